"""Administration of who acts for whom; deputies are named, ended and taken up again on the page of the person."""

from django.contrib import admin
from django.http import HttpRequest

from accounts.admin.people import FoldedSearch
from accounts.models import HeldRole, Substitute
from common.admin import ReadOnlyAdmin


@admin.register(Substitute)
class SubstituteAdmin(FoldedSearch, ReadOnlyAdmin):
    """Who acts or acted for whom, named by whom, ended by whom."""

    list_display = ["person", "deputy", "role", "starts_on", "ends_on", "named_by", "ended_at", "ended_by"]
    list_select_related = ["person", "deputy", "role__unit", "role__person", "named_by", "ended_by"]
    list_filter = [("ended_at", admin.EmptyFieldListFilter), ("role", admin.EmptyFieldListFilter)]
    search_fields = ["person__search__contains", "deputy__search__contains"]
    date_hierarchy = "starts_on"

    def has_delete_permission(self, request: HttpRequest, obj: Substitute | None = None) -> bool:
        """Nobody: it is the record of who did what for whom."""
        return False


@admin.register(HeldRole)
class HeldRoleAdmin(FoldedSearch, ReadOnlyAdmin):
    """Every role as it is held: by appointment, or as somebody's deputy."""

    list_display = ["person", "name", "unit", "starts_on", "ends_on", "on_behalf_of"]
    list_select_related = ["person", "unit", "on_behalf_of"]
    list_filter = ["name", ("on_behalf_of", admin.EmptyFieldListFilter)]
    search_fields = ["person__search__contains", "unit__search__contains"]
    ordering = ["unit__path", "pk"]

    def has_delete_permission(self, request: HttpRequest, obj: HeldRole | None = None) -> bool:
        """Nobody: these rows are read off roles and deputies."""
        return False
