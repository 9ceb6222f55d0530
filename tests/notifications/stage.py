"""What a process of a site of its own plays: `python -m tests.notifications.stage NAME`, JSON in and out."""

import datetime
import json
import os
import sys

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "tests.notifications.noon"
    import django

    django.setup()

from django.utils import timezone
from django_celery_beat.models import IntervalSchedule, PeriodicTask

from initiatives.models import Duty
from notifications.models import Rule, Step
from notifications.states import Audience
from tests.factories.accounts import UnitFactory
from tests.factories.initiatives import SeasonFactory, WindowFactory, employed


def owing(people: int) -> dict:
    """Let so many people owe an initiative of a round that closes tonight, and be reminded at once."""
    now = timezone.now()
    commune = UnitFactory(recognition_level="grassroots")
    year = timezone.localdate(now).year
    season = SeasonFactory(year=year, starts_on=datetime.date(year, 1, 1), ends_on=datetime.date(year, 12, 31))
    closes_at = timezone.localtime(now).replace(hour=23, minute=0)
    WindowFactory(season=season, opens_at=now - datetime.timedelta(days=90), closes_at=closes_at)
    addresses = []
    for _number in range(people):
        person = employed(commune)
        Duty.objects.create(person=person, season=season, unit=commune, group=person.postings.get().group)
        addresses.append(person.email)
    # The earliest hour: reached by noon, on whichever working day the day falls.
    step = {"days": 0, "time": datetime.time(7), "audience": Audience.OWNER, "is_urgent": True}
    Step.objects.create(rule=Rule.objects.create(kind="window"), **step)
    return {"addresses": addresses}


def often(seconds: int) -> dict:
    """Have every beat look at the ladders and at what was left behind each few seconds."""
    schedule, _is_new = IntervalSchedule.objects.get_or_create(every=seconds, period=IntervalSchedule.SECONDS)
    for task in ("climb_ladders", "send_due_mails"):
        PeriodicTask.objects.create(name=f"often {task}", task=f"notifications.tasks.{task}", interval=schedule)
    return {}


PARTS = {part.__name__: part for part in (owing, often)}

if __name__ == "__main__":
    json.dump(PARTS[sys.argv[1]](**json.load(sys.stdin)), sys.stdout)
