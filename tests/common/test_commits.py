"""What is done after a commit never undoes it, nor fails it."""

import logging

import pytest
from django.db import transaction

from common.commits import after_commit
from common.models import CalendarDay

pytestmark = pytest.mark.django_db(transaction=True)


def away(*_arguments: object) -> None:
    raise ConnectionError("the broker is away")


def test_what_fails_after_the_commit_is_logged_and_undoes_nothing(caplog):
    done = []

    with transaction.atomic():
        CalendarDay.objects.create(day="2026-12-08", is_working=False, reason="Lũ")
        after_commit(away, 7)
        after_commit(done.append, 7)

    assert CalendarDay.objects.exists()
    assert done == [7]
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    caplog.clear()
