"""Planning a conference, its programme and participants; holding and concluding it; papers, models, conclusions."""

import datetime

from django import forms
from django.forms import formset_factory
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Unit, User
from common.layout import Act, Acts, Ask, Part, form_helper
from initiatives.forms.uploads import UploadField
from initiatives.models import Initiative
from initiatives.states import Status
from movements.conference_plans import Guest, Item
from movements.conference_states import ConferenceStatus
from movements.forms.filters import ANY, UnitFilter
from movements.models import Conference

ROWS_AT_FIRST, MORE = 5, 5


class ConferenceForm(forms.Form):
    """Theme, when, where, who chairs."""

    theme = forms.CharField(label=gettext_lazy("Theme"), max_length=300, strip=True)
    on = forms.DateField(label=gettext_lazy("Day"), help_text=gettext_lazy("Such as 30/11/2026."))
    at = forms.TimeField(label=gettext_lazy("Begins at"), help_text=gettext_lazy("Such as 08:00."))
    place = forms.CharField(label=gettext_lazy("Place"), max_length=200, strip=True)
    chair = forms.CharField(label=gettext_lazy("Chaired by"), max_length=200, strip=True)
    about = forms.CharField(
        label=gettext_lazy("Purpose and content"), max_length=8000, required=False, strip=True,
        widget=forms.Textarea(attrs={"rows": 5}),
    )  # fmt: skip
    helper = form_helper(
        Part(gettext_lazy("What"), Ask("theme"), Ask("about")),
        Part(gettext_lazy("Where and when"), Ask("on", size="short"), Ask("at", size="short"), Ask("place"),
             Ask("chair")),
        Acts(Act(gettext_lazy("Keep the plan"), main=True)),
    )  # fmt: skip

    @property
    def facts(self) -> dict:
        """What an action writes."""
        data = self.cleaned_data
        held_at = timezone.make_aware(datetime.datetime.combine(data["on"], data["at"]))
        return {name: data[name] for name in ("theme", "place", "chair", "about")} | {"held_at": held_at}


def facts_of(conference: Conference) -> dict:
    """Give what the form shows of a conference."""
    at = timezone.localtime(conference.held_at)
    shown = {name: getattr(conference, name) for name in ("theme", "place", "chair", "about")}
    return shown | {"on": at.date(), "at": at.time().strftime("%H:%M")}


class ItemForm(forms.Form):
    """One item of the programme; a row without words is no item."""

    starts_at = forms.TimeField(required=False, label=gettext_lazy("Time"))
    title = forms.CharField(required=False, max_length=300, strip=True, label=gettext_lazy("Item"))
    speaker = forms.CharField(required=False, max_length=200, strip=True, label=gettext_lazy("Speaker"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "form-control"

    def clean(self) -> dict:
        """Ask what the item is, where only its time or its speaker is given."""
        data = super().clean()
        if (data.get("starts_at") or data.get("speaker")) and not data.get("title"):
            self.add_error("title", _("Say what the item is; to take it out, empty the whole row."))
        return data

    @property
    def item(self) -> Item | None:
        """What was typed; nothing of an empty row."""
        return Item(**self.cleaned_data) if self.cleaned_data.get("title") else None


ItemSet = formset_factory(ItemForm, extra=0, max_num=100, absolute_max=120)


def programme_form(conference: Conference, data: QueryDict | None) -> forms.BaseFormSet:
    """Give the rows of the programme with some empty ones behind; `more` in what was sent adds some."""
    if data is not None and "more" in data and data.get("rows-TOTAL_FORMS", "").isdigit():
        data = data.copy()
        data["rows-TOTAL_FORMS"] = str(int(data["rows-TOTAL_FORMS"]) + MORE)
    rows = [
        {"starts_at": each.starts_at and each.starts_at.strftime("%H:%M"), "title": each.title, "speaker": each.speaker}
        for each in conference.programme.order_by("position")
    ]
    return ItemSet(data, prefix="rows", initial=rows + [{}] * max(ROWS_AT_FIRST - len(rows), 2))


class GuestsForm(forms.Form):
    """People to invite, one a line."""

    lines = forms.CharField(
        label=gettext_lazy("Who is to be invited"), max_length=60_000, widget=forms.Textarea(attrs={"rows": 8}),
    )  # fmt: skip
    helper = form_helper(
        Ask("lines", under=gettext_lazy(
            "One a line: the staff code of somebody with an account, or full name; organisation of somebody from "
            "outside. Two columns of a spreadsheet can be pasted as they are."
        )),
        Acts(Act(gettext_lazy("Add them to the list"), main=True)),
    )  # fmt: skip

    def clean_lines(self) -> list[Guest]:
        """Read each line; every wrong one is named."""
        rows = [_cells(line) for line in self.cleaned_data["lines"].splitlines() if line.strip()]
        codes = {cells[0].upper() for cells in rows if len(cells) == 1}
        people = {each.staff_code.upper(): each for each in User.objects.filter(is_active=True, staff_code__in=codes)}
        wrong = [cells[0] for cells in rows if not _is_right(cells, people)]
        if wrong:
            raise forms.ValidationError(
                _("Neither a staff code nor a name with an organisation (name; organisation): %(lines)s"),
                params={"lines": ", ".join(wrong[:20])},
            )
        return [
            Guest(person=people[cells[0].upper()]) if len(cells) == 1 else Guest(name=cells[0], organisation=cells[1])
            for cells in rows
        ]


def _cells(line: str) -> list[str]:
    cells = [cell.strip() for cell in line.replace("\t", ";").split(";")]
    return [cell for cell in cells if cell] or [""]


def _is_right(cells: list[str], people: dict[str, User]) -> bool:
    if len(cells) == 1:
        return cells[0].upper() in people
    return len(cells) == 2 and len(cells[0]) <= 120 and len(cells[1]) <= 200


class HoldForm(forms.Form):
    """Who of the list came, and how many in all."""

    came = forms.MultipleChoiceField(
        required=False, label=gettext_lazy("Who came"), widget=forms.CheckboxSelectMultiple
    )
    attendance = forms.IntegerField(
        label=gettext_lazy("How many came in all"), min_value=1, max_value=100_000,
        help_text=gettext_lazy("With those who are not on the list."),
    )  # fmt: skip

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        people = conference.participants.select_related("person").order_by("pk")
        self.fields["came"].choices = [(each.pk, str(each)) for each in people]
        self.initial = {"came": [each.pk for each in people], "attendance": len(people) or None}
        if not people:
            del self.fields["came"]

    def clean(self) -> dict:
        """Give keys; none where nobody is on the list."""
        data = super().clean()
        return data | {"came": [int(key) for key in data.get("came", [])]}


class ConcludeForm(forms.Form):
    """The conclusions of the chair."""

    conclusion = forms.CharField(
        label=gettext_lazy("Conclusions of the chair"), max_length=20_000, strip=True,
        widget=forms.Textarea(attrs={"rows": 6}),
    )  # fmt: skip


class PaperForm(forms.Form):
    """A paper, with its file where there is one."""

    title = forms.CharField(label=gettext_lazy("Title of the paper"), max_length=300, strip=True)
    authors = forms.CharField(label=gettext_lazy("Authors"), max_length=300, strip=True)
    unit = forms.CharField(label=gettext_lazy("Unit of the authors"), max_length=200, required=False, strip=True)
    file = UploadField(
        label=gettext_lazy("File"), required=False,
        help_text=gettext_lazy("PDF, Word, PowerPoint or a picture, at most 20 MB; read by people with an account."),
    )  # fmt: skip
    helper = form_helper("title", "authors", "unit", "file", Acts(Act(gettext_lazy("Add the paper"), main=True)))


class PresentForm(forms.Form):
    """The number of a model or initiative."""

    initiative = forms.CharField(label=gettext_lazy("Number of a recognised model or initiative"), max_length=40)

    def clean_initiative(self) -> Initiative:
        """Find it among what everybody may read."""
        number = self.cleaned_data["initiative"].strip()
        found = Initiative.objects.public().filter(status=Status.RECOGNISED, number__iexact=number).first()
        if found is None:
            raise forms.ValidationError(
                _("No recognised initiative or model has the number %(number)s."), params={"number": number}
            )
        return found


class ConclusionForm(forms.Form):
    """What which unit does by which day."""

    text = forms.CharField(
        label=gettext_lazy("What is to be done"), max_length=4000, strip=True, widget=forms.Textarea(attrs={"rows": 3})
    )
    unit = forms.CharField(
        label=gettext_lazy("Unit that does it"), max_length=200, help_text=gettext_lazy("Its name or code.")
    )
    due_on = forms.DateField(label=gettext_lazy("Due on"))

    def clean_unit(self) -> Unit:
        """Find the unit by its code, or by its name where only one has it."""
        said = self.cleaned_data["unit"].strip()
        today = Unit.objects.in_force(timezone.localdate())
        found = list(today.filter(code__iexact=said)[:1]) or list(today.filter(name__iexact=said)[:2])
        if len(found) == 1:
            return found[0]
        words = _("Several units are called %(unit)s: give the code.") if found else _("No unit is called %(unit)s.")
        raise forms.ValidationError(words, params={"unit": said})


class ConferenceFilter(UnitFilter):
    """Filters kept in the address: words, year, unit with what is below it, level, state."""

    q = forms.CharField(required=False, max_length=100, label=gettext_lazy("Theme or place"))
    state = forms.ChoiceField(
        required=False, label=gettext_lazy("State"),
        choices=[("", ANY), ("took_place", gettext_lazy("Took place")), *ConferenceStatus.choices],
    )  # fmt: skip

    def __init__(self, address: QueryDict, **shown: tuple[str, ...]):
        super().__init__(address, rows=Conference.objects.held(), **shown)
