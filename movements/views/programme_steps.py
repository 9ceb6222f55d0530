"""What becomes of a programme: issued, closed, opened again, localised by a unit below."""

from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.letterhead import office_of
from accounts.models import HeldRole, Unit
from accounts.states import RoleName
from common.errors import require
from councils.views.asking import ask_first
from movements.actions.programmes import close_programme, issue_programme, localise_programme, open_programme_again
from movements.forms.programmes import IssueForm, LocaliseForm
from movements.models import Programme
from movements.permissions.programmes import why_not_close, why_not_issue, why_not_localise, why_not_open_again
from movements.views.deeds import ask_and_do
from movements.views.programmes import found


def issue(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for date, number and signer, and issue the programme."""
    shown = found(request, pk)
    form = IssueForm(request.POST if request.method == "POST" else None, initial=_usual(shown))
    return ask_and_do(
        request, shown, partial(issue_programme, programme=shown, by=request.user),
        why_not=why_not_issue(request.user, shown), form=form, title=_("Issue the programme?"),
        words=_(
            "Everybody with an account reads it from then on. Owners of tasks and units below are told. Programme and "
            "tasks stay as they are; only their progress moves. This cannot be taken back."
        ),
        act=_("Issue it"), keep=_("Not yet"), grave=False, said=_("Issued; owners of tasks and units below are told."),
    )  # fmt: skip


def _usual(programme: Programme) -> dict:
    """Give the head of the unit as the one who usually signs."""
    roles = HeldRole.objects.over(programme.unit, timezone.localdate(), RoleName.HEAD)
    role = roles.filter(unit=programme.unit, on_behalf_of=None).select_related("person").order_by("pk").first()
    return {"signer": f"{role.person.full_name}, {office_of(programme.unit)}"} if role else {}


def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether the programme is over, and close it."""
    shown = found(request, pk)
    return ask_and_do(
        request, shown, partial(close_programme, programme=shown, by=request.user),
        why_not=why_not_close(request.user, shown), title=_("Close the programme?"),
        words=_("Open tasks stand as not done, and nobody is reminded of them. It can be opened again."),
        act=_("Close the programme"), keep=_("Not yet"), said=_("The programme is closed."),
    )  # fmt: skip


def reopen(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether the programme runs on, and open it again."""
    shown = found(request, pk)
    return ask_and_do(
        request, shown, partial(open_programme_again, programme=shown, by=request.user),
        why_not=why_not_open_again(request.user, shown), title=_("Open the programme again?"),
        words=_("Its open tasks are to be done again, and their owners are reminded."),
        act=_("Open it again"), keep=_("Leave it closed"), grave=False, said=_("The programme is open again."),
    )  # fmt: skip


def localise(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """Ask which tasks a unit takes over, and copy them into a draft of its own."""
    shown, unit = found(request, pk), get_object_or_404(Unit, code=code)
    require(why_not_localise(request.user, shown, unit))
    tasks = shown.tasks.exclude(localised__programme__unit=unit).order_by("position", "pk")
    form = LocaliseForm(request.POST if request.method == "POST" else None, tasks=tasks)
    if request.method == "POST" and form.is_valid():
        own = localise_programme(programme=shown, unit=unit, tasks=form.cleaned_data["tasks"], by=request.user)
        messages.success(request, _("Taken over as a draft. Set owners and days, then have it issued."))
        return redirect(own)
    return ask_first(
        request, title=_("Localise this programme for %(unit)s") % {"unit": unit},
        words=_(
            "The tasks chosen are copied into a draft of your unit, with a link to this programme. Words, owners and "
            "days can be changed there until it is issued."
        ),
        act=_("Take these tasks over"), keep=_("Back"), back=shown.get_absolute_url(), form=form, grave=False,
    )  # fmt: skip
