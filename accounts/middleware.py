"""Who must have a second factor sets it up before anything else."""

from collections.abc import Callable

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from accounts.officers import NOBODY, needs_second_factor

CHECKED_ON = "second_factor_checked_on"
# What is needed to set it up, or to leave.
OPEN = {
    "account_logout",
    "account_reauthenticate",
    "mfa_activate_totp",
    "mfa_reauthenticate",
    "set_language",
}


class SecondFactorRequired:
    """Lead people whom `settings.MFA_REQUIRED_FOR` means to the set-up page; asked once a session and day."""

    def __init__(self, get_response: Callable) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Go on: the view decides."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Callable, args: list, kwargs: dict) -> HttpResponse | None:
        """Let through whoever has or needs none."""
        if settings.MFA_REQUIRED_FOR == NOBODY or not request.user.is_authenticated:
            return None
        today = timezone.localdate().isoformat()
        if request.session.get(CHECKED_ON) == today or request.resolver_match.view_name in OPEN:
            return None
        if needs_second_factor(request.user) and not is_mfa_enabled(request.user, [Authenticator.Type.TOTP]):
            return redirect("mfa_activate_totp")
        request.session[CHECKED_ON] = today
        return None
