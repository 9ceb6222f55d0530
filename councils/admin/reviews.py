"""Assessments, queues, conflicts and score sheets: written by the council's work, looked up here."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin import ReadOnlyAdmin
from councils.actions.conflicts import undo_conflict
from councils.models import (
    Assessment,
    Assignment,
    Consultation,
    Mark,
    Recusal,
    Refusal,
    ReviewTally,
    ScoreSheet,
    Sharing,
)
from councils.states import SheetStatus

DOSSIER = ["=assessment__initiative__number", "=seat__person__staff_code"]
DOSSIER_HELP = _("Number of the dossier or staff code of the member.")


class KeptAdmin(ReadOnlyAdmin):
    """What the work of a council leaves behind; nobody takes it away."""

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False


@admin.register(Assessment)
class AssessmentAdmin(KeptAdmin):
    """One initiative before one council."""

    list_display = ["initiative", "council", "act", "status", "outcome", "sheet_count", "mean", "status_since"]
    list_filter = ["status", "act", "outcome"]
    list_select_related = ["initiative", "council"]
    search_fields = ["=initiative__number", "initiative__search", "council__name"]
    search_help_text = _("Number or title of the initiative, or name of the council.")


@admin.register(Assignment)
class AssignmentAdmin(KeptAdmin):
    """What is in whose queue."""

    list_display = ["assessment", "seat", "reason", "assigned_at", "seen_at", "accepted_at", "done_at"]
    list_filter = ["reason", ("seen_at", admin.EmptyFieldListFilter), ("done_at", admin.EmptyFieldListFilter)]
    list_select_related = ["assessment__initiative", "assessment__council", "seat__person"]
    search_fields = DOSSIER
    search_help_text = DOSSIER_HELP


@admin.register(Refusal)
class RefusalAdmin(KeptAdmin):
    """What members have refused to score, why, and what became of it."""

    list_display = ["assessment", "seat", "reason", "refused_at", "status", "given_to", "settled_by"]
    list_filter = ["status"]
    list_select_related = [
        "assessment__initiative", "assessment__council", "seat__person", "given_to__person", "settled_by",
    ]  # fmt: skip
    search_fields = DOSSIER
    search_help_text = DOSSIER_HELP


@admin.register(Sharing)
class SharingAdmin(KeptAdmin):
    """Who shared dossiers out, and who took that back."""

    list_display = ["council", "at", "by", "each", "limit", "undone_at", "undone_by"]
    list_select_related = ["council", "by", "undone_by"]
    search_fields = ["council__name"]
    search_help_text = _("Name of the council.")


@admin.register(Consultation)
class ConsultationAdmin(KeptAdmin):
    """Which expert was asked about what; the comment sheet is read on the page of the dossier."""

    list_display = ["assessment", "seat", "asked_by", "asked_at", "handed_in_at"]
    fields = list_display
    list_filter = [("handed_in_at", admin.EmptyFieldListFilter)]
    list_select_related = ["assessment__initiative", "assessment__council", "seat__person", "asked_by"]
    search_fields = DOSSIER
    search_help_text = DOSSIER_HELP


@admin.register(Recusal)
class RecusalAdmin(ReadOnlyAdmin):
    """Who has no part in what; deleted where a conflict was declared by mistake."""

    list_display = ["assessment", "seat", "kind", "reason", "at", "status", "decided_by", "decided_because"]
    list_filter = ["status", "kind"]
    list_select_related = ["assessment__initiative", "assessment__council", "seat__person", "decided_by"]
    search_fields = DOSSIER
    search_help_text = DOSSIER_HELP

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        """Only what a member declared: what was found in the data is true."""
        return super().has_delete_permission(request, obj) and (obj is None or obj.kind == "declared")

    def delete_model(self, request: HttpRequest, obj: Recusal) -> None:
        """Move what pages show along."""
        undo_conflict(recusal=obj)

    def delete_queryset(self, request: HttpRequest, queryset: QuerySet[Recusal]) -> None:
        """The same, for several."""
        for recusal in queryset:
            undo_conflict(recusal=recusal)


class MarkInline(admin.TabularInline):
    """The points of a sheet."""

    model = Mark
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mark]:
        """Bring the criteria along; what is only typed is read by its member alone."""
        found = super().get_queryset(request).filter(sheet__status=SheetStatus.SUBMITTED)
        return found.select_related("criterion", "sheet")


@admin.register(ScoreSheet)
class ScoreSheetAdmin(KeptAdmin):
    """Who has scored what; an unfinished sheet without its points, and none with texts meant for somebody else."""

    list_display = ["assessment", "seat", "status", "total", "submitted_at"]
    fields = ["assessment", "seat", "status", "total", "submitted_at"]
    list_filter = ["status"]
    list_select_related = ["assessment__initiative", "assessment__council", "seat__person"]
    search_fields = DOSSIER
    search_help_text = DOSSIER_HELP
    inlines = [MarkInline]


@admin.register(ReviewTally)
class ReviewTallyAdmin(KeptAdmin):
    """How far members have come."""

    list_display = ["seat", "season", "assigned_count", "done_count", "recused_count"]
    list_filter = ["season"]
    list_select_related = ["seat__person", "seat__council", "season"]
    search_fields = ["=seat__person__staff_code", "seat__council__name"]
    search_help_text = _("Staff code of the member or name of the council.")
