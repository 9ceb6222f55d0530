import pytest
from django.urls import reverse

from councils.actions.conflicts import decide_conflicts, declare_conflict, find_conflicts
from councils.models import Minutes, Recusal
from councils.papers.minutes import minutes_content
from councils.states import RecusalKind, RecusalStep
from tests.factories.accounts import RelativeFactory, UserFactory
from tests.factories.councils import in_session, sitting, under_review
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def found(now):
    """A council with two dossiers, in each of which the first member is a relative of the author."""
    at = sitting()
    assessments = under_review(at, 2)
    for assessment in assessments:
        RelativeFactory(person=at.members[0].person, relative=assessment.initiative.entered_by)
    find_conflicts(assessments=assessments, now=now)
    return at, assessments


def page_of_conflicts(council) -> str:
    return reverse("councils:conflicts", args=[council.pk])


def test_the_secretary_finds_what_is_to_decide_from_the_council_and_the_dossier(found, client_of):
    at, (first, _second) = found
    client = client_of(at.secretary.person)

    council = client.get(at.council.get_absolute_url())
    dossier = client.get(first.get_absolute_url()).content.decode()

    assert council.context["to_decide"] == 2
    assert page_of_conflicts(at.council) in council.content.decode()
    assert f"{page_of_conflicts(at.council)}?dossier={first.pk}" in dossier
    listed = client.get(page_of_conflicts(at.council), {"dossier": first.pk}).context["page"]
    assert [recusal.assessment_id for recusal in listed] == [first.pk]


def test_members_read_nothing_of_what_is_only_proposed(found, client_of):
    at, (first, _second) = found

    page = client_of(at.members[0].person).get(first.get_absolute_url())

    assert str(RecusalKind.RELATIVE.sentence) not in page.content.decode()
    assert page.context["recusals"] == []


@pytest.mark.parametrize("step", [RecusalStep.UPHOLD, RecusalStep.SET_ASIDE])
def test_several_are_decided_at_once(step, found, client_of):
    at, _assessments = found
    chosen = list(Recusal.objects.values_list("pk", flat=True))

    response = client_of(at.secretary.person).post(
        page_of_conflicts(at.council), {"recusals": chosen, "step": step, "reason": "Chỉ trùng họ"}
    )

    assert response.status_code == 302
    state = {"uphold": "in_force", "set_aside": "set_aside"}[step]
    assert (
        list(Recusal.objects.values_list("status", "decided_by", "decided_because"))
        == [(state, at.secretary.person.pk, "Chỉ trùng họ")] * 2
    )


@pytest.mark.parametrize(
    ("data", "wrong"),
    [({"recusals": []}, "recusals"), ({"step": "set_aside"}, "reason"), ({"step": "say_again"}, "step")],
)
def test_what_is_missing_is_said_and_nothing_is_decided(data, wrong, found, client_of):
    at, _assessments = found
    chosen = list(Recusal.objects.values_list("pk", flat=True))

    response = client_of(at.secretary.person).post(
        page_of_conflicts(at.council), {"recusals": chosen, "step": "uphold"} | data
    )

    assert (response.status_code, list(response.context["form"].errors)) == (422, [wrong])
    assert Recusal.objects.to_decide().count() == 2


def test_the_own_conflict_is_on_the_list_of_the_other_officer_alone(client_of, now):
    at = sitting()
    (assessment,) = under_review(at)
    RelativeFactory(person=at.secretary.person, relative=assessment.initiative.entered_by)
    find_conflicts(assessments=[assessment], now=now)

    shown = [
        [each.pk for each in client_of(person).get(page_of_conflicts(at.council)).context["page"]]
        for person in (at.secretary.person, at.chair.person)
    ]

    assert shown == [[], [Recusal.objects.get().pk]]


def test_filling_a_seat_in_the_administration_looks_for_conflicts(found, client_of, settings):
    settings.MFA_REQUIRED_FOR = "nobody"
    at, (first, _second) = found
    sister = UserFactory()
    RelativeFactory(person=first.initiative.entered_by, relative=sister)

    client_of(UserFactory(is_staff=True, is_superuser=True)).post(
        reverse("admin:councils_seat_add"),
        {
            "council": at.council.pk,
            "person": sister.pk,
            "office": "member",
            "position": 5,
            "starts_on": "01/10/2025",
            "known_fields-TOTAL_FORMS": 0,
            "known_fields-INITIAL_FORMS": 0,
        },
    )

    assert list(Recusal.objects.filter(seat__person=sister).values_list("assessment", "status")) == [
        (first.pk, "proposed")
    ]


def test_minutes_name_who_left_and_whose_conflict_was_set_aside(client_of, now):
    at = sitting(members=2)
    session = in_session(at)
    item = session.items.get()
    minutes = Minutes(session=session)
    assert "set_aside" not in minutes_content(minutes)["items"][0]
    RelativeFactory(person=at.members[0].person, relative=item.assessment.initiative.entered_by)
    find_conflicts(assessments=[item.assessment], now=now)
    decide_conflicts(
        recusals=Recusal.objects.all(), step="set_aside", by=at.secretary.person, reason="Chỉ trùng họ", now=now
    )
    declare_conflict(assessment=item.assessment, by=at.members[1].person, reason="Cùng tổ", now=now)

    row = minutes_content(minutes)["items"][0]

    assert [(each["name"], each["why"]) for each in row["recused"]] == [(str(at.members[1].person), "Cùng tổ")]
    assert [(each["name"], each["because"]) for each in row["set_aside"]] == [
        (str(at.members[0].person), "Chỉ trùng họ")
    ]


@pytest.mark.growth
def test_the_list_needs_the_same_queries_for_any_length(client_of, now, django_assert_num_queries):
    at = sitting()
    for count in (1, 8):
        for assessment in (dossiers := under_review(at, count)):
            RelativeFactory(person=at.members[0].person, relative=assessment.initiative.entered_by)
        find_conflicts(assessments=dossiers, now=now)
        client = client_of(at.secretary.person)
        with django_assert_num_queries(5):
            page = client.get(page_of_conflicts(at.council)).context["page"]
        assert len(page) in {1, 9}
