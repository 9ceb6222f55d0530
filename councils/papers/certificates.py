"""Certificates of initiative (process.md 3.9): what is printed, kept with each one, and the PDF of one or of many."""

import datetime
from collections.abc import Iterable
from dataclasses import asdict
from urllib.parse import urlsplit

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from accounts.letterhead import letterhead, signing_lines
from accounts.models import Posting
from common.paper import qr_code, render_paper
from councils.models import Certificate, Decision, DecisionItem
from councils.papers import LEVELS, plain_number
from councils.public_text import PublicText
from councils.states import CertificateStatus
from initiatives.models import Author

MASK = 2  # one mask for all codes: a thousand certificates take no longer than their pages
ENDED = {CertificateStatus.REPLACED: "Đã được thay", CertificateStatus.REVOKED: "Đã thu hồi"}


def certificate_contents(decision: Decision, items: Iterable[DecisionItem]) -> list[tuple[DecisionItem, Author, dict]]:
    """Give what is printed for each author of each recognised item, in the order of the list."""
    items = list(items)
    grades = {row["item"]: row["grade"] for row in decision.content["recognised"]}
    head = asdict(letterhead(decision.council.unit))
    signing = {
        "decision": decision.number,
        "decided_on": decision.signed_on.isoformat(),
        "signing": signing_lines(decision.council.unit, decision.signer_title),
        "signer": decision.signer.full_name,
        "signer_title": decision.signer_title,
    }
    places = _workplaces(items, decision.signed_on)
    return [
        (item, author, same | _of_author(item, author, places))
        for item in items
        for same in [head | signing | _of_item(item, decision) | {"grade": grades.get(item.pk, "")}]
        for author in item.assessment.initiative.authors.all()
    ]


def _of_item(item: DecisionItem, decision: Decision) -> dict:
    initiative, text = item.assessment.initiative, PublicText.of(item.assessment.version.content)
    with translation.override("vi"):
        texts = {"summary": text.summary(), "benefit": text.benefit()}
    return texts | {
        "act": str(item.assessment.act),
        "level": str(decision.council.level),
        "year": initiative.season.year,
        "title": initiative.title,
        "investor": initiative.investor_name,
    }


def _of_author(item: DecisionItem, author: Author, places: dict[int, str]) -> dict:
    def named(other: Author) -> dict:
        own = {"self": True} if other == author else {}
        return {"name": other.name, "share": plain_number(other.share)} | own

    return {
        "author": author.name,
        "share": plain_number(author.share),
        "workplace": places.get(author.person_id, "") if author.person_id else author.outside_residence,
        "authors": [named(other) for other in item.assessment.initiative.authors.all()],
    }


def _workplaces(items: list[DecisionItem], on: datetime.date) -> dict[int, str]:
    people = {author.person_id for item in items for author in item.assessment.initiative.authors.all()} - {None}
    postings = Posting.objects.main().in_force(on).filter(person__in=people).select_related("unit")
    return {posting.person_id: posting.unit.name for posting in postings}


def check_address(code: str) -> str:
    """Give the address the square code leads to."""
    return settings.SITE_URL + reverse("certificate", args=[code])


def certificates_pdf(certificates: Iterable[Certificate], *, title: str, made_at: datetime.datetime) -> bytes:
    """Give the certificates as PDF, one a page; those that ended carry it across the page."""
    shown = [shown_certificate(certificate) for certificate in certificates]
    return render_paper("councils/certificates.typ", {"title": title, "certificates": shown}, made_at=made_at)


def batch_pdf(shown: list[dict], *, made_at: datetime.datetime) -> bytes:
    """Give many certificates as a plain PDF, one a page, to print or to part; rows of `shown_certificate`."""
    data = {"title": "Giấy chứng nhận", "certificates": shown}
    return render_paper("councils/certificates.typ", data, made_at=made_at, plain=True)


def shown_certificate(certificate: Certificate) -> dict:
    """Give what is printed of a certificate, with its square code."""
    address = urlsplit(settings.SITE_URL)
    return certificate.content | {
        "level": LEVELS[certificate.content["level"]],
        "code": certificate.code,
        "register_number": certificate.register_number,
        "issued_on": certificate.issued_on.isoformat(),
        "address": f"{address.netloc}{reverse('certificates')}".rstrip("/"),
        "qr": qr_code(check_address(certificate.code), mask=MASK),
        "state": ENDED.get(certificate.status),
    }


def issued_at(certificate: Certificate) -> datetime.datetime:
    """Give the moment that stands in the PDF of a certificate: the same paper always has the same bytes."""
    return timezone.make_aware(datetime.datetime.combine(certificate.issued_on, datetime.time()))
