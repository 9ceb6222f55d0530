"""The main job, whole: from a draft to the registry, each deed by whom it belongs to, on pages alone."""

import datetime
from decimal import Decimal

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.models import Field, FormTemplate, Initiative
from initiatives.states import Consent, Status
from tests.factories.dossiers import write
from tests.factories.initiatives import AuthorFactory, InitiativeFactory
from tests.factories.journeys import ANSWERS, FIELD, TITLE, Commune, commune
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.django_db
VERDICT = (
    "Hội đồng có 4 ghế, không ai phải rời mục này, có mặt 4 trong 4, 3 đồng ý, 1 không đồng ý. 70 % của 4 là 2,8. "
    "Điểm trung bình 83, cần từ 70. Công nhận."
)


def test_an_initiative_goes_the_whole_way():
    place = commune()
    initiative = draft(place)

    hand_in(place, initiative)
    return_with_a_point(place, initiative)
    answer_and_hand_in_again(place, initiative)
    find_complete(place, initiative)
    bring_before_the_council(place, initiative)
    for member in place.members:
        score(member)
    hold_a_session(place, initiative)


def draft(place: Commune) -> Initiative:
    now = timezone.now()
    initiative = InitiativeFactory(
        title=TITLE, season=place.season, unit=place.station, entered_by=place.author, solution_kinds=["operational"],
        field=Field.objects.filter(code__startswith=FIELD).first(), first_year_benefit=24_000_000,
        first_applied_on=timezone.localdate(now) - datetime.timedelta(days=60),
        status_since=now,
    )  # fmt: skip
    initiative.authors.update(share=60, agreed_share=60)
    AuthorFactory(
        initiative=initiative, person=place.partner, share=Decimal(40), agreed_share=Decimal(40), position=2,
        consent=Consent.AGREED, consent_at=now,
    )  # fmt: skip
    initiative.dossiers.update(template=FormTemplate.objects.get(name__startswith="Đơn yêu cầu công nhận sáng kiến và"))
    write(initiative, ANSWERS)
    return initiative


def hand_in(place: Commune, initiative: Initiative) -> None:
    author = Visitor(place.author).open(initiative.get_absolute_url()).follow("Nộp hồ sơ…").press("Nộp hồ sơ")

    initiative.refresh_from_db()
    assert initiative.status == Status.SUBMITTED
    assert author.heading == f"Biên nhận {initiative.number}"
    assert initiative.latest_version().sha256[:32] in author.text


def return_with_a_point(place: Commune, initiative: Initiative) -> None:
    coordinator = Visitor(place.coordinator).open(reverse("initiatives:to_check")).follow(TITLE)
    question = next(
        name for name, where in coordinator.response.context["form"].places.items() if where and where.key == "evidence"
    )
    coordinator.press("Trả lại kèm các điểm đã ghi", {question: "Sổ khám bệnh của tháng nào, ai xác nhận?"})

    initiative.refresh_from_db()
    assert initiative.status == Status.RETURNED


def answer_and_hand_in_again(place: Commune, initiative: Initiative) -> None:
    author = Visitor(place.author).open(initiative.get_absolute_url())
    assert "Sổ khám bệnh của tháng nào, ai xác nhận?" in author.text
    author.follow("Trả lời bằng chữ").press("Lưu câu trả lời", {"answer": "Từ tháng 6 đến tháng 10, do trạm xác nhận."})
    author.follow("Nộp lại…").press("Nộp bản 2")

    initiative.refresh_from_db()
    assert (initiative.status, initiative.latest_version().number) == (Status.SUBMITTED, 2)


def find_complete(place: Commune, initiative: Initiative) -> None:
    coordinator = Visitor(place.coordinator).open(reverse("initiatives:to_check")).follow(TITLE)
    assert "Từ tháng 6 đến tháng 10, do trạm xác nhận." in coordinator.text
    coordinator.press("Hồ sơ đầy đủ")

    initiative.refresh_from_db()
    assert initiative.status == Status.ACCEPTED


def bring_before_the_council(place: Commune, initiative: Initiative) -> None:
    secretary = Visitor(place.secretary).open(place.council.get_absolute_url())
    secretary.follow("Đưa hồ sơ ra hội đồng").press("Đưa hồ sơ đã chọn ra hội đồng")

    initiative.refresh_from_db()
    assert initiative.status == Status.IN_REVIEW
    assert [assessment.status for assessment in initiative.assessments.all()] == ["assigned"]


def score(member) -> None:
    sheet = Visitor(member).open(reverse("councils:queue")).follow(TITLE)
    points = ["17", "16", "13", "8", "12", "8", "9"]
    criteria = [row.criterion.pk for row in sheet.response.context["sheet"].rows]
    marks = {f"points-{key}": value for key, value in zip(criteria, points, strict=True)}
    sheet.press("Gửi phiếu, sang hồ sơ sau", marks | {"comment": "Số liệu rõ, làm được ngay."})

    assert "83" in sheet.text


def hold_a_session(place: Commune, initiative: Initiative) -> None:
    secretary = Visitor(place.secretary).open(place.council.get_absolute_url()).follow("Lên lịch phiên họp")
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    secretary.press(
        "Lưu lịch họp, mời thành viên",
        {"name": "Phiên họp bổ sung", "held_at": f"08:00 {tomorrow:%d/%m/%Y}", "place": "Hội trường"},
    )
    secretary.press("Đưa hồ sơ đã chọn vào chương trình").follow("Ghi điểm danh")
    voters = place.council.seats.exclude(person=place.secretary)
    secretary.press("Ghi điểm danh", {f"present-{seat.pk}": "on" for seat in voters}).press("Mở phiên họp")
    room = secretary.address
    secretary.press("Mở biểu quyết mục 1")
    for voter, choice in zip([place.chair, *place.members], ["Đồng ý"] * 3 + ["Không đồng ý"], strict=True):
        Visitor(voter).open(room).press(choice)
    secretary.open(room).press("Đóng biểu quyết")

    assert secretary.heading == "Đã xét mọi mục"
    assert secretary.words_in("sentence") == VERDICT
    secretary.follow("Kết thúc phiên họp").press("Kết thúc phiên họp")
    assert secretary.heading == "Phiên họp đã kết thúc"
