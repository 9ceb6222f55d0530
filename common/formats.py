"""Dates, days, numbers and money as people read them, in the active language; pages and papers both use these.

What belongs together (a number and its unit, "còn 7 ngày") is joined by no-break spaces.
"""

import datetime
import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from django.utils import formats, timezone
from django.utils.translation import get_language, ngettext, pgettext
from django.utils.translation import gettext as _

NO_BREAK = "\u00a0"
WEEKDAYS = (
    lambda: pgettext("weekday", "Monday"),
    lambda: pgettext("weekday", "Tuesday"),
    lambda: pgettext("weekday", "Wednesday"),
    lambda: pgettext("weekday", "Thursday"),
    lambda: pgettext("weekday", "Friday"),
    lambda: pgettext("weekday", "Saturday"),
    lambda: pgettext("weekday", "Sunday"),
)
Day = datetime.date | datetime.datetime


def day(value: Day) -> str:
    """Give a date alone, for tables: 30/11/2026."""
    return _local(value).strftime("%d/%m/%Y")


def weekday(value: Day) -> str:
    """Give a date with its weekday, for sentences: thứ Hai, 30/11/2026."""
    return f"{_joined(WEEKDAYS[_local(value).weekday()]())}, {day(value)}"


def clock(value: datetime.datetime) -> str:
    """Give a time of day: 17:00."""
    return _local(value).strftime("%H:%M")


def moment(value: datetime.datetime) -> str:
    """Give a deadline or an appointment: 17:00 thứ Hai, 30/11/2026."""
    return f"{clock(value)} {weekday(value)}"


def stamp(value: datetime.datetime) -> str:
    """Give when something was done, for tables and histories: 09/11/2026, 08:14."""
    return f"{day(value)}, {clock(value)}"


def recently(value: datetime.datetime, now: datetime.datetime | None = None) -> str:
    """Give when something was last done, the nearer the finer: 14:32 today, yesterday, 12/10/2026."""
    days = (_today(now) - _date(value)).days
    if days == 0:
        return _joined(_("%(time)s today") % {"time": clock(value)})
    if days == 1:
        return _joined(_("%(time)s yesterday") % {"time": clock(value)})
    return day(value)


def days_left(deadline: Day, now: datetime.datetime | None = None) -> str:
    """Say how far away a deadline is, or how long it has passed: còn 7 ngày, quá 3 ngày."""
    days = (_date(deadline) - _today(now)).days
    if days > 0:
        return _joined(ngettext("%(days)s day left", "%(days)s days left", days) % {"days": number(days)})
    if days < 0:
        return _joined(ngettext("%(days)s day late", "%(days)s days late", -days) % {"days": number(-days)})
    over = isinstance(deadline, datetime.datetime) and deadline < (now or timezone.now())
    return _joined(_("ended today") if over else _("by the end of today"))


def days_since(beginning: Day, now: datetime.datetime | None = None) -> str:
    """Say for how long something has lasted: đã 7 ngày."""
    days = max((_today(now) - _date(beginning)).days, 0)
    if days == 0:
        return _joined(_("since today"))
    return _joined(ngettext("for %(days)s day", "for %(days)s days", days) % {"days": number(days)})


def number(value: float | Decimal, decimals: int | None = None) -> str:
    """Give a number with its thousands apart: 24.642; a negative one with a real minus: − 1."""
    return _number(str(value), decimals, get_language())


@lru_cache(maxsize=4096)  # tables show the same small numbers again and again
def _number(value: str, decimals: int | None, _language: str | None) -> str:
    exact = Decimal(value)
    if decimals is not None:
        exact = exact.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    digits = formats.number_format(abs(exact), use_l10n=True, force_grouping=True)
    return f"\u2212{NO_BREAK}{digits}" if exact < 0 else digits


def percent(value: float | Decimal) -> str:
    """Give a percentage with at most one decimal: 61,5 %, 70 %."""
    return _percent(str(value), get_language())


@lru_cache(maxsize=4096)
def _percent(value: str, _language: str | None) -> str:
    rounded = Decimal(value).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return f"{number(rounded, 0 if rounded == rounded.to_integral_value() else 1)}{NO_BREAK}%"


def percent_of(part: int, whole: int) -> Decimal:
    """Give what percentage a part is, to one decimal; 100 only when all are in, 0 only when nobody is."""
    if not whole:
        return Decimal(0)
    exact = (Decimal(part) * 100 / whole).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    if 0 < part < whole:
        return min(max(exact, Decimal("0.1")), Decimal("99.9"))
    return exact


def money(value: float | Decimal) -> str:
    """Give an amount in đồng: 2.400.000 đồng."""
    return f"{number(value, 0)}{NO_BREAK}đồng"


def file_size(size: int) -> str:
    """Give the size of a file: 64 kB, 1,2 MB."""
    if size < 1000:
        return _joined(ngettext("%(size)s byte", "%(size)s bytes", size) % {"size": number(size)})
    if size < 1_000_000:
        return f"{number(size / 1000, 0)}{NO_BREAK}kB"
    return f"{number(size / 1_000_000, 1)}{NO_BREAK}MB"


def together(text: str) -> str:
    """Keep numbers with their units on one line, and words that must not be torn apart ("y tế")."""
    return _TORN.sub(NO_BREAK, str(text))


_TORN = re.compile(r"(?<=\d) (?=%|đồng\b|ngày\b|người\b|điểm\b|phiếu\b)|(?<=\b[Yy]) (?=tế\b)")


def inside_sentence(name: str) -> str:
    """Give a name as it stands within a sentence: "Tỉnh Cao Bằng" becomes "tỉnh Cao Bằng"."""
    return name[:1].lower() + name[1:]


def _joined(phrase: str) -> str:
    return phrase.replace(" ", NO_BREAK)


def _local(value: Day) -> Day:
    return timezone.localtime(value) if isinstance(value, datetime.datetime) else value


def _date(value: Day) -> datetime.date:
    local = _local(value)
    return local.date() if isinstance(local, datetime.datetime) else local


def _today(now: datetime.datetime | None) -> datetime.date:
    return timezone.localdate(now)
