"""Score sheets as members type them, and the word of a member who leaves an item."""

from collections.abc import Iterable
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.layout import Ask, form_helper
from councils.gates import missing_marks
from councils.models import Criterion
from councils.ratios import read_number, shown

ANSWERS = {"yes": True, "no": False}


class PointsField(forms.Field):
    """Points within the scale of one criterion, written with a comma or a point; empty is not yet scored."""

    def __init__(self, *, maximum: Decimal, whole: bool, **kwargs):
        super().__init__(required=False, **kwargs)
        self.maximum, self.whole = maximum, whole

    def to_python(self, value: str | None) -> Decimal | None:
        """Read what was typed, or say what is wrong with it and what would be right."""
        typed = (value or "").strip()
        if not typed:
            return None
        points = read_number(typed)
        scale = {"typed": typed, "maximum": shown(self.maximum)}
        if points is None:
            raise ValidationError(_("“%(typed)s” is no number. Write a number from 0 to %(maximum)s.") % scale)
        if points < 0 or points > self.maximum:
            raise ValidationError(_("%(typed)s is outside the scale. Points go from 0 to %(maximum)s.") % scale)
        if self.whole and points != points.to_integral_value():
            raise ValidationError(_("%(typed)s is not a whole number; these rules give whole points only.") % scale)
        if points != points.quantize(Decimal("0.01")):
            raise ValidationError(_("%(typed)s has more than two decimals.") % scale)
        return points.quantize(Decimal("0.01"))


class AnswerField(forms.Field):
    """Yes or no; empty is not yet answered."""

    def __init__(self, **kwargs):
        super().__init__(required=False, **kwargs)

    def to_python(self, value: str | None) -> bool | None:
        """Read the answer."""
        if value not in {None, "", *ANSWERS}:
            raise ValidationError(_("Answer yes or no."))
        return ANSWERS.get(value)


class TextField(forms.CharField):
    """A text kept as typed, its lines ending as scripts end them."""

    def __init__(self, **kwargs):
        super().__init__(required=False, strip=False, **kwargs)

    def to_python(self, value: str | None) -> str:
        """Bring the ends of lines to one form."""
        return super().to_python(value).replace("\r\n", "\n")


class SheetForm(forms.Form):
    """A score sheet, whole or only what was just typed: a field that is not sent stays as it was."""

    revision = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    comment = TextField(max_length=4000, label=gettext_lazy("Comment for the author"))
    note = TextField(max_length=4000, label=gettext_lazy("Note to the secretary"))

    def __init__(self, *args, criteria: Iterable[Criterion], whole: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.criteria = list(criteria)
        for criterion in self.criteria:
            if criterion.has_points:
                self.fields[f"points-{criterion.pk}"] = PointsField(
                    maximum=criterion.max_points, whole=whole, label=criterion.name
                )
            elif criterion.is_gate:
                self.fields[f"answer-{criterion.pk}"] = AnswerField(label=criterion.name)
            self.fields[f"remark-{criterion.pk}"] = TextField(
                max_length=1000, label=_("Remark on: %(criterion)s") % {"criterion": criterion.name}
            )

    def clean(self) -> dict:
        """Ask for all points and answers when the sheet is handed in."""
        data = super().clean()
        if "hand_in" in self.data:
            scored = {each.pk for each in self.criteria if data.get(f"points-{each.pk}") is not None}
            answers = {each.pk: data.get(f"answer-{each.pk}") for each in self.criteria}
            for criterion in missing_marks(self.criteria, scored=scored, answers=answers):
                self._ask_for(criterion)
        return data

    def _ask_for(self, criterion: Criterion) -> None:
        name = f"{'answer' if criterion.is_gate else 'points'}-{criterion.pk}"
        if name in self.errors:
            return
        if criterion.is_gate:
            self.add_error(name, _("No answer yet. Answer yes or no."))
        else:
            words = _("No points yet. Write a number from 0 to %(maximum)s.")
            self.add_error(name, words % {"maximum": shown(criterion.max_points)})

    def sent(self, kind: str) -> dict[int, Decimal | str | bool | None]:
        """Give what was sent and is right of one kind (`points`, `answer` or `remark`), by criterion."""
        named = {criterion.pk: f"{kind}-{criterion.pk}" for criterion in self.criteria}
        return {
            key: self.cleaned_data[name]
            for key, name in named.items()
            if name in self.data and name in self.cleaned_data
        }

    def has_something(self) -> bool:
        """Say whether anything that was sent is right."""
        return any(name in self.data for name in self.cleaned_data if name != "revision")

    def text(self, name: str) -> str | None:
        """Give a text that was sent, or None."""
        return self.cleaned_data.get(name) if name in self.data else None


class SkipForm(forms.Form):
    """Why a member puts a dossier off."""

    reason = forms.CharField(
        max_length=300,
        label=gettext_lazy("Why is it put off?"),
        help_text=gettext_lazy("The secretary and the chair read it; fellow members and authors do not."),
        error_messages={"required": gettext_lazy("Say why.")},
    )
    helper = form_helper(Ask("reason"), tag=False)


class RefuseForm(forms.Form):
    """Why a member sends a dossier back."""

    reason = forms.CharField(
        max_length=300,
        label=gettext_lazy("Why can you not score it?"),
        help_text=gettext_lazy("The secretary and the chair read it; fellow members and authors do not."),
        error_messages={"required": gettext_lazy("Say why.")},
    )
    helper = form_helper(Ask("reason"), tag=False)


class ConflictForm(forms.Form):
    """Why a member leaves an item."""

    reason = forms.CharField(
        max_length=300,
        label=gettext_lazy("What connects you with this dossier?"),
        help_text=gettext_lazy("The secretary and the chair read it; it stands in the minutes."),
        error_messages={"required": gettext_lazy("Say what the connection is.")},
    )
    helper = form_helper(Ask("reason"), tag=False)
