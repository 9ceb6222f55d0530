"""The own relatives among the staff: nobody else opens this page."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from accounts.actions.relatives import declare_relative, remove_relative
from accounts.forms.relatives import RelativeForm
from accounts.people import find_people


@never_cache
def relatives(request: HttpRequest) -> HttpResponse:
    """Show whom the user has declared, and find somebody else to declare."""
    form = RelativeForm(request.POST if request.method == "POST" else None, owner=request.user)
    now = timezone.now()
    if request.method == "POST" and form.is_valid():
        declared = declare_relative(person=request.user, relative=form.cleaned_data["person"], now=now)
        messages.success(request, _("%(name)s is noted as a relative.") % {"name": declared.relative})
        return redirect("accounts:relatives")
    text = request.GET.get("q", "")
    own = list(request.user.relatives.select_related("relative"))
    context = {
        "declared": own,
        "named": {each.relative_id for each in own},
        "form": form,
        "text": text,
        "people": [person for person in find_people(text, on=timezone.localdate(now)) if person != request.user],
    }
    return render(request, "accounts/relatives.html", context, status=422 if form.errors else 200)


@require_POST
def remove(request: HttpRequest, pk: int) -> HttpResponse:
    """Take somebody off the list."""
    declared = get_object_or_404(request.user.relatives.select_related("relative"), pk=pk)
    remove_relative(declared=declared)
    messages.success(request, _("%(name)s is no longer on your list.") % {"name": declared.relative})
    return redirect("accounts:relatives")
