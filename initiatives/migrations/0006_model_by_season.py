from django.db import migrations, models


class Migration(migrations.Migration):
    """Find the models of a season among all initiatives: the list of models, the figures of a unit's page."""

    dependencies = [("initiatives", "0005_counts_at_all_above")]

    operations = [
        migrations.AddIndex(
            model_name="initiative",
            index=models.Index(
                condition=models.Q(("kind", "model")), fields=["season", "unit"], name="model_by_season"
            ),
        ),
    ]
