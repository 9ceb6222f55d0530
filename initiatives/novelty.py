"""What a version handed in repeats of texts that others had handed in before it (docs/decisions/0032).

    found = find_repeated(version)      nothing is written; the same versions give the same whenever it is asked
    found.share                         percent of its words that stand in passages of others
    found.likenesses                    each other initiative with its passages, the most alike first

Others are found by the marks of their texts (`TextMark`) and then compared word for word. What the form itself says is
nobody's, and so is a commonplace: a short passage all marks of which stand in very many dossiers.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from django.db import connection
from django.db.models import Q, QuerySet

from common.passages import LEAST, PHRASE, Passage, Run, compare, marks, marks_in, runs_of, word_count
from initiatives.models import Author, Initiative, Question, Version
from initiatives.predecessors import line_before
from initiatives.states import TEXT_KINDS, Act

JUDGED = (Act.APPLICATION, Act.REGISTRATION)  # a report of effect tells again what the application said
COMMON = 100  # a phrase of more dossiers says nothing about where a text is from
LONG = 60  # words; a passage so long is no commonplace, however many have it: a text sold a hundred times is a copy
MOST_NEAR = 200  # that share most marks; of these are compared …
MOST_COMPARED = 20  # … the nearest handed in before
TENTH = Decimal("0.1")


@dataclass(frozen=True)
class Likeness:
    """One other initiative and the passages this version has in common with it."""

    other: Version
    is_own: bool
    share: Decimal
    passages: list[Passage]


@dataclass(frozen=True)
class Repeated:
    """How much of a version is repeated, and of whom."""

    word_count: int
    share: Decimal
    likenesses: list[Likeness]


def texts_of(content: dict) -> dict[str, str]:
    """Give what the authors wrote themselves, by the key of the question."""
    answers = sorted(content.get("answers", {}).items(), key=lambda answer: answer[1]["position"])
    return {key: answer["text"] for key, answer in answers if answer["kind"] in TEXT_KINDS and answer["text"]}


def unchecked() -> QuerySet[Version]:
    """Give the versions that were never compared or wait for it, in the order in which they were handed in."""
    left = Version.objects.filter(Q(novelty__isnull=True) | Q(novelty__is_waiting=True), dossier__act__in=JUDGED)
    return left.order_by("handed_in_at", "pk")


def find_repeated(version: Version) -> Repeated:
    """Compare a version with those nearest to it among what was handed in before; needs `dossier__initiative`."""
    texts, initiative = texts_of(version.content), version.dossier.initiative
    near, common = nearest(initiative.pk, marks(texts))
    others = _handed_in_before(version, near)
    own = _own_of(initiative, [other.dossier.initiative_id for other in others])
    count, form = word_count(texts), form_runs(version.dossier.template_id)
    likenesses = []
    for other in others:
        known = form | _said_earlier(version, other)
        passages = [
            each for each in compare(texts, texts_of(other.content), known) if not _is_common(each, texts, common)
        ]
        if passages:
            words = sum(passage.count for passage in passages)
            is_own = other.dossier.initiative_id in own
            likenesses.append(Likeness(other, is_own, percent(words, count), passages))
    likenesses.sort(key=lambda likeness: (-likeness.share, likeness.other.pk))
    return Repeated(count, percent(_covered(likenesses), count), likenesses)


def percent(part: int, whole: int) -> Decimal:
    """Give a share in percent, with one decimal, never more than it is: 100 means every word."""
    return (Decimal(100 * part) / whole).quantize(TENTH, ROUND_DOWN) if whole else Decimal("0.0")


def _covered(likenesses: Iterable[Likeness]) -> int:
    """Count the words that stand in a passage of anybody else; each once, however many have it."""
    words = {
        (passage.here.key, word)
        for likeness in likenesses
        if not likeness.is_own
        for passage in likeness.passages
        for word in range(passage.first, passage.first + passage.count)
    }
    return len(words)


def nearest(initiative: int, asked: Collection[int]) -> tuple[list[int], set[int]]:
    """Give the initiatives that share marks, the nearest first, and the marks that are commonplace.

    A mark counts the more the fewer have it. Of each at most `COMMON` are read, the oldest: the cost does not grow
    with the years, and of a text that hundreds have the first are found.
    """
    weights: Counter[int] = Counter()
    common = set()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT asked.mark, ARRAY(SELECT known.initiative_id FROM initiatives_textmark known"
            " WHERE known.mark = asked.mark AND known.initiative_id <> %s ORDER BY known.initiative_id LIMIT %s)"
            " FROM unnest(%s::integer[]) AS asked(mark)",
            [initiative, COMMON + 1, list(asked)],
        )
        for mark, found in cursor:
            weights.update(dict.fromkeys(found, 1000 // max(len(found), 1)))
            if len(found) > COMMON:
                common.add(mark)
    return sorted(weights, key=lambda pk: (-weights[pk], pk))[:MOST_NEAR], common


def _handed_in_before(version: Version, near: list[int]) -> list[Version]:
    """Give of the nearest initiatives what they had handed in last before this version."""
    at = version.handed_in_at
    before = Q(handed_in_at__lt=at) | Q(handed_in_at=at, pk__lt=version.pk)
    found = Version.objects.filter(before, dossier__initiative__in=near, dossier__act__in=JUDGED)
    keys = found.order_by("dossier_id", "-number").distinct("dossier_id").values_list("dossier__initiative_id", "pk")
    latest = dict(keys)
    wanted = [latest[pk] for pk in near if pk in latest][:MOST_COMPARED]
    return list(Version.objects.filter(pk__in=wanted).select_related("dossier__initiative").order_by("pk"))


def _own_of(initiative: Initiative, others: list[int]) -> set[int]:
    """Give of the others those whose text it may repeat: by one of its authors; of a model, those it goes on with.

    Whoever answers for a unit's models is no reason to hand in the same one again every year.
    """
    if initiative.is_model:
        return set(line_before(initiative)) & set(others)
    people = Author.objects.filter(initiative=initiative, person__isnull=False).values("person_id")
    return set(Author.objects.filter(initiative__in=others, person__in=people).values_list("initiative_id", flat=True))


def form_runs(template: int) -> set[Run]:
    """Give what the form itself says, its examples too: who leaves that in repeats nobody."""
    fields = ("label", "help", "example", "heading", "section__intro")
    rows = Question.objects.filter(section__template=template).order_by("pk").values_list(*fields)
    return runs_of({f"{place}": text for place, text in enumerate(text for row in rows for text in row if text)})


def _said_earlier(version: Version, other: Version) -> set[Run]:
    """Give what this initiative had handed in itself before the other came: that was not taken from there."""
    came = other.dossier.initiative.submitted_at
    first = version.dossier.initiative.submitted_at
    if came is None or first is None or came <= first:
        return set()
    earlier = Version.objects.filter(dossier=version.dossier_id, handed_in_at__lt=came, number__lt=version.number)
    return {run for each in earlier.order_by("pk") for run in runs_of(texts_of(each.content))}


def _is_common(passage: Passage, texts: dict[str, str], common: set[int]) -> bool:
    """Say whether a passage is a commonplace."""
    if not common or passage.count >= LONG:
        return False
    last = passage.first + max(passage.count, LEAST) - PHRASE
    held = [mark for first, mark in marks_in(texts[passage.here.key]) if passage.first <= first <= last]
    return bool(held) and common.issuperset(held)
