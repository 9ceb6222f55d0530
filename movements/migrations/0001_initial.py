import common.migrating
import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
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
            ],
        ),
    ]
