"""Recommendations, to be read; the time to answer them, to be kept by the province."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from initiatives.admin.dossiers import KeptAdmin, PartInline
from movements.models import AnswerTime, Recommendation, RecommendationEntry


@admin.register(AnswerTime)
class AnswerTimeAdmin(admin.ModelAdmin):
    """How many working days units of each level have to answer; where a row is missing, the usual ones."""

    list_display = ["level", "days"]
    list_filter = ["level"]
    search_fields = ["level"]
    show_full_result_count = False


class EntryInline(PartInline):
    """What happened with it."""

    model = RecommendationEntry
    fields = ["at", "step", "source", "target", "due_on", "by", "on_behalf_of"]

    def get_queryset(self, request: HttpRequest):
        """Bring the persons along: each row names one."""
        return super().get_queryset(request).select_related("by", "on_behalf_of")


@admin.register(Recommendation)
class RecommendationAdmin(KeptAdmin):
    """Recommendations of all units; texts are read on their page."""

    list_display = ["title", "unit", "addressee", "status", "sent_on", "answer_due_on", "due_on", "done_on"]
    list_filter = ["status", "level"]
    list_select_related = ["unit", "addressee"]
    search_fields = ["search__contains", "=unit__code", "=addressee__code"]
    search_help_text = _("Words of the title without diacritics, number of the letter, or code of a unit.")
    date_hierarchy = "sent_on"
    exclude = ["text", "answer", "result"]
    inlines = [EntryInline]
