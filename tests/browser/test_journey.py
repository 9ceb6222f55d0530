"""The main job in Chromium: the same story as in `tests/journeys`, with the eyes and the scripts of a browser."""

import datetime
import re
from contextlib import AbstractContextManager

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, Response, expect

from councils.models import Certificate
from initiatives.models import Initiative
from initiatives.states import Consent, Status
from tests.factories.journeys import ANSWERS, PASSWORD, TITLE, Commune, commune

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = {"viewport": {"width": 390, "height": 844}}
POINTS = ("17", "16", "13", "8", "12", "8", "9")


@pytest.fixture
def place(live_server) -> Commune:
    return commune()


def test_an_initiative_goes_the_whole_way(place, page, page_of, new_context):
    sign_in(page, place)
    initiative = write(page, place)
    consent(page_of(place.partner, **PHONE), place, initiative)
    hand_in(page, initiative)
    coordinator = page_of(place.coordinator)
    return_with_a_point(coordinator, initiative)
    answer_and_hand_in_again(page, initiative)
    find_complete(coordinator, initiative)
    secretary = page_of(place.secretary)
    bring_before_the_council(secretary, place)
    for member in place.members:
        score(page_of(member))
    hold_a_session(secretary, place, page_of)
    publish(secretary, page_of(place.head), place)
    ask_and_search(new_context(**PHONE).new_page(), place)


def press(page: Page, words: str) -> None:
    """Press a button; what comes of it may take its time."""
    page.get_by_role("button", name=words, exact=True).click()


def send(page: Page, words: str) -> None:
    """Press the button of a form and wait until the system has answered: what it asks is done then."""
    with answer_to(page):
        press(page, words)


def answer_to(page: Page) -> AbstractContextManager:
    """Wait at the end of a `with` for the answer to the form sent in it, whether it brings a page or a part of one."""

    def is_of_a_form(answer: Response) -> bool:
        request = answer.request
        return request.method == "POST" and (request.is_navigation_request() or "hx-request" in request.headers)

    return page.expect_response(is_of_a_form)


def follow(page: Page, words: str) -> None:
    page.get_by_role("link", name=words, exact=True).first.click()


def heading(page: Page, words: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(words.replace(" ", r"\s")))


def fill(page: Page, *keys: str) -> None:
    for key in keys:
        page.locator(f"[name={key}]").fill(ANSWERS[key])


def sign_in(page: Page, place: Commune) -> None:
    page.goto(reverse("account_login"))
    page.locator("[name=login]").fill(place.author.staff_code)
    page.locator("[name=password]").fill(PASSWORD)
    press(page, "Đăng nhập")
    follow(page, "Viết sáng kiến")


def write(page: Page, place: Commune) -> Initiative:
    press(page, "Bắt đầu viết")
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=field]").select_option("y-te")
    page.locator("[name=solution][value=operational]").check()
    press(page, "Sang bước 2")
    fill(page, "known-solution", "purpose")
    press(page, "Sang bước 3")
    fill(page, "content", "steps", "novelty", "applicability", "conditions")
    press(page, "Thêm đồng tác giả")
    page.locator("[name=q]").fill("be ich quan")
    press(page, "Tìm")
    press(page, "Thêm vào danh sách tác giả")
    page.get_by_label("Tỷ lệ của Bế Thị Kiều Oanh").fill("60")
    page.get_by_label("Tỷ lệ của Bế Ích Quân").fill("40")
    applied_on = timezone.localdate() - datetime.timedelta(days=60)
    page.locator("[name=first-applied]").fill(f"{applied_on:%d/%m/%Y}")
    press(page, "Sang bước 4")
    fill(page, "benefit-author", "economic-effect", "social-effect", "evidence")
    page.locator("[name=benefit]").fill("24.000.000")
    press(page, "Sang bước 5")
    heading(page, TITLE)
    return Initiative.objects.get()


def consent(page: Page, place: Commune, initiative: Initiative) -> None:
    page.goto(reverse("notifications:inbox"))
    page.locator("main").get_by_role("link", name=place.partner.notices.get().title).click()
    page.get_by_label("Đồng ý", exact=True).check()
    send(page, "Gửi câu trả lời")
    expect(page.get_by_role("status").first).to_be_visible()
    assert initiative.authors.get(person=place.partner).consent == Consent.AGREED


def hand_in(page: Page, initiative: Initiative) -> None:
    press(page, "Nộp hồ sơ")
    heading(page, r"Biên nhận LN\.")
    initiative.refresh_from_db()
    assert initiative.status == Status.SUBMITTED


def check(page: Page) -> None:
    page.goto(reverse("initiatives:to_check"))
    page.locator("main").get_by_role("link", name=TITLE).click()


def return_with_a_point(page: Page, initiative: Initiative) -> None:
    check(page)
    entry = page.locator(".entry", has_text=ANSWERS["evidence"])
    entry.get_by_text("Ghi điểm cần sửa").click()
    entry.locator("textarea").fill("Sổ khám bệnh của tháng nào, ai xác nhận?")
    press(page, "Trả lại kèm các điểm đã ghi")
    heading(page, "Hồ sơ cần kiểm tra")


def answer_and_hand_in_again(page: Page, initiative: Initiative) -> None:
    page.goto(initiative.get_absolute_url())
    follow(page, "Trả lời bằng chữ")
    page.locator("[name=answer]").fill("Từ tháng 6 đến tháng 10, do trạm xác nhận.")
    press(page, "Lưu câu trả lời")
    follow(page, "Nộp lại…")
    press(page, "Nộp bản 2")
    heading(page, r"Biên nhận LN\.")


def find_complete(page: Page, initiative: Initiative) -> None:
    check(page)
    expect(page.get_by_text("Từ tháng 6 đến tháng 10, do trạm xác nhận.")).to_be_visible()
    press(page, "Hồ sơ đầy đủ")
    heading(page, "Hồ sơ cần kiểm tra")
    initiative.refresh_from_db()
    assert initiative.status == Status.ACCEPTED


def bring_before_the_council(page: Page, place: Commune) -> None:
    page.goto(place.council.get_absolute_url())
    follow(page, "Đưa hồ sơ ra hội đồng")
    press(page, "Đưa hồ sơ đã chọn ra hội đồng")
    heading(page, place.council.name)


def score(page: Page) -> None:
    page.goto(reverse("councils:queue"))
    page.locator("main").get_by_role("link", name=TITLE).click()
    boxes = page.locator("input[name^=points-]")
    expect(boxes).to_have_count(len(POINTS))
    for box, points in zip(boxes.all(), POINTS, strict=True):
        box.fill(points)
    expect(page.locator("[data-sum]")).to_have_text("83")
    press(page, "Gửi phiếu, sang hồ sơ sau")
    heading(page, "Phiếu chấm của tôi")


def hold_a_session(page: Page, place: Commune, page_of) -> None:
    """Votes come in on four devices; the secretary's page counts them by itself."""
    follow(page, "Lên lịch phiên họp")
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    page.locator("[name=name]").fill("Phiên họp bổ sung")
    page.locator("[name=held_at]").fill(f"08:00 {tomorrow:%d/%m/%Y}")
    press(page, "Lưu lịch họp, mời thành viên")
    press(page, "Đưa hồ sơ đã chọn vào chương trình")
    follow(page, "Ghi điểm danh")
    voters = [place.chair, *place.members]
    for voter in voters:
        page.get_by_label(voter.full_name, exact=True).check()
    press(page, "Ghi điểm danh")
    send(page, "Đề nghị khai mạc phiên họp")
    confirm(page_of(place.chair, **PHONE), page)
    expect(page.get_by_role("button", name="Mở biểu quyết mục 1")).to_be_visible()
    press(page, "Mở biểu quyết mục 1")
    expect(page.get_by_role("button", name="Đóng biểu quyết")).to_be_visible()
    for voter, choice in zip(voters, ["Đồng ý"] * 3 + ["Không đồng ý"], strict=True):
        device = page_of(voter, **PHONE)
        device.goto(page.url)
        press(device, choice)
        expect(device.get_by_text("Ý kiến của mình:")).to_be_visible()
        device.close()
    expect(page.locator(".vote-count")).to_contain_text("4 / 4")
    press(page, "Đóng biểu quyết")
    heading(page, "Đã xét mọi mục")
    expect(page.locator(".sentence")).to_contain_text("3 đồng ý, 1 không đồng ý. 70 % của 4 là 2,8.")
    follow(page, "Đề nghị kết thúc phiên họp")
    send(page, "Đề nghị kết thúc phiên họp")
    confirm(page_of(place.chair, **PHONE), page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Phiên họp đã kết thúc")
    heading(page, "Phiên họp đã kết thúc")


def confirm(second: Page, first: Page) -> None:
    """Let the second officer confirm in the room what the first has proposed."""
    expect(first.locator(".proposed").first).to_be_visible()
    second.goto(first.url)
    button = second.get_by_role("button", name=re.compile("^Xác nhận: "))
    button.click()
    expect(button).to_have_count(0)


def publish(secretary: Page, head: Page, place: Commune) -> None:
    secretary.goto(place.council.get_absolute_url())
    follow(secretary, "Quyết định")
    press(secretary, "Soạn quyết định cho mục đã chọn")
    heading(secretary, "Dự thảo quyết định")
    head.goto(secretary.url)
    follow(head, "Ký và công bố…")
    head.locator("[name=number]").fill("214/QĐ-UBND")
    press(head, "Công bố quyết định")
    heading(head, "Quyết định 214/QĐ-UBND")


def ask_and_search(page: Page, place: Commune) -> None:
    """A stranger with a phone: the certificate is valid, the registry finds it, the commune has met its duty."""
    page.goto(reverse("certificates"))
    page.locator("main [name=code]").fill(Certificate.objects.get(author__person=place.author).code.lower())
    press(page, "Kiểm tra mã")
    expect(page.locator(".answer-line")).to_have_text("Giấy đang có giá trị")
    for words in ("phieu hen", "phiếu hẹn"):
        page.goto(reverse("registry:list"))
        page.locator("[name=q]").fill(words)
        press(page, "Tìm")
        expect(page.get_by_role("link", name=TITLE)).to_be_visible()
    page.goto(reverse("movements:unit_progress", args=[place.season.year, place.unit.code]))
    expect(page.locator(".lead-line")).to_contain_text("2 trong 2 người")
