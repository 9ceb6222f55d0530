"""Looking at what staff lists did; they are imported on their own pages."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from accounts.admin.people import FoldedSearch
from accounts.models import StaffImport, StaffImportRow
from common.admin import ReadOnlyAdmin


@admin.register(StaffImport)
class StaffImportAdmin(FoldedSearch, ReadOnlyAdmin):
    """Which lists were uploaded, by whom, and what became of them."""

    list_display = [
        "file_name",
        "unit",
        "uploader",
        "status",
        "created_count",
        "changed_count",
        "rejected_count",
        "created_at",
    ]
    list_filter = ["status", "is_complete"]
    list_select_related = ["unit", "uploader"]
    search_fields = ["file_name__icontains", "unit__search__contains", "uploader__search__contains"]
    search_help_text = _("File, unit or uploader.")
    exclude = ["file", "samples"]  # the file leaves the store by its own page alone


@admin.register(StaffImportRow)
class StaffImportRowAdmin(ReadOnlyAdmin):
    """What became of each row."""

    list_display = ["number", "name", "code", "unit_name", "outcome", "staff_import"]
    list_filter = ["outcome"]
    list_select_related = ["staff_import"]
    search_fields = ["=code", "=staff_import__pk"]
    search_help_text = _("Staff code, or the number of the import.")
    raw_id_fields = ["person", "staff_import"]
