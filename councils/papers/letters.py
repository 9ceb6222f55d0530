"""The letter of submission (tờ trình) with its annexed list, filled from the decisions that recognised."""

import datetime
from collections.abc import Sequence
from dataclasses import asdict

from accounts.letterhead import full_name, letterhead, signing_lines
from accounts.models import Unit, User
from accounts.states import UnitKind
from common.paper import render_paper
from councils.models import Assessment, Council, DecisionItem
from councils.papers import LEVELS

UNITED = {UnitKind.PROVINCE, UnitKind.COMMUNE, UnitKind.WARD}  # their committee's papers are numbered …/TTr-UBND


def signs_of(unit: Unit) -> str:
    """Give what stands behind the number of a unit's letters: TTr-UBND, TTr-SGDĐT."""
    if unit.kind in UNITED:
        return "TTr-UBND"
    words = [word for word in unit.name.replace("UBND", "").split() if word[0].isalpha() and word != "và"]
    return "TTr-" + "".join(word[0].upper() for word in words)


def letter_content(
    council: Council, addressee: Council, assessments: Sequence[Assessment], *, number: str, signed_on: datetime.date,
    signer: User, signer_title: str, words: str,
) -> dict:  # fmt: skip
    """Give all that stands on the letter and its list."""
    recognised = _recognised(assessments)
    rows = [recognised[assessment.follows_id] for assessment in assessments]
    years = {assessment.initiative.season.year for assessment in assessments}
    return asdict(letterhead(council.unit)) | {
        "number": number,
        "date": signed_on.isoformat(),
        "council": council.name,
        "to": [addressee.name, full_name(addressee.unit)],
        "addressee": addressee.name,
        "level": LEVELS[council.level],
        "level_above": LEVELS[addressee.level],
        "years": ", ".join(str(year) for year in sorted(years)),
        "decisions": list(dict.fromkeys(f"{row['decision']} ngày {row['decided_on']}" for row in rows)),
        "words": words,
        "rows": rows,
        "signing": signing_lines(council.unit, signer_title),
        "signer": signer.full_name,
    }


def _recognised(assessments: Sequence[Assessment]) -> dict[int, dict]:
    """Give for each recognition what its decision says of it."""
    items = DecisionItem.objects.filter(assessment__in=[assessment.follows_id for assessment in assessments])
    found = {}
    for item in items.select_related("decision"):
        signed = next(row for row in item.decision.content["recognised"] if row["item"] == item.pk)
        kept = {name: signed[name] for name in ("number", "title", "authors", "unit", "field", "mean")}
        found[item.assessment_id] = kept | {
            "grade": signed.get("grade", ""),
            "decision": item.decision.number,
            "decided_on": item.decision.signed_on.strftime("%d/%m/%Y"),
        }
    return found


def letter_pdf(content: dict, *, made_at: datetime.datetime) -> bytes:
    """Give the letter with its list as PDF."""
    return render_paper("councils/letter.typ", content, made_at=made_at)
