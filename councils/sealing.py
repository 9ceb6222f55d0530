"""The cryptography of secret ballots: envelopes, the two locks of a box, codes; all of it PyNaCl's and the library's.

Nothing here touches the database. Whoever holds a ballot number, a holder's code or a key passes it on and forgets it:
none of them may reach a table, a log, a queue or a message.
"""

import base64
import hashlib
import hmac
import re
import secrets
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.views.decorators.debug import sensitive_variables
from nacl.encoding import RawEncoder
from nacl.exceptions import CryptoError
from nacl.hash import blake2b
from nacl.public import PrivateKey, PublicKey, SealedBox

NUMBER_LETTERS = 26  # 130 bits
CODE_LETTERS = 12  # 60 bits
KEY_LENGTH = 32
SEAL_LENGTH = 48  # what a sealed box adds
_CONTENT = struct.Struct(">1s12sqq")  # choice, code, item, person: the same length for every choice
ENVELOPE_LENGTH = _CONTENT.size + SEAL_LENGTH
LOCK_LENGTH = KEY_LENGTH + 2 * SEAL_LENGTH
_ALIKE = str.maketrans("018", "OIB")  # not letters of base 32: somebody reads an O as a 0


class BrokenSealError(Exception):
    """Something sealed cannot be opened with this key, or is not what was sealed."""


@dataclass(frozen=True)
class Envelope:
    """What is in a sealed ballot; `person` is 0 for a ballot paper."""

    choice: str
    code: str
    item: int
    person: int


def new_number() -> str:
    """Make a ballot number or a holder's code: 26 random letters."""
    return base64.b32encode(secrets.token_bytes(20)).decode()[:NUMBER_LETTERS]


def new_code() -> str:
    """Make the code of a ballot paper, which nobody looks for."""
    return base64.b32encode(secrets.token_bytes(10)).decode()[:CODE_LETTERS]


def read_number(typed: str) -> str | None:
    """Read a number or code as somebody typed it from paper; None when it is none."""
    letters = re.sub(r"[\s\-.]", "", typed).upper().translate(_ALIKE)
    return letters if re.fullmatch(rf"[A-Z2-7]{{{NUMBER_LETTERS}}}", letters) else None


def grouped(number: str) -> str:
    """Give a number in groups of four letters, to be copied by hand."""
    return " ".join(number[start : start + 4] for start in range(0, len(number), 4))


@sensitive_variables()
def code_of(number: str, item: int) -> str:
    """Give the code under which the ballot with this number stands in the list of one item."""
    digest = hmac.new(number.encode(), str(item).encode(), hashlib.sha256).digest()
    return base64.b32encode(digest).decode()[:CODE_LETTERS]


@sensitive_variables()
def key_of(code: str) -> PrivateKey:
    """Give the key that a holder's code stands for."""
    return PrivateKey(blake2b(code.encode(), digest_size=KEY_LENGTH, encoder=RawEncoder))


@sensitive_variables()
def seal_ballot(public_key: bytes, envelope: Envelope) -> bytes:
    """Seal a ballot for the box with this public key."""
    content = _CONTENT.pack(envelope.choice.encode(), envelope.code.encode(), envelope.item, envelope.person)
    return SealedBox(PublicKey(bytes(public_key))).encrypt(content)


@sensitive_variables()
def open_ballot(key: PrivateKey, sealed: bytes) -> Envelope:
    """Open a sealed ballot."""
    try:
        choice, code, item, person = _CONTENT.unpack(SealedBox(key).decrypt(bytes(sealed)))
        return Envelope(choice.decode("ascii"), code.decode("ascii"), item, person)
    except (CryptoError, struct.error, UnicodeDecodeError) as error:
        raise BrokenSealError from error


@sensitive_variables()
def make_locks(holders: Mapping[int, bytes]) -> tuple[bytes, list[tuple[int, int, bytes]]]:
    """Make the key of a box and forget it; give its public half, and (outer, inner, sealed) for each ordered pair."""
    key = PrivateKey.generate()
    for_holder = {holder: SealedBox(PublicKey(bytes(public))) for holder, public in holders.items()}
    locks = [
        (outer, inner, for_holder[outer].encrypt(for_holder[inner].encrypt(bytes(key))))
        for outer in holders
        for inner in holders
        if outer != inner
    ]
    return bytes(key.public_key), locks


@sensitive_variables()
def take_off(key: PrivateKey, sealed: bytes) -> bytes:
    """Take one seal off."""
    try:
        return SealedBox(key).decrypt(bytes(sealed))
    except (CryptoError, ValueError) as error:
        raise BrokenSealError from error


@sensitive_variables()
def recover(key: PrivateKey, inner: bytes, *, public_key: bytes) -> PrivateKey:
    """Give the key of the box from its inner seal; it must belong to the public key of the box."""
    found = take_off(key, inner)
    if len(found) != KEY_LENGTH or bytes(PrivateKey(found).public_key) != bytes(public_key):
        raise BrokenSealError
    return PrivateKey(found)


def digest_of_lines(lines: Iterable[tuple]) -> str:
    """Give the digest of all lines of a box, in whatever order they come."""
    written = sorted("|".join(_written(part) for part in line) for line in lines)
    return hashlib.sha256("\n".join(written).encode()).hexdigest()


def _written(part) -> str:
    return bytes(part).hex() if isinstance(part, bytes | memoryview) else str(part)
