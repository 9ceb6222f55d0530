"""The score sheet by keys, by the pad, on a bad network and on two devices."""

import re

import pytest
from playwright.sync_api import expect

from councils.models import Mark, ScoreSheet
from councils.states import SheetStatus
from tests.factories.councils import CriterionFactory, sitting, under_review

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}


@pytest.fixture
def at():
    return sitting(members=1)


@pytest.fixture
def member(at):
    return at.members[0].person


def open_sheet(page, assessment):
    page.goto(f"/councils/assessments/{assessment.pk}/score/")
    return page.locator("input[name^=points-]")


def saved(page):
    expect(page.locator("[data-saved=server]")).to_be_visible()
    expect(page.locator("[data-saved=device]")).to_be_hidden()


def test_numbers_typed_are_added_up_saved_and_handed_in_by_keys(at, member, page_of):
    (assessment,) = under_review(at)
    page = page_of(member)
    inputs = open_sheet(page, assessment)

    page.keyboard.press("3")
    page.keyboard.press("0")
    page.keyboard.press("Enter")
    page.keyboard.type("41")

    expect(page.locator("[data-sum]")).to_have_text("71")
    expect(page.locator("li.now")).to_have_id("criterion-2")
    saved(page)
    page.reload()
    expect(inputs.nth(0)).to_have_value("30")

    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/councils/queue/")
    assert ScoreSheet.objects.get().status == SheetStatus.SUBMITTED


def test_keys_are_told_of_where_there_is_a_keyboard(at, member, page_of):
    under_review(at)
    told = []
    for device in ({}, PHONE):
        page = page_of(member, **device)
        page.goto("/councils/queue/")
        told.append(page.get_by_text("Phím").is_visible())

    assert told == [True, False]


def test_points_outside_the_scale_are_told_at_their_field(at, member, page_of):
    (assessment,) = under_review(at)
    page = page_of(member)

    open_sheet(page, assessment).nth(0).fill("99")

    expect(page.locator("#error-1")).to_have_text("99 nằm ngoài thang điểm. Điểm từ 0 đến 40.")
    assert not Mark.objects.exists()


def test_the_pad_scores_on_a_phone(at, member, page_of):
    (assessment,) = under_review(at)
    page = page_of(member, **PHONE)
    inputs = open_sheet(page, assessment)

    page.locator("[data-digit='3']").click()
    page.locator("[data-digit='5']").click()
    page.locator("[data-go=next]").click()
    page.locator("[data-digit='4']").click()
    page.locator("[data-digit='9']").click()
    page.locator("[data-go=erase]").click()

    expect(inputs.nth(0)).to_have_value("35")
    expect(inputs.nth(1)).to_have_value("4")
    expect(page.locator("[data-go=next]")).to_have_text(re.compile("Gửi phiếu"))
    page.locator("[data-go=next]").click()
    page.wait_for_url("**/councils/queue/")
    assert sorted(Mark.objects.values_list("points", flat=True)) == [4, 35]


def test_what_is_typed_without_a_network_is_on_the_device_and_goes_when_there_is_one(at, member, page_of, troubles):
    (assessment,) = under_review(at)
    page = page_of(member)
    device = page.context
    inputs = open_sheet(page, assessment)

    device.set_offline(True)
    inputs.nth(0).fill("30")
    expect(page.locator("[data-saved=offline]")).to_be_visible()
    page.close()  # nothing but the device knows the number now
    assert not Mark.objects.exists()

    device.set_offline(False)
    page = device.new_page()
    expect(open_sheet(page, assessment).nth(0)).to_have_value("30")
    saved(page)
    assert Mark.objects.get().points == 30
    troubles.expect("ERR_INTERNET_DISCONNECTED")


def test_two_devices_give_both_numbers_and_a_choice(at, member, page_of, troubles):
    (assessment,) = under_review(at)
    desk, phone = page_of(member), page_of(member)
    on_desk, on_phone = open_sheet(desk, assessment), open_sheet(phone, assessment)

    on_desk.nth(0).fill("30")
    saved(desk)
    on_phone.nth(0).fill("12")
    question = phone.locator("#criterion-1 .notice")
    expect(question).to_contain_text("12")
    expect(question).to_contain_text("30")
    assert Mark.objects.get().points == 30

    question.locator("[data-take]").click()
    expect(on_phone.nth(0)).to_have_value("30")
    troubles.expect("409")


def test_a_question_is_answered_by_a_digit_and_a_no_ends_the_sheet(at, member, page_of):
    rules = at.council.rule_sheet
    kept = {"sheet": rules, "max_points": 0}
    CriterionFactory(position=0, name="Có mới không?", kind="gate", when_no="not_recognised", **kept)
    CriterionFactory(position=9, name="Tính cấp thiết", kind="comment", **kept)
    (assessment,) = under_review(at)
    page = page_of(member)
    open_sheet(page, assessment)

    page.keyboard.press("1")
    expect(page.locator("input[name^=answer-][value=yes]")).to_be_checked()
    page.locator("input[name^=answer-][value=yes]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("li.now")).to_have_id("criterion-2")
    expect(page.locator("li.unasked")).to_have_count(0)
    page.locator("input[name^=answer-][value=no]").check()
    expect(page.locator("li.unasked")).to_have_count(3)
    page.locator("#criterion-4 textarea").fill("Rất cần")
    saved(page)
    page.reload()
    expect(page.locator("input[name^=answer-][value=no]")).to_be_checked()
    expect(page.locator("#criterion-4 textarea")).to_have_value("Rất cần")

    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/councils/queue/")
    assert ScoreSheet.objects.get().total is None
