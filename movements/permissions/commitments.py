"""Who says what became of a promise, who confirms it, and the reason when not.

The owner reports: the person in charge, or co-ordinators and heads of the unit that keeps it. The host's side
confirms: co-ordinators and heads of the unit that held the dialogue. Never the same person, nor deputy and absent.
"""

import datetime

from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import represented, responsible_for
from movements.models import Commitment
from movements.querysets.dialogues import ANSWERING
from movements.states import CommitmentStatus


def why_not_owner(user: User, commitment: Commitment) -> str | None:
    """Say why the user does not answer for keeping the promise, or None."""
    if user.pk == commitment.person_id or responsible_for(user, commitment.unit, *ANSWERING):
        return None
    return _("Only the person in charge, co-ordinators and heads of %(unit)s say what became of it.") % {
        "unit": commitment.unit
    }


def why_not_host(user: User, commitment: Commitment) -> str | None:
    """Say why the user does not speak for the host of the dialogue, or None."""
    unit = commitment.opinion.dialogue.unit
    if responsible_for(user, unit, *ANSWERING):
        return None
    return _("Only co-ordinators and heads of %(unit)s, which held the dialogue, or of a unit above it do this.") % {
        "unit": unit
    }


def why_not_report(user: User, commitment: Commitment) -> str | None:
    """Only the owner says what became of it, once the notice of conclusions is published."""
    if not commitment.opinion.dialogue.is_published:
        return _("It runs from the day the notice of conclusions is published.")
    return why_not_owner(user, commitment)


def why_not_take_back_report(user: User, commitment: Commitment) -> str | None:
    """Only the owner takes the report back."""
    return why_not_owner(user, commitment)


def why_not_confirm(user: User, commitment: Commitment) -> str | None:
    """Only the host's side confirms what the owner reported, and never whoever reported it."""
    if reason := why_not_host(user, commitment):
        return reason
    absent = represented(user, commitment.opinion.dialogue.unit, *ANSWERING)
    acting = {user.pk, absent.pk if absent else user.pk}
    if acting & {commitment.reported_by_id, commitment.reported_for_id}:
        return _("Somebody else than who reported it confirms: a co-ordinator or head of the host, or of a unit above.")
    return None


def why_not_reopen(user: User, commitment: Commitment) -> str | None:
    """Only the host's side opens a closed promise again."""
    return why_not_host(user, commitment)


def why_not_extend(user: User, commitment: Commitment, now: datetime.datetime) -> str | None:
    """Only the host's side gives more time, and only while nothing is reported."""
    if not commitment.opinion.dialogue.is_published:
        return _("Until the notice of conclusions is published, the day is changed with the dialogue.")
    if commitment.status != CommitmentStatus.OPEN:
        return _("What became of it has been reported.")
    return why_not_host(user, commitment)
