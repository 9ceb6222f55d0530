"""The queue taken along: scoring from one dossier to the next without a network, and everything in once, afterwards."""

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from councils.models import Assessment, ScoreSheet
from councils.states import AssessmentStatus, SheetStatus
from tests.browser.test_journey import press
from tests.factories.councils import sitting, under_review

pytestmark = pytest.mark.django_db(transaction=True)
HAND_IN = "Gửi phiếu, sang hồ sơ sau"


@pytest.fixture
def at():
    return sitting(members=1)


@pytest.fixture
def page(at, page_of, network) -> Page:
    """The queue of a member, its dossiers on the device."""
    under_review(at, 3)
    page = page_of(at.members[0].person, base_url=network.url)
    page.goto("/councils/queue/")
    expect(page.locator("[data-along-say=kept]")).to_be_visible()
    return page


def fill(page: Page) -> None:
    for box, points in zip(page.locator("input[name^=points-]").all(), ("32", "48"), strict=True):
        box.fill(points)


def submitted() -> int:
    return ScoreSheet.objects.filter(status=SheetStatus.SUBMITTED, total=80).count()


def test_three_dossiers_are_scored_without_a_network_and_arrive_once(page, network, troubles):
    network.cut()
    page.goto("/councils/queue/")
    with page.expect_navigation():
        page.locator(".main-cell a").first.click()
    for number in range(3):
        fill(page)
        press(page, HAND_IN)
        expect(page.locator("[data-waiting] > li")).to_have_count(number + 1)
        if number < 2:
            with page.expect_navigation():
                page.get_by_role("link", name="Hồ sơ tiếp theo").click()
    assert not ScoreSheet.objects.exists()

    network.mend()
    page.goto("/councils/queue/")

    expect(page.locator("[data-state=in]:visible")).to_have_count(3)
    assert submitted() == 3
    page.reload()
    expect(page.locator("[data-waiting] > li")).to_have_count(0)
    assert submitted() == 3
    troubles.expect("ERR_CONNECTION")


def test_an_item_closed_meanwhile_is_told_and_what_was_written_is_still_there(page, network, troubles):
    assessment = Assessment.objects.order_by("pk").first()
    page.goto(f"/councils/assessments/{assessment.pk}/score/")
    network.cut()
    fill(page)
    press(page, HAND_IN)
    expect(page.locator("[data-waiting] > li")).to_have_count(1)
    Assessment.objects.filter(pk=assessment.pk).update(status=AssessmentStatus.SCORED, status_since=timezone.now())

    network.mend()
    page.goto("/councils/queue/")

    told = page.locator("[data-waiting] > li")
    expect(told.locator("[data-state=closed]")).to_be_visible()
    expect(told.locator("[data-why]")).to_have_text("Việc chấm hồ sơ này đã kết thúc.")
    told.locator("summary").click()
    expect(told.locator("[data-values]")).to_contain_text("32 · 48")
    told.locator("[data-drop]").click()
    expect(page.locator("[data-along]")).to_be_hidden()
    assert submitted() == 0
    troubles.expect("ERR_CONNECTION")
    troubles.expect("403")


def test_a_sheet_that_waits_is_changed_before_it_goes(page, network, troubles):
    network.cut()
    with page.expect_navigation():
        page.locator(".main-cell a").first.click()
    fill(page)
    press(page, HAND_IN)
    with page.expect_navigation():
        page.locator("[data-waiting] a").click()
    box = page.locator("input[name^=points-]").first
    expect(box).to_have_value("32")
    box.fill("31")

    first = f"/{Assessment.objects.earliest('pk').pk}/"
    network.mend()
    press(page, HAND_IN)

    page.wait_for_url(lambda url: "/score/" not in url or first not in url)
    assert ScoreSheet.objects.get(status=SheetStatus.SUBMITTED).total == 79
    troubles.expect("ERR_CONNECTION")


def test_signing_out_takes_the_pages_off_the_device(page):
    assert page.evaluate("caches.keys()") == [f"queue:{page.locator('[data-along]').get_attribute('data-along')}"]

    page.goto("/accounts/logout/")
    page.locator("form[data-sign-out] button").last.click()

    page.wait_for_function("caches.keys().then(names => names.length === 0)")
