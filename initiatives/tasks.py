"""What the workers do for initiatives; each may run twice."""

from celery import shared_task
from django.utils import timezone

from initiatives.actions.duties import settle_current_seasons
from initiatives.actions.lapsing import lapse_overdue
from initiatives.actions.novelty import check_version, take_up_lost
from initiatives.counts import fold_counts


@shared_task
def close_what_is_overdue() -> int:
    """Remove dossiers that were not corrected in time; a second run finds none."""
    return lapse_overdue(now=timezone.now())


@shared_task
def settle_duties() -> int:
    """Make the duties of everybody agree with postings that have begun or ended; a second run changes nothing."""
    return settle_current_seasons(now=timezone.now())


@shared_task
def fold_figures() -> int:
    """Make one row of the many by which triggers keep a figure; a second run finds nothing to fold."""
    return fold_counts()


@shared_task
def check_novelty(version_id: int) -> None:
    """Compare one version with what was handed in before it; a second run finds the same."""
    check_version(version_id=version_id, now=timezone.now())


@shared_task
def take_up_novelty_checks() -> int:
    """Take up versions whose task was lost; give how many."""
    return take_up_lost(now=timezone.now())
