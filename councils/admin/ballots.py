"""What two people did at ballot boxes. Rolls, envelopes, keys and ballots have no page here, on purpose."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from councils.admin.reviews import KeptAdmin
from councils.models import BoxStep


@admin.register(BoxStep)
class BoxStepAdmin(KeptAdmin):
    """Openings, closings, counts and changes of rolls, with both people."""

    list_display = ["box", "step", "person", "reason", "asked_by", "done_by", "done_at"]
    list_filter = ["step"]
    list_select_related = ["box", "person", "asked_by", "done_by"]
    search_fields = ["=asked_by__staff_code", "=done_by__staff_code", "=person__staff_code"]
    search_help_text = _("Staff code of one of those named.")
