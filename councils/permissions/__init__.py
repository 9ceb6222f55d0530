"""Who may do what in a council, and the reason when not."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from councils.counting import count_turnout, turnout
from councils.models import AgendaItem, Assessment, Assignment, Attendance, Seat, Session
from councils.other_roles import why_knows_authors
from councils.permissions.offices import (
    holds,
    on_behalf_of,
    represented,
    runs,
    seat_of,
    why_concerned,
    why_not_own,
    why_not_run,
    why_not_run_for,
)
from councils.ratios import needed
from councils.selection import usual_rules
from councils.states import (
    BEFORE_SCORES_CLOSE,
    LIVE_BOXES,
    MOVES_OF_ROLL,
    SHEETS_CAN_COME_BACK,
    Act,
    AssessmentStatus,
    ItemStatus,
    Method,
    SessionStatus,
    SheetStatus,
)
from initiatives.nouns import why_own
from initiatives.permissions import why_held

__all__ = [
    "holds",
    "on_behalf_of",
    "represented",
    "runs",
    "seat_of",
    "why_concerned",
    "why_not_own",
    "why_not_run",
    "why_not_run_for",
]


def why_no_part(user: User | None, assessment: Assessment) -> str | None:
    """Say why the user has no part in an item as a member, or None."""
    if assessment.initiative.authors.filter(person=user).exists():
        return why_own(assessment.initiative)
    recusal = assessment.recusals.binding().filter(seat__person=user).first()
    if recusal:
        return _("You have no part in this item: %(reason)s") % {"reason": recusal.why}
    return None


def why_not_score(user: User, assessment: Assessment, assignment: Assignment | None) -> str | None:
    """Say why the user may not write a score sheet, or None; `assignment` is the user's own, if there is one.

    A member without a part in the item has no assignment: it goes when a conflict is recorded.
    """
    if assessment.initiative.authors.filter(person=user).exists():
        return why_own(assessment.initiative)
    if assessment.status != AssessmentStatus.ASSIGNED:
        return _("The scoring of this dossier is closed.")
    if assignment is None or assignment.seat.person_id != user.pk:
        return why_no_part(user, assessment) or _("This dossier was not assigned to you.")
    if not assignment.seat.may_score or not assignment.seat.holds_on(timezone.localdate()):
        return _("Only members of this council with the right to score may score it.")
    return why_knows_authors(user, assessment) or why_held(assessment.initiative)


def why_not_take_back(assessment: Assessment) -> str | None:
    """Say why a sheet handed in stays in, or None."""
    if assessment.rule_sheet.is_anonymous and assessment.status not in BEFORE_SCORES_CLOSE:
        return _("The authors are known since the scoring was closed: score sheets stay as they are.")
    if assessment.status in SHEETS_CAN_COME_BACK:
        return None
    return _("The item is on the agenda: score sheets stay as they are.")


def why_not_see_scores(user: User, assessment: Assessment) -> str | None:
    """Say why the user may not see the scores of others yet, or None."""
    if assessment.status not in BEFORE_SCORES_CLOSE:
        return None
    if assessment.sheets.filter(status=SheetStatus.SUBMITTED, seat__person=user).exists():
        return None
    return _("The scores of others appear once your own sheet is in, or when the scoring is closed.")


def why_not_declare(user: User, assessment: Assessment) -> str | None:
    """Say why the user may not declare a conflict, or None."""
    if seat_of(user, assessment.council) is None:
        return _("Only members of this council may do this.")
    if assessment.status in {AssessmentStatus.DECIDED, AssessmentStatus.PUBLISHED}:
        return _("The council has already decided this item.")
    return None


def why_not_close_scoring(user: User, assessment: Assessment) -> str | None:
    """Say why the scoring may not be closed before all sheets are in, or None."""
    return why_not_run_for(user, assessment) or why_too_few_sheets(assessment)


def why_too_few_sheets(assessment: Assessment) -> str | None:
    """Say that the rules ask for more score sheets, or None."""
    least = max(assessment.rule_sheet.min_sheets, 1)
    if assessment.sheet_count >= least or not assessment.rule_sheet.has_sheets:
        return None
    return ngettext(
        "The rules ask for at least %(count)d score sheet.",
        "The rules ask for at least %(count)d score sheets.",
        least,
    ) % {"count": least}


def why_not_agenda(user: User | None, assessment: Assessment) -> str | None:
    """Say why the item may not go on an agenda, or None."""
    return why_not_run_for(user, assessment) or why_held(assessment.initiative) or why_too_few_sheets(assessment)


def why_not_judge_anew(user: User | None, assessment: Assessment) -> str | None:
    """Say why the council may not take up again what it asked to complete, or None.

    What is before it for recognition comes back by itself, as a complete dossier that waits.
    """
    if assessment.status != AssessmentStatus.TO_COMPLETE or assessment.act == Act.RECOGNITION:
        return _("Only what the council has asked to complete for a higher act is taken up again here.")
    return why_not_run_for(user, assessment)


def why_not_withdraw(assessment: Assessment) -> str | None:
    """Say why what is before the council cannot be withdrawn at this moment, or None."""
    if assessment.items.filter(Q(status=ItemStatus.VOTING) | Q(boxed__box__status__in=LIVE_BOXES)).exists():
        return _("The council is voting on it at this moment.")
    if hasattr(assessment, "decision_item"):
        return _("The decision on it is being prepared.")
    return None


def why_not_change_session(user: User | None, session: Session) -> str | None:
    """Say why the user may not plan the session, record attendance or change its agenda, or None."""
    if session.status == SessionStatus.CLOSED:
        return _("The session is closed.")
    if session.status == SessionStatus.CANCELLED:
        return _("The session is cancelled.")
    if session.by_correspondence and session.status == SessionStatus.OPEN:
        return _("The questions are sent out: they stay as they are until the answers are opened.")
    return why_not_run(user, session.council)


def why_no_room(session: Session) -> str | None:
    """Say that nobody meets in a room for this session, or None."""
    return _("This session is held by correspondence: there is no room.") if session.by_correspondence else None


def why_no_quorum(ratio: str, present: int, entitled: int) -> str | None:
    """Say why there is no quorum, or None."""
    least = needed(ratio, entitled)
    if entitled and present >= least:
        return None
    return _("No quorum: %(present)d of %(entitled)d present, at least %(least)d needed.") % {
        "present": present,
        "entitled": entitled,
        "least": least,
    }


def why_not_open_session(user: User | None, session: Session) -> str | None:
    """Say why the session may not be opened, or None."""
    count = count_turnout(session.attendances.select_related("seat"), set(), {})
    return (
        why_no_room(session)
        or why_not_run(user, session.council)
        or why_no_quorum(usual_rules(session.council, timezone.localdate()).quorum_ratio, count.present, count.entitled)
    )


def why_not_close_session(user: User | None, session: Session) -> str | None:
    """Say why the session may not be closed, or None."""
    if reason := why_no_room(session):
        return reason
    voting = session.items.filter(status=ItemStatus.VOTING).first()
    if voting:
        return _("Close the vote on item %(number)d first.") % {"number": voting.position}
    if session.boxes.live().exists():
        return _("A ballot box is neither counted nor void.")
    return why_not_run(user, session.council)


def why_not_run_item(user: User | None, item: AgendaItem) -> str | None:
    """Say why the user may not run this item, or None."""
    if item.session.status != SessionStatus.OPEN:
        return _("The session is not open.")
    return (
        why_not_run(user, item.session.council)
        or why_no_part(user, item.assessment)
        or why_concerned(user, item.assessment)
    )


def why_secret(item: AgendaItem) -> str | None:
    """Say that the item is decided by a ballot box and not by an open vote, or None."""
    return _("The vote on this item is secret: it goes through a ballot box.") if item.is_secret else None


def why_boxed(item: AgendaItem) -> str | None:
    """Say that the item is in a ballot box at this moment, or None."""
    if item.boxed.filter(box__status__in=LIVE_BOXES).exists():
        return _("Item %(number)d is in a ballot box: count the box or make it void first.") % {"number": item.position}
    return None


def why_roll_waits(session: Session) -> str | None:
    """Say that who comes or goes waits for a second officer, or None: a roll is fixed once all of it is certain."""
    step = session.steps.waiting().filter(step__in=MOVES_OF_ROLL).select_related("seat__person").first()
    if step is None:
        return None
    return _("What is proposed about %(person)s waits for a second officer: confirm or refuse it first.") % {
        "person": step.seat.person
    }


def why_not_open_vote(user: User | None, item: AgendaItem) -> str | None:
    """Say why the vote on the item may not be opened, or None."""
    if item.assessment.rule_sheet.method == Method.SCORE:
        return _("By these rules the scores decide; there is no vote.")
    others = AgendaItem.objects.filter(session=item.session_id, status=ItemStatus.VOTING)
    other = (others.exclude(block=item.block_id) if item.block_id else others).first()
    if other:
        return _("Close the vote on item %(number)d first.") % {"number": other.position}
    count = turnout(item)
    return (
        why_no_room(item.session)
        or why_not_run_item(user, item)
        or why_secret(item)
        or why_held(item.assessment.initiative)
        or why_roll_waits(item.session)
        or why_no_quorum(item.assessment.rule_sheet.quorum_ratio, count.present, count.entitled)
    )


def why_not_close_item(user: User | None, item: AgendaItem) -> str | None:
    """Say why the item may not be concluded, or None."""
    rule = item.assessment.rule_sheet
    if reason := why_no_room(item.session):
        return reason
    if item.status == ItemStatus.WAITING and not item.is_secret and rule.method != Method.SCORE:
        return _("The vote on this item has not been opened.")
    count = turnout(item)
    return (
        why_not_run_item(user, item)
        or why_secret(item)
        or why_held(item.assessment.initiative)
        or why_no_quorum(rule.quorum_ratio, count.present, count.entitled)
        or why_too_few_sheets(item.assessment)
    )


def why_not_vote(user: User, item: AgendaItem) -> str | None:
    """Say why the user may not vote on the item, or None."""
    seat = seat_of(user, item.session.council)
    if seat is None:
        return _("Only members of this council may vote.")
    return why_not_take_vote(seat, item)


def why_not_take_vote(seat: Seat, item: AgendaItem) -> str | None:
    """Say why no open vote of this seat counts, or None."""
    if reason := why_secret(item):
        return reason
    if item.status != ItemStatus.VOTING:
        return _("The vote on this item is not open.")
    if not seat.may_vote:
        return _("This seat has no vote.")
    if reason := why_no_part(seat.person, item.assessment):
        return reason
    if item.present is not None and seat.pk in item.present:
        return None
    if item.present and Attendance.objects.filter(session=item.session_id, seat=seat, is_present=True).exists():
        return _("This vote was opened before the member came: its roll stands as it was.")
    return _("Only members recorded as present may vote.")
