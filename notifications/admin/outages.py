"""Times in which a channel was away, for administrators: how long, why, and what still waits."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from common.admin import ReadOnlyAdmin
from common.formats import number
from notifications.models import Outage


@admin.register(Outage)
class OutageAdmin(ReadOnlyAdmin):
    """Written by the workers; those that last stand first."""

    list_display = ["channel", "since", "over_at", "last_failed_at", "last_error", "waiting"]
    list_filter = ["channel", "since"]
    ordering = ["-over_at", "-pk"]  # in PostgreSQL what has no end comes first

    class Media:
        """Columns that hold sentences."""

        css = {"all": ["css/admin-lists.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Outage]:
        """Outages with what a row shows."""
        return super().get_queryset(request).with_waiting()

    @admin.display(description=_("waiting"))
    def waiting(self, outage: Outage) -> str:
        """How many deliveries wait for the channel, and the way to them; nothing once it is back."""
        if outage.over_at is not None:
            return "–"
        return format_html('<a href="{}">{}</a>', outage.deliveries_url, number(outage.waiting_count))

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False
