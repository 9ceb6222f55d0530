"""`manage.py check_figures`: recompute every stored figure and invariant from the rows."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from movements.figures import differences


class Command(BaseCommand):
    """Duties, tallies, numbers, shares, hashes, means, queues and the registry; changes nothing."""

    help = "Recompute every stored figure from the rows and say what differs."

    def handle(self, *args, **options) -> None:
        """Print what differs, one line each, and fail when there is anything."""
        count = 0
        for difference in differences(timezone.now()):
            self.stdout.write(difference)
            count += 1
        if count:
            raise CommandError(f"{count} differences")
        self.stdout.write("All figures agree with their rows.")
