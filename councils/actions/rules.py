"""Versions of rule sheets: copied, written, published, thrown away."""

import datetime

from django.db import transaction
from django.db.models import Max

from accounts.models import User
from common.errors import require
from councils.models import Band, Council, Criterion, Grade, GradeCondition, GroupMinimum, RuleSheet
from councils.permissions.rules import why_not_edit, why_not_publish_rules, why_not_write_for
from councils.soundness import Plan
from councils.workflow import advance_rules

# What a copy does not take over: it is a draft of its own.
OWN = {"id", "version", "status", "is_template", "issued_on", "starts_on", "ends_on", "created_at", "updated_at"}


@transaction.atomic
def make_next_version(*, rule_sheet: RuleSheet, name: str = "", council: Council | None = None) -> RuleSheet:
    """Copy a rule sheet with everything in it as a draft that nothing uses yet.

    It is the next version, or the first one under a new name; for one council alone where that is given.
    """
    taken = {
        field.attname: getattr(rule_sheet, field.attname)
        for field in RuleSheet._meta.concrete_fields
        if field.name not in OWN
    }
    taken["name"] = name or rule_sheet.name
    if council is not None:
        taken |= {"council_id": council.pk, "level": council.level}
    list(RuleSheet.objects.filter(name=taken["name"]).select_for_update())  # two copies at once take two numbers
    last = RuleSheet.objects.filter(name=taken["name"]).aggregate(last=Max("version"))["last"] or 0
    made = RuleSheet.objects.create(**taken, version=last + 1)
    _copy_parts(rule_sheet, made)
    return made


def _copy_parts(source: RuleSheet, made: RuleSheet) -> None:
    for criterion in source.criteria.prefetch_related("bands"):
        copy = _copy(criterion, Criterion, sheet=made)
        Band.objects.bulk_create(
            [Band(criterion=copy, low=band.low, high=band.high, label=band.label) for band in criterion.bands.all()]
        )
    for minimum in source.group_minimums.all():
        _copy(minimum, GroupMinimum, sheet=made)
    for grade in source.grades.prefetch_related("conditions"):
        copy = _copy(grade, Grade, sheet=made)
        for condition in grade.conditions.all():
            _copy(condition, GradeCondition, grade=copy)


def _copy(row, model, **owner):
    kept = {field.name: getattr(row, field.name) for field in model._meta.concrete_fields if field.name != "id"}
    return model.objects.create(**{**kept, **owner})


class StaleRulesError(Exception):
    """The draft was saved elsewhere since this page was loaded; nothing was written."""


@transaction.atomic
def copy_rules(*, rule_sheet: RuleSheet, by: User, name: str, council: Council | None) -> RuleSheet:
    """Begin a draft from a copy, for one council or for all of the level."""
    require(why_not_write_for(by, council))
    return make_next_version(rule_sheet=rule_sheet, name=name, council=council)


@transaction.atomic
def write_rules(*, rule_sheet: RuleSheet, by: User, plan: Plan, seen_at: datetime.datetime) -> RuleSheet:
    """Write a draft anew, with all its parts, over exactly the one that was read."""
    current = RuleSheet.objects.select_for_update(of=("self",)).select_related("council").get(pk=rule_sheet.pk)
    require(why_not_edit(by, current))
    if current.updated_at != seen_at:
        raise StaleRulesError
    plan.sheet.save()
    for parts in (current.criteria, current.group_minimums, current.grades):
        parts.all().delete()
    _write_parts(current, plan)
    return plan.sheet


def _write_parts(sheet: RuleSheet, plan: Plan) -> None:
    for position, each in enumerate(plan.criteria, 1):
        criterion = Criterion.objects.create(
            sheet=sheet, position=position, kind=each.kind, group=each.group, name=each.name, help=each.help,
            max_points=each.max_points, min_points=each.min_points, when_no=each.when_no,
        )  # fmt: skip
        Band.objects.bulk_create(
            [Band(criterion=criterion, low=low, high=high, label=label) for low, high, label in each.bands]
        )
    GroupMinimum.objects.bulk_create(
        [GroupMinimum(sheet=sheet, group=group, min_points=points) for group, points in plan.minimums]
    )
    for each in plan.grades:
        grade = Grade.objects.create(sheet=sheet, name=each.name, low=each.low)
        GradeCondition.objects.bulk_create(
            [GradeCondition(grade=grade, name=name, min_points=points) for name, points in each.conditions]
        )


@transaction.atomic
def publish_rules(*, rule_sheet: RuleSheet, by: User, starts_on: datetime.date) -> RuleSheet:
    """Put a draft into force from a day on; new assessments go by it, those begun keep theirs."""
    current = RuleSheet.objects.select_for_update(of=("self",)).select_related("council").get(pk=rule_sheet.pk)
    require(why_not_publish_rules(by, current))
    current.starts_on = starts_on
    current.save()
    return advance_rules(current, "publish", by=by)


@transaction.atomic
def drop_rules(*, rule_sheet: RuleSheet, by: User) -> None:
    """Throw a draft away."""
    current = RuleSheet.objects.select_for_update(of=("self",)).select_related("council").get(pk=rule_sheet.pk)
    require(why_not_edit(by, current))
    current.delete()
