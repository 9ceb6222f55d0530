import accounts.models.people
import common.migrating
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
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
        ("common", "0002_toolbox"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        common.migrating.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="ModelArea",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "standard",
                            models.CharField(
                                choices=[
                                    ("economy", "Economy"),
                                    ("society", "Culture and society"),
                                    ("security", "Defence and security"),
                                    ("system", "Building the political system"),
                                ],
                                max_length=8,
                                verbose_name="standard area",
                            ),
                        ),
                        (
                            "from_year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="from the year"),
                        ),
                        (
                            "until_year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="until the year"),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                    ],
                    options={
                        "verbose_name": "area of models",
                        "verbose_name_plural": "areas of models",
                        "ordering": ["position", "code"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("from_year__isnull", True),
                                    ("until_year__isnull", True),
                                    ("until_year__gte", models.F("from_year")),
                                    _connector="OR",
                                ),
                                name="model_area_ends_after_it_begins",
                            )
                        ],
                        "indexes": [],
                    },
                ),
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
                            "models_meet_duty",
                            models.BooleanField(
                                default=False,
                                help_text="Otherwise a model never stands in for the yearly initiative of a person.",
                                verbose_name="Dân vận khéo models meet the duty too",
                            ),
                        ),
                        (
                            "duty_from_days",
                            models.PositiveSmallIntegerField(
                                default=90,
                                help_text="Who works for fewer days in the season, exempt days left out, owes nothing in it.",
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
                            "confirmation_days",
                            models.PositiveSmallIntegerField(
                                default=20, verbose_name="days for another unit to confirm what it applies"
                            ),
                        ),
                        (
                            "adoption_days",
                            models.PositiveSmallIntegerField(
                                default=20,
                                verbose_name="days for the head of a unit to confirm an application reported",
                            ),
                        ),
                        (
                            "benefit_check_days",
                            models.PositiveSmallIntegerField(
                                default=30, verbose_name="days for another unit to check the benefit of an application"
                            ),
                        ),
                        (
                            "decision_days",
                            models.PositiveSmallIntegerField(
                                default=90, verbose_name="days from acceptance to the decision"
                            ),
                        ),
                        (
                            "novelty_flag_from",
                            models.PositiveSmallIntegerField(
                                default=30,
                                help_text="A text that repeats at least so much of others is marked until somebody has looked at it. Nothing is refused by itself. Texts written apart repeat next to nothing, half a copy more than half.",
                                verbose_name="similarity is to be looked at from (%)",
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
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("novelty_flag_from__range", (1, 100))),
                                name="campaign_flags_a_percentage",
                            ),
                        ],
                        "indexes": [],
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
                            "holder",
                            models.CharField(
                                blank=True,
                                choices=[("collective", "Collective"), ("individual", "Individual")],
                                max_length=10,
                                verbose_name="collective or individual",
                            ),
                        ),
                        (
                            "holder_name",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="name of the collective or the person"
                            ),
                        ),
                        (
                            "area",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="initiatives",
                                to="initiatives.modelarea",
                                verbose_name="area",
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                blank=True,
                                choices=[("continue", "Continued"), ("improve", "Improved"), ("new", "New")],
                                max_length=8,
                                verbose_name="continued, improved or new",
                            ),
                        ),
                        (
                            "continues",
                            models.ForeignKey(
                                blank=True,
                                help_text="The model of an earlier year, of the same unit.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="continued_by",
                                to="initiatives.initiative",
                                verbose_name="goes on with",
                            ),
                        ),
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
                                fields=("season", "recognising_unit", "kind", "serial"),
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
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind", "model"),
                                    models.Q(
                                        ("area__isnull", True),
                                        ("continues__isnull", True),
                                        ("holder", ""),
                                        ("holder_name", ""),
                                        ("way", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="initiative_has_no_columns_of_a_model",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "model"), _negated=True),
                                    ("status__in", ["draft", "withdrawn"]),
                                    models.Q(
                                        models.Q(("holder", ""), _negated=True),
                                        models.Q(("holder_name", ""), _negated=True),
                                        models.Q(("way", ""), _negated=True),
                                        ("area__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="model_handed_in_is_registered",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("continues__isnull", True), ("way__in", ["continue", "improve"]), _connector="OR"
                                ),
                                name="model_that_is_new_follows_none",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("continues__isnull", True),
                                    models.Q(("continues", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="model_follows_another_one",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("continues__isnull", False),
                                    models.Q(("status__in", ["draft", "withdrawn", "removed"]), _negated=True),
                                ),
                                fields=("season", "continues"),
                                name="model_is_continued_once_a_season",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EffectConfirmation",
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
                                related_name="confirmations",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.unit",
                                verbose_name="unit asked",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("asked", "Asked for"),
                                    ("signed", "Confirmed"),
                                    ("declined", "Declined"),
                                    ("taken_back", "No longer asked for"),
                                    ("revoked", "Revoked"),
                                ],
                                default="asked",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        ("asked_at", models.DateTimeField(verbose_name="asked")),
                        ("message", models.CharField(blank=True, max_length=500, verbose_name="words to the unit")),
                        (
                            "applied_since",
                            models.DateField(
                                blank=True, help_text="Its month counts.", null=True, verbose_name="applied since"
                            ),
                        ),
                        (
                            "economic_effect",
                            models.TextField(blank=True, max_length=8000, verbose_name="economic effect"),
                        ),
                        (
                            "benefit",
                            models.PositiveBigIntegerField(
                                blank=True, null=True, verbose_name="benefit in money (đồng)"
                            ),
                        ),
                        (
                            "benefit_not_computable",
                            models.BooleanField(default=False, verbose_name="benefit cannot be computed"),
                        ),
                        (
                            "social_benefit",
                            models.TextField(blank=True, max_length=8000, verbose_name="social benefit"),
                        ),
                        ("replicability", models.TextField(blank=True, max_length=8000, verbose_name="replicability")),
                        ("conclusion", models.TextField(blank=True, max_length=4000, verbose_name="conclusion")),
                        (
                            "prepared_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="prepared by",
                            ),
                        ),
                        (
                            "signed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="signed by",
                            ),
                        ),
                        ("signed_at", models.DateTimeField(blank=True, null=True, verbose_name="signed")),
                        (
                            "signed_content",
                            models.JSONField(blank=True, default=dict, editable=False, verbose_name="as signed"),
                        ),
                        (
                            "declined_because",
                            models.CharField(blank=True, max_length=300, verbose_name="declined because"),
                        ),
                        (
                            "revoked_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="revoked by",
                            ),
                        ),
                        ("revoked_at", models.DateTimeField(blank=True, null=True, verbose_name="revoked")),
                        (
                            "revoked_because",
                            models.CharField(blank=True, max_length=300, verbose_name="revoked because"),
                        ),
                    ],
                    options={
                        "verbose_name": "confirmation of effect",
                        "verbose_name_plural": "confirmations of effect",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("status__in", ["asked", "signed"])),
                                fields=("initiative", "unit"),
                                name="confirmation_is_one_a_unit",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["signed", "revoked"]), _negated=True),
                                    models.Q(
                                        ("applied_since__isnull", False),
                                        ("signed_at__isnull", False),
                                        ("signed_by__isnull", False),
                                        models.Q(("conclusion", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="confirmation_signed_is_complete",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("status", "declined"), _negated=True),
                                        models.Q(("declined_because", ""), _negated=True),
                                        _connector="OR",
                                    ),
                                    models.Q(
                                        models.Q(("status", "revoked"), _negated=True),
                                        models.Q(("revoked_because", ""), _negated=True),
                                        _connector="OR",
                                    ),
                                ),
                                name="confirmation_ends_for_a_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("benefit__isnull", True), ("benefit_not_computable", False), _connector="OR"
                                ),
                                name="confirmation_benefit_is_a_sum_or_not_computable",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Adoption",
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
                                related_name="adoptions",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="adoptions",
                                to="accounts.unit",
                                verbose_name="receiving unit",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="initiatives.adoption",
                                verbose_name="learned from",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("interested", "Interested"),
                                    ("under_way", "Being applied"),
                                    ("reported", "Waits for the head's word"),
                                    ("confirmed", "Application confirmed"),
                                    ("abandoned", "Given up"),
                                    ("revoked", "Confirmation revoked"),
                                ],
                                default="interested",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("status_since", models.DateTimeField(verbose_name="in this state since")),
                        ("why", models.TextField(blank=True, max_length=2000, verbose_name="why the unit wants it")),
                        (
                            "interested_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="interest shown by",
                            ),
                        ),
                        ("interested_at", models.DateTimeField(verbose_name="interest shown")),
                        (
                            "adaptation",
                            models.TextField(blank=True, max_length=8000, verbose_name="what is done otherwise here"),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True, verbose_name="applied from")),
                        ("evidence", models.TextField(blank=True, max_length=8000, verbose_name="evidence")),
                        ("reported_at", models.DateTimeField(blank=True, null=True, verbose_name="reported")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="to be answered by")),
                        (
                            "confirmation",
                            models.OneToOneField(
                                blank=True,
                                help_text="The word of the unit: benefit, effect, conclusion.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="adoption",
                                to="initiatives.effectconfirmation",
                                verbose_name="confirmation of effect",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "application in another unit",
                        "verbose_name_plural": "applications in other units",
                        "ordering": ["-pk"],
                        "indexes": [
                            models.Index(fields=["status", "-id"], name="adoption_by_state"),
                            models.Index(fields=["unit", "-id"], name="adoption_by_unit"),
                            models.Index(
                                condition=models.Q(("status", "reported")), fields=["due_on"], name="adoption_due"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("status__in", ["interested", "under_way", "reported", "confirmed"])
                                ),
                                fields=("initiative", "unit"),
                                name="adoption_is_one_a_unit",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("parent__isnull", True),
                                    models.Q(("parent", models.F("id")), _negated=True),
                                    _connector="OR",
                                ),
                                name="adoption_is_not_its_own_parent",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["under_way", "reported"]), _negated=True),
                                    models.Q(("starts_on__isnull", False), models.Q(("adaptation", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="adoption_under_way_says_how_and_since",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "reported"), _negated=True),
                                    models.Q(
                                        ("confirmation__isnull", False),
                                        ("due_on__isnull", False),
                                        ("reported_at__isnull", False),
                                        models.Q(("evidence", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="adoption_reported_has_its_papers",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status__in", ["confirmed", "revoked"]), _negated=True),
                                    models.Q(("confirmation__isnull", False), ("starts_on__isnull", False)),
                                    _connector="OR",
                                ),
                                name="adoption_confirmed_has_the_word_of_the_unit",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AdoptionEvent",
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
                                to="initiatives.adoption",
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
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="receiving unit",
                            ),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.adoption",
                                verbose_name="learned from",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("interested", "Interested"),
                                    ("under_way", "Being applied"),
                                    ("reported", "Waits for the head's word"),
                                    ("confirmed", "Application confirmed"),
                                    ("abandoned", "Given up"),
                                    ("revoked", "Confirmation revoked"),
                                ],
                                default="interested",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("status_since", models.DateTimeField(verbose_name="in this state since")),
                        ("why", models.TextField(blank=True, max_length=2000, verbose_name="why the unit wants it")),
                        (
                            "interested_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="interest shown by",
                            ),
                        ),
                        ("interested_at", models.DateTimeField(verbose_name="interest shown")),
                        (
                            "adaptation",
                            models.TextField(blank=True, max_length=8000, verbose_name="what is done otherwise here"),
                        ),
                        ("starts_on", models.DateField(blank=True, null=True, verbose_name="applied from")),
                        ("evidence", models.TextField(blank=True, max_length=8000, verbose_name="evidence")),
                        ("reported_at", models.DateTimeField(blank=True, null=True, verbose_name="reported")),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="to be answered by")),
                        (
                            "confirmation",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The word of the unit: benefit, effect, conclusion.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.effectconfirmation",
                                verbose_name="confirmation of effect",
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
                    name="Adopter",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "adoption",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="people",
                                to="initiatives.adoption",
                                verbose_name="application",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="adoptions",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        ("task", models.CharField(blank=True, max_length=500, verbose_name="task")),
                    ],
                    options={
                        "verbose_name": "person who applies",
                        "verbose_name_plural": "people who apply",
                        "ordering": ["adoption", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("adoption", "person"), name="adopter_is_named_once")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="AdoptionStep",
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
                            "adoption",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="history",
                                to="initiatives.adoption",
                                verbose_name="application",
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("express", "Interest shown"),
                                    ("plan", "Adapted, with a start date"),
                                    ("report", "Reported with evidence"),
                                    ("take_back", "Report taken back"),
                                    ("give_back", "Given back to be completed"),
                                    ("confirm", "Confirmed by the head of the unit"),
                                    ("abandon", "Given up"),
                                    ("revoke", "Confirmation revoked"),
                                ],
                                max_length=12,
                                verbose_name="step",
                            ),
                        ),
                        (
                            "source",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("interested", "Interested"),
                                    ("under_way", "Being applied"),
                                    ("reported", "Waits for the head's word"),
                                    ("confirmed", "Application confirmed"),
                                    ("abandoned", "Given up"),
                                    ("revoked", "Confirmation revoked"),
                                ],
                                max_length=10,
                                verbose_name="from",
                            ),
                        ),
                        (
                            "target",
                            models.CharField(
                                choices=[
                                    ("interested", "Interested"),
                                    ("under_way", "Being applied"),
                                    ("reported", "Waits for the head's word"),
                                    ("confirmed", "Application confirmed"),
                                    ("abandoned", "Given up"),
                                    ("revoked", "Confirmation revoked"),
                                ],
                                max_length=10,
                                verbose_name="to",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                    ],
                    options={
                        "verbose_name": "step of an application in another unit",
                        "verbose_name_plural": "steps of applications in other units",
                        "ordering": ["adoption", "at", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("step__in", ["give_back", "abandon", "revoke"]), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="adoption_ends_or_goes_back_for_a_reason",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="BenefitCheck",
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
                            "adoption",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="checks",
                                to="initiatives.adoption",
                                verbose_name="application",
                            ),
                        ),
                        ("after_months", models.PositiveSmallIntegerField(verbose_name="months after the start")),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.unit",
                                verbose_name="unit that checks",
                            ),
                        ),
                        ("opens_on", models.DateField(verbose_name="can be checked from")),
                        ("due_on", models.DateField(verbose_name="to be checked by")),
                        (
                            "claimed",
                            models.PositiveBigIntegerField(
                                blank=True,
                                help_text="As the receiving unit signed it.",
                                null=True,
                                verbose_name="benefit claimed (đồng)",
                            ),
                        ),
                        (
                            "confirmed",
                            models.PositiveBigIntegerField(
                                blank=True, null=True, verbose_name="benefit confirmed (đồng)"
                            ),
                        ),
                        (
                            "not_computable",
                            models.BooleanField(default=False, verbose_name="benefit cannot be computed"),
                        ),
                        ("finding", models.TextField(blank=True, max_length=4000, verbose_name="what was found")),
                        (
                            "checked_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="checked by",
                            ),
                        ),
                        (
                            "on_behalf_of",
                            models.ForeignKey(
                                blank=True,
                                help_text="Who was absent, where a deputy checked.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("checked_at", models.DateTimeField(blank=True, null=True, verbose_name="checked")),
                    ],
                    options={
                        "verbose_name": "check of a benefit",
                        "verbose_name_plural": "checks of benefits",
                        "ordering": ["adoption", "after_months"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("checked_at__isnull", True)),
                                fields=["due_on"],
                                name="benefit_check_due",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("adoption", "after_months"), name="benefit_is_checked_once_a_date"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("checked_at__isnull", True),
                                        ("checked_by__isnull", True),
                                        ("confirmed__isnull", True),
                                        ("finding", ""),
                                        ("not_computable", False),
                                    ),
                                    models.Q(
                                        ("checked_at__isnull", False),
                                        ("checked_by__isnull", False),
                                        models.Q(("finding", ""), _negated=True),
                                        models.Q(
                                            models.Q(("confirmed__isnull", False), ("not_computable", False)),
                                            models.Q(("confirmed__isnull", True), ("not_computable", True)),
                                            _connector="OR",
                                        ),
                                    ),
                                    _connector="OR",
                                ),
                                name="benefit_check_is_complete_or_absent",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("due_on__gte", models.F("opens_on"))),
                                name="benefit_check_is_due_after_it_opens",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BenefitCheckEvent",
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
                                to="initiatives.benefitcheck",
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
                            "adoption",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.adoption",
                                verbose_name="application",
                            ),
                        ),
                        ("after_months", models.PositiveSmallIntegerField(verbose_name="months after the start")),
                        (
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="unit that checks",
                            ),
                        ),
                        ("opens_on", models.DateField(verbose_name="can be checked from")),
                        ("due_on", models.DateField(verbose_name="to be checked by")),
                        (
                            "claimed",
                            models.PositiveBigIntegerField(
                                blank=True,
                                help_text="As the receiving unit signed it.",
                                null=True,
                                verbose_name="benefit claimed (đồng)",
                            ),
                        ),
                        (
                            "confirmed",
                            models.PositiveBigIntegerField(
                                blank=True, null=True, verbose_name="benefit confirmed (đồng)"
                            ),
                        ),
                        (
                            "not_computable",
                            models.BooleanField(default=False, verbose_name="benefit cannot be computed"),
                        ),
                        ("finding", models.TextField(blank=True, max_length=4000, verbose_name="what was found")),
                        (
                            "checked_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="checked by",
                            ),
                        ),
                        (
                            "on_behalf_of",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Who was absent, where a deputy checked.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("checked_at", models.DateTimeField(blank=True, null=True, verbose_name="checked")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
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
                            "models_meet_duty",
                            models.BooleanField(
                                default=False,
                                help_text="Otherwise a model never stands in for the yearly initiative of a person.",
                                verbose_name="Dân vận khéo models meet the duty too",
                            ),
                        ),
                        (
                            "duty_from_days",
                            models.PositiveSmallIntegerField(
                                default=90,
                                help_text="Who works for fewer days in the season, exempt days left out, owes nothing in it.",
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
                            "confirmation_days",
                            models.PositiveSmallIntegerField(
                                default=20, verbose_name="days for another unit to confirm what it applies"
                            ),
                        ),
                        (
                            "adoption_days",
                            models.PositiveSmallIntegerField(
                                default=20,
                                verbose_name="days for the head of a unit to confirm an application reported",
                            ),
                        ),
                        (
                            "benefit_check_days",
                            models.PositiveSmallIntegerField(
                                default=30, verbose_name="days for another unit to check the benefit of an application"
                            ),
                        ),
                        (
                            "decision_days",
                            models.PositiveSmallIntegerField(
                                default=90, verbose_name="days from acceptance to the decision"
                            ),
                        ),
                        (
                            "novelty_flag_from",
                            models.PositiveSmallIntegerField(
                                default=30,
                                help_text="A text that repeats at least so much of others is marked until somebody has looked at it. Nothing is refused by itself. Texts written apart repeat next to nothing, half a copy more than half.",
                                verbose_name="similarity is to be looked at from (%)",
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
                            "kind",
                            models.CharField(
                                choices=[("initiative", "Initiative"), ("model", "Dân vận khéo model")],
                                default="initiative",
                                max_length=12,
                                verbose_name="for",
                            ),
                        ),
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
                            "kind",
                            models.CharField(
                                choices=[("initiative", "Initiative"), ("model", "Dân vận khéo model")],
                                default="initiative",
                                max_length=12,
                                verbose_name="for",
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
                    name="Theme",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="themes",
                                to="accounts.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                        ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                        ("is_active", models.BooleanField(default=True, verbose_name="can be chosen")),
                    ],
                    options={
                        "verbose_name": "theme",
                        "verbose_name_plural": "themes",
                        "ordering": ["group__position", "position", "code"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="InitiativeTally",
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
                                related_name="+",
                                to="initiatives.season",
                                verbose_name="season",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="initiatives.field",
                                verbose_name="field",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="initiatives.theme",
                                verbose_name="theme",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                blank=True,
                                choices=[("grassroots", "Grassroots level"), ("provincial", "Provincial level")],
                                max_length=12,
                                verbose_name="level",
                            ),
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
                                max_length=16,
                                verbose_name="state",
                            ),
                        ),
                        ("count", models.IntegerField(verbose_name="how many more")),
                    ],
                    options={
                        "verbose_name": "initiative tally",
                        "verbose_name_plural": "initiative tallies",
                        "ordering": ["season", "unit", "pk"],
                        "indexes": [models.Index(fields=["season", "unit"], name="initiative_tally_by_unit")],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="DayTally",
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
                                related_name="+",
                                to="initiatives.season",
                                verbose_name="season",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "event",
                            models.CharField(
                                choices=[("handed_in", "Initiative handed in"), ("met", "Duty met")],
                                max_length=12,
                                verbose_name="what happened",
                            ),
                        ),
                        ("day", models.DateField(verbose_name="day")),
                        ("count", models.IntegerField(verbose_name="how many more")),
                    ],
                    options={
                        "verbose_name": "day tally",
                        "verbose_name_plural": "day tallies",
                        "ordering": ["season", "unit", "event", "day", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["season", "unit"], include=("event", "day", "count"), name="day_tally_by_unit"
                            )
                        ],
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
                            "came_from",
                            models.ForeignKey(
                                blank=True,
                                help_text="By the last transfer of the season, which took the duty along.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.unit",
                                verbose_name="came from",
                            ),
                        ),
                        ("came_on", models.DateField(blank=True, null=True, verbose_name="came on")),
                        (
                            "days",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="Less the days somebody has decided to be exempt.",
                                verbose_name="days of work in the season",
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
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("came_from__isnull", True), ("came_on__isnull", True)),
                                    models.Q(("came_from__isnull", False), ("came_on__isnull", False)),
                                    _connector="OR",
                                ),
                                name="duty_tells_of_a_transfer_with_its_day",
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
                            "came_from",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="By the last transfer of the season, which took the duty along.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="came from",
                            ),
                        ),
                        ("came_on", models.DateField(blank=True, null=True, verbose_name="came on")),
                        (
                            "days",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="Less the days somebody has decided to be exempt.",
                                verbose_name="days of work in the season",
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
                    name="Excuse",
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
                                related_name="excuses",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "season",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="excuses",
                                to="initiatives.season",
                                verbose_name="season",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
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
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="until")),
                        (
                            "decided_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="exempted by",
                            ),
                        ),
                        ("decided_at", models.DateTimeField(verbose_name="decided")),
                        (
                            "lifted_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="lifted by",
                            ),
                        ),
                        ("lifted_at", models.DateTimeField(blank=True, null=True, verbose_name="lifted")),
                        ("lifted_because", models.CharField(blank=True, max_length=300, verbose_name="lifted because")),
                    ],
                    options={
                        "verbose_name": "exempt days",
                        "verbose_name_plural": "exempt days",
                        "ordering": ["-season__year", "person", "starts_on", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="excuse_ends_after_it_begins",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("lifted_at__isnull", True), ("lifted_because", ""), ("lifted_by__isnull", True)
                                    ),
                                    models.Q(("lifted_at__isnull", False), ("lifted_by__isnull", False)),
                                    _connector="OR",
                                ),
                                name="excuse_is_lifted_by_somebody_or_stands",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("lifted_at__isnull", True)),
                                expressions=[
                                    ("person", "="),
                                    (
                                        accounts.models.people.DateRange(
                                            "starts_on",
                                            "ends_on",
                                            django.contrib.postgres.fields.ranges.RangeBoundary(
                                                inclusive_lower=True, inclusive_upper=True
                                            ),
                                        ),
                                        "&&",
                                    ),
                                    ("season", "="),
                                ],
                                name="excuses_of_a_person_do_not_overlap",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ExcuseEvent",
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
                                to="initiatives.excuse",
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
                            "reason",
                            models.CharField(
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
                        ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="until")),
                        (
                            "decided_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="exempted by",
                            ),
                        ),
                        ("decided_at", models.DateTimeField(verbose_name="decided")),
                        (
                            "lifted_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="lifted by",
                            ),
                        ),
                        ("lifted_at", models.DateTimeField(blank=True, null=True, verbose_name="lifted")),
                        ("lifted_because", models.CharField(blank=True, max_length=300, verbose_name="lifted because")),
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
                                    ("year", "Report of a model at the end of the year"),
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
                                    ("year", "Report of a model at the end of the year"),
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
                    name="ReportAnswer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "version",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="unit_answer",
                                to="initiatives.version",
                                verbose_name="version",
                            ),
                        ),
                        ("is_confirmed", models.BooleanField(verbose_name="confirmed")),
                        ("reason", models.TextField(blank=True, max_length=2000, verbose_name="reason")),
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
                                help_text="Who was absent, where a deputy answered.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                    ],
                    options={
                        "verbose_name": "answer of the unit to a report of effect",
                        "verbose_name_plural": "answers of units to reports of effect",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("is_confirmed", True), models.Q(("reason", ""), _negated=True), _connector="OR"
                                ),
                                name="report_given_back_says_why",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="EffectConfirmationEvent",
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
                                to="initiatives.effectconfirmation",
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
                            "unit",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="unit asked",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("asked", "Asked for"),
                                    ("signed", "Confirmed"),
                                    ("declined", "Declined"),
                                    ("taken_back", "No longer asked for"),
                                    ("revoked", "Revoked"),
                                ],
                                default="asked",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked by",
                            ),
                        ),
                        ("asked_at", models.DateTimeField(verbose_name="asked")),
                        ("message", models.CharField(blank=True, max_length=500, verbose_name="words to the unit")),
                        (
                            "applied_since",
                            models.DateField(
                                blank=True, help_text="Its month counts.", null=True, verbose_name="applied since"
                            ),
                        ),
                        (
                            "economic_effect",
                            models.TextField(blank=True, max_length=8000, verbose_name="economic effect"),
                        ),
                        (
                            "benefit",
                            models.PositiveBigIntegerField(
                                blank=True, null=True, verbose_name="benefit in money (đồng)"
                            ),
                        ),
                        (
                            "benefit_not_computable",
                            models.BooleanField(default=False, verbose_name="benefit cannot be computed"),
                        ),
                        (
                            "social_benefit",
                            models.TextField(blank=True, max_length=8000, verbose_name="social benefit"),
                        ),
                        ("replicability", models.TextField(blank=True, max_length=8000, verbose_name="replicability")),
                        ("conclusion", models.TextField(blank=True, max_length=4000, verbose_name="conclusion")),
                        (
                            "prepared_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="prepared by",
                            ),
                        ),
                        (
                            "signed_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="signed by",
                            ),
                        ),
                        ("signed_at", models.DateTimeField(blank=True, null=True, verbose_name="signed")),
                        (
                            "signed_content",
                            models.JSONField(blank=True, default=dict, editable=False, verbose_name="as signed"),
                        ),
                        (
                            "declined_because",
                            models.CharField(blank=True, max_length=300, verbose_name="declined because"),
                        ),
                        (
                            "revoked_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="revoked by",
                            ),
                        ),
                        ("revoked_at", models.DateTimeField(blank=True, null=True, verbose_name="revoked")),
                        (
                            "revoked_because",
                            models.CharField(blank=True, max_length=300, verbose_name="revoked because"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
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
                                    ("year", "Report of a model at the end of the year"),
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
                                    ("holder", "Collective or individual"),
                                    ("area", "Area of a model"),
                                    ("way", "Continued, improved or new"),
                                    ("number", "A number"),
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
                                    ("holder", "Collective or individual"),
                                    ("area", "Area of a model"),
                                    ("way", "Continued, improved or new"),
                                    ("number", "A number"),
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
                                    ("year", "Report of a model at the end of the year"),
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
                    name="ModelAreaEvent",
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
                                to="initiatives.modelarea",
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
                        ("code", models.SlugField(db_index=False, max_length=40, verbose_name="code")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "standard",
                            models.CharField(
                                choices=[
                                    ("economy", "Economy"),
                                    ("society", "Culture and society"),
                                    ("security", "Defence and security"),
                                    ("system", "Building the political system"),
                                ],
                                max_length=8,
                                verbose_name="standard area",
                            ),
                        ),
                        (
                            "from_year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="from the year"),
                        ),
                        (
                            "until_year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="until the year"),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
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
                            "holder",
                            models.CharField(
                                blank=True,
                                choices=[("collective", "Collective"), ("individual", "Individual")],
                                max_length=10,
                                verbose_name="collective or individual",
                            ),
                        ),
                        (
                            "holder_name",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="name of the collective or the person"
                            ),
                        ),
                        (
                            "area",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.modelarea",
                                verbose_name="area",
                            ),
                        ),
                        (
                            "way",
                            models.CharField(
                                blank=True,
                                choices=[("continue", "Continued"), ("improve", "Improved"), ("new", "New")],
                                max_length=8,
                                verbose_name="continued, improved or new",
                            ),
                        ),
                        (
                            "continues",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The model of an earlier year, of the same unit.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.initiative",
                                verbose_name="goes on with",
                            ),
                        ),
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
                migrations.CreateModel(
                    name="NoveltyCheck",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "version",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="novelty",
                                to="initiatives.version",
                                verbose_name="version",
                            ),
                        ),
                        ("requested_at", models.DateTimeField(verbose_name="asked for")),
                        ("is_waiting", models.BooleanField(default=True, verbose_name="waiting to be compared")),
                        ("checked_at", models.DateTimeField(blank=True, null=True, verbose_name="compared")),
                        ("word_count", models.PositiveIntegerField(default=0, verbose_name="words compared")),
                        (
                            "share",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                help_text="Words in passages that others had handed in before; the authors' own earlier texts do not count.",
                                max_digits=4,
                                null=True,
                                verbose_name="similarity (%)",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "novelty check",
                        "verbose_name_plural": "novelty checks",
                        "ordering": ["-pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("is_waiting", True)),
                                fields=["requested_at"],
                                name="novelty_check_waiting",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("checked_at__isnull", True), ("is_waiting", True), ("share__isnull", True)
                                    ),
                                    models.Q(
                                        ("checked_at__isnull", False),
                                        ("share__gte", 0),
                                        ("share__isnull", False),
                                        ("share__lte", 100),
                                    ),
                                    _connector="OR",
                                ),
                                name="novelty_check_has_a_share_once_compared",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Similarity",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "novelty",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="similarities",
                                to="initiatives.noveltycheck",
                                verbose_name="novelty check",
                            ),
                        ),
                        (
                            "other",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="initiatives.version",
                                verbose_name="found in",
                            ),
                        ),
                        (
                            "is_own",
                            models.BooleanField(
                                help_text="A continuation is not a copy.", verbose_name="of the same author"
                            ),
                        ),
                        ("share", models.DecimalField(decimal_places=1, max_digits=4, verbose_name="similarity (%)")),
                        (
                            "passages",
                            models.JSONField(
                                help_text="Of each: key, begin and end in this text, then the same in the other.",
                                verbose_name="passages",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "similarity",
                        "verbose_name_plural": "similarities",
                        "ordering": ["novelty", "-share", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("novelty", "other"), name="similarity_is_one_a_pair"),
                            models.CheckConstraint(
                                condition=models.Q(("share__gte", 0), ("share__lte", 100)),
                                name="similarity_is_a_percentage",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="NoveltyLook",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "novelty",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="looks",
                                to="initiatives.noveltycheck",
                                verbose_name="novelty check",
                            ),
                        ),
                        ("because", models.CharField(max_length=300, verbose_name="what was found")),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                    ],
                    options={
                        "verbose_name": "look at a similarity",
                        "verbose_name_plural": "looks at similarities",
                        "ordering": ["novelty", "at", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("because", ""), _negated=True), name="novelty_look_says_why"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="TextMark",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "mark", "initiative_id", blank=True, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        ("mark", models.IntegerField()),
                        ("initiative_id", models.BigIntegerField()),
                    ],
                    options={
                        "verbose_name": "mark of a text",
                        "verbose_name_plural": "marks of texts",
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Launch",
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
                                related_name="launches",
                                to="initiatives.initiative",
                                verbose_name="model",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("pilot", "Pilot"), ("launch", "Launch")],
                                max_length=6,
                                verbose_name="pilot or launch",
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="date")),
                        ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                        ("content", models.TextField(max_length=2000, verbose_name="short content")),
                        ("commitment", models.TextField(max_length=2000, verbose_name="commitment")),
                        (
                            "responsibilities",
                            models.TextField(max_length=2000, verbose_name="assigned responsibilities"),
                        ),
                        ("output", models.TextField(max_length=2000, verbose_name="output promised")),
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
                        "verbose_name": "pilot or launch of a model",
                        "verbose_name_plural": "pilots and launches of models",
                        "ordering": ["initiative", "held_on", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("initiative", "kind"), name="launch_is_one_of_its_kind"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("content", ""), _negated=True),
                                    models.Q(("commitment", ""), _negated=True),
                                    models.Q(("responsibilities", ""), _negated=True),
                                    models.Q(("output", ""), _negated=True),
                                ),
                                name="launch_says_what_comes_of_it",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="LaunchEvent",
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
                                to="initiatives.launch",
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
                                verbose_name="model",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("pilot", "Pilot"), ("launch", "Launch")],
                                max_length=6,
                                verbose_name="pilot or launch",
                            ),
                        ),
                        ("held_on", models.DateField(verbose_name="date")),
                        ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                        ("content", models.TextField(max_length=2000, verbose_name="short content")),
                        ("commitment", models.TextField(max_length=2000, verbose_name="commitment")),
                        (
                            "responsibilities",
                            models.TextField(max_length=2000, verbose_name="assigned responsibilities"),
                        ),
                        ("output", models.TextField(max_length=2000, verbose_name="output promised")),
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
                    name="ModelResults",
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
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="results",
                                to="initiatives.initiative",
                                verbose_name="model",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.version",
                                verbose_name="report",
                            ),
                        ),
                        ("money", models.PositiveBigIntegerField(default=0, verbose_name="money (đồng)")),
                        ("labour_days", models.PositiveIntegerField(default=0, verbose_name="labour days")),
                        ("land", models.PositiveIntegerField(default=0, verbose_name="land contributed (m²)")),
                        ("people", models.PositiveIntegerField(default=0, verbose_name="people taking part")),
                    ],
                    options={
                        "verbose_name": "results of a model",
                        "verbose_name_plural": "results of models",
                        "ordering": ["initiative"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ModelResultsEvent",
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
                                to="initiatives.modelresults",
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
                                verbose_name="model",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.version",
                                verbose_name="report",
                            ),
                        ),
                        ("money", models.PositiveBigIntegerField(default=0, verbose_name="money (đồng)")),
                        ("labour_days", models.PositiveIntegerField(default=0, verbose_name="labour days")),
                        ("land", models.PositiveIntegerField(default=0, verbose_name="land contributed (m²)")),
                        ("people", models.PositiveIntegerField(default=0, verbose_name="people taking part")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ThemeEvent",
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
                                to="initiatives.theme",
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
                        ("code", models.SlugField(db_index=False, max_length=40, verbose_name="code")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
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
                    name="ThemeTag",
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
                                related_name="theme_tags",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        (
                            "theme",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="tags",
                                to="initiatives.theme",
                                verbose_name="theme",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "theme of an initiative",
                        "verbose_name_plural": "themes of initiatives",
                        "ordering": ["initiative", "theme__position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("initiative", "theme"), name="theme_is_given_once")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ThemeTagEvent",
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
                                to="initiatives.themetag",
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
                        (
                            "theme",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.theme",
                                verbose_name="theme",
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
                    name="Wanted",
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
                                related_name="+",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="problem in one line")),
                        ("problem", models.TextField(max_length=4000, verbose_name="problem")),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.field",
                                verbose_name="field",
                            ),
                        ),
                        ("until", models.DateField(verbose_name="offers until")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Looking for a solution"),
                                    ("taken", "Offer taken"),
                                    ("closed", "Closed"),
                                ],
                                default="open",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        ("status_since", models.DateTimeField(verbose_name="in this state since")),
                        (
                            "posted_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="posted by",
                            ),
                        ),
                        ("closed_because", models.CharField(blank=True, max_length=300, verbose_name="closed because")),
                        ("search", models.CharField(editable=False, max_length=400)),
                    ],
                    options={
                        "verbose_name": "problem looking for a solution",
                        "verbose_name_plural": "problems looking for solutions",
                        "ordering": ["-pk"],
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="wanted_search",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "closed"), models.Q(("closed_because", ""), _negated=True)),
                                    models.Q(models.Q(("status", "closed"), _negated=True), ("closed_because", "")),
                                    _connector="OR",
                                ),
                                name="wanted_is_closed_for_a_reason",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="WantedEvent",
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
                                to="initiatives.wanted",
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
                        ("title", models.CharField(max_length=200, verbose_name="problem in one line")),
                        ("problem", models.TextField(max_length=4000, verbose_name="problem")),
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
                        ("until", models.DateField(verbose_name="offers until")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "Looking for a solution"),
                                    ("taken", "Offer taken"),
                                    ("closed", "Closed"),
                                ],
                                default="open",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        ("status_since", models.DateTimeField(verbose_name="in this state since")),
                        (
                            "posted_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="posted by",
                            ),
                        ),
                        ("closed_because", models.CharField(blank=True, max_length=300, verbose_name="closed because")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Offer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "wanted",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="offers",
                                to="initiatives.wanted",
                                verbose_name="problem",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        ("text", models.TextField(blank=True, max_length=2000, verbose_name="word to the unit")),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                        ("taken_at", models.DateTimeField(blank=True, null=True, verbose_name="taken")),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="withdrawn")),
                    ],
                    options={
                        "verbose_name": "offer of a solution",
                        "verbose_name_plural": "offers of solutions",
                        "ordering": ["wanted", "pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("initiative__isnull", False),
                                    models.Q(("text", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="offer_says_something",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("taken_at__isnull", True), ("withdrawn_at__isnull", True), _connector="OR"
                                ),
                                name="offer_taken_is_not_withdrawn",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("initiative__isnull", False), ("withdrawn_at__isnull", True)),
                                fields=("wanted", "initiative"),
                                name="offer_names_an_initiative_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("taken_at__isnull", False)),
                                fields=("wanted",),
                                name="offer_taken_is_one",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="OfferEvent",
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
                                to="initiatives.offer",
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
                            "wanted",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.wanted",
                                verbose_name="problem",
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
                                verbose_name="initiative",
                            ),
                        ),
                        ("text", models.TextField(blank=True, max_length=2000, verbose_name="word to the unit")),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                        ("taken_at", models.DateTimeField(blank=True, null=True, verbose_name="taken")),
                        ("withdrawn_at", models.DateTimeField(blank=True, null=True, verbose_name="withdrawn")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="modelarea",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_modelareaevent" ("code", "created_at", "from_year", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "standard", "until_year", "updated_at") VALUES (NEW."code", NEW."created_at", NEW."from_year", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."standard", NEW."until_year", NEW."updated_at"); RETURN NULL;',
                            hash="d301defd55c303373706263774b0646ea75ea4b1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b3fad",
                            table="initiatives_modelarea",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="modelarea",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_modelareaevent" ("code", "created_at", "from_year", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "standard", "until_year", "updated_at") VALUES (NEW."code", NEW."created_at", NEW."from_year", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."standard", NEW."until_year", NEW."updated_at"); RETURN NULL;',
                            hash="fe817d5030b8e3b5e5054bbf21e9c86072594127",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_63ffb",
                            table="initiatives_modelarea",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="modelarea",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_modelareaevent" ("code", "created_at", "from_year", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "standard", "until_year", "updated_at") VALUES (OLD."code", OLD."created_at", OLD."from_year", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."standard", OLD."until_year", OLD."updated_at"); RETURN NULL;',
                            hash="6ea55100b76b837e5cbc06b7f0147e07cec0c2f9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_35961",
                            table="initiatives_modelarea",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="campaign",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_campaignevent" ("adoption_days", "benefit_check_days", "check_days", "confirmation_days", "correction_days", "created_at", "decision_days", "duty_from_days", "duty_met_by", "duty_min_share", "ends_on", "final_review_on", "first_application_months", "first_application_rule", "id", "models_meet_duty", "name", "novelty_flag_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preliminary_review_on", "starts_on", "target_per_person", "theme", "updated_at") VALUES (NEW."adoption_days", NEW."benefit_check_days", NEW."check_days", NEW."confirmation_days", NEW."correction_days", NEW."created_at", NEW."decision_days", NEW."duty_from_days", NEW."duty_met_by", NEW."duty_min_share", NEW."ends_on", NEW."final_review_on", NEW."first_application_months", NEW."first_application_rule", NEW."id", NEW."models_meet_duty", NEW."name", NEW."novelty_flag_from", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."preliminary_review_on", NEW."starts_on", NEW."target_per_person", NEW."theme", NEW."updated_at"); RETURN NULL;',
                            hash="a06bcb5e06abf4211f10be0d1a6d4b981896ba1a",
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
                            func='INSERT INTO "initiatives_campaignevent" ("adoption_days", "benefit_check_days", "check_days", "confirmation_days", "correction_days", "created_at", "decision_days", "duty_from_days", "duty_met_by", "duty_min_share", "ends_on", "final_review_on", "first_application_months", "first_application_rule", "id", "models_meet_duty", "name", "novelty_flag_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preliminary_review_on", "starts_on", "target_per_person", "theme", "updated_at") VALUES (NEW."adoption_days", NEW."benefit_check_days", NEW."check_days", NEW."confirmation_days", NEW."correction_days", NEW."created_at", NEW."decision_days", NEW."duty_from_days", NEW."duty_met_by", NEW."duty_min_share", NEW."ends_on", NEW."final_review_on", NEW."first_application_months", NEW."first_application_rule", NEW."id", NEW."models_meet_duty", NEW."name", NEW."novelty_flag_from", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."preliminary_review_on", NEW."starts_on", NEW."target_per_person", NEW."theme", NEW."updated_at"); RETURN NULL;',
                            hash="c49a7f896a1f5ec4223c3b3ab4060ea3a55e0b8f",
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
                            func='INSERT INTO "initiatives_campaignevent" ("adoption_days", "benefit_check_days", "check_days", "confirmation_days", "correction_days", "created_at", "decision_days", "duty_from_days", "duty_met_by", "duty_min_share", "ends_on", "final_review_on", "first_application_months", "first_application_rule", "id", "models_meet_duty", "name", "novelty_flag_from", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "preliminary_review_on", "starts_on", "target_per_person", "theme", "updated_at") VALUES (OLD."adoption_days", OLD."benefit_check_days", OLD."check_days", OLD."confirmation_days", OLD."correction_days", OLD."created_at", OLD."decision_days", OLD."duty_from_days", OLD."duty_met_by", OLD."duty_min_share", OLD."ends_on", OLD."final_review_on", OLD."first_application_months", OLD."first_application_rule", OLD."id", OLD."models_meet_duty", OLD."name", OLD."novelty_flag_from", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."preliminary_review_on", OLD."starts_on", OLD."target_per_person", OLD."theme", OLD."updated_at"); RETURN NULL;',
                            hash="667f88a6bcff0d180432cdbe73b817b0f308cd2c",
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
                        name="states_are_tallied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'UPDATE' AND (OLD.season_id, OLD.unit_id, OLD.kind, OLD.field_id, OLD.status) IS NOT DISTINCT FROM (NEW.season_id, NEW.unit_id, NEW.kind, NEW.field_id, NEW.status) THEN RETURN NULL; END IF;\nIF TG_OP <> 'INSERT' THEN \n        IF OLD.kind = 'initiative' THEN\n            INSERT INTO initiatives_initiativetally (season_id, unit_id, field_id, theme_id, level, status, count) VALUES\n                (OLD.season_id, OLD.unit_id, OLD.field_id, NULL, '', OLD.status, -1);\n            INSERT INTO initiatives_initiativetally (season_id, unit_id, field_id, theme_id, level, status, count)\n                SELECT OLD.season_id, OLD.unit_id, NULL, tag.theme_id, '', OLD.status, -1\n                FROM initiatives_themetag tag WHERE tag.initiative_id = OLD.id;\n        END IF;\n     END IF;\nIF TG_OP <> 'DELETE' THEN \n        IF NEW.kind = 'initiative' THEN\n            INSERT INTO initiatives_initiativetally (season_id, unit_id, field_id, theme_id, level, status, count) VALUES\n                (NEW.season_id, NEW.unit_id, NEW.field_id, NULL, '', NEW.status, 1);\n            INSERT INTO initiatives_initiativetally (season_id, unit_id, field_id, theme_id, level, status, count)\n                SELECT NEW.season_id, NEW.unit_id, NULL, tag.theme_id, '', NEW.status, 1\n                FROM initiatives_themetag tag WHERE tag.initiative_id = NEW.id;\n        END IF;\n     END IF;\nRETURN NULL;",
                            hash="76c2919f0b12217ab50189112181e7ac8468f3f6",
                            operation='INSERT OR UPDATE OF "season_id", "unit_id", "kind", "status", "field_id" OR DELETE',
                            pgid="pgtrigger_states_are_tallied_39563",
                            table="initiatives_initiative",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="initiative",
                    trigger=pgtrigger.compiler.Trigger(
                        name="days_are_tallied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'UPDATE' AND (OLD.season_id, OLD.unit_id, OLD.kind, OLD.submitted_at, OLD.kind = 'initiative' AND OLD.status IN ('accepted', 'in_review', 'not_recognised', 'recognised', 'returned', 'revoked', 'submitted')) IS NOT DISTINCT FROM (NEW.season_id, NEW.unit_id, NEW.kind, NEW.submitted_at, NEW.kind = 'initiative' AND NEW.status IN ('accepted', 'in_review', 'not_recognised', 'recognised', 'returned', 'revoked', 'submitted')) THEN RETURN NULL; END IF;\nIF TG_OP <> 'INSERT' THEN \n        IF OLD.kind = 'initiative' AND OLD.status IN ('accepted', 'in_review', 'not_recognised', 'recognised', 'returned', 'revoked', 'submitted') THEN\n            INSERT INTO initiatives_daytally (season_id, unit_id, event, day, count) VALUES\n                (OLD.season_id, OLD.unit_id, 'handed_in', (OLD.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, -1);\n        END IF;\n     END IF;\nIF TG_OP <> 'DELETE' THEN \n        IF NEW.kind = 'initiative' AND NEW.status IN ('accepted', 'in_review', 'not_recognised', 'recognised', 'returned', 'revoked', 'submitted') THEN\n            INSERT INTO initiatives_daytally (season_id, unit_id, event, day, count) VALUES\n                (NEW.season_id, NEW.unit_id, 'handed_in', (NEW.submitted_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 1);\n        END IF;\n     END IF;\nRETURN NULL;",
                            hash="716826d9c04a8f6f5f37c2c00c54d9bf7ccbd54f",
                            operation='INSERT OR UPDATE OF "season_id", "unit_id", "kind", "status", "submitted_at" OR DELETE',
                            pgid="pgtrigger_days_are_tallied_74d0b",
                            table="initiatives_initiative",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="initiative",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_initiativeevent" ("area_id", "author_kind_id", "benefit_not_computable", "continues_id", "created_at", "due_on", "entered_by_id", "field_id", "first_applied_on", "first_year_benefit", "held_because", "holder", "holder_name", "id", "investor_address", "investor_name", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognising_unit_id", "season_id", "serial", "solution_kinds", "status", "status_since", "submitted_at", "title", "unit_id", "way") VALUES (NEW."area_id", NEW."author_kind_id", NEW."benefit_not_computable", NEW."continues_id", NEW."created_at", NEW."due_on", NEW."entered_by_id", NEW."field_id", NEW."first_applied_on", NEW."first_year_benefit", NEW."held_because", NEW."holder", NEW."holder_name", NEW."id", NEW."investor_address", NEW."investor_name", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recognising_unit_id", NEW."season_id", NEW."serial", NEW."solution_kinds", NEW."status", NEW."status_since", NEW."submitted_at", NEW."title", NEW."unit_id", NEW."way"); RETURN NULL;',
                            hash="d7358f163f175e3b9bf47d2e60691b81a458dd2e",
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
                            condition='WHEN (OLD."area_id" IS DISTINCT FROM (NEW."area_id") OR OLD."author_kind_id" IS DISTINCT FROM (NEW."author_kind_id") OR OLD."benefit_not_computable" IS DISTINCT FROM (NEW."benefit_not_computable") OR OLD."continues_id" IS DISTINCT FROM (NEW."continues_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id") OR OLD."field_id" IS DISTINCT FROM (NEW."field_id") OR OLD."first_applied_on" IS DISTINCT FROM (NEW."first_applied_on") OR OLD."first_year_benefit" IS DISTINCT FROM (NEW."first_year_benefit") OR OLD."held_because" IS DISTINCT FROM (NEW."held_because") OR OLD."holder" IS DISTINCT FROM (NEW."holder") OR OLD."holder_name" IS DISTINCT FROM (NEW."holder_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."investor_address" IS DISTINCT FROM (NEW."investor_address") OR OLD."investor_name" IS DISTINCT FROM (NEW."investor_name") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."recognising_unit_id" IS DISTINCT FROM (NEW."recognising_unit_id") OR OLD."season_id" IS DISTINCT FROM (NEW."season_id") OR OLD."serial" IS DISTINCT FROM (NEW."serial") OR OLD."solution_kinds" IS DISTINCT FROM (NEW."solution_kinds") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_since" IS DISTINCT FROM (NEW."status_since") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."way" IS DISTINCT FROM (NEW."way"))',
                            func='INSERT INTO "initiatives_initiativeevent" ("area_id", "author_kind_id", "benefit_not_computable", "continues_id", "created_at", "due_on", "entered_by_id", "field_id", "first_applied_on", "first_year_benefit", "held_because", "holder", "holder_name", "id", "investor_address", "investor_name", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognising_unit_id", "season_id", "serial", "solution_kinds", "status", "status_since", "submitted_at", "title", "unit_id", "way") VALUES (NEW."area_id", NEW."author_kind_id", NEW."benefit_not_computable", NEW."continues_id", NEW."created_at", NEW."due_on", NEW."entered_by_id", NEW."field_id", NEW."first_applied_on", NEW."first_year_benefit", NEW."held_because", NEW."holder", NEW."holder_name", NEW."id", NEW."investor_address", NEW."investor_name", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recognising_unit_id", NEW."season_id", NEW."serial", NEW."solution_kinds", NEW."status", NEW."status_since", NEW."submitted_at", NEW."title", NEW."unit_id", NEW."way"); RETURN NULL;',
                            hash="4ff26bc062804ec415f83f16d338380a313122cd",
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
                            func='INSERT INTO "initiatives_initiativeevent" ("area_id", "author_kind_id", "benefit_not_computable", "continues_id", "created_at", "due_on", "entered_by_id", "field_id", "first_applied_on", "first_year_benefit", "held_because", "holder", "holder_name", "id", "investor_address", "investor_name", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognising_unit_id", "season_id", "serial", "solution_kinds", "status", "status_since", "submitted_at", "title", "unit_id", "way") VALUES (OLD."area_id", OLD."author_kind_id", OLD."benefit_not_computable", OLD."continues_id", OLD."created_at", OLD."due_on", OLD."entered_by_id", OLD."field_id", OLD."first_applied_on", OLD."first_year_benefit", OLD."held_because", OLD."holder", OLD."holder_name", OLD."id", OLD."investor_address", OLD."investor_name", OLD."kind", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recognising_unit_id", OLD."season_id", OLD."serial", OLD."solution_kinds", OLD."status", OLD."status_since", OLD."submitted_at", OLD."title", OLD."unit_id", OLD."way"); RETURN NULL;',
                            hash="5fbadfb332d1692509ab6b1762905d65393f5531",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bf9bd",
                            table="initiatives_initiative",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectconfirmation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="signed_confirmations_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.\"status\" IN ('signed', 'revoked'))",
                            func="\n                    IF TG_OP = 'UPDATE' AND OLD.status = 'signed' AND NEW.status = 'revoked'\n                        AND to_jsonb(OLD) - ARRAY['status', 'revoked_at', 'revoked_by_id', 'revoked_because', 'updated_at'] = to_jsonb(NEW) - ARRAY['status', 'revoked_at', 'revoked_by_id', 'revoked_because', 'updated_at'] THEN\n                        RETURN NEW;\n                    END IF;\n                    RAISE EXCEPTION 'confirmation % is signed: it can only be revoked', OLD.id\n                        USING ERRCODE = 'check_violation';\n                ",
                            hash="ec1f7b2af40ab78a38a75afd0d4e41e80eb1265d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_signed_confirmations_stay_68dab",
                            table="initiatives_effectconfirmation",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectconfirmation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_effectconfirmationevent" ("applied_since", "asked_at", "asked_by_id", "benefit", "benefit_not_computable", "conclusion", "created_at", "declined_because", "economic_effect", "id", "initiative_id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "replicability", "revoked_at", "revoked_because", "revoked_by_id", "signed_at", "signed_by_id", "signed_content", "social_benefit", "status", "unit_id", "updated_at") VALUES (NEW."applied_since", NEW."asked_at", NEW."asked_by_id", NEW."benefit", NEW."benefit_not_computable", NEW."conclusion", NEW."created_at", NEW."declined_because", NEW."economic_effect", NEW."id", NEW."initiative_id", NEW."message", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."prepared_by_id", NEW."replicability", NEW."revoked_at", NEW."revoked_because", NEW."revoked_by_id", NEW."signed_at", NEW."signed_by_id", NEW."signed_content", NEW."social_benefit", NEW."status", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="6afe73df28559e5610716d135474973a66ec1dd0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bd1a2",
                            table="initiatives_effectconfirmation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectconfirmation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_effectconfirmationevent" ("applied_since", "asked_at", "asked_by_id", "benefit", "benefit_not_computable", "conclusion", "created_at", "declined_because", "economic_effect", "id", "initiative_id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "replicability", "revoked_at", "revoked_because", "revoked_by_id", "signed_at", "signed_by_id", "signed_content", "social_benefit", "status", "unit_id", "updated_at") VALUES (NEW."applied_since", NEW."asked_at", NEW."asked_by_id", NEW."benefit", NEW."benefit_not_computable", NEW."conclusion", NEW."created_at", NEW."declined_because", NEW."economic_effect", NEW."id", NEW."initiative_id", NEW."message", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."prepared_by_id", NEW."replicability", NEW."revoked_at", NEW."revoked_because", NEW."revoked_by_id", NEW."signed_at", NEW."signed_by_id", NEW."signed_content", NEW."social_benefit", NEW."status", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="6150cdfc0984a9f277aad8b374d34de8c368e791",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_902fb",
                            table="initiatives_effectconfirmation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="effectconfirmation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_effectconfirmationevent" ("applied_since", "asked_at", "asked_by_id", "benefit", "benefit_not_computable", "conclusion", "created_at", "declined_because", "economic_effect", "id", "initiative_id", "message", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prepared_by_id", "replicability", "revoked_at", "revoked_because", "revoked_by_id", "signed_at", "signed_by_id", "signed_content", "social_benefit", "status", "unit_id", "updated_at") VALUES (OLD."applied_since", OLD."asked_at", OLD."asked_by_id", OLD."benefit", OLD."benefit_not_computable", OLD."conclusion", OLD."created_at", OLD."declined_because", OLD."economic_effect", OLD."id", OLD."initiative_id", OLD."message", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."prepared_by_id", OLD."replicability", OLD."revoked_at", OLD."revoked_because", OLD."revoked_by_id", OLD."signed_at", OLD."signed_by_id", OLD."signed_content", OLD."social_benefit", OLD."status", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="8c87a469497f90fa5c1b661dfede727478340099",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_abf3b",
                            table="initiatives_effectconfirmation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="adoptions_are_a_tree",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n    PERFORM 1 FROM initiatives_initiative WHERE id = NEW.initiative_id FOR NO KEY UPDATE;\n    IF EXISTS (SELECT 1 FROM initiatives_initiative WHERE id = NEW.initiative_id AND unit_id = NEW.unit_id) THEN\n        RAISE EXCEPTION 'adoption: unit % is the unit of the authors', NEW.unit_id USING ERRCODE = 'check_violation';\n    END IF;\n    IF NEW.parent_id IS NULL THEN\n        RETURN NEW;\n    END IF;\n    IF NOT EXISTS (SELECT 1 FROM initiatives_adoption\n                   WHERE id = NEW.parent_id AND initiative_id = NEW.initiative_id) THEN\n        RAISE EXCEPTION 'adoption: % is of another initiative', NEW.parent_id USING ERRCODE = 'check_violation';\n    END IF;\n    IF EXISTS (\n        WITH RECURSIVE above (id, parent_id) AS (\n            SELECT id, parent_id FROM initiatives_adoption WHERE id = NEW.parent_id\n            UNION\n            SELECT a.id, a.parent_id FROM initiatives_adoption a JOIN above ON a.id = above.parent_id\n        )\n        SELECT 1 FROM above WHERE id = NEW.id\n    ) THEN\n        RAISE EXCEPTION 'adoption %: a circle', NEW.id USING ERRCODE = 'check_violation';\n    END IF;\n    RETURN NEW;\n",
                            hash="87afdcc82c81ec067efb2fffbfa18d78e8af3077",
                            operation='INSERT OR UPDATE OF "parent_id", "initiative_id", "unit_id"',
                            pgid="pgtrigger_adoptions_are_a_tree_eacf1",
                            table="initiatives_adoption",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_adoptionevent" ("adaptation", "confirmation_id", "created_at", "due_on", "evidence", "id", "initiative_id", "interested_at", "interested_by_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_at", "starts_on", "status", "status_since", "unit_id", "why") VALUES (NEW."adaptation", NEW."confirmation_id", NEW."created_at", NEW."due_on", NEW."evidence", NEW."id", NEW."initiative_id", NEW."interested_at", NEW."interested_by_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reported_at", NEW."starts_on", NEW."status", NEW."status_since", NEW."unit_id", NEW."why"); RETURN NULL;',
                            hash="282853aff36c45be3d4bef39c3f24a3aee19e09d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_12590",
                            table="initiatives_adoption",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."adaptation" IS DISTINCT FROM (NEW."adaptation") OR OLD."confirmation_id" IS DISTINCT FROM (NEW."confirmation_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."evidence" IS DISTINCT FROM (NEW."evidence") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."interested_at" IS DISTINCT FROM (NEW."interested_at") OR OLD."interested_by_id" IS DISTINCT FROM (NEW."interested_by_id") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."reported_at" IS DISTINCT FROM (NEW."reported_at") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_since" IS DISTINCT FROM (NEW."status_since") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."why" IS DISTINCT FROM (NEW."why"))',
                            func='INSERT INTO "initiatives_adoptionevent" ("adaptation", "confirmation_id", "created_at", "due_on", "evidence", "id", "initiative_id", "interested_at", "interested_by_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_at", "starts_on", "status", "status_since", "unit_id", "why") VALUES (NEW."adaptation", NEW."confirmation_id", NEW."created_at", NEW."due_on", NEW."evidence", NEW."id", NEW."initiative_id", NEW."interested_at", NEW."interested_by_id", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reported_at", NEW."starts_on", NEW."status", NEW."status_since", NEW."unit_id", NEW."why"); RETURN NULL;',
                            hash="4d98786783e119cc6e16f12dbdfebc33f3b8c12c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3d6f8",
                            table="initiatives_adoption",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoption",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_adoptionevent" ("adaptation", "confirmation_id", "created_at", "due_on", "evidence", "id", "initiative_id", "interested_at", "interested_by_id", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_at", "starts_on", "status", "status_since", "unit_id", "why") VALUES (OLD."adaptation", OLD."confirmation_id", OLD."created_at", OLD."due_on", OLD."evidence", OLD."id", OLD."initiative_id", OLD."interested_at", OLD."interested_by_id", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reported_at", OLD."starts_on", OLD."status", OLD."status_since", OLD."unit_id", OLD."why"); RETURN NULL;',
                            hash="d909450791cf8475fc1ae0ae34d2a248cd4dc2c1",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_38e3b",
                            table="initiatives_adoption",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="adoptionstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="adoption_steps_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="2a90a688c9d01ed0b97d31bdb823bb99c0179184",
                            operation="UPDATE",
                            pgid="pgtrigger_adoption_steps_stay_f9de4",
                            table="initiatives_adoptionstep",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="benefits_are_checked_by_a_third_unit",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF EXISTS (\n                        SELECT 1 FROM initiatives_adoption a JOIN initiatives_initiative i ON i.id = a.initiative_id\n                        WHERE a.id = NEW.adoption_id AND NEW.unit_id IN (a.unit_id, i.unit_id)\n                    ) THEN\n                        RAISE EXCEPTION 'benefit check: unit % is concerned itself', NEW.unit_id\n                            USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="417179f7295b0da8e10cd9e1e864dbf841fea02a",
                            operation='INSERT OR UPDATE OF "unit_id", "adoption_id"',
                            pgid="pgtrigger_benefits_are_checked_by_a_third_unit_fcbda",
                            table="initiatives_benefitcheck",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="checked_benefits_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."checked_at" IS NOT NULL)',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="476a569662c5bc3bd3e4a629a14b412e94a60e44",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_checked_benefits_stay_75871",
                            table="initiatives_benefitcheck",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_benefitcheckevent" ("adoption_id", "after_months", "checked_at", "checked_by_id", "claimed", "confirmed", "created_at", "due_on", "finding", "id", "not_computable", "on_behalf_of_id", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."adoption_id", NEW."after_months", NEW."checked_at", NEW."checked_by_id", NEW."claimed", NEW."confirmed", NEW."created_at", NEW."due_on", NEW."finding", NEW."id", NEW."not_computable", NEW."on_behalf_of_id", NEW."opens_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."unit_id"); RETURN NULL;',
                            hash="28d6df2557e8b9ea672c20b597a2498bca8240db",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1fda4",
                            table="initiatives_benefitcheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."adoption_id" IS DISTINCT FROM (NEW."adoption_id") OR OLD."after_months" IS DISTINCT FROM (NEW."after_months") OR OLD."checked_at" IS DISTINCT FROM (NEW."checked_at") OR OLD."checked_by_id" IS DISTINCT FROM (NEW."checked_by_id") OR OLD."claimed" IS DISTINCT FROM (NEW."claimed") OR OLD."confirmed" IS DISTINCT FROM (NEW."confirmed") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."due_on" IS DISTINCT FROM (NEW."due_on") OR OLD."finding" IS DISTINCT FROM (NEW."finding") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."not_computable" IS DISTINCT FROM (NEW."not_computable") OR OLD."on_behalf_of_id" IS DISTINCT FROM (NEW."on_behalf_of_id") OR OLD."opens_on" IS DISTINCT FROM (NEW."opens_on") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id"))',
                            func='INSERT INTO "initiatives_benefitcheckevent" ("adoption_id", "after_months", "checked_at", "checked_by_id", "claimed", "confirmed", "created_at", "due_on", "finding", "id", "not_computable", "on_behalf_of_id", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."adoption_id", NEW."after_months", NEW."checked_at", NEW."checked_by_id", NEW."claimed", NEW."confirmed", NEW."created_at", NEW."due_on", NEW."finding", NEW."id", NEW."not_computable", NEW."on_behalf_of_id", NEW."opens_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."unit_id"); RETURN NULL;',
                            hash="5d9d100b8ecb6b5e08ce8454a05129ba582dd398",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1b1e2",
                            table="initiatives_benefitcheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="benefitcheck",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_benefitcheckevent" ("adoption_id", "after_months", "checked_at", "checked_by_id", "claimed", "confirmed", "created_at", "due_on", "finding", "id", "not_computable", "on_behalf_of_id", "opens_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (OLD."adoption_id", OLD."after_months", OLD."checked_at", OLD."checked_by_id", OLD."claimed", OLD."confirmed", OLD."created_at", OLD."due_on", OLD."finding", OLD."id", OLD."not_computable", OLD."on_behalf_of_id", OLD."opens_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."unit_id"); RETURN NULL;',
                            hash="0af8d4940d2a828f386bd761b1e57a6419ab7aaa",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_749b1",
                            table="initiatives_benefitcheck",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="window",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_windowevent" ("closes_at", "created_at", "field_id", "id", "kind", "name", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "season_id", "unit_id", "updated_at") VALUES (NEW."closes_at", NEW."created_at", NEW."field_id", NEW."id", NEW."kind", NEW."name", NEW."opens_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."season_id", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="2cab345a3ac31b95961edaabf87eef70dbcc24a5",
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
                            func='INSERT INTO "initiatives_windowevent" ("closes_at", "created_at", "field_id", "id", "kind", "name", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "season_id", "unit_id", "updated_at") VALUES (NEW."closes_at", NEW."created_at", NEW."field_id", NEW."id", NEW."kind", NEW."name", NEW."opens_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."season_id", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="4be4fe2d6f4a38621f30924efa4e7eb22f162bd0",
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
                            func='INSERT INTO "initiatives_windowevent" ("closes_at", "created_at", "field_id", "id", "kind", "name", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "season_id", "unit_id", "updated_at") VALUES (OLD."closes_at", OLD."created_at", OLD."field_id", OLD."id", OLD."kind", OLD."name", OLD."opens_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."season_id", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="23842fadf063ef4e70fc2092efd36bf69b37058e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ab7b3",
                            table="initiatives_window",
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
                    model_name="theme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_themeevent" ("code", "group_id", "id", "is_active", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."group_id", NEW."id", NEW."is_active", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="9f65488c28e2e19ec24acbed0b027f2c9aaef7f8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c62bc",
                            table="initiatives_theme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="theme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_themeevent" ("code", "group_id", "id", "is_active", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."group_id", NEW."id", NEW."is_active", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="efbf51ff0a9b71b3f2fefd090c4356271bc8ea30",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_921b2",
                            table="initiatives_theme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="theme",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_themeevent" ("code", "group_id", "id", "is_active", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."code", OLD."group_id", OLD."id", OLD."is_active", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="6f973be23f9a524f6e17bf805169a917d467068e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8587c",
                            table="initiatives_theme",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duty",
                    trigger=pgtrigger.compiler.Trigger(
                        name="days_met_are_tallied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'UPDATE' AND (OLD.season_id, OLD.unit_id, OLD.met_at) IS NOT DISTINCT FROM (NEW.season_id, NEW.unit_id, NEW.met_at) THEN RETURN NULL; END IF;\nIF TG_OP <> 'INSERT' THEN \n        IF OLD.met_at IS NOT NULL THEN\n            INSERT INTO initiatives_daytally (season_id, unit_id, event, day, count) VALUES\n                (OLD.season_id, OLD.unit_id, 'met', (OLD.met_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, -1);\n        END IF;\n     END IF;\nIF TG_OP <> 'DELETE' THEN \n        IF NEW.met_at IS NOT NULL THEN\n            INSERT INTO initiatives_daytally (season_id, unit_id, event, day, count) VALUES\n                (NEW.season_id, NEW.unit_id, 'met', (NEW.met_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 1);\n        END IF;\n     END IF;\nRETURN NULL;",
                            hash="8a5731db06ed11fcb06f528351761e11564dd468",
                            operation='INSERT OR UPDATE OF "season_id", "unit_id", "met_at" OR DELETE',
                            pgid="pgtrigger_days_met_are_tallied_76ec0",
                            table="initiatives_duty",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="duty",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_dutyevent" ("came_from_id", "came_on", "created_at", "days", "exemption", "exemption_note", "group_id", "id", "met_at", "met_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "season_id", "unit_id", "updated_at") VALUES (NEW."came_from_id", NEW."came_on", NEW."created_at", NEW."days", NEW."exemption", NEW."exemption_note", NEW."group_id", NEW."id", NEW."met_at", NEW."met_by_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."progress", NEW."season_id", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="df64eb179920688d7d15e46ac5b5ec0c9c9a9638",
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
                            func='INSERT INTO "initiatives_dutyevent" ("came_from_id", "came_on", "created_at", "days", "exemption", "exemption_note", "group_id", "id", "met_at", "met_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "season_id", "unit_id", "updated_at") VALUES (NEW."came_from_id", NEW."came_on", NEW."created_at", NEW."days", NEW."exemption", NEW."exemption_note", NEW."group_id", NEW."id", NEW."met_at", NEW."met_by_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."progress", NEW."season_id", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="d9d88f951e8fd036dedc94aa771a09b765842142",
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
                            func='INSERT INTO "initiatives_dutyevent" ("came_from_id", "came_on", "created_at", "days", "exemption", "exemption_note", "group_id", "id", "met_at", "met_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "progress", "season_id", "unit_id", "updated_at") VALUES (OLD."came_from_id", OLD."came_on", OLD."created_at", OLD."days", OLD."exemption", OLD."exemption_note", OLD."group_id", OLD."id", OLD."met_at", OLD."met_by_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."progress", OLD."season_id", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="7f8dc94adbf55df043d8e3cb027d116831d313d2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c6fe9",
                            table="initiatives_duty",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="excuse",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_excuseevent" ("created_at", "decided_at", "decided_by_id", "ends_on", "id", "lifted_at", "lifted_because", "lifted_by_id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "season_id", "starts_on", "updated_at") VALUES (NEW."created_at", NEW."decided_at", NEW."decided_by_id", NEW."ends_on", NEW."id", NEW."lifted_at", NEW."lifted_because", NEW."lifted_by_id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."season_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="1e6d9c5b9c705e65dfb8092cbf593296e3e9ecc2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c08c9",
                            table="initiatives_excuse",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="excuse",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_excuseevent" ("created_at", "decided_at", "decided_by_id", "ends_on", "id", "lifted_at", "lifted_because", "lifted_by_id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "season_id", "starts_on", "updated_at") VALUES (NEW."created_at", NEW."decided_at", NEW."decided_by_id", NEW."ends_on", NEW."id", NEW."lifted_at", NEW."lifted_because", NEW."lifted_by_id", NEW."note", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."season_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="9d5cb6bddb6428fd2b6cbacd47b43893b647f068",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_08be1",
                            table="initiatives_excuse",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="excuse",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_excuseevent" ("created_at", "decided_at", "decided_by_id", "ends_on", "id", "lifted_at", "lifted_because", "lifted_by_id", "note", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "season_id", "starts_on", "updated_at") VALUES (OLD."created_at", OLD."decided_at", OLD."decided_by_id", OLD."ends_on", OLD."id", OLD."lifted_at", OLD."lifted_because", OLD."lifted_by_id", OLD."note", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."season_id", OLD."starts_on", OLD."updated_at"); RETURN NULL;',
                            hash="e93565267e8d2b9b070cf8b2eb5290110fcfa11d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f3410",
                            table="initiatives_excuse",
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
                    model_name="reportanswer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="answers_to_reports_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="955fd9f02b23ecf33400e915a1260cec6d692296",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_answers_to_reports_stay_8e593",
                            table="initiatives_reportanswer",
                            when="BEFORE",
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
                pgtrigger.migrations.AddTrigger(
                    model_name="noveltylook",
                    trigger=pgtrigger.compiler.Trigger(
                        name="looks_are_never_rewritten",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9f948ca2d6041cea5974f043662752caf61e0a5e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_looks_are_never_rewritten_6ea4c",
                            table="initiatives_noveltylook",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="launch",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_launchevent" ("commitment", "content", "created_at", "held_on", "id", "initiative_id", "kind", "output", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_by_id", "responsibilities", "updated_at") VALUES (NEW."commitment", NEW."content", NEW."created_at", NEW."held_on", NEW."id", NEW."initiative_id", NEW."kind", NEW."output", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."recorded_by_id", NEW."responsibilities", NEW."updated_at"); RETURN NULL;',
                            hash="81729b1a6a9b160558afc0fdb250fad842f1b0d2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_072d0",
                            table="initiatives_launch",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="launch",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_launchevent" ("commitment", "content", "created_at", "held_on", "id", "initiative_id", "kind", "output", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_by_id", "responsibilities", "updated_at") VALUES (NEW."commitment", NEW."content", NEW."created_at", NEW."held_on", NEW."id", NEW."initiative_id", NEW."kind", NEW."output", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."recorded_by_id", NEW."responsibilities", NEW."updated_at"); RETURN NULL;',
                            hash="4756a4ca485f87fb62f4e80e1419fd8329d2f036",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0a91e",
                            table="initiatives_launch",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="launch",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_launchevent" ("commitment", "content", "created_at", "held_on", "id", "initiative_id", "kind", "output", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "recorded_by_id", "responsibilities", "updated_at") VALUES (OLD."commitment", OLD."content", OLD."created_at", OLD."held_on", OLD."id", OLD."initiative_id", OLD."kind", OLD."output", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."recorded_by_id", OLD."responsibilities", OLD."updated_at"); RETURN NULL;',
                            hash="d1573ec3187b59d4756282e887a6bf5206ffd0a5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d269a",
                            table="initiatives_launch",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="modelresults",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_modelresultsevent" ("created_at", "id", "initiative_id", "labour_days", "land", "money", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version_id") VALUES (NEW."created_at", NEW."id", NEW."initiative_id", NEW."labour_days", NEW."land", NEW."money", NEW."people", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."updated_at", NEW."version_id"); RETURN NULL;',
                            hash="d6d552f34a71b0814eaa97a40f28a8ab4e8e5616",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_907f8",
                            table="initiatives_modelresults",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="modelresults",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_modelresultsevent" ("created_at", "id", "initiative_id", "labour_days", "land", "money", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version_id") VALUES (NEW."created_at", NEW."id", NEW."initiative_id", NEW."labour_days", NEW."land", NEW."money", NEW."people", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."updated_at", NEW."version_id"); RETURN NULL;',
                            hash="e390ccc8cf20a1c3547348590867a6280f7107b0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b6098",
                            table="initiatives_modelresults",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="modelresults",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_modelresultsevent" ("created_at", "id", "initiative_id", "labour_days", "land", "money", "people", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at", "version_id") VALUES (OLD."created_at", OLD."id", OLD."initiative_id", OLD."labour_days", OLD."land", OLD."money", OLD."people", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."updated_at", OLD."version_id"); RETURN NULL;',
                            hash="e51fbc419db47a8e7d7d5515ddd54973377f0631",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_aa011",
                            table="initiatives_modelresults",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="themetag",
                    trigger=pgtrigger.compiler.Trigger(
                        name="tags_are_tallied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP <> 'INSERT' THEN \n        INSERT INTO initiatives_initiativetally (season_id, unit_id, field_id, theme_id, level, status, count)\n            SELECT one.season_id, one.unit_id, NULL, OLD.theme_id, '', one.status, -1\n            FROM initiatives_initiative one WHERE one.id = OLD.initiative_id AND one.kind = 'initiative';\n     END IF;\nIF TG_OP <> 'DELETE' THEN \n        INSERT INTO initiatives_initiativetally (season_id, unit_id, field_id, theme_id, level, status, count)\n            SELECT one.season_id, one.unit_id, NULL, NEW.theme_id, '', one.status, 1\n            FROM initiatives_initiative one WHERE one.id = NEW.initiative_id AND one.kind = 'initiative';\n     END IF;\nRETURN NULL;",
                            hash="97fd6fa3f2c644f0c360d23d9feff3f5592bfd6c",
                            operation='INSERT OR UPDATE OF "initiative_id", "theme_id" OR DELETE',
                            pgid="pgtrigger_tags_are_tallied_962a7",
                            table="initiatives_themetag",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="themetag",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_themetagevent" ("id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "theme_id") VALUES (NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."theme_id"); RETURN NULL;',
                            hash="de8b64b056fcfdd0e241ad6c4aa782c8b83927a2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b7972",
                            table="initiatives_themetag",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="themetag",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_themetagevent" ("id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "theme_id") VALUES (NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."theme_id"); RETURN NULL;',
                            hash="29f558661e27815fd942927385d0ccf6655493f2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1ddde",
                            table="initiatives_themetag",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="themetag",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_themetagevent" ("id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "theme_id") VALUES (OLD."id", OLD."initiative_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."theme_id"); RETURN NULL;',
                            hash="55e4b21f5498ae8ec5349b0bc03eaf15e0f4bbb6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_98b9c",
                            table="initiatives_themetag",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wanted",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_wantedevent" ("closed_because", "created_at", "field_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_by_id", "problem", "status", "status_since", "title", "unit_id", "until") VALUES (NEW."closed_because", NEW."created_at", NEW."field_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."posted_by_id", NEW."problem", NEW."status", NEW."status_since", NEW."title", NEW."unit_id", NEW."until"); RETURN NULL;',
                            hash="a68704a1f9351a60305fcb01c98ad77b700bde0a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8b6c0",
                            table="initiatives_wanted",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wanted",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."closed_because" IS DISTINCT FROM (NEW."closed_because") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."field_id" IS DISTINCT FROM (NEW."field_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."posted_by_id" IS DISTINCT FROM (NEW."posted_by_id") OR OLD."problem" IS DISTINCT FROM (NEW."problem") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_since" IS DISTINCT FROM (NEW."status_since") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."until" IS DISTINCT FROM (NEW."until"))',
                            func='INSERT INTO "initiatives_wantedevent" ("closed_because", "created_at", "field_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_by_id", "problem", "status", "status_since", "title", "unit_id", "until") VALUES (NEW."closed_because", NEW."created_at", NEW."field_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."posted_by_id", NEW."problem", NEW."status", NEW."status_since", NEW."title", NEW."unit_id", NEW."until"); RETURN NULL;',
                            hash="9ad7494b70a8990f5e9ffa2382b2bceb5d9f548b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3f0b8",
                            table="initiatives_wanted",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="wanted",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_wantedevent" ("closed_because", "created_at", "field_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "posted_by_id", "problem", "status", "status_since", "title", "unit_id", "until") VALUES (OLD."closed_because", OLD."created_at", OLD."field_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."posted_by_id", OLD."problem", OLD."status", OLD."status_since", OLD."title", OLD."unit_id", OLD."until"); RETURN NULL;',
                            hash="b118d7bf96df74ae4e2569fc8c6349c0584b7c6f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_22104",
                            table="initiatives_wanted",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="offer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_offerevent" ("at", "by_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at", "text", "wanted_id", "withdrawn_at") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."taken_at", NEW."text", NEW."wanted_id", NEW."withdrawn_at"); RETURN NULL;',
                            hash="938245cdfb7facea987a959716730a704a042278",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0caa2",
                            table="initiatives_offer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="offer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "initiatives_offerevent" ("at", "by_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at", "text", "wanted_id", "withdrawn_at") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."taken_at", NEW."text", NEW."wanted_id", NEW."withdrawn_at"); RETURN NULL;',
                            hash="17b14d0426f659e3c53e140ba88dfcb1c91a52e4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0e7f4",
                            table="initiatives_offer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="offer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "initiatives_offerevent" ("at", "by_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at", "text", "wanted_id", "withdrawn_at") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."initiative_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."taken_at", OLD."text", OLD."wanted_id", OLD."withdrawn_at"); RETURN NULL;',
                            hash="9b2c01a45cc91fcbd77ee5a816cf8f244ec418ae",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_dbd31",
                            table="initiatives_offer",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
