import datetime
import io

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from python_calamine import CalamineWorkbook

from initiatives.models import Field, Initiative, Season
from initiatives.states import Kind, Status
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.initiatives import AuthorFactory, FieldFactory, InitiativeFactory, SeasonFactory, VersionFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


@pytest.fixture
def commune():
    return UnitFactory(recognition_level="grassroots")


@pytest.fixture
def clerk(commune, client_of):
    return client_of(RoleFactory(unit=commune).person)


def titles(client, **filters) -> list[str]:
    page = client.get(reverse("initiatives:list"), {"season": "", **filters}).context["page"]
    return [initiative.title for initiative in page]


@pytest.mark.parametrize(("role", "words"), [("coordinator", "Nhân sự, nhập danh sách"), ("head", "Nhân sự")])
def test_whoever_is_responsible_finds_the_staff_from_the_list(role, words, commune, client_of):
    clerk = client_of(RoleFactory(unit=commune, name=role).person)

    page = " ".join(clerk.get(reverse("initiatives:list")).content.decode().split())

    link = page[page.index(f'href="{reverse("accounts:people")}"') :]
    assert link[: link.index("</a>")].endswith(f"</svg>{words}")


def test_authors_do_not_find_the_staff_from_their_list(client_of):
    page = client_of(UserFactory()).get(reverse("initiatives:list")).content.decode()

    assert f'href="{reverse("accounts:people")}"' not in page


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_list_needs_the_same_queries_for_any_length(rows, commune, clerk, django_assert_num_queries):
    for _ in range(rows):
        initiative = InitiativeFactory(unit=commune, status=Status.SUBMITTED, field=FieldFactory())
        AuthorFactory(initiative=initiative)

    with django_assert_num_queries(10):
        response = clerk.get(reverse("initiatives:list"), {"season": ""})

    assert len(response.context["page"]) == rows


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_list_to_check_needs_the_same_queries_for_any_length(rows, commune, clerk, django_assert_num_queries):
    for _ in range(rows):
        InitiativeFactory(unit=commune, status=Status.SUBMITTED, due_on=TODAY())

    with django_assert_num_queries(7):
        response = clerk.get(reverse("initiatives:to_check"))

    assert len(response.context["page"]) == rows


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 5])
def test_the_page_of_a_dossier_needs_the_same_queries_for_any_history(
    count, commune, client_of, django_assert_num_queries
):
    initiative = InitiativeFactory(unit=commune, status=Status.RETURNED, due_on=TODAY())
    for number in range(1, count + 1):
        version = VersionFactory(initiative=initiative, number=number)
        initiative.history.create(step="submit", target="submitted", at=timezone.now(), by=UserFactory())
    for position in range(1, count + 1):
        version.points.create(position=position, asked="Thiếu", asked_at=timezone.now(), asked_by=UserFactory())
    client = client_of(initiative.entered_by)

    with django_assert_num_queries(22):
        response = client.get(initiative.get_absolute_url())

    assert len(response.context["points"]) == count


def test_the_list_holds_what_was_handed_in_to_the_clerks_units(commune, clerk):
    school = UnitFactory(parent=commune)
    InitiativeFactory(unit=school, status=Status.SUBMITTED, title="Của trường")
    InitiativeFactory(unit=commune, status=Status.DRAFT, title="Bản nháp")
    InitiativeFactory(status=Status.RECOGNISED, title="Của xã khác")

    assert titles(clerk) == ["Của trường"]


def test_without_a_role_the_list_holds_the_own_initiatives(client_of):
    mine = InitiativeFactory(title="Của tôi")
    InitiativeFactory(status=Status.RECOGNISED)

    assert titles(client_of(mine.entered_by)) == ["Của tôi"]


def test_filters_of_the_address_narrow_the_list(commune, clerk):
    school = UnitFactory(parent=commune)
    sector = FieldFactory(name="Giáo dục")
    primary = FieldFactory(parent=Field.objects.get(pk=sector.pk), name="Tiểu học")
    old = SeasonFactory(year=2025)
    make = {
        "Ước mơ": {"unit": school, "status": Status.SUBMITTED, "due_on": TODAY() - datetime.timedelta(days=1)},
        "Giống lúa": {"status": Status.ACCEPTED, "due_on": TODAY() + datetime.timedelta(days=7)},
        "Dạy toán": {"status": Status.SUBMITTED, "field": primary, "due_on": TODAY() + datetime.timedelta(days=8)},
        "Năm ngoái": {"status": Status.RECOGNISED, "season": old},
        "Đang giữ": {"status": Status.IN_REVIEW, "held_because": "Tranh chấp"},
    }
    for title, kwargs in make.items():
        InitiativeFactory(title=title, **{"unit": commune, **kwargs})
    number = Initiative.objects.get(title="Giống lúa").number

    found = {
        "all": titles(clerk),
        "words": titles(clerk, q="uoc mo"),
        "number": titles(clerk, q=number),
        "state": titles(clerk, status="submitted"),
        "unit": titles(clerk, unit=school.pk),
        "field": titles(clerk, field=sector.pk),
        "season": titles(clerk, season=old.pk),
        "late": titles(clerk, due="late"),
        "week": titles(clerk, due="week"),
        "held": titles(clerk, due="held"),
        "nonsense": titles(clerk, status="nonsense", unit="x"),
    }

    assert found == {
        "all": list(make)[::-1],
        "words": ["Ước mơ"],
        "number": ["Giống lúa"],
        "state": ["Dạy toán", "Ước mơ"],
        "unit": ["Ước mơ"],
        "field": ["Dạy toán"],
        "season": ["Năm ngoái"],
        "late": ["Ước mơ"],
        "week": ["Giống lúa"],
        "held": ["Đang giữ"],
        "nonsense": list(make)[::-1],
    }


def test_the_list_begins_with_the_season_that_holds(commune, clerk):
    InitiativeFactory(unit=commune, status=Status.SUBMITTED, title="Năm nay", season=SeasonFactory(year=TODAY().year))
    InitiativeFactory(unit=commune, status=Status.SUBMITTED, season=SeasonFactory(year=TODAY().year - 1))

    page = clerk.get(reverse("initiatives:list")).context["page"]

    assert [initiative.title for initiative in page] == ["Năm nay"]


@pytest.mark.parametrize(
    ("order", "expected"), [("newest", ["C", "B", "A"]), ("due", ["B", "A"]), ("waiting", ["C", "A", "B"])]
)
def test_the_list_is_ordered_as_asked(order, expected, commune, clerk):
    for title, due, since in (("A", 2, 3), ("B", 1, 4), ("C", None, 1)):
        InitiativeFactory(
            unit=commune, status=Status.SUBMITTED, title=title,
            due_on=due and TODAY() + datetime.timedelta(days=due),
            status_since=timezone.now() + datetime.timedelta(days=since),
        )  # fmt: skip

    assert titles(clerk, order=order) == expected


def test_dossiers_to_check_stand_in_the_order_of_their_days_and_the_own_one_is_left_out(commune, client_of):
    clerk = RoleFactory(unit=commune).person
    for title, days in (("Sau", 5), ("Trước", 1)):
        InitiativeFactory(
            unit=commune, status=Status.SUBMITTED, title=title, due_on=TODAY() + datetime.timedelta(days=days)
        )
    InitiativeFactory(unit=commune, status=Status.SUBMITTED, entered_by=clerk, due_on=TODAY())

    page = client_of(clerk).get(reverse("initiatives:to_check")).context["page"]

    assert [initiative.title for initiative in page] == ["Trước", "Sau"]


def test_the_spreadsheet_holds_what_the_list_shows(commune, clerk):
    field = FieldFactory(name="Y tế")
    more = {"unit": commune, "field": field, "due_on": TODAY(), "status": Status.SUBMITTED}
    held = InitiativeFactory(title="Vườn ươm bậc thang", number="LN.2026.007", held_because="tranh chấp", **more)
    held.authors.update(share=70)
    AuthorFactory(initiative=held, share=30, position=2, person__full_name="Lục Thế Cường")
    InitiativeFactory(title="Không khớp", **more)

    answer = clerk.get(reverse("initiatives:list"), {"season": "", "q": "uom vuon", "xlsx": 1})
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.getvalue())).get_sheet_by_index(0).to_python()
    page = " ".join(clerk.get(reverse("initiatives:list"), {"season": "", "q": "uom vuon"}).content.decode().split())

    lead = held.authors.get(is_lead=True).name
    assert [[str(cell).replace("\u00a0", " ") for cell in row] for row in rows[1:]] == [[
        "LN.2026.007", "Vườn ươm bậc thang", f"{lead} (70 %), Lục Thế Cường (30 %)", commune.name, "Y tế",
        "Đã nộp, đang kiểm tra, tạm giữ", str(timezone.localdate(held.status_since)), str(TODAY()),
    ]]  # fmt: skip
    assert f"{lead} (70 %), Lục Thế Cường (30 %)" in page


@pytest.mark.parametrize("url", ["initiatives:list", "initiatives:to_check"])
def test_an_empty_list_says_what_will_stand_there(url, clerk):
    page = clerk.get(reverse(url)).content.decode()

    assert 'class="empty"' in page


def test_the_thread_says_who_has_the_dossier_how_long_and_until_when(commune, client_of):
    since = timezone.now() - datetime.timedelta(days=7)
    initiative = InitiativeFactory(
        unit=commune, status=Status.SUBMITTED, status_since=since, due_on=TODAY() + datetime.timedelta(days=23)
    )
    initiative.history.create(step="submit", target="submitted", at=since, by=initiative.entered_by)
    VersionFactory(initiative=initiative)

    stages = client_of(initiative.entered_by).get(initiative.get_absolute_url()).context["stages"]

    now = next(stage for stage in stages if stage.stitch == "now")
    assert now.title == f"{commune} đang kiểm tra đầy đủ"
    assert [line.replace("\u00a0", " ") for line in now.lines] == [
        f"Từ {since.astimezone(timezone.get_default_timezone()):%d/%m/%Y}, đã 7 ngày, được giữ 30 ngày",
        f"Chậm nhất {initiative.due_on:%d/%m/%Y} (còn 23 ngày)",
    ]
    assert [(stage.is_passed, stage.is_ahead) for stage in stages] == [
        (True, False), (False, False), (False, True), (False, True)
    ]  # fmt: skip


def test_the_thread_names_the_unit_whose_co_ordinator_checks(commune, client_of):
    school = UnitFactory(parent=commune)
    RoleFactory(unit=commune)
    initiative = InitiativeFactory(unit=school, status=Status.SUBMITTED, due_on=TODAY())

    stages = client_of(initiative.entered_by).get(initiative.get_absolute_url()).context["stages"]

    assert next(stage.title for stage in stages if stage.stitch == "now") == f"{commune} đang kiểm tra đầy đủ"


@pytest.mark.parametrize("status", list(Status))
def test_the_page_can_be_read_in_every_state(status, commune, client_of):
    initiative = InitiativeFactory(unit=commune, status=status, due_on=TODAY())
    if initiative.serial:
        VersionFactory(initiative=initiative)
    initiative.history.create(step="withdraw", target=status, at=timezone.now(), reason="Vì sao đó")

    pages = [
        client_of(user).get(initiative.get_absolute_url()).status_code
        for user in (initiative.entered_by, RoleFactory(unit=commune).person)
    ]

    assert pages == [200, 200 if initiative.serial else 404]


@pytest.mark.volume
@pytest.mark.parametrize("place", ["commune", "province"])
def test_no_list_reads_the_whole_table(place):
    province = UnitFactory(kind="province")
    communes = [UnitFactory(parent=province, recognition_level="grassroots") for _ in range(40)]
    season, unit = fill(communes), {"commune": communes[0], "province": province}[place]
    mine = Initiative.objects.handed_in_to(RoleFactory(unit=unit).person)
    lists = {
        "newest": mine.filter(season=season).order_by("-pk"),
        "in a state": mine.filter(season=season, status=Status.SUBMITTED).order_by("-pk"),
        "to check": mine.waiting_for_check().order_by("due_on", "pk"),
        "words": mine.filter(season=season).search("kien 12345").order_by("-pk"),
        "late": mine.overdue(TODAY() + datetime.timedelta(days=1)).order_by("due_on", "pk"),
        "waiting": mine.filter(season=season).order_by("status_since", "pk"),
    }

    scanned = {name for name, rows in lists.items() if "Seq Scan on initiatives_initiative" in rows[:51].explain()}

    assert scanned == set()


@pytest.mark.volume
def test_models_of_a_season_are_found_without_going_through_its_initiatives():
    season = fill([UnitFactory(recognition_level="grassroots") for _ in range(40)])

    plan = Initiative.objects.of_kind(Kind.MODEL).filter(season__year=season.year).explain()

    assert "model_by_season" in plan


def fill(units) -> Season:
    """Put 20,000 initiatives of five years into the table, past its triggers."""
    author, now = UserFactory(), timezone.now()
    seasons = [SeasonFactory(year=year) for year in range(2026, 2031)]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        Initiative.objects.bulk_create(
            Initiative(
                title=f"Sáng kiến {n}", search=f"sang kien {n}", season=seasons[n * 5 // 20_000], unit=units[n % 40],
                recognising_unit=units[n % 40], serial=n + 1, number=f"X.{n + 1}", submitted_at=now,
                status=Status.SUBMITTED if n % 50 == 0 else Status.RECOGNISED,
                status_since=now - datetime.timedelta(minutes=n), due_on=TODAY() if n % 50 == 0 else None,
                entered_by=author,
            )
            for n in range(20_000)
        )  # fmt: skip
        cursor.execute("SET LOCAL session_replication_role = origin")
        cursor.execute("ANALYZE initiatives_initiative, accounts_unit")
    return seasons[-1]
