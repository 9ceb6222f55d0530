"""The public registry: anybody searches and reads it, without an account."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from councils.forms.registry import RegistryForm
from councils.models import Certificate, DecisionItem, RegistryEntry
from councils.registry import COUNTED, facts, find, is_narrowed
from councils.results import distinction_of
from initiatives.replication import public_replication
from initiatives.states import Kind


@login_not_required
def registry(request: HttpRequest) -> HttpResponse:
    """Show what was found, or the newest entries."""
    known = facts()
    form = RegistryForm(request.GET, facts=known)
    wanted = form.wanted()
    context = {
        "form": form,
        "facts": known,
        "found": find(wanted, request.GET),
        "query": wanted.get("q", ""),
        "is_searched": is_narrowed(wanted),
        "counted": COUNTED,
    }
    return render(request, "registry/list.html", context)


@login_not_required
def entry(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one recognised initiative as far as it is public."""
    found = get_object_or_404(RegistryEntry.objects.select_related("unit", "field").defer("words"), pk=pk)
    items = DecisionItem.objects.in_force().filter(assessment__initiative=found.initiative_id)
    context = {
        "entry": found,
        "items": items.select_related("decision", "assessment__council").order_by("decision__signed_on", "pk"),
        "certificates": Certificate.objects.valid().filter(item__in=items).order_by("pk"),
        "distinction": distinction_of(found.initiative_id) if found.kind == Kind.MODEL else None,
        **public_replication(found.initiative_id, request.user),
    }
    return render(request, "registry/detail.html", context)
