import json
import re
from urllib.parse import urlencode

import pytest
from django.contrib.sessions.models import Session as WebSession
from django.urls import reverse
from django.views.debug import SafeExceptionReporterFilter

from common.cache import OwnRedisCache
from councils.models import Ballot, Box, Roll
from councils.sealing import code_of, read_number
from councils.states import BallotChoice, BoxStatus
from tests.factories.ballots import Voting, opened, prepared, secret_rules
from tests.factories.councils import in_session, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def voting() -> Voting:
    return opened(items=2)


@world
def unopened() -> Voting:
    return prepared()


def url(name, voting):
    return reverse(f"councils:{name}", args=[voting.box.pk])


def paper(client, voting) -> dict[str, str]:
    """Take a ballot paper and give what stands on it."""
    page = client.get(url("ballot", voting)).content.decode()
    return dict(re.findall(r'<input type="hidden" name="(attempt|number)" value="([^"]+)">', page))


def filled(slip, voting, choice) -> dict[str, str]:
    return slip | {f"choice-{each.pk}": choice for each in voting.box.items.all()}


def cast(client, voting, choice="1", slip=None):
    return client.post(url("ballot", voting), filled(slip or paper(client, voting), voting, choice))


@pytest.mark.site
def test_a_whole_secret_ballot_in_the_browser_from_keys_to_the_list(client_of):
    at = sitting(members=3, rule_sheet=secret_rules())
    session = in_session(at)
    item = session.items.get()
    clients = {seat: client_of(seat.person) for seat in at.seats}
    chair, secretary = clients[at.chair], clients[at.secretary]
    holders = [seat.person_id for seat in at.seats[:3]]

    made = secretary.post(reverse("councils:prepare_box", args=[item.pk]), {"items": [item.pk], "holders": holders})
    box = Box.objects.get()
    assert made.url == box.get_absolute_url()
    voting = Voting(at, [item], box, {})
    for seat in at.seats[:3]:
        shown = clients[seat].post(url("keys", voting))
        assert "no-store" in shown["Cache-Control"]
        assert clients[seat].post(url("turn", voting)).url == url("keys", voting)  # the device sends the code
    for step in ("open", "close"):
        if step == "close":
            for number, seat in enumerate(at.seats):
                received = cast(clients[seat], voting, "12111"[number])
                assert (received.status_code, received.context["told"]) == (200, "received")
        for client in (chair, secretary):
            client.post(url("press", voting), {"step": step})
    assert chair.post(url("turn", voting)).url == url("turn", voting)
    assert "Giữ trang này mở" in chair.get(url("turn", voting)).content.decode()
    counted = secretary.post(url("turn", voting))

    assert counted.url == url("results", voting)
    page = secretary.get(counted.url).content.decode()
    assert all(ballot.code in page for ballot in Ballot.objects.all())
    assert "4 đồng ý, 1 không đồng ý" in page
    assert counted.cookies["ballot-key"]["max-age"] == 0
    assert chair.get(url("turn", voting), headers={"hx-request": "true"})["HX-Redirect"] == counted.url
    assert "ballot-key" not in {name for name, cookie in chair.cookies.items() if cookie.value}


def test_the_number_handed_out_leads_to_the_own_line(client_of, voting):
    slips = {}
    for seat in voting.at.seats:
        client = client_of(seat.person)
        slips[seat] = paper(client, voting)
        cast(client, voting, "2" if seat == voting.at.chair else "1", slips[seat])
    voting.count()

    number = read_number(slips[voting.at.chair]["number"])
    for each in voting.box.items.all():
        assert Ballot.objects.get(item=each, code=code_of(number, each.pk)).choice == "2"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_request_and_answer_are_the_same_for_every_vote(language, client_of, voting):
    chair = voting.at.chair.person
    chair.language = language
    chair.save()
    client = client_of(chair)
    requests, answers = set(), set()
    for choice in BallotChoice.values:
        slip = filled(paper(client, voting), voting, choice)
        answer = client.post(url("ballot", voting), slip)
        assert (answer.status_code, answer["Content-Language"]) == (200, language)
        requests.add(len(urlencode(slip)))
        answers.add(
            (len(answer.content), re.sub(rb'("X-CSRFToken": "|csrfmiddlewaretoken" value=")\w+', b"", answer.content))
        )
        Roll.objects.filter(person=chair).update(voted=False, sealed=None, attempt=None)

    assert len(requests) == 1
    assert len(answers) == 1  # not only their lengths: nothing in them tells


def test_pages_with_secrets_are_stored_nowhere(client_of, voting):
    client = client_of(voting.at.chair.person)
    slip = paper(client, voting)
    answers = [client.get(url("ballot", voting)), cast(client, voting, "1", slip), client.get(url("turn", voting))]

    assert all("no-store" in answer["Cache-Control"] for answer in answers)
    assert all("private" in answer["Cache-Control"] for answer in answers)


def test_nothing_of_a_ballot_is_in_messages_session_cache_or_queue(
    client_of, voting, monkeypatch, django_capture_on_commit_callbacks
):
    kept = []
    monkeypatch.setattr(OwnRedisCache, "set", lambda self, *args, **kwargs: kept.append(repr(args)))
    client = client_of(voting.at.chair.person)
    slip = paper(client, voting)

    with django_capture_on_commit_callbacks(execute=True):
        answer = cast(client, voting, "3", slip)

    assert kept  # the token of the room, at least
    sessions = [str(row.get_decoded()) for row in WebSession.objects.all()]
    cookies = [morsel.OutputString() for morsel in client.cookies.values()]
    messages = repr(list(answer.context["messages"]))
    seen = "".join([*kept, *sessions, *cookies, json.dumps(dict(answer.headers)), messages])
    codes = [code_of(slip["number"], each.pk) for each in voting.box.items.all()]
    assert [secret for secret in (slip["number"], slip["attempt"], *codes) if secret in seen] == []


def test_a_code_is_shown_once_and_kept_by_the_device_alone(client_of, unopened):
    client = client_of(unopened.at.chair.person)

    answer = client.post(url("keys", unopened))

    cookie = answer.cookies["ballot-key"]
    assert read_number(answer.context["code"]) == cookie.value
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (url("turn", unopened), True, "Strict")
    assert cookie.value not in client.get(url("keys", unopened)).content.decode()
    assert not unopened.box.holders.get(person=unopened.at.chair.person).tried


def test_the_cookie_of_a_key_goes_over_https_alone_where_there_is_https(client_of, settings, unopened):
    settings.SESSION_COOKIE_SECURE = True

    answer = client_of(unopened.at.chair.person).post(url("keys", unopened))

    assert answer.cookies["ballot-key"]["secure"]


def test_a_code_may_be_typed_from_paper_and_a_wrong_one_is_said(client_of, voting):
    voting.vote(voting.at.seats)
    voting.together("close")
    client = client_of(voting.at.chair.person)

    nothing = client.post(url("turn", voting), {"code": "ABC"})
    typed = client.post(url("turn", voting), {"code": voting.codes[voting.at.chair.pk].lower()})

    assert (nothing.status_code, "26 chữ" in nothing.content.decode()) == (422, True)
    assert typed.status_code == 302


def test_error_reports_hide_what_was_posted(client_of, voting):
    client = client_of(voting.at.chair.person)
    answer = cast(client, voting)

    hidden = SafeExceptionReporterFilter().get_post_parameters(answer.wsgi_request)
    assert set(hidden.values()) == {SafeExceptionReporterFilter.cleansed_substitute}


def test_an_incomplete_paper_is_asked_for_again(client_of, voting):
    client = client_of(voting.at.chair.person)
    slip = filled(paper(client, voting), voting, "1")
    slip.popitem()

    answer = client.post(url("ballot", voting), slip)

    assert answer.status_code == 422
    assert "bỏ phiếu cho từng mục" in answer.content.decode().lower()
    assert not Roll.objects.filter(voted=True).exists()


def test_a_second_paper_is_told_that_the_first_counts(client_of, voting):
    client = client_of(voting.at.chair.person)
    first, second = paper(client, voting), paper(client, voting)

    answers = [cast(client, voting, "1", first), cast(client, voting, "2", second), cast(client, voting, "1", first)]

    assert [answer.status_code for answer in answers] == [200, 409, 200]
    assert first["number"] != second["number"]


def test_after_voting_the_page_hands_out_no_paper(client_of, voting):
    client = client_of(voting.at.chair.person)
    cast(client, voting)

    page = client.get(url("ballot", voting))

    assert page.context["told"] == "received"
    assert 'name="number"' not in page.content.decode()


def test_the_room_says_who_has_voted_and_who_must_press_but_never_what(client_of, voting):
    cast(client_of(voting.at.members[0].person), voting, "2")
    client = client_of(voting.at.members[1].person)
    client_of(voting.at.chair.person).post(url("press", voting), {"step": "close"})

    page = client.get(voting.box.session.get_absolute_url()).content.decode().split("<main")[1]

    assert "1 / 5" in page
    assert "Đã biểu quyết" in page
    assert "Không đồng ý" not in page
    assert f"{voting.at.chair.person} đề nghị: Đóng hòm phiếu" in page


def test_a_recused_member_reads_nothing_of_the_item_on_the_list(client_of, voting):
    voting.vote(voting.at.seats)
    first, second = voting.box.items.order_by("item__position")
    voting.together("strike", item=first, person=voting.at.members[2].person, reason="Vợ của tác giả")
    voting.count()

    page = client_of(voting.at.members[2].person).get(url("results", voting)).content.decode()

    assert all(code not in page for code in first.ballots.values_list("code", flat=True))
    assert all(code in page for code in second.ballots.values_list("code", flat=True))


def test_tellers_put_papers_in_on_their_page(client_of, voting):
    for seat in voting.at.seats[2:]:
        voting.together("on_paper", person=seat.person)
    figures = {
        f"papers-{each.pk}-{choice}": count
        for each in voting.box.items.all()
        for choice, count in zip(BallotChoice.values, (2, 1, 0, 0), strict=True)
    }
    chair, secretary = client_of(voting.at.chair.person), client_of(voting.at.secretary.person)

    wrong = chair.post(url("papers", voting), figures | {next(iter(figures)): 3})
    first = chair.post(url("papers", voting), figures)
    second = secretary.post(url("papers", voting), figures)

    assert (wrong.status_code, first.context["told"], second.url) == (422, "first", voting.box.get_absolute_url())


def test_an_unchanged_box_is_not_sent_again(client_of, voting):
    client = client_of(voting.at.chair.person)
    token = client.get(url("box_part", voting)).context["token"]

    assert client.get(url("box_part", voting), {"since": token}).status_code == 204


@pytest.mark.growth
@pytest.mark.parametrize("members", [3, 9])
def test_the_box_needs_the_same_queries_for_any_council(members, client_of, django_assert_max_num_queries):
    voting = opened(members=members)
    client = client_of(voting.at.chair.person)

    with django_assert_max_num_queries(45):
        assert client.get(url("box_part", voting)).status_code == 200


def test_two_officers_change_the_roll_on_its_page(client_of, voting):
    person = voting.at.members[2].person
    chair, secretary = client_of(voting.at.chair.person), client_of(voting.at.secretary.person)

    missing = chair.post(url("change_roll", voting), {"step": "strike", "person": person.pk})
    asked = chair.post(url("change_roll", voting), {"step": "on_paper", "person": person.pk})
    secretary.post(url("press", voting), {"step": "on_paper", "person": person.pk})

    assert set(missing.context["form"].errors) == {"item", "reason"}
    assert asked.status_code == 302
    assert set(Roll.objects.filter(person=person).values_list("voted", "sealed")) == {(True, None)}


def test_a_box_is_made_void_by_two_people_with_a_reason(client_of, voting):
    chair, secretary = client_of(voting.at.chair.person), client_of(voting.at.secretary.person)

    assert chair.post(url("void_box", voting), {"reason": ""}).status_code == 422
    chair.post(url("void_box", voting), {"reason": "Mất chìa khóa"})
    assert "Mất chìa khóa" in secretary.get(url("box", voting)).content.decode()
    secretary.post(url("press", voting), {"step": "void"})

    assert Box.objects.get().status == BoxStatus.VOID
