"""Form fields for what a model's registration asks beside texts; each gives one plain text (`initiatives.facts`)."""

import re

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext as _

from initiatives.forms.fields import LARGEST_SUM, SUM, Draftable
from initiatives.forms.widgets import Several
from initiatives.models import Initiative, ModelArea
from initiatives.predecessors import predecessors_for
from initiatives.states import FOLLOWING, Holder, Way
from initiatives.texts import clean_line

LONGEST_NAME = 200


class TwoParts(Several):
    """One of some choices, and beside it a second input; kept as two lines."""

    choices: list[tuple[str, str]] = []

    def value_from_datadict(self, data: QueryDict, files, name: str) -> dict:
        """Read the two inputs."""
        return {"kind": data.get(name, ""), "more": data.get(f"{name}-more", "")}

    def get_context(self, name: str, value, attrs: dict | None) -> dict:
        """Show what was typed, or what is kept."""
        if not isinstance(value, dict):
            value = self.parts(value or "")
        context = super().get_context(name, None, attrs)
        context["widget"] |= {"typed": value, "choices": self.choices}
        return context

    def parts(self, text: str) -> dict:
        """Give the two parts of a kept text."""
        kind, _break, more = text.partition("\n")
        return {"kind": kind, "more": more} if kind in dict(self.choices) else {"kind": "", "more": text}


class HolderWidget(TwoParts):
    """Collective or individual, with the name."""

    template_name = "initiatives/widgets/holder.html"
    choices = Holder.choices


class HolderField(Draftable, forms.Field):
    """Whose the model is."""

    widget = HolderWidget

    def to_python(self, value: dict) -> str:
        """Give kind and name on two lines."""
        name = clean_line(value["more"])
        if value["kind"] and value["kind"] not in Holder.values:
            raise ValidationError(_("Choose collective or individual."))
        if len(name) > LONGEST_NAME:
            raise ValidationError(_("At most %(limit)d letters for the name.") % {"limit": LONGEST_NAME})
        return f"{value['kind']}\n{name}".strip("\n")


class NumberField(Draftable, forms.CharField):
    """A whole number as people write it: 24.000.000."""

    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "size": "16"})

    def clean(self, value) -> str:
        """Give the digits, without what parts them."""
        typed = clean_line(value or "")
        digits = re.sub(r"\D", "", typed)
        if typed and not (SUM.fullmatch(typed) and int(digits) <= LARGEST_SUM):
            raise ValidationError(
                _("“%(typed)s” is not a number. Write whole numbers in digits, such as 1.200.") % {"typed": typed}
            )
        return str(int(digits)) if digits else ""


class AreaChoice(Draftable, forms.ChoiceField):
    """An area of the model's year."""

    def __init__(self, initiative: Initiative, **kwargs):
        areas = ModelArea.objects.of_year(initiative.season.year).values_list("code", "name")
        super().__init__(choices=[("", _("Choose an area")), *areas], **kwargs)

    def validate(self, value: str) -> None:
        """Take an area of the list, or none."""
        if value and not self.valid_value(value):
            raise ValidationError(_("This area is not in the list of the year. Choose another one."))


class WayWidget(TwoParts):
    """Continued, improved or new, and which model it goes on with."""

    template_name = "initiatives/widgets/way.html"
    choices = Way.choices

    def __init__(self, initiative: Initiative):
        super().__init__()
        self.initiative = initiative

    def get_context(self, name: str, value, attrs: dict | None) -> dict:
        """Offer the models of earlier years of the unit."""
        context = super().get_context(name, value, attrs)
        context["widget"]["earlier"] = [(str(each.pk), each) for each in predecessors_for(self.initiative)]
        return context


class WayField(Draftable, forms.Field):
    """How the model is registered."""

    def to_python(self, value: dict) -> str:
        """Give the way and the key of the model it goes on with on two lines; a new one follows none."""
        way, key = value["kind"], value["more"]
        if way and way not in Way.values:
            raise ValidationError(_("Choose continued, improved or new."))
        if way not in FOLLOWING or not key:
            return way
        known = {str(each.pk) for each in predecessors_for(self.widget.initiative)}
        if key not in known:
            raise ValidationError(_("This model is not one of an earlier year of the unit. Choose another one."))
        return f"{way}\n{key}"
