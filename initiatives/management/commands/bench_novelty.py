"""`manage.py bench_novelty`: how long one novelty check takes among so many texts."""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from initiatives.bench.novelty import LONGEST_SECONDS, measure_check


class Command(BaseCommand):
    """Measures in a transaction that is rolled back; needs something that was handed in."""

    help = "Measure one novelty check among made-up texts and roll back; fails when it is slower than promised."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take how many texts, and how long they are."""
        parser.add_argument("--texts", type=int, default=50_000)
        parser.add_argument("--words", type=int, default=1_000)

    def handle(self, *, texts: int, words: int, **options) -> None:
        """Measure once and print one line a figure."""
        try:
            found = measure_check(texts=texts, words=words)
        except ValueError as reason:
            raise CommandError(str(reason)) from None
        self.stdout.write(f"texts               {found.texts:>12,}")
        self.stdout.write(f"marks made up       {found.rows:>12,}   ({found.size / 1_000_000:,.0f} MB with their key)")
        self.stdout.write(f"words of the text   {found.words:>12,}")
        self.stdout.write(f"found alike         {found.alike:>12,}")
        self.stdout.write(f"seconds to find     {found.finding:>12.3f}")
        self.stdout.write(f"seconds, whole      {found.whole:>12.3f}   (promised: {LONGEST_SECONDS})")
        if not found.keeps_promise:
            raise CommandError("slower than promised")
