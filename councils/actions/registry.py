"""The public registry follows the decisions: entries are written from them, and proved against them."""

from collections import Counter
from collections.abc import Iterable, Iterator

from django.db import transaction
from django.db.models import Count

from accounts.states import Level
from councils.models import DecisionItem, RegistryEntry
from councils.models.decisions import named_with_shares
from councils.public_text import PublicText
from councils.registry import forget_facts, words_of
from councils.states import Act, CertificateStatus
from initiatives.counts import at_all_above, differing, kept_counts, write_counts
from initiatives.models import Initiative, InitiativeTally, Season
from initiatives.states import Kind, Status

FIELDS = (
    "item_id", "kind", "level", "year", "field_id", "unit_id", "recognised_on", "title", "authors", "decision",
    "excerpt", "words",
)  # fmt: skip
BATCH = 500
TITLE_LENGTH, DECISION_LENGTH = 300, 200


def write_entries(initiatives: Iterable[Initiative]) -> None:
    """Bring the entries of these initiatives up to what decisions say of them; call it in their transaction."""
    ids = [initiative.pk for initiative in initiatives]
    entries = entries_of(ids)
    gone = set(ids) - {entry.initiative_id for entry in entries}
    RegistryEntry.objects.filter(initiative__in=gone).delete()
    RegistryEntry.objects.bulk_create(
        entries,
        update_conflicts=True,
        unique_fields=["initiative"],
        update_fields=[name.removesuffix("_id") for name in FIELDS],
        batch_size=BATCH,
    )
    transaction.on_commit(forget_facts)


def entries_of(initiative_ids: Iterable[int]) -> list[RegistryEntry]:
    """Give the entries these initiatives should have, unsaved: one for each that is recognised."""
    return entries_from(
        DecisionItem.objects.in_force().for_registry().filter(assessment__initiative__in=list(initiative_ids))
    )


def entries_from(items: Iterable[DecisionItem]) -> list[RegistryEntry]:
    """Give the entries that follow from all items in force of some initiatives, read by `for_registry`, unsaved."""
    by_initiative: dict[int, list[DecisionItem]] = {}
    for item in items:
        by_initiative.setdefault(item.assessment.initiative_id, []).append(item)
    return [
        _entry(found)
        for found in by_initiative.values()
        if found[0].assessment.initiative.status == Status.RECOGNISED
        and any(item.assessment.act == Act.RECOGNITION for item in found)
    ]


def _entry(items: list[DecisionItem]) -> RegistryEntry:
    """Give one initiative's entry: the highest level it has reached counts, its text is what the first council read."""
    first = next(item for item in items if item.assessment.act == Act.RECOGNITION)
    highest = max(items, key=lambda item: (item.assessment.council.level == Level.PROVINCIAL, item.pk))
    initiative, text = first.assessment.initiative, PublicText.of(first.assessment.version.content)
    authors = initiative.holder_name if initiative.is_model else authors_of(first)
    title = initiative.title[:TITLE_LENGTH]
    others = " ".join(str(part) for part in (initiative.unit.name, initiative.field, initiative.area) if part)
    return RegistryEntry(
        initiative=initiative,
        item=highest,
        kind=initiative.kind,
        level=highest.assessment.council.level,
        year=initiative.season.year,
        field=initiative.field,
        unit=initiative.unit,
        recognised_on=highest.decision.signed_on,
        title=title,
        authors=authors,
        decision=highest.decision.number[:DECISION_LENGTH],
        excerpt=text.excerpt(),
        words=words_of(title=title, authors=authors, text=text.everything(), others=others),
    )


def authors_of(item: DecisionItem) -> str:
    """Give the authors as their certificates name them; shares only where there are several."""
    valid = [each for each in item.certificates.all() if each.status == CertificateStatus.VALID]
    in_order = sorted(valid, key=lambda certificate: (certificate.author.position, certificate.author_id))
    named = [{"name": each.content["author"], "share": each.content["share"]} for each in in_order]
    return named_with_shares(named) if len(named) > 1 else "".join(each["name"] for each in named)


def wrong_entries() -> Iterator[str]:
    """Compare the registry with the decisions; give one sentence for each entry that differs."""
    recognised = DecisionItem.objects.in_force().filter(assessment__act=Act.RECOGNITION)
    due = set(recognised.values_list("assessment__initiative", flat=True))
    kept = set(RegistryEntry.objects.values_list("initiative", flat=True))
    ids = sorted(due | kept)
    for start in range(0, len(ids), BATCH):
        yield from _wrong(ids[start : start + BATCH])


def true_levels(season: Season) -> Counter:
    """Count the entries of a season's initiatives in each unit and below it, by field and level, from the rows."""
    entries = RegistryEntry.objects.filter(initiative__season=season, initiative__kind=Kind.INITIATIVE).order_by()
    rows = entries.values_list("unit_id", "field_id", "level").annotate(count=Count("pk"))
    found = {(unit, field, None, level, str(Status.RECOGNISED)): count for unit, field, level, count in rows}
    return at_all_above(Counter(found))


def wrong_levels() -> Iterator[str]:
    """Compare the counts of levels reached with the registry; give one sentence for each that differs."""
    for season in Season.objects.all():
        said = kept_counts(InitiativeTally, season, level__gt="")
        for place, stored, counted in differing(said, true_levels(season)):
            yield f"recognised at unit, field, theme, level {place} in {season}: kept {stored}, true {counted}"


def recompute_levels(seasons: Iterable[Season]) -> int:
    """Write the counts of levels reached anew from the registry, after a bulk load; give how many there are."""
    return sum(write_counts(InitiativeTally, season, true_levels(season), level__gt="") for season in seasons)


def _wrong(ids: list[int]) -> Iterator[str]:
    true = {entry.initiative_id: entry for entry in entries_of(ids)}
    kept = {entry.initiative_id: entry for entry in RegistryEntry.objects.filter(initiative__in=ids)}
    for pk in ids:
        if pk not in true and pk in kept:
            yield f"registry: initiative {pk} has an entry, but no decision in force recognises it"
        elif pk in true and pk not in kept:
            yield f"registry: initiative {pk} is recognised by decision {true[pk].decision}, but has no entry"
        elif pk in true:
            wrong = [name for name in FIELDS if not _alike(name, getattr(kept[pk], name), getattr(true[pk], name))]
            if wrong:
                yield f"registry: the entry of initiative {pk} differs in {', '.join(wrong)}"


def _alike(name: str, kept, true) -> bool:
    return _lexemes(kept) == _lexemes(true) if name == "words" else kept == true


def _lexemes(vector: str) -> dict[str, str]:
    """Read a tsvector, ours or as the database writes it: places beyond the 256th of a word are dropped there."""
    pairs = (entry.rpartition(":") for entry in vector.split(" ") if entry)
    return {word: ",".join(_place(each) for each in places.split(",")[:255]) for word, _, places in pairs}


def _place(place: str) -> str:
    return place.removesuffix("D")  # the least weight goes without saying
