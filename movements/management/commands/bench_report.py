"""`manage.py bench_report`: how long it takes to freeze the figures of the movement, and to open them."""

from django.core.management.base import BaseCommand, CommandError

from movements.bench.reports import LONGEST_SECONDS, MOST_QUERIES, measure_report


class Command(BaseCommand):
    """Measures in a transaction that is rolled back, on whatever the database holds: `make_province` fills one."""

    help = "Freeze all figures, open them, and roll back; fails when it is slower or asks more than promised."

    def handle(self, **options) -> None:
        """Measure once and print one line a figure."""
        try:
            found = measure_report()
        except ValueError as reason:
            raise CommandError(str(reason)) from None
        self.stdout.write(f"duties              {found.duties:>12,}")
        self.stdout.write(f"initiatives         {found.initiatives:>12,}")
        self.stdout.write(f"numbers frozen      {found.numbers:>12,}")
        self.stdout.write(
            f"seconds to freeze   {found.seconds:>12.1f}   {found.queries} queries   (promised: {LONGEST_SECONDS} s)"
        )
        self.stdout.write(f"megabytes at most   {found.peak_megabytes:>12,.0f}")
        for each in found.opened:
            size = f"{each.size / 1000:,.0f} kB"
            self.stdout.write(f"{each.name:<20}{each.seconds:>12.1f} s {each.queries} queries, {size}")
        if not found.keeps_promise:
            raise CommandError(f"slower than promised, or the page asks more than {MOST_QUERIES} questions")
