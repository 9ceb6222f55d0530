"""Who acts for somebody absent: the rules, the rights, what is written down."""

import datetime
from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone, translation

from accounts.actions.substitutes import end_substitute, name_substitute, resume_substitute
from accounts.actions.units import succeed_unit
from accounts.models import HeldRole, Role, Substitute, User
from accounts.permissions.substitutes import why_not_name_for, why_not_stand_in
from accounts.responsible import Responsible
from accounts.roles import represented, responsible_for, roles_of, units_of
from accounts.states import RoleName
from common.errors import NotAllowed
from notifications.models import Notice
from tests.factories.accounts import PostingFactory, RoleFactory, SubstituteFactory, UnitFactory, UserFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _in_english():
    """Say reasons in the words of the code."""
    with translation.override("en"):
        yield


def person(name, unit, *roles):
    """Make somebody who works in the unit and holds these roles there."""
    made = PostingFactory(person=UserFactory(full_name=name), unit=unit).person
    for role in roles:
        RoleFactory(person=made, unit=unit, name=role)
    return made


@world
def place():
    province = UnitFactory(name="Tỉnh", kind="province")
    commune = UnitFactory(name="Xã", parent=province)
    school = UnitFactory(name="Trường", parent=commune)
    head = person("Hoàng Văn Trưởng", commune, RoleName.HEAD)
    coordinator = person("Lý Thị Mai", commune, RoleName.COORDINATOR)
    return SimpleNamespace(
        province=province, commune=commune, school=school, other=UnitFactory(name="Xã khác", parent=province),
        above=person("Chủ Tịch Tỉnh", province, RoleName.HEAD), head=head, coordinator=coordinator,
        deputy=person("Nông Văn Phó", commune),
    )  # fmt: skip


def anew(person):
    """Give the person as the next request reads them."""
    return User.objects.get(pk=person.pk)


def name(place, absent, deputy, **more):
    said = {"role": None, "starts_on": TODAY, "ends_on": TODAY + 5 * DAY, "reason": "Đi học", "by": absent} | more
    return name_substitute(person=absent, deputy=deputy, **said)


def test_a_deputy_holds_the_roles_beside_the_absent_person_for_these_days_alone(place):
    SubstituteFactory(person=place.head, deputy=place.deputy, starts_on=TODAY, ends_on=TODAY)

    deputy = anew(place.deputy)
    assert units_of(deputy, RoleName.HEAD) == units_of(place.head, RoleName.HEAD) == [place.commune]
    assert responsible_for(deputy, place.school, RoleName.HEAD)
    assert not responsible_for(deputy, place.other)
    held = HeldRole.objects.filter(unit=place.commune, name=RoleName.HEAD)
    assert set(held.in_force(TODAY).values_list("person", flat=True)) == {place.head.pk, place.deputy.pk}
    for other_day in (TODAY - DAY, TODAY + DAY):
        assert list(held.in_force(other_day).values_list("person", flat=True)) == [place.head.pk]


def test_one_role_alone_may_be_handed_over(place):
    own = Role.objects.get(person=place.head)
    other = RoleFactory(person=place.head, unit=place.commune, name=RoleName.STEERING)
    SubstituteFactory(person=place.head, deputy=place.deputy, role=own)

    assert [role.role_id for role in roles_of(anew(place.deputy))] == [own.pk] != [other.pk]


def test_roles_are_read_in_one_query_and_whom_a_deputy_acts_for_in_another(place, django_assert_num_queries):
    SubstituteFactory(person=place.head, deputy=place.deputy)
    SubstituteFactory(person=place.coordinator, deputy=place.deputy)
    head, deputy = anew(place.head), anew(place.deputy)

    with django_assert_num_queries(1):
        assert responsible_for(head, place.school, RoleName.HEAD)
    with django_assert_num_queries(2):
        assert responsible_for(deputy, place.school, RoleName.HEAD)
        assert represented(deputy, place.school, RoleName.COORDINATOR) == place.coordinator


def test_nobody_acts_for_who_has_left(place):
    SubstituteFactory(person=place.head, deputy=place.deputy)
    User.objects.filter(pk=place.head.pk).update(is_active=False)

    assert roles_of(anew(place.deputy)) == []


def test_what_was_taken_on_for_somebody_is_not_handed_on(place):
    other = person("Người Thứ Ba", place.commune)
    SubstituteFactory(person=place.head, deputy=place.deputy)
    SubstituteFactory(person=place.deputy, deputy=other)  # written past the rules

    assert roles_of(anew(other)) == []


def test_an_own_role_is_no_acting_for_somebody(place):
    SubstituteFactory(person=place.head, deputy=place.coordinator)
    coordinator = anew(place.coordinator)

    assert represented(coordinator, place.school, RoleName.HEAD) == place.head
    assert represented(coordinator, place.school, RoleName.COORDINATOR) is None
    assert represented(coordinator, place.school, RoleName.COORDINATOR, RoleName.HEAD) is None
    assert represented(place.head, place.school, RoleName.HEAD) is None


def test_reminders_reach_both_and_leave_out_who_stands_in_for_an_author(place):
    SubstituteFactory(person=place.head, deputy=place.deputy)
    heads = Responsible(TODAY, RoleName.HEAD)

    assert heads.nearest(place.school.path, RoleName.HEAD).people == (place.head.pk, place.deputy.pk)
    for concerned in (place.head, place.deputy):
        left = heads.nearest(place.school.path, RoleName.HEAD, without=frozenset([concerned.pk]))
        assert concerned.pk not in left.people
    left = heads.nearest(place.school.path, RoleName.HEAD, without=frozenset([place.head.pk]))
    assert left.people == (place.above.pk,)


def test_the_first_role_that_anybody_holds_decides_and_each_has_its_own_nearest(place):
    roles = Responsible(TODAY, RoleName.COORDINATOR, RoleName.HEAD, over=[place.school.path])
    both = (RoleName.COORDINATOR, RoleName.HEAD)

    assert roles.first(place.school.path, *both).people == (place.coordinator.pk,)
    left = roles.first(place.school.path, *both, without=frozenset([place.coordinator.pk]))
    assert (left.people, left.unit) == ((place.head.pk,), "Xã")
    assert roles.each(place.school.path, *both) == [place.coordinator.pk, place.head.pk]
    assert roles.first(place.other.path, RoleName.COORDINATOR) is None


def test_both_and_the_coordinator_are_told(place):
    name(place, place.head, place.deputy)

    told = dict(Notice.objects.values_list("person", "kind"))
    assert told == {place.deputy.pk: "accounts/you_act_named", place.coordinator.pk: "accounts/deputy_named"}

    named = Substitute.objects.get()
    end_substitute(substitute=named, by=place.deputy)

    ended = set(Notice.objects.filter(kind__endswith="ended").values_list("person", "kind"))
    assert ended == {(place.head.pk, "accounts/deputy_ended"), (place.coordinator.pk, "accounts/deputy_ended")}


def test_what_is_ended_ends_at_once_and_can_be_taken_up_again(place):
    named = name(place, place.head, place.deputy)

    ended = end_substitute(substitute=named, by=place.head)
    assert roles_of(anew(place.deputy)) == []
    with pytest.raises(NotAllowed, match="ended already"):
        end_substitute(substitute=ended, by=place.head)

    resume_substitute(substitute=ended, by=place.head)
    assert len(roles_of(anew(place.deputy))) == 1
    assert Substitute.pgh_event_model.objects.filter(pgh_obj=named.pk).count() == 3


def test_what_was_ended_stays_so_where_somebody_else_acts_since(place):
    ended = end_substitute(substitute=name(place, place.head, place.deputy), by=place.head)
    name(place, place.head, place.coordinator)

    with pytest.raises(NotAllowed, match="end that first"):
        resume_substitute(substitute=ended, by=place.head)


@pytest.mark.parametrize(
    ("who", "may"), [("head", True), ("above", True), ("coordinator", False), ("deputy", False), ("admin", True)]
)
def test_a_deputy_is_named_by_the_person_the_head_above_or_an_administrator(place, who, may):
    place.admin = UserFactory(is_staff=True, is_superuser=True)

    assert (why_not_name_for(getattr(place, who), place.head) is None) is may


def test_a_deputy_names_none_for_others(place):
    SubstituteFactory(person=place.above, deputy=place.deputy)

    assert why_not_name_for(anew(place.deputy), place.head) is not None


def test_rules_of_who_may_stand_in(place):
    far = person("Người Xa", place.other)
    near = person("Người Trường", place.school)
    busy = person("Người Vắng", place.commune)
    SubstituteFactory(person=busy, deputy=near)
    gone = person("Người Nghỉ", place.commune)
    gone.is_active = False

    def why(deputy, first=TODAY, last=TODAY + DAY):
        return why_not_stand_in(place.head, deputy, None, first, last)

    assert why(near) is why(place.deputy) is why(place.above) is None
    assert "Choose somebody else" in why(place.head)
    assert "works neither in Xã" in why(far)
    assert "is absent too" in why(busy)
    assert why(busy, TODAY + 20 * DAY, TODAY + 21 * DAY) is None
    assert "has left" in why(gone)
    assert "has no role" in why_not_stand_in(near, place.deputy, None, TODAY, TODAY)


def test_whoever_acts_for_somebody_gives_that_back_before_being_absent(place):
    SubstituteFactory(person=place.head, deputy=place.coordinator)

    reason = why_not_stand_in(place.coordinator, place.deputy, None, TODAY, TODAY)

    assert "a deputy has no deputy" in reason


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (TODAY - DAY, TODAY, "begin today"),
        (TODAY + DAY, TODAY, "before the first"),
        (TODAY, TODAY + 366 * DAY, "a year at most"),
    ],
)
def test_periods_that_cannot_be(place, first, last, words):
    with pytest.raises(NotAllowed, match=words):
        name(place, place.head, place.deputy, starts_on=first, ends_on=last)


def test_two_deputies_for_one_role_do_not_overlap(place):
    own = Role.objects.get(person=place.head)
    other = RoleFactory(person=place.head, unit=place.commune, name=RoleName.STEERING)
    name(place, place.head, place.deputy, role=own)

    for role in (None, own):
        with pytest.raises(NotAllowed, match="end that first"):
            name(place, place.head, place.coordinator, role=role)
        with pytest.raises(IntegrityError), transaction.atomic():
            SubstituteFactory(person=place.head, deputy=place.coordinator, role=role)
    name(place, place.head, place.coordinator, role=other)


def test_nobody_is_the_own_deputy_whatever_writes_it(place):
    with pytest.raises(IntegrityError), transaction.atomic():
        SubstituteFactory(person=place.head, deputy=place.head)


def test_a_deputy_for_one_role_goes_along_when_the_unit_is_succeeded(place):
    own = Role.objects.get(person=place.head)
    SubstituteFactory(person=place.head, deputy=place.deputy, role=own, ends_on=TODAY + 9 * DAY)
    admin = UserFactory(is_staff=True, is_superuser=True)

    successor = succeed_unit(
        unit=place.commune, code="MOI", kind=place.commune.kind, name="Xã mới", on=TODAY + 3 * DAY, by=admin
    )

    held = HeldRole.objects.filter(person=place.deputy)
    assert [role.unit_id for role in held.in_force(TODAY)] == [place.commune.pk]
    assert [role.unit_id for role in held.in_force(TODAY + 4 * DAY)] == [successor.pk]


def test_a_head_names_a_deputy_on_the_page_and_ends_it(place, client_of):
    client, page = client_of(place.head), reverse("accounts:substitutes")
    shown = client.get(page, {"q": "Nông Văn Phó"}).content.decode()
    assert f'value="{place.deputy.pk}"' in shown

    form = {"person": place.deputy.pk, "starts_on": TODAY, "ends_on": TODAY + DAY, "reason": "Nghỉ phép"}
    answer = client.post(page, form, follow=True)

    named = Substitute.objects.get(person=place.head)
    assert (named.deputy, named.role, named.named_by) == (place.deputy, None, place.head)
    assert reverse("accounts:end_substitute", args=[named.pk]) in answer.content.decode()
    assert str(place.head) in client_of(place.deputy).get(reverse("accounts:me")).content.decode()

    client.post(reverse("accounts:end_substitute", args=[named.pk]))
    named.refresh_from_db()
    assert named.ended_by == place.head


def test_what_is_wrong_is_said_on_the_page(place, client_of):
    far = person("Người Xa", place.other)
    form = {"person": far.pk, "starts_on": TODAY, "ends_on": TODAY + DAY, "reason": "Nghỉ phép"}

    answer = client_of(place.head).post(reverse("accounts:substitutes"), form)

    assert answer.status_code == 422
    assert [*answer.context["form"].errors] == ["person"]
    assert not Substitute.objects.exists()


def test_the_head_above_names_a_deputy_for_somebody_ill(place, client_of):
    form = {"person": place.deputy.pk, "starts_on": TODAY, "ends_on": TODAY + DAY, "reason": "Ốm"}

    client_of(place.above).post(reverse("accounts:substitutes_for", args=[place.head.pk]), form)

    assert Substitute.objects.get().named_by == place.above
    told = set(Notice.objects.values_list("person", flat=True))
    assert told == {place.head.pk, place.deputy.pk, place.coordinator.pk}


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 8])
def test_the_page_needs_the_same_queries_for_any_length(place, rows, client_of, django_assert_num_queries):
    for number in range(rows):
        SubstituteFactory(
            person=place.head, deputy=place.deputy, starts_on=TODAY - (20 * number + 15) * DAY,
            ends_on=TODAY - (20 * number + 10) * DAY,
        )  # fmt: skip

    with django_assert_num_queries(22):
        answer = client_of(place.head).get(reverse("accounts:substitutes"))

    assert len(answer.context["rows"]) == rows
