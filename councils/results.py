"""What councils add to the page of an initiative: their decisions, papers, words to the authors, what can follow."""

import datetime
from dataclasses import dataclass

from django.db.models import Prefetch
from django.utils import timezone

from accounts.models import User
from councils.hearing import last_day_of
from councils.models import Appeal, CommendationItem, DecisionItem, Distinction, ScoreSheet
from councils.permissions.appeals import why_not_appeal
from councils.permissions.forwarding import (
    provincial_council,
    puts_forward,
    why_not_put_forward,
    why_not_withdraw_from_above,
)
from councils.states import DecisionStatus, Outcome
from initiatives.models import Initiative
from initiatives.permissions import why_not_withdraw
from initiatives.permissions.effect import acts_after_recognition
from initiatives.states import Status

DECIDED = {Status.RECOGNISED, Status.NOT_RECOGNISED, Status.REVOKED}


@dataclass(frozen=True)
class Result:
    """One published decision on the initiative; `comments` are for its authors, without the members' names."""

    item: DecisionItem
    comments: list[str]
    may_appeal: bool
    last_day: datetime.date | None
    appeals: list[Appeal]

    @property
    def is_recognised(self) -> bool:
        """Whether there is a certificate; otherwise there is a notice."""
        return self.item.assessment.outcome == Outcome.RECOGNISED


@dataclass(frozen=True)
class Results:
    """What one visitor finds on the page of one initiative."""

    decided: list[Result]
    appeals: list[Appeal]
    distinction: Distinction | None
    may_put_forward: bool
    why_not_put_forward: str | None
    may_withdraw: bool
    may_report: bool
    may_withdraw_above: bool

    @property
    def goes_up(self) -> bool:
        """Whether the way to the level above is the visitor's to go, or what keeps it closed is to be said."""
        return bool(self.may_put_forward or self.why_not_put_forward or self.may_report or self.may_withdraw_above)


def results_of(initiative: Initiative, user: User) -> Results:
    """Give what councils have decided as far as it concerns the user, and what he or she can do next."""
    forwards = initiative.status == Status.RECOGNISED and not initiative.is_model and puts_forward(user, initiative)
    council = provincial_council(initiative) if forwards else None
    reason = why_not_put_forward(user, initiative, council) if forwards else None
    now, recognised = timezone.now(), initiative.status == Status.RECOGNISED
    in_review = initiative.status == Status.IN_REVIEW
    return Results(
        decided=_decided(initiative, user) if initiative.status in DECIDED else [],
        appeals=_appeals_elsewhere(initiative, user),
        distinction=distinction_of(initiative.pk) if recognised and initiative.is_model else None,
        may_put_forward=forwards and reason is None,
        why_not_put_forward=reason,
        may_withdraw=in_review and why_not_withdraw(user, initiative, now) is None,
        may_withdraw_above=forwards and why_not_withdraw_from_above(user, initiative) is None,
        may_report=recognised and not initiative.is_model and acts_after_recognition(user, initiative),
    )


def distinction_of(model: int) -> Distinction | None:
    """Give why a recognised model stands out, with the published commendations that name it; two questions."""
    published = CommendationItem.objects.filter(commendation__status=DecisionStatus.PUBLISHED)
    commended = Prefetch("commended_in", published.select_related("commendation__issuer").order_by("pk"))
    return Distinction.objects.filter(initiative=model).prefetch_related(commended).first()


def _appeals_elsewhere(initiative: Initiative, user: User) -> list[Appeal]:
    """Give the appeals by which a dossier came before a council again: its decision of before is not shown any more."""
    if initiative.status != Status.IN_REVIEW:
        return []
    return list(Appeal.objects.visible_to(user).filter(item__assessment__initiative=initiative).for_list())


def _decided(initiative: Initiative, user: User) -> list[Result]:
    items = DecisionItem.objects.concerning(user).filter(assessment__initiative=initiative).for_page().order_by("pk")
    is_author = any(author.person_id == user.pk for author in initiative.authors.all())
    comments: dict[int, list[str]] = {}
    if is_author:
        sheets = ScoreSheet.objects.for_authors().filter(assessment__initiative=initiative)
        for assessment, comment in sheets.values_list("assessment", "comment"):
            comments.setdefault(assessment, []).append(comment)
    today = timezone.localdate()
    return [
        Result(
            item,
            comments.get(item.assessment_id, []),
            may_appeal=is_author and why_not_appeal(user, item, today) is None,
            last_day=_last_day(item) if is_author else None,
            appeals=list(Appeal.objects.visible_to(user).filter(item=item).for_list()) if is_author else [],
        )
        for item in items
    ]


def _last_day(item: DecisionItem) -> datetime.date | None:
    """Give until when can be appealed against what was refused or cancelled."""
    is_against = item.assessment.outcome == Outcome.NOT_RECOGNISED or item.revoked_on is not None
    return last_day_of(item) if is_against else None
