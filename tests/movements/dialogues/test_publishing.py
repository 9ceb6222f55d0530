"""Notices of a list that was uploaded are published together, with the numbers and dates of the list."""

import datetime
import io

import pytest
from django.urls import reverse

from movements.actions.dialogues import record_dialogues
from movements.lists import dialogues_of
from movements.models import Dialogue
from movements.plans import OpinionPlan, Reading
from notifications.models import Notice
from tests.factories.dialogues import answered, field, host, promised, recorded
from tests.worlds import world

pytestmark = pytest.mark.django_db
ADDRESS = reverse("dialogues:publish_all")
LIST = (
    "Ngày đối thoại;Địa điểm;Người chủ trì;Chức vụ;Số người tham gia;Số thông báo;Ngày thông báo;"
    "Lĩnh vực;Ý kiến;Trả lời\n"
    "10/11/2026;Nhà văn hóa;Nông Hải Đường;Chủ tịch;45;15/TB-UBND;17/11/2026;Đất đai;Xin cấp sổ;Đã hẹn\n"
    "12/11/2026;Sân đình;Nông Hải Đường;Chủ tịch;30;;;Đất đai;Xin đo lại;Đã đo\n"
)


@world
def at():
    field()
    return host()


def typed(**rows: tuple[str, str]) -> dict:
    """What the page sends: number and date by the dialogue's key."""
    data = {"dialogue": [name.removeprefix("d") for name in rows]}
    for name, (number, day) in rows.items():
        data |= {f"notice-{name[1:]}-number": number, f"notice-{name[1:]}-noticed_on": day}
    return data


def test_number_and_date_of_a_list_are_offered_and_published_with_a_click(at, client_of):
    read = dialogues_of(io.BytesIO(LIST.encode()), Reading(at.unit, datetime.date(2026, 11, 23)), at.coordinator)
    first, second = record_dialogues(plans=read.dialogues, by=at.coordinator)
    client = client_of(at.head)

    rows = client.get(ADDRESS).context["rows"]
    shown = [(row["number"].value(), row["noticed_on"].value()) for row in rows]
    answer = client.post(ADDRESS, typed(**{f"d{first.pk}": ("15/TB-UBND", "17/11/2026"), f"d{second.pk}": ("", "")}))

    assert shown == [("15/TB-UBND", datetime.date(2026, 11, 17)), ("", None)]
    assert answer.url == ADDRESS  # the other one waits
    assert list(Dialogue.objects.published()) == [first]


def test_where_one_is_wrong_none_is_published_and_the_row_says_why(at, client_of):
    first, second = recorded(at, promised(at)), recorded(at, place="Sân đình")
    rows = {f"d{first.pk}": ("15/TB", "17/11/2026"), f"d{second.pk}": ("16/TB", "09/11/2026")}

    answer = client_of(at.head).post(ADDRESS, typed(**rows))

    assert answer.status_code == 422
    assert [bool(row.errors) for row in answer.context["rows"]] == [False, True]
    assert answer.context["rows"][0]["number"].value() == "15/TB"
    assert not Dialogue.objects.published().exists()
    assert not Notice.objects.exists()


def test_a_number_without_a_date_is_asked_for_at_its_row(at, client_of):
    dialogue = recorded(at)

    answer = client_of(at.head).post(ADDRESS, typed(**{f"d{dialogue.pk}": ("15/TB", "")}))

    assert list(answer.context["rows"][0].errors) == ["noticed_on"]


def test_what_is_not_settled_cannot_be_published_and_the_page_leads_to_it(at, client_of):
    dialogue = recorded(at, answered(), OpinionPlan(field(), "Chưa ai trả lời"))
    client = client_of(at.head)

    page = client.get(ADDRESS).content.decode()
    answer = client.post(ADDRESS, typed(**{f"d{dialogue.pk}": ("15/TB", "17/11/2026")}))

    assert reverse("dialogues:opinions", args=[dialogue.pk]) in page
    assert answer.status_code == 422
    assert not Dialogue.objects.published().exists()


def test_only_notices_of_own_units_stand_there(at, client_of):
    dialogue = recorded(at)

    assert client_of(at.owner_head).get(ADDRESS).context["rows"] == []
    answer = client_of(at.owner_head).post(ADDRESS, typed(**{f"d{dialogue.pk}": ("15/TB", "17/11/2026")}))
    assert answer.status_code == 422
    assert client_of(at.coordinator).get(ADDRESS).status_code == 403
    assert not Dialogue.objects.published().exists()


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 10])
def test_the_page_needs_the_same_queries_for_any_length(count, at, client_of, django_assert_num_queries):
    for number in range(count):
        recorded(at, answered(), place=f"Thôn {number}")
    client = client_of(at.head)

    with django_assert_num_queries(5):
        page = client.get(ADDRESS)

    assert len(page.context["rows"]) == count
