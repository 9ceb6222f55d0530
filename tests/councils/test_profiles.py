"""Where members disagree, and how they usually score."""

import pytest
from django.urls import reverse

from councils.actions.assignments import close_scoring
from councils.models import Assessment, RuleSheet
from councils.profiles import Profile, profiles_for, seasons_of
from tests.factories.councils import score, scored, sitting, under_review
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=1)  # three who score, on a scale of 100


def closed(at, *totals) -> Assessment:
    (assessment,) = under_review(at)
    for seat, total in zip(at.seats, totals, strict=True):
        score(assessment, seat, 40, total - 40)
    return Assessment.objects.get(pk=assessment.pk)


def spread_of(assessment):
    found = Assessment.objects.with_spread().get(pk=assessment.pk)
    return found.spread, found.is_disputed


@pytest.mark.parametrize(("lowest", "is_disputed"), [(70, False), (69, True)])
def test_members_disagree_above_a_fifth_of_the_scale(lowest, is_disputed, at):
    assert spread_of(closed(at, 90, 80, lowest)) == (90 - lowest, is_disputed)


@pytest.mark.parametrize(("limit", "is_disputed"), [(5, True), (10, False)])
def test_the_rules_can_say_from_what_on(limit, is_disputed, at):
    RuleSheet.objects.update(spread_limit=limit)

    assert spread_of(closed(at, 80, 85, 90)) == (10, is_disputed)


def test_nobody_disagrees_alone(at):
    (assessment,) = under_review(at)
    score(assessment, at.chair, 40, 50)

    assert spread_of(assessment) == (0, False)


def test_the_flag_is_shown_to_officers_on_page_and_list(at, client_of, settings):
    settings.MFA_REQUIRED_FOR = "nobody"
    apart, together = closed(at, 90, 80, 60), closed(at, 90, 90, 90)
    listed = reverse("councils:assessments", args=[at.council.pk])

    secretary, member = client_of(at.secretary.person), client_of(at.members[0].person)

    assert "Các ủy viên chấm lệch nhau" in secretary.get(apart.get_absolute_url()).content.decode()
    assert "Các ủy viên chấm lệch nhau" not in secretary.get(together.get_absolute_url()).content.decode()
    assert "Các ủy viên chấm lệch nhau" not in member.get(apart.get_absolute_url()).content.decode()
    assert secretary.get(listed).content.decode().count("lệch 30 điểm") == 1
    assert "lệch 30 điểm" not in member.get(listed).content.decode()
    assert list(secretary.get(listed, {"disputed": 1}).context["page"]) == [apart]
    assert len(member.get(listed, {"disputed": 1}).context["page"]) == 2


def test_the_mean_is_hidden_until_all_have_scored(at, client_of, settings):
    settings.MFA_REQUIRED_FOR = "nobody"
    (assessment,) = under_review(at)
    score(assessment, at.secretary, 37, 50)
    score(assessment, at.chair, 38, 51)
    listed = reverse("councils:assessments", args=[at.council.pk])
    client = client_of(at.secretary.person)

    def means() -> list[bool]:
        return ["88</" in client.get(page).content.decode() for page in (assessment.get_absolute_url(), listed)]

    assert means() == [False, False]
    close_scoring(assessment=assessment, by=at.secretary.person)
    assert means() == [True, True]


def test_a_profile_is_mean_and_spread_in_percent_of_the_scale(at):
    for total in (70, 80, 90):
        closed(at, total, 50, 50)

    profiles = profiles_for(at.secretary.person, at.seats)

    assert profiles[at.chair.pk] == Profile(3, 80.0, 8.2)
    assert profiles[at.secretary.pk] == Profile(3, 50.0, 0.0)


def test_of_few_sheets_nothing_is_said_beside_a_score(at):
    closed(at, 70, 50, 50)

    assert profiles_for(at.secretary.person, at.seats) == {}
    assert [each.count for each in seasons_of(at.secretary.person, at.chair)] == [1]


def test_what_is_still_scored_is_in_no_profile(at):
    (assessment,) = under_review(at)
    score(assessment, at.chair, 40, 50)

    assert seasons_of(at.secretary.person, at.chair) == []


def test_a_member_sees_the_own_profile_alone(at):
    scored(at, 3)

    assert set(profiles_for(at.members[0].person, at.seats)) == {at.members[0].pk}


def test_the_page_says_that_it_is_a_second_opinion(at, client_of):
    scored(at, 3)
    page = reverse("councils:profile", args=[at.members[0].pk])

    shown = client_of(at.members[0].person).get(page).content.decode()

    assert "không dùng để kết luận" in shown
    assert client_of(at.members[0].person).get(reverse("councils:profile", args=[at.chair.pk])).status_code == 403
