"""Addresses of the figures: open to everybody down to units with a council; lists for those responsible."""

import datetime
from types import SimpleNamespace

from initiatives.models import Duty
from tests.factories.initiatives import ExcuseFactory, employed
from tests.factories.movements import DutyFactory
from tests.movements import (
    commendation_access,
    conference_access,
    dialogue_access,
    programme_access,
    recommendation_access,
    report_access,
    story_access,
)
from tests.project.access import MISSING, OK, REFUSED, Visitor, row


def set_scene(scene: SimpleNamespace) -> None:
    """Somebody in the school who has handed nothing in, exempt for a month; the author owes one too."""
    scene.duty = employed_duty(scene.school)
    author = scene.people[Visitor.AUTHOR]
    scene.own_duty = Duty.objects.filter(person=author).first() or DutyFactory(unit=scene.school, person=author)
    scene.excuse = ExcuseFactory(person=scene.duty.person, season=scene.duty.season, ends_on=datetime.date(2026, 1, 31))
    dialogue_access.set_dialogues(scene)
    programme_access.set_programmes(scene)
    recommendation_access.set_scene(scene)
    conference_access.set_scene(scene)
    report_access.set_scene(scene)
    commendation_access.set_scene(scene)
    story_access.set_scene(scene)


def employed_duty(unit) -> Duty:
    """The duty of somebody with a posting, so that the rules give it again when it is settled."""
    return DutyFactory(unit=unit, person=employed(unit))


def _figures(unit_name: str):
    return lambda scene: {"year": 2026, "code": getattr(scene, unit_name).code}


def _list(state: str):
    return lambda scene: {"year": 2026, "code": scene.school.code, "state": state}


RESPONSIBLE = {"coordinator": OK, "signer": OK, "steering": OK, "administrator": OK}
ANSWERS_FOR = {"coordinator": OK, "signer": OK}
ROWS = [
    row("movements:account", others=OK),
    row("movements:account_of", kwargs=lambda scene: {"pk": scene.duty.person_id}, others=MISSING, **ANSWERS_FOR),
    row("movements:duties", kwargs=_figures("school"), others=REFUSED, **ANSWERS_FOR),
    row(
        "movements:duties",
        case="sheet",
        kwargs=_figures("school"),
        data=lambda _: {"xlsx": 1},
        others=REFUSED,
        **ANSWERS_FOR,
    ),
    row("initiatives:exempt", kwargs=lambda scene: {"pk": scene.duty.pk}, others=MISSING, **ANSWERS_FOR),
    row(
        "initiatives:exempt",
        case="done",
        method="post",
        kwargs=lambda scene: {"pk": scene.duty.pk},
        data=lambda _: {"reason": "leave", "note": "Nghỉ thai sản", "starts_on": "01/03/2026"},
        others=MISSING,
        **ANSWERS_FOR,
    ),
    row(
        "initiatives:exempt",
        case="own",
        kwargs=lambda scene: {"pk": scene.own_duty.pk},
        author=REFUSED,
        others=MISSING,
        **ANSWERS_FOR,
    ),
    row("initiatives:lift_excuse", kwargs=lambda scene: {"pk": scene.excuse.pk}, others=MISSING, **ANSWERS_FOR),
    row(
        "initiatives:lift_excuse",
        case="done",
        method="post",
        kwargs=lambda scene: {"pk": scene.excuse.pk},
        data=lambda _: {"reason": "Đi làm lại"},
        others=MISSING,
        **ANSWERS_FOR,
    ),
    row("movements:models", anonymous=OK, others=OK),
    row("movements:models", case="sheet", data=lambda _: {"xlsx": 1}, anonymous=OK, others=OK),
    row("movements:model_totals", anonymous=OK, others=OK),
    row("movements:progress", anonymous=OK, others=OK),
    row("movements:unit_progress", kwargs=_figures("commune"), anonymous=OK, others=OK),
    row("movements:unit_progress", case="no council", kwargs=_figures("school"), anonymous=REFUSED, others=OK),
    row("movements:over_time", kwargs=_figures("commune"), anonymous=OK, others=OK),
    row("movements:over_time", case="no council", kwargs=_figures("school"), anonymous=REFUSED, others=OK),
    row("movements:communes", kwargs=_figures("commune"), anonymous=OK, others=OK),
    row("movements:communes", case="no council", kwargs=_figures("school"), anonymous=REFUSED, others=OK),
    row("movements:mobilisation", kwargs=_figures("commune"), anonymous=OK, others=OK),
    row("movements:mobilisation", case="no council", kwargs=_figures("school"), anonymous=REFUSED, others=OK),
    row("movements:wall", kwargs=_figures("commune"), anonymous=OK, others=OK),
    row("movements:wall", case="no council", kwargs=_figures("school"), anonymous=REFUSED, others=OK),
    row("movements:people", kwargs=_list("missing"), others=REFUSED, **RESPONSIBLE),
    row(
        "movements:people", case="sheet", kwargs=_list("met"), data=lambda _: {"xlsx": 1}, others=REFUSED, **RESPONSIBLE
    ),
    row("movements:remind", kwargs=_figures("school"), steering=OK, others=REFUSED, **ANSWERS_FOR),
    row("movements:initiatives", kwargs=_list("handed_in"), others=REFUSED, **RESPONSIBLE),
    row(
        "movements:initiatives",
        case="sheet",
        kwargs=_list("recognised"),
        data=lambda _: {"xlsx": 1},
        others=REFUSED,
        **RESPONSIBLE,
    ),
    row("movements:initiatives", case="no such list", kwargs=_list("nonsense"), others=MISSING),
    row("movements:people", case="no such list", kwargs=_list("nonsense"), others=MISSING),
    *dialogue_access.ROWS,
    *programme_access.ROWS,
    *recommendation_access.ROWS,
    *conference_access.ROWS,
    *report_access.ROWS,
    *commendation_access.ROWS,
    *story_access.ROWS,
]
