"""Pages of dialogues: recorded on one page, read by everybody once published, followed until promises are closed."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from common.word import TYPE
from movements.models import Dialogue, Opinion
from tests.factories.dialogues import (
    HELD_ON,
    answered,
    commitment,
    facts,
    field,
    host,
    promised,
    published,
    recorded,
)
from tests.factories.initiatives import SeasonFactory
from tests.reading import words_of_word
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    field()
    return host()


def rows(*typed: dict, seen_at=None, known: int = 0) -> dict:
    data = {"rows-TOTAL_FORMS": len(typed), "rows-INITIAL_FORMS": known, "seen_at": (seen_at or "")}
    return data | {f"rows-{place}-{name}": value for place, row in enumerate(typed) for name, value in row.items()}


def write(client, dialogue, *typed: dict, seen_at=None, **more):
    seen_at = (seen_at or Dialogue.objects.get(pk=dialogue.pk).updated_at).isoformat()
    return client.post(reverse("dialogues:opinions", args=[dialogue.pk]), rows(*typed, seen_at=seen_at) | more)


def test_a_dialogue_is_recorded_in_two_pages(at, client_of):
    client = client_of(at.coordinator)
    page = client.get(reverse("dialogues:record", args=[at.unit.code]))
    assert page.context["form"]["host_name"].value() == at.head.full_name
    posted = facts(held_on="10/11/2026", kind="extraordinary", topic="Thuế")

    made = client.post(reverse("dialogues:record", args=[at.unit.code]), posted)
    dialogue = Dialogue.objects.get()
    assert made.url == reverse("dialogues:opinions", args=[dialogue.pk])
    again = client.post(reverse("dialogues:record", args=[at.unit.code]), posted)
    said = write(
        client, dialogue,
        {"field": field().pk, "text": "Xin cấp sổ", "answer": "Đã hẹn"},
        {"text": "", "unit": ""},
        {"field": field().pk, "text": "Đường hỏng", "promise": "Sửa", "unit": "Sở Xây dựng", "due_on": "14/12/2026"},
    )  # fmt: skip

    assert (again.status_code, said.url) == (422, dialogue.get_absolute_url())
    assert (dialogue.held_on, dialogue.kind, dialogue.topic) == (HELD_ON, "extraordinary", "Thuế")
    kept = dialogue.opinions.order_by("position").values_list("text", "answer", "commitment__unit")
    assert list(kept) == [("Xin cấp sổ", "Đã hẹn", None), ("Đường hỏng", "", at.owner.pk)]


def test_what_is_wrong_in_a_row_is_said_at_its_field_and_nothing_is_saved(at, client_of):
    dialogue = recorded(at)

    response = write(
        client_of(at.head), dialogue, {"field": field().pk, "text": "Đúng", "answer": "Đã trả lời"},
        {"text": "Không có lĩnh vực", "promise": "Hứa", "due_on": "mai"},
    )  # fmt: skip

    assert response.status_code == 422
    assert [sorted(form.errors) for form in response.context["editor"].rows] == [[], ["due_on", "field"]]
    assert not Opinion.objects.exists()


def test_more_rows_come_without_losing_what_is_typed(at, client_of):
    response = write(client_of(at.head), recorded(at), {"text": "Đang gõ"}, more="1")

    editor = response.context["editor"]
    assert (response.status_code, len(editor.rows)) == (200, 11)
    assert editor.rows[0]["text"].value() == "Đang gõ"


def test_two_people_at_the_same_opinions_never_overwrite_each_other(at, client_of, now, monkeypatch):
    dialogue = recorded(at, answered())
    seen_at = Dialogue.objects.get().updated_at
    monkeypatch.setattr(timezone, "now", lambda: now + datetime.timedelta(minutes=1))
    row = {"field": field().pk, "text": "Của một người", "answer": "Đã trả lời"}
    assert write(client_of(at.head), dialogue, row, seen_at=seen_at).status_code == 302

    late = write(client_of(at.coordinator), dialogue, {**row, "text": "Của người kia"}, seen_at=seen_at)

    assert (late.status_code, late.context["is_stale"]) == (409, True)
    assert "Của người kia" in late.content.decode()
    assert list(Opinion.objects.values_list("text", flat=True)) == ["Của một người"]


def test_a_published_dialogue_is_read_without_an_account_and_its_notice_taken_along(at, client):
    dialogue = published(at, answered(), promised(at), conclusion="Yêu cầu công khai")

    page = client.get(dialogue.get_absolute_url()).content.decode()
    pdf = client.get(reverse("dialogues:notice", args=[dialogue.pk]))
    word = client.get(reverse("dialogues:notice", args=[dialogue.pk]), {"docx": 1})

    for text in ("Đã niêm yết tại trụ sở", "Sửa xong đoạn sạt lở", "Sở Xây dựng", "15/TB-UBND"):
        assert text in page
    assert pdf.content.startswith(b"%PDF")
    assert word["Content-Type"] == TYPE
    words = words_of_word(word.content)
    for text in (
        "ỦY BAN NHÂN DÂN XÃ LŨNG NẶM", "Số: 15/TB-UBND", "Kết luận Hội nghị đối thoại định kỳ với Nhân dân",
        "Yêu cầu công khai", "Đề nghị công khai quy hoạch", "Đường vào thôn sạt lở", "Sở Xây dựng (Đàm Vĩnh Tường)",
        "14/12/2026", at.head.full_name, "02 ý kiến",
    ):  # fmt: skip
        assert text in words, text


def test_the_notice_says_what_it_said_when_it_was_published_also_when_more_time_is_given(at, client):
    promise = commitment(at)
    dialogue = promise.opinion.dialogue

    type(promise).objects.update(due_on=datetime.date(2027, 1, 1))
    words = words_of_word(client.get(reverse("dialogues:notice", args=[dialogue.pk]), {"docx": 1}).content)

    assert "14/12/2026" in words
    assert "01/01/2027" not in words


def test_a_notice_with_a_wrong_date_is_not_published_and_says_why(at, client_of):
    dialogue = recorded(at, answered())

    response = client_of(at.head).post(
        reverse("dialogues:publish", args=[dialogue.pk]), {"number": "1/TB", "noticed_on": "24/11/2026"}
    )

    assert response.status_code == 422
    assert str(response.context["form"].non_field_errors()[0]) in response.content.decode()
    assert not Dialogue.objects.get().is_published


def test_strangers_see_no_names_of_those_who_took_the_steps(at, client, client_of):
    promise = commitment(at)
    report = reverse("dialogues:report", args=[promise.pk])
    client_of(at.owner_head).post(report, {"outcome": "not_kept", "account": "Thiếu vốn"})
    type(at.owner_head).objects.filter(pk=at.owner_head.pk).update(full_name="Vi Văn Kín")

    public = client.get(promise.get_absolute_url()).content.decode()
    inside = client_of(at.head).get(promise.get_absolute_url()).content.decode()

    assert "Thiếu vốn" in public
    assert "Vi Văn Kín" not in public
    assert "Vi Văn Kín" in inside


@pytest.mark.parametrize(
    ("address", "count"),
    [({}, 2), ({"year": 2025}, 1), ({"q": "thue"}, 1), ({"q": "không có"}, 0), ({"kind": "extraordinary"}, 1),
     ({"field": "transport"}, 1), ({"year": "nonsense"}, 2), ({"level": "province"}, 0)],
)  # fmt: skip
def test_the_list_is_filtered_by_its_address(address, count, at, client):
    published(at, promised(at), topic="Thuế", kind="extraordinary")
    published(at, answered(), held_on=datetime.date(2025, 3, 3), number="2/TB")
    recorded(at, place="Chưa công bố")

    assert len(client.get(reverse("dialogues:list"), address).context["page"]) == count


def test_those_who_answer_for_the_unit_find_what_waits_to_be_published(at, client_of, client):
    recorded(at)

    assert client_of(at.coordinator).get(reverse("dialogues:list")).context["waiting"] == 1
    assert len(client_of(at.coordinator).get(reverse("dialogues:list"), {"state": "draft"}).context["page"]) == 1
    assert len(client.get(reverse("dialogues:list"), {"state": "draft"}).context["page"]) == 0


def test_owners_find_their_promises_and_hosts_the_results_to_confirm(at, client_of):
    promise, url = commitment(at), reverse("dialogues:commitments")
    own = client_of(at.in_charge)

    assert [each.pk for each in own.get(url).context["page"]] == [promise.pk]
    assert len(own.get(url, {"state": "late"}).context["page"]) == 0
    own.post(reverse("dialogues:report", args=[promise.pk]), {"outcome": "kept", "account": "Xong"})

    shown = client_of(at.head).get(url).context
    assert ([each.pk for each in shown["to_confirm"]], len(shown["page"])) == ([promise.pk], 0)


def test_the_page_of_a_unit_shows_what_it_has_promised_until_it_is_closed(at, client):
    SeasonFactory()
    commitment(at, due_on=datetime.date(2026, 11, 20))
    recorded(at, promised(at), place="Chưa công bố")
    url = reverse("movements:mobilisation", args=[2026, at.owner.code])

    page = client.get(url)

    assert [each.is_late for each in page.context["promises"]] == [True]
    assert "Sửa xong đoạn sạt lở" in page.content.decode()
    assert not client.get(reverse("movements:mobilisation", args=[2026, at.unit.code])).context["promises"]


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 10])
@pytest.mark.parametrize(("name", "queries"), [("list", 3), ("said", 4)])
def test_lists_need_the_same_queries_for_any_length(name, queries, count, at, client, django_assert_num_queries):
    for number in range(count):
        published(at, promised(at), answered(), number=f"{number}/TB", place=f"Thôn {number}")

    with django_assert_num_queries(queries):
        response = client.get(reverse(f"dialogues:{name}"))
    assert len(response.context["page"]) >= count
