"""Nothing typed is lost: saving while one types, without a network, in two tabs, by two authors."""

import contextlib

import pytest
from django.urls import reverse
from playwright.sync_api import Error, Page, expect

from initiatives.models import Answer, AnswerCopy, Author, Question
from initiatives.states import Consent
from tests.browser.accessibility import violations
from tests.browser.waiting import wait_until
from tests.factories.forms import draft_of_a_teacher, small_form
from tests.factories.initiatives import AuthorFactory, WindowFactory, employed

pytestmark = pytest.mark.django_db(transaction=True)

NOVELTY = "textarea[name=novelty]"
SAVED = "[data-saved=server]:not([hidden])"
OFFLINE = "[data-saved=offline]:not([hidden])"
DEVICE = "[data-saved=device]:not([hidden])"


@pytest.fixture
def initiative(live_server):
    return draft_of_a_teacher()


def address(initiative, step=2):
    return reverse("initiatives:edit", args=[initiative.pk, step])


def text():
    answer = Answer.objects.filter(question__key="novelty").first()
    return answer and answer.text


def arrives(page, words):
    """Wait until the system has the whole text, however often it was sent on the way, and the page knows."""
    wait_until(page, lambda: text() == words)
    wait_until(page, lambda: kept(page) == 0)
    page.wait_for_selector(SAVED)


def kept(page):
    """Say how many texts are kept on the device."""
    return page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('text:')).length")


def type_on(page, words):
    page.locator(NOVELTY).press_sequentially(words)


def test_what_is_typed_is_saved_on_the_device_at_once_and_in_the_system_soon(initiative, page_of):
    page = page_of(initiative.entered_by)
    page.goto(address(initiative))

    under_way = []
    page.route("**/save/", lambda route: under_way.append(route))  # the system does not hear of it yet
    type_on(page, "Thẻ hình chụp ở chợ")
    page.wait_for_selector(DEVICE)
    on_device = kept(page)
    page.unroute("**/save/")
    for each in under_way:
        each.continue_()

    arrives(page, "Thẻ hình chụp ở chợ")
    assert on_device == 1


def test_saving_goes_on_from_its_own_text(initiative, page_of):
    page = page_of(initiative.entered_by)
    page.goto(address(initiative))

    for words in ("một", "một hai", "một hai ba"):
        type_on(page, words.removeprefix(page.locator(NOVELTY).input_value()))
        arrives(page, words)

    assert not AnswerCopy.objects.exists()


def test_without_a_network_the_text_stays_on_the_device_and_goes_out_when_it_is_back(initiative, page_of, troubles):
    page = page_of(initiative.entered_by)
    page.goto(address(initiative))
    page.context.set_offline(True)

    type_on(page, "gõ khi mất mạng")
    page.wait_for_selector(OFFLINE)
    before = (text(), kept(page))
    page.context.set_offline(False)

    assert before == (None, 1)
    arrives(page, "gõ khi mất mạng")
    troubles.expect("ERR_INTERNET_DISCONNECTED")


def test_a_page_closed_without_a_network_gives_its_text_to_the_next_one(initiative, page_of, troubles):
    page = page_of(initiative.entered_by)
    page.goto(address(initiative))
    page.context.set_offline(True)
    type_on(page, "chữ của trang đã đóng")
    page.wait_for_selector(OFFLINE)
    page.close()
    page.context.set_offline(False)

    other = page.context.new_page()
    other.goto(address(initiative))

    expect(other.locator(NOVELTY)).to_have_value("chữ của trang đã đóng")
    arrives(other, "chữ của trang đã đóng")
    troubles.expect("ERR_INTERNET_DISCONNECTED")


def test_a_text_left_on_the_device_reaches_the_system_from_another_step(initiative, page_of, troubles):
    page = page_of(initiative.entered_by)
    page.goto(address(initiative))
    page.context.set_offline(True)
    type_on(page, "chữ của bước hai")
    page.wait_for_selector(OFFLINE)
    page.close()
    page.context.set_offline(False)

    other = page.context.new_page()
    other.goto(address(initiative, step=1))

    wait_until(other, lambda: text() == "chữ của bước hai")
    troubles.expect("ERR_INTERNET_DISCONNECTED")


def test_two_tabs_keep_both_texts_and_one_is_chosen(initiative, page_of):
    first = page_of(initiative.entered_by)
    first.goto(address(initiative))
    second = first.context.new_page()
    second.goto(address(initiative))

    type_on(first, "bản của tab một")
    arrives(first, "bản của tab một")
    type_on(second, "bản của tab hai")
    second.wait_for_selector("[data-two]:not([hidden])")
    type_on(second, ", viết tiếp")
    wait_until(second, lambda: AnswerCopy.objects.filter(text="bản của tab hai, viết tiếp").exists())
    second.locator("[data-question=novelty] [data-choose]").click()
    expect(second.locator(".as-typed")).to_have_text(["bản của tab một", "bản của tab hai, viết tiếp"])
    second.get_by_label("Bản thứ hai").check()
    second.get_by_role("button", name="Giữ bản đã chọn").click()

    expect(second.locator(NOVELTY)).to_have_value("bản của tab hai, viết tiếp")
    assert (text(), AnswerCopy.objects.count()) == ("bản của tab hai, viết tiếp", 0)


def test_two_authors_keep_both_texts(initiative, page_of):
    other = AuthorFactory(initiative=initiative, consent=Consent.AGREED, person__full_name="Lục Thế Cường").person
    hers, his = page_of(initiative.entered_by), page_of(other)
    hers.goto(address(initiative))
    his.goto(address(initiative))

    type_on(hers, "bản của chị Ngọc")
    arrives(hers, "bản của chị Ngọc")
    type_on(his, "bản của anh Cường")
    his.wait_for_selector("[data-two]:not([hidden])")

    wait_until(his, lambda: AnswerCopy.objects.get().text == "bản của anh Cường")
    assert text() == "bản của chị Ngọc"
    hers.goto(address(initiative))
    expect(hers.get_by_role("link", name="Xem hai bản").first).to_be_visible()


def test_an_answer_lost_on_the_way_makes_no_second_text(initiative, page_of, troubles):
    page = page_of(initiative.entered_by)
    page.goto(address(initiative))
    lost = []

    def lose_first_answer(route):
        if lost:
            route.continue_()
        else:
            lost.append(route.fetch())  # the system has it, the page does not hear of it
            route.abort()

    page.route("**/save/", lose_first_answer)
    type_on(page, "chữ đến nơi")
    page.wait_for_selector(OFFLINE)
    type_on(page, ", viết tiếp")

    arrives(page, "chữ đến nơi, viết tiếp")
    assert lost
    assert not AnswerCopy.objects.exists()
    troubles.expect("ERR_FAILED")


def test_who_was_signed_out_meanwhile_keeps_the_text_and_is_told(initiative, page_of):
    page = page_of(initiative.entered_by)
    page.goto(address(initiative))
    cookies = page.context.cookies()
    page.context.clear_cookies(name="sessionid")

    type_on(page, "gõ sau khi hết phiên")
    page.wait_for_selector("[data-saved=out]:not([hidden])")
    before = (text(), kept(page))
    page.context.add_cookies(cookies)
    page.evaluate("window.dispatchEvent(new Event('online'))")

    assert before == (None, 1)
    arrives(page, "gõ sau khi hết phiên")


def test_a_text_over_its_limit_stays_on_page_and_device_with_the_reason(initiative, page_of):
    page = page_of(initiative.entered_by)
    page.goto(address(initiative))

    page.locator(NOVELTY).fill("giải pháp " * 300)
    page.wait_for_selector("[data-question=novelty] [data-wrong-words]:not([hidden])")

    assert "2\xa0kB" in page.locator("[data-question=novelty] [data-wrong-words]").inner_text()
    assert (text(), kept(page)) == (None, 1)


SLOW_PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
MOBILE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 100_000}


class SlowPhone:
    """A tab on an old phone in the mountains: a slow processor, and a network that is slow or away."""

    def __init__(self, page):
        self.page, self.session = page, page.context.new_cdp_session(page)
        self.session.send("Network.enable")
        self.session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        self.lose_network(lost=False)

    def lose_network(self, *, lost=True):
        # not context.set_offline: two of these settings at once, and the other one wins
        self.session.send("Network.emulateNetworkConditions", MOBILE | {"offline": lost})


def paste(page, field, words):
    page.locator(field).focus()
    page.evaluate(
        """words => {
            const data = new DataTransfer();
            data.setData("text/html", words.split("\\n").map(line => `<p class=MsoNormal>${line}</p>`).join("\\n"));
            const how = {clipboardData: data, bubbles: true, cancelable: true};
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", how));
        }""",
        words,
    )


def test_sixty_four_kilobytes_pasted_on_a_slow_phone_survive_the_loss_of_the_network(page_of, troubles):
    small_form()
    Question.objects.filter(key="novelty").update(max_bytes=64_000)
    initiative = draft_of_a_teacher()
    words = "\n".join(f"{number}. Thẻ hình chụp ở chợ phiên Lũng Nặm." for number in range(1, 1200))[:45_000]
    page = page_of(initiative.entered_by, **SLOW_PHONE)
    page.goto(address(initiative))
    phone = SlowPhone(page)
    phone.lose_network()

    paste(page, NOVELTY, words)
    page.wait_for_selector(OFFLINE)
    before = (text(), kept(page))
    phone.lose_network(lost=False)

    assert 55_000 < len(words.encode()) < 64_000
    assert before == (None, 1)
    arrives(page, words.strip())
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    troubles.expect("ERR_INTERNET_DISCONNECTED")


def test_a_pasted_text_is_one_deed_that_can_be_undone(initiative, page_of):
    page = page_of(initiative.entered_by)
    page.goto(address(initiative))
    field = page.locator(NOVELTY)
    field.fill("đầu cuối")
    field.evaluate("field => { window.deeds = 0; field.addEventListener('input', () => { window.deeds += 1; }); }")

    field.evaluate("field => field.setSelectionRange(3, 4)")
    paste(page, NOVELTY, "một\nhai &amp;amp; &lt;b&gt;\nba")
    pasted = (field.input_value(), page.evaluate("window.deeds"))
    page.keyboard.press("Control+z")

    assert pasted == ("đầumột\nhai &amp; <b>\nbacuối", 1)
    expect(field).to_have_value("đầu cuối")


@pytest.mark.parametrize("is_tried", [False, True], ids=["at once", "after a sending in vain"])
def test_a_step_left_without_a_network_loses_nothing(initiative, page_of, network, troubles, is_tried):
    page = page_of(initiative.entered_by, base_url=network.url, **SLOW_PHONE)
    SlowPhone(page)
    page.goto(address(initiative))
    network.cut()

    type_on(page, "gõ rồi sang bước sau")
    if is_tried:
        page.wait_for_selector(OFFLINE)
    failed = page.expect_event("requestfailed", lambda request: request.is_navigation_request())
    with failed, contextlib.suppress(Error):  # the browser shows its own page
        page.locator("button[value=next]").last.click()
    wait_until(page, lambda: page.url.startswith("chrome-error:"))
    before = text()
    network.mend()
    page.goto(address(initiative))

    assert before is None
    expect(page.locator(NOVELTY)).to_have_value("gõ rồi sang bước sau")
    arrives(page, "gõ rồi sang bước sau")
    assert not AnswerCopy.objects.exists()
    troubles.overlook("ERR_(CONNECTION|EMPTY_RESPONSE)")


def test_two_tabs_closed_without_a_network_give_both_texts(initiative, page_of, troubles):
    tabs = [page_of(initiative.entered_by)]
    device = tabs[0].context
    tabs.append(device.new_page())
    for tab in tabs:
        tab.goto(address(initiative))
    device.set_offline(True)
    for tab, words in zip(tabs, ("bản của tab một", "bản của tab hai"), strict=True):
        type_on(tab, words)
        tab.wait_for_selector(OFFLINE)
    for tab in tabs:
        tab.close()
    device.set_offline(False)

    other = device.new_page()
    other.goto(address(initiative))

    wait_until(other, lambda: text() and AnswerCopy.objects.exists())
    assert {text(), AnswerCopy.objects.get().text} == {"bản của tab một", "bản của tab hai"}
    wait_until(other, lambda: kept(other) == 0)
    troubles.expect("ERR_INTERNET_DISCONNECTED")


def offline_and_another(initiative, page_of) -> tuple[Page, Page]:
    """Give a page whose text could not be sent, and another one of the same device, opened after it."""
    first = page_of(initiative.entered_by)
    first.goto(address(initiative))
    SlowPhone(first).lose_network()
    type_on(first, "chữ của trang sắp đóng")
    first.wait_for_selector(OFFLINE)
    second = first.context.new_page()
    second.goto(address(initiative))
    return first, second


def test_a_text_of_a_page_that_still_lives_comes_once_that_page_is_gone(initiative, page_of, troubles):
    first, second = offline_and_another(initiative, page_of)
    before = (text(), second.locator(NOVELTY).input_value(), kept(second))
    first.close()

    assert before == (None, "", 1)
    expect(second.locator(NOVELTY)).to_have_value("chữ của trang sắp đóng")
    arrives(second, "chữ của trang sắp đóng")
    assert not AnswerCopy.objects.exists()
    troubles.expect("ERR_INTERNET_DISCONNECTED")


def test_what_is_typed_meanwhile_is_not_overwritten_by_a_text_that_comes_back(initiative, page_of, troubles):
    first, second = offline_and_another(initiative, page_of)

    type_on(second, "chữ gõ ở trang sau")
    first.close()

    wait_until(second, lambda: text() and AnswerCopy.objects.exists())
    wait_until(second, lambda: kept(second) == 0)
    assert {text(), AnswerCopy.objects.get().text} == {"chữ của trang sắp đóng", "chữ gõ ở trang sau"}
    expect(second.locator(NOVELTY)).to_have_value("chữ gõ ở trang sau")
    troubles.expect("ERR_INTERNET_DISCONNECTED")


def test_two_tabs_of_a_slow_phone_without_a_network_keep_both_texts(initiative, page_of, troubles):
    first = page_of(initiative.entered_by, **SLOW_PHONE)
    second = first.context.new_page()
    tabs = [SlowPhone(first), SlowPhone(second)]
    for tab in tabs:
        tab.page.goto(address(initiative))
        tab.lose_network()

    type_on(first, "bản của tab một")
    first.wait_for_selector(OFFLINE)
    type_on(second, "bản của tab hai")
    second.wait_for_selector(OFFLINE)
    on_device = kept(first)
    for tab in tabs:
        tab.lose_network(lost=False)
    wait_until(first, lambda: text() and AnswerCopy.objects.exists())

    assert on_device == 2
    assert {text(), AnswerCopy.objects.get().text} == {"bản của tab một", "bản của tab hai"}
    wait_until(first, lambda: kept(first) == 0)
    first.reload()
    expect(first.get_by_role("link", name="Xem hai bản").first).to_be_visible()
    troubles.expect("ERR_INTERNET_DISCONNECTED")


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head>
<body><p class=MsoNormal><b>Trước đây</b> giáo\xad viên dùng tranh<o:p></o:p></p>
<p class=MsoNormal>Nay tranh do\xa0học sinh chụp</p>
<table><tr><td><p>Năm</p></td><td><p>Học sinh</p></td></tr><tr><td>2026</td><td>27</td></tr></table>
<ul><li>một</li><li>hai</li></ul></body></html>"""


def test_text_from_word_keeps_paragraphs_and_tables(initiative, page_of):
    page = page_of(initiative.entered_by)
    page.goto(address(initiative))
    page.locator(NOVELTY).focus()

    page.evaluate(
        """html => {
            const data = new DataTransfer();
            data.setData("text/html", html);
            data.setData("text/plain", "thô");
            const how = {clipboardData: data, bubbles: true, cancelable: true};
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", how));
        }""",
        WORD,
    )
    page.wait_for_selector(SAVED)

    assert text() == (
        "Trước đây giáo viên dùng tranh\nNay tranh do học sinh chụp\n\nNăm\tHọc sinh\n2026\t27\n\n- một\n- hai"
    )


def test_shares_are_summed_while_they_are_typed_and_sent_when_the_box_is_left(initiative, page_of):
    AuthorFactory(initiative=initiative, person=employed(initiative.unit, person__full_name="Lục Thế Cường"))
    page = page_of(initiative.entered_by)
    page.goto(address(initiative))

    page.get_by_label("Tỷ lệ của Nông Thị Bích Ngọc").fill("70")
    page.get_by_label("Tỷ lệ của Lục Thế Cường").fill("33,5")
    total = page.locator("[data-total]").inner_text()
    page.get_by_label("Tỷ lệ của Lục Thế Cường").fill("30")
    page.locator(NOVELTY).focus()
    page.wait_for_selector(SAVED)

    assert total == "103,5\xa0%"
    wait_until(page, lambda: sorted(Author.objects.values_list("share", flat=True)) == [30, 70])


def test_signing_out_points_to_what_is_unsent_and_then_leaves_nothing_on_the_device(initiative, page_of):
    page = page_of(initiative.entered_by)
    page.goto(address(initiative))
    page.locator(NOVELTY).fill("giải pháp " * 300)
    page.wait_for_selector("[data-question=novelty] [data-wrong-words]:not([hidden])")

    page.locator("details[data-menu] summary").click()
    page.get_by_role("button", name="Đăng xuất").click()
    told = page.locator(".toast-note").inner_text()
    still = kept(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Đăng xuất").click()

    assert "chưa gửi" in told
    assert (still, kept(page)) == (1, 0)


def test_a_draft_is_written_by_keyboard_alone(initiative, page_of):
    page = page_of(initiative.entered_by)
    page.goto(address(initiative, step=1))

    page.locator("textarea[name=title]").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("Thẻ hình song ngữ")
    page.keyboard.press("Tab")
    page.keyboard.type("Ti")
    while page.evaluate("document.activeElement.value") != "next":
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{address(initiative, step=2)}")

    initiative.refresh_from_db()
    assert (initiative.title, initiative.field.code) == ("Thẻ hình song ngữ", "giao-duc-tieu-hoc")


def test_without_scripts_a_step_is_saved_and_two_texts_are_kept(initiative, page_of):
    hers = page_of(initiative.entered_by, java_script_enabled=False)
    hers.goto(address(initiative))
    stale = hers.context.new_page()
    stale.goto(address(initiative))

    hers.locator(NOVELTY).fill("bản một")
    hers.locator("button[value=next]").click()
    hers.wait_for_url(f"**{address(initiative, step=3)}")
    stale.locator(NOVELTY).fill("bản hai")
    with stale.expect_navigation():
        stale.locator("button[value=next]").click()

    expect(stale.locator("[data-question=novelty] [data-two]")).to_contain_text("Một câu có hai bản")
    assert (text(), AnswerCopy.objects.get().text) == ("bản một", "bản hai")


@pytest.mark.parametrize("step", [1, 2, 3])
@pytest.mark.parametrize("width", [320, 1280])
def test_steps_are_accessible_and_nothing_scrolls_sideways(initiative, page_of, step, width):
    WindowFactory(season=initiative.season)
    page = page_of(initiative.entered_by, viewport={"width": width, "height": 800})
    page.goto(address(initiative, step))

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_questions_of_the_form_are_all_on_the_page(initiative, page_of):
    page = page_of(initiative.entered_by)
    shown = []
    for step in (1, 2, 3):
        page.goto(address(initiative, step))
        shown += page.locator("[data-question]").evaluate_all("nodes => nodes.map(node => node.dataset.question)")

    assert shown == list(Question.objects.order_by("section__position", "position").values_list("key", flat=True))
