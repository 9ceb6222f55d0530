"""The account of one person, and the list of a unit's duties."""

import datetime
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from accounts.states import Level, RoleName
from initiatives.actions.duties import ensure_duties
from initiatives.models import Duty, Excuse
from initiatives.states import Progress, Status
from movements.accounts import Account
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory
from tests.factories.decisions import RegistryEntryFactory
from tests.factories.initiatives import ExcuseFactory, InitiativeFactory, SeasonFactory, employed
from tests.factories.movements import DutyFactory

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2026, 11, 23, 7, 40, tzinfo=datetime.UTC)
TODAY = NOW.date()


@pytest.fixture
def school():
    return UnitFactory(parent=UnitFactory(recognition_level="grassroots", code="LN"), code="LN-TH")


@pytest.fixture
def head(school):
    return RoleFactory(unit=school, name=RoleName.HEAD).person


def rows(client, unit, **query) -> list[str]:
    page = client.get(reverse("movements:duties", args=[2026, unit.code], query=query))
    return [duty.person.full_name for duty in page.context["page"]]


def test_the_account_shows_each_year_begun_of_the_campaign_the_last_first():
    person = employed(UnitFactory())
    for year in (2025, 2026, 2027):
        season = SeasonFactory(year=year)
        if year < 2027:
            ensure_duties(season=season, people=[person], now=NOW)

    account = Account(person, person, TODAY)

    assert [(year.season.year, year.duty is not None) for year in account.years] == [(2026, True), (2025, True)]


def test_the_account_names_what_met_the_duty_at_the_highest_level_reached(client_of):
    initiative = InitiativeFactory(status=Status.RECOGNISED)
    person = initiative.entered_by
    duty = DutyFactory(
        person=person, season=initiative.season, progress=Progress.MET, met_by=initiative, met_at=NOW, days=365
    )
    RegistryEntryFactory(initiative=initiative, level=Level.PROVINCIAL)

    year = Account(person, person, TODAY).years[0]
    page = client_of(person).get(reverse("movements:account")).content.decode()

    assert (year.duty, year.level, year.is_part) == (duty, Level.PROVINCIAL.label, False)
    assert initiative.get_absolute_url() in page


def test_a_head_reads_the_accounts_of_the_own_unit_alone(client_of, school, head):
    inside, outside = DutyFactory(unit=school), DutyFactory()

    answers = [
        client_of(head).get(reverse("movements:account_of", args=[duty.person_id])).status_code
        for duty in (inside, outside)
    ]

    assert answers == [200, 404]


def test_of_somebody_who_came_the_year_elsewhere_stays_there(school, head):
    person = employed(school)
    DutyFactory(person=person, unit=school)
    DutyFactory(person=person, season=SeasonFactory(year=2025))

    assert [year.season.year for year in Account(person, head, TODAY).years] == [2026]


def test_the_account_tells_from_where_somebody_came_and_who_decided_what(client_of, school, head):
    old = PostingFactory(ends_on=datetime.date(2026, 8, 31), unit=UnitFactory(name="Trường cũ"))
    PostingFactory(person=old.person, unit=school, starts_on=datetime.date(2026, 9, 1))
    season = SeasonFactory()
    ensure_duties(season=season, now=NOW)
    ExcuseFactory(
        person=old.person, season=season, ends_on="2026-02-28", note="Nghỉ không lương", lifted_by=head,
        lifted_at=NOW, lifted_because="Nhầm người",
    )  # fmt: skip

    page = client_of(head).get(reverse("movements:account_of", args=[old.person_id])).content.decode()

    assert all(words in page for words in ("Trường cũ", "01/09/2026", "Nghỉ không lương", "Nhầm người", str(head)))


def test_the_list_is_filtered_by_how_somebody_stands(client_of, school, head):
    DutyFactory(unit=school, person__full_name="Đi Muộn", days=100)
    DutyFactory(unit=school, person__full_name="Chuyển Đến", days=365, came_from=UnitFactory(), came_on=TODAY)
    DutyFactory(unit=school, person__full_name="Nghỉ Phép", days=0, exemption="leave")
    DutyFactory(person__full_name="Nơi Khác")
    client = client_of(head)

    found = {state: rows(client, school, state=state) for state in ("", "exempt", "part_year", "transferred")}

    assert found == {
        "": ["Chuyển Đến", "Đi Muộn", "Nghỉ Phép"],
        "exempt": ["Nghỉ Phép"],
        "part_year": ["Đi Muộn", "Nghỉ Phép"],
        "transferred": ["Chuyển Đến"],
    }
    assert rows(client, school, order="days") == ["Nghỉ Phép", "Đi Muộn", "Chuyển Đến"]


def test_the_list_is_a_spreadsheet_too(client_of, school, head):
    DutyFactory(unit=school, person__full_name="Đi Muộn", days=100)

    answer = client_of(head).get(reverse("movements:duties", args=[2026, school.code], query={"xlsx": 1}))

    sheet = load_workbook(BytesIO(b"".join(answer.streaming_content))).active
    assert [sheet.cell(2, column).value for column in (1, 7)] == ["Đi Muộn", 100]


def test_a_correction_is_asked_for_done_told_and_undone(client_of, school, head):
    person = employed(school)
    ensure_duties(season=SeasonFactory(), now=NOW)
    client, duty = client_of(head), Duty.objects.get(person=person)
    address = reverse("initiatives:exempt", args=[duty.pk])

    wrong = client.post(address, {"reason": "leave", "note": "x", "starts_on": "2025-01-01"})
    client.post(address, {"reason": "leave", "note": "Quyết định số 5"})
    duty.refresh_from_db()
    during = duty.exemption
    lift = reverse("initiatives:lift_excuse", args=[Excuse.objects.get().pk])
    client.post(lift, {"reason": "Đi làm lại"})

    duty.refresh_from_db()
    assert (wrong.status_code, during, duty.exemption) == (422, "leave", "")


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 12])
def test_the_account_costs_the_same_for_any_number_of_years(client_of, django_assert_num_queries, count):
    person = employed(UnitFactory())
    for year in range(2026 - count + 1, 2027):
        duty = DutyFactory(person=person, season=SeasonFactory(year=year))
        ExcuseFactory(person=person, season=duty.season)

    with django_assert_num_queries(6):
        assert len(Account(person, person, TODAY).years) == count


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 10])
def test_the_list_costs_the_same_for_any_length(client_of, django_assert_num_queries, school, head, count):
    DutyFactory.create_batch(count, unit=school, came_from=UnitFactory(), came_on=TODAY)
    client = client_of(head)

    with django_assert_num_queries(8):
        assert len(rows(client, school)) == count
