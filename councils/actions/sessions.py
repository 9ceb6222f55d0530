"""Sessions: planned, put together, opened with a quorum, closed."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils import notices, session_notices
from councils.actions.assignments import drop_undone
from councils.actions.conflicts import find_conflicts
from councils.actions.kept_opinions import bring_opinions_along, keep_opinions
from councils.actions.roll import begin_stays
from councils.both_names import name_both
from councils.models import AgendaItem, Assessment, Attendance, Council, Seat, Session
from councils.permissions import why_not_change_session
from councils.permissions.correspondence import why_not_in_writing, why_too_soon
from councils.permissions.sessions import why_both_act, why_not_write_roll
from councils.permissions.taking import why_not_plan
from councils.states import AssessmentStep, ItemStatus, SessionStatus
from councils.tokens import touch
from councils.workflow import advance, advance_all, advance_item, advance_session


@dataclass(frozen=True)
class Presence:
    """Whether a member is there, and why not."""

    is_present: bool
    reason: str = ""


@transaction.atomic
def plan_session(*, council: Council, by: User, name: str, held_at: datetime.datetime, place: str) -> Session:
    """Plan a session of the council and invite its members."""
    require(why_not_plan(by, council))
    name_both(by, council)
    session = Session.objects.create(council=council, name=name, held_at=held_at, place=place)
    seat_everybody(session)
    session_notices.session_planned(session)
    return session


@transaction.atomic
def change_plan(*, session: Session, by: User, name: str, held_at: datetime.datetime, place: str) -> Session:
    """Change name, time or place of a session that has not begun; members hear of a new time or place."""
    current = lock_session(session)
    require(why_not_change_session(by, current))
    if current.status != SessionStatus.PLANNED:
        require(_("The session has begun."))
    name_both(by, current.council)
    if current.by_correspondence:
        require(why_too_soon(held_at, timezone.now()))
    is_news = not current.by_correspondence and (current.held_at, current.place) != (held_at, place)
    current.name, current.held_at, current.place = name, held_at, place
    current.sequence += is_news
    current.save()
    if is_news:
        session_notices.session_changed(current)
    return current


def lock_session(session: Session) -> Session:
    """Lock the session before anything in it."""
    return Session.objects.select_for_update(of=("self",)).select_related("council__rule_sheet").get(pk=session.pk)


def seat_everybody(session: Session) -> None:
    """Open the list of attendance for every seat held today; nobody is present before it is said."""
    seats = Seat.objects.in_force(timezone.localdate()).members().filter(council=session.council_id)
    Attendance.objects.bulk_create([Attendance(session=session, seat=seat) for seat in seats], ignore_conflicts=True)


@transaction.atomic
def put_on_agenda(
    *, session: Session, assessments: Sequence[Assessment], by: User, now: datetime.datetime | None = None
) -> list[AgendaItem]:
    """Put scored dossiers at the end of the agenda; from now on their score sheets stay as they are."""
    now = now or timezone.now()
    current = lock_session(session)
    require(why_not_change_session(by, current))
    if any(assessment.council_id != current.council_id for assessment in assessments):
        require(_("This dossier is before another council."))
    if current.by_correspondence:
        require(next(filter(None, map(why_not_in_writing, assessments)), None))
    moved = advance_all(assessments, AssessmentStep.PUT_ON_AGENDA, by=by, now=now)
    drop_undone(assessments=moved)
    find_conflicts(assessments=moved, now=now)
    last = current.items.aggregate(last=Max("position"))["last"] or 0
    items = AgendaItem.objects.bulk_create(
        [
            AgendaItem(session=current, assessment=assessment, position=last + place)
            for place, assessment in enumerate(moved, start=1)
        ]
    )
    bring_opinions_along(items)
    touch(current.pk)
    return items


@transaction.atomic
def take_off_agenda(*, item: AgendaItem, by: User, now: datetime.datetime | None = None) -> int:
    """Take an item off the agenda before the session begins; those after it move up.

    What was written on it is kept for the next agenda; the answer is how many opinions in writing that is.
    """
    session = lock_session(item.session)
    require(why_not_change_session(by, session))
    if session.status != SessionStatus.PLANNED:
        require(_("The session has begun: postpone the item instead."))
    current = (
        AgendaItem.objects.select_for_update(of=("self",)).select_related("assessment__initiative").get(pk=item.pk)
    )
    advance(current.assessment, AssessmentStep.TAKE_OFF_AGENDA, by=by, now=now)
    session.items.filter(position__gt=current.position).update(position=F("position") - 1)
    kept = keep_opinions(current)
    current.delete()
    touch(session.pk)
    return kept


@transaction.atomic
def move_item(*, item: AgendaItem, by: User, up: bool) -> None:
    """Let an item that is still to come change places with its neighbour, if there is one."""
    session = lock_session(item.session)
    require(why_not_change_session(by, session))
    waiting = session.items.filter(status=ItemStatus.WAITING).select_for_update(of=("self",))
    item = waiting.get(pk=item.pk)
    above = waiting.filter(position__lt=item.position).order_by("-position")
    below = waiting.filter(position__gt=item.position).order_by("position")
    neighbour = (above if up else below).first()
    if neighbour is None:
        return
    item.position, neighbour.position = neighbour.position, item.position
    AgendaItem.objects.bulk_update([item, neighbour], ["position"])
    touch(session.pk)


@transaction.atomic
def record_attendance(*, session: Session, by: User, presences: Mapping[Seat, Presence]) -> None:
    """Write down who is there before the session begins; it is confirmed with the opening."""
    current = lock_session(session)
    require(why_not_write_roll(by, current))
    name_both(by, current.council)
    there = {seat.pk: presence.is_present for seat, presence in presences.items()}
    require(why_both_act(current, there))
    Attendance.objects.bulk_create(
        [
            Attendance(
                session=current,
                seat=seat,
                is_present=presence.is_present,
                reason="" if presence.is_present else presence.reason.strip(),
                recorded_by=by,
            )
            for seat, presence in sorted(presences.items(), key=lambda row: row[0].pk)
        ],
        update_conflicts=True,
        unique_fields=["session", "seat"],
        update_fields=["is_present", "reason", "recorded_by"],
    )
    current.attendances.filter(seat__stands_in_for__isnull=False, is_present=False).delete()
    touch(current.pk)


@transaction.atomic
def open_session(*, session: Session, by: User, now: datetime.datetime | None = None) -> Session:
    """Open a session that has a quorum, once two officers have agreed; whoever is there has come now."""
    opened = advance_session(session, "open", by=by, now=now)
    begin_stays(opened)
    touch(opened.pk)
    return opened


@transaction.atomic
def close_session(*, session: Session, by: User, now: datetime.datetime | None = None) -> Session:
    """Close a session, once two officers have agreed; items it did not come to wait for another one."""
    now = now or timezone.now()
    closed = advance_session(session, "close", by=by, now=now)
    for item in closed.items.filter(status=ItemStatus.WAITING).select_related("assessment").order_by("pk"):
        advance_item(item, "postpone", by=by, now=now)
        notices.postponed(advance(item.assessment, AssessmentStep.POSTPONE, by=by, now=now))
    touch(closed.pk)
    notices.minutes_ready(closed)
    return closed
