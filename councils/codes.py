"""Codes of certificates, such as CB26-7K4M-Q2XT: nobody can guess one, and a slip in typing is noticed.

The prefix of the province and the year, seven random signs of Crockford's base 32 (no I, L, O, U), and a check sign
over all of them. The check finds every single wrong sign and every two signs swapped.
"""

import re
import secrets
from collections.abc import Collection

from django.conf import settings

SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOK_ALIKES = str.maketrans("OIL", "011")
RANDOM = 7
SHAPE = re.compile(r"(?P<prefix>[A-Z]{1,6})(?P<year>\d{2})(?P<rest>[0-9A-Z]{8})")


def check_sign(text: str) -> str:
    """Give the sign that makes a code complete: a weighted sum over the field of 32 elements."""
    total = 0
    for sign in text:
        total = _double(total ^ (SIGNS.find(sign) if sign in SIGNS else ord(sign) % 32))
    return SIGNS[total]


def _double(value: int) -> int:
    value <<= 1
    return value ^ 0b100101 if value & 0b100000 else value


def new_code(year: int) -> str:
    """Give a code nobody has seen."""
    prefix = f"{settings.CERTIFICATE_PREFIX}{year % 100:02}"
    random = "".join(secrets.choice(SIGNS) for _ in range(RANDOM))
    return _written(prefix, random + check_sign(prefix + random))


def new_codes(year: int, count: int, taken: Collection[str] = ()) -> list[str]:
    """Give several codes, all different, and none of those already taken."""
    codes: set[str] = set()
    while len(codes) < count:
        code = new_code(year)
        if code not in taken:
            codes.add(code)
    return list(codes)


def _written(prefix: str, rest: str) -> str:
    return f"{prefix}-{rest[:4]}-{rest[4:]}"


def tidy_code(typed: str) -> str | None:
    """Give a typed code as it is printed (small letters, blanks, O for 0 and I or L for 1 are forgiven), or None."""
    signs = re.sub(r"[^0-9A-Z]", "", typed.upper())
    match = SHAPE.fullmatch(signs[:-8] + signs[-8:].translate(LOOK_ALIKES))
    return _written(match["prefix"] + match["year"], match["rest"]) if match else None


def is_mistyped(code: str) -> bool:
    """Say whether the check sign of a tidy code is wrong: no certificate ever had it."""
    signs = code.replace("-", "")
    return check_sign(signs[:-1]) != signs[-1]
