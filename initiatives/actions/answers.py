"""Saving what authors type. Nothing typed is lost: what meets a newer text is kept beside it until somebody chooses."""

import datetime
from dataclasses import dataclass

from django.db import transaction

from accounts.models import User
from initiatives.actions.authors import set_shares
from initiatives.actions.writing import lock_for_writing, touch
from initiatives.facts import FACTS, text_under
from initiatives.models import Answer, AnswerCopy, Dossier, Initiative, Question
from initiatives.states import REPORTS, TEXT_KINDS, QuestionKind
from initiatives.texts import Typed, digest


@dataclass(frozen=True)
class Sending:
    """Which open page sends, and for the how many-th time: so that a repeated or late sending does no harm."""

    page: str = ""
    sequence: int = 0


@dataclass(frozen=True)
class Saved:
    """What became of one text: what the page sends back as its base the next time, and the copy it went into, if any.

    The base stays what the page began with unless its own text stands now: it never claims to have seen another's.
    """

    base: str
    copy: AnswerCopy | None = None


@transaction.atomic
def save_answers(
    *, dossier: Dossier, texts: dict[Question, Typed], by: User, now: datetime.datetime, sending: Sending | None = None
) -> dict[Question, Saved]:
    """Save texts under their questions and say what became of each; untouched ones are passed over.

    The initiative is locked, so two savings of a dossier, or a saving and a submission, come one after the other.
    """
    initiative = lock_for_writing(dossier.initiative, by=by, now=now, act=dossier.act)
    if dossier.act in REPORTS:  # facts of a recognised initiative stay: its report only tells them
        texts = {question: typed for question, typed in texts.items() if question.kind in TEXT_KINDS}
    answers = {answer.question_id: answer for answer in dossier.answers.filter(question__in=texts)}
    desk = _Desk(initiative, dossier, answers, by, now, sending or Sending())
    saved = {question: desk.save(question, typed) for question, typed in texts.items()}
    desk.finish()
    return saved


@dataclass
class _Desk:
    """One saving: what stands, who writes, when."""

    initiative: Initiative
    dossier: Dossier
    answers: dict[int, Answer]
    by: User
    now: datetime.datetime
    sending: Sending

    def __post_init__(self) -> None:
        self.columns: set[str] = set()
        self.is_changed = False

    def save(self, question: Question, typed: Typed) -> Saved:
        """Save one text, keep it as a copy, or see that there is nothing to do."""
        answer = self.answers.get(question.pk) or Answer(dossier=self.dossier, question=question, revision=0)
        stands = text_under(question, self.initiative, answer)
        copy = self._copy_of(answer, typed)
        began_with = f"{typed.revision}:{typed.digest}"
        if typed.text == stands:
            return Saved(self._base(answer, stands))
        if copy is not None:
            return Saved(began_with, self._keep(copy, typed))
        if typed.digest == digest(typed.text):
            return Saved(began_with)
        if answer.pk is None or typed.revision == answer.revision or self._follows(answer):
            return Saved(self._base(answer, self._write(question, answer, typed.text)))
        if self._is_late(answer):
            return Saved(began_with)
        return Saved(began_with, self._keep(AnswerCopy(answer=answer, based_on=typed.revision), typed))

    @staticmethod
    def _base(answer: Answer, text: str) -> str:
        return f"{answer.revision}:{digest(text)}"

    def finish(self) -> None:
        """Save the columns that changed and the time of it."""
        if self.columns:
            self.initiative.save(update_fields=[*sorted(self.columns), "updated_at"])
        elif self.is_changed:
            touch(self.initiative, self.now)

    def _copy_of(self, answer: Answer, typed: Typed) -> AnswerCopy | None:
        if typed.copy is None or answer.pk is None:
            return None
        return answer.copies.filter(pk=typed.copy, saved_by=self.by).first()

    def _follows(self, answer: Answer) -> bool:
        """Say whether what stands came from this very page: its acknowledgement may have been lost on the way."""
        return bool(self.sending.page) and answer.page == self.sending.page and self.sending.sequence > answer.sequence

    def _is_late(self, answer: Answer) -> bool:
        """Say whether this page has sent something newer since, which arrived first."""
        return bool(self.sending.page) and answer.page == self.sending.page and self.sending.sequence <= answer.sequence

    def _write(self, question: Question, answer: Answer, text: str) -> str:
        if question.kind in FACTS:
            FACTS[question.kind].write(self.initiative, text)
            self.columns.update(FACTS[question.kind].columns)
            if question.kind == QuestionKind.AUTHORS:
                set_shares(
                    initiative=self.initiative, shares=FACTS[question.kind].parse(text), by=self.by, now=self.now
                )
        else:
            answer.text = text
        answer.revision += 1
        answer.page, answer.sequence = self.sending.page, self.sending.sequence
        answer.saved_by, answer.saved_at = self.by, self.now
        answer.save()
        self.answers[question.pk] = answer
        self.is_changed = True
        return text_under(question, self.initiative, answer)

    def _keep(self, copy: AnswerCopy, typed: Typed) -> AnswerCopy:
        copy.text, copy.saved_by, copy.saved_at = typed.text, self.by, self.now
        copy.save()
        self.is_changed = True
        return copy


@transaction.atomic
def choose_text(
    *, copy: AnswerCopy, text: str | None, revision: int, by: User, now: datetime.datetime
) -> AnswerCopy | None:
    """Settle two texts under one question: `text` (None: the one that stands) stands from now on, the copy is gone.

    When somebody saved meanwhile, the text is kept as another copy, given back to be chosen from.
    """
    lock_for_writing(copy.answer.dossier.initiative, by=by, now=now, act=copy.answer.dossier.act)
    saved = {}
    if text is not None:
        texts = {copy.answer.question: Typed(text=text, revision=revision)}
        saved = save_answers(dossier=copy.answer.dossier, texts=texts, by=by, now=now)
    copy.delete()
    return next((each.copy for each in saved.values() if each.copy), None)
