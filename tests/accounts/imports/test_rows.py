import datetime

from accounts.imports.cells import Birth
from accounts.imports.columns import recognise
from accounts.imports.reading import Sheet
from accounts.imports.rows import RowReader

TODAY = datetime.date(2026, 11, 23)
HEADING = ["STT", "Mã nhân viên", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị"]
HOA = [1.0, "1001", "Nông Thị Hoa", "1980", "Giáo viên", "Trường 1"]
BAO = [2.0, "", "Lục Văn Bảo", "02/03/1985", "Giám đốc", "Trường 1"]


def read(*rows):
    sheet = Sheet("A", [list(row) + [""] * (6 - len(row)) for row in rows])
    reader = RowReader(sheet, recognise([sheet]), TODAY)
    return list(reader), dict(reader.skipped)


def test_rows_keep_the_numbers_the_office_sees():
    rows, _skipped = read(["DANH SÁCH"], HEADING, HOA, [], BAO)

    assert [(row.number, row.full_name) for row in rows] == [(3, "Nông Thị Hoa"), (5, "Lục Văn Bảo")]


def test_lines_that_are_no_people_are_counted_by_kind():
    rows, skipped = read(
        HEADING, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], ["I", "KHỐI VĂN PHÒNG"], HOA, [], HEADING, BAO,
        ["", "", "Tổng cộng:", "2"], ["", "", "", "", "Cao Bằng, ngày 12 tháng 3 năm 2026"],
        ["", "NGƯỜI LẬP BIỂU", "", "", "", "HIỆU TRƯỞNG"], ["", "Nông Văn A", "", "Lục Thị B", "", "Ma Văn C"],
    )  # fmt: skip

    assert [row.full_name for row in rows] == ["Nông Thị Hoa", "Lục Văn Bảo"]
    assert skipped == {"numbering": 1, "title": 2, "blank": 1, "heading": 1, "total": 1, "signature": 1, "foot": 1}


def test_a_director_without_code_or_birth_is_no_signature():
    rows, _skipped = read(HEADING, ["1", "", "Lục Văn Bảo", "", "Giám đốc", "Trường 1"], HOA)

    assert [row.full_name for row in rows] == ["Lục Văn Bảo", "Nông Thị Hoa"]


def test_people_below_a_signature_line_are_not_lost():
    rows, _skipped = read(HEADING, ["", "", "TM. ỦY BAN NHÂN DÂN"], HOA)

    assert [row.full_name for row in rows] == ["Nông Thị Hoa"]


def test_all_faults_of_a_row_are_told_at_once():
    rows, _skipped = read(HEADING, ["1", "10 01!", "Nông 5", "31/02/1980", "", "Trường 1"])

    assert [(reason.field, reason.code) for reason in rows[0].problems] == [
        ("staff_code", "code_signs"), ("full_name", "name_signs"), ("birth", "date_unreadable"),
    ]  # fmt: skip


def test_names_and_births_in_two_columns_are_joined():
    rows, _skipped = read(
        ["STT", "Họ và tên", "", "Ngày sinh", "", "Đơn vị"],
        ["", "Họ đệm", "Tên", "Nam", "Nữ", ""],
        ["1", "Nông Thị", "Hoa", "", "1980", "Trường 1"],
        ["2", "Lục Văn", "Bảo", "02/03/1985", "", "Trường 1"],
    )

    assert [(row.full_name, row.birth, row.sex) for row in rows] == [
        ("Nông Thị Hoa", Birth(None, 1980), "f"),
        ("Lục Văn Bảo", Birth(datetime.date(1985, 3, 2), 1985), "m"),
    ]


def test_a_name_under_one_heading_over_two_columns_is_whole():
    rows, _skipped = read(
        ["TT", "Họ và tên", "", "Năm sinh", "Chức vụ", "Đơn vị"],
        ["1", "Tống Thị", "Hoa", "1980", "Giáo viên", "Trường 1"],
        ["2", "Lục Văn", "Bảo", "1985", "Giáo viên", "Trường 1"],
    )

    assert [row.full_name for row in rows] == ["Tống Thị Hoa", "Lục Văn Bảo"]
