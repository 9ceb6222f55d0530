import datetime
from typing import NamedTuple

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from accounts.models import Posting, Unit
from accounts.permissions import why_not_import, why_not_see_people
from accounts.querysets import under
from accounts.roles import has_role, responsible_for, units_of
from accounts.states import RoleName
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory, UserFactory

pytestmark = pytest.mark.django_db


class Tree(NamedTuple):
    province: Unit
    commune: Unit
    school: Unit
    other: Unit


@pytest.fixture
def tree():
    province = UnitFactory(name="Tỉnh")
    commune = UnitFactory(name="Xã", parent=province)
    return Tree(province, commune, UnitFactory(parent=commune), UnitFactory(name="Xã khác", parent=province))


def test_a_role_reaches_down_its_subtree_and_nowhere_else(tree):
    user = RoleFactory(unit=tree.commune, name=RoleName.COORDINATOR).person

    assert [responsible_for(user, unit) for unit in tree] == [False, True, True, False]
    assert [responsible_for(user, unit, RoleName.HEAD) for unit in tree] == [False] * 4
    assert units_of(user, RoleName.COORDINATOR) == [tree.commune]


def test_units_below_another_unit_of_the_user_are_left_out(tree):
    user = UserFactory()
    RoleFactory(person=user, unit=tree.school)
    RoleFactory(person=user, unit=tree.other)
    RoleFactory(person=user, unit=tree.commune)
    RoleFactory(person=user, unit=tree.province, name=RoleName.HEAD)

    assert units_of(user, RoleName.COORDINATOR) == [tree.commune, tree.other]
    assert units_of(user) == [tree.province]


def test_roles_of_another_day_do_not_count(tree):
    today = timezone.localdate()
    user = UserFactory()
    RoleFactory(person=user, unit=tree.commune, ends_on=today - datetime.timedelta(days=1))
    RoleFactory(person=user, unit=tree.other, starts_on=today + datetime.timedelta(days=1))
    RoleFactory(person=user, unit=tree.school, ends_on=today)

    assert units_of(user) == [tree.school]


def test_roles_are_read_once_for_an_instance(tree, django_assert_num_queries):
    user = RoleFactory(unit=tree.commune).person

    with django_assert_num_queries(1):
        for unit in tree:
            responsible_for(user, unit, RoleName.COORDINATOR)
        assert has_role(user)


def test_strangers_and_closed_accounts_hold_no_role(tree):
    closed = RoleFactory(unit=tree.province, person=UserFactory(is_active=False)).person

    assert units_of(AnonymousUser()) == units_of(closed) == []


def test_under_finds_rows_of_units_and_what_is_below(tree):
    in_school, in_other = PostingFactory(unit=tree.school), PostingFactory(unit=tree.other)

    assert list(Posting.objects.filter(under([tree.commune]))) == [in_school]
    assert set(Posting.objects.filter(under([tree.commune, tree.other]))) == {in_school, in_other}
    assert list(Posting.objects.filter(under([]))) == []
    assert list(Unit.objects.filter(under([tree.commune], ""))) == [tree.commune, tree.school]


@pytest.mark.parametrize(
    ("role", "inside", "outside"),
    [(RoleName.COORDINATOR, True, False), (RoleName.HEAD, False, False), (RoleName.STEERING, False, False)],
)
def test_only_coordinators_import_and_only_into_their_units(tree, role, inside, outside):
    user = RoleFactory(unit=tree.commune, name=role).person

    assert (why_not_import(user, tree.school) is None, why_not_import(user, tree.other) is None) == (inside, outside)


def test_administrators_import_everywhere_and_plain_staff_nowhere(tree):
    administrator = UserFactory(is_staff=True, is_superuser=True)
    person = UserFactory()

    assert [why_not_import(administrator, tree.other), why_not_see_people(administrator)] == [None, None]
    assert None not in (why_not_import(person), why_not_see_people(person))
