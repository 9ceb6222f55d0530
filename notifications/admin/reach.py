"""What people have chosen, and how they can be reached, for administrators: to look up."""

from django.contrib import admin

from common.admin import ReadOnlyAdmin
from notifications.models import DeadAddress, LetterHour, Preference, PushSubscription


@admin.register(Preference)
class PreferenceAdmin(ReadOnlyAdmin):
    """Who hears of what through which channel, where it is not the default."""

    list_display = ["person", "topic", "channel", "when", "updated_at"]
    list_filter = ["topic", "channel", "when"]
    list_select_related = ["person"]
    search_fields = ["=person__staff_code", "=person__email"]


@admin.register(LetterHour)
class LetterHourAdmin(ReadOnlyAdmin):
    """Whose letter goes at which hour, where it is not the usual one."""

    list_display = ["person", "hour"]
    list_filter = ["hour"]
    list_select_related = ["person"]
    search_fields = ["=person__staff_code", "=person__email"]


@admin.register(DeadAddress)
class DeadAddressAdmin(ReadOnlyAdmin):
    """Addresses nothing is sent to; deleting a row has them tried again."""

    list_display = ["address", "channel", "person", "reason", "since"]
    list_filter = ["channel", "since"]
    list_select_related = ["person"]
    search_fields = ["=address", "=person__staff_code"]


@admin.register(PushSubscription)
class PushSubscriptionAdmin(ReadOnlyAdmin):
    """Devices that take messages, without the keys that would let others send there."""

    list_display = ["person", "device", "made_at"]
    fields = ["person", "device", "made_at"]
    list_select_related = ["person"]
    search_fields = ["=person__staff_code", "=person__email"]
