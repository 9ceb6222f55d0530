import datetime
import io

import pytest
from django.core import mail
from django.urls import reverse
from openpyxl import load_workbook

from accounts.actions.people import correct_contact
from accounts.models import User
from accounts.states import RoleName
from common.errors import NotAllowed
from tests.factories.accounts import PostingFactory, RoleFactory, TargetGroupFactory, UnitFactory, UserFactory

pytestmark = pytest.mark.django_db
PEOPLE, SHEET = reverse("accounts:people"), reverse("accounts:people_sheet")


@pytest.fixture
def commune():
    return UnitFactory(name="UBND xã Lũng Nặm", parent=UnitFactory(name="Tỉnh Cao Bằng"))


@pytest.fixture
def staff(commune):
    def make(name="Nông Thị Hoa", unit=commune, **fields):
        posting = {key: fields.pop(key) for key in ("group", "ends_on") if key in fields}
        return PostingFactory(unit=unit, person=UserFactory(full_name=name, **fields), **posting).person

    return make


@pytest.fixture
def coordinator(commune):
    return RoleFactory(unit=commune, name=RoleName.COORDINATOR).person


def shown(response):
    return [person.full_name for person in response.context["page"]]


def test_the_list_holds_who_works_in_the_units_by_given_name(staff, commune, coordinator, client_of):
    names = ["Trần Văn Đạt", "Lý Thị An", "Bế Văn Dũng", "Nông Thị Ân"]
    for name in names:
        staff(name, unit=UnitFactory(parent=commune))
    staff("Vi Thị Khác", unit=UnitFactory(parent=None))
    staff("Ma Văn Đã", ends_on=datetime.date(2026, 1, 1))

    response = client_of(coordinator).get(PEOPLE)

    assert shown(response) == ["Lý Thị An", "Nông Thị Ân", "Bế Văn Dũng", "Trần Văn Đạt"]
    assert response.context["count"] == 4


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"q": "uoc"}, ["Nông Thị Ước"]),
        ({"q": "Ước"}, ["Nông Thị Ước"]),
        ({"mail": "no"}, ["Lục Văn Bảo"]),
        ({"mail": "yes"}, ["Nông Thị Ước"]),
        ({"q": "zzz"}, []),
        ({"unit": "not a number"}, ["Lục Văn Bảo", "Nông Thị Ước"]),
    ],
)
def test_filters_are_kept_in_the_address(staff, coordinator, client_of, query, names):
    staff("Nông Thị Ước")
    staff("Lục Văn Bảo", email="")

    assert shown(client_of(coordinator).get(PEOPLE, query)) == names


def test_people_are_filtered_by_unit_and_group(staff, commune, coordinator, client_of):
    school, armed = UnitFactory(parent=commune), TargetGroupFactory(code="armed", name="Lực lượng vũ trang")
    staff("Nông Thị Hoa", unit=school)
    staff("Lục Văn Bảo", group=armed)
    elsewhere = UnitFactory()
    staff("Vi Thị Khác", unit=elsewhere)
    client = client_of(coordinator)

    assert shown(client.get(PEOPLE, {"unit": school.pk})) == ["Nông Thị Hoa"]
    assert shown(client.get(PEOPLE, {"group": armed.pk})) == ["Lục Văn Bảo"]
    assert "Vi Thị Khác" not in shown(client.get(PEOPLE, {"unit": elsewhere.pk}))


def test_the_spreadsheet_holds_exactly_what_is_shown(staff, coordinator, client_of):
    staff("Nông Thị Ước", staff_code="0012", birth_date=datetime.date(1980, 2, 1))
    staff("Lục Văn Bảo")
    client = client_of(coordinator)

    content = b"".join(client.get(SHEET, {"q": "uoc"}).streaming_content)

    rows = list(load_workbook(io.BytesIO(content)).active.values)
    assert len(rows) == 2
    assert rows[1][:2] == ("0012", "Nông Thị Ước")
    assert rows[1][3] == datetime.datetime(1980, 2, 1)


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_list_needs_the_same_queries_for_any_length(rows, staff, coordinator, client_of, django_assert_num_queries):
    for _ in range(rows):
        staff()
    client = client_of(coordinator)

    with django_assert_num_queries(8):  # user, roles, units and the highest, groups, page, count, notices
        response = client.get(PEOPLE)

    assert len(response.context["page"]) == rows


def test_a_list_longer_than_a_page_is_paged_by_key(staff, coordinator, client_of):
    for number in range(53):
        staff(f"Nông Thị {chr(65 + number % 26)}{'a' * (number // 26)}")
    client = client_of(coordinator)

    first = client.get(PEOPLE)
    second = client.get(PEOPLE + first.context["page"].next_url)

    assert (len(first.context["page"]), len(second.context["page"])) == (50, 3)
    assert set(shown(first)) & set(shown(second)) == set()


def test_the_page_of_a_person_tells_where_and_what_was_changed(staff, coordinator, client_of):
    person = staff(email="before@caobang.example.vn")
    client = client_of(coordinator)
    client.post(
        reverse("accounts:correct_contact", args=[person.pk]),
        {"email": "After@caobang.example.vn", "phone": "0912345678"},
    )

    changes = client.get(reverse("accounts:person", args=[person.pk])).context["changes"]

    assert [(change.by, change.before, change.after) for change in changes] == [
        (coordinator.full_name, "before@caobang.example.vn", "after@caobang.example.vn"),
        (coordinator.full_name, "", "0912345678"),
    ]


def test_the_former_address_is_told_of_the_new_one(staff, coordinator, django_capture_on_commit_callbacks):
    person = staff(email="before@caobang.example.vn")

    with django_capture_on_commit_callbacks(execute=True):
        correct_contact(person=person, email="after@caobang.example.vn", phone="", by=coordinator)

    assert [letter.to for letter in mail.outbox] == [["before@caobang.example.vn"]]


def test_people_who_left_stay_on_their_page_but_are_not_corrected(staff, coordinator, client_of):
    person = staff(ends_on=datetime.date(2026, 1, 1))
    client = client_of(coordinator)

    assert client.get(reverse("accounts:person", args=[person.pk])).status_code == 200
    assert client.get(reverse("accounts:correct_contact", args=[person.pk])).status_code == 403


def test_people_of_other_units_are_not_found(staff, coordinator, client_of):
    person = staff(unit=UnitFactory())

    assert client_of(coordinator).get(reverse("accounts:person", args=[person.pk])).status_code == 404


@pytest.mark.parametrize("why", ["role", "administrator"])
def test_only_administrators_correct_who_is_entrusted(staff, commune, coordinator, why):
    person = staff(is_staff=why == "administrator")
    if why == "role":
        RoleFactory(person=person, unit=commune, name=RoleName.HEAD)

    with pytest.raises(NotAllowed):
        correct_contact(person=person, email="mine@caobang.example.vn", phone="", by=coordinator)

    administrator = UserFactory(is_staff=True, is_superuser=True)
    correct_contact(person=person, email="mine@caobang.example.vn", phone="", by=administrator)
    assert User.objects.get(pk=person.pk).email == "mine@caobang.example.vn"


def test_heads_look_but_do_not_correct(staff, commune, client_of):
    person = staff()
    client = client_of(RoleFactory(unit=commune, name=RoleName.HEAD).person)

    assert client.get(PEOPLE).status_code == 200
    assert client.get(reverse("accounts:correct_contact", args=[person.pk])).status_code == 403


def test_an_address_of_somebody_else_is_refused_at_its_field(staff, coordinator, client_of):
    person = staff()
    UserFactory(email="taken@caobang.example.vn")

    response = client_of(coordinator).post(
        reverse("accounts:correct_contact", args=[person.pk]), {"email": "TAKEN@caobang.example.vn", "phone": ""}
    )

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["email"])


def test_an_empty_list_says_how_to_fill_it(coordinator, client_of):
    page = client_of(coordinator).get(PEOPLE).content.decode()

    assert reverse("accounts:upload") in page
