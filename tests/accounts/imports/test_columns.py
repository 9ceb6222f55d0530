import pytest

from accounts.imports.columns import field_of, plain, recognise
from accounts.imports.reading import Sheet

PEOPLE = [["1", "Nông Thị Hoa", "01/02/1980", "UBND xã 1"]]


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("HỌ VÀ TÊN", "full_name"),
        ("Họ tên", "full_name"),
        ("Họ và tên cán bộ, công chức", "full_name"),
        ("Số hiệu CBCCVC", "staff_code"),
        ("Mã nhân viên", "staff_code"),
        ("Mã đơn vị", "unit_code"),
        ("Cơ quan, đơn vị công tác", "unit_name"),
        ("Ngày, tháng, năm sinh (dd/mm/yyyy)", "birth"),
        ("Năm sinh", "birth"),
        ("Chức vụ/Chức danh", "position"),
        ("Địa chỉ E-mail", "email"),
        ("Số điện thoại liên hệ", "phone"),
        ("Ngày vào Đảng", "party_member"),
        ("Đảng viên", "party_member"),
        ("Họ và ten", "full_name"),
        ("Ngày sihn", "birth"),
        ("Mã số thuế", None),
        ("Số CCCD", None),
        ("Họ và tên vợ (chồng)", None),
        ("Ngày sinh của con", None),
        ("Ghi chú", None),
        ("STT", None),
        ("Full name", "full_name"),
        ("Date of birth", "birth"),
    ],
)
def test_headings_are_known_by_their_usual_names(title, field):
    found = field_of(plain(title))

    assert (found and found[0]) == field


def test_the_heading_is_found_below_title_rows_and_in_any_order():
    rows = [["SỞ NỘI VỤ", "", "", ""], ["DANH SÁCH", "", "", ""], ["", "", "", ""], *[[""] * 4] * 20]
    rows += [["TT", "Đơn vị", "Ngày sinh", "Họ và tên"], ["1", "UBND xã 1", "1980", "Nông Thị Hoa"]]

    heading = recognise([Sheet("A", rows)])

    assert (heading.row, heading.columns) == (23, {"unit_name": 1, "birth": 2, "full_name": 3})


def test_a_heading_of_two_storeys_is_read_as_one():
    rows = [
        ["STT", "Họ và tên", "", "Ngày sinh", "", "Đơn vị"],
        ["STT", "Họ đệm", "Tên", "Nam", "Nữ", "Đơn vị"],
        [1.0, "Nông Thị", "Hoa", "", "1980", "UBND xã 1"],
    ]

    heading = recognise([Sheet("A", rows)])

    assert heading.row == 1
    assert heading.columns == {"family_name": 1, "given_name": 2, "birth_male": 3, "birth_female": 4, "unit_name": 5}


def test_the_sheet_with_the_list_is_chosen():
    notes = Sheet("Ghi chú", [["Đơn vị", "Số lượng"], ["UBND xã 1", "20"]])
    people = Sheet("DS", [["TT", "Họ và tên", "Năm sinh", "Đơn vị"], *PEOPLE])

    assert recognise([notes, people]).sheet == "DS"


def test_without_a_heading_the_columns_have_letters_and_no_meaning():
    heading = recognise([Sheet("A", PEOPLE * 3)])

    assert (heading.row, heading.titles, heading.columns, heading.is_usable) == (-1, ["A", "B", "C", "D"], {}, False)
