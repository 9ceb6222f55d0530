"""What people have read of their inbox."""

import datetime

from accounts.models import User
from notifications.models import Notice
from notifications.tokens import touch_inboxes


def mark_read(*, notice: Notice, now: datetime.datetime) -> None:
    """Note when somebody first read a notice."""
    if Notice.objects.filter(pk=notice.pk).unread().update(read_at=now):
        touch_inboxes([notice.person_id])


def mark_all_read(*, person: User, now: datetime.datetime) -> int:
    """Note that somebody has read the whole inbox; give how many entries were unread."""
    count = Notice.objects.visible_to(person).unread().update(read_at=now)
    touch_inboxes([person.pk])
    return count
