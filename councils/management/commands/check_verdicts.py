"""`manage.py check_verdicts`: judge every verdict anew from what is stored, and say which would be another one."""

from django.core.management.base import BaseCommand, CommandError

from councils.actions.verdict_checks import find_wrong_verdicts


class Command(BaseCommand):
    """Say nothing when all are as the rows give them; fail otherwise."""

    help = "Judges every verdict anew from roll, votes, ballots and score sheets; reports those that differ."

    def handle(self, *args, **options) -> None:
        """Print one line for each verdict that differs."""
        wrong = 0
        for line in find_wrong_verdicts():
            self.stdout.write(line)
            wrong += 1
        if wrong:
            raise CommandError(f"{wrong} verdicts differ from the rows they were made of")
