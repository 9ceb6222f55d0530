"""Handing in: the dossier is frozen as a version, numbered, and brought to those who check it."""

import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from common.errors import require
from initiatives import notices
from initiatives.actions.novelty import ask_for_check
from initiatives.models import Dossier, Initiative, Version
from initiatives.permissions import why_not_hand_in
from initiatives.states import StepName
from initiatives.versions import build_content, digest
from initiatives.workflow import advance_locked, lock


@transaction.atomic
def submit_initiative(*, initiative: Initiative, by: User, now: datetime.datetime | None = None) -> Version:
    """Hand the draft in: give it its number, freeze the first version, tell authors and unit.

    `now` is when the request arrived: a deadline holds for it to the second, however long the deed waits for a lock.
    A second click, another tab, another author at the same moment: all get the version the first one made.
    """
    now = now or timezone.now()
    current = _locked(initiative)
    if current.submitted_at is not None:
        require(why_not_hand_in(by, current, now))
        return Version.objects.get(dossier=current.main_dossier(), number=1)
    submitted = advance_locked(current, StepName.SUBMIT, by=by, now=now)
    version = freeze_version(dossier=submitted.main_dossier(), by=by, now=now, number=1)
    notices.submitted(submitted)
    return version


@transaction.atomic
def resubmit_initiative(
    *, initiative: Initiative, number: int, by: User, now: datetime.datetime | None = None
) -> Version:
    """Hand the corrected dossier in as version `number`; a repeated request gets the version that stands."""
    now = now or timezone.now()
    current = _locked(initiative)
    made = Version.objects.filter(dossier=current.main_dossier(), number=number).first()
    if made is not None:
        require(why_not_hand_in(by, current, now))
        return made
    submitted = advance_locked(current, StepName.RESUBMIT, by=by, now=now)
    version = freeze_version(dossier=submitted.main_dossier(), by=by, now=now)
    notices.resubmitted(submitted, version)
    return version


def _locked(initiative: Initiative) -> Initiative:
    return lock([initiative.pk])[0]


def freeze_version(*, dossier: Dossier, by: User, now: datetime.datetime, number: int | None = None) -> Version:
    """Keep what is handed in, whole and for good; the caller holds the lock of the initiative.

    Without a number it follows the newest version.
    """
    content = build_content(dossier, now)
    if number is None:
        number = (dossier.versions.order_by("-number").values_list("number", flat=True).first() or 0) + 1
    version = dossier.versions.create(
        number=number, content=content, sha256=digest(content), handed_in_by=by, handed_in_at=now
    )
    ask_for_check(version, now)
    return version
