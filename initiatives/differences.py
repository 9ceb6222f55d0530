"""What has changed between two versions, word by word, in a time that does not grow with what was pasted."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from django.utils.translation import gettext as _

from initiatives.reading import AS_TEXT, entries
from initiatives.states import QuestionKind

SAME, GONE, NEW = "same", "gone", "new"
WORD = re.compile(r"[^ \t\n]+[ \t\n]*|[ \t\n]+")  # what a no-break space joins stays together
# Beyond these words are no longer compared, so that no two texts take longer than about a second: pairs of equal
# words, and pairs of any words (the search looks at every word once more for each stretch it finds).
MOST_PAIRS = 200_000
MOST_STEPS = 3_000_000
MOST_LINES = 2_000
SHORT = 2  # so many equal words between two changes read better as part of the change
KEPT = 160  # signs of unchanged text left on each side of a change
ALWAYS = (QuestionKind.AUTHORS, QuestionKind.FIRST_APPLIERS, QuestionKind.ATTACHMENTS)


@dataclass(frozen=True)
class Piece:
    """A stretch of text that stayed, went or came; `is_cut` where unchanged text is left out before it."""

    kind: str
    text: str
    is_cut: bool = False


@dataclass(frozen=True)
class Change:
    """One question whose answer differs."""

    key: str
    heading: str
    pieces: list[Piece]


def diff(old: dict, new: dict) -> list[Change]:
    """Give the questions whose answers differ, in the order of the newer form; facts, authors and files too."""
    before, after = _texts(old), _texts(new)
    keys = [*after, *(key for key in before if key not in after)]
    changed = []
    for key in keys:
        heading = (after.get(key) or before[key])[0]
        pieces = compare(before.get(key, ("", ""))[1], after.get(key, ("", ""))[1])
        if any(piece.kind != SAME for piece in pieces):
            changed.append(Change(key, heading, shorten(pieces)))
    return changed


def changed_keys(old: dict, new: dict) -> list[str]:
    """Give the keys of the questions whose answers differ, without comparing words."""
    before, after = _texts(old), _texts(new)
    keys = [*after, *(key for key in before if key not in after)]
    return [key for key in keys if before.get(key, ("", ""))[1] != after.get(key, ("", ""))[1]]


def _texts(content: dict) -> dict[str, tuple[str, str]]:
    """Give heading and text by key; authors, first appliers and files even where the form does not ask for them."""
    found = {entry.key: (entry.heading, entry.text) for entry in entries(content)}
    asked = {entry.kind for entry in entries(content)}
    names = {ALWAYS[0]: _("Authors"), ALWAYS[1]: _("First appliers"), ALWAYS[2]: _("Attachments")}
    if "facts" in content:
        found |= {f"+{kind}": (names[kind], AS_TEXT[kind](content)) for kind in ALWAYS if kind not in asked}
    return found


def compare(old: str, new: str) -> list[Piece]:
    """Give the pieces that make up both texts: lines are compared first, words only where lines differ."""
    pieces = []
    for kind, before, after in _runs(old.splitlines(keepends=True), new.splitlines(keepends=True)):
        if kind == SAME:
            pieces.append(Piece(SAME, "".join(after)))
        else:
            pieces += _by_words("".join(before), "".join(after))
    return _joined(pieces)


def _by_words(old: str, new: str) -> list[Piece]:
    """Compare words; where that is too much, words of the n-th line with those of the n-th line."""
    pieces = []
    lines = old.splitlines(keepends=True), new.splitlines(keepends=True)
    if 1 < len(lines[0]) == len(lines[1]) <= MOST_LINES and _is_too_much(WORD.findall(old), WORD.findall(new)):
        return [piece for pair in zip(*lines, strict=True) for piece in _by_words(*pair)]
    for kind, before, after in _absorbed(list(_runs(WORD.findall(old), WORD.findall(new)))):
        if kind == SAME:
            pieces.append(Piece(SAME, "".join(after)))
            continue
        pieces += [Piece(name, "".join(run)) for name, run in ((GONE, before), (NEW, after)) if run]
    return pieces


Run = tuple[str, Sequence[str], Sequence[str]]


def _runs(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    """Give equal and unequal runs in turn; what begins and ends alike is never searched."""
    start, limit = 0, min(len(old), len(new))
    while start < limit and old[start] == new[start]:
        start += 1
    end = 0
    while end < limit - start and old[-1 - end] == new[-1 - end]:
        end += 1
    if start:
        yield SAME, old[:start], new[:start]
    yield from _searched(old[start : len(old) - end], new[start : len(new) - end])
    if end:
        yield SAME, old[len(old) - end :], new[len(new) - end :]


def _searched(old: Sequence[str], new: Sequence[str]) -> Iterator[Run]:
    if not old and not new:
        return
    if not old or not new or _is_too_much(old, new):
        yield GONE, old, new
        return
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        yield SAME if tag == "equal" else GONE, old[i1:i2], new[j1:j2]


def _is_too_much(old: Sequence[str], new: Sequence[str]) -> bool:
    counts = Counter(new)
    return len(old) * len(new) > MOST_STEPS or sum(counts[word] for word in old) > MOST_PAIRS


def _absorbed(runs: list[Run]) -> Iterator[Run]:
    """Make a few equal words between two changes part of the change: one replaced sentence, not ten shreds."""
    kinds = [
        GONE if kind == SAME and len(after) <= SHORT and 0 < place < len(runs) - 1 else kind
        for place, (kind, _before, after) in enumerate(runs)
    ]
    for kind, group in groupby(zip(kinds, runs, strict=True), key=lambda pair: pair[0]):
        together = [run for _kind, run in group]
        yield kind, [word for run in together for word in run[1]], [word for run in together for word in run[2]]


def _joined(pieces: list[Piece]) -> list[Piece]:
    return [
        Piece(kind, "".join(piece.text for piece in group))
        for kind, group in groupby(pieces, key=lambda piece: piece.kind)
    ]


def shorten(pieces: list[Piece]) -> list[Piece]:
    """Leave out unchanged text far from any change."""
    short = []
    for place, piece in enumerate(pieces):
        is_first, is_last = place == 0, place == len(pieces) - 1
        if piece.kind != SAME or len(piece.text) <= 2 * KEPT:
            short.append(piece)
            continue
        if not is_first:
            short.append(Piece(SAME, piece.text[:KEPT].rsplit(" ", 1)[0]))
        tail = "" if is_last else piece.text[-KEPT:].split(" ", 1)[-1]
        short.append(Piece(SAME, tail, is_cut=True))
    return short
