import accounts.models.imports
import accounts.models.people
import accounts.models.substitutes
import common.migrating
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("common", "0002_toolbox"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        common.migrating.AtOnce(
            operations=[
                migrations.CreateModel(
                    name="User",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("password", models.CharField(max_length=128, verbose_name="password")),
                        ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                        (
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "staff_code",
                            models.CharField(
                                error_messages={"unique": "Somebody else has this staff code."},
                                max_length=40,
                                unique=True,
                                verbose_name="staff code",
                            ),
                        ),
                        ("full_name", models.CharField(max_length=120, verbose_name="full name")),
                        ("name_key", models.CharField(db_collation="C", editable=False, max_length=300)),
                        ("search", models.CharField(editable=False, max_length=450)),
                        ("birth_date", models.DateField(blank=True, null=True, verbose_name="date of birth")),
                        (
                            "birth_year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year of birth"),
                        ),
                        (
                            "sex",
                            models.CharField(
                                blank=True, choices=[("f", "Female"), ("m", "Male")], max_length=1, verbose_name="sex"
                            ),
                        ),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                        ("phone", models.CharField(blank=True, max_length=20, verbose_name="telephone")),
                        ("qualification", models.CharField(blank=True, max_length=120, verbose_name="qualification")),
                        ("party_member", models.BooleanField(default=False, verbose_name="party member")),
                        (
                            "language",
                            models.CharField(
                                choices=[("vi", "Vietnamese"), ("en", "English")],
                                default="vi",
                                max_length=5,
                                verbose_name="language",
                            ),
                        ),
                        ("is_active", models.BooleanField(default=True, verbose_name="may sign in")),
                        ("is_staff", models.BooleanField(default=False, verbose_name="administrator")),
                        (
                            "groups",
                            models.ManyToManyField(
                                blank=True,
                                help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.group",
                                verbose_name="groups",
                            ),
                        ),
                        (
                            "user_permissions",
                            models.ManyToManyField(
                                blank=True,
                                help_text="Specific permissions for this user.",
                                related_name="user_set",
                                related_query_name="user",
                                to="auth.permission",
                                verbose_name="user permissions",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "person",
                        "verbose_name_plural": "people",
                        "ordering": ["name_key", "pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("email", ""), _negated=True), fields=["email"], name="user_by_email"
                            ),
                            models.Index(fields=["name_key", "id"], name="user_by_name"),
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="user_search",
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                django.db.models.functions.text.Lower("email"),
                                condition=models.Q(("email", ""), _negated=True),
                                name="user_email_is_unique",
                            ),
                            models.UniqueConstraint(
                                django.db.models.functions.text.Upper("staff_code"),
                                name="user_staff_code_is_unique_in_any_case",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Invitation",
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
                                related_name="invitations",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "invited_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="invited by",
                            ),
                        ),
                        ("created_at", models.DateTimeField(verbose_name="created at")),
                        ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="sent at")),
                        ("sent_to", models.CharField(blank=True, max_length=254, verbose_name="sent to")),
                        (
                            "returned_because",
                            models.CharField(
                                blank=True,
                                help_text="What the mail server said of the address.",
                                max_length=300,
                                verbose_name="came back because",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "invitation",
                        "verbose_name_plural": "invitations",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("sent_at__isnull", True)),
                                fields=("person",),
                                name="invitation_waiting_is_one_a_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("returned_because", ""),
                                    models.Q(("sent_at__isnull", False), models.Q(("sent_to", ""), _negated=True)),
                                    _connector="OR",
                                ),
                                name="invitation_comes_back_from_where_it_went",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="InvitationEvent",
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
                                to="accounts.invitation",
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
                            "invited_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="invited by",
                            ),
                        ),
                        ("created_at", models.DateTimeField(verbose_name="created at")),
                        ("sent_at", models.DateTimeField(blank=True, null=True, verbose_name="sent at")),
                        ("sent_to", models.CharField(blank=True, max_length=254, verbose_name="sent to")),
                        (
                            "returned_because",
                            models.CharField(
                                blank=True,
                                help_text="What the mail server said of the address.",
                                max_length=300,
                                verbose_name="came back because",
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
                    name="OneTimeSlip",
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
                                related_name="slips",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        ("code_hash", models.CharField(editable=False, max_length=64)),
                        (
                            "issued_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="issued by",
                            ),
                        ),
                        ("issued_at", models.DateTimeField(verbose_name="issued at")),
                        ("expires_at", models.DateTimeField(verbose_name="works until")),
                        ("used_at", models.DateTimeField(blank=True, null=True, verbose_name="used at")),
                        ("replaced_at", models.DateTimeField(blank=True, null=True, verbose_name="replaced at")),
                    ],
                    options={
                        "verbose_name": "one-time slip",
                        "verbose_name_plural": "one-time slips",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("replaced_at__isnull", True), ("used_at__isnull", True)),
                                fields=("person",),
                                name="slip_that_works_is_one_a_person",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("used_at__isnull", True), ("replaced_at__isnull", True), _connector="OR"
                                ),
                                name="slip_ends_used_or_replaced",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("expires_at__gt", models.F("issued_at"))),
                                name="slip_expires_after_it_is_issued",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="OneTimeSlipEvent",
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
                                to="accounts.onetimeslip",
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
                            "issued_by",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="issued by",
                            ),
                        ),
                        ("issued_at", models.DateTimeField(verbose_name="issued at")),
                        ("expires_at", models.DateTimeField(verbose_name="works until")),
                        ("used_at", models.DateTimeField(blank=True, null=True, verbose_name="used at")),
                        ("replaced_at", models.DateTimeField(blank=True, null=True, verbose_name="replaced at")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Unit",
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
                        ("code", models.CharField(max_length=40, unique=True, verbose_name="unit code")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("party_or_front_body", "Party or Front body"),
                                    ("department", "Department"),
                                    ("commune", "Commune"),
                                    ("ward", "Ward"),
                                    ("division", "Division"),
                                    ("public_service_unit", "Public service unit"),
                                    ("armed_forces", "Armed forces"),
                                    ("enterprise", "Enterprise"),
                                ],
                                max_length=24,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "short_name",
                            models.CharField(
                                blank=True,
                                help_text="Begins the numbers of its dossiers, such as LN.",
                                max_length=12,
                                verbose_name="abbreviation",
                            ),
                        ),
                        (
                            "recognition_level",
                            models.CharField(
                                blank=True,
                                choices=[("grassroots", "Grassroots level"), ("provincial", "Provincial level")],
                                help_text="Filled in where the unit has an initiative council of its own.",
                                max_length=12,
                                verbose_name="level of its council",
                            ),
                        ),
                        ("valid_from", models.DateField(verbose_name="exists from")),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="exists until")),
                        (
                            "successor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="predecessors",
                                to="accounts.unit",
                                verbose_name="successor",
                            ),
                        ),
                        (
                            "map_column",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Where its tile stands on the map of the unit above: from the west, counted from 1.",
                                null=True,
                                verbose_name="column on the map",
                            ),
                        ),
                        (
                            "map_row",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="From the north, counted from 1.",
                                null=True,
                                verbose_name="row on the map",
                            ),
                        ),
                        ("search", models.CharField(editable=False, max_length=260)),
                    ],
                    options={
                        "verbose_name": "unit",
                        "verbose_name_plural": "units",
                        "ordering": ["path"],
                        "indexes": [
                            django.contrib.postgres.indexes.GinIndex(
                                django.contrib.postgres.indexes.OpClass("search", name="gin_trgm_ops"),
                                name="unit_search",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_to__isnull", True),
                                    ("valid_to__gte", models.F("valid_from")),
                                    _connector="OR",
                                ),
                                name="unit_ends_after_it_begins",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("successor__isnull", True), ("valid_to__isnull", False), _connector="OR"
                                ),
                                name="unit_with_a_successor_has_ended",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("map_column__isnull", True), ("map_row__isnull", True)),
                                    models.Q(("map_column__isnull", False), ("map_row__isnull", False)),
                                    _connector="OR",
                                ),
                                name="unit_on_the_map_has_column_and_row",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TargetGroup",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("code", models.SlugField(max_length=40, unique=True, verbose_name="code")),
                        ("name", models.CharField(max_length=120, verbose_name="name")),
                        (
                            "guidance",
                            models.TextField(
                                blank=True, help_text="Shown where people of this group write.", verbose_name="guidance"
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField(default=0, verbose_name="order")),
                    ],
                    options={
                        "verbose_name": "target group",
                        "verbose_name_plural": "target groups",
                        "ordering": ["position", "code"],
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="StaffImport",
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
                            "uploader",
                            models.ForeignKey(
                                blank=True,
                                help_text="Blank: from the command line.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="staff_imports",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="uploaded by",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                help_text="Rows of other units are rejected. Blank: every unit.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="staff_imports",
                                to="accounts.unit",
                                verbose_name="for the unit",
                            ),
                        ),
                        (
                            "is_complete",
                            models.BooleanField(
                                default=False,
                                help_text="People of the unit missing from it are proposed as leavers.",
                                verbose_name="complete list",
                            ),
                        ),
                        ("file", models.FileField(upload_to=accounts.models.imports.private_path, verbose_name="file")),
                        ("file_name", models.CharField(max_length=255, verbose_name="name of the file")),
                        ("sheets", models.JSONField(default=list, verbose_name="sheets of the file")),
                        ("sheet", models.CharField(blank=True, max_length=120, verbose_name="sheet")),
                        (
                            "heading_row",
                            models.IntegerField(
                                default=0, help_text="0: none found.", verbose_name="last row of the heading"
                            ),
                        ),
                        ("titles", models.JSONField(default=list, verbose_name="headings")),
                        ("samples", models.JSONField(default=list, verbose_name="first rows")),
                        ("columns", models.JSONField(default=dict, verbose_name="what the columns mean")),
                        (
                            "default_group",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="accounts.targetgroup",
                                verbose_name="target group where none is written",
                            ),
                        ),
                        ("joined_on", models.DateField(verbose_name="new people count from")),
                        ("changed_on", models.DateField(verbose_name="changes count from")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("uploaded", "Columns to be confirmed"),
                                    ("checking", "Being checked"),
                                    ("checked", "Ready to import"),
                                    ("applying", "Being imported"),
                                    ("done", "Imported"),
                                    ("failed", "Stopped by a problem"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="uploaded",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        ("problem", models.CharField(blank=True, max_length=40, verbose_name="problem")),
                        ("created_count", models.PositiveIntegerField(default=0, verbose_name="created")),
                        ("changed_count", models.PositiveIntegerField(default=0, verbose_name="changed")),
                        ("same_count", models.PositiveIntegerField(default=0, verbose_name="left as they are")),
                        ("rejected_count", models.PositiveIntegerField(default=0, verbose_name="rejected")),
                        ("leaver_count", models.PositiveIntegerField(default=0, verbose_name="proposed as leavers")),
                        (
                            "skipped_count",
                            models.PositiveIntegerField(default=0, verbose_name="lines that are no people"),
                        ),
                        ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done at")),
                    ],
                    options={
                        "verbose_name": "staff import",
                        "verbose_name_plural": "staff imports",
                        "ordering": ["-pk"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("is_complete", False), ("unit__isnull", False), _connector="OR"),
                                name="complete_staff_list_names_its_unit",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("done_at__isnull", False), ("status", "done")),
                                    models.Q(models.Q(("status", "done"), _negated=True), ("done_at__isnull", True)),
                                    _connector="OR",
                                ),
                                name="staff_import_is_done_at_some_time",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="StaffImportEvent",
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
                                to="accounts.staffimport",
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
                            "uploader",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Blank: from the command line.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="uploaded by",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Rows of other units are rejected. Blank: every unit.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="for the unit",
                            ),
                        ),
                        (
                            "is_complete",
                            models.BooleanField(
                                default=False,
                                help_text="People of the unit missing from it are proposed as leavers.",
                                verbose_name="complete list",
                            ),
                        ),
                        ("file", models.FileField(upload_to=accounts.models.imports.private_path, verbose_name="file")),
                        ("file_name", models.CharField(max_length=255, verbose_name="name of the file")),
                        ("sheets", models.JSONField(default=list, verbose_name="sheets of the file")),
                        ("sheet", models.CharField(blank=True, max_length=120, verbose_name="sheet")),
                        (
                            "heading_row",
                            models.IntegerField(
                                default=0, help_text="0: none found.", verbose_name="last row of the heading"
                            ),
                        ),
                        ("titles", models.JSONField(default=list, verbose_name="headings")),
                        ("columns", models.JSONField(default=dict, verbose_name="what the columns mean")),
                        (
                            "default_group",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.targetgroup",
                                verbose_name="target group where none is written",
                            ),
                        ),
                        ("joined_on", models.DateField(verbose_name="new people count from")),
                        ("changed_on", models.DateField(verbose_name="changes count from")),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("uploaded", "Columns to be confirmed"),
                                    ("checking", "Being checked"),
                                    ("checked", "Ready to import"),
                                    ("applying", "Being imported"),
                                    ("done", "Imported"),
                                    ("failed", "Stopped by a problem"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="uploaded",
                                max_length=12,
                                verbose_name="state",
                            ),
                        ),
                        ("problem", models.CharField(blank=True, max_length=40, verbose_name="problem")),
                        ("created_count", models.PositiveIntegerField(default=0, verbose_name="created")),
                        ("changed_count", models.PositiveIntegerField(default=0, verbose_name="changed")),
                        ("same_count", models.PositiveIntegerField(default=0, verbose_name="left as they are")),
                        ("rejected_count", models.PositiveIntegerField(default=0, verbose_name="rejected")),
                        ("leaver_count", models.PositiveIntegerField(default=0, verbose_name="proposed as leavers")),
                        (
                            "skipped_count",
                            models.PositiveIntegerField(default=0, verbose_name="lines that are no people"),
                        ),
                        ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done at")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="StaffImportRow",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        (
                            "staff_import",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="rows",
                                to="accounts.staffimport",
                                verbose_name="staff import",
                            ),
                        ),
                        (
                            "number",
                            models.PositiveIntegerField(
                                help_text="As the spreadsheet counts; 0: not in the list.", verbose_name="row"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("created", "New"),
                                    ("changed", "Changed"),
                                    ("same", "Unchanged"),
                                    ("rejected", "Rejected"),
                                    ("leaver", "Proposed leaver"),
                                ],
                                max_length=8,
                                verbose_name="outcome",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        ("name", models.CharField(blank=True, max_length=120, verbose_name="full name")),
                        ("code", models.CharField(blank=True, max_length=40, verbose_name="staff code")),
                        ("unit_name", models.CharField(blank=True, max_length=200, verbose_name="unit")),
                        ("changes", models.JSONField(default=list, verbose_name="changes")),
                        ("reasons", models.JSONField(default=list, verbose_name="reasons")),
                        (
                            "cells",
                            models.JSONField(
                                default=list,
                                help_text="Kept of rejected rows, to give them back.",
                                verbose_name="cells",
                            ),
                        ),
                        ("settled_at", models.DateTimeField(blank=True, null=True, verbose_name="settled at")),
                    ],
                    options={
                        "verbose_name": "row of a staff import",
                        "verbose_name_plural": "rows of staff imports",
                        "ordering": ["staff_import", "number", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["staff_import", "outcome", "number", "id"], name="import_row_by_outcome"
                            )
                        ],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="TargetGroupEvent",
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
                                to="accounts.targetgroup",
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
                        (
                            "guidance",
                            models.TextField(
                                blank=True, help_text="Shown where people of this group write.", verbose_name="guidance"
                            ),
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
                    name="UserEvent",
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
                                to=settings.AUTH_USER_MODEL,
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
                            "is_superuser",
                            models.BooleanField(
                                default=False,
                                help_text="Designates that this user has all permissions without explicitly assigning them.",
                                verbose_name="superuser status",
                            ),
                        ),
                        ("created_at", models.DateTimeField(auto_now_add=True, verbose_name="created at")),
                        ("updated_at", models.DateTimeField(auto_now=True, verbose_name="updated at")),
                        (
                            "staff_code",
                            models.CharField(
                                error_messages={"unique": "Somebody else has this staff code."},
                                max_length=40,
                                verbose_name="staff code",
                            ),
                        ),
                        ("full_name", models.CharField(max_length=120, verbose_name="full name")),
                        ("birth_date", models.DateField(blank=True, null=True, verbose_name="date of birth")),
                        (
                            "birth_year",
                            models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="year of birth"),
                        ),
                        (
                            "sex",
                            models.CharField(
                                blank=True, choices=[("f", "Female"), ("m", "Male")], max_length=1, verbose_name="sex"
                            ),
                        ),
                        ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                        ("phone", models.CharField(blank=True, max_length=20, verbose_name="telephone")),
                        ("qualification", models.CharField(blank=True, max_length=120, verbose_name="qualification")),
                        ("party_member", models.BooleanField(default=False, verbose_name="party member")),
                        (
                            "language",
                            models.CharField(
                                choices=[("vi", "Vietnamese"), ("en", "English")],
                                default="vi",
                                max_length=5,
                                verbose_name="language",
                            ),
                        ),
                        ("is_active", models.BooleanField(default=True, verbose_name="may sign in")),
                        ("is_staff", models.BooleanField(default=False, verbose_name="administrator")),
                    ],
                    options={
                        "abstract": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="Posting",
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
                                related_name="postings",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="postings",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        ("position", models.CharField(blank=True, max_length=120, verbose_name="position")),
                        (
                            "group",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="postings",
                                to="accounts.targetgroup",
                                verbose_name="target group",
                            ),
                        ),
                        ("is_main", models.BooleanField(default=True, verbose_name="main posting")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                    ],
                    options={
                        "verbose_name": "posting",
                        "verbose_name_plural": "postings",
                        "ordering": ["-starts_on", "pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("is_main", True)), fields=["unit", "person"], name="posting_by_unit"
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                                ),
                                name="posting_ends_after_it_begins",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("is_main", True)),
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
                                ],
                                name="main_postings_of_a_person_do_not_overlap",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="PostingEvent",
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
                                to="accounts.posting",
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
                        ("position", models.CharField(blank=True, max_length=120, verbose_name="position")),
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
                        ("is_main", models.BooleanField(default=True, verbose_name="main posting")),
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
                    name="Role",
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
                                related_name="roles",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                choices=[
                                    ("coordinator", "Unit co-ordinator"),
                                    ("head", "Head of unit"),
                                    ("steering", "Steering committee"),
                                ],
                                max_length=12,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="roles",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "title",
                            models.CharField(
                                blank=True,
                                help_text="Such as Chairman of the People's Committee.",
                                max_length=120,
                                verbose_name="title in papers",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(blank=True, null=True, verbose_name="until")),
                    ],
                    options={
                        "verbose_name": "role",
                        "verbose_name_plural": "roles",
                        "ordering": ["unit", "name", "pk"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("person", "name", "unit", "starts_on"), name="role_is_given_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__isnull", True), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                                ),
                                name="role_ends_after_it_begins",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="RoleEvent",
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
                                to="accounts.role",
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
                            "name",
                            models.CharField(
                                choices=[
                                    ("coordinator", "Unit co-ordinator"),
                                    ("head", "Head of unit"),
                                    ("steering", "Steering committee"),
                                ],
                                max_length=12,
                                verbose_name="role",
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
                            "title",
                            models.CharField(
                                blank=True,
                                help_text="Such as Chairman of the People's Committee.",
                                max_length=120,
                                verbose_name="title in papers",
                            ),
                        ),
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
                    name="Relative",
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
                                related_name="relatives",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "relative",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="relative_of",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="relative",
                            ),
                        ),
                        ("declared_at", models.DateTimeField(verbose_name="declared at")),
                    ],
                    options={
                        "verbose_name": "relative",
                        "verbose_name_plural": "relatives",
                        "ordering": ["person", "pk"],
                        "constraints": [
                            models.UniqueConstraint(fields=("person", "relative"), name="relative_is_declared_once"),
                            models.CheckConstraint(
                                condition=models.Q(("person", models.F("relative")), _negated=True),
                                name="relative_is_somebody_else",
                            ),
                        ],
                        "indexes": [],
                    },
                ),
                migrations.CreateModel(
                    name="Substitute",
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
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="substitutes",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="for whom",
                            ),
                        ),
                        (
                            "deputy",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="stands_in",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="deputy",
                            ),
                        ),
                        (
                            "role",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: all roles.",
                                null=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="substitutes",
                                to="accounts.role",
                                verbose_name="role",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "deputy",
                        "verbose_name_plural": "deputies",
                        "ordering": ["-starts_on", "-pk"],
                        "abstract": False,
                        "indexes": [models.Index(fields=["deputy", "ends_on"], name="substitute_by_deputy")],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                                name="substitute_ends_after_it_begins",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("reason", ""), _negated=True), name="substitute_says_why"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("ended_at__isnull", True), ("ended_by__isnull", True)),
                                    models.Q(("ended_at__isnull", False), ("ended_by__isnull", False)),
                                    _connector="OR",
                                ),
                                name="substitute_is_ended_by_somebody",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("person", models.F("deputy")), _negated=True),
                                name="substitute_is_somebody_else",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("ended_at__isnull", True)),
                                expressions=[
                                    ("person", "="),
                                    (
                                        accounts.models.substitutes.KeyRange(
                                            "role",
                                            "role",
                                            django.contrib.postgres.fields.ranges.RangeBoundary(
                                                inclusive_lower=True, inclusive_upper=True
                                            ),
                                        ),
                                        "&&",
                                    ),
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
                                name="substitutes_for_a_role_do_not_overlap",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SubstituteEvent",
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
                                to="accounts.substitute",
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
                            "person",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to=settings.AUTH_USER_MODEL,
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
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="deputy",
                            ),
                        ),
                        (
                            "role",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                help_text="Empty: all roles.",
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.role",
                                verbose_name="role",
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
                    name="HeldRole",
                    fields=[
                        ("id", models.CharField(max_length=40, primary_key=True, serialize=False)),
                        (
                            "role",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="accounts.role",
                                verbose_name="role",
                            ),
                        ),
                        (
                            "person",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="held_roles",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "name",
                            models.CharField(
                                choices=[
                                    ("coordinator", "Unit co-ordinator"),
                                    ("head", "Head of unit"),
                                    ("steering", "Steering committee"),
                                ],
                                max_length=12,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="held_roles",
                                to="accounts.unit",
                                verbose_name="unit",
                            ),
                        ),
                        ("title", models.CharField(max_length=120, verbose_name="title in papers")),
                        ("starts_on", models.DateField(verbose_name="from")),
                        ("ends_on", models.DateField(null=True, verbose_name="until")),
                        (
                            "on_behalf_of",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="on behalf of",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "role held",
                        "verbose_name_plural": "roles held",
                        "db_table": "accounts_heldrole",
                        "managed": False,
                        "indexes": [],
                        "constraints": [],
                    },
                ),
                migrations.CreateModel(
                    name="UnitEvent",
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
                                to="accounts.unit",
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
                        ("code", models.CharField(max_length=40, verbose_name="unit code")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("province", "Province"),
                                    ("party_or_front_body", "Party or Front body"),
                                    ("department", "Department"),
                                    ("commune", "Commune"),
                                    ("ward", "Ward"),
                                    ("division", "Division"),
                                    ("public_service_unit", "Public service unit"),
                                    ("armed_forces", "Armed forces"),
                                    ("enterprise", "Enterprise"),
                                ],
                                max_length=24,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "short_name",
                            models.CharField(
                                blank=True,
                                help_text="Begins the numbers of its dossiers, such as LN.",
                                max_length=12,
                                verbose_name="abbreviation",
                            ),
                        ),
                        (
                            "recognition_level",
                            models.CharField(
                                blank=True,
                                choices=[("grassroots", "Grassroots level"), ("provincial", "Provincial level")],
                                help_text="Filled in where the unit has an initiative council of its own.",
                                max_length=12,
                                verbose_name="level of its council",
                            ),
                        ),
                        ("valid_from", models.DateField(verbose_name="exists from")),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="exists until")),
                        (
                            "successor",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="accounts.unit",
                                verbose_name="successor",
                            ),
                        ),
                        (
                            "map_column",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Where its tile stands on the map of the unit above: from the west, counted from 1.",
                                null=True,
                                verbose_name="column on the map",
                            ),
                        ),
                        (
                            "map_row",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="From the north, counted from 1.",
                                null=True,
                                verbose_name="row on the map",
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
                    model_name="user",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_userevent" ("birth_date", "birth_year", "created_at", "email", "full_name", "id", "is_active", "is_staff", "is_superuser", "language", "party_member", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "qualification", "sex", "staff_code", "updated_at") VALUES (NEW."birth_date", NEW."birth_year", NEW."created_at", NEW."email", NEW."full_name", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."language", NEW."party_member", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."phone", NEW."qualification", NEW."sex", NEW."staff_code", NEW."updated_at"); RETURN NULL;',
                            hash="0dbd25ec531a820ed7c365bed3547fe988f814d8",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_3867c",
                            table="accounts_user",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="user",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."birth_date" IS DISTINCT FROM (NEW."birth_date") OR OLD."birth_year" IS DISTINCT FROM (NEW."birth_year") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."full_name" IS DISTINCT FROM (NEW."full_name") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."party_member" IS DISTINCT FROM (NEW."party_member") OR OLD."phone" IS DISTINCT FROM (NEW."phone") OR OLD."qualification" IS DISTINCT FROM (NEW."qualification") OR OLD."sex" IS DISTINCT FROM (NEW."sex") OR OLD."staff_code" IS DISTINCT FROM (NEW."staff_code") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at"))',
                            func='INSERT INTO "accounts_userevent" ("birth_date", "birth_year", "created_at", "email", "full_name", "id", "is_active", "is_staff", "is_superuser", "language", "party_member", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "qualification", "sex", "staff_code", "updated_at") VALUES (NEW."birth_date", NEW."birth_year", NEW."created_at", NEW."email", NEW."full_name", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."language", NEW."party_member", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."phone", NEW."qualification", NEW."sex", NEW."staff_code", NEW."updated_at"); RETURN NULL;',
                            hash="892228718322d204d60bc72261b2d98e33222f51",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0e890",
                            table="accounts_user",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="user",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_userevent" ("birth_date", "birth_year", "created_at", "email", "full_name", "id", "is_active", "is_staff", "is_superuser", "language", "party_member", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "qualification", "sex", "staff_code", "updated_at") VALUES (OLD."birth_date", OLD."birth_year", OLD."created_at", OLD."email", OLD."full_name", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."language", OLD."party_member", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."phone", OLD."qualification", OLD."sex", OLD."staff_code", OLD."updated_at"); RETURN NULL;',
                            hash="112d14f995482e452ac71514e72b56e83361fc22",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_19f14",
                            table="accounts_user",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="invitation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_invitationevent" ("created_at", "id", "invited_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_because", "sent_at", "sent_to") VALUES (NEW."created_at", NEW."id", NEW."invited_by_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."returned_because", NEW."sent_at", NEW."sent_to"); RETURN NULL;',
                            hash="2245d6aeb18b6ad9541ffd421f4aeaf850586af5",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8c354",
                            table="accounts_invitation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="invitation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "accounts_invitationevent" ("created_at", "id", "invited_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_because", "sent_at", "sent_to") VALUES (NEW."created_at", NEW."id", NEW."invited_by_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."returned_because", NEW."sent_at", NEW."sent_to"); RETURN NULL;',
                            hash="48318cec83e88a10c0480e1b78a49ccd0686f271",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_4e12d",
                            table="accounts_invitation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="invitation",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_invitationevent" ("created_at", "id", "invited_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "returned_because", "sent_at", "sent_to") VALUES (OLD."created_at", OLD."id", OLD."invited_by_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."returned_because", OLD."sent_at", OLD."sent_to"); RETURN NULL;',
                            hash="d57bd2d56f4e62666ad85c4ebcf8d593c6e834fd",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f2c14",
                            table="accounts_invitation",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="onetimeslip",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_onetimeslipevent" ("expires_at", "id", "issued_at", "issued_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_at", "used_at") VALUES (NEW."expires_at", NEW."id", NEW."issued_at", NEW."issued_by_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."replaced_at", NEW."used_at"); RETURN NULL;',
                            hash="dd5908f02e583d6572847690c2e342f2738dfab3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_59230",
                            table="accounts_onetimeslip",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="onetimeslip",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."expires_at" IS DISTINCT FROM (NEW."expires_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."issued_at" IS DISTINCT FROM (NEW."issued_at") OR OLD."issued_by_id" IS DISTINCT FROM (NEW."issued_by_id") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."replaced_at" IS DISTINCT FROM (NEW."replaced_at") OR OLD."used_at" IS DISTINCT FROM (NEW."used_at"))',
                            func='INSERT INTO "accounts_onetimeslipevent" ("expires_at", "id", "issued_at", "issued_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_at", "used_at") VALUES (NEW."expires_at", NEW."id", NEW."issued_at", NEW."issued_by_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."replaced_at", NEW."used_at"); RETURN NULL;',
                            hash="8fdbdd1f7de08e139c16cf31328734d1b96ecff8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_de998",
                            table="accounts_onetimeslip",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="onetimeslip",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_onetimeslipevent" ("expires_at", "id", "issued_at", "issued_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "replaced_at", "used_at") VALUES (OLD."expires_at", OLD."id", OLD."issued_at", OLD."issued_by_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."replaced_at", OLD."used_at"); RETURN NULL;',
                            hash="bbb92b311afac14c348df2fd1e95e568a4ead63d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_4509e",
                            table="accounts_onetimeslip",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_unitevent" ("code", "depth", "id", "kind", "map_column", "map_row", "name", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognition_level", "short_name", "successor_id", "valid_from", "valid_to") VALUES (NEW."code", NEW."depth", NEW."id", NEW."kind", NEW."map_column", NEW."map_row", NEW."name", NEW."path", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recognition_level", NEW."short_name", NEW."successor_id", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="cb50f94c2fef97ee74d7ef1cc7171f5ae034bce3",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_8ba9e",
                            table="accounts_unit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."depth" IS DISTINCT FROM (NEW."depth") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."map_column" IS DISTINCT FROM (NEW."map_column") OR OLD."map_row" IS DISTINCT FROM (NEW."map_row") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."path" IS DISTINCT FROM (NEW."path") OR OLD."recognition_level" IS DISTINCT FROM (NEW."recognition_level") OR OLD."short_name" IS DISTINCT FROM (NEW."short_name") OR OLD."successor_id" IS DISTINCT FROM (NEW."successor_id") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_to" IS DISTINCT FROM (NEW."valid_to"))',
                            func='INSERT INTO "accounts_unitevent" ("code", "depth", "id", "kind", "map_column", "map_row", "name", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognition_level", "short_name", "successor_id", "valid_from", "valid_to") VALUES (NEW."code", NEW."depth", NEW."id", NEW."kind", NEW."map_column", NEW."map_row", NEW."name", NEW."path", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recognition_level", NEW."short_name", NEW."successor_id", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                            hash="cb84c293fa87f2cd866ba36ca28499b69ce4c78f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_9885a",
                            table="accounts_unit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="unit",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_unitevent" ("code", "depth", "id", "kind", "map_column", "map_row", "name", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recognition_level", "short_name", "successor_id", "valid_from", "valid_to") VALUES (OLD."code", OLD."depth", OLD."id", OLD."kind", OLD."map_column", OLD."map_row", OLD."name", OLD."path", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."recognition_level", OLD."short_name", OLD."successor_id", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                            hash="ad8d74fe58dcf607492f36fcdefb851619561bad",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a04b7",
                            table="accounts_unit",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_targetgroupevent" ("code", "guidance", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."guidance", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="525b670361640c55573d691841c5bb00199c3ef7",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_eb8b0",
                            table="accounts_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "accounts_targetgroupevent" ("code", "guidance", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (NEW."code", NEW."guidance", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position"); RETURN NULL;',
                            hash="80ff57880145e9d635cd7379df940bebc6cf7b91",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_33596",
                            table="accounts_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="targetgroup",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_targetgroupevent" ("code", "guidance", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position") VALUES (OLD."code", OLD."guidance", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position"); RETURN NULL;',
                            hash="5b3d3553bd0142c304e7ba71614824cfa9e57cd5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_10890",
                            table="accounts_targetgroup",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="staffimport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_staffimportevent" ("changed_count", "changed_on", "columns", "created_at", "created_count", "default_group_id", "done_at", "file", "file_name", "heading_row", "id", "is_complete", "joined_on", "leaver_count", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "rejected_count", "same_count", "sheet", "sheets", "skipped_count", "status", "titles", "unit_id", "updated_at", "uploader_id") VALUES (NEW."changed_count", NEW."changed_on", NEW."columns", NEW."created_at", NEW."created_count", NEW."default_group_id", NEW."done_at", NEW."file", NEW."file_name", NEW."heading_row", NEW."id", NEW."is_complete", NEW."joined_on", NEW."leaver_count", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."problem", NEW."rejected_count", NEW."same_count", NEW."sheet", NEW."sheets", NEW."skipped_count", NEW."status", NEW."titles", NEW."unit_id", NEW."updated_at", NEW."uploader_id"); RETURN NULL;',
                            hash="c99beecac1b1ebc86281ae9e916be00fe250f202",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_72049",
                            table="accounts_staffimport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="staffimport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."changed_count" IS DISTINCT FROM (NEW."changed_count") OR OLD."changed_on" IS DISTINCT FROM (NEW."changed_on") OR OLD."columns" IS DISTINCT FROM (NEW."columns") OR OLD."created_at" IS DISTINCT FROM (NEW."created_at") OR OLD."created_count" IS DISTINCT FROM (NEW."created_count") OR OLD."default_group_id" IS DISTINCT FROM (NEW."default_group_id") OR OLD."done_at" IS DISTINCT FROM (NEW."done_at") OR OLD."file" IS DISTINCT FROM (NEW."file") OR OLD."file_name" IS DISTINCT FROM (NEW."file_name") OR OLD."heading_row" IS DISTINCT FROM (NEW."heading_row") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_complete" IS DISTINCT FROM (NEW."is_complete") OR OLD."joined_on" IS DISTINCT FROM (NEW."joined_on") OR OLD."leaver_count" IS DISTINCT FROM (NEW."leaver_count") OR OLD."problem" IS DISTINCT FROM (NEW."problem") OR OLD."rejected_count" IS DISTINCT FROM (NEW."rejected_count") OR OLD."same_count" IS DISTINCT FROM (NEW."same_count") OR OLD."sheet" IS DISTINCT FROM (NEW."sheet") OR OLD."sheets" IS DISTINCT FROM (NEW."sheets") OR OLD."skipped_count" IS DISTINCT FROM (NEW."skipped_count") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."titles" IS DISTINCT FROM (NEW."titles") OR OLD."unit_id" IS DISTINCT FROM (NEW."unit_id") OR OLD."updated_at" IS DISTINCT FROM (NEW."updated_at") OR OLD."uploader_id" IS DISTINCT FROM (NEW."uploader_id"))',
                            func='INSERT INTO "accounts_staffimportevent" ("changed_count", "changed_on", "columns", "created_at", "created_count", "default_group_id", "done_at", "file", "file_name", "heading_row", "id", "is_complete", "joined_on", "leaver_count", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "rejected_count", "same_count", "sheet", "sheets", "skipped_count", "status", "titles", "unit_id", "updated_at", "uploader_id") VALUES (NEW."changed_count", NEW."changed_on", NEW."columns", NEW."created_at", NEW."created_count", NEW."default_group_id", NEW."done_at", NEW."file", NEW."file_name", NEW."heading_row", NEW."id", NEW."is_complete", NEW."joined_on", NEW."leaver_count", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."problem", NEW."rejected_count", NEW."same_count", NEW."sheet", NEW."sheets", NEW."skipped_count", NEW."status", NEW."titles", NEW."unit_id", NEW."updated_at", NEW."uploader_id"); RETURN NULL;',
                            hash="9eebc28fdb262d5d91cdd17509eda6b7447dec3c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_f97dc",
                            table="accounts_staffimport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="staffimport",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_staffimportevent" ("changed_count", "changed_on", "columns", "created_at", "created_count", "default_group_id", "done_at", "file", "file_name", "heading_row", "id", "is_complete", "joined_on", "leaver_count", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "rejected_count", "same_count", "sheet", "sheets", "skipped_count", "status", "titles", "unit_id", "updated_at", "uploader_id") VALUES (OLD."changed_count", OLD."changed_on", OLD."columns", OLD."created_at", OLD."created_count", OLD."default_group_id", OLD."done_at", OLD."file", OLD."file_name", OLD."heading_row", OLD."id", OLD."is_complete", OLD."joined_on", OLD."leaver_count", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."problem", OLD."rejected_count", OLD."same_count", OLD."sheet", OLD."sheets", OLD."skipped_count", OLD."status", OLD."titles", OLD."unit_id", OLD."updated_at", OLD."uploader_id"); RETURN NULL;',
                            hash="42e76f9210fdee0c8e2a03c054308b0ba12617b9",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_3ca10",
                            table="accounts_staffimport",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="posting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_postingevent" ("created_at", "ends_on", "group_id", "id", "is_main", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "starts_on", "unit_id", "updated_at") VALUES (NEW."created_at", NEW."ends_on", NEW."group_id", NEW."id", NEW."is_main", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."starts_on", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="589b97d4de1faa8eff62437207071d1ec03db5f2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_b77f2",
                            table="accounts_posting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="posting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "accounts_postingevent" ("created_at", "ends_on", "group_id", "id", "is_main", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "starts_on", "unit_id", "updated_at") VALUES (NEW."created_at", NEW."ends_on", NEW."group_id", NEW."id", NEW."is_main", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."starts_on", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="88b1ba4b70fdb7d579b636bb5c76ffc966486bbd",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0f4ef",
                            table="accounts_posting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="posting",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_postingevent" ("created_at", "ends_on", "group_id", "id", "is_main", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "starts_on", "unit_id", "updated_at") VALUES (OLD."created_at", OLD."ends_on", OLD."group_id", OLD."id", OLD."is_main", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."starts_on", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="c0cc1b8890d37d478ceef2cb47da26710d7c1440",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_37497",
                            table="accounts_posting",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="role",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_roleevent" ("created_at", "ends_on", "id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title", "unit_id", "updated_at") VALUES (NEW."created_at", NEW."ends_on", NEW."id", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."starts_on", NEW."title", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="b3e5faeced7de0fcca4df14458abd1a04277eaaa",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d9a3a",
                            table="accounts_role",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="role",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "accounts_roleevent" ("created_at", "ends_on", "id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title", "unit_id", "updated_at") VALUES (NEW."created_at", NEW."ends_on", NEW."id", NEW."name", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."starts_on", NEW."title", NEW."unit_id", NEW."updated_at"); RETURN NULL;',
                            hash="23b31a3e16006642c86a964b5ed1e17cf0ff1710",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_023a0",
                            table="accounts_role",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="role",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_roleevent" ("created_at", "ends_on", "id", "name", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title", "unit_id", "updated_at") VALUES (OLD."created_at", OLD."ends_on", OLD."id", OLD."name", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."starts_on", OLD."title", OLD."unit_id", OLD."updated_at"); RETURN NULL;',
                            hash="32f4b25a0d4dac6ca2db5f89c6c36aff0f463b78",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_d75a6",
                            table="accounts_role",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="substitute",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_substituteevent" ("created_at", "deputy_id", "ended_at", "ended_by_id", "ends_on", "id", "named_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "role_id", "starts_on", "updated_at") VALUES (NEW."created_at", NEW."deputy_id", NEW."ended_at", NEW."ended_by_id", NEW."ends_on", NEW."id", NEW."named_by_id", NEW."person_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."role_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="459ec3ccbd34f35ad73cf7ce0a27a941d0c8000e",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_2fc82",
                            table="accounts_substitute",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="substitute",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "accounts_substituteevent" ("created_at", "deputy_id", "ended_at", "ended_by_id", "ends_on", "id", "named_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "role_id", "starts_on", "updated_at") VALUES (NEW."created_at", NEW."deputy_id", NEW."ended_at", NEW."ended_by_id", NEW."ends_on", NEW."id", NEW."named_by_id", NEW."person_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."role_id", NEW."starts_on", NEW."updated_at"); RETURN NULL;',
                            hash="47804c1c2d0e00f9ef4413fcfd28375dbf6f67c3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_60f6e",
                            table="accounts_substitute",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="substitute",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "accounts_substituteevent" ("created_at", "deputy_id", "ended_at", "ended_by_id", "ends_on", "id", "named_by_id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "role_id", "starts_on", "updated_at") VALUES (OLD."created_at", OLD."deputy_id", OLD."ended_at", OLD."ended_by_id", OLD."ends_on", OLD."id", OLD."named_by_id", OLD."person_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."role_id", OLD."starts_on", OLD."updated_at"); RETURN NULL;',
                            hash="20e6a5ded9ca079cafb066ffc76f69d1b91e9fb6",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a4337",
                            table="accounts_substitute",
                            when="AFTER",
                        ),
                    ),
                ),
            ],
        ),
    ]
