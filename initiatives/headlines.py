"""The answer that a dossier's page gives first: one sentence for whoever reads, and the one thing to do now."""

import datetime
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from common.formats import days_left, moment, weekday
from initiatives.completeness import gaps
from initiatives.disclosure import Sight
from initiatives.models import CorrectionPoint, Initiative
from initiatives.permissions import acts_for_authors, why_not_check
from initiatives.states import ENDED, Status
from initiatives.windows import opening_for


@dataclass(frozen=True)
class Headline:
    """What components/notice.html shows: kind ("", now, fix, good, gold), title, words, and a button if any."""

    kind: str
    title: str
    words: str = ""
    url: str = ""
    act: str = ""


def headline(
    initiative: Initiative, sight: Sight, user: User, points: list[CorrectionPoint], now: datetime.datetime
) -> Headline | None:
    """Say where it stands and what this reader does next; None where there is nothing to say to him or her."""
    if not sight.is_whole:
        return None
    if initiative.status in ENDED | {Status.RECOGNISED}:
        return _ended(initiative)
    if initiative.held_because:
        words = initiative.held_because if sight.sees_why_held else _("Nothing is lost, and its place stays.")
        return Headline("fix", _("Held until a matter has been settled"), words)
    if sight.is_author:
        return _for_author(initiative, user, points, now)
    return _for_checker(initiative, user, now)


def _ended(initiative: Initiative) -> Headline:
    last = initiative.history.filter(target=initiative.status).order_by("pk").last()
    kind = {Status.RECOGNISED: "gold", Status.REVOKED: "fix"}.get(initiative.status, "")
    title = _("%(state)s, %(day)s") % {
        "state": initiative.get_status_display(), "day": weekday(initiative.status_since)
    }  # fmt: skip
    return Headline(kind, title, last.reason if last else "")


def _for_author(
    initiative: Initiative, user: User, points: list[CorrectionPoint], now: datetime.datetime
) -> Headline | None:
    if initiative.status == Status.DRAFT:
        return _draft(initiative, user, now)
    if initiative.status == Status.RETURNED:
        return _returned(initiative, user, points, now)
    due = _by(initiative.due_on, now)
    words = {
        Status.SUBMITTED: (_("Received, being checked"), _("An answer is due %(due)s.")),
        Status.ACCEPTED: (_("Complete, waiting for the council"), _("A decision is due %(due)s.")),
        Status.IN_REVIEW: (_("The council has it"), _("A decision is due %(due)s.")),
    }
    if initiative.is_model:
        words |= {
            Status.ACCEPTED: (_("Registered; the steering committee evaluates it at the end of the year"), ""),
            Status.IN_REVIEW: (_("The steering committee has it"), ""),
        }
    if initiative.status not in words:
        return None
    title, sentence = words[Status(initiative.status)]
    return Headline("", title, sentence % {"due": due} if due and sentence else "")


def _by(day: datetime.date | None, now: datetime.datetime) -> str:
    return _("by %(day)s, %(left)s") % {"day": weekday(day), "left": days_left(day, now)} if day else ""


def _draft(initiative: Initiative, user: User, now: datetime.datetime) -> Headline:
    opening = opening_for(initiative, now)
    missing = len(gaps(initiative.main_dossier(), now))
    title = _("Everything is answered")
    if missing:
        title = ngettext("%(count)d thing is still missing", "%(count)d things are still missing", missing) % {
            "count": missing
        }
    words = _("No round has been announced yet. Everything stays here until one opens.")
    if opening.current:
        words = _("Hand in before %(time)s, %(left)s.") % {
            "time": moment(opening.current.closes_at), "left": days_left(opening.current.closes_at, now),
        }  # fmt: skip
    elif opening.coming:
        words = _("The next round opens at %(time)s. Everything stays here until then.") % {
            "time": moment(opening.coming.opens_at)
        }
    act = _("Hand in…") if opening.current and not missing else _("See what is missing")
    if not acts_for_authors(user, initiative):
        return Headline("", title, words)
    return Headline("now", title, words, reverse("initiatives:submit", args=[initiative.pk]), act)


def _returned(initiative: Initiative, user: User, points: list[CorrectionPoint], now: datetime.datetime) -> Headline:
    open_points = [point for point in points if point.answered_at is None]
    words = _("Hand in again %(due)s.") % {"due": _by(initiative.due_on, now)}
    if initiative.due_on < timezone.localdate(now):
        return Headline("fix", _("The time for correcting has ended"))
    if not open_points:
        url = reverse("initiatives:submit", args=[initiative.pk])
        return Headline("fix", _("Every point is answered"), words, url, _("Hand in again…"))
    title = ngettext(
        "%(open)d of %(all)d point is not answered", "%(open)d of %(all)d points are not answered", len(points)
    ) % {"open": len(open_points), "all": len(points)}
    first = open_points[0].position
    return Headline("fix", title, words, f"#point-{first}", _("Answer point %(number)d") % {"number": first})


def _for_checker(initiative: Initiative, user: User, now: datetime.datetime) -> Headline | None:
    if initiative.status != Status.SUBMITTED or why_not_check(user, initiative, now) is not None:
        return None
    late = initiative.due_on < timezone.localdate(now)
    words = _("An answer is due %(due)s.") % {"due": _by(initiative.due_on, now)}
    url = reverse("initiatives:check", args=[initiative.pk])
    return Headline("fix" if late else "now", _("To be checked for completeness"), words, url, _("Check the dossier"))
