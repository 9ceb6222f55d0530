"""Appeals: filed within their time, heard by people who had no hand in it, answered with reasons, judged anew."""

import datetime
from collections.abc import Iterable, Sequence

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import NotAllowed, require
from councils import notices
from councils.actions.reviews import begin_assessments
from councils.hearing import council_above, judges_anew, may_hear
from councils.models import Appeal, AppealFile, Assessment, DecisionItem, Hearer, Seat
from councils.permissions import on_behalf_of
from councils.permissions.appeals import why_not_appeal, why_not_find
from councils.states import Act, AssessmentStep
from councils.workflow import advance, why_not_step
from councils.workflow.appeals import APPEAL_TRANSITIONS, advance_appeal
from initiatives.actions.review import reopen_review
from initiatives.files import MAX_COUNT, Examined


@transaction.atomic
def file_appeal(
    *,
    item: DecisionItem,
    grounds: str,
    by: User,
    files: Sequence[Examined] = (),
    now: datetime.datetime | None = None,
) -> Appeal:
    """Appeal against a refusal or a cancelled recognition; its officers are told and have their time from now.

    `now` is when the request arrived: the last day holds for it.
    """
    now = now or timezone.now()
    rows = DecisionItem.objects.select_for_update(of=("self",))
    current = rows.select_related("decision__council__unit", "assessment__initiative").get(pk=item.pk)
    require(why_not_appeal(by, current, timezone.localdate(now)))
    if not grounds.strip():
        require(_("Say why the decision should be looked at again."))
    if len(files) > MAX_COUNT:
        require(_("At most %(limit)d files.") % {"limit": MAX_COUNT})
    council = council_above(current.decision.council) or current.decision.council
    due_on = timezone.localdate(now) + datetime.timedelta(days=council.answer_days)
    about_revocation = current.revoked_on is not None
    try:
        with transaction.atomic():
            appeal = Appeal.objects.create(
                item=current, council=council, by=by, filed_at=now, due_on=due_on, grounds=grounds.strip(),
                is_about_revocation=about_revocation,
            )  # fmt: skip
    except IntegrityError:
        raise NotAllowed(_("You have appealed against this already.")) from None
    for each in files:
        AppealFile.objects.create(appeal=appeal, **each.columns)
    notices.appeal_filed(appeal)
    return appeal


@transaction.atomic
def withdraw_appeal(*, appeal: Appeal, by: User) -> Appeal:
    """Take the appeal back; within its time another one can be filed."""
    withdrawn = advance_appeal(_lock(appeal), "withdraw", by=by)
    notices.appeal_withdrawn(withdrawn)
    return withdrawn


@transaction.atomic
def assign_hearers(
    *, appeal: Appeal, seats: Iterable[Seat], by: User, now: datetime.datetime | None = None
) -> list[Hearer]:
    """Say who hears the appeal: members of the council without a hand in it; more can be added until it is answered."""
    now = now or timezone.now()
    current = _lock(appeal)
    chosen = {seat.pk: seat for seat in seats}
    allowed = {seat.pk for seat in may_hear(current)}
    if not chosen or not set(chosen) <= allowed:
        require(_("Choose members who neither scored nor voted nor left the item, and are no authors."))
    heard = advance_appeal(current, "hear", by=by)
    known = set(heard.hearers.values_list("seat", flat=True))
    new = [
        Hearer.objects.create(appeal=heard, seat=seat, assigned_by=by, assigned_at=now)
        for pk, seat in sorted(chosen.items())
        if pk not in known
    ]
    notices.appeal_to_hear(heard, new)
    return new


@transaction.atomic
def write_finding(*, hearer: Hearer, finding: str, by: User, now: datetime.datetime | None = None) -> Hearer:
    """Write what a hearer has found; it can be written anew until the appeal is answered."""
    appeal = _lock(hearer.appeal)
    current = appeal.hearers.select_related("seat").get(pk=hearer.pk)
    current.appeal = appeal
    require(why_not_find(by, current))
    if not finding.strip():
        require(_("Write what you have found."))
    current.finding, current.found_at = finding.strip(), now or timezone.now()
    current.save()
    if not appeal.hearers.filter(finding="").exists():
        notices.appeal_found(appeal)
    return current


@transaction.atomic
def conclude_appeal(
    *, appeal: Appeal, is_upheld: bool, reasons: str, by: User, now: datetime.datetime | None = None
) -> Appeal:
    """Answer the appeal: rejected with reasons, or upheld, and what was refused or cancelled is judged anew."""
    now = now or timezone.now()
    current = _lock(appeal)
    require(why_not_step(by, current, APPEAL_TRANSITIONS, "uphold" if is_upheld else "reject"))
    said = {"reasons": reasons.strip(), "concluded_by": by, "concluded_at": now}
    said["concluded_for_id"] = on_behalf_of(by, appeal.council)
    if is_upheld:
        opened = _judge_anew(current, by=by, now=now, reason=reasons)
        concluded = advance_appeal(current, "uphold", by=by, reason=reasons, opened=opened, **said)
    else:
        concluded = advance_appeal(current, "reject", by=by, reason=reasons, **said)
    notices.appeal_concluded(concluded)
    return concluded


def _judge_anew(appeal: Appeal, *, by: User, now: datetime.datetime, reason: str) -> Assessment:
    """Set aside what was appealed against and open it anew, those who took part kept out where others remain."""
    before = appeal.item.assessment
    council, kept_out = judges_anew(before)
    advance(before, AssessmentStep.SET_ASIDE, by=by, now=now, reason=_("Set aside after an appeal."))
    if before.act == Act.RECOGNITION:
        reopen_review(initiative=before.initiative, by=by, reason=reason, now=now)
    return begin_assessments(
        council=council, versions=[before.version], by=by, act=before.act, before={before.initiative_id: before},
        kept_out=kept_out, now=now,
    )[0]  # fmt: skip


def _lock(appeal: Appeal) -> Appeal:
    rows = Appeal.objects.select_for_update(of=("self",))
    related = ("council__unit", "by", "item__decision__council__unit", "item__assessment__initiative")
    return rows.select_related(
        *related,
        "item__assessment__council__unit",
        "item__assessment__rule_sheet",
        "item__assessment__version__dossier",
    ).get(pk=appeal.pk)
