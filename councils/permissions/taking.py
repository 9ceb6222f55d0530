"""Which council takes which dossiers for recognition, and why not another one."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from councils.models import Council
from initiatives.models import Initiative
from initiatives.upwards import goes_up, upwards_of


def why_not_responsible(council: Council, initiatives: Sequence[Initiative]) -> str | None:
    """Say why this council does not recognise one of these, and which one does, or None."""
    up = set(
        Initiative.objects.filter(goes_up(), pk__in=[each.pk for each in initiatives]).values_list("pk", flat=True)
    )
    for initiative in initiatives:
        upwards = upwards_of(initiative) if initiative.pk in up else None
        judges = upwards.above.pk if upwards else initiative.recognising_unit_id
        if judges == council.unit_id:
            continue
        if upwards and initiative.recognising_unit_id == council.unit_id:
            return f"{initiative.number}: {upwards.why}"
        return _("Another council is responsible for one of these dossiers.")
    return None
