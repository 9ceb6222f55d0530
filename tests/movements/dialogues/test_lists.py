"""Tables are taken whole or not at all; each wrong cell is named with its row, its column and what to do."""

import datetime
import io

import pytest
from django.urls import reverse

from movements.lists import dialogues_of, pasted
from movements.models import Dialogue
from movements.plans import Reading
from tests.factories.accounts import PostingFactory, UnitFactory
from tests.factories.dialogues import HELD_ON, answered, field, host, recorded
from tests.worlds import world

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 23)
HEAD = (
    "Ngày đối thoại;Địa điểm;Người chủ trì;Chức vụ;Hình thức;Đối tượng;Chủ đề;Số người tham gia;Lĩnh vực;Ý kiến;"
    "Trả lời tại chỗ;Cam kết;Đơn vị thực hiện;Người phụ trách;Thời hạn\n"
)
FACTS = "10/11/2026;Nhà văn hóa;Nông Hải Đường;Chủ tịch;Đột xuất;Doanh nghiệp;Thuế;45"


@world
def at():
    field(), field("transport", "Giao thông")
    return host()


def read(at, text: str, by=None):
    return dialogues_of(io.BytesIO((HEAD + text).encode()), Reading(at.unit, TODAY), by or at.coordinator)


def paste(at, text: str):
    return pasted(text, Reading(at.unit, TODAY), HELD_ON)


def test_a_pasted_table_without_heading_is_read_in_order(at):
    found = paste(at, 'Đất đai\tXin cấp sổ\tĐã hẹn ngày 1/12\ngiao thong\t"Đường\nsạt lở"\t\tSửa xong\tSở Xây dựng\t\t'
                      "14/12/2026\n")  # fmt: skip

    first, second = found.opinions
    assert found.wrong == []
    assert (first.text, first.answer, first.promise) == ("Xin cấp sổ", "Đã hẹn ngày 1/12", None)
    assert (second.text, second.field.code) == ("Đường\nsạt lở", "transport")
    assert (second.promise.unit, second.promise.due_on) == (at.owner, datetime.date(2026, 12, 14))


def test_a_pasted_heading_gives_the_order(at):
    found = paste(at, "Thời hạn\tÝ kiến\tLĩnh vực\tCam kết\n14/12/2026\tĐường hỏng\tGiao thông\tSửa\n")

    assert [(plan.text, plan.promise.unit) for plan in found.opinions] == [("Đường hỏng", at.unit)]


@pytest.mark.parametrize(
    ("row", "column", "words"),
    [
        ("Du lịch\tÝ\tTrả lời", "Field", "no field"),
        ("Đất đai\t\tTrả lời", "Opinion", "what was said"),
        ("Đất đai\tÝ\tTrả lời\tVà hứa\t\t\t14/12/2026", "Answered on the spot", "not both"),
        ("Đất đai\tÝ\t\tHứa", "Due on", "which day"),
        ("Đất đai\tÝ\t\tHứa\t\t\t09/11/2026", "Due on", "before the dialogue"),
        ("Đất đai\tÝ\t\tHứa\t\t\tsớm", "Due on", "sớm"),
        ("Đất đai\tÝ\t\tHứa\tSở Nào đó\t\t14/12/2026", "Unit that keeps it", "Sở Nào đó"),
        ("Đất đai\tÝ\t\tHứa\tSở Xây dựng\tAi đó\t14/12/2026", "Person in charge", "Ai đó"),
        ("Đất đai\tÝ\t\t\tSở Xây dựng", "What is promised", "what is promised"),
    ],
)
def test_each_wrong_cell_is_named(row, column, words, at):
    found = paste(at, f"Đất đai\tĐúng\tĐã trả lời\n{row}")

    (wrong,) = found.wrong
    assert (wrong.row, wrong.column) == (2, column)
    assert words in wrong.words


def test_people_are_found_by_code_or_by_a_name_that_only_one_has(at):
    row = "Đất đai\tÝ\t\tHứa\tSở Xây dựng\t{}\t14/12/2026"

    assert paste(at, row.format("đàm vĩnh tường")).opinions[0].promise.person == at.in_charge
    PostingFactory(unit=at.owner, person__full_name="Đàm Vĩnh Tường")
    assert paste(at, row.format("Đàm Vĩnh Tường")).opinions == []
    assert paste(at, row.format(at.in_charge.staff_code)).opinions[0].promise.person == at.in_charge


def test_units_of_one_name_are_told_apart_by_their_code(at):
    other = UnitFactory(parent=at.unit, name="Sở Xây dựng")
    row = "Đất đai\tÝ\t\tHứa\t{}\t\t14/12/2026"

    assert at.owner.code in paste(at, row.format("Sở Xây dựng")).wrong[0].words
    assert paste(at, row.format(other.code)).opinions[0].promise.unit == other


def test_a_dialogue_begins_where_a_row_names_another_and_goes_on_where_cells_are_empty(at):
    empty = ";" * 8
    found = read(
        at,
        f"{FACTS};Đất đai;Một;Xong\n{empty}Giao thông;Hai;Xong\n{FACTS};Đất đai;Ba;Xong\n"
        "11/11/2026;Hội trường;;;;;;30;Đất đai;Bốn;Xong\n",
    )

    assert found.wrong == []
    first, second = found.dialogues
    assert [plan.text for plan in first.opinions] == ["Một", "Hai", "Ba"]
    assert first.facts == {
        "place": "Nhà văn hóa", "host_name": "Nông Hải Đường", "host_position": "Chủ tịch", "topic": "Thuế",
        "kind": "extraordinary", "partners": "businesses", "participants": 45, "held_on": HELD_ON,
            "notice_number": "", "noticed_on": None,
    }  # fmt: skip
    assert (second.facts["host_name"], second.facts["topic"], second.facts["kind"]) == (
        "Nông Hải Đường",
        "",
        "periodic",
    )


@pytest.mark.parametrize(
    ("facts", "column"),
    [
        (FACTS.replace("10/11/2026", "24/11/2026"), "Held on"),
        (FACTS.replace("10/11/2026", "hôm nọ"), "Held on"),
        (FACTS.replace("Nhà văn hóa", ""), "Place"),
        (FACTS.replace("Đột xuất", "Bất thường"), "Kind"),
        (FACTS.replace("Doanh nghiệp", "Báo chí"), "With"),
        (FACTS.replace(";45", ";nhiều"), "Participants"),
    ],
)
def test_wrong_facts_are_named_once(facts, column, at):
    found = read(at, f"{facts};Đất đai;Một;Xong\n{';' * 8}Đất đai;Hai;Xong\n")

    assert [(wrong.row, wrong.column) for wrong in found.wrong] == [(2, column)]


def test_a_unit_for_which_one_does_not_answer_is_refused(at):
    text = (
        HEAD.replace("Ngày đối thoại", "Đơn vị tổ chức;Ngày đối thoại") + f"{at.owner.code};{FACTS};Đất đai;Một;Xong\n"
    )

    found = dialogues_of(io.BytesIO(text.encode()), Reading(at.unit, TODAY), at.coordinator)

    assert [wrong.column for wrong in found.wrong] == ["Host unit"]


def test_a_list_is_uploaded_once_and_refused_when_it_comes_again(at, client_of):
    client, url = client_of(at.coordinator), reverse("dialogues:upload", args=[at.unit.code])

    def upload(text: str):
        file = io.BytesIO((HEAD + text).encode())
        file.name = "đối thoại.csv"
        return client.post(url, {"file": file})

    assert upload(f"{FACTS};Du lịch;Một;Xong\n").status_code == 422
    assert not Dialogue.objects.exists()
    assert upload(f"{FACTS};Đất đai;Một;Xong\n").status_code == 302
    again = upload(f"{FACTS};Đất đai;Một;Xong\n")

    assert again.status_code == 422
    assert len(again.context["wrong"]) == 1
    assert Dialogue.objects.get().opinions.count() == 1


def test_a_pasted_table_is_added_behind_what_is_there(at, client_of):
    dialogue = recorded(at, answered())
    url = reverse("dialogues:paste", args=[dialogue.pk])

    wrong = client_of(at.coordinator).post(url, {"table": "Đất đai\tMới\tXong\nSai\tHai\tXong"})
    right = client_of(at.coordinator).post(url, {"table": "Đất đai\tMới\tXong"})

    assert (wrong.status_code, right.status_code) == (422, 302)
    assert list(dialogue.opinions.values_list("text", flat=True)) == ["Đề nghị công khai quy hoạch", "Mới"]
