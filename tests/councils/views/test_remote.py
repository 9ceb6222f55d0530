"""The remote on a phone: what comes next as one button, who has not voted and never what anybody voted."""

import pytest
from django.conf import settings
from django.urls import reverse

from councils.actions.conflicts import declare_conflict
from councils.actions.session_steps import propose
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.models import Session
from councils.states import ItemStatus
from tests.factories.ballots import secret_rules
from tests.factories.councils import in_session, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=2)


@world
def session(at) -> Session:
    return in_session(at, 2)


@pytest.fixture
def client(at, client_of):
    return client_of(at.secretary.person)


def address(name, session) -> str:
    return reverse(f"councils:{name}", args=[session.pk])


def shown(client, session) -> str:
    return client.get(address("remote", session)).content.decode().split('id="room"')[1].split("</main")[0]


def test_it_takes_an_item_from_its_vote_to_its_end_and_comes_to_the_next(client, at, session):
    first, second = session.items.order_by("position")
    begin = reverse("councils:open_vote", args=[first.pk]) + "?from=remote"
    assert begin in shown(client, session)
    assert client.post(begin).url == address("remote", session)
    for seat in at.seats:
        cast_vote(item=first, by=seat.person, choice="yes")
    end = reverse("councils:close_item", args=[first.pk]) + "?from=remote"
    assert end in shown(client, session)

    assert client.post(end).url == address("remote", session)

    first.refresh_from_db()
    assert first.status == ItemStatus.CLOSED
    assert reverse("councils:open_vote", args=[second.pk]) in shown(client, session)


def test_it_names_who_has_not_voted_and_never_what_the_others_have(client, at, session):
    item = open_vote(item=session.items.order_by("position").first(), by=at.secretary.person)
    cast_vote(item=item, by=at.chair.person, choice="no")
    declare_conflict(assessment=item.assessment, by=at.members[0].person, reason="Cùng tổ")

    page = shown(client, session)

    missing = page.split("Chưa biểu quyết")[1].split("</p>")[0]
    assert [seat.person.full_name in missing for seat in (at.chair, at.secretary, at.members[1])] == [False, True, True]
    assert missing.count("<b>") == 2
    assert "1 / 3" in page
    assert "ông đồng ý" not in page


def test_a_proposal_of_the_other_officer_is_confirmed_on_it(client, at, session):
    step = propose(session=session, step="close", by=at.chair.person)
    confirm = reverse("councils:confirm_step", args=[step.pk]) + "?from=remote"
    assert confirm in shown(client, session)

    assert client.post(confirm).url == address("remote", session)
    assert reverse("councils:minutes", args=[session.pk]) in shown(client, session)


def test_closing_is_asked_for_first_and_leads_back_to_the_remote(client, session):
    asked = reverse("councils:close_session", args=[session.pk]) + "?from=remote"
    assert f'action="{asked}"' in client.get(asked).content.decode()

    assert client.post(asked).url == address("remote", session)


def test_a_polling_remote_is_answered_only_with_news(client, at, session, django_capture_on_commit_callbacks):
    token = client.get(address("remote", session)).context["token"]
    assert client.get(address("remote_part", session), {"since": token}).status_code == 204

    with django_capture_on_commit_callbacks(execute=True):
        open_vote(item=session.items.first(), by=at.secretary.person)

    assert client.get(address("remote_part", session), {"since": token}).status_code == 200


def test_of_an_item_without_a_part_the_remote_shows_a_number_alone(client, at, session):
    item = session.items.order_by("position").first()
    declare_conflict(assessment=item.assessment, by=at.secretary.person, reason="Cùng tổ")

    page = shown(client, session)

    assert item.assessment.initiative.title not in page
    assert reverse("councils:open_vote", args=[item.pk]) not in page


def test_a_secret_item_leads_to_its_box(client_of):
    at = sitting(members=2, rule_sheet=secret_rules())
    session = in_session(at)

    page = shown(client_of(at.secretary.person), session)

    assert reverse("councils:prepare_box", args=[session.items.get().pk]) in page
    assert reverse("councils:open_vote", args=[session.items.get().pk]) not in page


def test_walls_that_follow_the_remote_show_what_it_says(client, at, session):
    item = session.items.order_by("position").first()
    open_vote(item=item, by=at.secretary.person)
    cast_vote(item=item, by=at.chair.person, choice="yes")
    close_item(item=item, by=at.secretary.person)
    title, wall = item.assessment.initiative.title, address("projector", session)
    assert title not in client.get(wall, {"shows": "remote"}).content.decode()

    client.post(address("wall", session), {"shows": "titles"})

    page = client.get(wall, {"shows": "remote"}).content.decode()
    assert title in page
    assert "?shows=remote&amp;since=" in page
    assert client.post(address("wall", session), {"shows": "everything"}).status_code == 422


def test_the_code_leads_to_the_remote(client, session):
    page = client.get(address("remote_code", session))

    assert page.context["address"] == settings.SITE_URL + address("remote", session)
    assert "<svg" in page.content.decode().split("remote-code")[1]


@pytest.mark.parametrize("name", ["remote", "remote_part", "remote_code"])
def test_an_ordinary_member_has_no_remote(name, client_of, at, session):
    assert client_of(at.members[0].person).get(address(name, session)).status_code == 403
