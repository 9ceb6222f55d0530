"""Addresses of rule sheets: members read what they judge by, the secretary and administrators write it."""

from types import SimpleNamespace

from councils.actions.rules import make_next_version
from tests.project.access import MISSING, OK, REFUSED, row


def set_rules(scene: SimpleNamespace) -> None:
    """The sheet the council judges by, and a draft of its own."""
    scene.rules = scene.council.rule_sheet
    scene.rules_draft = make_next_version(rule_sheet=scene.rules, name="Quy tắc của xã", council=scene.council)


def rules(scene: SimpleNamespace) -> dict:
    """Give the address of the sheet in force."""
    return {"pk": scene.rules.pk}


def draft(scene: SimpleNamespace) -> dict:
    """Give the address of the draft."""
    return {"pk": scene.rules_draft.pk}


# Members of other councils of the level read the general sheet too: the stranger sits in one.
READ = {"member": OK, "secretary": OK, "author": OK, "stranger": OK, "administrator": OK, "others": MISSING}
COPIED = {**READ, "member": REFUSED, "author": REFUSED, "stranger": REFUSED}
WRITTEN = {"secretary": OK, "administrator": OK, "others": MISSING}
FROZEN = {**dict.fromkeys(READ, REFUSED), "others": MISSING}
ROWS = [
    row("councils:rules_list", others=OK),
    row("councils:rules", kwargs=rules, **READ),
    row("councils:rules", case="draft", kwargs=draft, **WRITTEN),
    row("councils:copy_rules", kwargs=rules, **COPIED),
    row("councils:edit_rules", kwargs=rules, **FROZEN),
    row("councils:edit_rules", case="draft", kwargs=draft, **WRITTEN),
    row("councils:preview_rules", kwargs=rules, **COPIED),
    row("councils:preview_rules", case="draft", kwargs=draft, **WRITTEN),
    row("councils:publish_rules", kwargs=rules, **FROZEN),
    row(
        "councils:publish_rules",
        case="draft",
        method="post",
        kwargs=draft,
        data=lambda scene: {"starts_on": "01/12/2026"},
        **WRITTEN,
    ),
    row("councils:drop_rules", kwargs=rules, **FROZEN),
    row("councils:drop_rules", case="draft", method="post", kwargs=draft, **WRITTEN),
]
