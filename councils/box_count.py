"""What is published of a counted ballot box: counts, who has voted and never what, what two people did at it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from councils.models import AgendaItem, Box, BoxItem, BoxStep, Roll, Verdict
from councils.states import BallotChoice, BoxDeed, BoxStatus

# What is told of the work at the box: no step about a voter.
TELLING = (BoxDeed.OPEN, BoxDeed.PAPERS, BoxDeed.CLOSE, BoxDeed.REOPEN, BoxDeed.COUNT)


@dataclass(frozen=True)
class ItemCount:
    """The ballots on one item: how many people were on the roll, how many ballots say what, what came of it."""

    item: AgendaItem
    issued: int
    ballots: Counter
    verdict: Verdict | None

    @property
    def returned(self) -> int:
        """How many ballots were in the box."""
        return self.ballots.total()

    @property
    def blank(self) -> int:
        """How many say nothing; a spoilt ballot paper is entered as one of them."""
        return self.ballots[BallotChoice.BLANK]

    @property
    def valid(self) -> int:
        """How many say something."""
        return self.returned - self.blank


@dataclass(frozen=True)
class Voter:
    """Somebody on the roll: the numbers of the items on whose roll, and of those voted on."""

    name: str
    entitled: list[int] = field(default_factory=list)
    voted: list[int] = field(default_factory=list)


class BoxCount:
    """A counted box as it is read by somebody with a part in these of its items."""

    def __init__(self, box: Box, items: Iterable[BoxItem]):
        self.box, self.boxed = box, list(items)

    @cached_property
    def items(self) -> list[ItemCount]:
        """The count of each item; the verdict only if it came of this box and not of a later ballot."""
        later = BoxItem.objects.filter(item__boxed__box=self.box, box__status=BoxStatus.COUNTED, box__gt=self.box.pk)
        again = set(later.values_list("item", flat=True))
        issued = Counter(row.item_id for row in self._roll)
        return [
            ItemCount(
                item=each.item,
                issued=issued[each.pk],
                ballots=Counter(ballot.choice for ballot in each.ballots.all()),
                verdict=None if each.item_id in again else getattr(each.item, "verdict", None),
            )
            for each in self.boxed
        ]

    @property
    def left_out(self) -> int:
        """How many items of the box the reader has no part in."""
        return self.box.items.count() - len(self.boxed)

    @cached_property
    def voters(self) -> list[Voter]:
        """The roll, by name; a person has one line for all items."""
        numbers = {each.pk: each.item.position for each in self.boxed}
        people: dict[int, Voter] = {}
        for row in sorted(self._roll, key=lambda row: (row.person.name_key, row.person_id, numbers[row.item_id])):
            voter = people.setdefault(row.person_id, Voter(row.person.full_name))
            voter.entitled.append(numbers[row.item_id])
            if row.voted:
                voter.voted.append(numbers[row.item_id])
        return list(people.values())

    @cached_property
    def steps(self) -> list[BoxStep]:
        """What was done at the box; the count is the last."""
        done = self.box.steps.filter(step__in=TELLING).exclude(done_at=None).select_related("asked_by", "done_by")
        return list(done.order_by("done_at", "pk"))

    @cached_property
    def _roll(self) -> list[Roll]:
        rows = Roll.objects.filter(item__in=self.boxed).defer("attempt", "sealed")
        return list(rows.select_related("person"))


def whole_count(box: Box) -> BoxCount:
    """Give the count with all items of the box, whoever reads it."""
    items = box.items.order_by("item__position").select_related("item__assessment__initiative", "item__verdict")
    return BoxCount(box, items.prefetch_related("ballots"))
