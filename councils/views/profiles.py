"""How a member usually scores."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from common.errors import require
from councils.models import Council, Seat
from councils.permissions.assignments import why_not_see_profile
from councils.profiles import SEASONS, seasons_of


def profile(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a member, or those who run the council, the usual mean and spread of the last seasons."""
    seats = Seat.objects.filter(council__in=Council.objects.visible_to(request.user))
    seat = get_object_or_404(seats.select_related("council", "person"), pk=pk)
    require(why_not_see_profile(request.user, seat))
    context = {"seat": seat, "seasons": seasons_of(request.user, seat), "season_count": SEASONS}
    return render(request, "councils/profile.html", context)
