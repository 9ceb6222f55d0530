"""Dialogues of the commune: one whose promises are kept, late or waiting for a word, one not published yet."""

import datetime

from accounts.models import Role, Unit
from accounts.states import RoleName
from movements.actions.commitments import confirm_result, report_result
from movements.actions.dialogues import publish_dialogue, record_dialogue
from movements.models import Commitment, Dialogue, DialogueMinimum, OpinionField
from movements.plans import OpinionPlan, PromisePlan
from movements.scenes.cast import Cast
from movements.states import DialogueKind, Outcome, Partners

SCHOOL, STATION = "CB-C029-07", "CB-C029-05"
WEEKS = datetime.timedelta(weeks=1)
ANSWERED = (
    ("land", "Đề nghị công khai quy hoạch sử dụng đất của xóm Pác Tò.",
     "Quy hoạch đã niêm yết tại trụ sở và nhà văn hóa xóm từ đầu tháng; công chức địa chính trực giải thích sáng thứ "
     "Hai hằng tuần."),
    ("administration", "Người cao tuổi khó nộp hồ sơ trực tuyến.",
     "Tổ công nghệ số cộng đồng hỗ trợ tại bộ phận một cửa cả ngày thứ Ba, thứ Năm."),
)  # fmt: skip
PROMISED = (
    ("transport", "Đường vào xóm Lũng Đẩy sạt lở hai đoạn, học sinh đi lại nguy hiểm.",
     "Gia cố hai đoạn sạt lở, cắm biển cảnh báo.", None, -2),
    ("education", "Mái nhà lớp học điểm trường dột khi mưa.", "Lợp lại mái hai phòng học.", SCHOOL, -1),
    ("health", "Xin thêm một ngày tiêm chủng trong tháng tại xóm xa.", "Tổ chức một buổi tiêm lưu động mỗi tháng.",
     STATION, 6),
    ("environment", "Rác ở chợ phiên chưa được thu gom trong ngày.", "Ký hợp đồng thu gom cuối buổi chợ.", None, 3),
)  # fmt: skip


def hold_dialogues(cast: Cast) -> None:
    """Record and publish a dialogue with people, record one with businesses; say how many are expected."""
    DialogueMinimum.objects.create(level="commune", from_year=cast.today.year - 1, count=1)
    held_on = cast.today - 6 * WEEKS
    head = cast.people["THUTRUONG"]
    dialogue = record_dialogue(
        unit=cast.council.unit, by=cast.people["DAUMOI"], opinions=_opinions(cast),
        facts={
            "held_on": held_on, "place": "Nhà văn hóa xã Lũng Nặm", "host_name": head.full_name,
            "host_position": "Chủ tịch UBND xã", "kind": DialogueKind.PERIODIC, "partners": Partners.PEOPLE,
            "topic": "", "participants": 146,
            "conclusion": "Các đơn vị thực hiện đúng hạn những việc đã hứa; UBND xã công khai kết quả trên trang này.",
        },
    )  # fmt: skip
    publish_dialogue(dialogue=dialogue, number="42/TB-UBND", noticed_on=held_on + WEEKS, by=head, now=cast.now)
    _keep_some(dialogue, cast)
    record_dialogue(
        unit=cast.council.unit, by=cast.people["DAUMOI"],
        facts={
            "held_on": cast.today - WEEKS, "place": "Hội trường UBND xã", "host_name": head.full_name,
            "host_position": "Chủ tịch UBND xã", "kind": DialogueKind.EXTRAORDINARY, "partners": Partners.BUSINESSES,
            "topic": "Vướng mắc của hộ kinh doanh ở chợ Nặm Nhũng", "participants": 23,
        },
        opinions=[OpinionPlan(_field("industry"), "Đề nghị sắp xếp lại chỗ bán hàng trước Tết.")],
    )  # fmt: skip


def _opinions(cast: Cast) -> list[OpinionPlan]:
    answered = [OpinionPlan(_field(code), text, answer) for code, text, answer in ANSWERED]
    promised = [
        OpinionPlan(_field(code), text, promise=PromisePlan(
            promise, Unit.objects.get(code=unit) if unit else cast.council.unit, cast.today + weeks * WEEKS,
            None if unit else cast.people["UYVIEN1"],
        ))
        for code, text, promise, unit, weeks in PROMISED
    ]  # fmt: skip
    return answered + promised


def _field(code: str) -> OpinionField:
    return OpinionField.objects.get(code=code)


def _keep_some(dialogue: Dialogue, cast: Cast) -> None:
    """The school's promise is kept and closed; what became of the vaccination days waits for the host's word."""
    promises = {each.unit.code: each for each in Commitment.objects.filter(opinion__dialogue=dialogue).for_list()}
    for code, account in (
        (SCHOOL, "Đã lợp lại bằng tôn chống nóng, nghiệm thu có phụ huynh dự."),
        (STATION, "Đã tổ chức buổi đầu tại xóm Lũng Đẩy, 31 trẻ được tiêm; tháng sau tiếp tục."),
    ):
        by = Role.objects.in_force(cast.today).filter(unit__code=code, name=RoleName.HEAD).first()
        reported = report_result(
            commitment=promises[code], outcome=Outcome.KEPT, account=account, now=cast.now,
            by=by.person if by else cast.people["DAUMOI"],
        )  # fmt: skip
        if code == SCHOOL:
            confirm_result(commitment=reported, by=cast.people["THUTRUONG"], now=cast.now)
