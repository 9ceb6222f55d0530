"""What comes after a recognition, to be looked up: lists of units to put forward, appeals with hearers and files."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from councils.admin.reviews import KeptAdmin
from councils.models import Appeal, AppealFile, Candidate, Hearer


class HearerInline(admin.TabularInline):
    """Who hears an appeal; findings are for the officers of the council."""

    model = Hearer
    extra = 0
    can_delete = False
    fields = ["seat", "assigned_by", "assigned_at", "found_at"]

    def has_add_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False

    def get_queryset(self, request: HttpRequest):
        """Bring the persons along: each row names one."""
        return super().get_queryset(request).select_related("seat__person", "assigned_by")


@admin.register(Appeal)
class AppealAdmin(KeptAdmin):
    """Appeals with their clock."""

    list_display = ["item", "by", "council", "status", "filed_at", "due_on", "concluded_at"]
    list_filter = ["status", "is_about_revocation"]
    list_select_related = ["item", "by", "council"]
    search_fields = ["=item__assessment__initiative__number", "=by__staff_code", "council__name"]
    search_help_text = _("Number of the dossier, staff code of the author or name of the council.")
    inlines = [HearerInline]


@admin.register(AppealFile)
class AppealFileAdmin(KeptAdmin):
    """Files that came with appeals."""

    list_display = ["name", "appeal", "media_type", "size"]
    list_select_related = ["appeal__by"]
    search_fields = ["name"]
    search_help_text = _("Name of the file.")


@admin.register(Hearer)
class HearerAdmin(KeptAdmin):
    """Who hears what."""

    list_display = ["appeal", "seat", "assigned_at", "found_at"]
    list_filter = [("found_at", admin.EmptyFieldListFilter)]
    list_select_related = ["appeal__by", "seat__person"]
    search_fields = ["=seat__person__staff_code"]
    search_help_text = _("Staff code of the member.")


@admin.register(Candidate)
class CandidateAdmin(KeptAdmin):
    """In which order units put forward."""

    list_display = ["initiative", "council", "position"]
    list_select_related = ["initiative", "council"]
    search_fields = ["=initiative__number", "council__name"]
    search_help_text = _("Number of the dossier or name of the council.")
