"""Putting a recognised initiative forward to the council of the province, for effect and replicability."""

import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import NotAllowed, require
from councils import notices
from councils.actions.conflicts import find_conflicts
from councils.models import Assessment, DecisionItem
from councils.permissions.decisions import provincial_council, why_not_put_forward
from councils.selection import rule_sheet_for
from councils.states import Act
from initiatives.models import Initiative


@transaction.atomic
def put_forward(*, initiative: Initiative, by: User, now: datetime.datetime | None = None) -> Assessment:
    """Bring a recognised initiative before the provincial council, which finds the grassroots result beside it.

    Its secretary assigns it to the members. The initiative itself stays recognised whatever comes of it.
    """
    now = now or timezone.now()
    locked = (
        Initiative.objects.select_for_update(of=("self",))
        .select_related("unit", "field", "season")
        .get(pk=initiative.pk)
    )
    council = provincial_council(locked)
    require(why_not_put_forward(by, locked, council))
    recognised = DecisionItem.objects.in_force().filter(assessment__initiative=locked, assessment__act=Act.RECOGNITION)
    before = recognised.select_related("assessment").latest("pk").assessment
    try:
        with transaction.atomic():
            assessment = Assessment.objects.create(
                initiative=locked,
                council=council,
                act=Act.EFFECT,
                version_id=before.version_id,
                rule_sheet=rule_sheet_for(council, Act.EFFECT, locked.field, locked.season, timezone.localdate(now)),
                follows=before,
                status_since=now,
                opened_at=now,
            )
    except IntegrityError:
        raise NotAllowed(_("It is before the provincial council already.")) from None
    find_conflicts(assessments=[assessment], now=now)
    notices.put_forward(assessment, by=by)
    return assessment
