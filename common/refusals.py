"""What the refusals of mail servers mean (RFC 5321, RFC 3463)."""

import re
import smtplib
from dataclasses import dataclass
from typing import Self

# 552, 5.2.2: a full mailbox; 5.7: the server takes no mail of ours, whoever it is for. Neither means nobody is there.
NOT_DEAD = re.compile(rb"\b5\.(2\.2|7\.\d+)\b|relay|spam|policy|blocked|blacklist|quota|full", re.I)
FULL = 552


@dataclass(frozen=True)
class Refusal:
    """What a server said of one address, and whether nobody has it."""

    words: str
    is_dead: bool

    @classmethod
    def of(cls, error: smtplib.SMTPRecipientsRefused, address: str) -> Self:
        """Read it from the error; a server that named another address has refused nobody for good."""
        code, answer = error.recipients.get(address, (0, b""))
        return cls(f"{code} {answer.decode(errors='replace')}", is_dead(code, answer))


def is_dead(code: int, answer: bytes) -> bool:
    """Say whether a refusal means that nobody has this address."""
    return 500 <= code < 600 and code != FULL and not NOT_DEAD.search(answer)
