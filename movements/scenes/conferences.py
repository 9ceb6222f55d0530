"""Conferences of the commune: one held with its conclusions published, one planned with people invited."""

import datetime

from django.utils import timezone

from accounts.models import Unit
from movements.actions.conference_papers import add_paper, present_model, write_conclusion
from movements.actions.conferences import (
    add_participants,
    conclude_conference,
    hold_conference,
    invite_participants,
    plan_conference,
    write_programme,
)
from movements.conference_plans import Guest, Item
from movements.models import Conference
from movements.scenes.cast import Cast

SCHOOL, STATION = "CB-C029-07", "CB-C029-05"
WEEKS = datetime.timedelta(weeks=1)
PROGRAMME = (
    Item("Đón tiếp đại biểu, khai mạc", datetime.time(8, 0), "Chủ tịch UBND xã"),
    Item("Tham luận của các đơn vị", datetime.time(8, 30)),
    Item("Giới thiệu mô hình, sáng kiến đã được công nhận", datetime.time(9, 30)),
    Item("Thảo luận, kết luận hội nghị", datetime.time(10, 15), "Chủ tịch UBND xã"),
)
GUESTS = (("Lò A Páo", "Hợp tác xã Nặm Nhũng"), ("Sùng Thị Mỷ", "Hội Phụ nữ xóm Lũng Đẩy"))
PAPERS = (
    ("Vận động phụ huynh cùng sửa điểm trường", "Nông Thị Bích Ngọc", "Trường THCS Lũng Nặm"),
    ("Tiêm chủng lưu động ở xóm xa", "Bế Xuân Trường", "Trạm Y tế xã Lũng Nặm"),
)


def confer(cast: Cast) -> None:
    """Plan two conferences, hold and conclude one of them."""
    by = cast.people["DAUMOI"]
    held = _planned(cast, "Dân vận khéo trong chuyển đổi số ở xóm, bản", cast.today - 4 * WEEKS)
    for title, authors, unit in PAPERS:
        add_paper(conference=held, title=title, authors=authors, unit=unit, by=by)
    for initiative in cast.recognised()[:2]:
        present_model(conference=held, initiative=initiative, by=by)
    came = list(held.participants.values_list("pk", flat=True))
    hold_conference(conference=held, came=came[:-1], attendance=64, by=by, now=cast.now)
    for text, code, weeks in (
        ("Lập tổ hỗ trợ nộp hồ sơ trực tuyến tại từng xóm.", STATION, 8),
        ("Phổ biến sáng kiến sửa điểm trường cho các trường còn lại.", SCHOOL, -1),
    ):
        unit = Unit.objects.get(code=code)
        write_conclusion(conference=held, text=text, unit=unit, due_on=cast.today + weeks * WEEKS, by=by)
    conclude_conference(
        conference=held, by=cast.people["THUTRUONG"], now=cast.now,
        conclusion="Các đơn vị nhân rộng cách làm đã trình bày; văn phòng theo dõi, báo cáo hằng tháng.",
    )  # fmt: skip
    ahead = _planned(cast, "Nhân rộng sáng kiến trong trường học", cast.today + 2 * WEEKS)
    invite_participants(conference=ahead, by=by, now=cast.now)


def _planned(cast: Cast, theme: str, on: datetime.date) -> Conference:
    by = cast.people["DAUMOI"]
    facts = {
        "theme": theme, "place": "Hội trường UBND xã Lũng Nặm", "about": "",
        "held_at": timezone.make_aware(datetime.datetime.combine(on, datetime.time(8, 0))),
        "chair": f"{cast.people['THUTRUONG'].full_name}, Chủ tịch UBND xã",
    }  # fmt: skip
    conference = plan_conference(unit=cast.council.unit, facts=facts, by=by)
    write_programme(conference=conference, items=PROGRAMME, by=by)
    staff = [Guest(person=cast.people[code]) for code in ("TACGIA", "CHUYENGIA", "UYVIEN1", "UYVIEN3")]
    outside = [Guest(name=name, organisation=organisation) for name, organisation in GUESTS]
    add_participants(conference=conference, guests=[*staff, *outside], by=by)
    return conference
