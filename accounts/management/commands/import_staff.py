"""Import a staff list."""

import datetime
from collections.abc import Iterable
from pathlib import Path

from django.core.files import File
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.actions.imports import import_now, plan_list, upload_staff_list
from accounts.imports.columns import recognise
from accounts.imports.keeping import rows_of
from accounts.imports.lines import Terms
from accounts.imports.reading import ReadingError, read_file
from accounts.imports.report import write_report
from accounts.models import StaffImport, StaffImportRow, TargetGroup, Unit
from accounts.states import ImportStatus, Outcome


class Command(BaseCommand):
    """The good rows go in, the bad ones come back with row, column and reason; a second time nothing changes."""

    help = "Import people from .xlsx, .xls, .ods or .csv, whatever the order and the names of its columns."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file and the terms on which it is read."""
        day = datetime.date.fromisoformat
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="only say what would happen")
        parser.add_argument("--report", type=Path, help="write rejected rows and proposed leavers to this .csv")
        parser.add_argument("--unit", help="code of the unit the list is for; rows of other units are rejected")
        parser.add_argument("--complete", help="code of the unit of which this is the complete list: proposes leavers")
        parser.add_argument("--group", help="code of the target group of new people whose row names none")
        parser.add_argument("--joined-on", type=day, help="day from which new people count (1 January of this year)")
        parser.add_argument("--changed-on", type=day, help="day from which changes count (today)")

    def handle(self, *, file: Path, dry_run: bool, report: Path | None, **options) -> None:
        """Import the list, or say what it would do."""
        try:
            terms = self._terms(options)
            staff_import, rows = self._plan(file, terms) if dry_run else self._import(file, terms)
        except (OSError, ReadingError) as error:
            raise CommandError(str(error)) from error
        if report:
            with report.open("w", encoding="utf-8-sig", newline="") as out:
                write_report(out, rows)
        told = {str(outcome.label): getattr(staff_import, f"{outcome}_count") for outcome in Outcome}
        self.stdout.write(" · ".join(f"{label}: {count}" for label, count in told.items()))
        if dry_run:
            self.stdout.write(_("Nothing was written."))

    def _terms(self, options: dict) -> Terms:
        today = timezone.localdate()
        unit = self._find(Unit, options["complete"] or options["unit"])
        if options["complete"] and options["unit"] and options["complete"] != options["unit"]:
            raise CommandError(_("--unit and --complete name different units."))
        return Terms(
            joined_on=options["joined_on"] or today.replace(month=1, day=1),
            changed_on=options["changed_on"] or today,
            scope=unit,
            is_complete=bool(options["complete"]),
            default_group=self._find(TargetGroup, options["group"]),
        )

    def _find(self, model: type[Model], code: str | None) -> Model | None:
        found = model.objects.filter(code=code).first() if code else None
        if code and found is None:
            raise CommandError(_("There is nothing with the code %(code)s.") % {"code": code})
        return found

    def _plan(self, file: Path, terms: Terms) -> tuple[StaffImport, Iterable[StaffImportRow]]:
        sheets = read_file(file)
        heading = recognise(sheets)
        sheet = next(sheet for sheet in sheets if sheet.name == heading.sheet)
        planner, plan = plan_list(sheet, heading, terms, self._note)
        counts = {f"{outcome}_count": plan.counts()[outcome] for outcome in Outcome.values}
        staff_import = StaffImport(**counts)
        return staff_import, rows_of(staff_import, plan, planner)

    def _import(self, file: Path, terms: Terms) -> tuple[StaffImport, Iterable[StaffImportRow]]:
        with file.open("rb") as content:
            staff_import = upload_staff_list(
                file=File(content),
                file_name=file.name,
                by=None,
                unit=terms.scope,
                is_complete=terms.is_complete,
                joined_on=terms.joined_on,
                changed_on=terms.changed_on,
                default_group=terms.default_group,
            )
        done = import_now(staff_import=staff_import, note=self._note)
        if done.status != ImportStatus.DONE:
            raise CommandError(done.why_failed)
        return done, done.rows.order_by("number", "pk").iterator()

    def _note(self, done: int, total: int) -> None:
        """Tell on stderr how far it is."""
        ends = "\n" if done >= total else ""
        self.stderr.write(f"\r{100 * done // max(total, 1):3} %", ending=ends)
        self.stderr.flush()
