"""Papers and models of a conference, and its conclusions: written by the host, carried out by the units they name."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from common.commits import after_commit
from common.errors import NotAllowed, require
from initiatives.files import Examined
from initiatives.models import Initiative
from initiatives.states import Status
from movements import conference_notices as notices
from movements.conference_states import ConclusionStep
from movements.models import Conclusion, Conference, ConferencePaper, PresentedModel
from movements.permissions.conferences import why_not_document, why_not_write_conclusions
from movements.workflow.conclusions import advance


@transaction.atomic
def add_paper(
    *, conference: Conference, title: str, authors: str, by: User, unit: str = "", file: Examined | None = None
) -> ConferencePaper:
    """Add a paper, with its file where there is one."""
    require(why_not_document(by, _locked(conference)))
    kept = file.columns if file else {}
    return ConferencePaper.objects.create(
        conference=conference, title=title, authors=authors, unit=unit, added_by=by, **kept
    )


@transaction.atomic
def remove_paper(*, paper: ConferencePaper, by: User) -> None:
    """Take a paper off; its file goes once that is certain."""
    require(why_not_document(by, _locked(paper.conference)))
    file = paper.file
    paper.delete()
    if file:
        after_commit(file.storage.delete, file.name)


@transaction.atomic
def present_model(*, conference: Conference, initiative: Initiative, by: User) -> PresentedModel:
    """Say that a recognised model or initiative is presented; once however often it is said."""
    require(why_not_document(by, _locked(conference)))
    if initiative.status != Status.RECOGNISED:
        raise NotAllowed(_("Only recognised models and initiatives are presented."))
    return PresentedModel.objects.get_or_create(conference=conference, initiative=initiative)[0]


@transaction.atomic
def withdraw_model(*, presented: PresentedModel, by: User) -> None:
    """Take a model off the list of those presented."""
    require(why_not_document(by, _locked(presented.conference)))
    presented.delete()


@transaction.atomic
def write_conclusion(*, conference: Conference, text: str, unit: Unit, due_on: datetime.date, by: User) -> Conclusion:
    """Write what a unit is to do by a day; nobody is told before the conclusions are published."""
    current = _locked(conference)
    require(why_not_write_conclusions(by, current))
    if due_on < timezone.localdate(current.held_at):
        raise NotAllowed(_("The day lies before the conference."))
    return Conclusion.objects.create(conference=current, text=text.strip(), unit=unit, due_on=due_on)


@transaction.atomic
def remove_conclusion(*, conclusion: Conclusion, by: User) -> None:
    """Take a conclusion off that is not published."""
    require(why_not_write_conclusions(by, _locked(conclusion.conference)))
    conclusion.delete()


@transaction.atomic
def carry_out_conclusion(
    *, conclusion: Conclusion, result: str, done_on: datetime.date, by: User, now: datetime.datetime | None = None
) -> Conclusion:
    """Say for the unit what was done, and when; the host is told."""
    now, current = now or timezone.now(), _locked_conclusion(conclusion)
    if done_on > timezone.localdate(now):
        raise NotAllowed(_("This day lies ahead."))
    done = advance(current, ConclusionStep.REPORT, by=by, now=now, text=result, done_on=done_on)
    notices.carried_out(done, by=by)
    return done


@transaction.atomic
def reopen_conclusion(
    *, conclusion: Conclusion, reason: str, by: User, now: datetime.datetime | None = None
) -> Conclusion:
    """Say for the host that it was not carried out after all; the unit is told why."""
    now, current = now or timezone.now(), _locked_conclusion(conclusion)
    opened = advance(current, ConclusionStep.REOPEN, by=by, now=now, text=reason, done_on=None)
    notices.reopened(opened, by=by, reason=reason.strip())
    return opened


def _locked(conference: Conference) -> Conference:
    return Conference.objects.select_for_update(of=("self",)).select_related("unit").get(pk=conference.pk)


def _locked_conclusion(conclusion: Conclusion) -> Conclusion:
    return Conclusion.objects.select_for_update(of=("self",)).for_list().get(pk=conclusion.pk)
