"""Recommendations are written, sent by the head, answered by the head of the addressee, and carried out."""

import datetime
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.states import UnitKind
from common.calendar import WorkingDays
from common.errors import NotAllowed, require
from movements import recommendation_notices as notices
from movements.models import AnswerTime, Recommendation
from movements.models.recommendations import USUAL_DAYS
from movements.permissions.recommendations import (
    addressees,
    why_not_correct,
    why_not_delete,
    why_not_from,
    why_not_from_conference,
    why_not_write,
)
from movements.recommendation_states import RecommendationStep
from movements.states import LEVEL_OF_KIND
from movements.workflow.recommendations import acting_for, advance

FACTS = ("addressee", "title", "text", "field")
SOURCES = ("opinion", "initiative", "conference")


@transaction.atomic
def write_recommendation(*, unit: Unit, facts: Mapping, by: User) -> Recommendation:
    """Write a recommendation of a unit; `facts` may name the opinion, initiative or conference it comes from."""
    require(why_not_write(by, unit))
    _require_above(unit, facts["addressee"])
    if opinion := facts.get("opinion"):
        require(why_not_from(opinion))
    if conference := facts.get("conference"):
        require(why_not_from_conference(conference))
    given = {name: facts.get(name) for name in FACTS + SOURCES}
    return Recommendation.objects.create(
        unit=unit, level=LEVEL_OF_KIND[UnitKind(unit.kind)], written_by=by, **given
    )  # fmt: skip


def _require_above(unit: Unit, addressee: Unit) -> None:
    if not addressees(unit).filter(pk=addressee.pk).exists():
        raise NotAllowed(_("%(addressee)s does not stand above %(unit)s.") % {"addressee": addressee, "unit": unit})


@transaction.atomic
def correct_recommendation(*, recommendation: Recommendation, facts: Mapping, by: User) -> Recommendation:
    """Change a recommendation that is not sent; what was there stays in the history."""
    current = _locked(recommendation)
    require(why_not_correct(by, current))
    _require_above(current.unit, facts["addressee"])
    for name in FACTS:
        setattr(current, name, facts[name])
    current.save()
    return current


@transaction.atomic
def delete_recommendation(*, recommendation: Recommendation, by: User) -> None:
    """Delete a draft that was never sent."""
    current = _locked(recommendation)
    require(why_not_delete(by, current))
    current.delete()


@transaction.atomic
def send_recommendation(
    *, recommendation: Recommendation, by: User, number: str = "", now: datetime.datetime | None = None
) -> Recommendation:
    """Send it: everybody reads it from now on, and the addressee has the working days of its level to answer."""
    now, current = now or timezone.now(), _locked(recommendation)
    today = timezone.localdate(now)
    _require_above(current.unit, current.addressee)
    sent = advance(
        current, RecommendationStep.SEND, by=by, now=now, number=number.strip(), sent_on=today, sent_at=now,
        sent_by=by, sent_for=acting_for(by, current, RecommendationStep.SEND),
        answer_due_on=WorkingDays.load().shift(today, days_to_answer(current.addressee)),
    )  # fmt: skip
    notices.sent(sent)
    return sent


def days_to_answer(addressee: Unit) -> int:
    """Give the working days a unit has to answer, as the administration says for its level."""
    level = LEVEL_OF_KIND[UnitKind(addressee.kind)]
    return AnswerTime.objects.filter(level=level).values_list("days", flat=True).first() or USUAL_DAYS


@transaction.atomic
def take_recommendation_back(
    *, recommendation: Recommendation, reason: str, by: User, now: datetime.datetime | None = None
) -> Recommendation:
    """Take it back before it is answered, to correct it; the addressee reads why."""
    now, current = now or timezone.now(), _locked(recommendation)
    back = advance(current, RecommendationStep.TAKE_BACK, by=by, now=now, text=reason)
    notices.to_addressee(back, "taken_back", by=by, reason=reason.strip())
    return back


@transaction.atomic
def accept_recommendation(
    *, recommendation: Recommendation, answer: str, due_on: datetime.date, by: User,
    now: datetime.datetime | None = None,
) -> Recommendation:  # fmt: skip
    """Answer that it will be carried out, how, and by when."""
    now, current = now or timezone.now(), _locked(recommendation)
    if due_on is None or due_on < timezone.localdate(now):
        raise NotAllowed(_("Say by when it is carried out: today or a day ahead."))
    return _answered(current, RecommendationStep.ACCEPT, answer, by, now, due_on=due_on)


@transaction.atomic
def decline_recommendation(
    *, recommendation: Recommendation, answer: str, by: User, now: datetime.datetime | None = None
) -> Recommendation:
    """Answer that it will not be carried out, and why."""
    return _answered(_locked(recommendation), RecommendationStep.DECLINE, answer, by, now or timezone.now())


def _answered(current: Recommendation, step: str, answer: str, by: User, now: datetime.datetime, **more):
    answered = advance(
        current, step, by=by, now=now, text=answer, answer=answer.strip(), answered_at=now, answered_by=by,
        answered_for=acting_for(by, current, step), **more,
    )  # fmt: skip
    notices.to_maker(answered, "answered", by=by)
    return answered


@transaction.atomic
def take_answer_back(
    *, recommendation: Recommendation, reason: str, by: User, now: datetime.datetime | None = None
) -> Recommendation:
    """Take the answer back for a reason, such as a word in the wrong place; it waits for another one."""
    now, current = now or timezone.now(), _locked(recommendation)
    back = advance(current, RecommendationStep.TAKE_ANSWER_BACK, by=by, now=now, text=reason)
    notices.to_maker(back, "answer_taken_back", by=by, reason=reason.strip())
    return back


@transaction.atomic
def carry_out_recommendation(
    *, recommendation: Recommendation, result: str, done_on: datetime.date, by: User,
    now: datetime.datetime | None = None,
) -> Recommendation:  # fmt: skip
    """Say for the addressee what was done, and when."""
    now, current = now or timezone.now(), _locked(recommendation)
    if current.sent_on and not current.sent_on <= done_on <= timezone.localdate(now):
        raise NotAllowed(_("It was carried out between the day it was sent and today."))
    done = advance(
        current, RecommendationStep.CARRY_OUT, by=by, now=now, text=result, result=result.strip(), done_on=done_on
    )
    notices.to_maker(done, "carried_out", by=by)
    return done


@transaction.atomic
def reopen_recommendation(
    *, recommendation: Recommendation, reason: str, by: User, now: datetime.datetime | None = None
) -> Recommendation:
    """Say that it was not carried out after all; it is awaited again."""
    now, current = now or timezone.now(), _locked(recommendation)
    opened = advance(current, RecommendationStep.REOPEN, by=by, now=now, text=reason)
    notices.to_addressee(opened, "reopened", by=by, reason=reason.strip())
    return opened


def _locked(recommendation: Recommendation) -> Recommendation:
    return Recommendation.objects.select_for_update(of=("self",)).for_list().get(pk=recommendation.pk)
