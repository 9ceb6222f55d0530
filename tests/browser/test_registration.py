"""A Dân vận khéo model is registered in Chromium: from the start page to the list open to everybody."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from initiatives.models import Initiative
from initiatives.states import Status
from tests.browser.test_journey import PHONE, heading, press
from tests.factories.initiatives import WindowFactory
from tests.factories.journeys import PASSWORD, Commune, commune

pytestmark = pytest.mark.django_db(transaction=True)
MODEL, CELL = "Ngày thứ Bảy giúp dân làm thủ tục ở xóm", "Chi bộ xóm Nặm Rằng"
STEPS = (("reasons", "aims"), ("content", "place", "forces"), ("resources", "outputs", "lasting"))


@pytest.fixture
def place(live_server) -> Commune:
    place = commune()
    day = datetime.timedelta(days=1)
    now = timezone.now()
    WindowFactory(kind="model", season=place.season, name="Đăng ký", opens_at=now - day, closes_at=now + 30 * day)
    return place


def test_a_model_is_registered_checked_and_listed(place, page, page_of, new_context):
    sign_in(page, place)
    model = register(page)
    find_complete(page_of(place.coordinator), model)
    stranger = new_context(**PHONE).new_page()
    stranger.goto(reverse("movements:models"))
    expect(stranger.get_by_text(MODEL)).to_be_visible()
    expect(stranger.get_by_text(CELL)).to_be_visible()


def sign_in(page: Page, place: Commune) -> None:
    page.goto(reverse("account_login"))
    page.locator("[name=login]").fill(place.author.staff_code)
    page.locator("[name=password]").fill(PASSWORD)
    press(page, "Đăng nhập")
    page.get_by_role("link", name="Đăng ký mô hình", exact=True).click()


def register(page: Page) -> Initiative:
    press(page, "Bắt đầu đăng ký")
    page.locator("[name=holder][value=collective]").check()
    page.locator("[name=holder-more]").fill(CELL)
    page.locator("[name=title]").fill(MODEL)
    page.locator("[name=area]").select_option("van-hoa-xa-hoi")
    page.locator("[name=way][value=new]").check()
    for number, keys in enumerate(STEPS, 2):
        press(page, f"Sang bước {number}")
        for key in keys:
            page.locator(f"[name={key}]").fill(f"Đã ghi rõ phần {key}.")
    press(page, "Sang bước 5")
    heading(page, MODEL)
    press(page, "Nộp hồ sơ")
    heading(page, r"Biên nhận LN\.DVK\.")
    model = Initiative.objects.get()
    assert (model.kind, model.status, model.holder_name, model.way) == ("model", Status.SUBMITTED, CELL, "new")
    return model


def find_complete(page: Page, model: Initiative) -> None:
    page.goto(reverse("initiatives:to_check"))
    page.locator("main").get_by_role("link", name=MODEL).click()
    press(page, "Hồ sơ đầy đủ")
    heading(page, "Hồ sơ cần kiểm tra")
    model.refresh_from_db()
    assert model.status == Status.ACCEPTED
