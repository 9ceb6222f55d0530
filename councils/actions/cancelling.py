"""Cancelling a session that has not begun: its agenda waits for another one, everybody invited is told."""

import datetime

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils import session_notices
from councils.actions.kept_opinions import keep_opinions
from councils.actions.session_steps import settle_waiting
from councils.actions.sessions import lock_session
from councils.models import Session
from councils.permissions.sessions import why_not_cancel
from councils.states import AssessmentStep, ItemStatus
from councils.tokens import touch
from councils.workflow import advance, advance_item, advance_session


@transaction.atomic
def cancel_session(*, session: Session, by: User, reason: str, now: datetime.datetime | None = None) -> Session:
    """Cancel a session with a reason; it stays readable with what was on its agenda.

    Its dossiers wait for an agenda as before, with the opinions in writing on them; what was proposed for it lapses.
    """
    now = now or timezone.now()
    require(why_not_cancel(by, lock_session(session)))
    cancelled = advance_session(session, "cancel", by=by, now=now, reason=reason)
    with translation.override("vi"):  # kept in the record
        why = _("The session was cancelled: %(reason)s") % {"reason": cancelled.cancelled_because}
    settle_waiting(cancelled, by, why[:300], now)
    items = cancelled.items.filter(status=ItemStatus.WAITING).select_related("assessment__initiative")
    for item in items.order_by("pk"):
        keep_opinions(item)
        advance_item(item, "postpone", by=by, now=now, reason=why[:300])
        advance(item.assessment, AssessmentStep.TAKE_OFF_AGENDA, by=by, now=now)
    touch(cancelled.pk)
    session_notices.session_cancelled(cancelled)
    return cancelled
