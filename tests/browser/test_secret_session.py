"""A whole session by secret ballot on five devices: one offline, one recused, one lost answer, one tie."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, Route, expect

from councils.actions.ballot_checks import find_wrong_ballots
from councils.models import Assessment, Ballot, Box, Minutes, Recusal, Roll, ScoreSheet, Session, Verdict
from councils.states import BoxStatus, Outcome, RatioBase, TieRule
from tests.browser.test_journey import answer_to, confirm, follow, heading, press, send
from tests.factories.ballots import secret_rules
from tests.factories.councils import Sitting, score, sitting, under_review

pytestmark = pytest.mark.django_db(transaction=True)
TABLET = {"viewport": {"width": 820, "height": 1180}, "has_touch": True}
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True}
YES, NO, BLANK = "1", "2", "4"


@pytest.fixture
def at() -> Sitting:
    rules = secret_rules(vote_ratio="50%", ratio_base=RatioBase.VALID, tie_rule=TieRule.SECOND)
    at = sitting(members=3, rule_sheet=rules)
    for seat in (at.chair, at.secretary):
        seat.may_sign = True
        seat.save()
    return at


@pytest.fixture
def devices(at, page_of) -> dict[int, Page]:
    """A device of each member, by seat; the chair's is a phone, those of the others tablets."""
    screens = {at.secretary.pk: {}, at.chair.pk: PHONE}
    return {seat.pk: page_of(seat.person, **screens.get(seat.pk, TABLET)) for seat in at.seats}


def test_a_council_holds_a_session_by_secret_ballot(at, devices, troubles):
    titles = ("Phiếu hẹn khám theo khung giờ", "Thẻ hình song ngữ gắn với chợ phiên")
    first, second = (under_review(at, title=title)[0] for title in titles)
    for seat in (at.chair, at.secretary):
        for assessment in (first, second):
            score(assessment, seat, 32, 48)
    chair, secretary, *members = (devices[seat.pk] for seat in at.seats)
    score_in_the_browser(members[0], first, second)
    score_on_a_bad_network(members[1], first, second)
    leave_because_of_a_conflict(members[2], first, at)
    score_in_the_browser(members[2], second)

    session = open_the_session(secretary, chair, at)
    box = open_a_box(secretary, chair, members[0], session, items=(first, second))
    vote(chair, box, {first: YES, second: YES})
    vote(secretary, box, {first: NO, second: YES})
    vote_with_a_lost_answer(members[0], box, {first: BLANK, second: YES})
    vote_without_a_network(members[1], box, {first: BLANK, second: NO}, secretary)
    expect(members[2].locator("body")).not_to_contain_text(first.initiative.title)
    vote(members[2], box, {second: YES})
    close_and_count(secretary, chair, box)
    everybody_finds_the_own_ballot(devices, at, box)
    assert Verdict.objects.get().outcome == Outcome.RECOGNISED
    assert Verdict.objects.get().item.assessment == second

    again = open_a_box(secretary, chair, members[0], session, items=(first,))
    for page, choice in ((chair, YES), (secretary, NO), (members[0], YES), (members[1], YES)):
        vote(page, again, {first: choice})
    close_and_count(secretary, chair, again)
    see_the_verdicts(chair, session)
    expect(members[2].locator("body")).not_to_contain_text(first.initiative.title)
    end_the_session(secretary, chair, session)
    for page in (secretary, chair):
        sign_the_minutes(page, session)

    assert Minutes.objects.get().session == session
    assert not find_wrong_ballots()
    troubles.expect("ERR_INTERNET_DISCONNECTED")


def open_sheet(page: Page, assessment: Assessment) -> None:
    page.goto(reverse("councils:score", args=[assessment.pk]))
    for box, points in zip(page.locator("input[name^=points-]").all(), ("32", "48"), strict=True):
        box.fill(points)
    expect(page.locator("[data-sum]")).to_have_text("80")


def score_in_the_browser(page: Page, *assessments: Assessment) -> None:
    for assessment in assessments:
        open_sheet(page, assessment)
        with page.expect_navigation():
            press(page, "Gửi phiếu, sang hồ sơ sau")


def score_on_a_bad_network(page: Page, first: Assessment, second: Assessment) -> None:
    """The network goes while the sheet is written and comes back: nothing is lost and nothing is in twice."""
    score_in_the_browser(page, first)
    page.goto(reverse("councils:score", args=[second.pk]))
    page.context.set_offline(True)
    for box, points in zip(page.locator("input[name^=points-]").all(), ("32", "48"), strict=True):
        box.fill(points)
    expect(page.locator("[data-saved=offline]")).to_be_visible()
    page.context.set_offline(False)
    expect(page.locator("[data-saved=server]")).to_be_visible()
    press(page, "Gửi phiếu, sang hồ sơ sau")
    heading(page, "Phiếu chấm của tôi")
    assert ScoreSheet.objects.filter(assessment=second, total=80, status="submitted").count() == 4


def leave_because_of_a_conflict(page: Page, assessment: Assessment, at: Sitting) -> None:
    page.goto(reverse("councils:score", args=[assessment.pk]))
    follow(page, "Tôi có liên quan đến hồ sơ này")
    page.locator("[name=reason]:visible").fill("Tác giả là em ruột")
    page.locator("form:has([name=reason]) button.btn-primary, form:has([name=reason]) button.btn-grave").first.click()
    heading(page, "Phiếu chấm của tôi")
    assert Recusal.objects.get().seat == at.members[2]
    answer = page.goto(assessment.get_absolute_url())
    assert answer.status == 404


def open_the_session(page: Page, second: Page, at: Sitting) -> Session:
    page.goto(at.council.get_absolute_url())
    follow(page, "Lên lịch phiên họp")
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    page.locator("[name=name]").fill("Phiên họp đợt 2")
    page.locator("[name=held_at]").fill(f"08:00 {tomorrow:%d/%m/%Y}")
    press(page, "Lưu lịch họp, mời thành viên")
    press(page, "Đưa hồ sơ đã chọn vào chương trình")
    follow(page, "Ghi điểm danh")
    present = page.locator("input[name^=present-]")
    expect(present).to_have_count(len(at.seats))
    for each in present.all():
        each.check()
    press(page, "Ghi điểm danh")
    send(page, "Đề nghị khai mạc phiên họp")
    confirm(second, page)
    expect(page.get_by_role("link", name="Chuẩn bị hòm phiếu")).to_be_visible()
    return Session.objects.get()


def open_a_box(secretary: Page, chair: Page, teller: Page, session: Session, items: tuple[Assessment, ...]) -> Box:
    """Three take keys and try them, two open the box."""
    secretary.goto(session.get_absolute_url())
    follow(secretary, "Chuẩn bị hòm phiếu")
    for item in items:
        secretary.get_by_label(item.initiative.title).check()
    press(secretary, "Chuẩn bị hòm phiếu")
    heading(secretary, "Hòm phiếu")
    box = Box.objects.latest("pk")
    for page in (secretary, chair, teller):
        page.goto(reverse("councils:keys", args=[box.pk]))
        press(page, "Nhận chìa khóa")
        expect(page.locator(".secret-number")).to_be_visible()
        follow(page, "Thử chìa khóa")
        press(page, "Thử chìa khóa")
        page.wait_for_url("**/keys/")
    together(box, "open", secretary, chair)
    assert not Roll.objects.filter(item__box=box, voted=True).exists()
    return box


def together(box: Box, step: str, asking: Page, confirming: Page) -> None:
    for page in (asking, confirming):
        page.goto(box.get_absolute_url())
        with answer_to(page):
            page.locator(f"#move-{step}").click()
    expect(confirming.locator(f"#move-{step}")).to_have_count(0)


def take_paper(page: Page, box: Box, choices: dict[Assessment, str]) -> None:
    page.goto(reverse("councils:ballot", args=[box.pk]))
    for assessment, choice in choices.items():
        page.get_by_role("group", name=assessment.initiative.title).locator(f"input[value='{choice}']").check()


def received(page: Page) -> None:
    expect(page.locator("#ballot[data-told=received]")).to_be_visible()
    expect(page.locator("[data-number]")).to_be_visible()


def vote(page: Page, box: Box, choices: dict[Assessment, str]) -> None:
    take_paper(page, box, choices)
    press(page, "Bỏ phiếu vào hòm")
    received(page)


def vote_with_a_lost_answer(page: Page, box: Box, choices: dict[Assessment, str]) -> None:
    """The server takes the ballot, the answer never arrives; the device sends the same one again."""
    take_paper(page, box, choices)
    lost = []

    def lose_the_answer(route: Route) -> None:
        lost.append(route.fetch().status)
        route.abort()

    page.route("**/ballot/", lose_the_answer, times=1)
    press(page, "Bỏ phiếu vào hòm")
    received(page)
    assert lost == [200]


def vote_without_a_network(page: Page, box: Box, choices: dict[Assessment, str], secretary: Page) -> None:
    """The ballot waits on the device; the secretary sees whose is missing, and then that it is in."""
    secretary.goto(box.get_absolute_url())
    expect(secretary.locator(".vote-count")).to_contain_text("3 / 5")
    take_paper(page, box, choices)
    page.context.set_offline(True)
    press(page, "Bỏ phiếu vào hòm")
    expect(page.locator("[data-say=waiting]")).to_be_visible()
    expect(secretary.locator(".vote-count")).to_contain_text("3 / 5")
    page.context.set_offline(False)
    received(page)
    expect(secretary.locator(".vote-count")).to_contain_text("4 / 5")


def close_and_count(secretary: Page, chair: Page, box: Box) -> None:
    together(box, "close", secretary, chair)
    for page in (chair, secretary):
        page.goto(reverse("councils:turn", args=[box.pk]))
        send(page, "Xoay chìa khóa")
    heading(secretary, "Các phiếu đã kiểm")
    box.refresh_from_db()
    assert box.status == BoxStatus.COUNTED


def everybody_finds_the_own_ballot(devices: dict[int, Page], at: Sitting, box: Box) -> None:
    """Each device marks one line for each item its owner voted on, and no two devices the same one."""
    marked = []
    for seat in at.seats:
        page = devices[seat.pk]
        page.goto(reverse("councils:results", args=[box.pk]))
        own = page.locator("tr.own-ballot")
        expect(own).to_have_count(1 if seat == at.members[2] else 2)
        marked += [line.get_attribute("data-code") for line in own.all()]
    assert sorted(marked) == sorted(Ballot.objects.filter(item__box=box).values_list("code", flat=True))


def see_the_verdicts(page: Page, session: Session) -> None:
    page.goto(session.get_absolute_url())
    first, second = session.items.order_by("position")
    assert [first.verdict.outcome, second.verdict.outcome] == [Outcome.RECOGNISED] * 2
    assert first.ballot == 2
    page.goto(first.assessment.get_absolute_url())
    expect(page.locator(".sentence").first).to_contain_text(re.compile(r"5 ghế, 1 .*3 đồng ý, 1 không đồng ý"))


def end_the_session(page: Page, second: Page, session: Session) -> None:
    page.goto(session.get_absolute_url())
    follow(page, "Đề nghị kết thúc phiên họp")
    send(page, "Đề nghị kết thúc phiên họp")
    confirm(second, page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Phiên họp đã kết thúc")


def sign_the_minutes(page: Page, session: Session) -> None:
    page.goto(reverse("councils:minutes", args=[session.pk]))
    press(page, "Ký biên bản")
    expect(page.get_by_text("Đã ký nội dung này.", exact=True)).to_be_visible()
