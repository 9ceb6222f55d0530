"""`manage.py draw_workflow`: write docs/workflow.md from the transition tables."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from common.workflows import document

PAGE = settings.BASE_DIR / "docs" / "workflow.md"


class Command(BaseCommand):
    """Write the page; with --check only say whether it is what would be written."""

    help = "Draw the workflows into docs/workflow.md."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --check."""
        parser.add_argument("--check", action="store_true", help="change nothing; fail when the page is stale")

    def handle(self, *args, check: bool, **options) -> None:
        """Do it."""
        if not check:
            PAGE.write_text(document(), encoding="utf-8")
        elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != document():
            raise CommandError("docs/workflow.md is stale: run manage.py draw_workflow")
