"""The backup of this site, as its settings have it."""

import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection

from common.backup.making import make_backup, remove_old


def back_up_site(*, now: datetime.datetime) -> Path:
    """Copy the database and the files into VAR_DIR/backups, then remove copies past their days; give the new one."""
    folder = settings.VAR_DIR / "backups"
    made = make_backup(database=connection.settings_dict, media=media_folder(), into=folder, now=now)
    remove_old(folder, now=now, days=settings.BACKUP_KEEP_DAYS)
    return made


def media_folder() -> Path | None:
    """Give where attached files lie; None when a store of its own keeps them (MEDIA_STORE), and their copies too."""
    return None if settings.MEDIA_STORE else Path(settings.MEDIA_ROOT)
