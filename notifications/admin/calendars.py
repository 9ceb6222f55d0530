"""Private addresses of calendars, to be ended here; invitations that went with mails, to be read."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from common.admin import ReadOnlyAdmin
from notifications.models import Feed, Invite


@admin.register(Feed)
class FeedAdmin(ReadOnlyAdmin):
    """Deleting one makes the address dead; nobody can read it."""

    list_display = ["person", "made_at"]
    list_select_related = ["person"]
    search_fields = ["person__search", "=person__staff_code"]
    search_help_text = _("Name without diacritics, or staff code.")


@admin.register(Invite)
class InviteAdmin(ReadOnlyAdmin):
    """What was put beside a notice."""

    list_display = ["notice"]
    list_select_related = ["notice"]
    search_fields = ["=notice__person__staff_code"]
    search_help_text = _("Staff code of who was invited.")

    def has_delete_permission(self, request, obj=None) -> bool:
        """Nobody."""
        return False
