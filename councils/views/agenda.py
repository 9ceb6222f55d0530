"""The order of an agenda: by drag and drop, by buttons, by the work items make."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from common.errors import require
from councils.actions.agenda import StaleAgendaError, order_by_work, reorder
from councils.forms.agenda import OrderForm
from councils.models import AgendaItem, Session
from councils.permissions import why_not_change_session
from councils.views.sessions import session_of
from councils.work_order import by_work


def order(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the items still to come with the reason for their place, and take a new order."""
    session = session_of(request, pk)
    require(why_not_change_session(request.user, session))
    if request.method != "POST":
        return render(request, "councils/order.html", _context(request, session))
    form = OrderForm(request.POST)
    if not form.is_valid():
        return HttpResponse(_("This is no order of the agenda."), status=422, content_type="text/plain")
    seen = form.cleaned_data["seen"]
    try:
        if form.cleaned_data["by_work"]:
            order_by_work(session=session, by=request.user, seen=seen)
        else:
            reorder(session=session, by=request.user, seen=seen, wanted=form.wanted())
    except StaleAgendaError:
        return _answer(request, session, stale=True)
    return _answer(request, session, before=seen)


def _answer(request: HttpRequest, session: Session, *, stale: bool = False, before: list[int] = ()) -> HttpResponse:
    """Give the list as it is now: as a part to pages with scripts, as a whole page to others."""
    if not request.htmx and not stale:
        messages.success(request, _("The order is changed."))
        return redirect("councils:order", session.pk)
    context = _context(request, session) | {"stale": stale, "before": ",".join(map(str, before))}
    name = "councils/_order.html" if request.htmx else "councils/order.html"
    return render(request, name, context, status=422 if stale else 200)


def _context(request: HttpRequest, session: Session) -> dict:
    """Give the items in their order, each with the work it makes; those without a part are a number alone."""
    items = list(session.items.to_come().for_order())
    seen = set(AgendaItem.objects.visible_to(request.user).filter(session=session).values_list("pk", flat=True))
    ranked = {each.item.pk: each for each in by_work(items)}
    rows = [{"item": item, "ranked": ranked[item.pk] if item.pk in seen else None} for item in items]
    return {"session": session, "rows": rows, "seen": ",".join(str(item.pk) for item in items)}
