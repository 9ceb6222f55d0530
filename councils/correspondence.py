"""A session by correspondence as one visitor sees it: what is asked, the own answers, who has answered.

What others have answered is read from the moment the answers are opened, on items with a part in them.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from django.utils import timezone

from councils.asked import lines_asked, missing_of, without_part
from councils.models import AgendaItem, Attendance, Reply, Seat
from councils.permissions import why_no_part
from councils.permissions.correspondence import why_no_more_steps, why_not_reply_in, why_not_send_out, why_not_sum_up
from councils.room_parts import Entry, Meeting
from councils.states import ItemStatus


@dataclass(frozen=True)
class Question:
    """One item as the visitor sees it; `missing` and `asked` count members, never answers."""

    entry: Entry
    own: Reply | None = None
    may_answer: bool = False
    asked: int = 0
    missing: int = 0
    replies: list[Reply] = field(default_factory=list)

    @property
    def item(self) -> AgendaItem | None:
        """The item, if the visitor has a part in it."""
        return self.entry.item

    @property
    def answered(self) -> int:
        """How many have answered."""
        return self.asked - self.missing


@dataclass(frozen=True)
class Asked:
    """One member who is asked: on how many of the items the visitor sees, and how many answers are in."""

    line: Attendance
    total: int
    answered: int

    @property
    def seat(self) -> Seat:
        """The seat."""
        return self.line.seat

    @property
    def stitch(self) -> str:
        """The lozenge: all answered, some, none, nothing to answer."""
        if not self.total:
            return "over"
        return "done" if self.answered == self.total else "half" if self.answered else ""


class Correspondence(Meeting):
    """Everything the page of a session by correspondence shows, each part asked for once."""

    at_hand = None  # nothing is taken in turn

    @cached_property
    def items(self) -> list[AgendaItem]:
        """The items in which the visitor has a part."""
        return [entry.item for entry in self.entries if entry.item]

    @cached_property
    def lines(self) -> list[Attendance]:
        """Who is asked."""
        return lines_asked(self.session)

    @cached_property
    def _missing(self) -> dict[int, set[int]]:
        return missing_of(self.items, [line.seat_id for line in self.lines])

    @cached_property
    def _out(self) -> dict[int, set[int]]:
        return without_part(self.items)

    @cached_property
    def members(self) -> list[Asked]:
        """The members, with how far each is on what the visitor sees."""
        found = []
        for line in self.lines:
            own = [item for item in self.items if line.seat_id not in self._out[item.pk]]
            missing = sum(line.seat_id in self._missing[item.pk] for item in own)
            found.append(Asked(line, total=len(own), answered=len(own) - missing))
        return found

    @property
    def done_count(self) -> int:
        """Members who have answered all they are asked."""
        return sum(bool(each.total) and each.answered == each.total for each in self.members)

    @property
    def asked_count(self) -> int:
        """Members who are asked anything."""
        return sum(bool(each.total) for each in self.members)

    @cached_property
    def why_not_reply(self) -> str | None:
        """Why the visitor answers nothing here at this moment, or None; without a seat nothing is said."""
        return why_not_reply_in(self.seat, self.session, timezone.now()) if self.seat else ""

    @property
    def is_asked(self) -> bool:
        """Whether the visitor is one of those who are asked."""
        return self.seat is not None and any(line.seat_id == self.seat.pk for line in self.lines)

    @cached_property
    def questions(self) -> list[Question]:
        """The items in their order; one without a part is a number alone."""
        own = {each.item_id: each for each in Reply.objects.filter(item__in=self.items, seat=self.seat)}
        return [self._question(entry, own) for entry in self.entries]

    def _question(self, entry: Entry, own: dict[int, Reply]) -> Question:
        if entry.item is None:
            return Question(entry)
        return Question(
            entry,
            own=own.get(entry.pk),
            may_answer=self.why_not_reply is None and entry.status == ItemStatus.WAITING,
            asked=len(self.lines) - len(self._out[entry.pk] & {line.seat_id for line in self.lines}),
            missing=len(self._missing[entry.pk]),
            replies=self._opened.get(entry.pk, []),
        )

    @cached_property
    def _opened(self) -> dict[int, list[Reply]]:
        """Give by item the replies that were opened."""
        found = defaultdict(list)
        seen = Reply.objects.visible_to(self.user).opened().filter(item__in=self.items)
        for reply in seen.select_related("seat__person"):
            found[reply.item_id].append(reply)
        return found

    @cached_property
    def left(self) -> list[Question]:
        """What the visitor has still to answer, in its order."""
        return [each for each in self.questions if each.may_answer and each.own is None]

    @property
    def is_due(self) -> bool:
        """Whether the moment has come and the clock will open the answers at once."""
        return self.is_open and timezone.now() >= self.session.held_at

    @cached_property
    def why_not_send_out(self) -> str | None:
        """Why the questions may not be sent out, or None."""
        return why_not_send_out(self.user, self.session)

    @cached_property
    def why_not_open(self) -> str | None:
        """Why the answers may not be opened by two officers now, or None."""
        return why_not_sum_up(self.user, self.session)

    @cached_property
    def may_change(self) -> bool:
        """Whether the visitor proposes more time, or to ask a substitute."""
        return why_no_more_steps(self.user, self.session) is None

    @cached_property
    def has_substitutes(self) -> bool:
        """Whether anybody stands in for a member of this council."""
        return self.session.council.seats.in_force(timezone.localdate()).substitutes().exists()


def next_question(item: AgendaItem, seat: Seat) -> AgendaItem | None:
    """Give the next item this seat has still to answer, after this one and then from the beginning."""
    waiting = item.session.items.filter(status=ItemStatus.WAITING).exclude(replies__seat=seat).exclude(pk=item.pk)
    left = waiting.select_related("assessment__initiative").order_by("position")
    open_ones = [each for each in left if why_no_part(seat.person, each.assessment) is None]
    after = [each for each in open_ones if each.position > item.position]
    return next(iter(after + open_ones), None)
