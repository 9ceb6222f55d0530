"""`manage.py bench_progress`: whether the pages of progress cost the same for 50,000 people as for 2,000."""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from movements.bench.progress import (
    FEW,
    MANY,
    MOST_GROWTH,
    MOST_MEGABYTES,
    MOST_QUERIES,
    ROUNDS,
    SEASONS,
    measure_progress,
)


class Command(BaseCommand):
    """Fills seasons in a transaction that is rolled back; needs units, reference data and a superuser of PostgreSQL."""

    help = "Fill five seasons for few people and for many, open the pages of progress, and roll back."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take both sizes, how often each page is asked for, and which pages alone."""
        parser.add_argument("--few", type=int, default=FEW)
        parser.add_argument("--many", type=int, default=MANY)
        parser.add_argument("--seasons", type=int, default=SEASONS)
        parser.add_argument("--rounds", type=int, default=ROUNDS)
        parser.add_argument(
            "--pages", nargs="+", default=[], metavar="NAME", help="only these, as the table names them"
        )

    def handle(self, *, few: int, many: int, seasons: int, rounds: int, pages: list[str], **options) -> None:
        """Measure and print one line a page."""
        try:
            found = measure_progress(
                few=few, many=many, seasons=seasons, rounds=rounds, only=pages, say=self.stdout.write
            )
        except ValueError as reason:
            raise CommandError(str(reason)) from None
        for name, count in found.rows.items():
            self.stdout.write(f"{name:<24}{count:>12,}")
        self.stdout.write(f"{'':<34}{'ms':>8} {'÷ floor':>8} {'queries':>8} {'kB':>6} {'growth':>7}")
        for each in found.pages:
            self.stdout.write(
                f"{each.page.place + ': ' + each.page.name:<34}{each.many.best * 1000:>8.1f}"
                f" {each.many.times_floor:>8.1f} {each.many.queries:>8} {each.many.size / 1000:>6.0f}"
                f" {each.growth:>7.2f}  {each.broken}".rstrip()
            )
        for each in found.files:
            grown = "" if each.megabytes is None else f"{each.megabytes:.0f} MB more, "
            self.stdout.write(
                f"spreadsheet: {each.name:<21}{each.seconds:>8.1f} s {each.queries} queries, "
                f"{grown}{each.size / 1000:,.0f} kB  {each.broken}".rstrip()
            )
        if not found.keeps_promise:
            raise CommandError(
                f"a page grows (more than {MOST_GROWTH} times as dear), asks more than {MOST_QUERIES} questions, "
                f"or a file needs more than {MOST_MEGABYTES} MB"
            )
