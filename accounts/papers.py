"""Papers about people: the sheets of one-time slips."""

import datetime

from django.conf import settings
from django.utils import timezone

from accounts.models import OneTimeSlip
from common.paper import qr_code, render_paper


def slips_paper(slips: list[tuple[OneTimeSlip, str]], *, now: datetime.datetime) -> bytes:
    """Give A4 sheets with eight slips each, to cut out along the lines."""
    data = {
        "province": settings.PROVINCE_NAME,
        "address": settings.SITE_URL.split("//")[-1],
        "qr": qr_code(settings.SITE_URL),
        "slips": [
            {
                "name": slip.person.full_name,
                "unit": getattr(slip.person, "unit_name", ""),
                "staff_code": slip.person.staff_code,
                "code": code,
                "until": timezone.localdate(slip.expires_at),
            }
            for slip, code in slips
        ],
    }
    return render_paper("accounts/slips.typ", data, made_at=now)
