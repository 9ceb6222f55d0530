"""Who plans, holds and concludes conferences, who says what became of a conclusion, and the reason when not."""

import datetime

from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.roles import responsible_for
from accounts.states import RoleName
from movements.conference_states import ConclusionStatus, ConferenceStatus
from movements.models import Conclusion, Conference
from movements.querysets.dialogues import ANSWERING


def why_not_plan(user: User, unit: Unit) -> str | None:
    """Say why the user may not plan conferences of the unit, or None."""
    if responsible_for(user, unit, *ANSWERING):
        return None
    return _("Only co-ordinators and heads of %(unit)s or of a unit above it prepare its conferences.") % {"unit": unit}


def why_not_prepare(user: User, conference: Conference) -> str | None:
    """Say why time, place, programme and invitations cannot be changed by the user, or None."""
    if conference.status != ConferenceStatus.PLANNED:
        return _("Only what is still planned is changed. State of the conference: %(state)s.") % {
            "state": conference.get_status_display()
        }
    return why_not_plan(user, conference.unit)


def why_not_document(user: User, conference: Conference) -> str | None:
    """Say why papers and models presented cannot be changed by the user, or None: until it is concluded."""
    if conference.status not in {ConferenceStatus.PLANNED, ConferenceStatus.HELD}:
        return _("Nothing is added any more. State of the conference: %(state)s.") % {
            "state": conference.get_status_display()
        }
    return why_not_plan(user, conference.unit)


def why_not_write_conclusions(user: User, conference: Conference) -> str | None:
    """Say why conclusions cannot be written by the user, or None: between the conference and its conclusion."""
    if conference.status != ConferenceStatus.HELD:
        return _("Conclusions are written once the conference was held, until they are published.")
    return why_not_plan(user, conference.unit)


def why_not_hold(user: User, conference: Conference) -> str | None:
    """Only co-ordinators and heads of the host, or of a unit above it, say that it was held, or was not."""
    return why_not_plan(user, conference.unit)


def why_not_conclude(user: User, conference: Conference) -> str | None:
    """Only the head of the host, or of a unit above it, publishes the conclusions or opens them again."""
    if responsible_for(user, conference.unit, RoleName.HEAD):
        return None
    return _("Only the head of %(unit)s or of a unit above it publishes the conclusions.") % {"unit": conference.unit}


def why_not_reopen_conference(user: User, conference: Conference) -> str | None:
    """Only that head opens it again, as long as nothing of the conclusions is carried out."""
    if conference.conclusions.filter(status=ConclusionStatus.DONE).exists():
        return _("Some of the conclusions are carried out already: they stay as they were published.")
    return why_not_conclude(user, conference)


def why_not_report(user: User, conclusion: Conclusion) -> str | None:
    """Only co-ordinators and heads of the unit that does it, or of one above it, say what was done."""
    if conclusion.conference.status != ConferenceStatus.CONCLUDED:
        return _("It runs from the day the conclusions are published.")
    if responsible_for(user, conclusion.unit, *ANSWERING):
        return None
    return _("Only co-ordinators and heads of %(unit)s or of a unit above it say what was done.") % {
        "unit": conclusion.unit
    }


def why_not_host(user: User, conclusion: Conclusion) -> str | None:
    """Only co-ordinators and heads of the host, or of a unit above it, open a conclusion again or give more time."""
    return why_not_plan(user, conclusion.conference.unit)


def why_not_extend(user: User, conclusion: Conclusion, now: datetime.datetime) -> str | None:
    """Only the host's side gives more time, while it is to be carried out."""
    is_running = conclusion.conference.status == ConferenceStatus.CONCLUDED
    if not is_running or conclusion.status != ConclusionStatus.OPEN:
        return _("Nothing is awaited now.")
    return why_not_host(user, conclusion)
