"""Measure the import of a large staff list."""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.bench.staff_import import LONGEST_SECONDS, MOST_MEGABYTES, measure_import


class Command(BaseCommand):
    """Import a made-up list, tell time and memory, and leave the database as it was."""

    help = "Import a made-up messy staff list twice and roll back; fails when it is slower or larger than promised."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the length of the list."""
        parser.add_argument("--rows", type=int, default=50_000)

    def handle(self, *, rows: int, **options) -> None:
        """Measure once and print one line a figure."""
        found = measure_import(rows=rows)
        self.stdout.write(f"rows                {found.rows:>10,}")
        self.stdout.write(f"created             {found.created:>10,}")
        self.stdout.write(f"rejected            {found.rejected:>10,}")
        self.stdout.write(f"seconds             {found.seconds:>10.1f}   (promised for 50,000: {LONGEST_SECONDS})")
        self.stdout.write(f"own processor time  {found.own_seconds:>10.1f}")
        self.stdout.write(f"seconds, again      {found.again_seconds:>10.1f}")
        self.stdout.write(f"unchanged, again    {found.same_again:>10,}")
        self.stdout.write(f"peak memory, MB     {found.peak_megabytes:>10.0f}   (promised: {MOST_MEGABYTES})")
        if not found.keeps_promise:
            raise CommandError("slower or larger than promised")
