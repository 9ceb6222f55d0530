"""What the administration pages of several apps share; the corrected days of the calendar."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from common.models import CalendarDay


class ReadOnlyAdmin(admin.ModelAdmin):
    """What the system wrote; nobody adds to it or changes it by hand."""

    show_full_result_count = False
    list_per_page = 50

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False


@admin.register(CalendarDay)
class CalendarDayAdmin(admin.ModelAdmin):
    """Each year's swapped Saturdays and other holidays, as they are decided."""

    list_display = ["day", "is_working", "reason"]
    list_filter = ["is_working"]
    search_fields = ["reason"]
    date_hierarchy = "day"
    show_full_result_count = False


def in_lines(*words: str) -> SafeString:
    """Give what a cell of a list says, a line each; what is empty is left out."""
    return format_html_join(mark_safe("<br>"), "{}", ((each,) for each in words if each))
