"""How long a large staff list takes, and how much memory: promised are 50,000 rows in 60 s and 600 MB."""

import datetime
import resource
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from django.core.files import File
from django.db import transaction

from accounts import reference
from accounts.actions.imports import import_now, upload_staff_list
from accounts.actions.units import import_units
from accounts.bench.messy_list import write_messy_list
from accounts.demo import UNITS_FILE
from accounts.imports.planning import Progress
from accounts.imports.unit_list import read_units
from accounts.models import StaffImport, Unit

LONGEST_SECONDS = 60
MOST_MEGABYTES = 600


@dataclass(frozen=True)
class Measured:
    """What one run took; `peak_megabytes` is the process's and its reader's, from the start."""

    rows: int
    seconds: float
    own_seconds: float  # of processor time of this process; the rest is the database's, or waiting for a busy machine
    again_seconds: float
    peak_megabytes: float
    created: int
    rejected: int
    same_again: int

    @property
    def keeps_promise(self) -> bool:
        """Whether 50,000 rows at this pace stay within what is promised."""
        pace = self.seconds * 50_000 / self.rows
        return pace <= LONGEST_SECONDS and self.peak_megabytes <= MOST_MEGABYTES


def measure_import(*, rows: int, note: Progress = lambda done, total: None) -> Measured:
    """Import a made-up list twice, in a transaction that is rolled back at the end: the database stays as it was."""
    with tempfile.TemporaryDirectory() as folder, transaction.atomic():
        reference.load()
        if not Unit.objects.exists():
            import_units(rows=read_units(UNITS_FILE), valid_from=datetime.date(2025, 7, 1))
        path = Path(folder) / "list.xlsx"
        write_messy_list(path, rows=rows, units=list(Unit.objects.values_list("code", "name")))
        before = time.process_time()
        first, seconds = _import(path, note)
        own = time.process_time() - before
        second, again = _import(path, note)
        transaction.set_rollback(True)
    peak = sum(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    return Measured(rows, seconds, own, again, peak, first.created_count, first.rejected_count, second.same_count)


def _import(path: Path, note: Progress) -> tuple[StaffImport, float]:
    begun = time.perf_counter()
    with path.open("rb") as file:
        staff_import = upload_staff_list(
            file=File(file),
            file_name=path.name,
            by=None,
            unit=None,
            joined_on=datetime.date(2026, 1, 1),
            changed_on=datetime.date(2026, 10, 12),
        )
    done = import_now(staff_import=staff_import, note=note)
    taken = time.perf_counter() - begun
    done.file.delete(save=False)
    return done, taken
