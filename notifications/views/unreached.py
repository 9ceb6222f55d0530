"""Whom nothing reaches: for those who can mend it, or tell them by hand."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from accounts.permissions import people_visible_to, why_not_correct_contact, why_not_see_people
from common.errors import require
from common.paging import page_of
from common.paper import paper_response
from notifications.actions.reaching import revive
from notifications.forms.unreached import UnreachedFilter
from notifications.models import DeadAddress
from notifications.papers import by_hand_paper

MOST = 1000  # people on one list to print


@require_GET
def unreached(request: HttpRequest) -> HttpResponse:
    """List the people of the user's units without any channel, or with a dead address."""
    require(why_not_see_people(request.user))
    form = UnreachedFilter(request.user, request.GET)
    counts = {"none": form.none().count(), "dead": form.dead().count()}
    labels = {"none": _("No channel at all"), "dead": _("Address is dead")}
    kept = f"&unit={form.cleaned_data['unit'].pk}" if form.cleaned_data.get("unit") else ""
    context = {
        "form": form,
        "page": page_of(form.people(), request.GET, order=("name_key",)),
        "filters": [
            {"label": label, "url": f"?show={key}{kept}", "count": counts[key], "is_current": key == form.show}
            for key, label in labels.items()
        ],
        "counts": counts,
        "kept": kept,
    }
    return render(request, "notifications/unreached.html", context)


@require_GET
def paper(request: HttpRequest) -> HttpResponse:
    """Give what is due for those without any channel, to tell them by hand."""
    require(why_not_see_people(request.user))
    form = UnreachedFilter(request.user, request.GET)
    people = list(form.none().order_by("name_key", "pk")[:MOST])
    pdf = by_hand_paper(people, unit=form.of.name if form.of else "", now=timezone.now())
    return paper_response(request, pdf, _("To tell by hand"))


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Send to an address again that was thought dead."""
    people = people_visible_to(request.user)
    dead = get_object_or_404(DeadAddress.objects.filter(person__in=people).select_related("person"), pk=pk)
    require(why_not_correct_contact(request.user, dead.person))
    revive(dead=dead, by=request.user)
    messages.success(request, _("What comes next for %(name)s goes to this address again.") % {"name": dead.person})
    return redirect("notifications:unreached")
