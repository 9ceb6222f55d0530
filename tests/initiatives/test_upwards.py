"""A dossier whose author heads the recognising unit goes to the council of the level above, and its pages say so."""

import pytest
from django.urls import reverse

from initiatives.models import Initiative
from initiatives.upwards import goes_up, unit_above, upwards_of
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.initiatives import AuthorFactory, InitiativeFactory, VersionFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def units():
    province = UnitFactory(recognition_level="provincial", name="Tỉnh Cao Bằng")
    commune = UnitFactory(parent=province, recognition_level="grassroots", name="UBND xã Lũng Nặm")
    return province, commune, UnitFactory(parent=commune, name="Trường THCS")


def headed(unit, *, of=None, status="accepted", **kwargs) -> Initiative:
    """An initiative from the unit whose co-author heads the other one."""
    initiative = InitiativeFactory(unit=unit, status=status, **kwargs)
    head = UserFactory(full_name="Trần Thủ Trưởng")
    AuthorFactory(initiative=initiative, person=head)
    RoleFactory(person=head, unit=of or unit, name="head")
    return initiative


def asked(initiative) -> tuple:
    """The answer for one dossier and that of the database for many, which must be the same."""
    found = upwards_of(initiative)
    rows = Initiative.objects.filter(goes_up(), pk=initiative.pk).annotate(above=unit_above())
    assert [row.above for row in rows] == ([found.above.pk] if found else [])
    return found and (found.head, found.own, found.above)


def test_a_dossier_of_the_head_goes_to_the_next_unit_with_a_council(units):
    province, commune, school = units

    assert asked(headed(school, of=commune)) == ("Trần Thủ Trưởng", commune, province)


def test_the_head_of_a_unit_without_a_council_is_judged_by_the_usual_one(units):
    _province, _commune, school = units

    assert asked(headed(school)) is None


def test_where_nothing_is_above_the_own_council_judges(units):
    province, _commune, _school = units

    assert asked(headed(province)) is None


def test_who_was_head_once_is_judged_like_anybody(units):
    _province, commune, school = units
    initiative = headed(school, of=commune)
    commune.roles.update(ends_on="2025-12-31")

    assert asked(initiative) is None


@pytest.mark.parametrize("name", ["detail", "receipt"])
def test_the_author_reads_where_it_goes_and_why(name, units, client_of):
    _province, commune, school = units
    initiative = headed(school, of=commune, status="submitted")
    version = VersionFactory(initiative=initiative)
    args = [initiative.pk, version.number] if name == "receipt" else [initiative.pk]

    page = client_of(initiative.entered_by).get(reverse(f"initiatives:{name}", args=args)).content.decode()

    assert "Trần Thủ Trưởng" in page
    assert upwards_of(initiative).why in page


def test_the_author_reads_it_before_handing_in(units, client_of):
    _province, commune, school = units
    draft = headed(school, of=commune, status="draft")

    page = client_of(draft.entered_by).get(reverse("initiatives:submit", args=[draft.pk])).content.decode()

    assert upwards_of(draft).why in page
