"""Forms with which something is chosen: one of two texts that met, or the person to enter an initiative for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from common.layout import Act, Acts, Ask, form_helper
from initiatives.facts import FACTS
from initiatives.forms.fields import TextField
from initiatives.models import AnswerCopy
from initiatives.states import TEXT_KINDS, QuestionKind
from initiatives.writing import Draft


class ChoiceForm(forms.Form):
    """Which of two texts shall stand; texts, not facts, can also be merged by hand."""

    choice = forms.ChoiceField(
        label=_("Which text shall stand?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the texts.")},
    )
    revision = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args, copy: AnswerCopy, draft: Draft, **kwargs):
        super().__init__(*args, **kwargs)
        self.copy, self.draft, self.question = copy, draft, copy.answer.question
        self.step = draft.step_of(self.question.pk)
        self.initial["revision"] = copy.answer.revision
        choices = [("stands", _("The first text")), ("copy", _("The second text"))]
        asked = [Ask("choice"), "revision"]
        if self.question.kind in TEXT_KINDS:
            choices.append(("both", _("A third one, made of both")))
            self.fields["text"] = TextField(
                max_bytes=self.question.max_bytes,
                lines=self.question.kind == QuestionKind.LONG,
                label=_("The third text"),
                required=False,
                initial=draft.text_of(self.question),
                help_text=_("Begins with the first text. Copy into it what you want to keep of the second."),
            )
            asked.append(Ask("text"))
        self.fields["choice"].choices = choices
        self.helper = form_helper(*asked, Acts(Act(_("Keep the chosen text"), main=True)))

    def chosen(self) -> str | None:
        """Give the text that shall stand; None for the one that stands."""
        return {"copy": self.copy.text, "both": self.cleaned_data.get("text")}.get(self.cleaned_data["choice"])

    def shown(self) -> tuple[str, str]:
        """Give both texts as people read them."""
        texts = self.draft.text_of(self.question), self.copy.text
        fact = FACTS.get(self.question.kind)
        return tuple(fact.show(text, self.draft.initiative) if fact else text for text in texts)


class BeginForForm(forms.Form):
    """The person for whom a co-ordinator enters an initiative."""

    person = forms.ModelChoiceField(
        User.objects.filter(is_active=True),
        error_messages=dict.fromkeys(("required", "invalid_choice"), _("Choose a person from the list.")),
    )
