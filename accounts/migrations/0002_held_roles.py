from django.db import migrations

# Roles as they are held: by appointment, and by the deputies of those appointed for the days in which they act. Whoever
# changes a column of these two tables drops the view first and makes it anew.
HELD_ROLES = """
    CREATE VIEW accounts_heldrole AS
    SELECT 'r' || role.id AS id, role.id AS role_id, role.person_id, role.name, role.unit_id, role.title,
           role.starts_on, role.ends_on, NULL::bigint AS on_behalf_of_id
      FROM accounts_role role
     UNION ALL
    SELECT 's' || deputy.id || '-' || role.id, role.id, deputy.deputy_id, role.name, role.unit_id, role.title,
           GREATEST(role.starts_on, deputy.starts_on), LEAST(role.ends_on, deputy.ends_on), deputy.person_id
      FROM accounts_substitute deputy
      JOIN accounts_role role ON role.person_id = deputy.person_id
                             AND (deputy.role_id IS NULL OR deputy.role_id = role.id)
      JOIN accounts_user absent ON absent.id = deputy.person_id AND absent.is_active
     WHERE deputy.ended_at IS NULL
       AND role.starts_on <= deputy.ends_on
       AND (role.ends_on IS NULL OR role.ends_on >= deputy.starts_on)
"""


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        migrations.RunSQL(HELD_ROLES, "DROP VIEW accounts_heldrole"),
    ]
