import common.migrating
import django.contrib.postgres.functions
import django.contrib.postgres.indexes
import django.core.validators
import django.db.models.deletion
import movements.models.conference_papers
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("common", "0002_toolbox"),
        ("initiatives", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        common.migrating.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="TitleRule",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "title",
                            models.CharField(
                                choices=[
                                    ("advanced", "Lao động tiên tiến"),
                                    ("grassroots", "Chiến sĩ thi đua cơ sở"),
                                    ("provincial", "Chiến sĩ thi đua cấp tỉnh"),
                                    ("national", "Chiến sĩ thi đua toàn quốc"),
                                ],
                                max_length=10,
                                unique=True,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "after",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("advanced", "Lao động tiên tiến"),
                                    ("grassroots", "Chiến sĩ thi đua cơ sở"),
                                    ("provincial", "Chiến sĩ thi đua cấp tỉnh"),
                                    ("national", "Chiến sĩ thi đua toàn quốc"),
                                ],
                                help_text="Empty: no title before it.",
                                max_length=10,
                                verbose_name="after the title",
                            ),
                        ),
                        ("times", models.PositiveSmallIntegerField(default=1, verbose_name="so many times in a row")),
                        (
                            "most_years_apart",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="From one such title to the next.",
                                verbose_name="at most so many years apart",
                            ),
                        ),
                        (
                            "last_within",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="0: of the year itself.",
                                verbose_name="the last one at most so many years before",
                            ),
                        ),
                        (
                            "reach",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "No initiative asked for"),
                                    ("recognised", "Recognised as an initiative"),
                                    ("province", "Effective and replicable in the province"),
                                    ("country", "Effective and replicable nationwide"),
                                ],
                                default="recognised",
                                max_length=10,
                                verbose_name="initiative",
                            ),
                        ),
                        (
                            "initiative_years",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="The year looked at is the first of them.",
                                verbose_name="of the last so many years",
                            ),
                        ),
                        (
                            "quota_percent",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Shown as information. Empty: none.",
                                null=True,
                                verbose_name="quota (%)",
                            ),
                        ),
                        ("quota_of", models.CharField(blank=True, max_length=120, verbose_name="quota of")),
                        ("source", models.CharField(blank=True, max_length=200, verbose_name="source")),
                    ],
                    options={
                        "verbose_name": "rule of a title",
                        "verbose_name_plural": "rules of titles",
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("initiative_years__gte", 1), ("most_years_apart__gte", 1), ("times__gte", 1)
                                ),
                                name="title_rule_counts_from_one",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("after", models.F("title")), _negated=True),
                                name="title_rests_on_another",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="TitleRuleEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.titlerule",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "title",
                            models.CharField(
                                choices=[
                                    ("advanced", "Lao động tiên tiến"),
                                    ("grassroots", "Chiến sĩ thi đua cơ sở"),
                                    ("provincial", "Chiến sĩ thi đua cấp tỉnh"),
                                    ("national", "Chiến sĩ thi đua toàn quốc"),
                                ],
                                max_length=10,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "after",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("advanced", "Lao động tiên tiến"),
                                    ("grassroots", "Chiến sĩ thi đua cơ sở"),
                                    ("provincial", "Chiến sĩ thi đua cấp tỉnh"),
                                    ("national", "Chiến sĩ thi đua toàn quốc"),
                                ],
                                help_text="Empty: no title before it.",
                                max_length=10,
                                verbose_name="after the title",
                            ),
                        ),
                        ("times", models.PositiveSmallIntegerField(default=1, verbose_name="so many times in a row")),
                        (
                            "most_years_apart",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="From one such title to the next.",
                                verbose_name="at most so many years apart",
                            ),
                        ),
                        (
                            "last_within",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="0: of the year itself.",
                                verbose_name="the last one at most so many years before",
                            ),
                        ),
                        (
                            "reach",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "No initiative asked for"),
                                    ("recognised", "Recognised as an initiative"),
                                    ("province", "Effective and replicable in the province"),
                                    ("country", "Effective and replicable nationwide"),
                                ],
                                default="recognised",
                                max_length=10,
                                verbose_name="initiative",
                            ),
                        ),
                        (
                            "initiative_years",
                            models.PositiveSmallIntegerField(
                                default=1,
                                help_text="The year looked at is the first of them.",
                                verbose_name="of the last so many years",
                            ),
                        ),
                        (
                            "quota_percent",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Shown as information. Empty: none.",
                                null=True,
                                verbose_name="quota (%)",
                            ),
                        ),
                        ("quota_of", models.CharField(blank=True, max_length=120, verbose_name="quota of")),
                        ("source", models.CharField(blank=True, max_length=200, verbose_name="source")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="TitleHeld",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="titles_held",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                choices=[
                                    ("advanced", "Lao động tiên tiến"),
                                    ("grassroots", "Chiến sĩ thi đua cơ sở"),
                                    ("provincial", "Chiến sĩ thi đua cấp tỉnh"),
                                    ("national", "Chiến sĩ thi đua toàn quốc"),
                                ],
                                max_length=10,
                                verbose_name="title",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("decision", models.CharField(blank=True, max_length=120, verbose_name="decision")),
                        (
                            "entered_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "title held",
                        "verbose_name_plural": "titles held",
                        "ordering": ["-year", "person"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "title", "year"), name="title_is_held_once_a_year"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("year__range", (1980, 2100))), name="title_year_is_a_year"
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="TitleHeldEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.titleheld",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                choices=[
                                    ("advanced", "Lao động tiên tiến"),
                                    ("grassroots", "Chiến sĩ thi đua cơ sở"),
                                    ("provincial", "Chiến sĩ thi đua cấp tỉnh"),
                                    ("national", "Chiến sĩ thi đua toàn quốc"),
                                ],
                                max_length=10,
                                verbose_name="title",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("decision", models.CharField(blank=True, max_length=120, verbose_name="decision")),
                        (
                            "entered_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="WiderReach",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="wider_reach",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        ("issuer", models.CharField(max_length=200, verbose_name="issued by")),
                        ("number", models.CharField(max_length=60, verbose_name="number")),
                        ("signed_on", models.DateField(verbose_name="signed on")),
                    ],
                    options={
                        "verbose_name": "recognition nationwide",
                        "verbose_name_plural": "recognitions nationwide",
                        "ordering": ["-signed_on", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("initiative", "issuer", "number"), name="wider_reach_is_entered_once"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="WiderReachEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.widerreach",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        ("issuer", models.CharField(max_length=200, verbose_name="issued by")),
                        ("number", models.CharField(max_length=60, verbose_name="number")),
                        ("signed_on", models.DateField(verbose_name="signed on")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="CommendationCriteria",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "campaign",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commendation_criteria",
                                to="initiatives.campaign",
                                verbose_name="campaign",
                            ),
                        ),
                        (
                            "recognised",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="individuals: initiatives recognised"
                            ),
                        ),
                        (
                            "provincial",
                            models.PositiveSmallIntegerField(
                                default=1,
                                verbose_name="individuals: of those, found effective and replicable at provincial level",
                            ),
                        ),
                        (
                            "confirmations",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="individuals: confirmations of other units"
                            ),
                        ),
                        (
                            "met_percent",
                            models.PositiveSmallIntegerField(
                                default=100, verbose_name="collectives: people who met the duty (%)"
                            ),
                        ),
                        (
                            "people",
                            models.PositiveSmallIntegerField(
                                default=5, verbose_name="collectives: people obliged, at least"
                            ),
                        ),
                        (
                            "unit_recognised",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="collectives: initiatives recognised"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "criteria of commendation",
                        "verbose_name_plural": "criteria of commendation",
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("recognised__gt", 0),
                                    ("provincial__gt", 0),
                                    ("confirmations__gt", 0),
                                    _connector="OR",
                                ),
                                name="criteria_ask_for_something_of_people",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("met_percent__lte", 100), ("people__gte", 1)),
                                name="criteria_ask_for_a_percentage",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="CommendationCriteriaEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.commendationcriteria",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "campaign",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.campaign",
                                verbose_name="campaign",
                            ),
                        ),
                        (
                            "recognised",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="individuals: initiatives recognised"
                            ),
                        ),
                        (
                            "provincial",
                            models.PositiveSmallIntegerField(
                                default=1,
                                verbose_name="individuals: of those, found effective and replicable at provincial level",
                            ),
                        ),
                        (
                            "confirmations",
                            models.PositiveSmallIntegerField(
                                default=0, verbose_name="individuals: confirmations of other units"
                            ),
                        ),
                        (
                            "met_percent",
                            models.PositiveSmallIntegerField(
                                default=100, verbose_name="collectives: people who met the duty (%)"
                            ),
                        ),
                        (
                            "people",
                            models.PositiveSmallIntegerField(
                                default=5, verbose_name="collectives: people obliged, at least"
                            ),
                        ),
                        (
                            "unit_recognised",
                            models.PositiveSmallIntegerField(
                                default=1, verbose_name="collectives: initiatives recognised"
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Commendation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "campaign",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commendations",
                                to="initiatives.campaign",
                                verbose_name="campaign",
                            ),
                        ),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("grassroots", "Giấy khen"),
                                    ("province", "Bằng khen of the province"),
                                    ("minister", "Bằng khen of a ministry"),
                                    ("prime", "Bằng khen of the Prime Minister"),
                                    ("other", "Other form"),
                                ],
                                max_length=12,
                                verbose_name="form",
                            ),
                        ),
                        ("issuer", models.CharField(max_length=200, verbose_name="issued by")),
                        ("number", models.CharField(max_length=60, verbose_name="number")),
                        ("signed_on", models.DateField(verbose_name="signed on")),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commendations",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="individual",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.unit",
                                verbose_name="collective",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="for what")),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="recorded by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "commendation",
                        "verbose_name_plural": "commendations",
                        "ordering": ["-signed_on", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("person__isnull", False), ("unit__isnull", True)),
                                    models.Q(("person__isnull", True), ("unit__isnull", False)),
                                    _connector="OR",
                                ),
                                name="commendation_is_for_a_person_or_a_unit",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("person__isnull", False)),
                                fields=("issuer", "number", "signed_on", "person"),
                                name="commendation_is_recorded_once_a_person",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("unit__isnull", False)),
                                fields=("issuer", "number", "signed_on", "unit"),
                                name="commendation_is_recorded_once_a_unit",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="CommendationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.commendation",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "campaign",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.campaign",
                                verbose_name="campaign",
                            ),
                        ),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("grassroots", "Giấy khen"),
                                    ("province", "Bằng khen of the province"),
                                    ("minister", "Bằng khen of a ministry"),
                                    ("prime", "Bằng khen of the Prime Minister"),
                                    ("other", "Other form"),
                                ],
                                max_length=12,
                                verbose_name="form",
                            ),
                        ),
                        ("issuer", models.CharField(max_length=200, verbose_name="issued by")),
                        ("number", models.CharField(max_length=60, verbose_name="number")),
                        ("signed_on", models.DateField(verbose_name="signed on")),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="individual",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="collective",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="for what")),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="recorded by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Dialogue",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="dialogues",
                                to="accounts.unit",
                                verbose_name="host unit",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("body", "Bodies of the province"),
                                    ("commune", "Communes and wards"),
                                    ("unit", "Agencies and public service units"),
                                ],
                                max_length=10,
                                verbose_name="level",
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="held on")),
                        ("place", models.CharField(max_length=200, verbose_name="place")),
                        ("host_name", models.CharField(max_length=120, verbose_name="host")),
                        ("host_position", models.CharField(max_length=160, verbose_name="position of the host")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("periodic", "Periodic"), ("extraordinary", "Extraordinary")],
                                default="periodic",
                                max_length=14,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "partners",
                            models.CharField(
                                choices=[("people", "People"), ("businesses", "Businesses")],
                                default="people",
                                max_length=12,
                                verbose_name="with",
                            ),
                        ),
                        (
                            "topic",
                            models.CharField(
                                blank=True,
                                help_text="Of a dialogue on one subject; otherwise left empty.",
                                max_length=300,
                                verbose_name="topic",
                            ),
                        ),
                        ("participants", models.PositiveIntegerField(verbose_name="participants")),
                        (
                            "conclusion",
                            models.TextField(
                                blank=True,
                                help_text="What holds for all; each opinion has its own answer or promise.",
                                max_length=20000,
                                verbose_name="conclusions of the host",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "Not published yet"), ("published", "Published")],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                        (
                            "notice_number",
                            models.CharField(blank=True, max_length=60, verbose_name="number of the notice"),
                        ),
                        ("noticed_on", models.DateField(blank=True, null=True, verbose_name="date of the notice")),
                        ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="published")),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="published by",
                            ),
                        ),
                        (
                            "published_for",
                            models.ForeignKey(
                                blank=True,
                                help_text="Who was absent, where a deputy published it.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        (
                            "notice",
                            models.JSONField(
                                blank=True, default=dict, editable=False, verbose_name="notice as published"
                            ),
                        ),
                        ("search", models.CharField(editable=False, max_length=900)),
                    ],
                    options={
                        "verbose_name": "dialogue",
                        "verbose_name_plural": "dialogues",
                        "ordering": ["-held_on", "-pk"],
                        "indexes": [
                            models.Index(fields=["status", "held_on"], name="dialogue_by_day"),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="dialogue_search",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("unit", "held_on", "place", "partners", "topic"),
                                name="dialogue_is_entered_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("noticed_on__isnull", True),
                                        ("published_at__isnull", True),
                                        ("published_by__isnull", True),
                                        ("status", "draft"),
                                    ),
                                    models.Q(
                                        ("noticed_on__gte", models.F("held_on")),
                                        ("published_at__isnull", False),
                                        ("published_by__isnull", False),
                                        ("status", "published"),
                                        models.Q(("notice_number", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="dialogue_published_has_its_notice",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="OpinionField",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                        ("name", models.CharField(max_length=120, unique=True, verbose_name="name")),
                        ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="A field in use is taken out of the choice, not deleted.",
                                verbose_name="can be chosen",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "field of opinions",
                        "verbose_name_plural": "fields of opinions",
                        "ordering": ["position", "code"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Opinion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "dialogue",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="opinions",
                                to="movements.dialogue",
                                verbose_name="dialogue",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        (
                            "field",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="opinions",
                                to="movements.opinionfield",
                                verbose_name="field",
                            ),
                        ),
                        ("text", models.TextField(max_length=8000, verbose_name="opinion")),
                        ("answer", models.TextField(blank=True, max_length=8000, verbose_name="answered on the spot")),
                    ],
                    options={
                        "verbose_name": "opinion",
                        "verbose_name_plural": "opinions",
                        "ordering": ["dialogue", "position", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True), name="opinion_says_something"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Commitment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "opinion",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="commitment",
                                to="movements.opinion",
                                verbose_name="opinion",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commitments",
                                to="accounts.unit",
                                verbose_name="unit that keeps it",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commitments",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person in charge",
                            ),
                        ),
                        ("promise", models.TextField(max_length=4000, verbose_name="what is promised")),
                        ("due_on", models.DateField(verbose_name="due on")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "To be kept"),
                                    ("reported", "Result to be confirmed"),
                                    ("closed", "Closed"),
                                ],
                                default="open",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("kept", "Kept"), ("partly", "Partly kept"), ("not_kept", "Not kept")],
                                max_length=10,
                                verbose_name="what became of it",
                            ),
                        ),
                        (
                            "account",
                            models.TextField(blank=True, max_length=4000, verbose_name="what was done, or why not"),
                        ),
                        (
                            "reported_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reported by",
                            ),
                        ),
                        (
                            "reported_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reported on behalf of",
                            ),
                        ),
                        ("reported_at", models.DateTimeField(blank=True, null=True, verbose_name="reported")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                    ],
                    options={
                        "verbose_name": "commitment of a dialogue",
                        "verbose_name_plural": "commitments of dialogues",
                        "ordering": ["due_on", "pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("status", "open")), fields=["due_on"], name="commitment_open_by_day"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("promise", ""), _negated=True), name="commitment_promises_something"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("account", ""),
                                        ("closed_at__isnull", True),
                                        ("outcome", ""),
                                        ("reported_at__isnull", True),
                                        ("reported_by__isnull", True),
                                        ("status", "open"),
                                    ),
                                    models.Q(
                                        models.Q(("account", ""), _negated=True),
                                        ("closed_at__isnull", True),
                                        ("outcome__in", ["kept", "partly", "not_kept"]),
                                        ("reported_at__isnull", False),
                                        ("reported_by__isnull", False),
                                        ("status", "reported"),
                                    ),
                                    models.Q(
                                        models.Q(("account", ""), _negated=True),
                                        ("closed_at__isnull", False),
                                        ("outcome__in", ["kept", "partly", "not_kept"]),
                                        ("reported_at__isnull", False),
                                        ("reported_by__isnull", False),
                                        ("status", "closed"),
                                    ),
                                    _connector="OR",
                                ),
                                name="commitment_reported_says_what_became_of_it",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CommitmentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.commitment",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "opinion",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.opinion",
                                verbose_name="opinion",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="unit that keeps it",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person in charge",
                            ),
                        ),
                        ("promise", models.TextField(max_length=4000, verbose_name="what is promised")),
                        ("due_on", models.DateField(verbose_name="due on")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "To be kept"),
                                    ("reported", "Result to be confirmed"),
                                    ("closed", "Closed"),
                                ],
                                default="open",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("kept", "Kept"), ("partly", "Partly kept"), ("not_kept", "Not kept")],
                                max_length=10,
                                verbose_name="what became of it",
                            ),
                        ),
                        (
                            "account",
                            models.TextField(blank=True, max_length=4000, verbose_name="what was done, or why not"),
                        ),
                        (
                            "reported_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reported by",
                            ),
                        ),
                        (
                            "reported_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="reported on behalf of",
                            ),
                        ),
                        ("reported_at", models.DateTimeField(blank=True, null=True, verbose_name="reported")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="CommitmentEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "on_behalf_of",
                            models.ForeignKey(
                                blank=True,
                                help_text="Who was absent, where a deputy took the step.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                        (
                            "commitment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="history",
                                to="movements.commitment",
                                verbose_name="commitment",
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("report", "Result reported"),
                                    ("take_back", "Report taken back"),
                                    ("confirm", "Result confirmed, closed"),
                                    ("send_back", "Result not confirmed"),
                                    ("reopen", "Opened again"),
                                ],
                                max_length=10,
                                verbose_name="step",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("open", "To be kept"),
                                    ("reported", "Result to be confirmed"),
                                    ("closed", "Closed"),
                                ],
                                max_length=10,
                                verbose_name="from",
                            ),
                        ),
                        (
                            "target",
                            models.CharField(
                                choices=[
                                    ("open", "To be kept"),
                                    ("reported", "Result to be confirmed"),
                                    ("closed", "Closed"),
                                ],
                                max_length=10,
                                verbose_name="to",
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[("kept", "Kept"), ("partly", "Partly kept"), ("not_kept", "Not kept")],
                                max_length=10,
                                verbose_name="what became of it",
                            ),
                        ),
                        ("text", models.TextField(blank=True, max_length=4000, verbose_name="words")),
                    ],
                    options={
                        "verbose_name": "step of a commitment",
                        "verbose_name_plural": "steps of commitments",
                        "ordering": ["commitment", "at", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Conference",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conferences",
                                to="accounts.unit",
                                verbose_name="host unit",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("body", "Bodies of the province"),
                                    ("commune", "Communes and wards"),
                                    ("unit", "Agencies and public service units"),
                                ],
                                max_length=10,
                                verbose_name="level",
                            ),
                        ),
                        ("theme", models.CharField(max_length=300, verbose_name="theme")),
                        ("held_at", models.DateTimeField(verbose_name="begins at")),
                        ("place", models.CharField(max_length=200, verbose_name="place")),
                        ("chair", models.CharField(max_length=200, verbose_name="chaired by")),
                        ("about", models.TextField(blank=True, max_length=8000, verbose_name="purpose and content")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("held", "Held, to be concluded"),
                                    ("concluded", "Concluded"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "attendance",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="number who came"),
                        ),
                        (
                            "conclusion",
                            models.TextField(blank=True, max_length=20000, verbose_name="conclusions of the chair"),
                        ),
                        ("concluded_at", models.DateTimeField(blank=True, null=True, verbose_name="concluded at")),
                        (
                            "sequence",
                            models.PositiveSmallIntegerField(default=0, verbose_name="changes of time or place"),
                        ),
                        (
                            "planned_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="planned by",
                            ),
                        ),
                        ("search", models.CharField(editable=False, max_length=540)),
                    ],
                    options={
                        "verbose_name": "thematic conference",
                        "verbose_name_plural": "thematic conferences",
                        "ordering": ["-held_at", "-pk"],
                        "indexes": [
                            models.Index(fields=["status", "held_at"], name="conference_by_day"),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="conference_search",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("theme", ""), _negated=True), name="conference_has_a_theme"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("attendance__isnull", True),
                                        ("concluded_at__isnull", True),
                                        ("status__in", ["planned", "cancelled"]),
                                    ),
                                    models.Q(
                                        ("attendance__isnull", False),
                                        ("concluded_at__isnull", True),
                                        ("status", "held"),
                                    ),
                                    models.Q(
                                        ("attendance__isnull", False),
                                        ("concluded_at__isnull", False),
                                        ("status", "concluded"),
                                    ),
                                    _connector="OR",
                                ),
                                name="conference_held_says_how_many_came",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConferenceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.conference",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="host unit",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("body", "Bodies of the province"),
                                    ("commune", "Communes and wards"),
                                    ("unit", "Agencies and public service units"),
                                ],
                                max_length=10,
                                verbose_name="level",
                            ),
                        ),
                        ("theme", models.CharField(max_length=300, verbose_name="theme")),
                        ("held_at", models.DateTimeField(verbose_name="begins at")),
                        ("place", models.CharField(max_length=200, verbose_name="place")),
                        ("chair", models.CharField(max_length=200, verbose_name="chaired by")),
                        ("about", models.TextField(blank=True, max_length=8000, verbose_name="purpose and content")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("held", "Held, to be concluded"),
                                    ("concluded", "Concluded"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "attendance",
                            models.PositiveIntegerField(blank=True, null=True, verbose_name="number who came"),
                        ),
                        (
                            "conclusion",
                            models.TextField(blank=True, max_length=20000, verbose_name="conclusions of the chair"),
                        ),
                        ("concluded_at", models.DateTimeField(blank=True, null=True, verbose_name="concluded at")),
                        (
                            "sequence",
                            models.PositiveSmallIntegerField(default=0, verbose_name="changes of time or place"),
                        ),
                        (
                            "planned_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="planned by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ProgrammeItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="programme",
                                to="movements.conference",
                                verbose_name="conference",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        ("starts_at", models.TimeField(blank=True, null=True, verbose_name="time")),
                        ("title", models.CharField(max_length=300, verbose_name="item")),
                        ("speaker", models.CharField(blank=True, max_length=200, verbose_name="speaker")),
                    ],
                    options={
                        "verbose_name": "item of a programme",
                        "verbose_name_plural": "items of programmes",
                        "ordering": ["conference", "position", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("title", ""), _negated=True), name="programme_item_says_what"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ProgrammeItemEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.programmeitem",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "conference",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.conference",
                                verbose_name="conference",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        ("starts_at", models.TimeField(blank=True, null=True, verbose_name="time")),
                        ("title", models.CharField(max_length=300, verbose_name="item")),
                        ("speaker", models.CharField(blank=True, max_length=200, verbose_name="speaker")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Participant",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="participants",
                                to="movements.conference",
                                verbose_name="conference",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conferences",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                blank=True,
                                help_text="Of somebody from outside.",
                                max_length=120,
                                verbose_name="full name",
                            ),
                        ),
                        ("organisation", models.CharField(blank=True, max_length=200, verbose_name="organisation")),
                        ("invited_at", models.DateTimeField(blank=True, null=True, verbose_name="invited")),
                        ("came", models.BooleanField(default=False, verbose_name="came")),
                    ],
                    options={
                        "verbose_name": "participant of a conference",
                        "verbose_name_plural": "participants of conferences",
                        "ordering": ["conference", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("conference", "person"), name="participant_with_account_is_one"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("person__isnull", True)),
                                fields=("conference", "name", "organisation"),
                                name="participant_from_outside_is_one",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("name", ""), ("organisation", ""), ("person__isnull", False)),
                                    models.Q(("person__isnull", True), models.Q(("name", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="participant_is_a_person_or_a_name",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ParticipantEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.participant",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "conference",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.conference",
                                verbose_name="conference",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                blank=True,
                                help_text="Of somebody from outside.",
                                max_length=120,
                                verbose_name="full name",
                            ),
                        ),
                        ("organisation", models.CharField(blank=True, max_length=200, verbose_name="organisation")),
                        ("invited_at", models.DateTimeField(blank=True, null=True, verbose_name="invited")),
                        ("came", models.BooleanField(default=False, verbose_name="came")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ConferenceEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "on_behalf_of",
                            models.ForeignKey(
                                blank=True,
                                help_text="Who was absent, where a deputy took the step.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                        (
                            "conference",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="history",
                                to="movements.conference",
                                verbose_name="conference",
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("hold", "Held"),
                                    ("unhold", "Not held after all"),
                                    ("conclude", "Concluded"),
                                    ("reopen", "Opened again"),
                                    ("cancel", "Cancelled"),
                                ],
                                max_length=10,
                                verbose_name="step",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("held", "Held, to be concluded"),
                                    ("concluded", "Concluded"),
                                    ("cancelled", "Cancelled"),
                                ],
                                max_length=10,
                                verbose_name="from",
                            ),
                        ),
                        (
                            "target",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("held", "Held, to be concluded"),
                                    ("concluded", "Concluded"),
                                    ("cancelled", "Cancelled"),
                                ],
                                max_length=10,
                                verbose_name="to",
                            ),
                        ),
                        ("text", models.TextField(blank=True, max_length=20000, verbose_name="words")),
                    ],
                    options={
                        "verbose_name": "step of a conference",
                        "verbose_name_plural": "steps of conferences",
                        "ordering": ["conference", "at", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ConferencePaper",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "conference",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="papers",
                                to="movements.conference",
                                verbose_name="conference",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("authors", models.CharField(max_length=300, verbose_name="authors")),
                        ("unit", models.CharField(blank=True, max_length=200, verbose_name="unit of the authors")),
                        (
                            "file",
                            models.FileField(
                                blank=True,
                                max_length=200,
                                upload_to=movements.models.conference_papers.paper_path,
                                verbose_name="file",
                            ),
                        ),
                        ("name", models.CharField(blank=True, max_length=200, verbose_name="name")),
                        (
                            "suffix",
                            models.CharField(
                                blank=True,
                                help_text="Found in the content, not in the name.",
                                max_length=8,
                                verbose_name="type",
                            ),
                        ),
                        ("media_type", models.CharField(blank=True, max_length=100, verbose_name="media type")),
                        ("size", models.PositiveIntegerField(default=0, verbose_name="size in bytes")),
                        ("sha256", models.CharField(blank=True, max_length=64, verbose_name="SHA-256")),
                        (
                            "added_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="added by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "paper of a conference",
                        "verbose_name_plural": "papers of conferences",
                        "ordering": ["conference", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("title", ""), _negated=True), models.Q(("authors", ""), _negated=True)
                                ),
                                name="conference_paper_has_title_and_authors",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("file", ""), ("name", ""), ("sha256", ""), ("size", 0)),
                                    models.Q(
                                        models.Q(("file", ""), _negated=True),
                                        models.Q(("name", ""), _negated=True),
                                        models.Q(("sha256", ""), _negated=True),
                                        ("size__gt", 0),
                                    ),
                                    _connector="OR",
                                ),
                                name="conference_paper_has_a_whole_file_or_none",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ConferencePaperEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.conferencepaper",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "conference",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.conference",
                                verbose_name="conference",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("authors", models.CharField(max_length=300, verbose_name="authors")),
                        ("unit", models.CharField(blank=True, max_length=200, verbose_name="unit of the authors")),
                        (
                            "file",
                            models.FileField(
                                blank=True,
                                max_length=200,
                                upload_to=movements.models.conference_papers.paper_path,
                                verbose_name="file",
                            ),
                        ),
                        ("name", models.CharField(blank=True, max_length=200, verbose_name="name")),
                        (
                            "suffix",
                            models.CharField(
                                blank=True,
                                help_text="Found in the content, not in the name.",
                                max_length=8,
                                verbose_name="type",
                            ),
                        ),
                        ("media_type", models.CharField(blank=True, max_length=100, verbose_name="media type")),
                        ("size", models.PositiveIntegerField(default=0, verbose_name="size in bytes")),
                        ("sha256", models.CharField(blank=True, max_length=64, verbose_name="SHA-256")),
                        (
                            "added_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="added by",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="PresentedModel",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="presented",
                                to="movements.conference",
                                verbose_name="conference",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conferences",
                                to="initiatives.initiative",
                                verbose_name="model or initiative",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "model presented at a conference",
                        "verbose_name_plural": "models presented at conferences",
                        "ordering": ["conference", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("conference", "initiative"), name="model_is_presented_once_a_conference"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="PresentedModelEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.presentedmodel",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "conference",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.conference",
                                verbose_name="conference",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.initiative",
                                verbose_name="model or initiative",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Conclusion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "conference",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="conclusions",
                                to="movements.conference",
                                verbose_name="conference",
                            ),
                        ),
                        ("text", models.TextField(max_length=4000, verbose_name="what is to be done")),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="conference_conclusions",
                                to="accounts.unit",
                                verbose_name="unit that does it",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="due on")),
                        (
                            "status",
                            models.CharField(
                                choices=[("open", "To be carried out"), ("done", "Carried out")],
                                default="open",
                                max_length=6,
                                verbose_name="state",
                            ),
                        ),
                        ("result", models.TextField(blank=True, max_length=4000, verbose_name="what was done")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="carried out on")),
                    ],
                    options={
                        "verbose_name": "conclusion of a conference",
                        "verbose_name_plural": "conclusions of conferences",
                        "ordering": ["conference", "due_on", "pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("status", "open")), fields=["due_on"], name="conclusion_open_by_day"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True), name="conclusion_says_something"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("done_on__isnull", True), ("result", ""), ("status", "open")),
                                    models.Q(
                                        ("done_on__isnull", False),
                                        ("status", "done"),
                                        models.Q(("result", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="conclusion_carried_out_says_what_was_done",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ConclusionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.conclusion",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "conference",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.conference",
                                verbose_name="conference",
                            ),
                        ),
                        ("text", models.TextField(max_length=4000, verbose_name="what is to be done")),
                        (
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="unit that does it",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="due on")),
                        (
                            "status",
                            models.CharField(
                                choices=[("open", "To be carried out"), ("done", "Carried out")],
                                default="open",
                                max_length=6,
                                verbose_name="state",
                            ),
                        ),
                        ("result", models.TextField(blank=True, max_length=4000, verbose_name="what was done")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="carried out on")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ConclusionEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "on_behalf_of",
                            models.ForeignKey(
                                blank=True,
                                help_text="Who was absent, where a deputy took the step.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                        (
                            "conclusion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="history",
                                to="movements.conclusion",
                                verbose_name="conclusion",
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[("report", "Carried out"), ("reopen", "Opened again")],
                                max_length=10,
                                verbose_name="step",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[("open", "To be carried out"), ("done", "Carried out")],
                                max_length=6,
                                verbose_name="from",
                            ),
                        ),
                        (
                            "target",
                            models.CharField(
                                choices=[("open", "To be carried out"), ("done", "Carried out")],
                                max_length=6,
                                verbose_name="to",
                            ),
                        ),
                        ("text", models.TextField(blank=True, max_length=4000, verbose_name="words")),
                    ],
                    options={
                        "verbose_name": "step of a conclusion",
                        "verbose_name_plural": "steps of conclusions",
                        "ordering": ["conclusion", "at", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="OpinionFieldEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.opinionfield",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("code", models.SlugField(db_index=False, max_length=40, verbose_name="code")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="A field in use is taken out of the choice, not deleted.",
                                verbose_name="can be chosen",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="DialogueMinimum",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("body", "Bodies of the province"),
                                    ("commune", "Communes and wards"),
                                    ("unit", "Agencies and public service units"),
                                ],
                                max_length=10,
                                verbose_name="level",
                            ),
                        ),
                        ("from_year", models.PositiveSmallIntegerField(verbose_name="from the year")),
                        (
                            "count",
                            models.PositiveSmallIntegerField(
                                help_text="0: nothing is expected from this year on.",
                                verbose_name="dialogues a unit a year",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "expected number of dialogues",
                        "verbose_name_plural": "expected numbers of dialogues",
                        "ordering": ["level", "-from_year"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("level", "from_year"), name="dialogue_minimum_is_one_a_level_and_year"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="DialogueMinimumEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.dialogueminimum",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("body", "Bodies of the province"),
                                    ("commune", "Communes and wards"),
                                    ("unit", "Agencies and public service units"),
                                ],
                                max_length=10,
                                verbose_name="level",
                            ),
                        ),
                        ("from_year", models.PositiveSmallIntegerField(verbose_name="from the year")),
                        (
                            "count",
                            models.PositiveSmallIntegerField(
                                help_text="0: nothing is expected from this year on.",
                                verbose_name="dialogues a unit a year",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="DialogueEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.dialogue",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="host unit",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("body", "Bodies of the province"),
                                    ("commune", "Communes and wards"),
                                    ("unit", "Agencies and public service units"),
                                ],
                                max_length=10,
                                verbose_name="level",
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="held on")),
                        ("place", models.CharField(max_length=200, verbose_name="place")),
                        ("host_name", models.CharField(max_length=120, verbose_name="host")),
                        ("host_position", models.CharField(max_length=160, verbose_name="position of the host")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("periodic", "Periodic"), ("extraordinary", "Extraordinary")],
                                default="periodic",
                                max_length=14,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "partners",
                            models.CharField(
                                choices=[("people", "People"), ("businesses", "Businesses")],
                                default="people",
                                max_length=12,
                                verbose_name="with",
                            ),
                        ),
                        (
                            "topic",
                            models.CharField(
                                blank=True,
                                help_text="Of a dialogue on one subject; otherwise left empty.",
                                max_length=300,
                                verbose_name="topic",
                            ),
                        ),
                        ("participants", models.PositiveIntegerField(verbose_name="participants")),
                        (
                            "conclusion",
                            models.TextField(
                                blank=True,
                                help_text="What holds for all; each opinion has its own answer or promise.",
                                max_length=20000,
                                verbose_name="conclusions of the host",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "Not published yet"), ("published", "Published")],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="entered by",
                            ),
                        ),
                        (
                            "notice_number",
                            models.CharField(blank=True, max_length=60, verbose_name="number of the notice"),
                        ),
                        ("noticed_on", models.DateField(blank=True, null=True, verbose_name="date of the notice")),
                        ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="published")),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="published by",
                            ),
                        ),
                        (
                            "published_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Who was absent, where a deputy published it.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="OpinionEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.opinion",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "dialogue",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.dialogue",
                                verbose_name="dialogue",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        (
                            "field",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.opinionfield",
                                verbose_name="field",
                            ),
                        ),
                        ("text", models.TextField(max_length=8000, verbose_name="opinion")),
                        ("answer", models.TextField(blank=True, max_length=8000, verbose_name="answered on the spot")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Programme",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="programmes",
                                to="accounts.unit",
                                verbose_name="unit that issues it",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(2000),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(
                                choices=[("initiatives", "Initiatives and solutions"), ("models", "Dân vận khéo")],
                                default="initiatives",
                                max_length=12,
                                verbose_name="about",
                            ),
                        ),
                        (
                            "above",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="localised",
                                to="movements.programme",
                                verbose_name="programme it localises",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("aims", models.TextField(blank=True, max_length=8000, verbose_name="aims and requirements")),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "Being drafted"), ("issued", "Issued"), ("closed", "Closed")],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="drafted by",
                            ),
                        ),
                        ("number", models.CharField(blank=True, max_length=60, verbose_name="number")),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                        ("signer", models.CharField(blank=True, max_length=200, verbose_name="signed by")),
                        (
                            "document",
                            models.URLField(
                                blank=True,
                                help_text="Where the signed document can be read, such as on the portal of the unit.",
                                max_length=500,
                                verbose_name="address of the document",
                            ),
                        ),
                        ("issued_at", models.DateTimeField(blank=True, null=True, verbose_name="issued here")),
                        (
                            "issued_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="issued by",
                            ),
                        ),
                        (
                            "issued_for",
                            models.ForeignKey(
                                blank=True,
                                help_text="Who was absent, where a deputy issued it.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                    ],
                    options={
                        "verbose_name": "annual programme",
                        "verbose_name_plural": "annual programmes",
                        "ordering": ["-year", "unit", "pk"],
                        "indexes": [models.Index(fields=["status", "-year"], name="programme_by_year")],
                        "constraints": [
                            models.UniqueConstraint(fields=("unit", "year", "title"), name="programme_is_drafted_once"),
                            models.UniqueConstraint(
                                fields=("unit", "above"), name="programme_is_localised_once_a_unit"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("title", ""), _negated=True), name="programme_has_a_title"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("closed_at__isnull", True),
                                        ("issued_at__isnull", True),
                                        ("issued_by__isnull", True),
                                        ("issued_for__isnull", True),
                                        ("issued_on__isnull", True),
                                        ("status", "draft"),
                                    ),
                                    models.Q(
                                        models.Q(("signer", ""), _negated=True),
                                        ("closed_at__isnull", True),
                                        ("issued_at__isnull", False),
                                        ("issued_by__isnull", False),
                                        ("issued_on__isnull", False),
                                        ("status", "issued"),
                                    ),
                                    models.Q(
                                        models.Q(("signer", ""), _negated=True),
                                        ("closed_at__isnull", False),
                                        ("issued_at__isnull", False),
                                        ("issued_by__isnull", False),
                                        ("issued_on__isnull", False),
                                        ("status", "closed"),
                                    ),
                                    _connector="OR",
                                ),
                                name="programme_issued_says_when_and_by_whom",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TaskReport",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "on_behalf_of",
                            models.ForeignKey(
                                blank=True,
                                help_text="Who was absent, where a deputy took the step.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                        (
                            "task",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reports",
                                to="movements.task",
                                verbose_name="task",
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("progress", "Progress reported"),
                                    ("done", "Reported done"),
                                    ("take_back", "Report taken back"),
                                    ("confirm", "Confirmed as done"),
                                    ("send_back", "Not confirmed"),
                                    ("reopen", "Opened again"),
                                ],
                                max_length=10,
                                verbose_name="step",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("open", "To be done"),
                                    ("reported", "Reported done, to be confirmed"),
                                    ("confirmed", "Done"),
                                ],
                                max_length=10,
                                verbose_name="from",
                            ),
                        ),
                        (
                            "target",
                            models.CharField(
                                choices=[
                                    ("open", "To be done"),
                                    ("reported", "Reported done, to be confirmed"),
                                    ("confirmed", "Done"),
                                ],
                                max_length=10,
                                verbose_name="to",
                            ),
                        ),
                        ("percent", models.PositiveSmallIntegerField(verbose_name="done so far, in percent")),
                        ("text", models.TextField(blank=True, max_length=4000, verbose_name="words")),
                        (
                            "evidence",
                            models.URLField(blank=True, max_length=500, verbose_name="address of the evidence"),
                        ),
                    ],
                    options={
                        "verbose_name": "report on a task",
                        "verbose_name_plural": "reports on tasks",
                        "ordering": ["task", "at", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("percent__lte", 100)), name="task_report_percent_is_at_most_100"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("step__in", ["progress", "done", "send_back", "reopen"]), _negated=True),
                                    models.Q(("text", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="task_report_says_something",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Task",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "programme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="tasks",
                                to="movements.programme",
                                verbose_name="programme",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        (
                            "above",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="localised",
                                to="movements.task",
                                verbose_name="task it localises",
                            ),
                        ),
                        ("content", models.TextField(max_length=4000, verbose_name="task")),
                        ("result", models.TextField(blank=True, max_length=2000, verbose_name="expected result")),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="programme_tasks",
                                to="accounts.unit",
                                verbose_name="unit that does it",
                            ),
                        ),
                        (
                            "body",
                            models.CharField(blank=True, max_length=200, verbose_name="body outside the tree of units"),
                        ),
                        ("partners", models.CharField(blank=True, max_length=600, verbose_name="together with")),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="programme_tasks",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person in charge",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="due on")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "To be done"),
                                    ("reported", "Reported done, to be confirmed"),
                                    ("confirmed", "Done"),
                                ],
                                default="open",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "percent",
                            models.PositiveSmallIntegerField(default=0, verbose_name="done so far, in percent"),
                        ),
                        (
                            "done_in",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="movements.taskreport",
                                verbose_name="report that says it is done",
                            ),
                        ),
                        ("confirmed_at", models.DateTimeField(blank=True, null=True, verbose_name="confirmed")),
                    ],
                    options={
                        "verbose_name": "task of a programme",
                        "verbose_name_plural": "tasks of programmes",
                        "ordering": ["programme", "position", "pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("status", "open")), fields=["due_on"], name="task_open_by_day"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("programme", "above"), name="task_is_localised_once_a_programme"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("content", ""), _negated=True), name="task_says_something"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("percent__lte", 100)), name="task_percent_is_at_most_100"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("body", ""), ("unit__isnull", False)),
                                    models.Q(models.Q(("body", ""), _negated=True), ("unit__isnull", True)),
                                    _connector="OR",
                                ),
                                name="task_has_one_owner",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("confirmed_at__isnull", True), ("done_in__isnull", True), ("status", "open")
                                    ),
                                    models.Q(
                                        ("confirmed_at__isnull", True),
                                        ("done_in__isnull", False),
                                        ("percent", 100),
                                        ("status", "reported"),
                                    ),
                                    models.Q(
                                        ("confirmed_at__isnull", False),
                                        ("done_in__isnull", False),
                                        ("percent", 100),
                                        ("status", "confirmed"),
                                    ),
                                    _connector="OR",
                                ),
                                name="task_done_has_its_report",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TaskEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.task",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "programme",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.programme",
                                verbose_name="programme",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        (
                            "above",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.task",
                                verbose_name="task it localises",
                            ),
                        ),
                        ("content", models.TextField(max_length=4000, verbose_name="task")),
                        ("result", models.TextField(blank=True, max_length=2000, verbose_name="expected result")),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="unit that does it",
                            ),
                        ),
                        (
                            "body",
                            models.CharField(blank=True, max_length=200, verbose_name="body outside the tree of units"),
                        ),
                        ("partners", models.CharField(blank=True, max_length=600, verbose_name="together with")),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person in charge",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="due on")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "To be done"),
                                    ("reported", "Reported done, to be confirmed"),
                                    ("confirmed", "Done"),
                                ],
                                default="open",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "percent",
                            models.PositiveSmallIntegerField(default=0, verbose_name="done so far, in percent"),
                        ),
                        (
                            "done_in",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.taskreport",
                                verbose_name="report that says it is done",
                            ),
                        ),
                        ("confirmed_at", models.DateTimeField(blank=True, null=True, verbose_name="confirmed")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ProgrammeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.programme",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="unit that issues it",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(
                                validators=[
                                    django.core.validators.MinValueValidator(2000),
                                    django.core.validators.MaxValueValidator(2100),
                                ],
                                verbose_name="year",
                            ),
                        ),
                        (
                            "subject",
                            models.CharField(
                                choices=[("initiatives", "Initiatives and solutions"), ("models", "Dân vận khéo")],
                                default="initiatives",
                                max_length=12,
                                verbose_name="about",
                            ),
                        ),
                        (
                            "above",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.programme",
                                verbose_name="programme it localises",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("aims", models.TextField(blank=True, max_length=8000, verbose_name="aims and requirements")),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "Being drafted"), ("issued", "Issued"), ("closed", "Closed")],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "entered_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="drafted by",
                            ),
                        ),
                        ("number", models.CharField(blank=True, max_length=60, verbose_name="number")),
                        ("issued_on", models.DateField(blank=True, null=True, verbose_name="issued on")),
                        ("signer", models.CharField(blank=True, max_length=200, verbose_name="signed by")),
                        (
                            "document",
                            models.URLField(
                                blank=True,
                                help_text="Where the signed document can be read, such as on the portal of the unit.",
                                max_length=500,
                                verbose_name="address of the document",
                            ),
                        ),
                        ("issued_at", models.DateTimeField(blank=True, null=True, verbose_name="issued here")),
                        (
                            "issued_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="issued by",
                            ),
                        ),
                        (
                            "issued_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Who was absent, where a deputy issued it.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="AnswerTime",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("body", "Bodies of the province"),
                                    ("commune", "Communes and wards"),
                                    ("unit", "Agencies and public service units"),
                                ],
                                max_length=10,
                                unique=True,
                                verbose_name="level of the unit that answers",
                            ),
                        ),
                        ("days", models.PositiveSmallIntegerField(default=15, verbose_name="working days to answer")),
                    ],
                    options={
                        "verbose_name": "time to answer recommendations",
                        "verbose_name_plural": "times to answer recommendations",
                        "ordering": ["level"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("days__gte", 1)), name="answer_time_is_a_day_or_more"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="AnswerTimeEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.answertime",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("body", "Bodies of the province"),
                                    ("commune", "Communes and wards"),
                                    ("unit", "Agencies and public service units"),
                                ],
                                max_length=10,
                                verbose_name="level of the unit that answers",
                            ),
                        ),
                        ("days", models.PositiveSmallIntegerField(default=15, verbose_name="working days to answer")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Recommendation",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="recommendations",
                                to="accounts.unit",
                                verbose_name="unit that recommends",
                            ),
                        ),
                        (
                            "addressee",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="recommendations_received",
                                to="accounts.unit",
                                verbose_name="addressed to",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("body", "Bodies of the province"),
                                    ("commune", "Communes and wards"),
                                    ("unit", "Agencies and public service units"),
                                ],
                                max_length=10,
                                verbose_name="level",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="about")),
                        ("text", models.TextField(max_length=8000, verbose_name="what is recommended, and why")),
                        (
                            "field",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="recommendations",
                                to="movements.opinionfield",
                                verbose_name="field",
                            ),
                        ),
                        (
                            "opinion",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="recommendations",
                                to="movements.opinion",
                                verbose_name="opinion it comes from",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="recommendations",
                                to="initiatives.initiative",
                                verbose_name="initiative or model it comes from",
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="recommendations",
                                to="movements.conference",
                                verbose_name="conference it comes from",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "Not sent yet"),
                                    ("sent", "Waits for the answer"),
                                    ("accepted", "Accepted, to be carried out"),
                                    ("declined", "Declined"),
                                    ("carried_out", "Carried out"),
                                ],
                                default="draft",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="written by",
                            ),
                        ),
                        ("number", models.CharField(blank=True, max_length=60, verbose_name="number of the letter")),
                        ("sent_on", models.DateField(blank=True, null=True, verbose_name="sent on")),
                        ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="sent at")),
                        (
                            "sent_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sent by",
                            ),
                        ),
                        (
                            "sent_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sent on behalf of",
                            ),
                        ),
                        ("answer_due_on", models.DateField(blank=True, null=True, verbose_name="to be answered by")),
                        ("answer", models.TextField(blank=True, max_length=8000, verbose_name="answer")),
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered by",
                            ),
                        ),
                        (
                            "answered_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered on behalf of",
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="to be carried out by")),
                        ("result", models.TextField(blank=True, max_length=8000, verbose_name="what was done")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="carried out on")),
                        ("search", models.CharField(editable=False, max_length=400)),
                    ],
                    options={
                        "verbose_name": "recommendation to a higher level",
                        "verbose_name_plural": "recommendations to a higher level",
                        "ordering": ["-sent_on", "-pk"],
                        "indexes": [
                            models.Index(fields=["sent_on", "level"], name="recommendation_by_day"),
                            models.Index(
                                condition=models.Q(("status", "sent")),
                                fields=["answer_due_on"],
                                name="recommendation_to_answer",
                            ),
                            models.Index(
                                condition=models.Q(("status", "accepted")),
                                fields=["due_on"],
                                name="recommendation_to_do",
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="recommendation_search",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("title", ""), _negated=True), models.Q(("text", ""), _negated=True)
                                ),
                                name="recommendation_says_something",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("addressee", models.F("unit")), _negated=True),
                                name="recommendation_goes_to_another_unit",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("initiative__isnull", True), ("opinion__isnull", True)),
                                    models.Q(("conference__isnull", True), ("opinion__isnull", True)),
                                    models.Q(("conference__isnull", True), ("initiative__isnull", True)),
                                    _connector="OR",
                                ),
                                name="recommendation_comes_from_one_thing",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("answer", ""),
                                        ("answer_due_on__isnull", True),
                                        ("answered_at__isnull", True),
                                        ("answered_by__isnull", True),
                                        ("answered_for__isnull", True),
                                        ("done_on__isnull", True),
                                        ("due_on__isnull", True),
                                        ("result", ""),
                                        ("sent_at__isnull", True),
                                        ("sent_by__isnull", True),
                                        ("sent_for__isnull", True),
                                        ("sent_on__isnull", True),
                                        ("status", "draft"),
                                    ),
                                    models.Q(
                                        ("answer", ""),
                                        ("answered_at__isnull", True),
                                        ("answered_by__isnull", True),
                                        ("answered_for__isnull", True),
                                        ("done_on__isnull", True),
                                        ("due_on__isnull", True),
                                        ("result", ""),
                                        ("status", "sent"),
                                        ("answer_due_on__isnull", False),
                                        ("sent_at__isnull", False),
                                        ("sent_by__isnull", False),
                                        ("sent_on__isnull", False),
                                    ),
                                    models.Q(
                                        ("done_on__isnull", True),
                                        ("due_on__isnull", True),
                                        ("result", ""),
                                        ("status", "declined"),
                                        ("answer_due_on__isnull", False),
                                        ("sent_at__isnull", False),
                                        ("sent_by__isnull", False),
                                        ("sent_on__isnull", False),
                                        ("answered_at__isnull", False),
                                        ("answered_by__isnull", False),
                                        models.Q(("answer", ""), _negated=True),
                                    ),
                                    models.Q(
                                        ("done_on__isnull", True),
                                        ("result", ""),
                                        ("status", "accepted"),
                                        ("answer_due_on__isnull", False),
                                        ("sent_at__isnull", False),
                                        ("sent_by__isnull", False),
                                        ("sent_on__isnull", False),
                                        ("answered_at__isnull", False),
                                        ("answered_by__isnull", False),
                                        models.Q(("answer", ""), _negated=True),
                                        ("due_on__isnull", False),
                                    ),
                                    models.Q(
                                        ("status", "carried_out"),
                                        ("answer_due_on__isnull", False),
                                        ("sent_at__isnull", False),
                                        ("sent_by__isnull", False),
                                        ("sent_on__isnull", False),
                                        ("answered_at__isnull", False),
                                        ("answered_by__isnull", False),
                                        models.Q(("answer", ""), _negated=True),
                                        ("done_on__isnull", False),
                                        models.Q(("result", ""), _negated=True),
                                        ("due_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="recommendation_has_what_its_state_says",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RecommendationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.recommendation",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="unit that recommends",
                            ),
                        ),
                        (
                            "addressee",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="addressed to",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("body", "Bodies of the province"),
                                    ("commune", "Communes and wards"),
                                    ("unit", "Agencies and public service units"),
                                ],
                                max_length=10,
                                verbose_name="level",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="about")),
                        ("text", models.TextField(max_length=8000, verbose_name="what is recommended, and why")),
                        (
                            "field",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.opinionfield",
                                verbose_name="field",
                            ),
                        ),
                        (
                            "opinion",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.opinion",
                                verbose_name="opinion it comes from",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.initiative",
                                verbose_name="initiative or model it comes from",
                            ),
                        ),
                        (
                            "conference",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.conference",
                                verbose_name="conference it comes from",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "Not sent yet"),
                                    ("sent", "Waits for the answer"),
                                    ("accepted", "Accepted, to be carried out"),
                                    ("declined", "Declined"),
                                    ("carried_out", "Carried out"),
                                ],
                                default="draft",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="written by",
                            ),
                        ),
                        ("number", models.CharField(blank=True, max_length=60, verbose_name="number of the letter")),
                        ("sent_on", models.DateField(blank=True, null=True, verbose_name="sent on")),
                        ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="sent at")),
                        (
                            "sent_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sent by",
                            ),
                        ),
                        (
                            "sent_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sent on behalf of",
                            ),
                        ),
                        ("answer_due_on", models.DateField(blank=True, null=True, verbose_name="to be answered by")),
                        ("answer", models.TextField(blank=True, max_length=8000, verbose_name="answer")),
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered by",
                            ),
                        ),
                        (
                            "answered_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered on behalf of",
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="to be carried out by")),
                        ("result", models.TextField(blank=True, max_length=8000, verbose_name="what was done")),
                        ("done_on", models.DateField(blank=True, null=True, verbose_name="carried out on")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="RecommendationEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        (
                            "on_behalf_of",
                            models.ForeignKey(
                                blank=True,
                                help_text="Who was absent, where a deputy took the step.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                        (
                            "recommendation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="history",
                                to="movements.recommendation",
                                verbose_name="recommendation",
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("send", "Sent"),
                                    ("take_back", "Taken back"),
                                    ("accept", "Accepted"),
                                    ("decline", "Declined"),
                                    ("take_answer_back", "Answer taken back"),
                                    ("carry_out", "Carried out"),
                                    ("reopen", "Opened again"),
                                ],
                                max_length=16,
                                verbose_name="step",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                choices=[
                                    ("draft", "Not sent yet"),
                                    ("sent", "Waits for the answer"),
                                    ("accepted", "Accepted, to be carried out"),
                                    ("declined", "Declined"),
                                    ("carried_out", "Carried out"),
                                ],
                                max_length=12,
                                verbose_name="from",
                            ),
                        ),
                        (
                            "target",
                            models.CharField(
                                choices=[
                                    ("draft", "Not sent yet"),
                                    ("sent", "Waits for the answer"),
                                    ("accepted", "Accepted, to be carried out"),
                                    ("declined", "Declined"),
                                    ("carried_out", "Carried out"),
                                ],
                                max_length=12,
                                verbose_name="to",
                            ),
                        ),
                        ("text", models.TextField(blank=True, max_length=8000, verbose_name="words")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                    ],
                    options={
                        "verbose_name": "step of a recommendation",
                        "verbose_name_plural": "steps of recommendations",
                        "ordering": ["recommendation", "at", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Milestone",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "campaign",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="milestones",
                                to="initiatives.campaign",
                                verbose_name="campaign",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("launch", "Launch"),
                                    ("yearly", "Yearly report"),
                                    ("preliminary", "Preliminary review"),
                                    ("final", "Final review"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="day")),
                    ],
                    options={
                        "verbose_name": "milestone",
                        "verbose_name_plural": "milestones",
                        "ordering": ["on", "kind"],
                        "constraints": [
                            models.UniqueConstraint(fields=("campaign", "kind", "on"), name="milestone_is_one_a_day")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="MilestoneEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.milestone",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "campaign",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.campaign",
                                verbose_name="campaign",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("launch", "Launch"),
                                    ("yearly", "Yearly report"),
                                    ("preliminary", "Preliminary review"),
                                    ("final", "Final review"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("on", models.DateField(verbose_name="day")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="FrozenReport",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "campaign",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="frozen_reports",
                                to="initiatives.campaign",
                                verbose_name="campaign",
                            ),
                        ),
                        (
                            "milestone",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports",
                                to="movements.milestone",
                                verbose_name="milestone",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("note", models.CharField(blank=True, max_length=500, verbose_name="note")),
                        ("as_of", models.DateTimeField(verbose_name="figures as of")),
                        ("frozen_at", models.DateTimeField(verbose_name="frozen")),
                        (
                            "frozen_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="frozen by",
                            ),
                        ),
                        (
                            "on_behalf_of",
                            models.ForeignKey(
                                blank=True,
                                help_text="Who was absent, where a deputy froze it.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        (
                            "written_at",
                            models.DateTimeField(
                                db_default=django.contrib.postgres.functions.TransactionNow(),
                                editable=False,
                                help_text="The transaction in which its figures come too.",
                            ),
                        ),
                        ("names", models.JSONField(editable=False, verbose_name="names as they were")),
                        (
                            "sha256",
                            models.CharField(editable=False, max_length=64, verbose_name="SHA-256 of the figures"),
                        ),
                    ],
                    options={
                        "verbose_name": "frozen report",
                        "verbose_name_plural": "frozen reports",
                        "ordering": ["-as_of", "-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("frozen_at__gte", models.F("as_of"))),
                                name="report_is_frozen_after_its_moment",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="FrozenFigure",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "report",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="figures",
                                to="movements.frozenreport",
                                verbose_name="frozen report",
                            ),
                        ),
                        ("section", models.CharField(max_length=24, verbose_name="section")),
                        ("figure", models.CharField(max_length=24, verbose_name="figure")),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        ("group", models.CharField(blank=True, max_length=40, verbose_name="target group")),
                        ("field", models.CharField(blank=True, max_length=40, verbose_name="field")),
                        ("level", models.CharField(blank=True, max_length=12, verbose_name="level")),
                        ("value", models.BigIntegerField(verbose_name="value")),
                    ],
                    options={
                        "verbose_name": "frozen figure",
                        "verbose_name_plural": "frozen figures",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("report", "section", "figure", "year", "unit", "group", "field", "level"),
                                name="frozen_figure_is_one_a_place",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Story",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "initiative",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="story",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("text", models.TextField(max_length=4000, verbose_name="text")),
                        (
                            "picture",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.attachment",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="written by",
                            ),
                        ),
                        ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="published")),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="published by",
                            ),
                        ),
                        (
                            "down_because",
                            models.CharField(blank=True, max_length=300, verbose_name="taken down because"),
                        ),
                    ],
                    options={
                        "verbose_name": "story",
                        "verbose_name_plural": "stories",
                        "ordering": ["-published_at", "-pk"],
                        "indexes": [models.Index(fields=["-published_at", "-id"], name="story_newest")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("published_at__isnull", True), ("published_by__isnull", True)),
                                    models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
                                    _connector="OR",
                                ),
                                name="story_is_published_by_somebody",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="StoryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.story",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "initiative",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("text", models.TextField(max_length=4000, verbose_name="text")),
                        (
                            "picture",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.attachment",
                                verbose_name="picture",
                            ),
                        ),
                        (
                            "written_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="written by",
                            ),
                        ),
                        ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="published")),
                        (
                            "published_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="published by",
                            ),
                        ),
                        (
                            "down_because",
                            models.CharField(blank=True, max_length=300, verbose_name="taken down because"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="StoryConsent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "story",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="consents",
                                to="movements.story",
                                verbose_name="story",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                help_text="Empty: no longer an author of the initiative.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="initiatives.author",
                                verbose_name="author",
                            ),
                        ),
                        (
                            "answer",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting for an answer"),
                                    ("agreed", "Agreed"),
                                    ("refused", "Refused"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="answer",
                            ),
                        ),
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="recorded by",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                    ],
                    options={
                        "verbose_name": "consent to a story",
                        "verbose_name_plural": "consents to stories",
                        "ordering": ["story", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("author__isnull", False)),
                                fields=("story", "author"),
                                name="story_consent_is_one_an_author",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("answer", "waiting"), ("answered_at__isnull", True)),
                                    models.Q(
                                        models.Q(("answer", "waiting"), _negated=True), ("answered_at__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="story_consent_answered_has_a_time",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="StoryConsentEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="movements.storyconsent",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "story",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="movements.story",
                                verbose_name="story",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                db_constraint=False,
                                help_text="Empty: no longer an author of the initiative.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.author",
                                verbose_name="author",
                            ),
                        ),
                        (
                            "answer",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting for an answer"),
                                    ("agreed", "Agreed"),
                                    ("refused", "Refused"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="answer",
                            ),
                        ),
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="recorded by",
                            ),
                        ),
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="titlerule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_titleruleevent" ("after", "created_at", "id", "initiative_years", "last_within", "most_years_apart", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_of", "quota_percent", "reach", "source", "times", "title", "updated_at") VALUES (NEW."after", NEW."created_at", NEW."id", NEW."initiative_years", NEW."last_within", NEW."most_years_apart", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quota_of", NEW."quota_percent", NEW."reach", NEW."source", NEW."times", NEW."title", NEW."updated_at"); RETURN NULL;',
                            hash="9eecb18330a438ced15ccceebe426a32025ae4c6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2fbc4",
                            table="movements_titlerule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="titlerule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_titleruleevent" ("after", "created_at", "id", "initiative_years", "last_within", "most_years_apart", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_of", "quota_percent", "reach", "source", "times", "title", "updated_at") VALUES (NEW."after", NEW."created_at", NEW."id", NEW."initiative_years", NEW."last_within", NEW."most_years_apart", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quota_of", NEW."quota_percent", NEW."reach", NEW."source", NEW."times", NEW."title", NEW."updated_at"); RETURN NULL;',
                            hash="ccacb6f9bd43fac0a4876ef79157db0bc32e42fd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_185b2",
                            table="movements_titlerule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="titlerule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_titleruleevent" ("after", "created_at", "id", "initiative_years", "last_within", "most_years_apart", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_of", "quota_percent", "reach", "source", "times", "title", "updated_at") VALUES (OLD."after", OLD."created_at", OLD."id", OLD."initiative_years", OLD."last_within", OLD."most_years_apart", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quota_of", OLD."quota_percent", OLD."reach", OLD."source", OLD."times", OLD."title", OLD."updated_at"); RETURN NULL;',
                            hash="814d7ae3255a9a347ad04fdeeeb3428849da73f4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2c963",
                            table="movements_titlerule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="titleheld",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_titleheldevent" ("created_at", "decision", "entered_by_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "updated_at", "year") VALUES (NEW."created_at", NEW."decision", NEW."entered_by_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."title", NEW."updated_at", NEW."year"); RETURN NULL;',
                            hash="6655588bc12481ae61862cbefee4adaadaf8f4d7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d1d86",
                            table="movements_titleheld",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="titleheld",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_titleheldevent" ("created_at", "decision", "entered_by_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "updated_at", "year") VALUES (NEW."created_at", NEW."decision", NEW."entered_by_id", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."title", NEW."updated_at", NEW."year"); RETURN NULL;',
                            hash="25e69bdd8cf863b25ff3d42de44f5150778992a6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ff0ff",
                            table="movements_titleheld",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="titleheld",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_titleheldevent" ("created_at", "decision", "entered_by_id", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title", "updated_at", "year") VALUES (OLD."created_at", OLD."decision", OLD."entered_by_id", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."title", OLD."updated_at", OLD."year"); RETURN NULL;',
                            hash="7c959890a6c57a44b78d747cf766b8641d784bcc",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a204f",
                            table="movements_titleheld",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="widerreach",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_widerreachevent" ("created_at", "id", "initiative_id", "issuer", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."initiative_id", NEW."issuer", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."signed_on", NEW."updated_at"); RETURN NULL;',
                            hash="c0062f0abea41cb010ec3560c7182b95ad2bab7a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_68f1f",
                            table="movements_widerreach",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="widerreach",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_widerreachevent" ("created_at", "id", "initiative_id", "issuer", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."initiative_id", NEW."issuer", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."signed_on", NEW."updated_at"); RETURN NULL;',
                            hash="3a738e85421b170db6d9d9e15c4416253e258f00",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_de886",
                            table="movements_widerreach",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="widerreach",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_widerreachevent" ("created_at", "id", "initiative_id", "issuer", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "updated_at") VALUES (OLD."created_at", OLD."id", OLD."initiative_id", OLD."issuer", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."signed_on", OLD."updated_at"); RETURN NULL;',
                            hash="992463c328c83c0fd3731b83b4c94e119c239b3d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_33db4",
                            table="movements_widerreach",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendationcriteria",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_commendationcriteriaevent" ("campaign_id", "confirmations", "created_at", "id", "met_percent", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provincial", "recognised", "unit_recognised", "updated_at") VALUES (NEW."campaign_id", NEW."confirmations", NEW."created_at", NEW."id", NEW."met_percent", NEW."people", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."provincial", NEW."recognised", NEW."unit_recognised", NEW."updated_at"); RETURN NULL;',
                            hash="072a0c6c6b4652e729ebd36b12a5994de1783c39",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c92e9",
                            table="movements_commendationcriteria",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendationcriteria",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_commendationcriteriaevent" ("campaign_id", "confirmations", "created_at", "id", "met_percent", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provincial", "recognised", "unit_recognised", "updated_at") VALUES (NEW."campaign_id", NEW."confirmations", NEW."created_at", NEW."id", NEW."met_percent", NEW."people", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."provincial", NEW."recognised", NEW."unit_recognised", NEW."updated_at"); RETURN NULL;',
                            hash="614dc8b53955ccd9d331cfbd40c5e53cad0dd4b1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fe34f",
                            table="movements_commendationcriteria",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendationcriteria",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_commendationcriteriaevent" ("campaign_id", "confirmations", "created_at", "id", "met_percent", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "provincial", "recognised", "unit_recognised", "updated_at") VALUES (OLD."campaign_id", OLD."confirmations", OLD."created_at", OLD."id", OLD."met_percent", OLD."people", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."provincial", OLD."recognised", OLD."unit_recognised", OLD."updated_at"); RETURN NULL;',
                            hash="28bc339809ea0b05c783b95e2d55f62bdbaaeab4",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1c8b7",
                            table="movements_commendationcriteria",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_commendationevent" ("campaign_id", "created_at", "form", "id", "issuer", "number", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "signed_on", "unit_id", "updated_at") VALUES (NEW."campaign_id", NEW."created_at", NEW."form", NEW."id", NEW."issuer", NEW."number", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."signed_on", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="72cb94cec4545f7e81d41d664596179d66eda017",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ff3a1",
                            table="movements_commendation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_commendationevent" ("campaign_id", "created_at", "form", "id", "issuer", "number", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "signed_on", "unit_id", "updated_at") VALUES (NEW."campaign_id", NEW."created_at", NEW."form", NEW."id", NEW."issuer", NEW."number", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."signed_on", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="089fd30c003b0100140dffbd64fa7ede81f2c288",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_063af",
                            table="movements_commendation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_commendationevent" ("campaign_id", "created_at", "form", "id", "issuer", "number", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "signed_on", "unit_id", "updated_at") VALUES (OLD."campaign_id", OLD."created_at", OLD."form", OLD."id", OLD."issuer", OLD."number", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_by_id", OLD."signed_on", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="f5e13b7f283d23001d873ca778cfc5d8e900b92d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5eb57",
                            table="movements_commendation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dialogue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="published_dialogues_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.\"status\" = 'published')",
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="8dc33ff633c978c88152a0c1d0ab80b703aff7ec",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_published_dialogues_stay_8eba4",
                            table="movements_dialogue",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dialogue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_dialogueevent" ("conclusion", "created_at", "entered_by_id", "held_on", "host_name", "host_position", "id", "kind", "level", "notice_number", "noticed_on", "participants", "partners", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "published_at", "published_by_id", "published_for_id", "status", "topic", "unit_id", "updated_at") VALUES (NEW."conclusion", NEW."created_at", NEW."entered_by_id", NEW."held_on", NEW."host_name", NEW."host_position", NEW."id", NEW."kind", NEW."level", NEW."notice_number", NEW."noticed_on", NEW."participants", NEW."partners", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."published_at", NEW."published_by_id", NEW."published_for_id", NEW."status", NEW."topic", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="7dca142411f6e9aa3df91b2c0a75e6352b40b6c1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7a56c",
                            table="movements_dialogue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dialogue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."conclusion" IS DISTINCT FROM (NEW."conclusion") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."held_on" IS DISTINCT FROM (NEW."held_on") OR OLD."host_name" IS DISTINCT FROM (NEW."host_name") OR OLD."host_position" IS DISTINCT FROM (NEW."host_position") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."notice_number" IS DISTINCT FROM (NEW."notice_number") OR OLD."noticed_on" IS DISTINCT FROM (NEW."noticed_on") OR OLD."participants" IS DISTINCT FROM (NEW."participants") OR OLD."partners" IS DISTINCT FROM (NEW."partners") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."published_by_id" IS DISTINCT FROM (NEW."published_by_id") OR OLD."published_for_id" IS DISTINCT FROM (NEW."published_for_id") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."topic" IS DISTINCT FROM (NEW."topic") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                            func='INSERT INTO "movements_dialogueevent" ("conclusion", "created_at", "entered_by_id", "held_on", "host_name", "host_position", "id", "kind", "level", "notice_number", "noticed_on", "participants", "partners", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "published_at", "published_by_id", "published_for_id", "status", "topic", "unit_id", "updated_at") VALUES (NEW."conclusion", NEW."created_at", NEW."entered_by_id", NEW."held_on", NEW."host_name", NEW."host_position", NEW."id", NEW."kind", NEW."level", NEW."notice_number", NEW."noticed_on", NEW."participants", NEW."partners", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."published_at", NEW."published_by_id", NEW."published_for_id", NEW."status", NEW."topic", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="48b4d8f5c56cd144abfd0bde63ab8f5cc4a44d4e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_50b53",
                            table="movements_dialogue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dialogue",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_dialogueevent" ("conclusion", "created_at", "entered_by_id", "held_on", "host_name", "host_position", "id", "kind", "level", "notice_number", "noticed_on", "participants", "partners", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "published_at", "published_by_id", "published_for_id", "status", "topic", "unit_id", "updated_at") VALUES (OLD."conclusion", OLD."created_at", OLD."entered_by_id", OLD."held_on", OLD."host_name", OLD."host_position", OLD."id", OLD."kind", OLD."level", OLD."notice_number", OLD."noticed_on", OLD."participants", OLD."partners", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."published_at", OLD."published_by_id", OLD."published_for_id", OLD."status", OLD."topic", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="70f14ca7e199146db26052b92ca35899a8f99450",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_69a1e",
                            table="movements_dialogue",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="opinionfield",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_opinionfieldevent" ("code", "id", "is_active", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."id", NEW."is_active", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="f72cf5b0638ea984b60aaa3d874231e0e5fcee3f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_34348",
                            table="movements_opinionfield",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="opinionfield",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_opinionfieldevent" ("code", "id", "is_active", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."id", NEW."is_active", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="4455c5491a2b2fe602a93662961a9125ace93991",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_148b4",
                            table="movements_opinionfield",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="opinionfield",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_opinionfieldevent" ("code", "id", "is_active", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."code", OLD."id", OLD."is_active", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="fcbfffc77e47054e981a22168dbd2aad10d7e12d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0b3f5",
                            table="movements_opinionfield",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="opinion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="opinions_published_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF EXISTS (\n                        SELECT 1 FROM movements_dialogue\n                        WHERE status = 'published' AND id IN (OLD.dialogue_id, NEW.dialogue_id)\n                    ) THEN\n                        RAISE EXCEPTION 'a published dialogue stays as it was published' USING ERRCODE = 'check_violation';\n                    END IF;\n                    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n                    IF NEW.answer <> '' AND EXISTS (SELECT 1 FROM movements_commitment WHERE opinion_id = NEW.id) THEN\n                        RAISE EXCEPTION 'an opinion is answered or promised, not both'\n                            USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="ed7a208cef2ee081c933a2e2266945b5205ec360",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_opinions_published_stay_99d9f",
                            table="movements_opinion",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="opinion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_opinionevent" ("answer", "dialogue_id", "field_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."answer", NEW."dialogue_id", NEW."field_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                            hash="4968984c2fcca4cdaf7cc7d12d3be731256f630c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e5fbd",
                            table="movements_opinion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="opinion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_opinionevent" ("answer", "dialogue_id", "field_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (NEW."answer", NEW."dialogue_id", NEW."field_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."text"); RETURN NULL;',
                            hash="40ec657d78aabb85abe118cb64e74b9a4e6b237a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_130e7",
                            table="movements_opinion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="opinion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_opinionevent" ("answer", "dialogue_id", "field_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "text") VALUES (OLD."answer", OLD."dialogue_id", OLD."field_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."text"); RETURN NULL;',
                            hash="b08ab2a29328562a36809eea8e37fe0b61f56257",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d1a43",
                            table="movements_opinion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="promises_published_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF TG_OP = 'UPDATE' AND (OLD.opinion_id, OLD.unit_id, OLD.promise)\n                        = (NEW.opinion_id, NEW.unit_id, NEW.promise) THEN\n                        RETURN NEW;\n                    END IF;\n                    IF EXISTS (\n                        SELECT 1 FROM movements_opinion o JOIN movements_dialogue d ON d.id = o.dialogue_id\n                        WHERE d.status = 'published' AND o.id IN (OLD.opinion_id, NEW.opinion_id)\n                    ) THEN\n                        RAISE EXCEPTION 'a promise published stays as it was published'\n                            USING ERRCODE = 'check_violation';\n                    END IF;\n                    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n                    IF EXISTS (SELECT 1 FROM movements_opinion WHERE id = NEW.opinion_id AND answer <> '') THEN\n                        RAISE EXCEPTION 'an opinion is answered or promised, not both'\n                            USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="0d43459c4ec6fff9954d42a03055c0080df5d5c5",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_promises_published_stay_1015b",
                            table="movements_commitment",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_commitmentevent" ("account", "closed_at", "created_at", "due_on", "id", "opinion_id", "outcome", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise", "reported_at", "reported_by_id", "reported_for_id", "status", "unit_id", "updated_at") VALUES (NEW."account", NEW."closed_at", NEW."created_at", NEW."due_on", NEW."id", NEW."opinion_id", NEW."outcome", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."promise", NEW."reported_at", NEW."reported_by_id", NEW."reported_for_id", NEW."status", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="e856e410cbf405613cca28fcbaa3a59b67232c6c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d7491",
                            table="movements_commitment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_commitmentevent" ("account", "closed_at", "created_at", "due_on", "id", "opinion_id", "outcome", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise", "reported_at", "reported_by_id", "reported_for_id", "status", "unit_id", "updated_at") VALUES (NEW."account", NEW."closed_at", NEW."created_at", NEW."due_on", NEW."id", NEW."opinion_id", NEW."outcome", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."promise", NEW."reported_at", NEW."reported_by_id", NEW."reported_for_id", NEW."status", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="c8c4f60dbc695ee8d876a2611bf8c13e61af6d8e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f671c",
                            table="movements_commitment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_commitmentevent" ("account", "closed_at", "created_at", "due_on", "id", "opinion_id", "outcome", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "promise", "reported_at", "reported_by_id", "reported_for_id", "status", "unit_id", "updated_at") VALUES (OLD."account", OLD."closed_at", OLD."created_at", OLD."due_on", OLD."id", OLD."opinion_id", OLD."outcome", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."promise", OLD."reported_at", OLD."reported_by_id", OLD."reported_for_id", OLD."status", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="62d809cc8166b50231f6b42c46c81bd3bd754691",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d8759",
                            table="movements_commitment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commitmententry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="steps_of_promises_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="2a97a1a85a4958ac2c2f408f92c7029ae0c0456d",
                            operation="UPDATE",
                            pgid="pgtrigger_steps_of_promises_stay_eda82",
                            table="movements_commitmententry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conference",
                    trigger=pgtrigger.compiler.Trigger(
                        name="conferences_are_not_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="a41b1ffeaa9b543f7335f6817ceaf6b417f10db5",
                            operation="DELETE",
                            pgid="pgtrigger_conferences_are_not_deleted_b94a2",
                            table="movements_conference",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conference",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_conferenceevent" ("about", "attendance", "chair", "concluded_at", "conclusion", "created_at", "held_at", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_by_id", "sequence", "status", "theme", "unit_id", "updated_at") VALUES (NEW."about", NEW."attendance", NEW."chair", NEW."concluded_at", NEW."conclusion", NEW."created_at", NEW."held_at", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."planned_by_id", NEW."sequence", NEW."status", NEW."theme", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="6cf41379221c15cd8e6e9690c7e82d4f984f6fa6",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4a38e",
                            table="movements_conference",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conference",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."about" IS DISTINCT FROM (NEW."about") OR OLD."attendance" IS DISTINCT FROM (NEW."attendance") OR OLD."chair" IS DISTINCT FROM (NEW."chair") OR OLD."concluded_at" IS DISTINCT FROM (NEW."concluded_at") OR OLD."conclusion" IS DISTINCT FROM (NEW."conclusion") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."held_at" IS DISTINCT FROM (NEW."held_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."place" IS DISTINCT FROM (NEW."place") OR OLD."planned_by_id" IS DISTINCT FROM (NEW."planned_by_id") OR OLD."sequence" IS DISTINCT FROM (NEW."sequence") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."theme" IS DISTINCT FROM (NEW."theme") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                            func='INSERT INTO "movements_conferenceevent" ("about", "attendance", "chair", "concluded_at", "conclusion", "created_at", "held_at", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_by_id", "sequence", "status", "theme", "unit_id", "updated_at") VALUES (NEW."about", NEW."attendance", NEW."chair", NEW."concluded_at", NEW."conclusion", NEW."created_at", NEW."held_at", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."planned_by_id", NEW."sequence", NEW."status", NEW."theme", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="9ebc24dc322708c7afba3733e864d5c0b6fff269",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8f0bd",
                            table="movements_conference",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conference",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_conferenceevent" ("about", "attendance", "chair", "concluded_at", "conclusion", "created_at", "held_at", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_by_id", "sequence", "status", "theme", "unit_id", "updated_at") VALUES (OLD."about", OLD."attendance", OLD."chair", OLD."concluded_at", OLD."conclusion", OLD."created_at", OLD."held_at", OLD."id", OLD."level", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."planned_by_id", OLD."sequence", OLD."status", OLD."theme", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="136c0ffee90f7151cf55635fc8ed0db36b6a17c6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7532d",
                            table="movements_conference",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmeitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_programmeitemevent" ("conference_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "speaker", "starts_at", "title") VALUES (NEW."conference_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."speaker", NEW."starts_at", NEW."title"); RETURN NULL;',
                            hash="5e6a976d0f5072a785175f9d79d62c1082d7994f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2cbbe",
                            table="movements_programmeitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmeitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_programmeitemevent" ("conference_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "speaker", "starts_at", "title") VALUES (NEW."conference_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."speaker", NEW."starts_at", NEW."title"); RETURN NULL;',
                            hash="3816afb5792730d6ecf93eab91f73b96b1463df8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8b09f",
                            table="movements_programmeitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programmeitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_programmeitemevent" ("conference_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "speaker", "starts_at", "title") VALUES (OLD."conference_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."speaker", OLD."starts_at", OLD."title"); RETURN NULL;',
                            hash="789c4bc9c288084c863b65248ff965a7b2e60020",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_71fd4",
                            table="movements_programmeitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_participantevent" ("came", "conference_id", "id", "invited_at", "name", "organisation", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."came", NEW."conference_id", NEW."id", NEW."invited_at", NEW."name", NEW."organisation", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="b1243d47e86674e75eebdb5ad41078698d719875",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8e00b",
                            table="movements_participant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_participantevent" ("came", "conference_id", "id", "invited_at", "name", "organisation", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."came", NEW."conference_id", NEW."id", NEW."invited_at", NEW."name", NEW."organisation", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="c571e21c6251c10bb76bb3f4814b55ca30dd9533",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_10b59",
                            table="movements_participant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_participantevent" ("came", "conference_id", "id", "invited_at", "name", "organisation", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."came", OLD."conference_id", OLD."id", OLD."invited_at", OLD."name", OLD."organisation", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="37477bdfbc016a889501c904e6649ec21c867715",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b7a5e",
                            table="movements_participant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conferenceentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="steps_of_conferences_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="de42b36a0475b40cfade991fe0d39c019534b831",
                            operation="UPDATE",
                            pgid="pgtrigger_steps_of_conferences_stay_9eeda",
                            table="movements_conferenceentry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conferencepaper",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_conferencepaperevent" ("added_by_id", "authors", "conference_id", "created_at", "file", "id", "media_type", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "suffix", "title", "unit", "updated_at") VALUES (NEW."added_by_id", NEW."authors", NEW."conference_id", NEW."created_at", NEW."file", NEW."id", NEW."media_type", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sha256", NEW."size", NEW."suffix", NEW."title", NEW."unit", NEW."updated_at"); RETURN NULL;',
                            hash="bcb5263a49833c6541265cc0acc6c5c1117081c9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_87f33",
                            table="movements_conferencepaper",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conferencepaper",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_conferencepaperevent" ("added_by_id", "authors", "conference_id", "created_at", "file", "id", "media_type", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "suffix", "title", "unit", "updated_at") VALUES (NEW."added_by_id", NEW."authors", NEW."conference_id", NEW."created_at", NEW."file", NEW."id", NEW."media_type", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sha256", NEW."size", NEW."suffix", NEW."title", NEW."unit", NEW."updated_at"); RETURN NULL;',
                            hash="a6631fdc4584553be951a76f88333ecb64d621e1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7de53",
                            table="movements_conferencepaper",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conferencepaper",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_conferencepaperevent" ("added_by_id", "authors", "conference_id", "created_at", "file", "id", "media_type", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "suffix", "title", "unit", "updated_at") VALUES (OLD."added_by_id", OLD."authors", OLD."conference_id", OLD."created_at", OLD."file", OLD."id", OLD."media_type", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sha256", OLD."size", OLD."suffix", OLD."title", OLD."unit", OLD."updated_at"); RETURN NULL;',
                            hash="ce3a84a0a9b034484c1171f9c0774192ee1854c9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0f797",
                            table="movements_conferencepaper",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="presentedmodel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_presentedmodelevent" ("conference_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."conference_id", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="17d9b5ac683b969ec93c6973df60f499d30ebf39",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_51e21",
                            table="movements_presentedmodel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="presentedmodel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_presentedmodelevent" ("conference_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."conference_id", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="acef3a61263b2e40857b5f306f6a79feb82ce454",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_eff87",
                            table="movements_presentedmodel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="presentedmodel",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_presentedmodelevent" ("conference_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."conference_id", OLD."id", OLD."initiative_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="e5d55c8c341b53a40a9d3a28c4b0f53c1a90ced6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_199ad",
                            table="movements_presentedmodel",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conclusion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_conclusionevent" ("conference_id", "created_at", "done_on", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "status", "text", "unit_id", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."done_on", NEW."due_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."result", NEW."status", NEW."text", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="f15e3b1c43e0173a5fbb7ac9b025b9d2b8347caa",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cb000",
                            table="movements_conclusion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conclusion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_conclusionevent" ("conference_id", "created_at", "done_on", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "status", "text", "unit_id", "updated_at") VALUES (NEW."conference_id", NEW."created_at", NEW."done_on", NEW."due_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."result", NEW."status", NEW."text", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="4e08cba6bc230dca8b3bd01934699af1adc74821",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_50014",
                            table="movements_conclusion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conclusion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_conclusionevent" ("conference_id", "created_at", "done_on", "due_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "status", "text", "unit_id", "updated_at") VALUES (OLD."conference_id", OLD."created_at", OLD."done_on", OLD."due_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."result", OLD."status", OLD."text", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="6b9ff46a767a3483ab2f29c1be5a73853195d8db",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dc0ce",
                            table="movements_conclusion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="conclusionentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="steps_of_conclusions_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="93ae3716af420a96eb0190eaf71f4b2506bdd0d1",
                            operation="UPDATE",
                            pgid="pgtrigger_steps_of_conclusions_stay_566bf",
                            table="movements_conclusionentry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dialogueminimum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_dialogueminimumevent" ("count", "from_year", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."count", NEW."from_year", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="a8439dc4218bb83c1bde424cba1ad08d060aeae5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cf2f3",
                            table="movements_dialogueminimum",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dialogueminimum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_dialogueminimumevent" ("count", "from_year", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."count", NEW."from_year", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="79f03c761142e42e5038b688776c5341d1e8943f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b7272",
                            table="movements_dialogueminimum",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dialogueminimum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_dialogueminimumevent" ("count", "from_year", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."count", OLD."from_year", OLD."id", OLD."level", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="8cfb3f5a577d362b3904d1fe71fa84db5cb5cb57",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_11a13",
                            table="movements_dialogueminimum",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="programmes_issued_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.\"status\" IN ('issued', 'closed'))",
                            func="\n                    IF TG_OP = 'UPDATE' AND NEW.status <> 'draft'\n                        AND (OLD.unit_id, OLD.year, OLD.subject, OLD.title, OLD.aims, OLD.number, OLD.issued_on,\n                             OLD.signer, OLD.document, OLD.issued_at, OLD.issued_by_id)\n                        = (NEW.unit_id, NEW.year, NEW.subject, NEW.title, NEW.aims, NEW.number, NEW.issued_on,\n                           NEW.signer, NEW.document, NEW.issued_at, NEW.issued_by_id)\n                        AND OLD.above_id IS NOT DISTINCT FROM NEW.above_id\n                        AND OLD.issued_for_id IS NOT DISTINCT FROM NEW.issued_for_id THEN\n                        RETURN NEW;\n                    END IF;\n                    RAISE EXCEPTION 'an issued programme stays as it was issued' USING ERRCODE = 'check_violation';\n                ",
                            hash="dfdfddb3053911c19fd98e986bfe58c6dd7dd5f6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_programmes_issued_stay_75653",
                            table="movements_programme",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="programmes_localise_one_above",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."above_id" IS NOT NULL)',
                            func="\n                    IF NOT EXISTS (\n                        SELECT 1 FROM movements_programme above\n                        JOIN accounts_unit issuer ON issuer.id = above.unit_id\n                        JOIN accounts_unit own ON own.id = NEW.unit_id\n                        WHERE above.id = NEW.above_id AND above.status <> 'draft' AND above.year = NEW.year\n                            AND above.subject = NEW.subject AND own.id <> issuer.id\n                            AND starts_with(own.path, issuer.path)\n                    ) THEN\n                        RAISE EXCEPTION 'a programme localises one issued above it for the same year and movement'\n                            USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="12bc0cc8f76da5d558924c80b3922e7bb98564b1",
                            operation='INSERT OR UPDATE OF "above_id", "year", "subject", "unit_id"',
                            pgid="pgtrigger_programmes_localise_one_above_bc2a3",
                            table="movements_programme",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_programmeevent" ("above_id", "aims", "closed_at", "created_at", "document", "entered_by_id", "id", "issued_at", "issued_by_id", "issued_for_id", "issued_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer", "status", "subject", "title", "unit_id", "updated_at", "year") VALUES (NEW."above_id", NEW."aims", NEW."closed_at", NEW."created_at", NEW."document", NEW."entered_by_id", NEW."id", NEW."issued_at", NEW."issued_by_id", NEW."issued_for_id", NEW."issued_on", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."signer", NEW."status", NEW."subject", NEW."title", NEW."unit_id", NEW."updated_at", NEW."year"); RETURN NULL;',
                            hash="59fca467b5d4837d1866428e7471c965200eb78a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0b1a5",
                            table="movements_programme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_programmeevent" ("above_id", "aims", "closed_at", "created_at", "document", "entered_by_id", "id", "issued_at", "issued_by_id", "issued_for_id", "issued_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer", "status", "subject", "title", "unit_id", "updated_at", "year") VALUES (NEW."above_id", NEW."aims", NEW."closed_at", NEW."created_at", NEW."document", NEW."entered_by_id", NEW."id", NEW."issued_at", NEW."issued_by_id", NEW."issued_for_id", NEW."issued_on", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."signer", NEW."status", NEW."subject", NEW."title", NEW."unit_id", NEW."updated_at", NEW."year"); RETURN NULL;',
                            hash="abe3443db4daf458b11afce8db4c405c397cb749",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5e23e",
                            table="movements_programme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="programme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_programmeevent" ("above_id", "aims", "closed_at", "created_at", "document", "entered_by_id", "id", "issued_at", "issued_by_id", "issued_for_id", "issued_on", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signer", "status", "subject", "title", "unit_id", "updated_at", "year") VALUES (OLD."above_id", OLD."aims", OLD."closed_at", OLD."created_at", OLD."document", OLD."entered_by_id", OLD."id", OLD."issued_at", OLD."issued_by_id", OLD."issued_for_id", OLD."issued_on", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."signer", OLD."status", OLD."subject", OLD."title", OLD."unit_id", OLD."updated_at", OLD."year"); RETURN NULL;',
                            hash="50375bb744c2fbaaf3226026777c2a70e1e2201e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ffb38",
                            table="movements_programme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="taskreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="reports_on_tasks_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="a95d4653e4319d86764bddedd6f3f1df7cf75e59",
                            operation="UPDATE",
                            pgid="pgtrigger_reports_on_tasks_stay_0784a",
                            table="movements_taskreport",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="task",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tasks_issued_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF TG_OP = 'UPDATE' AND (OLD.programme_id, OLD.content, OLD.result, OLD.body, OLD.partners)\n                        = (NEW.programme_id, NEW.content, NEW.result, NEW.body, NEW.partners)\n                        AND OLD.unit_id IS NOT DISTINCT FROM NEW.unit_id\n                        AND OLD.above_id IS NOT DISTINCT FROM NEW.above_id THEN\n                        RETURN NEW;\n                    END IF;\n                    IF EXISTS (\n                        SELECT 1 FROM movements_programme\n                        WHERE status <> 'draft' AND id IN (OLD.programme_id, NEW.programme_id)\n                    ) THEN\n                        RAISE EXCEPTION 'tasks of an issued programme stay as they were issued'\n                            USING ERRCODE = 'check_violation';\n                    END IF;\n                    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n                    IF NEW.above_id IS NOT NULL AND NOT EXISTS (\n                        SELECT 1 FROM movements_task above JOIN movements_programme own ON own.id = NEW.programme_id\n                        WHERE above.id = NEW.above_id AND above.programme_id = own.above_id\n                    ) THEN\n                        RAISE EXCEPTION 'a task localises one of the programme that its own localises'\n                            USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="02d02855c46cc58e97ae389656113ddb597aece3",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_tasks_issued_stay_568ea",
                            table="movements_task",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="task",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_taskevent" ("above_id", "body", "confirmed_at", "content", "created_at", "done_in_id", "due_on", "id", "partners", "percent", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "programme_id", "result", "status", "unit_id", "updated_at") VALUES (NEW."above_id", NEW."body", NEW."confirmed_at", NEW."content", NEW."created_at", NEW."done_in_id", NEW."due_on", NEW."id", NEW."partners", NEW."percent", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."programme_id", NEW."result", NEW."status", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="53c3ceef866ef1cc30dde94c08fee88ffb3a15d9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_98753",
                            table="movements_task",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="task",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_taskevent" ("above_id", "body", "confirmed_at", "content", "created_at", "done_in_id", "due_on", "id", "partners", "percent", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "programme_id", "result", "status", "unit_id", "updated_at") VALUES (NEW."above_id", NEW."body", NEW."confirmed_at", NEW."content", NEW."created_at", NEW."done_in_id", NEW."due_on", NEW."id", NEW."partners", NEW."percent", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."programme_id", NEW."result", NEW."status", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="6fb5947e5d6962b75d1d73a5985b7d71a89d0cb5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6835e",
                            table="movements_task",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="task",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_taskevent" ("above_id", "body", "confirmed_at", "content", "created_at", "done_in_id", "due_on", "id", "partners", "percent", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "programme_id", "result", "status", "unit_id", "updated_at") VALUES (OLD."above_id", OLD."body", OLD."confirmed_at", OLD."content", OLD."created_at", OLD."done_in_id", OLD."due_on", OLD."id", OLD."partners", OLD."percent", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."programme_id", OLD."result", OLD."status", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="dedcb798947bfbe2b5420632c61ad702ce32b761",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f1fc9",
                            table="movements_task",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answertime",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_answertimeevent" ("days", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."days", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="6c147793d1d6fef5517ead49f1ba8ee6378799ea",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1981d",
                            table="movements_answertime",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answertime",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_answertimeevent" ("days", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."days", NEW."id", NEW."level", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="e13cd7aba00185716d66903ba405e2c71dfebdbc",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_818ea",
                            table="movements_answertime",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="answertime",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_answertimeevent" ("days", "id", "level", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."days", OLD."id", OLD."level", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="f23d005df52ee187654d993a1d0d9fb51de64dc7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_30697",
                            table="movements_answertime",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recommendation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="sent_recommendations_are_not_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NOT (OLD.\"status\" = 'draft'))",
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="ccf64a21b555dbf189164ccecacc103767db084d",
                            operation="DELETE",
                            pgid="pgtrigger_sent_recommendations_are_not_deleted_5386d",
                            table="movements_recommendation",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recommendation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="recommendations_stay_as_sent",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.status <> 'draft' AND NEW.status <> 'draft' AND (OLD.unit_id, OLD.addressee_id, OLD.level, OLD.title, OLD.text, OLD.field_id, OLD.opinion_id, OLD.initiative_id, OLD.conference_id, OLD.number, OLD.sent_on) IS DISTINCT FROM (NEW.unit_id, NEW.addressee_id, NEW.level, NEW.title, NEW.text, NEW.field_id, NEW.opinion_id, NEW.initiative_id, NEW.conference_id, NEW.number, NEW.sent_on))",
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="cee0a440cfcb17c65019fe4f0ed017d796c081c2",
                            operation="UPDATE",
                            pgid="pgtrigger_recommendations_stay_as_sent_74245",
                            table="movements_recommendation",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recommendation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_recommendationevent" ("addressee_id", "answer", "answer_due_on", "answered_at", "answered_by_id", "answered_for_id", "conference_id", "created_at", "done_on", "due_on", "field_id", "id", "initiative_id", "level", "number", "opinion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "sent_at", "sent_by_id", "sent_for_id", "sent_on", "status", "text", "title", "unit_id", "updated_at", "written_by_id") VALUES (NEW."addressee_id", NEW."answer", NEW."answer_due_on", NEW."answered_at", NEW."answered_by_id", NEW."answered_for_id", NEW."conference_id", NEW."created_at", NEW."done_on", NEW."due_on", NEW."field_id", NEW."id", NEW."initiative_id", NEW."level", NEW."number", NEW."opinion_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."result", NEW."sent_at", NEW."sent_by_id", NEW."sent_for_id", NEW."sent_on", NEW."status", NEW."text", NEW."title", NEW."unit_id", NEW."updated_at", NEW."written_by_id"); RETURN NULL;',
                            hash="e216e21e2dfa49c48a53e31cd76f1aab2232c85c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_73ae7",
                            table="movements_recommendation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recommendation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."addressee_id" IS DISTINCT FROM (NEW."addressee_id") OR OLD."answer" IS DISTINCT FROM (NEW."answer") OR OLD."answer_due_on" IS DISTINCT FROM (NEW."answer_due_on") OR OLD."answered_at" IS DISTINCT FROM (NEW."answered_at") OR OLD."answered_by_id" IS DISTINCT FROM (NEW."answered_by_id") OR OLD."answered_for_id" IS DISTINCT FROM (NEW."answered_for_id") OR OLD."conference_id" IS DISTINCT FROM (NEW."conference_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."done_on" IS DISTINCT FROM (NEW."done_on") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."field_id" IS DISTINCT FROM (NEW."field_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."level" IS DISTINCT FROM (NEW."level") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."opinion_id" IS DISTINCT FROM (NEW."opinion_id") OR OLD."result" IS DISTINCT FROM (NEW."result") OR OLD."sent_at" IS DISTINCT FROM (NEW."sent_at") OR OLD."sent_by_id" IS DISTINCT FROM (NEW."sent_by_id") OR OLD."sent_for_id" IS DISTINCT FROM (NEW."sent_for_id") OR OLD."sent_on" IS DISTINCT FROM (NEW."sent_on") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."written_by_id" IS DISTINCT FROM (NEW."written_by_id"))',
                            func='INSERT INTO "movements_recommendationevent" ("addressee_id", "answer", "answer_due_on", "answered_at", "answered_by_id", "answered_for_id", "conference_id", "created_at", "done_on", "due_on", "field_id", "id", "initiative_id", "level", "number", "opinion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "sent_at", "sent_by_id", "sent_for_id", "sent_on", "status", "text", "title", "unit_id", "updated_at", "written_by_id") VALUES (NEW."addressee_id", NEW."answer", NEW."answer_due_on", NEW."answered_at", NEW."answered_by_id", NEW."answered_for_id", NEW."conference_id", NEW."created_at", NEW."done_on", NEW."due_on", NEW."field_id", NEW."id", NEW."initiative_id", NEW."level", NEW."number", NEW."opinion_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."result", NEW."sent_at", NEW."sent_by_id", NEW."sent_for_id", NEW."sent_on", NEW."status", NEW."text", NEW."title", NEW."unit_id", NEW."updated_at", NEW."written_by_id"); RETURN NULL;',
                            hash="670b4cc756671d80732a1e06c45d9443e92859a1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5e6e6",
                            table="movements_recommendation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recommendation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_recommendationevent" ("addressee_id", "answer", "answer_due_on", "answered_at", "answered_by_id", "answered_for_id", "conference_id", "created_at", "done_on", "due_on", "field_id", "id", "initiative_id", "level", "number", "opinion_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "result", "sent_at", "sent_by_id", "sent_for_id", "sent_on", "status", "text", "title", "unit_id", "updated_at", "written_by_id") VALUES (OLD."addressee_id", OLD."answer", OLD."answer_due_on", OLD."answered_at", OLD."answered_by_id", OLD."answered_for_id", OLD."conference_id", OLD."created_at", OLD."done_on", OLD."due_on", OLD."field_id", OLD."id", OLD."initiative_id", OLD."level", OLD."number", OLD."opinion_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."result", OLD."sent_at", OLD."sent_by_id", OLD."sent_for_id", OLD."sent_on", OLD."status", OLD."text", OLD."title", OLD."unit_id", OLD."updated_at", OLD."written_by_id"); RETURN NULL;',
                            hash="36dd23b4eb81a953d8c7aa577e87c13c4f202691",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0477d",
                            table="movements_recommendation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recommendationentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="steps_of_recommendations_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="ad715ec6db95082b1e171807a4822fd0e8e11bd0",
                            operation="UPDATE",
                            pgid="pgtrigger_steps_of_recommendations_stay_0f20d",
                            table="movements_recommendationentry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_milestoneevent" ("campaign_id", "created_at", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."campaign_id", NEW."created_at", NEW."id", NEW."kind", NEW."on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."updated_at"); RETURN NULL;',
                            hash="b144214813b5e163f40272dbb1f8327e8fdffb04",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6323f",
                            table="movements_milestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_milestoneevent" ("campaign_id", "created_at", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."campaign_id", NEW."created_at", NEW."id", NEW."kind", NEW."on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."updated_at"); RETURN NULL;',
                            hash="93093dac2aefbcc48b603961926e03d437ff1af2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_fb0e6",
                            table="movements_milestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="milestone",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_milestoneevent" ("campaign_id", "created_at", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (OLD."campaign_id", OLD."created_at", OLD."id", OLD."kind", OLD."on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."updated_at"); RETURN NULL;',
                            hash="37d1ca159ce64e820853be2d18cdde4a912c5a00",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_0e864",
                            table="movements_milestone",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="frozenreport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="frozen_reports_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e993d55fbfb78c8d465c618c69c6542ff200b76f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_frozen_reports_stay_35881",
                            table="movements_frozenreport",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="frozenfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="frozen_figures_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="20d01473740369f6828c83cd79db2062bfcca66a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_frozen_figures_stay_d26af",
                            table="movements_frozenfigure",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="frozenfigure",
                    trigger=pgtrigger.compiler.Trigger(
                        name="frozen_figures_come_with_their_report",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF EXISTS (\n                        SELECT 1 FROM (SELECT DISTINCT report_id FROM added) AS named\n                        LEFT JOIN movements_frozenreport AS report ON report.id = named.report_id\n                        WHERE report.written_at IS DISTINCT FROM NOW()\n                    ) THEN\n                        RAISE EXCEPTION 'a report is frozen: no figure is added to it'\n                            USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NULL;\n                ",
                            hash="9d0fc675d31eb6550f571d092918c10d0d711499",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_frozen_figures_come_with_their_report_d0c0b",
                            referencing="REFERENCING NEW TABLE AS added ",
                            table="movements_frozenfigure",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="story",
                    trigger=pgtrigger.compiler.Trigger(
                        name="stories_are_published_with_consent",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."published_at" IS NOT NULL)',
                            func="\n                    PERFORM 1 FROM initiatives_author AS author WHERE author.initiative_id = NEW.initiative_id\n                        AND NOT EXISTS (SELECT 1 FROM movements_storyconsent AS consent WHERE consent.story_id = NEW.id\n                            AND consent.author_id = author.id AND consent.answer = 'agreed');\n                    IF FOUND THEN\n                        RAISE EXCEPTION 'story % lacks the consent of an author', NEW.id\n                            USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="f04c34015d760e541fd61de591512ed08146b155",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_stories_are_published_with_consent_fd149",
                            table="movements_story",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="story",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_storyevent" ("created_at", "down_because", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "picture_id", "published_at", "published_by_id", "text", "title", "updated_at", "written_by_id") VALUES (NEW."created_at", NEW."down_because", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."picture_id", NEW."published_at", NEW."published_by_id", NEW."text", NEW."title", NEW."updated_at", NEW."written_by_id"); RETURN NULL;',
                            hash="92a7aaa6f4ed08d332f41df81918adab2a135e2e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_27194",
                            table="movements_story",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="story",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_storyevent" ("created_at", "down_because", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "picture_id", "published_at", "published_by_id", "text", "title", "updated_at", "written_by_id") VALUES (NEW."created_at", NEW."down_because", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."picture_id", NEW."published_at", NEW."published_by_id", NEW."text", NEW."title", NEW."updated_at", NEW."written_by_id"); RETURN NULL;',
                            hash="3bbcd09d7cbf6b103ab4d44ca1fc73faae10488a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6b25a",
                            table="movements_story",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="story",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_storyevent" ("created_at", "down_because", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "picture_id", "published_at", "published_by_id", "text", "title", "updated_at", "written_by_id") VALUES (OLD."created_at", OLD."down_because", OLD."id", OLD."initiative_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."picture_id", OLD."published_at", OLD."published_by_id", OLD."text", OLD."title", OLD."updated_at", OLD."written_by_id"); RETURN NULL;',
                            hash="48dbba43d81917977440d64e88ad16ecedac6479",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b191d",
                            table="movements_story",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="storyconsent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_storyconsentevent" ("answer", "answered_at", "author_id", "created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "story_id", "updated_at") VALUES (NEW."answer", NEW."answered_at", NEW."author_id", NEW."created_at", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_by_id", NEW."story_id", NEW."updated_at"); RETURN NULL;',
                            hash="9733c0e8e6ade050ee5ad45a78b7e73cd8698ccf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c478b",
                            table="movements_storyconsent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="storyconsent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "movements_storyconsentevent" ("answer", "answered_at", "author_id", "created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "story_id", "updated_at") VALUES (NEW."answer", NEW."answered_at", NEW."author_id", NEW."created_at", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_by_id", NEW."story_id", NEW."updated_at"); RETURN NULL;',
                            hash="335bd086ab5c6b1cf5416451d4bdb56c5fd93f87",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_94840",
                            table="movements_storyconsent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="storyconsent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "movements_storyconsentevent" ("answer", "answered_at", "author_id", "created_at", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "story_id", "updated_at") VALUES (OLD."answer", OLD."answered_at", OLD."author_id", OLD."created_at", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recorded_by_id", OLD."story_id", OLD."updated_at"); RETURN NULL;',
                            hash="958f33299d760e66d7e35c332d75e816b54615d7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d6bb7",
                            table="movements_storyconsent",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
