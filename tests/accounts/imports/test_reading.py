import io
import zipfile

import pytest
import xlsxwriter

from accounts.imports import reading
from accounts.imports import workbook as workbook_reader
from accounts.imports.reading import ReadingError, read_sheets
from tests.accounts.imports.old_formats import ods, xls

ROWS = [["Họ và tên", "Ngày sinh"], ["Nông Thị Ước", "01/02/1980"]]


def as_text(delimiter=",", encoding="utf-8"):
    lines = "".join(delimiter.join(f'"{cell}"' for cell in row) + "\r\n" for row in ROWS)
    return io.BytesIO(lines.encode(encoding))


def workbook(sheets, hidden=(), merged=()):
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
        for area in merged:
            sheet.merge_range(*area)
        if name in hidden:
            sheet.hide()
    book.close()
    file.seek(0)
    return file


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_whatever_its_delimiter_and_encoding(delimiter, encoding):
    assert read_sheets(as_text(delimiter, encoding))[0].rows == ROWS


def test_text_of_windows_1258_is_read_with_its_tones():
    # Tones are separate signs there: "Nông Thị Ước" is typed as letters and combining marks.
    line = "Họ và tên;Ngày sinh\r\nNông Thị Ước;01/02/1980\r\n"
    decomposed = line.replace("ọ", "o\u0323").replace("ị", "i\u0323").replace("ớ", "ơ\u0301")

    sheet = read_sheets(io.BytesIO(decomposed.encode("cp1258")))[0]

    assert sheet.rows == ROWS


def test_a_workbook_gives_its_visible_sheets_with_rows():
    file = workbook({"Danh sách": ROWS, "Mẫu": ROWS, "Trống": []}, hidden={"Mẫu"})

    assert [(sheet.name, sheet.rows) for sheet in read_sheets(file)] == [("Danh sách", ROWS)]


@pytest.mark.parametrize("written", [xls, ods])
def test_old_excel_and_opendocument_are_read(written):
    rows = [*ROWS, ["Lục Văn Bảo", 1985.0]]

    sheets = read_sheets(written(rows))

    assert [(sheet.name, sheet.rows) for sheet in sheets] == [("DS", rows)]


def test_rows_keep_their_numbers_when_the_sheet_begins_lower():
    rows = read_sheets(workbook({"A": [[], [], *ROWS]}))[0].rows

    assert [row[0] for row in rows] == ["", "", "Họ và tên", "Nông Thị Ước"]


def test_a_cell_merged_downwards_belongs_to_each_of_its_rows():
    rows = [["Họ và tên", "Đơn vị"], ["A", ""], ["B", ""], ["C", "UBND xã 2"]]
    file = workbook({"A": rows}, merged=[(1, 1, 2, 1, "UBND xã 1")])

    assert [row[1] for row in read_sheets(file)[0].rows] == ["Đơn vị", "UBND xã 1", "UBND xã 1", "UBND xã 2"]


def test_only_the_top_is_read_where_it_is_enough():
    file = workbook({"A": [["x", "y"]] * 100})

    assert len(read_sheets(file, top=5)[0].rows) == 5


def zipped(names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in names.items():
            archive.writestr(name, content)
    file.seek(0)
    return file


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        (io.BytesIO(b""), "empty"),
        (io.BytesIO(b"\x89PNG\r\n\x1a\n" + b"\0" * 50), "not_a_table"),
        (io.BytesIO(b"%PDF-1.7\n" + bytes(range(1, 200))), "not_a_table"),
        (io.BytesIO("Kính gửi ông Nông Văn A".encode()), "not_a_table"),
        (io.BytesIO(b"<html><body><table><tr><td>A</td></tr></table>"), "web_page"),
        (zipped({"word/document.xml": "x"}), "not_a_table"),
        (zipped({"xl/workbook.xml": "x"}), "damaged"),
        (workbook({"A": []}), "no_rows"),
        (io.BytesIO(reading.OLE + b"\0" * 600), "damaged"),
        (io.BytesIO(reading.OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")), "password"),
    ],
)
def test_a_file_that_is_no_list_is_refused_with_what_to_do(file, problem):
    with pytest.raises(ReadingError) as refused:
        read_sheets(file)

    assert refused.value.code == problem
    assert str(refused.value)


def test_files_and_contents_that_are_too_large_are_refused_before_they_are_read(monkeypatch):
    monkeypatch.setattr(reading, "LARGEST_CONTENT", 1000)
    with pytest.raises(ReadingError, match="30 MB"):
        read_sheets(zipped({"xl/workbook.xml": "x" * 2000}))

    monkeypatch.setattr(reading, "LARGEST_FILE", 10)
    with pytest.raises(ReadingError, match="30 MB"):
        read_sheets(as_text())


@pytest.mark.parametrize("file", [workbook({"A": [["x", "y"]] * 20}), io.BytesIO(b"x,y\n" * 20)])
def test_too_many_rows_are_refused(file, monkeypatch):
    monkeypatch.setattr(reading, "MOST_ROWS", 10)

    with pytest.raises(ReadingError) as refused:
        read_sheets(file)

    assert refused.value.code == "too_many_rows"


def test_a_value_far_outside_the_table_stops_its_reader_alone():
    # One value in the last cell of a sheet: half a terabyte for a reader that takes the sheet whole.
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ROWS[0])
    sheet.write(1_048_575, 16_383, "x")
    book.close()

    with pytest.raises(ReadingError) as refused:
        read_sheets(file)

    assert refused.value.code == "too_wide"


def test_a_reader_that_does_not_come_to_an_end_is_given_up(monkeypatch):
    monkeypatch.setattr(workbook_reader, "PATIENCE", 0.001)

    with pytest.raises(ReadingError) as refused:
        read_sheets(workbook({"A": ROWS}))

    assert refused.value.code == "too_wide"
