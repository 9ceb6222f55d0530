"""After the session: up to the province with a report of effect and a letter; a cancelled recognition, an appeal."""

import datetime
from collections.abc import Sequence

from accounts.models import Role, Unit
from accounts.states import RoleName
from councils.actions.appeals import file_appeal
from councils.actions.assignments import assign
from councils.actions.forwarding import begin_effect_report, put_forward, recognised_by
from councils.actions.letters import issue_letter
from councils.actions.revocation import revoke_recognition
from initiatives.actions.answers import save_answers
from initiatives.actions.attachments import add_attachments, set_confidential
from initiatives.actions.confirmations import ask_for_confirmation, prepare_confirmation, sign_confirmation
from initiatives.actions.effect import answer_report, hand_in_report
from initiatives.files import Examined
from initiatives.models import Dossier, Initiative, Question
from initiatives.states import TEXT_KINDS
from initiatives.texts import Typed
from movements.scenes.cast import Cast

NEIGHBOUR, SCHOOL_NEARBY = "CB-C030", "CB-C029-08"
REPORT = {
    "applied-period": "Áp dụng từ đầu năm tại đơn vị; sau ba tháng hai đơn vị trong xã làm theo.",
    "economic-effect": (
        "Trước: 3 người làm trong 4 giờ mỗi tuần. Sau: 1 người làm trong 2 giờ. Tiết kiệm 10 giờ công mỗi tuần, "
        "10 × 48 tuần × 40.000 đồng = 19.200.000 đồng mỗi năm. Chi phí ban đầu 1.800.000 đồng."
    ),
    "social-effect": "Người dân không phải đi lại lần hai; số lần phải làm lại giảm từ 34 còn 6 trong một quý.",
    "replicability": "Xã, phường nào cũng làm được: cần nửa ngày hướng dẫn và vật liệu sẵn có tại chỗ.",
    "commitments": (
        "Tác giả cam kết nội dung báo cáo là đúng sự thật; sáng kiến không trái trật tự công cộng, đạo đức xã hội, "
        "không xâm phạm quyền sở hữu trí tuệ của người khác."
    ),
}
CONFIRMED = {
    "economic_effect": "Giảm được 6 giờ công mỗi tuần ở bộ phận một cửa.",
    "benefit": 11_500_000,
    "benefit_not_computable": False,
    "social_benefit": "Người dân nhận kết quả ngay trong buổi, không phải hẹn lại.",
    "replicability": "Đã hướng dẫn lại cho hai thôn làm theo.",
    "conclusion": "Sáng kiến được áp dụng thường xuyên và có hiệu quả tại đơn vị.",
}
REASON = "Qua kiểm tra, giải pháp đã được một đơn vị khác trong tỉnh áp dụng và công bố trước ngày nộp hồ sơ."
GROUNDS = (
    "Giải pháp được nêu trong quyết định chỉ trùng tên gọi. Cách làm của đơn vị khác không có bước tự kiểm tra tại "
    "chỗ, là điểm mới chính của hồ sơ này. Đề nghị hội đồng đối chiếu lại hai bản mô tả."
)


def put_forward_with_a_letter(cast: Cast) -> None:
    """Bring one initiative before the provincial council, with a letter; the report on another waits for the unit."""
    first, second = cast.recognised()[:2]
    head = cast.people["THUTRUONG"]
    for initiative in (first, second):
        hand_a_report_in(initiative, cast)
    _ask_other_units(first, cast)
    answer_report(initiative=first, is_confirmed=True, by=head, now=cast.now)
    forward = put_forward(initiative=first, by=first.entered_by, now=cast.now)
    issue_letter(
        council=cast.council, assessments=[forward], signed_on=cast.today, signer=head,
        signer_title="Chủ tịch", by=cast.people["THUKY"], now=cast.now,
    )  # fmt: skip
    assign(assessments=[forward], by=cast.people["THUKYTINH"], now=cast.now)


def hand_a_report_in(initiative: Initiative, cast: Cast, files: Sequence[Examined] = ()) -> None:
    """Write the report of effect and hand it in, perhaps with files everybody may see."""
    by = initiative.entered_by
    dossier = begin_effect_report(initiative=initiative, by=by, now=cast.now)
    asked = _empty_questions(dossier)
    save_answers(
        dossier=dossier, texts={each: Typed(text=REPORT[each.key], revision=0) for each in asked}, by=by, now=cast.now
    )
    for picture in add_attachments(dossier=dossier, files=files, by=by, now=cast.now) if files else ():
        set_confidential(attachment=picture, is_confidential=False, by=by, now=cast.now)
    hand_in_report(initiative=initiative, by=by, now=cast.now)


def _empty_questions(dossier: Dossier) -> list[Question]:
    """Give what the report asks and nobody has answered; the recognition has filled the rest in."""
    asked = Question.objects.filter(section__template=dossier.template_id, kind__in=TEXT_KINDS, key__in=REPORT)
    return list(asked.exclude(pk__in=dossier.answers.values("question")))


def _ask_other_units(initiative: Initiative, cast: Cast) -> None:
    """Have one unit confirm what the initiative achieves there; another has been asked."""
    by = initiative.entered_by
    signer = Role.objects.in_force(cast.today).select_related("unit", "person").get(
        unit__code=NEIGHBOUR, name=RoleName.HEAD
    )  # fmt: skip
    asked = ask_for_confirmation(
        initiative=initiative, unit=signer.unit, by=by, now=cast.now,
        message="Kính nhờ đơn vị xác nhận kết quả đã áp dụng từ đầu năm.",
    )  # fmt: skip
    since = (cast.today - datetime.timedelta(days=120)).replace(day=1)
    prepare_confirmation(confirmation=asked, texts={**CONFIRMED, "applied_since": since}, by=signer.person)
    sign_confirmation(confirmation=asked, by=signer.person, now=cast.now)
    nearby = Unit.objects.get(code=SCHOOL_NEARBY)
    ask_for_confirmation(initiative=initiative, unit=nearby, by=by, now=cast.now)


def appeal_against_a_cancelled_recognition(cast: Cast) -> None:
    """Cancel a recognition with its certificates; its author appeals, and waits for the council above."""
    initiative = cast.recognised()[2]
    item = recognised_by(initiative)
    cancelled = revoke_recognition(
        item=item, reason=REASON, decision_number="187/QĐ-UBND", decided_on=cast.today, by=cast.people["THUTRUONG"],
        now=cast.now,
    )  # fmt: skip
    file_appeal(item=cancelled, grounds=GROUNDS, by=initiative.entered_by, now=cast.now)
