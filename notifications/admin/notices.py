"""Notices and deliveries for administrators: to look up and to send again, not to write."""

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from accounts.admin.people import FoldedSearch
from common.admin import ReadOnlyAdmin, in_lines
from common.formats import moment
from notifications.actions.resending import send_again
from notifications.models import Delivery, Notice
from notifications.permissions import why_not_send_again
from notifications.states import Fate

MOST = 100  # sent again at once


@admin.register(Notice)
class NoticeAdmin(FoldedSearch, ReadOnlyAdmin):
    """Who was told what and when."""

    list_display = ["title", "person", "kind", "is_urgent", "created_at", "read_at"]
    list_filter = ["created_at"]
    list_select_related = ["person"]
    search_fields = ["person__search__contains", "=person__staff_code", "=person__email", "=kind", "=key"]
    search_help_text = _("Name, staff code or e-mail of the reader, kind or key of the notice.")


@admin.register(Delivery)
class DeliveryAdmin(FoldedSearch, ReadOnlyAdmin):
    """What was sent to whom, when, why, and what failed: that first."""

    list_display = ["person", "why", "outcome", "way", "made_at"]  # the rest stands on the row's own page
    list_filter = ["fate", "channel", "made_at"]
    search_fields = ["person__search__contains", "=address", "=key", "=person__staff_code", "=receipt"]
    search_help_text = _("Name, address, staff code, key or receipt.")
    ordering = ["fate", "-pk"]  # failed ones first
    actions = ["try_again", "send_again"]

    class Media:
        """Columns that hold sentences."""

        css = {"all": ["css/admin-lists.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Delivery]:
        """Deliveries with what a row shows."""
        return super().get_queryset(request).for_admin()

    @admin.display(description=_("why"))
    def why(self, delivery: Delivery) -> str:
        """The step of the ladder it comes from, else what happened."""
        if delivery.is_letter:
            return str(_("Letter of the day"))
        reminder = next(iter(delivery.notice.reminders.all()), None)
        if reminder is not None:
            return f"{reminder.step.rule} · {reminder.step}"
        return f"{delivery.notice.topic.label}: {delivery.notice.title}"

    @admin.display(description=_("what became of it"), ordering="fate")
    def outcome(self, delivery: Delivery) -> SafeString:
        """What became of it and when; where it failed, why and when it is tried again."""
        is_again = delivery.fate == Fate.WAITING and delivery.attempts and delivery.next_try_at
        again = _("Next try: %(time)s") % {"time": moment(delivery.next_try_at)} if is_again else ""
        sent = moment(delivery.sent_at) if delivery.sent_at else ""
        return in_lines(delivery.get_fate_display(), sent, delivery.failed_reason, again)

    @admin.display(description=_("channel"), ordering="channel")
    def way(self, delivery: Delivery) -> SafeString:
        """The channel, and the address where it has one."""
        return in_lines(delivery.get_channel_display(), delivery.address)

    def has_delete_permission(self, request: HttpRequest, obj: Delivery | None = None) -> bool:
        """Nobody: what is deleted here could go out again."""
        return False

    def has_retry_permission(self, request: HttpRequest) -> bool:
        """Who may change deliveries elsewhere, but never by hand here."""
        return request.user.has_perm("notifications.change_delivery")

    @admin.action(description=_("Try again what was given up"), permissions=["retry"])
    def try_again(self, request: HttpRequest, queryset: QuerySet[Delivery]) -> None:
        """Start the tries anew; the next sweep sends them."""
        failed = queryset.filter(fate__in=[Fate.FAILED, Fate.WAITING]).exclude(channel="inbox")
        count = failed.order_by().update(attempts=0, fate=Fate.WAITING, next_try_at=timezone.now())
        self.message_user(request, _("%(count)d deliveries will be tried again.") % {"count": count})

    @admin.action(description=_("Send once more"), permissions=["retry"])
    def send_again(self, request: HttpRequest, queryset: QuerySet[Delivery]) -> None:
        """Send each under a key of its own; who asked is noted."""
        rows = list(queryset[:MOST])
        refused = [reason for row in rows if (reason := why_not_send_again(row))]
        for row in rows:
            if why_not_send_again(row) is None:
                send_again(delivery=row, by=request.user, now=timezone.now())
        self.message_user(request, _("%(count)d are sent once more.") % {"count": len(rows) - len(refused)})
        for reason in dict.fromkeys(refused):
            self.message_user(request, reason, level=messages.WARNING)
