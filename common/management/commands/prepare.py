"""`manage.py prepare`: bring an installation up to date before it is started, on any server."""

from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation.reloader import translation_file_changed

from common.catalogue import po_file
from common.memory import many_objects


class Command(BaseCommand):
    """Checks, migrations, words, static files and, when asked, demo data for an empty database; safe to repeat."""

    help = "Check the database server, migrate, compile words, collect static files; --demo fills an empty database."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --demo and where to write its accounts."""
        parser.add_argument("--demo", action="store_true", help="fill an empty database with demo data")
        parser.add_argument("--accounts", type=Path, help="write the demo's accounts to this file")

    def handle(self, *args, demo: bool, accounts: Path | None, **options) -> None:
        """Do each step only when something is to be done."""
        self.compile_words()
        call_command("check", databases=["default"], stdout=self.stdout)
        self.migrate()
        if not settings.DEBUG:
            call_command("collectstatic", interactive=False, verbosity=0)
        if demo:
            self.fill()
        if accounts:
            self.list_accounts(accounts)

    def migrate(self) -> None:
        """Migrate; each migration is a transaction of its own, so one cut off is simply done again."""
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("Preparing the database …")
            with many_objects():  # Django builds all models anew at each step
                call_command("migrate", interactive=False, verbosity=0)

    def compile_words(self) -> None:
        """Compile the catalogues that changed since."""
        for code, _name in settings.LANGUAGES:
            words = po_file(settings.BASE_DIR, code)
            compiled = words.with_suffix(".mo")
            if words.exists() and not (compiled.exists() and compiled.stat().st_mtime >= words.stat().st_mtime):
                call_command("messages", compile=True)
                translation_file_changed(sender=self, file_path=compiled)  # what was read before them is forgotten
                return

    def fill(self) -> None:
        """Make the demo in one transaction, so that one cut off leaves an empty database, filled the next time."""
        if get_user_model().objects.exists() or "make_demo" not in get_commands():
            return
        self.stdout.write("Filling in demo data …")
        with transaction.atomic():
            call_command("make_demo", stdout=self.stdout)

    def list_accounts(self, file: Path) -> None:
        """Write who can sign in to the demo."""
        with file.open("w") as accounts:
            if "demo_accounts" in get_commands():
                call_command("demo_accounts", stdout=accounts)
