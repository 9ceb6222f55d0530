"""What is shown once and then only recognised: codes of printed slips, tokens of links."""

import datetime
import secrets

from django.conf import settings
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import base36_to_int

SIGNS = "ABCDEFGHJKMNPQRTUVWXY346789"  # none that look alike on paper (0 O, 1 I L, 2 Z, 5 S)
GROUPS, GROUP = 3, 4
SLIP_LIFETIME = datetime.timedelta(days=30)
RESET_LIFETIME = datetime.timedelta(days=1)
ADDRESS_SALT = "accounts.new_address"


def new_slip_code() -> str:
    """Give a code such as K7MF-3XQH-9TRA: 57 bits of chance, so that its hash needs no slow hashing."""
    return "-".join("".join(secrets.choice(SIGNS) for _ in range(GROUP)) for _ in range(GROUPS))


def hash_of(code: str) -> str:
    """Give what is kept of a code; useless without the site's secret key."""
    signs = "".join(sign for sign in code.upper() if sign.isalnum())
    return salted_hmac("accounts.OneTimeSlip", signs, algorithm="sha256").hexdigest()


def is_code(code: str, code_hash: str) -> bool:
    """Say whether somebody typed that code, with or without its hyphens, in capitals or not."""
    return constant_time_compare(hash_of(code), code_hash)


class PasswordTokens(PasswordResetTokenGenerator):
    """Tokens of links that set a password; each works until a password is set, somebody signs in or time is over.

    An invitation lasts `settings.PASSWORD_RESET_TIMEOUT`, a link to set a forgotten password a day. It looks only at
    the address of the account (allauth's own generator also keeps and believes older ones).
    """

    def check_token(self, user, token: str | None) -> bool:
        """Say whether the link still works."""
        if not super().check_token(user, token):
            return False
        age = self._num_seconds(self._now()) - base36_to_int(token.split("-")[0])
        lifetime = RESET_LIFETIME.total_seconds() if user.has_usable_password() else settings.PASSWORD_RESET_TIMEOUT
        return age <= lifetime
