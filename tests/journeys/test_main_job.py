"""The main job, whole: from a draft to the registry, each deed by whom it belongs to, on pages alone."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from councils.models import Certificate
from initiatives.models import Initiative
from initiatives.states import Consent, Status
from tests.factories.journeys import ANSWERS, FIELD, PASSWORD, TITLE, Commune, commune
from tests.journeys.visitor import Visitor, tidy

pytestmark = [pytest.mark.django_db, pytest.mark.site]
CORRECTED = "Sổ khám bệnh từ tháng 6 đến tháng 10, trạm xác nhận, so với cùng kỳ năm trước."
VERDICT = (
    "Hội đồng có 4 ghế, không ai phải rời mục này, có mặt 4 trong 4, 3 đồng ý, 1 không đồng ý. 70 % của 4 là 2,8. "
    "Điểm trung bình 83, cần từ 70. Công nhận."
)


def test_an_initiative_goes_the_whole_way():
    place = commune()
    assert progress(place) == "0 trong 2 người"

    author = begin(place)
    initiative = write(place, author)
    consent(place, initiative)
    hand_in(initiative, author)
    return_with_a_point(place, initiative)
    answer_and_hand_in_again(place, initiative)
    find_complete(place, initiative)
    bring_before_the_council(place, initiative)
    for member in place.members:
        score(member)
    hold_a_session(place, initiative)
    publish(place, initiative)

    ask_for_the_certificate(place)
    find_in_the_registry(place)
    assert progress(place) == "2 trong 2 người"


def progress(place: Commune) -> str:
    """Give what everybody may read of the commune's progress."""
    page = Visitor().open(reverse("movements:unit_progress", args=[place.season.year, place.unit.code]))
    return tidy(page.page.find(".//p[@class='lead-line']/strong").text_content())


def begin(place: Commune) -> Visitor:
    sign_in = Visitor().open(reverse("account_login"))
    author = sign_in.press("Đăng nhập", {"login": place.author.staff_code, "password": PASSWORD})

    return author.follow("Viết sáng kiến").press("Bắt đầu viết")


def write(place: Commune, author: Visitor) -> Initiative:
    """Answer every question step by step; the co-author is found by name without diacritics."""
    facts = {"title": TITLE, "field": FIELD, "solution": ["operational"]}
    author.press("Sang bước 2", facts).press("Sang bước 3", answers("known-solution", "purpose"))
    author.press("Thêm đồng tác giả", answers("content", "steps", "novelty", "applicability", "conditions"))
    author.press("Tìm", {"q": "be ich quan"}).press("Thêm vào danh sách tác giả", {"task": "Thu và tính số liệu"})
    initiative = Initiative.objects.get()
    lead, partner = initiative.authors.order_by("position")
    applied_on = timezone.localdate() - datetime.timedelta(days=60)
    shares = {f"authors-{lead.pk}": "60", f"authors-{partner.pk}": "40"}
    author.press("Sang bước 4", shares | {"first-applied": f"{applied_on:%d/%m/%Y}"})
    effects = answers("benefit-author", "economic-effect", "social-effect", "evidence")
    author.press("Sang bước 5", effects | {"benefit": "24.000.000"})

    assert initiative.authors.get(person=place.partner).consent == Consent.WAITING
    return initiative


def answers(*keys: str) -> dict[str, str]:
    return {key: ANSWERS[key] for key in keys}


def consent(place: Commune, initiative: Initiative) -> None:
    notice = place.partner.notices.get()
    Visitor(place.partner).open(notice.get_absolute_url()).press("Gửi câu trả lời", {"answer": "yes"})

    assert initiative.authors.get(person=place.partner).consent == Consent.AGREED


def hand_in(initiative: Initiative, author: Visitor) -> None:
    author.press("Nộp hồ sơ")

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
    author.follow("Sửa ở câu này").press("Sang bước 5", {"evidence": CORRECTED})
    author.open(initiative.get_absolute_url()).follow("Trả lời bằng chữ").press(
        "Lưu câu trả lời", {"answer": "Từ tháng 6 đến tháng 10, do trạm xác nhận."}
    )
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
    secretary.press("Ghi điểm danh", {f"present-{seat.pk}": "on" for seat in voters})
    room = secretary.press("Đề nghị khai mạc phiên họp").address
    Visitor(place.chair).open(room).press("Xác nhận: Khai mạc phiên họp")
    secretary.open(room)
    secretary.press("Mở biểu quyết mục 1")
    for voter, choice in zip([place.chair, *place.members], ["Đồng ý"] * 3 + ["Không đồng ý"], strict=True):
        Visitor(voter).open(room).press(choice)
    secretary.open(room).press("Đóng biểu quyết")

    assert secretary.heading == "Đã xét mọi mục"
    assert secretary.words_in("sentence") == VERDICT
    secretary.follow("Đề nghị kết thúc phiên họp").press("Đề nghị kết thúc phiên họp")
    Visitor(place.chair).open(room).press("Xác nhận: Kết thúc phiên họp")
    secretary.open(room)
    assert secretary.heading == "Phiên họp đã kết thúc"


def publish(place: Commune, initiative: Initiative) -> None:
    """Draft the decision as secretary; sign and publish it as head of the commune."""
    secretary = Visitor(place.secretary).open(place.council.get_absolute_url()).follow("Quyết định")
    secretary.press("Soạn quyết định cho mục đã chọn")
    head = Visitor(place.head).open(secretary.address).follow("Ký và công bố…")
    head.press("Công bố quyết định", {"number": "214/QĐ-UBND", "signed_on": f"{timezone.localdate():%d/%m/%Y}"})

    assert head.heading == "Quyết định 214/QĐ-UBND"
    initiative.refresh_from_db()
    assert initiative.status == Status.RECOGNISED


def ask_for_the_certificate(place: Commune) -> None:
    """A stranger types the code of a paper."""
    code = Certificate.objects.get(author__person=place.author).code
    stranger = Visitor().open(reverse("certificates")).press("Kiểm tra mã", {"code": code.lower()})

    assert stranger.words_in("answer-line") == "Giấy đang có giá trị"
    assert place.author.full_name in stranger.text


def find_in_the_registry(place: Commune) -> None:
    """A stranger finds it with and without diacritics, and nothing by words that are not in it."""
    found = []
    for words in ("phiếu hẹn", "phieu hen", "be thi kieu oanh", "máy gặt"):
        found.append(TITLE in Visitor().open(reverse("registry:list")).press("Tìm", {"q": words}).text)

    assert found == [True, True, True, False]
    entry = Visitor().open(reverse("registry:list")).follow(TITLE)
    assert "214/QĐ-UBND" in entry.text
