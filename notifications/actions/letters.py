"""Letters of the day: what waits for one goes out as one, at each person's hour, found by what is true now."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Sequence

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from common.locks import take_lock
from notifications.actions.telling import GRACE, hand_over
from notifications.choosing import Reach
from notifications.ladder import is_night
from notifications.models import Delivery
from notifications.states import Channel, Fate

BATCH = 1000


def write_letters(*, now: datetime.datetime) -> int:
    """Write the letters whose hour has come, none at night; give how many.

    Nothing is planned: whoever was told something that waits, and has had no letter today, is found when the hour has
    come, also hours late after an outage. Their words are made when they are sent.
    """
    if is_night(now):
        return 0
    return sum(_write(people, now) for people in _batches(now))


def _batches(now: datetime.datetime) -> Iterator[list[int]]:
    """Give the people whose letter is due, by key, a batch at a time; each asked once."""
    last, today = 0, timezone.localdate(now)
    while True:
        waiting = Delivery.objects.whose_hour_has_come(now).filter(person__gt=last)
        people = list(waiting.order_by("person").values_list("person", flat=True).distinct()[:BATCH])
        if not people:
            return
        last = people[-1]
        written = set(
            Delivery.objects.filter(key__in=[_key(pk, today) for pk in people]).values_list("person", flat=True)
        )
        yield [pk for pk in people if pk not in written]


@transaction.atomic
def _write(people: Sequence[int], now: datetime.datetime) -> int:
    """Write the letters of these people and put what waits into them; one that somebody has written is left alone."""
    take_lock("letters-of-the-day")
    today = timezone.localdate(now)
    items: dict[int, list[int]] = defaultdict(list)
    for pk, person in Delivery.objects.for_letter().filter(person__in=people).values_list("pk", "person"):
        items[person].append(pk)
    readers = list(User.objects.filter(pk__in=items))
    reach = Reach(readers)
    rows = [_letter(person, reach.of(person), today, now) for person in readers]
    Delivery.objects.bulk_create(rows, ignore_conflicts=True)
    letters = list(Delivery.objects.filter(key__in=[row.key for row in rows], made_at=now))
    found = {letter.person_id: letter for letter in letters}
    into = [Delivery(pk=pk, letter=found[person]) for person, pks in items.items() if person in found for pk in pks]
    Delivery.objects.bulk_update(into, ["letter"], batch_size=BATCH)
    hand_over([letter.pk for letter in letters])
    return len(letters)


def _letter(person: User, addresses: dict[str, str], today: datetime.date, now: datetime.datetime) -> Delivery:
    """Give a letter, not saved, through the first channel the person has; nobody's is written into the inbox alone."""
    channel, address = next(iter(addresses.items()), (Channel.INBOX, person.staff_code))
    return Delivery(
        person=person, channel=channel, address=address, key=_key(person.pk, today), fate=Fate.WAITING, made_at=now,
        next_try_at=now + GRACE,
    )  # fmt: skip


def _key(person: int, day: datetime.date) -> str:
    return f"daily:{person}:{day:%Y%m%d}"
