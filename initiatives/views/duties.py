"""Correcting one duty: days on which somebody owes nothing, and lifting them again. The accounts are in `movements`."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from common.errors import require
from common.formats import day
from initiatives.actions.excuses import duty_of, lift_excuse
from initiatives.actions.excuses import exempt as exempt_person
from initiatives.forms.deeds import ReasonForm
from initiatives.forms.duties import ExemptForm
from initiatives.models import Duty, Excuse
from initiatives.permissions import why_not_exempt, why_not_lift


def exempt(request: HttpRequest, pk: int) -> HttpResponse:
    """Say on which days of the season somebody owes nothing, and why."""
    duties = Duty.objects.visible_to(request.user).select_related("season__campaign", "person", "unit")
    duty = get_object_or_404(duties, pk=pk)
    require(why_not_exempt(request.user, duty))
    form = ExemptForm(request.POST if request.method == "POST" else None, duty=duty)
    if request.method == "POST" and form.is_valid():
        exempt_person(duty=duty, by=request.user, **form.cleaned_data)
        return _done(request, duty)
    words = _(
        "These days are no days of work of %(person)s in %(year)s. With fewer than %(days)d days of work left no "
        "initiative is owed for the year; with more the duty stays. The person is told; it can be lifted again."
    ) % {"person": duty.person, "year": duty.season, "days": duty.season.campaign.duty_from_days}
    title = _("Exempt %(person)s, %(year)s") % {"person": duty.person, "year": duty.season}
    return _ask(request, duty, form, title=title, words=words, act=_("Enter these days"))


def lift(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that exempt days count after all."""
    excuse = get_object_or_404(Excuse.objects.visible_to(request.user).select_related("person", "lifted_by"), pk=pk)
    duty = duty_of(excuse)
    require(why_not_lift(request.user, excuse, duty))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        lift_excuse(excuse=excuse, because=form.cleaned_data["reason"], by=request.user)
        return _done(request, duty)
    words = _("%(person)s is no longer exempt from %(first)s to %(last)s. The entry stays in the account, lifted.") % {
        "person": duty.person, "first": day(excuse.starts_on), "last": day(excuse.ends_on),
    }  # fmt: skip
    return _ask(request, duty, form, title=_("Lift the exemption?"), words=words, act=_("Lift it"), grave=True)


def _ask(request: HttpRequest, duty: Duty, form, **words) -> HttpResponse:
    back = reverse("movements:account_of", args=[duty.person_id])
    context = {"form": form, "keep": _("Back to the account"), "back_url": back, **words}
    return render(request, "confirm.html", context, status=422 if form.is_bound and not form.is_valid() else 200)


def _done(request: HttpRequest, duty: Duty) -> HttpResponse:
    """Say what follows from it by the rules."""
    duty.refresh_from_db()
    told = {"person": duty.person, "year": duty.season, "days": duty.days}
    if duty.exemption:
        words = _("%(person)s owes no initiative for %(year)s.") % told
    else:
        words = _("%(person)s has %(days)d days of work in %(year)s; the duty stays.") % told
    messages.success(request, words)
    return redirect("movements:account_of", duty.person_id)
