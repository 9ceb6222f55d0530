"""Checking the benefit of an application: a third unit says what it found, beside what was claimed."""

import datetime

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from accounts.roles import represented
from common.errors import require
from initiatives.models import BenefitCheck
from initiatives.notices import adoption as notices
from initiatives.permissions.adoption import why_not_check_benefit
from initiatives.permissions.dossiers import CHECKING


@transaction.atomic
def check_benefit(
    *,
    check: BenefitCheck,
    confirmed: int | None,
    not_computable: bool,
    finding: str,
    by: User,
    now: datetime.datetime | None = None,
) -> BenefitCheck:
    """Enter the benefit of one year as it was found, in đồng, or that it cannot be computed; it stays as it is.

    Authors, those who apply it and their head are told. Raises `NotAllowed` with the reason.
    """
    rows = BenefitCheck.objects.select_for_update(of=("self",), no_key=True).for_list()
    current = rows.get(pk=check.pk)
    require(why_not_check_benefit(by, current))
    current.confirmed, current.not_computable, current.finding = confirmed, not_computable, finding.strip()
    current.checked_by, current.checked_at = by, now or timezone.now()
    current.on_behalf_of = represented(by, current.unit, *CHECKING)
    current.save()
    notices.benefit_checked(current)
    return current
