"""Remindings asked for by hand, to be read."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin import ReadOnlyAdmin
from notifications.models import Calling


@admin.register(Calling)
class CallingAdmin(ReadOnlyAdmin):
    """By whom, of what, how many, and whether the workers have done it."""

    list_display = ["at", "kind", "by", "to_remind", "count", "done_at"]
    list_filter = ["kind"]
    list_select_related = ["by"]
    exclude = ["people"]
    readonly_fields = ["to_remind"]
    search_fields = ["=by__staff_code", "by__search__contains"]
    search_help_text = _("Name or staff code of who asked for it.")
    date_hierarchy = "at"

    @admin.display(description=_("people"))
    def to_remind(self, calling: Calling) -> int:
        """How many were to be reminded; who was not told again had been told that day."""
        return calling.asked_count

    def has_delete_permission(self, request: HttpRequest, obj: Calling | None = None) -> bool:
        """Nobody: what is not done yet would be forgotten."""
        return False
