"""What lies on the desk while somebody writes: the form of a dossier with everything typed so far."""

import datetime
from dataclasses import dataclass
from functools import cached_property

from django.db.models import Prefetch
from django.urls import reverse

from accounts.models import User
from initiatives.facts import text_under
from initiatives.models import Answer, AnswerCopy, Author, Dossier, Initiative, Question, Section
from initiatives.states import REPORTS, WRITTEN_IN_REPORT, Act
from initiatives.texts import digest

# The pages of papers that are not those an initiative is recognised by: a step, where open pages send, the end.
PLACES = {
    Act.EFFECT: ("edit_effect", "save_effect", "effect"),
    Act.YEAR: ("edit_year", "save_year", "year_report"),
}
RECENTLY = datetime.timedelta(minutes=15)


@dataclass
class Draft:
    """A dossier with its form, its answers and the texts that met; read in a fixed number of queries."""

    initiative: Initiative
    dossier: Dossier
    sections: list[Section]
    answers: dict[int, Answer]

    @cached_property
    def questions(self) -> dict[str, Question]:
        """All questions by key, in their order."""
        return {question.key: question for section in self.sections for question in self.asked_in(section)}

    @property
    def is_report(self) -> bool:
        """Whether this is a report written later, and not the papers the initiative is recognised by."""
        return self.dossier.act in REPORTS

    @property
    def is_year_report(self) -> bool:
        """Whether this is the report of a model at the end of its year."""
        return self.dossier.act == Act.YEAR

    def asked_in(self, section: Section) -> list[Question]:
        """Give the questions of a section that are written here; a report tells the facts without asking for them."""
        questions = list(section.questions.all())
        return [each for each in questions if each.kind in WRITTEN_IN_REPORT] if self.is_report else questions

    @property
    def _places(self) -> tuple[str, str, str]:
        return PLACES.get(self.dossier.act, ("edit", "save", "submit"))

    def address(self, step: int) -> str:
        """Give the page of a step."""
        return reverse(f"initiatives:{self._places[0]}", args=[self.initiative.pk, step])

    @property
    def save_url(self) -> str:
        """Where open pages send what is typed."""
        return reverse(f"initiatives:{self._places[1]}", args=[self.initiative.pk])

    @property
    def end_url(self) -> str:
        """The page behind the last step, on which it is handed in."""
        return reverse(f"initiatives:{self._places[2]}", args=[self.initiative.pk])

    @property
    def start_url(self) -> str:
        """The page before the first step."""
        return self.end_url if self.is_report else reverse("initiatives:mine")

    @cached_property
    def authors(self) -> list[Author]:
        """The authors in their order."""
        return list(self.initiative.authors.select_related("person"))

    def section(self, step: int) -> Section | None:
        """Give the section of one step; steps count from 1."""
        return self.sections[step - 1] if 1 <= step <= len(self.sections) else None

    def text_of(self, question: Question) -> str:
        """Give what stands under a question."""
        return text_under(question, self.initiative, self.answers.get(question.pk))

    def base_of(self, question: Question) -> str:
        """Give the mark by which the server knows what a page began with: revision and digest."""
        answer = self.answers.get(question.pk)
        return f"{answer.revision if answer else 0}:{digest(self.text_of(question))}"

    def copies_of(self, question: Question) -> list[AnswerCopy]:
        """Give the texts that met what stands and wait for a choice."""
        answer = self.answers.get(question.pk)
        return list(answer.copies.all()) if answer else []

    def last_saved(self) -> Answer | None:
        """Give the answer saved last."""
        return max(self.answers.values(), key=lambda answer: answer.saved_at, default=None)

    def last_step(self) -> int:
        """Give the step in which somebody wrote last."""
        last = self.last_saved()
        return self.step_of(last.question_id) if last else 1

    def step_of(self, question_id: int) -> int:
        """Give the step in which a question is asked."""
        steps = (step for step, section in enumerate(self.sections, 1) if question_id in _keys(section))
        return next(steps, 1)

    def somebody_else(self, user: User, now: datetime.datetime) -> tuple[User, int] | None:
        """Say who else wrote here in the last minutes, and in which step."""
        others = [
            answer
            for answer in self.answers.values()
            if answer.saved_by_id not in {None, user.pk} and answer.saved_at > now - RECENTLY
        ]
        if not others:
            return None
        last = max(others, key=lambda answer: answer.saved_at)
        return last.saved_by, self.step_of(last.question_id)


def _keys(section: Section) -> set[int]:
    return {question.pk for question in section.questions.all()}


def draft_of(initiative: Initiative, dossier: Dossier | None = None) -> Draft:
    """Lay a dossier on the desk: the one given, or the papers the initiative is recognised by."""
    dossier = dossier or initiative.main_dossier()
    dossier.initiative = initiative
    sections = list(dossier.template.sections.prefetch_related("questions"))
    copies = Prefetch("copies", AnswerCopy.objects.select_related("saved_by"))
    answers = dossier.answers.select_related("saved_by").prefetch_related(copies)
    return Draft(initiative, dossier, sections, {answer.question_id: answer for answer in answers})
