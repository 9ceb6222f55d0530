"""The Celery application and the timetable of tasks (read by beat, kept in the database)."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("sangkien")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

app.conf.beat_schedule = {
    "send-due-mails": {"task": "notifications.tasks.send_due_mails", "schedule": 60},
}
