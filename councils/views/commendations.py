"""Outstanding models of a steering committee, and their commendation by another body."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from common.errors import NotAllowed, require
from councils.actions import commendations as actions
from councils.forms.commendations import CommendForm, OutstandingForm, PublishCommendationForm
from councils.models import CommendationDecision, Council, Distinction
from councils.permissions.commendations import why_not_change, why_not_choose, why_not_publish
from initiatives.models import Initiative
from initiatives.states import Status

MOST = 500


def _council(request: HttpRequest, pk: int) -> Council:
    council = get_object_or_404(Council.objects.visible_to(request.user).select_related("unit", "issued_by"), pk=pk)
    require(why_not_choose(request.user, council))
    return council


def _recognised(request: HttpRequest, council: Council) -> QuerySet[Initiative]:
    """Give the recognised models of the committee that are not outstanding yet, less the user's own."""
    found = Initiative.objects.filter(status=Status.RECOGNISED, assessments__council=council, distinction=None)
    found = found.exclude(authors__person=request.user)
    return found.select_related("unit", "area", "season").order_by("-season__year", "number").distinct()


def _distinctions(council: Council) -> QuerySet[Distinction]:
    found = Distinction.objects.filter(council=council).select_related("initiative__unit", "initiative__season")
    return found.prefetch_related("commended_in__commendation__issuer").order_by("-chosen_at", "-pk")


def outstanding(request: HttpRequest, pk: int) -> HttpResponse:
    """Show recognised models to choose from, those chosen, and the commendations; on POST choose."""
    council = _council(request, pk)
    recognised, distinctions = _recognised(request, council), _distinctions(council)
    form = OutstandingForm(request.POST if request.method == "POST" else None, recognised=recognised)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        actions.choose_outstanding(
            council=council, initiatives=said["models"], because=said["because"], by=request.user
        )
        messages.success(request, _("Chosen as outstanding. The list open to everybody says so."))
        return redirect("councils:outstanding", pk)
    context = {
        "council": council,
        "form": form,
        "recognised": recognised[:MOST],
        "distinctions": distinctions[:MOST],
        "commend": CommendForm(council=council, distinctions=distinctions),
        "commendations": CommendationDecision.objects.filter(council=council).for_list(),
    }
    return render(request, "councils/outstanding.html", context, status=422 if form.errors else 200)


@require_POST
def no_longer(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the choice of an outstanding model back."""
    found = get_object_or_404(
        Distinction.objects.select_related("council").filter(council__in=Council.objects.visible_to(request.user)),
        pk=pk,
    )
    council = found.council_id
    actions.no_longer_outstanding(distinction=found, by=request.user)
    messages.success(request, _("It is no longer among the outstanding ones."))
    return redirect("councils:outstanding", council)


@require_POST
def commend(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose outstanding models for a commendation."""
    council = _council(request, pk)
    form = CommendForm(request.POST, council=council, distinctions=_distinctions(council))
    if not form.is_valid():
        messages.error(request, next(iter(form.errors.values()))[0])
        return redirect("councils:outstanding", pk)
    said = form.cleaned_data
    today = timezone.localdate()
    made = actions.draft_commendation(
        council=council, issuer=said["issuer"], form=said["form"], distinctions=said["models"], by=request.user,
        today=today,
    )  # fmt: skip
    return redirect(made)


@login_not_required
def commendation(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a published commendation to everybody, a draft to those who prepare and publish it; on POST publish."""
    seen = CommendationDecision.objects.visible_to(request.user).select_related("issuer", "council__unit")
    found = get_object_or_404(seen, pk=pk)
    form = PublishCommendationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        require(why_not_publish(request.user, found))
        if form.is_valid():
            try:
                return redirect(actions.publish_commendation(commendation=found, by=request.user, **form.cleaned_data))
            except NotAllowed as reason:
                form.add_error(None, str(reason))
    rows = found.items.select_related("distinction__initiative__unit", "distinction__initiative__area")
    context = {
        "commendation": found,
        "rows": rows,
        "form": form,
        "why_not_publish": why_not_publish(request.user, found),
        "may_change": why_not_change(request.user, found) is None,
    }
    return render(request, "councils/commendation.html", context, status=422 if form.errors else 200)


def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw the draft of a commendation away, once that has been confirmed."""
    found = get_object_or_404(
        CommendationDecision.objects.visible_to(request.user).select_related("council", "issuer"), pk=pk
    )
    require(why_not_change(request.user, found))
    council = found.council_id
    if request.method == "POST":
        actions.discard_commendation(commendation=found, by=request.user)
        messages.success(request, _("The draft is discarded. Its models stay outstanding."))
        return redirect("councils:outstanding", council)
    context = {
        "title": _("Discard the draft?"),
        "words": _("The proposal goes. The models on it stay outstanding and can be proposed again."),
        "act": _("Discard the draft"),
        "keep": _("Keep it"),
        "back_url": found.get_absolute_url(),
        "grave": True,
    }
    return render(request, "confirm.html", context)
