"""`manage.py draw_word_papers`: draw the Word templates anew, after their drawing or their words have changed."""

from collections.abc import Callable

from django.core.management.base import BaseCommand

from common.paper import PAPERS
from common.word_drawing import WordPaper
from councils.papers import word as councils
from initiatives import word_papers as initiatives

DRAWN: dict[str, Callable[[], WordPaper]] = {
    "councils/minutes.docx": councils.minutes,
    "councils/count.docx": councils.count,
    "councils/decision.docx": councils.decision,
    "councils/refusals.docx": councils.refusals,
    "councils/summary.docx": councils.summary,
    "initiatives/application.docx": initiatives.application,
    "initiatives/report.docx": initiatives.report,
}


class Command(BaseCommand):
    """Draws the Word templates anew."""

    help = "Draw the Word templates of papers anew."

    def handle(self, **options) -> None:
        """Write each below templates/papers/."""
        for name, draw in DRAWN.items():
            (PAPERS / name).write_bytes(draw().content())
            self.stdout.write(name)
