"""What the workers and the clock do for councils; each may run twice."""

import logging

from celery import shared_task
from django.utils import timezone

from councils.actions.absences import tend_absences
from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.certificate_files import make_file, remove_outdated, take_up_left_behind
from councils.actions.completion import end_uncompleted
from councils.actions.correspondence import end_what_is_due
from councils.models import CertificateFile

logger = logging.getLogger(__name__)


@shared_task
def end_what_was_not_completed() -> int:
    """Bar dossiers that were not completed in time; a second run finds none."""
    return end_uncompleted(now=timezone.now())


@shared_task
def make_certificate_file(file_id: int) -> bool:
    """Make a file of certificates that waits; a second run finds it made."""
    file = CertificateFile.objects.select_related("decision").filter(pk=file_id).first()
    return file is not None and make_file(file=file, clock=timezone.now)


@shared_task
def tend_certificate_files() -> int:
    """Take up files whose worker is gone, and remove those past their days; give how many were removed."""
    take_up_left_behind(now=timezone.now())
    return remove_outdated(now=timezone.now())


@shared_task
def open_answers() -> int:
    """Open the answers of sessions by correspondence whose moment has come; a second run finds none."""
    return end_what_is_due(now=timezone.now())


@shared_task
def tend_council_absences() -> int:
    """Move and give back what is open for members who are absent; a second run finds none."""
    return tend_absences(now=timezone.now())


@shared_task
def check_ballots() -> int:
    """Prove every night that ballot boxes are as they must be; whoever watches the log hears of what is not."""
    wrong = find_wrong_ballots()
    for line in wrong:
        logger.error("%s", line)
    return len(wrong)
