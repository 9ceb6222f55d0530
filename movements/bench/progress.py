"""What the pages of progress cost with many people and seasons beside few, in one run; all of it is rolled back.

Each page is asked for in turn with a view that only reads session and user, round after round, and the best round of
each counts, so that slow moments of the machine do not. How many times dearer a page has become is its growth: near 1,
it does not depend on the number of people and initiatives. Spreadsheets of everybody are measured by time and memory.
"""

import gc
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts.models import Unit
from accounts.states import UnitKind
from initiatives.models import DayTally, Duty, DutyTally, FormTemplate, Initiative, InitiativeTally
from movements.outcomes import OUTCOMES
from movements.progress import LISTS
from movements.province.seasons import Seasons

FEW, MANY, SEASONS, ROUNDS = 2_000, 50_000, 5, 12
MOST_QUERIES, MOST_MEGABYTES = 8, 100
MOST_GROWTH = 1.5  # the noise of a shared machine is in it
FLOORS = "config.bench.urls"  # the site's addresses and the floor below them
LISTS_OF = {"people": [*LISTS], "initiatives": [*OUTCOMES]}


@dataclass(frozen=True)
class Page:
    """One page: what it is, of whose figures, where it is, what it may cost.

    `counts_all`: a part fetched after its page tells what is counted from the rows themselves; it may become dearer.
    """

    name: str
    place: str
    address: str
    most_queries: int | None = None
    counts_all: bool = False


@dataclass
class Opened:
    """What one page took at one size."""

    queries: int
    size: int
    seconds: list[float] = field(default_factory=list)
    floor: list[float] = field(default_factory=list)

    @property
    def best(self) -> float:
        """Seconds."""
        return min(self.seconds)

    @property
    def times_floor(self) -> float:
        """How many times what a view costs that only reads session and user."""
        return self.best / min(self.floor)


@dataclass
class Compared:
    """One page for few people and for many."""

    page: Page
    few: Opened
    many: Opened

    @property
    def growth(self) -> float:
        """How many times dearer it has become."""
        return self.many.times_floor / self.few.times_floor

    @property
    def broken(self) -> str:
        """What is not as promised, in words; empty where all is."""
        if self.page.most_queries and self.many.queries > self.page.most_queries:
            return f"more than {self.page.most_queries} queries"
        if self.many.queries > self.few.queries:
            return "more queries for more people"
        return "dearer for more people" if self.growth > MOST_GROWTH and not self.page.counts_all else ""


@dataclass(frozen=True)
class File:
    """What a spreadsheet of the whole province took; `megabytes` is what the process grew by at most."""

    name: str
    seconds: float
    queries: int
    size: int
    megabytes: float | None

    @property
    def broken(self) -> str:
        """What is not as promised, in words; empty where all is."""
        return f"more than {MOST_MEGABYTES} MB" if (self.megabytes or 0) > MOST_MEGABYTES else ""


@dataclass
class Measured:
    """What filling took, how many rows there were, and what each page and file took."""

    people: int = 0
    filling: dict[int, float] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    pages: list[Compared] = field(default_factory=list)
    files: list[File] = field(default_factory=list)

    @property
    def keeps_promise(self) -> bool:
        """Whether no page has become dearer, none asks more than is promised, and no file fills the memory."""
        return not any(each.broken for each in [*self.pages, *self.files])


def measure_progress(
    *,
    few: int = FEW,
    many: int = MANY,
    seasons: int = SEASONS,
    rounds: int = ROUNDS,
    only: Collection[str] = (),
    say: Callable[[str], None] = lambda words: None,
) -> Measured:
    """Fill the seasons for few people and open the pages, then for many; nothing stays.

    `only` names the pages and spreadsheets that are opened; without it all are.
    """
    if not (Unit.objects.exists() and FormTemplate.objects.exists()):
        raise ValueError("There is no province here: run load_reference and import_units first.")
    found = Measured()
    with transaction.atomic(), override_settings(ROOT_URLCONF=FLOORS):
        grown = Seasons(seasons, timezone.now())
        opened = []
        for people in (few, many):
            begun = time.perf_counter()
            grown.add(people - grown.people)
            found.filling[people] = time.perf_counter() - begun
            say(f"{people:,} people and {seasons} seasons filled in {found.filling[people]:.0f} s")
            pages = [page for page in _pages(grown) if not only or page.name in only]
            if unknown := set(only) - {page.name for page in pages} - {name for name, _address in _files(grown)}:
                raise ValueError(f"No page is called {', '.join(sorted(unknown))}.")
            opened.append(_open_all(grown, pages, rounds))
        found.people = grown.people
        found.rows = {
            model._meta.verbose_name_plural: model.objects.count()
            for model in (Duty, Initiative, DutyTally, InitiativeTally, DayTally)
        }
        files = [each for each in _files(grown) if not only or each[0] in only]
        found.files = [_file(grown, name, address) for name, address in files]
        found.pages = [Compared(*each) for each in zip(pages, *opened, strict=True)]
        transaction.set_rollback(True)
    return found


def _pages(grown: Seasons) -> Iterator[Page]:
    """Give every page of progress: of the province, and the first of each of a commune and a school."""
    year = _year(grown)
    for place, unit in _places(grown):
        of = [year, unit.code]
        yield Page("dashboard", place, reverse("movements:unit_progress", args=of), MOST_QUERIES)
        yield Page("over time", place, reverse("movements:over_time", args=of) + "?part", MOST_QUERIES)
        yield Page("communes", place, reverse("movements:communes", args=of) + "?part", MOST_QUERIES)
        yield Page("models, promises", place, reverse("movements:mobilisation", args=of) + "?part", MOST_QUERIES)
        yield Page("wall", place, reverse("movements:wall", args=of), MOST_QUERIES)
        yield Page("wall, tile map", place, reverse("movements:wall", args=of) + "?show=communes", MOST_QUERIES)
        yield Page("who is missing", place, reverse("movements:people", args=[*of, "missing"]))
        yield Page("initiatives", place, reverse("movements:initiatives", args=[*of, "handed_in"]))
        if unit.depth > 1:
            continue
        for kind, names in LISTS_OF.items():
            for name in names:
                yield Page(f"list: {name}", place, reverse(f"movements:{kind}", args=[*of, name]))
        yield Page("duties", place, reverse("movements:duties", args=of))
        yield Page("duties by unit", place, reverse("movements:duties", args=of) + "?order=unit")
        for name in ("candidates", "titles"):
            address = reverse(f"commendations:{name}", args=of)
            yield Page(name, place, address)
            yield Page(f"{name} counted", place, address + "?part", counts_all=True)
        titles = reverse("commendations:titles", args=of)
        yield Page("titles: may be proposed", place, titles + "?verdict=yes")
        yield Page("titles: may not be", place, titles + "?verdict=no")


def _year(grown: Seasons) -> int:
    """Give the last year but one: it has been decided, and has a year before it."""
    return grown.years[max(len(grown.years) - 2, 0)].year


def _places(grown: Seasons) -> Iterator[tuple[str, Unit]]:
    """Give the province, the commune and the school where most people are counted."""
    yield "province", Unit.objects.get(depth=1)
    duties = Duty.objects.filter(season=grown.years[-1])
    for place, kinds in (("commune", [UnitKind.COMMUNE, UnitKind.WARD]), ("school", [UnitKind.PUBLIC_SERVICE_UNIT])):
        unit = Unit.objects.filter(kind__in=kinds, duties__in=duties).order_by("code").first()
        if unit is not None:
            yield place, unit


def _files(grown: Seasons) -> Iterator[tuple[str, str]]:
    """Give the spreadsheets of everybody in the province."""
    of = [_year(grown), Unit.objects.get(depth=1).code]
    yield "who is obliged", reverse("movements:people", args=[*of, "obliged"])
    yield "who is missing", reverse("movements:people", args=[*of, "missing"])
    yield "initiatives", reverse("movements:initiatives", args=[*of, "handed_in"])
    yield "duties", reverse("movements:duties", args=of)
    yield "candidates", reverse("commendations:candidates", args=of)
    yield "titles", reverse("commendations:titles", args=of)


def _file(grown: Seasons, name: str, address: str) -> File:
    ask = _asking(grown)
    before = _peak_from_now()
    with CaptureQueriesContext(connection) as asked:
        begun = time.perf_counter()
        size = sum(map(len, ask(f"{address}?xlsx=1").streaming_content))
        seconds = time.perf_counter() - begun
    return File(name, seconds, len(asked), size, None if before is None else _kilobytes("VmHWM") / 1024 - before)


def _peak_from_now() -> float | None:
    """Forget the most memory the process ever had, where the system can, and give what it has now in megabytes."""
    gc.collect()
    try:
        Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return None
    return _kilobytes("VmRSS") / 1024


def _kilobytes(name: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))


def _asking(grown: Seasons) -> Callable[[str], HttpResponse]:
    """Give how the head of the province asks for a page."""
    client = Client(SERVER_NAME=settings.ALLOWED_HOSTS[0].lstrip("."))
    client.force_login(grown.reader)

    def ask(address: str) -> HttpResponse:
        answer = client.get(address, secure=settings.HTTPS)
        if answer.status_code != 200:
            raise ValueError(f"{address} answered {answer.status_code}")
        return answer

    return ask


def _open_all(grown: Seasons, pages: list[Page], rounds: int) -> list[Opened]:
    ask = _asking(grown)
    ask(reverse("floor_session"))
    opened = []
    for page in pages:
        with CaptureQueriesContext(connection) as asked:
            answer = ask(page.address)
        one = Opened(len(asked), len(answer.content))
        for _round in range(rounds):
            one.seconds.append(_seconds(ask, page.address))
            one.floor.append(_seconds(ask, reverse("floor_session")))
        opened.append(one)
    return opened


def _seconds(ask: Callable[[str], HttpResponse], address: str) -> float:
    begun = time.perf_counter()
    ask(address)
    return time.perf_counter() - begun
