"""The minutes of a session: read, written by the secretary, signed by members, as a paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from common.errors import require
from common.paper import paper_response
from common.word import asks_for_word, word_response
from councils.actions.minutes import StaleMinutesError, minutes_of, sign_minutes, write_minutes
from councils.forms.minutes import MinutesForm
from councils.minutes import Reading
from councils.models import Session
from councils.papers.minutes import form_of, minutes_pdf
from councils.permissions.minutes import why_not_write_minutes

STALE = gettext_lazy(
    "Somebody else has changed the minutes meanwhile. Copy what you typed, load the page anew and add it there."
)
CHANGED = gettext_lazy("The minutes have changed since this page was loaded. Read what has changed and sign then.")


def minutes(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the minutes with who has signed what."""
    return _show(request, _session(request, pk))


def write(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the secretary add what the system cannot know."""
    session = _session(request, pk)
    require(why_not_write_minutes(request.user, session))
    reading = Reading(minutes_of(session), request.user)
    data = request.POST if request.method == "POST" else None
    form = MinutesForm(data, minutes=reading.minutes, content=reading.content, hidden=reading.hidden)
    if request.method == "POST" and form.is_valid():
        given = {"words": form.words(), "opinions": form.opinions(), "revision": form.cleaned_data["revision"]}
        try:
            write_minutes(session=session, by=request.user, **given)
        except StaleMinutesError:
            form.add_error(None, STALE)
        else:
            messages.success(request, _("The minutes are kept."))
            return redirect("councils:minutes", pk)
    context = {"session": session, "form": form}
    return render(request, "councils/minutes_write.html", context, status=422 if form.errors else 200)


@require_POST
def sign(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign what was read."""
    session = _session(request, pk)
    try:
        sign_minutes(session=session, by=request.user, sha256=request.POST.get("sha256", ""))
    except StaleMinutesError:
        return _show(request, session, refused=CHANGED)
    messages.success(request, _("You have signed the minutes."))
    return redirect("councils:minutes", pk)


def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Give the minutes as PDF or to be edited; of items without a part the number alone."""
    reading = Reading(minutes_of(_session(request, pk)), request.user)
    name = f"Biên bản {reading.session.name}"
    if asks_for_word(request):
        return word_response(
            f"councils/{form_of(reading.content)}.docx", reading.shown | {"sha256": reading.sha256}, name
        )
    return paper_response(request, minutes_pdf(reading.shown, made_at=reading.session.closed_at), name)


def _show(request: HttpRequest, session: Session, *, refused: str = "") -> HttpResponse:
    context = {"session": session, "reading": Reading(minutes_of(session), request.user), "refused": refused}
    return render(request, "councils/minutes.html", context, status=409 if refused else 200)


def _session(request: HttpRequest, pk: int) -> Session:
    return get_object_or_404(Session.objects.visible_to(request.user).select_related("council__unit"), pk=pk)
