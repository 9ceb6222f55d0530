"""What the wall shows of a dashboard: one message a screen, one screen after the other."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from movements.dashboard import Dashboard

SECONDS = 20  # a screen stays, and then the next is asked for
SCREENS: dict[str, str | Promise] = {
    "total": _("All of them"),
    "groups": _("By target group"),
    "time": _("Over time"),
    "communes": _("Communes on the map"),
    "units": _("Most people missing"),
}
FEW = 6  # rows that can be read from ten metres


def screens_of(board: Dashboard) -> list[str]:
    """Give the screens that have something to say."""
    if not board.people.total.obliged:
        return ["total"]
    has = {
        "total": True,
        "groups": bool(board.people.groups),
        "time": bool(board.people.total.met),
        "communes": any(tile.column for tile in board.tiles),  # by its place alone a tile without a name is known
        "units": any(row.figures.missing for row in board.people.units),
    }
    return [name for name in SCREENS if has[name]]


def screen_after(screens: list[str], name: str) -> str:
    """Give the one that follows, the first one after the last."""
    return screens[(screens.index(name) + 1) % len(screens)] if name in screens else screens[0]
