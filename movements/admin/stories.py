"""Stories and consents, to be read: each deed has its page, which asks the authors."""

from django.contrib import admin

from common.admin import ReadOnlyAdmin
from movements.models import Story, StoryConsent


@admin.register(Story)
class StoryAdmin(ReadOnlyAdmin):
    """Stories, published or not."""

    list_display = ["title", "initiative", "written_by", "published_at", "down_because"]
    list_select_related = ["initiative", "written_by"]
    search_fields = ["title", "initiative__search__contains"]


@admin.register(StoryConsent)
class StoryConsentAdmin(ReadOnlyAdmin):
    """Who has agreed to what."""

    list_display = ["story", "author", "answer", "answered_at", "recorded_by"]
    list_filter = ["answer"]
    list_select_related = ["story", "author__person", "recorded_by"]
    search_fields = ["story__title"]
