import datetime

import pytest

from accounts.actions.units import merge_unit, move_unit, succeed_unit
from accounts.models import Posting, Role, Unit, User
from accounts.permissions import why_not_move, why_not_succeed
from common.errors import NotAllowed
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory, UserFactory

pytestmark = pytest.mark.django_db

DAY = datetime.date(2026, 7, 1)
EVE = datetime.date(2026, 6, 30)


@pytest.fixture
def administrator():
    return UserFactory(is_staff=True, is_superuser=True)


@pytest.fixture
def province():
    return UnitFactory(code="CB", name="Tỉnh Cao Bằng")


@pytest.fixture
def commune(province):
    return UnitFactory(
        code="C1", name="UBND xã Lũng Nặm", short_name="LN", recognition_level="grassroots", parent=province
    )


def succeed(unit, by, **fields):
    return succeed_unit(unit=unit, on=DAY, by=by, **{"code": "C9", "name": "UBND xã Lũng Nậm"} | fields)


def test_a_successor_takes_over_people_roles_and_units_below(administrator, commune):
    school = UnitFactory(parent=commune)
    working = PostingFactory(unit=commune)
    coordinator = RoleFactory(unit=commune)
    left = PostingFactory(unit=commune, ends_on=datetime.date(2026, 3, 1))
    coming = PostingFactory(unit=commune, starts_on=datetime.date(2026, 9, 1))

    new = succeed(commune, administrator)

    commune.refresh_from_db()
    assert (commune.valid_to, commune.successor, new.valid_from, new.valid_to) == (EVE, new, DAY, None)
    assert (new.depth, new.kind, new.recognition_level, new.short_name) == (2, commune.kind, "grassroots", "LNAM")
    assert list(Unit.objects.within(new)) == [new, Unit.objects.get(pk=school.pk)]
    assert [(each.unit, each.starts_on, each.ends_on) for each in working.person.postings.all()] == [
        (new, DAY, None), (commune, working.starts_on, EVE),
    ]  # fmt: skip
    assert [(each.unit, each.starts_on) for each in coordinator.person.roles.order_by("starts_on")] == [
        (commune, coordinator.starts_on), (new, DAY),
    ]  # fmt: skip
    assert [each.unit for each in left.person.postings.all()] == [commune]
    assert [each.unit for each in coming.person.postings.all()] == [new]
    assert Unit.objects.find_problems() == ([], [], [], [], [])


def test_who_worked_where_on_a_day_is_still_answered(administrator, commune):
    person = PostingFactory(unit=commune).person

    new = succeed(commune, administrator)
    commune.refresh_from_db()

    assert [list(User.objects.working_in(unit, EVE)) for unit in (commune, new)] == [[person], []]
    assert [list(User.objects.working_in(unit, DAY)) for unit in (commune, new)] == [[], [person]]
    assert [unit.code for unit in Unit.objects.in_force(EVE)] == ["CB", "C1"]
    assert [unit.code for unit in Unit.objects.in_force(DAY)] == ["CB", "C9"]


def test_history_tells_who_ended_and_began(administrator, commune):
    posting = PostingFactory(unit=commune)

    succeed(commune, administrator)

    events = Posting.pgh_event_model.objects.order_by("pgh_id").values_list("pgh_label", "unit__code", "ends_on")
    assert list(events) == [("insert", "C1", None), ("update", "C1", EVE), ("insert", "C9", None)]
    assert Unit.pgh_event_model.objects.filter(pgh_obj=commune.pk, valid_to=EVE, successor__code="C9").exists()
    assert Posting.objects.filter(person=posting.person).count() == 2


def test_several_units_are_merged_into_one_that_exists(administrator, province, commune):
    other = UnitFactory(code="C2", parent=province)
    both = RoleFactory(unit=commune)
    RoleFactory(person=both.person, unit=other)
    person = PostingFactory(unit=commune).person

    merge_unit(unit=commune, into=other, on=DAY, by=administrator)

    commune.refresh_from_db()
    assert (commune.successor, commune.valid_to) == (other, EVE)
    assert person.postings.in_force(DAY).get().unit == other
    assert [each.unit for each in Role.objects.in_force(DAY)] == [other]


@pytest.mark.parametrize("used_by", ["posting", "role", "unit below"])
def test_a_used_unit_is_not_moved(administrator, province, commune, used_by):
    elsewhere = UnitFactory(parent=province)
    if used_by == "role":
        RoleFactory(unit=commune)
    else:
        PostingFactory(unit=commune if used_by == "posting" else UnitFactory(parent=commune))

    with pytest.raises(NotAllowed):
        move_unit(unit=commune, target=elsewhere, position="last-child", by=administrator)

    assert Unit.objects.get(pk=commune.pk).depth == 2


def test_an_unused_unit_moves_with_what_is_below(administrator, province, commune):
    school, elsewhere = UnitFactory(parent=commune), UnitFactory(parent=province)

    moved = move_unit(unit=commune, target=elsewhere, position="last-child", by=administrator)

    assert moved.depth == 3
    assert list(Unit.objects.within(elsewhere).values_list("pk", flat=True)) == [elsewhere.pk, commune.pk, school.pk]


def test_only_administrators_move_and_succeed(commune):
    coordinator = RoleFactory(unit=commune).person

    assert None not in (why_not_move(coordinator, commune), why_not_succeed(coordinator, commune, DAY))


def test_a_unit_is_not_succeeded_twice_nor_before_it_existed(administrator, commune):
    assert why_not_succeed(administrator, commune, commune.valid_from) is not None
    succeed(commune, administrator)

    assert why_not_succeed(administrator, Unit.objects.get(pk=commune.pk), DAY) is not None


def test_a_unit_is_not_merged_into_itself_or_into_one_that_is_not_there(administrator, province, commune):
    ended = UnitFactory(parent=province, valid_to=EVE)
    later = UnitFactory(parent=province, valid_from=datetime.date(2027, 1, 1))
    school = UnitFactory(parent=commune)

    refusals = [why_not_succeed(administrator, commune, DAY, into=into) for into in (commune, school, ended, later)]

    assert None not in refusals
