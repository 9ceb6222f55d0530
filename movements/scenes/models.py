"""Dân vận khéo models of the commune in several states, from a draft to a commendation."""

from accounts.models import Role, Unit, User
from accounts.states import RoleName, UnitKind
from councils.actions.commendations import choose_outstanding, draft_commendation, publish_commendation
from councils.actions.decisions import draft_decision, publish_decision
from councils.actions.reviews import open_assessments
from councils.actions.session_steps import confirm, propose
from councils.actions.sessions import Presence, plan_session, put_on_agenda, record_attendance
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.models import Assessment, Council, RuleSheet, Seat
from councils.reference import load_sheet
from councils.states import Choice, CouncilKind, FormOfCommendation, Office
from councils.workflow import advance_rules
from initiatives.actions.answers import save_answers
from initiatives.actions.correction import accept_initiative
from initiatives.actions.drafting import begin_draft
from initiatives.actions.running import begin_year_report, hand_in_year_report, record_launch
from initiatives.actions.submission import submit_initiative
from initiatives.models import Dossier, Initiative, Question, Season
from initiatives.states import Kind, Opening
from initiatives.texts import Typed
from movements.scenes.cast import Cast

PARTY = ("CB-C029-DU", "Đảng ủy xã Lũng Nặm")
SEATS = (("DAUMOI", Office.CHAIR), ("THUKY", Office.SECRETARY), ("UYVIEN1", Office.MEMBER), ("UYVIEN3", Office.MEMBER))
# Who answers for it, title, holder, area, way: the last ones go furthest.
MODELS = (
    ("TACGIA", "Góc đọc sách cho trẻ ở nhà văn hóa xóm", "Chi bộ Trường Tiểu học xã Lũng Nặm", "van-hoa-xa-hoi", "new"),
    ("DONGTACGIA", "Bữa sáng chung tay cho học sinh bán trú", "Công đoàn Trường Tiểu học xã", "van-hoa-xa-hoi", "new"),
    ("CHUYENGIA", "Đi từng ngõ vận động tiêm chủng đủ mũi", "Trạm Y tế xã Lũng Nặm", "van-hoa-xa-hoi", "improve"),
    ("CHUYENGIA", "Tủ thuốc dùng chung ở ba xóm xa", "Chi bộ Trạm Y tế xã", "van-hoa-xa-hoi", "new"),
    ("TACGIA", "Hiến đất mở đường vào điểm trường", "Chi bộ xóm Nặm Rằng", "nong-thon-moi", "continue"),
    ("DONGTACGIA", "Cổng trường bình yên", "Chi đoàn Trường Tiểu học xã", "quoc-phong-an-ninh", "continue"),
)
TEXTS = {
    "reasons": "Việc này người dân trong xã nêu nhiều lần tại các cuộc họp xóm; năm trước 41 hộ còn vướng.",
    "aims": "Trước tháng 11 giải quyết xong cho ít nhất 35 trong 41 hộ; mỗi tháng họp xóm một lần.",
    "content": "Bí thư chi bộ phân công từng đảng viên phụ trách nhóm hộ, đến tận nhà, ghi sổ và báo lại hằng tuần.",
    "place": "Ba xóm Nặm Rằng, Cả Giang, Lũng Luông; 164 hộ.",
    "forces": "Chủ trì: chi bộ. Phối hợp: Mặt trận, đoàn thể xã. Tham gia: người dân ba xóm.",
    "resources": "48 ngày công, 6.000.000 đồng xã hội hóa; từ tháng 3 đến tháng 11.",
    "outputs": "Sổ theo dõi từng hộ; ít nhất 35 hộ xong việc.",
    "lasting": "Đưa vào chương trình công tác năm của chi bộ; xóm khác làm theo được ngay.",
}
REPORT = {
    "done": "Đã họp chín lần, đến nhà 164 hộ, mỗi việc đều ghi sổ.",
    "results": "Đăng ký 35 hộ, đạt 38 hộ; họp xóm chín trong chín tháng.",
    "limits": "Ba hộ đi làm xa chưa gặp được.",
    "next-year": "Đề nghị duy trì, thêm xóm Lũng Luông.",
    "money": "6000000",
    "labour-days": "52",
    "land": "320",
    "people": "164",
}
LAUNCHED = {
    "place": "Nhà văn hóa xóm Nặm Rằng",
    "content": "Giới thiệu mô hình, công khai phân công từng người.",
    "commitment": "Mỗi tháng báo kết quả trước xóm một lần.",
    "responsibilities": "Trưởng trạm: chung. Y tế thôn bản: từng xóm.",
    "output": "Sổ theo dõi, ít nhất 35 hộ xong việc.",
}
RULES = {
    "name": "Quy tắc đánh giá mô hình Dân vận khéo, xã Lũng Nặm", "version": 1, "level": "grassroots",
    "issued_on": None, "method": "vote", "vote_ratio": "50%", "ratio_base": "present", "quorum_ratio": "2/3",
}  # fmt: skip


def register_models(cast: Cast) -> None:
    """Show a draft, one to check, one launched, one that has reported, and two the committee has evaluated."""
    committee = _committee(cast)
    cast.meet_again()
    _draft, checked, launched, reported, good, weak = (_write(cast, *row) for row in MODELS)
    for model in (checked, launched, reported, good, weak):
        submit_initiative(initiative=model, by=model.entered_by, now=cast.now)
    for model in (launched, reported, good, weak):
        accept_initiative(initiative=model, by=cast.people["DAUMOI"], now=cast.now)
    said = LAUNCHED | {"held_on": cast.today}
    record_launch(initiative=launched, kind=Opening.LAUNCH, said=said, by=launched.entered_by, now=cast.now)
    for model in (reported, good, weak):
        _report(model, cast)
    _recognise(cast, committee, good, _evaluate(cast, committee, good, weak))


def _committee(cast: Cast) -> Council:
    """Found the commune's steering committee; what it has evaluated the Party committee recognises."""
    commune, kind = cast.council.unit, UnitKind.PARTY_OR_FRONT_BODY
    party = Unit(code=PARTY[0], name=PARTY[1], kind=kind, valid_from=commune.valid_from)
    Unit.objects.add_child(Unit.objects.get(pk=commune.pk), instance=party)
    Role.objects.create(
        person=cast.people["UYVIEN2"], name=RoleName.HEAD, unit=party, title="Bí thư", starts_on=cast.today
    )
    committee = Council.objects.create(
        kind=CouncilKind.STEERING, unit=commune, issued_by=party, level=cast.council.level, rule_sheet=_rules(cast),
        name=f"Ban Chỉ đạo Dân vận khéo {commune.name.removeprefix('UBND ')}", founding_decision="09-QĐ/ĐU",
        starts_on=cast.today,
    )  # fmt: skip
    for position, (code, office) in enumerate(SEATS, 1):
        Seat.objects.create(
            council=committee, person=cast.people[code], office=office, position=position, starts_on=cast.today,
            may_sign=office != Office.MEMBER,
        )  # fmt: skip
    return committee


def _rules(cast: Cast) -> RuleSheet:
    return advance_rules(load_sheet(RULES | {"issued_on": cast.today}), "publish", by=None)


def _write(cast: Cast, code: str, title: str, holder: str, area: str, way: str) -> Initiative:
    person, season = cast.people[code], Season.objects.get(starts_on__lte=cast.today, ends_on__gte=cast.today)
    model = begin_draft(by=person, season=season, kind=Kind.MODEL, now=cast.now)
    facts = {"title": title, "holder": f"collective\n{holder}", "area": area, "way": way}
    _answer(model.main_dossier(), facts | TEXTS, person, cast)
    return Initiative.objects.get(pk=model.pk)


def _answer(dossier: Dossier, texts: dict[str, str], by: User, cast: Cast) -> None:
    asked = Question.objects.filter(section__template=dossier.template_id, key__in=texts)
    typed = {each: Typed(text=texts[each.key], revision=0) for each in asked}
    save_answers(dossier=dossier, texts=typed, by=by, now=cast.now)


def _report(model: Initiative, cast: Cast) -> None:
    dossier = begin_year_report(initiative=model, by=model.entered_by, now=cast.now)
    _answer(dossier, REPORT, model.entered_by, cast)
    hand_in_year_report(initiative=model, by=model.entered_by, now=cast.now)


def _evaluate(cast: Cast, committee: Council, good: Initiative, weak: Initiative) -> list[Assessment]:
    """Hold a session in which one model is agreed to and the other is not."""
    by, chair = cast.people["THUKY"], cast.people["DAUMOI"]
    opened = open_assessments(council=committee, initiatives=[good, weak], by=by, to_all=False, now=cast.now)
    session = plan_session(
        council=committee, by=by, name=f"Phiên đánh giá mô hình Dân vận khéo năm {cast.today.year}", held_at=cast.now,
        place="Phòng họp Đảng ủy",
    )  # fmt: skip
    put_on_agenda(session=session, assessments=opened, by=by, now=cast.now)
    seats = list(committee.seats.select_related("person"))
    record_attendance(session=session, by=by, presences={seat: Presence(True, "") for seat in seats})
    session = confirm(proposed=propose(session=session, step="open", by=by), by=chair, now=cast.now).session
    for item in session.items.order_by("position"):
        item = open_vote(item=item, by=by)
        choice = Choice.YES if item.assessment.initiative_id == good.pk else Choice.NO
        for seat in seats:
            cast_vote(item=item, by=seat.person, choice=choice)
        close_item(item=item, by=by)
    confirm(proposed=propose(session=session, step="close", by=by), by=chair, now=cast.now)
    return list(Assessment.objects.filter(pk__in=[each.pk for each in opened]))


def _recognise(cast: Cast, committee: Council, good: Initiative, evaluated: list[Assessment]) -> None:
    """Let the Party committee recognise, the steering committee choose, the People's Committee commend."""
    by, party = cast.people["THUKY"], cast.people["UYVIEN2"]
    decision = draft_decision(council=committee, assessments=evaluated, by=by)
    publish_decision(
        decision=decision, number="31-QĐ/ĐU", notice_number="12-TB/ĐU", signed_on=cast.today, signer=party,
        signer_title="Bí thư", by=party, now=cast.now,
    )  # fmt: skip
    chosen = choose_outstanding(
        council=committee, initiatives=[good], because="38 trong 41 hộ xong việc; hai xóm đã làm theo.", by=by,
        now=cast.now,
    )  # fmt: skip
    made = draft_commendation(
        council=committee, issuer=committee.unit, form=FormOfCommendation.GRASSROOTS, distinctions=chosen, by=by,
        today=cast.today,
    )  # fmt: skip
    publish_commendation(
        commendation=made, number="412/QĐ-UBND", signed_on=cast.today, signer_name=cast.people["THUTRUONG"].full_name,
        by=cast.people["THUTRUONG"], now=cast.now,
    )  # fmt: skip
