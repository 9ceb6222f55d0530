"""What people type or paste: cleaned, measured, compared."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass

BREAKS = re.compile(r"\r\n?|[\u0085\u2028\u2029\x0b\x0c]")
SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
# Soft hyphens, zero-width signs, marks of writing direction and byte order: Word leaves them, nobody sees them.
UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
GAPS = re.compile(r"\n{3,}")


def clean(text: str) -> str:
    """Give text as it is stored: composed letters, one kind of line end, nothing unseen; paragraphs and tabs stay."""
    text = BREAKS.sub("\n", text)
    text = CONTROL.sub("", UNSEEN.sub("", SPACES.sub(" ", text)))
    text = unicodedata.normalize("NFC", text)
    return GAPS.sub("\n\n", TRAILING.sub("", text)).strip("\n").rstrip()


def clean_line(text: str) -> str:
    """Give text for one line: what was pasted with breaks or tabs becomes one line with single spaces."""
    return " ".join(clean(text).split())


def byte_length(text: str) -> int:
    """Give the size by which limits are set."""
    return len(text.encode())


def digest(text: str) -> str:
    """Give a short mark of a text, by which an untouched answer is recognised when its page comes back."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


@dataclass(frozen=True)
class Typed:
    """A text as a page sends it: with the revision and the digest of the text the page began with.

    `copy` names the copy into which this page's text went before, when it had met a newer one.
    """

    text: str
    revision: int
    digest: str = ""
    copy: int | None = None
