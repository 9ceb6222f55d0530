"""Who stands out by the criteria, and the commendations given."""

import datetime
from io import BytesIO

import openpyxl
import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from accounts.states import RoleName
from common.errors import NotAllowed
from councils.actions.registry import write_entries
from initiatives.models import Season
from movements.actions.commendations import record_commendation
from movements.candidates import collectives, criteria_of, evidence_of, individuals
from movements.models import Commendation, CommendationCriteria
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.decisions import DecidedFactory, DecisionItemFactory
from tests.factories.effect import AT, asked_confirmation
from tests.factories.movements import DutyFactory
from tests.factories.recognitions import recognised_below_the_province
from tests.factories.registrations import ModelFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 11, 20)


@world
def at(now):
    """A teacher whose initiative is recognised; nobody else in the commune."""
    scene = recognised_below_the_province(now)
    scene.season = Season.objects.select_related("campaign").get(year=2026)
    return scene


def criteria(at, **values):
    return CommendationCriteria.objects.create(campaign=at.season.campaign, **values)


def names(at, unit=None):
    return list(individuals(at.season, unit or at.above.unit))


def test_an_individual_reaches_every_criterion(at):
    asked = criteria(at, recognised=1, provincial=1, confirmations=1)
    none = names(at)
    assessment = DecidedFactory(
        council=at.above, initiative=at.initiative, act="effect", status="published",
        version=at.initiative.latest_version(),
    )  # fmt: skip
    DecisionItemFactory(assessment=assessment, decision__council=at.above)
    write_entries([at.initiative])
    no_confirmation = names(at)
    asked_confirmation(
        at.initiative, status="signed", applied_since=DAY, signed_by=UserFactory(), signed_at=AT, conclusion="Tốt"
    )

    (person,) = names(at)
    assert (none, no_confirmation, person) == ([], [], at.author)
    evidence = evidence_of([person], at.season)[person.pk]
    assert (evidence.initiatives, evidence.provincial) == ([at.initiative], {at.initiative.pk})
    assert (evidence.confirmations[at.initiative.pk], evidence.confirmed) == (1, 1)
    CommendationCriteria.objects.filter(pk=asked.pk).update(recognised=2)
    assert names(at) == []


def test_people_of_other_units_are_not_proposed_here(at):
    criteria(at, provincial=0)

    assert names(at) == [at.author]
    assert names(at, RoleFactory().unit) == []


def test_page_and_spreadsheet_say_where_an_individual_is_counted(at, client_of):
    criteria(at, provincial=0)
    place = at.initiative.unit.name
    client = client_of(RoleFactory(unit=at.above.unit).person)
    address = reverse("commendations:candidates", args=[2026, at.above.unit.code])

    page, sheet = client.get(address).content.decode(), client.get(address, {"xlsx": 1})

    assert f"{at.author.staff_code} · {place}" in page
    rows = openpyxl.load_workbook(BytesIO(b"".join(sheet.streaming_content))).worksheets[0].values
    assert [row[:3] for row in rows][1:] == [(at.author.full_name, at.author.staff_code, place)]


@pytest.mark.parametrize(
    ("asked", "stands_out"),
    [({}, True), ({"people": 2}, False), ({"unit_recognised": 2}, False)],
)
def test_a_collective_reaches_every_criterion(at, asked, stands_out):
    criteria(at, **{"people": 1, "unit_recognised": 1, **asked})

    found = [each.unit for each in collectives(at.season, at.above.unit)]

    assert found == ([at.above.unit, at.council.unit] if stands_out else [])


def test_models_of_a_collective_are_no_initiatives(at):
    criteria(at, people=1, unit_recognised=2)
    ModelFactory(unit=at.council.unit, season=at.season, status="recognised")

    assert collectives(at.season, at.above.unit) == []


def test_one_who_has_not_met_the_duty_takes_a_collective_from_the_list(at):
    criteria(at, people=1)
    DutyFactory(unit=at.council.unit, season=at.season)

    assert collectives(at.season, at.above.unit) == []


def test_without_criteria_of_its_own_a_campaign_has_the_usual_ones(at):
    assert criteria_of(at.season.campaign).pk is None
    assert criteria_of(at.season.campaign).met_percent == 100


def given(at, **more):
    values = {"campaign": at.season.campaign, "form": "province", "issuer": "Chủ tịch UBND tỉnh", "number": "1/QĐ",
              "signed_on": DAY, "by": at.governor, "person": at.author}  # fmt: skip
    return record_commendation(**values | more)


def test_a_commendation_is_recorded_once(at):
    given(at)

    with pytest.raises(NotAllowed, match="recorded already"):
        given(at)
    assert given(at, person=None, unit=at.council.unit).unit == at.council.unit


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"person": None}, "either an individual or a collective"),
        ({"signed_on": timezone.localdate() + datetime.timedelta(days=1)}, "lies ahead"),
    ],
)
def test_a_commendation_is_for_somebody_and_of_a_day(at, more, words):
    with pytest.raises(NotAllowed, match=words):
        given(at, **more)


def test_only_those_of_the_province_record(at):
    with pytest.raises(NotAllowed, match="Only co-ordinators and the head of the province"):
        given(at, by=at.head)


def test_the_database_refuses_one_for_nobody(at):
    with pytest.raises(IntegrityError), transaction.atomic():
        Commendation.objects.create(
            campaign=at.season.campaign, form="province", issuer="UBND", number="1", signed_on=DAY,
            recorded_by=at.governor,
        )  # fmt: skip


def test_recording_by_staff_code_and_the_list_with_filter(at, client_of):
    officer = RoleFactory(unit=at.above.unit, name=RoleName.COORDINATOR).person
    client, url = client_of(officer), reverse("commendations:record")
    data = {"form": "province", "issuer": "Chủ tịch UBND tỉnh", "number": "5/QĐ", "signed_on": "20/11/2026"}

    nobody = client.post(url, data)
    unknown = client.post(url, {**data, "staff_code": "KHONGCO"})
    done = client.post(url, {**data, "staff_code": at.author.staff_code})
    listed = client.get(reverse("commendations:list"), {"form": "province"}).context["page"].rows
    others = client.get(reverse("commendations:list"), {"form": "prime"}).context["page"].rows

    assert [nobody.status_code, unknown.status_code, done.status_code] == [422, 422, 302]
    assert "KHONGCO" in str(unknown.context["form"].errors)
    assert ([each.person for each in listed], others) == ([at.author], [])
