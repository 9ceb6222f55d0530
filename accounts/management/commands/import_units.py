"""Bring in a table of units."""

import datetime
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from accounts.actions.units import import_units
from accounts.imports.reading import ReadingError
from accounts.imports.unit_list import UnitListError, read_units


class Command(BaseCommand):
    """Import units; run again it changes only what differs."""

    help = "Import units from a table with the columns code, parent_code, kind, name_vi, has_council (short_name)."

    def add_arguments(self, parser) -> None:
        """Take the file and the day from which new units exist."""
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--valid-from",
            type=datetime.date.fromisoformat,
            default=datetime.date(2025, 7, 1),  # when the two tiers of government began
            help="day from which new units exist (2025-07-01)",
        )

    def handle(self, *, file: Path, valid_from: datetime.date, **options) -> None:
        """Import all units or none."""
        try:
            changes = import_units(rows=read_units(file), valid_from=valid_from)
        except (OSError, ReadingError, UnitListError) as error:
            raise CommandError(str(error)) from error
        told = {
            "created": len(changes.created),
            "changed": len(changes.changed),
            "unchanged": len(changes.unchanged),
        }
        self.stdout.write(_("Units: %(created)s created, %(changed)s changed, %(unchanged)s unchanged.") % told)
