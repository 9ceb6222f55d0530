"""What stands in letters of the day: what is due, the most urgent first, then the news; asked for many at once."""

import datetime
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.utils import translation

from common.mail import Wording, word
from notifications.dues import Due
from notifications.holding import holding, key_of, last_said, still_owed
from notifications.links import not_now_link
from notifications.models import Delivery, Notice, Reminder
from notifications.permissions import why_not_put_off
from notifications.states import Audience

OWED = "reminders/owed"


@dataclass(frozen=True)
class Owed:
    """A line of the letter: what is due, the last reminder of it, and the link that puts it off where that may be."""

    due: Due
    reminder: Reminder
    not_now: str

    @property
    def url(self) -> str:
        """The page where it is done."""
        return settings.SITE_URL + self.due.url if self.due.url else ""


class Contents:
    """What some letters have to say at this moment; a few queries whatever their number.

    A letter is worth sending while one of the things that made it be written still holds; then it names all else its
    reader has been reminded of and not done.
    """

    def __init__(self, letters: Sequence[Delivery], now: datetime.datetime) -> None:
        self.now = now
        self.items: dict[int, list[Delivery]] = defaultdict(list)
        rows = Delivery.objects.filter(letter__in=letters).select_related("notice").order_by("pk")
        for item in rows if letters else ():
            self.items[item.letter_id].append(item)
        notices = [item.notice_id for items in self.items.values() for item in items]
        reminders = Reminder.objects.filter(notice__in=notices).select_related("step__rule") if notices else ()
        self.reminded = {row.notice_id: row for row in reminders}
        self.owed: dict[int, list[Owed]] = defaultdict(list)
        self.holds = self._find([letter.person_id for letter in letters])

    def _find(self, people: list[int]) -> set[int]:
        """Note what these people owe; give the reminders among the items that still hold."""
        said = last_said(people, self.now) if people else {}
        open_to = [row for row in said.values() if row.put_off_at is None]
        found = still_owed(open_to, self.now)
        for row in open_to:
            if due := found.get(key_of(row)):
                link = "" if why_not_put_off(row, self.now) else settings.SITE_URL + not_now_link(row)
                self.owed[row.person_id].append(Owed(due, row, link))
        for lines in self.owed.values():
            lines.sort(key=lambda line: (line.due.day, not line.reminder.step.is_urgent, line.reminder.pk))
        of_others = [row for row in self.reminded.values() if row.step.audience != Audience.OWNER]
        mine = {row.pk for row in self.reminded.values() if key_of(row) in found}
        return mine | holding(of_others, self.now)

    def kept(self, letter: Delivery) -> list[Delivery]:
        """Give the items that still have something to say: reminders that hold, other news not read meanwhile."""
        return [item for item in self.items[letter.pk] if self._holds(item)]

    def _holds(self, item: Delivery) -> bool:
        reminder = self.reminded.get(item.notice_id)
        return item.notice.read_at is None if reminder is None else reminder.pk in self.holds

    def news(self, letter: Delivery) -> list[Notice]:
        """Give the news; what the reader owes stands in the lines above it."""
        return [item.notice for item in self.kept(letter) if item.notice.kind != OWED]

    def wording(self, letter: Delivery) -> tuple[Wording, int]:
        """Give the words of a letter, and of how many things it speaks."""
        lines, news = self.owed[letter.person_id], self.news(letter)
        language = letter.person.language
        with translation.override(language):
            context = {
                "lines": lines, "news": news, "now": self.now, "site_url": settings.SITE_URL,
                "first": lines[0] if lines else None, "count": len(lines) + len(news),
            }  # fmt: skip
            return word("daily", language, context), len(lines) + len(news)
