"""Drafting an annual programme and its tasks, issuing it, what is taken over; reports on tasks; filters of lists."""

import datetime

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from accounts.models import Unit, User
from common.layout import Act, Acts, Ask, Part, form_helper
from movements.forms.dialogues import LONG, PasteForm
from movements.forms.filters import ANY, AddressFilter, UnitFilter
from movements.models import Programme, Task
from movements.models.programmes import FIRST_YEAR, LAST_YEAR
from movements.plans import Reading
from movements.programme_states import ProgrammeStatus, ProgrammeSubject, TaskStatus

LATE, ALL = "late", "all"


class ProgrammeForm(forms.Form):
    """What a programme is; year and movement of one that localises another are those of the one above."""

    year = forms.IntegerField(label=gettext_lazy("Year"), min_value=FIRST_YEAR, max_value=LAST_YEAR)
    subject = forms.ChoiceField(label=gettext_lazy("About"), choices=ProgrammeSubject.choices)
    title = forms.CharField(label=pgettext_lazy("programme", "Title"), max_length=300)
    aims = forms.CharField(
        label=gettext_lazy("Aims and requirements"), max_length=8000, required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )  # fmt: skip

    def __init__(self, *args, is_localised: bool = False, **kwargs):
        super().__init__(*args, **kwargs)
        if is_localised:
            del self.fields["year"], self.fields["subject"]
        asked = (Ask(name, size="short" if name in {"year", "subject"} else "") for name in self.fields)
        self.helper = form_helper(*asked, Acts(Act(_("Save and go on to the tasks"), main=True)))


class TaskForm(forms.Form):
    """One task: units and people are typed by name or code, and found."""

    seen_at = forms.CharField(required=False, widget=forms.HiddenInput)
    content = forms.CharField(label=gettext_lazy("Task"), max_length=4000, widget=LONG)
    result = forms.CharField(
        label=gettext_lazy("Expected result"), max_length=2000, required=False, widget=LONG,
        help_text=gettext_lazy("What can be seen or counted when it is done."),
    )  # fmt: skip
    unit = forms.CharField(
        label=gettext_lazy("Unit that does it"), max_length=200, required=False,
        help_text=gettext_lazy("Name or code of a unit, party board, newspaper or Front body that has its place here."),
    )  # fmt: skip
    body = forms.CharField(
        label=gettext_lazy("Or a body that is not among the units"), max_length=200, required=False,
        help_text=gettext_lazy("Its name, such as a union. The unit that issues the programme reports for it."),
    )  # fmt: skip
    person = forms.CharField(
        label=gettext_lazy("Person in charge"), max_length=120, required=False,
        help_text=gettext_lazy("Full name or staff code; empty: head and co-ordinators."),
    )  # fmt: skip
    partners = forms.CharField(
        label=gettext_lazy("Together with"), max_length=600, required=False,
        help_text=gettext_lazy("Bodies that co-operate, with commas."),
    )  # fmt: skip
    due_on = forms.DateField(label=gettext_lazy("Due on"))
    position = forms.IntegerField(
        label=gettext_lazy("Place among the tasks"), min_value=1, max_value=999, required=False,
        help_text=gettext_lazy("Empty: at the end."),
    )  # fmt: skip

    def __init__(self, *args, programme: Programme, task: Task | None = None, reading: Reading | None = None, **kwargs):
        super().__init__(*args, initial=_initial(task), **kwargs)
        self.programme, self.task = programme, task
        self.reading = reading or Reading(programme.unit, timezone.localdate())
        self.fields["unit"].widget.attrs["list"] = "units"
        if task is not None:
            self.fields["position"].help_text = ""
        more = [] if task else [Act(_("Save and write the next"), name="next")]
        self.helper = form_helper(
            "seen_at",
            Part(_("What"), Ask("content"), Ask("result")),
            Part(_("Who"), Ask("unit"), Ask("body"), Ask("person"), Ask("partners")),
            Part(_("By when"), Ask("due_on", size="short"), Ask("position", size="short")),
            Acts(Act(_("Save the task"), main=True), *more),
        )

    def clean(self) -> dict:
        """Find the unit and the person, and see that there is one owner."""
        data = super().clean()
        unit, body = data.get("unit"), data.get("body")
        if not unit and not body:
            self.add_error("unit", _("Say who does it: a unit, or a body that is not among them."))
        elif unit and body:
            self.add_error("body", _("A task has one owner; name the others under “together with”."))
        else:
            data["unit"] = self._unit(unit)
            data["person"] = self._person(data.get("person"), data["unit"])
        due_on = data.get("due_on")
        if due_on and due_on.year not in {self.programme.year, self.programme.year + 1}:
            self.add_error("due_on", _("The programme is for %(year)d.") % {"year": self.programme.year})
        return data

    def _unit(self, typed: str) -> Unit | None:
        wrong: dict[str, str] = {}
        found = self.reading.unit(typed, wrong) if typed else None
        if wrong:
            self.add_error("unit", wrong["unit"])
        return found

    def _person(self, typed: str, unit: Unit | None) -> User | None:
        """Give the person, who works in the unit; for a body outside, in the unit that issues the programme."""
        if "unit" in self.errors:
            return None
        wrong: dict[str, str] = {}
        found = self.reading.person_in(typed, unit or self.programme.unit, wrong)
        if wrong:
            self.add_error("person", wrong["person"])
        return found

    @property
    def seen(self) -> datetime.datetime | None:
        """When the task was read that is written anew."""
        try:
            return datetime.datetime.fromisoformat(self.data.get("seen_at", ""))
        except ValueError:
            return None

    def facts(self) -> dict:
        """Give what was cleaned but for the place and the moment."""
        return {name: value for name, value in self.cleaned_data.items() if name not in {"position", "seen_at"}}


class PasteTasksForm(PasteForm):
    """A table of tasks copied from Word or Excel."""

    helper = form_helper(
        Ask("table", under=gettext_lazy(
            "Columns in this order, or with their heading: task, expected result, unit that does it, person, together "
            "with, due on, body outside. A body that is not among the units stands in the last column, and none in "
            "that of the unit."
        )),
        Acts(Act(gettext_lazy("Add these tasks"), main=True)),
    )  # fmt: skip


def _initial(task: Task | None) -> dict | None:
    if task is None:
        return None
    plain = {name: getattr(task, name) for name in ("content", "result", "body", "partners", "due_on", "position")}
    person, unit = task.person.staff_code if task.person else "", task.unit.code if task.unit else ""
    return plain | {"seen_at": task.updated_at.isoformat(), "person": person, "unit": unit}


class IssueForm(forms.Form):
    """Number, date and signer of the document, and where it can be read."""

    signer = forms.CharField(
        label=gettext_lazy("Signed by"), max_length=200, help_text=gettext_lazy("Name and office, as on the document.")
    )
    issued_on = forms.DateField(label=gettext_lazy("Date of the document"))
    number = forms.CharField(
        label=gettext_lazy("Number"), max_length=60, required=False, help_text=gettext_lazy("Such as 15/KH-UBND.")
    )
    document = forms.URLField(
        label=gettext_lazy("Address of the document"), max_length=500, required=False, assume_scheme="https",
        help_text=gettext_lazy("Such as on the portal of the unit. A scan can be attached once it is issued."),
    )  # fmt: skip


class LocaliseForm(forms.Form):
    """Which tasks of the programme above are taken over; all of them at first."""

    tasks = forms.ModelMultipleChoiceField(
        Task.objects.none(), label=gettext_lazy("Tasks to take over"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one task.")},
    )  # fmt: skip

    def __init__(self, *args, tasks, **kwargs):
        super().__init__(*args, initial={"tasks": tasks}, **kwargs)
        self.fields["tasks"].queryset = tasks


class TaskReportForm(forms.Form):
    """How far it is, or that it is done."""

    text = forms.CharField(
        label=gettext_lazy("What was done"), max_length=4000, widget=forms.Textarea(attrs={"rows": 4}), strip=True
    )
    percent = forms.IntegerField(label=gettext_lazy("Done so far, in percent"), min_value=0, max_value=100)
    evidence = forms.URLField(
        label=gettext_lazy("Address of the evidence"), max_length=500, required=False, assume_scheme="https",
        help_text=gettext_lazy("Where it can be seen, if anywhere; files are attached on the page of the task."),
    )  # fmt: skip
    is_done = forms.BooleanField(
        label=gettext_lazy("The task is done"), required=False,
        help_text=gettext_lazy("It counts as 100 %, and the unit that issued the programme is asked to confirm it."),
    )  # fmt: skip


class ProgrammeFilter(UnitFilter):
    """Filters kept in the address: year, unit with what is below it, level, movement, state."""

    subject = forms.ChoiceField(
        required=False, label=gettext_lazy("About"), choices=[("", ANY), *ProgrammeSubject.choices]
    )
    state = forms.ChoiceField(
        required=False, label=gettext_lazy("State"), choices=[("", ANY), *ProgrammeStatus.choices]
    )

    def __init__(self, address: QueryDict, *, user: User):
        super().__init__(address, rows=Programme.objects.visible_to(user))


class TaskFilter(AddressFilter):
    """Of which year, in which state (at first what is not done yet), and whether those of units below come too."""

    year = forms.IntegerField(required=False, min_value=FIRST_YEAR, max_value=LAST_YEAR, label=gettext_lazy("Year"))
    state = forms.ChoiceField(
        required=False, label=gettext_lazy("State"),
        choices=[
            ("", gettext_lazy("Not done yet")), (LATE, gettext_lazy("Overdue")), *TaskStatus.choices,
            (ALL, gettext_lazy("All")),
        ],
    )  # fmt: skip

    below = forms.BooleanField(required=False, label=gettext_lazy("With units below"))

    def __init__(self, address: QueryDict, *, has_units: bool):
        super().__init__(address, leave_out=() if has_units else ("below",))
