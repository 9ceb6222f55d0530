"""A ballot box as one visitor sees it: state, keys, who has voted and never what, what waits for a second person."""

from dataclasses import dataclass
from functools import cached_property

from accounts.models import User
from councils.actions.boxes import why_not_press
from councils.actions.keys import first_key_of
from councils.actions.papers import on_paper, waits_for_second
from councils.models import Box, BoxItem, BoxStep, KeyHolder, Roll
from councils.permissions import runs
from councils.permissions.ballots import why_below_minimum, why_not_pair, why_not_step_at_box
from councils.states import BoxDeed, BoxStatus

BOTH = ("asked_by", "asked_for", "done_by", "done_for")
MOVES = {
    BoxStatus.PREPARING: [BoxDeed.OPEN],
    BoxStatus.OPEN: [BoxDeed.CLOSE],
    BoxStatus.CLOSED: [BoxDeed.REOPEN],
}


@dataclass(frozen=True)
class Line:
    """One person on the roll: has voted on all items of the paper, or votes on paper."""

    person: User
    item_count: int
    has_voted: bool
    is_on_paper: bool

    @property
    def stitch(self) -> str:
        """The lozenge."""
        return "done" if self.has_voted else ""


@dataclass(frozen=True)
class Move:
    """A step that the two people can take now; with who has asked for it, or why it cannot be taken."""

    step: BoxDeed
    asked: BoxStep | None
    is_own: bool
    why_not: str | None


class BoxRoom:
    """Everything the page of a box shows to one visitor, each part asked for once."""

    def __init__(self, box: Box, user: User):
        self.box, self.user = box, user
        self.runs = runs(user, box.session.council)
        self.is_preparing = box.status == BoxStatus.PREPARING
        self.is_open = box.status == BoxStatus.OPEN
        self.is_closed = box.status == BoxStatus.CLOSED
        self.is_counted = box.status == BoxStatus.COUNTED
        self.is_void = box.status == BoxStatus.VOID
        self.is_live = self.is_preparing or self.is_open or self.is_closed

    @cached_property
    def items(self) -> list[BoxItem]:
        """The items in which the visitor has a part."""
        seen = BoxItem.objects.visible_to(self.user).filter(box=self.box)
        return list(seen.select_related("item__assessment__initiative").order_by("item__position"))

    @cached_property
    def numbers(self) -> list[int]:
        """The numbers of all items of the box."""
        return list(self.box.items.order_by("item__position").values_list("item__position", flat=True))

    @cached_property
    def holders(self) -> list[KeyHolder]:
        """Who holds a key; nobody once the box is counted."""
        return list(self.box.holders.select_related("person").order_by("pk"))

    @cached_property
    def holds_key(self) -> bool:
        """Whether the visitor holds a key."""
        return any(holder.person_id == self.user.pk for holder in self.holders)

    @property
    def lacks_key(self) -> bool:
        """Whether the visitor is to take a key and try it."""
        return self.is_preparing and any(
            holder.person_id == self.user.pk and not holder.tried for holder in self.holders
        )

    @property
    def tried_count(self) -> int:
        """How many keys have been tried."""
        return sum(holder.tried for holder in self.holders)

    @cached_property
    def lines(self) -> list[Line]:
        """The roll, by name; a person has one line for all items."""
        rows = Roll.objects.filter(item__box=self.box).select_related("person")
        people: dict[int, list[Roll]] = {}
        for row in sorted(rows, key=lambda row: (row.person.full_name, row.person_id)):
            people.setdefault(row.person_id, []).append(row)
        return [
            Line(
                person=own[0].person,
                item_count=len(own),
                has_voted=all(row.voted for row in own),
                is_on_paper=self.is_live and any(row.voted and row.sealed is None for row in own),
            )
            for own in people.values()
        ]

    @property
    def voted_count(self) -> int:
        """How many have voted."""
        return sum(line.has_voted for line in self.lines)

    @property
    def voters(self) -> list[User]:
        """Who has voted, by name."""
        return [line.person for line in self.lines if line.has_voted]

    @property
    def missing_count(self) -> int:
        """How many have not."""
        return len(self.lines) - self.voted_count

    @property
    def takes_ballot(self) -> bool:
        """Whether the visitor may put a ballot in now."""
        return self.is_open and any(line.person == self.user and not line.has_voted for line in self.lines)

    @property
    def has_voted(self) -> bool:
        """Whether the visitor's ballot is in the box."""
        return any(line.person == self.user and line.has_voted for line in self.lines)

    @cached_property
    def why_no_step(self) -> str | None:
        """Why the visitor is none of the two people at this box, or None."""
        return why_not_step_at_box(self.user, self.box)

    @cached_property
    def asked(self) -> list[BoxStep]:
        """What waits for a second person; keys and ballot papers have pages of their own."""
        related = ("asked_by", "asked_for", "person", "item__item")
        steps = self.box.steps.asked_lately().exclude(step__in=[BoxDeed.COUNT, BoxDeed.PAPERS])
        return list(steps.select_related(*related)) if self.is_live else []

    @cached_property
    def moves(self) -> list[Move]:
        """What can be done with the box as a whole."""
        asked = {each.step: each for each in self.asked if each.person_id is None}
        return [
            Move(
                step,
                asked.get(step),
                step in asked and asked[step].asked_by_id == self.user.pk,
                self._why_not(step, asked.get(step)),
            )
            for step in MOVES.get(self.box.status, [])
        ]

    def _why_not(self, step: str, asked: BoxStep | None) -> str | None:
        """Say why the visitor neither asks for the step nor confirms what somebody else has asked for, or None."""
        if (
            asked is not None
            and asked.asked_by_id != self.user.pk
            and (reason := why_not_pair(asked, self.user, self.box))
        ):
            return reason
        return why_not_press(self.user, self.box, step)

    @property
    def other_asked(self) -> list[BoxStep]:
        """What waits besides the moves of the box: changes of the roll, and to make it void."""
        own = {move.step for move in self.moves}
        return [each for each in self.asked if each.step not in own]

    @cached_property
    def below_minimum(self) -> str | None:
        """Which item has too few ballots to be shown."""
        return why_below_minimum(self.box) if self.is_closed else None

    @cached_property
    def first_turned_by(self) -> User | None:
        """Who has turned the first key, while it waits for the second."""
        if not self.is_closed or first_key_of(self.box) is None:
            return None
        step = self.box.steps.filter(step=BoxDeed.COUNT).select_related("asked_by").first()
        return step and step.asked_by

    @cached_property
    def paper_count(self) -> int:
        """How many vote on paper."""
        return max(on_paper(self.box).values(), default=0) if self.is_open else 0

    @property
    def papers_wait(self) -> bool:
        """Whether one teller has entered the papers and the second has not."""
        return bool(self.paper_count) and waits_for_second(self.box)

    @cached_property
    def done(self) -> list[BoxStep]:
        """What was done, by which two people."""
        steps = self.box.steps.exclude(done_at=None).select_related("person", "item__item", *BOTH)
        return list(steps.order_by("done_at"))
