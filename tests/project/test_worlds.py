"""The rows that tests share (tests/worlds.py): each test finds them as they were made, and no other test finds them."""

import pytest
from django.db import connection

from accounts.models import User
from tests.factories.accounts import UserFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
built = {"one": 0, "another": 0}


@world
def one() -> User:
    built["one"] += 1
    return UserFactory(full_name="Nông Thị Bích Ngọc")


@world
def another(now) -> list[User]:
    built["another"] += 1
    return UserFactory.create_batch(2, last_login=now)


@pytest.mark.parametrize("run", range(2))
def test_what_a_test_changes_is_gone_with_it(one, run):
    before = (one.full_name, User.objects.get().full_name)

    one.full_name = "Lý Mùi Phấy"
    one.save()
    UserFactory()

    assert before == ("Nông Thị Bích Ngọc",) * 2
    assert built["one"] == 1


def test_a_test_that_asks_for_none_finds_none():
    assert not User.objects.exists()


@pytest.mark.parametrize("run", range(2))
def test_a_test_of_another_world_finds_that_alone(another, run):
    assert set(User.objects.all()) == set(another)
    assert built["another"] == 1


def test_tests_of_one_world_come_together_wherever_they_are_written(one):
    assert User.objects.get() == one
    assert built["one"] == 1


@world
def one_of_many(one) -> list[User]:
    return [one, UserFactory()]


def test_a_world_may_build_on_another(one_of_many, one):
    assert one_of_many[0] is one
    assert set(User.objects.all()) == set(one_of_many)
    assert built["one"] == 1


@pytest.fixture
def through_another(one_of_many) -> User:
    return one_of_many[0]


def test_a_fixture_may_build_on_a_world(through_another):
    assert through_another in User.objects.all()


@pytest.mark.django_db(transaction=True)
def test_where_commits_are_needed_the_rows_are_made_anew(one_of_many, one):
    assert one_of_many[0] is one
    assert not connection.in_atomic_block
    assert User.objects.count() == 2
