"""\"Not now\": one click puts a reminder off until its next step, where that may be."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from common.errors import NotAllowed
from notifications.actions.choosing import put_off
from notifications.links import not_now_link
from notifications.models import Reminder, Step
from notifications.permissions import why_not_put_off
from notifications.reference import load
from tests.factories.accounts import UserFactory
from tests.factories.notifications import NoticeFactory, ReminderFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def reminder():
    load()
    step = Step.objects.get(rule__kind="correction", days=-5)
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    notice = NoticeFactory(kind="reminders/owed")
    return ReminderFactory(step=step, due_on=tomorrow, person=notice.person, notice=notice)


def is_put_off() -> bool:
    return Reminder.objects.get().put_off_at is not None


def test_one_click_in_the_inbox_puts_it_off(reminder, client_of):
    client = client_of(reminder.person)
    page = client.get(reverse("notifications:inbox")).content.decode()
    link = not_now_link(reminder)

    client.post(link)

    assert f'action="{link}"' in page
    assert is_put_off()
    assert f'action="{link}"' not in client.get(reverse("notifications:inbox")).content.decode()


def test_one_click_in_the_letter_does_it_where_its_reader_is_signed_in(reminder, client_of):
    client_of(reminder.person).get(not_now_link(reminder))

    assert is_put_off()


def test_a_program_that_looks_through_mail_puts_nothing_off(reminder, client, client_of):
    link = not_now_link(reminder)

    asked = client.get(link)
    client_of(UserFactory()).get(link)

    assert asked.status_code == 200
    assert not is_put_off()
    client.post(link)
    assert is_put_off()


def test_it_is_undone(reminder, client):
    link = not_now_link(reminder)
    client.post(link)

    client.post(link, {"undo": "1"})

    assert not is_put_off()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"step__is_urgent": True}, "gấp"),
        ({"step__audience": "head"}, "người khác"),
        ({"due_on": datetime.date(2026, 1, 1)}, "quá hạn"),
    ],
)
def test_what_is_urgent_of_others_or_overdue_cannot_be_put_off(change, words, reminder, client):
    for name, value in change.items():
        setattr(reminder.step if name.startswith("step") else reminder, name.removeprefix("step__"), value)
    reminder.step.save()
    reminder.save()

    reason = why_not_put_off(reminder, timezone.now())
    page = client.post(not_now_link(reminder))

    assert words in reason
    assert page.context["refusal"] == reason
    assert not is_put_off()
    with pytest.raises(NotAllowed):
        put_off(reminder=reminder, by=reminder.person, now=timezone.now())


def test_nobody_puts_off_for_others(reminder):
    put_off(reminder=reminder, by=UserFactory(), now=timezone.now())

    assert not is_put_off()
