"""One cell made clean: names, dates, telephone numbers, as offices type them. CellError says what cannot be used."""

import datetime
import re
import unicodedata
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator

from accounts.imports.reasons import CellError
from accounts.states import Sex
from common.vietnamese import fold as fold_any
from common.vietnamese import tidy

EXCEL_DAY_ZERO = datetime.date(1899, 12, 30)
EXCEL_DAYS = range(7306, 54790)  # 1920 to 2049: other numbers are no dates
NOTHING = {"", "-", "--", "–", "—", "/", "khong", "khong co", "chua", "chua co", "chua ro", "n/a", "null", "none"}
# Marks of Vietnamese letters and tones. Cedilla, ring and the like come of old eight-bit fonts read as Latin.
MARKS = set("\u0300\u0301\u0303\u0306\u0309\u0302\u031b\u0323")
YES = {"co", "x", "v", "✓", "✔", "☑", "yes", "y", "true", "1", "+", "dang vien", "dv", "la dang vien", "du bi"} | {
    "dang vien du bi", "dang vien chinh thuc", "chinh thuc", "roi", "da vao dang",
}  # fmt: skip
NO = NOTHING | {"no", "n", "false", "0", "k", "ko", "o", "quan chung", "doan vien"}
SEXES = {"nam": Sex.MALE, "trai": Sex.MALE, "male": Sex.MALE, "m": Sex.MALE} | dict.fromkeys(
    ("nu", "gai", "female", "f"), Sex.FEMALE
)
fold = lru_cache(maxsize=16384)(fold_any)  # cells repeat: units, positions, groups
valid_email = EmailValidator()

YEAR_ALONE = re.compile(r"(?:0{0,2}[/.-]?0{0,2}[/.-]|(?:0?[1-9]|1[0-2])[/.-])?(\d{4})")  # 1967, 00/00/1967, 6/1967
ISO_DATE = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})(?=$|[ T])")
JOINED_DATE = re.compile(r"(\d{1,2})(\d{2})(\d{4})")  # 06042003, its zero lost or not
USUAL_DATE = re.compile(
    r"(?:ngày\s+)?(\d{1,2})(?:\s*[-/.,]\s*|\s+tháng\s+|\s+)(\d{1,2})(?:\s*[-/.,]\s*|\s+năm\s+|\s+)(\d{4}|\d{2})",
    re.IGNORECASE,
)


class Birth(NamedTuple):
    """A date of birth, or the year alone."""

    date: datetime.date | None
    year: int


def text(value: Any) -> str:
    """Give a cell's text: composed, single-spaced; whole numbers without ".0", dates as written in Vietnam."""
    if isinstance(value, str):
        cleaned = tidy(value)
        if cleaned.startswith("#") and cleaned.rstrip("!?").isupper() and cleaned.endswith(("!", "?", "A")):
            raise CellError("cell_error", value=cleaned)
        return cleaned
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Có" if value else "Không"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime.datetime):
        value = value.date()
    return value.strftime("%d/%m/%Y") if isinstance(value, datetime.date) else tidy(str(value))


def optional(value: Any, limit: int = 120) -> str:
    """Give free text, or "" where the office wrote that there is none."""
    found = text(value)
    if len(found) > limit:
        raise CellError("too_long", value=found[:40] + "…", limit=limit)
    return "" if fold(found) in NOTHING else found


def full_name(value: Any) -> str:
    """Give a name; one typed in capitals (or without any) gets its capitals where they belong."""
    name = text(value).replace("’", "'")
    if not name:
        raise CellError("name_missing")
    if len(name) > 120:
        raise CellError("too_long", value=name[:40] + "…", limit=120)
    if not _is_name(name):
        raise CellError("name_signs", value=name)
    return _capitalised(name) if name.isupper() or name.islower() else name


def _is_name(name: str) -> bool:
    if not all(sign.isalpha() or sign in " '-." for sign in name) or not any(map(str.isalpha, name)):
        return False
    marks = {sign for sign in unicodedata.normalize("NFD", name) if unicodedata.combining(sign)}
    return marks <= MARKS and not any(left.islower() and right.isupper() for left, right in pairwise(name))


def _capitalised(name: str) -> str:
    return re.sub(r"[^\W\d_]+", lambda word: word[0][0].upper() + word[0][1:].lower(), name)


def staff_code(value: Any) -> str:
    """Give a staff code in capitals, "" where there is none."""
    code = re.sub(r"\s", "", optional(value, 60)).upper()
    if len(code) > 40:
        raise CellError("too_long", value=code, limit=40)
    if code and not re.fullmatch(r"[A-ZĐ0-9][A-ZĐ0-9._/-]*", code):
        raise CellError("code_signs", value=code)
    return code


def sex(value: Any) -> str:
    """Give "m", "f" or "" where nothing is written."""
    written = optional(value)
    if written and fold(written) not in SEXES:
        raise CellError("sex_unreadable", value=written)
    return SEXES.get(fold(written), "")


def yes(value: Any) -> bool:
    """Say whether a tick column is ticked; a date ("joined the Party on") is a tick, a blank is not."""
    written = text(value)
    if fold(written) in YES:
        return True
    if fold(written) in NO:
        return False
    try:
        return read_date(value, newest=9999) is not None
    except CellError:
        raise CellError("yes_unreadable", value=written) from None


def email(value: Any) -> str:
    """Give an address in small letters; "(at)" and the like stand for the sign they spell."""
    written = optional(value, 300).lower().removeprefix("mailto:")
    address = re.sub(r"\s*[\(\[\{<]\s*(at|a còng|@)\s*[\)\]\}>]\s*|\s+at\s+", "@", written)
    address = re.sub(r"\s*[\(\[\{<]\s*(dot|chấm|\.)\s*[\)\]\}>]\s*", ".", address).strip(" .,;<>")
    if not address:
        return ""
    try:
        valid_email(address)
    except ValidationError:
        raise CellError("email_unreadable", value=written) from None
    return address


def phone(value: Any) -> str:
    """Give the digits of the first number: a lost leading zero and +84 are put right."""
    written = optional(value, 200)
    first = re.split(r"[/;,|]| - |hoặc", written)[0]
    digits = re.sub(r"\D", "", first)
    if not written:
        return ""
    if digits.startswith("84") and len(digits) in (11, 12) and not first.strip().startswith("0"):
        digits = "0" + digits[2:]
    elif not digits.startswith("0") and (len(digits) == 9 or (len(digits) == 10 and digits.startswith("2"))):
        digits = "0" + digits
    if not re.fullmatch(r"0\d{9,10}", digits) or re.search(r"[^\W\d_]", first):
        raise CellError("phone_unreadable", value=written)
    return digits


def birth(value: Any, today: datetime.date) -> Birth | None:
    """Give the date of birth or the year alone, None for a blank; nobody at work is under 15 or over 100."""
    youngest = today.year - 15
    alone = None
    if isinstance(value, (int, float)) and not isinstance(value, bool) and 1000 <= value <= 9999:
        alone = int(value)
    elif isinstance(value, str) and (found := YEAR_ALONE.fullmatch(tidy(value))):
        alone = int(found[1])
    day = read_date(value, newest=youngest) if alone is None else None
    year = alone if day is None else day.year
    if year is not None and not today.year - 100 <= year <= youngest:
        raise CellError("date_unlikely", year=year)
    return None if year is None else Birth(day, year)


def read_date(value: Any, *, newest: int) -> datetime.date | None:
    """Give a day from a real date, an Excel serial number or text with the day first; None for a blank.

    `newest` is the last year that two digits may mean.
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, (int, float)) and not isinstance(value, bool) and int(value) in EXCEL_DAYS:
        return EXCEL_DAY_ZERO + datetime.timedelta(days=int(value))
    return _date_of_text(text(value), newest)


@lru_cache(maxsize=65536)
def _date_of_text(written: str, newest: int) -> datetime.date | None:
    if fold(written) in NOTHING:
        return None
    if re.fullmatch(r"\d{5}", written) and int(written) in EXCEL_DAYS:
        return EXCEL_DAY_ZERO + datetime.timedelta(days=int(written))
    if iso := ISO_DATE.match(written):
        year, month, day = map(int, iso.groups())
    elif usual := JOINED_DATE.fullmatch(written) or USUAL_DATE.fullmatch(written):
        day, month, year = map(int, usual.groups())
    else:
        raise CellError("date_unreadable", value=written)
    if year < 100:
        year += 2000 if 2000 + year <= newest else 1900
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise CellError("date_unreadable", value=written) from None
