"""Versions of rule sheets: copied, written, published."""

from django.db import transaction
from django.db.models import Max

from councils.models import Band, Council, Criterion, Grade, GradeCondition, GroupMinimum, RuleSheet

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
