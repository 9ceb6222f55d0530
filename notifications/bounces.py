"""Reading delivery status notifications (RFC 3464), the reports of mail servers; nothing is written here."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message as Mail

from common.refusals import is_dead

PERMANENT = re.compile(r"^5\.\d{1,3}\.\d{1,3}$")


@dataclass(frozen=True)
class Bounce:
    """That nobody has this address, and by which letter we know."""

    address: str
    reason: str
    message_id: str


def bounces_of(mail: Mail) -> list[Bounce]:
    """Give the addresses a report calls dead for good; empty where it is none, or tells of delays or refusals of us."""
    original = _original_id(mail)
    return [
        Bounce(address, reason, original)
        for part in mail.walk()
        if part.get_content_type() == "message/delivery-status"
        for address, reason in _dead_ones(part)
    ]


def _dead_ones(status: Mail) -> Iterator[tuple[str, str]]:
    blocks = status.get_payload()
    for block in blocks if isinstance(blocks, list) else []:
        address = (block.get("Original-Recipient") or block.get("Final-Recipient") or "").split(";")[-1].strip("<> ")
        code = (block.get("Status") or "").split()[:1]
        reason = " ".join((block.get("Diagnostic-Code") or "").split(";", 1)[-1].split())
        answer = f"{code[0] if code else ''} {reason}".strip()
        failed = (block.get("Action") or "").strip().lower() == "failed" and code and PERMANENT.match(code[0])
        if address and failed and is_dead(550, answer.encode()):
            yield address, answer


def _original_id(mail: Mail) -> str:
    """Give the Message-ID of the letter that comes back with the report, whole or its headers alone."""
    for part in mail.walk():
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0) if part.is_multipart() else None
            return (inner.get("Message-ID") or "").strip() if inner is not None else ""
        if part.get_content_type() == "text/rfc822-headers":
            found = re.search(r"^Message-ID:\s*(<[^>\s]+>)", str(part.get_payload()), re.I | re.M)
            return found[1] if found else ""
    return ""
