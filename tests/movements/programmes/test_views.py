"""Pages of programmes: written task by task, issued, taken over below, followed until tasks are confirmed."""

import datetime
import io

import pytest
from django.urls import reverse
from django.utils import timezone
from python_calamine import CalamineWorkbook

from accounts.states import RoleName
from movements.actions.programme_tasks import confirm_task, report_task
from movements.models import Programme, Task
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.initiatives import SeasonFactory
from tests.factories.programmes import (
    DUE_ON,
    FRONT,
    drafted,
    facts,
    issued,
    localised,
    outside,
    task,
    task_facts,
    tiers,
)
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return tiers()


def typed(**more) -> dict:
    return {"content": "Tập huấn", "unit": "Sở Nội vụ", "due_on": "14/12/2026"} | more


def sheets(response) -> list[list[list]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(b"".join(response.streaming_content)))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def test_a_programme_is_drafted_with_its_tasks_and_issued(at, client_of):
    steering, head = client_of(at.steering), client_of(at.head)
    made = steering.post(reverse("programmes:draft", args=[at.province.code]), facts(aims="Ai cũng có sáng kiến"))
    programme = Programme.objects.get()
    add = reverse("programmes:new_task", args=[programme.pk])

    first = steering.post(add, typed(person="Đàm Vĩnh Tường", next="1"))
    second = steering.post(add, typed(unit="", body=FRONT, position=1, partners="Sở Nội vụ"))
    done = head.post(
        reverse("programmes:issue", args=[programme.pk]),
        {"signer": "Vi Văn Sơn", "issued_on": "15/01/2026", "number": "12/KH", "document": "caobang.gov.vn/12"},
    )

    assert [answer.url for answer in (made, first, second, done)] == [
        programme.get_absolute_url(), add, programme.get_absolute_url(), programme.get_absolute_url(),
    ]  # fmt: skip
    kept = Task.objects.order_by("position").values_list("position", "unit", "body", "person", "due_on", "partners")
    assert list(kept) == [
        (1, None, FRONT, None, DUE_ON, "Sở Nội vụ"), (2, at.department.pk, "", at.in_charge.pk, DUE_ON, ""),
    ]  # fmt: skip
    programme.refresh_from_db()
    assert (programme.status, programme.document) == ("issued", "https://caobang.gov.vn/12")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"unit": ""}, "unit"),
        ({"unit": "Sở Không có"}, "unit"),
        ({"body": FRONT}, "body"),
        ({"person": "Không Ai"}, "person"),
        ({"due_on": "14/12/2029"}, "due_on"),
        ({"due_on": "mai"}, "due_on"),
        ({"content": " "}, "content"),
    ],
)
def test_what_is_wrong_in_a_task_is_said_at_its_field_and_nothing_is_saved(wrong, field, at, client_of):
    programme = drafted(at)

    answer = client_of(at.head).post(reverse("programmes:new_task", args=[programme.pk]), typed(**wrong))

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert not Task.objects.exists()


def test_what_somebody_else_has_written_meanwhile_is_not_overwritten(at, client_of, now, monkeypatch):
    programme = drafted(at, task_facts(at))
    url = reverse("programmes:edit_task", args=[programme.tasks.get().pk])
    client = client_of(at.steering)
    seen_at = client.get(url).context["form"]["seen_at"].value()
    monkeypatch.setattr(timezone, "now", lambda: now + datetime.timedelta(minutes=1))
    assert client.post(url, typed(content="Một", seen_at=seen_at, position=1)).status_code == 302

    late = client.post(url, typed(content="Hai", seen_at=seen_at, position=1))

    assert (late.status_code, "Hai" in late.content.decode()) == (422, True)
    assert Task.objects.get().content == "Một"


def test_a_wrong_date_keeps_a_programme_a_draft_and_says_why(at, client_of):
    programme = drafted(at, task_facts(at))

    answer = client_of(at.head).post(
        reverse("programmes:issue", args=[programme.pk]), {"signer": "Vi Văn Sơn", "issued_on": "15/01/2024"}
    )

    assert answer.status_code == 422
    assert str(answer.context["form"].non_field_errors()[0]) in answer.content.decode()
    assert Programme.objects.get().is_draft


def test_a_commune_takes_chosen_tasks_over_from_the_page_of_the_programme(at, client_of):
    programme = issued(at, task_facts(at, content="Một"), task_facts(at, content="Hai"))
    client = client_of(at.coordinator)
    url = reverse("programmes:localise", args=[programme.pk, at.commune.code])
    assert url in client.get(programme.get_absolute_url()).content.decode()
    assert url not in client_of(at.department_head).get(programme.get_absolute_url()).content.decode()
    assert client.post(url, {}).status_code == 422

    client.post(url, {"tasks": programme.tasks.get(position=2).pk})

    own = Programme.objects.get(above=programme)
    assert list(own.tasks.values_list("content", "above__position")) == [("Hai", 2)]
    assert [str(each) for each in client.get(url).context["form"].fields["tasks"].queryset] == ["Một"]


def test_the_issuer_sees_which_units_have_localised_what_and_which_have_not(at, client_of):
    programme = issued(at)
    UnitFactory(parent=at.province, name="UBND xã Tổng Cọt")
    own = localised(at, programme)
    report_task(task=own.tasks.for_list().get(), percent=100, text="Xong", by=at.coordinator, is_done=True)
    confirm_task(task=own.tasks.get(), by=at.commune_head)
    client = client_of(at.head)

    (row,) = client.get(programme.get_absolute_url()).context["tasks"]
    rows = client.get(reverse("programmes:units", args=[programme.pk])).context["rows"]
    missing, taken = (
        client.get(reverse("programmes:units", args=[programme.pk]), {"which": which}).context["rows"]
        for which in ("missing", "taken")
    )
    below = client.get(row.get_absolute_url()).context["page"]

    assert (row.localised_count, row.localised_done_count) == (1, 1)
    found = {each.unit.name: each.programme and each.programme.done_count for each in rows}
    assert found == {"Sở Nội vụ": None, "UBND xã Lũng Nặm": 1, "UBND xã Tổng Cọt": None}
    assert {each.unit.name for each in missing} == {"Sở Nội vụ", "UBND xã Tổng Cọt"}
    assert [each.programme for each in taken] == [each.programme for each in below] == [own]


def test_a_draft_below_is_not_betrayed_to_others(at, client_of):
    programme = issued(at)
    own = localised(at, programme, is_issued=False)
    units = reverse("programmes:units", args=[programme.pk])
    stranger = client_of(at.department_head)

    for url in (units, programme.get_absolute_url(), programme.tasks.get().get_absolute_url()):
        assert own.get_absolute_url() not in stranger.get(url).content.decode()
    assert [each.programme for each in stranger.get(units).context["rows"]] == [None, None]
    assert own in [each.programme for each in client_of(at.head).get(units).context["rows"]]
    _own, below = sheets(stranger.get(programme.get_absolute_url(), {"xlsx": 1}))
    assert below[1:] == []


def test_the_spreadsheet_tells_who_does_what_here_and_below(at, client_of):
    programme = issued(at, task_facts(at), outside(at))
    localised(at, programme)

    book = sheets(client_of(UserFactory()).get(programme.get_absolute_url(), {"xlsx": 1}))

    own, below = book
    assert [row[:4] for row in own[1:]] == [
        [1, "Tập huấn viết sáng kiến", "Mỗi xã một lớp", "Sở Nội vụ"], [2, "Phát động công đoàn viên", "Mỗi xã một lớp",
                                                                        FRONT],
    ]  # fmt: skip
    assert [row[-2:] for row in own[1:]] == [[1, 0], [1, 0]]
    assert [(row[0], row[2], row[5]) for row in below[1:]] == [
        (1, "UBND xã Lũng Nặm", "UBND xã Lũng Nặm"), (2, "UBND xã Lũng Nặm", "UBND xã Lũng Nặm"),
    ]  # fmt: skip


def test_owners_report_on_their_page_and_the_issuer_confirms_there(at, client_of):
    running = task(at)
    own, issuer = client_of(at.in_charge), client_of(at.steering)
    report = reverse("programmes:report", args=[running.pk])
    assert [each.pk for each in own.get(reverse("programmes:mine")).context["page"]] == [running.pk]
    assert own.post(report, {"text": "Xong", "percent": 101}).status_code == 422

    own.post(report, {"text": "Đã mở 56 lớp", "percent": 90, "is_done": "on", "evidence": "caobang.gov.vn/lop"})
    waiting = issuer.get(reverse("programmes:mine")).context
    issuer.post(reverse("programmes:confirm", args=[running.pk]))

    assert ([each.pk for each in waiting["to_confirm"]], len(waiting["page"])) == ([running.pk], 0)
    page = own.get(running.get_absolute_url()).content.decode()
    for text in ("Đã mở 56 lớp", "https://caobang.gov.vn/lop", at.steering.full_name):
        assert text in page
    assert Task.objects.get().status == "confirmed"
    mine = {state: len(own.get(reverse("programmes:mine"), {"state": state}).context["page"]) for state in ("", "all")}
    assert mine == {"": 0, "all": 1}


@pytest.mark.parametrize(
    ("address", "count"),
    [({}, 3), ({"year": 2026}, 2), ({"subject": "models"}, 1), ({"state": "draft"}, 0), ({"level": "commune"}, 1),
     ({"unit": "C"}, 1), ({"year": "nonsense"}, 3)],
)  # fmt: skip
def test_the_list_is_filtered_by_its_address(address, count, at, client_of):
    localised(at, issued(at))
    other = drafted(at, task_facts(at, due_on=datetime.date(2027, 3, 1)), year=2027, subject="models")
    head = client_of(at.head)
    head.post(reverse("programmes:issue", args=[other.pk]), {"signer": "Vi Văn Sơn", "issued_on": "20/11/2026"})
    drafted(at, title="Chưa ban hành")
    if address.get("unit"):
        address = {"unit": at.commune.code}

    answer = client_of(UserFactory()).get(reverse("programmes:list"), address)

    assert len(answer.context["page"]) == count
    assert head.get(reverse("programmes:list"), {"state": "draft"}).context["drafts"] == 1


def test_the_page_of_a_unit_leads_to_what_it_has_to_do_in_the_year(at, client_of, client):
    SeasonFactory()
    issued(at, task_facts(at), task_facts(at, content="Quá hạn", due_on=datetime.date(2026, 11, 20)))
    page = reverse("movements:unit_progress", args=[2026, at.department.code])
    part = reverse("programmes:of_unit", args=[2026, at.department.code])

    shown = client_of(UserFactory()).get(part, {"part": ""})

    assert part in client_of(UserFactory()).get(page).content.decode()
    assert part not in client.get(page).content.decode()
    assert shown.context["figures"] == {"tasks": 2, "done": 0, "late": 1}
    assert [each.content for each in shown.context["tasks"]] == ["Quá hạn", "Tập huấn viết sáng kiến"]
    assert "<html" not in shown.content.decode()


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 10])
def test_pages_need_the_same_queries_for_any_length(count, at, client_of, django_assert_num_queries):
    programme = issued(at, *(task_facts(at, content=f"Việc {number}") for number in range(count)))
    for number in range(count):
        at.commune = UnitFactory(parent=at.province, name=f"UBND xã {number}")
        at.coordinator = at.commune_head = RoleFactory(unit=at.commune, name=RoleName.HEAD).person
        localised(at, programme)
    client = client_of(at.in_charge)
    client.get(reverse("programmes:list"))
    pages = {
        reverse("programmes:list"): 5,
        programme.get_absolute_url(): 7,
        reverse("programmes:units", args=[programme.pk]): 8,
        reverse("programmes:mine"): 4,
        programme.tasks.first().get_absolute_url(): 9,
    }
    for url, queries in pages.items():
        with django_assert_num_queries(queries):
            assert client.get(url).status_code == 200
