"""`manage.py bench_reminders`: how long reminding a whole province takes, and sending letters to a real mail server."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from initiatives.bench.reminders import LONGEST_SECONDS, MOST_MEGABYTES, measure_reminders


class Command(BaseCommand):
    """Measures in a transaction that is rolled back."""

    help = (
        "Remind made-up people of a round that closes tonight and roll back; fails when slower or larger than promised."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take how many people, and how many of their letters are sent."""
        parser.add_argument("--people", type=int, default=50_000)
        parser.add_argument("--letters", type=int, default=1_000)

    def handle(self, *, people: int, letters: int, **options) -> None:
        """Measure once and print one line a figure."""
        found = measure_reminders(people=people, letters=letters)
        self.stdout.write(f"people              {found.people:>10,}")
        self.stdout.write(f"reminders           {found.reminders:>10,}")
        self.stdout.write(f"seconds             {found.seconds:>10.1f}   (promised for 50,000: {LONGEST_SECONDS})")
        self.stdout.write(f"peak memory, MB     {found.peak_megabytes:>10.0f}   (promised: {MOST_MEGABYTES})")
        self.stdout.write(f"reminded again      {found.again:>10,}")
        self.stdout.write(f"letters sent        {found.sent:>10,}   in {found.sending_seconds:.1f} s")
        self.stdout.write(f"letters of the day  {found.letters:>10,}   in {found.letter_seconds:.1f} s")
        words = f"in {found.wording_seconds:.1f} s; {settings.MAILS_A_MINUTE} a minute may leave"
        self.stdout.write(f"things worded       {found.worded:>10,}   {words}")
        share = found.letter_seconds / found.seconds
        self.stdout.write(f"letters : reminders {share:>10.2f}")
        if not found.keeps_promise:
            raise CommandError("slower or larger than promised, or somebody was reminded twice")
