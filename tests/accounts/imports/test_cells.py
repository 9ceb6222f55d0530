import datetime
import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accounts.imports import cells
from accounts.imports.cells import Birth
from accounts.imports.reasons import CellError

TODAY = datetime.date(2026, 11, 23)
LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ"
names = st.lists(st.text(LETTERS, min_size=1, max_size=7), min_size=1, max_size=5).map(
    lambda words: " ".join(word.capitalize() for word in words)
)
births = st.dates(datetime.date(1930, 1, 1), datetime.date(2010, 12, 31))


@given(names, st.sampled_from(["NFC", "NFD"]), st.booleans(), st.sampled_from([" ", "   ", "\u00a0", " \t"]))
def test_a_name_is_the_same_however_it_is_typed(name, form, capitals, space):
    typed = unicodedata.normalize(form, name.upper() if capitals else name).replace(" ", space)

    assert cells.full_name(f" {typed} ") == name


@given(births, st.sampled_from(["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d", "ngày %d tháng %m năm %Y", "%d%m%Y"]))
def test_a_date_is_the_same_however_it_is_written(day, form):
    assert cells.birth(day.strftime(form), TODAY) == Birth(day, day.year)


@given(births)
def test_a_date_is_the_same_as_date_moment_and_serial_number(day):
    serial = (day - datetime.date(1899, 12, 30)).days
    moment = datetime.datetime(day.year, day.month, day.day)

    assert {cells.birth(cell, TODAY) for cell in (day, moment, float(serial), str(serial))} == {Birth(day, day.year)}


@given(births, st.sampled_from(["{}", "{}.0", "00/00/{}", "//{}", "6/{}", "06.{}"]))
def test_a_year_alone_stays_a_year(day, form):
    if form == "{}.0":
        assert cells.birth(float(day.year), TODAY) == Birth(None, day.year)
    else:
        assert cells.birth(form.format(day.year), TODAY) == Birth(None, day.year)


@given(st.integers(100_000_000, 999_999_999), st.sampled_from(["0{}", "+84 {}", "84{}", "{}", "0{} ", "'0{}"]))
def test_a_telephone_number_is_the_same_however_it_is_typed(number, form):
    assert cells.phone(form.format(number)) == f"0{number}"
    assert cells.phone(float(number)) == f"0{number}"


@given(st.text(max_size=60))
def test_no_text_breaks_a_cleaner(written):
    cleaners = [cells.full_name, cells.staff_code, cells.sex, cells.yes, cells.email, cells.phone, cells.optional]

    for cleaner in [*cleaners, lambda cell: cells.birth(cell, TODAY)]:
        with suppress(CellError):
            cleaner(written)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("  TRẦN VĂN VƯỢNG ", "Trần Văn Vượng"),
        ("hoàng thị hoà", "Hoàng Thị Hoà"),
        ("H'BIA NIÊ", "H'Bia Niê"),
        ("Nguyễn thị Hoa", "Nguyễn thị Hoa"),
        ("LÊ-NA", "Lê-Na"),
    ],
)
def test_capitals_go_where_they_belong(written, name):
    assert cells.full_name(written) == name


@pytest.mark.parametrize("written", ["NguyÔn V¨n A", "Lª ThÞ B", "Nguyễn Văn 5", "Nông Thị (B)", "TrÇn Hïng"])
def test_names_of_old_eight_bit_fonts_are_refused_not_stored(written):
    with pytest.raises(CellError, match="name_signs"):
        cells.full_name(written)


@pytest.mark.parametrize(
    "written", ["31/02/1980", "05/25/1980", "không rõ ngày", "12/1980/05", "99", "1/1", "32.1.1990", "abc"]
)
def test_what_is_no_date_is_refused(written):
    with pytest.raises(CellError, match="date_unreadable"):
        cells.birth(written, TODAY)


@pytest.mark.parametrize("written", ["01/01/2015", 2020.0, "1900", datetime.date(2026, 1, 1), "12/3/2031"])
def test_births_of_children_and_of_the_long_dead_are_refused(written):
    with pytest.raises(CellError, match="date_unlikely"):
        cells.birth(written, TODAY)


@pytest.mark.parametrize(
    ("written", "year"), [("06/04/03", 2003), ("06/04/79", 1979), ("1/1/11", 2011), ("1/1/12", 1912)]
)
def test_two_digits_mean_a_year_of_somebody_at_work(written, year):
    if year == 1912:
        with pytest.raises(CellError, match="date_unlikely"):
            cells.birth(written, TODAY)
    else:
        assert cells.birth(written, TODAY).year == year


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("hieumx3(at)caobang.example.vn", "hieumx3@caobang.example.vn"),
        ("Hieu.MX [AT] caobang.example.vn", "hieu.mx@caobang.example.vn"),
        ("hieu at caobang.example(dot)vn", "hieu@caobang.example.vn"),
        ("mailto:hieu@caobang.example.vn;", "hieu@caobang.example.vn"),
        ("không có", ""),
        ("-", ""),
    ],
)
def test_addresses_that_spell_their_sign_are_put_right(written, address):
    assert cells.email(written) == address


@pytest.mark.parametrize("written", ["hieu@", "hieu", "a@b", "hieu@caobang.example.vn, hoa@caobang.example.vn"])
def test_what_is_no_address_is_refused(written):
    with pytest.raises(CellError, match="email_unreadable"):
        cells.email(written)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0978.707.214", "0978707214"),
        ("0978 707 214 / 0912 345 678", "0978707214"),
        ("(0206) 3852 123", "02063852123"),
        (2063852123.0, "02063852123"),
        ("+84978707214", "0978707214"),
        ("", ""),
        ("chưa có", ""),
    ],
)
def test_telephone_numbers_come_out_as_digits(written, number):
    assert cells.phone(written) == number


@pytest.mark.parametrize("written", ["12345", "0978", "không nhớ", "09787072145678", "máy lẻ 0978707214"])
def test_what_is_no_telephone_number_is_refused(written):
    with pytest.raises(CellError, match="phone_unreadable"):
        cells.phone(written)


@pytest.mark.parametrize(
    ("written", "ticked"),
    [
        *[(cell, True) for cell in ("Có", "x", "X", 1.0, True, "Đảng viên", "03/02/2010", datetime.date(2010, 2, 3))],
        *[(cell, False) for cell in ("", "Không", 0.0, False, "-", "Quần chúng")],
    ],
)
def test_ticks_are_read_as_yes_and_blanks_as_no(written, ticked):
    assert cells.yes(written) is ticked


@pytest.mark.parametrize(("written", "sex"), [("Nam", "m"), ("NỮ", "f"), ("nữ ", "f"), ("", ""), ("Male", "m")])
def test_sex_is_read_in_both_languages(written, sex):
    assert cells.sex(written) == sex


@pytest.mark.parametrize(
    ("written", "code"), [(1100000.0, "1100000"), (" cb-01 ", "CB-01"), ("CB 01", "CB01"), ("", "")]
)
def test_staff_codes_come_out_as_text_in_capitals(written, code):
    assert cells.staff_code(written) == code


@pytest.mark.parametrize("written", ["#N/A", "#REF!", "#NAME?"])
def test_errors_of_the_spreadsheet_are_told_as_such(written):
    with pytest.raises(CellError, match="cell_error"):
        cells.optional(written)
