"""`manage.py backup`: copy the database and the attached files now."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from common.backup import BackupError, back_up_site


class Command(BaseCommand):
    """The same as the nightly task."""

    help = "Copy the database and the files into VAR_DIR/backups, and remove copies older than BACKUP_KEEP_DAYS."

    def handle(self, *args, **options) -> None:
        """Make it and say where it is."""
        try:
            self.stdout.write(str(back_up_site(now=timezone.localtime())))
        except BackupError as error:
            raise CommandError(str(error)) from error
