"""The editor of rule sheets: the sheet, its criteria, group minimums and grades, checked as one."""

import datetime
from collections.abc import Iterable
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError
from django.forms import formset_factory
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.layout import Ask, Part, form_helper
from councils.forms.rule_fields import LinesField, NumberField, read_band, read_condition, write_band, write_condition
from councils.models import Council, RuleSheet
from councils.models.rule_parts import WHEN_NO
from councils.ratios import is_ratio
from councils.soundness import CriterionPlan, GradePlan, Plan, faults_of
from councils.states import Act, CriterionKind

MORE = 3  # rows that come with one press of "more"


class SheetFieldsForm(forms.ModelForm):
    """What holds for the sheet as a whole."""

    seen_at = forms.CharField(widget=forms.HiddenInput)
    pass_mark = NumberField(label=gettext_lazy("Pass mark (mean)"))
    complete_from = NumberField(
        label=gettext_lazy("To be completed from"),
        help_text=gettext_lazy("A mean from here to below the pass mark: the author completes the dossier."),
    )
    tie_points = NumberField(label=gettext_lazy("Mean it must reach"))
    spread_limit = NumberField(
        label=gettext_lazy("Members disagree above a difference of"),
        help_text=gettext_lazy("Points between the highest and the lowest total. Empty: 20 % of the scale."),
    )
    helper = form_helper(
        "seen_at",
        Part(
            gettext_lazy("For what"),
            Ask("act"), Ask("field"), Ask("season"), Ask("ends_on", size="short"), Ask("source"),
        ),
        Part(
            gettext_lazy("Points"),
            Ask("method"), Ask("pass_mark", size="short"), Ask("complete_from", size="short"), Ask("average"),
            Ask("drop_from", size="short"), Ask("rounding"), Ask("min_sheets", size="short"), "whole_points",
            Ask("spread_limit", size="short"), "is_anonymous",
            Ask("gate_ratio", size="short"),
        ),
        Part(
            gettext_lazy("Vote"),
            Ask("vote_ratio", size="short"), Ask("ratio_base"), "recused_leave_base", Ask("quorum_ratio", size="short"),
            "is_secret", "counts_written", "allows_correspondence",
            Ask("tie_rule"), Ask("tie_criterion"), Ask("tie_points", size="short"),
        ),
        tag=False,
    )  # fmt: skip

    class Meta:
        model = RuleSheet
        fields = [
            "act", "field", "season", "ends_on", "source", "method", "pass_mark", "complete_from", "average",
            "drop_from", "rounding", "min_sheets", "whole_points", "spread_limit", "is_anonymous",
            "gate_ratio", "vote_ratio", "ratio_base", "recused_leave_base", "quorum_ratio", "is_secret",
            "counts_written", "allows_correspondence", "tie_rule", "tie_criterion",
            "tie_points",
        ]  # fmt: skip

    def __init__(self, *args, instance: RuleSheet, **kwargs):
        initial = {"seen_at": instance.updated_at.isoformat()}
        super().__init__(*args, instance=instance, initial=initial, prefix="sheet", **kwargs)
        self.fields["act"].choices = [("", _("Both acts")), *Act.choices]
        self.fields["field"].empty_label = self.fields["season"].empty_label = _("All")
        for name in ("vote_ratio", "quorum_ratio", "gate_ratio"):
            self.fields[name].validators.append(is_ratio)

    def clean_seen_at(self) -> datetime.datetime:
        """Read when the draft was saved that this page shows."""
        try:
            return datetime.datetime.fromisoformat(self.cleaned_data["seen_at"])
        except ValueError:
            raise ValidationError(_("Load the page again.")) from None

    def _post_clean(self) -> None:
        """Leave what makes a sheet impossible to `soundness`, which says it in our words."""
        self.instance = forms.models.construct_instance(self, self.instance, self._meta.fields, self._meta.exclude)


class RowForm(forms.Form):
    """A row of a part, drawn field by field."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            looks = {forms.Select: "form-select", forms.CheckboxInput: "form-check-input"}
            field.widget.attrs["class"] = looks.get(type(field.widget), "form-control")

    @property
    def title(self) -> str:
        """What the row is called; empty in a new one."""
        return self["name" if "name" in self.fields else "group"].value() or ""


class CriterionForm(RowForm):
    """One criterion."""

    place = forms.IntegerField(min_value=1, max_value=99, required=False, label=gettext_lazy("Order"))
    name = forms.CharField(max_length=200, label=gettext_lazy("Criterion"))
    kind = forms.ChoiceField(
        choices=CriterionKind.choices, initial=CriterionKind.POINTS, label=gettext_lazy("Kind"), required=False
    )
    group = forms.CharField(max_length=120, required=False, label=gettext_lazy("Group"))
    help = forms.CharField(max_length=300, required=False, label=gettext_lazy("Explanation"))
    max_points = NumberField(label=gettext_lazy("Maximum"))
    min_points = NumberField(label=gettext_lazy("Eliminatory minimum"))
    when_no = forms.ChoiceField(
        choices=[("", gettext_lazy("Only noted")), *WHEN_NO], required=False, label=gettext_lazy("If answered no")
    )
    bands = LinesField(
        write=write_band,
        read=read_band,
        label=gettext_lazy("Bands, one a line"),
        help_text=gettext_lazy("Such as: 0–9: done elsewhere already"),
    )

    def plan(self) -> CriterionPlan:
        """Give the criterion as it is to be."""
        data = {name: value for name, value in self.cleaned_data.items() if name not in {"place", "DELETE"}}
        data["kind"] = data["kind"] or CriterionKind.POINTS
        data["max_points"] = data["max_points"] or Decimal(0)
        return CriterionPlan(**data)


class MinimumForm(RowForm):
    """What the criteria of a group must reach together."""

    group = forms.CharField(max_length=120, label=gettext_lazy("Group"))
    min_points = NumberField(required=True, label=gettext_lazy("Least mean of their sum"))

    def plan(self) -> tuple[str, Decimal]:
        """Give the minimum as it is to be."""
        return self.cleaned_data["group"], self.cleaned_data["min_points"]


class GradeForm(RowForm):
    """A line of the grade table."""

    name = forms.CharField(max_length=60, label=gettext_lazy("Grade"))
    low = NumberField(required=True, label=gettext_lazy("Mean from"))
    conditions = LinesField(
        write=write_condition,
        read=read_condition,
        label=gettext_lazy("Conditions, one a line"),
        help_text=gettext_lazy("Such as: Novelty: 30. Whoever fails one gets no grade, not the next lower one."),
    )

    def plan(self) -> GradePlan:
        """Give the grade as it is to be."""
        return GradePlan(self.cleaned_data["name"], self.cleaned_data["low"], self.cleaned_data["conditions"])


CriterionSet = formset_factory(CriterionForm, extra=0, can_delete=True, max_num=60)
MinimumSet = formset_factory(MinimumForm, extra=0, can_delete=True, max_num=20)
GradeSet = formset_factory(GradeForm, extra=0, can_delete=True, max_num=20)


class CopyForm(forms.Form):
    """A draft made from a copy: its name and for whom it is."""

    name = forms.CharField(
        max_length=160,
        label=gettext_lazy("Name"),
        help_text=gettext_lazy("The same name makes the next version; another one begins anew."),
    )
    council = forms.ModelChoiceField(Council.objects.none(), label=gettext_lazy("For"), required=False)
    helper = form_helper(Ask("name"), Ask("council"), tag=False)

    def __init__(self, *args, councils: Iterable[Council], for_all: bool, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["council"].queryset = councils
        self.fields["council"].required = not for_all
        self.fields["council"].empty_label = _("All councils of the level") if for_all else None


class StartForm(forms.Form):
    """From which day a draft is in force."""

    starts_on = forms.DateField(label=gettext_lazy("In force from"))
    helper = form_helper(Ask("starts_on", size="short"), tag=False)


class RulesEditor:
    """The forms of the editor as one: bound together, checked together, giving one plan."""

    def __init__(self, sheet: RuleSheet, plan: Plan, data: QueryDict | None = None):
        more = data.get("more") if data else None
        data = _with_rows(data, more) if more else data
        self.is_checked = data is not None and not more
        self.sheet = SheetFieldsForm(data, instance=sheet)
        self.criteria = CriterionSet(data, prefix="criteria", initial=_criteria_of(plan))
        self.minimums = MinimumSet(data, prefix="minimums", initial=_minimums_of(plan))
        self.grades = GradeSet(data, prefix="grades", initial=_grades_of(plan))
        self.plan: Plan | None = None

    def is_valid(self) -> bool:
        """Check every form, then the sheet as a whole; faults stand at their fields."""
        parts = [self.sheet, self.criteria, self.minimums, self.grades]
        checked = [part.is_valid() for part in parts]
        if not all(checked):
            return False
        rows = {
            "criteria": sorted(_kept(self.criteria, "name"), key=lambda form: form.cleaned_data["place"] or 100),
            "minimums": _kept(self.minimums, "group"),
            "grades": _kept(self.grades, "name"),
        }
        self.plan = Plan(self.sheet.instance, **{name: [form.plan() for form in forms] for name, forms in rows.items()})
        faults = faults_of(self.plan)
        for fault in faults:
            form = self.sheet if fault.part == "sheet" else rows[fault.part][fault.row]
            form.add_error(fault.field, fault.words)
        return not faults

    @property
    def wrong_count(self) -> int:
        """How many fields are wrong."""
        if not self.is_checked:
            return 0
        forms = [self.sheet, *self.criteria, *self.minimums, *self.grades]
        return sum(len(form.errors) for form in forms)


def _with_rows(data: QueryDict, part: str) -> QueryDict:
    """Give the same data with some more empty rows in one part."""
    data = data.copy()
    count = data.get(f"{part}-TOTAL_FORMS", "")
    if count.isdigit():
        data[f"{part}-TOTAL_FORMS"] = str(int(count) + MORE)
    return data


def _kept(rows: Iterable[forms.Form], name: str) -> list[forms.Form]:
    """Give the rows that are filled in and stay."""
    return [form for form in rows if form.cleaned_data.get(name) and not form.cleaned_data.get("DELETE")]


def _criteria_of(plan: Plan) -> list[dict]:
    names = ("name", "kind", "group", "help", "max_points", "min_points", "when_no", "bands")
    rows = [
        {"place": place} | {name: getattr(each, name) for name in names} for place, each in enumerate(plan.criteria, 1)
    ]
    return [row | {"max_points": row["max_points"] or None} for row in rows]


def _minimums_of(plan: Plan) -> list[dict]:
    return [{"group": group, "min_points": points} for group, points in plan.minimums]


def _grades_of(plan: Plan) -> list[dict]:
    return [{"name": each.name, "low": each.low, "conditions": each.conditions} for each in plan.grades]
