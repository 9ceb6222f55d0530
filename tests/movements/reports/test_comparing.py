"""What stands beside figures, who is ranked where, and the figures in words."""

import datetime
import io

import pytest
from django.db import connection
from django.urls import reverse
from django.utils import timezone, translation
from docx import Document
from python_calamine import CalamineWorkbook

from accounts.models import Unit
from initiatives.models import Duty
from initiatives.states import Progress
from movements.actions.reports import freeze_report
from movements.models import FrozenReport
from movements.province.record import date_the_record
from movements.reports.earlier import before, change_words, last_day, reports_before, until_words
from movements.reports.ranking import ranking
from movements.reports.section import Figure
from movements.reports.sections import section_of
from movements.reports.tables import branch_of, tables, years_of
from movements.reports.words import paragraphs
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.history import later
from tests.factories.initiatives import InitiativeFactory, SeasonFactory
from tests.factories.movements import DutyFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def administrator():
    return UserFactory(is_staff=True, is_superuser=True)


@world
def province(administrator):
    """Three communes: in one everybody has met the duty of 2026, in one half, in one nobody; two years are counted."""
    top = UnitFactory(kind="province", name="Tỉnh Cao Bằng", code="CB", recognition_level="provincial")
    full, half, none = (
        UnitFactory(parent=top, code=code, name=name, recognition_level="grassroots")
        for code, name in (("LN", "UBND xã Lũng Nặm"), ("BL", "UBND xã Bảo Lạc"), ("TH", "UBND xã Tổng Cọt"))
    )
    initiative = InitiativeFactory(unit=full, status="recognised", first_year_benefit=2_400_000)
    DutyFactory(
        unit=full, person=initiative.entered_by, progress=Progress.MET, met_by=initiative, met_at=timezone.now()
    )
    DutyFactory(unit=half)
    other = InitiativeFactory(unit=half, status="recognised")
    DutyFactory(unit=half, person=other.entered_by, progress=Progress.MET, met_by=other, met_at=timezone.now())
    DutyFactory(unit=none)
    DutyFactory(unit=none, season=SeasonFactory(year=2027))
    return top


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    settings.MFA_REQUIRED_FOR = "nobody"


def frozen(administrator, title="Sơ kết"):
    campaign = Duty.objects.first().season.campaign
    return freeze_report(campaign=campaign, on=timezone.localdate(), title=title, by=administrator)


@pytest.fixture
def report(province, administrator):
    return frozen(administrator)


@pytest.fixture
def second(report, administrator):
    """A report after one more has met the duty, and another commune has come."""
    with later():
        Duty.objects.filter(unit__code="TH", season__year=2026).update(progress=Progress.UNDER_WAY)
        DutyFactory(unit=UnitFactory(parent=Unit.objects.get(code="CB"), code="NP", name="UBND xã Nặm Pặt"))
    return frozen(administrator, "Tổng kết")


def test_a_year_is_told_alone_with_links_that_keep_to_it(report):
    found = tables(report, branch_of(report), 2027)

    assert years_of(report) == [2027, 2026]
    assert found.part("people").total.values == {"obliged": 1, "missing": 1}
    assert found.part("people").total.query == {"year": "2027"}
    assert [(row.name, row.query) for row in found.table("people", "group").rows] == [
        ("Công chức, viên chức", {"year": "2027", "group": "civil"})
    ]


def test_figures_stand_beside_those_of_the_report_before(report, second):
    people, unit = section_of("people"), branch_of(second)

    beside = before(second, unit, earlier=report)

    assert (reports_before(second), reports_before(report)) == ([report], [])
    assert before(report, branch_of(report)) is None
    assert (beside.report, beside.of(people, people.figure("obliged"))) == (report, 5)
    assert before(second, branch_of(second, "NP"), earlier=report) is None  # nobody was there


def test_a_year_stands_beside_the_year_before_in_the_same_report(report):
    people, unit = section_of("people"), branch_of(report)

    beside = before(report, unit, 2027)

    assert (beside.report, beside.year, beside.of(people, people.figure("obliged"))) == (report, 2026, 4)
    assert before(report, unit, 2026) is None


def test_a_section_the_report_before_did_not_have_has_nothing_beside_it(report, second):
    people, beside = section_of("people"), before(second, branch_of(second), earlier=report)
    beside.report.names["sections"].remove("people")

    assert beside.of(people, people.figure("obliged")) is None


@pytest.mark.parametrize(
    ("now", "then", "words"), [(5, 3, "up by 2"), (3, 1_005, "down by 1,002"), (4, 4, "unchanged")]
)
def test_a_change_is_said_with_its_direction(now, then, words):
    with translation.override("en"):
        assert change_words(Figure("x", "X", "…"), now, then) == words


def test_midnight_is_the_end_of_the_day_before_it():
    zone = timezone.get_default_timezone()
    days = [
        last_day(FrozenReport(as_of=datetime.datetime(2026, 10, 1, hour, 0, tzinfo=zone))).isoformat()
        for hour in (0, 9)
    ]

    assert days == ["2026-09-30", "2026-10-01"]


def test_units_are_ranked_by_share_and_ordered_by_what_one_asks_for(report):
    ranked = ranking(tables(report, branch_of(report), 2026))

    assert [(each.rank, each.name, each.met, each.obliged) for each in ranked.rows] == [
        (1, "UBND xã Lũng Nặm", 1, 1), (2, "UBND xã Bảo Lạc", 1, 2), (3, "UBND xã Tổng Cọt", 0, 1),
    ]  # fmt: skip
    assert [each.code for each in ranked.all_in] == ["LN"]
    assert (ranked.whole, [each.code for each in ranked.behind]) == (50, ["TH"])
    assert [each.code for each in ranked.with_nobody] == ["TH"]
    by_claim = ranking(tables(report, branch_of(report), 2026), order="claimed")
    assert next((each.code, each.rank, each.claimed) for each in by_claim.rows) == ("LN", 1, 2_400_000)


def test_a_unit_that_was_not_there_before_has_no_change(report, second):
    found, unit = tables(second, branch_of(second)), branch_of(second)

    changes = {each.code: each.change for each in ranking(found, before(second, unit, earlier=report)).rows}

    assert changes == {"LN": 0, "BL": 0, "TH": 0, "NP": None}


def test_the_unit_itself_has_no_place_among_those_below_it(report):
    assert ranking(tables(report, branch_of(report, "LN"))).rows == []


def test_figures_are_said_in_words_of_the_year_asked_for(report):
    found = tables(report, branch_of(report), 2026)
    with translation.override("vi"):
        words = "\n".join(paragraphs(report, found, ranking(found), None)).replace("\u00a0", " ")

    assert (
        "tại tỉnh Cao Bằng có 4 người phải có sáng kiến, giải pháp trong năm 2026; 2 người đã đạt, bằng 50 %" in words
    )
    assert "Trong 3 đơn vị trực thuộc, năm 2026: có 1 đơn vị đạt 100 %: UBND xã Lũng Nặm." in words
    lowest = "Có 1 đơn vị thấp hơn mức chung (50 %), trong đó 1 đơn vị chưa có người nào đạt: UBND xã Tổng Cọt."
    assert lowest in words
    assert "Trong năm 2026, có 2 sáng kiến được nộp, trong đó 2 sáng kiến được công nhận" in words
    assert "tự nêu là 2.400.000 đồng" in words
    assert "Hai số này không cộng với nhau." in words
    assert "Dân vận khéo" not in words  # nobody has registered any
    assert "So với" not in words


def test_words_over_several_years_say_that_people_are_counted_in_each(report, second):
    found, unit = tables(second, branch_of(second)), branch_of(second)
    with translation.override("vi"):
        words = "\n".join(paragraphs(second, found, ranking(found), before(second, unit, earlier=report))).replace(
            "\u00a0", " "
        )

    assert "trong năm 2027; 0 người đã đạt" in words
    assert "Tính chung 2 năm 2026–2027, có 2 trong 6 lượt người đã đạt, bằng 33,3 %." in words


@pytest.mark.parametrize(
    ("as_of", "words"),
    [("2026-10-01T00:00:00+07:00", "hết ngày 30/09/2026"), ("2026-10-01T08:05:00+07:00", "08:05 ngày 01/10/2026")],
)
def test_papers_say_that_a_day_has_ended_only_when_it_has(as_of, words):
    assert until_words(FrozenReport(as_of=datetime.datetime.fromisoformat(as_of))) == words


def test_the_paper_begins_with_the_words_and_says_of_empty_sections_that_nothing_was_counted(report, client_of):
    response = client_of(UserFactory()).get(reverse("reports:paper", args=[report.pk, "CB"]), {"docx": 1, "year": 2026})

    document = Document(io.BytesIO(response.content))
    lines = [paragraph.text for paragraph in document.paragraphs]
    heads = [[cell.text for cell in table.rows[0].cells] for table in document.tables]
    assert any(line.startswith("Tính đến ") for line in lines)
    assert sum("chưa phát sinh số liệu" in line for line in lines) >= 3
    assert not any(" %" in line for line in lines)  # a number and its sign stay on one line
    assert next(head for head in heads if head[0] == "Hạng")[:3] == ["Hạng", "Đơn vị", "Phải có sáng kiến"]
    assert any("BC-UBND" in cell.text for cell in document.tables[0].rows[1].cells)
    assert any(cell.text.startswith("Nơi nhận") for table in document.tables for cell in table.rows[0].cells)


def test_a_commune_prints_its_figures_under_its_own_head(report, client_of):
    response = client_of(UserFactory()).get(reverse("reports:paper", args=[report.pk, "LN"]), {"docx": 1})

    head = Document(io.BytesIO(response.content)).tables[0].rows[0].cells[0].text
    assert head == "ỦY BAN NHÂN DÂN XÃ LŨNG NẶM"


def test_the_list_of_units_is_sorted_on_the_page_and_downloaded_with_numbers(report, client_of):
    client, url = client_of(UserFactory()), reverse("reports:units", args=[report.pk, "CB"])

    page = client.get(url, {"year": 2026, "sort": "recognised"})
    unknown = client.get(url, {"sort": "drop table"})
    file = client.get(url, {"year": 2026, "xlsx": 1})

    assert [each.code for each in page.context["ranked"].rows] == ["LN", "BL", "TH"]
    assert unknown.status_code == 200
    rows = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(file.streaming_content))).get_sheet_by_index(0)
    assert rows.to_python()[1][:7] == [1.0, "LN", "UBND xã Lũng Nặm", 1.0, 1.0, 0.0, 100.0]


@pytest.mark.parametrize(
    ("only", "codes"),
    [
        ("all_in", ["LN"]),
        ("behind", ["TH"]),
        ("with_nobody", ["TH"]),
        ("", ["LN", "BL", "TH"]),
        ("x", ["LN", "BL", "TH"]),
    ],
)
def test_each_kind_of_units_opens_to_its_list_in_the_order_asked_for(report, client_of, only, codes):
    page = client_of(UserFactory()).get(
        reverse("reports:units", args=[report.pk, "CB"]), {"year": 2026, "show": only, "sort": "share"}
    )

    assert [each.code for each in page.context["rows"]] == codes
    assert {item["url"] for item in page.context["kinds"]} >= {
        "?year=2026&sort=share",
        "?year=2026&show=behind&sort=share",
    }


def test_figures_of_the_ranking_open_their_lists(report, client_of):
    client = client_of(UserFactory())

    page = client.get(report.get_absolute_url(), {"year": 2026}).content.decode()

    assert f"{reverse('reports:units', args=[report.pk, 'CB'])}?year=2026&amp;show=all_in" in page


def test_planning_is_offered_until_all_milestones_are_there(report, administrator, client_of):
    client, url = client_of(administrator), reverse("reports:list")

    before_planning = client.get(url).context["to_plan"]
    client.post(reverse("reports:plan"))

    assert (before_planning, client.get(url).context["to_plan"]) == (True, False)


def test_another_earlier_report_can_be_chosen_and_the_papers_keep_to_it(report, second, administrator, client_of):
    third, client = frozen(administrator, "Tổng kết phong trào"), client_of(administrator)
    url = reverse("reports:unit_report", args=[third.pk, "CB"])

    usual, chosen = client.get(url), client.get(url, {"beside": report.pk})

    assert (usual.context["earlier"].report, chosen.context["earlier"].report) == (second, report)
    assert [(each["label"], each["is_current"]) for each in chosen.context["besides"]] == [
        ("Tổng kết", False), ("Sơ kết", True)
    ]  # fmt: skip
    assert (usual.context["asked"], chosen.context["asked"]) == ("", f"beside={report.pk}")
    units = client.get(reverse("reports:units", args=[third.pk, "CB"]), {"beside": report.pk})
    assert units.context["earlier"].report == report
    assert client.get(url, {"beside": third.pk}).status_code == 404
    assert client.get(reverse("reports:unit_report", args=[second.pk, "CB"])).context["besides"] == []


def test_the_page_shows_what_was_before_and_how_it_has_moved(report, second, client_of):
    with translation.override("en"):
        page = client_of(UserFactory(language="en")).get(second.get_absolute_url()).content.decode()

    assert "Before: 5, up by 1" in page
    assert "by the end of" not in page  # frozen in the midst of a day: the moment is said


def test_a_record_dated_by_what_happened_tells_of_days_before_it_was_written(province):
    zone = timezone.get_default_timezone()
    since = datetime.datetime(2026, 1, 2, 7, 0, tzinfo=zone)
    duty = Duty.objects.get(unit__code="LN")
    Duty.objects.filter(pk=duty.pk).update(met_at=datetime.datetime(2026, 6, 1, 9, 0, tzinfo=zone))
    events = Duty.pgh_event_model.objects
    with connection.cursor() as cursor:  # one event a row, as bulk builders leave them
        cursor.execute("SET LOCAL session_replication_role = replica")
        events.filter(pgh_label="update").delete()
        events.filter(pgh_obj=duty.pk).update(met_at=datetime.datetime(2026, 6, 1, 9, 0, tzinfo=zone))
        cursor.execute("SET LOCAL session_replication_role = origin")

    date_the_record(since=since, now=timezone.now())

    told = events.filter(pgh_obj=duty.pk).order_by("pgh_id").values_list("progress", "pgh_created_at", "met_by")
    assert [(progress, bool(met_by)) for progress, _at, met_by in told] == [
        ("nothing", False), ("under_way", False), ("met", True),
    ]  # fmt: skip
    begun, _handed_in, met = (at for _progress, at, _met_by in told)
    assert begun == since
    assert timezone.localtime(met).date() == datetime.date(2026, 6, 1)
