"""The novelty check, to be read: figures and who has looked at them; texts are read where their readers are known.

Marks are left out: numbers that say nothing to anybody, two hundred an initiative.
"""

from django.contrib import admin

from initiatives.admin.dossiers import NUMBER_HELP, KeptAdmin, PartInline, WithoutText
from initiatives.models import NoveltyCheck, NoveltyLook, Similarity


class LookInline(PartInline):
    """Who has looked at it."""

    model = NoveltyLook
    fields = ["at", "by", "because"]


@admin.register(NoveltyCheck)
class NoveltyCheckAdmin(KeptAdmin):
    """How much of what was handed in is repeated."""

    list_display = ["version", "share", "word_count", "requested_at", "checked_at", "is_waiting"]
    list_filter = ["is_waiting"]
    list_select_related = ["version"]
    search_fields = ["=version__dossier__initiative__number"]
    search_help_text = NUMBER_HELP
    inlines = [LookInline]


@admin.register(Similarity)
class SimilarityAdmin(WithoutText):
    """Which versions repeat which."""

    list_display = ["novelty", "other", "share", "is_own"]
    list_filter = ["is_own"]
    list_select_related = ["novelty", "other"]
    search_fields = ["=novelty__version__dossier__initiative__number", "=other__dossier__initiative__number"]
    search_help_text = NUMBER_HELP


@admin.register(NoveltyLook)
class NoveltyLookAdmin(KeptAdmin):
    """What was said of it."""

    list_display = ["at", "novelty", "by", "because"]
    list_select_related = ["novelty", "by"]
    search_fields = ["=novelty__version__dossier__initiative__number", "=by__staff_code"]
