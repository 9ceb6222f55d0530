"""Copies of everything that must not be lost: the database and the files people attached (docs/operation.md)."""

from common.backup.making import make_backup, remove_old
from common.backup.postgres import BackupError
from common.backup.restoring import restore
from common.backup.site import back_up_site, media_folder

__all__ = ["BackupError", "back_up_site", "make_backup", "media_folder", "remove_old", "restore"]
