import datetime
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from urllib.parse import unquote

import openpyxl
import pytest

from common.sheets import LONGEST_TEXT, Column, write_xlsx, xlsx_response


@dataclass
class Row:
    code: str = "0012"
    title: str | None = "Thẻ hình song ngữ"
    share: Decimal = Decimal("61.5")
    done: bool = True
    on: datetime.date = datetime.date(2026, 11, 30)
    at: datetime.datetime = datetime.datetime(2026, 11, 22, 17, 30, tzinfo=datetime.UTC)
    unit: "Row | None" = None

    def label(self) -> str:
        return f"{self.code} {self.title}"


COLUMNS = [Column(name, name) for name in ("code", "title", "share", "done", "on", "at", "label", "unit.code")]


def _sheet_of(rows, columns=COLUMNS):
    file = BytesIO()
    write_xlsx(file, columns, rows)
    return openpyxl.load_workbook(file).active


def test_values_keep_their_kind():
    sheet = _sheet_of([Row(unit=Row(code="CB-1")), Row(title=None, done=False)])

    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["code", "title", "share", "done", "on", "at", "label", "unit.code"],
        [
            "0012", "Thẻ hình song ngữ", 61.5, "có", datetime.datetime(2026, 11, 30),
            datetime.datetime(2026, 11, 23, 0, 30), "0012 Thẻ hình song ngữ", "CB-1",
        ],
        [
            "0012", None, 61.5, "không", datetime.datetime(2026, 11, 30),
            datetime.datetime(2026, 11, 23, 0, 30), "0012 None", None,
        ],
    ]  # fmt: skip


def test_the_header_stays_in_sight_and_filters():
    sheet = _sheet_of([Row(), Row()])

    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:H3")
    assert _sheet_of([]).auto_filter.ref == "A1:H2"


def test_what_counts_is_read_in_thousands_and_years_are_not():
    sheet = _sheet_of([2026], [Column("Năm", lambda row: row), Column("Số", lambda row: row, counts=True)])

    assert [(cell.value, cell.number_format) for cell in sheet[2]] == [(2026, "General"), (2026, "#,##0")]


def test_text_that_looks_like_a_formula_stays_text():
    wicked = ['=HYPERLINK("http://example.com","x")', "+1+1", "-2", "@SUM(A1)", "http://example.com", "{=1}"]

    cells = [row[0] for row in _sheet_of([Row(title=text) for text in wicked], [Column("t", "title")]).iter_rows()][1:]

    assert [(cell.value, cell.data_type, cell.hyperlink) for cell in cells] == [(text, "s", None) for text in wicked]


def test_a_text_longer_than_a_cell_is_cut_to_what_fits():
    sheet = _sheet_of([Row(title="ư" * 40_000)], [Column("t", "title")])

    assert sheet["A2"].value == "ư" * LONGEST_TEXT


@pytest.mark.django_db  # a finished answer gives its connection back
def test_the_answer_is_a_download_with_a_vietnamese_name():
    response = xlsx_response("Sáng kiến 2026", COLUMNS, [Row()])

    content = b"".join(response.streaming_content)
    response.close()
    assert response["Content-Type"].endswith("spreadsheetml.sheet")
    assert response["Content-Disposition"] == "attachment; filename*=utf-8''S%C3%A1ng%20ki%E1%BA%BFn%202026.xlsx"
    assert openpyxl.load_workbook(BytesIO(content)).active["B2"].value == "Thẻ hình song ngữ"


@pytest.mark.django_db
def test_a_name_with_a_slash_is_kept_whole():
    response = xlsx_response("Báo cáo quý III/2026", COLUMNS, [])
    response.close()

    assert unquote(response["Content-Disposition"]).endswith("''Báo cáo quý III-2026.xlsx")


def test_rows_are_taken_one_by_one():
    waiting = []

    def rows():
        for number in range(500):
            assert waiting == [], "the row before was not written yet"
            waiting.append(number)
            yield Row()

    def take(row: Row) -> str:
        waiting.pop()
        return row.code

    assert write_xlsx(BytesIO(), [Column("code", take)], rows()) == 500
