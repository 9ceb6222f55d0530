"""The year's programme of the province with who does what, some of it done; the commune has taken three tasks over."""

import datetime

from accounts.models import HeldRole, Unit, User
from accounts.states import RoleName
from movements.actions.programme_tasks import add_task, confirm_task, report_task
from movements.actions.programmes import draft_programme, issue_programme, localise_programme
from movements.models import Programme, Task
from movements.programme_states import ProgrammeSubject
from movements.scenes.cast import COMMUNE, PROVINCE, Cast

SCIENCE, HOME_AFFAIRS, NEWSPAPER, FRONT, PARTY_BOARD, SCHOOL = (
    "CB-D009", "CB-D008", "CB-D020", "CB-D006", "CB-D003", "CB-C029-07",
)  # fmt: skip
STEERING, UNION = "Ban Chỉ đạo phong trào của tỉnh", "Liên đoàn Lao động tỉnh"
EARLY = (1, 12)  # month and day of the document
# What, its result, whose (code of a unit, or a body outside), together with whom, month and day it is due.
TASKS = (
    ("Ban hành kế hoạch tuyên truyền phong trào mỗi người một sáng kiến",
     "Kế hoạch được ban hành; hướng dẫn gửi các cấp ủy trực thuộc", PARTY_BOARD, "các cấp ủy trực thuộc", (2, 10)),
    ("Tập huấn viết đơn và chấm điểm sáng kiến cho thư ký hội đồng các cấp",
     "Mỗi hội đồng có ít nhất một người được tập huấn", SCIENCE, "Sở Nội vụ", (4, 15)),
    ("Mở chuyên mục hằng tuần giới thiệu sáng kiến và mô hình “Dân vận khéo”",
     "Mỗi tuần một bài, một phóng sự", NEWSPAPER, "Ban Tuyên giáo và Dân vận Tỉnh ủy", (6, 30)),
    ("Hướng dẫn đưa kết quả sáng kiến vào đánh giá, xếp loại và xét thi đua",
     "Văn bản hướng dẫn; hồ sơ thi đua cuối năm có mục sáng kiến", HOME_AFFAIRS, "Sở Khoa học và Công nghệ", (9, 30)),
    ("Phát động đoàn viên, người lao động đăng ký sáng kiến trong doanh nghiệp",
     "Mỗi công đoàn cơ sở có đăng ký; tổng hợp gửi Ban Chỉ đạo", UNION, "các công đoàn cơ sở", (10, 31)),
    ("Giám sát, lắng nghe ý kiến nhân dân về các mô hình đang vận hành",
     "Báo cáo giám sát có kiến nghị cụ thể", FRONT, "các tổ chức chính trị - xã hội", (11, 30)),
    ("Sơ kết năm, biểu dương tập thể, cá nhân tiêu biểu",
     "Hội nghị sơ kết; danh sách biểu dương; báo cáo gửi Thường trực Tỉnh ủy", STEERING, "Sở Nội vụ", (12, 20)),
)  # fmt: skip
TAKEN_OVER = (1, 2, 7)  # by their places
DONE = "Đã hoàn thành theo kế hoạch; hồ sơ lưu tại đơn vị."
HALF = "Đã triển khai ở một nửa số đơn vị, đang tiếp tục."


def issue_programmes(cast: Cast) -> None:
    """Issue the programme of the year on whatever day it is, localise it in the commune, begin next year's."""
    head, steering = cast.people["LANHDAOTINH"], cast.people["BANCHIDAO"]
    province, year = Unit.objects.get(code=PROVINCE), cast.today.year
    programme = draft_programme(
        unit=province, by=steering,
        facts={
            "year": year, "subject": ProgrammeSubject.INITIATIVES,
            "title": f"Chương trình năm {year} thực hiện phong trào mỗi cán bộ, đảng viên, công chức, viên chức, người "
                     "lao động có ít nhất một sáng kiến",
            "aims": "Mỗi việc có đơn vị chủ trì, có ngày hoàn thành và có báo cáo; ai cũng xem được tiến độ.",
        },
    )  # fmt: skip
    for content, result, owner, partners, due in TASKS:
        _add(programme, content, result, owner, partners, datetime.date(year, *due), steering)
    signed_on = min(datetime.date(year, *EARLY), cast.today)
    issue_programme(
        programme=programme, issued_on=signed_on, signer="Vi Văn Sơn, Phó Chủ tịch UBND tỉnh",
        number="08/CTr-BCĐ", by=head, now=cast.now,
    )  # fmt: skip
    _report_on(programme, cast)
    _localise(programme, cast, signed_on)


def _add(
    programme: Programme, content: str, result: str, owner: str, partners: str, due_on: datetime.date, by: User
) -> Task:
    unit = Unit.objects.filter(code=owner).first()
    facts = {
        "content": content, "result": result, "unit": unit, "body": "" if unit else owner, "partners": partners,
        "due_on": due_on, "person": by if owner == STEERING else None,
    }  # fmt: skip
    return add_task(programme=programme, facts=facts, by=by)


def _report_on(programme: Programme, cast: Cast) -> None:
    """The first task is confirmed, of the second its end waits for a word, the third is half done."""
    first, second, third = programme.tasks.for_list().order_by("position")[:3]
    for task in (first, second):
        report_task(task=task, percent=100, text=DONE, by=_answering(task.unit, cast), is_done=True, now=cast.now)
    confirm_task(task=first, by=cast.people["BANCHIDAO"], now=cast.now)
    report_task(task=third, percent=50, text=HALF, by=_answering(third.unit, cast), now=cast.now)


def _localise(programme: Programme, cast: Cast, signed_on: datetime.date) -> None:
    commune, by = Unit.objects.get(code=COMMUNE), cast.people["DAUMOI"]
    tasks = list(programme.tasks.filter(position__in=TAKEN_OVER).order_by("position"))
    own = localise_programme(programme=programme, unit=commune, tasks=tasks, by=by)
    issue_programme(
        programme=own, issued_on=signed_on, signer="Nông Hải Đường, Chủ tịch UBND xã", number="05/CTr-UBND",
        by=cast.people["THUTRUONG"], now=cast.now,
    )  # fmt: skip
    first, second, _third = own.tasks.for_list().order_by("position")
    report_task(task=first, percent=100, text=DONE, by=by, is_done=True, now=cast.now)
    confirm_task(task=first, by=cast.people["THUTRUONG"], now=cast.now)
    report_task(task=second, percent=50, text=HALF, by=by, now=cast.now)


def _answering(unit: Unit, cast: Cast) -> User:
    """Give the nearest head of the unit."""
    roles = HeldRole.objects.over(unit, cast.today, RoleName.HEAD).select_related("person")
    return roles.order_by("-unit__depth", "pk").first().person
