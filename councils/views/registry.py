"""The public registry: anybody searches and reads it, without an account."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from councils.forms.registry import RegistryForm
from councils.models import RegistryEntry
from councils.registry import COUNTED, facts, find


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
        "is_searched": any(wanted.values()),
        "counted": COUNTED,
    }
    return render(request, "registry/list.html", context)


@login_not_required
def entry(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one recognised initiative as far as it is public."""
    found = get_object_or_404(RegistryEntry.objects.select_related("unit", "field", "item__decision").defer("words"), pk=pk)
    return render(request, "registry/detail.html", {"entry": found})
