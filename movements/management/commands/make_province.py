"""`manage.py make_province`: fill the database with a made-up province."""

import time

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.models import Unit
from initiatives.models import FormTemplate
from movements.province import make_province


class Command(BaseCommand):
    """Staff, initiatives, councils, scores, votes, decisions and duties in bulk; the same seed gives the same."""

    help = "Fill the database with a made-up province in the units that are there."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the size and the seed."""
        parser.add_argument("--staff", type=int, default=10_000)
        parser.add_argument("--initiatives", type=int, default=10_000)
        parser.add_argument("--seasons", type=int, default=2, help="the last years up to this one")
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args, staff: int, initiatives: int, seasons: int, seed: int, **options) -> None:
        """Make it and say how long it took."""
        if min(staff, seasons) < 1 or initiatives < 0:
            raise CommandError("At least one person and one season are needed.")
        if not (Unit.objects.exists() and FormTemplate.objects.exists()):
            raise CommandError("Run load_reference and import_units first.")
        started = time.monotonic()
        make_province(staff=staff, initiatives=initiatives, seasons=seasons, seed=seed, say=self.say)
        self.say(f"{time.monotonic() - started:.1f} s")

    def say(self, words: str) -> None:
        """Tell how far it is."""
        self.stdout.write(words)
