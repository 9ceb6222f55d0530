"""`manage.py check_novelty`: compare what was handed in before there was a novelty check, or all of it anew."""

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from initiatives.actions.novelty import check_version, forget_all
from initiatives.novelty import unchecked


class Command(BaseCommand):
    """Compares in the order of handing in; begun again, it goes on where it stopped."""

    help = "Compare the texts that wait for their novelty check, the oldest first; can be stopped and begun again."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take how many at a time, and whether to begin anew."""
        parser.add_argument("--batch", type=int, default=500)
        parser.add_argument("--anew", action="store_true", help="compare all again, after the way of comparing changed")

    def handle(self, *, batch: int, anew: bool, **options) -> None:
        """Go on until nothing waits."""
        if anew:
            forget_all(now=timezone.now())
        done = 0
        while versions := list(unchecked().values_list("pk", flat=True)[:batch]):
            for pk in versions:
                check_version(version_id=pk, now=timezone.now())
            done += len(versions)
            self.stdout.write(f"{done} compared")
        self.stdout.write("Nothing waits.")
