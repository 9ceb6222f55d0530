"""The transition table of conferences, and the one door for their states."""

import datetime

from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import represented
from accounts.states import RoleName
from common.errors import require
from movements.conference_states import ConferenceStatus, ConferenceStep
from movements.models import Conference, ConferenceEntry
from movements.permissions.conferences import why_not_conclude, why_not_hold, why_not_reopen_conference
from movements.querysets.dialogues import ANSWERING
from movements.workflow import Transition

PLANNED, HELD, CONCLUDED, CANCELLED = ConferenceStatus
HOLD, UNHOLD, CONCLUDE, REOPEN, CANCEL = ConferenceStep
CONFERENCE_TRANSITIONS: dict[str, Transition] = {
    HOLD: Transition(frozenset({PLANNED}), HELD, why_not_hold),
    UNHOLD: Transition(frozenset({HELD}), PLANNED, why_not_hold, needs_reason=True),
    CONCLUDE: Transition(frozenset({HELD}), CONCLUDED, why_not_conclude, needs_reason=True),
    REOPEN: Transition(frozenset({CONCLUDED}), HELD, why_not_reopen_conference, needs_reason=True),
    CANCEL: Transition(frozenset({PLANNED}), CANCELLED, why_not_hold, needs_reason=True),
}
OF_HEADS = {CONCLUDE, REOPEN}


def why_not_step(user: User, conference: Conference, step: str) -> str | None:
    """Say why the step cannot be taken with a conference now, or None."""
    row = CONFERENCE_TRANSITIONS[step]
    if conference.status not in row.sources:
        return _("This cannot be done now. State of the conference: %(state)s.") % {
            "state": conference.get_status_display()
        }
    return row.why_not(user, conference)


def advance(
    conference: Conference, step: str, *, by: User, now: datetime.datetime, text: str = "", **more
) -> Conference:
    """Take one step with a conference the caller has locked; `more` are the columns that belong to its new state."""
    require(why_not_step(by, conference, step))
    row, source, said = CONFERENCE_TRANSITIONS[step], conference.status, text.strip()
    if row.needs_reason and not said:
        require(_("Say why.") if step != CONCLUDE else _("Write the conclusions of the chair."))
    for name, value in more.items():
        setattr(conference, name, value)
    conference.status = row.target
    conference.save()
    names = (RoleName.HEAD,) if step in OF_HEADS else ANSWERING
    ConferenceEntry.objects.create(
        conference=conference, step=step, source=source, target=row.target, text=said, by=by, at=now,
        on_behalf_of=represented(by, conference.unit, *names),
    )  # fmt: skip
    return conference
