"""The minutes of a session (process.md 3.5): attendance, items, conflicts, results and arithmetic, as they are stored.

What the secretary adds stands in `Minutes`; everything else is read from the rows whenever it is asked for, so that
nothing is typed a second time. A signature holds for exactly the content whose digest it was given for.
"""

import datetime
from collections.abc import Collection, Iterable, Iterator
from dataclasses import asdict

from django.utils import translation
from django.utils.translation import gettext as _

from accounts.letterhead import letterhead
from common.paper import render_paper
from councils.asked import lines_asked
from councils.counting import in_their_places
from councils.models import AgendaItem, Attendance, Minutes, Recusal, Session, WrittenOpinion
from councils.papers import local_moment, member_row
from councils.papers.kinds import kind_of
from councils.papers.replies import answers_on, in_writing
from councils.states import ItemStatus, Office, Outcome, RecusalStatus
from councils.stays import comings_and_goings, voted_items, was_there
from councils.verdicts import arithmetic, conclusion

NOT_COME_TO = "Phiên họp chưa xét đến."
COUNTED = (Outcome.RECOGNISED, Outcome.NOT_RECOGNISED, Outcome.TO_COMPLETE)


def minutes_content(minutes: Minutes) -> dict:
    """Give all that stands in the minutes, from the rows as they are now, in Vietnamese."""
    session, council = minutes.session, minutes.session.council
    lines = (
        session.attendances.with_absent(session)
        .select_related("seat__person", "seat__stands_in_for__person", "seat__council")
        .prefetch_related("stays")
    )
    attendances = list(lines.order_by("seat__position", "pk"))
    there = {each.seat_id for each in attendances if was_there(each)}
    with translation.override("vi"):
        voted = voted_items(session)
        asked = lines_asked(session) if session.by_correspondence else None
        items = [_item(item, minutes.opinions.get(str(item.pk), ""), asked) for item in _items(minutes)]
        written = {} if asked is None else in_writing(session, asked)
        return asdict(letterhead(council.unit)) | {
            **kind_of(council),
            "number": minutes.number,
            "council": council.name,
            "founding": council.founding_decision,
            "session": session.name,
            "held_at": local_moment(session.opened_at or session.held_at),
            "closed_at": local_moment(session.closed_at),
            "at": session.place,
            "chair": _named(attendances, Office.CHAIR, Office.VICE_CHAIR),
            "secretary": _named(attendances, Office.SECRETARY),
            "seats": len(in_their_places(attendances, there)),
            "present": [_present(each, session, voted) for each in attendances if was_there(each)],
            "absent": [{**member_row(each.seat), "reason": each.reason} for each in attendances if not was_there(each)],
            "guests": minutes.guests,
            "opening": minutes.opening,
            "items": items,
            "counts": _counts(items),
            "conclusion": minutes.conclusion,
            **written,
        }


def seen_by(content: dict, hidden: Collection[int]) -> dict:
    """Give the minutes as somebody reads them who has no part in these items: a number without a word, and uncounted.

    Counted with the others, the outcome of a single one could be told.
    """
    seen = [row for row in content["items"] if row["item"] not in hidden]
    items = [row if row in seen else {"position": row["position"], "hidden": True} for row in content["items"]]
    return content | {"items": items, "counts": _counts(seen)}


def _counts(rows: list[dict]) -> dict[str, int]:
    outcomes = [row["outcome"] for row in rows]
    return {str(outcome): outcomes.count(outcome) for outcome in COUNTED}


def changed_since(signed: dict, now: dict, hidden: Collection[int] = ()) -> Iterator[tuple[str, object, object]]:
    """Give what differs from what was signed: a key or the number of an item, then and now."""
    then_items = {row["item"]: row for row in signed["items"]}
    now_items = {row["item"]: row for row in now["items"]}
    for key in sorted(signed.keys() | now.keys()):
        if key not in {"items", "counts"} and signed.get(key) != now.get(key):
            yield key, signed.get(key), now.get(key)
    for pk in then_items | now_items:
        if pk not in hidden and then_items.get(pk) != now_items.get(pk):
            row = now_items.get(pk) or then_items[pk]
            yield str(row["position"]), _told(then_items.get(pk)), _told(now_items.get(pk))


def _told(row: dict | None) -> str:
    return "" if row is None else " ".join(filter(None, [row["verdict"], row["postponed"], row["opinions"]]))


def minutes_pdf(content: dict, *, made_at: datetime.datetime) -> bytes:
    """Give the minutes as PDF, with room for the signatures of chair and secretary."""
    return render_paper(f"councils/{form_of(content)}.typ", content, made_at=made_at)


def form_of(content: dict) -> str:
    """Name the paper: minutes of a meeting, or the summary of answers in writing."""
    return "replies" if "until" in content else "minutes"


def _items(minutes: Minutes) -> list[AgendaItem]:
    related = ("assessment__initiative__unit", "verdict__rule_sheet")
    items = minutes.session.items.select_related(*related).order_by("position")
    with_parts = ("assessment__initiative__authors__person", "assessment__recusals__seat__person", "block__items")
    return list(items.prefetch_related(*with_parts, "written_opinions__seat__person", "replies__seat__person"))


def _item(item: AgendaItem, opinions: str, asked: Collection[Attendance] | None = None) -> dict:
    assessment, verdict = item.assessment, getattr(item, "verdict", None)
    initiative = assessment.initiative
    return {
        "item": item.pk,
        "position": item.position,
        "number": initiative.number,
        "title": initiative.title,
        "authors": initiative.holder_name or ", ".join(author.name for author in initiative.authors.all()),
        "unit": initiative.unit.name,
        "block": _block(item),
        **_conflicts(assessment.recusals.all()),
        "opinions": opinions,
        **_written(item),
        **({} if asked is None else answers_on(item, asked)),
        "verdict": arithmetic(verdict) if verdict else "",
        "conclusion": conclusion(verdict) if verdict else "",
        "rules": str(verdict.rule_sheet) if verdict else "",
        "outcome": verdict.outcome if verdict else "",
        "postponed": (item.reason or NOT_COME_TO) if item.status == ItemStatus.POSTPONED else "",
    }


def _written(item: AgendaItem) -> dict:
    """Give the opinions in writing that were read out; where none was, minutes read as they always did."""
    read = [_opinion(each) for each in item.written_opinions.all() if each.is_read_out]
    return {"written": read} if read else {}


def _opinion(opinion: WrittenOpinion) -> dict:
    counted = _("It was counted.") if opinion.counted else f"{_('It was not counted.')} {opinion.get_because_display()}"
    choice = opinion.get_choice_display()
    return {"name": opinion.seat.person.full_name, "choice": choice, "text": opinion.text, "counted": counted}


def _conflicts(recusals: Iterable[Recusal]) -> dict:
    """Give who left the item, and whose conflict was set aside; where none was, minutes read as they always did."""
    left = [_conflict(each) for each in recusals if each.status == RecusalStatus.IN_FORCE]
    aside = [
        _conflict(each) | {"because": each.decided_because}
        for each in recusals
        if each.status == RecusalStatus.SET_ASIDE
    ]
    return {"recused": left} | ({"set_aside": aside} if aside else {})


def _conflict(recusal: Recusal) -> dict:
    return {"name": recusal.seat.person.full_name, "why": recusal.why}


def _block(item: AgendaItem) -> str:
    """Give the numbers of the items that were put to one vote with this one."""
    if item.block is None:
        return ""
    return ", ".join(str(each.position) for each in sorted(item.block.items.all(), key=lambda each: each.position))


def _present(line: Attendance, session: Session, voted: list[AgendaItem]) -> dict:
    """Give a member who was there, with the times of who came late or left early."""
    times = comings_and_goings(line, session, voted)
    return member_row(line.seat) | ({"times": times} if times else {})


def _named(attendances: list[Attendance], *offices: str) -> str:
    """Give who of these offices was there, or acted for who was not; the first one first."""
    there = {each.acts_as or each.seat.office: each.seat.person.full_name for each in attendances if was_there(each)}
    return next((there[office] for office in offices if office in there), "")
