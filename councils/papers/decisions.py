"""A decision with its annexed list, and the notice to the authors of what was not recognised (process.md 3.8).

What is signed is kept with the decision as plain values (`content`), so that the paper stays the paper whatever
changes around it: names, units, fields.
"""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import asdict

from django.utils import timezone, translation

from accounts.letterhead import letterhead, signing_lines
from accounts.models import User
from common.formats import inside_sentence
from common.paper import render_paper
from councils.models import Decision, DecisionItem, Session, Verdict
from councils.models.decisions import named_with_shares
from councils.papers import LEVELS, plain_number
from councils.states import Act, Outcome
from councils.verdicts import sentence
from initiatives.states import Kind

# What is cited where a council has not published a decision yet; the signer may change it.
USUAL_BASES = {
    Act.RECOGNITION: (
        "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Nghị định số 13/2012/NĐ-CP ngày 02 tháng 3 năm 2012 của Chính phủ ban hành Điều lệ Sáng kiến;",
        "Thông tư số 18/2013/TT-BKHCN ngày 01 tháng 8 năm 2013 của Bộ trưởng Bộ Khoa học và Công nghệ hướng dẫn"
        " thi hành một số quy định của Điều lệ Sáng kiến;",
    ),
    Act.EFFECT: (
        "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ về phân cấp, phân quyền trong lĩnh vực thi"
        " đua, khen thưởng;",
        "Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ trưởng Bộ Nội vụ;",
    ),
}


MODEL_BASES = ("Hướng dẫn của cấp ủy cấp trên về xây dựng mô hình, điển hình trong phong trào thi đua Dân vận khéo;",)


def usual_bases(decision: Decision, act: str) -> str:
    """Give the legal bases to begin with: those of the council's last decision on this act, or the usual ones."""
    before = Decision.objects.published().filter(council=decision.council_id, items__assessment__act=act)
    last = before.exclude(legal_bases="").order_by("-published_at", "-pk").first()
    if last is not None:
        return last.legal_bases
    founding = decision.council.founding_decision
    lines = [*(MODEL_BASES if decision.council.is_steering else USUAL_BASES[Act(act)])]
    if founding:
        lines.append(f"Quyết định số {founding} về việc thành lập {decision.council.name};")
    return "\n".join(lines)


def decision_content(decision: Decision, items: Sequence[DecisionItem], *, signer: User | None) -> dict:
    """Give all that stands on the decision and its annexed list, from the rows as they are now."""
    council = decision.council
    act = items[0].assessment.act if items else Act.RECOGNITION
    head = letterhead(council.issuer)
    verdicts = verdicts_of(items)
    rows = [_row(item, verdicts.get(item.assessment_id)) for item in items]
    return asdict(head) | {
        "act": str(act),
        "kind": str(Kind.MODEL if council.is_steering else Kind.INITIATIVE),
        "level": LEVELS[council.level],
        "years": ", ".join(str(year) for year in sorted({each.assessment.initiative.season.year for each in items})),
        "council": council.name,
        "sessions": _sessions(verdicts.values()),
        "number": decision.number,
        "notice_number": decision.notice_number,
        "date": decision.signed_on.isoformat() if decision.signed_on else None,
        "bases": [line.strip() for line in decision.legal_bases.splitlines() if line.strip()],
        "signing": signing_lines(council.issuer, decision.signer_title),
        "signer": signer.full_name if signer else "",
        "recognised": [row for row in rows if row["outcome"] == Outcome.RECOGNISED],
        "refused": [row for row in rows if row["outcome"] == Outcome.NOT_RECOGNISED],
    }


def verdicts_of(items: Iterable[DecisionItem]) -> dict[int, Verdict]:
    """Give the verdict of each assessment that has one; the last, should there be several."""
    found = Verdict.objects.filter(item__assessment__in=[item.assessment_id for item in items]).order_by("pk")
    return {verdict.item.assessment_id: verdict for verdict in found.select_related("item__session")}


def reason_of(verdict: Verdict | None) -> str:
    """Give the arithmetic of the verdict in Vietnamese, as it is written to the author."""
    if verdict is None:
        return "Hội đồng kết luận không công nhận."
    with translation.override("vi"):
        return sentence(verdict)


def _row(item: DecisionItem, verdict: Verdict | None) -> dict:
    assessment = item.assessment
    initiative = assessment.initiative
    authors = list(initiative.authors.all())
    shares = [{"name": author.name, "share": plain_number(author.share)} for author in authors]
    with translation.override("vi"):
        alone = shares[0]["name"] if shares else ""
        names = initiative.holder_name or (named_with_shares(shares) if len(shares) > 1 else alone)
    return {
        "item": item.pk,
        "initiative": initiative.pk,
        "number": initiative.number,
        "title": initiative.title,
        "names": initiative.holder_name or ", ".join(author.name for author in authors),
        "authors": names,
        "unit": initiative.unit.name,
        "field": initiative.sphere.name if initiative.sphere else "",
        "mean": plain_number(assessment.mean),
        "outcome": assessment.outcome,
        "grade": verdict.grade if verdict else "",
        "reason": reason_of(verdict) if assessment.outcome == Outcome.NOT_RECOGNISED else "",
    }


def _sessions(verdicts: Iterable[Verdict]) -> list[str]:
    sessions = {verdict.item.session for verdict in verdicts}
    return [_named(session) for session in sorted(sessions, key=lambda session: (session.held_at, session.pk))]


def _named(session: Session) -> str:
    """Name a session as the minutes that are cited: by correspondence, of the day the answers were opened."""
    name, at = inside_sentence(session.name), session.held_at
    if session.by_correspondence:
        name, at = f"tổng hợp ý kiến bằng văn bản ({session.name})", session.closed_at
    return f"{name} ngày {timezone.localtime(at):%d/%m/%Y}"


def decision_pdf(content: dict, *, made_at: datetime.datetime) -> bytes:
    """Give the decision with its annexed list as PDF; where nothing is recognised, the notice with its list."""
    template = "councils/decision.typ" if content["recognised"] else "councils/refusals.typ"
    return render_paper(template, content, made_at=made_at)


def refusal_pdf(content: dict, row: dict, *, made_at: datetime.datetime) -> bytes:
    """Give the notice as it concerns one initiative: authors do not read about those of others."""
    return render_paper("councils/refusals.typ", content | {"refused": [row]}, made_at=made_at)
