import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from councils.actions.conflicts import declare_conflict
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.models import AgendaItem, Session
from councils.states import ItemStatus, SessionStatus
from tests.factories.councils import in_session, scored, sitting
from tests.factories.initiatives import AuthorFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
PLAN = {"name": "Phiên họp đợt 2", "held_at": "08:00 10/12/2026", "place": "Hội trường"}


@world
def at():
    return sitting(members=2)


@pytest.fixture
def client(at, client_of):
    return client_of(at.secretary.person)


@world
def session(at) -> Session:
    return in_session(at, 2)


def room(client, session, since=""):
    return client.get(reverse("councils:room", args=[session.pk]), {"since": since})


def main_of(response) -> str:
    return response.content.decode().split("<main")[1].split("</main")[0]


@pytest.mark.site
def test_a_secretary_takes_a_session_from_plan_to_close(client, at, client_of):
    (assessment,) = scored(at)
    planned = client.post(reverse("councils:plan", args=[at.council.pk]), PLAN)
    session = Session.objects.get()
    assert planned.url == reverse("councils:agenda", args=[session.pk])

    client.post(planned.url, {"assessments": [assessment.pk]})
    present = {f"present-{seat.pk}": "on" for seat in at.seats}
    client.post(reverse("councils:attendance", args=[session.pk]), present)
    client.post(reverse("councils:open_session", args=[session.pk]))
    chair = client_of(at.chair.person)
    assert "đề nghị" in main_of(chair.get(session.get_absolute_url()))
    chair.post(reverse("councils:confirm_step", args=[session.steps.get().pk]))
    item = session.items.get()
    client.post(reverse("councils:open_vote", args=[item.pk]))
    for seat in at.seats[:3]:
        client_of(seat.person).post(reverse("councils:vote", args=[item.pk]), {"choice": "yes"})
    client.post(reverse("councils:hand", args=[item.pk]), {"choice": "no", "seat": at.members[1].pk})
    client.post(reverse("councils:close_item", args=[item.pk]))
    client.post(reverse("councils:close_session", args=[session.pk]))
    chair.post(reverse("councils:confirm_step", args=[session.steps.get(step="close").pk]))

    session.refresh_from_db()
    page = client.get(session.get_absolute_url()).content.decode()
    assert session.status == SessionStatus.CLOSED
    assert "3 đồng ý, 1 không đồng ý. 70\xa0% của 4 là 2,8. Điểm trung bình 85, cần từ 70." in page
    assert "hx-get" not in main_of(client.get(session.get_absolute_url()))


def test_a_session_without_a_day_is_not_planned(client, at):
    response = client.post(reverse("councils:plan", args=[at.council.pk]), {**PLAN, "held_at": "hôm nào"})

    assert response.status_code == 422
    assert not Session.objects.exists()


def test_a_polling_room_is_answered_only_with_news(client, at, session, django_capture_on_commit_callbacks):
    first = room(client, session)
    token = first.context["token"]
    assert room(client, session, since=token).status_code == 204

    with django_capture_on_commit_callbacks(execute=True):
        open_vote(item=session.items.first(), by=at.secretary.person)

    news = room(client, session, since=token)
    assert (news.status_code, news.context["token"] == token) == (200, False)
    assert b'hx-swap-oob="true"' in news.content


def test_an_unchanged_room_costs_three_queries(client, session, django_assert_num_queries):
    token = room(client, session).context["token"]

    with django_assert_num_queries(3):
        room(client, session, since=token)


@pytest.mark.growth
@pytest.mark.parametrize("items", [2, 8])
def test_the_room_needs_the_same_queries_for_any_agenda(items, client, at, django_assert_num_queries):
    session = in_session(at, items)
    open_vote(item=session.items.first(), by=at.secretary.person)

    with django_assert_num_queries(21):
        assert room(client, session).status_code == 200


def test_the_room_tells_who_has_voted_but_never_what(client_of, at, session):
    item = open_vote(item=session.items.first(), by=at.secretary.person)
    cast_vote(item=item, by=at.chair.person, choice="no")

    page = main_of(room_page := client_of(at.members[0].person).get(session.get_absolute_url()))

    assert room_page.status_code == 200
    assert "Đã biểu quyết" in page
    roll = page.split('id="members"')[1]
    assert "Không đồng ý" not in roll
    assert 'aria-pressed="true"' not in page


def test_the_own_vote_is_shown_to_its_owner(client_of, at, session):
    item = open_vote(item=session.items.first(), by=at.secretary.person)
    cast_vote(item=item, by=at.members[0].person, choice="no")

    page = main_of(client_of(at.members[0].person).get(session.get_absolute_url()))

    assert "Ý kiến của mình: <b>Không đồng ý</b>" in page


@pytest.mark.parametrize("how", ["recused", "author"])
def test_who_has_no_part_in_an_item_finds_a_number_without_a_word(how, client_of, at):
    session = in_session(at, 1, title="Bể lọc nước suối")
    item, member = session.items.get(), at.members[0].person
    if how == "recused":
        declare_conflict(assessment=item.assessment, by=member, reason="Cùng tổ")
    else:
        AuthorFactory(initiative=item.assessment.initiative, person=member)
    client = client_of(member)

    open_vote(item=item, by=at.secretary.person)
    during = [main_of(client.get(session.get_absolute_url())), room(client, session).content.decode()]
    close_item(item=item, by=at.secretary.person)
    after = [main_of(client.get(session.get_absolute_url())), room(client, session).content.decode()]

    for page in during + after:
        assert "Bể lọc nước suối" not in page
        assert item.assessment.initiative.number not in page
        assert "Không tham gia mục này." in page
    assert all("Chưa biểu quyết" not in page for page in during)
    assert all("đồng ý" not in page for page in after)
    vote = client.post(reverse("councils:vote", args=[item.pk]), {"choice": "yes"})
    assert vote.status_code == 404


def test_an_ordinary_member_finds_no_deed_of_the_secretary(client_of, at, session):
    open_vote(item=session.items.first(), by=at.secretary.person)

    page = main_of(client_of(at.members[0].person).get(session.get_absolute_url()))

    for name in ("close_item", "open_vote", "hand", "postpone", "close_session", "attendance"):
        assert reverse(f"councils:{name}", args=[session.items.first().pk]) not in page


def test_without_a_quorum_the_button_is_off_and_says_why(client, at):
    session = in_session(at, 1)
    for seat in at.members:
        declare_conflict(assessment=session.items.get().assessment, by=seat.person, reason="Cùng tổ")
    session.attendances.filter(seat=at.chair).update(is_present=False)

    page = main_of(client.get(session.get_absolute_url()))

    assert "Chưa đủ số họp: có mặt 1 trong 2, cần ít nhất 2." in page
    assert "disabled" in page


def test_an_item_is_postponed_with_a_reason(client, session):
    item = session.items.first()
    address = reverse("councils:postpone", args=[item.pk])
    assert client.post(address, {"reason": ""}).status_code == 422

    client.post(address, {"reason": "Cần xem thực tế"})

    assert AgendaItem.objects.get(pk=item.pk).status == ItemStatus.POSTPONED


@pytest.mark.parametrize(("deed", "data"), [("vote", {"choice": "maybe"}), ("hand", {"choice": "yes"})])
def test_a_vote_that_is_none_is_refused(deed, data, client, at, session):
    item = open_vote(item=session.items.first(), by=at.secretary.person)

    assert client.post(reverse(f"councils:{deed}", args=[item.pk]), data).status_code == 422
    assert not item.votes.exists()


def test_a_proposal_stands_on_both_screens_until_the_second_confirms_it(client, client_of, at, session):
    client.post(reverse("councils:close_session", args=[session.pk]))
    step = session.steps.get(step="close")
    confirm, refuse = (reverse(f"councils:{name}_step", args=[step.pk]) for name in ("confirm", "refuse"))

    own = main_of(client.get(session.get_absolute_url()))
    others = main_of(client_of(at.chair.person).get(session.get_absolute_url()))
    members = main_of(client_of(at.members[0].person).get(session.get_absolute_url()))

    assert [confirm in page for page in (own, others, members)] == [False, True, False]
    assert [refuse in page for page in (own, others, members)] == [True, True, False]
    assert all("Mông Văn Khải</b> đề nghị: Kết thúc phiên họp." in page for page in (own, others, members))


def test_who_proposed_reads_why_it_was_refused(client, client_of, at, session):
    client.post(reverse("councils:close_session", args=[session.pk]))
    refuse = reverse("councils:refuse_step", args=[session.steps.get(step="close").pk])
    chair = client_of(at.chair.person)
    assert chair.post(refuse, {"reason": ""}).status_code == 422

    chair.post(refuse, {"reason": "Còn hai mục"})

    assert "Còn hai mục" in main_of(client.get(session.get_absolute_url()))
    assert "Còn hai mục" not in main_of(chair.get(session.get_absolute_url()))


def test_an_arrival_is_proposed_with_its_time_and_shown_in_the_room_once_confirmed(client, client_of, at):
    session = in_session(at, 1, absent=(at.members[0],))
    address = reverse("councils:roll", args=[session.pk])
    assert client.get(reverse("councils:attendance", args=[session.pk])).url == address
    entry = {"seat": at.members[0].pk, "step": "leave", "time": "8h", "reason": ""}
    wrong = client.post(address, entry)
    assert set(wrong.context["form"].errors) == {"time", "reason"}

    since = session.opened_at - datetime.timedelta(minutes=30)
    Session.objects.filter(pk=session.pk).update(opened_at=since)
    time = timezone.localtime(session.opened_at - datetime.timedelta(minutes=10))
    client.post(address, entry | {"step": "arrive", "time": f"{time:%H:%M}"})
    client_of(at.chair.person).post(reverse("councils:confirm_step", args=[session.steps.get(step="arrive").pk]))

    assert f"đến lúc {time:%H:%M}" in main_of(client.get(session.get_absolute_url()))
    assert f"đến lúc {time:%H:%M}" in main_of(client.get(address))
