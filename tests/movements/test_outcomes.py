"""Figures of initiatives agree with the lists they open, for any unit, field, theme and level."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.states import Level, RoleName
from initiatives.models import Initiative, ThemeTag
from initiatives.states import Kind, Status
from movements.outcomes import NO_FIELD, OUTCOMES, initiatives_behind, outcomes
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.decisions import RegistryEntryFactory
from tests.factories.initiatives import FieldFactory, InitiativeFactory, SeasonFactory, ThemeFactory
from tests.factories.registrations import ModelFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def province():
    """A commune with a school below a province: an initiative in each state, one of them by field and theme."""
    province = UnitFactory(recognition_level="provincial", code="CB")
    commune = UnitFactory(parent=province, recognition_level="grassroots", code="LN")
    school = UnitFactory(parent=commune, code="LN-TH")
    sector = FieldFactory(code="giao-duc", name="Giáo dục")
    primary = FieldFactory(code="tieu-hoc", parent=sector)
    for status in Status:
        InitiativeFactory(unit=school, status=status, field=primary)
    InitiativeFactory(unit=province, status=Status.SUBMITTED)
    ModelFactory(unit=school, status=Status.RECOGNISED)
    InitiativeFactory(unit=school, status=Status.SUBMITTED, season=SeasonFactory(year=2025))
    recognised = InitiativeFactory(unit=commune, status=Status.RECOGNISED, field=sector)
    RegistryEntryFactory(initiative=recognised, level=Level.PROVINCIAL)
    below = Initiative.objects.get(unit=school, status=Status.RECOGNISED, kind=Kind.INITIATIVE)
    RegistryEntryFactory(initiative=below, level=Level.GRASSROOTS)
    ThemeTag.objects.create(initiative=recognised, theme=ThemeFactory(code="chat-luong"))
    return province


def of(counts) -> dict[str, int]:
    return {name: counts.of(name) for name in OUTCOMES}


def test_each_state_counts_where_it_belongs(province):
    found = outcomes(SeasonFactory(), type(province).objects.get(code="LN"))

    assert of(found.total) == {
        "handed_in": 8, "checked": 2, "accepted": 2, "undecided": 4, "recognised": 2, "grassroots": 1,
        "provincial": 1, "refused": 1, "revoked": 1,
    }  # fmt: skip


@pytest.mark.parametrize("code", ["CB", "LN", "LN-TH"])
@pytest.mark.parametrize("name", list(OUTCOMES))
def test_every_figure_agrees_with_the_list_it_opens(province, code, name):
    season, unit = SeasonFactory(), type(province).objects.get(code=code)
    found = outcomes(season, unit)

    assert initiatives_behind(season, unit, name).count() == found.total.of(name)
    if not OUTCOMES[name].level:
        for row in found.fields:
            assert initiatives_behind(season, unit, name, sector=row.code).count() == row.counts.of(name)
    for key, counts in found.themes.items():
        theme = ThemeTag.objects.get(theme=key).theme
        if not OUTCOMES[name].level:
            assert initiatives_behind(season, unit, name, theme=theme).count() == counts.of(name)


def test_a_field_counts_with_the_sector_it_belongs_to(province):
    found = outcomes(SeasonFactory(), province)

    assert [(row.code, row.counts.handed_in) for row in found.fields] == [("giao-duc", 8), (NO_FIELD, 1)]


def test_what_is_not_public_yet_is_listed_without_its_title_to_who_may_not_read_it(client_of, province):
    secret = InitiativeFactory(unit=province, status=Status.SUBMITTED, title="Chưa công khai", number="CB-9")
    address = reverse("movements:initiatives", args=[2026, "CB", "handed_in"])
    pages = {
        name: client_of(RoleFactory(unit=province, name=name).person).get(address).content.decode()
        for name in (RoleName.COORDINATOR, RoleName.STEERING)
    }

    assert {name: secret.title in page for name, page in pages.items()} == {"coordinator": True, "steering": False}
    assert all("CB-9" in page for page in pages.values())


def test_a_search_by_title_finds_nothing_the_reader_may_not_read(client_of, province):
    InitiativeFactory(unit=province, status=Status.SUBMITTED, title="Chưa công khai", number="CB-9")
    address = reverse("movements:initiatives", args=[2026, "CB", "handed_in"], query={"q": "công khai"})
    found = {
        name: len(client_of(RoleFactory(unit=province, name=name).person).get(address).context["page"])
        for name in (RoleName.COORDINATOR, RoleName.STEERING)
    }

    assert found == {"coordinator": 1, "steering": 0}


def test_a_list_until_a_day_ends_with_that_day(province):
    season = SeasonFactory()
    moment = timezone.make_aware(datetime.datetime(2026, 2, 1, 23, 59))
    Initiative.objects.filter(unit=province, kind=Kind.INITIATIVE).update(submitted_at=moment)

    counts = [
        initiatives_behind(season, province, "handed_in", until=datetime.date(2026, 1, 31)).count(),
        initiatives_behind(season, province, "handed_in", until=datetime.date(2026, 2, 1)).count(),
    ]

    assert counts == [0, 1]


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_list_needs_the_same_queries_for_any_length(rows, client_of, django_assert_num_queries):
    unit = UnitFactory(recognition_level="grassroots")
    InitiativeFactory.create_batch(rows, unit=unit, status=Status.SUBMITTED)
    client = client_of(RoleFactory(unit=unit).person)
    address = reverse("movements:initiatives", args=[2026, unit.code, "handed_in"])

    with django_assert_num_queries(9):
        page = client.get(address)

    assert len(page.context["page"]) == rows
