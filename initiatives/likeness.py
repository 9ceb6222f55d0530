"""What a reader sees of a text's likeness to others: figure, passages, and whose text it is as far as may be told.

| reader | of the other initiative |
|---|---|
| who may see it | its name with a link, and the passages side by side, less what of it is confidential |
| who may not | its unit and season; neither where it stands before the reader without its authors |
| an author of this text | the names of published ones, no figure and no passage |
| who reads this text without its authors | the season; passages of the masked text alone, none of an own one |
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from accounts.models import User
from common.passages import compare
from initiatives.disclosure import public_content
from initiatives.models import Campaign, Initiative, NoveltyCheck, Similarity, Version
from initiatives.novelty import form_runs, texts_of
from initiatives.states import PUBLIC


@dataclass(frozen=True)
class Pair:
    """One passage under its heading, and beside it where the other has it; `there` is empty where it is not read."""

    key: str
    heading: str
    here: str
    there_heading: str = ""
    there: str = ""


@dataclass(frozen=True)
class Shown:
    """One other initiative as a reader sees it; what may not be told is empty."""

    pk: int
    share: Decimal | None
    is_own: bool
    year: int
    initiative: Initiative | None = None
    unit: str = ""
    pairs: tuple[Pair, ...] = ()

    @property
    def is_read(self) -> bool:
        """Whether the reader sees both texts."""
        return any(pair.there for pair in self.pairs)


def check_of(version: Version | None) -> NoveltyCheck | None:
    """Give the check of a version, once it has been compared."""
    return NoveltyCheck.objects.filter(version=version, share__isnull=False).first() if version else None


def is_flagged(check: NoveltyCheck, campaign: Campaign) -> bool:
    """Say whether somebody responsible still has to look at it."""
    return check.share >= campaign.novelty_flag_from and not check.looks.exists()


def likenesses_for(user: User, check: NoveltyCheck, content: Mapping) -> list[Shown]:
    """Give the others as the user sees them; `content` is that of this version, which the user reads whole."""
    rows = _rows(check)
    initiatives = [row.other.dossier.initiative_id for row in rows]
    seen = set(Initiative.objects.visible_to(user).filter(pk__in=initiatives).values_list("pk", flat=True))
    whole = set(Initiative.objects.privy_to(user).filter(pk__in=seen).values_list("pk", flat=True)) if seen else set()
    nameless = set(Initiative.objects.nameless_to(user).filter(pk__in=initiatives).values_list("pk", flat=True))
    contents = _contents([row.other_id for row in rows if row.other.dossier.initiative_id in seen])
    return [_shown(row, content, contents.get(row.other_id), whole, nameless) for row in rows]


def _shown(row: Similarity, content: Mapping, other: dict | None, whole: set[int], nameless: set[int]) -> Shown:
    initiative = row.other.dossier.initiative
    if other is not None and initiative.pk not in whole:
        other = public_content(other)
    return Shown(
        pk=row.pk,
        share=row.share,
        is_own=row.is_own,
        year=initiative.season.year,
        initiative=initiative if other is not None else None,
        unit="" if other is None and initiative.pk in nameless else initiative.unit.name,
        pairs=tuple(_pair(passage, content, other or {}) for passage in row.passages),
    )


def _pair(passage: list, content: Mapping, other: Mapping) -> Pair:
    key, start, end, there, begin, stop = passage
    here, beside = content["answers"].get(key), other.get("answers", {}).get(there)
    return Pair(
        key=key,
        heading=here["heading"],
        here=_cut(here["text"], start, end),
        there_heading=beside["heading"] if beside else "",
        there=_cut(beside["text"], begin, stop) if beside else "",
    )


def _cut(text: str, start: int, end: int) -> str:
    return unicodedata.normalize("NFC", text)[start:end]


def names_for_authors(check: NoveltyCheck) -> list[Shown]:
    """Give an author the published initiatives the text repeats, by name."""
    found = [(row, row.other.dossier.initiative) for row in _rows(check)]
    return [
        Shown(row.pk, None, row.is_own, initiative.season.year, initiative, initiative.unit.name)
        for row, initiative in found
        if initiative.status in PUBLIC
    ]


def masked_likenesses(check: NoveltyCheck, content: Mapping) -> list[Shown]:
    """Give the others to somebody who reads this text without its authors; `content` is masked already.

    Passages are worked out anew within the masked text: one cut out of the text itself may begin within a name. An
    earlier initiative of the same author is left out: who finds it knows the author.
    """
    rows = [row for row in _rows(check) if not row.is_own]
    contents, texts = _contents([row.other_id for row in rows]), texts_of(content)
    known = form_runs(check.version.dossier.template_id)
    shown = []
    for row in rows:
        found = compare(texts, texts_of(contents[row.other_id]), known)
        pairs = tuple(_pair([*each.here, *each.there], content, {}) for each in found)
        shown.append(Shown(row.pk, row.share, False, row.other.dossier.initiative.season.year, pairs=pairs))
    return shown


def _rows(check: NoveltyCheck) -> list[Similarity]:
    related = ("other__dossier__initiative__unit", "other__dossier__initiative__season")
    return list(check.similarities.select_related(*related).defer("other__content").order_by("-share", "pk"))


def _contents(versions: list[int]) -> dict[int, dict]:
    return dict(Version.objects.filter(pk__in=versions).values_list("pk", "content"))
