"""`manage.py messages`: gather the words of code and templates, check or compile their translations."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from common import catalogue


class Command(BaseCommand):
    """Write locale/*/LC_MESSAGES/django.po; with --check only look, with --compile also make the .mo files."""

    help = "Gather marked words into locale/, keeping translations and dropping what is gone."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take --check and --compile."""
        parser.add_argument("--check", action="store_true", help="change nothing; fail when anything is missing")
        parser.add_argument("--compile", action="store_true", help="only write the .mo files")

    def handle(self, *args, check: bool, **options) -> None:
        """Do it for every language but the source's."""
        languages = [code for code, _name in settings.LANGUAGES if code != catalogue.SOURCE_LANGUAGE]
        for language in languages:
            if not check and not options["compile"]:
                catalogue.write(settings.BASE_DIR, language)
            if options["compile"]:
                catalogue.compile_catalogue(settings.BASE_DIR, language)
        if options["compile"]:
            return
        found = [f"{code}: {trouble}" for code in languages for trouble in catalogue.problems(settings.BASE_DIR, code)]
        for line in found:
            self.stdout.write(line)
        if check and found:
            raise CommandError(f"{len(found)} words to look at; `manage.py messages` lists them again")
