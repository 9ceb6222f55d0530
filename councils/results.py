"""What councils add to the page of an initiative: their decisions, papers, words to the authors, what can follow."""

from dataclasses import dataclass

from django.utils import timezone

from accounts.models import User
from councils.models import DecisionItem, ScoreSheet
from councils.permissions.forwarding import provincial_council, puts_forward, sender_of, why_full, why_not_put_forward
from councils.states import Outcome
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

    @property
    def is_recognised(self) -> bool:
        """Whether there is a certificate; otherwise there is a notice."""
        return self.item.assessment.outcome == Outcome.RECOGNISED


@dataclass(frozen=True)
class Results:
    """What one visitor finds on the page of one initiative."""

    decided: list[Result]
    may_put_forward: bool
    why_not_put_forward: str | None
    may_withdraw: bool
    may_report: bool


def results_of(initiative: Initiative, user: User) -> Results:
    """Give what councils have decided as far as it concerns the user, and what he or she can do next."""
    forwards = initiative.status == Status.RECOGNISED and puts_forward(user, initiative)
    council = provincial_council(initiative) if forwards else None
    reason = (
        why_not_put_forward(user, initiative, council) or why_full(council, *sender_of(initiative))
        if forwards
        else None
    )
    now, recognised = timezone.now(), initiative.status == Status.RECOGNISED
    in_review = initiative.status == Status.IN_REVIEW
    return Results(
        decided=_decided(initiative, user) if initiative.status in DECIDED else [],
        may_put_forward=forwards and reason is None,
        why_not_put_forward=reason,
        may_withdraw=in_review and why_not_withdraw(user, initiative, now) is None,
        may_report=recognised and acts_after_recognition(user, initiative),
    )


def _decided(initiative: Initiative, user: User) -> list[Result]:
    items = DecisionItem.objects.concerning(user).filter(assessment__initiative=initiative).for_page().order_by("pk")
    is_author = any(author.person_id == user.pk for author in initiative.authors.all())
    comments: dict[int, list[str]] = {}
    if is_author:
        sheets = ScoreSheet.objects.for_authors().filter(assessment__initiative=initiative)
        for assessment, comment in sheets.values_list("assessment", "comment"):
            comments.setdefault(assessment, []).append(comment)
    return [Result(item, comments.get(item.assessment_id, [])) for item in items]
