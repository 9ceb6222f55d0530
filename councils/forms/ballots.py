"""A ballot box: who takes a key, what two people do, ballots, and ballot papers entered by tellers."""

import uuid
from collections.abc import Iterable, Mapping

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from common.layout import Act, Acts, Ask, form_helper
from councils.models import AgendaItem, Box, BoxItem
from councils.permissions.ballots import LEAST_KEYS, MOST_KEYS
from councils.sealing import read_number
from councils.states import BallotChoice, BoxDeed

ROLL_STEPS = [BoxDeed.ADD, BoxDeed.STRIKE, BoxDeed.ON_PAPER, BoxDeed.OFF_PAPER]


class BoxForm(forms.Form):
    """Which items go into a box, and who takes a key of it."""

    items = forms.ModelMultipleChoiceField(
        AgendaItem.objects.none(),
        label=gettext_lazy("Items in this box"),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("All items of a box are voted on with one ballot paper."),
        error_messages={"required": gettext_lazy("Choose at least one item.")},
    )
    holders = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label=gettext_lazy("Key holders"),
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy("The chair, the secretary and tellers. Any two keys together open the box."),
        error_messages={"required": gettext_lazy("Choose at least three key holders.")},
    )
    helper = form_helper(Ask("items"), Ask("holders"), Acts(Act(gettext_lazy("Prepare the ballot box"), main=True)))

    def __init__(self, *args, items: QuerySet[AgendaItem], holders: QuerySet[User], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["items"].queryset = items
        self.fields["items"].label_from_instance = lambda item: f"{item.position}. {item.assessment.initiative.title}"
        self.fields["holders"].queryset = holders

    def clean_holders(self) -> QuerySet[User]:
        """Ask for enough keys that two may be lost, and few enough to be watched."""
        chosen = self.cleaned_data["holders"]
        if not LEAST_KEYS <= len(chosen) <= MOST_KEYS:
            limits = {"least": LEAST_KEYS, "most": MOST_KEYS}
            raise forms.ValidationError(_("Name %(least)d to %(most)d people who take a key."), params=limits)
        return chosen


class PressForm(forms.Form):
    """A step at a box, asked for or confirmed."""

    step = forms.ChoiceField(choices=BoxDeed.choices)
    person = forms.ModelChoiceField(User.objects.none(), required=False)
    item = forms.ModelChoiceField(BoxItem.objects.none(), required=False)
    reason = forms.CharField(max_length=300, required=False)

    def __init__(self, *args, box: Box, **kwargs):
        super().__init__(*args, **kwargs)
        people = User.objects.filter(seats__council=box.session.council_id).distinct().order_by("full_name")
        self.fields["person"].queryset = people
        self.fields["item"].queryset = box.items.select_related("item").order_by("item__position")


class RollForm(PressForm):
    """A change of the roll while the box is open."""

    step = forms.ChoiceField(
        choices=[(step.value, step.label) for step in ROLL_STEPS],
        label=gettext_lazy("What happened"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose what happened.")},
    )
    person = forms.ModelChoiceField(
        User.objects.none(), label=gettext_lazy("Member"), error_messages={"required": gettext_lazy("Choose a member.")}
    )
    item = forms.ModelChoiceField(
        BoxItem.objects.none(),
        required=False,
        label=gettext_lazy("Item"),
        help_text=gettext_lazy("Only for an envelope that is taken out."),
    )
    reason = forms.CharField(
        max_length=300,
        required=False,
        label=gettext_lazy("Reason"),
        help_text=gettext_lazy("Only for an envelope that is taken out; the member reads it."),
    )
    helper = form_helper(
        Ask("step"),
        Ask("person", size="short"),
        Ask("item", size="short"),
        Ask("reason"),
        Acts(Act(gettext_lazy("Ask for it"), main=True)),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["item"].label_from_instance = lambda each: _("Item %(number)d") % {"number": each.item.position}

    def clean(self) -> dict:
        """Ask for the item and the reason where an envelope is taken out."""
        data = super().clean()
        if data.get("step") == BoxDeed.STRIKE:
            if not data.get("item"):
                self.add_error("item", _("Choose the item."))
            if not data.get("reason", "").strip():
                self.add_error("reason", _("Say why."))
        else:
            data["item"] = None
        return data


class BallotForm(forms.Form):
    """A filled-in ballot paper: attempt and number as they were handed out, a digit for each item."""

    attempt = forms.UUIDField()
    number = forms.CharField(max_length=40)

    def __init__(self, *args, items: Iterable[BoxItem], **kwargs):
        super().__init__(*args, **kwargs)
        self.items = [each.pk for each in items]
        for item in self.items:
            self.fields[f"choice-{item}"] = forms.ChoiceField(choices=BallotChoice.choices)

    def clean_number(self) -> str:
        """Read the number; only a page that was tampered with sends none."""
        number = read_number(self.cleaned_data["number"])
        if number is None:
            raise forms.ValidationError("number")
        return number

    def slip(self) -> tuple[uuid.UUID, str, dict[int, str]]:
        """Give attempt, number and choices."""
        choices = {item: self.cleaned_data[f"choice-{item}"] for item in self.items}
        return self.cleaned_data["attempt"], self.cleaned_data["number"], choices


class KeyForm(forms.Form):
    """A holder's code, typed from paper when the device does not send it."""

    code = forms.CharField(max_length=60, required=False)

    def __init__(self, *args, on_device: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.on_device = on_device

    def clean_code(self) -> str:
        """Read what was typed, or take what the device keeps."""
        typed = self.cleaned_data["code"] or self.on_device
        code = read_number(typed)
        if code is None:
            raise forms.ValidationError(_("A code has 26 letters and digits. Read it again from the paper."))
        return code


class PapersForm(forms.Form):
    """What two tellers read on the ballot papers of each item."""

    def __init__(self, *args, items: Iterable[BoxItem], counts: Mapping[int, int], **kwargs):
        super().__init__(*args, **kwargs)
        self.items = [each for each in items if counts.get(each.pk)]
        self.counts = counts
        for each in self.items:
            for choice in BallotChoice:
                self.fields[f"papers-{each.pk}-{choice.value}"] = forms.IntegerField(
                    min_value=0,
                    max_value=counts[each.pk],
                    label=_("%(choice)s, item %(number)d") % {"choice": choice.label, "number": each.item.position},
                    widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "size": 3}),
                    error_messages={
                        "required": _("Write a number, 0 when there is none."),
                        "invalid": _("Write a number, 0 when there is none."),
                    },
                )

    def rows(self) -> list[tuple[BoxItem, int, list[forms.BoundField]]]:
        """Give each item with the number of its papers and a field for each vote."""
        return [
            (each, self.counts[each.pk], [self[f"papers-{each.pk}-{choice}"] for choice in BallotChoice.values])
            for each in self.items
        ]

    def clean(self) -> dict:
        """Let the figures of each item add up to the papers handed out."""
        data = super().clean()
        for each, count, fields in self.rows():
            total = sum(data.get(field.name) or 0 for field in fields)
            if not self.errors and total != count:
                words = _("Item %(number)d: the figures add up to %(total)d, %(count)d papers were handed out.")
                raise forms.ValidationError(words % {"number": each.item.position, "total": total, "count": count})
        return data

    def figures(self) -> dict[int, dict[str, int]]:
        """Give what was read, for each item and vote."""
        return {
            each.pk: {choice: self.cleaned_data[f"papers-{each.pk}-{choice}"] for choice in BallotChoice.values}
            for each in self.items
        }
