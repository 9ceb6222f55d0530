"""Load what every installation needs besides its own data: each app's `reference.load()`."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import apps
from django.core.management.base import BaseCommand
from django.db import transaction


class Command(BaseCommand):
    """Reference data come by command, not by migrations, which tests would flush; safe to repeat."""

    help = "Load the reference data of all apps; what exists already is left as it is."

    @transaction.atomic
    def handle(self, *args, **options) -> None:
        """Call load() of each app that has a module `reference`, in the order of INSTALLED_APPS."""
        for config in apps.get_app_configs():
            if find_spec(f"{config.name}.reference"):
                import_module(f"{config.name}.reference").load()
                self.stdout.write(str(config.verbose_name))
