"""The answer to an appeal: what was appealed against, who heard it, the answer with its reasons (process.md 2.9)."""

import datetime
from dataclasses import asdict

from django.utils import timezone, translation

from accounts.letterhead import full_name, letterhead
from common.formats import day
from common.paper import render_paper
from councils.models import Appeal, DecisionItem, Seat
from councils.papers import LEVELS
from councils.states import AppealStatus


def answer_content(appeal: Appeal) -> dict:
    """Give all that stands on the answer: of the initiative what the decision said, of findings nothing."""
    council, signed = appeal.council, _signed(appeal.item)
    hearers = appeal.hearers.select_related("seat__person").order_by("seat__position", "pk")
    with translation.override("vi"):
        heard_by = [{"name": each.seat.person.full_name, "office": each.seat.get_office_display()} for each in hearers]
        office = _office_of(appeal)
    return asdict(letterhead(council.unit)) | {
        "issuer": council.name,
        "above": full_name(council.unit),
        "date": timezone.localtime(appeal.concluded_at).date().isoformat(),
        "to": appeal.by.full_name,
        "authors": signed["names"],
        "number": signed["number"],
        "title": signed["title"],
        "unit": signed["unit"],
        "level": LEVELS[appeal.item.decision.council.level],
        "against": _against(appeal),
        "filed_on": timezone.localtime(appeal.filed_at).date().isoformat(),
        "grounds": appeal.grounds,
        "heard_by": heard_by,
        "is_upheld": appeal.status == AppealStatus.UPHELD,
        "reasons": appeal.reasons,
        "judged_anew_by": appeal.opened.council.name if appeal.opened else "",
        "signing": ["TM. HỘI ĐỒNG", office],
        "signer": appeal.concluded_by.full_name,
    }


def _signed(item: DecisionItem) -> dict:
    """Give the item as the decision or its notice says it."""
    content = item.decision.content
    return next(row for row in [*content["recognised"], *content["refused"]] if row["item"] == item.pk)


def _against(appeal: Appeal) -> str:
    """Name the paper that is appealed against."""
    item, decision = appeal.item, appeal.item.decision
    if appeal.is_about_revocation:
        return (
            f"Quyết định số {item.revoked_by_decision} ngày {day(item.revoked_on)} về việc hủy bỏ công nhận sáng kiến"
        )
    return f"Thông báo số {decision.notice_number} ngày {day(decision.signed_on)} về kết quả xét sáng kiến"


def _office_of(appeal: Appeal) -> str:
    """Give the office in which it was answered; who has left the council since had it then."""
    held = Seat.objects.filter(council=appeal.council_id, person=appeal.concluded_by_id).order_by("-starts_on", "-pk")
    seat = held.filter(starts_on__lte=timezone.localtime(appeal.concluded_at).date()).first()
    return seat.get_office_display() if seat else ""


def answer_pdf(content: dict, *, made_at: datetime.datetime) -> bytes:
    """Give the answer as PDF."""
    return render_paper("councils/appeal.typ", content, made_at=made_at)
