"""The notice of conclusions of a dialogue (thông báo kết luận), with the official heading of the host unit.

Papers are in Vietnamese whatever the reader's language, so these words are not translated.
"""

import datetime
from dataclasses import asdict

from accounts.letterhead import head_of, letterhead, office_of, signing_lines, title_of_deputy
from accounts.models import Unit, User
from accounts.roles import roles_over
from accounts.states import RoleName
from common.formats import day
from common.paper import render_paper
from movements.models import Dialogue, Opinion
from movements.states import DialogueKind, Partners

WITH = {Partners.PEOPLE: "Nhân dân", Partners.BUSINESSES: "doanh nghiệp"}
KINDS = {DialogueKind.PERIODIC: "định kỳ", DialogueKind.EXTRAORDINARY: "đột xuất"}


def notice_content(
    dialogue: Dialogue, *, number: str, noticed_on: datetime.date, signer: User, absent: User | None = None
) -> dict:
    """Give all that stands on the notice, as it is now; published, it is kept so."""
    opinions = dialogue.opinions.select_related("field", "commitment__unit", "commitment__person").order_by("position")
    rows = [_row(opinion) for opinion in opinions]
    return asdict(letterhead(dialogue.unit)) | {
        "number": number,
        "date": noticed_on.isoformat(),
        "held_on": dialogue.held_on.isoformat(),
        "venue": dialogue.place,
        "host": dialogue.host_name,
        "host_position": dialogue.host_position,
        "kind": KINDS[DialogueKind(dialogue.kind)],
        "with": WITH[Partners(dialogue.partners)],
        "topic": dialogue.topic,
        "participants": dialogue.participants,
        "conclusion": dialogue.conclusion,
        "answered": [row for row in rows if row["answer"]],
        "promised": [row for row in rows if row["promise"]],
        "count": len(rows),
        "signing": _signing(dialogue.unit, signer, absent),
        "signer": signer.full_name,
    }


def _signing(unit: Unit, signer: User, absent: User | None) -> list[str]:
    """Give the lines above the name: the head's office, a deputy's for it, or that of the unit above that signs."""
    heads = max((role.unit for role in roles_over(signer, unit, RoleName.HEAD)), key=lambda each: each.depth)
    if heads.pk != unit.pk:
        return [head_of(heads)]
    title = office_of(unit)
    if absent is not None:
        posting = signer.main_posting()
        title = title_of_deputy(title, posting.position if posting else "")
    return signing_lines(unit, title)


def _row(opinion: Opinion) -> dict:
    """Give one opinion as the notice tells it."""
    row = {
        "position": opinion.position, "field": opinion.field.name, "text": opinion.text, "answer": opinion.answer,
        "promise": "", "owner": "", "due_on": "",
    }  # fmt: skip
    if promise := getattr(opinion, "commitment", None):
        owner = promise.unit.name + (f" ({promise.person.full_name})" if promise.person else "")
        row |= {"promise": promise.promise, "owner": owner, "due_on": day(promise.due_on)}
    return row


def notice_pdf(dialogue: Dialogue) -> bytes:
    """Give the published notice as PDF."""
    return render_paper("movements/notice.typ", dialogue.notice, made_at=dialogue.published_at)
