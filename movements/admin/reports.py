"""Milestones to be planned, and what was frozen, to be read."""

from django.contrib import admin
from django.http import HttpRequest

from common.admin import ReadOnlyAdmin
from movements.models import FrozenFigure, FrozenReport, Milestone


@admin.register(Milestone)
class MilestoneAdmin(admin.ModelAdmin):
    """The days on which figures are frozen."""

    list_display = ["campaign", "kind", "on"]
    list_filter = ["kind", "campaign"]
    list_select_related = ["campaign"]
    date_hierarchy = "on"


class KeptReportAdmin(ReadOnlyAdmin):
    """Nobody deletes what is frozen."""

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False


@admin.register(FrozenReport)
class FrozenReportAdmin(KeptReportAdmin):
    """Reports, as they were frozen."""

    list_display = ["title", "as_of", "milestone", "frozen_by", "frozen_at"]
    list_select_related = ["milestone__campaign", "frozen_by"]
    search_fields = ["title"]
    date_hierarchy = "as_of"


@admin.register(FrozenFigure)
class FrozenFigureAdmin(KeptReportAdmin):
    """Their numbers."""

    list_display = ["report", "section", "figure", "year", "unit", "group", "field", "level", "value"]
    list_filter = ["section", "figure", "year"]
    list_select_related = ["report", "unit"]
    search_fields = ["=unit__code"]
