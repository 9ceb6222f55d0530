"""Limits that were extended, to be read: each is extended on its page, with a reason."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin import ReadOnlyAdmin
from notifications.models import Extension


@admin.register(Extension)
class ExtensionAdmin(ReadOnlyAdmin):
    """By whom, from when to when, and why."""

    list_display = ["at", "kind", "thing", "before_words", "after_words", "by", "reason"]
    list_filter = ["kind"]
    list_select_related = ["by"]
    search_fields = ["=thing", "=by__staff_code"]
    search_help_text = _("What was extended, or the staff code of who did it.")
    date_hierarchy = "at"

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False
