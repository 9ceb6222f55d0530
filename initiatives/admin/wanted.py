"""The board of problems, to be read."""

from django.contrib import admin

from initiatives.admin.dossiers import KeptAdmin, PartInline
from initiatives.models import Offer, Wanted


class OfferInline(PartInline):
    """What was offered."""

    model = Offer
    fields = ["at", "by", "initiative", "text", "taken_at", "withdrawn_at"]


@admin.register(Wanted)
class WantedAdmin(KeptAdmin):
    """Problems units look for a solution to."""

    list_display = ["title", "unit", "field", "status", "until", "posted_by"]
    list_filter = ["status"]
    list_select_related = ["unit", "field", "posted_by"]
    search_fields = ["search", "=unit__code"]
    inlines = [OfferInline]


@admin.register(Offer)
class OfferAdmin(KeptAdmin):
    """What was offered for them."""

    list_display = ["wanted", "initiative", "by", "at", "taken_at", "withdrawn_at"]
    list_select_related = ["wanted", "initiative", "by"]
    search_fields = ["wanted__search", "=by__staff_code"]
