"""Units in the administration: where they stand in the tree, and who succeeds them."""

from django import forms
from django.contrib.admin.widgets import AdminDateWidget
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from treebeard.forms import MoveNodeForm, movenodeform_factory

from accounts.imports.unit_list import abbreviate
from accounts.models import Unit, User
from accounts.permissions import why_not_end, why_not_move
from accounts.states import UnitKind


class PlacedUnitForm(MoveNodeForm):
    """A unit and its place; a used one keeps its place, and ends by being succeeded."""

    user: User  # set by the admin

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        place, beside = self.fields["treebeard_position"], self.fields["treebeard_ref_node"]
        place.label, beside.label = pgettext("unit", "Place"), pgettext("unit", "Of which unit")
        place.choices = [
            ("first-child", pgettext("unit", "First below")),
            ("left", pgettext("unit", "Before")),
            ("right", pgettext("unit", "After")),
        ]

    def clean(self) -> dict:
        """Refuse to move or end a used unit, and make an abbreviation where dossiers are numbered."""
        data = super().clean()
        ends = self.instance.pk and "valid_to" in self.changed_data and data.get("valid_to")
        if ends and (reason := why_not_end(self.user, self.instance, ends)):
            self.add_error("valid_to", reason)
        moves = self.instance.pk and self._parent() != Unit.objects.get_parent(self.instance)
        if moves and (reason := why_not_move(self.user, self.instance)):
            self.add_error("treebeard_ref_node", reason)
        if data.get("recognition_level") and not data.get("short_name"):
            others = Unit.objects.exclude(pk=self.instance.pk).exclude(short_name="")
            data["short_name"] = abbreviate(data.get("name", ""), set(others.values_list("short_name", flat=True)))
        return data

    def _parent(self) -> Unit | None:
        """Give the unit below which the form puts this one."""
        beside, position = self.cleaned_data.get("treebeard_ref_node"), self.cleaned_data.get("treebeard_position")
        if beside is None or position == "first-child":
            return beside
        return Unit.objects.get_parent(beside)


UnitForm = movenodeform_factory(
    Unit,
    form=PlacedUnitForm,
    fields=[
        "code",
        "name",
        "kind",
        "short_name",
        "recognition_level",
        "map_column",
        "map_row",
        "valid_from",
        "valid_to",
    ],
)


class SucceedForm(forms.Form):
    """Who takes the place of a unit: a new one, or one that exists."""

    on = forms.DateField(
        label=gettext_lazy("From"),
        widget=AdminDateWidget(),
        help_text=gettext_lazy("The first day of the successor; the unit ends the day before."),
    )
    into = forms.ModelChoiceField(
        label=gettext_lazy("A unit that exists"),
        queryset=Unit.objects.none(),
        required=False,
        help_text=gettext_lazy("When units are merged. Otherwise fill in the new unit below."),
    )
    code = forms.CharField(label=gettext_lazy("Code of the new unit"), max_length=40, required=False)
    name = forms.CharField(label=gettext_lazy("Name of the new unit"), max_length=200, required=False)
    kind = forms.ChoiceField(label=gettext_lazy("Kind"), choices=UnitKind, required=False)

    def __init__(self, unit: Unit, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        standing = Unit.objects.filter(valid_to__isnull=True)
        self.fields["into"].queryset = standing.exclude(path__startswith=unit.path)
        self.initial |= {"name": unit.name, "kind": unit.kind}

    def clean_code(self) -> str:
        """Refuse a code that another unit has."""
        code = self.cleaned_data["code"].strip()
        if code and Unit.objects.filter(code=code).exists():
            raise ValidationError(_("Another unit has this code."))
        return code

    def clean(self) -> dict:
        """Ask for either a unit that exists or a new one."""
        data = super().clean()
        if not data.get("into"):
            for name in ("code", "name"):
                if not data.get(name) and name not in self.errors:
                    self.add_error(name, _("Needed for a new unit."))
        return data
