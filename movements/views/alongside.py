"""Sections of a unit's page that are fetched once they are scrolled to (`?part`); each is a page of its own too.

They cost most, and not everybody looks as far.
"""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from movements.models import Commitment
from movements.permissions import why_not_see_people
from movements.registered_models import totals_of
from movements.views.progress import board_for

FIRST_PROMISES = 5


@login_not_required
def over_time(request: HttpRequest, year: int, code: str) -> HttpResponse:
    """Show how a season has grown beside the last one: every day of two seasons, summed."""
    board = board_for(request.user, year, code)
    return _shown(
        request, "over_time", board, charts=board.charts(), lists_shut=why_not_see_people(request.user, board.unit)
    )


@login_not_required
def communes(request: HttpRequest, year: int, code: str) -> HttpResponse:
    """Show the communes below a unit as tiles, with the share of each that has met the duty."""
    board = board_for(request.user, year, code)
    return _shown(request, "communes", board, map_says=board.map_says())


@login_not_required
def mobilisation(request: HttpRequest, year: int, code: str) -> HttpResponse:
    """Show what a unit has under way of Dân vận khéo: its registered models, what it has promised and not kept yet."""
    board = board_for(request.user, year, code)
    open_ones = Commitment.objects.open().of_unit(board.unit).for_list().order_by("due_on", "pk")
    return _shown(
        request, "mobilisation", board, models=totals_of(board.unit, year), promises=open_ones[:FIRST_PROMISES]
    )


def _shown(request: HttpRequest, name: str, board, **context) -> HttpResponse:
    """Answer with the section alone, or with its page."""
    context |= {"board": board, "season": board.season, "unit": board.unit, "section": f"movements/_{name}.html"}
    return render(request, context["section"] if "part" in request.GET else "movements/alongside.html", context)
