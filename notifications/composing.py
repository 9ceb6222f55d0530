"""What is to be sent, composed for many deliveries at once from what is true at this moment."""

import datetime
from collections.abc import Sequence

from common.mail import Wording
from notifications.channels import Message
from notifications.daily import Contents
from notifications.holding import holding
from notifications.links import stop_link
from notifications.models import Delivery, Invite, Reminder
from notifications.states import Channel, Fate, Topic


class Composed:
    """Some deliveries that wait: which of them still have something to say, and what."""

    def __init__(self, ids: Sequence[int], now: datetime.datetime) -> None:
        rows = Delivery.objects.waiting().filter(pk__in=ids).select_related("person")
        self.rows = {row.pk: row for row in rows}
        self.ids = [pk for pk in ids if pk in self.rows]
        self.channels = {row.channel for row in self.rows.values()}
        letters = [row for row in self.rows.values() if row.is_letter]
        self.letters = Contents(letters, now)
        notices = [row.notice_id for row in self.rows.values() if not row.is_letter]
        reminders = list(Reminder.objects.filter(notice__in=notices).select_related("step__rule")) if notices else []
        held = holding([row for row in reminders if row.put_off_at is None], now)
        self.invitations = dict(Invite.objects.filter(notice__in=notices).values_list("notice", "text"))
        self.over = {row.notice_id for row in reminders if row.pk not in held}

    def channel_of(self, pk: int) -> str:
        """Give by which channel one of them goes."""
        return self.rows[pk].channel

    def holds(self, delivery: Delivery) -> bool:
        """Say whether it still has something to say; what an administrator sends again always has."""
        if delivery.asked_by_id is not None:
            return True
        return bool(self.letters.kept(delivery)) if delivery.is_letter else delivery.notice_id not in self.over

    def message(self, delivery: Delivery) -> Message:
        """Give what goes out."""
        return self._of_letter(delivery) if delivery.is_letter else self._of_notice(delivery)

    def _of_notice(self, delivery: Delivery) -> Message:
        notice = delivery.notice
        headers = {} if notice.is_urgent else unsubscribing(delivery, notice.topic)
        wording = Wording(notice.title, notice.body, delivery.html)
        link = notice.url if delivery.channel == Channel.MAIL else notice.get_absolute_url()
        invitations = [self.invitations[notice.pk]] if notice.pk in self.invitations else []
        return Message(
            delivery.person, delivery.address, wording, delivery.key, notice.topic, link, headers=headers,
            invitations=invitations,
        )  # fmt: skip

    def _of_letter(self, delivery: Delivery) -> Message:
        wording, count = self.letters.wording(delivery)
        return Message(
            delivery.person, delivery.address, wording, delivery.key, Topic.DUTIES, "/inbox/", is_letter=True,
            count=count, headers=unsubscribing(delivery, ""),
        )  # fmt: skip

    def close_items(self, letter: Delivery, now: datetime.datetime) -> None:
        """Note of the items of a letter that went out which of them it spoke of, and which were over."""
        if not letter.is_letter:
            return
        kept = [item.pk for item in self.letters.kept(letter)]
        letter.items.filter(pk__in=kept, fate=Fate.LETTER).update(fate=Fate.SENT, sent_at=now, receipt=letter.key)
        letter.items.filter(fate=Fate.LETTER).update(fate=Fate.LEFT)


def unsubscribing(delivery: Delivery, topic: str) -> dict[str, str]:
    """Give the headers by which a mailbox offers to unsubscribe with one click (RFC 8058)."""
    if delivery.channel != Channel.MAIL:
        return {}
    return {
        "List-Unsubscribe": f"<{stop_link(delivery.person_id, topic)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
