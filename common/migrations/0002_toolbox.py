import common.migrating
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("common", "0001_extensions"),
    ]

    operations = [
        common.migrating.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="CalendarDay",
                    fields=[
                        ("day", models.DateField(primary_key=True, serialize=False, verbose_name="day")),
                        (
                            "is_working",
                            models.BooleanField(
                                help_text="Tick a Saturday worked in exchange for another day.",
                                verbose_name="working day",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                help_text="Such as the decision that says so.", max_length=200, verbose_name="reason"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "corrected day of the calendar",
                        "verbose_name_plural": "corrected days of the calendar",
                        "ordering": ["-day"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="NumberSeries",
                    fields=[
                        (
                            "key",
                            models.CharField(max_length=100, primary_key=True, serialize=False, verbose_name="series"),
                        ),
                        ("last", models.PositiveIntegerField(default=0, verbose_name="last number")),
                    ],
                    options={
                        "verbose_name": "number series",
                        "verbose_name_plural": "number series",
                        "indexes": [],
                        "constraints": [],
                    },
                ),
            ],
        ),
    ]
