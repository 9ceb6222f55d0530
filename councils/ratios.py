"""Ratios as rules state them ("70%", "2/3") and their exact arithmetic: 70 % of 5 is 3.5, so 4 are needed."""

import math
import re
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction
from functools import lru_cache

from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from common.formats import NO_BREAK
from common.formats import number as written

# A percentage (the sign may be left out) above 0 and up to 100, or a fraction.
PATTERN = r"^(100(\.0+)?|[1-9]\d?(\.\d{1,2})?|0\.\d?[1-9]\d?)%?$|^[1-9]\d?/[1-9]\d?$"
CENT = Decimal("0.01")


def exact(ratio: str) -> Fraction:
    """Give the value of a ratio."""
    return Fraction(ratio) if "/" in ratio else Fraction(ratio.removesuffix("%")) / 100


def is_ratio(text: str) -> None:
    """Refuse what cannot be read as a ratio of at most the whole."""
    if not re.match(PATTERN, text) or exact(text) > 1:
        raise ValidationError(_("Write a percentage such as 70% or a fraction such as 2/3."))


def needed(ratio: str, base: int) -> int:
    """Give the least whole number that reaches this share of the base."""
    return math.ceil(exact(ratio) * base)


def read_number(typed: str) -> Decimal | None:
    """Read a number written with a comma or a point; None when it is none."""
    found = re.fullmatch(r"-?[0-9]{1,6}([.,][0-9]{1,6})?", typed.strip())
    return Decimal(found[0].replace(",", ".")) if found else None


def cut(number: Fraction | Decimal) -> Decimal:
    """Give a mean with two digits, cut and not rounded: 69.996 must not read as the 70.00 it does not reach."""
    number = Fraction(number)
    return (Decimal(number.numerator) / Decimal(number.denominator)).quantize(CENT, rounding=ROUND_DOWN)


def shown(number: Fraction | Decimal | float | str) -> str:
    """Give a number as the reader writes it, without needless zeros: 3,5 or 3.5.

    A float is taken as it is written: 79.85 lies a little below itself, and would be cut to 79.84.
    """
    return _shown(number, get_language())


@lru_cache(maxsize=4096)  # a score sheet shows the limits of its criteria and bands again and again
def _shown(number: Fraction | Decimal | float | str, _language: str | None) -> str:
    return written(Decimal(f"{cut(Fraction(str(number))).normalize():f}"))


def ratio_words(ratio: str) -> str:
    """Give a ratio as it stands in a sentence: 70 %, 2/3."""
    return ratio if "/" in ratio else f"{shown(ratio.removesuffix('%'))}{NO_BREAK}%"
