"""`manage.py draw_word_papers`: draw the Word templates anew, after their drawing or their words have changed."""

from collections.abc import Callable

from django.core.management.base import BaseCommand

from common.paper import PAPERS
from common.word_drawing import WordPaper
from councils.papers import word_appeals, word_decisions, word_minutes
from initiatives import word_papers as initiatives
from movements import word_papers as movements
from movements.reports import word_paper as reports

DRAWN: dict[str, Callable[[], WordPaper]] = {
    "councils/minutes.docx": word_minutes.minutes,
    "councils/replies.docx": word_minutes.replies,
    "councils/count.docx": word_minutes.count,
    "councils/decision.docx": word_decisions.decision,
    "councils/refusals.docx": word_decisions.refusals,
    "councils/letter.docx": word_decisions.letter,
    "councils/appeal.docx": word_appeals.answer,
    "councils/summary.docx": word_decisions.summary,
    "initiatives/application.docx": initiatives.application,
    "initiatives/report.docx": initiatives.report,
    "movements/notice.docx": movements.notice,
    "initiatives/registration.docx": initiatives.registration,
    "movements/report.docx": reports.report,
}


class Command(BaseCommand):
    """Draws the Word templates anew."""

    help = "Draw the Word templates of papers anew."

    def handle(self, **options) -> None:
        """Write each below templates/papers/."""
        for name, draw in DRAWN.items():
            (PAPERS / name).write_bytes(draw().content())
            self.stdout.write(name)
