"""Names of people and units in texts and file names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from common.vietnamese import fold
from councils.masks import Mask, plain

MASK = Mask(
    people=("Lò Thị Nga", "Nguyễn Hải Đường"),
    units=("Trường Mầm non Hoa Sen", "UBND xã Văn Môn, Bắc Ninh"),
    codes=("CB-0147", "nga.lo@caobang.vn"),
)
# From texts of real initiatives, into which the names were put back.
PASSAGES = [
    "Trước khi áp dụng, tỷ lệ nộp hồ sơ TTHC trực tuyến toàn trình tại {unit} chỉ đạt 41,2%. {person} hướng dẫn.",
    "Dựa trên nền tảng công nghệ số ({person}, {unit}), các đơn vị trong quân đội đều có nhà truyền thống.",
    "Giải pháp nâng cao chất lượng giáo dục STEM lồng ghép bảo vệ môi trường sống tại {unit}.\nNgười viết: {person}",
]
PEOPLE = ["Lò Thị Nga", "LÒ THỊ NGA", "lò thị nga", "Lo Thi Nga", "Lò  Thị\nNga", "Thị Nga", "Thi Nga", "Hải Đường"]
UNITS = ["Trường Mầm non Hoa Sen", "truong mam non hoa sen", "Mầm non Hoa Sen", "UBND xã Văn Môn", "xã Văn Môn",
         "Ủy ban nhân dân xã Văn Môn", "Hoa Sen"]  # fmt: skip


@pytest.mark.parametrize("passage", PASSAGES)
@pytest.mark.parametrize("person", PEOPLE)
@pytest.mark.parametrize("unit", UNITS)
def test_nothing_of_a_name_is_left_in_a_real_text_and_nothing_else_is_lost(passage, person, unit):
    masked = MASK.text(passage.format(person=person, unit=unit))

    number, of_unit = (2 if "Đường" in person else 1), (2 if "Văn" in unit else 1)
    assert masked == passage.format(person=f"[Tác giả {number}]", unit=f"[Đơn vị {of_unit}]")


@pytest.mark.parametrize(
    "text",
    ["hoa hải đường nở bên suối", "thị nga nói nhỏ", "Nga là tên một nước", "hoa sen trong đầm", "xã văn minh", ""],
)
def test_ordinary_words_stay(text):
    assert MASK.text(text) == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("cô Nga và thầy Đường", "cô [Tác giả 1] và thầy [Tác giả 2]"),
        ("đồng chí Nga", "đồng chí [Tác giả 1]"),
        ("mã CB-0147, nga.lo@caobang.vn", "mã [đã ẩn], [đã ẩn]"),
    ],
)
def test_forms_of_address_and_codes(text, masked):
    assert MASK.text(text) == masked


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("SKKN_Lo_Thi_Nga.docx", "SKKN_[Tác giả 1].docx"),
        ("LoThiNga-2026.pdf", "[Tác giả 1]-2026.pdf"),
        ("báo cáo lò thị nga.xlsx", "báo cáo [Tác giả 1].xlsx"),
        ("ThiNga.pdf", "[Tác giả 1].pdf"),
        ("truong-mam-non-hoa-sen.jpg", "[Đơn vị 1].jpg"),
        ("phu luc 2.pdf", "phu luc 2.pdf"),
    ],
)
def test_file_names(name, masked):
    assert MASK.file_name(name) == masked


def test_a_decomposed_text_is_read_too():
    assert MASK.text("Lo\u0300 Thi\u0323 Nga") == "[Tác giả 1]"


def test_content_keeps_shares_and_loses_who_it_is():
    content = {
        "facts": {"title": "Bể lọc của cô Nga", "unit": {"code": "MN1", "name": "Trường Mầm non Hoa Sen"}},
        "answers": {"novelty": {"text": "Lò Thị Nga nghĩ ra", "position": 1}},
        "authors": [{"name": "Lò Thị Nga", "staff_code": "CB1", "email": "n@x.vn", "phone": "", "place": "MN Hoa Sen",
                     "share": "100", "task": "Lò Thị Nga viết", "birth_date": "1990", "sex": "f", "position": "HT",
                     "qualification": "ĐH"}],
        "first_appliers": [],
        "attachments": [{"id": 1, "name": "LoThiNga.pdf"}],
    }  # fmt: skip

    masked = Mask.of(content).content(content)

    (author,) = masked["authors"]
    assert masked["facts"] == {"title": "Bể lọc của cô [Tác giả 1]", "unit": {"code": "", "name": "[Đơn vị 1]"}}
    assert masked["answers"]["novelty"]["text"] == "[Tác giả 1] nghĩ ra"
    assert (author["name"], author["share"], author["task"]) == ("Tác giả 1", "100", "[Tác giả 1] viết")
    assert {author[name] for name in ("staff_code", "email", "birth_date", "sex", "position", "qualification")} == {""}
    assert masked["attachments"] == [{"id": 1, "name": "[Tác giả 1].pdf"}]
    assert content["authors"][0]["name"] == "Lò Thị Nga"


@given(st.text(max_size=60))
def test_folding_keeps_every_sign_at_its_place(text):
    assert len(plain(text)) == len(text)


@given(
    st.text(alphabet="ăâáạêếôốơờưứ bcdđghklmn", max_size=30), st.text(alphabet="ăâáạêếôốơờưứ bcdđghklmn", max_size=30)
)
def test_a_full_name_is_never_left(before, after):
    masked = MASK.text(f"{before} Nguyễn Hải Đường {after}")

    assert "nguyen hai duong" not in fold(masked)
