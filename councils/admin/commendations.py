"""Outstanding models and commendations: to be read; their deeds have pages of their own."""

from django.contrib import admin
from django.http import HttpRequest

from common.admin import ReadOnlyAdmin
from councils.models import CommendationDecision, CommendationItem, Distinction


class CommendationItemInline(admin.TabularInline):
    """The models on the list."""

    model = CommendationItem
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False


@admin.register(CommendationDecision)
class CommendationAdmin(ReadOnlyAdmin):
    """Commendations with their lists."""

    list_display = ["__str__", "form", "issuer", "council", "signed_on", "status"]
    list_filter = ["form", "status", "year"]
    list_select_related = ["issuer", "council"]
    search_fields = ["number", "signer_name"]
    inlines = [CommendationItemInline]
    show_full_result_count = False


@admin.register(Distinction)
class DistinctionAdmin(ReadOnlyAdmin):
    """Models chosen as outstanding."""

    list_display = ["initiative", "council", "because", "chosen_by", "chosen_at"]
    list_select_related = ["initiative", "council", "chosen_by"]
    search_fields = ["initiative__search"]
    show_full_result_count = False
