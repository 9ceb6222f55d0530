"""Notices and deliveries for administrators: to look up, not to write."""

from django.contrib import admin
from django.db.models import QuerySet
from django.db.models.functions import Now
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin import ReadOnlyAdmin
from notifications.models import Delivery, Notice


@admin.register(Notice)
class NoticeAdmin(ReadOnlyAdmin):
    """Who was told what and when."""

    list_display = ["title", "person", "kind", "created_at", "read_at"]
    list_filter = ["created_at"]
    list_select_related = ["person"]
    search_fields = ["=person__staff_code", "=person__email", "=kind", "=key"]
    search_help_text = _("Staff code or e-mail of the reader, kind or key of the notice.")


@admin.register(Delivery)
class DeliveryAdmin(ReadOnlyAdmin):
    """What was sent, and why not."""

    list_display = ["key", "address", "channel", "attempts", "sent_at", "next_try_at", "failed_reason"]
    list_filter = ["channel", ("sent_at", admin.EmptyFieldListFilter)]
    search_fields = ["=address", "=key"]
    search_help_text = _("Address or key.")
    actions = ["try_again"]

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Who may change deliveries elsewhere, but never by hand here."""
        return request.user.has_perm("notifications.change_delivery")

    @admin.action(description=_("Try again what was not sent"), permissions=["retry"])
    def try_again(self, request: HttpRequest, queryset: QuerySet[Delivery]) -> None:
        """Start the tries anew; the next sweep sends them."""
        count = queryset.filter(sent_at__isnull=True).update(attempts=0, next_try_at=Now())
        self.message_user(request, _("%(count)d deliveries will be tried again.") % {"count": count})
