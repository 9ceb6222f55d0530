"""`manage.py take_bounce < report`: what a mail server says could not be delivered (docs/operation.md)."""

import email
import sys

from django.core.management.base import BaseCommand
from django.utils import timezone

from notifications.actions.reaching import take_bounce


class Command(BaseCommand):
    """Marks the addresses a report calls dead."""

    help = "Reads a delivery status notification (RFC 3464) from standard input and marks the address dead."

    def handle(self, *args, **options) -> None:
        """Say which addresses are dead; other mail is passed over, so that a mailbox can be piped here whole."""
        taken = take_bounce(mail=email.message_from_binary_file(sys.stdin.buffer), now=timezone.now())
        for bounce in taken:
            self.stdout.write(f"{bounce.address}: {bounce.reason}")
        if not taken:
            self.stdout.write("Nothing in it about a letter of ours.")
