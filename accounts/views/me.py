"""The own account."""

from allauth.decorators import rate_limit
from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accounts.actions import access
from accounts.forms.me import ContactForm
from accounts.permissions import why_not_let_in, why_not_see_people
from accounts.roles import acting_for, roles_of


def me(request: HttpRequest) -> HttpResponse:
    """Show what is known of the user, and how he or she signs in."""
    person = request.user
    context = {
        "postings": person.postings.select_related("unit", "group"),
        "roles": roles_of(person),
        "acting": acting_for(person),
        "helps_others": why_not_let_in(person) is None,
        "may_see_people": why_not_see_people(person) is None,
        "has_second_step": is_mfa_enabled(person, [Authenticator.Type.TOTP]),
    }
    return render(request, "accounts/me.html", context)


@rate_limit(action="manage_email")
def contact(request: HttpRequest) -> HttpResponse:
    """Change the telephone number; ask a new e-mail address whether it is the user's."""
    form = ContactForm(request.POST or None, instance=request.user)
    if not form.is_valid():
        return render(request, "accounts/contact.html", {"form": form}, status=422 if form.is_bound else 200)
    address = access.change_contact(person=request.user, **form.cleaned_data)
    if address:
        words = _("Saved. A letter is on its way to %(address)s: open the link in it within a day.")
        messages.success(request, words % {"address": address})
    else:
        messages.success(request, _("Saved."))
    return redirect("accounts:me")


def confirm_address(request: HttpRequest, token: str) -> HttpResponse:
    """Take over an address whose letter has been read."""
    access.confirm_address(person=request.user, token=token)
    messages.success(request, _("%(address)s is your address now.") % {"address": request.user.email})
    return redirect("accounts:me")
