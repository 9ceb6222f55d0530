"""Vietnamese names and words: how they are compared, sorted and found with and without diacritics."""

import re
import unicodedata
from functools import lru_cache

# The alphabet (29 letters and the four foreign ones where dictionaries put them); one sign each, in order.
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = {
    "": "0",
    "\u0300": "1",
    "\u0309": "2",
    "\u0303": "3",
    "\u0301": "4",
    "\u0323": "5",
}  # ngang huyền hỏi ngã sắc nặng
LETTER_MARKS = "\u0306\u0302\u031b"  # breve, circumflex, horn: they make another letter, not a tone


def tidy(text: str) -> str:
    """Give text composed (NFC), without control signs, with single spaces: how names are stored."""
    composed = unicodedata.normalize("NFC", text)
    if not composed.isprintable():
        composed = "".join(sign if sign.isprintable() else " " for sign in composed)
    return " ".join(composed.split())


def fold(text: str) -> str:
    """Give text in small letters without any diacritics: "ƯỚC mơ" and "uoc mo" fold to the same."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def words(text: str) -> list[str]:
    """Give the words of a text: letters and digits, small, composed, with their diacritics."""
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text.lower()))


@lru_cache(maxsize=8192)  # a province's names are made of some hundred words
def _word_key(word: str) -> str:
    letters, tones = [], []
    for sign in unicodedata.normalize("NFC", word.lower()):
        parts = unicodedata.normalize("NFD", sign)
        letter = unicodedata.normalize("NFC", parts[0] + "".join(mark for mark in parts[1:] if mark in LETTER_MARKS))
        position = ALPHABET.find(letter)
        letters.append(chr(ord("A") + position) if position >= 0 else letter)
        tones += [TONES[mark] for mark in parts[1:] if mark in TONES]
    return "".join(letters) + "!" + ("".join(tones) or "0")


def name_key(full_name: str) -> str:
    """Give the key by which a list of people is sorted: given name first, then family and middle names.

    Compared byte by byte (collation "C") it yields the Vietnamese order of letters and tones.
    """
    parts = full_name.split()
    return " ".join(_word_key(part) for part in parts[-1:] + parts[:-1])[:300]
