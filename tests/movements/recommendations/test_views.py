"""Pages of recommendations: written alone or from an opinion, read by everybody once sent, counted by level."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Unit
from accounts.roles import roles_of
from movements.models import Recommendation
from movements.recommendation_figures import Scope, rows
from movements.recommendation_states import Standing
from movements.templatetags.recommendations import recommend_way
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.dialogues import answered, field, host, published
from tests.factories.initiatives import InitiativeFactory, SeasonFactory
from tests.factories.recommendations import accepted, between, drafted, recommendation
from tests.factories.registrations import ModelFactory
from tests.reading import rows_of_sheet
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    field()
    return between()


def typed(at, **more) -> dict:
    return {"addressee": at.addressee.pk, "title": "Đường", "text": "Cần vốn", "field": field().pk} | more


def test_it_is_written_sent_answered_and_carried_out_on_its_pages(at, client_of):
    maker, chief = client_of(at.head), client_of(at.chief)
    maker.post(reverse("recommendations:write", args=[at.unit.code]), typed(at))
    made = Recommendation.objects.get()

    def post(client, name, data):
        return client.post(reverse(f"recommendations:{name}", args=[made.pk]), data).status_code

    assert post(maker, "send", {"number": "7/CV"}) == 302
    assert post(chief, "answer", {"verdict": "accept", "answer": "Được", "due_on": ""}) == 422
    assert post(chief, "answer", {"verdict": "decline", "answer": "Không", "due_on": "31/12/2026"}) == 422
    assert post(chief, "answer", {"verdict": "accept", "answer": "Được", "due_on": "01/11/2026"}) == 422
    assert post(chief, "answer", {"verdict": "accept", "answer": "Được", "due_on": "31/12/2026"}) == 302
    assert post(chief, "carry_out", {"result": "Xong", "done_on": "24/11/2026"}) == 422
    assert post(chief, "carry_out", {"result": "Xong", "done_on": "23/11/2026"}) == 302

    made.refresh_from_db()
    assert (made.status, made.number, made.result) == ("carried_out", "7/CV", "Xong")
    page = maker.get(made.get_absolute_url())
    assert [item["entry"].step for item in page.context["thread"]] == ["send", "accept", "carry_out"]


def test_an_opinion_of_a_dialogue_is_made_a_recommendation(client_of, client):
    holder = host()
    dialogue = published(holder, answered())
    opinion = dialogue.opinions.get()
    url = f"{reverse('recommendations:write', args=[holder.unit.code])}?opinion={opinion.pk}"
    own = client_of(holder.coordinator)

    assert url in own.get(dialogue.get_absolute_url()).content.decode()
    assert url not in client.get(dialogue.get_absolute_url()).content.decode()
    assert own.get(url).context["form"]["text"].value() == opinion.text
    above = Unit.objects.get(depth=1)
    own.post(url, {"addressee": above.pk, "title": "Quy hoạch", "text": opinion.text, "field": field().pk})

    made = Recommendation.objects.get()
    assert (made.opinion, made.initiative) == (opinion, None)
    assert list(own.get(dialogue.get_absolute_url()).context["recommended"]) == [made]
    assert not client.get(dialogue.get_absolute_url()).context["recommended"]


def test_it_comes_from_a_recognised_initiative_by_its_number(at, client_of):
    initiative = InitiativeFactory(status="recognised", number="LN-2026-1")
    own = client_of(at.coordinator)

    wrong = own.post(reverse("recommendations:write", args=[at.unit.code]), typed(at, number="LN-2026-2"))
    own.post(reverse("recommendations:write", args=[at.unit.code]), typed(at, number="ln-2026-1"))

    assert list(wrong.context["form"].errors) == ["number"]
    assert Recommendation.objects.get().initiative == initiative


@pytest.mark.parametrize("make", [InitiativeFactory, ModelFactory])
@pytest.mark.parametrize("status", ["recognised", "accepted"])
def test_the_page_of_what_is_recognised_leads_those_who_may_to_a_recommendation(make, status, at, client_of):
    initiative = make(status=status, number="LN-2026-1", unit=at.unit)
    url = f"{reverse('recommendations:write', args=[at.unit.code])}?initiative={initiative.pk}"
    found = {}
    for who in (at.coordinator, at.head, at.chief, at.clerk, UserFactory()):
        page = client_of(who).get(initiative.get_absolute_url()).content.decode()
        found[who.pk] = (url in page, "recommendations/new/" in page)

    offered = status == "recognised"
    may, may_not = (offered, offered), (False, False)
    assert list(found.values()) == [may, may, may_not, may_not, may_not]


def test_the_way_from_an_initiative_keeps_it_as_what_the_recommendation_comes_from(at, client_of):
    initiative = InitiativeFactory(status="recognised", number="LN-2026-1")
    url = f"{reverse('recommendations:write', args=[at.unit.code])}?initiative={initiative.pk}"

    client_of(at.coordinator).post(url, typed(at))

    assert Recommendation.objects.get().initiative == initiative


def test_whoever_answers_for_several_units_chooses_among_them_without_a_query(at, rf, django_assert_num_queries):
    other = RoleFactory(
        unit=UnitFactory(parent=at.addressee, kind="commune"), name="coordinator", person=at.coordinator
    )
    initiative = InitiativeFactory(status="recognised")
    request = rf.get("/")
    request.user = at.coordinator
    roles_of(request.user)  # as the page has read them already

    with django_assert_num_queries(0):
        shown = recommend_way({"request": request}, initiative)

    assert {unit.pk for unit in shown["units"]} == {at.unit.pk, other.unit.pk}


def test_strangers_read_what_is_sent_without_names_of_those_who_took_the_steps(at, client, client_of):
    type(at.head).objects.filter(pk=at.head.pk).update(full_name="Vi Văn Kín")
    made, draft = accepted(at), drafted(at)

    public = client.get(made.get_absolute_url()).content.decode()
    inside = client_of(UserFactory()).get(made.get_absolute_url()).content.decode()

    assert "Bố trí vốn năm sau" in public
    assert "Vi Văn Kín" not in public
    assert "Vi Văn Kín" in inside
    assert client.get(draft.get_absolute_url()).status_code == 404


@pytest.mark.parametrize(
    ("address", "count"),
    [({}, 2), ({"year": 2026}, 2), ({"year": 2025}, 0), ({"q": "duong"}, 2), ({"q": "không có"}, 0),
     ({"standing": "waiting"}, 1), ({"standing": "answered"}, 1), ({"standing": "late"}, 0), ({"standing": "x"}, 2),
     ({"field": "transport"}, 2), ({"field": "land"}, 0), ({"level": "province"}, 0), ({"standing": "draft"}, 0),
     ({"whose": "to"}, 2)],
)  # fmt: skip
def test_the_list_is_filtered_by_its_address(address, count, at, client):
    recommendation(at)
    accepted(at)
    drafted(at)

    assert len(client.get(reverse("recommendations:list"), address).context["page"]) == count


def test_each_side_finds_its_own(at, client_of):
    recommendation(at)
    other = between(at.addressee)
    recommendation(other)
    drafted(at)
    url = reverse("recommendations:list")

    shown = client_of(at.chief).get(url, {"whose": "to"}).context
    assert (shown["waiting"], len(shown["page"])) == (2, 2)
    accepted(other)
    waits = client_of(at.chief).get(url, {"whose": "to", "standing": "unanswered"}).context
    assert (waits["waiting"], len(waits["page"])) == (2, 2)
    assert len(client_of(at.head).get(url, {"whose": "from"}).context["page"]) == 2
    assert len(client_of(at.head).get(url, {"whose": "from", "standing": "draft"}).context["page"]) == 1
    assert client_of(at.head).get(url).context["waiting"] == 0
    assert len(client_of(UserFactory()).get(url, {"whose": "to"}).context["page"]) == 0


def test_figures_are_the_lengths_of_their_lists(at, client, monkeypatch, now):
    late = now - datetime.timedelta(days=60)
    monkeypatch.setattr(timezone, "now", lambda: late)
    recommendation(at)
    accepted(at, due_on=datetime.date(2026, 10, 1))
    monkeypatch.setattr(timezone, "now", lambda: now)
    recommendation(at)
    accepted(at)
    drafted(at)
    school = UnitFactory(parent=at.unit, kind="public_service_unit")
    RoleFactory(unit=school, person=at.head, name="head")

    page = client.get(reverse("recommendations:figures"), {"year": 2026})

    total, levels = page.context["total"], page.context["levels"]
    assert {str(how): count for how, count in total.counts.items()} == {
        "sent": 4, "waiting": 1, "late_answer": 1, "answered": 2, "declined": 0, "running": 1, "late": 1,
        "carried_out": 0,
    }  # fmt: skip
    for row in (total, *levels):
        for _name, count, url in row.cells:
            assert len(client.get(url).context["page"]) == count, url
    assert [row.name for row in levels] == [levels[0].name]
    assert client.get(reverse("recommendations:figures"), {"year": 2025}).context["total"].counts["sent"] == 0


def test_the_figures_of_a_unit_are_those_of_what_it_and_those_below_it_sent(at):
    recommendation(at)
    recommendation(between(at.addressee))

    def sent(unit) -> int:
        return rows(Scope(2026, unit), datetime.date(2026, 11, 23))[0].counts[Standing.SENT]

    assert (sent(at.addressee), sent(at.unit)) == (2, 1)


def test_the_list_and_the_figures_are_taken_along_as_sheets(at, client):
    accepted(at)

    listed = client.get(reverse("recommendations:list"), {"xlsx": 1})
    counted = client.get(reverse("recommendations:figures"), {"xlsx": 1})

    assert rows_of_sheet(listed)[1][0] == "Đầu tư đường vào xóm Lũng Đẩy"
    assert [row[1] for row in rows_of_sheet(counted)[1:]] == [1, 1]


def test_the_page_of_a_unit_leads_to_what_it_recommends(at, client):
    SeasonFactory()

    page = client.get(reverse("movements:unit_progress", args=[2026, at.unit.code])).content.decode()

    assert f"{reverse('recommendations:figures')}?unit={at.unit.code}&amp;year=2026" in page


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 10])
def test_the_list_needs_the_same_queries_for_any_length(count, at, client, django_assert_num_queries):
    for _each in range(count):
        recommendation(at)

    with django_assert_num_queries(3):
        response = client.get(reverse("recommendations:list"))
    assert len(response.context["page"]) == count
