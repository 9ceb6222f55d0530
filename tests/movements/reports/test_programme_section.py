"""What reports say of annual programmes and their tasks: as their pages of the day, and the same years later."""

import datetime
from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import timezone

from movements.actions.programme_tasks import confirm_task, report_task
from movements.actions.programmes import close_programme, issue_programme
from movements.models import Programme, Task
from movements.programme_progress import figures_of, standing
from movements.reports.changes import changed_rows
from movements.reports.counting import count, kept, wrong_reports
from movements.reports.entries import entries
from movements.reports.history import Book
from movements.reports.section import Figure
from movements.reports.sections import section_of
from movements.reports.tables import branch_of, tables
from tests.factories.accounts import UserFactory
from tests.factories.history import later
from tests.factories.initiatives import SeasonFactory
from tests.factories.programmes import drafted, issued, localised, outside, task_facts, tiers
from tests.factories.reports import changed, frozen, said
from tests.worlds import world

pytestmark = pytest.mark.django_db
PAST, AHEAD = datetime.date(2026, 3, 1), datetime.date(2100, 1, 1)


def reported(at: SimpleNamespace, task: Task) -> Task:
    return report_task(task=task, percent=100, text="Đã mở 56 lớp", by=at.department_head, is_done=True)


def figure(name: str) -> Figure:
    return section_of("programmes").figure(name)


@world
def at():
    """A programme with tasks in every state, the commune's of it, one that is closed, a draft, one of years ago."""
    at = SimpleNamespace(**vars(tiers()))
    at.campaign = SeasonFactory().campaign
    open_ones = [task_facts(at, content=content, due_on=AHEAD) for content in ("Đã xong", "Chờ xác nhận", "Còn hạn")]
    at.programme = issued(
        at, *open_ones, task_facts(at, content="Mở lớp ở xóm Lũng Đẩy", due_on=PAST), outside(at, due_on=AHEAD)
    )
    done, at.waiting, at.running, at.late, at.outside = at.programme.tasks.order_by("position")
    confirm_task(task=reported(at, done), by=at.steering)
    reported(at, at.waiting)
    at.local = localised(at, at.programme)
    closed = issued(at, task_facts(at, due_on=PAST), title="Kế hoạch đã kết thúc", subject="models")
    close_programme(programme=closed, by=at.head)
    drafted(at, task_facts(at), title="Dự thảo")
    old = drafted(at, task_facts(at), title="Chương trình năm cũ", year=2020)
    issue_programme(programme=old, issued_on=datetime.date(2020, 1, 15), signer="Vi Văn Sơn", by=at.head)
    return at


@pytest.fixture
def report(at):
    return frozen(at.campaign)


def test_a_report_counts_programmes_and_their_tasks_by_how_they_stand(report):
    assert said(report, "programmes") == {
        "issued": 3, "local": 1, "tasks": 11, "outside": 1, "done": 1, "waiting": 1, "running": 6, "late": 2,
        "left": 1, "localised": 5,
    }  # fmt: skip


def test_each_task_stands_in_one_way(report):
    found = said(report, "programmes")

    assert found["tasks"] == sum(found[name] for name in ("done", "waiting", "running", "late", "left"))


def test_a_report_says_of_the_tasks_of_units_what_their_page_says(report, at):
    for unit in (at.province, at.department, at.commune):
        listed = entries(report, branch_of(report, unit.code), section_of("programmes"), figure("outside"), {})
        shown, found = figures_of(unit, 2026, timezone.localdate()), said(report, "programmes", unit.code)
        of_outside = Task.objects.filter(pk__in=[each.row[1] for each in listed])
        late = of_outside.filter(due_on__lt=timezone.localdate()).count()
        assert {"tasks": found.get("tasks", 0) - len(listed), "late": found.get("late", 0) - late} == {
            "tasks": shown["tasks"], "late": shown["late"]
        }  # fmt: skip
        assert found.get("done", 0) == shown["done"]


def test_a_report_says_of_programmes_what_their_list_and_pages_say(report):
    programmes = Programme.objects.out().filter(year=2026)
    pages = [standing(list(Task.objects.filter(programme=each).for_list())) for each in programmes]
    found = said(report, "programmes")

    assert found["issued"] == programmes.count()
    for name in ("tasks", "done", "waiting", "late"):
        assert found[name] == sum(getattr(page, name) for page in pages), name
    assert found["localised"] == Task.objects.out().counted().filter(localised_count__gt=0).count()


def test_tasks_are_parted_by_who_does_them_and_by_movement_and_level(report):
    part = next(part for part in tables(report, branch_of(report)).parts if part.section.name == "programmes")
    parted = {table.by: {str(row.name): row.values["tasks"] for row in table.rows} for table in part.tables}

    assert parted == {
        "unit": {"Tỉnh Cao Bằng": 1, "Sở Nội vụ": 5, "UBND xã Lũng Nặm": 5},
        "group": {"Initiatives and solutions": 10, "Dân vận khéo": 1},
        "level": {"Province": 1, "Bodies of the province": 5, "Communes and wards": 5},
        "year": {"2026": 11},
    }  # fmt: skip


def change_much(at: SimpleNamespace) -> None:
    confirm_task(task=at.waiting, by=at.steering)
    reported(at, at.late)
    Task.objects.filter(pk=at.running.pk).update(due_on=PAST)
    issued(at, task_facts(at, due_on=AHEAD), title="Chương trình bổ sung")


def test_counted_again_after_later_changes_a_report_gives_the_same(report, at):
    before = kept(report)
    with later():
        change_much(at)

    assert count(Book(report.campaign, report.as_of)) == before
    assert list(wrong_reports()) == []


def test_what_has_changed_since_is_told(report, at):
    with later():
        change_much(at)

    rows = changed_rows(report, branch_of(report), section_of("programmes"), figure("late"), timezone.now())

    assert changed(report) == {
        ("programmes", "issued"): (3, 4), ("programmes", "tasks"): (11, 12), ("programmes", "done"): (1, 2),
    }  # fmt: skip
    assert [(each.row, each.then, each.now) for each in rows] == [
        (("task", at.running.pk), 0, 1), (("task", at.late.pk), 1, 0),
    ]  # fmt: skip


def test_each_figure_is_the_sum_of_the_list_it_opens_to(report, at):
    with later():
        change_much(at)

    for code in ("", at.department.code, at.commune.code):
        found = said(report, "programmes", code)
        for each in section_of("programmes").figures:
            listed = entries(report, branch_of(report, code), section_of("programmes"), each, {})
            assert sum(row.value for row in listed) == found.get(each.name, 0), (code, each.name)


@pytest.mark.parametrize(
    ("name", "words"), [("issued", "Chương trình phong trào sáng kiến"), ("late", "Mở lớp ở xóm Lũng Đẩy")]
)
def test_everybody_with_an_account_reads_what_a_figure_counts(name, words, report, at, client_of):
    page = client_of(UserFactory()).get(
        reverse("reports:entries", args=[report.pk, at.province.code, "programmes", name])
    )

    assert words in page.content.decode()
    assert all(row.url for row in page.context["rows"])
