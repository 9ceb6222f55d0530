"""The decision that commends models gets a name of its own, and its form a value of the one list of forms."""

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

FORMS = {"giay_khen": "grassroots", "bang_khen": "province"}


def one_list(apps, schema_editor) -> None:
    """Give decisions, and the states of them that history keeps, the values of the one list of forms."""
    _renamed(apps, FORMS)


def two_lists(apps, schema_editor) -> None:
    """Give them back the values they had."""
    _renamed(apps, {new: old for old, new in FORMS.items()})


def _renamed(apps, names: dict[str, str]) -> None:
    for model in ("CommendationDecision", "CommendationDecisionEvent"):
        rows = apps.get_model("councils", model).objects
        for before, after in names.items():
            rows.filter(form=before).update(form=after)


class Migration(migrations.Migration):
    dependencies = [("councils", "0001_initial")]

    operations = [
        *(
            pgtrigger.migrations.RemoveTrigger(model_name="commendation", name=name)
            for name in ("published_commendations_stay", "insert_insert", "update_update", "delete_delete")
        ),
        migrations.RenameModel("Commendation", "CommendationDecision"),
        migrations.RenameModel("CommendationEvent", "CommendationDecisionEvent"),
        migrations.RenameField("CommendationDecision", "praise", "form"),
        migrations.RenameField("CommendationDecisionEvent", "praise", "form"),
        migrations.AlterModelOptions(
            name="commendationdecision",
            options={
                "ordering": ["-pk"],
                "verbose_name": "commendation decision",
                "verbose_name_plural": "commendation decisions",
            },
        ),
        migrations.AlterField(
            model_name="commendationdecision",
            name="form",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="commendationdecisionevent",
            name="form",
            field=models.CharField(
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
        migrations.AlterField(
            model_name="commendationitem",
            name="commendation",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="items",
                to="councils.commendationdecision",
                verbose_name="commendation decision",
            ),
        ),
        migrations.AlterField(
            model_name="commendationitemevent",
            name="commendation",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="councils.commendationdecision",
                verbose_name="commendation decision",
            ),
        ),
        migrations.RunPython(one_list, two_lists),
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
    ]
