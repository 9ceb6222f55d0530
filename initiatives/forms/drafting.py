"""The form of one step of a dossier, built from its template."""

from collections.abc import Iterable
from dataclasses import dataclass

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from common.formats import file_size
from common.layout import Ask, form_helper
from initiatives.completeness import wrong_with_authors
from initiatives.files import Examined, examine_each
from initiatives.forms.questions import field_for
from initiatives.models import Question
from initiatives.permissions import why_authors_stay
from initiatives.states import TEXT_KINDS, QuestionKind
from initiatives.texts import Typed
from initiatives.writing import Draft

UNKNOWN = 2**31 - 1  # a revision no text has: what comes with it is kept beside what stands
SHORT = {QuestionKind.FIRST_APPLIED, QuestionKind.NUMBER}


class QuestionPart(Ask):
    """One question of the template with what the server needs to know when its text comes back."""

    def __init__(self, question: Question, form: "DraftForm"):
        is_long = question.kind in TEXT_KINDS - {QuestionKind.NUMBER}
        super().__init__(
            question.key,
            example=question.example,
            usual_words=question.usual_words,
            under=_("At most %(size)s") % {"size": file_size(question.max_bytes)} if is_long else "",
            size="short" if question.kind in SHORT else "",
            wrapper_class="wrong" if not form.is_bound and _is_wrong(question, form.draft) else None,
        )
        self.question, self.draft, self.mark = question, form.draft, form.marks[question.key]

    def render(self, form, context, **kwargs) -> SafeString:
        """Draw the question, and above it the notice that two texts met."""
        said = {
            "question": self.question,
            "initiative": self.draft.initiative,
            "base": self.mark.base,
            "copy": self.mark.copy,
            "copies": self.draft.copies_of(self.question),
            "is_unsaved": form.is_bound and bool(form.has_error(self.question.key) or form.non_field_errors()),
            "inside": super().render(form, context, **kwargs),
        }
        return render_to_string("initiatives/_question.html", said)


def _is_wrong(question: Question, draft: Draft) -> bool:
    """Say whether something is wrong with what stands, as soon as the page is opened: only authors can be wrong so."""
    initiative = draft.initiative
    return question.kind == QuestionKind.AUTHORS and any(wrong_with_authors(initiative, draft.authors))


@dataclass(frozen=True)
class Mark:
    """What a page sends back with a text: the base it began with, and the copy its text went into before."""

    base: str
    copy: str = ""


class DraftForm(forms.Form):
    """Some questions of a draft: those of a step, or those an open page sends.

    `marks` by key overrule what the draft says, for a page that comes back because something in it is wrong.
    """

    use_required_attribute = False

    def __init__(
        self, *args, draft: Draft, questions: Iterable[Question], marks: dict[str, Mark] | None = None, **kwargs
    ):
        super().__init__(*args, **kwargs)
        self.draft, self.questions = draft, list(questions)
        self.examined: list[Examined] = []
        for question in self.questions:
            self.fields[question.key] = field_for(question, draft)
            self.initial[question.key] = draft.text_of(question)
        self.marks = {question.key: Mark(draft.base_of(question)) for question in self.questions} | (marks or {})
        self.helper = form_helper(*(QuestionPart(question, self) for question in self.questions), tag=False)

    def clean(self) -> dict:
        """Examine uploaded files; each that cannot be taken says why, the others are."""
        where = next((each.key for each in self.questions if each.kind == QuestionKind.ATTACHMENTS), None)
        if where and self.files:
            self.examined, refused = examine_each(self.files.getlist("files"))
            for words in refused:
                self.add_error(where, words)
        return super().clean()

    def typed(self) -> dict[Question, Typed]:
        """Give the texts that can be saved: what is wrong with one keeps no other back."""
        fixed = {QuestionKind.ATTACHMENTS}
        if why_authors_stay(self.draft.initiative):
            fixed.add(QuestionKind.AUTHORS)
        return {
            question: self._typed(question)
            for question in self.questions
            if question.key in self.cleaned_data and question.kind not in fixed and f"base-{question.key}" in self.data
        }

    def sent_mark(self, question: Question) -> Mark:
        """Give what the page sent back with a text."""
        return Mark(self.data.get(f"base-{question.key}", ""), self.data.get(f"copy-{question.key}", ""))

    def again(self, draft: Draft, marks: dict[str, Mark]) -> "DraftForm":
        """Give the form as it comes back with what is wrong: the texts as typed, beside what stands now."""
        sent = {question.key: self.sent_mark(question) for question in self.questions}
        form = DraftForm(self.data, draft=draft, questions=self.questions, marks=sent | marks)
        form.full_clean()
        for key, errors in self.errors.items():
            if key not in form.errors:
                form.add_error(None if key == NON_FIELD_ERRORS else key, errors)
        return form

    def _typed(self, question: Question) -> Typed:
        mark = self.sent_mark(question)
        revision, _colon, digest = mark.base.partition(":")
        copy = mark.copy
        return Typed(
            text=self.cleaned_data[question.key],
            revision=min(int(revision), UNKNOWN) if revision.isdecimal() else UNKNOWN,
            digest=digest,
            copy=int(copy) if copy.isdecimal() else None,
        )
