"""What members answer to assignments, and what those who run the council do about it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from accounts.models import User
from common.errors import require
from councils.actions.answers import accept_all, give_on, leave_refused, refuse_assignment, take_refused
from councils.forms.scoring import RefuseForm
from councils.models import Assignment, Council, Refusal
from councils.permissions import why_not_run
from councils.permissions.assignments import why_not_refuse_assignment
from councils.states import TAKES_ASSIGNMENTS
from councils.views.asking import ask_first

SETTLED_SHOWN = 50


@require_POST
def accept(request: HttpRequest) -> HttpResponse:
    """Accept everything in the own queue."""
    count = accept_all(by=request.user)
    told = ngettext("%(count)d dossier is accepted.", "%(count)d dossiers are accepted.", count)
    messages.success(request, told % {"count": count})
    return redirect("councils:queue")


def refuse(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask why a member cannot score a dossier, and send it back to the secretary."""
    mine = Assignment.objects.visible_to(request.user).select_related("seat", "assessment__initiative")
    here = get_object_or_404(mine, assessment=pk)
    require(why_not_refuse_assignment(request.user, here))
    number = {"number": here.assessment.initiative.number}
    form = RefuseForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        refuse_assignment(assignment=here, by=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("%(number)s is back with the secretary and no longer in your queue.") % number)
        return redirect("councils:queue")
    return ask_first(
        request,
        title=_("I cannot score %(number)s") % number,
        words=_("It leaves your queue and goes back to the secretary, who gives it to somebody else. Until then you "
                "can take it all the same: it stands beside the dossiers you have no part in."),
        act=_("Send it back"),
        keep=_("Keep it"),
        back=reverse("councils:score", args=[pk]),
        form=form,
        grave=False,
    )  # fmt: skip


def answers(request: HttpRequest, pk: int) -> HttpResponse:
    """Show those who run the council who has not seen or accepted what, and what was refused."""
    council = get_object_or_404(Council.objects.visible_to(request.user), pk=pk)
    require(why_not_run(request.user, council))
    waiting = Assignment.objects.filter(assessment__council=council, assessment__status__in=TAKES_ASSIGNMENTS)
    settled = Refusal.objects.filter(assessment__council=council).exclude(pk__in=Refusal.objects.open())
    context = {
        "council": council,
        "members": waiting.answered_by_seat().order_by("seat__position", "seat"),
        "refused": open_refusals(request.user, council),
        "settled": settled.seen_by(request.user).for_list()[:SETTLED_SHOWN],
    }
    return render(request, "councils/answers.html", context)


def open_refusals(user: User, council: Council) -> list[Refusal]:
    """Give what waits for those who run the council, of dossiers in which the user has a part."""
    found = Refusal.objects.open().filter(assessment__council=council, assessment__status__in=TAKES_ASSIGNMENTS)
    return list(found.seen_by(user).for_list())


@require_POST
def give(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a refused dossier to whom a sharing out would choose."""
    given = give_on(refusal=_run(request, pk), by=request.user)
    told = _("%(number)s is with %(member)s now, who has been told.")
    messages.success(request, told % {"number": given.assessment.initiative.number, "member": given.given_to.person})
    return redirect("councils:answers", given.assessment.council_id)


@require_POST
def leave(request: HttpRequest, pk: int) -> HttpResponse:
    """Leave a refused dossier with the members who have it."""
    left = leave_refused(refusal=_run(request, pk), by=request.user)
    messages.success(request, _("%(number)s stays with its other members.") % {
        "number": left.assessment.initiative.number
    })  # fmt: skip
    return redirect("councils:answers", left.assessment.council_id)


@require_POST
def take(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the member take it all the same."""
    own = Refusal.objects.seen_by(request.user).filter(seat__person=request.user)
    taken = take_refused(refusal=get_object_or_404(own, pk=pk), by=request.user)
    return redirect("councils:score", taken.assessment_id)


def _run(request: HttpRequest, pk: int) -> Refusal:
    found = get_object_or_404(Refusal.objects.seen_by(request.user).select_related("assessment__council"), pk=pk)
    require(why_not_run(request.user, found.assessment.council))
    return found
