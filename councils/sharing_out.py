"""Sharing dossiers out among the members of a council: plain data in, plain data out, nothing of the database.

    plan = share_out(dossiers, scorers, each=3, limit=60)

In this order: as many places filled as can be, dossiers one after the other in rounds; loads as even as they can be;
as many places as possible with somebody who knows the field. What is there already stays.

It is a flow of least cost from dossiers to members, found one place at a time. A place goes to a member directly, or
along a chain: somebody takes it and hands another dossier of this sharing on. Chains run over members alone, of whom
there are few, so that hundreds of dossiers take a fraction of a second.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

INFINITE = float("inf")
Edge = tuple[int | None, int, int]  # from a member (or nobody), to a member, by which dossier


@dataclass(frozen=True)
class Dossier:
    """One dossier: who has it already, who may not have it, who knows its field (all by the keys of seats)."""

    key: int
    taken: frozenset[int] = frozenset()
    barred: frozenset[int] = frozenset()
    known_by: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Scorer:
    """One member and how many dossiers he or she has already."""

    key: int
    load: int = 0


@dataclass(frozen=True)
class Share:
    """One dossier for one member."""

    dossier: int
    seat: int
    knows: bool


@dataclass(frozen=True)
class SharingPlan:
    """Who gets what, how many places of which dossier stay empty, and the load of each member afterwards."""

    shares: tuple[Share, ...]
    lacks: dict[int, int]
    loads: dict[int, int]


def share_out(
    dossiers: Sequence[Dossier], scorers: Sequence[Scorer], *, each: int, limit: int | None = None
) -> SharingPlan:
    """Give every dossier `each` members, those it has counted in; the same input gives the same plan."""
    sharing = _Sharing(dossiers, scorers, limit)
    wanted = {dossier.key: max(each - len(dossier.taken), 0) for dossier in dossiers}
    for place in range(each):
        for dossier in dossiers:  # whoever cannot be helped now cannot be helped later either
            if len(dossier.taken) + len(sharing.given[dossier.key]) == place:
                sharing.fill(dossier.key)
    lacks = {key: count - len(sharing.given[key]) for key, count in wanted.items()}
    return SharingPlan(
        shares=tuple(
            Share(dossier.key, seat.key, seat.key in dossier.known_by)
            for dossier in dossiers
            for seat in scorers
            if seat.key in sharing.given[dossier.key]
        ),
        lacks={key: lack for key, lack in lacks.items() if lack},
        loads=dict(sharing.loads),
    )


class _Sharing:
    """A sharing under way: always the best one for the places filled so far."""

    def __init__(self, dossiers: Sequence[Dossier], scorers: Sequence[Scorer], limit: int | None):
        self.seats = [scorer.key for scorer in scorers]
        self.loads = {scorer.key: scorer.load for scorer in scorers}
        self.limit = INFINITE if limit is None else limit
        self.open_to = {
            each.key: [key for key in self.seats if key not in each.taken | each.barred] for each in dossiers
        }
        self.known_by = {each.key: each.known_by for each in dossiers}
        self.given: dict[int, set[int]] = {each.key: set() for each in dossiers}
        # What a member could hand on to another, by what it costs: 1 to somebody who does not know the field, -1 to
        # somebody who does, 0 otherwise. Dictionaries keep the order in which things came, so that nothing is random.
        self.hand_on: dict[tuple[int, int], dict[int, dict[int, None]]] = defaultdict(lambda: {-1: {}, 0: {}, 1: {}})
        self.weight = sum(map(len, self.open_to.values())) + 1  # one step of balance outweighs all knowledge

    def fill(self, dossier: int) -> bool:
        """Fill one more place of a dossier at the least cost; say whether it was possible."""
        reached = self._reach(dossier)
        open_seats = [seat for seat in self.seats if seat in reached and self.loads[seat] < self.limit]
        if not open_seats:
            return False
        last = min(open_seats, key=lambda seat: reached[seat][0] + self.weight * (2 * self.loads[seat] + 1))
        self.loads[last] += 1
        for giver, taker, moved in _chain(reached, last):
            if giver is not None:
                self._take(moved, giver)
            self._give(moved, taker)
        return True

    def _reach(self, dossier: int) -> dict[int, tuple[int, Edge]]:
        """Give for each member that can be reached the cost of the cheapest chain and its last link."""
        given, known_by = self.given[dossier], self.known_by[dossier]
        reached: dict[int, tuple[int, Edge]] = {
            seat: (int(seat not in known_by), (None, seat, dossier))
            for seat in self.open_to[dossier]
            if seat not in given
        }
        todo = deque(reached)
        while todo:
            giver = todo.popleft()
            for taker in self.seats:
                link = self._cheapest(giver, taker)
                if link is None:
                    continue
                cost = reached[giver][0] + link[0]
                if taker not in reached or cost < reached[taker][0]:
                    reached[taker] = (cost, (giver, taker, link[1]))
                    if taker not in todo:
                        todo.append(taker)
        return reached

    def _cheapest(self, giver: int, taker: int) -> tuple[int, int] | None:
        choices = self.hand_on.get((giver, taker))
        if choices is not None:
            for cost in (-1, 0, 1):
                for dossier in choices[cost]:
                    return cost, dossier
        return None

    def _give(self, dossier: int, seat: int) -> None:
        given, known_by = self.given[dossier], self.known_by[dossier]
        for other in given:
            self.hand_on[other, seat][_cost(known_by, other, seat)].pop(dossier, None)
        given.add(seat)
        for other in self.open_to[dossier]:
            if other not in given:
                self.hand_on[seat, other][_cost(known_by, seat, other)][dossier] = None

    def _take(self, dossier: int, seat: int) -> None:
        given, known_by = self.given[dossier], self.known_by[dossier]
        given.remove(seat)
        for other in self.open_to[dossier]:
            self.hand_on[seat, other][_cost(known_by, seat, other)].pop(dossier, None)
        for other in sorted(given):
            self.hand_on[other, seat][_cost(known_by, other, seat)][dossier] = None


def _cost(known_by: frozenset[int], giver: int, taker: int) -> int:
    return int(giver in known_by) - int(taker in known_by)


def _chain(reached: dict[int, tuple[int, Edge]], last: int) -> Iterable[Edge]:
    """Give the links of the chain that ends at a member, the last one first."""
    seat: int | None = last
    while seat is not None:
        edge = reached[seat][1]
        yield edge
        seat = edge[0]
