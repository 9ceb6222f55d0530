"""The live room of a session: it changes under the hands of those who use it by keyboard."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect

from councils.actions.sessions import plan_session, put_on_agenda
from councils.actions.voting import cast_vote, open_vote
from councils.states import Choice
from tests.factories.councils import SESSION_AT, in_session, scored, sitting

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_has_the_focus_keeps_it_when_somebody_else_votes(page_of):
    at = sitting(members=3)
    item = open_vote(item=in_session(at).items.get(), by=at.secretary.person)
    page = page_of(at.members[0].person)
    page.goto(item.session.get_absolute_url())
    agree = page.get_by_role("button", name="Đồng ý", exact=True)
    agree.focus()

    cast_vote(item=item, choice=Choice.YES, by=at.members[1].person)

    expect(page.get_by_text("1 / 5 người đã biểu quyết")).to_be_visible()
    expect(agree).to_be_focused()


def order_of(page: Page) -> list[str]:
    """Give the keys of the items as the page lists them."""
    return page.locator("[data-sortable] li").evaluate_all("rows => rows.map(row => row.dataset.key)")


def drag_to_the_top(page: Page, key: str) -> None:
    """Take the item by its grip and hold it above the first one until the list makes room for it.

    A browser that is busy tells the page of some places of the mouse only, so the hand goes on moving as one would.
    """
    page.evaluate("document.fonts.ready")
    rows = page.locator("[data-sortable] li")
    grip = page.locator(f"[data-key='{key}'] .grip")
    grip.scroll_into_view_if_needed()
    at, top = grip.bounding_box(), rows.first.bounding_box()
    across = at["x"] + at["width"] / 2
    page.mouse.move(across, at["y"] + at["height"] / 2)
    page.mouse.down()
    for step in range(40):
        page.mouse.move(across, top["y"] + (2, 6)[step % 2], steps=4)
        if order_of(page)[0] == key:
            break
        page.wait_for_timeout(100)
    expect(rows.first).to_have_attribute("data-key", key)  # makes room while it is held
    page.mouse.up()


def test_an_item_is_dragged_to_another_place_of_the_agenda_by_mouse_or_moved_by_keyboard(page_of):
    at = sitting()
    session = plan_session(
        council=at.council, by=at.secretary.person, name="Phiên họp đợt 2", held_at=SESSION_AT, place="Hội trường"
    )
    put_on_agenda(session=session, assessments=scored(at, 3), by=at.secretary.person)
    first, second, third = map(str, session.items.order_by("position").values_list("pk", flat=True))
    page = page_of(at.secretary.person)
    page.goto(reverse("councils:order", args=[session.pk]))
    assert order_of(page) == [first, second, third]

    drag_to_the_top(page, third)
    expect(page.get_by_text("Đã đổi thứ tự.")).to_be_visible()
    page.reload()
    assert order_of(page) == [third, first, second]

    up = page.locator(f"#up-{second}")
    up.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-sortable] li").nth(1)).to_have_attribute("data-key", second)
    expect(up).to_be_focused()
    page.reload()
    assert order_of(page) == [third, second, first]
