"""Papers councils issue, as data for their typst templates; in Vietnamese whatever the reader's language."""

import datetime

from django.utils import timezone

from accounts.states import Level

LEVELS = {Level.GRASSROOTS: "cấp cơ sở", Level.PROVINCIAL: "cấp tỉnh"}


def plain_number(value) -> int | float | None:
    """Give a decimal as JSON has numbers, without a fraction that is nought: 70, 33.33."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def local_moment(at: datetime.datetime | None) -> str | None:
    """Give a moment by the clock of the province, as JSON and the papers' `hour` and `moment` read it."""
    return timezone.localtime(at).isoformat(timespec="seconds") if at else None
