"""`manage.py check_ballots`: prove that every ballot box is as it must be; after a restore, and every night."""

from django.core.management.base import BaseCommand, CommandError

from councils.actions.ballot_checks import find_wrong_ballots


class Command(BaseCommand):
    """Ballots, rolls, digests and what must be gone after the count; changes nothing and tells nobody's vote."""

    help = "Check all ballot boxes and say what is not as it must be."

    def handle(self, *args, **options) -> None:
        """Print what is wrong, one line each, and fail when there is anything."""
        wrong = find_wrong_ballots()
        for line in wrong:
            self.stdout.write(line)
        if wrong:
            raise CommandError(f"{len(wrong)} things are wrong")
        self.stdout.write("All ballot boxes are as they must be.")
