import common.migrating
import datetime
import django.db.models.deletion
import django.utils.timezone
import notifications.dues
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
                    name="Feed",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "person",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="feed",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        ("token_hash", models.CharField(editable=False, max_length=64, unique=True)),
                        ("made_at", models.DateTimeField(verbose_name="made")),
                    ],
                    options={
                        "verbose_name": "calendar address",
                        "verbose_name_plural": "calendar addresses",
                        "ordering": ["-pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Notice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="notices",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        ("kind", models.CharField(max_length=80, verbose_name="kind")),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("body", models.TextField(blank=True, verbose_name="text")),
                        (
                            "url",
                            models.CharField(
                                blank=True, help_text="A page of this site.", max_length=300, verbose_name="address"
                            ),
                        ),
                        ("key", models.CharField(blank=True, max_length=200, null=True, verbose_name="key")),
                        ("is_urgent", models.BooleanField(default=False, verbose_name="urgent")),
                        ("created_at", models.DateTimeField(verbose_name="created at")),
                        ("read_at", models.DateTimeField(blank=True, null=True, verbose_name="read at")),
                    ],
                    options={
                        "verbose_name": "notice",
                        "verbose_name_plural": "notices",
                        "ordering": ["-pk"],
                        "indexes": [
                            models.Index(fields=["person", "-id"], name="notice_inbox"),
                            models.Index(
                                condition=models.Q(("read_at__isnull", True)), fields=["person"], name="notice_unread"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(fields=("key", "person"), name="notice_key_is_used_once_a_person"),
                            models.CheckConstraint(
                                condition=models.Q(("url", ""), ("url__regex", "^/([^/\\\\]|$)"), _connector="OR"),
                                name="notice_leads_to_a_page_of_this_site",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Invite",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "notice",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="invite",
                                to="notifications.notice",
                                verbose_name="notice",
                            ),
                        ),
                        ("text", models.TextField(verbose_name="text")),
                    ],
                    options={
                        "verbose_name": "invitation in a mail",
                        "verbose_name_plural": "invitations in mails",
                        "ordering": ["-pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Preference",
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
                                related_name="preferences",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "topic",
                            models.CharField(
                                choices=[
                                    ("duties", "What I have to do, and by when"),
                                    ("initiatives", "My initiatives"),
                                    ("council", "Work of my councils"),
                                    ("unit", "Work of my unit"),
                                ],
                                max_length=12,
                                verbose_name="topic",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("mail", "E-mail"),
                                    ("push", "Message on the device"),
                                    ("gateway", "Message through the province's gateway"),
                                    ("inbox", "Inbox of this site"),
                                ],
                                max_length=8,
                                verbose_name="channel",
                            ),
                        ),
                        (
                            "when",
                            models.CharField(
                                choices=[
                                    ("now", "At once"),
                                    ("daily", "In the letter of the day"),
                                    ("never", "Only in the inbox"),
                                ],
                                max_length=8,
                                verbose_name="when",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "choice of news",
                        "verbose_name_plural": "choices of news",
                        "ordering": ["person", "topic", "channel"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "topic", "channel"), name="preference_is_one_a_channel"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("channel", "inbox"), _negated=True),
                                name="preference_leaves_the_inbox_alone",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("channel", "mail"), models.Q(("when", "daily"), _negated=True), _connector="OR"
                                ),
                                name="preference_of_the_letter_is_of_mail",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="PreferenceEvent",
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
                                to="notifications.preference",
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
                            "topic",
                            models.CharField(
                                choices=[
                                    ("duties", "What I have to do, and by when"),
                                    ("initiatives", "My initiatives"),
                                    ("council", "Work of my councils"),
                                    ("unit", "Work of my unit"),
                                ],
                                max_length=12,
                                verbose_name="topic",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("mail", "E-mail"),
                                    ("push", "Message on the device"),
                                    ("gateway", "Message through the province's gateway"),
                                    ("inbox", "Inbox of this site"),
                                ],
                                max_length=8,
                                verbose_name="channel",
                            ),
                        ),
                        (
                            "when",
                            models.CharField(
                                choices=[
                                    ("now", "At once"),
                                    ("daily", "In the letter of the day"),
                                    ("never", "Only in the inbox"),
                                ],
                                max_length=8,
                                verbose_name="when",
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
                    name="LetterHour",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "person",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="letter_hour",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        ("hour", models.PositiveSmallIntegerField(default=8, verbose_name="hour of the letter")),
                    ],
                    options={
                        "verbose_name": "hour of the letter",
                        "verbose_name_plural": "hours of letters",
                        "ordering": ["pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("hour__gte", 7), ("hour__lte", 20)), name="letter_hour_is_by_day"
                            )
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Extension",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=notifications.dues.choices_of_kinds, max_length=24, verbose_name="what is due"
                            ),
                        ),
                        ("thing", models.CharField(max_length=80, verbose_name="what was extended")),
                        ("has_hour", models.BooleanField(default=False, verbose_name="ends at an hour")),
                        ("before", models.DateTimeField(verbose_name="until then")),
                        ("after", models.DateTimeField(verbose_name="from then on")),
                        ("reason", models.CharField(max_length=300, verbose_name="reason")),
                        (
                            "by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="extensions",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="extended by",
                            ),
                        ),
                        ("at", models.DateTimeField(verbose_name="extended")),
                    ],
                    options={
                        "verbose_name": "extended limit",
                        "verbose_name_plural": "extended limits",
                        "ordering": ["-pk"],
                        "indexes": [models.Index(fields=["thing"], name="extension_by_thing")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("after__gt", models.F("before"))), name="limit_is_never_shortened"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True), name="limit_is_extended_for_a_reason"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Rule",
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
                                choices=notifications.dues.choices_of_kinds,
                                max_length=24,
                                unique=True,
                                verbose_name="what is due",
                            ),
                        ),
                        ("is_active", models.BooleanField(default=True, verbose_name="reminds")),
                    ],
                    options={
                        "verbose_name": "ladder of reminders",
                        "verbose_name_plural": "ladders of reminders",
                        "ordering": ["kind"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="RuleEvent",
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
                                to="notifications.rule",
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
                            "kind",
                            models.CharField(
                                choices=notifications.dues.choices_of_kinds, max_length=24, verbose_name="what is due"
                            ),
                        ),
                        ("is_active", models.BooleanField(default=True, verbose_name="reminds")),
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
                            "rule",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="steps",
                                to="notifications.rule",
                                verbose_name="ladder of reminders",
                            ),
                        ),
                        (
                            "days",
                            models.SmallIntegerField(
                                help_text="Before the day with a minus, after it without; 0: on the day.",
                                verbose_name="working days",
                            ),
                        ),
                        ("time", models.TimeField(default=datetime.time(7, 30), verbose_name="at")),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("owner", "Who has to do it"),
                                    ("head", "Head of the unit"),
                                    ("secretary", "Secretary of the council"),
                                    ("chair", "Chair of the council"),
                                ],
                                default="owner",
                                max_length=10,
                                verbose_name="tells",
                            ),
                        ),
                        (
                            "is_urgent",
                            models.BooleanField(
                                default=False,
                                help_text="Goes out at once, apart from the letter of the day.",
                                verbose_name="urgent",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="A step that has reminded somebody is taken out of use, not deleted.",
                                verbose_name="in use",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "step",
                        "verbose_name_plural": "steps",
                        "ordering": ["rule", "days", "time", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("rule", "audience", "days", "time"),
                                name="step_tells_once_a_moment",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("time__gte", datetime.time(7, 0)), ("time__lt", datetime.time(21, 0))
                                ),
                                name="step_leaves_the_night_alone",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("days__gte", -60), ("days__lte", 60)),
                                name="step_is_within_three_months",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="StepEvent",
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
                                to="notifications.step",
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
                            "rule",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="notifications.rule",
                                verbose_name="ladder of reminders",
                            ),
                        ),
                        (
                            "days",
                            models.SmallIntegerField(
                                help_text="Before the day with a minus, after it without; 0: on the day.",
                                verbose_name="working days",
                            ),
                        ),
                        ("time", models.TimeField(default=datetime.time(7, 30), verbose_name="at")),
                        (
                            "audience",
                            models.CharField(
                                choices=[
                                    ("owner", "Who has to do it"),
                                    ("head", "Head of the unit"),
                                    ("secretary", "Secretary of the council"),
                                    ("chair", "Chair of the council"),
                                ],
                                default="owner",
                                max_length=10,
                                verbose_name="tells",
                            ),
                        ),
                        (
                            "is_urgent",
                            models.BooleanField(
                                default=False,
                                help_text="Goes out at once, apart from the letter of the day.",
                                verbose_name="urgent",
                            ),
                        ),
                        (
                            "is_active",
                            models.BooleanField(
                                default=True,
                                help_text="A step that has reminded somebody is taken out of use, not deleted.",
                                verbose_name="in use",
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
                    name="Reminder",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "step",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reminders",
                                to="notifications.step",
                                verbose_name="step",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reminders",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "thing",
                            models.CharField(
                                help_text="Told to others than who owes it: the unit or council.",
                                max_length=80,
                                verbose_name="what is due",
                            ),
                        ),
                        ("due_on", models.DateField(verbose_name="due on")),
                        ("due_count", models.PositiveIntegerField(default=1, verbose_name="how many are due")),
                        (
                            "notice",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="reminders",
                                to="notifications.notice",
                                verbose_name="notice",
                            ),
                        ),
                        ("made_at", models.DateTimeField(verbose_name="made")),
                        (
                            "put_off_at",
                            models.DateTimeField(
                                blank=True,
                                help_text="Not spoken of before the next step.",
                                null=True,
                                verbose_name="put off at",
                            ),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: the ladder itself, at its hour.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="asked for by",
                            ),
                        ),
                        ("asked_on", models.DateField(blank=True, null=True, verbose_name="asked for on")),
                    ],
                    options={
                        "verbose_name": "reminder",
                        "verbose_name_plural": "reminders",
                        "ordering": ["-pk"],
                        "indexes": [models.Index(fields=["-made_at"], name="reminder_by_day")],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("thing", "person", "step", "due_on", "asked_on"),
                                name="reminder_is_made_once",
                                nulls_distinct=False,
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("asked_by__isnull", True), ("asked_on__isnull", True)),
                                    models.Q(("asked_by__isnull", False), ("asked_on__isnull", False)),
                                    _connector="OR",
                                ),
                                name="reminder_is_asked_for_by_somebody_on_a_day",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Delivery",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="deliveries",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "notice",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="deliveries",
                                to="notifications.notice",
                                verbose_name="notice",
                            ),
                        ),
                        (
                            "letter",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="items",
                                to="notifications.delivery",
                                verbose_name="letter of the day",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("mail", "E-mail"),
                                    ("push", "Message on the device"),
                                    ("gateway", "Message through the province's gateway"),
                                    ("inbox", "Inbox of this site"),
                                ],
                                default="mail",
                                max_length=8,
                                verbose_name="channel",
                            ),
                        ),
                        ("address", models.CharField(blank=True, max_length=254, verbose_name="sent to")),
                        ("key", models.CharField(max_length=220, unique=True, verbose_name="key")),
                        ("html", models.TextField(blank=True, editable=False)),
                        (
                            "fate",
                            models.CharField(
                                choices=[
                                    ("failed", "Given up"),
                                    ("left", "Left out"),
                                    ("letter", "Waits for the letter of the day"),
                                    ("sent", "Sent"),
                                    ("waiting", "On its way"),
                                ],
                                default="waiting",
                                max_length=8,
                                verbose_name="what became of it",
                            ),
                        ),
                        ("made_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="made")),
                        ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                        ("next_try_at", models.DateTimeField(blank=True, null=True, verbose_name="next try")),
                        ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="sent at")),
                        (
                            "receipt",
                            models.CharField(
                                blank=True,
                                help_text="What the channel answered.",
                                max_length=300,
                                verbose_name="receipt",
                            ),
                        ),
                        (
                            "failed_reason",
                            models.CharField(blank=True, max_length=300, verbose_name="reason of the failure"),
                        ),
                        (
                            "asked_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="sent again by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "delivery",
                        "verbose_name_plural": "deliveries",
                        "ordering": ["-pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("next_try_at__isnull", False)),
                                fields=["next_try_at"],
                                name="delivery_due",
                            ),
                            models.Index(
                                condition=models.Q(("fate", "letter")), fields=["person"], name="delivery_for_letter"
                            ),
                            models.Index(fields=["fate", "-id"], name="delivery_failed_first"),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("fate", "waiting"), ("next_try_at__isnull", False)),
                                    models.Q(
                                        models.Q(("fate", "waiting"), _negated=True), ("next_try_at__isnull", True)
                                    ),
                                    _connector="OR",
                                ),
                                name="delivery_is_tried_again_while_it_waits",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("fate", "sent"), ("sent_at__isnull", False)),
                                    models.Q(models.Q(("fate", "sent"), _negated=True), ("sent_at__isnull", True)),
                                    _connector="OR",
                                ),
                                name="delivery_is_sent_at_a_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("notice__isnull", False), ("key__startswith", "daily:"), _connector="OR"
                                ),
                                name="delivery_is_of_a_notice_or_a_letter",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Outage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("mail", "E-mail"),
                                    ("push", "Message on the device"),
                                    ("gateway", "Message through the province's gateway"),
                                    ("inbox", "Inbox of this site"),
                                ],
                                max_length=8,
                                verbose_name="channel",
                            ),
                        ),
                        ("since", models.DateTimeField(verbose_name="away since")),
                        ("last_failed_at", models.DateTimeField(verbose_name="last try")),
                        ("last_error", models.CharField(max_length=300, verbose_name="last error")),
                        ("told_at", models.DateTimeField(blank=True, null=True, verbose_name="administrators told")),
                        ("over_at", models.DateTimeField(blank=True, null=True, verbose_name="back since")),
                    ],
                    options={
                        "verbose_name": "outage of a channel",
                        "verbose_name_plural": "outages of channels",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("over_at__isnull", True)),
                                fields=("channel",),
                                name="outage_that_lasts_is_one_a_channel",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("over_at__isnull", True), ("over_at__gte", models.F("since")), _connector="OR"
                                ),
                                name="outage_ends_after_it_began",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="DeadAddress",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="dead_addresses",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("mail", "E-mail"),
                                    ("push", "Message on the device"),
                                    ("gateway", "Message through the province's gateway"),
                                    ("inbox", "Inbox of this site"),
                                ],
                                max_length=8,
                                verbose_name="channel",
                            ),
                        ),
                        ("address", models.CharField(max_length=254, verbose_name="address")),
                        ("reason", models.CharField(max_length=300, verbose_name="reason")),
                        ("since", models.DateTimeField(default=django.utils.timezone.now, verbose_name="since")),
                    ],
                    options={
                        "verbose_name": "dead address",
                        "verbose_name_plural": "dead addresses",
                        "ordering": ["-since", "-pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("address", "channel"), name="dead_address_is_noted_once")
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="PushSubscription",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="push_subscriptions",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        ("endpoint", models.CharField(max_length=500, unique=True)),
                        ("p256dh", models.CharField(max_length=120)),
                        ("auth", models.CharField(max_length=60)),
                        ("device", models.CharField(blank=True, max_length=120, verbose_name="device")),
                        ("made_at", models.DateTimeField(default=django.utils.timezone.now, verbose_name="made")),
                    ],
                    options={
                        "verbose_name": "device that takes messages",
                        "verbose_name_plural": "devices that take messages",
                        "ordering": ["-pk"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="preference",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "notifications_preferenceevent" ("channel", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic", "updated_at", "when") VALUES (NEW."channel", NEW."created_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."topic", NEW."updated_at", NEW."when"); RETURN NULL;',
                            hash="7cedaef68aa4f7bbd0fc6e05bbfe6636898bb2da",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_e2c77",
                            table="notifications_preference",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="preference",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "notifications_preferenceevent" ("channel", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic", "updated_at", "when") VALUES (NEW."channel", NEW."created_at", NEW."id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."topic", NEW."updated_at", NEW."when"); RETURN NULL;',
                            hash="f45b939140f01d6025d6d0ab8280a24c506d8596",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_d1a92",
                            table="notifications_preference",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="preference",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "notifications_preferenceevent" ("channel", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic", "updated_at", "when") VALUES (OLD."channel", OLD."created_at", OLD."id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."topic", OLD."updated_at", OLD."when"); RETURN NULL;',
                            hash="cf9d7d739f96112df461c7d495a85645d750dbb8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cc974",
                            table="notifications_preference",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "notifications_ruleevent" ("created_at", "id", "is_active", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."is_active", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."updated_at"); RETURN NULL;',
                            hash="0fd69858e20151bc615291066dd4a69d875fb101",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c5649",
                            table="notifications_rule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "notifications_ruleevent" ("created_at", "id", "is_active", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (NEW."created_at", NEW."id", NEW."is_active", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."updated_at"); RETURN NULL;',
                            hash="5e8f7eccdb0c6551cf9058f284417d405b6f8278",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_bef6d",
                            table="notifications_rule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rule",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "notifications_ruleevent" ("created_at", "id", "is_active", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "updated_at") VALUES (OLD."created_at", OLD."id", OLD."is_active", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."updated_at"); RETURN NULL;',
                            hash="2038aeee346533979283e0c572129c099aa77376",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_eedad",
                            table="notifications_rule",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="step",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "notifications_stepevent" ("audience", "days", "id", "is_active", "is_urgent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_id", "time") VALUES (NEW."audience", NEW."days", NEW."id", NEW."is_active", NEW."is_urgent", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rule_id", NEW."time"); RETURN NULL;',
                            hash="9e1e0eeafccb5d809d525aabd143fc91b4e66281",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2c483",
                            table="notifications_step",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="step",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "notifications_stepevent" ("audience", "days", "id", "is_active", "is_urgent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_id", "time") VALUES (NEW."audience", NEW."days", NEW."id", NEW."is_active", NEW."is_urgent", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rule_id", NEW."time"); RETURN NULL;',
                            hash="ab869b40a43266b7cd9305fd99f09a6a43d6f51c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a693c",
                            table="notifications_step",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="step",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "notifications_stepevent" ("audience", "days", "id", "is_active", "is_urgent", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule_id", "time") VALUES (OLD."audience", OLD."days", OLD."id", OLD."is_active", OLD."is_urgent", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rule_id", OLD."time"); RETURN NULL;',
                            hash="7e9fa94f803b8687a40526c2b058d759c2766a61",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_8f9cc",
                            table="notifications_step",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
