"""Duties and tallies: written by the rules, here to be read."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from initiatives.admin.dossiers import KeptAdmin
from initiatives.models import DayTally, Duty, DutyTally, Excuse, InitiativeTally


@admin.register(Duty)
class DutyAdmin(KeptAdmin):
    """Who owes, and how far everybody has come."""

    list_display = ["person", "season", "unit", "group", "progress", "days", "exemption", "met_by"]
    list_filter = ["season", "progress", "exemption", "group"]
    list_select_related = ["person", "season__campaign", "unit", "group", "met_by"]
    search_fields = ["person__search", "=person__staff_code"]
    search_help_text = _("Name without diacritics, or staff code.")


@admin.register(Excuse)
class ExcuseAdmin(KeptAdmin):
    """On which days somebody owes nothing, as co-ordinators and heads have decided it."""

    list_display = ["person", "season", "reason", "starts_on", "ends_on", "decided_by", "lifted_by"]
    list_filter = ["season", "reason"]
    list_select_related = ["person", "season__campaign", "decided_by", "lifted_by"]
    search_fields = ["person__search", "=person__staff_code"]
    search_help_text = _("Name without diacritics, or staff code.")


@admin.register(DutyTally)
class DutyTallyAdmin(KeptAdmin):
    """The figures pages show."""

    list_display = ["unit", "group", "season", "met", "under_way", "drafted", "nothing", "exempt"]
    list_filter = ["season", "group"]
    list_select_related = ["unit", "group", "season__campaign"]
    search_fields = ["unit__search", "=unit__code"]
    search_help_text = _("Name of the unit without diacritics, or its code.")


@admin.register(InitiativeTally)
class InitiativeTallyAdmin(KeptAdmin):
    """How many initiatives stand where: the rows of a place add up."""

    list_display = ["unit", "season", "status", "field", "theme", "level", "count"]
    list_filter = ["season", "status", "level"]
    list_select_related = ["unit", "season__campaign", "field", "theme"]
    search_fields = ["unit__search", "=unit__code"]
    search_help_text = _("Name of the unit without diacritics, or its code.")


@admin.register(DayTally)
class DayTallyAdmin(KeptAdmin):
    """What happened on which day: the rows of a day add up."""

    list_display = ["unit", "season", "event", "day", "count"]
    list_filter = ["season", "event"]
    list_select_related = ["unit", "season__campaign"]
    search_fields = ["unit__search", "=unit__code"]
    search_help_text = _("Name of the unit without diacritics, or its code.")
