import datetime

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from accounts.models import Posting, Unit, User
from tests.factories.accounts import (
    PostingFactory,
    RoleFactory,
    StaffImportFactory,
    TargetGroupFactory,
    UnitFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client_of):
    return client_of(UserFactory(is_staff=True, is_superuser=True, full_name="Quản Trị"))


@pytest.fixture
def deputy(client_of):
    """An administrator of people without a superuser's powers."""
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(content_type__app_label="accounts"))
    return client_of(user)


def url(name, *args):
    return reverse(f"admin:accounts_{name}", args=args)


def listed(response):
    return list(response.context["cl"].result_list)


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
@pytest.mark.parametrize(
    ("page", "queries"),
    [("user", 3), ("posting", 4), ("role", 3), ("targetgroup", 3), ("staffimport", 3), ("staffimportrow", 3)],
)
def test_lists_need_the_same_queries_for_any_length(page, queries, rows, administrator, django_assert_num_queries):
    for number in range(rows):
        person = PostingFactory(group=TargetGroupFactory(code=f"g{number}")).person
        RoleFactory(person=person)
        StaffImportFactory().rows.create(number=number, outcome="created")

    with django_assert_num_queries(queries):  # user, count, rows; the filter of postings lists the groups
        response = administrator.get(url(f"{page}_changelist"))

    assert len(listed(response)) >= rows


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_tree_of_units_needs_the_same_queries_for_any_length(rows, administrator, django_assert_num_queries):
    for _ in range(rows):
        UnitFactory()

    with django_assert_num_queries(4):  # user, count, rows, and whether there are any at all
        administrator.get(url("unit_changelist"))


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 6])
def test_the_page_of_a_person_needs_the_same_queries_for_any_past(rows, administrator, django_assert_num_queries):
    person = UserFactory()
    for year in range(rows):
        PostingFactory(
            person=person, starts_on=datetime.date(2010 + year, 1, 1), ends_on=datetime.date(2010 + year, 12, 1)
        )
    administrator.get(url("user_change", person.pk))  # content types are read once

    with django_assert_num_queries(9):
        administrator.get(url("user_change", person.pk))


@pytest.mark.parametrize("text", ["uoc", "ƯỚC", "nông ước"])
def test_people_are_searched_with_and_without_diacritics(administrator, text):
    person = PostingFactory(person=UserFactory(full_name="Nông Thị Ước")).person
    UserFactory(full_name="Lục Văn Bảo")

    assert listed(administrator.get(url("user_changelist"), {"q": text})) == [person]
    assert [each.person for each in listed(administrator.get(url("posting_changelist"), {"q": text}))] == [person]


@pytest.mark.parametrize(("model", "field"), [("posting", "unit"), ("posting", "person"), ("unit", "successor")])
def test_pickers_find_people_and_units_while_one_types(administrator, model, field):
    wanted = UserFactory(full_name="Nông Thị Ước") if field == "person" else UnitFactory(name="UBND xã Nước Hai")

    answer = administrator.get(
        reverse("admin:autocomplete"),
        {"app_label": "accounts", "model_name": model, "field_name": field, "term": "uoc"},
    )

    assert [each["id"] for each in answer.json()["results"]] == [str(wanted.pk)]


def inlines(**postings):
    management = {"TOTAL_FORMS": "0", "INITIAL_FORMS": "0"}
    return {f"{name}-{key}": value for name in ("postings", "roles") for key, value in management.items()} | postings


def test_a_new_person_gets_no_password_and_the_duties_hear_of_the_posting(administrator, monkeypatch):
    heard = []
    monkeypatch.setattr("accounts.admin.people.postings_changed", lambda people, now: heard.extend(people))
    unit, group = UnitFactory(), TargetGroupFactory()
    posting = {
        "postings-TOTAL_FORMS": "1", "postings-0-unit": unit.pk, "postings-0-group": group.pk,
        "postings-0-is_main": "on", "postings-0-starts_on": "01/09/2026",
    }  # fmt: skip
    data = {"staff_code": "1001", "full_name": "Nông Thị Hoa", "language": "vi", "is_active": "on"}

    response = administrator.post(url("user_add"), data | inlines(**posting))

    person = User.objects.get(staff_code="1001")
    assert response.status_code == 302
    assert not person.has_usable_password()
    assert (person.main_posting() or person.postings.get()).unit == unit
    assert heard == [person]


def test_only_a_superuser_gives_powers(deputy):
    person = UserFactory(full_name="Nông Thị Hoa")
    data = {
        "staff_code": person.staff_code, "full_name": "Nông Thị Hòa", "language": "vi", "is_active": "on",
        "is_superuser": "on", "is_staff": "on",
    }  # fmt: skip

    deputy.post(url("user_change", person.pk), data | inlines())

    person.refresh_from_db()
    assert (person.full_name, person.is_superuser, person.is_staff) == ("Nông Thị Hòa", False, False)


def test_only_a_superuser_changes_or_deletes_a_superuser(deputy):
    superuser = UserFactory(is_staff=True, is_superuser=True)

    changed = deputy.post(url("user_change", superuser.pk), {"email": "mine@caobang.example.vn"} | inlines())
    deleted = deputy.post(url("user_delete", superuser.pk), {"post": "yes"})

    assert (changed.status_code, deleted.status_code) == (403, 403)


def test_a_posting_changed_by_hand_is_heard_of(administrator, monkeypatch):
    heard = []
    monkeypatch.setattr("accounts.admin.people.postings_changed", lambda people, now: heard.append(set(people)))
    posting, other = PostingFactory(), PostingFactory()

    administrator.post(url("posting_delete", posting.pk), {"post": "yes"})
    administrator.post(
        url("posting_changelist"),
        {"action": "delete_selected", "_selected_action": [other.pk], "post": "yes"},
    )

    assert heard == [{posting.person_id}, {other.person_id}]
    assert Posting.objects.count() == 0


def unit_data(unit, **changes):
    return {
        "code": unit.code, "name": unit.name, "kind": unit.kind, "short_name": unit.short_name,
        "recognition_level": unit.recognition_level, "valid_from": "01/07/2025", "treebeard_position": "first-child",
    } | changes  # fmt: skip


@pytest.fixture
def tree():
    province = UnitFactory(code="CB", name="Tỉnh Cao Bằng")
    return province, UnitFactory(code="C1", parent=province), UnitFactory(code="C2", parent=province)


@pytest.mark.parametrize("used", [False, True])
def test_only_an_unused_unit_is_moved_by_its_form(administrator, tree, used):
    _province, commune, other = tree
    if used:
        PostingFactory(unit=commune)

    response = administrator.post(url("unit_change", commune.pk), unit_data(commune, treebeard_ref_node=other.pk))

    moved = Unit.objects.get(pk=commune.pk).depth == 3
    assert moved is not used
    assert (response.status_code == 200) is used
    if used:
        assert "treebeard_ref_node" in response.context["adminform"].form.errors


@pytest.mark.parametrize("used", [False, True])
def test_only_an_unused_unit_is_dragged_elsewhere(administrator, tree, used):
    _province, commune, other = tree
    if used:
        RoleFactory(unit=commune)

    response = administrator.post(
        "/admin/accounts/unit/move/", {"node": commune.pk, "target": other.pk, "relation": "child"}
    )

    assert response.status_code == (400 if used else 200)
    assert (Unit.objects.get(pk=commune.pk).depth == 3) is not used


def test_a_used_unit_may_change_its_place_among_its_siblings(administrator, tree):
    _province, commune, other = tree
    PostingFactory(unit=other)

    administrator.post("/admin/accounts/unit/move/", {"node": other.pk, "target": commune.pk, "relation": "sibling"})

    assert [unit.code for unit in Unit.objects.filter(depth=2)] == ["C2", "C1"]


@pytest.mark.parametrize("used", [False, True])
def test_only_a_unit_nobody_belongs_to_ends_by_its_form(administrator, tree, used):
    province, commune, other = tree
    PostingFactory(
        unit=commune, starts_on=datetime.date(2025, 7, 1), ends_on=None if used else datetime.date(2026, 6, 1)
    )
    data = unit_data(commune, treebeard_ref_node=province.pk, valid_to="30/06/2026", successor=other.pk)

    response = administrator.post(url("unit_change", commune.pk), data)

    commune.refresh_from_db()
    assert commune.successor is None  # named by succession alone, which takes the people along
    assert (commune.valid_to is None) is used
    if used:
        assert list(response.context["adminform"].form.errors) == ["valid_to"]


def test_a_succeeded_unit_keeps_its_last_day(administrator, tree):
    province, commune, other = tree
    Unit.objects.filter(pk=commune.pk).update(valid_to=datetime.date(2026, 6, 30), successor=other)

    administrator.post(url("unit_change", commune.pk), unit_data(commune, treebeard_ref_node=province.pk, valid_to=""))

    commune.refresh_from_db()
    assert commune.valid_to == datetime.date(2026, 6, 30)


def test_a_unit_that_numbers_dossiers_gets_an_abbreviation(administrator, tree):
    province, commune, _other = tree

    administrator.post(
        url("unit_change", commune.pk),
        unit_data(commune, name="UBND xã Lũng Nặm", recognition_level="grassroots", treebeard_ref_node=province.pk),
    )

    assert Unit.objects.get(pk=commune.pk).short_name == "LN"


def test_a_unit_is_succeeded_on_its_page(administrator, tree):
    _province, commune, _other = tree
    person = PostingFactory(unit=commune).person
    page = url("unit_succeed", commune.pk)

    incomplete = administrator.post(page, {"on": "01/07/2026"})
    taken = administrator.post(page, {"on": "01/07/2026", "code": "C2", "name": "X", "kind": "commune"})
    early = administrator.post(page, {"on": "01/07/2025", "code": "C9", "name": "X", "kind": "commune"})
    administrator.post(page, {"on": "01/07/2026", "code": "C9", "name": "UBND xã Mới", "kind": "commune"})

    assert set(incomplete.context["form"].errors) == {"code", "name"}
    assert list(taken.context["form"].errors) == ["code"]
    assert early.context["form"].non_field_errors()
    assert person.postings.get(ends_on__isnull=True).unit.code == "C9"
    other = Unit.objects.get(code="C2")
    assert url("unit_succeed", other.pk) in administrator.get(url("unit_change", other.pk)).content.decode()
    assert page not in administrator.get(url("unit_change", commune.pk)).content.decode()  # ended


def test_units_are_merged_on_the_same_page(administrator, tree):
    _province, commune, other = tree

    administrator.post(url("unit_succeed", commune.pk), {"on": "01/07/2026", "into": other.pk})

    commune.refresh_from_db()
    assert commune.successor == other


def test_the_files_of_lists_are_not_offered(administrator):
    staff_import = StaffImportFactory(file="staff-imports/2026/11/secret", samples=[["Nông Thị Hoa"]])

    page = administrator.get(url("staffimport_change", staff_import.pk)).content.decode()

    assert "secret" not in page
    assert "Nông Thị Hoa" not in page
