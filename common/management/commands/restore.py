"""`manage.py restore`: bring a backup back."""

from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connection

from common.backup import BackupError, media_folder, restore


class Command(BaseCommand):
    """Into an empty database; --replace gives up what the database holds."""

    help = "Bring back a backup: its name in VAR_DIR/backups, or its path. Stop the site first."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the backup and --replace."""
        parser.add_argument("backup", type=Path)
        parser.add_argument("--replace", action="store_true", help="give up what the database holds now")

    def handle(self, *args, backup: Path, replace: bool, **options) -> None:
        """Restore, check, and forget what the cache knew of the database before."""
        folder = settings.VAR_DIR / "backups" / backup  # a path from the root stays itself
        try:
            manifest = restore(folder, database=connection.settings_dict, media=media_folder(), replace=replace)
        except BackupError as error:
            raise CommandError(str(error)) from error
        cache.clear()
        rows, files = sum(manifest["rows"].values()), manifest["files"] or 0
        self.stdout.write(
            f"Back as of {manifest['made_at']}: {rows} rows in {len(manifest['rows'])} tables, ", ending=""
        )
        self.stdout.write(f"{files} files. Now: manage.py prepare")
