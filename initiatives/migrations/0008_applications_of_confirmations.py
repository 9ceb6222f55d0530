from django.db import migrations

# Every unit whose confirmation holds applies the initiative: it stands in the tree from now on, learned from the authors.
RECORDED = """
    INSERT INTO initiatives_adoption (created_at, updated_at, status, status_since, why, interested_at, adaptation,
                                      starts_on, evidence, confirmation_id, initiative_id, interested_by_id, unit_id)
    SELECT now(), now(), 'confirmed', given.signed_at, '', given.asked_at, '', given.applied_since, '', given.id,
           given.initiative_id, coalesce(given.prepared_by_id, given.signed_by_id), given.unit_id
    FROM initiatives_effectconfirmation given JOIN initiatives_initiative initiative
        ON initiative.id = given.initiative_id AND initiative.unit_id <> given.unit_id
    WHERE given.status = 'signed'
      AND NOT EXISTS (SELECT 1 FROM initiatives_adoption known WHERE known.confirmation_id = given.id)
"""
FORGOTTEN = "DELETE FROM initiatives_adoption WHERE status = 'confirmed' AND adaptation = '' AND evidence = ''"


class Migration(migrations.Migration):
    dependencies = [("initiatives", "0007_adoption")]

    operations = [migrations.RunSQL(RECORDED, FORGOTTEN)]
