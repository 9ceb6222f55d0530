import common.migrating
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import initiatives.models.papers
import pgtrigger.compiler
import pgtrigger.migrations
from decimal import Decimal
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("common", "0002_number_series"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        common.migrating.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="Campaign",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("theme", models.CharField(blank=True, max_length=300, verbose_name="theme")),
                        ("starts_on", models.DateField(verbose_name="begins")),
                        ("ends_on", models.DateField(verbose_name="ends")),
                        (
                            "preliminary_review_on",
                            models.DateField(blank=True, null=True, verbose_name="preliminary review"),
                        ),
                        ("final_review_on", models.DateField(blank=True, null=True, verbose_name="final review")),
                        (
                            "target_per_person",
                            models.PositiveSmallIntegerField(default=1, verbose_name="initiatives a person a year"),
                        ),
                        (
                            "duty_met_by",
                            models.CharField(
                                choices=[
                                    ("recognised", "A recognised initiative"),
                                    ("submitted", "A submitted initiative"),
                                ],
                                default="recognised",
                                max_length=12,
                                verbose_name="the duty is met by",
                            ),
                        ),
                        (
                            "duty_min_share",
                            models.DecimalField(
                                decimal_places=2,
                                default=0,
                                max_digits=5,
                                verbose_name="co-authors count from a share of (%)",
                            ),
                        ),
                        (
                            "duty_from_days",
                            models.PositiveSmallIntegerField(
                                default=90,
                                help_text="Who works for fewer days in the season owes nothing in it.",
                                verbose_name="a duty from so many days of work in the year",
                            ),
                        ),
                        (
                            "first_application_rule",
                            models.CharField(
                                choices=[("warn", "Warn only"), ("bar", "Refuse the dossier")],
                                default="warn",
                                max_length=4,
                                verbose_name="first application too long ago",
                            ),
                        ),
                        (
                            "first_application_months",
                            models.PositiveSmallIntegerField(default=12, verbose_name="months since first application"),
                        ),
                        (
                            "check_days",
                            models.PositiveSmallIntegerField(
                                default=30, verbose_name="days for the completeness check"
                            ),
                        ),
                        (
                            "correction_days",
                            models.PositiveSmallIntegerField(default=30, verbose_name="days for correcting"),
                        ),
                        (
                            "decision_days",
                            models.PositiveSmallIntegerField(
                                default=90, verbose_name="days from acceptance to the decision"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "campaign",
                        "verbose_name_plural": "campaigns",
                        "ordering": ["-starts_on"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="campaign_ends_after_it_begins",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="CampaignEvent",
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
                                to="initiatives.campaign",
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
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("theme", models.CharField(blank=True, max_length=300, verbose_name="theme")),
                        ("starts_on", models.DateField(verbose_name="begins")),
                        ("ends_on", models.DateField(verbose_name="ends")),
                        (
                            "preliminary_review_on",
                            models.DateField(blank=True, null=True, verbose_name="preliminary review"),
                        ),
                        ("final_review_on", models.DateField(blank=True, null=True, verbose_name="final review")),
                        (
                            "target_per_person",
                            models.PositiveSmallIntegerField(default=1, verbose_name="initiatives a person a year"),
                        ),
                        (
                            "duty_met_by",
                            models.CharField(
                                choices=[
                                    ("recognised", "A recognised initiative"),
                                    ("submitted", "A submitted initiative"),
                                ],
                                default="recognised",
                                max_length=12,
                                verbose_name="the duty is met by",
                            ),
                        ),
                        (
                            "duty_min_share",
                            models.DecimalField(
                                decimal_places=2,
                                default=0,
                                max_digits=5,
                                verbose_name="co-authors count from a share of (%)",
                            ),
                        ),
                        (
                            "duty_from_days",
                            models.PositiveSmallIntegerField(
                                default=90,
                                help_text="Who works for fewer days in the season owes nothing in it.",
                                verbose_name="a duty from so many days of work in the year",
                            ),
                        ),
                        (
                            "first_application_rule",
                            models.CharField(
                                choices=[("warn", "Warn only"), ("bar", "Refuse the dossier")],
                                default="warn",
                                max_length=4,
                                verbose_name="first application too long ago",
                            ),
                        ),
                        (
                            "first_application_months",
                            models.PositiveSmallIntegerField(default=12, verbose_name="months since first application"),
                        ),
                        (
                            "check_days",
                            models.PositiveSmallIntegerField(
                                default=30, verbose_name="days for the completeness check"
                            ),
                        ),
                        (
                            "correction_days",
                            models.PositiveSmallIntegerField(default=30, verbose_name="days for correcting"),
                        ),
                        (
                            "decision_days",
                            models.PositiveSmallIntegerField(
                                default=90, verbose_name="days from acceptance to the decision"
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
                    name="Season",
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
                                related_name="seasons",
                                to="initiatives.campaign",
                                verbose_name="campaign",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("starts_on", models.DateField(verbose_name="begins")),
                        ("ends_on", models.DateField(verbose_name="ends")),
                    ],
                    options={
                        "verbose_name": "season",
                        "verbose_name_plural": "seasons",
                        "ordering": ["-year"],
                        "constraints": [
                            models.UniqueConstraint(fields=("campaign", "year"), name="season_is_one_a_year"),
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="season_ends_after_it_begins",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="SeasonEvent",
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
                                to="initiatives.season",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("starts_on", models.DateField(verbose_name="begins")),
                        ("ends_on", models.DateField(verbose_name="ends")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Field",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("path", models.CharField(max_length=255, unique=True)),
                        ("depth", models.PositiveIntegerField()),
                        ("numchild", models.PositiveIntegerField(default=0)),
                        ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("is_active", models.BooleanField(default=True, verbose_name="can be chosen")),
                    ],
                    options={
                        "verbose_name": "field of application",
                        "verbose_name_plural": "fields of application",
                        "ordering": ["path"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Window",
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
                            "season",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="windows",
                                to="initiatives.season",
                                verbose_name="season",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="round")),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="windows",
                                to="initiatives.field",
                                verbose_name="only for the field",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="windows",
                                to="accounts.unit",
                                verbose_name="only for the unit",
                            ),
                        ),
                        ("opens_at", models.DateTimeField(verbose_name="opens")),
                        ("closes_at", models.DateTimeField(verbose_name="closes")),
                    ],
                    options={
                        "verbose_name": "window",
                        "verbose_name_plural": "windows",
                        "ordering": ["season", "closes_at"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("closes_at__gt", models.F("opens_at"))),
                                name="window_closes_after_it_opens",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="WindowEvent",
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
                                to="initiatives.window",
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
                            "season",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.season",
                                verbose_name="season",
                            ),
                        ),
                        ("name", models.CharField(max_length=120, verbose_name="round")),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.field",
                                verbose_name="only for the field",
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
                                verbose_name="only for the unit",
                            ),
                        ),
                        ("opens_at", models.DateTimeField(verbose_name="opens")),
                        ("closes_at", models.DateTimeField(verbose_name="closes")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="AuthorKind",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("help", models.CharField(blank=True, max_length=300, verbose_name="explanation")),
                        (
                            "max_authors",
                            models.PositiveSmallIntegerField(default=5, verbose_name="largest number of authors"),
                        ),
                        (
                            "min_share",
                            models.DecimalField(
                                decimal_places=2, default=1, max_digits=5, verbose_name="smallest share (%)"
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                        ("is_active", models.BooleanField(default=True, verbose_name="can be chosen")),
                    ],
                    options={
                        "verbose_name": "kind of author",
                        "verbose_name_plural": "kinds of author",
                        "ordering": ["position", "code"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("max_authors__gte", 1), ("min_share__gt", 0), ("min_share__lte", 100)
                                ),
                                name="author_kind_limits_can_be_met",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Initiative",
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
                            "kind",
                            models.CharField(
                                choices=[("initiative", "Initiative"), ("model", "Dân vận khéo model")],
                                default="initiative",
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("search", models.CharField(editable=False, max_length=700)),
                        (
                            "season",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="initiatives",
                                to="initiatives.season",
                                verbose_name="season",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                help_text="Of the lead author.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="initiatives",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "recognising_unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.unit",
                                verbose_name="recognising unit",
                            ),
                        ),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="initiatives",
                                to="initiatives.field",
                                verbose_name="field",
                            ),
                        ),
                        (
                            "author_kind",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.authorkind",
                                verbose_name="kind of author",
                            ),
                        ),
                        (
                            "solution_kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("technical", "Technical solution"),
                                        ("management", "Management solution"),
                                        ("operational", "Operational (working-method) solution"),
                                        ("application", "Application of technical progress"),
                                    ],
                                    max_length=12,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="kinds of solution",
                            ),
                        ),
                        (
                            "first_applied_on",
                            models.DateField(blank=True, null=True, verbose_name="first applied or tried on"),
                        ),
                        ("investor_name", models.CharField(blank=True, max_length=200, verbose_name="investor")),
                        (
                            "investor_address",
                            models.CharField(blank=True, max_length=300, verbose_name="address of the investor"),
                        ),
                        (
                            "first_year_benefit",
                            models.PositiveBigIntegerField(
                                blank=True, null=True, verbose_name="first-year benefit (đồng)"
                            ),
                        ),
                        (
                            "benefit_not_computable",
                            models.BooleanField(default=False, verbose_name="benefit cannot be computed"),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("submitted", "Submitted, being checked"),
                                    ("returned", "Returned for correction"),
                                    ("accepted", "Dossier complete"),
                                    ("in_review", "Under review"),
                                    ("recognised", "Recognised"),
                                    ("not_recognised", "Not recognised"),
                                    ("withdrawn", "Withdrawn"),
                                    ("removed", "Removed from the round"),
                                    ("revoked", "Recognition cancelled"),
                                ],
                                default="draft",
                                max_length=16,
                                verbose_name="state",
                            ),
                        ),
                        ("serial", models.PositiveIntegerField(editable=False, null=True)),
                        ("number", models.CharField(blank=True, editable=False, max_length=40, verbose_name="number")),
                        ("status_since", models.DateTimeField(verbose_name="in this state since")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="to be done by")),
                        ("submitted_at", models.DateTimeField(blank=True, null=True, verbose_name="first handed in")),
                        (
                            "held_because",
                            models.CharField(
                                blank=True,
                                help_text="A dispute, denunciation or sign of copying (process.md 2.2).",
                                max_length=300,
                                verbose_name="held because",
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
                    ],
                    options={
                        "verbose_name": "initiative",
                        "verbose_name_plural": "initiatives",
                        "ordering": ["-pk"],
                        "indexes": [
                            models.Index(fields=["season", "status", "-id"], name="initiative_by_state"),
                            models.Index(fields=["unit", "season", "-id"], name="initiative_by_unit"),
                            models.Index(fields=["season", "status_since", "id"], name="initiative_by_waiting"),
                            models.Index(
                                condition=models.Q(("due_on__isnull", False)), fields=["due_on"], name="initiative_due"
                            ),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="initiative_search",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("serial__isnull", False)),
                                fields=("season", "recognising_unit", "serial"),
                                name="initiative_number_is_given_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("serial__isnull", True),
                                        ("status__in", ["draft", "withdrawn"]),
                                        ("submitted_at__isnull", True),
                                    ),
                                    models.Q(
                                        ("recognising_unit__isnull", False),
                                        ("serial__isnull", False),
                                        ("submitted_at__isnull", False),
                                        models.Q(("number", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="initiative_has_a_number_unless_a_draft",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("first_year_benefit__isnull", True),
                                    ("benefit_not_computable", False),
                                    _connector="OR",
                                ),
                                name="initiative_benefit_is_a_sum_or_not_computable",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AuthorChange",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="author_changes",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "rows",
                            models.JSONField(
                                help_text="Person or outside person, share, task, lead; in their order.",
                                verbose_name="authors as they shall be",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="proposed by",
                            ),
                        ),
                        ("proposed_at", models.DateTimeField(verbose_name="proposed")),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting for everybody's consent"),
                                    ("applied", "In force"),
                                    ("refused", "Refused by an author"),
                                    ("dropped", "Taken back"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="outcome",
                            ),
                        ),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                    ],
                    options={
                        "verbose_name": "change of authors",
                        "verbose_name_plural": "changes of authors",
                        "ordering": ["-proposed_at"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("outcome", "waiting")),
                                fields=("initiative",),
                                name="author_change_waits_alone",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("closed_at__isnull", True), ("outcome", "waiting")),
                                    models.Q(
                                        models.Q(("outcome", "waiting"), _negated=True), ("closed_at__isnull", False)
                                    ),
                                    _connector="OR",
                                ),
                                name="author_change_is_closed_or_waits",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="AuthorChangeEvent",
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
                                to="initiatives.authorchange",
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
                        ("reason", models.TextField(verbose_name="reason")),
                        (
                            "rows",
                            models.JSONField(
                                help_text="Person or outside person, share, task, lead; in their order.",
                                verbose_name="authors as they shall be",
                            ),
                        ),
                        (
                            "proposed_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="proposed by",
                            ),
                        ),
                        ("proposed_at", models.DateTimeField(verbose_name="proposed")),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting for everybody's consent"),
                                    ("applied", "In force"),
                                    ("refused", "Refused by an author"),
                                    ("dropped", "Taken back"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="outcome",
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
                    name="ChangeConsent",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "change",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="consents",
                                to="initiatives.authorchange",
                                verbose_name="change of authors",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="author_change_consents",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "consent",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting for an answer"),
                                    ("agreed", "Agreed"),
                                    ("refused", "Refused"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="consent",
                            ),
                        ),
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                        (
                            "refused_because",
                            models.CharField(blank=True, max_length=300, verbose_name="refused because"),
                        ),
                    ],
                    options={
                        "verbose_name": "consent to a change of authors",
                        "verbose_name_plural": "consents to changes of authors",
                        "ordering": ["change", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("change", "person"), name="change_consent_is_asked_once")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ChangeConsentEvent",
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
                                to="initiatives.changeconsent",
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
                            "change",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.authorchange",
                                verbose_name="change of authors",
                            ),
                        ),
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
                            "consent",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting for an answer"),
                                    ("agreed", "Agreed"),
                                    ("refused", "Refused"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="consent",
                            ),
                        ),
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                        (
                            "refused_because",
                            models.CharField(blank=True, max_length=300, verbose_name="refused because"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Duty",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="duties",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "season",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="duties",
                                to="initiatives.season",
                                verbose_name="season",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="duties",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="duties",
                                to="accounts.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                        (
                            "exemption",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("new", "Newly arrived"),
                                    ("leave", "On leave"),
                                    ("illness", "Illness"),
                                    ("retired", "Retired"),
                                    ("left", "Left"),
                                    ("other", "Other reason"),
                                ],
                                max_length=8,
                                verbose_name="exempt because",
                            ),
                        ),
                        ("exemption_note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                        (
                            "exempted_by",
                            models.ForeignKey(
                                blank=True,
                                help_text="Nobody: the rules of the season.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="exempted by",
                            ),
                        ),
                        (
                            "progress",
                            models.CharField(
                                choices=[
                                    ("nothing", "Nothing yet"),
                                    ("drafted", "Draft only"),
                                    ("under_way", "Under review"),
                                    ("met", "Met"),
                                ],
                                default="nothing",
                                max_length=12,
                                verbose_name="progress",
                            ),
                        ),
                        (
                            "met_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="duties_met",
                                to="initiatives.initiative",
                                verbose_name="met by",
                            ),
                        ),
                        ("met_at", models.DateTimeField(blank=True, null=True, verbose_name="met")),
                    ],
                    options={
                        "verbose_name": "duty",
                        "verbose_name_plural": "duties",
                        "ordering": ["-season__year", "person"],
                        "indexes": [models.Index(fields=["season", "unit", "group", "progress"], name="duty_by_unit")],
                        "constraints": [
                            models.UniqueConstraint(fields=("person", "season"), name="duty_is_one_a_season"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("met_at__isnull", False), ("met_by__isnull", False), ("progress", "met")),
                                    models.Q(
                                        models.Q(("progress", "met"), _negated=True),
                                        ("met_at__isnull", True),
                                        ("met_by__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="duty_is_met_by_something",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="DutyEvent",
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
                                to="initiatives.duty",
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
                            "season",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.season",
                                verbose_name="season",
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
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                        (
                            "exemption",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("new", "Newly arrived"),
                                    ("leave", "On leave"),
                                    ("illness", "Illness"),
                                    ("retired", "Retired"),
                                    ("left", "Left"),
                                    ("other", "Other reason"),
                                ],
                                max_length=8,
                                verbose_name="exempt because",
                            ),
                        ),
                        ("exemption_note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                        (
                            "exempted_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Nobody: the rules of the season.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="exempted by",
                            ),
                        ),
                        (
                            "progress",
                            models.CharField(
                                choices=[
                                    ("nothing", "Nothing yet"),
                                    ("drafted", "Draft only"),
                                    ("under_way", "Under review"),
                                    ("met", "Met"),
                                ],
                                default="nothing",
                                max_length=12,
                                verbose_name="progress",
                            ),
                        ),
                        (
                            "met_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.initiative",
                                verbose_name="met by",
                            ),
                        ),
                        ("met_at", models.DateTimeField(blank=True, null=True, verbose_name="met")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="DutyTally",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "season",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="tallies",
                                to="initiatives.season",
                                verbose_name="season",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tallies",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tallies",
                                to="accounts.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                        ("exempt", models.PositiveIntegerField(default=0, verbose_name="exempt")),
                        ("nothing", models.PositiveIntegerField(default=0, verbose_name="nothing yet")),
                        ("drafted", models.PositiveIntegerField(default=0, verbose_name="draft only")),
                        ("under_way", models.PositiveIntegerField(default=0, verbose_name="under review")),
                        ("met", models.PositiveIntegerField(default=0, verbose_name="met")),
                    ],
                    options={
                        "verbose_name": "duty tally",
                        "verbose_name_plural": "duty tallies",
                        "ordering": ["season", "unit", "group"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("season", "unit", "group"), name="duty_tally_is_one_a_group"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="FieldEvent",
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
                                to="initiatives.field",
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
                        ("path", models.CharField(max_length=255)),
                        ("depth", models.PositiveIntegerField()),
                        ("code", models.SlugField(db_index=False, max_length=40, verbose_name="code")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("is_active", models.BooleanField(default=True, verbose_name="can be chosen")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="AuthorKindEvent",
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
                                to="initiatives.authorkind",
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
                        ("help", models.CharField(blank=True, max_length=300, verbose_name="explanation")),
                        (
                            "max_authors",
                            models.PositiveSmallIntegerField(default=5, verbose_name="largest number of authors"),
                        ),
                        (
                            "min_share",
                            models.DecimalField(
                                decimal_places=2, default=1, max_digits=5, verbose_name="smallest share (%)"
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                        ("is_active", models.BooleanField(default=True, verbose_name="can be chosen")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="FormTemplate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("version", models.PositiveSmallIntegerField(default=1, verbose_name="version")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("initiative", "Initiative"), ("model", "Dân vận khéo model")],
                                default="initiative",
                                max_length=12,
                                verbose_name="for",
                            ),
                        ),
                        (
                            "act",
                            models.CharField(
                                choices=[
                                    ("application", "Application for recognition"),
                                    ("effect", "Report of effect and replicability"),
                                    ("registration", "Registration of a model"),
                                ],
                                default="application",
                                max_length=12,
                                verbose_name="act",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[("grassroots", "Grassroots level"), ("provincial", "Provincial level")],
                                default="grassroots",
                                max_length=12,
                                verbose_name="level",
                            ),
                        ),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.field",
                                verbose_name="only for the field",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="only for the year"),
                        ),
                        ("is_published", models.BooleanField(default=False, verbose_name="in use for new dossiers")),
                    ],
                    options={
                        "verbose_name": "form template",
                        "verbose_name_plural": "form templates",
                        "ordering": ["name", "-version"],
                        "constraints": [
                            models.UniqueConstraint(fields=("name", "version"), name="form_template_version_is_unique")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="FormTemplateEvent",
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
                                to="initiatives.formtemplate",
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
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("version", models.PositiveSmallIntegerField(default=1, verbose_name="version")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("initiative", "Initiative"), ("model", "Dân vận khéo model")],
                                default="initiative",
                                max_length=12,
                                verbose_name="for",
                            ),
                        ),
                        (
                            "act",
                            models.CharField(
                                choices=[
                                    ("application", "Application for recognition"),
                                    ("effect", "Report of effect and replicability"),
                                    ("registration", "Registration of a model"),
                                ],
                                default="application",
                                max_length=12,
                                verbose_name="act",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[("grassroots", "Grassroots level"), ("provincial", "Provincial level")],
                                default="grassroots",
                                max_length=12,
                                verbose_name="level",
                            ),
                        ),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.field",
                                verbose_name="only for the field",
                            ),
                        ),
                        (
                            "year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="only for the year"),
                        ),
                        ("is_published", models.BooleanField(default=False, verbose_name="in use for new dossiers")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Section",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "template",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sections",
                                to="initiatives.formtemplate",
                                verbose_name="form template",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="step")),
                        ("title", models.CharField(max_length=120, verbose_name="title")),
                        ("intro", models.TextField(blank=True, verbose_name="introduction")),
                    ],
                    options={
                        "verbose_name": "section",
                        "verbose_name_plural": "sections",
                        "ordering": ["template", "position"],
                        "constraints": [
                            models.UniqueConstraint(fields=("template", "position"), name="section_has_its_own_step")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="SectionEvent",
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
                                to="initiatives.section",
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
                            "template",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.formtemplate",
                                verbose_name="form template",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="step")),
                        ("title", models.CharField(max_length=120, verbose_name="title")),
                        ("intro", models.TextField(blank=True, verbose_name="introduction")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Question",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "section",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="questions",
                                to="initiatives.section",
                                verbose_name="section",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        (
                            "key",
                            models.SlugField(
                                help_text="The same in all versions, so that versions can be compared.",
                                max_length=40,
                                verbose_name="key",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("long", "Long text"),
                                    ("line", "One line"),
                                    ("title", "Title"),
                                    ("field", "Field of application"),
                                    ("solution", "Kinds of solution"),
                                    ("first_applied", "Date of first application or trial"),
                                    ("investor", "Investor"),
                                    ("benefit", "First-year benefit"),
                                    ("authors", "Authors and shares"),
                                    ("first_appliers", "First appliers"),
                                    ("attachments", "Attachments"),
                                ],
                                default="long",
                                max_length=16,
                                verbose_name="asks for",
                            ),
                        ),
                        ("label", models.CharField(max_length=300, verbose_name="question")),
                        ("help", models.TextField(blank=True, verbose_name="help")),
                        ("example", models.TextField(blank=True, verbose_name="example of a good answer")),
                        ("heading", models.CharField(blank=True, max_length=200, verbose_name="heading on paper")),
                        (
                            "in_application",
                            models.BooleanField(default=True, verbose_name="printed in the application"),
                        ),
                        ("in_report", models.BooleanField(default=True, verbose_name="printed in the report")),
                        ("is_required", models.BooleanField(default=True, verbose_name="must be answered")),
                        ("is_confidential", models.BooleanField(default=False, verbose_name="never public")),
                        (
                            "usual_words",
                            models.CharField(
                                blank=True, help_text="150–400", max_length=20, verbose_name="usual length in words"
                            ),
                        ),
                        ("max_bytes", models.PositiveIntegerField(default=65536, verbose_name="limit in bytes")),
                    ],
                    options={
                        "verbose_name": "question",
                        "verbose_name_plural": "questions",
                        "ordering": ["section__position", "position"],
                        "constraints": [
                            models.UniqueConstraint(fields=("section", "position"), name="question_has_its_own_place")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="QuestionEvent",
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
                                to="initiatives.question",
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
                            "section",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.section",
                                verbose_name="section",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        (
                            "key",
                            models.SlugField(
                                db_index=False,
                                help_text="The same in all versions, so that versions can be compared.",
                                max_length=40,
                                verbose_name="key",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("long", "Long text"),
                                    ("line", "One line"),
                                    ("title", "Title"),
                                    ("field", "Field of application"),
                                    ("solution", "Kinds of solution"),
                                    ("first_applied", "Date of first application or trial"),
                                    ("investor", "Investor"),
                                    ("benefit", "First-year benefit"),
                                    ("authors", "Authors and shares"),
                                    ("first_appliers", "First appliers"),
                                    ("attachments", "Attachments"),
                                ],
                                default="long",
                                max_length=16,
                                verbose_name="asks for",
                            ),
                        ),
                        ("label", models.CharField(max_length=300, verbose_name="question")),
                        ("help", models.TextField(blank=True, verbose_name="help")),
                        ("example", models.TextField(blank=True, verbose_name="example of a good answer")),
                        ("heading", models.CharField(blank=True, max_length=200, verbose_name="heading on paper")),
                        (
                            "in_application",
                            models.BooleanField(default=True, verbose_name="printed in the application"),
                        ),
                        ("in_report", models.BooleanField(default=True, verbose_name="printed in the report")),
                        ("is_required", models.BooleanField(default=True, verbose_name="must be answered")),
                        ("is_confidential", models.BooleanField(default=False, verbose_name="never public")),
                        (
                            "usual_words",
                            models.CharField(
                                blank=True, help_text="150–400", max_length=20, verbose_name="usual length in words"
                            ),
                        ),
                        ("max_bytes", models.PositiveIntegerField(default=65536, verbose_name="limit in bytes")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Dossier",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="dossiers",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        (
                            "act",
                            models.CharField(
                                choices=[
                                    ("application", "Application for recognition"),
                                    ("effect", "Report of effect and replicability"),
                                    ("registration", "Registration of a model"),
                                ],
                                default="application",
                                max_length=12,
                                verbose_name="act",
                            ),
                        ),
                        (
                            "template",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="dossiers",
                                to="initiatives.formtemplate",
                                verbose_name="form template",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "dossier",
                        "verbose_name_plural": "dossiers",
                        "ordering": ["initiative", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("initiative", "act"), name="dossier_is_one_an_act")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="DossierEvent",
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
                                to="initiatives.dossier",
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
                        (
                            "act",
                            models.CharField(
                                choices=[
                                    ("application", "Application for recognition"),
                                    ("effect", "Report of effect and replicability"),
                                    ("registration", "Registration of a model"),
                                ],
                                default="application",
                                max_length=12,
                                verbose_name="act",
                            ),
                        ),
                        (
                            "template",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.formtemplate",
                                verbose_name="form template",
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
                    name="Answer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="answers",
                                to="initiatives.dossier",
                                verbose_name="dossier",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.question",
                                verbose_name="question",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="text")),
                        ("revision", models.PositiveIntegerField(default=1, verbose_name="revision")),
                        ("page", models.CharField(blank=True, max_length=32, verbose_name="saved from the page")),
                        ("sequence", models.PositiveIntegerField(default=0, verbose_name="sending of that page")),
                        (
                            "saved_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="saved by",
                            ),
                        ),
                        ("saved_at", models.DateTimeField(verbose_name="saved at")),
                    ],
                    options={
                        "verbose_name": "answer",
                        "verbose_name_plural": "answers",
                        "ordering": ["dossier", "question"],
                        "constraints": [
                            models.UniqueConstraint(fields=("dossier", "question"), name="answer_is_one_a_question")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="AnswerCopy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "answer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="copies",
                                to="initiatives.answer",
                                verbose_name="answer",
                            ),
                        ),
                        ("text", models.TextField(blank=True, verbose_name="text")),
                        ("based_on", models.PositiveIntegerField(verbose_name="written over revision")),
                        (
                            "saved_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="saved by",
                            ),
                        ),
                        ("saved_at", models.DateTimeField(verbose_name="saved at")),
                    ],
                    options={
                        "verbose_name": "other version of an answer",
                        "verbose_name_plural": "other versions of answers",
                        "ordering": ["answer", "saved_at"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Version",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="versions",
                                to="initiatives.dossier",
                                verbose_name="dossier",
                            ),
                        ),
                        ("number", models.PositiveSmallIntegerField(verbose_name="version")),
                        (
                            "content",
                            models.JSONField(
                                help_text="Facts, answers by key, authors, first appliers, files.",
                                verbose_name="content",
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                        (
                            "handed_in_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="handed in by",
                            ),
                        ),
                        ("handed_in_at", models.DateTimeField(verbose_name="handed in")),
                    ],
                    options={
                        "verbose_name": "version",
                        "verbose_name_plural": "versions",
                        "ordering": ["dossier", "number"],
                        "constraints": [
                            models.UniqueConstraint(fields=("dossier", "number"), name="version_has_its_own_number")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Attachment",
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
                            "dossier",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attachments",
                                to="initiatives.dossier",
                                verbose_name="dossier",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.question",
                                verbose_name="question",
                            ),
                        ),
                        (
                            "file",
                            models.FileField(
                                max_length=200, upload_to=initiatives.models.papers.attachment_path, verbose_name="file"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "suffix",
                            models.CharField(
                                help_text="Found in the content, not in the name.", max_length=8, verbose_name="type"
                            ),
                        ),
                        ("media_type", models.CharField(max_length=100, verbose_name="media type")),
                        ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                        ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                        (
                            "is_confidential",
                            models.BooleanField(default=True, verbose_name="kept back from the public"),
                        ),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="uploaded by",
                            ),
                        ),
                        ("removed_at", models.DateTimeField(blank=True, null=True, verbose_name="removed")),
                    ],
                    options={
                        "verbose_name": "attachment",
                        "verbose_name_plural": "attachments",
                        "ordering": ["dossier", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="AttachmentEvent",
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
                                to="initiatives.attachment",
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
                            "dossier",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.dossier",
                                verbose_name="dossier",
                            ),
                        ),
                        (
                            "question",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.question",
                                verbose_name="question",
                            ),
                        ),
                        (
                            "file",
                            models.FileField(
                                max_length=200, upload_to=initiatives.models.papers.attachment_path, verbose_name="file"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "suffix",
                            models.CharField(
                                help_text="Found in the content, not in the name.", max_length=8, verbose_name="type"
                            ),
                        ),
                        ("media_type", models.CharField(max_length=100, verbose_name="media type")),
                        ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                        ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                        (
                            "is_confidential",
                            models.BooleanField(default=True, verbose_name="kept back from the public"),
                        ),
                        (
                            "uploaded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="uploaded by",
                            ),
                        ),
                        ("removed_at", models.DateTimeField(blank=True, null=True, verbose_name="removed")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="CorrectionPoint",
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
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="points",
                                to="initiatives.version",
                                verbose_name="version",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        (
                            "question",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.question",
                                verbose_name="question",
                            ),
                        ),
                        (
                            "attachment",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.attachment",
                                verbose_name="attachment",
                            ),
                        ),
                        ("asked", models.TextField(verbose_name="to be corrected")),
                        (
                            "asked_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        ("asked_at", models.DateTimeField(verbose_name="asked")),
                        ("answer", models.TextField(blank=True, verbose_name="answer")),
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
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                    ],
                    options={
                        "verbose_name": "correction point",
                        "verbose_name_plural": "correction points",
                        "ordering": ["version", "position"],
                        "constraints": [
                            models.UniqueConstraint(fields=("version", "position"), name="point_has_its_own_place"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("answer", ""), ("answered_at__isnull", True), ("answered_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("answered_at__isnull", False),
                                        ("answered_by__isnull", False),
                                        models.Q(("answer", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="point_is_answered_by_somebody_or_not",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="CorrectionPointEvent",
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
                                to="initiatives.correctionpoint",
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
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.version",
                                verbose_name="version",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        (
                            "question",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.question",
                                verbose_name="question",
                            ),
                        ),
                        (
                            "attachment",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.attachment",
                                verbose_name="attachment",
                            ),
                        ),
                        ("asked", models.TextField(verbose_name="to be corrected")),
                        (
                            "asked_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        ("asked_at", models.DateTimeField(verbose_name="asked")),
                        ("answer", models.TextField(blank=True, verbose_name="answer")),
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
                        ("answered_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="InitiativeEvent",
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
                                to="initiatives.initiative",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[("initiative", "Initiative"), ("model", "Dân vận khéo model")],
                                default="initiative",
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "season",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.season",
                                verbose_name="season",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
                                help_text="Of the lead author.",
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "recognising_unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="recognising unit",
                            ),
                        ),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.field",
                                verbose_name="field",
                            ),
                        ),
                        (
                            "author_kind",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.authorkind",
                                verbose_name="kind of author",
                            ),
                        ),
                        (
                            "solution_kinds",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.CharField(
                                    choices=[
                                        ("technical", "Technical solution"),
                                        ("management", "Management solution"),
                                        ("operational", "Operational (working-method) solution"),
                                        ("application", "Application of technical progress"),
                                    ],
                                    max_length=12,
                                ),
                                blank=True,
                                default=list,
                                size=None,
                                verbose_name="kinds of solution",
                            ),
                        ),
                        (
                            "first_applied_on",
                            models.DateField(blank=True, null=True, verbose_name="first applied or tried on"),
                        ),
                        ("investor_name", models.CharField(blank=True, max_length=200, verbose_name="investor")),
                        (
                            "investor_address",
                            models.CharField(blank=True, max_length=300, verbose_name="address of the investor"),
                        ),
                        (
                            "first_year_benefit",
                            models.PositiveBigIntegerField(
                                blank=True, null=True, verbose_name="first-year benefit (đồng)"
                            ),
                        ),
                        (
                            "benefit_not_computable",
                            models.BooleanField(default=False, verbose_name="benefit cannot be computed"),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("submitted", "Submitted, being checked"),
                                    ("returned", "Returned for correction"),
                                    ("accepted", "Dossier complete"),
                                    ("in_review", "Under review"),
                                    ("recognised", "Recognised"),
                                    ("not_recognised", "Not recognised"),
                                    ("withdrawn", "Withdrawn"),
                                    ("removed", "Removed from the round"),
                                    ("revoked", "Recognition cancelled"),
                                ],
                                default="draft",
                                max_length=16,
                                verbose_name="state",
                            ),
                        ),
                        ("serial", models.PositiveIntegerField(editable=False, null=True)),
                        ("number", models.CharField(blank=True, editable=False, max_length=40, verbose_name="number")),
                        ("status_since", models.DateTimeField(verbose_name="in this state since")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="to be done by")),
                        ("submitted_at", models.DateTimeField(blank=True, null=True, verbose_name="first handed in")),
                        (
                            "held_because",
                            models.CharField(
                                blank=True,
                                help_text="A dispute, denunciation or sign of copying (process.md 2.2).",
                                max_length=300,
                                verbose_name="held because",
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
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Author",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="authors",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="authorships",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "outside_name",
                            models.CharField(blank=True, max_length=120, verbose_name="name of an outside person"),
                        ),
                        ("outside_birth_date", models.DateField(blank=True, null=True, verbose_name="date of birth")),
                        ("outside_residence", models.CharField(blank=True, max_length=200, verbose_name="residence")),
                        (
                            "share",
                            models.DecimalField(
                                decimal_places=2, default=Decimal("0"), max_digits=5, verbose_name="share (%)"
                            ),
                        ),
                        ("task", models.CharField(blank=True, max_length=500, verbose_name="task")),
                        ("is_lead", models.BooleanField(default=False, verbose_name="lead author")),
                        ("position", models.PositiveSmallIntegerField(default=1, verbose_name="order")),
                        (
                            "consent",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting for an answer"),
                                    ("agreed", "Agreed"),
                                    ("refused", "Refused"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="consent",
                            ),
                        ),
                        ("consent_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                        (
                            "agreed_share",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="A share typed over and set back needs no new consent.",
                                max_digits=5,
                                null=True,
                                verbose_name="share agreed to (%)",
                            ),
                        ),
                        (
                            "refused_because",
                            models.CharField(blank=True, max_length=300, verbose_name="refused because"),
                        ),
                    ],
                    options={
                        "verbose_name": "author",
                        "verbose_name_plural": "authors",
                        "ordering": ["initiative", "position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("person__isnull", False)),
                                fields=("initiative", "person"),
                                name="author_is_named_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("is_lead", True)), fields=("initiative",), name="author_leads_alone"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("outside_name", ""), ("person__isnull", False)),
                                    models.Q(("person__isnull", True), models.Q(("outside_name", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="author_is_a_person_or_an_outsider",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("share__gte", 0), ("share__lte", 100)),
                                name="author_share_is_a_percentage",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="AuthorEvent",
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
                                to="initiatives.author",
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
                            "outside_name",
                            models.CharField(blank=True, max_length=120, verbose_name="name of an outside person"),
                        ),
                        ("outside_birth_date", models.DateField(blank=True, null=True, verbose_name="date of birth")),
                        ("outside_residence", models.CharField(blank=True, max_length=200, verbose_name="residence")),
                        (
                            "share",
                            models.DecimalField(
                                decimal_places=2, default=Decimal("0"), max_digits=5, verbose_name="share (%)"
                            ),
                        ),
                        ("task", models.CharField(blank=True, max_length=500, verbose_name="task")),
                        ("is_lead", models.BooleanField(default=False, verbose_name="lead author")),
                        ("position", models.PositiveSmallIntegerField(default=1, verbose_name="order")),
                        (
                            "consent",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting for an answer"),
                                    ("agreed", "Agreed"),
                                    ("refused", "Refused"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="consent",
                            ),
                        ),
                        ("consent_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                        (
                            "agreed_share",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="A share typed over and set back needs no new consent.",
                                max_digits=5,
                                null=True,
                                verbose_name="share agreed to (%)",
                            ),
                        ),
                        (
                            "refused_because",
                            models.CharField(blank=True, max_length=300, verbose_name="refused because"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="FirstApplier",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="first_appliers",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1, verbose_name="order")),
                        ("name", models.CharField(max_length=120, verbose_name="full name")),
                        ("birth_date", models.DateField(blank=True, null=True, verbose_name="date of birth")),
                        (
                            "workplace",
                            models.CharField(blank=True, max_length=200, verbose_name="workplace or residence"),
                        ),
                        ("job", models.CharField(blank=True, max_length=120, verbose_name="position")),
                        ("qualification", models.CharField(blank=True, max_length=120, verbose_name="qualification")),
                        ("task", models.CharField(blank=True, max_length=500, verbose_name="task")),
                    ],
                    options={
                        "verbose_name": "first applier",
                        "verbose_name_plural": "first appliers",
                        "ordering": ["initiative", "position", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="FirstApplierEvent",
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
                                to="initiatives.firstapplier",
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
                        ("position", models.PositiveSmallIntegerField(default=1, verbose_name="order")),
                        ("name", models.CharField(max_length=120, verbose_name="full name")),
                        ("birth_date", models.DateField(blank=True, null=True, verbose_name="date of birth")),
                        (
                            "workplace",
                            models.CharField(blank=True, max_length=200, verbose_name="workplace or residence"),
                        ),
                        ("job", models.CharField(blank=True, max_length=120, verbose_name="position")),
                        ("qualification", models.CharField(blank=True, max_length=120, verbose_name="qualification")),
                        ("task", models.CharField(blank=True, max_length=500, verbose_name="task")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Step",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="history",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        ("step", models.CharField(max_length=24, verbose_name="step")),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("draft", "Draft"),
                                    ("submitted", "Submitted, being checked"),
                                    ("returned", "Returned for correction"),
                                    ("accepted", "Dossier complete"),
                                    ("in_review", "Under review"),
                                    ("recognised", "Recognised"),
                                    ("not_recognised", "Not recognised"),
                                    ("withdrawn", "Withdrawn"),
                                    ("removed", "Removed from the round"),
                                    ("revoked", "Recognition cancelled"),
                                ],
                                max_length=16,
                                verbose_name="from",
                            ),
                        ),
                        (
                            "target",
                            models.CharField(
                                choices=[
                                    ("draft", "Draft"),
                                    ("submitted", "Submitted, being checked"),
                                    ("returned", "Returned for correction"),
                                    ("accepted", "Dossier complete"),
                                    ("in_review", "Under review"),
                                    ("recognised", "Recognised"),
                                    ("not_recognised", "Not recognised"),
                                    ("withdrawn", "Withdrawn"),
                                    ("removed", "Removed from the round"),
                                    ("revoked", "Recognition cancelled"),
                                ],
                                max_length=16,
                                verbose_name="to",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                    ],
                    options={
                        "verbose_name": "step",
                        "verbose_name_plural": "steps",
                        "ordering": ["initiative", "at", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="campaign",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_campaignevent" ("check_days", "correction_days", "created_at", "decision_days", "duty_from_days", "duty_met_by", "duty_min_share", "ends_on", "final_review_on", "first_application_months", "first_application_rule", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preliminary_review_on", "starts_on", "target_per_person", "theme", "updated_at") VALUES (NEW."check_days", NEW."correction_days", NEW."created_at", NEW."decision_days", NEW."duty_from_days", NEW."duty_met_by", NEW."duty_min_share", NEW."ends_on", NEW."final_review_on", NEW."first_application_months", NEW."first_application_rule", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."preliminary_review_on", NEW."starts_on", NEW."target_per_person", NEW."theme", NEW."updated_at"); RETURN NULL;',
                            hash="4c9f50303cc5b7c5e50872b4f5d5c6b967bd9c8c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ff77a",
                            table="initiatives_campaign",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="campaign",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_campaignevent" ("check_days", "correction_days", "created_at", "decision_days", "duty_from_days", "duty_met_by", "duty_min_share", "ends_on", "final_review_on", "first_application_months", "first_application_rule", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preliminary_review_on", "starts_on", "target_per_person", "theme", "updated_at") VALUES (NEW."check_days", NEW."correction_days", NEW."created_at", NEW."decision_days", NEW."duty_from_days", NEW."duty_met_by", NEW."duty_min_share", NEW."ends_on", NEW."final_review_on", NEW."first_application_months", NEW."first_application_rule", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."preliminary_review_on", NEW."starts_on", NEW."target_per_person", NEW."theme", NEW."updated_at"); RETURN NULL;',
                            hash="d60628ac22c18e8effe6ace22cb1fdc24f270a3f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a6fad",
                            table="initiatives_campaign",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="campaign",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_campaignevent" ("check_days", "correction_days", "created_at", "decision_days", "duty_from_days", "duty_met_by", "duty_min_share", "ends_on", "final_review_on", "first_application_months", "first_application_rule", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preliminary_review_on", "starts_on", "target_per_person", "theme", "updated_at") VALUES (OLD."check_days", OLD."correction_days", OLD."created_at", OLD."decision_days", OLD."duty_from_days", OLD."duty_met_by", OLD."duty_min_share", OLD."ends_on", OLD."final_review_on", OLD."first_application_months", OLD."first_application_rule", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."preliminary_review_on", OLD."starts_on", OLD."target_per_person", OLD."theme", OLD."updated_at"); RETURN NULL;',
                            hash="e395f414fe6103c0e6aa7ee64074ed218c688c79",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_72acf",
                            table="initiatives_campaign",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="season",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_seasonevent" ("campaign_id", "created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at", "year") VALUES (NEW."campaign_id", NEW."created_at", NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."updated_at", NEW."year"); RETURN NULL;',
                            hash="e9b41ec941716db6d6a380a062e6666e7e864e7c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_186ce",
                            table="initiatives_season",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="season",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_seasonevent" ("campaign_id", "created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at", "year") VALUES (NEW."campaign_id", NEW."created_at", NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."updated_at", NEW."year"); RETURN NULL;',
                            hash="5c1c2b1ebe1c1e55d2460a9808f62f302cb9d8b1",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_98e11",
                            table="initiatives_season",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="season",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_seasonevent" ("campaign_id", "created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "updated_at", "year") VALUES (OLD."campaign_id", OLD."created_at", OLD."ends_on", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."updated_at", OLD."year"); RETURN NULL;',
                            hash="c0fb48afda960f91ffd0fe47845ef6f8085edfec",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_297b0",
                            table="initiatives_season",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="field",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_fieldevent" ("code", "depth", "id", "is_active", "name", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."depth", NEW."id", NEW."is_active", NEW."name", NEW."path", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="05e967011b7138143df311593d21686e0424e402",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4c37c",
                            table="initiatives_field",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="field",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."depth" IS DISTINCT FROM (NEW."depth") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."path" IS DISTINCT FROM (NEW."path"))',
                            func='INSERT INTO "initiatives_fieldevent" ("code", "depth", "id", "is_active", "name", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."depth", NEW."id", NEW."is_active", NEW."name", NEW."path", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="1ab4c0c976de335eee2f3e7cb06851156d09c7b5",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8dfff",
                            table="initiatives_field",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="field",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_fieldevent" ("code", "depth", "id", "is_active", "name", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."code", OLD."depth", OLD."id", OLD."is_active", OLD."name", OLD."path", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="90b7f6b6b34067502715dfffc8640af12d7726d9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d0cd5",
                            table="initiatives_field",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="window",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_windowevent" ("closes_at", "created_at", "field_id", "id", "name", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "season_id", "unit_id", "updated_at") VALUES (NEW."closes_at", NEW."created_at", NEW."field_id", NEW."id", NEW."name", NEW."opens_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."season_id", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="ddbaf5733598d93ecb8ced70eded617af436db96",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4acc5",
                            table="initiatives_window",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="window",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_windowevent" ("closes_at", "created_at", "field_id", "id", "name", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "season_id", "unit_id", "updated_at") VALUES (NEW."closes_at", NEW."created_at", NEW."field_id", NEW."id", NEW."name", NEW."opens_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."season_id", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="8b0baf0f70900dd85ada74bf5f70228c8f7deb71",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bf8e4",
                            table="initiatives_window",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="window",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_windowevent" ("closes_at", "created_at", "field_id", "id", "name", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "season_id", "unit_id", "updated_at") VALUES (OLD."closes_at", OLD."created_at", OLD."field_id", OLD."id", OLD."name", OLD."opens_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."season_id", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="9ba24ca64549f2864c1b4d5aa65c79a716ca727d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ab7b3",
                            table="initiatives_window",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="authorkind",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_authorkindevent" ("code", "help", "id", "is_active", "max_authors", "min_share", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."help", NEW."id", NEW."is_active", NEW."max_authors", NEW."min_share", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="784bf50ce69199825e4880b50273c59bf26d3149",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d1c35",
                            table="initiatives_authorkind",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="authorkind",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_authorkindevent" ("code", "help", "id", "is_active", "max_authors", "min_share", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."help", NEW."id", NEW."is_active", NEW."max_authors", NEW."min_share", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="f68b20dc10fc252e52c12254a3491773f0e26092",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_283a6",
                            table="initiatives_authorkind",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="authorkind",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_authorkindevent" ("code", "help", "id", "is_active", "max_authors", "min_share", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."code", OLD."help", OLD."id", OLD."is_active", OLD."max_authors", OLD."min_share", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="9dc031c3bc042645199149bdeb50757c8b66a53e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7f07a",
                            table="initiatives_authorkind",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="initiative",
                    trigger=pgtrigger.compiler.Trigger(
                        name="submitted_shares_total_100",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            declare="DECLARE subject BIGINT; total NUMERIC;",
                            func="\n            subject := NEW.id;\n            PERFORM 1 FROM initiatives_initiative\n                WHERE id = subject AND kind = 'initiative' AND status NOT IN ('draft', 'withdrawn');\n            IF FOUND THEN\n                SELECT COALESCE(SUM(share), 0) INTO total FROM initiatives_author WHERE initiative_id = subject;\n                IF total <> 100 THEN\n                    RAISE check_violation\n                        USING MESSAGE = format('shares of initiative %s total %s, not 100', subject, total);\n                END IF;\n            END IF;\n            RETURN NULL;\n        ",
                            hash="ed0fa05c35c894ac14a7798ead789e10ebc55aa1",
                            operation='INSERT OR UPDATE OF "status"',
                            pgid="pgtrigger_submitted_shares_total_100_1bdbc",
                            table="initiatives_initiative",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="initiative",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_initiativeevent" ("author_kind_id", "benefit_not_computable", "created_at", "due_on", "entered_by_id", "field_id", "first_applied_on", "first_year_benefit", "held_because", "id", "investor_address", "investor_name", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognising_unit_id", "season_id", "serial", "solution_kinds", "status", "status_since", "submitted_at", "title", "unit_id") VALUES (NEW."author_kind_id", NEW."benefit_not_computable", NEW."created_at", NEW."due_on", NEW."entered_by_id", NEW."field_id", NEW."first_applied_on", NEW."first_year_benefit", NEW."held_because", NEW."id", NEW."investor_address", NEW."investor_name", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recognising_unit_id", NEW."season_id", NEW."serial", NEW."solution_kinds", NEW."status", NEW."status_since", NEW."submitted_at", NEW."title", NEW."unit_id"); RETURN NULL;',
                            hash="c86da0884b7a1c8846fd2c5286b03ece5cdac9a4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_649fe",
                            table="initiatives_initiative",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="initiative",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."author_kind_id" IS DISTINCT FROM (NEW."author_kind_id") OR OLD."benefit_not_computable" IS DISTINCT FROM (NEW."benefit_not_computable") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."field_id" IS DISTINCT FROM (NEW."field_id") OR OLD."first_applied_on" IS DISTINCT FROM (NEW."first_applied_on") OR OLD."first_year_benefit" IS DISTINCT FROM (NEW."first_year_benefit") OR OLD."held_because" IS DISTINCT FROM (NEW."held_because") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."investor_address" IS DISTINCT FROM (NEW."investor_address") OR OLD."investor_name" IS DISTINCT FROM (NEW."investor_name") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."recognising_unit_id" IS DISTINCT FROM (NEW."recognising_unit_id") OR OLD."season_id" IS DISTINCT FROM (NEW."season_id") OR OLD."serial" IS DISTINCT FROM (NEW."serial") OR OLD."solution_kinds" IS DISTINCT FROM (NEW."solution_kinds") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_since" IS DISTINCT FROM (NEW."status_since") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id"))',
                            func='INSERT INTO "initiatives_initiativeevent" ("author_kind_id", "benefit_not_computable", "created_at", "due_on", "entered_by_id", "field_id", "first_applied_on", "first_year_benefit", "held_because", "id", "investor_address", "investor_name", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognising_unit_id", "season_id", "serial", "solution_kinds", "status", "status_since", "submitted_at", "title", "unit_id") VALUES (NEW."author_kind_id", NEW."benefit_not_computable", NEW."created_at", NEW."due_on", NEW."entered_by_id", NEW."field_id", NEW."first_applied_on", NEW."first_year_benefit", NEW."held_because", NEW."id", NEW."investor_address", NEW."investor_name", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recognising_unit_id", NEW."season_id", NEW."serial", NEW."solution_kinds", NEW."status", NEW."status_since", NEW."submitted_at", NEW."title", NEW."unit_id"); RETURN NULL;',
                            hash="102fe3f60a3e1ad96163f558cd2922c42b12bbff",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b6c3b",
                            table="initiatives_initiative",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="initiative",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_initiativeevent" ("author_kind_id", "benefit_not_computable", "created_at", "due_on", "entered_by_id", "field_id", "first_applied_on", "first_year_benefit", "held_because", "id", "investor_address", "investor_name", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognising_unit_id", "season_id", "serial", "solution_kinds", "status", "status_since", "submitted_at", "title", "unit_id") VALUES (OLD."author_kind_id", OLD."benefit_not_computable", OLD."created_at", OLD."due_on", OLD."entered_by_id", OLD."field_id", OLD."first_applied_on", OLD."first_year_benefit", OLD."held_because", OLD."id", OLD."investor_address", OLD."investor_name", OLD."kind", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recognising_unit_id", OLD."season_id", OLD."serial", OLD."solution_kinds", OLD."status", OLD."status_since", OLD."submitted_at", OLD."title", OLD."unit_id"); RETURN NULL;',
                            hash="fb2ca6233dd014f32abab2273baa5615badd9759",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bf9bd",
                            table="initiatives_initiative",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="authorchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_authorchangeevent" ("closed_at", "created_at", "id", "initiative_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "rows", "updated_at") VALUES (NEW."closed_at", NEW."created_at", NEW."id", NEW."initiative_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."rows", NEW."updated_at"); RETURN NULL;',
                            hash="ce14a330dce77bb3ffbbdd6c4cb08684b90edc72",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e4819",
                            table="initiatives_authorchange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="authorchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_authorchangeevent" ("closed_at", "created_at", "id", "initiative_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "rows", "updated_at") VALUES (NEW."closed_at", NEW."created_at", NEW."id", NEW."initiative_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."reason", NEW."rows", NEW."updated_at"); RETURN NULL;',
                            hash="7b0a968c3723c64618b0564df8211ffa2fa2415d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_63e11",
                            table="initiatives_authorchange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="authorchange",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_authorchangeevent" ("closed_at", "created_at", "id", "initiative_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "reason", "rows", "updated_at") VALUES (OLD."closed_at", OLD."created_at", OLD."id", OLD."initiative_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."proposed_by_id", OLD."reason", OLD."rows", OLD."updated_at"); RETURN NULL;',
                            hash="5e50e2a9980d78563f9371dbc091a745743ac063",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e9a1a",
                            table="initiatives_authorchange",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="changeconsent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_changeconsentevent" ("answered_at", "change_id", "consent", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refused_because") VALUES (NEW."answered_at", NEW."change_id", NEW."consent", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."refused_because"); RETURN NULL;',
                            hash="d1ae4d8ca616eeed9bc095acb768ce7fca0af10c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_23b93",
                            table="initiatives_changeconsent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="changeconsent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_changeconsentevent" ("answered_at", "change_id", "consent", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refused_because") VALUES (NEW."answered_at", NEW."change_id", NEW."consent", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."refused_because"); RETURN NULL;',
                            hash="806e93a1345ab5f3010675d8711049a2e9849703",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c17e4",
                            table="initiatives_changeconsent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="changeconsent",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_changeconsentevent" ("answered_at", "change_id", "consent", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "refused_because") VALUES (OLD."answered_at", OLD."change_id", OLD."consent", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."refused_because"); RETURN NULL;',
                            hash="4508fd6f651cc910ac6b64e64e7090ab924f40ee",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ef6db",
                            table="initiatives_changeconsent",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duty",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_dutyevent" ("created_at", "exempted_by_id", "exemption", "exemption_note", "group_id", "id", "met_at", "met_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "season_id", "unit_id", "updated_at") VALUES (NEW."created_at", NEW."exempted_by_id", NEW."exemption", NEW."exemption_note", NEW."group_id", NEW."id", NEW."met_at", NEW."met_by_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."progress", NEW."season_id", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="406e95a1636506d7ec35eb13ae2bfc357484cedc",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f987d",
                            table="initiatives_duty",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duty",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_dutyevent" ("created_at", "exempted_by_id", "exemption", "exemption_note", "group_id", "id", "met_at", "met_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "season_id", "unit_id", "updated_at") VALUES (NEW."created_at", NEW."exempted_by_id", NEW."exemption", NEW."exemption_note", NEW."group_id", NEW."id", NEW."met_at", NEW."met_by_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."progress", NEW."season_id", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="68e17355891c88a5e7a2c8bb7564a5bde7840eec",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f0559",
                            table="initiatives_duty",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duty",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_dutyevent" ("created_at", "exempted_by_id", "exemption", "exemption_note", "group_id", "id", "met_at", "met_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "season_id", "unit_id", "updated_at") VALUES (OLD."created_at", OLD."exempted_by_id", OLD."exemption", OLD."exemption_note", OLD."group_id", OLD."id", OLD."met_at", OLD."met_by_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."progress", OLD."season_id", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="3ea7b3f97e3106d1c2dbf0d8e5bfe96af25ba38b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c6fe9",
                            table="initiatives_duty",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="formtemplate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_formtemplateevent" ("act", "created_at", "field_id", "id", "is_published", "kind", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version", "year") VALUES (NEW."act", NEW."created_at", NEW."field_id", NEW."id", NEW."is_published", NEW."kind", NEW."level", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."updated_at", NEW."version", NEW."year"); RETURN NULL;',
                            hash="6e2bd460f61d0806473c06b36d5f37b6cf868051",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c9e02",
                            table="initiatives_formtemplate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="formtemplate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_formtemplateevent" ("act", "created_at", "field_id", "id", "is_published", "kind", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version", "year") VALUES (NEW."act", NEW."created_at", NEW."field_id", NEW."id", NEW."is_published", NEW."kind", NEW."level", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."updated_at", NEW."version", NEW."year"); RETURN NULL;',
                            hash="1181b8bbf74cf3fb710a31ffd4f5b476c54cec2b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ec7da",
                            table="initiatives_formtemplate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="formtemplate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_formtemplateevent" ("act", "created_at", "field_id", "id", "is_published", "kind", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version", "year") VALUES (OLD."act", OLD."created_at", OLD."field_id", OLD."id", OLD."is_published", OLD."kind", OLD."level", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."updated_at", OLD."version", OLD."year"); RETURN NULL;',
                            hash="4e7fcd42fc64907a574bc077b4a69d319e2e025b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ca7e4",
                            table="initiatives_formtemplate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="section",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_forms_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM initiatives_dossier WHERE template_id = OLD.template_id;\n        IF FOUND THEN\n            RAISE EXCEPTION 'form template % is in use: make its next version', OLD.template_id\n                USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="3838896f8515505a8ff6b72cec7bbf051394954f",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_used_forms_stay_96cb4",
                            table="initiatives_section",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="section",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_forms_get_no_new_parts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM initiatives_dossier WHERE template_id = NEW.template_id;\n        IF FOUND THEN\n            RAISE EXCEPTION 'form template % is in use: make its next version', NEW.template_id\n                USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="6a9c5ae2b77634eec9a277bc028a70dee90013eb",
                            operation="INSERT",
                            pgid="pgtrigger_used_forms_get_no_new_parts_58e5c",
                            table="initiatives_section",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="section",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_sectionevent" ("id", "intro", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "template_id", "title") VALUES (NEW."id", NEW."intro", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."template_id", NEW."title"); RETURN NULL;',
                            hash="4a270e4d57ccca13ecedb1aefef1d5218a0f98e4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_fc78f",
                            table="initiatives_section",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="section",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_sectionevent" ("id", "intro", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "template_id", "title") VALUES (NEW."id", NEW."intro", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."template_id", NEW."title"); RETURN NULL;',
                            hash="529bf651b59b73870fdb8a61f882b66e2240868e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4e31d",
                            table="initiatives_section",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="section",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_sectionevent" ("id", "intro", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "template_id", "title") VALUES (OLD."id", OLD."intro", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."template_id", OLD."title"); RETURN NULL;',
                            hash="69ca323f1e96ee4c9a9d84e911ae406151e922c3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_94e2a",
                            table="initiatives_section",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="question",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_forms_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM initiatives_dossier WHERE template_id = (SELECT template_id FROM initiatives_section WHERE id = OLD.section_id);\n        IF FOUND THEN\n            RAISE EXCEPTION 'form template % is in use: make its next version', (SELECT template_id FROM initiatives_section WHERE id = OLD.section_id)\n                USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="8423fbcc11f7ccec036c240273f5af1d7fd50a08",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_used_forms_stay_45681",
                            table="initiatives_question",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="question",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_forms_get_no_new_parts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM initiatives_dossier WHERE template_id = (SELECT template_id FROM initiatives_section WHERE id = NEW.section_id);\n        IF FOUND THEN\n            RAISE EXCEPTION 'form template % is in use: make its next version', (SELECT template_id FROM initiatives_section WHERE id = NEW.section_id)\n                USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="1cb2703b55240d9d3f2b39bc565b4fd1d971be96",
                            operation="INSERT",
                            pgid="pgtrigger_used_forms_get_no_new_parts_74846",
                            table="initiatives_question",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="question",
                    trigger=pgtrigger.compiler.Trigger(
                        name="keys_differ_within_a_form",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    PERFORM 1 FROM initiatives_question q JOIN initiatives_section s ON s.id = q.section_id\n                        WHERE q.key = NEW.key AND q.id IS DISTINCT FROM NEW.id\n                            AND s.template_id = (SELECT template_id FROM initiatives_section WHERE id = NEW.section_id);\n                    IF FOUND THEN\n                        RAISE unique_violation USING MESSAGE = format('key %s stands twice in a form', NEW.key);\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="a9e1d910e5ada0f1ad0d0720c266795a175d0c06",
                            operation='INSERT OR UPDATE OF "key"',
                            pgid="pgtrigger_keys_differ_within_a_form_17c60",
                            table="initiatives_question",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="question",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_questionevent" ("example", "heading", "help", "id", "in_application", "in_report", "is_confidential", "is_required", "key", "kind", "label", "max_bytes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "section_id", "usual_words") VALUES (NEW."example", NEW."heading", NEW."help", NEW."id", NEW."in_application", NEW."in_report", NEW."is_confidential", NEW."is_required", NEW."key", NEW."kind", NEW."label", NEW."max_bytes", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."section_id", NEW."usual_words"); RETURN NULL;',
                            hash="d7bae6f097926d09a2f9c9faf7d768875efd9176",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a9fcf",
                            table="initiatives_question",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="question",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_questionevent" ("example", "heading", "help", "id", "in_application", "in_report", "is_confidential", "is_required", "key", "kind", "label", "max_bytes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "section_id", "usual_words") VALUES (NEW."example", NEW."heading", NEW."help", NEW."id", NEW."in_application", NEW."in_report", NEW."is_confidential", NEW."is_required", NEW."key", NEW."kind", NEW."label", NEW."max_bytes", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."section_id", NEW."usual_words"); RETURN NULL;',
                            hash="0a7ffccc7b6fd8e3152c46be115910d197a096d9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f8bab",
                            table="initiatives_question",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="question",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_questionevent" ("example", "heading", "help", "id", "in_application", "in_report", "is_confidential", "is_required", "key", "kind", "label", "max_bytes", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "section_id", "usual_words") VALUES (OLD."example", OLD."heading", OLD."help", OLD."id", OLD."in_application", OLD."in_report", OLD."is_confidential", OLD."is_required", OLD."key", OLD."kind", OLD."label", OLD."max_bytes", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."section_id", OLD."usual_words"); RETURN NULL;',
                            hash="8f247e8ef421c3cac3dfe827e2cfe19d1b35298a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_392a9",
                            table="initiatives_question",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dossier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_dossierevent" ("act", "created_at", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "template_id", "updated_at") VALUES (NEW."act", NEW."created_at", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."template_id", NEW."updated_at"); RETURN NULL;',
                            hash="17ee4b5f16f67b56d07235e51ceddccc694c30c3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_521cc",
                            table="initiatives_dossier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dossier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_dossierevent" ("act", "created_at", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "template_id", "updated_at") VALUES (NEW."act", NEW."created_at", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."template_id", NEW."updated_at"); RETURN NULL;',
                            hash="4b40faffd6675ff0d4ec9e4a5bfad055b195024a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d75a1",
                            table="initiatives_dossier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="dossier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_dossierevent" ("act", "created_at", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "template_id", "updated_at") VALUES (OLD."act", OLD."created_at", OLD."id", OLD."initiative_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."template_id", OLD."updated_at"); RETURN NULL;',
                            hash="f09a47975e47ae24870f5cc1039ffc1c0e396553",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cf83c",
                            table="initiatives_dossier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="version",
                    trigger=pgtrigger.compiler.Trigger(
                        name="versions_are_never_rewritten",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9b4e73c8a2da111eba23fa72276b1c16b5e25812",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_versions_are_never_rewritten_1f43b",
                            table="initiatives_version",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attachment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_attachmentevent" ("created_at", "dossier_id", "file", "id", "is_confidential", "media_type", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "removed_at", "sha256", "size", "suffix", "updated_at", "uploaded_by_id") VALUES (NEW."created_at", NEW."dossier_id", NEW."file", NEW."id", NEW."is_confidential", NEW."media_type", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."question_id", NEW."removed_at", NEW."sha256", NEW."size", NEW."suffix", NEW."updated_at", NEW."uploaded_by_id"); RETURN NULL;',
                            hash="a66374e31d2296c67865ae8199c7afca779cc73f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5ee22",
                            table="initiatives_attachment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attachment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_attachmentevent" ("created_at", "dossier_id", "file", "id", "is_confidential", "media_type", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "removed_at", "sha256", "size", "suffix", "updated_at", "uploaded_by_id") VALUES (NEW."created_at", NEW."dossier_id", NEW."file", NEW."id", NEW."is_confidential", NEW."media_type", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."question_id", NEW."removed_at", NEW."sha256", NEW."size", NEW."suffix", NEW."updated_at", NEW."uploaded_by_id"); RETURN NULL;',
                            hash="2b70b77422f55803f1908910f5229b1c0e8527eb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_61aaf",
                            table="initiatives_attachment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attachment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_attachmentevent" ("created_at", "dossier_id", "file", "id", "is_confidential", "media_type", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "removed_at", "sha256", "size", "suffix", "updated_at", "uploaded_by_id") VALUES (OLD."created_at", OLD."dossier_id", OLD."file", OLD."id", OLD."is_confidential", OLD."media_type", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."question_id", OLD."removed_at", OLD."sha256", OLD."size", OLD."suffix", OLD."updated_at", OLD."uploaded_by_id"); RETURN NULL;',
                            hash="7eb2a396424cf08cd68f639ebac9fdafedea64ca",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_21591",
                            table="initiatives_attachment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correctionpoint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_correctionpointevent" ("answer", "answered_at", "answered_by_id", "asked", "asked_at", "asked_by_id", "attachment_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "updated_at", "version_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."asked", NEW."asked_at", NEW."asked_by_id", NEW."attachment_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."question_id", NEW."updated_at", NEW."version_id"); RETURN NULL;',
                            hash="87d3009825c53458430336645b9d378c602deaea",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1b02a",
                            table="initiatives_correctionpoint",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correctionpoint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_correctionpointevent" ("answer", "answered_at", "answered_by_id", "asked", "asked_at", "asked_by_id", "attachment_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "updated_at", "version_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."asked", NEW."asked_at", NEW."asked_by_id", NEW."attachment_id", NEW."created_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."question_id", NEW."updated_at", NEW."version_id"); RETURN NULL;',
                            hash="06803ae4eace4e2382c04b0f3ededb38494f4343",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_15205",
                            table="initiatives_correctionpoint",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="correctionpoint",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_correctionpointevent" ("answer", "answered_at", "answered_by_id", "asked", "asked_at", "asked_by_id", "attachment_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "question_id", "updated_at", "version_id") VALUES (OLD."answer", OLD."answered_at", OLD."answered_by_id", OLD."asked", OLD."asked_at", OLD."asked_by_id", OLD."attachment_id", OLD."created_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."question_id", OLD."updated_at", OLD."version_id"); RETURN NULL;',
                            hash="38f9b5076def8f576e5deaf91e31ed70a7bd4644",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_96c25",
                            table="initiatives_correctionpoint",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="author",
                    trigger=pgtrigger.compiler.Trigger(
                        name="shares_total_100",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            declare="DECLARE subject BIGINT; total NUMERIC;",
                            func="\n            subject := CASE WHEN TG_OP = 'DELETE' THEN OLD.initiative_id ELSE NEW.initiative_id END;\n            PERFORM 1 FROM initiatives_initiative\n                WHERE id = subject AND kind = 'initiative' AND status NOT IN ('draft', 'withdrawn');\n            IF FOUND THEN\n                SELECT COALESCE(SUM(share), 0) INTO total FROM initiatives_author WHERE initiative_id = subject;\n                IF total <> 100 THEN\n                    RAISE check_violation\n                        USING MESSAGE = format('shares of initiative %s total %s, not 100', subject, total);\n                END IF;\n            END IF;\n            RETURN NULL;\n        ",
                            hash="3ec83d3a59a366679defcf28fdf6d25a9b8fe6af",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_shares_total_100_62f7d",
                            table="initiatives_author",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="author",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_authorevent" ("agreed_share", "consent", "consent_at", "created_at", "id", "initiative_id", "is_lead", "outside_birth_date", "outside_name", "outside_residence", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "refused_because", "share", "task", "updated_at") VALUES (NEW."agreed_share", NEW."consent", NEW."consent_at", NEW."created_at", NEW."id", NEW."initiative_id", NEW."is_lead", NEW."outside_birth_date", NEW."outside_name", NEW."outside_residence", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."refused_because", NEW."share", NEW."task", NEW."updated_at"); RETURN NULL;',
                            hash="922fc55ef4db7d7820bdc3f370b480701de6c16e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9312c",
                            table="initiatives_author",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="author",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_authorevent" ("agreed_share", "consent", "consent_at", "created_at", "id", "initiative_id", "is_lead", "outside_birth_date", "outside_name", "outside_residence", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "refused_because", "share", "task", "updated_at") VALUES (NEW."agreed_share", NEW."consent", NEW."consent_at", NEW."created_at", NEW."id", NEW."initiative_id", NEW."is_lead", NEW."outside_birth_date", NEW."outside_name", NEW."outside_residence", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."refused_because", NEW."share", NEW."task", NEW."updated_at"); RETURN NULL;',
                            hash="83766ab851780823e507f9fb9853170d4e0ae2b4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ca0a7",
                            table="initiatives_author",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="author",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_authorevent" ("agreed_share", "consent", "consent_at", "created_at", "id", "initiative_id", "is_lead", "outside_birth_date", "outside_name", "outside_residence", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "refused_because", "share", "task", "updated_at") VALUES (OLD."agreed_share", OLD."consent", OLD."consent_at", OLD."created_at", OLD."id", OLD."initiative_id", OLD."is_lead", OLD."outside_birth_date", OLD."outside_name", OLD."outside_residence", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."refused_because", OLD."share", OLD."task", OLD."updated_at"); RETURN NULL;',
                            hash="a406bc176ae053fd84c991465260848c4e3d2795",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_74c87",
                            table="initiatives_author",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="firstapplier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_firstapplierevent" ("birth_date", "id", "initiative_id", "job", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "qualification", "task", "workplace") VALUES (NEW."birth_date", NEW."id", NEW."initiative_id", NEW."job", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."qualification", NEW."task", NEW."workplace"); RETURN NULL;',
                            hash="21d5e6dd8749d4d0cb43a96f99b7a72c88e90f2f",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8641d",
                            table="initiatives_firstapplier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="firstapplier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_firstapplierevent" ("birth_date", "id", "initiative_id", "job", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "qualification", "task", "workplace") VALUES (NEW."birth_date", NEW."id", NEW."initiative_id", NEW."job", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."qualification", NEW."task", NEW."workplace"); RETURN NULL;',
                            hash="cb8182bc052de8c0000d0ebd2ce7a0157345a92e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_734be",
                            table="initiatives_firstapplier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="firstapplier",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_firstapplierevent" ("birth_date", "id", "initiative_id", "job", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "qualification", "task", "workplace") VALUES (OLD."birth_date", OLD."id", OLD."initiative_id", OLD."job", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."qualification", OLD."task", OLD."workplace"); RETURN NULL;',
                            hash="9d845c9a759209b85fb028cfbdac74e412537d43",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_03066",
                            table="initiatives_firstapplier",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="step",
                    trigger=pgtrigger.compiler.Trigger(
                        name="steps_are_never_rewritten",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="e8785a61d247820e00d04f56ee34d5c023ee20f6",
                            operation="UPDATE",
                            pgid="pgtrigger_steps_are_never_rewritten_4f4b5",
                            table="initiatives_step",
                            when="BEFORE",
                        ),
                    ),
                ),
            ],
        ),
    ]
