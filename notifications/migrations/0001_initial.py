import common.migrating
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "0001_initial"),
    ]

    operations = [
        common.migrating.AtOnce(
            operations=[
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
                    name="Delivery",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "notice",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="deliveries",
                                to="notifications.notice",
                                verbose_name="notice",
                            ),
                        ),
                        (
                            "channel",
                            models.CharField(
                                choices=[("mail", "E-mail")], default="mail", max_length=8, verbose_name="channel"
                            ),
                        ),
                        ("address", models.CharField(max_length=254, verbose_name="sent to")),
                        ("key", models.CharField(max_length=220, unique=True, verbose_name="key")),
                        ("html", models.TextField(blank=True, editable=False)),
                        ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                        ("next_try_at", models.DateTimeField(blank=True, null=True, verbose_name="next try")),
                        ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="sent at")),
                        (
                            "failed_reason",
                            models.CharField(blank=True, max_length=300, verbose_name="reason of the failure"),
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
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("sent_at__isnull", True), ("next_try_at__isnull", True), _connector="OR"
                                ),
                                name="delivery_is_not_tried_again_once_sent",
                            )
                        ],
                    },
                ),
            ],
        ),
    ]
