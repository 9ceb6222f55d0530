"""The frame of every page and the parts of pages, in a browser under the real Content-Security-Policy."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.factories.accounts import UserFactory

PHONE = {"width": 320, "height": 640}
DESK = {"width": 1280, "height": 800}


@pytest.fixture(autouse=True)
def _pages_with_all_parts(settings):
    settings.ROOT_URLCONF = "tests.browser.parts"


@pytest.fixture
def parts(page_of):
    """Open the page with all parts on a device."""

    def open_on(**device):
        page = page_of(UserFactory(), **device)
        page.goto("/parts/")
        return page

    return open_on


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["phone", "desk"])
def test_every_part_can_be_read_and_used_by_everybody(parts, viewport, scheme):
    page = parts(viewport=viewport, color_scheme=scheme)

    assert page.evaluate("document.documentElement.dataset.bsTheme") == scheme
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(page) == []


def test_a_form_with_errors_leads_to_their_places(parts):
    page = parts()
    page.get_by_role("button", name="Sang bước 4").click()

    focused = "document.activeElement.hasAttribute('data-wrong')"
    page.wait_for_function(focused)
    page.get_by_role("alert").get_by_role("link", name="Từ ngày nào?").click()

    expect(page.locator("#id_applied_on")).to_be_focused()
    assert violations(page) == []


def test_whatever_the_tab_key_reaches_is_ringed(parts):
    page = parts()
    style = "[document.activeElement.outerHTML.slice(0, 80), getComputedStyle(document.activeElement).outlineStyle]"
    reached = []

    while not reached or not reached[-1][0].startswith("<body"):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(style))

    assert len(reached) > 20
    assert [html for html, outline in reached[:-1] if outline == "none"] == []


def test_the_form_works_without_scripts(parts):
    page = parts(java_script_enabled=False)

    page.get_by_role("button", name="Sang bước 4").click()

    expect(page.get_by_role("alert").get_by_role("heading")).to_have_text("Có 3 chỗ cần sửa")


def test_the_account_opens_and_closes_by_keyboard_and_by_a_click_elsewhere(parts):
    page = parts()
    menu, sign_out = page.locator(".account summary"), page.get_by_role("button", name="Đăng xuất")

    menu.press("Enter")
    expect(sign_out).to_be_visible()
    page.keyboard.press("Escape")
    expect(sign_out).to_be_hidden()
    menu.click()
    expect(sign_out).to_be_visible()
    page.locator("h1").click()

    expect(sign_out).to_be_hidden()


def test_light_and_size_of_letters_are_remembered_on_the_device(parts):
    page = parts(color_scheme="light")
    page.locator(".account summary").click()
    page.get_by_role("button", name="Nền sáng hoặc tối").click()
    page.get_by_role("button", name="Cỡ chữ lớn").click()

    page.reload()

    assert page.evaluate("[document.documentElement.dataset.bsTheme, document.documentElement.className]") == [
        "dark",
        "large-type js",
    ]


def test_the_language_is_changed_at_the_foot_of_any_page(parts):
    page = parts()

    page.get_by_role("button", name="English").click()
    page.get_by_role("button", name="Tiếng Việt").wait_for()

    assert page.url.endswith("/parts/")
    assert page.evaluate("document.documentElement.lang") == "en"


def test_a_grave_deed_asks_in_a_dialog_over_the_page(parts):
    page = parts()
    page.get_by_role("link", name="Rút hồ sơ…").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("link", name="Giữ lại").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.url.endswith("/parts/")

    page.get_by_role("link", name="Rút hồ sơ…").click()
    dialog.get_by_label("Lý do").fill("Viết lại")
    dialog.get_by_role("button", name="Rút hồ sơ").click()

    page.get_by_text("Đã rút: Viết lại").wait_for()


def test_a_grave_deed_asks_on_its_own_page_without_scripts(parts):
    page = parts(java_script_enabled=False)
    page.get_by_role("link", name="Rút hồ sơ…").click()
    page.get_by_role("button", name="Rút hồ sơ").click()

    expect(page.get_by_text("Chưa trả lời câu này.").first).to_be_visible()
    page.get_by_label("Lý do").fill("Viết lại")
    page.get_by_role("button", name="Rút hồ sơ").click()

    expect(page.get_by_role("status").get_by_text("Đã rút: Viết lại")).to_be_visible()


def test_htmx_works_under_the_content_policy(parts):
    page = parts()

    page.get_by_role("button", name="Bấm để hiện").click()

    page.get_by_text("Đã hiện").wait_for()


def test_a_refused_click_says_why_and_the_word_can_be_closed(parts, troubles):
    page = parts()
    page.get_by_role("button", name="Bấm để bị từ chối").click()

    note = page.locator(".toast-note")
    note.get_by_text("Chỉ thành viên hội đồng chấm được.").wait_for()
    note.get_by_role("button", name="Đóng").click()

    expect(note).to_have_count(0)
    troubles.expect("403")


def test_a_lost_network_is_said_in_words(parts, troubles):
    page = parts()
    page.context.set_offline(True)

    page.get_by_role("button", name="Bấm để hiện").click()

    page.locator(".toast-note").get_by_text("Mất mạng").wait_for()
    troubles.expect("ERR_INTERNET_DISCONNECTED|htmx:")


def test_words_are_counted_while_typing(parts):
    page = parts()

    page.get_by_label("Điểm mới là gì?").fill("Bộ thẻ gồm 120 hình")

    expect(page.locator(".under-field").first).to_have_text(re.compile("^5 từ"), use_inner_text=True)


def test_a_form_is_sent_once_however_often_its_button_is_pressed(parts):
    page = parts()
    sent = []
    page.on("request", lambda request: request.method == "POST" and sent.append(request.url))

    page.evaluate(
        "() => { const button = [...document.querySelectorAll('button')].find(b => b.innerText === 'Sang bước 4');"
        " button.click(); button.click(); }"
    )
    page.get_by_role("alert").wait_for()

    assert len(sent) == 1
