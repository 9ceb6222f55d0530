"""Themes of the target groups, which administrators choose; which initiatives serve them, to be read."""

from django.contrib import admin
from django.http import HttpRequest

from initiatives.admin.dossiers import NUMBER_HELP, KeptAdmin
from initiatives.models import Theme, ThemeTag


@admin.register(Theme)
class ThemeAdmin(admin.ModelAdmin):
    """Themes by target group; one in use is switched off, not deleted."""

    list_display = ["name", "group", "code", "position", "is_active"]
    list_filter = ["group", "is_active"]
    list_select_related = ["group"]
    search_fields = ["name", "=code"]

    def has_delete_permission(self, request: HttpRequest, obj: Theme | None = None) -> bool:
        """Only what serves nothing yet."""
        return super().has_delete_permission(request, obj) and (obj is None or not obj.tags.exists())

    def get_actions(self, request: HttpRequest) -> dict:
        """Nothing is deleted from the list."""
        return {}


@admin.register(ThemeTag)
class ThemeTagAdmin(KeptAdmin):
    """Which initiative serves which theme, as its authors or those who check it have said."""

    list_display = ["initiative", "theme"]
    list_filter = ["theme"]
    list_select_related = ["initiative", "theme"]
    search_fields = ["=initiative__number"]
    search_help_text = NUMBER_HELP
