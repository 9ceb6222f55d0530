"""Asking outside experts, and their comment sheets."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils import notices
from councils.models import Assessment, Consultation, Seat
from councils.permissions.consultations import why_not_ask, why_not_comment


@transaction.atomic
def ask_expert(*, assessment: Assessment, seat: Seat, by: User, now: datetime.datetime | None = None) -> Consultation:
    """Give an expert one dossier to comment on; asked a second time, nothing changes."""
    require(why_not_ask(by, assessment, seat))
    consultation, is_new = Consultation.objects.get_or_create(
        assessment=assessment, seat=seat, defaults={"asked_by": by, "asked_at": now or timezone.now()}
    )
    if is_new:
        notices.expert_asked(consultation)
    return consultation


@transaction.atomic
def hand_in_comment(
    *, consultation: Consultation, by: User, comment: str, now: datetime.datetime | None = None
) -> Consultation:
    """Hand the comment sheet in, or in other words once more; members read it from then on."""
    locked = Consultation.objects.select_for_update(of=("self",)).select_related("seat", "assessment__initiative")
    current = locked.get(pk=consultation.pk)
    require(why_not_comment(by, current))
    if not comment.strip():
        require(_("Write what you think of it."))
    current.comment, current.handed_in_at = comment.strip(), now or timezone.now()
    current.save()
    return current
