"""What people choose: channel and moment of each topic, the hour of the letter; what is put off."""

import datetime
from collections.abc import Iterable, Mapping

from django.db import transaction

from accounts.models import User
from common.errors import require
from notifications.choosing import Choices
from notifications.models import LetterHour, Preference, Reminder
from notifications.permissions import why_not_put_off
from notifications.states import Channel, Topic, When


@transaction.atomic
def choose(*, person: User, choices: Mapping[tuple[str, str], str], hour: int | None = None) -> None:
    """Keep when somebody hears of (topic, channel), and the hour of the letter where one is given."""
    for (topic, channel), when in choices.items():
        Preference.objects.update_or_create(person=person, topic=topic, channel=channel, defaults={"when": when})
    if hour is not None:
        LetterHour.objects.update_or_create(person=person, defaults={"hour": hour})


@transaction.atomic
def stop_mail(*, person: User, topics: Iterable[str]) -> dict[str, str]:
    """Keep topics in the inbox alone; give what was chosen before, to undo it."""
    known = Choices([person])
    former = {topic: known.when(person, Topic(topic), Channel.MAIL) for topic in topics}
    former = {topic: when for topic, when in former.items() if when != When.NEVER}
    choose(person=person, choices={(topic, Channel.MAIL): When.NEVER for topic in former})
    return former


@transaction.atomic
def put_off(*, reminder: Reminder, by: User, now: datetime.datetime) -> None:
    """Speak of what is due no more before the next step: "not now"."""
    require(why_not_put_off(reminder, now))
    Reminder.objects.filter(pk=reminder.pk, person=by, put_off_at__isnull=True).update(put_off_at=now)


@transaction.atomic
def take_up_again(*, reminder: Reminder, by: User) -> None:
    """Speak of it again in the next letter."""
    Reminder.objects.filter(pk=reminder.pk, person=by).update(put_off_at=None)
