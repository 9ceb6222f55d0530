"""The session on the wall: readable from ten metres, one message at a time, as much as whoever runs it chose."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _

from common.errors import require
from councils.models import Session
from councils.permissions import why_no_room, why_not_run
from councils.room import Room
from councils.states import Wall
from councils.tokens import token_of

FOLLOWS = "remote"  # as the remote says at the moment
LEVELS = {
    Wall.NUMBERS: (Wall.NUMBERS.label, _("For a room with guests: no title, no author, no result.")),
    Wall.TITLES: (Wall.TITLES.label, _("What is voted on and what came of it, without figures.")),
    Wall.FIGURES: (Wall.FIGURES.label, _("With votes and arithmetic; never who voted what.")),
    FOLLOWS: (_("As the remote says"), _("Chair or secretary choose on the phone, at any time.")),
}


def projector(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask how much the wall may show, then show it; a polling wall is answered with nothing while nothing changes."""
    session = get_object_or_404(Session.objects.visible_to(request.user).select_related("council"), pk=pk)
    require(why_no_room(session) or why_not_run(request.user, session.council))
    shows = request.GET.get("shows")
    if shows not in LEVELS:
        return render(request, "councils/projector_choose.html", {"session": session, "levels": LEVELS})
    token = token_of(session)
    if request.GET.get("since") == token:
        return HttpResponse(status=204)
    level = session.wall if shows == FOLLOWS else shows
    context = {"session": session, "room": Room(session, request.user), "token": token, "shows": level, "asked": shows}
    name = "councils/_screen.html" if "since" in request.GET else "councils/projector.html"
    return render(request, name, context)
