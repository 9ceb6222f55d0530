import datetime
from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from accounts.states import RoleName
from initiatives.models import ThemeTag
from initiatives.states import Progress, Status
from movements.progress import LISTS
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.initiatives import FieldFactory, InitiativeFactory, SeasonFactory, ThemeFactory
from tests.factories.movements import DutyFactory

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2026, 11, 20, 8, 0, tzinfo=datetime.UTC)


@pytest.fixture
def commune():
    return UnitFactory(
        parent=UnitFactory(recognition_level="provincial", name="Tỉnh Cao Bằng"),
        recognition_level="grassroots",
        code="LN",
    )


def address(commune, state="missing", **query):
    return reverse("movements:people", args=[2026, commune.code, state], query=query)


def test_strangers_see_the_figures_but_no_lists(client, commune):
    DutyFactory(unit=commune)

    page = client.get(reverse("movements:unit_progress", args=[2026, "LN"]))

    assert page.status_code == 200
    assert page.context["summary"].total.obliged == 1
    assert address(commune) not in page.content.decode()
    assert client.get(address(commune)).status_code == 302


def test_strangers_do_not_see_figures_of_units_without_a_council(client, commune):
    school = UnitFactory(parent=commune, code="LN-TH")
    SeasonFactory()

    assert client.get(reverse("movements:unit_progress", args=[2026, school.code])).status_code == 403


def test_strangers_do_not_see_units_without_a_council_among_those_of_a_commune(client, client_of, commune):
    DutyFactory(unit=UnitFactory(parent=commune, kind="department", name="Phòng Văn hóa", code="LN-VH"))
    pages = [reverse("movements:unit_progress", args=[2026, "LN"]), reverse("movements:wall", args=[2026, "LN"])]

    shown = [
        ["Phòng Văn hóa" in who.get(page, {"show": "units"}).content.decode() for page in pages]
        for who in (client, client_of(UserFactory()))
    ]

    assert shown == [[False, False], [True, True]]


def test_the_figures_of_a_unit_that_has_ended_lead_to_its_successor(client, commune):
    SeasonFactory()
    last_day = datetime.date(2026, 6, 30)
    UnitFactory(recognition_level="grassroots", code="OLD", valid_to=last_day, successor=commune)

    page = client.get(reverse("movements:unit_progress", args=[2026, "OLD"])).content.decode()

    assert reverse("movements:unit_progress", args=[2026, "LN"]) in page


@pytest.mark.parametrize("role", list(RoleName))
def test_those_responsible_open_the_list_behind_each_figure(client_of, commune, role):
    duty = DutyFactory(unit=commune)
    client = client_of(RoleFactory(unit=commune, name=role).person)

    page = client.get(reverse("movements:unit_progress", args=[2026, "LN"]))

    assert address(commune) in page.content.decode()
    assert list(client.get(address(commune)).context["page"]) == [duty]


def test_others_do_not_open_the_lists(client_of, commune):
    DutyFactory(unit=commune)
    elsewhere = RoleFactory(unit=UnitFactory(code="BL")).person

    assert [client_of(user).get(address(commune)).status_code for user in (elsewhere, UserFactory())] == [403, 403]


def test_the_list_is_found_by_name_without_diacritics_and_by_group(client_of, commune):
    wanted = DutyFactory(unit=commune, person__full_name="Lý Mùi Ước")
    DutyFactory(unit=commune, person__full_name="Bế Văn Cường")
    client = client_of(RoleFactory(unit=commune).person)

    found = client.get(address(commune, q="uoc"))
    assert (list(found.context["page"]), found.context["count"]) == ([wanted], 1)
    assert len(client.get(address(commune, group="civil")).context["page"]) == 2
    nonsense = client.get(address(commune, group="nonsense")).context
    assert (nonsense["page"].rows, nonsense["count"]) == ([], 0)


def test_the_spreadsheet_holds_exactly_what_the_list_shows(client_of, commune):
    DutyFactory(unit=commune, person__full_name="Lý Mùi Ước")
    DutyFactory(unit=commune, person__full_name="Bế Văn Cường")
    client = client_of(RoleFactory(unit=commune).person)

    answer = client.get(address(commune, q="cuong", xlsx=1))

    rows = list(load_workbook(BytesIO(b"".join(answer.streaming_content))).active.values)
    assert [row[0] for row in rows[1:]] == ["Bế Văn Cường"]


def test_only_those_who_have_met_the_duty_are_asked_until_when(client_of, commune):
    DutyFactory(unit=commune)
    client = client_of(RoleFactory(unit=commune).person)

    asked = {state: "until" in client.get(address(commune, state)).context["filters"].fields for state in LISTS}

    assert [state for state, is_asked in asked.items() if is_asked] == ["met"]


def test_names_open_accounts_only_to_those_who_may_read_them(client_of, commune):
    duty = DutyFactory(unit=commune)
    account = reverse("movements:account_of", args=[duty.person_id])

    shown = {
        name: account in client_of(RoleFactory(unit=commune, name=name).person).get(address(commune)).content.decode()
        for name in (RoleName.COORDINATOR, RoleName.STEERING)
    }

    assert shown == {RoleName.COORDINATOR: True, RoleName.STEERING: False}


def test_every_figure_of_a_unit_opens_a_list_as_long_as_it_says(client_of, commune):
    school = UnitFactory(parent=commune, code="LN-TH")
    DutyFactory(unit=commune)
    DutyFactory.create_batch(2, unit=school)
    client = client_of(RoleFactory(unit=commune).person)

    page = client.get(reverse("movements:unit_progress", args=[2026, "LN"])).content.decode()

    lists = {address(school, "met"): 0, address(school, "obliged"): 2, f"{address(commune, 'obliged')}?own=on": 1}
    assert [f'href="{each}"' in page for each in lists] == [True, True, True]
    opened = [client.get(each).context for each in lists]
    assert [len(each["page"].rows) for each in opened] == list(lists.values())
    assert [each["count"] for each in opened] == list(lists.values())


@pytest.mark.parametrize("name", list(RoleName))
def test_what_meets_a_duty_is_named_to_those_who_may_read_it(name, client_of, commune):
    initiative = InitiativeFactory(unit=commune, status=Status.SUBMITTED, title="Chưa công khai", submitted_at=NOW)
    DutyFactory(unit=commune, progress=Progress.MET, met_by=initiative, met_at=NOW)
    client = client_of(RoleFactory(unit=commune, name=name).person)

    page = client.get(address(commune, "met")).content.decode()
    sheet = b"".join(client.get(address(commune, "met", xlsx=1)).streaming_content)

    named = [row[6] for row in list(load_workbook(BytesIO(sheet)).active.values)[1:]]
    is_told = name != RoleName.STEERING
    assert ("Chưa công khai" in page, named) == (is_told, ["Chưa công khai" if is_told else None])


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_list_needs_the_same_queries_for_any_length(rows, client_of, commune, django_assert_num_queries):
    DutyFactory.create_batch(rows, unit=commune)
    client = client_of(RoleFactory(unit=commune).person)

    with django_assert_num_queries(9):
        page = client.get(address(commune))

    assert len(page.context["page"]) == rows


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_progress_page_needs_the_same_few_queries_for_any_number_of_people_and_initiatives(
    rows, client, client_of, commune, django_assert_num_queries
):
    duties = DutyFactory.create_batch(rows, unit=commune)
    SeasonFactory(year=2025)
    for duty in duties:
        field, theme = FieldFactory(), ThemeFactory()
        one = InitiativeFactory(unit=commune, status=Status.SUBMITTED, lead=duty.person, field=field)
        ThemeTag.objects.create(initiative=one, theme=theme)
        UnitFactory(parent=commune)
    signed_in = client_of(RoleFactory(unit=commune).person)

    with django_assert_num_queries(5):
        page = client.get(reverse("movements:unit_progress", args=[2026, "LN"]))
    with django_assert_num_queries(8):  # beside them: session, person, roles
        signed_in.get(reverse("movements:unit_progress", args=[2026, "LN"]))

    with django_assert_num_queries(3):
        client.get(reverse("movements:over_time", args=[2026, "LN"]))

    assert page.context["board"].initiatives.total.handed_in == rows


@pytest.mark.parametrize(
    ("name", "drawn", "times"),
    [("over_time", "<polyline", 4), ("communes", '<svg x="', 1), ("mobilisation", 'id="mobilisation"', 1)],
)
def test_what_is_costly_comes_as_a_page_of_its_own_and_as_a_part_of_the_dashboard(name, drawn, times, client, commune):
    SeasonFactory(year=2025)
    InitiativeFactory(unit=commune, status=Status.SUBMITTED)
    below = UnitFactory(parent=commune, kind="commune", map_column=1, map_row=1, recognition_level="grassroots")
    DutyFactory(unit=below)
    address = reverse(f"movements:{name}", args=[2026, "LN"])

    dashboard = client.get(reverse("movements:unit_progress", args=[2026, "LN"])).content.decode()
    page, part = client.get(address).content.decode(), client.get(address, {"part": ""}).content.decode()

    assert [text.count(drawn) for text in (page, part)] == [times, times]
    assert part.strip().removeprefix("{#").startswith("<section")
    assert part.strip() in page
    assert f'hx-get="{address}?part"' in dashboard


@pytest.mark.parametrize("path", ["2031/LN/", "2026/NOWHERE/", "2026/LN/people/nonsense/"])
def test_what_does_not_exist_is_not_found(client_of, commune, path):
    SeasonFactory()

    assert client_of(RoleFactory(unit=commune).person).get(f"/progress/{path}").status_code == 404
