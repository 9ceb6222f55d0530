"""A unit applies another's initiative, in Chromium: from the registry on a phone to the head's word and the tree."""

import datetime
import re

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.states import RoleName
from initiatives.models import Adoption
from initiatives.states import AdoptionStatus
from tests.browser.accessibility import violations
from tests.browser.test_journey import PHONE, follow, heading, press, send
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory
from tests.factories.files import PICTURE
from tests.factories.recognitions import recognised_below_the_province

pytestmark = pytest.mark.django_db(transaction=True)
CLINIC, SHOT = "Trạm Y tế xã Nặm Rằng", "bảng phiếu hẹn.jpg"


@pytest.fixture
def place(live_server, now):
    """A recognised initiative of a school; in another commune a clinic with a nurse and a head."""
    with transaction.atomic():
        place = recognised_below_the_province(now, is_whole=True)
    commune = UnitFactory(parent=place.above.unit, name="UBND xã Nặm Rằng")
    place.clinic = UnitFactory(parent=commune, name=CLINIC, kind="public_service_unit")
    place.nurse = PostingFactory(unit=place.clinic, person__full_name="Lý Mùi Phấy").person
    place.clinic_head = RoleFactory(unit=place.clinic, name=RoleName.HEAD, person__full_name="Triệu Văn Sáng").person
    return place


def test_a_unit_applies_what_another_has_found(place, page_of):
    nurse = page_of(place.nurse, **PHONE)
    find_in_the_registry(nurse)
    show_interest(nurse)
    say_how_and_since(nurse)
    report_with_a_picture(nurse)
    confirm(page_of(place.clinic_head))
    authors_see_it(page_of(place.author, **PHONE), place)


def find_in_the_registry(page: Page) -> None:
    page.goto(reverse("registry:list"))
    page.locator("main").get_by_role("link", name="Phiếu hẹn khám").first.click()
    heading(page, "Phiếu hẹn khám")
    assert violations(page) == []
    follow(page, "Áp dụng ở đơn vị tôi")


def show_interest(page: Page) -> None:
    page.locator("[name=why]").fill("Người bệnh ở bản xa chờ từ sáng sớm.")
    assert violations(page) == []
    send(page, "Báo cho tác giả")
    heading(page, CLINIC)
    assert Adoption.objects.get().status == AdoptionStatus.INTERESTED


def say_how_and_since(page: Page) -> None:
    follow(page, "Cách làm và ngày bắt đầu")
    since = timezone.localdate() - datetime.timedelta(days=40)
    page.locator("[name=adaptation]").fill("Phiếu in hai thứ tiếng.")
    page.locator("[name=starts_on]").fill(f"{since:%d/%m/%Y}")
    send(page, "Giữ lại")
    heading(page, CLINIC)
    assert violations(page) == []
    assert Adoption.objects.get().starts_on == since


def report_with_a_picture(page: Page) -> None:
    """The first time the conclusion is left out: the picture is kept, and not sent twice."""
    follow(page, "Báo cáo áp dụng")
    page.locator("[name=files]").set_input_files({"name": SHOT, "mimeType": "image/jpeg", "buffer": PICTURE})
    page.locator("[name=benefit]").fill("12.000.000")
    press(page, "Trình thủ trưởng đơn vị")
    expect(page.locator("#files")).to_contain_text(SHOT)
    assert violations(page) == []

    taken_off_and_brought_back(page)
    page.locator("[name=conclusion]").fill("Áp dụng tốt, tiếp tục làm.")
    send(page, "Trình thủ trưởng đơn vị")

    heading(page, CLINIC)
    waiting = Adoption.objects.get()
    assert (waiting.status, waiting.evidence) == (AdoptionStatus.REPORTED, "")
    assert [file.name for file in waiting.files.present()] == [SHOT]


def taken_off_and_brought_back(page: Page) -> None:
    """What is typed beside the files stays."""
    page.locator("[name=social_benefit]").fill("Người già không phải đi từ đêm.")
    files = page.locator("#files")
    files.get_by_role("button").click()
    expect(files.locator("del")).to_have_text(SHOT)
    files.get_by_role("button").click()
    expect(files.locator("del")).to_have_count(0)
    expect(page.locator("[name=social_benefit]")).to_have_value("Người già không phải đi từ đêm.")


def confirm(page: Page) -> None:
    """The head opens the picture, then signs."""
    page.goto(Adoption.objects.get().get_absolute_url())
    expect(page.locator("main")).to_contain_text(re.compile(r"12\.000\.000\sđồng"))
    with page.expect_download() as given:
        page.get_by_role("link", name=SHOT).click()
    assert given.value.suggested_filename == SHOT
    assert given.value.path().read_bytes() == PICTURE
    assert violations(page) == []
    follow(page, "Xác nhận…")
    send(page, "Ký xác nhận")
    heading(page, CLINIC)
    done = Adoption.objects.get()
    assert (done.status, done.confirmation.benefit) == (AdoptionStatus.CONFIRMED, 12_000_000)


def authors_see_it(page: Page, place) -> None:
    page.goto(place.initiative.get_absolute_url())
    applied = page.locator("#applied")
    expect(applied).to_contain_text("Lý Mùi Phấy")
    applied.get_by_role("link", name=CLINIC).click()
    expect(page.get_by_role("link", name=SHOT)).to_be_visible()
    page.go_back()
    page.locator("#applied").get_by_role("link", name="Quá trình nhân rộng").click()
    expect(page.locator(".tree")).to_contain_text(CLINIC)
    assert violations(page) == []
