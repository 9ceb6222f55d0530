"""Criteria and rules, set here; titles and commendations, to be put right."""

from django.contrib import admin

from movements.models import Commendation, CommendationCriteria, TitleHeld, TitleRule, WiderReach


@admin.register(CommendationCriteria)
class CommendationCriteriaAdmin(admin.ModelAdmin):
    """From where on somebody stands out."""

    list_display = ["campaign", "recognised", "provincial", "confirmations", "met_percent", "people", "unit_recognised"]
    list_select_related = ["campaign"]


@admin.register(TitleRule)
class TitleRuleAdmin(admin.ModelAdmin):
    """What each title asks for."""

    list_display = ["title", "after", "times", "reach", "initiative_years", "quota_percent", "source"]


@admin.register(TitleHeld)
class TitleHeldAdmin(admin.ModelAdmin):
    """Who held which title."""

    list_display = ["person", "title", "year", "decision", "entered_by"]
    list_filter = ["title", "year"]
    list_select_related = ["person", "entered_by"]
    search_fields = ["person__search__contains", "=person__staff_code"]
    raw_id_fields = ["person", "entered_by"]
    show_full_result_count = False


@admin.register(WiderReach)
class WiderReachAdmin(admin.ModelAdmin):
    """What bodies outside this system have found of initiatives."""

    list_display = ["initiative", "issuer", "number", "signed_on"]
    list_select_related = ["initiative"]
    raw_id_fields = ["initiative"]
    search_fields = ["initiative__search__contains", "number"]


@admin.register(Commendation)
class CommendationAdmin(admin.ModelAdmin):
    """What was given for the movement."""

    list_display = ["form", "issuer", "number", "signed_on", "person", "unit"]
    list_filter = ["form"]
    list_select_related = ["person", "unit"]
    raw_id_fields = ["person", "unit", "recorded_by"]
    search_fields = ["number", "issuer", "person__search__contains"]
    date_hierarchy = "signed_on"
