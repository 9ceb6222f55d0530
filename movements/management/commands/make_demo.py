"""`manage.py make_demo`: fill an empty database with the demonstration."""

from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from movements.demo import make_demo


class Command(BaseCommand):
    """Reference data, the real units of Cao Bằng, a small made-up province and one account for each part."""

    help = "Fill an empty database with the demonstration."

    def handle(self, *args, **options) -> None:
        """Refuse where people are already."""
        if User.objects.exists():
            raise CommandError("There are people in this database already; the demonstration needs an empty one.")
        make_demo()
