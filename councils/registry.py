"""The public registry: what can be chosen in its filters, and what is found."""

from dataclasses import dataclass

from django.core.cache import cache
from django.db.models import Min
from django.http import QueryDict

from accounts.models import Unit
from common.paging import Page, page_of
from common.textsearch import search_query, search_vector
from councils.models import RegistryEntry
from councils.querysets.decisions import RegistryQuerySet
from initiatives.models import Field
from initiatives.states import Kind

SIZE = 20
COUNTED = 200  # beyond it a page says "more than": counting a frequent word reads as many rows
RANKED = COUNTED  # among so few the nearest come first; among more the newest: no eye can judge nearness there
FACTS_KEY, FACTS_SECONDS = "registry:facts", 600


@dataclass(frozen=True)
class Node:
    """A unit or field to filter by; `depth` is 0 for the highest."""

    pk: int
    name: str
    path: str
    depth: int


@dataclass(frozen=True)
class Facts:
    """What the registry's first page says and offers; kept in the cache and forgotten with every publication."""

    count: int
    since: int | None
    years: list[int]
    fields: list[Node]
    units: list[Node]


@dataclass(frozen=True)
class Found:
    """A page of the registry; `count` is None when there are more than are counted."""

    page: Page
    count: int | None
    is_ranked: bool


def facts() -> Facts:
    """Give what the first page offers, from the cache or the rows."""
    known = cache.get(FACTS_KEY)
    if known is None:
        known = _facts()
        cache.set(FACTS_KEY, known, FACTS_SECONDS)
    return known


def forget_facts() -> None:
    """Count anew from the next page on; after a publication has been committed."""
    cache.delete(FACTS_KEY)


def _facts() -> Facts:
    entries = RegistryEntry.objects.order_by()
    initiatives = entries.filter(kind=Kind.INITIATIVE)
    years = sorted(entries.values_list("year", flat=True).distinct(), reverse=True)
    unit_paths = set(entries.values_list("unit__path", flat=True).distinct())
    field_paths = set(entries.exclude(field=None).values_list("field__path", flat=True).distinct())
    return Facts(
        count=initiatives.count(),
        since=initiatives.aggregate(first=Min("year"))["first"],
        years=years,
        fields=_nodes(Field, field_paths, deepest=2),
        units=_nodes(Unit, unit_paths, deepest=2),
    )


def _nodes(model: type[Unit | Field], used: set[str], deepest: int) -> list[Node]:
    """Give the nodes above or at the used ones; units below the second level are found through those above them."""
    step = model.steplen
    paths = {path[: step * depth] for path in used for depth in range(1, deepest + 1)}
    return [
        Node(each.pk, each.name, each.path, each.depth - 1)
        for each in model.objects.filter(path__in=paths).order_by("path")
    ]


def find(wanted: dict, address: QueryDict) -> Found:
    """Give the page of entries that fulfil the cleaned filters: one query to count, one to show."""
    entries = _filtered(RegistryEntry.objects.all(), wanted)
    text = wanted.get("q", "")
    is_filtered = is_narrowed(wanted)
    count = entries.order_by().values("pk")[: COUNTED + 1].count() if is_filtered else facts().count
    is_ranked = bool(search_query(text)) and count <= RANKED
    if is_ranked:
        entries = entries.by_nearness(text)
    order = ("-nearness", "-recognised_on", "-pk") if is_ranked else ("-recognised_on", "-pk")
    page = page_of(entries.for_list(), address, order=order, size=SIZE)
    return Found(page, None if is_filtered and count > COUNTED else count, is_ranked)


def is_narrowed(wanted: dict) -> bool:
    """Say whether more is asked than for all initiatives: initiatives and models never stand in one list."""
    return wanted.get("kind") == Kind.MODEL or any(value for name, value in wanted.items() if name != "kind")


def _filtered(entries: RegistryQuerySet, wanted: dict) -> RegistryQuerySet:
    entries = entries.matching(wanted.get("q", ""))
    entries = entries.filter(kind=wanted.get("kind") or Kind.INITIATIVE)
    if wanted.get("year"):
        entries = entries.filter(year=wanted["year"])
    if wanted.get("level"):
        entries = entries.filter(level=wanted["level"])
    if wanted.get("field"):
        entries = entries.in_field(wanted["field"].path)
    if wanted.get("unit"):
        entries = entries.within(wanted["unit"].path)
    return entries


def words_of(*, title: str, authors: str, text: str, others: str) -> str:
    """Give what the search looks at: title before authors before the public text; unit and field count least."""
    return search_vector(("A", title), ("B", authors), ("C", text), ("D", others))
