"""Who submits to the level above, and the reason when not."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from accounts.models import User
from councils.models import Assessment, Council, Letter
from councils.permissions.decisions import may_sign, why_not_prepare
from councils.states import Act, AssessmentStatus

ENDED = (AssessmentStatus.CLOSED, AssessmentStatus.BARRED)


def to_be_submitted(council: Council) -> QuerySet[Assessment]:
    """Give what was put forward from this council's recognitions and stands in no letter yet."""
    forward = Assessment.objects.filter(act=Act.EFFECT, follows__act=Act.RECOGNITION, follows__council=council)
    return forward.filter(letter_item__isnull=True).exclude(status__in=ENDED)


def why_not_issue(user: User | None, council: Council, assessments: Sequence[Assessment]) -> str | None:
    """Say why the user may not issue a letter on these, or None."""
    if reason := why_not_prepare(user, council):
        return reason
    if not assessments:
        return _("Choose at least one item.")
    if len({assessment.council_id for assessment in assessments}) > 1:
        return _("These are before different councils: write a letter to each.")
    return None


def why_not_sign_letter(signer: User, council: Council) -> str | None:
    """Say why this person does not sign for the council's unit, or None."""
    if may_sign(signer, council):
        return None
    return _("Only the head of %(unit)s, or a member with the right to conclude, signs this letter.") % {
        "unit": council.unit
    }


def why_not_void(user: User | None, letter: Letter) -> str | None:
    """Say why the user may not make the letter void, or None."""
    if letter.voided_at:
        return _("The letter is void already.")
    return why_not_prepare(user, letter.council)


def why_number_taken(council: Council, year: int, number: str) -> str | None:
    """Say that another letter of the year has the number, or None."""
    if Letter.objects.filter(council=council, year=year, number=number).exists():
        return _("Number %(number)s has been given in %(year)s.") % {"number": number, "year": year}
    return None
