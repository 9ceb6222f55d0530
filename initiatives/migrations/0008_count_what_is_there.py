from django.conf import settings
from django.db import migrations

DAY = f"AT TIME ZONE '{settings.TIME_ZONE}')::date"
STATES = """
    INSERT INTO initiatives_initiativetally (season_id, unit_id, field_id, level, status, count)
    SELECT season_id, unit_id, field_id, '', status, COUNT(*) FROM initiatives_initiative
    WHERE kind = 'initiative' GROUP BY 1, 2, 3, 5
"""
HANDED_IN = f"""
    INSERT INTO initiatives_daytally (season_id, unit_id, event, day, count)
    SELECT season_id, unit_id, 'handed_in', (submitted_at {DAY}, COUNT(*) FROM initiatives_initiative
    WHERE kind = 'initiative' AND status NOT IN ('draft', 'withdrawn', 'removed') GROUP BY 1, 2, 4
"""
MET = f"""
    INSERT INTO initiatives_daytally (season_id, unit_id, event, day, count)
    SELECT season_id, unit_id, 'met', (met_at {DAY}, COUNT(*) FROM initiatives_duty
    WHERE met_at IS NOT NULL GROUP BY 1, 2, 4
"""


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0007_tallies_and_themes")]

    operations = [migrations.RunSQL(sql, migrations.RunSQL.noop) for sql in (STATES, HANDED_IN, MET)]
