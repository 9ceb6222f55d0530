"""Who may say who scores what, and the reason when not."""

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from accounts.models import User
from councils.models import Assessment, Assignment, Refusal, ScoreSheet, Seat, Sharing
from councils.permissions import seat_of, why_no_part, why_not_run, why_not_run_for, why_not_score
from councils.states import TAKES_ASSIGNMENTS
from initiatives.permissions import why_held

# Whether the member has written anything on the sheet of this dossier.
BEGUN = Exists(ScoreSheet.objects.filter(assessment=OuterRef("assessment"), seat=OuterRef("seat")))


def may_have_read_others(assignment: Assignment) -> bool:
    """Say whether sheets of others are in: whoever's own is in too can have read them, and changes it with a reason."""
    others = ScoreSheet.objects.handed_in().filter(assessment=assignment.assessment_id)
    return others.exclude(seat=assignment.seat_id).exists()


def why_not_assign(user: User | None, assessment: Assessment) -> str | None:
    """Say why the user may not choose who scores this dossier, or None."""
    if reason := why_not_run_for(user, assessment):
        return reason
    if assessment.status not in TAKES_ASSIGNMENTS:
        return _("The scoring of this dossier is closed.")
    if not assessment.rule_sheet.has_sheets:
        return _("By these rules nobody scores: the vote alone decides.")
    return why_held(assessment.initiative)


def why_not_take_out(assignment: Assignment) -> str | None:
    """Say that a dossier stays with a member who has begun to score it, or None."""
    if not Assignment.objects.filter(BEGUN, pk=assignment.pk).exists():
        return None
    return _("%(member)s has begun to score this dossier and stays.") % {"member": assignment.seat.person}


def why_not_skip(user: User, assignment: Assignment) -> str | None:
    """Say why the member cannot put the dossier off, or take it up again, or None."""
    if assignment.done_at:
        return _("The sheet is handed in. Take it back to change it.")
    return why_not_score(user, assignment.assessment, assignment)


def why_not_refuse_assignment(user: User, assignment: Assignment) -> str | None:
    """Say why the member cannot send the dossier back to the secretary, or None."""
    if assignment.done_at:
        return _("The sheet is handed in. Take it back to change it.")
    if reason := why_not_score(user, assignment.assessment, assignment):
        return reason
    if Assignment.objects.filter(BEGUN, pk=assignment.pk).exists():
        return _("You have begun to score this dossier: put it off, or ask the secretary.")
    return None


def why_not_give_on(user: User | None, refusal: Refusal) -> str | None:
    """Ask whether the user says who scores the dossier."""
    return why_not_assign(user, refusal.assessment)


def why_not_leave_refused(user: User | None, refusal: Refusal) -> str | None:
    """Ask for the secretary or the chair."""
    return why_not_run_for(user, refusal.assessment)


def why_not_take_refused(user: User | None, refusal: Refusal) -> str | None:
    """Ask for the member who has refused, while the dossier is still to be scored and nothing speaks against it."""
    if user is None or refusal.seat.person_id != user.pk or seat_of(user, refusal.assessment.council) is None:
        return _("Only who has refused takes it all the same.")
    if refusal.assessment.status not in TAKES_ASSIGNMENTS:
        return _("The scoring of this dossier is closed.")
    return why_no_part(user, refusal.assessment) or why_held(refusal.assessment.initiative)


def why_not_undo_sharing(user: User | None, sharing: Sharing) -> str | None:
    """Say why a sharing out cannot be taken back, or None."""
    if reason := why_not_run(user, sharing.council):
        return reason
    if sharing.undone_at:
        return _("This sharing out has been taken back already.")
    if not sharing.assignments.filter(~BEGUN, done_at__isnull=True).exists():
        return _("Every member has begun with what was given: nothing can be taken back.")
    return None


def why_not_see_profile(user: User, seat: Seat) -> str | None:
    """Say why the user may not see how a member usually scores, or None."""
    return None if seat.person_id == user.pk else why_not_run(user, seat.council)


def why_not_say_fields(user: User, seat: Seat) -> str | None:
    """Say why the user may not write down which fields a member knows, or None."""
    return None if seat.person_id == user.pk else why_not_run(user, seat.council)
