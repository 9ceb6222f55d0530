"""Letters of submission are issued, numbered without a gap, and made void again where something was wrong."""

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from common.models import next_number
from councils.models import Assessment, Council, Letter, LetterItem
from councils.papers.letters import letter_content, signs_of
from councils.permissions.letters import (
    to_be_submitted,
    why_not_issue,
    why_not_sign_letter,
    why_not_void,
    why_number_taken,
)


@transaction.atomic
def issue_letter(
    *, council: Council, assessments: Sequence[Assessment], signed_on: datetime.date, signer: User, signer_title: str,
    by: User, now: datetime.datetime, number: str = "", words: str = "",
) -> Letter:  # fmt: skip
    """Issue a letter on what was put forward; without a number it takes the next one of the unit's series.

    The council's row is locked first: two people at once submit nothing twice.
    """
    Council.objects.select_for_update(no_key=True).get(pk=council.pk)
    waiting = to_be_submitted(council).filter(pk__in=[assessment.pk for assessment in assessments])
    chosen = list(waiting.select_related("initiative__season", "council__unit").order_by("initiative__number", "pk"))
    require(why_not_issue(by, council, chosen) or why_not_sign_letter(signer, council))
    if len(chosen) < len(assessments):
        require(_("One of these stands in a letter already, or is no longer before the council above."))
    number = number.strip() or _next_number(council, signed_on.year)
    require(why_number_taken(council, signed_on.year, number))
    signed = {"signed_on": signed_on, "signer": signer, "signer_title": signer_title.strip(), "number": number}
    letter = Letter.objects.create(
        council=council,
        addressee=chosen[0].council,
        year=signed_on.year,
        content=letter_content(council, chosen[0].council, chosen, words=words.strip(), **signed),
        issued_by=by,
        issued_at=now,
        **signed,
    )
    LetterItem.objects.bulk_create(
        LetterItem(letter=letter, assessment=assessment, position=position)
        for position, assessment in enumerate(chosen, start=1)
    )
    return letter


def _next_number(council: Council, year: int) -> str:
    """Give the next number of the unit's letters that no letter numbered by hand has got.

    Below ten it begins with a nought, as Nghị định 30/2020 asks.
    """
    taken = set(Letter.objects.filter(council=council, year=year).values_list("number", flat=True))
    while (number := f"{next_number(f'letter:{council.unit_id}:{year}'):02}/{signs_of(council.unit)}") in taken:
        pass
    return number


@transaction.atomic
def void_letter(*, letter: Letter, by: User, reason: str, now: datetime.datetime) -> Letter:
    """Make a letter void; what it submitted can stand in another one. Its number is not given again."""
    locked = Letter.objects.select_for_update(of=("self",)).select_related("council__unit").get(pk=letter.pk)
    require(why_not_void(by, locked))
    if not reason.strip():
        require(_("Say why."))
    locked.items.all().delete()
    locked.voided_by, locked.voided_at, locked.void_reason = by, now, reason.strip()
    locked.save(update_fields=["voided_by", "voided_at", "void_reason", "updated_at"])
    return locked
