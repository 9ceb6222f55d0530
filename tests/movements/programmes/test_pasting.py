"""Tables of tasks: each row is checked as the form of one task is; all of a table is taken, or nothing."""

import datetime

import pytest
from django.urls import reverse

from movements.actions.programme_tasks import add_task
from movements.models import Task
from movements.task_tables import pasted_tasks
from tests.factories.programmes import FRONT, drafted, task_facts, tiers
from tests.worlds import world

pytestmark = pytest.mark.django_db
HEAD = "STT\tNội dung nhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\tSản phẩm\tCơ quan ngoài\n"


@world
def at():
    return tiers()


@pytest.fixture
def programme(at):
    return drafted(at)


def test_a_table_with_its_heading_is_read_whatever_the_order(at, programme):
    rows = f"1\tTập huấn\tSở Nội vụ\tĐoàn thanh niên\t14/12/2026\tBốn lớp\n2\tTuyên truyền\t\t\t30/11/2026\t\t{FRONT}\n"

    found = pasted_tasks(HEAD + rows, programme)

    first, second = found.tasks
    assert found.wrong == []
    assert (first["content"], first["unit"].name, first["partners"]) == ("Tập huấn", "Sở Nội vụ", "Đoàn thanh niên")
    assert (first["due_on"], first["result"]) == (datetime.date(2026, 12, 14), "Bốn lớp")
    assert (second["unit"], second["body"]) == (None, FRONT)


def test_a_table_without_heading_is_read_in_order(at, programme):
    found = pasted_tasks("Tập huấn\tBốn lớp\tSở Nội vụ\tĐàm Vĩnh Tường\t\t14.12.2026\n\n", programme)

    assert found.wrong == []
    assert [(one["result"], one["person"].full_name) for one in found.tasks] == [("Bốn lớp", "Đàm Vĩnh Tường")]


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        ("\tX\tSở Nội vụ\t\t\t14/12/2026", "Task", "required"),
        ("Việc\t\t\t\t\t14/12/2026", "Unit that does it", "Say who does it"),
        ("Việc\t\tSở Nào đó\t\t\t14/12/2026", "Unit that does it", "Sở Nào đó"),
        ("Việc\t\tSở Nội vụ\tAi đó\t\t14/12/2026", "Person in charge", "Ai đó"),
        ("Việc\t\tSở Nội vụ\t\t\tQuý IV", "Due on", "Quý IV"),
        ("Việc\t\tSở Nội vụ\t\t\t", "Due on", "required"),
        ("Việc\t\tSở Nội vụ\t\t\t14/12/2029", "Due on", "2026"),
        (f"Việc\t\tSở Nội vụ\t\t\t14/12/2026\t{FRONT}", "Body outside", "one owner"),
    ],
)
def test_each_wrong_cell_is_named(row, column, words, programme):
    found = pasted_tasks(f"Đúng\t\tSở Nội vụ\t\t\t14/12/2026\n{row}\n", programme)

    (cell,) = found.wrong
    assert (cell.row, cell.column) == (2, column)
    assert words in cell.words


def test_pasted_tasks_come_behind_those_that_are_there(at, programme, client_of):
    add_task(programme=programme, facts=task_facts(at), by=at.steering)
    url = reverse("programmes:paste_tasks", args=[programme.pk])

    wrong = client_of(at.steering).post(url, {"table": "Một\t\tSở Nội vụ\t\t\t14/12/2026\nHai\t\tSở Nội vụ"})

    assert (wrong.status_code, Task.objects.count()) == (422, 1)
    assert "Hai" in wrong.text  # what was typed stays
    done = client_of(at.steering).post(
        url, {"table": f"Một\t\tSở Nội vụ\t\t\t14/12/2026\nHai\t\t{at.department.code}\t\t\t15/12/2026"}
    )
    assert done.url == programme.get_absolute_url()
    assert list(Task.objects.order_by("position").values_list("position", "content"))[1:] == [(2, "Một"), (3, "Hai")]


def test_an_empty_table_adds_nothing(at, programme, client_of):
    url = reverse("programmes:paste_tasks", args=[programme.pk])

    assert client_of(at.steering).post(url, {"table": HEAD}).status_code == 422
    assert not Task.objects.exists()
