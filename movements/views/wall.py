"""The dashboard on the wall: readable from ten metres, renewed by itself, one message a screen."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from movements.screens import FEW, SCREENS, SECONDS, screen_after, screens_of
from movements.views.progress import board_for


@login_not_required
def wall(request: HttpRequest, year: int, code: str) -> HttpResponse:
    """Show one screen, which asks for the next one; `hold` stays with it and only renews the figures.

    As public as the figures themselves; no names of people stand on it.
    """
    board = board_for(request.user, year, code)
    screens, wanted, is_held = screens_of(board), request.GET.get("show"), "hold" in request.GET
    show = wanted if wanted in screens else screens[0]
    following = show if is_held else screen_after(screens, show)
    context = {
        "board": board, "show": show, "following": following, "is_held": is_held, "seconds": SECONDS,
        "place": (screens.index(show) + 1, len(screens)), "name": SCREENS[show], "now": timezone.now(),
        "chart": next((chart for chart in board.charts() if chart["event"] == "met"), None) if show == "time" else None,
        "few": [row for row in board.people.units if row.figures.missing][:FEW], "map_says": board.map_says(),
    }  # fmt: skip
    return render(request, "movements/_wall.html" if "part" in request.GET else "movements/wall.html", context)
