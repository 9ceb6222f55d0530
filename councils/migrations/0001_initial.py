import accounts.models.people
import common.migrating
import councils.models.appeals
import councils.models.certificate_files
import councils.models.scans
import councils.models.session_steps
import councils.ratios
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.utils.timezone
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
                            "spread_limit",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Points between the highest and the lowest total. Empty: 20 % of the scale.",
                                max_digits=5,
                                null=True,
                                verbose_name="members disagree above a difference of",
                            ),
                        ),
                        (
                            "is_anonymous",
                            models.BooleanField(
                                default=False,
                                help_text="Names and units are masked in texts and files until the scoring is closed.",
                                verbose_name="authors are hidden from members who score",
                            ),
                        ),
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
                            "allows_correspondence",
                            models.BooleanField(
                                default=False,
                                help_text="Between sessions, by answers in writing until a moment. Never by secret ballot.",
                                verbose_name="may be decided by correspondence",
                            ),
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
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("allows_correspondence", False),
                                    models.Q(("is_secret", False), ("method__in", ["vote", "both"])),
                                    _connector="OR",
                                ),
                                name="rule_sheet_takes_open_votes_by_correspondence",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("initiatives", "Initiative council"),
                                    ("steering", "Steering committee for Dân vận khéo"),
                                ],
                                default="initiatives",
                                max_length=12,
                                verbose_name="kind",
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
                        (
                            "issued_by",
                            models.ForeignKey(
                                blank=True,
                                help_text="The body whose head signs instead of the head of the council's unit: for a steering committee the Party committee that recognises what it has evaluated.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.unit",
                                verbose_name="its decisions are issued by",
                            ),
                        ),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                help_text="Dossiers of this field and those below it come here. Empty: all that no other council takes.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="councils",
                                to="initiatives.field",
                                verbose_name="field",
                            ),
                        ),
                        (
                            "for_session",
                            models.BooleanField(
                                default=False,
                                help_text="It takes nothing more once its session is over.",
                                verbose_name="for one session only",
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
                        (
                            "small_unit",
                            models.PositiveSmallIntegerField(
                                default=15,
                                help_text="A member who works in such a unit with an author is proposed as in conflict. 0: not looked for.",
                                verbose_name="small unit: up to so many people",
                            ),
                        ),
                        (
                            "coauthor_seasons",
                            models.PositiveSmallIntegerField(
                                default=2,
                                help_text="With the dossier's own season. A member who wrote with an author then is proposed. 0: never.",
                                verbose_name="seasons in which co-authorship counts",
                            ),
                        ),
                        (
                            "asks_for_report",
                            models.BooleanField(
                                default=True,
                                help_text="Confirmed by the unit; without it nothing is put forward.",
                                verbose_name="asks for the report of effect with what is put forward",
                            ),
                        ),
                        (
                            "quota_per_unit",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Empty or 0: no limit.",
                                null=True,
                                verbose_name="most initiatives a unit puts forward in a season",
                            ),
                        ),
                        (
                            "appeal_days",
                            models.PositiveSmallIntegerField(
                                default=30,
                                help_text="Counted from the day after the publication.",
                                verbose_name="days to appeal against its decisions",
                            ),
                        ),
                        (
                            "signing_days",
                            models.PositiveSmallIntegerField(
                                default=5,
                                help_text="Counted from the day of the session.",
                                verbose_name="days to sign minutes",
                            ),
                        ),
                        (
                            "answer_days",
                            models.PositiveSmallIntegerField(default=30, verbose_name="days to answer an appeal"),
                        ),
                    ],
                    options={
                        "verbose_name": "council",
                        "verbose_name_plural": "councils",
                        "ordering": ["unit", "-starts_on"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True), ("for_session", False), ("field__isnull", True)
                                ),
                                fields=("unit", "level", "kind"),
                                name="council_is_one_a_unit_and_level",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True), ("for_session", False), ("field__isnull", False)
                                ),
                                fields=("unit", "level", "kind", "field"),
                                name="council_is_one_a_unit_level_and_field",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "steering"), _negated=True),
                                    models.Q(
                                        ("issued_by__isnull", False),
                                        models.Q(("issued_by", models.F("unit")), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="council_that_steers_leaves_deciding_to_another_body",
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
                                    ("set_aside", "Set aside after an appeal"),
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
                                condition=models.Q(("status__in", ["closed", "set_aside"]), _negated=True),
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
                            "revoked_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="cancelling made known"),
                        ),
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
                    name="Appeal",
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
                            "item",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appeals",
                                to="councils.decisionitem",
                                verbose_name="item of a decision",
                            ),
                        ),
                        (
                            "is_about_revocation",
                            models.BooleanField(default=False, verbose_name="against the cancelling of a recognition"),
                        ),
                        (
                            "council",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appeals",
                                to="councils.council",
                                verbose_name="council that hears it",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appeals",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="author",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("filed", "Filed, waiting for hearers"),
                                    ("heard", "Being heard"),
                                    ("rejected", "Rejected"),
                                    ("upheld", "Upheld: judged anew"),
                                    ("withdrawn", "Withdrawn by the author"),
                                ],
                                default="filed",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("filed_at", models.DateTimeField(verbose_name="filed")),
                        ("due_on", models.DateField(verbose_name="to be answered by")),
                        ("grounds", models.TextField(max_length=8000, verbose_name="grounds")),
                        (
                            "reasons",
                            models.TextField(blank=True, max_length=8000, verbose_name="reasons of the answer"),
                        ),
                        (
                            "concluded_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered on behalf of",
                            ),
                        ),
                        (
                            "concluded_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered by",
                            ),
                        ),
                        ("concluded_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                        (
                            "opened",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="appeal",
                                to="councils.assessment",
                                verbose_name="judged anew by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "appeal",
                        "verbose_name_plural": "appeals",
                        "ordering": ["-pk"],
                        "indexes": [models.Index(fields=["council", "status", "due_on"], name="appeal_by_due_day")],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("status", "withdrawn"), _negated=True),
                                fields=("item", "is_about_revocation", "by"),
                                name="appeal_is_one_an_author",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("status__in", ["filed", "heard"])),
                                fields=("item", "is_about_revocation"),
                                name="appeal_is_open_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("grounds", ""), _negated=True), name="appeal_has_grounds"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("concluded_at__isnull", False),
                                        ("concluded_by__isnull", False),
                                        ("status__in", ["rejected", "upheld"]),
                                        models.Q(("reasons", ""), _negated=True),
                                    ),
                                    models.Q(
                                        ("concluded_at__isnull", True),
                                        ("reasons", ""),
                                        ("status__in", ["filed", "heard", "withdrawn"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="appeal_is_answered_with_reasons",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("opened__isnull", False), ("status", "upheld")),
                                    models.Q(models.Q(("status", "upheld"), _negated=True), ("opened__isnull", True)),
                                    _connector="OR",
                                ),
                                name="appeal_upheld_is_judged_anew",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AppealEvent",
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
                                to="councils.appeal",
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
                            "is_about_revocation",
                            models.BooleanField(default=False, verbose_name="against the cancelling of a recognition"),
                        ),
                        (
                            "council",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.council",
                                verbose_name="council that hears it",
                            ),
                        ),
                        (
                            "by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="author",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("filed", "Filed, waiting for hearers"),
                                    ("heard", "Being heard"),
                                    ("rejected", "Rejected"),
                                    ("upheld", "Upheld: judged anew"),
                                    ("withdrawn", "Withdrawn by the author"),
                                ],
                                default="filed",
                                max_length=10,
                                verbose_name="state",
                            ),
                        ),
                        ("filed_at", models.DateTimeField(verbose_name="filed")),
                        ("due_on", models.DateField(verbose_name="to be answered by")),
                        ("grounds", models.TextField(max_length=8000, verbose_name="grounds")),
                        (
                            "reasons",
                            models.TextField(blank=True, max_length=8000, verbose_name="reasons of the answer"),
                        ),
                        (
                            "concluded_for",
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
                        (
                            "concluded_by",
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
                        ("concluded_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                        (
                            "opened",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.assessment",
                                verbose_name="judged anew by",
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
                    name="AppealFile",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "appeal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="files",
                                to="councils.appeal",
                                verbose_name="appeal",
                            ),
                        ),
                        (
                            "file",
                            models.FileField(
                                max_length=200, upload_to=councils.models.appeals.appeal_path, verbose_name="file"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("suffix", models.CharField(max_length=8, verbose_name="type")),
                        ("media_type", models.CharField(max_length=100, verbose_name="media type")),
                        ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                        ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                    ],
                    options={
                        "verbose_name": "file of an appeal",
                        "verbose_name_plural": "files of appeals",
                        "ordering": ["appeal", "pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="AppealFileEvent",
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
                                to="councils.appealfile",
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
                            "appeal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.appeal",
                                verbose_name="appeal",
                            ),
                        ),
                        (
                            "file",
                            models.FileField(
                                max_length=200, upload_to=councils.models.appeals.appeal_path, verbose_name="file"
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        ("suffix", models.CharField(max_length=8, verbose_name="type")),
                        ("media_type", models.CharField(max_length=100, verbose_name="media type")),
                        ("size", models.PositiveIntegerField(verbose_name="size in bytes")),
                        ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
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
                                    ("expert", "Outside expert"),
                                ],
                                default="member",
                                max_length=12,
                                verbose_name="office",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1, verbose_name="order")),
                        (
                            "appointed_by",
                            models.CharField(
                                blank=True,
                                help_text="Empty: by the founding decision.",
                                max_length=120,
                                verbose_name="appointed by decision no.",
                            ),
                        ),
                        (
                            "stands_in_for",
                            models.ForeignKey(
                                blank=True,
                                help_text="A substitute acts in a session alone, while the member is recorded as absent from it.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="substitutes",
                                to="councils.seat",
                                verbose_name="stands in for",
                            ),
                        ),
                        ("may_score", models.BooleanField(default=True, verbose_name="scores")),
                        ("may_comment", models.BooleanField(default=True, verbose_name="comments")),
                        ("may_vote", models.BooleanField(default=True, verbose_name="votes")),
                        ("may_sign", models.BooleanField(default=False, verbose_name="signs minutes")),
                        ("may_conclude", models.BooleanField(default=False, verbose_name="concludes")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                        (
                            "knows",
                            models.ManyToManyField(
                                blank=True,
                                related_name="+",
                                through="councils.KnownField",
                                to="initiatives.field",
                                verbose_name="knows",
                            ),
                        ),
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
                            models.UniqueConstraint(
                                condition=models.Q(("ends_on__isnull", True)),
                                fields=("stands_in_for",),
                                name="seat_has_one_substitute",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("stands_in_for__isnull", True),
                                    models.Q(
                                        ("may_conclude", False),
                                        ("may_score", False),
                                        ("may_sign", False),
                                        ("office", "member"),
                                    ),
                                    _connector="OR",
                                ),
                                name="seat_of_a_substitute_is_a_member_s_and_votes_alone",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("office", "expert"), _negated=True),
                                    models.Q(
                                        ("may_conclude", False),
                                        ("may_score", False),
                                        ("may_sign", False),
                                        ("may_vote", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="seat_of_an_expert_comments_and_no_more",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Hearer",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "appeal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="hearers",
                                to="councils.appeal",
                                verbose_name="appeal",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        (
                            "assigned_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="assigned by",
                            ),
                        ),
                        ("assigned_at", models.DateTimeField(verbose_name="assigned")),
                        ("finding", models.TextField(blank=True, max_length=8000, verbose_name="finding")),
                        ("found_at", models.DateTimeField(blank=True, null=True, verbose_name="found")),
                    ],
                    options={
                        "verbose_name": "hearer of an appeal",
                        "verbose_name_plural": "hearers of appeals",
                        "ordering": ["appeal", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("appeal", "seat"), name="hearer_is_one_a_seat"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("finding", ""), ("found_at__isnull", True)),
                                    models.Q(models.Q(("finding", ""), _negated=True), ("found_at__isnull", False)),
                                    _connector="OR",
                                ),
                                name="finding_has_a_time",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="HearerEvent",
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
                                to="councils.hearer",
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
                            "appeal",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.appeal",
                                verbose_name="appeal",
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
                            "assigned_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="assigned by",
                            ),
                        ),
                        ("assigned_at", models.DateTimeField(verbose_name="assigned")),
                        ("finding", models.TextField(blank=True, max_length=8000, verbose_name="finding")),
                        ("found_at", models.DateTimeField(blank=True, null=True, verbose_name="found")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
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
                                    ("set_aside", "Set aside after an appeal"),
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
                    name="Sharing",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "council",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sharings",
                                to="councils.council",
                                verbose_name="council",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="at")),
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
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("each", models.PositiveSmallIntegerField(verbose_name="members for each dossier")),
                        (
                            "limit",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="most dossiers for one member"
                            ),
                        ),
                        ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="taken back")),
                        (
                            "undone_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="taken back by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "sharing out",
                        "verbose_name_plural": "sharings out",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("each__gte", 1)), name="sharing_gives_each_somebody"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                                    models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                                    _connector="OR",
                                ),
                                name="sharing_is_taken_back_by_somebody",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="SeatDeputy",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="until")),
                        ("reason", models.CharField(max_length=300, verbose_name="reason")),
                        (
                            "named_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="named by",
                            ),
                        ),
                        (
                            "ended_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="ended before its last day"),
                        ),
                        (
                            "ended_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ended by",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deputies",
                                to="councils.seat",
                                verbose_name="for whom",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="acts_for",
                                to="councils.seat",
                                verbose_name="deputy",
                            ),
                        ),
                        ("moved_at", models.DateTimeField(blank=True, null=True, verbose_name="dossiers moved")),
                        ("returned_at", models.DateTimeField(blank=True, null=True, verbose_name="dossiers came back")),
                    ],
                    options={
                        "verbose_name": "deputy in a council",
                        "verbose_name_plural": "deputies in councils",
                        "ordering": ["-starts_on", "-pk"],
                        "abstract": False,
                        "indexes": [
                            models.Index(fields=["deputy", "ends_on"], name="seatdeputy_by_deputy"),
                            models.Index(
                                condition=models.Q(("returned_at__isnull", True)),
                                fields=["ends_on"],
                                name="seatdeputy_to_give_back",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="seatdeputy_ends_after_it_begins",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True), name="seatdeputy_says_why"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ended_at__isnull", True), ("ended_by__isnull", True)),
                                    models.Q(("ended_at__isnull", False), ("ended_by__isnull", False)),
                                    _connector="OR",
                                ),
                                name="seatdeputy_is_ended_by_somebody",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("seat", models.F("deputy")), _negated=True),
                                name="seatdeputy_is_somebody_else",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("returned_at__isnull", True), ("moved_at__isnull", False), _connector="OR"
                                ),
                                name="seatdeputy_gives_back_what_was_moved",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("ended_at__isnull", True)),
                                expressions=[
                                    ("seat", "="),
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
                                ],
                                name="deputies_of_a_seat_do_not_overlap",
                            ),
                        ],
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
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("all", "All members score it"),
                                    ("by_hand", "Chosen by hand"),
                                    ("field", "Knows the field"),
                                    ("experience", "Has scored this field before"),
                                    ("load", "Had the fewest dossiers"),
                                ],
                                default="all",
                                max_length=10,
                                verbose_name="why this member",
                            ),
                        ),
                        (
                            "sharing",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="councils.sharing",
                                verbose_name="shared out with",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="assignments",
                                to="councils.seatdeputy",
                                verbose_name="scored for somebody absent",
                            ),
                        ),
                        ("seen_at", models.DateTimeField(blank=True, null=True, verbose_name="seen")),
                        ("accepted_at", models.DateTimeField(blank=True, null=True, verbose_name="accepted")),
                        ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                        ("skipped_at", models.DateTimeField(blank=True, null=True, verbose_name="put off")),
                        ("skip_reason", models.CharField(blank=True, max_length=300, verbose_name="put off because")),
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
                            models.UniqueConstraint(fields=("assessment", "seat"), name="assignment_is_one_a_seat"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("accepted_at__isnull", True), ("seen_at__isnull", False), _connector="OR"
                                ),
                                name="assignment_accepted_is_seen",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("skip_reason", ""), ("skipped_at__isnull", True)),
                                    models.Q(
                                        ("done_at__isnull", True),
                                        ("skipped_at__isnull", False),
                                        models.Q(("skip_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="assignment_put_off_says_why",
                            ),
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
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("all", "All members score it"),
                                    ("by_hand", "Chosen by hand"),
                                    ("field", "Knows the field"),
                                    ("experience", "Has scored this field before"),
                                    ("load", "Had the fewest dossiers"),
                                ],
                                default="all",
                                max_length=10,
                                verbose_name="why this member",
                            ),
                        ),
                        (
                            "sharing",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.sharing",
                                verbose_name="shared out with",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.seatdeputy",
                                verbose_name="scored for somebody absent",
                            ),
                        ),
                        ("accepted_at", models.DateTimeField(blank=True, null=True, verbose_name="accepted")),
                        ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                        ("skipped_at", models.DateTimeField(blank=True, null=True, verbose_name="put off")),
                        ("skip_reason", models.CharField(blank=True, max_length=300, verbose_name="put off because")),
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
                        (
                            "earlier",
                            models.JSONField(
                                blank=True,
                                default=list,
                                editable=False,
                                help_text="As handed in before it was taken back when the scores of others could be read, with the reason.",
                                verbose_name="earlier, taken back",
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
                                    models.Q(
                                        ("handed_in__isnull", True), ("status", "draft"), ("submitted_at__isnull", True)
                                    ),
                                    models.Q(
                                        ("handed_in__isnull", False),
                                        ("status", "submitted"),
                                        ("submitted_at__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="sheet_handed_in_keeps_what_it_said",
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
                        (
                            "earlier",
                            models.JSONField(
                                blank=True,
                                default=list,
                                editable=False,
                                help_text="As handed in before it was taken back when the scores of others could be read, with the reason.",
                                verbose_name="earlier, taken back",
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
                        ("by_correspondence", models.BooleanField(default=False, verbose_name="by correspondence")),
                        (
                            "held_at",
                            models.DateTimeField(
                                help_text="By correspondence: until when answers are taken.",
                                verbose_name="date and time",
                            ),
                        ),
                        ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("open", "In session"),
                                    ("closed", "Closed"),
                                    ("canceled", "Cancelled"),
                                ],
                                default="planned",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="opened")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                        (
                            "sequence",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="Calendars replace an older invitation by a newer one.",
                                verbose_name="how often it was moved",
                            ),
                        ),
                        (
                            "signing_until",
                            models.DateField(
                                blank=True,
                                help_text="Where it was extended; else by the council's days.",
                                null=True,
                                verbose_name="minutes to be signed by",
                            ),
                        ),
                        ("cancelled_at", models.DateTimeField(blank=True, null=True, verbose_name="cancelled")),
                        (
                            "cancelled_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="cancelled by",
                            ),
                        ),
                        (
                            "cancelled_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="cancelled on behalf of",
                            ),
                        ),
                        (
                            "cancelled_because",
                            models.CharField(blank=True, max_length=300, verbose_name="cancelled because"),
                        ),
                        (
                            "wall",
                            models.CharField(
                                choices=[
                                    ("numbers", "Numbers of items alone"),
                                    ("titles", "Titles and outcomes"),
                                    ("figures", "Titles, outcomes and figures"),
                                ],
                                default="numbers",
                                help_text="Where it follows the remote.",
                                max_length=7,
                                verbose_name="the wall shows",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "session",
                        "verbose_name_plural": "sessions",
                        "ordering": ["-held_at"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        models.Q(("cancelled_because", ""), _negated=True),
                                        ("cancelled_at__isnull", False),
                                        ("cancelled_by__isnull", False),
                                        ("status", "canceled"),
                                    ),
                                    models.Q(
                                        models.Q(("status", "canceled"), _negated=True),
                                        ("cancelled_at__isnull", True),
                                        ("cancelled_because", ""),
                                        ("cancelled_by__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="session_cancelled_says_when_by_whom_and_why",
                            )
                        ],
                        "indexes": [],
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
                    name="Block",
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
                                related_name="blocks",
                                to="councils.session",
                                verbose_name="session",
                            ),
                        ),
                        (
                            "opened_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="opened by",
                            ),
                        ),
                        ("opened_at", models.DateTimeField(verbose_name="vote opened")),
                    ],
                    options={
                        "verbose_name": "block of items",
                        "verbose_name_plural": "blocks of items",
                        "ordering": ["pk"],
                        "indexes": [],
                        "constraints": [],
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
                        (
                            "block",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="items",
                                to="councils.block",
                                verbose_name="block of items",
                            ),
                        ),
                        (
                            "present",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                help_text="Who was there when its vote was opened: its turnout stands as it was then.",
                                null=True,
                                size=None,
                                verbose_name="seats present",
                            ),
                        ),
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
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("status", "voting")),
                                expressions=[
                                    ("session", "="),
                                    (
                                        django.db.models.functions.comparison.Coalesce(
                                            models.F("block"),
                                            django.db.models.expressions.CombinedExpression(
                                                models.F("id"), "*", models.Value(-1)
                                            ),
                                            output_field=models.BigIntegerField(),
                                        ),
                                        "<>",
                                    ),
                                ],
                                name="item_is_voted_on_alone_or_in_a_block",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("block", None), ("status__in", ["voting", "closed"]), _connector="OR"
                                ),
                                name="item_in_a_block_is_voted_on",
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
                        (
                            "asked_for",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked on behalf of",
                            ),
                        ),
                        (
                            "done_for",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="confirmed on behalf of",
                            ),
                        ),
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
                                    models.Q(("asked_for", models.F("done_by")), _negated=True),
                                    models.Q(("asked_by", models.F("done_for")), _negated=True),
                                    models.Q(("asked_for", models.F("done_for")), _negated=True),
                                ),
                                name="box_step_is_not_confirmed_for_who_asked",
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
                        (
                            "asked_for",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked on behalf of",
                            ),
                        ),
                        (
                            "done_for",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="confirmed on behalf of",
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
                    name="BlockEvent",
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
                                to="councils.block",
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
                            "opened_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="opened by",
                            ),
                        ),
                        ("opened_at", models.DateTimeField(verbose_name="vote opened")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Candidate",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "council",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="candidates",
                                to="councils.council",
                                verbose_name="council",
                            ),
                        ),
                        (
                            "initiative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="initiatives.initiative",
                                verbose_name="initiative",
                            ),
                        ),
                        ("position", models.PositiveIntegerField(verbose_name="order")),
                    ],
                    options={
                        "verbose_name": "place on a list to put forward",
                        "verbose_name_plural": "places on lists to put forward",
                        "ordering": ["council", "position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("council", "initiative"), name="candidate_has_one_place")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="CandidateEvent",
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
                                to="councils.candidate",
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
                        ("position", models.PositiveIntegerField(verbose_name="order")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="CertificateFile",
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
                            "decision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="certificate_files",
                                to="councils.decision",
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[("pdf", "One PDF to print"), ("zip", "A zip with a PDF each")],
                                max_length=3,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked for by",
                            ),
                        ),
                        ("asked_at", models.DateTimeField(verbose_name="asked for")),
                        ("begun_at", models.DateTimeField(blank=True, null=True, verbose_name="begun")),
                        ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                        ("failed_at", models.DateTimeField(blank=True, null=True, verbose_name="failed")),
                        ("cancelled_at", models.DateTimeField(blank=True, null=True, verbose_name="given up")),
                        (
                            "file",
                            models.FileField(
                                blank=True,
                                max_length=200,
                                upload_to=councils.models.certificate_files.private_path,
                                verbose_name="file",
                            ),
                        ),
                        ("count", models.PositiveIntegerField(default=0, verbose_name="certificates")),
                    ],
                    options={
                        "verbose_name": "file of certificates",
                        "verbose_name_plural": "files of certificates",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("done_at__isnull", True), ("failed_at__isnull", True)),
                                    models.Q(("cancelled_at__isnull", True), ("done_at__isnull", True)),
                                    models.Q(("cancelled_at__isnull", True), ("failed_at__isnull", True)),
                                    _connector="OR",
                                ),
                                name="certificate_file_ends_once",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(
                                    ("cancelled_at__isnull", True),
                                    ("done_at__isnull", True),
                                    ("failed_at__isnull", True),
                                ),
                                fields=("decision", "kind"),
                                name="certificate_file_is_made_once_at_a_time",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Distinction",
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
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="distinction",
                                to="initiatives.initiative",
                                verbose_name="model",
                            ),
                        ),
                        (
                            "council",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="distinctions",
                                to="councils.council",
                                verbose_name="steering committee",
                            ),
                        ),
                        ("because", models.CharField(max_length=300, verbose_name="because")),
                        (
                            "chosen_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="chosen by",
                            ),
                        ),
                        ("chosen_at", models.DateTimeField(verbose_name="chosen")),
                    ],
                    options={
                        "verbose_name": "outstanding model",
                        "verbose_name_plural": "outstanding models",
                        "ordering": ["-chosen_at", "-pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="DistinctionEvent",
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
                                to="councils.distinction",
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
                                verbose_name="model",
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
                                verbose_name="steering committee",
                            ),
                        ),
                        ("because", models.CharField(max_length=300, verbose_name="because")),
                        (
                            "chosen_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="chosen by",
                            ),
                        ),
                        ("chosen_at", models.DateTimeField(verbose_name="chosen")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="CommendationDecision",
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
                                related_name="commendations",
                                to="councils.council",
                                verbose_name="proposed by",
                            ),
                        ),
                        (
                            "issuer",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.unit",
                                verbose_name="issued by",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("number", models.CharField(blank=True, max_length=60, verbose_name="number")),
                        ("signed_on", models.DateField(blank=True, null=True, verbose_name="signed on")),
                        ("signer_name", models.CharField(blank=True, max_length=120, verbose_name="signer")),
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
                    ],
                    options={
                        "verbose_name": "commendation decision",
                        "verbose_name_plural": "commendation decisions",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("number", ""), _negated=True),
                                fields=("issuer", "number", "year"),
                                name="commendation_number_is_given_once",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("published_at__isnull", True), ("status", "draft")),
                                    models.Q(
                                        ("published_at__isnull", False),
                                        ("published_by__isnull", False),
                                        ("signed_on__isnull", False),
                                        ("status", "published"),
                                        models.Q(("number", ""), _negated=True),
                                        models.Q(("signer_name", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="commendation_published_is_complete",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="CommendationDecisionEvent",
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
                                to="councils.commendationdecision",
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
                                verbose_name="proposed by",
                            ),
                        ),
                        (
                            "issuer",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="issued by",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("number", models.CharField(blank=True, max_length=60, verbose_name="number")),
                        ("signed_on", models.DateField(blank=True, null=True, verbose_name="signed on")),
                        ("signer_name", models.CharField(blank=True, max_length=120, verbose_name="signer")),
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
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="CommendationItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "commendation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="councils.commendationdecision",
                                verbose_name="commendation decision",
                            ),
                        ),
                        (
                            "distinction",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commended_in",
                                to="councils.distinction",
                                verbose_name="outstanding model",
                            ),
                        ),
                        ("position", models.PositiveIntegerField(verbose_name="order")),
                    ],
                    options={
                        "verbose_name": "model commended",
                        "verbose_name_plural": "models commended",
                        "ordering": ["commendation", "position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("commendation", "distinction"), name="commendation_names_a_model_once"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="CommendationItemEvent",
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
                                to="councils.commendationitem",
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
                            "commendation",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.commendationdecision",
                                verbose_name="commendation decision",
                            ),
                        ),
                        (
                            "distinction",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.distinction",
                                verbose_name="outstanding model",
                            ),
                        ),
                        ("position", models.PositiveIntegerField(verbose_name="order")),
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
                                choices=[
                                    ("found", "Author"),
                                    ("superior", "Superior or subordinate"),
                                    ("unit", "Same small unit"),
                                    ("coauthor", "Co-author lately"),
                                    ("relative", "Declared relative"),
                                    ("declared", "Declared by the member"),
                                    ("former", "Took part before"),
                                    ("recorded", "Recorded in the session"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                help_text="Said by the member; or the unit, the season it lies in.",
                                max_length=300,
                                verbose_name="reason",
                            ),
                        ),
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
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("proposed", "To be decided"),
                                    ("in_force", "In force"),
                                    ("set_aside", "Set aside"),
                                ],
                                default="in_force",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "decided_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided on behalf of",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided by",
                            ),
                        ),
                        ("decided_at", models.DateTimeField(null=True, verbose_name="decided at")),
                        (
                            "decided_because",
                            models.CharField(blank=True, max_length=300, verbose_name="decided because"),
                        ),
                    ],
                    options={
                        "verbose_name": "recusal",
                        "verbose_name_plural": "recusals",
                        "ordering": ["assessment", "pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("status", "proposed")),
                                fields=["assessment"],
                                name="recusal_to_decide",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("assessment", "seat", "kind"), name="recusal_is_one_a_seat_and_kind"
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("status", "in_force")),
                                fields=("assessment", "seat"),
                                name="recusal_in_force_is_one_a_seat",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind__in", ["declared", "recorded"]), _negated=True),
                                    models.Q(("reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="recusal_said_by_somebody_says_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "found"), _negated=True), ("status", "in_force"), _connector="OR"
                                ),
                                name="recusal_of_an_author_is_in_force",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "set_aside"), _negated=True),
                                    models.Q(
                                        ("decided_at__isnull", False),
                                        ("decided_by__isnull", False),
                                        models.Q(("decided_because", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="recusal_set_aside_says_who_when_and_why",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "proposed"), _negated=True),
                                    models.Q(("decided_at__isnull", True), ("decided_by__isnull", True)),
                                    _connector="OR",
                                ),
                                name="recusal_proposed_is_undecided",
                            ),
                        ],
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
                                choices=[
                                    ("found", "Author"),
                                    ("superior", "Superior or subordinate"),
                                    ("unit", "Same small unit"),
                                    ("coauthor", "Co-author lately"),
                                    ("relative", "Declared relative"),
                                    ("declared", "Declared by the member"),
                                    ("former", "Took part before"),
                                    ("recorded", "Recorded in the session"),
                                ],
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                help_text="Said by the member; or the unit, the season it lies in.",
                                max_length=300,
                                verbose_name="reason",
                            ),
                        ),
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
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("proposed", "To be decided"),
                                    ("in_force", "In force"),
                                    ("set_aside", "Set aside"),
                                ],
                                default="in_force",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "decided_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided on behalf of",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="decided by",
                            ),
                        ),
                        ("decided_at", models.DateTimeField(null=True, verbose_name="decided at")),
                        (
                            "decided_because",
                            models.CharField(blank=True, max_length=300, verbose_name="decided because"),
                        ),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Consultation",
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
                                related_name="consultations",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="consultations",
                                to="councils.seat",
                                verbose_name="seat",
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
                        ("asked_at", models.DateTimeField(verbose_name="asked at")),
                        ("comment", models.TextField(blank=True, verbose_name="comment sheet")),
                        ("handed_in_at", models.DateTimeField(blank=True, null=True, verbose_name="handed in")),
                    ],
                    options={
                        "verbose_name": "expert asked",
                        "verbose_name_plural": "experts asked",
                        "ordering": ["assessment", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("assessment", "seat"), name="consultation_is_one_a_seat"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("handed_in_at__isnull", True),
                                    models.Q(("comment", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="consultation_handed_in_says_something",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ConsultationEvent",
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
                                to="councils.consultation",
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
                        ("asked_at", models.DateTimeField(verbose_name="asked at")),
                        ("handed_in_at", models.DateTimeField(blank=True, null=True, verbose_name="handed in")),
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("initiatives", "Initiative council"),
                                    ("steering", "Steering committee for Dân vận khéo"),
                                ],
                                default="initiatives",
                                max_length=12,
                                verbose_name="kind",
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
                        (
                            "issued_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The body whose head signs instead of the head of the council's unit: for a steering committee the Party committee that recognises what it has evaluated.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="its decisions are issued by",
                            ),
                        ),
                        (
                            "field",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Dossiers of this field and those below it come here. Empty: all that no other council takes.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.field",
                                verbose_name="field",
                            ),
                        ),
                        (
                            "for_session",
                            models.BooleanField(
                                default=False,
                                help_text="It takes nothing more once its session is over.",
                                verbose_name="for one session only",
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
                        (
                            "small_unit",
                            models.PositiveSmallIntegerField(
                                default=15,
                                help_text="A member who works in such a unit with an author is proposed as in conflict. 0: not looked for.",
                                verbose_name="small unit: up to so many people",
                            ),
                        ),
                        (
                            "coauthor_seasons",
                            models.PositiveSmallIntegerField(
                                default=2,
                                help_text="With the dossier's own season. A member who wrote with an author then is proposed. 0: never.",
                                verbose_name="seasons in which co-authorship counts",
                            ),
                        ),
                        (
                            "asks_for_report",
                            models.BooleanField(
                                default=True,
                                help_text="Confirmed by the unit; without it nothing is put forward.",
                                verbose_name="asks for the report of effect with what is put forward",
                            ),
                        ),
                        (
                            "quota_per_unit",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Empty or 0: no limit.",
                                null=True,
                                verbose_name="most initiatives a unit puts forward in a season",
                            ),
                        ),
                        (
                            "appeal_days",
                            models.PositiveSmallIntegerField(
                                default=30,
                                help_text="Counted from the day after the publication.",
                                verbose_name="days to appeal against its decisions",
                            ),
                        ),
                        (
                            "signing_days",
                            models.PositiveSmallIntegerField(
                                default=5,
                                help_text="Counted from the day of the session.",
                                verbose_name="days to sign minutes",
                            ),
                        ),
                        (
                            "answer_days",
                            models.PositiveSmallIntegerField(default=30, verbose_name="days to answer an appeal"),
                        ),
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
                                    ("expert", "Outside expert"),
                                ],
                                default="member",
                                max_length=12,
                                verbose_name="office",
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=1, verbose_name="order")),
                        (
                            "appointed_by",
                            models.CharField(
                                blank=True,
                                help_text="Empty: by the founding decision.",
                                max_length=120,
                                verbose_name="appointed by decision no.",
                            ),
                        ),
                        (
                            "stands_in_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="A substitute acts in a session alone, while the member is recorded as absent from it.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.seat",
                                verbose_name="stands in for",
                            ),
                        ),
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
                    name="KnownField",
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
                                related_name="known_fields",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        (
                            "field",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="initiatives.field",
                                verbose_name="field",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "field a member knows",
                        "verbose_name_plural": "fields members know",
                        "ordering": ["seat", "field__path"],
                        "constraints": [
                            models.UniqueConstraint(fields=("seat", "field"), name="known_field_is_one_a_seat")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="KnownFieldEvent",
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
                                to="councils.knownfield",
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
                            "field",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="initiatives.field",
                                verbose_name="field",
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
                            "revoked_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="cancelling made known"),
                        ),
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
                            "kind",
                            models.CharField(
                                choices=[("initiative", "Initiative"), ("model", "Dân vận khéo model")],
                                default="initiative",
                                max_length=12,
                                verbose_name="kind",
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
                    name="SeatDeputyEvent",
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
                                to="councils.seatdeputy",
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
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(verbose_name="until")),
                        ("reason", models.CharField(max_length=300, verbose_name="reason")),
                        (
                            "named_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="named by",
                            ),
                        ),
                        (
                            "ended_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="ended before its last day"),
                        ),
                        (
                            "ended_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="ended by",
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
                                verbose_name="for whom",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.seat",
                                verbose_name="deputy",
                            ),
                        ),
                        ("moved_at", models.DateTimeField(blank=True, null=True, verbose_name="dossiers moved")),
                        ("returned_at", models.DateTimeField(blank=True, null=True, verbose_name="dossiers came back")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Letter",
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
                                related_name="letters",
                                to="councils.council",
                                verbose_name="council",
                            ),
                        ),
                        (
                            "addressee",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="councils.council",
                                verbose_name="addressed to",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("number", models.CharField(max_length=60, verbose_name="number")),
                        ("signed_on", models.DateField(verbose_name="signed on")),
                        (
                            "signer",
                            models.ForeignKey(
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
                        ("content", models.JSONField(editable=False, verbose_name="what was signed")),
                        (
                            "issued_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="issued by",
                            ),
                        ),
                        ("issued_at", models.DateTimeField(verbose_name="issued")),
                        (
                            "voided_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="voided by",
                            ),
                        ),
                        ("voided_at", models.DateTimeField(blank=True, null=True, verbose_name="made void")),
                        ("void_reason", models.CharField(blank=True, max_length=300, verbose_name="void because")),
                    ],
                    options={
                        "verbose_name": "letter of submission",
                        "verbose_name_plural": "letters of submission",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("council", "year", "number"), name="letter_number_is_given_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("void_reason", ""), ("voided_at__isnull", True), ("voided_by__isnull", True)
                                    ),
                                    models.Q(
                                        ("voided_at__isnull", False),
                                        ("voided_by__isnull", False),
                                        models.Q(("void_reason", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="letter_is_void_for_a_reason_or_not",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="LetterEvent",
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
                                to="councils.letter",
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
                            "addressee",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.council",
                                verbose_name="addressed to",
                            ),
                        ),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("number", models.CharField(max_length=60, verbose_name="number")),
                        ("signed_on", models.DateField(verbose_name="signed on")),
                        (
                            "signer",
                            models.ForeignKey(
                                db_constraint=False,
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
                            "issued_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="issued by",
                            ),
                        ),
                        ("issued_at", models.DateTimeField(verbose_name="issued")),
                        (
                            "voided_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="voided by",
                            ),
                        ),
                        ("voided_at", models.DateTimeField(blank=True, null=True, verbose_name="made void")),
                        ("void_reason", models.CharField(blank=True, max_length=300, verbose_name="void because")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="LetterItem",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "letter",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="items",
                                to="councils.letter",
                                verbose_name="letter of submission",
                            ),
                        ),
                        (
                            "assessment",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="letter_item",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        ("position", models.PositiveIntegerField(verbose_name="order")),
                    ],
                    options={
                        "verbose_name": "item of a letter",
                        "verbose_name_plural": "items of letters",
                        "ordering": ["letter", "position"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="LetterItemEvent",
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
                                to="councils.letteritem",
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
                            "letter",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.letter",
                                verbose_name="letter of submission",
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
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Minutes",
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
                            "session",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="minutes",
                                to="councils.session",
                                verbose_name="session",
                            ),
                        ),
                        ("number", models.CharField(blank=True, max_length=60, verbose_name="number")),
                        ("guests", models.TextField(blank=True, max_length=2000, verbose_name="guests")),
                        (
                            "opening",
                            models.TextField(blank=True, max_length=8000, verbose_name="report of the secretary"),
                        ),
                        (
                            "opinions",
                            models.JSONField(
                                default=dict, help_text="By the key of the agenda item.", verbose_name="opinions"
                            ),
                        ),
                        (
                            "conclusion",
                            models.TextField(blank=True, max_length=8000, verbose_name="conclusion of the chair"),
                        ),
                        ("revision", models.PositiveIntegerField(default=1, verbose_name="revision")),
                    ],
                    options={
                        "verbose_name": "minutes",
                        "verbose_name_plural": "minutes",
                        "ordering": ["-session__held_at"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="MinutesEvent",
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
                                to="councils.minutes",
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
                        ("number", models.CharField(blank=True, max_length=60, verbose_name="number")),
                        ("guests", models.TextField(blank=True, max_length=2000, verbose_name="guests")),
                        (
                            "opening",
                            models.TextField(blank=True, max_length=8000, verbose_name="report of the secretary"),
                        ),
                        (
                            "opinions",
                            models.JSONField(
                                default=dict, help_text="By the key of the agenda item.", verbose_name="opinions"
                            ),
                        ),
                        (
                            "conclusion",
                            models.TextField(blank=True, max_length=8000, verbose_name="conclusion of the chair"),
                        ),
                        ("revision", models.PositiveIntegerField(default=1, verbose_name="revision")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="SignedScan",
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
                            "minutes",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scans",
                                to="councils.minutes",
                                verbose_name="minutes",
                            ),
                        ),
                        (
                            "box",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scans",
                                to="councils.box",
                                verbose_name="ballot box",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="scans",
                                to="councils.decision",
                                verbose_name="decision",
                            ),
                        ),
                        ("signed_sha256", models.CharField(max_length=64, verbose_name="digest of what was signed")),
                        (
                            "file",
                            models.FileField(
                                max_length=200, upload_to=councils.models.scans.private_path, verbose_name="file"
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
                            "uploaded_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="uploaded by",
                            ),
                        ),
                        ("uploaded_at", models.DateTimeField(verbose_name="uploaded")),
                    ],
                    options={
                        "verbose_name": "scan of a signed paper",
                        "verbose_name_plural": "scans of signed papers",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("box__isnull", True), ("decision__isnull", True), ("minutes__isnull", False)
                                    ),
                                    models.Q(
                                        ("box__isnull", False), ("decision__isnull", True), ("minutes__isnull", True)
                                    ),
                                    models.Q(
                                        ("box__isnull", True), ("decision__isnull", False), ("minutes__isnull", True)
                                    ),
                                    _connector="OR",
                                ),
                                name="scan_is_of_one_paper",
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="MinutesSignature",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "minutes",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signatures",
                                to="councils.minutes",
                                verbose_name="minutes",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="signed at")),
                        ("content", models.JSONField(verbose_name="as signed")),
                        (
                            "scan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="signatures",
                                to="councils.signedscan",
                                verbose_name="signed on paper, scan",
                            ),
                        ),
                        (
                            "marked_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="marked by",
                            ),
                        ),
                        (
                            "on_behalf_of",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64, verbose_name="digest")),
                    ],
                    options={
                        "verbose_name": "signature under minutes",
                        "verbose_name_plural": "signatures under minutes",
                        "ordering": ["minutes", "seat__position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("minutes", "seat"), name="signature_is_one_a_seat"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("marked_by__isnull", True), ("scan__isnull", True)),
                                    models.Q(("marked_by__isnull", False), ("scan__isnull", False)),
                                    _connector="OR",
                                ),
                                name="signature_on_a_scan_says_who_marked_it",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="MinutesSignatureEvent",
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
                                to="councils.minutessignature",
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
                            "minutes",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.minutes",
                                verbose_name="minutes",
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
                        ("at", models.DateTimeField(verbose_name="signed at")),
                        ("content", models.JSONField(verbose_name="as signed")),
                        (
                            "scan",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.signedscan",
                                verbose_name="signed on paper, scan",
                            ),
                        ),
                        (
                            "marked_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="marked by",
                            ),
                        ),
                        (
                            "on_behalf_of",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("sha256", models.CharField(max_length=64, verbose_name="digest")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Refusal",
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
                                related_name="refusals",
                                to="councils.assessment",
                                verbose_name="assessment",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="refusals",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        ("reason", models.CharField(max_length=300, verbose_name="reason")),
                        ("refused_at", models.DateTimeField(verbose_name="refused")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "With the secretary"),
                                    ("given", "Given to somebody else"),
                                    ("left", "Left with the others"),
                                    ("taken_back", "Taken back by the member"),
                                ],
                                default="open",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "given_to",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="councils.seat",
                                verbose_name="given to",
                            ),
                        ),
                        ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="settled")),
                        (
                            "settled_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="settled by",
                            ),
                        ),
                        (
                            "settled_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="settled on behalf of",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                help_text="The deputy could not take it.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="refusals",
                                to="councils.seatdeputy",
                                verbose_name="during an absence",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "refused assignment",
                        "verbose_name_plural": "refused assignments",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("status", "open")),
                                fields=("assessment", "seat"),
                                name="refusal_open_is_one_a_seat",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True), name="refusal_says_why"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("settled_at__isnull", True), ("settled_by__isnull", True), ("status", "open")
                                    ),
                                    models.Q(
                                        models.Q(("status", "open"), _negated=True),
                                        ("settled_at__isnull", False),
                                        ("settled_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="refusal_is_settled_by_somebody",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("given_to__isnull", False), ("status", "given")),
                                    models.Q(models.Q(("status", "given"), _negated=True), ("given_to__isnull", True)),
                                    _connector="OR",
                                ),
                                name="refusal_given_on_says_to_whom",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="RefusalEvent",
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
                                to="councils.refusal",
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
                        ("reason", models.CharField(max_length=300, verbose_name="reason")),
                        ("refused_at", models.DateTimeField(verbose_name="refused")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("open", "With the secretary"),
                                    ("given", "Given to somebody else"),
                                    ("left", "Left with the others"),
                                    ("taken_back", "Taken back by the member"),
                                ],
                                default="open",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "given_to",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.seat",
                                verbose_name="given to",
                            ),
                        ),
                        ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="settled")),
                        (
                            "settled_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="settled by",
                            ),
                        ),
                        (
                            "settled_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="settled on behalf of",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The deputy could not take it.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.seatdeputy",
                                verbose_name="during an absence",
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
                    name="Reply",
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
                                related_name="replies",
                                to="councils.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="replies",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        (
                            "choice",
                            models.CharField(
                                choices=[("yes", "Agree"), ("no", "Disagree"), ("abstain", "Abstain")],
                                max_length=8,
                                verbose_name="answer",
                            ),
                        ),
                        ("reasons", models.TextField(blank=True, verbose_name="reasons")),
                        ("sent_at", models.DateTimeField(verbose_name="sent")),
                    ],
                    options={
                        "verbose_name": "reply in writing",
                        "verbose_name_plural": "replies in writing",
                        "ordering": ["item", "seat__position", "seat"],
                        "constraints": [
                            models.UniqueConstraint(fields=("item", "seat"), name="reply_is_one_a_seat"),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("choice", "no"), _negated=True),
                                    models.Q(("reasons", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="reply_against_says_why",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="ReplyEvent",
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
                                to="councils.reply",
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
                        ("sent_at", models.DateTimeField(verbose_name="sent")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
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
                            "spread_limit",
                            models.DecimalField(
                                blank=True,
                                decimal_places=2,
                                help_text="Points between the highest and the lowest total. Empty: 20 % of the scale.",
                                max_digits=5,
                                null=True,
                                verbose_name="members disagree above a difference of",
                            ),
                        ),
                        (
                            "is_anonymous",
                            models.BooleanField(
                                default=False,
                                help_text="Names and units are masked in texts and files until the scoring is closed.",
                                verbose_name="authors are hidden from members who score",
                            ),
                        ),
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
                            "allows_correspondence",
                            models.BooleanField(
                                default=False,
                                help_text="Between sessions, by answers in writing until a moment. Never by secret ballot.",
                                verbose_name="may be decided by correspondence",
                            ),
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
                    name="SignedScanEvent",
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
                                to="councils.signedscan",
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
                            "minutes",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.minutes",
                                verbose_name="minutes",
                            ),
                        ),
                        (
                            "box",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.box",
                                verbose_name="ballot box",
                            ),
                        ),
                        (
                            "decision",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.decision",
                                verbose_name="decision",
                            ),
                        ),
                        ("signed_sha256", models.CharField(max_length=64, verbose_name="digest of what was signed")),
                        (
                            "file",
                            models.FileField(
                                max_length=200, upload_to=councils.models.scans.private_path, verbose_name="file"
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
                        ("uploaded_at", models.DateTimeField(verbose_name="uploaded")),
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
                    name="Stay",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "attendance",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="stays",
                                to="councils.attendance",
                                verbose_name="attendance",
                            ),
                        ),
                        ("came_at", models.DateTimeField(verbose_name="came")),
                        ("left_at", models.DateTimeField(blank=True, null=True, verbose_name="left")),
                        (
                            "reason",
                            models.CharField(
                                blank=True, help_text="Why the member came late.", max_length=200, verbose_name="reason"
                            ),
                        ),
                        ("left_because", models.CharField(blank=True, max_length=200, verbose_name="left because")),
                    ],
                    options={
                        "verbose_name": "stay",
                        "verbose_name_plural": "stays",
                        "ordering": ["attendance", "came_at"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("left_at", None), ("left_at__gte", models.F("came_at")), _connector="OR"
                                ),
                                name="stay_ends_after_it_begins",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                expressions=[
                                    ("attendance", "="),
                                    (
                                        councils.models.session_steps.MomentRange(
                                            "came_at", "left_at", django.contrib.postgres.fields.ranges.RangeBoundary()
                                        ),
                                        "&&",
                                    ),
                                ],
                                name="stays_of_a_seat_do_not_overlap",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="StayEvent",
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
                                to="councils.stay",
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
                            "attendance",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.attendance",
                                verbose_name="attendance",
                            ),
                        ),
                        ("came_at", models.DateTimeField(verbose_name="came")),
                        ("left_at", models.DateTimeField(blank=True, null=True, verbose_name="left")),
                        (
                            "reason",
                            models.CharField(
                                blank=True, help_text="Why the member came late.", max_length=200, verbose_name="reason"
                            ),
                        ),
                        ("left_because", models.CharField(blank=True, max_length=200, verbose_name="left because")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="SessionStep",
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
                                related_name="steps",
                                to="councils.session",
                                verbose_name="session",
                            ),
                        ),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("open", "Open the session"),
                                    ("close", "Close the session"),
                                    ("arrive", "Record an arrival"),
                                    ("leave", "Record a departure"),
                                    ("excuse", "Change why somebody is absent"),
                                    ("extend", "Give more time to answer"),
                                    ("replace", "Ask the substitute"),
                                ],
                                max_length=7,
                                verbose_name="step",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="councils.seat",
                                verbose_name="about",
                            ),
                        ),
                        ("given", models.JSONField(default=dict, verbose_name="proposed")),
                        (
                            "asked_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="proposed by",
                            ),
                        ),
                        ("asked_at", models.DateTimeField(verbose_name="proposed")),
                        (
                            "done_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="confirmed by",
                            ),
                        ),
                        ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="confirmed")),
                        (
                            "asked_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="proposed on behalf of",
                            ),
                        ),
                        (
                            "done_for",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="confirmed on behalf of",
                            ),
                        ),
                        (
                            "refused_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="refused or withdrawn by",
                            ),
                        ),
                        (
                            "refused_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="refused or withdrawn"),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="refused because")),
                    ],
                    options={
                        "verbose_name": "step of a session",
                        "verbose_name_plural": "steps of sessions",
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("asked_by", models.F("done_by")), _negated=True),
                                name="session_step_takes_two_people",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("asked_for", models.F("done_by")), _negated=True),
                                    models.Q(("asked_by", models.F("done_for")), _negated=True),
                                    models.Q(("asked_for", models.F("done_for")), _negated=True),
                                ),
                                name="session_step_is_not_confirmed_for_who_proposed",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("done_at", None), ("done_by", None), ("refused_at", None), ("refused_by", None)
                                    ),
                                    models.Q(
                                        ("done_at__isnull", False),
                                        ("done_by__isnull", False),
                                        ("refused_at", None),
                                        ("refused_by", None),
                                    ),
                                    models.Q(
                                        ("done_at", None),
                                        ("done_by", None),
                                        ("refused_at__isnull", False),
                                        ("refused_by__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="session_step_waits_or_is_done_or_refused",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("seat__isnull", False), ("step__in", ["arrive", "excuse", "leave", "replace"])
                                    ),
                                    models.Q(("seat", None), ("step__in", ["open", "close", "extend"])),
                                    _connector="OR",
                                ),
                                name="session_step_of_the_roll_is_about_a_seat",
                            ),
                            models.UniqueConstraint(
                                condition=models.Q(("done_at", None), ("refused_at", None)),
                                fields=("session", "step", "seat"),
                                name="session_step_waits_once",
                                nulls_distinct=False,
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="SessionStepEvent",
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
                                to="councils.sessionstep",
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
                            "step",
                            models.CharField(
                                choices=[
                                    ("open", "Open the session"),
                                    ("close", "Close the session"),
                                    ("arrive", "Record an arrival"),
                                    ("leave", "Record a departure"),
                                    ("excuse", "Change why somebody is absent"),
                                    ("extend", "Give more time to answer"),
                                    ("replace", "Ask the substitute"),
                                ],
                                max_length=7,
                                verbose_name="step",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.seat",
                                verbose_name="about",
                            ),
                        ),
                        ("given", models.JSONField(default=dict, verbose_name="proposed")),
                        (
                            "asked_by",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="proposed by",
                            ),
                        ),
                        ("asked_at", models.DateTimeField(verbose_name="proposed")),
                        (
                            "done_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="confirmed by",
                            ),
                        ),
                        ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="confirmed")),
                        (
                            "asked_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="proposed on behalf of",
                            ),
                        ),
                        (
                            "done_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="confirmed on behalf of",
                            ),
                        ),
                        (
                            "refused_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="refused or withdrawn by",
                            ),
                        ),
                        (
                            "refused_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="refused or withdrawn"),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="refused because")),
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
                        ("by_correspondence", models.BooleanField(default=False, verbose_name="by correspondence")),
                        (
                            "held_at",
                            models.DateTimeField(
                                help_text="By correspondence: until when answers are taken.",
                                verbose_name="date and time",
                            ),
                        ),
                        ("place", models.CharField(blank=True, max_length=200, verbose_name="place")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("open", "In session"),
                                    ("closed", "Closed"),
                                    ("canceled", "Cancelled"),
                                ],
                                default="planned",
                                max_length=8,
                                verbose_name="state",
                            ),
                        ),
                        ("opened_at", models.DateTimeField(blank=True, null=True, verbose_name="opened")),
                        ("closed_at", models.DateTimeField(blank=True, null=True, verbose_name="closed")),
                        (
                            "sequence",
                            models.PositiveSmallIntegerField(
                                default=0,
                                help_text="Calendars replace an older invitation by a newer one.",
                                verbose_name="how often it was moved",
                            ),
                        ),
                        (
                            "signing_until",
                            models.DateField(
                                blank=True,
                                help_text="Where it was extended; else by the council's days.",
                                null=True,
                                verbose_name="minutes to be signed by",
                            ),
                        ),
                        ("cancelled_at", models.DateTimeField(blank=True, null=True, verbose_name="cancelled")),
                        (
                            "cancelled_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="cancelled by",
                            ),
                        ),
                        (
                            "cancelled_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="cancelled on behalf of",
                            ),
                        ),
                        (
                            "cancelled_because",
                            models.CharField(blank=True, max_length=300, verbose_name="cancelled because"),
                        ),
                        (
                            "wall",
                            models.CharField(
                                choices=[
                                    ("numbers", "Numbers of items alone"),
                                    ("titles", "Titles and outcomes"),
                                    ("figures", "Titles, outcomes and figures"),
                                ],
                                default="numbers",
                                help_text="Where it follows the remote.",
                                max_length=7,
                                verbose_name="the wall shows",
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
                        (
                            "block",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.block",
                                verbose_name="block of items",
                            ),
                        ),
                        (
                            "present",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                help_text="Who was there when its vote was opened: its turnout stands as it was then.",
                                null=True,
                                size=None,
                                verbose_name="seats present",
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
                            "presence",
                            models.JSONField(
                                default=dict,
                                help_text="Seats present, absent and recused when the vote was open.",
                                verbose_name="presence",
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
                            "presence",
                            models.JSONField(
                                default=dict,
                                help_text="Seats present, absent and recused when the vote was open.",
                                verbose_name="presence",
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
                migrations.CreateModel(
                    name="SharingEvent",
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
                                to="councils.sharing",
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
                        ("at", models.DateTimeField(verbose_name="at")),
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
                        (
                            "on_behalf_of",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                        ("each", models.PositiveSmallIntegerField(verbose_name="members for each dossier")),
                        (
                            "limit",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="most dossiers for one member"
                            ),
                        ),
                        ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="taken back")),
                        (
                            "undone_by",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="taken back by",
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
                    name="WrittenOpinion",
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
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="written_opinions",
                                to="councils.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "kept_for",
                            models.ForeignKey(
                                blank=True,
                                help_text="The dossier, while it is on no agenda.",
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="kept_opinions",
                                to="councils.assessment",
                                verbose_name="kept for",
                            ),
                        ),
                        (
                            "seat",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="written_opinions",
                                to="councils.seat",
                                verbose_name="seat",
                            ),
                        ),
                        (
                            "choice",
                            models.CharField(
                                choices=[("yes", "Agree"), ("no", "Disagree"), ("abstain", "Abstain")],
                                max_length=8,
                                verbose_name="opinion",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="reasons")),
                        ("sent_at", models.DateTimeField(verbose_name="sent")),
                        (
                            "counted",
                            models.BooleanField(
                                help_text="Empty until the item is closed.", null=True, verbose_name="counted"
                            ),
                        ),
                        (
                            "because",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("present", "The member was there: what counts is the vote in the room."),
                                    ("substitute", "A substitute was there in the member's place."),
                                    ("recused", "The member has no part in this item."),
                                    ("no_vote", "The member had no vote in this session."),
                                    ("rules", "By these rules opinions in writing do not count."),
                                    ("abstains", "An abstention in writing counts neither for nor against."),
                                ],
                                max_length=10,
                                verbose_name="not counted because",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "opinion in writing",
                        "verbose_name_plural": "opinions in writing",
                        "ordering": ["item", "seat__position", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("item", "seat"), name="written_opinion_is_one_a_seat"),
                            models.UniqueConstraint(
                                fields=("kept_for", "seat"), name="written_opinion_kept_is_one_a_seat"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("item__isnull", False), ("kept_for__isnull", True)),
                                    models.Q(("counted", None), ("item__isnull", True), ("kept_for__isnull", False)),
                                    _connector="OR",
                                ),
                                name="written_opinion_is_on_an_item_or_kept",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("text", ""), _negated=True), name="written_opinion_says_why"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("because", ""), ("counted", None)),
                                    models.Q(("because", ""), ("choice__in", ["yes", "no"]), ("counted", True)),
                                    models.Q(("counted", False), models.Q(("because", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="written_opinion_counts_or_says_why_not",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="WrittenOpinionEvent",
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
                                to="councils.writtenopinion",
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
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.agendaitem",
                                verbose_name="agenda item",
                            ),
                        ),
                        (
                            "kept_for",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="The dossier, while it is on no agenda.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="councils.assessment",
                                verbose_name="kept for",
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
                        ("sent_at", models.DateTimeField(verbose_name="sent")),
                        (
                            "counted",
                            models.BooleanField(
                                help_text="Empty until the item is closed.", null=True, verbose_name="counted"
                            ),
                        ),
                        (
                            "because",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("present", "The member was there: what counts is the vote in the room."),
                                    ("substitute", "A substitute was there in the member's place."),
                                    ("recused", "The member has no part in this item."),
                                    ("no_vote", "The member had no vote in this session."),
                                    ("rules", "By these rules opinions in writing do not count."),
                                    ("abstains", "An abstention in writing counts neither for nor against."),
                                ],
                                max_length=10,
                                verbose_name="not counted because",
                            ),
                        ),
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
                            func='INSERT INTO "councils_rulesheetevent" ("act", "allows_correspondence", "average", "complete_from", "council_id", "counts_written", "created_at", "drop_from", "ends_on", "field_id", "gate_ratio", "id", "is_anonymous", "is_secret", "is_template", "issued_on", "level", "method", "min_sheets", "name", "pass_mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum_ratio", "ratio_base", "recused_leave_base", "rounding", "season_id", "source", "spread_limit", "starts_on", "status", "tie_criterion", "tie_points", "tie_rule", "updated_at", "version", "vote_ratio", "whole_points") VALUES (NEW."act", NEW."allows_correspondence", NEW."average", NEW."complete_from", NEW."council_id", NEW."counts_written", NEW."created_at", NEW."drop_from", NEW."ends_on", NEW."field_id", NEW."gate_ratio", NEW."id", NEW."is_anonymous", NEW."is_secret", NEW."is_template", NEW."issued_on", NEW."level", NEW."method", NEW."min_sheets", NEW."name", NEW."pass_mark", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quorum_ratio", NEW."ratio_base", NEW."recused_leave_base", NEW."rounding", NEW."season_id", NEW."source", NEW."spread_limit", NEW."starts_on", NEW."status", NEW."tie_criterion", NEW."tie_points", NEW."tie_rule", NEW."updated_at", NEW."version", NEW."vote_ratio", NEW."whole_points"); RETURN NULL;',
                            hash="2582d03d762e45101134e0560371de5c08285449",
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
                            func='INSERT INTO "councils_rulesheetevent" ("act", "allows_correspondence", "average", "complete_from", "council_id", "counts_written", "created_at", "drop_from", "ends_on", "field_id", "gate_ratio", "id", "is_anonymous", "is_secret", "is_template", "issued_on", "level", "method", "min_sheets", "name", "pass_mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum_ratio", "ratio_base", "recused_leave_base", "rounding", "season_id", "source", "spread_limit", "starts_on", "status", "tie_criterion", "tie_points", "tie_rule", "updated_at", "version", "vote_ratio", "whole_points") VALUES (NEW."act", NEW."allows_correspondence", NEW."average", NEW."complete_from", NEW."council_id", NEW."counts_written", NEW."created_at", NEW."drop_from", NEW."ends_on", NEW."field_id", NEW."gate_ratio", NEW."id", NEW."is_anonymous", NEW."is_secret", NEW."is_template", NEW."issued_on", NEW."level", NEW."method", NEW."min_sheets", NEW."name", NEW."pass_mark", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quorum_ratio", NEW."ratio_base", NEW."recused_leave_base", NEW."rounding", NEW."season_id", NEW."source", NEW."spread_limit", NEW."starts_on", NEW."status", NEW."tie_criterion", NEW."tie_points", NEW."tie_rule", NEW."updated_at", NEW."version", NEW."vote_ratio", NEW."whole_points"); RETURN NULL;',
                            hash="0b02752ef1893b52ad33c7545131d5ed9ebb0a7e",
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
                            func='INSERT INTO "councils_rulesheetevent" ("act", "allows_correspondence", "average", "complete_from", "council_id", "counts_written", "created_at", "drop_from", "ends_on", "field_id", "gate_ratio", "id", "is_anonymous", "is_secret", "is_template", "issued_on", "level", "method", "min_sheets", "name", "pass_mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum_ratio", "ratio_base", "recused_leave_base", "rounding", "season_id", "source", "spread_limit", "starts_on", "status", "tie_criterion", "tie_points", "tie_rule", "updated_at", "version", "vote_ratio", "whole_points") VALUES (OLD."act", OLD."allows_correspondence", OLD."average", OLD."complete_from", OLD."council_id", OLD."counts_written", OLD."created_at", OLD."drop_from", OLD."ends_on", OLD."field_id", OLD."gate_ratio", OLD."id", OLD."is_anonymous", OLD."is_secret", OLD."is_template", OLD."issued_on", OLD."level", OLD."method", OLD."min_sheets", OLD."name", OLD."pass_mark", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quorum_ratio", OLD."ratio_base", OLD."recused_leave_base", OLD."rounding", OLD."season_id", OLD."source", OLD."spread_limit", OLD."starts_on", OLD."status", OLD."tie_criterion", OLD."tie_points", OLD."tie_rule", OLD."updated_at", OLD."version", OLD."vote_ratio", OLD."whole_points"); RETURN NULL;',
                            hash="1092f2ddd235c3f443ab91b42517f7248f611a6b",
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
                            func='INSERT INTO "councils_councilevent" ("answer_days", "appeal_days", "asks_for_report", "coauthor_seasons", "created_at", "ends_on", "field_id", "for_session", "founding_decision", "id", "issued_by_id", "kind", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_per_unit", "rule_sheet_id", "signing_days", "small_unit", "starts_on", "takes_from", "takes_until", "unit_id", "updated_at") VALUES (NEW."answer_days", NEW."appeal_days", NEW."asks_for_report", NEW."coauthor_seasons", NEW."created_at", NEW."ends_on", NEW."field_id", NEW."for_session", NEW."founding_decision", NEW."id", NEW."issued_by_id", NEW."kind", NEW."level", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quota_per_unit", NEW."rule_sheet_id", NEW."signing_days", NEW."small_unit", NEW."starts_on", NEW."takes_from", NEW."takes_until", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="874be9f61609099aa4d322a9e0b10a626bad8109",
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
                            func='INSERT INTO "councils_councilevent" ("answer_days", "appeal_days", "asks_for_report", "coauthor_seasons", "created_at", "ends_on", "field_id", "for_session", "founding_decision", "id", "issued_by_id", "kind", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_per_unit", "rule_sheet_id", "signing_days", "small_unit", "starts_on", "takes_from", "takes_until", "unit_id", "updated_at") VALUES (NEW."answer_days", NEW."appeal_days", NEW."asks_for_report", NEW."coauthor_seasons", NEW."created_at", NEW."ends_on", NEW."field_id", NEW."for_session", NEW."founding_decision", NEW."id", NEW."issued_by_id", NEW."kind", NEW."level", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quota_per_unit", NEW."rule_sheet_id", NEW."signing_days", NEW."small_unit", NEW."starts_on", NEW."takes_from", NEW."takes_until", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="c23980398f5a99cf0cf5debbb27b96063eb38071",
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
                            func='INSERT INTO "councils_councilevent" ("answer_days", "appeal_days", "asks_for_report", "coauthor_seasons", "created_at", "ends_on", "field_id", "for_session", "founding_decision", "id", "issued_by_id", "kind", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_per_unit", "rule_sheet_id", "signing_days", "small_unit", "starts_on", "takes_from", "takes_until", "unit_id", "updated_at") VALUES (OLD."answer_days", OLD."appeal_days", OLD."asks_for_report", OLD."coauthor_seasons", OLD."created_at", OLD."ends_on", OLD."field_id", OLD."for_session", OLD."founding_decision", OLD."id", OLD."issued_by_id", OLD."kind", OLD."level", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quota_per_unit", OLD."rule_sheet_id", OLD."signing_days", OLD."small_unit", OLD."starts_on", OLD."takes_from", OLD."takes_until", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="33322f085def9dc725d7aa7447318415d5a3a7b8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2983b",
                            table="councils_council",
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
                    model_name="decisionitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_decisionitemevent" ("assessment_id", "decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "revoked_at", "revoked_because", "revoked_by_decision", "revoked_on") VALUES (NEW."assessment_id", NEW."decision_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."revoked_at", NEW."revoked_because", NEW."revoked_by_decision", NEW."revoked_on"); RETURN NULL;',
                            hash="c144b9ee24afc49e57a2345133ad8bb8e92f548e",
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
                            func='INSERT INTO "councils_decisionitemevent" ("assessment_id", "decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "revoked_at", "revoked_because", "revoked_by_decision", "revoked_on") VALUES (NEW."assessment_id", NEW."decision_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."revoked_at", NEW."revoked_because", NEW."revoked_by_decision", NEW."revoked_on"); RETURN NULL;',
                            hash="b3cae3e580b0d48c7f310a65ef2e36fbe0b377e5",
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
                            func='INSERT INTO "councils_decisionitemevent" ("assessment_id", "decision_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "revoked_at", "revoked_because", "revoked_by_decision", "revoked_on") VALUES (OLD."assessment_id", OLD."decision_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."revoked_at", OLD."revoked_because", OLD."revoked_by_decision", OLD."revoked_on"); RETURN NULL;',
                            hash="343fa0a9cf6e63039dbe6f7a9dd8a8db4be0b9ab",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_676fe",
                            table="councils_decisionitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appeal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_appealevent" ("by_id", "concluded_at", "concluded_by_id", "concluded_for_id", "council_id", "created_at", "due_on", "filed_at", "grounds", "id", "is_about_revocation", "item_id", "opened_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "status", "updated_at") VALUES (NEW."by_id", NEW."concluded_at", NEW."concluded_by_id", NEW."concluded_for_id", NEW."council_id", NEW."created_at", NEW."due_on", NEW."filed_at", NEW."grounds", NEW."id", NEW."is_about_revocation", NEW."item_id", NEW."opened_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reasons", NEW."status", NEW."updated_at"); RETURN NULL;',
                            hash="bb2248a911d579ace39cbf331ca30d8b0a621ad1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1a9ab",
                            table="councils_appeal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appeal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_appealevent" ("by_id", "concluded_at", "concluded_by_id", "concluded_for_id", "council_id", "created_at", "due_on", "filed_at", "grounds", "id", "is_about_revocation", "item_id", "opened_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "status", "updated_at") VALUES (NEW."by_id", NEW."concluded_at", NEW."concluded_by_id", NEW."concluded_for_id", NEW."council_id", NEW."created_at", NEW."due_on", NEW."filed_at", NEW."grounds", NEW."id", NEW."is_about_revocation", NEW."item_id", NEW."opened_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reasons", NEW."status", NEW."updated_at"); RETURN NULL;',
                            hash="caeb0081ec63ce231c1c88a396ccffd34800df6b",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4601a",
                            table="councils_appeal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appeal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_appealevent" ("by_id", "concluded_at", "concluded_by_id", "concluded_for_id", "council_id", "created_at", "due_on", "filed_at", "grounds", "id", "is_about_revocation", "item_id", "opened_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "status", "updated_at") VALUES (OLD."by_id", OLD."concluded_at", OLD."concluded_by_id", OLD."concluded_for_id", OLD."council_id", OLD."created_at", OLD."due_on", OLD."filed_at", OLD."grounds", OLD."id", OLD."is_about_revocation", OLD."item_id", OLD."opened_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reasons", OLD."status", OLD."updated_at"); RETURN NULL;',
                            hash="21e5021fb435586e44be5a3c6e84483c7129a1ee",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_c217e",
                            table="councils_appeal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appealfile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_appealfileevent" ("appeal_id", "file", "id", "media_type", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "suffix") VALUES (NEW."appeal_id", NEW."file", NEW."id", NEW."media_type", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sha256", NEW."size", NEW."suffix"); RETURN NULL;',
                            hash="0ddcb112f9c84360994b54cc0dd91b4bfb44e4a0",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9f61a",
                            table="councils_appealfile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appealfile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_appealfileevent" ("appeal_id", "file", "id", "media_type", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "suffix") VALUES (NEW."appeal_id", NEW."file", NEW."id", NEW."media_type", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sha256", NEW."size", NEW."suffix"); RETURN NULL;',
                            hash="550d016e8d0e64538a26a43ba4fa64dbe633a7d6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d8108",
                            table="councils_appealfile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appealfile",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_appealfileevent" ("appeal_id", "file", "id", "media_type", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "suffix") VALUES (OLD."appeal_id", OLD."file", OLD."id", OLD."media_type", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sha256", OLD."size", OLD."suffix"); RETURN NULL;',
                            hash="38dd52c01f72fbca991ddb38da9d14e5417ac93d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_572f8",
                            table="councils_appealfile",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seat",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_seatevent" ("appointed_by", "council_id", "created_at", "ends_on", "id", "may_comment", "may_conclude", "may_score", "may_sign", "may_vote", "office", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "stands_in_for_id", "starts_on", "updated_at") VALUES (NEW."appointed_by", NEW."council_id", NEW."created_at", NEW."ends_on", NEW."id", NEW."may_comment", NEW."may_conclude", NEW."may_score", NEW."may_sign", NEW."may_vote", NEW."office", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."stands_in_for_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="76fd83d1fb270707e42188a3ba86e66e1767ca60",
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
                            func='INSERT INTO "councils_seatevent" ("appointed_by", "council_id", "created_at", "ends_on", "id", "may_comment", "may_conclude", "may_score", "may_sign", "may_vote", "office", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "stands_in_for_id", "starts_on", "updated_at") VALUES (NEW."appointed_by", NEW."council_id", NEW."created_at", NEW."ends_on", NEW."id", NEW."may_comment", NEW."may_conclude", NEW."may_score", NEW."may_sign", NEW."may_vote", NEW."office", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."stands_in_for_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="9056f50560c6ed717579d9eab0c0253348715d98",
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
                            func='INSERT INTO "councils_seatevent" ("appointed_by", "council_id", "created_at", "ends_on", "id", "may_comment", "may_conclude", "may_score", "may_sign", "may_vote", "office", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "stands_in_for_id", "starts_on", "updated_at") VALUES (OLD."appointed_by", OLD."council_id", OLD."created_at", OLD."ends_on", OLD."id", OLD."may_comment", OLD."may_conclude", OLD."may_score", OLD."may_sign", OLD."may_vote", OLD."office", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."stands_in_for_id", OLD."starts_on", OLD."updated_at"); RETURN NULL;',
                            hash="6fd24812750da01a978fdab8d42227ea7080e59d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_826cf",
                            table="councils_seat",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hearer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_hearerevent" ("appeal_id", "assigned_at", "assigned_by_id", "finding", "found_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (NEW."appeal_id", NEW."assigned_at", NEW."assigned_by_id", NEW."finding", NEW."found_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat_id"); RETURN NULL;',
                            hash="01978bf87628c1798d6a0765da31e8a87aabf130",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_02280",
                            table="councils_hearer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hearer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_hearerevent" ("appeal_id", "assigned_at", "assigned_by_id", "finding", "found_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (NEW."appeal_id", NEW."assigned_at", NEW."assigned_by_id", NEW."finding", NEW."found_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat_id"); RETURN NULL;',
                            hash="ab7b8d727810180700084881dbd06bf73e83d5c7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a340e",
                            table="councils_hearer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="hearer",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_hearerevent" ("appeal_id", "assigned_at", "assigned_by_id", "finding", "found_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (OLD."appeal_id", OLD."assigned_at", OLD."assigned_by_id", OLD."finding", OLD."found_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat_id"); RETURN NULL;',
                            hash="123ad33d219b9634026a33d4ec6ce769a1370a47",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e24c7",
                            table="councils_hearer",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_sharingevent" ("at", "by_id", "council_id", "each", "id", "limit", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (NEW."at", NEW."by_id", NEW."council_id", NEW."each", NEW."id", NEW."limit", NEW."on_behalf_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                            hash="47d6e865a66692c69e261dc843f1b6b09735d847",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1852d",
                            table="councils_sharing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_sharingevent" ("at", "by_id", "council_id", "each", "id", "limit", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (NEW."at", NEW."by_id", NEW."council_id", NEW."each", NEW."id", NEW."limit", NEW."on_behalf_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                            hash="64d723d679f3f2e47cd2183da84ea885555578ea",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b0ed7",
                            table="councils_sharing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_sharingevent" ("at", "by_id", "council_id", "each", "id", "limit", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (OLD."at", OLD."by_id", OLD."council_id", OLD."each", OLD."id", OLD."limit", OLD."on_behalf_of_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;',
                            hash="2f338614998140145a8a75974866a34f0d2d6ee5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7a1a9",
                            table="councils_sharing",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatdeputy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="seatdeputy_sits_on_the_same_council",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    PERFORM 1 FROM councils_seat absent JOIN councils_seat deputy\n                        ON deputy.council_id = absent.council_id AND deputy.person_id <> absent.person_id\n                      WHERE absent.id = NEW.seat_id AND deputy.id = NEW.deputy_id\n                        AND absent.office <> 'expert' AND absent.stands_in_for_id IS NULL\n                        AND deputy.office <> 'expert' AND deputy.stands_in_for_id IS NULL;\n                    IF NOT FOUND THEN\n                        RAISE EXCEPTION 'seat % does not act for seat %', NEW.deputy_id, NEW.seat_id\n                              USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="b470a9279495f5b80227606ddfe78d429a7c55ba",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_seatdeputy_sits_on_the_same_council_3f9a1",
                            table="councils_seatdeputy",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatdeputy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_seatdeputyevent" ("created_at", "deputy_id", "ended_at", "ended_by_id", "ends_on", "id", "moved_at", "named_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "returned_at", "seat_id", "starts_on", "updated_at") VALUES (NEW."created_at", NEW."deputy_id", NEW."ended_at", NEW."ended_by_id", NEW."ends_on", NEW."id", NEW."moved_at", NEW."named_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."returned_at", NEW."seat_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="b9c7481d1cddce11806887f04472e9b0e1ef4693",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_49f8c",
                            table="councils_seatdeputy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatdeputy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_seatdeputyevent" ("created_at", "deputy_id", "ended_at", "ended_by_id", "ends_on", "id", "moved_at", "named_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "returned_at", "seat_id", "starts_on", "updated_at") VALUES (NEW."created_at", NEW."deputy_id", NEW."ended_at", NEW."ended_by_id", NEW."ends_on", NEW."id", NEW."moved_at", NEW."named_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."returned_at", NEW."seat_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="b2215cf9c4af69ab35f6b2d90b05b19e84a7b28c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_56aa5",
                            table="councils_seatdeputy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="seatdeputy",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_seatdeputyevent" ("created_at", "deputy_id", "ended_at", "ended_by_id", "ends_on", "id", "moved_at", "named_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "returned_at", "seat_id", "starts_on", "updated_at") VALUES (OLD."created_at", OLD."deputy_id", OLD."ended_at", OLD."ended_by_id", OLD."ends_on", OLD."id", OLD."moved_at", OLD."named_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."returned_at", OLD."seat_id", OLD."starts_on", OLD."updated_at"); RETURN NULL;',
                            hash="b8845a082f6b72162895dea9955cb44d2a4aacc7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_51cd6",
                            table="councils_seatdeputy",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="assignment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_assignmentevent" ("accepted_at", "assessment_id", "assigned_at", "assigned_by_id", "deputy_id", "done_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "sharing_id", "skip_reason", "skipped_at") VALUES (NEW."accepted_at", NEW."assessment_id", NEW."assigned_at", NEW."assigned_by_id", NEW."deputy_id", NEW."done_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."seat_id", NEW."sharing_id", NEW."skip_reason", NEW."skipped_at"); RETURN NULL;',
                            hash="a5606e378301a86988b1c5ecdeff6bb55b19bb1b",
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
                            condition='WHEN (OLD."accepted_at" IS DISTINCT FROM (NEW."accepted_at") OR OLD."assessment_id" IS DISTINCT FROM (NEW."assessment_id") OR OLD."assigned_at" IS DISTINCT FROM (NEW."assigned_at") OR OLD."assigned_by_id" IS DISTINCT FROM (NEW."assigned_by_id") OR OLD."deputy_id" IS DISTINCT FROM (NEW."deputy_id") OR OLD."done_at" IS DISTINCT FROM (NEW."done_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."seat_id" IS DISTINCT FROM (NEW."seat_id") OR OLD."sharing_id" IS DISTINCT FROM (NEW."sharing_id") OR OLD."skip_reason" IS DISTINCT FROM (NEW."skip_reason") OR OLD."skipped_at" IS DISTINCT FROM (NEW."skipped_at"))',
                            func='INSERT INTO "councils_assignmentevent" ("accepted_at", "assessment_id", "assigned_at", "assigned_by_id", "deputy_id", "done_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "sharing_id", "skip_reason", "skipped_at") VALUES (NEW."accepted_at", NEW."assessment_id", NEW."assigned_at", NEW."assigned_by_id", NEW."deputy_id", NEW."done_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."seat_id", NEW."sharing_id", NEW."skip_reason", NEW."skipped_at"); RETURN NULL;',
                            hash="445db03a072cde9a511b4060210e995a8279d621",
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
                            func='INSERT INTO "councils_assignmentevent" ("accepted_at", "assessment_id", "assigned_at", "assigned_by_id", "deputy_id", "done_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "sharing_id", "skip_reason", "skipped_at") VALUES (OLD."accepted_at", OLD."assessment_id", OLD."assigned_at", OLD."assigned_by_id", OLD."deputy_id", OLD."done_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."seat_id", OLD."sharing_id", OLD."skip_reason", OLD."skipped_at"); RETURN NULL;',
                            hash="d9372af16ead31675a308aa2c8770cefbaa03f1d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_785c6",
                            table="councils_assignment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="scoresheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_scoresheetevent" ("assessment_id", "created_at", "earlier", "handed_in", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "status", "submitted_at", "total") VALUES (NEW."assessment_id", NEW."created_at", NEW."earlier", NEW."handed_in", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat_id", NEW."status", NEW."submitted_at", NEW."total"); RETURN NULL;',
                            hash="6ea4a9f81c104e62033089254445ea3de10715af",
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
                            condition='WHEN (OLD."assessment_id" IS DISTINCT FROM (NEW."assessment_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."earlier" IS DISTINCT FROM (NEW."earlier") OR OLD."handed_in" IS DISTINCT FROM (NEW."handed_in") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."seat_id" IS DISTINCT FROM (NEW."seat_id") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."submitted_at" IS DISTINCT FROM (NEW."submitted_at") OR OLD."total" IS DISTINCT FROM (NEW."total"))',
                            func='INSERT INTO "councils_scoresheetevent" ("assessment_id", "created_at", "earlier", "handed_in", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "status", "submitted_at", "total") VALUES (NEW."assessment_id", NEW."created_at", NEW."earlier", NEW."handed_in", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat_id", NEW."status", NEW."submitted_at", NEW."total"); RETURN NULL;',
                            hash="ff4a1eeadcae0b909af8545c016613186b89f3d4",
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
                            func='INSERT INTO "councils_scoresheetevent" ("assessment_id", "created_at", "earlier", "handed_in", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "status", "submitted_at", "total") VALUES (OLD."assessment_id", OLD."created_at", OLD."earlier", OLD."handed_in", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat_id", OLD."status", OLD."submitted_at", OLD."total"); RETURN NULL;',
                            hash="5562dedf6f598dd2782ef16e6c8ef74283f95969",
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
                        name="session_moves_by_two_people",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."status" IS DISTINCT FROM (NEW."status"))',
                            func="\n                    IF NEW.by_correspondence AND NEW.status = 'closed' AND NEW.closed_at >= NEW.held_at THEN\n                        RETURN NEW;  -- its moment has come\n                    END IF;\n                    IF OLD.status = 'planned' AND NEW.status = 'canceled' THEN\n                        RETURN NEW;  -- nothing has happened in it\n                    END IF;\n                    PERFORM 1 FROM councils_sessionstep\n                      WHERE session_id = NEW.id AND done_at IS NOT NULL AND OLD.status <> 'canceled'\n                        AND step = CASE NEW.status WHEN 'open' THEN 'open' WHEN 'closed' THEN 'close' END;\n                    IF NOT FOUND THEN\n                        RAISE EXCEPTION 'session % does not become % by one person alone', NEW.id, NEW.status\n                              USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="5cf8ae17b922826daa377984388593d4b823b8a6",
                            operation="UPDATE",
                            pgid="pgtrigger_session_moves_by_two_people_d1f11",
                            table="councils_session",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="session",
                    trigger=pgtrigger.compiler.Trigger(
                        name="session_keeps_its_kind_and_its_moment",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."by_correspondence" IS DISTINCT FROM (NEW."by_correspondence") OR (OLD."by_correspondence" AND OLD."held_at" IS DISTINCT FROM (NEW."held_at") AND NOT (OLD."status" = \'planned\')))',
                            func="\n                    PERFORM 1 FROM councils_sessionstep\n                      WHERE session_id = NEW.id AND done_at IS NOT NULL AND step = 'extend'\n                        AND (given->>'at')::timestamptz = NEW.held_at;\n                    IF NOT FOUND OR NEW.held_at < OLD.held_at OR NEW.by_correspondence <> OLD.by_correspondence THEN\n                        RAISE EXCEPTION 'session % keeps its kind, and the moment it was sent out with', NEW.id\n                              USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="f737a5ebe42459dd04cfbfc2ef591098ac172c6f",
                            operation="UPDATE",
                            pgid="pgtrigger_session_keeps_its_kind_and_its_moment_dbce1",
                            table="councils_session",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="session",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_sessionevent" ("by_correspondence", "cancelled_at", "cancelled_because", "cancelled_by_id", "cancelled_for_id", "closed_at", "council_id", "created_at", "held_at", "id", "name", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "sequence", "signing_until", "status", "updated_at", "wall") VALUES (NEW."by_correspondence", NEW."cancelled_at", NEW."cancelled_because", NEW."cancelled_by_id", NEW."cancelled_for_id", NEW."closed_at", NEW."council_id", NEW."created_at", NEW."held_at", NEW."id", NEW."name", NEW."opened_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."sequence", NEW."signing_until", NEW."status", NEW."updated_at", NEW."wall"); RETURN NULL;',
                            hash="f6fb21fdd062ea137b069abfa1aa385be4df3a80",
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
                            func='INSERT INTO "councils_sessionevent" ("by_correspondence", "cancelled_at", "cancelled_because", "cancelled_by_id", "cancelled_for_id", "closed_at", "council_id", "created_at", "held_at", "id", "name", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "sequence", "signing_until", "status", "updated_at", "wall") VALUES (NEW."by_correspondence", NEW."cancelled_at", NEW."cancelled_because", NEW."cancelled_by_id", NEW."cancelled_for_id", NEW."closed_at", NEW."council_id", NEW."created_at", NEW."held_at", NEW."id", NEW."name", NEW."opened_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."sequence", NEW."signing_until", NEW."status", NEW."updated_at", NEW."wall"); RETURN NULL;',
                            hash="8308da2359961a1878dced3b9aa8c5d602c7aceb",
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
                            func='INSERT INTO "councils_sessionevent" ("by_correspondence", "cancelled_at", "cancelled_because", "cancelled_by_id", "cancelled_for_id", "closed_at", "council_id", "created_at", "held_at", "id", "name", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "sequence", "signing_until", "status", "updated_at", "wall") VALUES (OLD."by_correspondence", OLD."cancelled_at", OLD."cancelled_because", OLD."cancelled_by_id", OLD."cancelled_for_id", OLD."closed_at", OLD."council_id", OLD."created_at", OLD."held_at", OLD."id", OLD."name", OLD."opened_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."sequence", OLD."signing_until", OLD."status", OLD."updated_at", OLD."wall"); RETURN NULL;',
                            hash="5aeb0d6b6d5ae5bb600644fd5b307bb347645db7",
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
                    model_name="block",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_blockevent" ("id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id") VALUES (NEW."id", NEW."opened_at", NEW."opened_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."session_id"); RETURN NULL;',
                            hash="81c796a97765472fe326118c964b6174e20c78da",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_85171",
                            table="councils_block",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="block",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_blockevent" ("id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id") VALUES (NEW."id", NEW."opened_at", NEW."opened_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."session_id"); RETURN NULL;',
                            hash="b7c1dd71396ba3fd43e595a12a1a9e50c09d43f6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ae00e",
                            table="councils_block",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="block",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_blockevent" ("id", "opened_at", "opened_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id") VALUES (OLD."id", OLD."opened_at", OLD."opened_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."session_id"); RETURN NULL;',
                            hash="3884fb141c4b4717164d4a06962dd3821422c073",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7fd0a",
                            table="councils_block",
                            when="AFTER",
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
                            func='INSERT INTO "councils_agendaitemevent" ("assessment_id", "ballot", "block_id", "closed_at", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "present", "reason", "session_id", "status") VALUES (NEW."assessment_id", NEW."ballot", NEW."block_id", NEW."closed_at", NEW."id", NEW."opened_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."present", NEW."reason", NEW."session_id", NEW."status"); RETURN NULL;',
                            hash="db47be7e4d91f5b5fb1f22359964692cabbea84d",
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
                            func='INSERT INTO "councils_agendaitemevent" ("assessment_id", "ballot", "block_id", "closed_at", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "present", "reason", "session_id", "status") VALUES (NEW."assessment_id", NEW."ballot", NEW."block_id", NEW."closed_at", NEW."id", NEW."opened_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."present", NEW."reason", NEW."session_id", NEW."status"); RETURN NULL;',
                            hash="3c77668b1d4eb2848dff5dd6269b6b5d08ae3383",
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
                            func='INSERT INTO "councils_agendaitemevent" ("assessment_id", "ballot", "block_id", "closed_at", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "present", "reason", "session_id", "status") VALUES (OLD."assessment_id", OLD."ballot", OLD."block_id", OLD."closed_at", OLD."id", OLD."opened_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."present", OLD."reason", OLD."session_id", OLD."status"); RETURN NULL;',
                            hash="e5d8f4227a12e21b2a497eaf938f6a51d92266fe",
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
                            func='INSERT INTO "councils_boxstepevent" ("asked_at", "asked_by_id", "asked_for_id", "box_id", "done_at", "done_by_id", "done_for_id", "id", "item_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "step") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."asked_for_id", NEW."box_id", NEW."done_at", NEW."done_by_id", NEW."done_for_id", NEW."id", NEW."item_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."step"); RETURN NULL;',
                            hash="96c20abd8136756a58696fd0599de3fe7e312c86",
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
                            func='INSERT INTO "councils_boxstepevent" ("asked_at", "asked_by_id", "asked_for_id", "box_id", "done_at", "done_by_id", "done_for_id", "id", "item_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "step") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."asked_for_id", NEW."box_id", NEW."done_at", NEW."done_by_id", NEW."done_for_id", NEW."id", NEW."item_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."step"); RETURN NULL;',
                            hash="e3d8c410a3d49cca5f0aff6dafc35ae749fe100a",
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
                            func='INSERT INTO "councils_boxstepevent" ("asked_at", "asked_by_id", "asked_for_id", "box_id", "done_at", "done_by_id", "done_for_id", "id", "item_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "step") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."asked_for_id", OLD."box_id", OLD."done_at", OLD."done_by_id", OLD."done_for_id", OLD."id", OLD."item_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."step"); RETURN NULL;',
                            hash="f4275f71a94a3232c90a33ef58bb7faeff21c16e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_5673a",
                            table="councils_boxstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="candidate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_candidateevent" ("council_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."council_id", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="fcb04be600aae8ddac3fa5c18e4130b377ebc761",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4ba9e",
                            table="councils_candidate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="candidate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_candidateevent" ("council_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."council_id", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="65443899681c1414d4acb1a218d6e770cf3dd42d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e18cd",
                            table="councils_candidate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="candidate",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_candidateevent" ("council_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."council_id", OLD."id", OLD."initiative_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="1bc7a0b2315662bc62336035b9421f9062f3a192",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4b88a",
                            table="councils_candidate",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="distinction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_distinctionevent" ("because", "chosen_at", "chosen_by_id", "council_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."because", NEW."chosen_at", NEW."chosen_by_id", NEW."council_id", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="b350e8c303dee1b2eb30c0b6bf9bcdfd7a71b666",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_9006f",
                            table="councils_distinction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="distinction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_distinctionevent" ("because", "chosen_at", "chosen_by_id", "council_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."because", NEW."chosen_at", NEW."chosen_by_id", NEW."council_id", NEW."id", NEW."initiative_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="f06629c727c02f9a8de43db7083cd204021c00c9",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7c2e3",
                            table="councils_distinction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="distinction",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_distinctionevent" ("because", "chosen_at", "chosen_by_id", "council_id", "id", "initiative_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."because", OLD."chosen_at", OLD."chosen_by_id", OLD."council_id", OLD."id", OLD."initiative_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="8607c88aa897759558c0b8b4fbfd7ed5c1b86264",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_94823",
                            table="councils_distinction",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendationdecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="published_commendations_stay",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.\"status\" = 'published')",
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="e50257be783a8a1f5887a12c0565231810fbf5e4",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_published_commendations_stay_6ae79",
                            table="councils_commendationdecision",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendationdecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_commendationdecisionevent" ("council_id", "created_at", "form", "id", "issuer_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "signed_on", "signer_name", "status", "updated_at", "year") VALUES (NEW."council_id", NEW."created_at", NEW."form", NEW."id", NEW."issuer_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."signed_on", NEW."signer_name", NEW."status", NEW."updated_at", NEW."year"); RETURN NULL;',
                            hash="274f56717eac2b258b59b88723a6be20a4c5c745",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_53422",
                            table="councils_commendationdecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendationdecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_commendationdecisionevent" ("council_id", "created_at", "form", "id", "issuer_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "signed_on", "signer_name", "status", "updated_at", "year") VALUES (NEW."council_id", NEW."created_at", NEW."form", NEW."id", NEW."issuer_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published_at", NEW."published_by_id", NEW."signed_on", NEW."signer_name", NEW."status", NEW."updated_at", NEW."year"); RETURN NULL;',
                            hash="7a12511cb0ae498bbca812408533e9e77a0d1b92",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1dc1e",
                            table="councils_commendationdecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendationdecision",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_commendationdecisionevent" ("council_id", "created_at", "form", "id", "issuer_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "signed_on", "signer_name", "status", "updated_at", "year") VALUES (OLD."council_id", OLD."created_at", OLD."form", OLD."id", OLD."issuer_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published_at", OLD."published_by_id", OLD."signed_on", OLD."signer_name", OLD."status", OLD."updated_at", OLD."year"); RETURN NULL;',
                            hash="959e04b6a35dcc2cc9b181f932e19f125b5d41f8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2ca0e",
                            table="councils_commendationdecision",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendationitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_commendationitemevent" ("commendation_id", "distinction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."commendation_id", NEW."distinction_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="fbdcbcab0b81fbe9396b3190f850160832e30f21",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_025bb",
                            table="councils_commendationitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendationitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_commendationitemevent" ("commendation_id", "distinction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."commendation_id", NEW."distinction_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="33d1760aad6204902eb12d29be15ef36a2ce7cac",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_918e4",
                            table="councils_commendationitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="commendationitem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_commendationitemevent" ("commendation_id", "distinction_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."commendation_id", OLD."distinction_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="884af95153a4b0c30733c2203a096cd9f89ff6c3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e7dc3",
                            table="councils_commendationitem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recusal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_recusalevent" ("assessment_id", "at", "by_id", "decided_at", "decided_because", "decided_by_id", "decided_for_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "status") VALUES (NEW."assessment_id", NEW."at", NEW."by_id", NEW."decided_at", NEW."decided_because", NEW."decided_by_id", NEW."decided_for_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."seat_id", NEW."status"); RETURN NULL;',
                            hash="dbd461b64da428d5fe5038808da6985a57b583f5",
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
                            func='INSERT INTO "councils_recusalevent" ("assessment_id", "at", "by_id", "decided_at", "decided_because", "decided_by_id", "decided_for_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "status") VALUES (NEW."assessment_id", NEW."at", NEW."by_id", NEW."decided_at", NEW."decided_because", NEW."decided_by_id", NEW."decided_for_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."seat_id", NEW."status"); RETURN NULL;',
                            hash="fa644118d55dff4a0bd216592224fc4bd40185d2",
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
                            func='INSERT INTO "councils_recusalevent" ("assessment_id", "at", "by_id", "decided_at", "decided_because", "decided_by_id", "decided_for_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "status") VALUES (OLD."assessment_id", OLD."at", OLD."by_id", OLD."decided_at", OLD."decided_because", OLD."decided_by_id", OLD."decided_for_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."seat_id", OLD."status"); RETURN NULL;',
                            hash="1d2e0e7aa68620b21fb0436db480e1c59ee6a096",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ea51e",
                            table="councils_recusal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consultation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_consultationevent" ("asked_at", "asked_by_id", "assessment_id", "handed_in_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."assessment_id", NEW."handed_in_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat_id"); RETURN NULL;',
                            hash="9f21677587f1a4622c12ad0d2f501fb1cd302dbb",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_542bb",
                            table="councils_consultation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consultation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."asked_at" IS DISTINCT FROM (NEW."asked_at") OR OLD."asked_by_id" IS DISTINCT FROM (NEW."asked_by_id") OR OLD."assessment_id" IS DISTINCT FROM (NEW."assessment_id") OR OLD."handed_in_at" IS DISTINCT FROM (NEW."handed_in_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."seat_id" IS DISTINCT FROM (NEW."seat_id"))',
                            func='INSERT INTO "councils_consultationevent" ("asked_at", "asked_by_id", "assessment_id", "handed_in_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."assessment_id", NEW."handed_in_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat_id"); RETURN NULL;',
                            hash="87e30a3e8facd6c6e9f3e4f9020282d077f5f9b7",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_49dc7",
                            table="councils_consultation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="consultation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_consultationevent" ("asked_at", "asked_by_id", "assessment_id", "handed_in_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."assessment_id", OLD."handed_in_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat_id"); RETURN NULL;',
                            hash="ba520cadb836bfa696b44b0f80a08745542b09ae",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bbf72",
                            table="councils_consultation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="knownfield",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_knownfieldevent" ("field_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (NEW."field_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat_id"); RETURN NULL;',
                            hash="3e2aad06fe770f76ab47b7b91483a15b888eb472",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f131f",
                            table="councils_knownfield",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="knownfield",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_knownfieldevent" ("field_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (NEW."field_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat_id"); RETURN NULL;',
                            hash="619e5723e93b782b6f6b139bcf9550393161d0c8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ed0c7",
                            table="councils_knownfield",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="knownfield",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_knownfieldevent" ("field_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id") VALUES (OLD."field_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat_id"); RETURN NULL;',
                            hash="59fb3f658ed87f74feccd782a90857084c985e22",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b8d47",
                            table="councils_knownfield",
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
                    model_name="registryentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="levels_are_tallied",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="IF TG_OP = 'UPDATE' AND (OLD.initiative_id, OLD.unit_id, OLD.field_id, OLD.level) IS NOT DISTINCT FROM (NEW.initiative_id, NEW.unit_id, NEW.field_id, NEW.level) THEN RETURN NULL; END IF;\nIF TG_OP <> 'INSERT' THEN \n        INSERT INTO initiatives_initiativetally (season_id, unit_id, field_id, theme_id, level, status, count)\n            SELECT one.season_id, OLD.unit_id, OLD.field_id, NULL, OLD.level,\n                'recognised', -1\n            FROM initiatives_initiative one WHERE one.id = OLD.initiative_id AND one.kind = 'initiative';\n     END IF;\nIF TG_OP <> 'DELETE' THEN \n        INSERT INTO initiatives_initiativetally (season_id, unit_id, field_id, theme_id, level, status, count)\n            SELECT one.season_id, NEW.unit_id, NEW.field_id, NULL, NEW.level,\n                'recognised', 1\n            FROM initiatives_initiative one WHERE one.id = NEW.initiative_id AND one.kind = 'initiative';\n     END IF;\nRETURN NULL;",
                            hash="b973b5f70fca30b6af7e8db6d2c25c41f60ddf65",
                            operation='INSERT OR UPDATE OF "initiative_id", "unit_id", "field_id", "level" OR DELETE',
                            pgid="pgtrigger_levels_are_tallied_938c7",
                            table="councils_registryentry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="letters_are_never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="ad73c87fce44ee03d014116ab5948920adb2c533",
                            operation="DELETE",
                            pgid="pgtrigger_letters_are_never_deleted_37ec5",
                            table="councils_letter",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="letters_stay_as_they_were_signed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."content" IS DISTINCT FROM (NEW."content") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."voided_at" IS NOT NULL)',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="2f41c5ab318076587ddd72895d0fc1b8917dc8c2",
                            operation="UPDATE",
                            pgid="pgtrigger_letters_stay_as_they_were_signed_5555d",
                            table="councils_letter",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_letterevent" ("addressee_id", "council_id", "created_at", "id", "issued_at", "issued_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "signer_id", "signer_title", "updated_at", "void_reason", "voided_at", "voided_by_id", "year") VALUES (NEW."addressee_id", NEW."council_id", NEW."created_at", NEW."id", NEW."issued_at", NEW."issued_by_id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."signed_on", NEW."signer_id", NEW."signer_title", NEW."updated_at", NEW."void_reason", NEW."voided_at", NEW."voided_by_id", NEW."year"); RETURN NULL;',
                            hash="9ae3814cd6b3ebc9ecddec0f3d1e29d32bbfc32b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_74ab2",
                            table="councils_letter",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."addressee_id" IS DISTINCT FROM (NEW."addressee_id") OR OLD."council_id" IS DISTINCT FROM (NEW."council_id") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."issued_at" IS DISTINCT FROM (NEW."issued_at") OR OLD."issued_by_id" IS DISTINCT FROM (NEW."issued_by_id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."signed_on" IS DISTINCT FROM (NEW."signed_on") OR OLD."signer_id" IS DISTINCT FROM (NEW."signer_id") OR OLD."signer_title" IS DISTINCT FROM (NEW."signer_title") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."void_reason" IS DISTINCT FROM (NEW."void_reason") OR OLD."voided_at" IS DISTINCT FROM (NEW."voided_at") OR OLD."voided_by_id" IS DISTINCT FROM (NEW."voided_by_id") OR OLD."year" IS DISTINCT FROM (NEW."year"))',
                            func='INSERT INTO "councils_letterevent" ("addressee_id", "council_id", "created_at", "id", "issued_at", "issued_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "signer_id", "signer_title", "updated_at", "void_reason", "voided_at", "voided_by_id", "year") VALUES (NEW."addressee_id", NEW."council_id", NEW."created_at", NEW."id", NEW."issued_at", NEW."issued_by_id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."signed_on", NEW."signer_id", NEW."signer_title", NEW."updated_at", NEW."void_reason", NEW."voided_at", NEW."voided_by_id", NEW."year"); RETURN NULL;',
                            hash="4017cb69537ce1d913971c3c996ca887680adde8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d9ced",
                            table="councils_letter",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letter",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_letterevent" ("addressee_id", "council_id", "created_at", "id", "issued_at", "issued_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "signer_id", "signer_title", "updated_at", "void_reason", "voided_at", "voided_by_id", "year") VALUES (OLD."addressee_id", OLD."council_id", OLD."created_at", OLD."id", OLD."issued_at", OLD."issued_by_id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."signed_on", OLD."signer_id", OLD."signer_title", OLD."updated_at", OLD."void_reason", OLD."voided_at", OLD."voided_by_id", OLD."year"); RETURN NULL;',
                            hash="fbeff871e959cc40fc213f353f40f480475f9808",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e4704",
                            table="councils_letter",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letteritem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_letteritemevent" ("assessment_id", "id", "letter_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."assessment_id", NEW."id", NEW."letter_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="998c669194fd937df82c8fa9bb23cb30fabba293",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4f4d7",
                            table="councils_letteritem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letteritem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_letteritemevent" ("assessment_id", "id", "letter_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."assessment_id", NEW."id", NEW."letter_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="2334c64ae26a04ac9bb9967d59dfabd21c0adb81",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1848a",
                            table="councils_letteritem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="letteritem",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_letteritemevent" ("assessment_id", "id", "letter_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."assessment_id", OLD."id", OLD."letter_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="d8a87bec4a4908ef728f429486eb8ff7aad57b8c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_27e8c",
                            table="councils_letteritem",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="minutes",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_minutesevent" ("conclusion", "created_at", "guests", "id", "number", "opening", "opinions", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "session_id", "updated_at") VALUES (NEW."conclusion", NEW."created_at", NEW."guests", NEW."id", NEW."number", NEW."opening", NEW."opinions", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."revision", NEW."session_id", NEW."updated_at"); RETURN NULL;',
                            hash="a2b1be10e5f17bc9dd6ac73f42488fb791f4f542",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_a7f09",
                            table="councils_minutes",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="minutes",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_minutesevent" ("conclusion", "created_at", "guests", "id", "number", "opening", "opinions", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "session_id", "updated_at") VALUES (NEW."conclusion", NEW."created_at", NEW."guests", NEW."id", NEW."number", NEW."opening", NEW."opinions", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."revision", NEW."session_id", NEW."updated_at"); RETURN NULL;',
                            hash="baeaf61d9ee20cbc9775ecc73cc32527ce5c8e95",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_930cf",
                            table="councils_minutes",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="minutes",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_minutesevent" ("conclusion", "created_at", "guests", "id", "number", "opening", "opinions", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revision", "session_id", "updated_at") VALUES (OLD."conclusion", OLD."created_at", OLD."guests", OLD."id", OLD."number", OLD."opening", OLD."opinions", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."revision", OLD."session_id", OLD."updated_at"); RETURN NULL;',
                            hash="7dd8afd376e6c29f90bda0fe30d06c78a77b61b5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_69101",
                            table="councils_minutes",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signedscan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_signedscanevent" ("box_id", "created_at", "decision_id", "file", "id", "media_type", "minutes_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "signed_sha256", "size", "suffix", "updated_at", "uploaded_at", "uploaded_by_id") VALUES (NEW."box_id", NEW."created_at", NEW."decision_id", NEW."file", NEW."id", NEW."media_type", NEW."minutes_id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sha256", NEW."signed_sha256", NEW."size", NEW."suffix", NEW."updated_at", NEW."uploaded_at", NEW."uploaded_by_id"); RETURN NULL;',
                            hash="c4c961c73e5f59c1f70446a01b12014457a6b763",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_15f81",
                            table="councils_signedscan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signedscan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_signedscanevent" ("box_id", "created_at", "decision_id", "file", "id", "media_type", "minutes_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "signed_sha256", "size", "suffix", "updated_at", "uploaded_at", "uploaded_by_id") VALUES (NEW."box_id", NEW."created_at", NEW."decision_id", NEW."file", NEW."id", NEW."media_type", NEW."minutes_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sha256", NEW."signed_sha256", NEW."size", NEW."suffix", NEW."updated_at", NEW."uploaded_at", NEW."uploaded_by_id"); RETURN NULL;',
                            hash="b32ddfc3613d6b01645fa8a6205d9147a604fecd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ea90b",
                            table="councils_signedscan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signedscan",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_signedscanevent" ("box_id", "created_at", "decision_id", "file", "id", "media_type", "minutes_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "signed_sha256", "size", "suffix", "updated_at", "uploaded_at", "uploaded_by_id") VALUES (OLD."box_id", OLD."created_at", OLD."decision_id", OLD."file", OLD."id", OLD."media_type", OLD."minutes_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sha256", OLD."signed_sha256", OLD."size", OLD."suffix", OLD."updated_at", OLD."uploaded_at", OLD."uploaded_by_id"); RETURN NULL;',
                            hash="a00f57e4c489914b33f7ee5cac224123dd05d23c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f9011",
                            table="councils_signedscan",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="minutessignature",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_minutessignatureevent" ("at", "content", "id", "marked_by_id", "minutes_id", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "seat_id", "sha256") VALUES (NEW."at", NEW."content", NEW."id", NEW."marked_by_id", NEW."minutes_id", NEW."on_behalf_of_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."scan_id", NEW."seat_id", NEW."sha256"); RETURN NULL;',
                            hash="edb6b5029b33df6e40bd43a57ecd6ac31c12161d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5f706",
                            table="councils_minutessignature",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="minutessignature",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_minutessignatureevent" ("at", "content", "id", "marked_by_id", "minutes_id", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "seat_id", "sha256") VALUES (NEW."at", NEW."content", NEW."id", NEW."marked_by_id", NEW."minutes_id", NEW."on_behalf_of_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."scan_id", NEW."seat_id", NEW."sha256"); RETURN NULL;',
                            hash="11bb00e55d6128b3b727efc7ca287f369ba428bd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_17fdf",
                            table="councils_minutessignature",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="minutessignature",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_minutessignatureevent" ("at", "content", "id", "marked_by_id", "minutes_id", "on_behalf_of_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "seat_id", "sha256") VALUES (OLD."at", OLD."content", OLD."id", OLD."marked_by_id", OLD."minutes_id", OLD."on_behalf_of_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."scan_id", OLD."seat_id", OLD."sha256"); RETURN NULL;',
                            hash="8741c4b555a3b371617ecc22fd9117af89e6828c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9c96d",
                            table="councils_minutessignature",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="refusal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_refusalevent" ("assessment_id", "deputy_id", "given_to_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "refused_at", "seat_id", "settled_at", "settled_by_id", "settled_for_id", "status") VALUES (NEW."assessment_id", NEW."deputy_id", NEW."given_to_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."refused_at", NEW."seat_id", NEW."settled_at", NEW."settled_by_id", NEW."settled_for_id", NEW."status"); RETURN NULL;',
                            hash="b17e4c405cac3ed35cc25ca73b6736c4a9cad95e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3e80f",
                            table="councils_refusal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="refusal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_refusalevent" ("assessment_id", "deputy_id", "given_to_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "refused_at", "seat_id", "settled_at", "settled_by_id", "settled_for_id", "status") VALUES (NEW."assessment_id", NEW."deputy_id", NEW."given_to_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."refused_at", NEW."seat_id", NEW."settled_at", NEW."settled_by_id", NEW."settled_for_id", NEW."status"); RETURN NULL;',
                            hash="2fa3a419f477da000956b3794764d208764dde31",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_02cd6",
                            table="councils_refusal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="refusal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_refusalevent" ("assessment_id", "deputy_id", "given_to_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "refused_at", "seat_id", "settled_at", "settled_by_id", "settled_for_id", "status") VALUES (OLD."assessment_id", OLD."deputy_id", OLD."given_to_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."refused_at", OLD."seat_id", OLD."settled_at", OLD."settled_by_id", OLD."settled_for_id", OLD."status"); RETURN NULL;',
                            hash="7d2a49200372b6d3386de1cfec6deacdd7f29dab",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2cc43",
                            table="councils_refusal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reply",
                    trigger=pgtrigger.compiler.Trigger(
                        name="reply_comes_before_the_close",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    PERFORM 1 FROM councils_agendaitem item\n                      JOIN councils_session session ON session.id = item.session_id\n                      WHERE item.id = NEW.item_id AND item.status = 'waiting' AND session.by_correspondence\n                        AND session.status = 'open' AND NEW.sent_at < session.held_at;\n                    IF NOT FOUND THEN\n                        RAISE EXCEPTION 'no replies are taken on item %', NEW.item_id USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="ff07a38424947b4b863dfdcafad2cd8a32488488",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_reply_comes_before_the_close_30105",
                            table="councils_reply",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reply",
                    trigger=pgtrigger.compiler.Trigger(
                        name="reply_that_was_counted_stays",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    PERFORM 1 FROM councils_agendaitem item WHERE item.id = OLD.item_id AND item.status = 'closed';\n                    IF FOUND THEN\n                        RAISE EXCEPTION 'the replies on item % were counted', OLD.item_id\n                              USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN OLD;\n                ",
                            hash="e2fceb509fddda39eac4f3a2c07f68405a5babaf",
                            operation="DELETE",
                            pgid="pgtrigger_reply_that_was_counted_stays_c5a93",
                            table="councils_reply",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reply",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_replyevent" ("id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "sent_at") VALUES (NEW."id", NEW."item_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat_id", NEW."sent_at"); RETURN NULL;',
                            hash="9438d32d28c8f79b7e6447d9e07ba86221dd33a4",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_75adb",
                            table="councils_reply",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reply",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."item_id" IS DISTINCT FROM (NEW."item_id") OR OLD."seat_id" IS DISTINCT FROM (NEW."seat_id") OR OLD."sent_at" IS DISTINCT FROM (NEW."sent_at"))',
                            func='INSERT INTO "councils_replyevent" ("id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "sent_at") VALUES (NEW."id", NEW."item_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat_id", NEW."sent_at"); RETURN NULL;',
                            hash="38ae0a038b7ba51082a56de7d11274c53dd233d0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_5f9ba",
                            table="councils_reply",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="reply",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_replyevent" ("id", "item_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "sent_at") VALUES (OLD."id", OLD."item_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat_id", OLD."sent_at"); RETURN NULL;',
                            hash="0e1f4003fb263db8efa5e014520a6bec45d6596e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f78cd",
                            table="councils_reply",
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
                    model_name="stay",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_stayevent" ("attendance_id", "came_at", "id", "left_at", "left_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."attendance_id", NEW."came_at", NEW."id", NEW."left_at", NEW."left_because", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;',
                            hash="9d352e9437f187bd0a14390b38edd7e499c8bb52",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_f1340",
                            table="councils_stay",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stay",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_stayevent" ("attendance_id", "came_at", "id", "left_at", "left_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."attendance_id", NEW."came_at", NEW."id", NEW."left_at", NEW."left_because", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;',
                            hash="75b9c19d143d83ebfb66901a73a9be870234e951",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_ef943",
                            table="councils_stay",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="stay",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_stayevent" ("attendance_id", "came_at", "id", "left_at", "left_because", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."attendance_id", OLD."came_at", OLD."id", OLD."left_at", OLD."left_because", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;',
                            hash="b9a84bf2ad3986c321c06c4eb2d5b882697838a7",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f4eab",
                            table="councils_stay",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sessionstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_sessionstepevent" ("asked_at", "asked_by_id", "asked_for_id", "done_at", "done_by_id", "done_for_id", "given", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "refused_at", "refused_by_id", "seat_id", "session_id", "step") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."asked_for_id", NEW."done_at", NEW."done_by_id", NEW."done_for_id", NEW."given", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."refused_at", NEW."refused_by_id", NEW."seat_id", NEW."session_id", NEW."step"); RETURN NULL;',
                            hash="f29186098cb0092c53964fad4b47b31c71484305",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_ec57d",
                            table="councils_sessionstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sessionstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "councils_sessionstepevent" ("asked_at", "asked_by_id", "asked_for_id", "done_at", "done_by_id", "done_for_id", "given", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "refused_at", "refused_by_id", "seat_id", "session_id", "step") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."asked_for_id", NEW."done_at", NEW."done_by_id", NEW."done_for_id", NEW."given", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."refused_at", NEW."refused_by_id", NEW."seat_id", NEW."session_id", NEW."step"); RETURN NULL;',
                            hash="0b96a31578db9718328b8d4500174d0d7295f684",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_89fdc",
                            table="councils_sessionstep",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sessionstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_sessionstepevent" ("asked_at", "asked_by_id", "asked_for_id", "done_at", "done_by_id", "done_for_id", "given", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "refused_at", "refused_by_id", "seat_id", "session_id", "step") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."asked_for_id", OLD."done_at", OLD."done_by_id", OLD."done_for_id", OLD."given", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."refused_at", OLD."refused_by_id", OLD."seat_id", OLD."session_id", OLD."step"); RETURN NULL;',
                            hash="f8c7adce88377d45a4a3eea8512601021247efa6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_791e1",
                            table="councils_sessionstep",
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
                        name="vote_by_correspondence_is_the_reply",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF EXISTS (\n    SELECT 1 FROM councils_agendaitem item JOIN councils_session session ON session.id = item.session_id\n     WHERE item.id = NEW.item_id AND session.by_correspondence\n) AND NOT EXISTS (\n                        SELECT 1 FROM councils_reply reply\n                          JOIN councils_agendaitem item ON item.id = reply.item_id\n                          JOIN councils_session session ON session.id = item.session_id\n                         WHERE reply.item_id = NEW.item_id AND reply.seat_id = NEW.seat_id\n                           AND reply.choice = NEW.choice AND session.status = 'closed'\n                    ) THEN\n                        RAISE EXCEPTION 'item % is decided by the replies in writing', NEW.item_id\n                              USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="8723a8b0c3af22bfd80af77c9b01a372aae37096",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_vote_by_correspondence_is_the_reply_fa6f5",
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
                            func='INSERT INTO "councils_verdictevent" ("at", "figures", "id", "item_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "rule_sheet_id") VALUES (NEW."at", NEW."figures", NEW."id", NEW."item_id", NEW."outcome", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."presence", NEW."rule_sheet_id"); RETURN NULL;',
                            hash="6d8f0ca578090987e55777b599f9efb06aa0d8aa",
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
                            func='INSERT INTO "councils_verdictevent" ("at", "figures", "id", "item_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "rule_sheet_id") VALUES (NEW."at", NEW."figures", NEW."id", NEW."item_id", NEW."outcome", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."presence", NEW."rule_sheet_id"); RETURN NULL;',
                            hash="a69cb7f8c97943afb1e61da4496a3b6a46b72362",
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
                            func='INSERT INTO "councils_verdictevent" ("at", "figures", "id", "item_id", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "rule_sheet_id") VALUES (OLD."at", OLD."figures", OLD."id", OLD."item_id", OLD."outcome", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."presence", OLD."rule_sheet_id"); RETURN NULL;',
                            hash="92d65d5da4f7f8978411a29682d671bdd18eed04",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a936a",
                            table="councils_verdict",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="writtenopinion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="written_opinion_comes_before_the_roll",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF TG_OP = 'UPDATE' AND (NEW.item_id, NEW.seat_id, NEW.choice, NEW.text, NEW.sent_at)\n                                          = (OLD.item_id, OLD.seat_id, OLD.choice, OLD.text, OLD.sent_at) THEN\n                        RETURN NEW;\n                    END IF;\n                    IF TG_OP = 'UPDATE' AND (NEW.item_id IS NULL OR OLD.item_id IS NULL) THEN\n                        PERFORM 1 FROM councils_agendaitem item\n                          WHERE item.id = coalesce(NEW.item_id, OLD.item_id)\n                            AND item.assessment_id = coalesce(NEW.kept_for_id, OLD.kept_for_id)\n                            AND item.status = 'waiting' AND item.present IS NULL\n                            AND (NEW.seat_id, NEW.choice, NEW.text, NEW.sent_at)\n                              = (OLD.seat_id, OLD.choice, OLD.text, OLD.sent_at);\n                        IF NOT FOUND THEN\n                            RAISE EXCEPTION 'opinion % is kept for its dossier as it was sent', OLD.id\n                                  USING ERRCODE = 'check_violation';\n                        END IF;\n                    END IF;\n                    IF NEW.item_id IS NULL THEN\n                        IF TG_OP = 'INSERT' THEN\n                            RAISE EXCEPTION 'an opinion is sent on an item' USING ERRCODE = 'check_violation';\n                        END IF;\n                        RETURN NEW;\n                    END IF;\n                    IF EXISTS (\n    SELECT 1 FROM councils_agendaitem item\n      JOIN councils_assessment assessment ON assessment.id = item.assessment_id\n      JOIN councils_rulesheet sheet ON sheet.id = assessment.rule_sheet_id\n     WHERE item.id = NEW.item_id AND sheet.is_secret AND sheet.method <> 'score'\n) THEN\n                        RAISE EXCEPTION 'the vote on item % is secret', NEW.item_id USING ERRCODE = 'check_violation';\n                    END IF;\n                    IF EXISTS (\n    SELECT 1 FROM councils_agendaitem item JOIN councils_session session ON session.id = item.session_id\n     WHERE item.id = NEW.item_id AND session.by_correspondence\n) THEN\n                        RAISE EXCEPTION 'item % is decided by the replies in writing', NEW.item_id\n                              USING ERRCODE = 'check_violation';\n                    END IF;\n                    PERFORM 1 FROM councils_agendaitem item\n                      WHERE item.id = NEW.item_id AND item.status = 'waiting' AND item.present IS NULL;\n                    IF NOT FOUND THEN\n                        RAISE EXCEPTION 'the roll of item % is fixed', NEW.item_id USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="3181c9a0da3b343770478be5bb1df3a33602fa2d",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_written_opinion_comes_before_the_roll_3e4c9",
                            table="councils_writtenopinion",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="writtenopinion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="written_opinion_never_counts_twice",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."counted")',
                            func="\n                    PERFORM 1 FROM councils_agendaitem item\n                      WHERE item.id = NEW.item_id AND item.status = 'closed' AND NOT NEW.seat_id = ANY (item.present);\n                    IF NOT FOUND OR EXISTS (\n                        SELECT 1 FROM councils_openvote vote\n                         WHERE vote.item_id = NEW.item_id AND vote.seat_id = NEW.seat_id\n                    ) THEN\n                        RAISE EXCEPTION 'seat % votes on item % in the room', NEW.seat_id, NEW.item_id\n                              USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="b14634cc465485368af48e6fd9cbd4f99e4948a9",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_written_opinion_never_counts_twice_08c79",
                            table="councils_writtenopinion",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="writtenopinion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_writtenopinionevent" ("because", "counted", "id", "item_id", "kept_for_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "sent_at") VALUES (NEW."because", NEW."counted", NEW."id", NEW."item_id", NEW."kept_for_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."seat_id", NEW."sent_at"); RETURN NULL;',
                            hash="985abfc2938f83149fdce7254796d9a2b4bd23f3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e0991",
                            table="councils_writtenopinion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="writtenopinion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."because" IS DISTINCT FROM (NEW."because") OR OLD."counted" IS DISTINCT FROM (NEW."counted") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."item_id" IS DISTINCT FROM (NEW."item_id") OR OLD."kept_for_id" IS DISTINCT FROM (NEW."kept_for_id") OR OLD."seat_id" IS DISTINCT FROM (NEW."seat_id") OR OLD."sent_at" IS DISTINCT FROM (NEW."sent_at"))',
                            func='INSERT INTO "councils_writtenopinionevent" ("because", "counted", "id", "item_id", "kept_for_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "sent_at") VALUES (NEW."because", NEW."counted", NEW."id", NEW."item_id", NEW."kept_for_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."seat_id", NEW."sent_at"); RETURN NULL;',
                            hash="ef629b2ad4b31937b34a7917a8521f3101b1d4b0",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_cbf07",
                            table="councils_writtenopinion",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="writtenopinion",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_writtenopinionevent" ("because", "counted", "id", "item_id", "kept_for_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seat_id", "sent_at") VALUES (OLD."because", OLD."counted", OLD."id", OLD."item_id", OLD."kept_for_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."seat_id", OLD."sent_at"); RETURN NULL;',
                            hash="3e1fb9f847749d4867e507d1515fcc910d5f4757",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e0650",
                            table="councils_writtenopinion",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
