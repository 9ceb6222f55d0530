"""Decisions of a council: from what it has decided to a draft, from the draft to the published paper."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from common.errors import require
from common.paging import page_of
from councils.actions import decisions as actions
from councils.forms.decisions import ItemsForm, PublishForm, number_after
from councils.models import Assessment, Council, Decision
from councils.permissions.decisions import (
    handles_decisions,
    hidden_items,
    may_sign,
    signers,
    why_not_change,
    why_not_prepare,
    why_not_publish,
)
from councils.states import DecisionStatus, Outcome
from initiatives.nouns import noun

DRAFTED, PAGE = 1000, 20


def waiting_for(user, council: Council):
    """Give what the council has decided and no decision covers yet, less what is the user's own."""
    return (
        Assessment.objects.to_be_published(council)
        .without_part_of(user)
        .for_list()
        .order_by("initiative__number", "pk")
    )


def decisions(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what waits for a decision, the drafts, and what has been published."""
    council = get_object_or_404(Council.objects.deciding_for(request.user), pk=pk)
    own = Decision.objects.filter(council=council).visible_to(request.user)
    context = {
        "council": council,
        "waiting": list(waiting_for(request.user, council)[:DRAFTED])
        if handles_decisions(request.user, council)
        else [],
        "drafts": own.drafts().with_counts().order_by("pk"),
        "page": page_of(own.published().with_counts(), request.GET, order=("-published_at", "-pk"), size=PAGE),
        "why_not_prepare": why_not_prepare(request.user, council),
    }
    return render(request, "councils/decisions.html", context)


@require_POST
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin a decision on the chosen items."""
    council = get_object_or_404(Council.objects.deciding_for(request.user), pk=pk)
    require(why_not_prepare(request.user, council))
    form = ItemsForm(request.POST, choices=waiting_for(request.user, council))
    if not form.is_valid():
        messages.error(request, form.errors["items"][0])
        return redirect("councils:decisions", pk)
    return redirect(actions.draft_decision(council=council, assessments=form.cleaned_data["items"], by=request.user))


def decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a draft to those who prepare it, a published decision to everybody with an account."""
    found = get_object_or_404(
        Decision.objects.visible_to(request.user).select_related("council__unit", "signer"), pk=pk
    )
    if found.status == DecisionStatus.DRAFT:
        return render(request, "councils/decision_draft.html", _draft_context(request, found))
    cancelled = {item.pk: item for item in found.items.filter(revoked_on__isnull=False)}
    context = {
        "decision": found,
        "rows": [row | {"cancelled": cancelled.get(row["item"])} for row in found.content["recognised"]],
        "refused": _refused(request, found),
        "handles": handles_decisions(request.user, found.council),
        "signs": may_sign(request.user, found.council),
    }
    return render(request, "councils/decision.html", context)


def _refused(request: HttpRequest, found: Decision) -> list[dict]:
    """Give what was not recognised to those who handle it, less the items they have no part in."""
    if not handles_decisions(request.user, found.council):
        return []
    hidden = {item.pk for item in hidden_items(request.user, found)}
    return [row for row in found.content["refused"] if row["item"] not in hidden]


def _draft_context(request: HttpRequest, found: Decision) -> dict:
    items = list(found.items.for_content())
    hidden = set(hidden_items(request.user, found))
    shown = [item for item in items if item not in hidden]
    act = items[0].assessment.act if items else None
    more = waiting_for(request.user, found.council)
    return {
        "decision": found,
        "recognised": [item for item in shown if item.assessment.outcome == Outcome.RECOGNISED],
        "refused": [item for item in shown if item.assessment.outcome == Outcome.NOT_RECOGNISED],
        "own_count": len(items) - len(shown),
        "more": list((more.filter(act=act) if act else more)[:DRAFTED]),
        "why_not_publish": why_not_publish(request.user, found),
        "why_not_change": why_not_change(request.user, found),
    }


@require_POST
def add_items(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the chosen items into the draft."""
    found = get_object_or_404(Decision.objects.visible_to(request.user).select_related("council"), pk=pk)
    form = ItemsForm(request.POST, choices=waiting_for(request.user, found.council))
    if form.is_valid():
        actions.add_items(decision=found, assessments=form.cleaned_data["items"], by=request.user)
    else:
        messages.error(request, form.errors["items"][0])
    return redirect(found)


@require_POST
def remove_items(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the chosen items out of the draft."""
    found = get_object_or_404(Decision.objects.visible_to(request.user), pk=pk)
    hidden = [item.pk for item in hidden_items(request.user, found)]
    form = ItemsForm(request.POST, choices=found.items.exclude(pk__in=hidden))
    if form.is_valid():
        actions.remove_items(decision=found, items=form.cleaned_data["items"], by=request.user)
    else:
        messages.error(request, form.errors["items"][0])
    return redirect(found)


def discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a draft away, once that has been confirmed."""
    found = get_object_or_404(Decision.objects.visible_to(request.user).select_related("council"), pk=pk)
    if request.method == "POST":
        council = found.council_id
        actions.discard_decision(decision=found, by=request.user)
        messages.success(request, _("The draft is discarded. Its items wait for another decision."))
        return redirect("councils:decisions", council)
    context = {
        "title": _("Discard the draft of the decision?"),
        "words": _("Its items stay decided and wait for another decision. Nothing has been published."),
        "act": _("Discard the draft"),
        "keep": _("Keep it"),
        "back_url": found.get_absolute_url(),
        "grave": True,
    }
    return render(request, "confirm.html", context)


def publish(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for number, date and signer, say what will happen, and publish."""
    found = get_object_or_404(Decision.objects.visible_to(request.user).select_related("council__unit"), pk=pk)
    require(why_not_publish(request.user, found))
    items = list(found.items.for_content())
    counts = _counts(items)
    form = PublishForm(
        request.POST or None,
        decision=found,
        signers=signers(found.council),
        recognised=counts["recognised"],
        refused=counts["refused"],
        initial=_usual_values(found, request.user),
    )
    if request.method == "POST" and form.is_valid():
        return _publish(request, found, form)
    return render(request, "councils/decision_publish.html", {"decision": found, "form": form, **counts})


def _publish(request: HttpRequest, found: Decision, form: PublishForm) -> HttpResponse:
    values = {name: value for name, value in form.cleaned_data.items() if name != "signer"}
    published = actions.publish_decision(
        decision=found,
        **{"number": "", "notice_number": "", **values},
        signer=form.chosen_signer(),
        by=request.user,
        now=timezone.now(),
    )
    count = len(published.content["recognised"])
    words = ngettext(
        "The decision is published: %(count)d %(what)s is recognised.",
        "The decision is published: %(count)d %(what)s are recognised.",
        count,
    )
    messages.success(request, words % {"count": count, "what": noun(published.council.judges, count)})
    return redirect(published)


def _counts(items: list) -> dict:
    recognised = [item for item in items if item.assessment.outcome == Outcome.RECOGNISED]
    return {
        "recognised": len(recognised),
        "refused": len(items) - len(recognised),
        "certificates": sum(len(item.assessment.initiative.authors.all()) for item in recognised),
    }


def _usual_values(found: Decision, user) -> dict:
    """Give what is likely: the next numbers, today, the user if he or she signs, the bases of last time."""
    before = Decision.objects.published().filter(council=found.council_id, year=timezone.localdate().year)
    numbers = {
        name: number_after(last)
        for name in ("number", "notice_number")
        if (last := before.exclude(**{name: ""}).order_by("-published_at", "-pk").values_list(name, flat=True).first())
    }
    able = {signer.person.pk: signer.title for signer in signers(found.council)}
    signer = user.pk if user.pk in able else next(iter(able), None)
    return numbers | {
        "signed_on": timezone.localdate(),
        "signer": signer,
        "signer_title": able.get(signer, ""),
        "legal_bases": found.legal_bases,
    }
