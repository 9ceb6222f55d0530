"""Who acts for an officer or a member of a council during an absence, who says so, and the reason when not."""

import datetime

from django.utils.translation import gettext as _

from accounts.models import User
from accounts.permissions import is_administrator
from accounts.permissions.substitutes import why_not_period
from accounts.roles import roles_over
from accounts.states import RoleName
from common.formats import day
from councils.models import Assessment, Seat, SeatDeputy
from councils.permissions import seat_of
from councils.states import BEFORE_SCORES_CLOSE, OFFICERS, SECONDS, Office


def why_not_name_for(user: User, seat: Seat) -> str | None:
    """Say why the user may not name a deputy for this seat, or None.

    No officer names one for another: he or she would choose the second person of what takes two.
    """
    if user.pk == seat.person_id or is_administrator(user) or _heads(user, seat):
        return None
    own = seat_of(user, seat.council)
    if seat.office == Office.MEMBER and own is not None and own.office in OFFICERS:
        return None
    if seat.office == Office.MEMBER:
        return _(
            "A deputy is named by %(person)s, by chair or secretary, by the head above or by an administrator."
        ) % {"person": seat.person}
    return _("A deputy is named by %(person)s, by the head above or by an administrator.") % {"person": seat.person}


def _heads(user: User, seat: Seat) -> bool:
    heads = roles_over(user, seat.council.unit, RoleName.HEAD)
    return any(role.on_behalf_of_id is None for role in heads)


def why_nothing_to_hand_over(seat: Seat) -> str | None:
    """Say that a seat has nothing a deputy could do, or None: votes are personal."""
    if seat.office == Office.EXPERT or seat.stands_in_for_id:
        return _("Only members of the council have a deputy here.")
    if seat.office in SECONDS or seat.may_score:
        return None
    return _("This seat votes and comments alone: that is personal, there is nothing to hand over.")


def why_not_deputise(seat: Seat, deputy: Seat, first: datetime.date, last: datetime.date) -> str | None:
    """Say why this seat cannot act for the other in these days, or None."""
    return (
        why_nothing_to_hand_over(seat)
        or _why_no_member(seat, deputy, first, last)
        or _why_overlapping(seat, first, last)
        or _why_no_deputy_of_a_deputy(seat, deputy, first, last)
        or (_why_not_for_officer(seat, deputy, first, last) if seat.office in SECONDS else _why_not_score(deputy))
    )


def why_not_end_for(user: User, row: SeatDeputy, today: datetime.date) -> str | None:
    """Say why the user may not end this before its last day, or None; a deputy may give it back."""
    if row.ended_at is not None:
        return _("This has been ended already.")
    if row.ends_on < today:
        return _("Its last day is over.")
    return None if user.pk == row.deputy.person_id else why_not_name_for(user, row.seat)


def why_not_take_up_again(user: User, row: SeatDeputy, today: datetime.date) -> str | None:
    """Say why what was ended early cannot be taken up again for the rest of its days, or None."""
    if row.ended_at is None:
        return _("This has not been ended.")
    first = max(row.starts_on, today)
    return (
        why_not_name_for(user, row.seat)
        or why_not_period(first, row.ends_on)
        or why_not_deputise(row.seat, row.deputy, first, row.ends_on)
    )


def _why_no_member(seat: Seat, deputy: Seat, first: datetime.date, last: datetime.date) -> str | None:
    if deputy.person_id == seat.person_id:
        return _("That is the one who is absent. Choose somebody else.")
    if deputy.council_id != seat.council_id or deputy.office == Office.EXPERT or deputy.stands_in_for_id:
        return _("Choose a member of the same council.")
    if not deputy.person.is_active:
        return _("%(deputy)s has left.") % {"deputy": deputy.person}
    if not (deputy.holds_on(first) and deputy.holds_on(last)):
        return _("%(deputy)s does not sit on the council on all of these days.") % {"deputy": deputy.person}
    return None


def _why_overlapping(seat: Seat, first: datetime.date, last: datetime.date) -> str | None:
    other = seat.deputies.between(first, last).select_related("deputy__person").order_by("starts_on").first()
    if other is None:
        return None
    return _("%(deputy)s acts for %(person)s from %(first)s to %(last)s: end that first.") % {
        "deputy": other.deputy.person,
        "person": seat.person,
        "first": day(other.starts_on),
        "last": day(other.ends_on),
    }


def _why_no_deputy_of_a_deputy(seat: Seat, deputy: Seat, first: datetime.date, last: datetime.date) -> str | None:
    away = deputy.deputies.between(first, last).first()
    if away is not None:
        return _("%(deputy)s is absent too, from %(first)s to %(last)s.") % {
            "deputy": deputy.person,
            "first": day(away.starts_on),
            "last": day(away.ends_on),
        }
    acts = seat.acts_for.between(first, last).select_related("seat__person").first()
    if acts is not None:
        return _("%(person)s acts for %(other)s until %(last)s: give that back first, a deputy has no deputy.") % {
            "person": seat.person,
            "other": acts.seat.person,
            "last": day(acts.ends_on),
        }
    return None


def _why_not_for_officer(seat: Seat, deputy: Seat, first: datetime.date, last: datetime.date) -> str | None:
    """Keep what takes two people in two hands, and authors hidden from who scores."""
    if deputy.office in OFFICERS:
        return _(
            "%(deputy)s runs the council already: choose somebody else, so that two remain for what takes two."
        ) % {"deputy": deputy.person}
    other = deputy.acts_for.between(first, last).filter(seat__office__in=SECONDS).select_related("seat__person").first()
    if other is not None:
        return _("%(deputy)s acts for %(person)s already: two offices are not in one hand.") % {
            "deputy": deputy.person,
            "person": other.seat.person,
        }
    if seat.office in OFFICERS and deputy.may_score and _hides_authors(seat):
        return _(
            "Authors are hidden here from who scores, and whoever runs the council knows them: choose a seat without "
            "the right to score."
        )
    return None


def _hides_authors(seat: Seat) -> bool:
    hidden = Assessment.objects.filter(
        council=seat.council_id, rule_sheet__is_anonymous=True, status__in=BEFORE_SCORES_CLOSE
    )
    return seat.council.rule_sheet.is_anonymous or hidden.exists()


def _why_not_score(deputy: Seat) -> str | None:
    return None if deputy.may_score else _("%(deputy)s does not score.") % {"deputy": deputy.person}
