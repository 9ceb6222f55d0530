"""Which rows that lead to an assessment a member has a part in: the conditions other questions are built on."""

from django.db.models import Q

from councils.seats import councils_of, recused_from
from councils.states import SheetStatus


def before_councils_of(user, *, assessment: str = "") -> Q:
    """Give the condition "before a council of the user, who has a part in it", for rows that lead to an assessment.

    Whoever is an author or recused has none: nothing of the item is shown to that member.
    """
    council = f"{assessment}__council__in" if assessment else "council__in"
    return Q(**{council: councils_of(user)}) & has_part(user, assessment=assessment)


def has_part(user, *, assessment: str = "") -> Q:
    """Give the condition "the user is neither an author nor recused", for rows that lead to an assessment."""
    prefix = f"{assessment}__" if assessment else ""
    recused = recused_from(user)
    authored = user.authorships.values("initiative_id")
    return ~Q(**{f"{prefix}pk__in": recused}) & ~Q(**{f"{prefix}initiative__in": authored})


def scored_by(user, *, assessment: str = "") -> Q:
    """Give the condition "the user's own score sheet is in", for rows that lead to an assessment."""
    own = user.seats.filter(sheets__status=SheetStatus.SUBMITTED).values("sheets__assessment_id")
    return Q(**{f"{assessment}__pk__in" if assessment else "pk__in": own})
