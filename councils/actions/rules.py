"""Versions of rule sheets."""

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from councils.models import Band, Criterion, GroupMinimum, RuleSheet


@transaction.atomic
def make_next_version(*, rule_sheet: RuleSheet) -> RuleSheet:
    """Copy a rule sheet with everything in it as its next version, which nothing uses yet."""
    last = RuleSheet.objects.filter(name=rule_sheet.name).aggregate(last=Max("version"))["last"]
    criteria = list(rule_sheet.criteria.prefetch_related("bands"))
    minimums = list(rule_sheet.group_minimums.all())
    made = RuleSheet.objects.get(pk=rule_sheet.pk)
    made.pk, made.version, made.issued_on = None, last + 1, timezone.localdate()
    made._state.adding = True
    made.save()
    GroupMinimum.objects.bulk_create(
        [GroupMinimum(sheet=made, group=each.group, min_points=each.min_points) for each in minimums]
    )
    for criterion in criteria:
        copy = _copy(criterion, made)
        Band.objects.bulk_create(
            [Band(criterion=copy, low=band.low, high=band.high, label=band.label) for band in criterion.bands.all()]
        )
    return made


def _copy(criterion: Criterion, sheet: RuleSheet) -> Criterion:
    return Criterion.objects.create(
        sheet=sheet,
        position=criterion.position,
        group=criterion.group,
        name=criterion.name,
        help=criterion.help,
        max_points=criterion.max_points,
        min_points=criterion.min_points,
    )
