"""What takes two people in a session: one officer proposes it, another one confirms it in an own request.

Nothing lapses by the clock: what is proposed is confirmed as it was proposed, or not at all
(docs/decisions/0065-two-people-open-a-session.md).
"""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils.actions.correspondence import extend, replace, send_out, sum_up
from councils.actions.roll import arrive, change_reason, leave
from councils.actions.sessions import close_session, lock_session, open_session, seat_everybody
from councils.models import Seat, Session, SessionStep
from councils.permissions import on_behalf_of
from councils.permissions.correspondence import question_facts
from councils.permissions.sessions import end_facts, roll_facts, why_not_confirm, why_not_propose, why_not_refuse
from councils.states import SECONDS, SessionDeed
from councils.tokens import touch


@transaction.atomic
def propose(
    *,
    session: Session,
    step: str,
    by: User,
    seat: Seat | None = None,
    at: datetime.datetime | None = None,
    reason: str = "",
    now: datetime.datetime | None = None,
) -> SessionStep:
    """Propose a step for a second officer to confirm; `seat`, `at` and `reason` for who comes or goes, or answers."""
    now = now or timezone.now()
    current = lock_session(session)
    given = _facts(current, step, at or now, reason)
    require(why_not_propose(by, current, step, seat=seat, given=given))
    waiting = current.steps.waiting().filter(step=step, seat=seat).first()
    if waiting is not None and waiting.given == given:
        require(_("This is proposed already and waits for a second officer."))
    if waiting is not None:
        _settle(waiting, by, _("Proposed anew."), now)
    proposed = SessionStep.objects.create(
        session=current, step=step, seat=seat, given=given, asked_by=by,
        asked_for_id=on_behalf_of(by, current.council), asked_at=now,
    )  # fmt: skip
    touch(current.pk)
    return proposed


def _facts(session: Session, step: str, at: datetime.datetime, reason: str) -> dict:
    if step == SessionDeed.OPEN:
        seat_everybody(session)
        return question_facts(session) if session.by_correspondence else roll_facts(session)
    if step == SessionDeed.CLOSE:
        return end_facts(session)
    return {"at": at.replace(second=0, microsecond=0).isoformat(), "reason": reason.strip()}


@transaction.atomic
def confirm(*, proposed: SessionStep, by: User, now: datetime.datetime | None = None) -> SessionStep:
    """Confirm what another officer has proposed: then it is done, exactly as proposed."""
    now = now or timezone.now()
    lock_session(proposed.session)
    step = _lock_step(proposed)
    if step.step == SessionDeed.OPEN:
        seat_everybody(step.session)
    require(why_not_confirm(by, step))
    step.done_by, step.done_at = by, now
    step.done_for_id = on_behalf_of(by, step.session.council, *SECONDS)
    step.save()  # before the deed: the database opens and closes no session that two have not agreed on
    _DEEDS[step.step](step, now)
    touch(step.session_id)
    return step


def _open(step: SessionStep, now: datetime.datetime) -> None:
    deed = send_out if step.session.by_correspondence else open_session
    step.session = deed(session=step.session, by=step.asked_by, now=now)


def _close(step: SessionStep, now: datetime.datetime) -> None:
    deed = sum_up if step.session.by_correspondence else close_session
    step.session = deed(session=step.session, by=step.asked_by, now=now)
    settle_waiting(step.session, step.done_by, _("The session was closed."), now)


_DEEDS = {
    SessionDeed.OPEN: _open,
    SessionDeed.CLOSE: _close,
    SessionDeed.ARRIVE: arrive,
    SessionDeed.LEAVE: leave,
    SessionDeed.EXCUSE: change_reason,
    SessionDeed.EXTEND: extend,
    SessionDeed.REPLACE: replace,
}


@transaction.atomic
def refuse(*, proposed: SessionStep, by: User, reason: str, now: datetime.datetime | None = None) -> SessionStep:
    """Refuse what another officer has proposed, or withdraw one's own; with a reason."""
    lock_session(proposed.session)
    step = _lock_step(proposed)
    require(why_not_refuse(by, step))
    if not reason.strip():
        require(_("Say why."))
    _settle(step, by, reason, now or timezone.now())
    touch(step.session_id)
    return step


def settle_waiting(session: Session, by: User, reason: str, now: datetime.datetime) -> None:
    """Let what is proposed for a session lapse, since nothing more happens in it."""
    for step in session.steps.waiting():
        _settle(step, by, reason, now)


def _settle(step: SessionStep, by: User, reason: str, now: datetime.datetime) -> None:
    step.refused_by, step.refused_at, step.reason = by, now, reason.strip()
    step.save()


def _lock_step(proposed: SessionStep) -> SessionStep:
    related = ("session__council__rule_sheet", "asked_by", "seat__person")
    return SessionStep.objects.select_for_update(of=("self",)).select_related(*related).get(pk=proposed.pk)
