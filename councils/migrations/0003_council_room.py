import common.migrating
import councils.models.appeals
import councils.models.certificate_files
import councils.models.scans
import councils.models.session_steps
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_relatives"),
        ("accounts", "__first__"),
        ("councils", "0002_minutes"),
        ("initiatives", "0002_effect"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        common.migrating.AtOnce(
            operations=[
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
                            "is_about_revocation",
                            models.BooleanField(default=False, verbose_name="against the cancelling of a recognition"),
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
                        ("concluded_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                    ],
                    options={
                        "verbose_name": "appeal",
                        "verbose_name_plural": "appeals",
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="AppealEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "is_about_revocation",
                            models.BooleanField(default=False, verbose_name="against the cancelling of a recognition"),
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
                        ("concluded_at", models.DateTimeField(blank=True, null=True, verbose_name="answered")),
                    ],
                    options={
                        "abstract": False,
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
                    },
                ),
                migrations.CreateModel(
                    name="AppealFileEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
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
                        ("opened_at", models.DateTimeField(verbose_name="vote opened")),
                    ],
                    options={
                        "verbose_name": "block of items",
                        "verbose_name_plural": "blocks of items",
                        "ordering": ["pk"],
                    },
                ),
                migrations.CreateModel(
                    name="BlockEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("opened_at", models.DateTimeField(verbose_name="vote opened")),
                    ],
                    options={
                        "abstract": False,
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
                        ("position", models.PositiveIntegerField(verbose_name="order")),
                    ],
                    options={
                        "verbose_name": "place on a list to put forward",
                        "verbose_name_plural": "places on lists to put forward",
                        "ordering": ["council", "position", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="CandidateEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("position", models.PositiveIntegerField(verbose_name="order")),
                    ],
                    options={
                        "abstract": False,
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
                            "kind",
                            models.CharField(
                                choices=[("pdf", "One PDF to print"), ("zip", "A zip with a PDF each")],
                                max_length=3,
                                verbose_name="kind",
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
                        ("asked_at", models.DateTimeField(verbose_name="asked at")),
                        ("comment", models.TextField(blank=True, verbose_name="comment sheet")),
                        ("handed_in_at", models.DateTimeField(blank=True, null=True, verbose_name="handed in")),
                    ],
                    options={
                        "verbose_name": "expert asked",
                        "verbose_name_plural": "experts asked",
                        "ordering": ["assessment", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="ConsultationEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("asked_at", models.DateTimeField(verbose_name="asked at")),
                        ("handed_in_at", models.DateTimeField(blank=True, null=True, verbose_name="handed in")),
                    ],
                    options={
                        "abstract": False,
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
                        ("assigned_at", models.DateTimeField(verbose_name="assigned")),
                        ("finding", models.TextField(blank=True, max_length=8000, verbose_name="finding")),
                        ("found_at", models.DateTimeField(blank=True, null=True, verbose_name="found")),
                    ],
                    options={
                        "verbose_name": "hearer of an appeal",
                        "verbose_name_plural": "hearers of appeals",
                        "ordering": ["appeal", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="HearerEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("assigned_at", models.DateTimeField(verbose_name="assigned")),
                        ("finding", models.TextField(blank=True, max_length=8000, verbose_name="finding")),
                        ("found_at", models.DateTimeField(blank=True, null=True, verbose_name="found")),
                    ],
                    options={
                        "abstract": False,
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
                    ],
                    options={
                        "verbose_name": "field a member knows",
                        "verbose_name_plural": "fields members know",
                        "ordering": ["seat", "field__path"],
                    },
                ),
                migrations.CreateModel(
                    name="KnownFieldEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                    ],
                    options={
                        "abstract": False,
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("number", models.CharField(max_length=60, verbose_name="number")),
                        ("signed_on", models.DateField(verbose_name="signed on")),
                        (
                            "signer_title",
                            models.CharField(blank=True, max_length=160, verbose_name="title of the signer"),
                        ),
                        ("content", models.JSONField(editable=False, verbose_name="what was signed")),
                        ("issued_at", models.DateTimeField(verbose_name="issued")),
                        ("voided_at", models.DateTimeField(blank=True, null=True, verbose_name="made void")),
                        ("void_reason", models.CharField(blank=True, max_length=300, verbose_name="void because")),
                    ],
                    options={
                        "verbose_name": "letter of submission",
                        "verbose_name_plural": "letters of submission",
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="LetterEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        ("number", models.CharField(max_length=60, verbose_name="number")),
                        ("signed_on", models.DateField(verbose_name="signed on")),
                        (
                            "signer_title",
                            models.CharField(blank=True, max_length=160, verbose_name="title of the signer"),
                        ),
                        ("issued_at", models.DateTimeField(verbose_name="issued")),
                        ("voided_at", models.DateTimeField(blank=True, null=True, verbose_name="made void")),
                        ("void_reason", models.CharField(blank=True, max_length=300, verbose_name="void because")),
                    ],
                    options={
                        "abstract": False,
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
                        ("position", models.PositiveIntegerField(verbose_name="order")),
                    ],
                    options={
                        "verbose_name": "item of a letter",
                        "verbose_name_plural": "items of letters",
                        "ordering": ["letter", "position"],
                    },
                ),
                migrations.CreateModel(
                    name="LetterItemEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("position", models.PositiveIntegerField(verbose_name="order")),
                    ],
                    options={
                        "abstract": False,
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
                            "step",
                            models.CharField(
                                choices=[
                                    ("open", "Open the session"),
                                    ("close", "Close the session"),
                                    ("arrive", "Record an arrival"),
                                    ("leave", "Record a departure"),
                                    ("excuse", "Change why somebody is absent"),
                                ],
                                max_length=7,
                                verbose_name="step",
                            ),
                        ),
                        ("given", models.JSONField(default=dict, verbose_name="proposed")),
                        ("asked_at", models.DateTimeField(verbose_name="proposed")),
                        ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="confirmed")),
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
                    },
                ),
                migrations.CreateModel(
                    name="SessionStepEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("open", "Open the session"),
                                    ("close", "Close the session"),
                                    ("arrive", "Record an arrival"),
                                    ("leave", "Record a departure"),
                                    ("excuse", "Change why somebody is absent"),
                                ],
                                max_length=7,
                                verbose_name="step",
                            ),
                        ),
                        ("given", models.JSONField(default=dict, verbose_name="proposed")),
                        ("asked_at", models.DateTimeField(verbose_name="proposed")),
                        ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="confirmed")),
                        (
                            "refused_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="refused or withdrawn"),
                        ),
                        ("reason", models.CharField(blank=True, max_length=300, verbose_name="refused because")),
                    ],
                    options={
                        "abstract": False,
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
                        ("at", models.DateTimeField(verbose_name="at")),
                        ("each", models.PositiveSmallIntegerField(verbose_name="members for each dossier")),
                        (
                            "limit",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="most dossiers for one member"
                            ),
                        ),
                        ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="taken back")),
                    ],
                    options={
                        "verbose_name": "sharing out",
                        "verbose_name_plural": "sharings out",
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="SharingEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("at", models.DateTimeField(verbose_name="at")),
                        ("each", models.PositiveSmallIntegerField(verbose_name="members for each dossier")),
                        (
                            "limit",
                            models.PositiveIntegerField(
                                blank=True, null=True, verbose_name="most dossiers for one member"
                            ),
                        ),
                        ("undone_at", models.DateTimeField(blank=True, null=True, verbose_name="taken back")),
                    ],
                    options={
                        "abstract": False,
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
                        ("uploaded_at", models.DateTimeField(verbose_name="uploaded")),
                    ],
                    options={
                        "verbose_name": "scan of a signed paper",
                        "verbose_name_plural": "scans of signed papers",
                        "ordering": ["-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="SignedScanEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
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
                        ("uploaded_at", models.DateTimeField(verbose_name="uploaded")),
                    ],
                    options={
                        "abstract": False,
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
                    },
                ),
                migrations.CreateModel(
                    name="StayEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
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
                    },
                ),
            ],
        ),
        common.migrating.AtOnce(
            operations=[
                pgtrigger.migrations.RemoveTrigger(
                    model_name="agendaitem",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="agendaitem",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="agendaitem",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="assignment",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="assignment",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="assignment",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="council",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="council",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="council",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="decisionitem",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="decisionitem",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="decisionitem",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="minutessignature",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="minutessignature",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="minutessignature",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="recusal",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="recusal",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="recusal",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="rulesheet",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="rulesheet",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="rulesheet",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="seat",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="seat",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="seat",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="session",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="session",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="session",
                    name="delete_delete",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="verdict",
                    name="insert_insert",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="verdict",
                    name="update_update",
                ),
                pgtrigger.migrations.RemoveTrigger(
                    model_name="verdict",
                    name="delete_delete",
                ),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="agendaitem",
            name="item_is_voted_on_alone",
        ),
        migrations.RemoveConstraint(
            model_name="assessment",
            name="assessment_is_one_an_act",
        ),
        migrations.RemoveConstraint(
            model_name="council",
            name="council_is_one_a_unit_and_level",
        ),
        migrations.RemoveConstraint(
            model_name="recusal",
            name="recusal_is_one_a_seat",
        ),
        migrations.RemoveConstraint(
            model_name="recusal",
            name="recusal_declared_says_why",
        ),
        common.migrating.AtOnce(
            operations=[
                migrations.AddField(
                    model_name="agendaitem",
                    name="present",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        help_text="Who was there when its vote was opened: its turnout stands as it was then.",
                        null=True,
                        size=None,
                        verbose_name="seats present",
                    ),
                ),
                migrations.AddField(
                    model_name="agendaitemevent",
                    name="present",
                    field=django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        blank=True,
                        help_text="Who was there when its vote was opened: its turnout stands as it was then.",
                        null=True,
                        size=None,
                        verbose_name="seats present",
                    ),
                ),
                migrations.AddField(
                    model_name="assignment",
                    name="reason",
                    field=models.CharField(
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
                migrations.AddField(
                    model_name="assignment",
                    name="skip_reason",
                    field=models.CharField(blank=True, max_length=300, verbose_name="put off because"),
                ),
                migrations.AddField(
                    model_name="assignment",
                    name="skipped_at",
                    field=models.DateTimeField(blank=True, null=True, verbose_name="put off"),
                ),
                migrations.AddField(
                    model_name="assignmentevent",
                    name="reason",
                    field=models.CharField(
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
                migrations.AddField(
                    model_name="assignmentevent",
                    name="skip_reason",
                    field=models.CharField(blank=True, max_length=300, verbose_name="put off because"),
                ),
                migrations.AddField(
                    model_name="assignmentevent",
                    name="skipped_at",
                    field=models.DateTimeField(blank=True, null=True, verbose_name="put off"),
                ),
                migrations.AddField(
                    model_name="council",
                    name="answer_days",
                    field=models.PositiveSmallIntegerField(default=30, verbose_name="days to answer an appeal"),
                ),
                migrations.AddField(
                    model_name="council",
                    name="appeal_days",
                    field=models.PositiveSmallIntegerField(
                        default=30,
                        help_text="Counted from the day after the publication.",
                        verbose_name="days to appeal against its decisions",
                    ),
                ),
                migrations.AddField(
                    model_name="council",
                    name="asks_for_report",
                    field=models.BooleanField(
                        default=True,
                        help_text="Confirmed by the unit; without it nothing is put forward.",
                        verbose_name="asks for the report of effect with what is put forward",
                    ),
                ),
                migrations.AddField(
                    model_name="council",
                    name="coauthor_seasons",
                    field=models.PositiveSmallIntegerField(
                        default=2,
                        help_text="With the dossier's own season. A member who wrote with an author then is proposed. 0: never.",
                        verbose_name="seasons in which co-authorship counts",
                    ),
                ),
                migrations.AddField(
                    model_name="council",
                    name="field",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Dossiers of this field and those below it come here. Empty: all that no other council takes.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="councils",
                        to="initiatives.field",
                        verbose_name="field",
                    ),
                ),
                migrations.AddField(
                    model_name="council",
                    name="for_session",
                    field=models.BooleanField(
                        default=False,
                        help_text="It takes nothing more once its session is over.",
                        verbose_name="for one session only",
                    ),
                ),
                migrations.AddField(
                    model_name="council",
                    name="quota_per_unit",
                    field=models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Empty or 0: no limit.",
                        null=True,
                        verbose_name="most initiatives a unit puts forward in a season",
                    ),
                ),
                migrations.AddField(
                    model_name="council",
                    name="small_unit",
                    field=models.PositiveSmallIntegerField(
                        default=15,
                        help_text="A member who works in such a unit with an author is proposed as in conflict. 0: not looked for.",
                        verbose_name="small unit: up to so many people",
                    ),
                ),
                migrations.AddField(
                    model_name="councilevent",
                    name="answer_days",
                    field=models.PositiveSmallIntegerField(default=30, verbose_name="days to answer an appeal"),
                ),
                migrations.AddField(
                    model_name="councilevent",
                    name="appeal_days",
                    field=models.PositiveSmallIntegerField(
                        default=30,
                        help_text="Counted from the day after the publication.",
                        verbose_name="days to appeal against its decisions",
                    ),
                ),
                migrations.AddField(
                    model_name="councilevent",
                    name="asks_for_report",
                    field=models.BooleanField(
                        default=True,
                        help_text="Confirmed by the unit; without it nothing is put forward.",
                        verbose_name="asks for the report of effect with what is put forward",
                    ),
                ),
                migrations.AddField(
                    model_name="councilevent",
                    name="coauthor_seasons",
                    field=models.PositiveSmallIntegerField(
                        default=2,
                        help_text="With the dossier's own season. A member who wrote with an author then is proposed. 0: never.",
                        verbose_name="seasons in which co-authorship counts",
                    ),
                ),
                migrations.AddField(
                    model_name="councilevent",
                    name="field",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="councilevent",
                    name="for_session",
                    field=models.BooleanField(
                        default=False,
                        help_text="It takes nothing more once its session is over.",
                        verbose_name="for one session only",
                    ),
                ),
                migrations.AddField(
                    model_name="councilevent",
                    name="quota_per_unit",
                    field=models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Empty or 0: no limit.",
                        null=True,
                        verbose_name="most initiatives a unit puts forward in a season",
                    ),
                ),
                migrations.AddField(
                    model_name="councilevent",
                    name="small_unit",
                    field=models.PositiveSmallIntegerField(
                        default=15,
                        help_text="A member who works in such a unit with an author is proposed as in conflict. 0: not looked for.",
                        verbose_name="small unit: up to so many people",
                    ),
                ),
                migrations.AddField(
                    model_name="decisionitem",
                    name="revoked_at",
                    field=models.DateTimeField(blank=True, null=True, verbose_name="cancelling made known"),
                ),
                migrations.AddField(
                    model_name="decisionitemevent",
                    name="revoked_at",
                    field=models.DateTimeField(blank=True, null=True, verbose_name="cancelling made known"),
                ),
                migrations.AddField(
                    model_name="minutessignature",
                    name="marked_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="marked by",
                    ),
                ),
                migrations.AddField(
                    model_name="minutessignatureevent",
                    name="marked_by",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="recusal",
                    name="decided_at",
                    field=models.DateTimeField(null=True, verbose_name="decided at"),
                ),
                migrations.AddField(
                    model_name="recusal",
                    name="decided_because",
                    field=models.CharField(blank=True, max_length=300, verbose_name="decided because"),
                ),
                migrations.AddField(
                    model_name="recusal",
                    name="decided_by",
                    field=models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                migrations.AddField(
                    model_name="recusal",
                    name="status",
                    field=models.CharField(
                        choices=[("proposed", "To be decided"), ("in_force", "In force"), ("set_aside", "Set aside")],
                        default="in_force",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                migrations.AddField(
                    model_name="recusalevent",
                    name="decided_at",
                    field=models.DateTimeField(null=True, verbose_name="decided at"),
                ),
                migrations.AddField(
                    model_name="recusalevent",
                    name="decided_because",
                    field=models.CharField(blank=True, max_length=300, verbose_name="decided because"),
                ),
                migrations.AddField(
                    model_name="recusalevent",
                    name="decided_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="decided by",
                    ),
                ),
                migrations.AddField(
                    model_name="recusalevent",
                    name="status",
                    field=models.CharField(
                        choices=[("proposed", "To be decided"), ("in_force", "In force"), ("set_aside", "Set aside")],
                        default="in_force",
                        max_length=12,
                        verbose_name="state",
                    ),
                ),
                migrations.AddField(
                    model_name="rulesheet",
                    name="is_anonymous",
                    field=models.BooleanField(
                        default=False,
                        help_text="Names and units are masked in texts and files until the scoring is closed.",
                        verbose_name="authors are hidden from members who score",
                    ),
                ),
                migrations.AddField(
                    model_name="rulesheet",
                    name="spread_limit",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Points between the highest and the lowest total. Empty: 20 % of the scale.",
                        max_digits=5,
                        null=True,
                        verbose_name="members disagree above a difference of",
                    ),
                ),
                migrations.AddField(
                    model_name="rulesheetevent",
                    name="is_anonymous",
                    field=models.BooleanField(
                        default=False,
                        help_text="Names and units are masked in texts and files until the scoring is closed.",
                        verbose_name="authors are hidden from members who score",
                    ),
                ),
                migrations.AddField(
                    model_name="rulesheetevent",
                    name="spread_limit",
                    field=models.DecimalField(
                        blank=True,
                        decimal_places=2,
                        help_text="Points between the highest and the lowest total. Empty: 20 % of the scale.",
                        max_digits=5,
                        null=True,
                        verbose_name="members disagree above a difference of",
                    ),
                ),
                migrations.AddField(
                    model_name="seat",
                    name="appointed_by",
                    field=models.CharField(
                        blank=True,
                        help_text="Empty: by the founding decision.",
                        max_length=120,
                        verbose_name="appointed by decision no.",
                    ),
                ),
                migrations.AddField(
                    model_name="seat",
                    name="stands_in_for",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="A substitute acts in a session alone, while the member is recorded as absent from it.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="substitutes",
                        to="councils.seat",
                        verbose_name="stands in for",
                    ),
                ),
                migrations.AddField(
                    model_name="seatevent",
                    name="appointed_by",
                    field=models.CharField(
                        blank=True,
                        help_text="Empty: by the founding decision.",
                        max_length=120,
                        verbose_name="appointed by decision no.",
                    ),
                ),
                migrations.AddField(
                    model_name="seatevent",
                    name="stands_in_for",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="session",
                    name="wall",
                    field=models.CharField(
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
                migrations.AddField(
                    model_name="sessionevent",
                    name="wall",
                    field=models.CharField(
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
                migrations.AddField(
                    model_name="verdict",
                    name="presence",
                    field=models.JSONField(
                        default=dict,
                        help_text="Seats present, absent and recused when the vote was open.",
                        verbose_name="presence",
                    ),
                ),
                migrations.AddField(
                    model_name="verdictevent",
                    name="presence",
                    field=models.JSONField(
                        default=dict,
                        help_text="Seats present, absent and recused when the vote was open.",
                        verbose_name="presence",
                    ),
                ),
            ],
        ),
        migrations.AlterField(
            model_name="assessment",
            name="status",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="assessmentevent",
            name="status",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="recusal",
            name="kind",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="recusal",
            name="reason",
            field=models.CharField(
                blank=True,
                help_text="Said by the member; or the unit, the season it lies in.",
                max_length=300,
                verbose_name="reason",
            ),
        ),
        migrations.AlterField(
            model_name="recusalevent",
            name="kind",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="recusalevent",
            name="reason",
            field=models.CharField(
                blank=True,
                help_text="Said by the member; or the unit, the season it lies in.",
                max_length=300,
                verbose_name="reason",
            ),
        ),
        migrations.AlterField(
            model_name="seat",
            name="office",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="seatevent",
            name="office",
            field=models.CharField(
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
        common.migrating.AtOnce(
            operations=[
                migrations.AddIndex(
                    model_name="recusal",
                    index=models.Index(
                        condition=models.Q(("status", "proposed")), fields=["assessment"], name="recusal_to_decide"
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
                    model_name="assignment",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_assignmentevent" ("assessment_id", "assigned_at", "assigned_by_id", "done_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "sharing_id", "skip_reason", "skipped_at") VALUES (NEW."assessment_id", NEW."assigned_at", NEW."assigned_by_id", NEW."done_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."seat_id", NEW."sharing_id", NEW."skip_reason", NEW."skipped_at"); RETURN NULL;',
                            hash="87383ab9baff2ad36b39d6d3320b71acb195e861",
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
                            func='INSERT INTO "councils_assignmentevent" ("assessment_id", "assigned_at", "assigned_by_id", "done_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "sharing_id", "skip_reason", "skipped_at") VALUES (NEW."assessment_id", NEW."assigned_at", NEW."assigned_by_id", NEW."done_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."seat_id", NEW."sharing_id", NEW."skip_reason", NEW."skipped_at"); RETURN NULL;',
                            hash="1ff66b335a4bff2c541acbfd93d23d82a587697e",
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
                            func='INSERT INTO "councils_assignmentevent" ("assessment_id", "assigned_at", "assigned_by_id", "done_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "sharing_id", "skip_reason", "skipped_at") VALUES (OLD."assessment_id", OLD."assigned_at", OLD."assigned_by_id", OLD."done_at", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."seat_id", OLD."sharing_id", OLD."skip_reason", OLD."skipped_at"); RETURN NULL;',
                            hash="caba1ffb7c5e20c331d9b17834524de531b44b05",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_785c6",
                            table="councils_assignment",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="council",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_councilevent" ("answer_days", "appeal_days", "asks_for_report", "coauthor_seasons", "created_at", "ends_on", "field_id", "for_session", "founding_decision", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_per_unit", "rule_sheet_id", "small_unit", "starts_on", "takes_from", "takes_until", "unit_id", "updated_at") VALUES (NEW."answer_days", NEW."appeal_days", NEW."asks_for_report", NEW."coauthor_seasons", NEW."created_at", NEW."ends_on", NEW."field_id", NEW."for_session", NEW."founding_decision", NEW."id", NEW."level", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quota_per_unit", NEW."rule_sheet_id", NEW."small_unit", NEW."starts_on", NEW."takes_from", NEW."takes_until", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="e984cc9e3deca531944fa08d6fa03bfee1c0c730",
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
                            func='INSERT INTO "councils_councilevent" ("answer_days", "appeal_days", "asks_for_report", "coauthor_seasons", "created_at", "ends_on", "field_id", "for_session", "founding_decision", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_per_unit", "rule_sheet_id", "small_unit", "starts_on", "takes_from", "takes_until", "unit_id", "updated_at") VALUES (NEW."answer_days", NEW."appeal_days", NEW."asks_for_report", NEW."coauthor_seasons", NEW."created_at", NEW."ends_on", NEW."field_id", NEW."for_session", NEW."founding_decision", NEW."id", NEW."level", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quota_per_unit", NEW."rule_sheet_id", NEW."small_unit", NEW."starts_on", NEW."takes_from", NEW."takes_until", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="b02449f9c0062f6c785616d37134e01ec22e268b",
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
                            func='INSERT INTO "councils_councilevent" ("answer_days", "appeal_days", "asks_for_report", "coauthor_seasons", "created_at", "ends_on", "field_id", "for_session", "founding_decision", "id", "level", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quota_per_unit", "rule_sheet_id", "small_unit", "starts_on", "takes_from", "takes_until", "unit_id", "updated_at") VALUES (OLD."answer_days", OLD."appeal_days", OLD."asks_for_report", OLD."coauthor_seasons", OLD."created_at", OLD."ends_on", OLD."field_id", OLD."for_session", OLD."founding_decision", OLD."id", OLD."level", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quota_per_unit", OLD."rule_sheet_id", OLD."small_unit", OLD."starts_on", OLD."takes_from", OLD."takes_until", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="eafe9240d91fdba3a6bda893328ad596570ad46d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2983b",
                            table="councils_council",
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
                    model_name="minutessignature",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_minutessignatureevent" ("at", "content", "id", "marked_by_id", "minutes_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "seat_id", "sha256") VALUES (NEW."at", NEW."content", NEW."id", NEW."marked_by_id", NEW."minutes_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."scan_id", NEW."seat_id", NEW."sha256"); RETURN NULL;',
                            hash="b693acde1df9630ab9248d1e9e62273f6b3b6c8f",
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
                            func='INSERT INTO "councils_minutessignatureevent" ("at", "content", "id", "marked_by_id", "minutes_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "seat_id", "sha256") VALUES (NEW."at", NEW."content", NEW."id", NEW."marked_by_id", NEW."minutes_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."scan_id", NEW."seat_id", NEW."sha256"); RETURN NULL;',
                            hash="9dc1463d1c1cb5d130f1442a7524974c2e78e2cb",
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
                            func='INSERT INTO "councils_minutessignatureevent" ("at", "content", "id", "marked_by_id", "minutes_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "scan_id", "seat_id", "sha256") VALUES (OLD."at", OLD."content", OLD."id", OLD."marked_by_id", OLD."minutes_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."scan_id", OLD."seat_id", OLD."sha256"); RETURN NULL;',
                            hash="99970ace759f8f1cd7ceefd59d015cc8988e0614",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_9c96d",
                            table="councils_minutessignature",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="recusal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_recusalevent" ("assessment_id", "at", "by_id", "decided_at", "decided_because", "decided_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "status") VALUES (NEW."assessment_id", NEW."at", NEW."by_id", NEW."decided_at", NEW."decided_because", NEW."decided_by_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."seat_id", NEW."status"); RETURN NULL;',
                            hash="1b867dd899fb6317e6eb9c92a127d4978fb7f589",
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
                            func='INSERT INTO "councils_recusalevent" ("assessment_id", "at", "by_id", "decided_at", "decided_because", "decided_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "status") VALUES (NEW."assessment_id", NEW."at", NEW."by_id", NEW."decided_at", NEW."decided_because", NEW."decided_by_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."seat_id", NEW."status"); RETURN NULL;',
                            hash="cac24289305c20d97950164b1410a6d05958bcca",
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
                            func='INSERT INTO "councils_recusalevent" ("assessment_id", "at", "by_id", "decided_at", "decided_because", "decided_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "seat_id", "status") VALUES (OLD."assessment_id", OLD."at", OLD."by_id", OLD."decided_at", OLD."decided_because", OLD."decided_by_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."seat_id", OLD."status"); RETURN NULL;',
                            hash="c84b6231b152d51d298020c3e7ddc04f6520ad4c",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ea51e",
                            table="councils_recusal",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="rulesheet",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_rulesheetevent" ("act", "average", "complete_from", "council_id", "counts_written", "created_at", "drop_from", "ends_on", "field_id", "gate_ratio", "id", "is_anonymous", "is_secret", "is_template", "issued_on", "level", "method", "min_sheets", "name", "pass_mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum_ratio", "ratio_base", "recused_leave_base", "rounding", "season_id", "source", "spread_limit", "starts_on", "status", "tie_criterion", "tie_points", "tie_rule", "updated_at", "version", "vote_ratio", "whole_points") VALUES (NEW."act", NEW."average", NEW."complete_from", NEW."council_id", NEW."counts_written", NEW."created_at", NEW."drop_from", NEW."ends_on", NEW."field_id", NEW."gate_ratio", NEW."id", NEW."is_anonymous", NEW."is_secret", NEW."is_template", NEW."issued_on", NEW."level", NEW."method", NEW."min_sheets", NEW."name", NEW."pass_mark", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quorum_ratio", NEW."ratio_base", NEW."recused_leave_base", NEW."rounding", NEW."season_id", NEW."source", NEW."spread_limit", NEW."starts_on", NEW."status", NEW."tie_criterion", NEW."tie_points", NEW."tie_rule", NEW."updated_at", NEW."version", NEW."vote_ratio", NEW."whole_points"); RETURN NULL;',
                            hash="50e7438bcef9dd282d2e6eeac58605e1ab2eeb94",
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
                            func='INSERT INTO "councils_rulesheetevent" ("act", "average", "complete_from", "council_id", "counts_written", "created_at", "drop_from", "ends_on", "field_id", "gate_ratio", "id", "is_anonymous", "is_secret", "is_template", "issued_on", "level", "method", "min_sheets", "name", "pass_mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum_ratio", "ratio_base", "recused_leave_base", "rounding", "season_id", "source", "spread_limit", "starts_on", "status", "tie_criterion", "tie_points", "tie_rule", "updated_at", "version", "vote_ratio", "whole_points") VALUES (NEW."act", NEW."average", NEW."complete_from", NEW."council_id", NEW."counts_written", NEW."created_at", NEW."drop_from", NEW."ends_on", NEW."field_id", NEW."gate_ratio", NEW."id", NEW."is_anonymous", NEW."is_secret", NEW."is_template", NEW."issued_on", NEW."level", NEW."method", NEW."min_sheets", NEW."name", NEW."pass_mark", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quorum_ratio", NEW."ratio_base", NEW."recused_leave_base", NEW."rounding", NEW."season_id", NEW."source", NEW."spread_limit", NEW."starts_on", NEW."status", NEW."tie_criterion", NEW."tie_points", NEW."tie_rule", NEW."updated_at", NEW."version", NEW."vote_ratio", NEW."whole_points"); RETURN NULL;',
                            hash="3220b002f7b684dc5f6d64685d98a713951c9913",
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
                            func='INSERT INTO "councils_rulesheetevent" ("act", "average", "complete_from", "council_id", "counts_written", "created_at", "drop_from", "ends_on", "field_id", "gate_ratio", "id", "is_anonymous", "is_secret", "is_template", "issued_on", "level", "method", "min_sheets", "name", "pass_mark", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quorum_ratio", "ratio_base", "recused_leave_base", "rounding", "season_id", "source", "spread_limit", "starts_on", "status", "tie_criterion", "tie_points", "tie_rule", "updated_at", "version", "vote_ratio", "whole_points") VALUES (OLD."act", OLD."average", OLD."complete_from", OLD."council_id", OLD."counts_written", OLD."created_at", OLD."drop_from", OLD."ends_on", OLD."field_id", OLD."gate_ratio", OLD."id", OLD."is_anonymous", OLD."is_secret", OLD."is_template", OLD."issued_on", OLD."level", OLD."method", OLD."min_sheets", OLD."name", OLD."pass_mark", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quorum_ratio", OLD."ratio_base", OLD."recused_leave_base", OLD."rounding", OLD."season_id", OLD."source", OLD."spread_limit", OLD."starts_on", OLD."status", OLD."tie_criterion", OLD."tie_points", OLD."tie_rule", OLD."updated_at", OLD."version", OLD."vote_ratio", OLD."whole_points"); RETURN NULL;',
                            hash="7bfd78f1e2cd164dd1d1c80060be936f5f9d55f0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_cddd6",
                            table="councils_rulesheet",
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
                    model_name="session",
                    trigger=pgtrigger.compiler.Trigger(
                        name="session_moves_by_two_people",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."status" IS DISTINCT FROM (NEW."status"))',
                            func="\n                    PERFORM 1 FROM councils_sessionstep\n                      WHERE session_id = NEW.id AND done_at IS NOT NULL\n                        AND step = CASE NEW.status WHEN 'open' THEN 'open' WHEN 'closed' THEN 'close' END;\n                    IF NOT FOUND THEN\n                        RAISE EXCEPTION 'session % does not become % by one person alone', NEW.id, NEW.status\n                              USING ERRCODE = 'check_violation';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="5e075488ba349fce9c512735713183e689a78ca0",
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
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_sessionevent" ("closed_at", "council_id", "created_at", "held_at", "id", "name", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "status", "updated_at", "wall") VALUES (NEW."closed_at", NEW."council_id", NEW."created_at", NEW."held_at", NEW."id", NEW."name", NEW."opened_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."status", NEW."updated_at", NEW."wall"); RETURN NULL;',
                            hash="ba9039788bb623be3ed2314d3179a7cc4f13e032",
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
                            func='INSERT INTO "councils_sessionevent" ("closed_at", "council_id", "created_at", "held_at", "id", "name", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "status", "updated_at", "wall") VALUES (NEW."closed_at", NEW."council_id", NEW."created_at", NEW."held_at", NEW."id", NEW."name", NEW."opened_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."status", NEW."updated_at", NEW."wall"); RETURN NULL;',
                            hash="8aaeb4789d108aae3ac2a106c99177257e389600",
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
                            func='INSERT INTO "councils_sessionevent" ("closed_at", "council_id", "created_at", "held_at", "id", "name", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "status", "updated_at", "wall") VALUES (OLD."closed_at", OLD."council_id", OLD."created_at", OLD."held_at", OLD."id", OLD."name", OLD."opened_at", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."place", OLD."status", OLD."updated_at", OLD."wall"); RETURN NULL;',
                            hash="46b43f5ade7fac3c7b5faddf8974fe2bbff55c68",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d10dd",
                            table="councils_session",
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
                migrations.AddConstraint(
                    model_name="assessment",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("status__in", ["closed", "set_aside"]), _negated=True),
                        fields=("initiative", "council", "act"),
                        name="assessment_is_one_an_act",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="council",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ends_on__isnull", True), ("for_session", False), ("field__isnull", True)),
                        fields=("unit", "level"),
                        name="council_is_one_a_unit_and_level",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="council",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ends_on__isnull", True), ("for_session", False), ("field__isnull", False)),
                        fields=("unit", "level", "field"),
                        name="council_is_one_a_unit_level_and_field",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recusal",
                    constraint=models.UniqueConstraint(
                        fields=("assessment", "seat", "kind"), name="recusal_is_one_a_seat_and_kind"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recusal",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("status", "in_force")),
                        fields=("assessment", "seat"),
                        name="recusal_in_force_is_one_a_seat",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recusal",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind__in", ["declared", "recorded"]), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="recusal_said_by_somebody_says_why",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recusal",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "found"), _negated=True), ("status", "in_force"), _connector="OR"
                        ),
                        name="recusal_of_an_author_is_in_force",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="recusal",
                    constraint=models.CheckConstraint(
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
                ),
                migrations.AddConstraint(
                    model_name="recusal",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "proposed"), _negated=True),
                            models.Q(("decided_at__isnull", True), ("decided_by__isnull", True)),
                            _connector="OR",
                        ),
                        name="recusal_proposed_is_undecided",
                    ),
                ),
            ],
        ),
        common.migrating.AtOnce(
            operations=[
                migrations.AddField(
                    model_name="appeal",
                    name="by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appeals",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                migrations.AddField(
                    model_name="appeal",
                    name="concluded_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="answered by",
                    ),
                ),
                migrations.AddField(
                    model_name="appeal",
                    name="council",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appeals",
                        to="councils.council",
                        verbose_name="council that hears it",
                    ),
                ),
                migrations.AddField(
                    model_name="appeal",
                    name="item",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appeals",
                        to="councils.decisionitem",
                        verbose_name="item of a decision",
                    ),
                ),
                migrations.AddField(
                    model_name="appeal",
                    name="opened",
                    field=models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="appeal",
                        to="councils.assessment",
                        verbose_name="judged anew by",
                    ),
                ),
                migrations.AddField(
                    model_name="appealevent",
                    name="by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="author",
                    ),
                ),
                migrations.AddField(
                    model_name="appealevent",
                    name="concluded_by",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="appealevent",
                    name="council",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.council",
                        verbose_name="council that hears it",
                    ),
                ),
                migrations.AddField(
                    model_name="appealevent",
                    name="item",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.decisionitem",
                        verbose_name="item of a decision",
                    ),
                ),
                migrations.AddField(
                    model_name="appealevent",
                    name="opened",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="appealevent",
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
                    model_name="appealevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.appeal",
                    ),
                ),
                migrations.AddField(
                    model_name="appealfile",
                    name="appeal",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="files",
                        to="councils.appeal",
                        verbose_name="appeal",
                    ),
                ),
                migrations.AddField(
                    model_name="appealfileevent",
                    name="appeal",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.appeal",
                        verbose_name="appeal",
                    ),
                ),
                migrations.AddField(
                    model_name="appealfileevent",
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
                    model_name="appealfileevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.appealfile",
                    ),
                ),
                migrations.AddField(
                    model_name="block",
                    name="opened_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="opened by",
                    ),
                ),
                migrations.AddField(
                    model_name="block",
                    name="session",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="blocks",
                        to="councils.session",
                        verbose_name="session",
                    ),
                ),
                migrations.AddField(
                    model_name="agendaitem",
                    name="block",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="councils.block",
                        verbose_name="block of items",
                    ),
                ),
                migrations.AddField(
                    model_name="agendaitemevent",
                    name="block",
                    field=models.ForeignKey(
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
            ],
        ),
        common.migrating.AtOnce(
            operations=[
                migrations.AddConstraint(
                    model_name="agendaitem",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
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
                ),
                migrations.AddConstraint(
                    model_name="agendaitem",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("block", None), ("status__in", ["voting", "closed"]), _connector="OR"),
                        name="item_in_a_block_is_voted_on",
                    ),
                ),
            ],
        ),
        common.migrating.AtOnce(
            operations=[
                migrations.AddField(
                    model_name="blockevent",
                    name="opened_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="opened by",
                    ),
                ),
                migrations.AddField(
                    model_name="blockevent",
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
                    model_name="blockevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.block",
                    ),
                ),
                migrations.AddField(
                    model_name="blockevent",
                    name="session",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.session",
                        verbose_name="session",
                    ),
                ),
                migrations.AddField(
                    model_name="candidate",
                    name="council",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="candidates",
                        to="councils.council",
                        verbose_name="council",
                    ),
                ),
                migrations.AddField(
                    model_name="candidate",
                    name="initiative",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="initiatives.initiative",
                        verbose_name="initiative",
                    ),
                ),
                migrations.AddField(
                    model_name="candidateevent",
                    name="council",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.council",
                        verbose_name="council",
                    ),
                ),
                migrations.AddField(
                    model_name="candidateevent",
                    name="initiative",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="initiatives.initiative",
                        verbose_name="initiative",
                    ),
                ),
                migrations.AddField(
                    model_name="candidateevent",
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
                    model_name="candidateevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.candidate",
                    ),
                ),
                migrations.AddField(
                    model_name="certificatefile",
                    name="asked_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked for by",
                    ),
                ),
                migrations.AddField(
                    model_name="certificatefile",
                    name="decision",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="certificate_files",
                        to="councils.decision",
                        verbose_name="decision",
                    ),
                ),
                migrations.AddField(
                    model_name="consultation",
                    name="asked_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked by",
                    ),
                ),
                migrations.AddField(
                    model_name="consultation",
                    name="assessment",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="consultations",
                        to="councils.assessment",
                        verbose_name="assessment",
                    ),
                ),
                migrations.AddField(
                    model_name="consultation",
                    name="seat",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="consultations",
                        to="councils.seat",
                        verbose_name="seat",
                    ),
                ),
                migrations.AddField(
                    model_name="consultationevent",
                    name="asked_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="asked by",
                    ),
                ),
                migrations.AddField(
                    model_name="consultationevent",
                    name="assessment",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.assessment",
                        verbose_name="assessment",
                    ),
                ),
                migrations.AddField(
                    model_name="consultationevent",
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
                    model_name="consultationevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.consultation",
                    ),
                ),
                migrations.AddField(
                    model_name="consultationevent",
                    name="seat",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.seat",
                        verbose_name="seat",
                    ),
                ),
                migrations.AddField(
                    model_name="hearer",
                    name="appeal",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hearers",
                        to="councils.appeal",
                        verbose_name="appeal",
                    ),
                ),
                migrations.AddField(
                    model_name="hearer",
                    name="assigned_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="assigned by",
                    ),
                ),
                migrations.AddField(
                    model_name="hearer",
                    name="seat",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="councils.seat",
                        verbose_name="seat",
                    ),
                ),
                migrations.AddField(
                    model_name="hearerevent",
                    name="appeal",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.appeal",
                        verbose_name="appeal",
                    ),
                ),
                migrations.AddField(
                    model_name="hearerevent",
                    name="assigned_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="assigned by",
                    ),
                ),
                migrations.AddField(
                    model_name="hearerevent",
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
                    model_name="hearerevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.hearer",
                    ),
                ),
                migrations.AddField(
                    model_name="hearerevent",
                    name="seat",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.seat",
                        verbose_name="seat",
                    ),
                ),
                migrations.AddField(
                    model_name="knownfield",
                    name="field",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="initiatives.field",
                        verbose_name="field",
                    ),
                ),
                migrations.AddField(
                    model_name="knownfield",
                    name="seat",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="known_fields",
                        to="councils.seat",
                        verbose_name="seat",
                    ),
                ),
                migrations.AddField(
                    model_name="seat",
                    name="knows",
                    field=models.ManyToManyField(
                        blank=True,
                        related_name="+",
                        through="councils.KnownField",
                        to="initiatives.field",
                        verbose_name="knows",
                    ),
                ),
            ],
        ),
        common.migrating.AtOnce(
            operations=[
                migrations.AddConstraint(
                    model_name="seat",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("ends_on__isnull", True)),
                        fields=("stands_in_for",),
                        name="seat_has_one_substitute",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="seat",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("stands_in_for__isnull", True),
                            models.Q(
                                ("may_conclude", False), ("may_score", False), ("may_sign", False), ("office", "member")
                            ),
                            _connector="OR",
                        ),
                        name="seat_of_a_substitute_is_a_member_s_and_votes_alone",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="seat",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("office", "expert"), _negated=True),
                            models.Q(
                                ("may_conclude", False), ("may_score", False), ("may_sign", False), ("may_vote", False)
                            ),
                            _connector="OR",
                        ),
                        name="seat_of_an_expert_comments_and_no_more",
                    ),
                ),
            ],
        ),
        common.migrating.AtOnce(
            operations=[
                migrations.AddField(
                    model_name="knownfieldevent",
                    name="field",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="initiatives.field",
                        verbose_name="field",
                    ),
                ),
                migrations.AddField(
                    model_name="knownfieldevent",
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
                    model_name="knownfieldevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.knownfield",
                    ),
                ),
                migrations.AddField(
                    model_name="knownfieldevent",
                    name="seat",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.seat",
                        verbose_name="seat",
                    ),
                ),
                migrations.AddField(
                    model_name="letter",
                    name="addressee",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="councils.council",
                        verbose_name="addressed to",
                    ),
                ),
                migrations.AddField(
                    model_name="letter",
                    name="council",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="letters",
                        to="councils.council",
                        verbose_name="council",
                    ),
                ),
                migrations.AddField(
                    model_name="letter",
                    name="issued_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="issued by",
                    ),
                ),
                migrations.AddField(
                    model_name="letter",
                    name="signer",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="signer",
                    ),
                ),
                migrations.AddField(
                    model_name="letter",
                    name="voided_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="voided by",
                    ),
                ),
                migrations.AddField(
                    model_name="letterevent",
                    name="addressee",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.council",
                        verbose_name="addressed to",
                    ),
                ),
                migrations.AddField(
                    model_name="letterevent",
                    name="council",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.council",
                        verbose_name="council",
                    ),
                ),
                migrations.AddField(
                    model_name="letterevent",
                    name="issued_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="issued by",
                    ),
                ),
                migrations.AddField(
                    model_name="letterevent",
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
                    model_name="letterevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.letter",
                    ),
                ),
                migrations.AddField(
                    model_name="letterevent",
                    name="signer",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="signer",
                    ),
                ),
                migrations.AddField(
                    model_name="letterevent",
                    name="voided_by",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="letteritem",
                    name="assessment",
                    field=models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="letter_item",
                        to="councils.assessment",
                        verbose_name="assessment",
                    ),
                ),
                migrations.AddField(
                    model_name="letteritem",
                    name="letter",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="councils.letter",
                        verbose_name="letter of submission",
                    ),
                ),
                migrations.AddField(
                    model_name="letteritemevent",
                    name="assessment",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.assessment",
                        verbose_name="assessment",
                    ),
                ),
                migrations.AddField(
                    model_name="letteritemevent",
                    name="letter",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.letter",
                        verbose_name="letter of submission",
                    ),
                ),
                migrations.AddField(
                    model_name="letteritemevent",
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
                    model_name="letteritemevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.letteritem",
                    ),
                ),
                migrations.AddField(
                    model_name="sessionstep",
                    name="asked_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="proposed by",
                    ),
                ),
                migrations.AddField(
                    model_name="sessionstep",
                    name="done_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="confirmed by",
                    ),
                ),
                migrations.AddField(
                    model_name="sessionstep",
                    name="refused_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="refused or withdrawn by",
                    ),
                ),
                migrations.AddField(
                    model_name="sessionstep",
                    name="seat",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="councils.seat",
                        verbose_name="about",
                    ),
                ),
                migrations.AddField(
                    model_name="sessionstep",
                    name="session",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="steps",
                        to="councils.session",
                        verbose_name="session",
                    ),
                ),
                migrations.AddField(
                    model_name="sessionstepevent",
                    name="asked_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="proposed by",
                    ),
                ),
                migrations.AddField(
                    model_name="sessionstepevent",
                    name="done_by",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="sessionstepevent",
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
                    model_name="sessionstepevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.sessionstep",
                    ),
                ),
                migrations.AddField(
                    model_name="sessionstepevent",
                    name="refused_by",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="sessionstepevent",
                    name="seat",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="sessionstepevent",
                    name="session",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.session",
                        verbose_name="session",
                    ),
                ),
                migrations.AddField(
                    model_name="sharing",
                    name="by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                migrations.AddField(
                    model_name="sharing",
                    name="council",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sharings",
                        to="councils.council",
                        verbose_name="council",
                    ),
                ),
                migrations.AddField(
                    model_name="sharing",
                    name="undone_by",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="taken back by",
                    ),
                ),
                migrations.AddField(
                    model_name="assignment",
                    name="sharing",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assignments",
                        to="councils.sharing",
                        verbose_name="shared out with",
                    ),
                ),
                migrations.AddField(
                    model_name="assignmentevent",
                    name="sharing",
                    field=models.ForeignKey(
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
            ],
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.CheckConstraint(
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
        ),
        common.migrating.AtOnce(
            operations=[
                migrations.AddField(
                    model_name="sharingevent",
                    name="by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="by",
                    ),
                ),
                migrations.AddField(
                    model_name="sharingevent",
                    name="council",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.council",
                        verbose_name="council",
                    ),
                ),
                migrations.AddField(
                    model_name="sharingevent",
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
                    model_name="sharingevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.sharing",
                    ),
                ),
                migrations.AddField(
                    model_name="sharingevent",
                    name="undone_by",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="signedscan",
                    name="box",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scans",
                        to="councils.box",
                        verbose_name="ballot box",
                    ),
                ),
                migrations.AddField(
                    model_name="signedscan",
                    name="decision",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scans",
                        to="councils.decision",
                        verbose_name="decision",
                    ),
                ),
                migrations.AddField(
                    model_name="signedscan",
                    name="minutes",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="scans",
                        to="councils.minutes",
                        verbose_name="minutes",
                    ),
                ),
                migrations.AddField(
                    model_name="signedscan",
                    name="uploaded_by",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by",
                    ),
                ),
                migrations.AddField(
                    model_name="minutessignature",
                    name="scan",
                    field=models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="signatures",
                        to="councils.signedscan",
                        verbose_name="signed on paper, scan",
                    ),
                ),
                migrations.AddField(
                    model_name="minutessignatureevent",
                    name="scan",
                    field=models.ForeignKey(
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
            ],
        ),
        migrations.AddConstraint(
            model_name="minutessignature",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("marked_by__isnull", True), ("scan__isnull", True)),
                    models.Q(("marked_by__isnull", False), ("scan__isnull", False)),
                    _connector="OR",
                ),
                name="signature_on_a_scan_says_who_marked_it",
            ),
        ),
        common.migrating.AtOnce(
            operations=[
                migrations.AddField(
                    model_name="signedscanevent",
                    name="box",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="signedscanevent",
                    name="decision",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="signedscanevent",
                    name="minutes",
                    field=models.ForeignKey(
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
                migrations.AddField(
                    model_name="signedscanevent",
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
                    model_name="signedscanevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.signedscan",
                    ),
                ),
                migrations.AddField(
                    model_name="signedscanevent",
                    name="uploaded_by",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="uploaded by",
                    ),
                ),
                migrations.AddField(
                    model_name="stay",
                    name="attendance",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stays",
                        to="councils.attendance",
                        verbose_name="attendance",
                    ),
                ),
                migrations.AddField(
                    model_name="stayevent",
                    name="attendance",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="councils.attendance",
                        verbose_name="attendance",
                    ),
                ),
                migrations.AddField(
                    model_name="stayevent",
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
                    model_name="stayevent",
                    name="pgh_obj",
                    field=models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="councils.stay",
                    ),
                ),
            ],
        ),
        common.migrating.AtOnce(
            operations=[
                migrations.AddIndex(
                    model_name="appeal",
                    index=models.Index(fields=["council", "status", "due_on"], name="appeal_by_due_day"),
                ),
                migrations.AddConstraint(
                    model_name="appeal",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("status", "withdrawn"), _negated=True),
                        fields=("item", "is_about_revocation", "by"),
                        name="appeal_is_one_an_author",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="appeal",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("status__in", ["filed", "heard"])),
                        fields=("item", "is_about_revocation"),
                        name="appeal_is_open_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="appeal",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("grounds", ""), _negated=True), name="appeal_has_grounds"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="appeal",
                    constraint=models.CheckConstraint(
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
                ),
                migrations.AddConstraint(
                    model_name="appeal",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("opened__isnull", False), ("status", "upheld")),
                            models.Q(models.Q(("status", "upheld"), _negated=True), ("opened__isnull", True)),
                            _connector="OR",
                        ),
                        name="appeal_upheld_is_judged_anew",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="appeal",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_appealevent" ("by_id", "concluded_at", "concluded_by_id", "council_id", "created_at", "due_on", "filed_at", "grounds", "id", "is_about_revocation", "item_id", "opened_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "status", "updated_at") VALUES (NEW."by_id", NEW."concluded_at", NEW."concluded_by_id", NEW."council_id", NEW."created_at", NEW."due_on", NEW."filed_at", NEW."grounds", NEW."id", NEW."is_about_revocation", NEW."item_id", NEW."opened_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reasons", NEW."status", NEW."updated_at"); RETURN NULL;',
                            hash="0295dd0b4c9af70770d59a9accf132bb17ae4b01",
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
                            func='INSERT INTO "councils_appealevent" ("by_id", "concluded_at", "concluded_by_id", "council_id", "created_at", "due_on", "filed_at", "grounds", "id", "is_about_revocation", "item_id", "opened_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "status", "updated_at") VALUES (NEW."by_id", NEW."concluded_at", NEW."concluded_by_id", NEW."council_id", NEW."created_at", NEW."due_on", NEW."filed_at", NEW."grounds", NEW."id", NEW."is_about_revocation", NEW."item_id", NEW."opened_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reasons", NEW."status", NEW."updated_at"); RETURN NULL;',
                            hash="749dfcc94678b4b160bbe0dd82088f0ab54ceb1b",
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
                            func='INSERT INTO "councils_appealevent" ("by_id", "concluded_at", "concluded_by_id", "council_id", "created_at", "due_on", "filed_at", "grounds", "id", "is_about_revocation", "item_id", "opened_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reasons", "status", "updated_at") VALUES (OLD."by_id", OLD."concluded_at", OLD."concluded_by_id", OLD."council_id", OLD."created_at", OLD."due_on", OLD."filed_at", OLD."grounds", OLD."id", OLD."is_about_revocation", OLD."item_id", OLD."opened_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reasons", OLD."status", OLD."updated_at"); RETURN NULL;',
                            hash="3b737cae513e5b16d58ad3c85a4053cffd91cebe",
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
                migrations.AddConstraint(
                    model_name="candidate",
                    constraint=models.UniqueConstraint(
                        fields=("council", "initiative"), name="candidate_has_one_place"
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
                migrations.AddConstraint(
                    model_name="certificatefile",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_at__isnull", True), ("failed_at__isnull", True)),
                            models.Q(("cancelled_at__isnull", True), ("done_at__isnull", True)),
                            models.Q(("cancelled_at__isnull", True), ("failed_at__isnull", True)),
                            _connector="OR",
                        ),
                        name="certificate_file_ends_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="certificatefile",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(
                            ("cancelled_at__isnull", True), ("done_at__isnull", True), ("failed_at__isnull", True)
                        ),
                        fields=("decision", "kind"),
                        name="certificate_file_is_made_once_at_a_time",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consultation",
                    constraint=models.UniqueConstraint(
                        fields=("assessment", "seat"), name="consultation_is_one_a_seat"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="consultation",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("handed_in_at__isnull", True), models.Q(("comment", ""), _negated=True), _connector="OR"
                        ),
                        name="consultation_handed_in_says_something",
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
                migrations.AddConstraint(
                    model_name="hearer",
                    constraint=models.UniqueConstraint(fields=("appeal", "seat"), name="hearer_is_one_a_seat"),
                ),
                migrations.AddConstraint(
                    model_name="hearer",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("finding", ""), ("found_at__isnull", True)),
                            models.Q(models.Q(("finding", ""), _negated=True), ("found_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="finding_has_a_time",
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
                migrations.AddConstraint(
                    model_name="knownfield",
                    constraint=models.UniqueConstraint(fields=("seat", "field"), name="known_field_is_one_a_seat"),
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
                migrations.AddConstraint(
                    model_name="letter",
                    constraint=models.UniqueConstraint(
                        fields=("council", "year", "number"), name="letter_number_is_given_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="letter",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("void_reason", ""), ("voided_at__isnull", True), ("voided_by__isnull", True)),
                            models.Q(
                                ("voided_at__isnull", False),
                                ("voided_by__isnull", False),
                                models.Q(("void_reason", ""), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="letter_is_void_for_a_reason_or_not",
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
                migrations.AddConstraint(
                    model_name="sessionstep",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("asked_by", models.F("done_by")), _negated=True),
                        name="session_step_takes_two_people",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sessionstep",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("done_at", None), ("done_by", None), ("refused_at", None), ("refused_by", None)),
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
                ),
                migrations.AddConstraint(
                    model_name="sessionstep",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("seat__isnull", False), ("step__in", ["arrive", "excuse", "leave"])),
                            models.Q(("seat", None), ("step__in", ["open", "close"])),
                            _connector="OR",
                        ),
                        name="session_step_of_the_roll_is_about_a_seat",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sessionstep",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("done_at", None), ("refused_at", None)),
                        fields=("session", "step", "seat"),
                        name="session_step_waits_once",
                        nulls_distinct=False,
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sessionstep",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_sessionstepevent" ("asked_at", "asked_by_id", "done_at", "done_by_id", "given", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "refused_at", "refused_by_id", "seat_id", "session_id", "step") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."done_at", NEW."done_by_id", NEW."given", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."refused_at", NEW."refused_by_id", NEW."seat_id", NEW."session_id", NEW."step"); RETURN NULL;',
                            hash="f72a05b07b6b90a9ae5248aedf752eae817c50a8",
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
                            func='INSERT INTO "councils_sessionstepevent" ("asked_at", "asked_by_id", "done_at", "done_by_id", "given", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "refused_at", "refused_by_id", "seat_id", "session_id", "step") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."done_at", NEW."done_by_id", NEW."given", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."refused_at", NEW."refused_by_id", NEW."seat_id", NEW."session_id", NEW."step"); RETURN NULL;',
                            hash="0a7367e380a4c0a91aa08f876c2f133ce9d0cf02",
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
                            func='INSERT INTO "councils_sessionstepevent" ("asked_at", "asked_by_id", "done_at", "done_by_id", "given", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "refused_at", "refused_by_id", "seat_id", "session_id", "step") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."done_at", OLD."done_by_id", OLD."given", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."refused_at", OLD."refused_by_id", OLD."seat_id", OLD."session_id", OLD."step"); RETURN NULL;',
                            hash="cc6d4c5bae8a65bc6acf8f69c4a6a38456f57bef",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_791e1",
                            table="councils_sessionstep",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sharing",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("each__gte", 1)), name="sharing_gives_each_somebody"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="sharing",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at__isnull", True), ("undone_by__isnull", True)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="sharing_is_taken_back_by_somebody",
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="sharing",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "councils_sharingevent" ("at", "by_id", "council_id", "each", "id", "limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (NEW."at", NEW."by_id", NEW."council_id", NEW."each", NEW."id", NEW."limit", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                            hash="90a5dbfd31bd66939ec639feb92f286d731c0a87",
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
                            func='INSERT INTO "councils_sharingevent" ("at", "by_id", "council_id", "each", "id", "limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (NEW."at", NEW."by_id", NEW."council_id", NEW."each", NEW."id", NEW."limit", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."undone_at", NEW."undone_by_id"); RETURN NULL;',
                            hash="c0234e91f837731c87acd60aeaf8e1525b2fcfbb",
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
                            func='INSERT INTO "councils_sharingevent" ("at", "by_id", "council_id", "each", "id", "limit", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") VALUES (OLD."at", OLD."by_id", OLD."council_id", OLD."each", OLD."id", OLD."limit", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."undone_at", OLD."undone_by_id"); RETURN NULL;',
                            hash="3c8a95bc98f254930426ed50c09ffad6df172d5b",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_7a1a9",
                            table="councils_sharing",
                            when="AFTER",
                        ),
                    ),
                ),
                migrations.AddConstraint(
                    model_name="signedscan",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("box__isnull", True), ("decision__isnull", True), ("minutes__isnull", False)),
                            models.Q(("box__isnull", False), ("decision__isnull", True), ("minutes__isnull", True)),
                            models.Q(("box__isnull", True), ("decision__isnull", False), ("minutes__isnull", True)),
                            _connector="OR",
                        ),
                        name="scan_is_of_one_paper",
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
                migrations.AddConstraint(
                    model_name="stay",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("left_at", None), ("left_at__gte", models.F("came_at")), _connector="OR"),
                        name="stay_ends_after_it_begins",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="stay",
                    constraint=django.contrib.postgres.constraints.ExclusionConstraint(
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
            ],
        ),
    ]
