"""Conflicts of interest as the data show them, and which members must not be assigned to which dossier.

Everything is asked for all dossiers at once: the number of questions does not grow with them.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db.models import Count, F, Q
from django.utils import timezone

from accounts.models import HeldRole, Posting, Relative
from accounts.states import RoleName
from councils.models import Assessment, Recusal, Seat
from councils.other_roles import knowing_authors, words
from councils.states import RecusalKind, RecusalStatus
from initiatives.models import Author


@dataclass(frozen=True)
class Ground:
    """One reason why a member is, or may be, in conflict; `detail` names the unit or the season it lies in."""

    assessment: int
    seat: int
    kind: str
    detail: str = ""

    @property
    def why(self) -> str:
        """The reason in words."""
        return Recusal(kind=self.kind, reason=self.detail).why


def kept_out(assessments: Iterable[Assessment], on: datetime.date | None = None) -> dict[int, dict[int, str]]:
    """Give the seats that must not be assigned to each assessment, with the reason in words.

    What is in force, what waits for an answer, and what the data show now although nobody has recorded it yet; what
    was set aside keeps nobody out. Where authors are hidden, whoever knows them by another role is kept out too.
    """
    assessments, on = list(assessments), on or timezone.localdate()
    out: dict[int, dict[int, str]] = {assessment.pk: {} for assessment in assessments}
    for recusal in Recusal.objects.standing().filter(assessment__in=out).order_by("status", "pk"):
        out[recusal.assessment_id].setdefault(recusal.seat_id, recusal.why)  # "in_force" comes before "proposed"
    for ground in new_grounds(assessments, on):
        out[ground.assessment].setdefault(ground.seat, ground.why)
    for assessment, seats in knowing_authors(assessments, on).items():
        out[assessment] = dict.fromkeys(seats, words()) | out[assessment]
    return out


def new_grounds(assessments: Iterable[Assessment], on: datetime.date) -> list[Ground]:
    """Give what the data show and nobody has recorded or set aside, also in an earlier round of the same initiative."""
    keys = [assessment.pk for assessment in assessments]
    grounds = _Search(keys, on).grounds() if keys else []
    known = set(Recusal.objects.filter(assessment__in=keys).values_list("assessment", "seat", "kind"))
    known |= _set_aside_before(keys)
    return [ground for ground in grounds if (ground.assessment, ground.seat, ground.kind) not in known]


def _set_aside_before(keys: list[int]) -> set[tuple[int, int, str]]:
    """Give what was set aside in an earlier assessment of the same initiative before the same council."""
    aside = Recusal.objects.filter(
        status=RecusalStatus.SET_ASIDE,
        assessment__initiative__assessments__in=keys,
        assessment__initiative__assessments__council=F("assessment__council"),
    )
    return set(aside.values_list("assessment__initiative__assessments", "seat", "kind"))


class _Search:
    """All that conflicts are found in, read once for a set of assessments."""

    def __init__(self, keys: list[int], on: datetime.date):
        self.on = on
        self.rows = list(
            Assessment.objects.filter(pk__in=keys)
            .order_by("pk")
            .values_list(
                "pk", "initiative", "council", "initiative__season__year", "council__unit__path",
                "council__small_unit", "council__coauthor_seasons", named=True,
            )
        )  # fmt: skip
        self.seats: dict[int, list[Seat]] = defaultdict(list)
        for seat in Seat.objects.in_force(on).filter(council__in={row.council for row in self.rows}):
            self.seats[seat.council_id].append(seat)
        self.authors: dict[int, list[int]] = defaultdict(list)
        named = Author.objects.filter(initiative__in={row.initiative for row in self.rows}, person__isnull=False)
        for initiative, person in named.order_by("position", "pk").values_list("initiative", "person"):
            self.authors[initiative].append(person)
        self.members = {seat.person_id for seats in self.seats.values() for seat in seats}
        self.writers = {person for people in self.authors.values() for person in people}
        self._read_units()
        self._read_ties()

    def _read_units(self) -> None:
        """Read where everybody works, how many work there, and who heads what."""
        people = self.members | self.writers
        self.postings: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
        postings = Posting.objects.in_force(self.on)
        for person, *unit in (
            postings.filter(person__in=people)
            .order_by("-is_main", "pk")
            .values_list("person", "unit", "unit__path", "unit__name")
        ):
            self.postings[person].append(tuple(unit))
        shared = {unit for person in self.members for unit, *_rest in self.postings[person]}
        sizes = postings.filter(unit__in=shared).order_by().values_list("unit").annotate(Count("person", distinct=True))
        self.sizes = dict(sizes)
        self.heads: dict[int, list[str]] = defaultdict(list)
        heads = HeldRole.objects.in_force(self.on).filter(name=RoleName.HEAD, person__in=people)
        for person, path in heads.values_list("person", "unit__path"):
            self.heads[person].append(path)

    def _read_ties(self) -> None:
        """Read who has declared whom as a relative, and who wrote with whom in which seasons."""
        either = Q(person__in=self.members, relative__in=self.writers)
        either |= Q(person__in=self.writers, relative__in=self.members)
        self.relatives = {frozenset(pair) for pair in Relative.objects.filter(either).values_list("person", "relative")}
        self.together: dict[tuple[int, int], set[tuple[int, int]]] = defaultdict(set)
        since = min((row.initiative__season__year - row.council__coauthor_seasons for row in self.rows), default=0)
        written = Author.objects.filter(
            person__in=self.members, initiative__serial__isnull=False, initiative__season__year__gt=since,
            initiative__authors__person__in=self.writers,
        )  # fmt: skip
        for member, writer, *work in written.order_by().values_list(
            "person", "initiative__authors__person", "initiative", "initiative__season__year"
        ):
            self.together[member, writer].add(tuple(work))

    def grounds(self) -> list[Ground]:
        """Give every ground there is, one of each kind for a member and an assessment."""
        found = {}
        for row in self.rows:
            for seat in self.seats[row.council]:
                for kind, detail in self._between(seat.person_id, row):
                    found.setdefault((row.pk, seat.pk, kind), Ground(row.pk, seat.pk, kind, detail[:300]))
        return list(found.values())

    def _between(self, member: int, row) -> Iterator[tuple[str, str]]:
        authors = self.authors[row.initiative]
        if member in authors:
            yield RecusalKind.AUTHOR, ""
            return
        for author in authors:
            if unit := self._superior(member, author, row.council__unit__path) or self._headed(author, member):
                yield RecusalKind.SUPERIOR, unit
            if unit := self._small_unit(member, author, row.council__small_unit):
                yield RecusalKind.UNIT, unit
            if year := self._wrote_together(member, author, row):
                yield RecusalKind.COAUTHOR, str(year)
            if frozenset((member, author)) in self.relatives:
                yield RecusalKind.RELATIVE, ""

    def _superior(self, member: int, author: int, own: str) -> str:
        """Give the author's unit that the member heads: that very one, or from above it, below the council's own.

        Whoever heads the council's unit is everybody's superior there, and sits on the council for that reason.
        """
        for path in self.heads[member]:
            for _unit, place, name in self.postings[author]:
                if place == path or (place.startswith(path) and not own.startswith(path)):
                    return name
        return ""

    def _headed(self, author: int, member: int) -> str:
        """Give the member's unit that the author heads, in it or from above it."""
        places = [(place, name) for _unit, place, name in self.postings[member]]
        return next((name for path in self.heads[author] for place, name in places if place.startswith(path)), "")

    def _small_unit(self, member: int, author: int, most: int) -> str:
        """Give the unit of at most so many people in which both work."""
        units = {unit for unit, *_rest in self.postings[author]}
        both = [(unit, name) for unit, _place, name in self.postings[member] if unit in units]
        return next((name for unit, name in both if self.sizes.get(unit, 0) <= most), "")

    def _wrote_together(self, member: int, author: int, row) -> int:
        """Give the latest season that counts in which both wrote another initiative."""
        first = row.initiative__season__year - row.council__coauthor_seasons + 1
        works = self.together.get((member, author), ())
        return max((year for initiative, year in works if initiative != row.initiative and year >= first), default=0)
