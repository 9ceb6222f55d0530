"""The live room of a session: it changes under the hands of those who use it by keyboard."""

import pytest
from playwright.sync_api import expect

from councils.actions.voting import cast_vote, open_vote
from councils.states import Choice
from tests.factories.councils import in_session, sitting

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_has_the_focus_keeps_it_when_somebody_else_votes(page_of):
    at = sitting(members=3)
    item = open_vote(item=in_session(at).items.get(), by=at.secretary.person)
    page = page_of(at.members[0].person)
    page.goto(item.session.get_absolute_url())
    agree = page.get_by_role("button", name="Đồng ý", exact=True)
    agree.focus()

    cast_vote(item=item, choice=Choice.YES, by=at.members[1].person)

    expect(page.get_by_text("1 / 5 người đã biểu quyết")).to_be_visible(timeout=10_000)
    expect(agree).to_be_focused()
