"""What one text repeats of another: the passages both have, word for word, and the few marks by which they are found.

    texts = {"content": "Mỗi thai phụ có một thẻ…"}     answers by their keys; no passage reaches from one to the next
    marks(texts)                                        numbers to look others up by; equal passages share one at least
    compare(texts, others)                              the passages, with their places in both
    word_count(texts)                                   of how many words they are a share

Words are compared as Vietnamese is read: neither case, punctuation, spacing nor the spelling of a tone ("hoà", "hòa")
makes a difference, and any number equals any other, since who sells a text changes the figures. A passage is a run of
at least `LEAST` words that stands in both texts; shorter answers are neither compared nor counted.

The marks are those of winnowing (Schleimer, Wilkerson, Aiken 2003): each run of `PHRASE` words has a hash, and of each
`WINDOW` neighbours the smallest is kept. So two texts that share a passage share a mark within it, wherever it stands.
"""

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from common.textsearch import spelled

PHRASE = 5
WINDOW = 8
LEAST = PHRASE + WINDOW - 1
MOST_PLACES = 16  # of one run in the other text; what is pasted a thousand times is looked for at the first of them
NUMBER = "0"
WORD = re.compile(r"(?P<number>\d+(?:[.,:/-]\d+)*)|[^\W\d_]+")

Texts = Mapping[str, str]
Run = tuple[str, ...]


class Place(NamedTuple):
    """A stretch of one answer, in signs of its composed (NFC) text."""

    key: str
    start: int
    end: int


@dataclass(frozen=True)
class Passage:
    """One stretch of a text and where the other has it; `first` and `count` tell which words of the answer it is."""

    here: Place
    there: Place
    first: int
    count: int


@dataclass(frozen=True)
class Words:
    """The words of one answer as they are compared, and where each stands."""

    said: Run
    places: Sequence[tuple[int, int]]

    def runs(self, length: int) -> Iterator[Run]:
        """Give every run of so many words, in order."""
        return (self.said[first : first + length] for first in range(len(self.said) - length + 1))

    def place(self, key: str, first: int, count: int) -> Place:
        """Give where these words stand in the text."""
        return Place(key, self.places[first][0], self.places[first + count - 1][1])


@lru_cache(maxsize=128)  # the dossier under check is read once for each other one
def words_of(text: str) -> Words:
    """Cut a text into the words that are compared."""
    found = list(WORD.finditer(unicodedata.normalize("NFC", text)))
    said = tuple(NUMBER if each["number"] else spelled(each[0]) for each in found)
    return Words(said, [each.span() for each in found])


def word_count(texts: Texts) -> int:
    """Count the words of a text that are compared: those of answers long enough to hold a passage."""
    counts = [len(words_of(text).said) for text in texts.values()]
    return sum(count for count in counts if count >= LEAST)


def marks(texts: Texts) -> list[int]:
    """Give the marks of a text, sorted, each once: 32-bit numbers with a sign, as PostgreSQL's integer."""
    return sorted({mark for text in texts.values() for _, mark in marks_in(text)})


@lru_cache(maxsize=128)  # asked of each passage
def marks_in(text: str) -> list[tuple[int, int]]:
    """Give the marks of one answer, each with the word its phrase begins with."""
    hashes = [_hash(run) for run in words_of(text).runs(PHRASE)]
    kept: dict[int, int] = {}
    for first in range(max(len(hashes) - WINDOW + 1, min(len(hashes), 1))):
        window = hashes[first : first + WINDOW]
        smallest = min(window)
        kept[first + len(window) - 1 - window[::-1].index(smallest)] = smallest
    return sorted(kept.items())


def _hash(run: Run) -> int:
    return int.from_bytes(hashlib.blake2b(" ".join(run).encode(), digest_size=4).digest(), signed=True)


def runs_of(texts: Texts) -> set[Run]:
    """Give every run of `LEAST` words of a text."""
    return {run for text in texts.values() for run in words_of(text).runs(LEAST)}


def compare(texts: Texts, others: Texts, known: Collection[Run] = frozenset()) -> list[Passage]:
    """Give the passages of a text that stand in the other, each word in one at most; runs in `known` count nowhere.

    Of several places in the other text the one that goes on longest is given, the first of them where they tie.
    """
    starts: dict[Run, list[Start]] = {}
    for key, text in others.items():
        for first, run in enumerate(words_of(text).runs(LEAST)):
            if run not in known:
                starts.setdefault(run, []).append(Start(key, first))
    return [passage for key, text in texts.items() for passage in _passages(key, text, others, starts)]


class Start(NamedTuple):
    """Where a run begins in the other text: answer and word."""

    key: str
    first: int


def _passages(key: str, text: str, others: Texts, starts: Mapping[Run, list[Start]]) -> Iterator[Passage]:
    """Go through one answer: a run found in the other is followed as far as both go on alike."""
    own, free = words_of(text), 0  # words before `free` belong to a passage already
    for first, run in enumerate(own.runs(LEAST)):
        if first + LEAST <= free or run not in starts:
            continue
        places = starts[run][:MOST_PLACES]
        lengths = [_alike(own, first, words_of(others[start.key]), start.first, starts) for start in places]
        longest = max(lengths)
        there = places[lengths.index(longest)]
        begin, end = max(first, free), first + longest
        place = words_of(others[there.key]).place(there.key, there.first + begin - first, end - begin)
        yield Passage(own.place(key, begin, end - begin), place, begin, end - begin)
        free = end


def _alike(own: Words, first: int, other: Words, place: int, starts: Mapping[Run, list[Start]]) -> int:
    """Count how many words are the same from these two places on; a run that counts nowhere ends them."""
    count = LEAST
    longest = min(len(own.said) - first, len(other.said) - place)
    while count < longest and own.said[first + count] == other.said[place + count]:
        end = first + count + 1
        if own.said[end - LEAST : end] not in starts:
            break
        count += 1
    return count
