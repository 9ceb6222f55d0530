"""`manage.py make_push_key`: the key by which push services know this site."""

import base64

from cryptography.hazmat.primitives.asymmetric import ec
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Prints a new key; whoever changes it loses all devices that take messages."""

    help = "Prints a VAPID_PRIVATE_KEY for messages on devices."
    requires_system_checks = []

    def handle(self, *args, **options) -> None:
        """Make one and print it, nothing is kept."""
        number = ec.generate_private_key(ec.SECP256R1()).private_numbers().private_value
        key = base64.urlsafe_b64encode(number.to_bytes(32, "big")).rstrip(b"=").decode()
        self.stdout.write(f"VAPID_PRIVATE_KEY={key}")
