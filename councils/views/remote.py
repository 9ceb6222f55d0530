"""The remote of whoever runs a session: one page on a phone, with what comes next as one big button."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.errors import require
from common.paper import qr_code
from councils.actions.walls import set_wall
from councils.forms.sessions import WallForm
from councils.models import Session
from councils.permissions import why_no_room, why_not_run
from councils.room import Room
from councils.states import Wall
from councils.tokens import token_of
from councils.views.sessions import session_of

CODE_SCALE = 6  # pixels a module: read from half a metre


def remote(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the remote."""
    return render(request, "councils/remote.html", _context(request, session_of(request, pk)))


def remote_part(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a polling remote: nothing while all is as it was, its live part otherwise."""
    session = session_of(request, pk)
    if request.GET.get("since") == token_of(session):
        return HttpResponse(status=204)
    return render(request, "councils/_remote.html", _context(request, session))


def remote_code(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the address of the remote as a code to be read by a phone."""
    session = session_of(request, pk)
    require(why_no_room(session) or why_not_run(request.user, session.council))
    address = settings.SITE_URL + reverse("councils:remote", args=[pk])
    return render(
        request,
        "councils/remote_code.html",
        {"session": session, "address": address, "code": qr_code(address, scale=CODE_SCALE)},
    )


@require_POST
def wall(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose how much walls that follow the remote show."""
    session, form = session_of(request, pk), WallForm(request.POST)
    if not form.is_valid():
        return HttpResponse(_("There is no such choice."), status=422, content_type="text/plain")
    set_wall(session=session, by=request.user, **form.cleaned_data)
    return redirect("councils:remote", pk)


def _context(request: HttpRequest, session: Session) -> dict:
    require(why_no_room(session) or why_not_run(request.user, session.council))
    token = token_of(session)  # before the rows
    return {"session": session, "token": token, "room": Room(session, request.user), "walls": Wall.choices}
