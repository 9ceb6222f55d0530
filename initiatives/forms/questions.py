"""Which form field takes the answer to which question."""

from django import forms

from initiatives.forms.fields import (
    BenefitField,
    DayField,
    FieldChoice,
    FilesField,
    FirstAppliersField,
    InvestorField,
    SharesField,
    SolutionChoice,
    TextField,
)
from initiatives.forms.registration import AreaChoice, HolderField, NumberField, WayField, WayWidget
from initiatives.forms.widgets import AuthorsWidget, FilesWidget
from initiatives.models import Question
from initiatives.states import QuestionKind
from initiatives.writing import Draft


def field_for(question: Question, draft: Draft) -> forms.Field:
    """Give the form field of a question."""
    said = {"label": question.label, "help_text": question.help, "required": question.is_required}
    kind = QuestionKind(question.kind)
    match kind:
        case QuestionKind.LONG | QuestionKind.LINE:
            return TextField(max_bytes=question.max_bytes, lines=kind == QuestionKind.LONG, **said)
        case QuestionKind.TITLE:
            return TextField(max_bytes=question.max_bytes, max_chars=300, lines=False, **said)
        case QuestionKind.FIELD:
            return FieldChoice(**said)
        case QuestionKind.SOLUTION:
            return SolutionChoice(**said)
        case QuestionKind.FIRST_APPLIED:
            return DayField(**said)
        case QuestionKind.INVESTOR:
            return InvestorField(**said)
        case QuestionKind.BENEFIT:
            return BenefitField(**said)
        case QuestionKind.AUTHORS:
            return SharesField(widget=AuthorsWidget(draft), **said)
        case QuestionKind.FIRST_APPLIERS:
            return FirstAppliersField(**said)
        case QuestionKind.ATTACHMENTS:
            return FilesField(widget=FilesWidget(draft), **said)
        case QuestionKind.HOLDER:
            return HolderField(**said)
        case QuestionKind.AREA:
            return AreaChoice(draft.initiative, **said)
        case QuestionKind.NUMBER:
            return NumberField(**said)
        case QuestionKind.WAY:
            return WayField(widget=WayWidget(draft.initiative), **said)
