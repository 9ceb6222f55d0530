import datetime

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from common.tasks import clear_sessions
from config.celery import app


@pytest.mark.django_db
def test_sessions_past_their_days_are_removed():
    now = timezone.now()
    for key, days in (("past", -1), ("current", 1)):
        Session.objects.create(session_key=key, session_data="", expire_date=now + datetime.timedelta(days=days))

    clear_sessions()

    assert list(Session.objects.values_list("session_key", flat=True)) == ["current"]


def test_every_timed_task_exists():
    app.loader.import_default_modules()

    assert sorted({entry["task"] for entry in app.conf.beat_schedule.values()} - set(app.tasks)) == []
