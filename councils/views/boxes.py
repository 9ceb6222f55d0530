"""A ballot box for the two people who run it: prepared, opened, closed, its roll changed, made void; nothing secret."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.models import User
from common.errors import require
from councils.actions.boxes import prepare_box
from councils.actions.boxes import press as press_step
from councils.box_room import BoxRoom
from councils.forms.ballots import BoxForm, PressForm, RollForm
from councils.forms.reviews import ReasonForm
from councils.models import AgendaItem, Box, BoxStep
from councils.permissions.ballots import LEAST_KEYS, why_not_prepare, why_not_step_at_box
from councils.states import OFFICERS, BoxDeed, ItemStatus
from councils.tokens import token_of
from councils.views.asking import ask_first


def prepare(request: HttpRequest, pk: int) -> HttpResponse:
    """Put an item, or several, into a new box and name who takes a key."""
    seen = AgendaItem.objects.visible_to(request.user).select_related("session__council", "assessment__initiative")
    item = get_object_or_404(seen.select_related("assessment__rule_sheet"), pk=pk)
    require(why_not_prepare(request.user, item))
    form = _box_form(request, item)
    if request.method == "POST" and form.is_valid():
        box = prepare_box(by=request.user, **{name: list(rows) for name, rows in form.cleaned_data.items()})
        messages.success(request, _("The box is prepared. Now each holder takes a key."))
        return redirect(box)
    context = {"item": item, "session": item.session, "form": form}
    return render(request, "councils/box_prepare.html", context, status=422 if form.errors else 200)


def _box_form(request: HttpRequest, item: AgendaItem) -> BoxForm:
    """Offer the waiting secret items, and the members who are present: officers first, then who has no other office."""
    items = AgendaItem.objects.visible_to(request.user).filter(
        session=item.session, status=ItemStatus.WAITING, assessment__rule_sheet__is_secret=True
    )
    present = item.session.attendances.filter(is_present=True).select_related("seat")
    seats = sorted((each.seat for each in present), key=lambda seat: (seat.office not in OFFICERS, seat.position))
    people = User.objects.filter(pk__in=[seat.person_id for seat in seats]).order_by("full_name")
    chosen = {"items": [item.pk], "holders": [seat.person_id for seat in seats[:LEAST_KEYS]]}
    data = request.POST if request.method == "POST" else None
    waiting = items.select_related("assessment__initiative").order_by("position")
    return BoxForm(data, items=waiting, holders=people, initial=chosen)


def box(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the box: for the two people who run it a remote, for members its state."""
    shown = box_of(request, pk)
    token = token_of(shown.session)  # before the rows
    return render(request, "councils/box.html", {"box": shown, "token": token, "room": BoxRoom(shown, request.user)})


def part(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer a polling page: nothing when all is as it was, its live part otherwise."""
    shown = box_of(request, pk)
    token = token_of(shown.session)
    if request.GET.get("since") == token:
        return HttpResponse(status=204)
    return render(request, "councils/_box.html", {"box": shown, "token": token, "room": BoxRoom(shown, request.user)})


@require_POST
def press(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a step, or confirm what the other person has asked for."""
    shown = box_of(request, pk)
    form = PressForm(request.POST, box=shown)
    if not form.is_valid():
        return HttpResponse(_("There is no such step."), status=422, content_type="text/plain")
    _tell(request, press_step(box=shown, by=request.user, **form.cleaned_data))
    return redirect(shown)


def change_roll(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a change of the roll: somebody came late, has a conflict, votes on paper."""
    shown = box_of(request, pk)
    require(why_not_step_at_box(request.user, shown))
    form = RollForm(request.POST if request.method == "POST" else None, box=shown)
    if request.method == "POST" and form.is_valid():
        _tell(request, press_step(box=shown, by=request.user, **form.cleaned_data))
        return redirect(shown)
    context = {"box": shown, "form": form}
    return render(request, "councils/box_roll.html", context, status=422 if form.errors else 200)


def void(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why the box is made void, and ask for it."""
    shown = box_of(request, pk)
    require(why_not_step_at_box(request.user, shown))
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        _tell(request, press_step(box=shown, step=BoxDeed.VOID, by=request.user, **form.cleaned_data))
        return redirect(shown)
    return ask_first(
        request,
        title=_("Make the box void"),
        words=_("All envelopes are destroyed unread, and everybody votes again in another box. It takes two people."),
        act=_("Ask for it"),
        keep=_("Keep the box"),
        back=shown.get_absolute_url(),
        form=form,
    )


def _tell(request: HttpRequest, step: BoxStep) -> None:
    """Say whether it is done or waits for the other person; who and what stands on the page itself."""
    if step.done_at:
        messages.success(request, _("Done: %(step)s.") % {"step": step.get_step_display()})
    else:
        messages.info(request, _("Asked for. A second person confirms it within ten minutes, on an own device."))


def box_of(request: HttpRequest, pk: int) -> Box:
    """Give a box the visitor may see."""
    seen = Box.objects.visible_to(request.user).select_related("session__council__rule_sheet")
    return get_object_or_404(seen, pk=pk)
