"""Papers councils issue, as data for their typst templates; in Vietnamese whatever the reader's language."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.states import Level
from councils.models import Seat

LEVELS = {Level.GRASSROOTS: "cấp cơ sở", Level.PROVINCIAL: "cấp tỉnh"}


def plain_number(value) -> int | float | None:
    """Give a decimal as JSON has numbers, without a fraction that is nought: 70, 33.33."""
    if value is None:
        return None
    return int(value) if value == int(value) else float(value)


def local_moment(at: datetime.datetime | None) -> str | None:
    """Give a moment by the clock of the province, as JSON and the papers' `hour` and `moment` read it."""
    return timezone.localtime(at).isoformat(timespec="seconds") if at else None


def member_row(seat: Seat) -> dict:
    """Give a member as papers list them: name and office, or in whose place."""
    office = seat.office_name
    if seat.stands_in_for_id:
        office = _("stands in for %(member)s") % {"member": seat.stands_in_for.person.full_name}
    return {"name": seat.person.full_name, "office": office}
