"""Addresses of the councils' work: members and officers of the commune's council, and those it judges."""

from types import SimpleNamespace

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from councils.actions.consultations import ask_expert
from councils.actions.minutes import minutes_of
from councils.actions.scans import keep_scan
from councils.actions.session_steps import propose
from councils.actions.sessions import Presence, plan_session, put_on_agenda, record_attendance, take_off_agenda
from councils.actions.voting import open_vote
from councils.actions.written_opinions import send_opinion
from councils.papers.minutes import minutes_content
from councils.scans import signed_minutes
from councils.states import Office
from initiatives.files import examine
from initiatives.versions import digest
from tests.councils import (
    after_access,
    assignment_access,
    ballot_access,
    correspondence_access,
    decision_access,
    rule_access,
    steering_access,
)
from tests.councils.after_access import set_after
from tests.councils.assignment_access import set_sharings
from tests.councils.ballot_access import set_boxes
from tests.councils.correspondence_access import set_correspondence
from tests.councils.decision_access import set_decisions
from tests.councils.rule_access import set_rules
from tests.councils.steering_access import set_steering
from tests.factories.councils import SESSION_AT, CouncilFactory, SeatFactory, Sitting, scored, under_review
from tests.project.access import MISSING, OK, REFUSED, Visitor, row, stored

# The author has a seat too: the council is open to all members, an item to those with a part in it.
COUNCIL = {"member": OK, "secretary": OK, "author": OK, "others": MISSING}
COUNCIL_RUN = {"member": REFUSED, "secretary": OK, "author": REFUSED, "others": MISSING}
ITEM = {"member": OK, "secretary": OK, "others": MISSING}
ITEM_RUN = {"member": REFUSED, "secretary": OK, "others": MISSING}


def set_scene(scene: SimpleNamespace) -> None:
    """The commune's council with a dossier to score, one ready, one on an agenda and one that is voted on.

    The author sits on the council too: nothing of the own dossier is shown to an author as a member.
    """
    council = CouncilFactory(unit=scene.commune)
    people = scene.people
    at = Sitting(
        council=council,
        chair=SeatFactory(council=council, office=Office.CHAIR),
        secretary=SeatFactory(council=council, office=Office.SECRETARY, person=people[Visitor.SECRETARY]),
        members=[SeatFactory(council=council, person=people[Visitor.MEMBER])],
    )
    author = people[Visitor.AUTHOR]
    SeatFactory(council=council, person=author)
    scene.council = council
    (scene.to_score,) = under_review(at, lead=author)
    (scene.ready,) = scored(at, lead=author)
    scene.planned = _session(at, lead=author)
    scene.kept = _kept(at, author)
    scene.opened = _session(at, count=2, lead=author)
    _attend(at, scene.opened)
    scene.opened = at.together(scene.opened, "open")
    scene.voting, scene.coming = scene.opened.items.order_by("position")
    open_vote(item=scene.voting, by=at.secretary.person)
    _attend(at, scene.planned)
    scene.closed = _opened_session(at, author)
    scene.seat = at.members[0]
    scene.elsewhere_council = CouncilFactory(unit=scene.elsewhere)
    SeatFactory(council=scene.elsewhere_council, person=people[Visitor.STRANGER])
    scene.third = SeatFactory(council=council)
    with_third = Sitting(council=council, chair=at.chair, secretary=at.secretary, members=[*at.members, scene.third])
    _attend(with_third, scene.planned)
    _propose_and_ask(scene, at)
    set_sharings(scene, at, author)
    set_boxes(scene, with_third, lambda at: _opened_session(at, author))
    set_correspondence(scene, with_third, author)
    set_decisions(scene)
    set_after(scene)
    set_rules(scene)
    set_steering(scene)
    scene.closed = at.together(scene.closed, "close")
    scene.chair, scene.scan = at.chair, _scan(scene.closed, at.secretary.person)


def _propose_and_ask(scene: SimpleNamespace, at: Sitting) -> None:
    """What waits for a second officer in the open session, and for an outside expert."""
    absent = scene.council.seats.get(person=scene.people[Visitor.AUTHOR])
    scene.proposed = propose(session=scene.opened, step="excuse", seat=absent, by=at.chair.person, reason="Đi công tác")
    scene.expert = SeatFactory(council=scene.council, office=Office.EXPERT, person=scene.people[Visitor.STEERING])
    scene.consultation = ask_expert(assessment=scene.ready, seat=scene.expert, by=at.secretary.person)


def _kept(at: Sitting, author):
    """Give a dossier taken off its agenda, on which the member had written an opinion."""
    item = _session(at, lead=author).items.get()
    send_opinion(item=item, by=at.members[0].person, choice="yes", text="Số liệu rõ.")
    take_off_agenda(item=item, by=at.secretary.person)
    return item.assessment


def _stored_scan(scene: SimpleNamespace) -> dict:
    """Name the scan."""
    stored(scene.scan.file)
    return {"kind": "minutes", "pk": scene.closed.pk, "scan": scene.scan.pk}


def _scan(session, by):
    """Give a scan of the signed minutes."""
    file = examine(SimpleUploadedFile("scan.pdf", b"%PDF-1.4\n%%EOF\n"))
    return keep_scan(paper=signed_minutes(by, session.pk), file=file, by=by, now=timezone.now())


def _opened_session(at: Sitting, author):
    session = _session(at, count=2, lead=author)
    presences = {seat: Presence(True) for seat in session.council.seats.all()}
    record_attendance(session=session, by=at.secretary.person, presences=presences)
    return at.together(session, "open")


def _session(at: Sitting, count: int = 1, **kwargs):
    by = at.secretary.person
    session = plan_session(council=at.council, by=by, name="Phiên họp đợt 2", held_at=SESSION_AT, place="Hội trường")
    put_on_agenda(session=session, assessments=scored(at, count, **kwargs), by=by)
    return session


def _attend(at: Sitting, session) -> None:
    presences = {seat: Presence(True) for seat in at.seats}
    record_attendance(session=session, by=at.secretary.person, presences=presences)


def of(name: str):
    """Give the address of one object of the scene."""
    return lambda scene: {"pk": getattr(scene, name).pk}


def _planned_item(scene) -> dict:
    return {"pk": scene.planned.items.get().pk}


OPINION = {"choice": "yes", "text": "Đã đọc kỹ hồ sơ."}
PLAN = {"name": "Phiên họp đợt 3", "held_at": "08:00 20/12/2026", "place": "Hội trường"}
SHEET = {"revision": 1, "comment": "Nên ghi rõ số liệu."}
WHOLE_SHEET = {**SHEET, "hand_in": 1}  # lacks points, which is said
REASON = {"reason": "Cần xem thực tế"}
ROWS = [
    row("councils:list", others=OK),
    row(
        "notifications:extend",
        case="minutes",
        kwargs=lambda scene: {"kind": "minutes", "key": scene.closed.pk},
        **COUNCIL_RUN,
    ),
    row("councils:queue", others=OK),
    row("councils:along", anonymous=OK, others=OK),
    row("councils:council", kwargs=of("council"), **COUNCIL),
    row("councils:waiting", kwargs=of("council"), **COUNCIL_RUN),
    row("councils:assessments", kwargs=of("council"), **COUNCIL),
    row("councils:assessments", case="xlsx", kwargs=of("council"), data=lambda scene: {"xlsx": 1}, **COUNCIL),
    row("councils:conflicts", kwargs=of("council"), **COUNCIL_RUN),
    row("councils:look_for_conflicts", method="post", kwargs=of("council"), **COUNCIL_RUN),
    row("councils:summary", kwargs=of("council"), **COUNCIL),
    row("councils:summary", case="pdf", kwargs=of("council"), data=lambda scene: {"pdf": 1}, **COUNCIL),
    row("councils:summary", case="docx", kwargs=of("council"), data=lambda scene: {"docx": 1}, **COUNCIL),
    row("councils:summary", case="xlsx", kwargs=of("council"), data=lambda scene: {"xlsx": 1}, **COUNCIL),
    row("councils:plan", kwargs=of("council"), **COUNCIL_RUN),
    row("councils:plan", method="post", kwargs=of("council"), data=lambda scene: PLAN, **COUNCIL_RUN),
    row("councils:assessment", kwargs=of("to_score"), **ITEM),
    row("councils:score", kwargs=of("to_score"), **ITEM),
    row("councils:score", method="post", kwargs=of("to_score"), data=lambda scene: SHEET, **ITEM),
    row("councils:save_score", method="post", kwargs=of("to_score"), data=lambda scene: SHEET, **ITEM),
    row("councils:send_score", method="post", kwargs=of("to_score"), data=lambda scene: WHOLE_SHEET, **ITEM),
    row("councils:take_back", method="post", kwargs=of("ready"), **ITEM),
    row("councils:sheet_paper", kwargs=lambda scene: {"pk": scene.ready.sheets.first().pk}, **ITEM),
    row("councils:conflict", kwargs=of("to_score"), **ITEM),
    row("councils:conflict", method="post", kwargs=of("to_score"), data=lambda scene: REASON, **ITEM),
    row("councils:assign", method="post", kwargs=of("to_score"), **ITEM_RUN),
    row(
        "councils:ask_expert",
        method="post",
        kwargs=of("to_score"),
        data=lambda scene: {"seat": scene.expert.pk},
        **ITEM_RUN,
    ),
    row("councils:consultation", kwargs=of("consultation"), steering=OK, others=MISSING),
    row(
        "councils:dossier_paper",
        case="expert",
        kwargs=of("ready"),
        member=OK,
        secretary=OK,
        steering=OK,
        others=MISSING,
    ),
    row("councils:close_scoring", kwargs=of("to_score"), **ITEM_RUN),
    row(
        "councils:judge_anew",
        method="post",
        kwargs=of("to_score"),
        member=REFUSED,
        secretary=REFUSED,  # it is to be completed by nobody
        others=MISSING,
    ),
    row("councils:remove", kwargs=of("to_score"), **ITEM_RUN),
    row(
        "councils:withdraw",
        kwargs=lambda scene: {"pk": scene.to_score.initiative_id},
        author=OK,
        coordinator=REFUSED,
        signer=REFUSED,
        member=REFUSED,
        secretary=REFUSED,
        others=MISSING,
    ),
    row("councils:session", kwargs=of("opened"), **COUNCIL),
    row("councils:room", kwargs=of("opened"), **COUNCIL),
    row("councils:replan", kwargs=of("planned"), **COUNCIL_RUN),
    row("councils:cancel_session", kwargs=of("planned"), **COUNCIL_RUN),
    row(
        "councils:cancel_session",
        method="post",
        kwargs=of("planned"),
        data=lambda scene: {"reason": "Lũ về"},
        **COUNCIL_RUN,
    ),
    row("councils:agenda", kwargs=of("planned"), **COUNCIL_RUN),
    row("councils:order", kwargs=of("opened"), **COUNCIL_RUN),
    row(
        "councils:order",
        method="post",
        kwargs=of("opened"),
        data=lambda scene: {"seen": scene.coming.pk, "by_work": 1},
        **COUNCIL_RUN,
    ),
    row("councils:attendance", kwargs=of("planned"), **COUNCIL_RUN),
    row("councils:attendance", case="opened", kwargs=of("opened"), **COUNCIL_RUN),
    row("councils:roll", kwargs=of("opened"), **COUNCIL_RUN),
    row("councils:open_session", method="post", kwargs=of("planned"), **COUNCIL_RUN),
    row("councils:close_session", kwargs=of("opened"), **COUNCIL_RUN),
    row("councils:confirm_step", method="post", kwargs=of("proposed"), **COUNCIL_RUN),
    row("councils:refuse_step", kwargs=of("proposed"), **COUNCIL_RUN),
    row("councils:refuse_step", method="post", kwargs=of("proposed"), data=lambda scene: REASON, **COUNCIL_RUN),
    row("councils:remote", kwargs=of("opened"), **COUNCIL_RUN),
    row("councils:remote_part", kwargs=of("opened"), **COUNCIL_RUN),
    row("councils:remote_code", kwargs=of("opened"), **COUNCIL_RUN),
    row("councils:wall", method="post", kwargs=of("opened"), data=lambda scene: {"shows": "titles"}, **COUNCIL_RUN),
    row("councils:projector", kwargs=of("opened"), **COUNCIL_RUN),
    row("councils:projector", case="shown", kwargs=of("opened"), data=lambda scene: {"shows": "titles"}, **COUNCIL_RUN),
    row("councils:minutes", kwargs=of("closed"), **COUNCIL),
    row("councils:scans", kwargs=lambda scene: {"kind": "minutes", "pk": scene.closed.pk}, **COUNCIL),
    row(
        "councils:scan",
        kwargs=_stored_scan,
        author=REFUSED,
        member=OK,
        secretary=OK,
        others=MISSING,
    ),
    row(
        "councils:mark_scan",
        method="post",
        kwargs=of("closed"),
        data=lambda scene: {"seat": scene.chair.pk},
        author=REFUSED,
        member=REFUSED,
        secretary=OK,
        others=MISSING,
    ),
    row("councils:minutes_paper", kwargs=of("closed"), **COUNCIL),
    row("councils:minutes_paper", case="docx", kwargs=of("closed"), data=lambda scene: {"docx": 1}, **COUNCIL),
    row("councils:write_minutes", kwargs=of("closed"), **COUNCIL_RUN),
    row(
        "councils:sign_minutes",
        method="post",
        kwargs=of("closed"),
        data=lambda scene: {"sha256": digest(minutes_content(minutes_of(scene.closed)))},
        **COUNCIL_RUN,
    ),
    row("councils:move_item", method="post", kwargs=of("coming"), **ITEM_RUN),
    row(
        "councils:take_off",
        method="post",
        kwargs=_planned_item,
        **ITEM_RUN,
    ),
    row("councils:block", kwargs=of("opened"), **COUNCIL_RUN),
    row("councils:take_out", kwargs=of("voting"), member=REFUSED, secretary=REFUSED, others=MISSING),  # in no block
    row("councils:open_vote", method="post", kwargs=of("coming"), member=REFUSED, secretary=REFUSED, others=MISSING),
    row("councils:vote", method="post", kwargs=of("voting"), data=lambda scene: {"choice": "yes"}, **ITEM),
    row(
        "councils:hand",
        method="post",
        kwargs=of("voting"),
        data=lambda scene: {"choice": "yes", "seat": scene.seat.pk},
        **ITEM_RUN,
    ),
    row("councils:close_item", method="post", kwargs=of("voting"), **ITEM_RUN),
    row("councils:postpone", kwargs=of("coming"), **ITEM_RUN),
    row("councils:opinions", kwargs=of("planned"), **COUNCIL),
    row("councils:opinion", kwargs=_planned_item, **ITEM),
    row("councils:opinion", method="post", kwargs=_planned_item, data=lambda scene: OPINION, **ITEM),
    row("councils:opinion", case="voting", kwargs=of("voting"), member=REFUSED, secretary=REFUSED, others=MISSING),
    row("councils:take_opinion_back", kwargs=_planned_item, **ITEM),
    row("councils:take_opinion_back", method="post", kwargs=_planned_item, **ITEM),
    row("councils:take_kept_back", kwargs=of("kept"), member=OK, others=MISSING),
    row("councils:take_kept_back", method="post", kwargs=of("kept"), member=OK, others=MISSING),
    *assignment_access.ROWS,
    *ballot_access.ROWS,
    *correspondence_access.ROWS,
    *after_access.ROWS,
    *decision_access.ROWS,
    *rule_access.ROWS,
    *steering_access.ROWS,
]
