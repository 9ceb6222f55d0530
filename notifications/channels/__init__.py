"""The channels beside the inbox, one module each, behind one interface (`base.Adapter`)."""

from django.conf import settings

from notifications.channels.base import Adapter, AwayError, Message, NobodyThereError, TryAgainError
from notifications.channels.gateway import Gateway
from notifications.channels.inbox import Inbox
from notifications.channels.mail import Mail
from notifications.channels.push import Push

ADAPTERS: dict[str, type[Adapter]] = {adapter.name: adapter for adapter in (Mail, Push, Gateway, Inbox)}

__all__ = ["ADAPTERS", "Adapter", "AwayError", "Message", "NobodyThereError", "TryAgainError", "in_order"]


def in_order() -> list[type[Adapter]]:
    """Give the channels this site has, in the order in which one takes the place of another."""
    return [ADAPTERS[name] for name in settings.NOTICE_CHANNELS if ADAPTERS[name].is_set_up()]
