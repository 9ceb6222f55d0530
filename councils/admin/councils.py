"""Councils and their seats."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin import ReadOnlyAdmin
from councils.actions.conflicts import look_for_conflicts
from councils.models import Council, KnownField, Seat, SeatDeputy


class SeatInline(admin.TabularInline):
    """The seats of a council, in their order."""

    model = Seat
    extra = 0
    raw_id_fields = ["person", "stands_in_for"]
    fields = [
        "position", "person", "office", "appointed_by", "stands_in_for", "may_score", "may_comment", "may_vote",
        "may_sign", "may_conclude", "starts_on", "ends_on",
    ]  # fmt: skip

    def get_queryset(self, request):
        """Bring the persons along: each row names one."""
        return super().get_queryset(request).select_related("person", "council", "stands_in_for__person")


@admin.register(Council)
class CouncilAdmin(admin.ModelAdmin):
    """Councils by unit and level; a council that has ended stays for what it has decided."""

    list_display = [
        "name",
        "unit",
        "kind",
        "level",
        "field",
        "for_session",
        "founding_decision",
        "starts_on",
        "ends_on",
        "rule_sheet",
    ]
    list_filter = ["kind", "level", "for_session", ("ends_on", admin.EmptyFieldListFilter)]
    list_select_related = ["unit", "field", "rule_sheet"]
    list_per_page = 50
    show_full_result_count = False
    raw_id_fields = ["unit", "issued_by"]
    autocomplete_fields = ["rule_sheet"]
    search_fields = ["name", "=unit__code"]
    search_help_text = _("Name of the council or code of its unit.")
    inlines = [SeatInline]

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        """Look for conflicts of whoever has come to the council."""
        super().save_related(request, form, formsets, change)
        look_for_conflicts(council=form.instance, by=None)


@admin.register(SeatDeputy)
class SeatDeputyAdmin(ReadOnlyAdmin):
    """Who acts or acted for whom in a council; named, ended and taken up again on the page of the seat."""

    list_display = ["seat", "deputy", "starts_on", "ends_on", "named_by", "moved_at", "returned_at", "ended_at"]
    list_select_related = ["seat__person", "deputy__person", "named_by"]
    list_filter = [("ended_at", admin.EmptyFieldListFilter), ("returned_at", admin.EmptyFieldListFilter)]
    search_fields = ["seat__person__search__contains", "deputy__person__search__contains"]
    date_hierarchy = "starts_on"

    def has_delete_permission(self, request: HttpRequest, obj: SeatDeputy | None = None) -> bool:
        """Nobody: it is the record of who did what for whom."""
        return False


class KnownFieldInline(admin.TabularInline):
    """The fields a member knows."""

    model = KnownField
    extra = 0


@admin.register(Seat)
class SeatAdmin(admin.ModelAdmin):
    """Who sits where; for finding all seats of a person."""

    list_display = ["person", "council", "office", "may_score", "may_vote", "starts_on", "ends_on"]
    list_filter = ["office", ("ends_on", admin.EmptyFieldListFilter)]
    list_select_related = ["person", "council"]
    list_per_page = 50
    show_full_result_count = False
    raw_id_fields = ["person", "stands_in_for"]
    autocomplete_fields = ["council"]
    search_fields = ["=person__staff_code", "person__search", "council__name"]
    search_help_text = _("Name or staff code of the person, or name of the council.")
    inlines = [KnownFieldInline]

    def save_model(self, request: HttpRequest, obj: Seat, form, change: bool) -> None:
        """Look for conflicts of whoever takes the seat."""
        super().save_model(request, obj, form, change)
        look_for_conflicts(council=obj.council, by=None)
