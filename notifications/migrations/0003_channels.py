import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


# Deliveries made so far: whose they are and what became of them follows from what was kept.
FILL = """
UPDATE notifications_delivery AS delivery
SET person_id = notice.person_id, made_at = notice.created_at,
    fate = CASE WHEN sent_at IS NOT NULL THEN 'sent' WHEN next_try_at IS NOT NULL THEN 'waiting' ELSE 'failed' END
FROM notifications_notice AS notice WHERE notice.id = delivery.notice_id
"""
# Letters of the day are unknown to the tables before; what waited for one was in the inbox from the beginning.
EMPTY = "DELETE FROM notifications_delivery WHERE notice_id IS NULL"


class Migration(migrations.Migration):
    dependencies = [
        ("notifications", "0002_ladder"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DeadAddress",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            },
        ),
        migrations.CreateModel(
            name="LetterHour",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("hour", models.PositiveSmallIntegerField(default=8, verbose_name="hour of the letter")),
            ],
            options={
                "verbose_name": "hour of the letter",
                "verbose_name_plural": "hours of letters",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="Preference",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
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
            },
        ),
        migrations.CreateModel(
            name="PreferenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
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
            },
        ),
        migrations.CreateModel(
            name="PushSubscription",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
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
            },
        ),
        migrations.RemoveConstraint(
            model_name="delivery",
            name="delivery_is_not_tried_again_once_sent",
        ),
        migrations.AddField(
            model_name="delivery",
            name="asked_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="sent again by",
            ),
        ),
        migrations.AddField(
            model_name="delivery",
            name="fate",
            field=models.CharField(
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
        migrations.AddField(
            model_name="delivery",
            name="letter",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="items",
                to="notifications.delivery",
                verbose_name="letter of the day",
            ),
        ),
        migrations.AddField(
            model_name="delivery",
            name="made_at",
            field=models.DateTimeField(default=django.utils.timezone.now, verbose_name="made"),
        ),
        migrations.AddField(
            model_name="delivery",
            name="person",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="deliveries",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="delivery",
            name="receipt",
            field=models.CharField(
                blank=True, help_text="What the channel answered.", max_length=300, verbose_name="receipt"
            ),
        ),
        migrations.AddField(
            model_name="notice",
            name="is_urgent",
            field=models.BooleanField(default=False, verbose_name="urgent"),
        ),
        migrations.AddField(
            model_name="reminder",
            name="put_off_at",
            field=models.DateTimeField(
                blank=True, help_text="Not spoken of before the next step.", null=True, verbose_name="put off at"
            ),
        ),
        migrations.AlterField(
            model_name="delivery",
            name="address",
            field=models.CharField(blank=True, max_length=254, verbose_name="sent to"),
        ),
        migrations.AlterField(
            model_name="delivery",
            name="channel",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="delivery",
            name="notice",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="deliveries",
                to="notifications.notice",
                verbose_name="notice",
            ),
        ),
        migrations.RunSQL(FILL, EMPTY),
        migrations.AlterField(
            model_name="delivery",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="deliveries",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddIndex(
            model_name="delivery",
            index=models.Index(condition=models.Q(("fate", "letter")), fields=["person"], name="delivery_for_letter"),
        ),
        migrations.AddIndex(
            model_name="delivery",
            index=models.Index(fields=["fate", "-id"], name="delivery_failed_first"),
        ),
        migrations.AddConstraint(
            model_name="delivery",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("fate", "waiting"), ("next_try_at__isnull", False)),
                    models.Q(models.Q(("fate", "waiting"), _negated=True), ("next_try_at__isnull", True)),
                    _connector="OR",
                ),
                name="delivery_is_tried_again_while_it_waits",
            ),
        ),
        migrations.AddConstraint(
            model_name="delivery",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("fate", "sent"), ("sent_at__isnull", False)),
                    models.Q(models.Q(("fate", "sent"), _negated=True), ("sent_at__isnull", True)),
                    _connector="OR",
                ),
                name="delivery_is_sent_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="delivery",
            constraint=models.CheckConstraint(
                condition=models.Q(("notice__isnull", False), ("key__startswith", "daily:"), _connector="OR"),
                name="delivery_is_of_a_notice_or_a_letter",
            ),
        ),
        migrations.AddField(
            model_name="deadaddress",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="dead_addresses",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="letterhour",
            name="person",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="letter_hour",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="preference",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="preferences",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="preferenceevent",
            name="person",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddField(
            model_name="preferenceevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="preferenceevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="notifications.preference",
            ),
        ),
        migrations.AddField(
            model_name="pushsubscription",
            name="person",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="push_subscriptions",
                to=settings.AUTH_USER_MODEL,
                verbose_name="person",
            ),
        ),
        migrations.AddConstraint(
            model_name="deadaddress",
            constraint=models.UniqueConstraint(fields=("address", "channel"), name="dead_address_is_noted_once"),
        ),
        migrations.AddConstraint(
            model_name="letterhour",
            constraint=models.CheckConstraint(
                condition=models.Q(("hour__gte", 7), ("hour__lte", 20)), name="letter_hour_is_by_day"
            ),
        ),
        migrations.AddConstraint(
            model_name="preference",
            constraint=models.UniqueConstraint(
                fields=("person", "topic", "channel"), name="preference_is_one_a_channel"
            ),
        ),
        migrations.AddConstraint(
            model_name="preference",
            constraint=models.CheckConstraint(
                condition=models.Q(("channel", "inbox"), _negated=True), name="preference_leaves_the_inbox_alone"
            ),
        ),
        migrations.AddConstraint(
            model_name="preference",
            constraint=models.CheckConstraint(
                condition=models.Q(("channel", "mail"), models.Q(("when", "daily"), _negated=True), _connector="OR"),
                name="preference_of_the_letter_is_of_mail",
            ),
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
    ]
