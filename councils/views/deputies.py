"""The deputy of a seat during an absence: who acts for whom, naming, ending, taking up again."""

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.models import User
from accounts.permissions import is_administrator
from accounts.querysets import under
from accounts.roles import units_of
from accounts.states import RoleName
from common.errors import require
from councils.actions.deputies import end_deputy, name_deputy, take_up_again
from councils.forms.deputies import DeputyForm
from councils.models import Seat, SeatDeputy
from councils.permissions.deputies import (
    why_not_end_for,
    why_not_name_for,
    why_not_take_up_again,
    why_nothing_to_hand_over,
)
from councils.seats import councils_of

SHOWN = 50


def deputy(request: HttpRequest, pk: int) -> HttpResponse:
    """Show who acts or acted for a seat, and for whom it acts; name a deputy."""
    seats = Seat.objects.members().select_related("person", "council__unit", "council__rule_sheet")
    seat = get_object_or_404(seats.filter(_seen_by(request.user)), pk=pk)
    why_not = why_nothing_to_hand_over(seat) or why_not_name_for(request.user, seat)
    if request.method == "POST":
        require(why_not)
    form = DeputyForm(request.POST if request.method == "POST" else None, seat=seat)
    if request.method == "POST" and form.is_valid():
        named = name_deputy(seat=seat, by=request.user, **form.cleaned_data)
        messages.success(request, _("%(deputy)s acts for %(person)s. Both have been told.") % _names(named))
        return redirect("councils:deputy", seat.pk)
    context = {
        "seat": seat,
        "is_own": seat.person_id == request.user.pk,
        "form": form,
        "why_not": why_not,
        "rows": rows_for(request.user, SeatDeputy.objects.filter(Q(seat=seat) | Q(deputy=seat))),
        "today": timezone.localdate(),
    }
    return render(request, "councils/deputy.html", context, status=422 if form.errors else 200)


def _seen_by(user: User) -> Q:
    """Give the seats of the user's councils and of those of units the user heads; all of them to administrators."""
    if is_administrator(user):
        return Q()
    return Q(council__in=councils_of(user)) | under(units_of(user, RoleName.HEAD), "council__unit")


def rows_for(user: User, found) -> list[dict]:
    """Give who acts or acted for whom, the latest first, with what the user may do about it."""
    today = timezone.localdate()
    return [
        {
            "row": each,
            "may_end": why_not_end_for(user, each, today) is None,
            "may_resume": each.ended_at is not None and why_not_take_up_again(user, each, today) is None,
        }
        for each in found.for_list()[:SHOWN]
    ]


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End it at once."""
    ended = end_deputy(row=_known(request, pk), by=request.user)
    told = _("%(deputy)s no longer acts for %(person)s. It can be taken up again.")
    messages.success(request, told % _names(ended))
    return redirect("councils:deputy", ended.seat_id)


@require_POST
def again(request: HttpRequest, pk: int) -> HttpResponse:
    """Take up again what was ended early, for the rest of its days."""
    named = take_up_again(row=_known(request, pk), by=request.user)
    messages.success(request, _("%(deputy)s acts for %(person)s. Both have been told.") % _names(named))
    return redirect("councils:deputy", named.seat_id)


def _known(request: HttpRequest, pk: int) -> SeatDeputy:
    seen = Seat.objects.filter(_seen_by(request.user)).values("pk")
    return get_object_or_404(SeatDeputy.objects.filter(seat__in=seen), pk=pk)


def _names(row: SeatDeputy) -> dict:
    return {"person": row.seat.person, "deputy": row.deputy.person}
