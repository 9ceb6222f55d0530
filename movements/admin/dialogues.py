"""Dialogues and promises, to be read; the list of fields and the numbers expected, to be kept by the province."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from initiatives.admin.dossiers import KeptAdmin, PartInline
from movements.models import Commitment, CommitmentEntry, Dialogue, DialogueMinimum, Opinion, OpinionField


@admin.register(OpinionField)
class OpinionFieldAdmin(admin.ModelAdmin):
    """The fields by which opinions are counted."""

    list_display = ["name", "code", "position", "is_active"]
    list_editable = ["position", "is_active"]
    list_filter = ["is_active"]
    search_fields = ["name", "code"]
    prepopulated_fields = {"code": ["name"]}
    show_full_result_count = False

    def has_delete_permission(self, request: HttpRequest, obj: OpinionField | None = None) -> bool:
        """Only of a field that no opinion is in."""
        return super().has_delete_permission(request, obj) and (obj is None or not obj.opinions.exists())


@admin.register(DialogueMinimum)
class DialogueMinimumAdmin(admin.ModelAdmin):
    """How many dialogues a unit of each level is expected to hold in a year."""

    list_display = ["level", "from_year", "count"]
    list_filter = ["level"]
    show_full_result_count = False


class OpinionInline(PartInline):
    """What was said, without its texts."""

    model = Opinion
    fields = ["position", "field"]


@admin.register(Dialogue)
class DialogueAdmin(KeptAdmin):
    """Dialogues of all units: who recorded and published them; texts are read on their page."""

    list_display = ["unit", "held_on", "level", "kind", "partners", "status", "notice_number"]
    list_filter = ["status", "level", "kind", "partners"]
    list_select_related = ["unit"]
    search_fields = ["search__contains", "=unit__code", "=notice_number"]
    search_help_text = _("Topic, place or host without diacritics, code of the unit, or number of the notice.")
    date_hierarchy = "held_on"
    exclude = ["conclusion"]
    inlines = [OpinionInline]


class EntryInline(PartInline):
    """What happened with a promise."""

    model = CommitmentEntry
    fields = ["at", "step", "source", "target", "outcome", "by", "on_behalf_of"]

    def get_queryset(self, request: HttpRequest):
        """Bring the persons along: each row names one."""
        return super().get_queryset(request).select_related("by", "on_behalf_of")


@admin.register(Commitment)
class CommitmentAdmin(KeptAdmin):
    """Promises: who keeps them, by when, what became of them."""

    list_display = ["opinion", "unit", "person", "due_on", "status", "outcome"]
    list_filter = ["status", "outcome"]
    list_select_related = ["unit", "person", "opinion"]
    search_fields = ["=unit__code", "=person__staff_code"]
    search_help_text = _("Code of the unit or staff code of the person in charge.")
    date_hierarchy = "due_on"
    exclude = ["account"]
    inlines = [EntryInline]
