"""Recording a dialogue, its opinions row by row or as a table, and publishing its notice; the filters of its lists."""

import datetime

from django import forms
from django.forms import formset_factory
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.layout import Act, Acts, Ask, Part, form_helper
from movements.forms.filters import ANY, UnitFilter
from movements.models import Dialogue, OpinionField
from movements.plans import OpinionPlan, Reading, Words, WrongError
from movements.states import DialogueKind, DialogueStatus, Partners

ROWS_AT_FIRST, MORE = 5, 10
LONG = forms.Textarea(attrs={"rows": 3})


class DialogueForm(forms.ModelForm):
    """The facts of a dialogue."""

    class Meta:
        model = Dialogue
        fields = [
            "held_on", "place", "host_name", "host_position", "kind", "partners", "topic", "participants",
            "conclusion",
        ]  # fmt: skip
        labels = {
            "held_on": gettext_lazy("Held on"),
            "place": gettext_lazy("Place"),
            "host_name": gettext_lazy("Host"),
            "host_position": gettext_lazy("Position of the host"),
            "kind": gettext_lazy("Kind"),
            "partners": gettext_lazy("With"),
            "topic": gettext_lazy("Topic"),
            "participants": gettext_lazy("Participants"),
            "conclusion": gettext_lazy("Conclusions of the host"),
        }

    helper = form_helper(
        Part(
            gettext_lazy("Where and when"), Ask("held_on", size="short"), Ask("place"), Ask("host_name"),
            Ask("host_position"),
        ),
        Part(gettext_lazy("What kind"), Ask("kind", size="short"), Ask("partners", size="short"), Ask("topic"),
             Ask("participants", size="short")),
        Part(gettext_lazy("Conclusions"), Ask("conclusion")),
        Acts(Act(gettext_lazy("Go on to the opinions"), main=True)),
    )  # fmt: skip

    def clean_held_on(self) -> datetime.date:
        """Refuse a day that lies ahead."""
        held_on = self.cleaned_data["held_on"]
        if held_on > timezone.localdate():
            raise forms.ValidationError(_("This day lies ahead: a dialogue is recorded once it was held."))
        return held_on

    def _post_clean(self) -> None:
        """Leave the row as it is: an action writes what was cleaned."""


class OpinionForm(forms.Form):
    """One row: an opinion, and its answer or its promise. What it means is found by `Reading`."""

    pk = forms.IntegerField(required=False, widget=forms.HiddenInput)
    field = forms.ModelChoiceField(
        OpinionField.objects.filter(is_active=True), required=False, label=gettext_lazy("Field"), empty_label="–"
    )
    text = forms.CharField(required=False, label=gettext_lazy("Opinion"), widget=LONG)
    answer = forms.CharField(required=False, label=gettext_lazy("Answered on the spot"), widget=LONG)
    promise = forms.CharField(required=False, label=gettext_lazy("Or what is promised"), widget=LONG)
    unit = forms.CharField(
        required=False, max_length=200, label=gettext_lazy("Unit that keeps it"),
        help_text=gettext_lazy("Name or code; empty: the host unit."),
    )  # fmt: skip
    person = forms.CharField(
        required=False, max_length=120, label=gettext_lazy("Person in charge"),
        help_text=gettext_lazy("Full name or staff code; empty: head and co-ordinators."),
    )  # fmt: skip
    due_on = forms.CharField(required=False, max_length=20, label=gettext_lazy("Due on"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs["class"] = "form-select" if isinstance(field.widget, forms.Select) else "form-control"
        self.fields["unit"].widget.attrs["list"] = "units"

    @property
    def title(self) -> str:
        """The beginning of the opinion; empty in a new row."""
        return str(self["text"].value() or "")[:80]

    def words(self) -> Words:
        """Give what was typed; a row nobody touched has nothing."""
        data = self.cleaned_data
        return Words(**data | {"field": data["field"] or ""}) if data else Words()


OpinionSet = formset_factory(OpinionForm, extra=0, can_delete=True, max_num=500, absolute_max=600)


class OpinionEditor:
    """The rows of a dialogue as one form: bound together, read together; a new page has some empty rows."""

    def __init__(self, dialogue: Dialogue, data: QueryDict | None = None):
        self.dialogue = dialogue
        more = data is not None and "more" in data
        self.is_checked = data is not None and not more
        self.rows = OpinionSet(_with_rows(data) if more else data, prefix="rows", initial=_initial(dialogue))
        self.seen_at = dialogue.updated_at
        if data is not None:
            self.seen_at = _moment(data.get("seen_at", "")) or dialogue.created_at
        self.plans: list[OpinionPlan] = []

    def is_valid(self, reading: Reading) -> bool:
        """Read every row that is filled in and stays; faults stand at their fields."""
        if not self.rows.is_valid():
            return False
        is_right = True
        for form in self.rows:
            words = form.words() if not form.cleaned_data.pop("DELETE", False) else Words()
            if words.is_empty:
                continue
            try:
                self.plans.append(reading.plan(words, self.dialogue.held_on))
            except WrongError as error:
                is_right = False
                for name, said in error.wrong.items():
                    form.add_error(name, said)
        return is_right

    @property
    def wrong_count(self) -> int:
        """How many fields are wrong."""
        return sum(len(form.errors) for form in self.rows) if self.is_checked else 0


def _with_rows(data: QueryDict) -> QueryDict:
    """Give the same data with some more empty rows."""
    data = data.copy()
    count = data.get("rows-TOTAL_FORMS", "")
    if count.isdigit():
        data["rows-TOTAL_FORMS"] = str(int(count) + MORE)
    return data


def _moment(text: str) -> datetime.datetime | None:
    try:
        return datetime.datetime.fromisoformat(text)
    except ValueError:
        return None


def _initial(dialogue: Dialogue) -> list[dict]:
    rows = []
    for opinion in dialogue.opinions.select_related("commitment__unit", "commitment__person").order_by("position"):
        row = {"pk": opinion.pk, "field": opinion.field_id, "text": opinion.text, "answer": opinion.answer}
        if promise := getattr(opinion, "commitment", None):
            row |= {
                "promise": promise.promise, "unit": promise.unit.code, "due_on": promise.due_on.strftime("%d/%m/%Y"),
                "person": promise.person.staff_code if promise.person else "",
            }  # fmt: skip
        rows.append(row)
    return rows + [{} for _row in range(max(ROWS_AT_FIRST - len(rows), 1))]


class PasteForm(forms.Form):
    """A table copied from Word or Excel."""

    table = forms.CharField(
        label=gettext_lazy("Paste the table here"), widget=forms.Textarea(attrs={"rows": 6}), max_length=1_000_000,
        strip=False,
    )  # fmt: skip
    helper = form_helper(
        Ask("table", under=gettext_lazy(
            "Columns in this order, or with their heading: field, opinion, answer on the spot, what is promised, unit, "
            "person, due on."
        )),
        Acts(Act(gettext_lazy("Add these opinions"), main=True)),
    )  # fmt: skip


class ListForm(forms.Form):
    """A spreadsheet of dialogues."""

    file = forms.FileField(
        label=gettext_lazy("Spreadsheet"), help_text=gettext_lazy(".xlsx, .xls, .ods or .csv; a row for each opinion.")
    )
    helper = form_helper("file", Acts(Act(gettext_lazy("Record these dialogues"), main=True)))


class PublishForm(forms.Form):
    """Number and date of the notice."""

    number = forms.CharField(
        label=gettext_lazy("Number of the notice"), max_length=60, help_text=gettext_lazy("Such as 15/TB-UBND.")
    )
    noticed_on = forms.DateField(label=gettext_lazy("Date of the notice"))


class NoticeForm(forms.Form):
    """Number and date of one of several notices; a row without a number is left for later."""

    number = forms.CharField(required=False, max_length=60, label=gettext_lazy("Number of the notice"))
    noticed_on = forms.DateField(required=False, label=gettext_lazy("Date of the notice"))

    def __init__(self, dialogue: Dialogue, data: QueryDict | None = None):
        given = {"number": dialogue.notice_number, "noticed_on": dialogue.noticed_on}
        super().__init__(data, prefix=f"notice-{dialogue.pk}", initial=given)
        self.dialogue = dialogue
        for field in self.fields.values():
            field.widget.attrs["class"] = "form-control form-control-sm"

    def clean(self) -> dict:
        """Ask for the date, where only the number is given."""
        data = super().clean()
        if data.get("number") and not data.get("noticed_on") and "noticed_on" not in self.errors:
            self.add_error("noticed_on", _("Say on which day the notice was signed."))
        return data


class DialogueFilter(UnitFilter):
    """Filters kept in the address: words, year, unit with what is below it, level, field, kind, with whom, state."""

    q = forms.CharField(required=False, max_length=100, label=gettext_lazy("Topic, place, host or number"))
    field = forms.ModelChoiceField(
        OpinionField.objects.all(), required=False, to_field_name="code", label=gettext_lazy("Field"), empty_label=ANY
    )
    kind = forms.ChoiceField(required=False, label=gettext_lazy("Kind"), choices=[("", ANY), *DialogueKind.choices])
    partners = forms.ChoiceField(required=False, label=gettext_lazy("With"), choices=[("", ANY), *Partners.choices])
    state = forms.ChoiceField(required=False, label=gettext_lazy("State"), choices=[("", ANY), *DialogueStatus.choices])

    def __init__(self, address: QueryDict, **shown: tuple[str, ...]):
        super().__init__(address, rows=Dialogue.objects.published(), **shown)
