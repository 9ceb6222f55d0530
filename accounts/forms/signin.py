"""The forms of sign-in: allauth's, in our words, and with one-time codes beside passwords."""

from allauth.account import forms as account
from allauth.mfa.base import forms as mfa
from allauth.mfa.totp.forms import ActivateTOTPForm
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.letters import password_link
from accounts.models import OneTimeSlip, User

PASSWORD_HELP = _(
    "At least 8 characters, not only digits, and not like the name or staff code. A short sentence is best."
)


def say(form: forms.Form, **words: tuple) -> None:
    """Give fields their label and, where there is a second word, their help; examples inside inputs are left out."""
    for name, (label, *helps) in words.items():
        field = form.fields[name]
        field.label, field.help_text = label, helps[0] if helps else ""
        field.widget.attrs.pop("placeholder", None)


class SignInForm(account.LoginForm):
    """By staff code or e-mail, with the password or with the one-time code of a printed slip."""

    slip: OneTimeSlip | None = None

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        say(
            self,
            login=(_("Staff code or e-mail"),),
            password=(_("Password"), _("Or the one-time code of a printed slip.")),
            remember=(_("Stay signed in on this device"), _("Not on a computer that others use.")),
        )
        self.fields["login"].widget.attrs |= {"autocomplete": "username", "autocapitalize": "none", "autofocus": True}

    def _clean_with_password(self, credentials: dict) -> dict:
        """Take a one-time code where the password is wrong; both count as the same attempt."""
        try:
            return super()._clean_with_password(credentials)
        except ValidationError as error:
            if error.code == "too_many_login_attempts":
                raise
            self.slip = OneTimeSlip.objects.matching(
                self.cleaned_data["login"], credentials["password"], timezone.now()
            )
            if self.slip is None:
                raise
        return self.cleaned_data

    def login(self, request: HttpRequest, redirect_url: str | None = None) -> HttpResponse:
        """Sign in; with a one-time code first set a password."""
        if self.slip is None:
            return super().login(request, redirect_url=redirect_url)
        query = f"?{urlencode({'next': redirect_url})}" if redirect_url else ""
        return redirect(password_link(self.slip.person) + query)


class ForgottenPasswordForm(account.ResetPasswordForm):
    """Ask for a letter by staff code or e-mail; the answer does not tell who has an account."""

    email = forms.CharField(label=_("Staff code or e-mail"), max_length=254)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs |= {"autocomplete": "username", "autocapitalize": "none"}

    def clean_email(self) -> str:
        """Find the person, if there is one with an address."""
        login = self.cleaned_data["email"]
        self.users = list(User.objects.known_as(login).filter(is_active=True).exclude(email="")[:1])
        return login


class _Twice:
    def clean_password2(self) -> str:
        """Refuse two that differ, in our words."""
        again = self.cleaned_data["password2"]
        if again != self.cleaned_data.get("password1", again):
            raise ValidationError(_("This is not the password of the field above. Type the same one twice."))
        return again


class NewPasswordForm(_Twice, account.ResetPasswordKeyForm):
    """The password after a link or a one-time code."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        say(self, password1=(_("New password"), PASSWORD_HELP), password2=(_("New password once more"),))


class PasswordChangeForm(_Twice, account.ChangePasswordForm):
    """Another password in place of the present one."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        say(
            self,
            oldpassword=(_("Present password"),),
            password1=(_("New password"), PASSWORD_HELP),
            password2=(_("New password once more"),),
        )


class PasswordSetForm(_Twice, account.SetPasswordForm):
    """A password for an account that has none."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        say(self, password1=(_("New password"), PASSWORD_HELP), password2=(_("New password once more"),))


class PasswordAgainForm(account.ReauthenticateForm):
    """The password once more before something grave."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        say(self, password=(_("Present password"),))


class _CodeForm:
    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        say(self, code=(pgettext_lazy("second step", "Code"),))
        self.fields["code"].widget.attrs |= {"inputmode": "numeric", "autofocus": True, "class": "short"}


class CodeForm(_CodeForm, mfa.AuthenticateForm):
    """The second step of signing in."""


class CodeAgainForm(_CodeForm, mfa.ReauthenticateForm):
    """A code before something grave."""


class FirstCodeForm(_CodeForm, ActivateTOTPForm):
    """The code that proves that the application on the phone is set up."""
