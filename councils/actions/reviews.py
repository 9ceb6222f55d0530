"""Bringing initiatives before a council, and how they leave it without a verdict."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils import notices
from councils.actions.assignments import assign, drop_undone
from councils.actions.completion import close_completed
from councils.actions.conflicts import find_conflicts, leave_out, lock_items
from councils.models import AgendaItem, Assessment, Council, RuleSheet, Seat
from councils.permissions import runs, why_not_judge_anew, why_not_own, why_not_run, why_not_withdraw
from councils.permissions.forwarding import why_not_withdraw_from_above
from councils.permissions.taking import why_not_responsible
from councils.selection import rule_sheet_for
from councils.states import BEFORE_THE_COUNCIL, Act, AssessmentStatus, AssessmentStep, RecusalKind
from councils.tokens import touch
from councils.workflow import advance, advance_item
from initiatives.actions.review import open_reviews, remove_from_round, withdraw_from_review
from initiatives.effect import report_of
from initiatives.models import Initiative, Version
from initiatives.states import REPORTS


@transaction.atomic
def open_assessments(
    *,
    council: Council,
    initiatives: Iterable[Initiative],
    by: User,
    scores_due_at: datetime.datetime | None = None,
    to_all: bool = True,
    now: datetime.datetime | None = None,
) -> list[Assessment]:
    """Bring complete dossiers before the council for recognition, all or none; its members are told.

    Without `to_all` they wait until somebody shares them out or chooses who scores them.
    """
    now = now or timezone.now()
    initiatives = list(initiatives)
    require(why_not_run(by, council) or why_not_own(by, council, initiatives))
    opened = open_reviews(initiatives=initiatives, by=by, now=now)
    require(why_not_responsible(council, opened))
    before = close_completed(initiatives=opened, council=council, act=Act.RECOGNITION, by=by, now=now)
    handed_in = Version.objects.filter(dossier__initiative__in=opened).exclude(dossier__act__in=REPORTS)
    versions = list(handed_in.order_by("dossier_id", "-number").distinct("dossier_id").select_related("dossier"))
    return begin_assessments(
        council=council, versions=versions, by=by, before=before, scores_due_at=scores_due_at, to_all=to_all, now=now
    )


@transaction.atomic
def begin_assessments(
    *,
    council: Council,
    versions: Sequence[Version],
    by: User,
    act: str = Act.RECOGNITION,
    before: Mapping[int, Assessment] = MappingProxyType({}),
    kept_out: Sequence[Seat] = (),
    scores_due_at: datetime.datetime | None = None,
    to_all: bool = True,
    now: datetime.datetime | None = None,
) -> list[Assessment]:
    """Make an assessment of each version, leave out who is in conflict, and fill the queues of all who score.

    `before` has the assessment that one follows, by initiative: of the level below, or of the version before. What
    another council opens after an appeal waits until an officer of this one assigns it.
    """
    now = now or timezone.now()
    rules = _rules(council, versions, act, timezone.localdate(now))
    assessments = Assessment.objects.bulk_create(
        [
            Assessment(
                initiative_id=version.dossier.initiative_id,
                council=council,
                act=act,
                version=version,
                rule_sheet=rules[version.dossier.initiative_id],
                follows=before.get(version.dossier.initiative_id),
                status_since=now,
                opened_at=now,
                scores_due_at=scores_due_at,
            )
            for version in versions
        ]
    )
    find_conflicts(assessments=assessments, now=now)
    for assessment in assessments:
        for seat in kept_out:
            leave_out(assessment, seat, RecusalKind.FORMER, now, by=by)
    return assign(assessments=assessments, by=by, now=now) if to_all and runs(by, council) else assessments


def _rules(council: Council, versions: Sequence[Version], act: str, on: datetime.date) -> dict[int, RuleSheet]:
    """Give the rule sheet of each initiative, asked once for each field and season."""
    keys = [version.dossier.initiative_id for version in versions]
    initiatives = list(Initiative.objects.filter(pk__in=keys).select_related("field", "season"))
    kinds = {(each.field_id, each.season_id): each for each in initiatives}
    rules = {kind: rule_sheet_for(council, act, each.field, each.season, on) for kind, each in kinds.items()}
    return {each.pk: rules[each.field_id, each.season_id] for each in initiatives}


@transaction.atomic
def judge_anew(*, assessment: Assessment, by: User, now: datetime.datetime | None = None) -> Assessment:
    """Take up again what was to be completed for a higher act, in the last version handed in."""
    now = now or timezone.now()
    require(why_not_judge_anew(by, assessment))
    initiative, council, act = assessment.initiative, assessment.council, assessment.act
    before = close_completed(initiatives=[initiative], council=council, act=act, by=by, now=now)
    version = report_of(initiative).confirmed or initiative.latest_version()
    return begin_assessments(council=council, versions=[version], by=by, act=act, before=before, now=now)[0]


@transaction.atomic
def bar(*, assessment: Assessment, by: User, reason: str, now: datetime.datetime | None = None) -> Assessment:
    """Remove an initiative from the round: later sessions do not consider it; its authors are told."""
    now = now or timezone.now()
    barred = advance(assessment, AssessmentStep.BAR, by=by, reason=reason, now=now)
    drop_undone(assessments=[barred])
    if barred.act == Act.RECOGNITION:
        remove_from_round(initiative=barred.initiative, by=by, reason=reason, now=now)
    notices.barred(barred)
    return barred


@transaction.atomic
def withdraw_initiative(
    *, initiative: Initiative, by: User, reason: str, now: datetime.datetime | None = None
) -> Initiative:
    """Withdraw what is before a council for recognition: close its assessment, then withdraw (design.md 9)."""
    now = now or timezone.now()
    close_assessments(initiative=initiative, act=Act.RECOGNITION, by=by, reason=reason, now=now)
    return withdraw_from_review(initiative=initiative, by=by, reason=reason, now=now)


@transaction.atomic
def withdraw_from_above(*, initiative: Initiative, by: User, reason: str, now: datetime.datetime | None = None) -> None:
    """Withdraw what was put forward: the council above stops its work on it, the recognition stays."""
    now = now or timezone.now()
    current = Initiative.objects.select_for_update(of=("self",), no_key=True).get(pk=initiative.pk)
    require(why_not_withdraw_from_above(by, current))
    if not reason.strip():
        require(_("Say why."))
    close_assessments(initiative=current, act=Act.EFFECT, by=by, reason=reason, now=now)


@transaction.atomic
def close_assessments(*, initiative: Initiative, act: str, by: User, reason: str, now: datetime.datetime) -> None:
    """Take back from councils what they have before them for one act: off agendas and queues, its members told."""
    standing = BEFORE_THE_COUNCIL | {AssessmentStatus.TO_COMPLETE} if act == Act.EFFECT else BEFORE_THE_COUNCIL
    for assessment in initiative.assessments.filter(act=act, status__in=standing):
        items = lock_items(assessment)
        require(why_not_withdraw(assessment))
        closed = advance(assessment, AssessmentStep.CLOSE, by=by, reason=reason, now=now)
        for item in items:
            _leave_agenda(item, by=by, reason=reason, now=now)
        drop_undone(assessments=[closed])
        notices.withdrawn(closed)


def _leave_agenda(item: AgendaItem, *, by: User, reason: str, now: datetime.datetime) -> None:
    """Take an item off its agenda; one that was in a ballot box since made void stays there as postponed."""
    if item.boxed.exists():
        advance_item(item, "postpone", by=by, reason=reason, now=now)
    else:
        item.delete()
    touch(item.session_id)
