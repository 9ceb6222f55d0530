"""Where a dossier is: what happened, who has it and for how long, what comes next. One thread answers it all."""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import Unit
from accounts.people import name_of
from common.formats import day, days_left, days_since, number, stamp
from initiatives.disclosure import Sight
from initiatives.models import Campaign, Initiative, Step
from initiatives.notices import checking
from initiatives.states import ENDED, Status, StepName
from initiatives.upwards import judging_unit, upwards_of

STITCHES = {
    StepName.RECOGNISE: "gold",
    StepName.REFUSE: "over",
    StepName.REMOVE: "gone",
    StepName.LAPSE: "gone",
    StepName.REVOKE: "gone",
    StepName.WITHDRAW: "over",
    StepName.WITHDRAW_FROM_REVIEW: "over",
    StepName.RETURN: "fix",
    StepName.RETURN_FROM_REVIEW: "fix",
}


# What the history of a model says otherwise than that of an initiative.
OF_MODELS = {
    StepName.OPEN_REVIEW: gettext_lazy("Brought before the steering committee"),
    StepName.RETURN_FROM_REVIEW: gettext_lazy("To be completed, as the steering committee asks"),
    StepName.WITHDRAW_FROM_REVIEW: gettext_lazy("Withdrawn from the steering committee"),
}


@dataclass(frozen=True)
class Stage:
    """One lozenge of the thread (components/thread.html)."""

    stitch: str
    title: str
    lines: list[str] = field(default_factory=list)
    is_passed: bool = False
    is_ahead: bool = False


def stages(initiative: Initiative, history: Iterable[Step], sight: Sight, now: datetime.datetime) -> list[Stage]:
    """Give the thread: steps taken, the place where it stands, steps ahead."""
    found, since = [], None
    for step in history:
        found.append(_passed(initiative, step, since, sight))
        if step.source != step.target:
            since = step
    if initiative.status not in ENDED | {Status.RECOGNISED}:
        upwards = upwards_of(initiative)
        unit = judging_unit(initiative, upwards)
        lines = _now_lines(initiative, now) + ([upwards.why] if upwards else [])
        found.append(Stage("now", holder_words(initiative, unit), lines))
        found += _ahead(initiative, unit)
    return found


def _passed(initiative: Initiative, step: Step, since: Step | None, sight: Sight) -> Stage:
    name = StepName(step.step)
    title = str(OF_MODELS.get(name, name.label) if initiative.is_model else name.label)
    if step.step == StepName.SUBMIT:
        title = _("Handed in, number %(number)s") % {"number": initiative.number}
    who = name_of(step.by, step.on_behalf_of) if step.by is not None else ""
    lines = [", ".join(part for part in (stamp(step.at), who) if part)]
    allowed = _allowed(initiative.season.campaign, step.source)
    if since is not None and allowed and step.source != step.target:
        lines.append(
            _("Held for %(days)s, allowed %(allowed)s")
            % {"days": _days((step.at - since.at).days), "allowed": _days(allowed)}
        )
    if step.reason and (sight.sees_why_held or step.step not in {StepName.HOLD, StepName.RELEASE}):
        lines.append(step.reason)
    return Stage(STITCHES.get(step.step, "done"), title, lines, is_passed=True)


def _allowed(campaign: Campaign, status: str) -> int | None:
    return {
        Status.SUBMITTED: campaign.check_days,
        Status.RETURNED: campaign.correction_days,
    }.get(status)


def _days(count: int) -> str:
    return (ngettext("%(count)s day", "%(count)s days", count) % {"count": number(count)}).replace(" ", "\u00a0")


def holder_words(initiative: Initiative, judges: Unit) -> str:
    """Say with whom the dossier is now, in a few words."""
    words: dict[str, Callable[[], str]] = {
        Status.DRAFT: lambda: _("With the authors, being written"),
        Status.SUBMITTED: lambda: (
            _("Being checked for completeness by %(unit)s") % {"unit": _checking_unit(initiative)}
        ),
        Status.RETURNED: lambda: _("With the authors, for correction"),
        Status.ACCEPTED: lambda: _("Waiting for the council of %(unit)s") % {"unit": judges},
        Status.IN_REVIEW: lambda: _("Before the council of %(unit)s") % {"unit": judges},
    }
    if initiative.is_model:
        words |= {
            Status.ACCEPTED: lambda: _("Registered, running until it is evaluated"),
            Status.IN_REVIEW: lambda: _("Before the steering committee of %(unit)s") % {"unit": judges},
        }
    return words[initiative.status]() if initiative.status in words else str(Status(initiative.status).label)


def _checking_unit(initiative: Initiative) -> str:
    """Give the unit that has the dossier while it is checked: a school without a co-ordinator sends it upwards."""
    found = checking(initiative)
    return found.unit if found else initiative.unit.name


def _now_lines(initiative: Initiative, now: datetime.datetime) -> list[str]:
    said = {"day": day(initiative.status_since), "lasting": days_since(initiative.status_since, now)}
    lines = [_("From %(day)s, %(lasting)s") % said]
    allowed = _allowed(initiative.season.campaign, initiative.status)
    if allowed:
        lines = [_("From %(day)s, %(lasting)s, allowed %(allowed)s") % (said | {"allowed": _days(allowed)})]
    if initiative.due_on is not None:
        lines.append(
            _("Due by %(day)s (%(left)s)") % {"day": day(initiative.due_on), "left": days_left(initiative.due_on, now)}
        )
    if initiative.held_because:
        lines.append(_("Held until a matter has been settled"))
    return lines


def _ahead(initiative: Initiative, unit: Unit) -> list[Stage]:
    """Give what comes after the place where it stands: check, council, decision."""
    campaign = initiative.season.campaign
    if initiative.is_model:
        return _ahead_of_model(initiative, unit)
    steps = [
        Stage("", _("Completeness check"), [_days_line(campaign.check_days)], is_ahead=True),
        Stage("", _("Initiative council of %(unit)s gives scores and votes") % {"unit": unit}, is_ahead=True),
        Stage("", _("Decision and certificate"), _decision_lines(initiative), is_ahead=True),
    ]
    behind = {Status.SUBMITTED: 1, Status.ACCEPTED: 1, Status.IN_REVIEW: 2}.get(initiative.status, 0)
    return steps[behind:]


# How many of the stages ahead of a model lie behind it.
BEHIND = {Status.SUBMITTED: 1, Status.ACCEPTED: 1, Status.IN_REVIEW: 3}


def _ahead_of_model(initiative: Initiative, unit: Unit) -> list[Stage]:
    """Give what comes for a model: three acts by three bodies (mass-mobilisation.md 4)."""
    check = [_days_line(initiative.season.campaign.check_days)]
    steps = [
        Stage("", _("Completeness check"), check, is_ahead=True),
        Stage("", _("Pilot, launch, report at the end of the year"), is_ahead=True),
        Stage("", _("Steering committee of %(unit)s evaluates") % {"unit": unit}, is_ahead=True),
        Stage("", _("Recognition by the Party committee, then commendation"), is_ahead=True),
    ]
    return steps[BEHIND.get(initiative.status, 0) :]


def _days_line(count: int) -> str:
    return ngettext("Within %(count)s day", "Within %(count)s days", count) % {"count": number(count)}


def _decision_lines(initiative: Initiative) -> list[str]:
    if initiative.status in {Status.ACCEPTED, Status.IN_REVIEW} and initiative.due_on is not None:
        return [_("By %(day)s at the latest") % {"day": day(initiative.due_on)}]
    count = initiative.season.campaign.decision_days
    return [
        ngettext("Within %(count)s day of acceptance", "Within %(count)s days of acceptance", count)
        % {"count": number(count)}
    ]


def days_in_hand(initiative: Initiative, now: datetime.datetime) -> int:
    """Count the days since the dossier came to whoever has it."""
    return (timezone.localdate(now) - timezone.localdate(initiative.status_since)).days
