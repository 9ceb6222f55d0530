"""Benefits of applications, to be checked by a third unit."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from common.errors import require
from common.paging import page_of
from initiatives.actions.benefits import check_benefit
from initiatives.forms.adoption import CheckForm
from initiatives.models import Adoption, BenefitCheck
from initiatives.permissions.adoption import why_not_check_benefit


def benefit_checks(request: HttpRequest) -> HttpResponse:
    """List what the visitor's units have to check: what is open now, or with `?all=1` what comes and what is done."""
    found = BenefitCheck.objects.of_units_of(request.user).for_list()
    is_all = "all" in request.GET
    today = timezone.localdate()
    if not is_all:
        found = found.open_on(today)
    items = [
        {"label": _("To be checked now"), "url": "?", "is_current": not is_all},
        {"label": _("All"), "url": "?all=1", "is_current": is_all},
    ]
    page = page_of(found, request.GET, order=("due_on", "pk"))
    context = {"page": page, "items": items, "today": today, "is_all": is_all}
    return render(request, "initiatives/benefit_checks.html", context)


def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter what a benefit was found to be, beside what was claimed."""
    seen = BenefitCheck.objects.filter(adoption__in=Adoption.objects.visible_to(request.user)).for_list()
    shown = get_object_or_404(seen, pk=pk)
    require(why_not_check_benefit(request.user, shown))
    form = CheckForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        check_benefit(check=shown, by=request.user, **form.cleaned_data)
        messages.success(request, _("Entered; authors and those who apply it are told."))
        return redirect(shown)
    context = {"check": shown, "adoption": shown.adoption, "form": form}
    return render(request, "initiatives/benefit_check.html", context, status=422 if form.errors else 200)
