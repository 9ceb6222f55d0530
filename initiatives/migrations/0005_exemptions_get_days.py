from django.db import migrations

# Who was exempt by somebody's decision was so for the whole season.
DECIDED = """
    INSERT INTO initiatives_excuse (created_at, updated_at, reason, note, starts_on, ends_on, decided_at,
                                    lifted_because, decided_by_id, person_id, season_id)
    SELECT now(), now(), duty.exemption, duty.exemption_note, season.starts_on, season.ends_on, duty.updated_at,
           '', duty.exempted_by_id, duty.person_id, duty.season_id
    FROM initiatives_duty duty JOIN initiatives_season season ON season.id = duty.season_id
    WHERE duty.exemption <> '' AND duty.exempted_by_id IS NOT NULL
"""
NAMED_AGAIN = """
    UPDATE initiatives_duty duty SET exempted_by_id = excuse.decided_by_id
    FROM initiatives_excuse excuse
    WHERE excuse.person_id = duty.person_id AND excuse.season_id = duty.season_id AND excuse.lifted_at IS NULL
      AND excuse.reason = duty.exemption
"""
# As `initiatives.standings` counts them: the days of main postings begun, none for those just given all of them.
COUNTED = """
    UPDATE initiatives_duty duty SET days = CASE WHEN duty.exempted_by_id IS NOT NULL THEN 0 ELSE coalesce((
        SELECT sum(least(coalesce(posting.ends_on, season.ends_on), season.ends_on)
                   - greatest(posting.starts_on, season.starts_on) + 1)
        FROM accounts_posting posting
        WHERE posting.person_id = duty.person_id AND posting.is_main
          AND posting.starts_on <= least(season.ends_on, current_date)
          AND coalesce(posting.ends_on, season.ends_on) >= season.starts_on
    ), 0) END
    FROM initiatives_season season WHERE season.id = duty.season_id
"""


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0004_duty_days")]

    operations = [
        migrations.RunSQL(DECIDED, NAMED_AGAIN),
        migrations.RunSQL(COUNTED, migrations.RunSQL.noop),
        migrations.RemoveField("duty", "exempted_by"),
        migrations.RemoveField("dutyevent", "exempted_by"),
    ]
