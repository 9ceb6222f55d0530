"""Addresses of what follows a recognition: rows and objects for access.py beside this module."""

import datetime
from types import SimpleNamespace

from initiatives.actions.confirmations import sign_confirmation
from initiatives.states import Status
from tests.factories.accounts import UnitFactory
from tests.factories.effect import AT, asked_confirmation, begun_report
from tests.factories.initiatives import InitiativeFactory, VersionFactory
from tests.project.access import MISSING, OK, REFUSED, Visitor, row

READS = {"author": OK, "coordinator": OK, "signer": OK, "others": REFUSED}
WRITES = {"author": OK, "coordinator": OK, "others": REFUSED}
ASKED = {"author": OK, "coordinator": OK, "signer": OK, "others": MISSING}
ANSWERS_ASKED = {**ASKED, "author": REFUSED}
SIGNS = {**ASKED, "author": REFUSED, "coordinator": REFUSED}
TAKES_BACK = {**ASKED, "signer": REFUSED}
ANSWERS = {"coordinator": OK, "signer": OK, "others": REFUSED}


def set_effect(scene: SimpleNamespace) -> None:
    """A recognised initiative of the author whose report is being written, and one whose report waits for the unit."""
    author = scene.people[Visitor.AUTHOR]
    for name in ("writing", "waiting"):
        initiative = InitiativeFactory(unit=scene.school, entered_by=author, status=Status.RECOGNISED)
        VersionFactory(initiative=initiative)
        dossier = begun_report(initiative)
        setattr(scene, f"report_{name}", initiative)
        if name == "waiting":
            content = initiative.latest_version().content
            dossier.versions.create(number=1, content=content, sha256="0" * 64, handed_in_by=author, handed_in_at=AT)

    _ask_units(scene)


def _ask_units(scene: SimpleNamespace) -> None:
    """Another unit of the commune was asked to confirm the effect, and has answered a second question."""
    unit = UnitFactory(parent=scene.commune, kind="public_service_unit", name="Trạm Y tế")
    texts = {"applied_since": datetime.date(2025, 9, 1), "conclusion": "Tốt", "benefit_not_computable": True}
    scene.asked = asked_confirmation(scene.report_writing, unit=unit, **texts)
    signed = asked_confirmation(scene.report_waiting, unit=unit, **texts)
    scene.signed = sign_confirmation(confirmation=signed, by=scene.people[Visitor.SIGNER])
    scene.unit_to_ask = UnitFactory(parent=scene.commune, kind="public_service_unit")


def of(name: str, **more):
    """Give the key of an initiative of the scene."""
    return lambda scene: {"pk": getattr(scene, name).pk, **more}


REASON = {"data": lambda scene: {"reason": "Thiếu số liệu"}}
ROWS = [
    row("initiatives:effect", kwargs=of("report_writing"), **READS),
    row("initiatives:edit_effect", case="where it stopped", kwargs=of("report_writing"), **WRITES),
    row("initiatives:edit_effect", case="a step", kwargs=of("report_writing", step=2), **WRITES),
    row("initiatives:edit_effect", case="saved", method="post", kwargs=of("report_writing", step=2), **WRITES),
    row("initiatives:save_effect", method="post", kwargs=of("report_writing"), **WRITES),
    row("initiatives:hand_in_effect", method="post", kwargs=of("report_writing"), **WRITES),
    row("initiatives:confirm_effect", method="post", kwargs=of("report_waiting"), **ANSWERS),
    row("initiatives:give_back_effect", kwargs=of("report_waiting"), **ANSWERS),
    row("initiatives:give_back_effect", case="done", method="post", kwargs=of("report_waiting"), **ANSWERS, **REASON),
    row("initiatives:effect_paper", kwargs=of("report_waiting", number=1), **READS),
    row("initiatives:ask_confirmation", kwargs=of("report_writing"), **WRITES),
    row(
        "initiatives:ask_confirmation",
        case="asked",
        method="post",
        kwargs=of("report_writing"),
        data=lambda scene: {"unit": scene.unit_to_ask.pk},
        **WRITES,
    ),
    row("initiatives:confirmations", others=OK),
    row("initiatives:confirmation", case="asked", kwargs=of("asked"), **ASKED),
    row("initiatives:confirmation", case="signed", kwargs=of("signed"), others=OK),
    row("initiatives:write_confirmation", kwargs=of("asked"), **ANSWERS_ASKED),
    row("initiatives:sign_confirmation", kwargs=of("asked"), **SIGNS),
    row("initiatives:sign_confirmation", case="done", method="post", kwargs=of("asked"), **SIGNS),
    row("initiatives:decline_confirmation", kwargs=of("asked"), **SIGNS),
    row("initiatives:decline_confirmation", case="done", method="post", kwargs=of("asked"), **SIGNS, **REASON),
    row("initiatives:revoke_confirmation", kwargs=of("signed"), signer=OK, others=REFUSED),
    row("initiatives:take_back_confirmation", method="post", kwargs=of("asked"), **TAKES_BACK),
    row("initiatives:confirmation_paper", kwargs=of("signed"), others=OK),
]
