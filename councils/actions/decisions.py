"""Decisions: a draft of what a council has decided, its publication, and the cancelling of a recognition."""

import datetime
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import NotAllowed, require
from councils import notices
from councils.actions.certificates import issue_certificates
from councils.actions.registry import write_entries
from councils.models import Assessment, Council, Decision, DecisionItem
from councils.papers.decisions import decision_content, reason_of, usual_bases, verdicts_of
from councils.permissions.decisions import (
    signs_for,
    why_not_change,
    why_not_decide_on,
    why_not_prepare,
    why_not_publish,
    why_not_sign,
)
from councils.states import Act, AssessmentStep, Outcome
from councils.workflow import advance_all, advance_decision
from initiatives.actions.review import publish_recognitions


@transaction.atomic
def draft_decision(
    *, council: Council, assessments: Iterable[Assessment], by: User, now: datetime.datetime | None = None
) -> Decision:
    """Begin a decision on items the council has decided, in the order of their dossiers' numbers."""
    require(why_not_prepare(by, council))
    locked = _lock(assessments)
    require(why_not_decide_on(locked, council) or _why_taken(locked))
    decision = Decision(council=council, year=timezone.localdate(now).year)
    decision.legal_bases = usual_bases(decision, locked[0].act)
    decision.save()
    _append(decision, locked)
    return decision


@transaction.atomic
def add_items(*, decision: Decision, assessments: Iterable[Assessment], by: User) -> Decision:
    """Take more items into a draft, behind those it has."""
    draft = _lock_decision(decision)
    require(why_not_change(by, draft))
    locked = _lock(assessments)
    standing = [item.assessment for item in draft.items.select_related("assessment__initiative")]
    require(why_not_decide_on([*standing, *locked], draft.council) or _why_taken(locked))
    _append(draft, locked)
    return draft


@transaction.atomic
def remove_items(*, decision: Decision, items: Iterable[DecisionItem], by: User) -> Decision:
    """Take items out of a draft; they wait for another decision."""
    draft = _lock_decision(decision)
    require(why_not_change(by, draft))
    draft.items.filter(pk__in=[item.pk for item in items]).delete()
    for place, item in enumerate(draft.items.order_by("position"), start=1):
        DecisionItem.objects.filter(pk=item.pk).exclude(position=place).update(position=place)
    return draft


@transaction.atomic
def discard_decision(*, decision: Decision, by: User) -> None:
    """Throw a draft away; its items wait for another decision."""
    draft = _lock_decision(decision)
    require(why_not_change(by, draft))
    draft.delete()


@transaction.atomic
def publish_decision(
    *,
    decision: Decision,
    number: str,
    signed_on: datetime.date,
    signer: User,
    signer_title: str,
    by: User,
    now: datetime.datetime,
    notice_number: str = "",
    legal_bases: str | None = None,
) -> Decision:
    """Make the decision hold: states, duties, certificates, registry and notices, all or nothing.

    The council's row is locked first: two people publishing at once publish once, and no number is given twice.
    """
    Council.objects.select_for_update(no_key=True).get(pk=decision.council_id)
    draft = _lock_decision(decision)
    require(why_not_publish(by, draft) or why_not_sign(signer, draft))
    items = list(draft.items.for_content())
    draft.number, draft.notice_number, draft.signed_on = number.strip(), notice_number.strip(), signed_on
    draft.year, draft.signer, draft.signer_title = signed_on.year, signer, signer_title.strip()
    draft.legal_bases = draft.legal_bases if legal_bases is None else legal_bases.strip()
    require(why_not_number(draft, items) or why_not_date(signed_on, now))
    published = advance_decision(
        draft,
        by=by,
        now=now,
        signed={"content": decision_content(draft, items, signer=signer) | _absent(signer, draft)},
    )
    advance_all([item.assessment for item in items], AssessmentStep.PUBLISH, by=by, now=now)
    _tell_initiatives(items, by=by, on_behalf_of=signs_for(by, draft.council), now=now)
    recognised = [item for item in items if item.assessment.outcome == Outcome.RECOGNISED]
    if not published.council.is_steering:  # a model is recognised by the decision alone; merit is another act
        issue_certificates(published, recognised)
    write_entries([item.assessment.initiative for item in recognised])
    notices.published(published, items)
    return published


def _absent(signer: User, decision: Decision) -> dict[str, str]:
    """Give the name of the absent head in whose place the decision is signed, to be kept with it."""
    absent = signs_for(signer, decision.council)
    return {"on_behalf_of": absent.full_name} if absent else {}


def _tell_initiatives(
    items: Sequence[DecisionItem], *, by: User, on_behalf_of: User | None, now: datetime.datetime
) -> None:
    """Let the result of the first act hold for the initiatives; the later act leaves their state alone."""
    verdicts = verdicts_of(items)
    first_act = [item for item in items if item.assessment.act == Act.RECOGNITION]
    publish_recognitions(
        recognised=[each.assessment.initiative for each in first_act if each.assessment.outcome == Outcome.RECOGNISED],
        refused={
            each.assessment.initiative: reason_of(verdicts.get(each.assessment_id))
            for each in first_act
            if each.assessment.outcome == Outcome.NOT_RECOGNISED
        },
        by=by,
        on_behalf_of=on_behalf_of,
        now=now,
    )


def why_not_number(decision: Decision, items: Sequence[DecisionItem]) -> str | None:
    """Say which number is missing, not wanted, or given to another decision of the year; or None."""
    outcomes = {item.assessment.outcome for item in items}
    if (Outcome.RECOGNISED in outcomes) != bool(decision.number):
        return _("A decision that recognises has a number; without it there is only a notice.")
    if (Outcome.NOT_RECOGNISED in outcomes) != bool(decision.notice_number):
        return _("The notice to authors of what is not recognised has a number, and is written only to them.")
    others = Decision.objects.filter(council=decision.council_id, year=decision.year).exclude(pk=decision.pk)
    for name, number in (("number", decision.number), ("notice_number", decision.notice_number)):
        if number and others.filter(**{name: number}).exists():
            return _("Number %(number)s has been given in %(year)s.") % {"number": number, "year": decision.year}
    return None


def why_not_date(signed_on: datetime.date, now: datetime.datetime) -> str | None:
    """Say that nothing is published before it is signed, or None."""
    return _("The date of signing lies ahead.") if signed_on > timezone.localdate(now) else None


def _lock_decision(decision: Decision) -> Decision:
    locked = Decision.objects.select_for_update(of=("self",)).select_related("council__unit")
    try:
        return locked.get(pk=decision.pk)
    except Decision.DoesNotExist:
        raise NotAllowed(_("The draft has been discarded.")) from None


def _lock(assessments: Iterable[Assessment]) -> list[Assessment]:
    keys = [assessment.pk for assessment in assessments]
    locked = Assessment.objects.filter(pk__in=keys).select_for_update(of=("self",)).order_by("pk")
    return list(locked.select_related("initiative"))


def _why_taken(assessments: Sequence[Assessment]) -> str | None:
    taken = DecisionItem.objects.filter(assessment__in=assessments).select_related("assessment__initiative").first()
    if taken is None:
        return None
    return _("%(title)s stands in another decision already.") % {"title": taken.assessment.initiative.title}


def _append(decision: Decision, assessments: Iterable[Assessment]) -> None:
    place = decision.items.count()
    in_order = sorted(assessments, key=lambda assessment: (assessment.initiative.number, assessment.pk))
    DecisionItem.objects.bulk_create(
        [
            DecisionItem(decision=decision, assessment=assessment, position=place + number)
            for number, assessment in enumerate(in_order, start=1)
        ]
    )
