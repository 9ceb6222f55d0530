"""What the site does at night for itself."""

from celery import shared_task
from django.core.management import call_command
from django.utils import timezone

from common.backup import back_up_site


@shared_task
def back_up() -> str:
    """Make a backup and remove old ones; a second run makes a second one."""
    return str(back_up_site(now=timezone.localtime()))


@shared_task
def clear_sessions() -> None:
    """Remove sessions past their days from the database; the cache forgets its own."""
    call_command("clearsessions")
