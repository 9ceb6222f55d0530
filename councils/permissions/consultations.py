"""Who asks outside experts and who answers, and the reason when not."""

from django.utils.translation import gettext as _

from accounts.models import User
from councils.conflicts import kept_out
from councils.models import Assessment, Consultation, Seat
from councils.other_roles import why_knows_authors
from councils.permissions import why_not_run_for
from councils.states import CONFLICTS_CAN_CHANGE, Office
from initiatives.permissions import why_held


def why_not_ask(user: User | None, assessment: Assessment, seat: Seat | None = None) -> str | None:
    """Say why this expert (or any at all) may not be asked about the dossier, or None."""
    if reason := why_not_run_for(user, assessment) or why_held(assessment.initiative):
        return reason
    if assessment.status not in CONFLICTS_CAN_CHANGE:
        return _("The council has finished with this item.")
    if seat is not None and (seat.office != Office.EXPERT or seat.council_id != assessment.council_id):
        return _("Only experts of this council are asked.")
    return kept_out([assessment])[assessment.pk].get(seat.pk) if seat else None


def why_not_comment(user: User, consultation: Consultation) -> str | None:
    """Say why the expert may not write or hand in the comment sheet, or None."""
    if consultation.seat.person_id != user.pk:
        return _("This dossier was not assigned to you.")
    if consultation.assessment.status not in CONFLICTS_CAN_CHANGE:
        return _("The council has finished with this item.")
    return why_knows_authors(user, consultation.assessment) or why_held(consultation.assessment.initiative)
