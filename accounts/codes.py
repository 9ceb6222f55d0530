"""Staff codes made here, for people whose office keeps none: NV000001, NV000002, …"""

import re

from accounts.models import User
from common.models import take_numbers

MADE = re.compile(r"NV\d{6,}")


def is_made(code: str) -> bool:
    """Say whether a code was made here, to be replaced once the office gives one."""
    return MADE.fullmatch(code) is not None


def take_codes(count: int) -> list[str]:
    """Give that many codes nobody has; needs a transaction (the series stays locked until its end)."""
    codes: list[str] = []
    while len(codes) < count:
        numbers = take_numbers("staff_code", count - len(codes))
        fresh = [f"NV{number:06}" for number in numbers]
        taken = set(User.objects.filter(staff_code__in=fresh).values_list("staff_code", flat=True))
        codes += [code for code in fresh if code not in taken]
    return codes
