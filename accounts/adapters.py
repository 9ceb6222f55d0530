"""Where the site differs from django-allauth: who signs in how often, passwords and letters, secrets at rest."""

import math
import time

import segno
from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.internal import ratelimit
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from nacl.encoding import Base64Encoder
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from accounts.actions.access import set_password
from accounts.models import User
from accounts.officers import needs_second_factor
from accounts.tasks import send_forgotten_password

APP, FAILED = "allauth.account", "login_failed"
WRONG = _("The staff code or e-mail and the password do not go together. Check capital letters and the keyboard.")


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by staff code or e-mail, without self-registration."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": WRONG,
        "email_password_mismatch": WRONG,
        "enter_current_password": _("This is not the present password."),
        "incorrect_password": _("This is not the present password."),
        "incorrect_code": _("This code is wrong or has expired. Enter the one the application shows now."),
        "rate_limited": _("Too many wrong attempts. Wait ten minutes, then try again."),
        "too_many_login_attempts": _("Too many wrong attempts. Wait ten minutes, then try again."),
        "invalid_password_reset": _("This link has been used or has expired."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody registers: personnel offices enter their staff."""
        return False

    def pre_authenticate(self, request: HttpRequest, **credentials) -> None:
        """Count the attempt; past the limit say how long to wait."""
        try:
            super().pre_authenticate(request, **credentials)
        except ValidationError as error:
            minutes = self._minutes_to_wait(request, self._get_login_attempts_cache_key(request, **credentials))
            words = ngettext(
                "Too many wrong attempts. Try again in %(minutes)s minute.",
                "Too many wrong attempts. Try again in %(minutes)s minutes.",
                minutes,
            )
            raise ValidationError(words % {"minutes": minutes}, code=error.code) from None

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials) -> str:
        """Count by person, so that staff code and e-mail do not give twice as many attempts."""
        login = credentials.get("email") or credentials.get("username", "")
        person = User.objects.known_as(login).values_list("pk", flat=True).first()
        return f"person:{person}" if person else f"unknown:{login.strip().lower()}"

    def _minutes_to_wait(self, request: HttpRequest, key: str) -> int:
        waits = [0.0]
        for rate in ratelimit.get_rates(app=APP, action=FAILED):
            attempts = cache.get(ratelimit.get_cache_key(request, app=APP, action=FAILED, rate=rate, key=key), [])
            if len(attempts) >= rate.amount:  # the latest stands first
                waits.append(attempts[-1] + rate.duration - time.time())
        return max(1, math.ceil(max(waits) / 60))

    def set_password(self, user: User, password: str) -> None:
        """Set it as everywhere else."""
        set_password(person=user, password=password, now=timezone.now())

    def send_password_reset_mail(self, user: User, email: str, context: dict) -> None:
        """Let a worker send it: an answer that waits for the mail server tells who has an account."""
        send_forgotten_password.delay(user.pk)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Go back to the account's page."""
        return reverse("accounts:me")

    def is_reauthentication_required(self, *, app: str, **kwargs) -> bool:
        """Ask for the password again, but not of somebody who gave it a moment ago."""
        records = get_authentication_records(self.request, self.request.user)
        recent = records and time.time() - records[-1]["at"] < app_settings.REAUTHENTICATION_TIMEOUT
        return not recent and super().is_reauthentication_required(app=app, **kwargs)


class MFAAdapter(DefaultMFAAdapter):
    """The second factor: codes of an application on the phone, and codes on paper for when it is lost."""

    error_messages = DefaultMFAAdapter.error_messages | {
        "incorrect_code": AccountAdapter.error_messages["incorrect_code"],
        "cannot_delete_authenticator": _("This account needs a second step and cannot do without it."),
    }

    def get_totp_issuer(self) -> str:
        """The name under which the application on the phone keeps it."""
        return f"Sáng kiến {settings.PROVINCE_NAME}"

    def get_totp_label(self, user: User) -> str:
        """The staff code: it stays when the address changes."""
        return user.staff_code

    def build_totp_svg(self, url: str) -> str:
        """Draw the QR code inside the page: the content policy allows no `data:` pictures."""
        return segno.make(url, error="m", micro=False).svg_inline(border=0, scale=5)

    def can_delete_authenticator(self, authenticator) -> bool:
        """Who must have a second factor cannot switch it off."""
        return not needs_second_factor(authenticator.user)

    def encrypt(self, text: str) -> str:
        """Keep secrets unreadable in the database and its backups."""
        return SecretBox(_key(settings.SECRET_KEY)).encrypt(text.encode(), encoder=Base64Encoder).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Read them with the site's key, or with one it had before."""
        for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
            try:
                return SecretBox(_key(secret)).decrypt(encrypted_text.encode(), encoder=Base64Encoder).decode()
            except CryptoError:
                continue
        raise CryptoError("no SECRET_KEY opens this second factor")


def _key(secret: str) -> bytes:
    return salted_hmac("accounts.second_factor", "", secret=secret, algorithm="sha256").digest()
