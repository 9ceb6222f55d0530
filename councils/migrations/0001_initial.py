import common.migrating
import councils.ratios
import django.contrib.postgres.constraints
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.constraints
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
        ("common", "0002_number_series"),
        ("initiatives", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        common.migrating.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="RuleSheet",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("name", models.CharField(max_length=160, verbose_name="name")),
                        ("version", models.PositiveSmallIntegerField(default=1, verbose_name="version")),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "Being written"), ("published", "In force")],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "is_template",
                            models.BooleanField(
                                default=False,
                                help_text="To copy from: no council judges by it itself.",
                                verbose_name="template",
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
                            "council",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: for all councils of the level.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="own_rules",
                                to="councils.council",
                                verbose_name="for",
                            ),
                        ),
                        (
                            "act",
                            models.CharField(
                                blank=True,
                                choices=[("recognition", "Recognition"), ("effect", "Effect and replicability")],
                                help_text="Empty: for both acts.",
                                max_length=12,
                                verbose_name="for the act",
                            ),
                        ),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                help_text="With the fields below it. Empty: for all.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.field",
                                verbose_name="for the field",
                            ),
                        ),
                        (
                            "season",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: for all.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.season",
                                verbose_name="for the season",
                            ),
                        ),
                        (
                            "starts_on",
                            models.DateField(default=django.utils.timezone.localdate, verbose_name="valid from"),
                        ),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="valid until")),
                        ("source", models.CharField(blank=True, max_length=300, verbose_name="source")),
                        (
                            "issued_on",
                            models.DateField(default=django.utils.timezone.localdate, verbose_name="issued on"),
                        ),
                        (
                            "method",
                            models.CharField(
                                choices=[("score", "Scores only"), ("vote", "Vote only"), ("both", "Scores and vote")],
                                default="both",
                                max_length=8,
                                verbose_name="what decides",
                            ),
                        ),
                        (
                            "pass_mark",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="pass mark (mean)"
                            ),
                        ),
                        (
                            "complete_from",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="A mean from here to below the pass mark: the author completes the dossier. Empty: no such band.",
                                max_digits=5,
                                null=True,
                                verbose_name="to be completed from",
                            ),
                        ),
                        (
                            "average",
                            models.CharField(
                                choices=[("mean", "Mean"), ("median", "Median")],
                                default="mean",
                                max_length=6,
                                verbose_name="of all sheets",
                            ),
                        ),
                        (
                            "drop_from",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="From so many sheets on. Empty: all sheets count.",
                                null=True,
                                verbose_name="drop the highest and the lowest sheet from",
                            ),
                        ),
                        (
                            "rounding",
                            models.CharField(
                                choices=[
                                    ("exact", "Not rounded: compared exactly"),
                                    ("two", "To two decimals"),
                                    ("one", "To one decimal"),
                                    ("whole", "To a whole number"),
                                ],
                                default="exact",
                                max_length=5,
                                verbose_name="rounding of the mean",
                            ),
                        ),
                        (
                            "min_sheets",
                            models.PositiveSmallIntegerField(default=1, verbose_name="least number of score sheets"),
                        ),
                        ("whole_points", models.BooleanField(default=True, verbose_name="whole points only")),
                        (
                            "gate_ratio",
                            models.CharField(
                                default="1/2",
                                help_text="At least this share of the sheets that answer it says yes: 70% or 2/3.",
                                max_length=8,
                                validators=[councils.ratios.is_ratio],
                                verbose_name="a yes-or-no question is passed by",
                            ),
                        ),
                        (
                            "vote_ratio",
                            models.CharField(
                                blank=True,
                                help_text="At least this share agrees: 70% or 2/3.",
                                max_length=8,
                                validators=[councils.ratios.is_ratio],
                                verbose_name="votes needed",
                            ),
                        ),
                        (
                            "ratio_base",
                            models.CharField(
                                choices=[
                                    ("seats", "All seats"),
                                    ("present", "Members present"),
                                    ("valid", "Votes for and against"),
                                ],
                                default="present",
                                max_length=8,
                                verbose_name="taken of",
                            ),
                        ),
                        (
                            "recused_leave_base",
                            models.BooleanField(
                                default=True, verbose_name="members who leave the item are not counted in it"
                            ),
                        ),
                        (
                            "quorum_ratio",
                            models.CharField(
                                default="2/3",
                                help_text="At least this share of those entitled to vote is present: 70% or 2/3.",
                                max_length=8,
                                validators=[councils.ratios.is_ratio],
                                verbose_name="quorum",
                            ),
                        ),
                        ("is_secret", models.BooleanField(default=False, verbose_name="secret ballot")),
                        (
                            "counts_written",
                            models.BooleanField(default=False, verbose_name="written opinions of absent members count"),
                        ),
                        (
                            "tie_rule",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Nothing: reaching the share is enough"),
                                    ("chair", "The chair's vote decides"),
                                    ("second", "A second ballot"),
                                    ("criterion", "One criterion decides"),
                                ],
                                default="",
                                max_length=10,
                                verbose_name="in a tie",
                            ),
                        ),
                        (
                            "tie_criterion",
                            models.CharField(blank=True, max_length=200, verbose_name="criterion that decides a tie"),
                        ),
                        (
                            "tie_points",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="mean it must reach"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rule sheet",
                        "verbose_name_plural": "rule sheets",
                        "ordering": ["name", "-version"],
                        "constraints": [
                            models.UniqueConstraint(fields=("name", "version"), name="rule_sheet_version_is_unique"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "quorum_ratio__regex",
                                        "^(100(\\.0+)?|[1-9]\\d?(\\.\\d{1,2})?|0\\.\\d?[1-9]\\d?)%?$|^[1-9]\\d?/[1-9]\\d?$",
                                    ),
                                    (
                                        "gate_ratio__regex",
                                        "^(100(\\.0+)?|[1-9]\\d?(\\.\\d{1,2})?|0\\.\\d?[1-9]\\d?)%?$|^[1-9]\\d?/[1-9]\\d?$",
                                    ),
                                    models.Q(
                                        ("vote_ratio", ""),
                                        (
                                            "vote_ratio__regex",
                                            "^(100(\\.0+)?|[1-9]\\d?(\\.\\d{1,2})?|0\\.\\d?[1-9]\\d?)%?$|^[1-9]\\d?/[1-9]\\d?$",
                                        ),
                                        _connector="OR",
                                    ),
                                ),
                                name="rule_sheet_ratios_can_be_read",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("method", "score"), ("pass_mark__isnull", False)),
                                    models.Q(("method", "vote"), models.Q(("vote_ratio", ""), _negated=True)),
                                    models.Q(
                                        ("method", "both"),
                                        ("pass_mark__isnull", False),
                                        models.Q(("vote_ratio", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="rule_sheet_has_what_its_method_needs",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("complete_from__isnull", True),
                                    ("complete_from__lt", models.F("pass_mark")),
                                    _connector="OR",
                                ),
                                name="rule_sheet_completes_below_its_pass_mark",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("drop_from__isnull", True), ("drop_from__gte", 3), _connector="OR"),
                                name="rule_sheet_keeps_a_sheet_of_those_dropped",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                                ),
                                name="rule_sheet_ends_after_it_begins",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("tie_points__isnull", False),
                                        ("tie_rule", "criterion"),
                                        models.Q(("tie_criterion", ""), _negated=True),
                                    ),
                                    models.Q(
                                        ("is_secret", False),
                                        ("tie_criterion", ""),
                                        ("tie_points__isnull", True),
                                        ("tie_rule", "chair"),
                                    ),
                                    models.Q(
                                        ("tie_criterion", ""),
                                        ("tie_points__isnull", True),
                                        ("tie_rule__in", ["", "second"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="rule_sheet_tie_can_be_decided",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Council",
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
                                related_name="councils",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[("grassroots", "Grassroots level"), ("provincial", "Provincial level")],
                                max_length=12,
                                verbose_name="level",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "founding_decision",
                            models.CharField(blank=True, max_length=120, verbose_name="founding decision"),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                        (
                            "rule_sheet",
                            models.ForeignKey(
                                limit_choices_to={"is_template": False, "status": "published"},
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="councils",
                                to="councils.rulesheet",
                                verbose_name="rule sheet for new assessments",
                            ),
                        ),
                        (
                            "takes_from",
                            models.DateField(
                                blank=True,
                                help_text="Empty: at any time.",
                                null=True,
                                verbose_name="takes what is put forward from",
                            ),
                        ),
                        ("takes_until", models.DateField(blank=True, null=True, verbose_name="until")),
                    ],
                    options={
                        "verbose_name": "council",
                        "verbose_name_plural": "councils",
                        "ordering": ["unit", "-starts_on"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ends_on__isnull", True)),
                                fields=("unit", "level"),
                                name="council_is_one_a_unit_and_level",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("takes_from__isnull", True),
                                    ("takes_until__isnull", True),
                                    ("takes_until__gte", models.F("takes_from")),
                                    _connector="OR",
                                ),
                                name="council_takes_until_after_it_takes_from",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Assessment",
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
                                related_name="assessments",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        (
                            "council",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assessments",
                                to="councils.council",
                                verbose_name="council",
                            ),
                        ),
                        (
                            "act",
                            models.CharField(
                                choices=[("recognition", "Recognition"), ("effect", "Effect and replicability")],
                                default="recognition",
                                max_length=12,
                                verbose_name="act",
                            ),
                        ),
                        (
                            "version",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.version",
                                verbose_name="version judged",
                            ),
                        ),
                        (
                            "rule_sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assessments",
                                to="councils.rulesheet",
                                verbose_name="rule sheet",
                            ),
                        ),
                        (
                            "follows",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="followed_by",
                                to="councils.assessment",
                                verbose_name="put forward after",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting for assignment"),
                                    ("assigned", "Being scored"),
                                    ("scored", "Scored"),
                                    ("on_agenda", "On the agenda"),
                                    ("to_complete", "To be completed"),
                                    ("postponed", "Postponed"),
                                    ("barred", "Removed from the round"),
                                    ("decided", "Decided, not yet published"),
                                    ("published", "Decision published"),
                                    ("closed", "Closed without a decision"),
                                ],
                                default="waiting",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        ("status_since", models.DateTimeField(verbose_name="in this state since")),
                        (
                            "status_reason",
                            models.CharField(blank=True, max_length=300, verbose_name="reason for the state"),
                        ),
                        ("opened_at", models.DateTimeField(verbose_name="opened")),
                        ("scores_due_at", models.DateTimeField(blank=True, null=True, verbose_name="scores due")),
                        (
                            "assigned_count",
                            models.PositiveSmallIntegerField(default=0, verbose_name="members to score it"),
                        ),
                        (
                            "sheet_count",
                            models.PositiveSmallIntegerField(default=0, verbose_name="score sheets handed in"),
                        ),
                        (
                            "mean",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=6, null=True, verbose_name="mean score"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("recognised", "Recognised"),
                                    ("not_recognised", "Not recognised"),
                                    ("to_complete", "To be completed"),
                                ],
                                max_length=16,
                                verbose_name="outcome",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "assessment",
                        "verbose_name_plural": "assessments",
                        "ordering": ["-pk"],
                        "indexes": [models.Index(fields=["council", "status", "-id"], name="assessment_by_state")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("status", "closed"), _negated=True),
                                fields=("initiative", "council", "act"),
                                name="assessment_is_one_an_act",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("status__in", ["decided", "published"]),
                                        models.Q(("outcome", ""), _negated=True),
                                    ),
                                    models.Q(("status__in", ["decided", "published"]), _negated=True),
                                    _connector="OR",
                                ),
                                name="assessment_has_an_outcome_once_decided",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssessmentEvent",
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
                                to="councils.assessment",
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
                            "council",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.council",
                                verbose_name="council",
                            ),
                        ),
                        (
                            "act",
                            models.CharField(
                                choices=[("recognition", "Recognition"), ("effect", "Effect and replicability")],
                                default="recognition",
                                max_length=12,
                                verbose_name="act",
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
                                verbose_name="version judged",
                            ),
                        ),
                        (
                            "rule_sheet",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.rulesheet",
                                verbose_name="rule sheet",
                            ),
                        ),
                        (
                            "follows",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.assessment",
                                verbose_name="put forward after",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("waiting", "Waiting for assignment"),
                                    ("assigned", "Being scored"),
                                    ("scored", "Scored"),
                                    ("on_agenda", "On the agenda"),
                                    ("to_complete", "To be completed"),
                                    ("postponed", "Postponed"),
                                    ("barred", "Removed from the round"),
                                    ("decided", "Decided, not yet published"),
                                    ("published", "Decision published"),
                                    ("closed", "Closed without a decision"),
                                ],
                                default="waiting",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        ("status_since", models.DateTimeField(verbose_name="in this state since")),
                        (
                            "status_reason",
                            models.CharField(blank=True, max_length=300, verbose_name="reason for the state"),
                        ),
                        ("opened_at", models.DateTimeField(verbose_name="opened")),
                        ("scores_due_at", models.DateTimeField(blank=True, null=True, verbose_name="scores due")),
                        (
                            "mean",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=6, null=True, verbose_name="mean score"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("recognised", "Recognised"),
                                    ("not_recognised", "Not recognised"),
                                    ("to_complete", "To be completed"),
                                ],
                                max_length=16,
                                verbose_name="outcome",
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
                    name="Seat",
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
                            "council",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="seats",
                                to="councils.council",
                                verbose_name="council",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="seats",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "office",
                            models.CharField(
                                choices=[
                                    ("chair", "Council chair"),
                                    ("vice_chair", "Vice-chair"),
                                    ("secretary", "Council secretary"),
                                    ("member", "Council member"),
                                ],
                                default="member",
                                max_length=12,
                                verbose_name="office",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1, verbose_name="order")),
                        ("may_score", models.BooleanField(default=True, verbose_name="scores")),
                        ("may_comment", models.BooleanField(default=True, verbose_name="comments")),
                        ("may_vote", models.BooleanField(default=True, verbose_name="votes")),
                        ("may_sign", models.BooleanField(default=False, verbose_name="signs minutes")),
                        ("may_conclude", models.BooleanField(default=False, verbose_name="concludes")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                    ],
                    options={
                        "verbose_name": "seat",
                        "verbose_name_plural": "seats",
                        "ordering": ["council", "position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ends_on__isnull", True)),
                                fields=("council", "person"),
                                name="seat_is_one_a_person",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("ends_on__isnull", True), ("office", "chair")),
                                fields=("council",),
                                name="seat_of_the_chair_is_one",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Assignment",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "assessment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="assignments",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        ("assigned_at", models.DateTimeField(verbose_name="assigned")),
                        (
                            "assigned_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="assigned by",
                            ),
                        ),
                        ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                    ],
                    options={
                        "verbose_name": "assignment",
                        "verbose_name_plural": "assignments",
                        "ordering": ["pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("done_at__isnull", True)),
                                fields=["seat", "id"],
                                name="assignment_to_do",
                            ),
                            models.Index(fields=["seat", "-done_at"], name="assignment_done"),
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("assessment", "seat"), name="assignment_is_one_a_seat")
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AssignmentEvent",
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
                                to="councils.assignment",
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
                            "assessment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        ("assigned_at", models.DateTimeField(verbose_name="assigned")),
                        (
                            "assigned_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="assigned by",
                            ),
                        ),
                        ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Recusal",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "assessment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="recusals",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="recusals",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("found", "Found in the data"), ("declared", "Declared by the member")],
                                max_length=8,
                                verbose_name="how",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                        (
                            "by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                    ],
                    options={
                        "verbose_name": "recusal",
                        "verbose_name_plural": "recusals",
                        "ordering": ["assessment", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("assessment", "seat"), name="recusal_is_one_a_seat"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("kind", "found"), models.Q(("reason", ""), _negated=True), _connector="OR"
                                ),
                                name="recusal_declared_says_why",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="RecusalEvent",
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
                                to="councils.recusal",
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
                            "assessment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("found", "Found in the data"), ("declared", "Declared by the member")],
                                max_length=8,
                                verbose_name="how",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="by",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="ScoreSheet",
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
                            "assessment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sheets",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sheets",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "Begun"), ("submitted", "Handed in")],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("revision", models.PositiveIntegerField(default=1, verbose_name="revision")),
                        ("mark_count", models.PositiveSmallIntegerField(default=0, verbose_name="criteria scored")),
                        (
                            "total",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Empty in a sheet that gives no points, such as one that ended at a question answered no.",
                                max_digits=6,
                                null=True,
                                verbose_name="total",
                            ),
                        ),
                        (
                            "handed_in",
                            models.JSONField(
                                blank=True,
                                editable=False,
                                help_text="Points and texts, for the history.",
                                null=True,
                                verbose_name="as handed in",
                            ),
                        ),
                        ("comment", models.TextField(blank=True, verbose_name="comment for the author")),
                        ("note", models.TextField(blank=True, verbose_name="note to the secretary")),
                        ("submitted_at", models.DateTimeField(blank=True, null=True, verbose_name="handed in")),
                    ],
                    options={
                        "verbose_name": "score sheet",
                        "verbose_name_plural": "score sheets",
                        "ordering": ["assessment", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("assessment", "seat"), name="sheet_is_one_a_seat"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "draft"), ("submitted_at__isnull", True)),
                                    models.Q(("status", "submitted"), ("submitted_at__isnull", False)),
                                    _connector="OR",
                                ),
                                name="sheet_handed_in_has_a_time",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ScoreSheetEvent",
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
                                to="councils.scoresheet",
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
                            "assessment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "Begun"), ("submitted", "Handed in")],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "total",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Empty in a sheet that gives no points, such as one that ended at a question answered no.",
                                max_digits=6,
                                null=True,
                                verbose_name="total",
                            ),
                        ),
                        (
                            "handed_in",
                            models.JSONField(
                                blank=True,
                                editable=False,
                                help_text="Points and texts, for the history.",
                                null=True,
                                verbose_name="as handed in",
                            ),
                        ),
                        ("submitted_at", models.DateTimeField(blank=True, null=True, verbose_name="handed in")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Criterion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="criteria",
                                to="councils.rulesheet",
                                verbose_name="rule sheet",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        ("group", models.CharField(blank=True, max_length=120, verbose_name="group")),
                        ("name", models.CharField(max_length=200, verbose_name="criterion")),
                        ("help", models.CharField(blank=True, max_length=300, verbose_name="explanation")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("points", "Points"), ("comment", "Comment only"), ("gate", "Yes or no")],
                                default="points",
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "max_points",
                            models.DecimalField(decimal_places=2, default=0, max_digits=5, verbose_name="maximum"),
                        ),
                        (
                            "min_points",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="A mean below it fails the dossier.",
                                max_digits=5,
                                null=True,
                                verbose_name="eliminatory minimum (mean)",
                            ),
                        ),
                        (
                            "when_no",
                            models.CharField(
                                blank=True,
                                choices=[("not_recognised", "Not recognised"), ("to_complete", "To be completed")],
                                help_text="Of a yes-or-no question: what the council then concludes, whatever comes after it.",
                                max_length=16,
                                verbose_name="if not passed",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "criterion",
                        "verbose_name_plural": "criteria",
                        "ordering": ["sheet", "position"],
                        "constraints": [
                            models.UniqueConstraint(fields=("sheet", "position"), name="criterion_has_its_own_place"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("kind", "points"),
                                        ("max_points__gt", 0),
                                        models.Q(
                                            ("min_points__isnull", True),
                                            models.Q(
                                                ("min_points__gte", 0), ("min_points__lte", models.F("max_points"))
                                            ),
                                            _connector="OR",
                                        ),
                                    ),
                                    models.Q(
                                        models.Q(("kind", "points"), _negated=True),
                                        ("max_points", 0),
                                        ("min_points__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="criterion_minimum_is_within_its_scale",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("kind", "gate"), ("when_no", ""), _connector="OR"),
                                name="criterion_stops_only_where_it_asks_yes_or_no",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Mark",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="marks",
                                to="councils.scoresheet",
                                verbose_name="score sheet",
                            ),
                        ),
                        (
                            "criterion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="councils.criterion",
                                verbose_name="criterion",
                            ),
                        ),
                        (
                            "points",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="points"
                            ),
                        ),
                        ("answer", models.BooleanField(blank=True, null=True, verbose_name="answer")),
                        ("remark", models.TextField(blank=True, verbose_name="remark")),
                    ],
                    options={
                        "verbose_name": "mark",
                        "verbose_name_plural": "marks",
                        "ordering": ["sheet", "criterion__position"],
                        "constraints": [
                            models.UniqueConstraint(fields=("sheet", "criterion"), name="mark_is_one_a_criterion"),
                            models.CheckConstraint(
                                condition=models.Q(("points__isnull", True), ("points__gte", 0), _connector="OR"),
                                name="mark_is_not_negative",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ReviewTally",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="tallies",
                                to="councils.seat",
                                verbose_name="seat",
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
                        ("assigned_count", models.PositiveIntegerField(default=0, verbose_name="assigned")),
                        ("done_count", models.PositiveIntegerField(default=0, verbose_name="done")),
                        ("recused_count", models.PositiveIntegerField(default=0, verbose_name="recused")),
                    ],
                    options={
                        "verbose_name": "review tally",
                        "verbose_name_plural": "review tallies",
                        "ordering": ["pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("seat", "season"), name="tally_is_one_a_seat_and_season"),
                            models.CheckConstraint(
                                condition=models.Q(("done_count__lte", models.F("assigned_count"))),
                                name="tally_done_is_at_most_assigned",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Session",
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
                            "council",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="sessions",
                                to="councils.council",
                                verbose_name="council",
                            ),
                        ),
                        ("name", models.CharField(max_length=160, verbose_name="name")),
                        ("held_at", models.DateTimeField(verbose_name="date and time")),
                        ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                        (
                            "status",
                            models.CharField(
                                choices=[("planned", "Planned"), ("open", "In session"), ("closed", "Closed")],
                                default="planned",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="opened")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                    ],
                    options={
                        "verbose_name": "session",
                        "verbose_name_plural": "sessions",
                        "ordering": ["-held_at"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Box",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="boxes",
                                to="councils.session",
                                verbose_name="session",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("preparing", "Keys are being taken"),
                                    ("open", "Open"),
                                    ("closed", "Closed, not counted"),
                                    ("counted", "Counted"),
                                    ("void", "Void"),
                                ],
                                default="preparing",
                                max_length=9,
                                verbose_name="state",
                            ),
                        ),
                        ("public_key", models.BinaryField(null=True, verbose_name="public key")),
                        (
                            "minimum",
                            models.PositiveSmallIntegerField(default=3, verbose_name="least number of ballots"),
                        ),
                        (
                            "at_close",
                            models.CharField(
                                blank=True, max_length=64, verbose_name="digest of the envelopes when closed"
                            ),
                        ),
                        ("digest", models.CharField(blank=True, max_length=64, verbose_name="digest of the ballots")),
                    ],
                    options={
                        "verbose_name": "ballot box",
                        "verbose_name_plural": "ballot boxes",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("minimum__gte", 3)), name="box_shows_no_fewer_than_three_ballots"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("status", "void"),
                                    models.Q(("public_key", None), ("status", "preparing")),
                                    ("public_key__length", 32),
                                    _connector="OR",
                                ),
                                name="box_has_a_key_once_opened",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("digest", ""), ("status", "void")),
                                    models.Q(("at_close", ""), ("digest", ""), ("status__in", ["preparing", "open"])),
                                    models.Q(("at_close__length", 64), ("digest", ""), ("status", "closed")),
                                    models.Q(("at_close__length", 64), ("digest__length", 64), ("status", "counted")),
                                    _connector="OR",
                                ),
                                name="box_digests_belong_to_its_states",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="AgendaItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="councils.session",
                                verbose_name="session",
                            ),
                        ),
                        (
                            "assessment",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="items",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("waiting", "To come"),
                                    ("voting", "Vote open"),
                                    ("closed", "Closed"),
                                    ("postponed", "Postponed"),
                                ],
                                default="waiting",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="postponed because")),
                        (
                            "ballot",
                            models.PositiveSmallIntegerField(
                                default=1, help_text="2 after a tie that asks for it.", verbose_name="ballot"
                            ),
                        ),
                        ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="vote opened")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="vote closed")),
                    ],
                    options={
                        "verbose_name": "agenda item",
                        "verbose_name_plural": "agenda items",
                        "ordering": ["session", "position"],
                        "constraints": [
                            models.UniqueConstraint(fields=("session", "assessment"), name="item_is_on_an_agenda_once"),
                            models.UniqueConstraint(
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                fields=("session", "position"),
                                name="item_has_its_own_place",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("status", "voting")),
                                fields=("session",),
                                name="item_is_voted_on_alone",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="BoxItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "box",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="items",
                                to="councils.box",
                                verbose_name="ballot box",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="boxed",
                                to="councils.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "item in a ballot box",
                        "verbose_name_plural": "items in ballot boxes",
                        "constraints": [models.UniqueConstraint(fields=("box", "item"), name="item_is_in_a_box_once")],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="KeyHolder",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "box",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="holders",
                                to="councils.box",
                                verbose_name="ballot box",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        ("public_key", models.BinaryField(null=True, verbose_name="public key")),
                        ("tried", models.BooleanField(default=False, verbose_name="key tried")),
                    ],
                    options={
                        "verbose_name": "key holder",
                        "verbose_name_plural": "key holders",
                        "constraints": [
                            models.UniqueConstraint(fields=("box", "person"), name="holder_has_one_key"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("public_key", None), ("tried", False)),
                                    ("public_key__length", 32),
                                    _connector="OR",
                                ),
                                name="holder_tries_the_key_taken",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Lock",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "box",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="locks",
                                to="councils.box",
                                verbose_name="ballot box",
                            ),
                        ),
                        (
                            "outer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="councils.keyholder",
                                verbose_name="first key",
                            ),
                        ),
                        (
                            "inner",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="councils.keyholder",
                                verbose_name="second key",
                            ),
                        ),
                        ("sealed", models.BinaryField(verbose_name="sealed")),
                    ],
                    options={
                        "verbose_name": "lock",
                        "verbose_name_plural": "locks",
                        "constraints": [
                            models.UniqueConstraint(fields=("outer", "inner"), name="lock_is_one_a_pair"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("outer", models.F("inner")), _negated=True), ("sealed__length", 128)
                                ),
                                name="lock_takes_two_keys",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Roll",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "item_id", "person_id", blank=True, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="roll",
                                to="councils.boxitem",
                                verbose_name="item",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        ("voted", models.BooleanField(default=False, verbose_name="has voted")),
                        ("attempt", models.UUIDField(null=True, verbose_name="attempt")),
                        ("sealed", models.BinaryField(null=True, verbose_name="sealed")),
                    ],
                    options={
                        "verbose_name": "line of a roll",
                        "verbose_name_plural": "lines of rolls",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("voted", True), ("sealed", None), _connector="OR"),
                                name="roll_envelope_means_voted",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("attempt", None), ("sealed", None)),
                                    models.Q(("attempt__isnull", False), ("sealed__isnull", False)),
                                    _connector="OR",
                                ),
                                name="roll_envelope_has_its_attempt",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("sealed", None), ("sealed__length", 77), _connector="OR"),
                                name="roll_envelopes_are_of_one_size",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Paper",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "item_id", "position", blank=True, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="papers",
                                to="councils.boxitem",
                                verbose_name="item",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        ("sealed", models.BinaryField(verbose_name="sealed")),
                    ],
                    options={
                        "verbose_name": "ballot paper",
                        "verbose_name_plural": "ballot papers",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("sealed__length", 77)), name="paper_envelopes_are_of_one_size"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Ballot",
                    fields=[
                        (
                            "pk",
                            models.CompositePrimaryKey(
                                "item_id", "code", blank=True, editable=False, primary_key=True, serialize=False
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ballots",
                                to="councils.boxitem",
                                verbose_name="item",
                            ),
                        ),
                        ("code", models.CharField(max_length=12, verbose_name="code")),
                        (
                            "choice",
                            models.CharField(
                                choices=[("1", "Agree"), ("2", "Disagree"), ("3", "Abstain"), ("4", "Blank")],
                                max_length=1,
                                verbose_name="vote",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ballot",
                        "verbose_name_plural": "ballots",
                        "ordering": ["code"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("choice__in", ["1", "2", "3", "4"]), ("code__regex", "^[A-Z2-7]{12}$")
                                ),
                                name="ballot_is_valid",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="BoxStep",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "box",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="steps",
                                to="councils.box",
                                verbose_name="ballot box",
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("open", "Open the box"),
                                    ("close", "Close the box"),
                                    ("reopen", "Open the box again"),
                                    ("count", "Turn two keys and count"),
                                    ("void", "Void the box"),
                                    ("add", "Add somebody who came late"),
                                    ("strike", "Take out the envelope of a member in conflict"),
                                    ("on_paper", "Hand out a ballot paper"),
                                    ("off_paper", "Take a ballot paper back, not filled in"),
                                    ("papers", "Put the ballot papers in"),
                                ],
                                max_length=9,
                                verbose_name="step",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="councils.boxitem",
                                verbose_name="item",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="about",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
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
                        (
                            "done_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="confirmed by",
                            ),
                        ),
                        ("done_at", models.DateTimeField(null=True, verbose_name="done")),
                    ],
                    options={
                        "verbose_name": "step at a ballot box",
                        "verbose_name_plural": "steps at ballot boxes",
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("asked_by", models.F("done_by")), _negated=True),
                                name="box_step_takes_two_people",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("done_at", None), ("done_by", None)),
                                    models.Q(("done_at__isnull", False), ("done_by__isnull", False)),
                                    _connector="OR",
                                ),
                                name="box_step_is_done_or_asked",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("done_at", None)),
                                fields=("box", "step", "item", "person"),
                                name="box_step_is_asked_once",
                                nulls_distinct=False,
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="BoxStepEvent",
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
                                to="councils.boxstep",
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
                            "box",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.box",
                                verbose_name="ballot box",
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("open", "Open the box"),
                                    ("close", "Close the box"),
                                    ("reopen", "Open the box again"),
                                    ("count", "Turn two keys and count"),
                                    ("void", "Void the box"),
                                    ("add", "Add somebody who came late"),
                                    ("strike", "Take out the envelope of a member in conflict"),
                                    ("on_paper", "Hand out a ballot paper"),
                                    ("off_paper", "Take a ballot paper back, not filled in"),
                                    ("papers", "Put the ballot papers in"),
                                ],
                                max_length=9,
                                verbose_name="step",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.boxitem",
                                verbose_name="item",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="about",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
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
                        (
                            "done_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="confirmed by",
                            ),
                        ),
                        ("done_at", models.DateTimeField(null=True, verbose_name="done")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="CouncilEvent",
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
                                to="councils.council",
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
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[("grassroots", "Grassroots level"), ("provincial", "Provincial level")],
                                max_length=12,
                                verbose_name="level",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "founding_decision",
                            models.CharField(blank=True, max_length=120, verbose_name="founding decision"),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                        (
                            "rule_sheet",
                            models.ForeignKey(
                                db_constraint=False,
                                limit_choices_to={"is_template": False, "status": "published"},
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.rulesheet",
                                verbose_name="rule sheet for new assessments",
                            ),
                        ),
                        (
                            "takes_from",
                            models.DateField(
                                blank=True,
                                help_text="Empty: at any time.",
                                null=True,
                                verbose_name="takes what is put forward from",
                            ),
                        ),
                        ("takes_until", models.DateField(blank=True, null=True, verbose_name="until")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="SeatEvent",
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
                                to="councils.seat",
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
                            "council",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.council",
                                verbose_name="council",
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
                            "office",
                            models.CharField(
                                choices=[
                                    ("chair", "Council chair"),
                                    ("vice_chair", "Vice-chair"),
                                    ("secretary", "Council secretary"),
                                    ("member", "Council member"),
                                ],
                                default="member",
                                max_length=12,
                                verbose_name="office",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1, verbose_name="order")),
                        ("may_score", models.BooleanField(default=True, verbose_name="scores")),
                        ("may_comment", models.BooleanField(default=True, verbose_name="comments")),
                        ("may_vote", models.BooleanField(default=True, verbose_name="votes")),
                        ("may_sign", models.BooleanField(default=False, verbose_name="signs minutes")),
                        ("may_conclude", models.BooleanField(default=False, verbose_name="concludes")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Decision",
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
                            "council",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decisions",
                                to="councils.council",
                                verbose_name="council",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("number", models.CharField(blank=True, max_length=60, verbose_name="number")),
                        (
                            "notice_number",
                            models.CharField(
                                blank=True,
                                help_text="To the authors of what is not recognised.",
                                max_length=60,
                                verbose_name="number of the notice",
                            ),
                        ),
                        (
                            "legal_bases",
                            models.TextField(
                                blank=True, help_text="One a line, as printed.", verbose_name="legal bases"
                            ),
                        ),
                        ("signed_on", models.DateField(blank=True, null=True, verbose_name="signed on")),
                        (
                            "signer",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="signer",
                            ),
                        ),
                        (
                            "signer_title",
                            models.CharField(blank=True, max_length=160, verbose_name="title of the signer"),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "Being prepared"), ("published", "Published")],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="published")),
                        (
                            "content",
                            models.JSONField(blank=True, default=dict, editable=False, verbose_name="what was signed"),
                        ),
                    ],
                    options={
                        "verbose_name": "recognition decision",
                        "verbose_name_plural": "recognition decisions",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("number", ""), _negated=True),
                                fields=("council", "number", "year"),
                                name="decision_number_is_given_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("notice_number", ""), _negated=True),
                                fields=("council", "notice_number", "year"),
                                name="decision_notice_number_is_given_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("published_at__isnull", True), ("status", "draft")),
                                    models.Q(
                                        ("published_at__isnull", False),
                                        ("signed_on__isnull", False),
                                        ("signer__isnull", False),
                                        ("status", "published"),
                                        models.Q(("notice_number", ""), ("number", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="decision_published_is_complete",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionEvent",
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
                                to="councils.decision",
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
                            "council",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.council",
                                verbose_name="council",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("number", models.CharField(blank=True, max_length=60, verbose_name="number")),
                        (
                            "notice_number",
                            models.CharField(
                                blank=True,
                                help_text="To the authors of what is not recognised.",
                                max_length=60,
                                verbose_name="number of the notice",
                            ),
                        ),
                        (
                            "legal_bases",
                            models.TextField(
                                blank=True, help_text="One a line, as printed.", verbose_name="legal bases"
                            ),
                        ),
                        ("signed_on", models.DateField(blank=True, null=True, verbose_name="signed on")),
                        (
                            "signer",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="signer",
                            ),
                        ),
                        (
                            "signer_title",
                            models.CharField(blank=True, max_length=160, verbose_name="title of the signer"),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "Being prepared"), ("published", "Published")],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("published_at", models.DateTimeField(blank=True, null=True, verbose_name="published")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="councils.decision",
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "assessment",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="decision_item",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        ("position", models.PositiveIntegerField(verbose_name="order")),
                        ("revoked_on", models.DateField(blank=True, null=True, verbose_name="cancelled on")),
                        (
                            "revoked_by_decision",
                            models.CharField(blank=True, max_length=120, verbose_name="decision on the cancellation"),
                        ),
                        (
                            "revoked_because",
                            models.CharField(blank=True, max_length=300, verbose_name="cancelled because"),
                        ),
                    ],
                    options={
                        "verbose_name": "item of a decision",
                        "verbose_name_plural": "items of a decision",
                        "ordering": ["decision", "position"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("revoked_because", ""),
                                        ("revoked_by_decision", ""),
                                        ("revoked_on__isnull", True),
                                    ),
                                    models.Q(
                                        ("revoked_on__isnull", False),
                                        models.Q(("revoked_by_decision", ""), _negated=True),
                                        models.Q(("revoked_because", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="item_is_revoked_by_a_decision_for_a_reason",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="DecisionItemEvent",
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
                                to="councils.decisionitem",
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
                            "decision",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.decision",
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "assessment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        ("position", models.PositiveIntegerField(verbose_name="order")),
                        ("revoked_on", models.DateField(blank=True, null=True, verbose_name="cancelled on")),
                        (
                            "revoked_by_decision",
                            models.CharField(blank=True, max_length=120, verbose_name="decision on the cancellation"),
                        ),
                        (
                            "revoked_because",
                            models.CharField(blank=True, max_length=300, verbose_name="cancelled because"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Certificate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("code", models.CharField(max_length=20, unique=True, verbose_name="code")),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="certificates",
                                to="councils.decisionitem",
                                verbose_name="item of a decision",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="certificates",
                                to="initiatives.author",
                                verbose_name="author",
                            ),
                        ),
                        ("register_number", models.CharField(max_length=40, verbose_name="number in the register")),
                        ("content", models.JSONField(verbose_name="what is printed")),
                        ("issued_on", models.DateField(verbose_name="issued on")),
                        (
                            "status",
                            models.CharField(
                                choices=[("valid", "Valid"), ("replaced", "Replaced"), ("revoked", "Revoked")],
                                default="valid",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="valid until")),
                        (
                            "replaced_by",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replaces",
                                to="councils.certificate",
                                verbose_name="replaced by",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                        (
                            "cancelled_by_decision",
                            models.CharField(blank=True, max_length=120, verbose_name="decision on the cancellation"),
                        ),
                    ],
                    options={
                        "verbose_name": "certificate",
                        "verbose_name_plural": "certificates",
                        "ordering": ["-pk"],
                        "constraints": [
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("status", "valid")),
                                deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                                expressions=[("item", "="), ("author", "=")],
                                name="certificate_is_valid_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("ended_on__isnull", True), ("replaced_by__isnull", True), ("status", "valid")
                                    ),
                                    models.Q(
                                        ("ended_on__isnull", False),
                                        ("replaced_by__isnull", False),
                                        ("status", "replaced"),
                                        models.Q(("reason", ""), _negated=True),
                                    ),
                                    models.Q(
                                        ("ended_on__isnull", False),
                                        ("status", "revoked"),
                                        models.Q(("reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="certificate_says_why_it_ended",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="CertificateEvent",
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
                                to="councils.certificate",
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
                        ("code", models.CharField(max_length=20, verbose_name="code")),
                        (
                            "item",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.decisionitem",
                                verbose_name="item of a decision",
                            ),
                        ),
                        (
                            "author",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.author",
                                verbose_name="author",
                            ),
                        ),
                        ("register_number", models.CharField(max_length=40, verbose_name="number in the register")),
                        ("content", models.JSONField(verbose_name="what is printed")),
                        ("issued_on", models.DateField(verbose_name="issued on")),
                        (
                            "status",
                            models.CharField(
                                choices=[("valid", "Valid"), ("replaced", "Replaced"), ("revoked", "Revoked")],
                                default="valid",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("ended_on", models.DateField(blank=True, null=True, verbose_name="valid until")),
                        (
                            "replaced_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.certificate",
                                verbose_name="replaced by",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                        (
                            "cancelled_by_decision",
                            models.CharField(blank=True, max_length=120, verbose_name="decision on the cancellation"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="RegistryEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "initiative",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="registry_entry",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="councils.decisionitem",
                                verbose_name="item of a decision",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[("grassroots", "Grassroots level"), ("provincial", "Provincial level")],
                                max_length=12,
                                verbose_name="level",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "field",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="initiatives.field",
                                verbose_name="field",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        ("recognised_on", models.DateField(verbose_name="recognised on")),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("authors", models.TextField(verbose_name="authors")),
                        ("decision", models.CharField(max_length=200, verbose_name="decision")),
                        ("excerpt", models.TextField(blank=True, verbose_name="public text")),
                        (
                            "words",
                            django.contrib.postgres.search.SearchVectorField(
                                help_text="Each word as written and without diacritics."
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "entry of the registry",
                        "verbose_name_plural": "entries of the registry",
                        "ordering": ["-recognised_on", "-pk"],
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                fastupdate=False, fields=["words"], name="registry_words"
                            ),
                            models.Index(fields=["-recognised_on", "-id"], name="registry_newest"),
                            models.Index(fields=["year", "level", "-recognised_on", "-id"], name="registry_filters"),
                        ],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="RuleSheetEvent",
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
                                to="councils.rulesheet",
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
                        ("name", models.CharField(max_length=160, verbose_name="name")),
                        ("version", models.PositiveSmallIntegerField(default=1, verbose_name="version")),
                        (
                            "status",
                            models.CharField(
                                choices=[("draft", "Being written"), ("published", "In force")],
                                default="draft",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "is_template",
                            models.BooleanField(
                                default=False,
                                help_text="To copy from: no council judges by it itself.",
                                verbose_name="template",
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
                            "council",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty: for all councils of the level.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.council",
                                verbose_name="for",
                            ),
                        ),
                        (
                            "act",
                            models.CharField(
                                blank=True,
                                choices=[("recognition", "Recognition"), ("effect", "Effect and replicability")],
                                help_text="Empty: for both acts.",
                                max_length=12,
                                verbose_name="for the act",
                            ),
                        ),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="With the fields below it. Empty: for all.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.field",
                                verbose_name="for the field",
                            ),
                        ),
                        (
                            "season",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty: for all.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.season",
                                verbose_name="for the season",
                            ),
                        ),
                        (
                            "starts_on",
                            models.DateField(default=django.utils.timezone.localdate, verbose_name="valid from"),
                        ),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="valid until")),
                        ("source", models.CharField(blank=True, max_length=300, verbose_name="source")),
                        (
                            "issued_on",
                            models.DateField(default=django.utils.timezone.localdate, verbose_name="issued on"),
                        ),
                        (
                            "method",
                            models.CharField(
                                choices=[("score", "Scores only"), ("vote", "Vote only"), ("both", "Scores and vote")],
                                default="both",
                                max_length=8,
                                verbose_name="what decides",
                            ),
                        ),
                        (
                            "pass_mark",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="pass mark (mean)"
                            ),
                        ),
                        (
                            "complete_from",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="A mean from here to below the pass mark: the author completes the dossier. Empty: no such band.",
                                max_digits=5,
                                null=True,
                                verbose_name="to be completed from",
                            ),
                        ),
                        (
                            "average",
                            models.CharField(
                                choices=[("mean", "Mean"), ("median", "Median")],
                                default="mean",
                                max_length=6,
                                verbose_name="of all sheets",
                            ),
                        ),
                        (
                            "drop_from",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="From so many sheets on. Empty: all sheets count.",
                                null=True,
                                verbose_name="drop the highest and the lowest sheet from",
                            ),
                        ),
                        (
                            "rounding",
                            models.CharField(
                                choices=[
                                    ("exact", "Not rounded: compared exactly"),
                                    ("two", "To two decimals"),
                                    ("one", "To one decimal"),
                                    ("whole", "To a whole number"),
                                ],
                                default="exact",
                                max_length=5,
                                verbose_name="rounding of the mean",
                            ),
                        ),
                        (
                            "min_sheets",
                            models.PositiveSmallIntegerField(default=1, verbose_name="least number of score sheets"),
                        ),
                        ("whole_points", models.BooleanField(default=True, verbose_name="whole points only")),
                        (
                            "gate_ratio",
                            models.CharField(
                                default="1/2",
                                help_text="At least this share of the sheets that answer it says yes: 70% or 2/3.",
                                max_length=8,
                                validators=[councils.ratios.is_ratio],
                                verbose_name="a yes-or-no question is passed by",
                            ),
                        ),
                        (
                            "vote_ratio",
                            models.CharField(
                                blank=True,
                                help_text="At least this share agrees: 70% or 2/3.",
                                max_length=8,
                                validators=[councils.ratios.is_ratio],
                                verbose_name="votes needed",
                            ),
                        ),
                        (
                            "ratio_base",
                            models.CharField(
                                choices=[
                                    ("seats", "All seats"),
                                    ("present", "Members present"),
                                    ("valid", "Votes for and against"),
                                ],
                                default="present",
                                max_length=8,
                                verbose_name="taken of",
                            ),
                        ),
                        (
                            "recused_leave_base",
                            models.BooleanField(
                                default=True, verbose_name="members who leave the item are not counted in it"
                            ),
                        ),
                        (
                            "quorum_ratio",
                            models.CharField(
                                default="2/3",
                                help_text="At least this share of those entitled to vote is present: 70% or 2/3.",
                                max_length=8,
                                validators=[councils.ratios.is_ratio],
                                verbose_name="quorum",
                            ),
                        ),
                        ("is_secret", models.BooleanField(default=False, verbose_name="secret ballot")),
                        (
                            "counts_written",
                            models.BooleanField(default=False, verbose_name="written opinions of absent members count"),
                        ),
                        (
                            "tie_rule",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("", "Nothing: reaching the share is enough"),
                                    ("chair", "The chair's vote decides"),
                                    ("second", "A second ballot"),
                                    ("criterion", "One criterion decides"),
                                ],
                                default="",
                                max_length=10,
                                verbose_name="in a tie",
                            ),
                        ),
                        (
                            "tie_criterion",
                            models.CharField(blank=True, max_length=200, verbose_name="criterion that decides a tie"),
                        ),
                        (
                            "tie_points",
                            models.DecimalField(
                                blank=True, decimal_places=2, max_digits=5, null=True, verbose_name="mean it must reach"
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
                    name="CriterionEvent",
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
                                to="councils.criterion",
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
                            "sheet",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.rulesheet",
                                verbose_name="rule sheet",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        ("group", models.CharField(blank=True, max_length=120, verbose_name="group")),
                        ("name", models.CharField(max_length=200, verbose_name="criterion")),
                        ("help", models.CharField(blank=True, max_length=300, verbose_name="explanation")),
                        (
                            "kind",
                            models.CharField(
                                choices=[("points", "Points"), ("comment", "Comment only"), ("gate", "Yes or no")],
                                default="points",
                                max_length=8,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "max_points",
                            models.DecimalField(decimal_places=2, default=0, max_digits=5, verbose_name="maximum"),
                        ),
                        (
                            "min_points",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="A mean below it fails the dossier.",
                                max_digits=5,
                                null=True,
                                verbose_name="eliminatory minimum (mean)",
                            ),
                        ),
                        (
                            "when_no",
                            models.CharField(
                                blank=True,
                                choices=[("not_recognised", "Not recognised"), ("to_complete", "To be completed")],
                                help_text="Of a yes-or-no question: what the council then concludes, whatever comes after it.",
                                max_length=16,
                                verbose_name="if not passed",
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
                    name="Band",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "criterion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="bands",
                                to="councils.criterion",
                                verbose_name="criterion",
                            ),
                        ),
                        ("low", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="from")),
                        ("high", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="to")),
                        ("label", models.CharField(max_length=160, verbose_name="meaning")),
                    ],
                    options={
                        "verbose_name": "band",
                        "verbose_name_plural": "bands",
                        "ordering": ["criterion", "low"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("high__gte", models.F("low"))), name="band_ends_above_its_beginning"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="BandEvent",
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
                                to="councils.band",
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
                            "criterion",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.criterion",
                                verbose_name="criterion",
                            ),
                        ),
                        ("low", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="from")),
                        ("high", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="to")),
                        ("label", models.CharField(max_length=160, verbose_name="meaning")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="GroupMinimum",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="group_minimums",
                                to="councils.rulesheet",
                                verbose_name="rule sheet",
                            ),
                        ),
                        (
                            "group",
                            models.CharField(
                                help_text="As written at its criteria.", max_length=120, verbose_name="group"
                            ),
                        ),
                        (
                            "min_points",
                            models.DecimalField(decimal_places=2, max_digits=5, verbose_name="least mean of their sum"),
                        ),
                    ],
                    options={
                        "verbose_name": "group minimum",
                        "verbose_name_plural": "group minimums",
                        "ordering": ["sheet", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("sheet", "group"), name="group_has_one_minimum")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="GroupMinimumEvent",
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
                                to="councils.groupminimum",
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
                            "sheet",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.rulesheet",
                                verbose_name="rule sheet",
                            ),
                        ),
                        (
                            "group",
                            models.CharField(
                                help_text="As written at its criteria.", max_length=120, verbose_name="group"
                            ),
                        ),
                        (
                            "min_points",
                            models.DecimalField(decimal_places=2, max_digits=5, verbose_name="least mean of their sum"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Grade",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="grades",
                                to="councils.rulesheet",
                                verbose_name="rule sheet",
                            ),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="grade")),
                        ("low", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="mean from")),
                    ],
                    options={
                        "verbose_name": "grade",
                        "verbose_name_plural": "grades",
                        "ordering": ["sheet", "-low"],
                        "constraints": [
                            models.UniqueConstraint(fields=("sheet", "low"), name="grade_begins_alone"),
                            models.UniqueConstraint(fields=("sheet", "name"), name="grade_has_its_own_name"),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="GradeEvent",
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
                                to="councils.grade",
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
                            "sheet",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.rulesheet",
                                verbose_name="rule sheet",
                            ),
                        ),
                        ("name", models.CharField(max_length=60, verbose_name="grade")),
                        ("low", models.DecimalField(decimal_places=2, max_digits=5, verbose_name="mean from")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="GradeCondition",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "grade",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="conditions",
                                to="councils.grade",
                                verbose_name="grade",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                help_text="As written at the criteria.",
                                max_length=200,
                                verbose_name="criterion or group",
                            ),
                        ),
                        (
                            "min_points",
                            models.DecimalField(decimal_places=2, max_digits=5, verbose_name="mean at least"),
                        ),
                    ],
                    options={
                        "verbose_name": "condition of a grade",
                        "verbose_name_plural": "conditions of grades",
                        "ordering": ["grade", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("grade", "name"), name="grade_asks_once_of_each")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="GradeConditionEvent",
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
                                to="councils.gradecondition",
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
                            "grade",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.grade",
                                verbose_name="grade",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                help_text="As written at the criteria.",
                                max_length=200,
                                verbose_name="criterion or group",
                            ),
                        ),
                        (
                            "min_points",
                            models.DecimalField(decimal_places=2, max_digits=5, verbose_name="mean at least"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="SessionEvent",
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
                                to="councils.session",
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
                            "council",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.council",
                                verbose_name="council",
                            ),
                        ),
                        ("name", models.CharField(max_length=160, verbose_name="name")),
                        ("held_at", models.DateTimeField(verbose_name="date and time")),
                        ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                        (
                            "status",
                            models.CharField(
                                choices=[("planned", "Planned"), ("open", "In session"), ("closed", "Closed")],
                                default="planned",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="opened")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Attendance",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "session",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attendances",
                                to="councils.session",
                                verbose_name="session",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="attendances",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        ("is_present", models.BooleanField(default=False, verbose_name="present")),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason for absence")),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="recorded by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "attendance",
                        "verbose_name_plural": "attendances",
                        "ordering": ["session", "seat__position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("session", "seat"), name="attendance_is_one_a_seat")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="AttendanceEvent",
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
                                to="councils.attendance",
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
                            "session",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.session",
                                verbose_name="session",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        ("is_present", models.BooleanField(default=False, verbose_name="present")),
                        ("reason", models.CharField(blank=True, max_length=200, verbose_name="reason for absence")),
                        (
                            "recorded_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
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
                    name="AgendaItemEvent",
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
                                to="councils.agendaitem",
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
                            "session",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.session",
                                verbose_name="session",
                            ),
                        ),
                        (
                            "assessment",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(verbose_name="order")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("waiting", "To come"),
                                    ("voting", "Vote open"),
                                    ("closed", "Closed"),
                                    ("postponed", "Postponed"),
                                ],
                                default="waiting",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="postponed because")),
                        (
                            "ballot",
                            models.PositiveSmallIntegerField(
                                default=1, help_text="2 after a tie that asks for it.", verbose_name="ballot"
                            ),
                        ),
                        ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="vote opened")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="vote closed")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="OpenVote",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="votes",
                                to="councils.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="votes",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        (
                            "choice",
                            models.CharField(
                                choices=[("yes", "Agree"), ("no", "Disagree"), ("abstain", "Abstain")],
                                max_length=8,
                                verbose_name="vote",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                    ],
                    options={
                        "verbose_name": "open vote",
                        "verbose_name_plural": "open votes",
                        "ordering": ["item", "seat__position", "pk"],
                        "constraints": [models.UniqueConstraint(fields=("item", "seat"), name="vote_is_one_a_seat")],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="OpenVoteEvent",
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
                                to="councils.openvote",
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
                            "item",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        (
                            "choice",
                            models.CharField(
                                choices=[("yes", "Agree"), ("no", "Disagree"), ("abstain", "Abstain")],
                                max_length=8,
                                verbose_name="vote",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Verdict",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "item",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="verdict",
                                to="councils.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "rule_sheet",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="councils.rulesheet",
                                verbose_name="rule sheet",
                            ),
                        ),
                        (
                            "figures",
                            models.JSONField(
                                help_text="seats, recused, entitled, present, agree, disagree, abstain, base, needed, mean, failed criteria",
                                verbose_name="figures",
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("recognised", "Recognised"),
                                    ("not_recognised", "Not recognised"),
                                    ("to_complete", "To be completed"),
                                ],
                                max_length=16,
                                verbose_name="outcome",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                    ],
                    options={
                        "verbose_name": "verdict",
                        "verbose_name_plural": "verdicts",
                        "ordering": ["pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="VerdictEvent",
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
                                to="councils.verdict",
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
                            "item",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "rule_sheet",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.rulesheet",
                                verbose_name="rule sheet",
                            ),
                        ),
                        (
                            "figures",
                            models.JSONField(
                                help_text="seats, recused, entitled, present, agree, disagree, abstain, base, needed, mean, failed criteria",
                                verbose_name="figures",
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("recognised", "Recognised"),
                                    ("not_recognised", "Not recognised"),
                                    ("to_complete", "To be completed"),
                                ],
                                max_length=16,
                                verbose_name="outcome",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rulesheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_rules_are_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = OLD.id;\n        IF FOUND THEN\n            RAISE EXCEPTION 'rule sheet % is in use and cannot change', OLD.id USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="389b65b0a14e4397797f517c1305e2476a76caf6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_used_rules_are_immutable_373d5",
                            table="councils_rulesheet",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rulesheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_rulesheetevent" ("act", "average", "complete_from", "council_id", "counts_written", "created_at", "drop_from", "ends_on", "field_id", "gate_ratio", "id", "is_secret", "is_template", "issued_on", "level", "method", "min_sheets", "name", "pass_mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum_ratio", "ratio_base", "recused_leave_base", "rounding", "season_id", "source", "starts_on", "status", "tie_criterion", "tie_points", "tie_rule", "updated_at", "version", "vote_ratio", "whole_points") VALUES (NEW."act", NEW."average", NEW."complete_from", NEW."council_id", NEW."counts_written", NEW."created_at", NEW."drop_from", NEW."ends_on", NEW."field_id", NEW."gate_ratio", NEW."id", NEW."is_secret", NEW."is_template", NEW."issued_on", NEW."level", NEW."method", NEW."min_sheets", NEW."name", NEW."pass_mark", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quorum_ratio", NEW."ratio_base", NEW."recused_leave_base", NEW."rounding", NEW."season_id", NEW."source", NEW."starts_on", NEW."status", NEW."tie_criterion", NEW."tie_points", NEW."tie_rule", NEW."updated_at", NEW."version", NEW."vote_ratio", NEW."whole_points"); RETURN NULL;',
                            hash="44fa1bd149c7a51a2baca381ac79fca9f338a0e5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_6f75d",
                            table="councils_rulesheet",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rulesheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_rulesheetevent" ("act", "average", "complete_from", "council_id", "counts_written", "created_at", "drop_from", "ends_on", "field_id", "gate_ratio", "id", "is_secret", "is_template", "issued_on", "level", "method", "min_sheets", "name", "pass_mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum_ratio", "ratio_base", "recused_leave_base", "rounding", "season_id", "source", "starts_on", "status", "tie_criterion", "tie_points", "tie_rule", "updated_at", "version", "vote_ratio", "whole_points") VALUES (NEW."act", NEW."average", NEW."complete_from", NEW."council_id", NEW."counts_written", NEW."created_at", NEW."drop_from", NEW."ends_on", NEW."field_id", NEW."gate_ratio", NEW."id", NEW."is_secret", NEW."is_template", NEW."issued_on", NEW."level", NEW."method", NEW."min_sheets", NEW."name", NEW."pass_mark", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quorum_ratio", NEW."ratio_base", NEW."recused_leave_base", NEW."rounding", NEW."season_id", NEW."source", NEW."starts_on", NEW."status", NEW."tie_criterion", NEW."tie_points", NEW."tie_rule", NEW."updated_at", NEW."version", NEW."vote_ratio", NEW."whole_points"); RETURN NULL;',
                            hash="9d3472919be8dfde8ca7731bd63ba385e3212992",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ad869",
                            table="councils_rulesheet",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rulesheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_rulesheetevent" ("act", "average", "complete_from", "council_id", "counts_written", "created_at", "drop_from", "ends_on", "field_id", "gate_ratio", "id", "is_secret", "is_template", "issued_on", "level", "method", "min_sheets", "name", "pass_mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum_ratio", "ratio_base", "recused_leave_base", "rounding", "season_id", "source", "starts_on", "status", "tie_criterion", "tie_points", "tie_rule", "updated_at", "version", "vote_ratio", "whole_points") VALUES (OLD."act", OLD."average", OLD."complete_from", OLD."council_id", OLD."counts_written", OLD."created_at", OLD."drop_from", OLD."ends_on", OLD."field_id", OLD."gate_ratio", OLD."id", OLD."is_secret", OLD."is_template", OLD."issued_on", OLD."level", OLD."method", OLD."min_sheets", OLD."name", OLD."pass_mark", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quorum_ratio", OLD."ratio_base", OLD."recused_leave_base", OLD."rounding", OLD."season_id", OLD."source", OLD."starts_on", OLD."status", OLD."tie_criterion", OLD."tie_points", OLD."tie_rule", OLD."updated_at", OLD."version", OLD."vote_ratio", OLD."whole_points"); RETURN NULL;',
                            hash="7903361828a56773fc304cc3d2463054eabd9261",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cddd6",
                            table="councils_rulesheet",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="council",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_councilevent" ("created_at", "ends_on", "founding_decision", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_sheet_id", "starts_on", "takes_from", "takes_until", "unit_id", "updated_at") VALUES (NEW."created_at", NEW."ends_on", NEW."founding_decision", NEW."id", NEW."level", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rule_sheet_id", NEW."starts_on", NEW."takes_from", NEW."takes_until", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="e509f6105b6e7acc5dedefa4b2ae2aefcb761a89",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_017ac",
                            table="councils_council",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="council",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_councilevent" ("created_at", "ends_on", "founding_decision", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_sheet_id", "starts_on", "takes_from", "takes_until", "unit_id", "updated_at") VALUES (NEW."created_at", NEW."ends_on", NEW."founding_decision", NEW."id", NEW."level", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rule_sheet_id", NEW."starts_on", NEW."takes_from", NEW."takes_until", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="2b4de65e841d390dc4c3b053f9ddcf6dbf33c9ba",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d45c0",
                            table="councils_council",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="council",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_councilevent" ("created_at", "ends_on", "founding_decision", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_sheet_id", "starts_on", "takes_from", "takes_until", "unit_id", "updated_at") VALUES (OLD."created_at", OLD."ends_on", OLD."founding_decision", OLD."id", OLD."level", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rule_sheet_id", OLD."starts_on", OLD."takes_from", OLD."takes_until", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="812e73323aa2f33270104a9ce52bb3d91be9325a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2983b",
                            table="councils_council",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_assessmentevent" ("act", "council_id", "created_at", "follows_id", "id", "initiative_id", "mean", "opened_at", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_sheet_id", "scores_due_at", "status", "status_reason", "status_since", "version_id") VALUES (NEW."act", NEW."council_id", NEW."created_at", NEW."follows_id", NEW."id", NEW."initiative_id", NEW."mean", NEW."opened_at", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rule_sheet_id", NEW."scores_due_at", NEW."status", NEW."status_reason", NEW."status_since", NEW."version_id"); RETURN NULL;',
                            hash="f5dfc94853f148515521603d4863beb210a0ec23",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2bd1d",
                            table="councils_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."act" IS DISTINCT FROM (NEW."act") OR OLD."council_id" IS DISTINCT FROM (NEW."council_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."follows_id" IS DISTINCT FROM (NEW."follows_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."initiative_id" IS DISTINCT FROM (NEW."initiative_id") OR OLD."mean" IS DISTINCT FROM (NEW."mean") OR OLD."opened_at" IS DISTINCT FROM (NEW."opened_at") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."rule_sheet_id" IS DISTINCT FROM (NEW."rule_sheet_id") OR OLD."scores_due_at" IS DISTINCT FROM (NEW."scores_due_at") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."status_reason" IS DISTINCT FROM (NEW."status_reason") OR OLD."status_since" IS DISTINCT FROM (NEW."status_since") OR OLD."version_id" IS DISTINCT FROM (NEW."version_id"))',
                            func='INSERT INTO "councils_assessmentevent" ("act", "council_id", "created_at", "follows_id", "id", "initiative_id", "mean", "opened_at", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_sheet_id", "scores_due_at", "status", "status_reason", "status_since", "version_id") VALUES (NEW."act", NEW."council_id", NEW."created_at", NEW."follows_id", NEW."id", NEW."initiative_id", NEW."mean", NEW."opened_at", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rule_sheet_id", NEW."scores_due_at", NEW."status", NEW."status_reason", NEW."status_since", NEW."version_id"); RETURN NULL;',
                            hash="e8fe21d53d2be84c3cc2f81f0bf6e3a41aff57cf",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_12fd5",
                            table="councils_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assessment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_assessmentevent" ("act", "council_id", "created_at", "follows_id", "id", "initiative_id", "mean", "opened_at", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_sheet_id", "scores_due_at", "status", "status_reason", "status_since", "version_id") VALUES (OLD."act", OLD."council_id", OLD."created_at", OLD."follows_id", OLD."id", OLD."initiative_id", OLD."mean", OLD."opened_at", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rule_sheet_id", OLD."scores_due_at", OLD."status", OLD."status_reason", OLD."status_since", OLD."version_id"); RETURN NULL;',
                            hash="98897e027228dcd058f83dbfd0df031fe27af9a2",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_799ef",
                            table="councils_assessment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seat",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_seatevent" ("council_id", "created_at", "ends_on", "id", "may_comment", "may_conclude", "may_score", "may_sign", "may_vote", "office", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "starts_on", "updated_at") VALUES (NEW."council_id", NEW."created_at", NEW."ends_on", NEW."id", NEW."may_comment", NEW."may_conclude", NEW."may_score", NEW."may_sign", NEW."may_vote", NEW."office", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="b01f0ab15f015f3430113cd004c8069b1e568b92",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0e6f3",
                            table="councils_seat",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seat",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_seatevent" ("council_id", "created_at", "ends_on", "id", "may_comment", "may_conclude", "may_score", "may_sign", "may_vote", "office", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "starts_on", "updated_at") VALUES (NEW."council_id", NEW."created_at", NEW."ends_on", NEW."id", NEW."may_comment", NEW."may_conclude", NEW."may_score", NEW."may_sign", NEW."may_vote", NEW."office", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="0618bec13e7533ec0c5e694cc2bf20441d54c6af",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_facab",
                            table="councils_seat",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seat",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_seatevent" ("council_id", "created_at", "ends_on", "id", "may_comment", "may_conclude", "may_score", "may_sign", "may_vote", "office", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "starts_on", "updated_at") VALUES (OLD."council_id", OLD."created_at", OLD."ends_on", OLD."id", OLD."may_comment", OLD."may_conclude", OLD."may_score", OLD."may_sign", OLD."may_vote", OLD."office", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."starts_on", OLD."updated_at"); RETURN NULL;',
                            hash="3eab9ed75146509c8ea01cbae7b1ba9d4051dc2d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_826cf",
                            table="councils_seat",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assignment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_assignmentevent" ("assessment_id", "assigned_at", "assigned_by_id", "done_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (NEW."assessment_id", NEW."assigned_at", NEW."assigned_by_id", NEW."done_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat_id"); RETURN NULL;',
                            hash="c4c40d6d2441fdbf6b0e39f43d1674f86ddae55d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e509d",
                            table="councils_assignment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assignment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_assignmentevent" ("assessment_id", "assigned_at", "assigned_by_id", "done_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (NEW."assessment_id", NEW."assigned_at", NEW."assigned_by_id", NEW."done_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat_id"); RETURN NULL;',
                            hash="26200a1ae31c3ab6a9266fde374fe4e7c874a64d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_8fec0",
                            table="councils_assignment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assignment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_assignmentevent" ("assessment_id", "assigned_at", "assigned_by_id", "done_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (OLD."assessment_id", OLD."assigned_at", OLD."assigned_by_id", OLD."done_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat_id"); RETURN NULL;',
                            hash="535aeb2923002af3011afca537c97053f006f550",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_785c6",
                            table="councils_assignment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recusal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_recusalevent" ("assessment_id", "at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id") VALUES (NEW."assessment_id", NEW."at", NEW."by_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."seat_id"); RETURN NULL;',
                            hash="660b54e0acf7603fbc7c619605e4e61906826378",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_32c39",
                            table="councils_recusal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recusal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_recusalevent" ("assessment_id", "at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id") VALUES (NEW."assessment_id", NEW."at", NEW."by_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."seat_id"); RETURN NULL;',
                            hash="c764cb509b500fd02c8cd4f73451d0fbbf59e758",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e6d68",
                            table="councils_recusal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recusal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_recusalevent" ("assessment_id", "at", "by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id") VALUES (OLD."assessment_id", OLD."at", OLD."by_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."seat_id"); RETURN NULL;',
                            hash="042cae35a3bbf901d95c0494e0ec1b39ad9b202b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ea51e",
                            table="councils_recusal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scoresheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_scoresheetevent" ("assessment_id", "created_at", "handed_in", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "status", "submitted_at", "total") VALUES (NEW."assessment_id", NEW."created_at", NEW."handed_in", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat_id", NEW."status", NEW."submitted_at", NEW."total"); RETURN NULL;',
                            hash="603da17022583b57f2610040b1158ca8f78f1ab9",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_eba7b",
                            table="councils_scoresheet",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scoresheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."assessment_id" IS DISTINCT FROM (NEW."assessment_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."handed_in" IS DISTINCT FROM (NEW."handed_in") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."seat_id" IS DISTINCT FROM (NEW."seat_id") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."total" IS DISTINCT FROM (NEW."total"))',
                            func='INSERT INTO "councils_scoresheetevent" ("assessment_id", "created_at", "handed_in", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "status", "submitted_at", "total") VALUES (NEW."assessment_id", NEW."created_at", NEW."handed_in", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat_id", NEW."status", NEW."submitted_at", NEW."total"); RETURN NULL;',
                            hash="f1691d1572be0910ea0ea05704e405be0f2a3fe4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b77cc",
                            table="councils_scoresheet",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scoresheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_scoresheetevent" ("assessment_id", "created_at", "handed_in", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "status", "submitted_at", "total") VALUES (OLD."assessment_id", OLD."created_at", OLD."handed_in", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat_id", OLD."status", OLD."submitted_at", OLD."total"); RETURN NULL;',
                            hash="165df1d3d964728288e7850d1d4c19377c426a18",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f5481",
                            table="councils_scoresheet",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="criterion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_rules_are_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = OLD.sheet_id;\n        IF FOUND THEN\n            RAISE EXCEPTION 'rule sheet % is in use and cannot change', OLD.sheet_id USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="591922a327f7f9b9700accd7358242e0fea4d940",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_used_rules_are_immutable_3e161",
                            table="councils_criterion",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="criterion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_rules_get_no_new_parts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = NEW.sheet_id;\n        IF FOUND THEN\n            RAISE EXCEPTION 'rule sheet % is in use and cannot change', NEW.sheet_id USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="f78ea43b75a6e8b188661e0b9db71afd41d95510",
                            operation="INSERT",
                            pgid="pgtrigger_used_rules_get_no_new_parts_c30b6",
                            table="councils_criterion",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="criterion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_criterionevent" ("group", "help", "id", "kind", "max_points", "min_points", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sheet_id", "when_no") VALUES (NEW."group", NEW."help", NEW."id", NEW."kind", NEW."max_points", NEW."min_points", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."sheet_id", NEW."when_no"); RETURN NULL;',
                            hash="bac7a0a7be21707b38f36124e65fb1157e3a0517",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8564a",
                            table="councils_criterion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="criterion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_criterionevent" ("group", "help", "id", "kind", "max_points", "min_points", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sheet_id", "when_no") VALUES (NEW."group", NEW."help", NEW."id", NEW."kind", NEW."max_points", NEW."min_points", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."sheet_id", NEW."when_no"); RETURN NULL;',
                            hash="d1f7a900944773c29d38f5d148ed44d6c46ce08e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ba36d",
                            table="councils_criterion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="criterion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_criterionevent" ("group", "help", "id", "kind", "max_points", "min_points", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "sheet_id", "when_no") VALUES (OLD."group", OLD."help", OLD."id", OLD."kind", OLD."max_points", OLD."min_points", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."sheet_id", OLD."when_no"); RETURN NULL;',
                            hash="f9b9f547536f243603d54dcd0ddd36d42edfd8f0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6f1c4",
                            table="councils_criterion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="mark",
                    trigger=pgtrigger.compiler.Trigger(
                        name="mark_is_within_its_scale",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    PERFORM 1 FROM councils_criterion WHERE id = NEW.criterion_id AND max_points >= NEW.points;\n                    IF NEW.points IS NOT NULL AND NOT FOUND THEN\n                        RAISE EXCEPTION '% points are more than criterion % allows', NEW.points, NEW.criterion_id\n                            USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="82e29faac9f9d55dc91b1eade9f4c10411e6acfa",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_mark_is_within_its_scale_9eebc",
                            table="councils_mark",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="session",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_sessionevent" ("closed_at", "council_id", "created_at", "held_at", "id", "name", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "status", "updated_at") VALUES (NEW."closed_at", NEW."council_id", NEW."created_at", NEW."held_at", NEW."id", NEW."name", NEW."opened_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."status", NEW."updated_at"); RETURN NULL;',
                            hash="c92b8b91bc345ac579c089c4d75d783c2c7a3e66",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9a5b8",
                            table="councils_session",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="session",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_sessionevent" ("closed_at", "council_id", "created_at", "held_at", "id", "name", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "status", "updated_at") VALUES (NEW."closed_at", NEW."council_id", NEW."created_at", NEW."held_at", NEW."id", NEW."name", NEW."opened_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."status", NEW."updated_at"); RETURN NULL;',
                            hash="2491f2cae62debe4c07101e5c4d683fce830eae2",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c3aff",
                            table="councils_session",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="session",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_sessionevent" ("closed_at", "council_id", "created_at", "held_at", "id", "name", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "status", "updated_at") VALUES (OLD."closed_at", OLD."council_id", OLD."created_at", OLD."held_at", OLD."id", OLD."name", OLD."opened_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."status", OLD."updated_at"); RETURN NULL;',
                            hash="541419522a0b41a1ad293855956d6081d13d4529",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d10dd",
                            table="councils_session",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="box",
                    trigger=pgtrigger.compiler.Trigger(
                        name="box_moves_as_its_table_says",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE _is_valid_transition BOOLEAN;",
                            func='SELECT CONCAT(OLD."status", \':\', NEW."status") = ANY(\'{preparing:open,open:closed,closed:open,closed:counted,closed:void,open:void,preparing:void}\'::text[]) INTO _is_valid_transition; IF (_is_valid_transition IS FALSE AND OLD."status" IS DISTINCT FROM NEW."status") THEN RAISE EXCEPTION \'pgtrigger: Invalid transition of field "status" from "%" to "%" on table %\', OLD."status", NEW."status", TG_TABLE_NAME; ELSE RETURN NEW; END IF;',
                            hash="cd06aa69fd6cf9348e05656153c6d650368a5352",
                            operation="UPDATE",
                            pgid="pgtrigger_box_moves_as_its_table_says_65665",
                            table="councils_box",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="box",
                    trigger=pgtrigger.compiler.Trigger(
                        name="box_is_kept",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="225568c89e3faa657f9dd0e98a5a336ffa9056df",
                            operation="DELETE",
                            pgid="pgtrigger_box_is_kept_9f81a",
                            table="councils_box",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agendaitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="secret_item_closes_with_its_box",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."status" = \'closed\' AND OLD."status" IS DISTINCT FROM (NEW."status"))',
                            func="\n                    PERFORM 1 FROM councils_boxitem JOIN councils_box ON councils_box.id = councils_boxitem.box_id\n                      WHERE councils_boxitem.item_id = NEW.id AND councils_box.status = 'counted';\n                    IF NOT FOUND AND EXISTS (\n    SELECT 1 FROM councils_agendaitem item\n      JOIN councils_assessment assessment ON assessment.id = item.assessment_id\n      JOIN councils_rulesheet sheet ON sheet.id = assessment.rule_sheet_id\n     WHERE item.id = NEW.id AND sheet.is_secret AND sheet.method <> 'score'\n) THEN\n                        RAISE EXCEPTION 'item % is decided by a secret ballot that is not counted', NEW.id\n                              USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="306b05a5eeb92b501e2aa7e02ee5d1e2014069f3",
                            operation="UPDATE",
                            pgid="pgtrigger_secret_item_closes_with_its_box_27eea",
                            table="councils_agendaitem",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agendaitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_agendaitemevent" ("assessment_id", "ballot", "closed_at", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "session_id", "status") VALUES (NEW."assessment_id", NEW."ballot", NEW."closed_at", NEW."id", NEW."opened_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."reason", NEW."session_id", NEW."status"); RETURN NULL;',
                            hash="b1a03a9fa2a6681c683b4cdb3beffae55dd4b651",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e30f2",
                            table="councils_agendaitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agendaitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_agendaitemevent" ("assessment_id", "ballot", "closed_at", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "session_id", "status") VALUES (NEW."assessment_id", NEW."ballot", NEW."closed_at", NEW."id", NEW."opened_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."reason", NEW."session_id", NEW."status"); RETURN NULL;',
                            hash="5a863054616e891e957fef8a5deb782054c39ee7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d2307",
                            table="councils_agendaitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="agendaitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_agendaitemevent" ("assessment_id", "ballot", "closed_at", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reason", "session_id", "status") VALUES (OLD."assessment_id", OLD."ballot", OLD."closed_at", OLD."id", OLD."opened_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."reason", OLD."session_id", OLD."status"); RETURN NULL;',
                            hash="e30cf74be8863446452bcb46102fe47e6658916f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ba7d7",
                            table="councils_agendaitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="boxitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="item_is_in_one_live_box",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    PERFORM 1 FROM councils_agendaitem WHERE id = NEW.item_id FOR UPDATE;\n                    PERFORM 1 FROM councils_boxitem JOIN councils_box ON councils_box.id = councils_boxitem.box_id\n                      WHERE councils_boxitem.item_id = NEW.item_id\n                        AND councils_box.status IN ('preparing', 'open', 'closed');\n                    IF FOUND THEN\n                        RAISE EXCEPTION 'item % is in another ballot box', NEW.item_id\n                              USING ERRCODE = 'unique_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="1ef17e55027a34711579ff0eacc037f7fe0377ff",
                            operation="INSERT",
                            pgid="pgtrigger_item_is_in_one_live_box_fa68f",
                            table="councils_boxitem",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="lock",
                    trigger=pgtrigger.compiler.Trigger(
                        name="lock_stays_as_made",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="7378576c47d568bcdd33198788c7918b0bac3951",
                            operation="UPDATE",
                            pgid="pgtrigger_lock_stays_as_made_84072",
                            table="councils_lock",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="ballot",
                    trigger=pgtrigger.compiler.Trigger(
                        name="ballot_stays_as_counted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="da401a1554d973d46010e56a24eeb1fd8f67236a",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_ballot_stays_as_counted_44935",
                            table="councils_ballot",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="boxstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_boxstepevent" ("asked_at", "asked_by_id", "box_id", "done_at", "done_by_id", "id", "item_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "step") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."box_id", NEW."done_at", NEW."done_by_id", NEW."id", NEW."item_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."step"); RETURN NULL;',
                            hash="4f0e86ffadb6512cebd6c5fdb3c4f6febb112d59",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_925f5",
                            table="councils_boxstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="boxstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_boxstepevent" ("asked_at", "asked_by_id", "box_id", "done_at", "done_by_id", "id", "item_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "step") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."box_id", NEW."done_at", NEW."done_by_id", NEW."id", NEW."item_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."step"); RETURN NULL;',
                            hash="9d042b1c9b7a0ec710d66a06b6d8801594a7b050",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5f0c8",
                            table="councils_boxstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="boxstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_boxstepevent" ("asked_at", "asked_by_id", "box_id", "done_at", "done_by_id", "id", "item_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "step") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."box_id", OLD."done_at", OLD."done_by_id", OLD."id", OLD."item_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."step"); RETURN NULL;',
                            hash="1a63e299c9284c869c622a8875b68df64ad7aa46",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5673a",
                            table="councils_boxstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="signed_decisions_stay_as_they_are",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.\"status\" = 'published')",
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4eccebeb31ce03e50a4ddaa37726d1465d3900ab",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_signed_decisions_stay_as_they_are_99dd6",
                            table="councils_decision",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_decisionevent" ("council_id", "created_at", "id", "legal_bases", "notice_number", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "signed_on", "signer_id", "signer_title", "status", "updated_at", "year") VALUES (NEW."council_id", NEW."created_at", NEW."id", NEW."legal_bases", NEW."notice_number", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."signed_on", NEW."signer_id", NEW."signer_title", NEW."status", NEW."updated_at", NEW."year"); RETURN NULL;',
                            hash="29083a182d09a88f09ed00ddcf1d4b4d0c23fb1b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f8a68",
                            table="councils_decision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."council_id" IS DISTINCT FROM (NEW."council_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."legal_bases" IS DISTINCT FROM (NEW."legal_bases") OR OLD."notice_number" IS DISTINCT FROM (NEW."notice_number") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."published_at" IS DISTINCT FROM (NEW."published_at") OR OLD."signed_on" IS DISTINCT FROM (NEW."signed_on") OR OLD."signer_id" IS DISTINCT FROM (NEW."signer_id") OR OLD."signer_title" IS DISTINCT FROM (NEW."signer_title") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "councils_decisionevent" ("council_id", "created_at", "id", "legal_bases", "notice_number", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "signed_on", "signer_id", "signer_title", "status", "updated_at", "year") VALUES (NEW."council_id", NEW."created_at", NEW."id", NEW."legal_bases", NEW."notice_number", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."signed_on", NEW."signer_id", NEW."signer_title", NEW."status", NEW."updated_at", NEW."year"); RETURN NULL;',
                            hash="5764a019430922e5974e287589721e3e3c8df3f0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_55237",
                            table="councils_decision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_decisionevent" ("council_id", "created_at", "id", "legal_bases", "notice_number", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "signed_on", "signer_id", "signer_title", "status", "updated_at", "year") VALUES (OLD."council_id", OLD."created_at", OLD."id", OLD."legal_bases", OLD."notice_number", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."signed_on", OLD."signer_id", OLD."signer_title", OLD."status", OLD."updated_at", OLD."year"); RETURN NULL;',
                            hash="926b2ea404be948d86f48d39410328877783925b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c35ef",
                            table="councils_decision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decisionitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_decisionitemevent" ("assessment_id", "decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "revoked_because", "revoked_by_decision", "revoked_on") VALUES (NEW."assessment_id", NEW."decision_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."revoked_because", NEW."revoked_by_decision", NEW."revoked_on"); RETURN NULL;',
                            hash="7d3a81a3f746e563fcafc3386b530c52c319b11e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f5ddd",
                            table="councils_decisionitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decisionitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_decisionitemevent" ("assessment_id", "decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "revoked_because", "revoked_by_decision", "revoked_on") VALUES (NEW."assessment_id", NEW."decision_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."revoked_because", NEW."revoked_by_decision", NEW."revoked_on"); RETURN NULL;',
                            hash="35a78424f2d23804e9f8bb3d037bcd74064fed60",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bc641",
                            table="councils_decisionitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="decisionitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_decisionitemevent" ("assessment_id", "decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "revoked_because", "revoked_by_decision", "revoked_on") VALUES (OLD."assessment_id", OLD."decision_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."revoked_because", OLD."revoked_by_decision", OLD."revoked_on"); RETURN NULL;',
                            hash="3cb19cca5a17ba5655e83da7ded2bf896fa8b3cc",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_676fe",
                            table="councils_decisionitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="printed_certificates_stay_as_they_are",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."code" IS DISTINCT FROM (NEW."code"))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="1a8b244b0e5006a9de82984fa64363e0d1b2a67a",
                            operation="UPDATE",
                            pgid="pgtrigger_printed_certificates_stay_as_they_are_a0bbb",
                            table="councils_certificate",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_certificateevent" ("author_id", "cancelled_by_decision", "code", "content", "created_at", "ended_on", "id", "issued_on", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "register_number", "replaced_by_id", "status", "updated_at") VALUES (NEW."author_id", NEW."cancelled_by_decision", NEW."code", NEW."content", NEW."created_at", NEW."ended_on", NEW."id", NEW."issued_on", NEW."item_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."register_number", NEW."replaced_by_id", NEW."status", NEW."updated_at"); RETURN NULL;',
                            hash="73a86f241ff1a1ed81f3d3cfc3241ae700ba8bb3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_99d3f",
                            table="councils_certificate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_certificateevent" ("author_id", "cancelled_by_decision", "code", "content", "created_at", "ended_on", "id", "issued_on", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "register_number", "replaced_by_id", "status", "updated_at") VALUES (NEW."author_id", NEW."cancelled_by_decision", NEW."code", NEW."content", NEW."created_at", NEW."ended_on", NEW."id", NEW."issued_on", NEW."item_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."register_number", NEW."replaced_by_id", NEW."status", NEW."updated_at"); RETURN NULL;',
                            hash="b0f6deb14071cceaaf3817b625f75c1e65edf8ca",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d9eb6",
                            table="councils_certificate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="certificate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_certificateevent" ("author_id", "cancelled_by_decision", "code", "content", "created_at", "ended_on", "id", "issued_on", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "register_number", "replaced_by_id", "status", "updated_at") VALUES (OLD."author_id", OLD."cancelled_by_decision", OLD."code", OLD."content", OLD."created_at", OLD."ended_on", OLD."id", OLD."issued_on", OLD."item_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."register_number", OLD."replaced_by_id", OLD."status", OLD."updated_at"); RETURN NULL;',
                            hash="c0296a0fe57c59307be1f3473c9832ad91cf5a9f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_73a30",
                            table="councils_certificate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="band",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_rules_are_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = (SELECT sheet_id FROM councils_criterion WHERE id = OLD.criterion_id);\n        IF FOUND THEN\n            RAISE EXCEPTION 'rule sheet % is in use and cannot change', (SELECT sheet_id FROM councils_criterion WHERE id = OLD.criterion_id) USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="3d755dae4d1af3a9293f9ef698a3ef2dcbe16217",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_used_rules_are_immutable_97c29",
                            table="councils_band",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="band",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_rules_get_no_new_parts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = (SELECT sheet_id FROM councils_criterion WHERE id = NEW.criterion_id);\n        IF FOUND THEN\n            RAISE EXCEPTION 'rule sheet % is in use and cannot change', (SELECT sheet_id FROM councils_criterion WHERE id = NEW.criterion_id) USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="c502b5b070d75a5d9f0662029dfd08113b58f6e5",
                            operation="INSERT",
                            pgid="pgtrigger_used_rules_get_no_new_parts_f6355",
                            table="councils_band",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="band",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_bandevent" ("criterion_id", "high", "id", "label", "low", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."criterion_id", NEW."high", NEW."id", NEW."label", NEW."low", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="08dfa2a6db039777290d21ea5a1b67d1655936d2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_39dc6",
                            table="councils_band",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="band",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_bandevent" ("criterion_id", "high", "id", "label", "low", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."criterion_id", NEW."high", NEW."id", NEW."label", NEW."low", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="8f0e621c696b4d51b66aa6345b0b643f77eec48b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_273f4",
                            table="councils_band",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="band",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_bandevent" ("criterion_id", "high", "id", "label", "low", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."criterion_id", OLD."high", OLD."id", OLD."label", OLD."low", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="b35e844eaeccd7e1fe235b532207cd0f6897dbb5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_322d8",
                            table="councils_band",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupminimum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_rules_are_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = OLD.sheet_id;\n        IF FOUND THEN\n            RAISE EXCEPTION 'rule sheet % is in use and cannot change', OLD.sheet_id USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="47ad4345d80ed15ad1d2460c22ea4920a5cef5f1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_used_rules_are_immutable_2f513",
                            table="councils_groupminimum",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupminimum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_rules_get_no_new_parts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = NEW.sheet_id;\n        IF FOUND THEN\n            RAISE EXCEPTION 'rule sheet % is in use and cannot change', NEW.sheet_id USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="48c05150ebf819f6756722aaf53f498207762c66",
                            operation="INSERT",
                            pgid="pgtrigger_used_rules_get_no_new_parts_2e9b5",
                            table="councils_groupminimum",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupminimum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_groupminimumevent" ("group", "id", "min_points", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet_id") VALUES (NEW."group", NEW."id", NEW."min_points", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sheet_id"); RETURN NULL;',
                            hash="2c088546cd2483afe49cf7b84183e53fe3047d8d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_90926",
                            table="councils_groupminimum",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupminimum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_groupminimumevent" ("group", "id", "min_points", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet_id") VALUES (NEW."group", NEW."id", NEW."min_points", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sheet_id"); RETURN NULL;',
                            hash="e0f0334998f82ec552f374fb2425761a3b96f461",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cc94d",
                            table="councils_groupminimum",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="groupminimum",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_groupminimumevent" ("group", "id", "min_points", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet_id") VALUES (OLD."group", OLD."id", OLD."min_points", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sheet_id"); RETURN NULL;',
                            hash="5f3d0084219d06b0edd82bbca0fbf727ece81797",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3e4d5",
                            table="councils_groupminimum",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="grade",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_rules_are_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = OLD.sheet_id;\n        IF FOUND THEN\n            RAISE EXCEPTION 'rule sheet % is in use and cannot change', OLD.sheet_id USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="7561bc90c0042582d0050abacb01bbeed9e59961",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_used_rules_are_immutable_509c3",
                            table="councils_grade",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="grade",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_rules_get_no_new_parts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = NEW.sheet_id;\n        IF FOUND THEN\n            RAISE EXCEPTION 'rule sheet % is in use and cannot change', NEW.sheet_id USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="abf1c46535d650658be544122bd92b475adcc4cf",
                            operation="INSERT",
                            pgid="pgtrigger_used_rules_get_no_new_parts_b8547",
                            table="councils_grade",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="grade",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_gradeevent" ("id", "low", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet_id") VALUES (NEW."id", NEW."low", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sheet_id"); RETURN NULL;',
                            hash="65fc1423decae175c27854887271ca49895f3034",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2925f",
                            table="councils_grade",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="grade",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_gradeevent" ("id", "low", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet_id") VALUES (NEW."id", NEW."low", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sheet_id"); RETURN NULL;',
                            hash="fdaaf7d0d775d02edd9378ab815bdbb76a982b63",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_3aa80",
                            table="councils_grade",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="grade",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_gradeevent" ("id", "low", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sheet_id") VALUES (OLD."id", OLD."low", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sheet_id"); RETURN NULL;',
                            hash="28d5d495ccf81a685cccf5102f048e963d2fe030",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d17bd",
                            table="councils_grade",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="gradecondition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_rules_are_immutable",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = (SELECT sheet_id FROM councils_grade WHERE id = OLD.grade_id);\n        IF FOUND THEN\n            RAISE EXCEPTION 'rule sheet % is in use and cannot change', (SELECT sheet_id FROM councils_grade WHERE id = OLD.grade_id) USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="2f7be3f4a45d0df959846d0302dd7eb37f4179ca",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_used_rules_are_immutable_62e00",
                            table="councils_gradecondition",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="gradecondition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="used_rules_get_no_new_parts",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n        PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = (SELECT sheet_id FROM councils_grade WHERE id = NEW.grade_id);\n        IF FOUND THEN\n            RAISE EXCEPTION 'rule sheet % is in use and cannot change', (SELECT sheet_id FROM councils_grade WHERE id = NEW.grade_id) USING ERRCODE = 'check_violation';\n        END IF;\n        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;\n        RETURN NEW;\n    ",
                            hash="a608038fcd01cbcda9c8ef96cc4055635911929c",
                            operation="INSERT",
                            pgid="pgtrigger_used_rules_get_no_new_parts_3a7d5",
                            table="councils_gradecondition",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="gradecondition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_gradeconditionevent" ("grade_id", "id", "min_points", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."grade_id", NEW."id", NEW."min_points", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="762ca7965d0708e280b85debbaf5eee483609a6c",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0ea14",
                            table="councils_gradecondition",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="gradecondition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_gradeconditionevent" ("grade_id", "id", "min_points", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."grade_id", NEW."id", NEW."min_points", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="e45b45bcd2b50f2723079e678904e07049c5ec83",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_07125",
                            table="councils_gradecondition",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="gradecondition",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_gradeconditionevent" ("grade_id", "id", "min_points", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."grade_id", OLD."id", OLD."min_points", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="d8b092718e6bd246efce4cf30f291dafe8e96756",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5e291",
                            table="councils_gradecondition",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_attendanceevent" ("id", "is_present", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "seat_id", "session_id") VALUES (NEW."id", NEW."is_present", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."seat_id", NEW."session_id"); RETURN NULL;',
                            hash="e59335f34945943c7f8c7faf6d78b556139df4e3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4308e",
                            table="councils_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_attendanceevent" ("id", "is_present", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "seat_id", "session_id") VALUES (NEW."id", NEW."is_present", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."recorded_by_id", NEW."seat_id", NEW."session_id"); RETURN NULL;',
                            hash="2ba82d0ec2b504028c21d63279112811299b821a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_aef0b",
                            table="councils_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="attendance",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_attendanceevent" ("id", "is_present", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "recorded_by_id", "seat_id", "session_id") VALUES (OLD."id", OLD."is_present", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."recorded_by_id", OLD."seat_id", OLD."session_id"); RETURN NULL;',
                            hash="fb2de11477101eb7f3461b1a9c09b36934cd0c29",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ea5d9",
                            table="councils_attendance",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="openvote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="secret_item_has_no_open_votes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF EXISTS (\n    SELECT 1 FROM councils_agendaitem item\n      JOIN councils_assessment assessment ON assessment.id = item.assessment_id\n      JOIN councils_rulesheet sheet ON sheet.id = assessment.rule_sheet_id\n     WHERE item.id = NEW.item_id AND sheet.is_secret AND sheet.method <> 'score'\n) THEN\n                        RAISE EXCEPTION 'the vote on item % is secret', NEW.item_id USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="5fac905f6f16eb9635f2d585b9c856b5fdc6f8da",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_secret_item_has_no_open_votes_d0619",
                            table="councils_openvote",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="openvote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_openvoteevent" ("at", "choice", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (NEW."at", NEW."choice", NEW."id", NEW."item_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat_id"); RETURN NULL;',
                            hash="9b5cc948c06c61226a063964c538f1c061cbc56b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f621a",
                            table="councils_openvote",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="openvote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_openvoteevent" ("at", "choice", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (NEW."at", NEW."choice", NEW."id", NEW."item_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat_id"); RETURN NULL;',
                            hash="8bfb960f36eebfdca68db02b5aa81b24029e38a8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_982f5",
                            table="councils_openvote",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="openvote",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_openvoteevent" ("at", "choice", "id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (OLD."at", OLD."choice", OLD."id", OLD."item_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat_id"); RETURN NULL;',
                            hash="d0cf0c5abf70b97f16729559dfb78ac4176aed5c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_22d69",
                            table="councils_openvote",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="verdict",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_verdictevent" ("at", "figures", "id", "item_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_sheet_id") VALUES (NEW."at", NEW."figures", NEW."id", NEW."item_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rule_sheet_id"); RETURN NULL;',
                            hash="dd882107d36742ebb915886dc3eb5415709bdccf",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1ce4a",
                            table="councils_verdict",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="verdict",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_verdictevent" ("at", "figures", "id", "item_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_sheet_id") VALUES (NEW."at", NEW."figures", NEW."id", NEW."item_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rule_sheet_id"); RETURN NULL;',
                            hash="9d1508a35ae793fc3e8735f432701b806028d5f3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_10e64",
                            table="councils_verdict",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="verdict",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_verdictevent" ("at", "figures", "id", "item_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_sheet_id") VALUES (OLD."at", OLD."figures", OLD."id", OLD."item_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rule_sheet_id"); RETURN NULL;',
                            hash="a20e1ffceca835afdb17ee064ab0783ebe635729",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a936a",
                            table="councils_verdict",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
