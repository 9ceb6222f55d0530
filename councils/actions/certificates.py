"""Certificates: issued with a decision, issued anew where a name was misspelt; each has its number in the register."""

import datetime
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from common.errors import require
from common.models import take_numbers
from common.vietnamese import tidy
from councils import notices
from councils.actions.registry import write_entries
from councils.codes import new_codes
from councils.models import Certificate, Council, Decision, DecisionItem
from councils.papers.certificates import certificate_contents
from councils.permissions.decisions import why_not_replace
from councils.workflow import end_certificates


def issue_certificates(decision: Decision, items: Iterable[DecisionItem]) -> list[Certificate]:
    """Give each author of each recognised item a certificate, numbered in the order of the list."""
    contents = certificate_contents(decision, items)
    numbers = _register_numbers(decision.council, decision.signed_on, len(contents))
    codes = _free_codes(decision.signed_on.year, len(contents))
    return Certificate.objects.bulk_create(
        [
            Certificate(
                code=code,
                item=item,
                author=author,
                register_number=number,
                content=content,
                issued_on=decision.signed_on,
            )
            for (item, author, content), number, code in zip(contents, numbers, codes, strict=True)
        ],
        batch_size=500,
    )


def _register_numbers(council: Council, on: datetime.date, count: int) -> list[str]:
    """Take the next numbers of the council's register, which begins anew every year: 17/2025."""
    return [f"{number}/{on.year}" for number in take_numbers(f"certificate:{council.pk}:{on.year}", count)]


def _free_codes(year: int, count: int) -> list[str]:
    codes = new_codes(year, count)
    taken = set(Certificate.objects.filter(code__in=codes).values_list("code", flat=True))
    return codes if not taken else new_codes(year, count, taken=taken)


@transaction.atomic
def replace_certificate(
    *, certificate: Certificate, name: str, workplace: str, reason: str, by: User, now: datetime.datetime
) -> Certificate:
    """Issue a certificate anew with what was misspelt put right; the page of the old one leads to it."""
    locked = Certificate.objects.select_for_update(of=("self",)).select_related("item__decision__council")
    old = locked.get(pk=certificate.pk)
    require(why_not_replace(by, old))
    today = timezone.localdate(now)
    council = old.item.decision.council
    new = Certificate.objects.create(
        code=_free_codes(today.year, 1)[0],
        item=old.item,
        author=old.author,
        register_number=_register_numbers(council, today, 1)[0],
        content=_corrected(old.content, tidy(name), tidy(workplace)),
        issued_on=today,
    )
    end_certificates([old], "replace", by=by, ended_on=today, reason=reason, replaced_by=new)
    write_entries([old.item.assessment.initiative])
    notices.certificate_replaced(new, reason=reason)
    return new


def _corrected(content: dict, name: str, workplace: str) -> dict:
    authors = [author | {"name": name} if author.get("self") else author for author in content["authors"]]
    return content | {"author": name, "workplace": workplace, "authors": authors}
