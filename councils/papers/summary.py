"""The summary list as a paper (process.md 3.7): what its reader sees in the list, under the head of the council."""

import datetime
from collections.abc import Sequence
from dataclasses import asdict

from accounts.letterhead import letterhead
from common.formats import inside_sentence
from common.paper import render_paper
from councils.models import Council, Session
from councils.papers import LEVELS
from councils.papers.kinds import kind_of
from councils.states import Office, Outcome

TITLES = {
    "": "Bảng tổng hợp kết quả xét, công nhận sáng kiến",
    Outcome.RECOGNISED: "Danh sách sáng kiến được công nhận",
    Outcome.NOT_RECOGNISED: "Danh sách sáng kiến không được công nhận",
    Outcome.TO_COMPLETE: "Danh sách sáng kiến đề nghị hoàn thiện",
}

OF_MODELS = {outcome: title.replace("sáng kiến", "mô hình Dân vận khéo") for outcome, title in TITLES.items()}


def summary_content(
    council: Council, rows: Sequence[dict], *, session: Session | None, year: int | None, outcome: str, narrowed: str,
    left_out: int, on: datetime.date,
) -> dict:  # fmt: skip
    """Give all that stands on the paper; `narrowed` says by what else the list was filtered."""
    seats = council.seats.in_force(on).select_related("person").order_by("position", "pk")
    holders = {seat.office: seat.person.full_name for seat in reversed(seats)}
    outcomes = [row["outcome"] for row in rows]
    counts = {str(each): outcomes.count(each) for each in Outcome}
    return asdict(letterhead(council.unit)) | {
        **kind_of(council),
        "council": council.name,
        "title": (OF_MODELS if council.is_steering else TITLES)[outcome],
        "about": " ".join(filter(None, [inside_sentence(LEVELS[council.level]), _when(session, year)])),
        "date": on.isoformat(),
        "narrowed": narrowed,
        "rows": list(rows),
        "counts": counts | {"open": len(rows) - sum(counts.values())},
        "left_out": left_out,
        "hides_scores": any(row["hides_mean"] for row in rows),
        "chair": holders.get(Office.CHAIR, ""),
        "secretary": holders.get(Office.SECRETARY, ""),
    }


def _when(session: Session | None, year: int | None) -> str:
    if session is not None:
        return f"tại {inside_sentence(session.name)}"
    return f"năm {year}" if year else ""


def summary_pdf(content: dict, *, made_at: datetime.datetime) -> bytes:
    """Give the list as PDF, with room for the signatures."""
    return render_paper("councils/summary.typ", content, made_at=made_at)
