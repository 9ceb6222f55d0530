"""What the site does at night for itself."""

from celery import shared_task
from django.utils import timezone

from common.backup import back_up_site


@shared_task
def back_up() -> str:
    """Make a backup and remove old ones; a second run makes a second one."""
    return str(back_up_site(now=timezone.localtime()))
