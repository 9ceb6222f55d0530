"""Who chooses outstanding models, who prepares and publishes their commendation, and the reason when not."""

from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.roles import units_of
from accounts.states import RoleName
from councils.models import CommendationDecision, Council
from councils.permissions import why_not_run
from councils.states import DecisionStatus
from initiatives.models import Initiative
from initiatives.states import Status


def why_not_choose(user: User | None, council: Council) -> str | None:
    """Say why the user may not choose outstanding models for this council, or None."""
    if not council.is_steering:
        return _("Only a steering committee chooses outstanding models.")
    return why_not_run(user, council)


def why_not_outstanding(council: Council, initiative: Initiative) -> str | None:
    """Say why this model cannot be outstanding: recognised, on the evaluation of this committee."""
    if initiative.status != Status.RECOGNISED:
        return _("%(title)s is not recognised.") % {"title": initiative}
    if not initiative.assessments.filter(council=council).exists():
        return _("%(title)s was evaluated by another steering committee.") % {"title": initiative}
    return None


def issues(user: User | None, unit: Unit) -> bool:
    """Say whether the user heads the body that commends."""
    if user is None or not user.is_authenticated:
        return False
    return unit.pk in {each.pk for each in units_of(user, RoleName.HEAD)}


def why_not_change(user: User | None, commendation: CommendationDecision) -> str | None:
    """Say why the user may not change the draft of a commendation, or None."""
    if commendation.status != DecisionStatus.DRAFT:
        return _("The commendation has been published and stays as it is.")
    return None if issues(user, commendation.issuer) else why_not_choose(user, commendation.council)


def why_not_issuer(council: Council, issuer: Unit) -> str | None:
    """Say why this body cannot commend: it is another one than those that evaluated and recognised."""
    if issuer.pk == council.issued_by_id:
        return _("%(unit)s recognises: another body commends.") % {"unit": issuer}
    return None


def why_not_publish(user: User | None, commendation: CommendationDecision) -> str | None:
    """Say why the user may not publish this commendation, or None: its body's head alone does."""
    if commendation.status != DecisionStatus.DRAFT:
        return _("The commendation has been published already.")
    if not issues(user, commendation.issuer):
        return _("Only the head of %(unit)s publishes this commendation.") % {"unit": commendation.issuer}
    own = commendation.items.filter(distinction__initiative__authors__person=user).first()
    if own is not None:
        return _("%(person)s answers for %(title)s: somebody else commends it.") % {
            "person": user, "title": own.distinction.initiative,
        }  # fmt: skip
    gone = commendation.items.exclude(distinction__initiative__status=Status.RECOGNISED).first()
    if gone is not None:
        return _("%(title)s is not recognised.") % {"title": gone.distinction.initiative}
    return None if commendation.items.exists() else _("Choose at least one model.")
