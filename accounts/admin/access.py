"""Administration of how people get in."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.models import Invitation, OneTimeSlip
from common.admin import ReadOnlyAdmin

PERSON = ["=person__staff_code", "=person__email"]
PERSON_HELP = _("Staff code or e-mail of the person.")

# Sign-in looks at the address of the person alone; a second list of addresses would only mislead.
admin.site.unregister([EmailAddress, Authenticator])


@admin.register(Invitation)
class InvitationAdmin(ReadOnlyAdmin):
    """Who was invited by whom, and whether the letter has gone."""

    list_display = ["person", "invited_by", "created_at", "sent_at", "sent_to", "returned_because"]
    list_filter = [("sent_at", admin.EmptyFieldListFilter), ("returned_because", admin.EmptyFieldListFilter)]
    list_select_related = ["person", "invited_by"]
    search_fields = PERSON
    search_help_text = PERSON_HELP


@admin.register(OneTimeSlip)
class OneTimeSlipAdmin(ReadOnlyAdmin):
    """Who was handed a slip by whom, and what became of it; to be deleted when one was lost."""

    list_display = ["person", "issued_by", "issued_at", "expires_at", "used_at", "replaced_at"]
    list_filter = [("used_at", admin.EmptyFieldListFilter)]
    list_select_related = ["person", "issued_by"]
    search_fields = PERSON
    search_help_text = PERSON_HELP


@admin.register(Authenticator)
class SecondStepAdmin(ReadOnlyAdmin):
    """Who has a second step of sign-in; deleted for somebody whose phone and codes on paper are lost."""

    list_display = ["user", "type", "created_at", "last_used_at"]
    list_select_related = ["user"]
    search_fields = ["=user__staff_code", "=user__email"]
    search_help_text = PERSON_HELP

    def get_fields(self, request: HttpRequest, obj=None) -> list[str]:
        """Leave the secrets out."""
        return self.list_display
