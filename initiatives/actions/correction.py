"""The completeness check: returned with points, answered point by point, found complete; and each taken back."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import represented
from common.errors import NotAllowed, require
from initiatives import notices
from initiatives.models import Attachment, CorrectionPoint, Initiative, Question, Step
from initiatives.permissions import why_not_answer, why_not_extend
from initiatives.permissions.dossiers import CHECKING
from initiatives.states import StepName
from initiatives.workflow import advance
from notifications.actions.extending import record


@dataclass(frozen=True)
class Point:
    """One thing to correct, and where: at a question, at a file, or in the dossier as a whole."""

    asked: str
    question: Question | None = None
    attachment: Attachment | None = None


@transaction.atomic
def return_initiative(
    *,
    initiative: Initiative,
    points: Sequence[Point],
    by: User,
    due_on: datetime.date | None = None,
    now: datetime.datetime | None = None,
) -> Initiative:
    """Give the dossier back to its authors with points to correct, by the campaign's limit or the day given."""
    now = now or timezone.now()
    asked = [point for point in points if point.asked.strip()]
    if not asked:
        raise NotAllowed(_("Say at least in one point what is to be corrected."))
    if due_on is not None and due_on <= timezone.localdate(now):
        raise NotAllowed(_("The last day for correcting lies after today."))
    returned = advance(initiative, StepName.RETURN, by=by, now=now, due_on=due_on)
    ask_points(returned, asked, by=by, now=now)
    return returned


def ask_points(returned: Initiative, asked: Sequence[Point], *, by: User, now: datetime.datetime) -> None:
    """Write the points to correct on the version handed in last, and tell the authors."""
    version = returned.latest_version()
    version.points.all().delete()  # left from a return that was taken back
    CorrectionPoint.objects.bulk_create(
        CorrectionPoint(
            version=version, position=position, asked=point.asked.strip(), question=point.question,
            attachment=point.attachment, asked_by=by, asked_at=now,
        )
        for position, point in enumerate(asked, start=1)
    )  # fmt: skip
    notices.returned(returned, len(asked), by)


@transaction.atomic
def recall_return(*, initiative: Initiative, by: User, now: datetime.datetime | None = None) -> Initiative:
    """Take a return back while no author has answered; its points wait on the checking page."""
    recalled = advance(initiative, StepName.RECALL_RETURN, by=by, now=now)
    notices.return_recalled(recalled, by)
    return recalled


@transaction.atomic
def accept_initiative(*, initiative: Initiative, by: User, now: datetime.datetime | None = None) -> Initiative:
    """Find the dossier complete: it waits for the council now."""
    accepted = advance(initiative, StepName.ACCEPT, by=by, now=now)
    accepted.latest_version().points.filter(answered_at__isnull=True).delete()  # left from a return taken back
    notices.accepted(accepted)
    return accepted


@transaction.atomic
def recall_acceptance(*, initiative: Initiative, by: User, now: datetime.datetime | None = None) -> Initiative:
    """Open the completeness check again, as long as no council has the dossier."""
    return advance(initiative, StepName.RECALL_ACCEPT, by=by, now=now)


@transaction.atomic
def answer_point(
    *, point: CorrectionPoint, answer: str, by: User, now: datetime.datetime | None = None
) -> CorrectionPoint:
    """Say how a point was corrected; it can be said anew until the dossier is handed in again."""
    now = now or timezone.now()
    initiative = Initiative.objects.select_for_update(no_key=True).get(dossiers__versions=point.version_id)
    require(why_not_answer(by, initiative, now))
    if not answer.strip():
        raise NotAllowed(_("Say how the point was corrected."))
    if initiative.latest_version().pk != point.version_id:
        raise NotAllowed(_("This point belongs to an earlier version."))
    point.answer, point.answered_by, point.answered_at = answer.strip(), by, now
    point.save(update_fields=["answer", "answered_by", "answered_at", "updated_at"])
    return point


@transaction.atomic
def extend_deadline(
    *, initiative: Initiative, due_on: datetime.date, reason: str, by: User, now: datetime.datetime | None = None
) -> Initiative:
    """Give the authors more time for correcting."""
    now = now or timezone.now()
    current = Initiative.objects.select_for_update(of=("self",), no_key=True).select_related("unit")
    current = current.get(pk=initiative.pk)
    require(why_not_extend(by, current, now))
    if not reason.strip():
        raise NotAllowed(_("Say why."))
    if due_on <= max(current.due_on, timezone.localdate(now) - datetime.timedelta(days=1)):
        raise NotAllowed(_("The new day lies after the one that holds now."))
    record(kind="correction", key=current.pk, before=current.due_on, after=due_on, reason=reason, by=by, now=now)
    current.due_on = due_on
    current.save(update_fields=["due_on", "updated_at"])
    Step.objects.create(
        initiative=current, step=StepName.EXTEND, source=current.status, target=current.status, by=by,
        on_behalf_of=represented(by, current.unit, *CHECKING), at=now, reason=reason.strip(),
    )  # fmt: skip
    notices.deadline_extended(current)
    return current
