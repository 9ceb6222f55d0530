from django.db import migrations

# Few of an old season stand where many of the running one do: without knowing both columns together, the planner looks
# for the few of one page among all rows there are.
MADE = """
CREATE STATISTICS initiative_status_of_season (mcv) ON season_id, status FROM initiatives_initiative;
CREATE STATISTICS duty_progress_of_season (mcv) ON season_id, progress FROM initiatives_duty;
"""
GONE = """
DROP STATISTICS initiative_status_of_season;
DROP STATISTICS duty_progress_of_season;
"""


class Migration(migrations.Migration):
    """Let the planner know how many of each season stand where: the lists behind figures, once they are few."""

    dependencies = [("initiatives", "0003_confirmation_extended_to")]

    operations = [migrations.RunSQL(MADE, GONE)]
