"""`manage.py demo_accounts`: who can sign in to the demonstration."""

from django.core.management.base import BaseCommand
from django.utils import translation

from movements.demo import accounts


class Command(BaseCommand):
    """Print staff code, password and part of each person of the demonstration."""

    help = "Print the accounts of the demonstration."

    def handle(self, *args, **options) -> None:
        """Print one line a person, in English like the commands around it."""
        with translation.override("en"):
            for staff_code, password, name, part in accounts():
                self.stdout.write(f"  {staff_code:<12} {password:<14} {name:<22} {part}")
