"""The transition tables of council work, and the one function for each that changes a state.

Rows are locked in one order everywhere: session, box, item, assessment, initiative, sheet, tally.
"""

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils.both_names import name_both
from councils.counting import seats_present
from councils.models import (
    AgendaItem,
    Assessment,
    Block,
    Box,
    Certificate,
    Decision,
    RuleSheet,
    ScoreSheet,
    Session,
)
from councils.permissions import (
    on_behalf_of,
    why_boxed,
    why_not_agenda,
    why_not_close_item,
    why_not_close_session,
    why_not_open_session,
    why_not_open_vote,
    why_not_run,
    why_not_run_for,
)
from councils.permissions.ballots import (
    why_not_close_box,
    why_not_count_box,
    why_not_open_box,
    why_not_reopen_box,
    why_not_step_at_box,
)
from councils.permissions.decisions import why_not_publish, why_not_replace
from councils.states import (
    BOX_MOVES,
    AssessmentStatus,
    AssessmentStep,
    CertificateStatus,
    DecisionStatus,
    ItemStatus,
    RuleStatus,
    SessionStatus,
    SheetStatus,
)
from initiatives.permissions import why_held

WhyNot = Callable[[User | None, Model], str | None]


@dataclass(frozen=True)
class Transition:
    """One row of a table: from where to where, who may not and why, whether a reason must be given."""

    sources: frozenset
    target: str
    why_not: WhyNot
    needs_reason: bool = False


def _row(sources: set, target: str, why_not: WhyNot, **more) -> Transition:
    return Transition(frozenset(sources), target, why_not, **more)


def by_officer(user: User | None, row: Assessment | Session) -> str | None:
    """Ask for the secretary or the chair."""
    return why_not_run_for(user, row) if isinstance(row, Assessment) else why_not_run(user, row.council)


def by_officer_unless_held(user: User | None, assessment: Assessment) -> str | None:
    """Ask for the secretary or the chair; a held dossier waits."""
    return why_not_run_for(user, assessment) or why_held(assessment.initiative)


def by_rule(user: User | None, row: Model) -> str | None:
    """Ask nobody: the step follows from another deed, whose own rule has been asked."""
    return None


def by_rule_unless_held(user: User | None, assessment: Assessment) -> str | None:
    """Ask whether the dossier is held; the rest is asked by the deed this step follows from."""
    return why_held(assessment.initiative)


def by_rule_unless_boxed(user: User | None, item: AgendaItem) -> str | None:
    """Ask whether the item is in a ballot box; the rest is asked by the deed this step follows from."""
    return why_boxed(item)


WAITING, ASSIGNED, SCORED = AssessmentStatus.WAITING, AssessmentStatus.ASSIGNED, AssessmentStatus.SCORED
ON_AGENDA, POSTPONED, DECIDED = AssessmentStatus.ON_AGENDA, AssessmentStatus.POSTPONED, AssessmentStatus.DECIDED
TO_COMPLETE = AssessmentStatus.TO_COMPLETE

TRANSITIONS: dict[str, Transition] = {
    AssessmentStep.ASSIGN: _row({WAITING}, ASSIGNED, by_officer_unless_held),
    AssessmentStep.UNASSIGN: _row({ASSIGNED}, WAITING, by_officer),
    AssessmentStep.ALL_REFUSED: _row({ASSIGNED}, WAITING, by_rule),
    AssessmentStep.TAKEN_AGAIN: _row({WAITING}, ASSIGNED, by_rule_unless_held),
    AssessmentStep.CLOSE_SCORING: _row({ASSIGNED}, SCORED, by_rule),
    AssessmentStep.REOPEN_SCORING: _row({SCORED}, ASSIGNED, by_rule),
    AssessmentStep.PUT_ON_AGENDA: _row({WAITING, SCORED, POSTPONED}, ON_AGENDA, why_not_agenda),
    AssessmentStep.TAKE_OFF_AGENDA: _row({ON_AGENDA}, SCORED, by_officer),
    AssessmentStep.POSTPONE: _row({ON_AGENDA}, POSTPONED, by_rule),
    AssessmentStep.DECIDE: _row({ON_AGENDA}, DECIDED, by_rule_unless_held),
    AssessmentStep.ASK_TO_COMPLETE: _row({ON_AGENDA}, TO_COMPLETE, by_rule_unless_held),
    AssessmentStep.COMPLETED: _row({TO_COMPLETE}, AssessmentStatus.CLOSED, by_officer),
    AssessmentStep.LAPSE: _row({TO_COMPLETE}, AssessmentStatus.BARRED, by_rule, needs_reason=True),
    AssessmentStep.PUBLISH: _row({DECIDED}, AssessmentStatus.PUBLISHED, by_rule),
    AssessmentStep.SET_ASIDE: _row(
        {AssessmentStatus.PUBLISHED}, AssessmentStatus.SET_ASIDE, by_rule, needs_reason=True
    ),
    AssessmentStep.BAR: _row(
        {WAITING, ASSIGNED, SCORED, POSTPONED, TO_COMPLETE}, AssessmentStatus.BARRED, by_officer, needs_reason=True
    ),
    AssessmentStep.CLOSE: _row(
        {WAITING, ASSIGNED, SCORED, ON_AGENDA, POSTPONED, DECIDED, TO_COMPLETE},
        AssessmentStatus.CLOSED,
        by_rule,
        needs_reason=True,
    ),
}
SESSION_TRANSITIONS: dict[str, Transition] = {
    "open": _row({SessionStatus.PLANNED}, SessionStatus.OPEN, why_not_open_session),
    "close": _row({SessionStatus.OPEN}, SessionStatus.CLOSED, why_not_close_session),
    "cancel": _row({SessionStatus.PLANNED}, SessionStatus.CANCELLED, by_officer, needs_reason=True),
}
SESSION_MOMENTS = {"open": "opened_at", "close": "closed_at", "cancel": "cancelled_at"}
ITEM_TRANSITIONS: dict[str, Transition] = {
    "open_vote": _row({ItemStatus.WAITING}, ItemStatus.VOTING, why_not_open_vote),
    "close": _row({ItemStatus.WAITING, ItemStatus.VOTING}, ItemStatus.CLOSED, why_not_close_item),
    "vote_again": _row({ItemStatus.WAITING, ItemStatus.VOTING}, ItemStatus.WAITING, by_rule),
    "postpone": _row({ItemStatus.WAITING, ItemStatus.VOTING}, ItemStatus.POSTPONED, by_rule_unless_boxed),
    "open_box": _row({ItemStatus.WAITING}, ItemStatus.VOTING, by_rule),
    "call_off": _row({ItemStatus.VOTING}, ItemStatus.WAITING, by_rule),
    "count": _row({ItemStatus.WAITING, ItemStatus.VOTING}, ItemStatus.CLOSED, by_rule),
}
_BOX_RULES = {
    "open": why_not_open_box,
    "close": why_not_close_box,
    "reopen": why_not_reopen_box,
    "count": why_not_count_box,
    "void": why_not_step_at_box,
}
BOX_TRANSITIONS: dict[str, Transition] = {
    step: _row(sources, target, _BOX_RULES[step], needs_reason=step == "void")
    for step, (sources, target) in BOX_MOVES.items()
}
SHEET_TRANSITIONS: dict[str, Transition] = {
    "hand_in": _row({SheetStatus.DRAFT}, SheetStatus.SUBMITTED, by_rule),
    "take_back": _row({SheetStatus.SUBMITTED}, SheetStatus.DRAFT, by_rule),
}
DECISION_TRANSITIONS: dict[str, Transition] = {
    "publish": _row({DecisionStatus.DRAFT}, DecisionStatus.PUBLISHED, why_not_publish),
}
RULES_TRANSITIONS: dict[str, Transition] = {
    "publish": _row({RuleStatus.DRAFT}, RuleStatus.PUBLISHED, by_rule),
}
CERTIFICATE_TRANSITIONS: dict[str, Transition] = {
    "replace": _row({CertificateStatus.VALID}, CertificateStatus.REPLACED, why_not_replace, needs_reason=True),
    "revoke": _row({CertificateStatus.VALID}, CertificateStatus.REVOKED, by_rule, needs_reason=True),
}


def why_not_step(user: User | None, row: Model, table: dict[str, Transition], step: str) -> str | None:
    """Say why the step cannot be taken now, or None; `row` brings its council along."""
    if row.status not in table[step].sources:
        return _("This cannot be done now. State: %(state)s.") % {"state": row.get_status_display()}
    return table[step].why_not(user, row)


def advance(
    assessment: Assessment, step: str, *, by: User | None, now: datetime.datetime | None = None, **more
) -> Assessment:
    """Take one step with an assessment; gives the row as it stands now, locked until the transaction ends.

    `reason` where the table asks for one, `outcome` to decide.
    """
    return advance_all([assessment], step, by=by, now=now, **more)[0]


@transaction.atomic
def advance_all(
    assessments: Iterable[Assessment],
    step: str,
    *,
    by: User | None,
    now: datetime.datetime | None = None,
    reason: str = "",
    outcome: str | None = None,
) -> list[Assessment]:
    """Take the same step with several assessments, all or none; gives them in the order of their keys."""
    now = now or timezone.now()
    keys = [assessment.pk for assessment in assessments]
    locked = Assessment.objects.filter(pk__in=keys).select_for_update(of=("self",)).order_by("pk")
    current = list(locked.select_related("council", "rule_sheet", "initiative"))
    for assessment in current:
        name_both(by, assessment.council)
        require(why_not_step(by, assessment, TRANSITIONS, step))
        if TRANSITIONS[step].needs_reason and not reason.strip():
            require(_("Say why."))
        assessment.status = TRANSITIONS[step].target
        assessment.status_since = assessment.updated_at = now
        assessment.status_reason = reason.strip()
        if outcome is not None:
            assessment.outcome = outcome
    Assessment.objects.bulk_update(current, ["status", "status_since", "status_reason", "outcome", "updated_at"])
    return current


def advance_session(
    session: Session, step: str, *, by: User | None, now: datetime.datetime | None = None, reason: str = ""
) -> Session:
    """Open, close or cancel a session; gives the row as it stands now, locked until the transaction ends."""
    current = Session.objects.select_for_update(of=("self",)).select_related("council__rule_sheet").get(pk=session.pk)
    require(why_not_step(by, current, SESSION_TRANSITIONS, step))
    name_both(by, current.council)
    current.status = SESSION_TRANSITIONS[step].target
    if SESSION_TRANSITIONS[step].needs_reason and not reason.strip():
        require(_("Say why."))
    setattr(current, SESSION_MOMENTS[step], now or timezone.now())
    if step == "cancel":
        current.cancelled_by, current.cancelled_because = by, reason.strip()
        current.cancelled_for_id = on_behalf_of(by, current.council)
        current.sequence += 1  # calendars take a cancellation that is newer than the invitation
    current.save()
    return current


def advance_item(
    item: AgendaItem,
    step: str,
    *,
    by: User | None,
    now: datetime.datetime | None = None,
    reason: str = "",
    block: Block | None = None,
) -> AgendaItem:
    """Open or close the vote on an item, alone or in a `block`, or let it wait or be postponed; gives the row locked.

    Who is there is fixed when the vote opens, or when an item without a vote is concluded.
    """
    related = ("session__council", "assessment__initiative", "assessment__rule_sheet", "assessment__council")
    current = AgendaItem.objects.select_for_update(of=("self",)).select_related(*related).get(pk=item.pk)
    current.block = block or current.block
    require(why_not_step(by, current, ITEM_TRANSITIONS, step))
    name_both(by, current.session.council)
    current.status = ITEM_TRANSITIONS[step].target
    current.reason = reason.strip()
    if step == "vote_again":
        current.ballot += 1
    if current.status in {ItemStatus.WAITING, ItemStatus.POSTPONED}:
        current.present = current.block = None
    elif current.present is None:
        current.present = seats_present(current.session)
    moment = {ItemStatus.WAITING: None, ItemStatus.VOTING: "opened_at"}.get(current.status, "closed_at")
    if moment:
        setattr(current, moment, now or timezone.now())
    current.save()
    return current


def advance_box(box: Box, step: str, *, by: User, reason: str = "", **more) -> Box:
    """Move a ballot box the caller has locked, with what belongs to its new state; gives the box."""
    require(why_not_step(by, box, BOX_TRANSITIONS, step))
    if BOX_TRANSITIONS[step].needs_reason and not reason.strip():
        require(_("Say why."))
    name_both(by, box.session.council)
    box.status = BOX_TRANSITIONS[step].target
    for name, value in more.items():
        setattr(box, name, value)
    box.save()
    return box


def advance_sheet(sheet: ScoreSheet, step: str, *, by: User | None) -> ScoreSheet:
    """Hand a score sheet in or take it back; the assessment is locked already, the caller saves the rest."""
    require(why_not_step(by, sheet, SHEET_TRANSITIONS, step))
    sheet.status = SHEET_TRANSITIONS[step].target
    return sheet


def advance_rules(rule_sheet: RuleSheet, step: str, *, by: User | None) -> RuleSheet:
    """Publish a rule sheet; whoever may and whether it can be judged by has been asked."""
    current = RuleSheet.objects.select_for_update(of=("self",)).get(pk=rule_sheet.pk)
    require(why_not_step(by, current, RULES_TRANSITIONS, step))
    current.status = RULES_TRANSITIONS[step].target
    current.save()
    return current


def advance_decision(decision: Decision, *, by: User, now: datetime.datetime, signed: dict) -> Decision:
    """Publish a decision the caller has locked, with all that is signed: nothing of it changes afterwards."""
    require(why_not_step(by, decision, DECISION_TRANSITIONS, "publish"))
    for name, value in signed.items():
        setattr(decision, name, value)
    decision.status = DECISION_TRANSITIONS["publish"].target
    decision.published_at = now
    decision.save()
    return decision


def end_certificates(
    certificates: Iterable[Certificate], step: str, *, by: User, ended_on: datetime.date, reason: str, **more
) -> list[Certificate]:
    """End certificates the caller has locked: replaced by another one, or revoked by a decision."""
    ended = list(certificates)
    for certificate in ended:
        require(why_not_step(by, certificate, CERTIFICATE_TRANSITIONS, step))
        certificate.status = CERTIFICATE_TRANSITIONS[step].target
        certificate.ended_on, certificate.reason = ended_on, reason.strip()
        for name, value in more.items():
            setattr(certificate, name, value)
    Certificate.objects.bulk_update(ended, ["status", "ended_on", "reason", *more])
    return ended
