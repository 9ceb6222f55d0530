"""The transition table of what conferences conclude, and the one door for its states."""

import datetime

from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import represented
from common.errors import require
from movements.conference_states import ConclusionStatus, ConclusionStep
from movements.models import Conclusion, ConclusionEntry
from movements.permissions.conferences import why_not_host, why_not_report
from movements.querysets.dialogues import ANSWERING
from movements.workflow import Transition

OPEN, DONE = ConclusionStatus
REPORT, REOPEN = ConclusionStep
CONCLUSION_TRANSITIONS: dict[str, Transition] = {
    REPORT: Transition(frozenset({OPEN}), DONE, why_not_report, needs_reason=True),
    REOPEN: Transition(frozenset({DONE}), OPEN, why_not_host, needs_reason=True),
}


def why_not_step(user: User, conclusion: Conclusion, step: str) -> str | None:
    """Say why the step cannot be taken with a conclusion now, or None."""
    row = CONCLUSION_TRANSITIONS[step]
    if conclusion.status not in row.sources:
        return _("This cannot be done now. State of the conclusion: %(state)s.") % {
            "state": conclusion.get_status_display()
        }
    return row.why_not(user, conclusion)


def advance(
    conclusion: Conclusion, step: str, *, by: User, now: datetime.datetime, text: str, done_on: datetime.date | None
) -> Conclusion:
    """Take one step with a conclusion the caller has locked: what was done and when, or why it is open again."""
    require(why_not_step(by, conclusion, step))
    row, source, said = CONCLUSION_TRANSITIONS[step], conclusion.status, text.strip()
    if not said:
        require(_("Say why."))
    conclusion.status = row.target
    conclusion.result, conclusion.done_on = (said, done_on) if row.target == DONE else ("", None)
    conclusion.save()
    side = conclusion.unit if step == REPORT else conclusion.conference.unit
    ConclusionEntry.objects.create(
        conclusion=conclusion, step=step, source=source, target=row.target, text=said, by=by, at=now,
        on_behalf_of=represented(by, side, *ANSWERING),
    )  # fmt: skip
    return conclusion
