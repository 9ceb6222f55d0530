"""The Celery application and the timetable of tasks (read by beat, kept in the database)."""

import os

from celery import Celery
from celery.schedules import crontab

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("sangkien")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

app.conf.beat_schedule = {
    "clear-sessions": {"task": "common.tasks.clear_sessions", "schedule": crontab(hour=2, minute=40)},
    "back-up": {"task": "common.tasks.back_up", "schedule": crontab(hour=1, minute=30)},
    "send-due-mails": {"task": "notifications.tasks.send_due_mails", "schedule": 60},
    "climb-ladders": {"task": "notifications.tasks.climb_ladders", "schedule": crontab(minute="*/10", hour="7-20")},
    "write-letters-of-the-day": {
        "task": "notifications.tasks.write_letters_of_the_day",
        "schedule": crontab(minute="5-59/10", hour="7-20"),
    },
    "send-left-invitations": {"task": "accounts.tasks.send_left_invitations", "schedule": 900},
    "take-up-imports": {"task": "accounts.tasks.take_up_imports", "schedule": 600},
    # Days end at midnight; every hour, so that a night without a worker is made up for in the morning.
    "close-what-is-overdue": {"task": "initiatives.tasks.close_what_is_overdue", "schedule": crontab(minute=5)},
    "end-what-was-not-completed": {"task": "councils.tasks.end_what_was_not_completed", "schedule": crontab(minute=15)},
    "tend-council-absences": {"task": "councils.tasks.tend_council_absences", "schedule": crontab(minute=2)},
    "tend-certificate-files": {"task": "councils.tasks.tend_certificate_files", "schedule": 600},
    "open-answers": {"task": "councils.tasks.open_answers", "schedule": 60},
    "check-ballots": {"task": "councils.tasks.check_ballots", "schedule": crontab(hour=3, minute=10)},
    "take-up-novelty-checks": {"task": "initiatives.tasks.take_up_novelty_checks", "schedule": 600},
    "settle-duties": {"task": "initiatives.tasks.settle_duties", "schedule": crontab(hour=1, minute=20)},
    # Every hour: in the last two days of a season a figure of the province gets thousands of rows.
    "fold-figures": {"task": "initiatives.tasks.fold_figures", "schedule": crontab(minute=40)},
}
