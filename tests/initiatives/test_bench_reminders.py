"""The measuring of reminders measures something, and leaves nothing behind."""

import pytest

from accounts.models import User
from initiatives.bench.reminders import measure_reminders
from notifications.models import Notice

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def test_everybody_made_up_is_reminded_once_and_gone_afterwards():
    found = measure_reminders(people=30, letters=5)

    assert (found.reminders, found.again, found.sent) == (30, 0, 5)
    assert (found.letters, found.worded) == (30, 5)  # each speaks of one thing
    assert not User.objects.exists()
    assert not Notice.objects.exists()
