"""Conferences with programme, participants, papers and conclusions, to be read."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from initiatives.admin.dossiers import KeptAdmin, PartInline
from movements.models import (
    Conclusion,
    ConclusionEntry,
    Conference,
    ConferenceEntry,
    ConferencePaper,
    Participant,
    PresentedModel,
    ProgrammeItem,
)


class ProgrammeInline(PartInline):
    """Its programme."""

    model = ProgrammeItem
    fields = ["position", "starts_at", "title", "speaker"]


class ParticipantInline(PartInline):
    """Who is invited, and who came."""

    model = Participant
    fields = ["person", "name", "organisation", "invited_at", "came"]

    def get_queryset(self, request):
        """Bring the persons along: each row names one."""
        return super().get_queryset(request).select_related("person")


class PaperInline(PartInline):
    """Its papers."""

    model = ConferencePaper
    fields = ["title", "authors", "unit", "name", "size"]


class PresentedInline(PartInline):
    """Models presented."""

    model = PresentedModel
    fields = ["initiative"]

    def get_queryset(self, request):
        """Bring the models along: each row names one."""
        return super().get_queryset(request).select_related("initiative")


class StepInline(PartInline):
    """What happened with it."""

    model = ConferenceEntry
    fields = ["at", "step", "source", "target", "by", "on_behalf_of"]

    def get_queryset(self, request):
        """Bring the persons along: each row names one."""
        return super().get_queryset(request).select_related("by", "on_behalf_of")


@admin.register(Conference)
class ConferenceAdmin(KeptAdmin):
    """Conferences of all units; texts are read on their page."""

    list_display = ["theme", "unit", "held_at", "place", "status", "attendance"]
    list_filter = ["status", "level"]
    list_select_related = ["unit"]
    search_fields = ["search__contains", "=unit__code"]
    search_help_text = _("Words of theme or place without diacritics, or code of the unit.")
    date_hierarchy = "held_at"
    exclude = ["about", "conclusion"]
    inlines = [ProgrammeInline, ParticipantInline, PaperInline, PresentedInline, StepInline]


class ConclusionStepInline(PartInline):
    """What happened with it."""

    model = ConclusionEntry
    fields = ["at", "step", "source", "target", "by", "on_behalf_of"]

    def get_queryset(self, request):
        """Bring the persons along: each row names one."""
        return super().get_queryset(request).select_related("by", "on_behalf_of")


@admin.register(Conclusion)
class ConclusionAdmin(KeptAdmin):
    """What conferences concluded: who carries it out, by when, and what was done."""

    list_display = ["conference", "unit", "due_on", "status", "done_on"]
    list_filter = ["status"]
    list_select_related = ["conference", "unit"]
    search_fields = ["=unit__code", "conference__search__contains"]
    search_help_text = _("Code of the unit, or words of the theme without diacritics.")
    date_hierarchy = "due_on"
    exclude = ["result"]
    inlines = [ConclusionStepInline]
