"""A registered model while it runs: pilot, launch, and the report of the year with the figures reports add up."""

import datetime
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import NotAllowed, require
from initiatives.actions.drafting import template_for
from initiatives.actions.submission import freeze_version
from initiatives.actions.writing import lock_for_writing
from initiatives.models import Dossier, Initiative, Launch, ModelResults, Version
from initiatives.permissions.running import why_not_report, year_report_of
from initiatives.states import Act, Opening, StepName
from initiatives.workflow import Move, advance_all, lock
from initiatives.year_reports import figures_in

STEPS = {Opening.PILOT: StepName.PILOT, Opening.LAUNCH: StepName.LAUNCH}


@transaction.atomic
def record_launch(
    *, initiative: Initiative, kind: str, said: Mapping[str, object], by: User, now: datetime.datetime | None = None
) -> Launch:
    """Record the pilot or the launch with what was promised; said again it is put right, and stands in the history."""
    now = now or timezone.now()
    if said["held_on"] > timezone.localdate(now):
        raise NotAllowed(_("The day lies ahead. Record it once it has been held."))
    step = STEPS[Opening(kind)]
    current = advance_all([Move(initiative, step, due_on=_due(initiative))], by=by, now=now)[0]
    launch, _made = Launch.objects.update_or_create(initiative=current, kind=kind, defaults={**said, "recorded_by": by})
    return launch


def _due(initiative: Initiative) -> datetime.date | None:
    """Keep the day on which something is due."""
    return Initiative.objects.values_list("due_on", flat=True).get(pk=initiative.pk)


@transaction.atomic
def begin_year_report(*, initiative: Initiative, by: User, now: datetime.datetime) -> Dossier:
    """Begin the report of the year; one begun already is given as it stands."""
    current = lock_for_writing(initiative, by=by, now=now, act=Act.YEAR)
    template = template_for(current.season, act=Act.YEAR, kind=current.kind)
    dossier, _made = Dossier.objects.get_or_create(initiative=current, act=Act.YEAR, defaults={"template": template})
    return dossier


@transaction.atomic
def hand_in_year_report(*, initiative: Initiative, by: User, now: datetime.datetime | None = None) -> Version:
    """Hand the report in: whole, for good, with its figures; until it is evaluated a new version may follow.

    From then on the evaluation is due, as a decision is from the day a dossier is complete.
    """
    now = now or timezone.now()
    current = lock([initiative.pk])[0]
    require(why_not_report(by, current, now))
    due_on = timezone.localdate(now) + datetime.timedelta(days=current.season.campaign.decision_days)
    advance_all([Move(current, StepName.REPORT, due_on=due_on)], by=by, now=now)
    version = freeze_version(dossier=year_report_of(current), by=by, now=now)
    ModelResults.objects.update_or_create(
        initiative=current, defaults={"version": version} | figures_in(version.content)
    )
    return version
