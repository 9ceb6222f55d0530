"""What is due, on paper, for those whom no channel reaches."""

import datetime
from collections import defaultdict
from collections.abc import Sequence

from django.conf import settings
from django.utils import timezone, translation

from accounts.models import User
from common.formats import day, days_left
from common.paper import render_paper
from notifications.dues import Due
from notifications.holding import last_said, still_owed


def owed_by(people: Sequence[User], now: datetime.datetime) -> dict[int, list[Due]]:
    """Give what these people have been reminded of and not done, by person, the nearest day first."""
    found: dict[int, list[Due]] = defaultdict(list)
    said = last_said([person.pk for person in people], now)
    for due in still_owed(said.values(), now).values():
        found[due.person_id].append(due)
    for dues in found.values():
        dues.sort(key=lambda due: due.day)
    return found


def by_hand_paper(people: Sequence[User], *, unit: str, now: datetime.datetime) -> bytes:
    """Give the list by which the co-ordinator tells them: who, what, by when; a column for the signature."""
    owed = owed_by(people, now)
    with translation.override("vi"):  # official papers are in Vietnamese
        rows = [
            {
                "name": person.full_name, "unit": getattr(person, "unit_name", "") or "", "phone": person.phone,
                "dues": [
                    {"task": str(due.task() if callable(due.task) else due.task), "about": due.about,
                     "day": day(due.day), "left": days_left(due.by, now)}
                    for due in owed[person.pk]
                ],
            }
            for person in people if owed.get(person.pk)
        ]  # fmt: skip
    data = {"province": settings.PROVINCE_NAME, "unit": unit, "rows": rows, "at": timezone.localtime(now)}
    return render_paper("notifications/by_hand.typ", data, made_at=now)
