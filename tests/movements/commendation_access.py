"""Addresses of candidates, titles and commendations: for those responsible for the people named."""

from types import SimpleNamespace

from movements import reference
from tests.project.access import OK, REFUSED, row

RESPONSIBLE = {"coordinator": OK, "signer": OK, "steering": OK, "administrator": OK}
ENTERING = {"coordinator": OK, "signer": OK, "administrator": OK}


def set_scene(scene: SimpleNamespace) -> None:
    """The rules of the titles."""
    reference.load()


def _of(scene: SimpleNamespace) -> dict:
    return {"year": 2026, "code": scene.school.code}


ROWS = [
    row("commendations:list", others=REFUSED, **RESPONSIBLE),
    row("commendations:list", case="sheet", data=lambda _: {"xlsx": 1}, others=REFUSED, **RESPONSIBLE),
    row("commendations:record", administrator=OK, others=REFUSED),
    row("commendations:candidates", kwargs=_of, others=REFUSED, **RESPONSIBLE),
    row(
        "commendations:candidates", case="sheet", kwargs=_of, data=lambda _: {"xlsx": 1}, others=REFUSED, **RESPONSIBLE
    ),
    row(
        "commendations:candidates", case="count", kwargs=_of, data=lambda _: {"part": 1}, others=REFUSED, **RESPONSIBLE
    ),
    row("commendations:titles", kwargs=_of, others=REFUSED, **RESPONSIBLE),
    row("commendations:titles", case="count", kwargs=_of, data=lambda _: {"part": 1}, others=REFUSED, **RESPONSIBLE),
    row("commendations:titles", case="sheet", kwargs=_of, data=lambda _: {"xlsx": 1}, others=REFUSED, **RESPONSIBLE),
    row("commendations:enter_titles", kwargs=_of, others=REFUSED, **ENTERING),
    row(
        "commendations:enter_titles",
        case="done",
        method="post",
        kwargs=_of,
        data=lambda scene: {"lines": f"{scene.duty.person.staff_code};LĐTT;2025"},
        others=REFUSED,
        **ENTERING,
    ),
]
