import datetime
import io

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from accounts.actions.access import issue_slips, set_password
from accounts.models import OneTimeSlip
from accounts.onetime import SIGNS, SLIP_LIFETIME, hash_of, is_code, new_slip_code
from accounts.papers import slips_paper
from accounts.states import RoleName
from common.errors import NotAllowed
from councils.states import Office
from tests.accounts.conftest import PASSWORD
from tests.factories.accounts import OneTimeSlipFactory, PostingFactory, RoleFactory, UnitFactory, UserFactory
from tests.factories.councils import SeatFactory

pytestmark = pytest.mark.django_db
PAGE, PRINT = reverse("accounts:slips"), reverse("accounts:print_slips")


@pytest.fixture
def commune():
    return UnitFactory(name="UBND xã Lũng Nặm")


@pytest.fixture
def coordinator(commune):
    return RoleFactory(unit=commune, name=RoleName.COORDINATOR).person


@pytest.fixture
def staff(commune):
    """Give a function that makes somebody who works in the commune."""

    def make(unit=None, **fields):
        return PostingFactory(unit=unit or commune, person=UserFactory(**fields)).person

    return make


def pages_of(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def test_codes_are_easy_to_read_and_never_alike():
    codes = {new_slip_code() for _ in range(500)}

    assert len(codes) == 500
    assert {len(code) for code in codes} == {14}
    assert set("".join(codes)) <= {*SIGNS, "-"}
    assert not set("01OILSZ25") & set(SIGNS)


@pytest.mark.parametrize(
    ("typed", "known"), [("abcd efgh jkmn", True), ("ABCDEFGHJKMN", True), ("ABCD-EFGH-JKMP", False)]
)
def test_a_code_is_known_however_it_is_typed(typed, known):
    assert is_code(typed, hash_of("ABCD-EFGH-JKMN")) is known


def test_a_slip_keeps_no_code(coordinator, staff, now):
    person = staff()

    ((slip, code),) = issue_slips(people=[person], by=coordinator, now=now)

    assert (slip.person, slip.issued_by, slip.expires_at) == (person, coordinator, now + SLIP_LIFETIME)
    assert code not in str(vars(slip))
    assert code.replace("-", "") not in str(vars(slip))
    assert not hasattr(OneTimeSlip.pgh_event_model, "code_hash")


def test_a_new_slip_ends_the_former_one(coordinator, staff, now):
    person = staff()

    ((_, first),) = issue_slips(people=[person], by=coordinator, now=now)
    ((slip, second),) = issue_slips(people=[person], by=coordinator, now=now)

    assert [OneTimeSlip.objects.matching(person.staff_code, code, now) for code in (first, second)] == [None, slip]


def test_a_slip_works_until_it_expires_or_the_account_is_closed(now):
    slip = OneTimeSlipFactory(issued_at=now)
    login, code = slip.person.staff_code, "aaaa bbbb cccc"

    before = OneTimeSlip.objects.matching(login, code, slip.expires_at - datetime.timedelta(seconds=1))
    after = OneTimeSlip.objects.matching(login, code, slip.expires_at)
    slip.person.is_active = False
    slip.person.save()

    assert (before, after, OneTimeSlip.objects.matching(login, code, now)) == (slip, None, None)


def test_a_slip_of_one_person_opens_nobody_elses_account(now):
    OneTimeSlipFactory(issued_at=now)

    assert OneTimeSlip.objects.matching(UserFactory().staff_code, "AAAA-BBBB-CCCC", now) is None


def test_any_new_password_ends_the_slip(now):
    slip = OneTimeSlipFactory(issued_at=now)

    set_password(person=slip.person, password=PASSWORD, now=now)

    slip.refresh_from_db()
    assert (slip.used_at, OneTimeSlip.objects.matching(slip.person.staff_code, "AAAA-BBBB-CCCC", now)) == (now, None)


def test_the_database_allows_one_working_slip_a_person():
    slip = OneTimeSlipFactory()

    with pytest.raises(IntegrityError), transaction.atomic():
        OneTimeSlipFactory(person=slip.person)


def test_with_a_slip_people_set_a_password_at_once_and_are_in(client, sign_in):
    person = OneTimeSlipFactory(person=UserFactory(password="")).person
    passwords = {"password1": PASSWORD, "password2": PASSWORD}

    answer = sign_in(person.staff_code, "aaaa-bbbb-cccc", next="/inbox/")
    inside = client.get("/inbox/")
    page = client.get(answer.url, follow=True)
    done = client.post(page.redirect_chain[-1][0], passwords | {"next": "/inbox/"})

    assert inside.status_code == 302  # the code alone opens nothing
    assert person.staff_code in page.content.decode()
    assert (done.url, client.get("/inbox/").status_code) == ("/inbox/", 200)
    assert sign_in(person.staff_code, "aaaa-bbbb-cccc", by=Client()).status_code == 200
    assert sign_in(person.staff_code, PASSWORD, by=Client()).status_code == 302


def test_guessing_codes_is_limited_like_guessing_passwords(sign_in):
    person = OneTimeSlipFactory().person
    for _ in range(5):
        sign_in(person.staff_code, "AAAA-BBBB-CCCD")

    assert sign_in(person.staff_code, "AAAA-BBBB-CCCC").status_code == 200


def test_coordinators_help_plain_staff_of_their_units_alone(commune, coordinator, staff, now):
    school = UnitFactory(parent=commune)
    inside, below, outside = staff(), staff(school), staff(UnitFactory())

    assert len(issue_slips(people=[inside, below], by=coordinator, now=now)) == 2
    with pytest.raises(NotAllowed):
        issue_slips(people=[inside, outside], by=coordinator, now=now)
    assert OneTimeSlip.objects.standing().count() == 2


@pytest.mark.parametrize("trusted_as", ["administrator", "head", "council secretary"])
def test_whoever_is_trusted_with_more_gets_slips_from_administrators_alone(
    trusted_as, commune, coordinator, staff, now
):
    person = staff(is_staff=trusted_as == "administrator")
    if trusted_as == "head":
        RoleFactory(person=person, unit=commune, name=RoleName.HEAD)
    if trusted_as == "council secretary":
        SeatFactory(person=person, office=Office.SECRETARY)

    with pytest.raises(NotAllowed, match=person.full_name):
        issue_slips(people=[person], by=coordinator, now=now)
    administrator = UserFactory(is_staff=True, is_superuser=True)
    assert len(issue_slips(people=[person], by=administrator, now=now)) == 1


def test_plain_members_of_councils_are_plain_staff(coordinator, staff, now):
    person = SeatFactory(person=staff()).person

    assert len(issue_slips(people=[person], by=coordinator, now=now)) == 1


def test_the_list_has_who_never_signed_in_by_given_name(client_of, coordinator, staff):
    later, first = staff(full_name="Nông Thị Bích"), staff(full_name="Lý Văn An")
    staff(full_name="Ma Thị Hoa", last_login=timezone.now())
    client = client_of(coordinator)

    assert [person.pk for person in client.get(PAGE).context["page"]] == [first.pk, later.pk]
    assert len(client.get(PAGE, {"who": "all"}).context["page"]) == 3
    assert [p.pk for p in client.get(PAGE, {"who": "all", "q": "bich"}).context["page"]] == [later.pk]


def test_the_list_stays_within_the_units_of_the_coordinator(client_of, coordinator, staff, commune):
    other = UnitFactory()
    staff(other)
    mine = staff()

    response = client_of(coordinator).get(PAGE, {"unit": other.pk})

    assert (response.context["form"].unit, [p.pk for p in response.context["page"]]) == (commune, [mine.pk])


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 20])
def test_the_list_needs_the_same_queries_for_any_length(rows, client_of, coordinator, staff, django_assert_num_queries):
    for _ in range(rows):
        staff()
    client = client_of(coordinator)

    with django_assert_num_queries(7):  # user, roles, units, the list, two counts, notices
        response = client.get(PAGE)

    assert len(response.context["page"]) == rows


def test_printing_gives_sheets_of_eight_with_working_codes(client_of, coordinator, staff, sign_in):
    people = [staff(full_name=f"Nông Văn {name}") for name in "ABCDEGHIK"]

    response = client_of(coordinator).post(PRINT, {"who": "new", "all": "1"})

    pages = pages_of(response.content)
    assert [page.count("Mã dùng một lần") for page in pages] == [8, 1]
    assert "UBND xã Lũng Nặm" in pages[1]
    assert people[-1].staff_code in pages[1]
    code = next(word for word in pages[1].split() if len(word) == 14 and word.count("-") == 2)
    assert "/password/new/" in sign_in(people[-1].staff_code, code).url
    assert (response["Cache-Control"], response["Content-Type"]) == ("no-store", "application/pdf")


def test_printing_for_the_chosen_leaves_others_alone(client_of, coordinator, staff):
    chosen, _other = staff(), staff()

    client_of(coordinator).post(PRINT, {"who": "new", "person": [chosen.pk]})

    assert list(OneTimeSlip.objects.values_list("person", flat=True)) == [chosen.pk]


def test_the_list_tells_of_a_slip_and_of_an_invitation(client_of, coordinator, staff):
    person = staff(email="ngoc@caobang.example.vn")
    client = client_of(coordinator)

    client.post(PRINT, {"who": "new", "person": [person.pk]})
    client.post(reverse("accounts:invite"), {"who": "new"})

    page = client.get(PAGE).content.decode()
    assert "Đã in phiếu, dùng đến" in page
    assert "Đã mời ngày" in page


def test_nobody_chosen_is_said_and_prints_nothing(client_of, coordinator, staff):
    staff()

    response = client_of(coordinator).post(PRINT, {"who": "new", "person": ["x"]}, follow=True)

    assert "Chọn từ 1 đến 800 người." in response.content.decode()
    assert OneTimeSlip.objects.count() == 0


def test_people_who_forgot_their_password_get_a_new_slip(client_of, coordinator, staff):
    person = staff(last_login=timezone.now())

    response = client_of(coordinator).post(PRINT, {"who": "all", "person": [person.pk]})

    assert person.staff_code in pages_of(response.content)[0]


def test_plain_staff_neither_see_the_page_nor_print(client_of, staff):
    client = client_of(staff())

    assert [client.get(PAGE).status_code, client.post(PRINT, {"all": "1"}).status_code] == [403, 403]


def test_the_sheet_says_what_to_do(settings, now):
    settings.SITE_URL = "https://sangkien.caobang.gov.vn"
    slip = OneTimeSlipFactory(issued_at=now, person=UserFactory(full_name="Hoàng Văn Ước", staff_code="CB-7"))

    (page,) = pages_of(slips_paper([(slip, "K7MF-3XQH-9TRA")], now=now))

    assert [line.strip() for line in page.splitlines() if line.strip()] == [
        "Hệ thống sáng kiến, Tỉnh Cao Bằng",
        "Hoàng Văn Ước",
        "Địa chỉ sangkien.caobang.gov.vn",
        "Mã cán bộ CB-7",
        "Mã dùng một lần K7MF-3XQH-9TRA",
        "1. Mở địa chỉ trên, chọn Đăng nhập.",
        "2. Nhập mã cán bộ, nhập mã dùng một lần vào ô mật khẩu.",
        "3. Đặt mật khẩu riêng ngay lúc đó. Mã chỉ dùng được một lần, đến",
        "hết ngày 23/12/2026. Không đưa phiếu này cho người khác.",
    ]
