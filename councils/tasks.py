"""What the workers and the clock do for councils; each may run twice."""

import logging

from celery import shared_task
from django.utils import timezone

from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.completion import end_uncompleted

logger = logging.getLogger(__name__)


@shared_task
def end_what_was_not_completed() -> int:
    """Bar dossiers that were not completed in time; a second run finds none."""
    return end_uncompleted(now=timezone.now())


@shared_task
def check_ballots() -> int:
    """Prove every night that ballot boxes are as they must be; whoever watches the log hears of what is not."""
    wrong = find_wrong_ballots()
    for line in wrong:
        logger.error("%s", line)
    return len(wrong)
