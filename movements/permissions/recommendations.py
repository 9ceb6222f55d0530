"""Who recommends, who answers, who says that it was carried out, and the reason when not.

Two sides: the unit that recommends, with those above it up to the addressee (but not the addressee), and the addressee
with what is above it. Heads send and answer, for both go out in the unit's name; co-ordinators write and record too.
"""

import datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import HeldRole, Unit, User
from accounts.roles import responsible_for, roles_over
from accounts.states import RoleName, UnitKind
from common.tree import paths_above
from movements.models import Conference, Opinion, Recommendation
from movements.querysets.dialogues import ANSWERING
from movements.recommendation_states import RecommendationStatus
from movements.states import LEVEL_OF_KIND, DialogueLevel

BODIES = [kind for kind, level in LEVEL_OF_KIND.items() if level == DialogueLevel.BODY]


def addressees(unit: Unit) -> QuerySet[Unit]:
    """Give the units above this one, the nearest first; to communes and units below, bodies of the province too."""
    root, *_below = paths_above(unit)
    found = Unit.objects.filter(path__in=paths_above(unit))
    if LEVEL_OF_KIND[UnitKind(unit.kind)] in {DialogueLevel.COMMUNE, DialogueLevel.UNIT}:
        found = found | Unit.objects.filter(path__startswith=root, kind__in=BODIES, depth=2)
    return found.in_force(timezone.localdate()).exclude(pk=unit.pk).order_by("-depth", "path")


def maker_roles(user: User, recommendation: Recommendation, *names: str) -> list[HeldRole]:
    """Give the roles by which the user speaks for the unit that recommends, not those of the addressee's side."""
    theirs = recommendation.addressee.path
    return [role for role in roles_over(user, recommendation.unit, *names) if not theirs.startswith(role.unit.path)]


def why_not_write(user: User, unit: Unit) -> str | None:
    """Say why the user may not write recommendations of the unit, or None."""
    if not responsible_for(user, unit, *ANSWERING):
        return _("Only co-ordinators and heads of %(unit)s or of a unit above it write its recommendations.") % {
            "unit": unit
        }
    if not addressees(unit).exists():
        return _("No unit stands above %(unit)s: there is nobody to recommend anything to.") % {"unit": unit}
    return None


def why_not_from(opinion: Opinion) -> str | None:
    """Say why nothing can be recommended because of this opinion yet, or None."""
    if opinion.dialogue.is_published:
        return None
    return _("The notice of conclusions of this dialogue is not published yet.")


def why_not_from_conference(conference: Conference) -> str | None:
    """Say why nothing can be recommended because of this conference yet, or None."""
    return None if conference.was_held else _("This conference was not held yet.")


def why_not_correct(user: User, recommendation: Recommendation) -> str | None:
    """Say why the user may not change what is written, or None."""
    if recommendation.is_sent:
        return _("It is sent: it stays as it is, unless it is taken back before it is answered.")
    return why_not_write(user, recommendation.unit)


def why_not_delete(user: User, recommendation: Recommendation) -> str | None:
    """Say why the user may not delete the draft, or None: what was out once keeps its history."""
    if recommendation.history.exists():
        return _("It was sent before: what happened to it stays.")
    return why_not_correct(user, recommendation)


def why_not_send(user: User, recommendation: Recommendation) -> str | None:
    """Only the head of the unit that recommends sends, or a head between it and the addressee."""
    if maker_roles(user, recommendation, RoleName.HEAD):
        return None
    return _("Only the head of %(unit)s, or of a unit between it and the addressee, does this.") % {
        "unit": recommendation.unit
    }


def why_not_answer(user: User, recommendation: Recommendation) -> str | None:
    """Only the head of the addressee, or of a unit above it, answers; never whoever sent it."""
    roles = roles_over(user, recommendation.addressee, RoleName.HEAD)
    if not roles:
        return _("Only the head of %(unit)s or of a unit above it answers.") % {"unit": recommendation.addressee}
    acting = {user.pk, *(role.on_behalf_of_id for role in roles)}
    if acting & ({recommendation.sent_by_id, recommendation.sent_for_id} - {None}):
        return _("Somebody else than who sent it answers: another head of the addressee, or of a unit above.")
    return None


def why_not_record(user: User, recommendation: Recommendation) -> str | None:
    """Only co-ordinators and heads of the addressee, or of a unit above it, say what was done."""
    if responsible_for(user, recommendation.addressee, *ANSWERING):
        return None
    return _("Only co-ordinators and heads of %(unit)s or of a unit above it do this.") % {
        "unit": recommendation.addressee
    }


def why_not_reopen(user: User, recommendation: Recommendation) -> str | None:
    """Both sides may say that it was not carried out after all."""
    if maker_roles(user, recommendation, *ANSWERING) or responsible_for(user, recommendation.addressee, *ANSWERING):
        return None
    return _("Only co-ordinators and heads of %(unit)s or %(addressee)s, or of units above, do this.") % {
        "unit": recommendation.unit, "addressee": recommendation.addressee,
    }  # fmt: skip


def why_not_extend(user: User, recommendation: Recommendation, now: datetime.datetime) -> str | None:
    """Only the side that recommends gives more time, while an answer or the deed is awaited."""
    if recommendation.status not in {RecommendationStatus.SENT, RecommendationStatus.ACCEPTED}:
        return _("Nothing is awaited any more.")
    if maker_roles(user, recommendation, *ANSWERING):
        return None
    return _("Only co-ordinators and heads of %(unit)s, which recommends it, give more time.") % {
        "unit": recommendation.unit
    }
