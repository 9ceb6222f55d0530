"""Files of evidence of an application in another unit: attached, taken off, brought back until it is reported."""

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from common.errors import require
from initiatives.actions.keeping import bring_back, keep_files, take_off
from initiatives.files import Examined
from initiatives.models import Adoption, Evidence
from initiatives.permissions.adoption import why_not_show_evidence


@transaction.atomic
def add_evidence(*, adoption: Adoption, files: Sequence[Examined], by: User) -> list[Evidence]:
    """Attach files by which it can be seen that the unit applies it, and give those that are new."""
    current = _lock(adoption, by)
    return keep_files(current.files, files, by=by)


@transaction.atomic
def remove_evidence(*, evidence: Evidence, by: User, now: datetime.datetime | None = None) -> None:
    """Take a file off; it can be brought back."""
    _lock(evidence.adoption, by)
    take_off(evidence, now or timezone.now())


@transaction.atomic
def restore_evidence(*, evidence: Evidence, by: User) -> None:
    """Bring a file back that was taken off."""
    bring_back(evidence, _lock(evidence.adoption, by).files)


def _lock(adoption: Adoption, by: User) -> Adoption:
    rows = Adoption.objects.select_for_update(of=("self",), no_key=True).select_related("initiative", "unit")
    current = rows.get(pk=adoption.pk)
    require(why_not_show_evidence(by, current))
    return current
