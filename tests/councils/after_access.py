"""Addresses of what comes after a recognition: rows and objects for access.py beside this module."""

from types import SimpleNamespace

from tests.factories.councils import AssessmentFactory
from tests.factories.effect import effect_form
from tests.factories.initiatives import InitiativeFactory
from tests.project.access import OK, REFUSED, Visitor, row

FOR_THE_UNIT = {"author": OK, "coordinator": OK, "signer": OK, "others": REFUSED}


def set_after(scene: SimpleNamespace) -> None:
    """The form in which reports of effect are written."""
    effect_form()
    initiative = InitiativeFactory(unit=scene.school, entered_by=scene.people[Visitor.AUTHOR], status="recognised")
    scene.above = AssessmentFactory(initiative=initiative, council=scene.province_council, act="effect")


def recognised(scene: SimpleNamespace) -> dict:
    """Give the key of the author's recognised initiative."""
    return {"pk": scene.recognised_item.assessment.initiative_id}


ROWS = [
    row("councils:begin_effect", method="post", kwargs=recognised, author=OK, coordinator=OK, others=REFUSED),
    row("councils:put_forward", kwargs=recognised, **FOR_THE_UNIT),
    row("councils:put_forward", method="post", kwargs=recognised, **FOR_THE_UNIT),
    row("councils:withdraw_above", kwargs=lambda scene: {"pk": scene.above.initiative_id}, author=OK, others=REFUSED),
    row("councils:unit_lists", coordinator=OK, signer=OK, others=REFUSED),
    row("councils:move_candidate", method="post", kwargs=recognised, coordinator=OK, signer=OK, others=REFUSED),
]
