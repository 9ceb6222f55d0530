"""Who may do what at a ballot box, and the reason when not. Nothing here asks what anybody has voted."""

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from councils.counting import turnout
from councils.models import AgendaItem, Assessment, Box, BoxItem, BoxStep, Roll
from councils.permissions import (
    on_behalf_of,
    runs,
    seat_of,
    why_boxed,
    why_concerned,
    why_no_part,
    why_no_quorum,
    why_no_room,
    why_not_run_item,
    why_roll_waits,
    why_too_few_sheets,
)
from councils.permissions.offices import why_one_hand
from councils.ratios import needed
from councils.states import BoxDeed, BoxStatus, ItemStatus
from initiatives.permissions import why_held

LEAST_KEYS, MOST_KEYS = 3, 5  # two may be lost, and the box still opens; each more is one more to trust
LEAST_BALLOTS = 3  # fewer are no secret


def items_of(box: Box) -> list[BoxItem]:
    """Give the items of a box in the order of the agenda, with all that the rules ask of them."""
    related = ("item__session__council", "item__assessment__initiative", "item__assessment__rule_sheet")
    return list(box.items.select_related(*related).order_by("item__position"))


def minimum_of(items: list[BoxItem]) -> int:
    """Give the least number of ballots to be shown: three, or what the quorum asks for if that is more."""
    quorums = [needed(each.item.assessment.rule_sheet.quorum_ratio, turnout(each.item).entitled) for each in items]
    return max([LEAST_BALLOTS, *quorums])


def why_not_prepare(user: User, item: AgendaItem) -> str | None:
    """Say why the item cannot be put into a new ballot box, or None."""
    if not item.is_secret:
        return _("By these rules the vote on item %(number)d is open.") % {"number": item.position}
    if item.status != ItemStatus.WAITING:
        return _("This cannot be done now. State: %(state)s.") % {"state": item.get_status_display()}
    return (
        why_no_room(item.session)
        or why_not_run_item(user, item)
        or why_boxed(item)
        or why_held(item.assessment.initiative)
    )


def why_not_step_at_box(user: User, box: Box) -> str | None:
    """Say why the user is none of the two people at this box, or None."""
    if seat_of(user, box.session.council) is None:
        return _("Only members of this council may do this.")
    if not runs(user, box.session.council) and not box.holders.filter(person=user).exists():
        return _("Only the secretary, the chair and those who hold a key of the box may do this.")
    items = [each.item.assessment for each in items_of(box)]
    return next(filter(None, (why_no_part(user, each) or _why_for_holder(user, box, each) for each in items)), None)


def _why_for_holder(user: User, box: Box, assessment: Assessment) -> str | None:
    """Say that the user steps for an officer who has no part in the item, or None; a holder has an own right."""
    absent = why_concerned(user, assessment)
    return absent if absent and not box.holders.filter(person=user).exists() else None


def why_not_both(step: BoxStep, second: User, box: Box) -> str | None:
    """Say why who asked and this one may not do it together, or None: one runs the session, none acts for the other."""
    first = step.asked_by
    if first == second:
        return _("It takes a second person, who confirms on a device of his or her own.")
    if reason := why_not_pair(step, second, box):
        return reason
    if runs(first, box.session.council) or runs(second, box.session.council):
        return None
    return _("One of the two must be the secretary or the chair.")


def for_whom(user: User, box: Box) -> int | None:
    """Give the absent officer for whom the user steps at this box; nobody for a holder of a key, which is personal."""
    held = box.holders.filter(person=user).exists()
    return None if held else on_behalf_of(user, box.session.council)


def why_not_pair(step: BoxStep, second: User, box: Box) -> str | None:
    """Say that one of the two acts for the other, or None."""
    return why_one_hand(second, step.asked_by_id, box.session.council, acted_for=step.asked_for_id)


def why_not_open_box(user: User, box: Box) -> str | None:
    """Say why the box may not be opened for votes, or None."""
    tried = box.holders.filter(tried=True).count()
    return (
        why_not_step_at_box(user, box)
        or _why_another(box)
        or why_roll_waits(box.session)
        or (tried < LEAST_KEYS and _why_too_few_keys(tried))
        or next(filter(None, (_why_not_boxable(each.item) for each in items_of(box))), None)
        or _why_too_few_voters(items_of(box))
    )


def _why_another(box: Box) -> str | None:
    other = AgendaItem.objects.filter(session=box.session_id, status=ItemStatus.VOTING).first()
    return _("Close the vote on item %(number)d first.") % {"number": other.position} if other else None


def _why_too_few_keys(tried: int) -> str:
    return ngettext(
        "%(count)d key has been tried, at least %(least)d are needed.",
        "%(count)d keys have been tried, at least %(least)d are needed.",
        tried,
    ) % {"count": tried, "least": LEAST_KEYS}


def _why_not_boxable(item: AgendaItem) -> str | None:
    count = turnout(item)
    return (
        why_held(item.assessment.initiative)
        or why_no_quorum(item.assessment.rule_sheet.quorum_ratio, count.present, count.entitled)
        or why_too_few_sheets(item.assessment)
    )


def _why_too_few_voters(items: list[BoxItem]) -> str | None:
    least = minimum_of(items)
    for each in items:
        present = turnout(each.item).present
        if present < least:
            return _("Only %(present)d may vote on item %(number)d; a box with fewer than %(least)d is not secret.") % {
                "present": present,
                "number": each.item.position,
                "least": least,
            }
    return None


def why_not_close_box(user: User, box: Box) -> str | None:
    """Say why the box may not be closed, or None: no envelope of a member in conflict, every ballot paper put in."""
    return why_not_step_at_box(user, box) or next(
        filter(None, (_why_line_stays(each) or _why_papers_miss(each) for each in items_of(box))), None
    )


def _why_line_stays(each: BoxItem) -> str | None:
    recused = each.item.assessment.recusals.binding().values("seat__person")
    line = each.roll.filter(person__in=recused).select_related("person").first()
    if line is None:
        return None
    return _("%(person)s has no part in item %(number)d: take that envelope out first.") % {
        "person": line.person,
        "number": each.item.position,
    }


def _why_papers_miss(each: BoxItem) -> str | None:
    handed_out, put_in = each.roll.filter(ON_PAPER).count(), each.papers.count()
    if handed_out == put_in:
        return None
    return _("Item %(number)d: %(out)d on paper, %(back)d put into the box by two tellers.") % {
        "number": each.item.position,
        "out": handed_out,
        "back": put_in,
    }


ON_PAPER = Q(voted=True, sealed=None)  # while the box is not counted


def why_not_reopen_box(user: User, box: Box) -> str | None:
    """Say why a closed box stays closed, or None: once a key is turned nothing more goes in."""
    if box.steps.filter(step=BoxDeed.COUNT).exists():
        return _("The first key has been turned: the box can only be counted or made void.")
    return why_not_step_at_box(user, box)


def why_not_count_box(user: User, box: Box) -> str | None:
    """Say why the user may not turn a key, or None: a holder, and enough ballots to be shown."""
    if not box.holders.filter(person=user).exists():
        return _("Only those who hold a key of this box can open it.")
    held = (why_held(each.item.assessment.initiative) for each in items_of(box))
    return next(filter(None, held), None) or why_below_minimum(box)


def why_below_minimum(box: Box) -> str | None:
    """Say that an item has too few ballots for any to be shown, or None."""
    voted = box.items.annotate(voted=Count("roll__person", filter=Q(roll__voted=True))).select_related("item")
    few = voted.filter(voted__lt=box.minimum).order_by("item__position").first()
    if few is None:
        return None
    return _("Item %(number)d has %(voted)d ballots; fewer than %(least)d are never shown.") % {
        "number": few.item.position,
        "voted": few.voted,
        "least": box.minimum,
    }


def why_not_turn(user: User, box: Box) -> str | None:
    """Say why the user may not turn a key of this box now, or None."""
    if box.status != BoxStatus.CLOSED:
        return _("This cannot be done now. State: %(state)s.") % {"state": box.get_status_display()}
    return why_not_count_box(user, box)


def why_not_counted(box: Box) -> str | None:
    """Say that there are no counts of the box yet, or None."""
    return None if box.status == BoxStatus.COUNTED else _("The ballots of this box are not counted.")


def why_not_take_key(user: User, box: Box) -> str | None:
    """Say why the user may not take or try a key of this box, or None."""
    if box.status != BoxStatus.PREPARING:
        return _("Keys are taken before the box is opened.")
    if not box.holders.filter(person=user).exists():
        return _("You are not named as a key holder of this box.")
    return None


def why_not_put_papers_in(user: User, box: Box) -> str | None:
    """Say why the user may not enter ballot papers, or None."""
    if box.status != BoxStatus.OPEN:
        return _("The box is not open.")
    if not Roll.objects.filter(ON_PAPER, item__box=box).exists():
        return _("Nobody votes on paper.")
    return why_not_step_at_box(user, box)


def why_not_change_roll(
    user: User, box: Box, step: str, *, item: BoxItem | None = None, person: User | None = None
) -> str | None:
    """Say why the roll of the box may not be changed like this, or None."""
    if box.status != BoxStatus.OPEN:
        return _("The box is not open.")
    if person is None or (step == BoxDeed.STRIKE) != (item is not None):
        return _("Say whom it is about.")
    return why_not_step_at_box(user, box) or _WHY_NOT_LINE[step](box, item, person)


def _why_not_add(box: Box, item: None, person: User) -> str | None:
    present = box.session.attendances.filter(seat__person=person, seat__may_vote=True, is_present=True)
    if not present.exists():
        return _("Record first that this member, who has a vote, is present.")
    if lines_missing(box, person):
        return None
    return _("%(person)s is on the roll already, or has no part in these items.") % {"person": person}


def lines_missing(box: Box, person: User) -> list[BoxItem]:
    """Give the items of the box in which somebody has a part and no line on the roll."""
    return [
        each
        for each in items_of(box)
        if not each.roll.filter(person=person).exists() and why_no_part(person, each.item.assessment) is None
    ]


def _why_not_strike(box: Box, item: BoxItem, person: User) -> str | None:
    if item.box_id == box.pk and item.roll.filter(person=person).exists():
        return None
    return _("%(person)s is not on the roll of this item.") % {"person": person}


def _why_not_on_paper(box: Box, item: None, person: User) -> str | None:
    lines = Roll.objects.filter(item__box=box, person=person)
    if lines.exists() and not lines.filter(voted=True).exists():
        return None
    return _("%(person)s has voted already, or is not on the roll.") % {"person": person}


def _why_not_off_paper(box: Box, item: None, person: User) -> str | None:
    if Roll.objects.filter(ON_PAPER, item__box=box, person=person).exists():
        return None
    return _("%(person)s has no ballot paper.") % {"person": person}


_WHY_NOT_LINE = {
    BoxDeed.ADD: _why_not_add,
    BoxDeed.STRIKE: _why_not_strike,
    BoxDeed.ON_PAPER: _why_not_on_paper,
    BoxDeed.OFF_PAPER: _why_not_off_paper,
}
