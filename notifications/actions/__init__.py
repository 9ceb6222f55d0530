"""Telling people, sending what was told, noting what they have read; the ladder of reminders."""

from notifications.actions.telling import News, notify, notify_of

__all__ = ["News", "notify", "notify_of"]
