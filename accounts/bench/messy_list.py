"""A personnel list as offices keep it, of any length: for measuring, and for trying the import out."""

import random
import unicodedata
from pathlib import Path

import xlsxwriter

NAMES = """
Nông Hoàng Lương Bế Đàm Triệu Lục Ma Hứa Mông Chu Phùng Giàng Sùng Vàng Lý Trần Nguyễn Đinh Thẩm
Văn Thị Minh Ngọc Thanh Hữu Công Quốc Thu Bích Phương Xuân Kim Mai Hồng Đức
Ước Bích Đào Dũng Hiếu Ngân Hương Khánh Thắng Vượng Yến Xuyến Nghĩa Cường Huệ Ánh Long Hải Trang Nhung
"""
FAMILY, MIDDLE, GIVEN = (line.split() for line in NAMES.strip().splitlines())
POSITIONS = ["Giáo viên", "Kế toán", "Bác sĩ", "Chuyên viên", "Nhân viên văn thư", "Phó Trưởng phòng"]
GROUPS = ["Viên chức"] * 5 + ["Công chức"] * 3 + ["Cán bộ", "Lực lượng vũ trang", "Người lao động"]
TITLES = [
    "STT", "Số hiệu CBCCVC", "Họ và tên", "Giới tính", "Ngày, tháng, năm sinh", "Cơ quan, đơn vị công tác",
    "Mã đơn vị", "Chức vụ, chức danh", "Đối tượng", "Đảng viên", "Địa chỉ email", "Số điện thoại",
]  # fmt: skip


def write_messy_list(path: Path, *, rows: int, units: list[tuple[str, str]], seed: int = 1) -> None:
    """Write so many people of these units (code, name); about one row in fifty cannot be imported."""
    chance = random.Random(seed)
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    sheet = book.add_worksheet("Danh sách")
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, ["ỦY BAN NHÂN DÂN TỈNH"])
    sheet.write_row(1, 0, ["DANH SÁCH CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC, NGƯỜI LAO ĐỘNG"])
    sheet.write_row(3, 0, TITLES)
    line = 4
    for number in range(rows):
        line += 2 if chance.random() < 0.01 else 1  # blank lines here and there
        for column, value in enumerate(_person(number, units, chance)):
            if column == 4 and isinstance(value, float):
                sheet.write_number(line, column, value, day)
            else:
                sheet.write(line, column, value)
    sheet.write(line + 1, 2, f"Tổng cộng: {rows}")
    sheet.write(line + 3, 8, "Cao Bằng, ngày 12 tháng 10 năm 2026")
    sheet.write(line + 4, 8, "NGƯỜI LẬP BIỂU")
    book.close()


def _person(number: int, units: list[tuple[str, str]], chance: random.Random) -> list:
    family, middle, given = chance.choice(FAMILY), chance.choice(MIDDLE), chance.choice(GIVEN)
    code, name = chance.choice(units)
    fault = chance.random()
    return [
        number + 1,
        "" if fault < 0.01 else str(2_000_000 + (number - 1 if fault > 0.994 else number)),
        _typed_name(f"{family} {middle} {given}", chance),
        "Nữ" if middle in ("Thị", "Thu", "Bích", "Phương", "Kim", "Mai", "Hồng") else "Nam",
        _typed_birth(chance),
        name,
        "XX-999" if 0.01 < fault < 0.02 else code,
        chance.choice(POSITIONS),
        chance.choice(GROUPS),
        chance.choice(["Có", ""]),
        "" if chance.random() < 0.3 else f"nguoi{number}{'(at)' if fault > 0.98 else '@'}tinh.example.vn",
        f"09{number:08}" if chance.random() < 0.7 else 900_000_000 + number,
    ]


def _typed_name(name: str, chance: random.Random) -> str:
    way = chance.random()
    if way < 0.05:
        return f"  {name.upper()} "
    return unicodedata.normalize("NFD", name) if way < 0.10 else name


def _typed_birth(chance: random.Random) -> str | float:
    year, month, day = chance.randint(1966, 2004), chance.randint(1, 12), chance.randint(1, 28)
    way = chance.random()
    if way < 0.5:
        return float(chance.randint(24_000, 37_000))  # a real date of a spreadsheet
    if way < 0.8:
        return f"{day:02}/{month:02}/{year}"
    return f"{day}-{month}-{year}" if way < 0.95 else str(year)
