"""Naming a deputy of a seat on its page, and where one reads who acts for whom."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone, translation

from common.formats import day
from councils.models import SeatDeputy
from tests.factories.councils import SeatDeputyFactory, anew, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@world
def at():
    return sitting(members=2)


@pytest.fixture(autouse=True)
def _in_english(settings):
    """Say everything in the words of the code."""
    settings.LANGUAGE_CODE = "en"
    with translation.override("en"):
        yield


def page(seat):
    return reverse("councils:deputy", args=[seat.pk])


def said(deputy, **more):
    last = TODAY + datetime.timedelta(days=3)
    return {"deputy": deputy.pk, "starts_on": day(TODAY), "ends_on": day(last), "reason": "Đi học"} | more


def test_an_officer_names_a_deputy_and_both_pages_and_the_council_s_say_so(at, client_of):
    client = client_of(at.secretary.person)

    answer = client.post(page(at.secretary), said(at.members[0]), follow=True)

    assert answer.redirect_chain == [(page(at.secretary), 302)]
    row = SeatDeputy.objects.get()
    assert (row.seat, row.deputy, row.named_by) == (at.secretary, at.members[0], at.secretary.person)
    names = f"{at.members[0].person} "
    for url, seat in (
        (page(at.secretary), at.secretary),
        (at.council.get_absolute_url(), at.chair),
        (reverse("accounts:substitutes"), at.secretary),
        (reverse("accounts:substitutes"), at.members[0]),
    ):
        html = client_of(anew(seat)).get(url).content.decode()
        assert names in html, url
        assert day(row.ends_on) in html, url


def test_what_the_rules_refuse_is_said_at_the_field_and_nothing_is_written(at, client_of):
    client = client_of(at.secretary.person)

    refused = client.post(page(at.secretary), said(at.chair))
    early = client.post(page(at.secretary), said(at.members[0], starts_on="01/01/2020"))

    assert (refused.status_code, list(refused.context["form"].errors)) == (422, ["deputy"])
    assert (early.status_code, list(early.context["form"].errors)) == (422, ["starts_on"])
    assert not SeatDeputy.objects.exists()


def test_another_member_reads_why_he_or_she_names_none(at, client_of):
    html = client_of(at.members[1].person).get(page(at.secretary))

    assert html.context["why_not"]
    assert 'name="deputy"' not in html.content.decode()


def test_it_is_ended_and_taken_up_again_with_a_button(at, client_of):
    row = SeatDeputyFactory(seat=at.secretary, deputy=at.members[0])
    client = client_of(at.members[0].person)
    assert reverse("councils:end_deputy", args=[row.pk]) in client.get(page(at.secretary)).content.decode()

    client.post(reverse("councils:end_deputy", args=[row.pk]))

    row.refresh_from_db()
    assert row.ended_by == at.members[0].person
    again = client_of(at.secretary.person)
    assert reverse("councils:take_up_deputy", args=[row.pk]) in again.get(page(at.secretary)).content.decode()
    again.post(reverse("councils:take_up_deputy", args=[row.pk]))
    assert SeatDeputy.objects.standing().get().starts_on == TODAY


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_page_asks_the_same_for_any_number_of_deputies(rows, at, client_of, django_assert_num_queries):
    client = client_of(at.secretary.person)
    for place in range(rows):
        first = TODAY + datetime.timedelta(days=20 * place)
        SeatDeputyFactory(seat=at.secretary, deputy=at.members[0], starts_on=first)
    client.get(page(at.secretary))

    with django_assert_num_queries(7):
        client.get(page(at.secretary))
