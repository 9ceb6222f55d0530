"""The vote-count minutes of a ballot box (process.md 3.6): counts, the roll, the digest; never a vote beside a name.

Everything here stands on the page of the counted ballots or of the box too. Codes of ballots are not on the paper:
the digest proves their list. What a reader has no part in is left out, with a word that it is.
"""

import datetime
from dataclasses import asdict
from fractions import Fraction

from django.utils import translation

from accounts.letterhead import letterhead
from common.formats import NO_BREAK, inside_sentence
from common.paper import render_paper
from councils.box_count import BoxCount, ItemCount
from councils.counting import in_their_places
from councils.models import Attendance, BoxStep, Verdict
from councils.papers import local_moment
from councils.papers.kinds import kind_of
from councils.ratios import ratio_words, shown
from councils.states import BallotChoice, Office, RatioBase
from councils.stays import comings_and_goings, voted_items, was_there
from councils.verdicts import arithmetic, conclusion
from initiatives.versions import digest

CHAIR, TELLER = "Chủ tịch hội đồng", "Người kiểm phiếu"


def count_content(count: BoxCount) -> dict:
    """Give all that stands on the minutes, from what is published of the box."""
    session, council = count.box.session, count.box.session.council
    attendances = list(session.attendances.select_related("seat__person").prefetch_related("stays"))
    there = {each.seat_id for each in attendances if was_there(each)}
    with translation.override("vi"):
        voted = voted_items(session)
        times = [(each.seat.person.full_name, comings_and_goings(each, session, voted)) for each in attendances]
        return asdict(letterhead(council.unit)) | {
            **kind_of(council),
            "council": council.name,
            "founding": council.founding_decision,
            "session": inside_sentence(session.name),
            "held_at": local_moment(session.opened_at or session.held_at),
            "at": session.place,
            "appointed": len(in_their_places(attendances, there)),
            "present": len(there),
            "times": [{"name": name, "times": words} for name, words in times if words],
            "steps": [_step(step) for step in count.steps],
            "counted_at": local_moment(count.steps[-1].done_at),
            "items": [_item(each) for each in count.items],
            "left_out": count.left_out,
            "roll": [asdict(voter) for voter in count.voters],
            "digest": count.box.digest,
            "signers": _signers(count.steps[-1], attendances),
        }


def count_digest(whole: BoxCount) -> str:
    """Give the digest of what is signed: of the minutes with all items, whoever reads them."""
    return digest(count_content(whole))


def count_pdf(content: dict, *, made_at: datetime.datetime) -> bytes:
    """Give the vote-count minutes as PDF, with room for the signatures."""
    return render_paper("councils/count.typ", content, made_at=made_at)


def _item(count: ItemCount) -> dict:
    initiative, verdict = count.item.assessment.initiative, count.verdict
    return {
        "position": count.item.position,
        "number": initiative.number,
        "title": initiative.title,
        "issued": count.issued,
        "returned": count.returned,
        "valid": count.valid,
        "blank": count.blank,
        "agree": count.ballots[BallotChoice.YES],
        "disagree": count.ballots[BallotChoice.NO],
        "abstain": count.ballots[BallotChoice.ABSTAIN],
        "ratio": _ratio(verdict),
        "verdict": arithmetic(verdict) if verdict else "",
        "conclusion": conclusion(verdict) if verdict else "",
    }


def _ratio(verdict: Verdict | None) -> dict | None:
    """Give how many of how many agree, what they are taken of, and the share that is asked for."""
    if verdict is None or "agree" not in verdict.figures:
        return None
    figures = verdict.figures
    share = Fraction(100 * figures["agree"], figures["base"]) if figures["base"] else Fraction(0)
    return {
        "agree": figures["agree"],
        "base": figures["base"],
        "of": str(RatioBase(figures["ratio_base"]).label),
        "share": f"{shown(share)}{NO_BREAK}%",
        "asked": ratio_words(figures["ratio"]),
    }


def _step(step: BoxStep) -> dict:
    people = [step.asked_by.full_name, step.done_by.full_name]
    return {"step": str(step.step), "at": local_moment(step.done_at), "people": people}


def _signers(counting: BoxStep, attendances: list[Attendance]) -> list[dict]:
    """Give the two who turned the keys, and last the chair, who may be one of them."""
    chair = next((each.seat.person for each in attendances if each.seat.office == Office.CHAIR), None)
    tellers = [person for person in (counting.asked_by, counting.done_by) if person != chair]
    signers = [{"name": person.full_name, "office": TELLER} for person in tellers]
    return [*signers, {"name": chair.full_name, "office": CHAIR}] if chair else signers
