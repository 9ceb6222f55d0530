"""The session on the wall: as much as was chosen, nothing of items without a part, no work while nothing changes."""

import pytest
from django.urls import reverse

from councils.actions.conflicts import declare_conflict
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.models import Session
from tests.factories.councils import in_session, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=1)


@world
def session(at) -> Session:
    return in_session(at, 2)


@pytest.fixture
def wall(at, session, client_of):
    client = client_of(at.secretary.person)
    return lambda **asked: client.get(reverse("councils:projector", args=[session.pk]), asked)


def said(response) -> str:
    return response.content.decode().split('<section id="screen"')[1].split("</section>")[0]


def test_it_asks_first_how_much_may_be_shown(wall):
    page = wall().content.decode()

    assert [f"?shows={level}" in page for level in ("numbers", "titles", "figures")] == [True] * 3
    assert "screen" not in wall(shows="everything").content.decode().split("<main")[1].split('class="')[1]


@pytest.mark.parametrize(
    ("shows", "title", "outcome", "figures"),
    [("numbers", False, False, False), ("titles", True, True, False), ("figures", True, True, True)],
)
def test_each_level_says_what_it_may(shows, title, outcome, figures, at, session, wall):
    item = open_vote(item=session.items.get(position=1), by=at.secretary.person)
    name = item.assessment.initiative.title
    voting = said(wall(shows=shows))
    assert "0 / 3" in voting
    assert (name in voting) is title
    for seat in at.seats:
        cast_vote(item=item, by=seat.person, choice="yes")
    close_item(item=item, by=at.secretary.person)

    concluded = said(wall(shows=shows))

    assert [name in concluded, "Công nhận" in concluded, "3 đồng ý" in concluded] == [title, outcome, figures]
    assert not any(seat.person.full_name in voting + concluded for seat in at.seats)


def test_an_item_without_a_part_stays_a_number(at, session, wall):
    item = session.items.get(position=1)
    declare_conflict(assessment=item.assessment, by=at.secretary.person, reason="Là em ruột của tác giả")
    open_vote(item=item, by=at.chair.person)

    shown = said(wall(shows="figures"))

    assert "Mục 1" in shown
    assert item.assessment.initiative.title not in shown
    assert " / 3" not in shown.split('class="say"')[1].split("</div>")[0]


def test_a_wall_that_polls_is_answered_only_with_news(at, session, wall, django_capture_on_commit_callbacks):
    token = wall(shows="titles").context["token"]
    assert wall(shows="titles", since=token).status_code == 204

    with django_capture_on_commit_callbacks(execute=True):
        open_vote(item=session.items.get(position=1), by=at.secretary.person)

    news = wall(shows="titles", since=token)
    assert news.status_code == 200
    assert "<html" not in news.content.decode()


def test_only_those_who_run_the_session_show_it(at, session, client_of):
    address = reverse("councils:projector", args=[session.pk])

    assert client_of(at.members[0].person).get(address, {"shows": "titles"}).status_code == 403
