"""Full-text search as Vietnamese people type.

Each word is kept twice at the same place: as it is spelled, and without diacritics. So a word typed with diacritics
means itself ("ước" is not "ược"), one typed without them means every word that folds to it ("uoc" finds both), and a
phrase may mix the two. PostgreSQL has no Vietnamese parser: words are cut here, and it gets finished vectors.
"""

import re
import string
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

from django.contrib.postgres.search import SearchVectorField
from django.db.models import FloatField, Func, Lookup
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from common.vietnamese import TONES, fold, words

LAST_PLACE = 16383  # what a tsvector can count to
GAP = 20  # between parts, so that no phrase reaches from one into the next
MOST_WORDS = 24  # of a query; more only cost time
LONGEST_WORD = 64
QUOTES = str.maketrans("“”„‟«»＂", '"""""""')
TONE_MARKS = "".join(TONES)


@lru_cache(maxsize=65536)
def spelled(word: str) -> str:
    """Give what all accepted spellings of a word have in common: hòa and hoà, kỹ and kĩ are one word each."""
    parts = unicodedata.normalize("NFD", word.lower())
    tone = "".join(sign for sign in parts if sign in TONE_MARKS)
    letters = unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in TONE_MARKS))
    return re.sub(r"^([hklmst]|qu)y$", r"\1i", letters)[:LONGEST_WORD] + tone[:1]


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """Give the word without diacritics, whatever its accepted spelling."""
    return fold(spelled(word))


@lru_cache(maxsize=65536)
def _forms(word: str) -> tuple[str, ...]:
    """Give under what a word is kept: as it is spelled, and folded where that differs."""
    return tuple(dict.fromkeys((spelled(word), folded(word))))


def search_vector(*parts: tuple[str, str]) -> str:
    """Give the text of a tsvector from pairs of a weight (A, B, C, D) and a text, the most important first."""
    found: dict[str, list[str]] = defaultdict(list)
    place = 0
    for weight, text in parts:
        said = words(text)[: max(LAST_PLACE - place, 0)]
        for where, word in enumerate(said, place + 1):
            found[word].append(f"{where}{weight}")
        place += len(said) + GAP
    places: dict[str, list[str]] = {}
    for word, said_at in found.items():
        for form in _forms(word):
            before = places.get(form)  # of another word that folds to it
            places[form] = sorted(before + said_at, key=lambda where: int(where[:-1])) if before else said_at
    return " ".join([f"'{form}':{','.join(where)}" for form, where in sorted(places.items())])


def search_query(text: str) -> str:
    """Give the text of a tsquery: all words, and what stands in quotes as a phrase; "" when there is no word."""
    pieces = unicodedata.normalize("NFC", text).translate(QUOTES).split('"')
    wanted: list[str] = []
    for number, piece in enumerate(pieces):
        forms = [f"'{_wanted(word)}'" for word in words(piece)][:MOST_WORDS]
        is_phrase = number % 2 and number < len(pieces) - 1  # a quote never closed is no phrase
        wanted += [" <-> ".join(forms)] if is_phrase and forms else forms
    return " & ".join(f"({each})" for each in wanted[:MOST_WORDS])


def _wanted(word: str) -> str:
    return folded(word) if fold(word) == word.lower() else spelled(word)


def hits(text: str, query: str) -> list[tuple[int, int]]:
    """Give where the words of a query stand in a composed (NFC) text; neighbours count as one place."""
    wanted, look_alikes = _asked(query)
    found: list[tuple[int, int]] = []
    for match in look_alikes.finditer(text) if wanted else ():
        if wanted.isdisjoint((spelled(match[0]), folded(match[0]))):
            continue
        if found and not text[found[-1][1] : match.start()].strip():
            found[-1] = (found[-1][0], match.end())
        else:
            found.append((match.start(), match.end()))
    return found


@cache
def _letters() -> dict[str, str]:
    """Give for each plain letter the pattern of all letters that fold to it; i and y stand for each other."""
    alike: dict[str, str] = {}
    for sign in map(chr, (*range(ord("a"), 0x250), *range(0x1E00, 0x1F00))):
        plain = fold(sign)
        alike[plain] = alike.get(plain, "") + sign
    alike["i"] = alike["y"] = alike["i"] + alike["y"]
    return {plain: f"[{signs}]" for plain, signs in alike.items() if plain in string.ascii_lowercase and plain}


@lru_cache(maxsize=1024)
def _asked(query: str) -> tuple[frozenset[str], re.Pattern]:
    """Give the words of a query, and a fast pattern of all words that may fold to one of them."""
    wanted = frozenset(_wanted(word) for word in words(query)[:MOST_WORDS])
    plain = sorted({folded(word) for word in wanted})
    patterns = ("".join(_letters().get(letter, re.escape(letter)) for letter in word) for word in plain)
    return wanted, re.compile(rf"(?<![^\W_])(?:{'|'.join(patterns)})(?![^\W_])", re.IGNORECASE)


def marked(text: str, query: str) -> SafeString:
    """Give a text as HTML in which the words of a query are marked; everything in it is escaped."""
    text = unicodedata.normalize("NFC", text)
    if not query:
        return escape(text)
    html, end = [], 0
    for start, stop in hits(text, query):
        html += [escape(text[end:start]), "<mark>", escape(text[start:stop]), "</mark>"]
        end = stop
    return mark_safe("".join([*html, escape(text[end:])]))


def passage(text: str, query: str, length: int = 200) -> str:
    """Give the stretch of a text that holds most of what a query asks for, cut between words."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    if len(text) <= length:
        return text
    places = hits(text, query)
    start = _best_start(places, length)
    start = text.rfind(" ", 0, max(0, start - length // 5) + 1) + 1  # some words before the first hit
    stop = len(text) if start + length >= len(text) else text.rfind(" ", start + 1, start + length)
    stop = stop if stop > start else start + length
    return ("…\u00a0" if start else "") + text[start:stop] + ("\u00a0…" if stop < len(text) else "")


def _best_start(places: Iterable[tuple[int, int]], length: int) -> int:
    places = list(places)
    within = [
        (sum(stop - start for start, stop in places if first <= start and stop <= first + length * 4 // 5), -first)
        for first, _ in places
    ]
    return -max(within)[1] if within else 0


@SearchVectorField.register_lookup
class Matches(Lookup):
    """`words__matches=search_query(text)`: the vector fulfils the query."""

    lookup_name = "matches"

    def get_prep_lookup(self) -> str:
        """Take the query as it is: it was made by `search_query`."""
        return str(self.rhs)

    def as_sql(self, compiler, connection) -> tuple[str, list]:
        """Use @@, which the GIN index serves."""
        left, left_params = self.process_lhs(compiler, connection)
        return f"{left} @@ %s::tsquery", [*left_params, self.rhs]


class Nearness(Func):
    """How well a vector fits a query: title before authors before text, and frequent before rare."""

    function = "ts_rank"
    template = "%(function)s(%(expressions)s::tsquery)"
    output_field = FloatField()
