"""Addresses of the figures: open to everybody down to units with a council; lists for those responsible."""

from types import SimpleNamespace

from tests.factories.movements import DutyFactory
from tests.project.access import MISSING, OK, REFUSED, row


def set_scene(scene: SimpleNamespace) -> None:
    """Somebody in the school who has handed nothing in."""
    scene.duty = DutyFactory(unit=scene.school)


def _figures(unit_name: str):
    return lambda scene: {"year": 2026, "code": getattr(scene, unit_name).code}


def _list(state: str):
    return lambda scene: {"year": 2026, "code": scene.school.code, "state": state}


RESPONSIBLE = {"coordinator": OK, "signer": OK, "steering": OK, "administrator": OK}
ROWS = [
    row("movements:progress", anonymous=OK, others=OK),
    row("movements:unit_progress", kwargs=_figures("commune"), anonymous=OK, others=OK),
    row("movements:unit_progress", case="no council", kwargs=_figures("school"), anonymous=REFUSED, others=OK),
    row("movements:people", kwargs=_list("missing"), others=REFUSED, **RESPONSIBLE),
    row(
        "movements:people", case="sheet", kwargs=_list("met"), data=lambda _: {"xlsx": 1}, others=REFUSED, **RESPONSIBLE
    ),
    row("movements:people", case="no such list", kwargs=_list("nonsense"), others=MISSING),
]
