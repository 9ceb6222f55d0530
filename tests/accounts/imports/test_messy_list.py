"""The list of 1,200 people as a personnel office keeps it, with what is wrong in it counted by hand.

Rows 5 to 1211 hold 1,200 people and 7 blank lines, row 1212 the total. 104 names are in capitals or decomposed, 481
births are text in two ways, 51 a year alone, 29 people have no address, 12 write "(at)", 12 have no code. Seven codes
stand beside two different people each (14 rows), eleven rows name a unit that does not exist: 25 rejected, 1,175 new.
"""

import csv
import unicodedata
from io import StringIO

import pytest
from django.conf import settings
from django.core.management import call_command

from accounts.models import Posting, StaffImport, Unit, User

pytestmark = pytest.mark.volume
LIST = settings.BASE_DIR / "accounts" / "demo" / "staff-2026.xlsx"
UNITS = settings.BASE_DIR / "accounts" / "demo" / "units.csv"
ONE_CODE_TWO_PEOPLE = [35, 36, 244, 245, 426, 427, 436, 437, 553, 554, 820, 821, 845, 846]
NO_SUCH_UNIT = [80, 154, 165, 588, 599, 717, 796, 823, 997, 1081, 1147]


@pytest.fixture
def province(db):
    """The units of the province and the groups of the movement."""
    call_command("load_reference", stdout=StringIO())
    call_command("import_units", UNITS, stdout=StringIO())


@pytest.fixture
def imported(province, tmp_path):
    """The list, imported once; its report."""
    call_command("import_staff", LIST, report=tmp_path / "report.csv", stdout=StringIO(), stderr=StringIO())
    with (tmp_path / "report.csv").open(encoding="utf-8-sig") as file:
        return list(csv.reader(file))


def counts_of(staff_import):
    names = ("created", "changed", "same", "rejected", "leaver", "skipped")
    return {name: getattr(staff_import, f"{name}_count") for name in names}


def test_the_good_rows_go_in_and_the_bad_come_back(imported):
    staff_import = StaffImport.objects.get()

    assert counts_of(staff_import) == {
        "created": 1175, "changed": 0, "same": 0, "rejected": 25, "leaver": 0, "skipped": 8,
    }  # fmt: skip
    assert (User.objects.count(), Posting.objects.count()) == (1175, 1175)
    assert User.pgh_event_model.objects.count() == Posting.pgh_event_model.objects.count() == 1175
    assert staff_import.rows.count() == 1200


def test_rejected_rows_come_back_with_row_column_and_reason_in_vietnamese(imported):
    assert imported[0] == ["Dòng", "Kết quả", "Mã cán bộ", "Họ và tên", "Đơn vị", "Cột", "Lý do"]
    assert [int(line[0]) for line in imported[1:] if line[5] == "Mã cán bộ"] == ONE_CODE_TWO_PEOPLE
    assert [int(line[0]) for line in imported[1:] if line[5] == "Mã đơn vị"] == NO_SUCH_UNIT
    assert len(imported) == 1 + 25
    assert imported[1] == [
        "35", "Không nhập", "1100030", "Mông Ngọc Ái", "Công ty Điện lực Cao Bằng", "Mã cán bộ",
        "Mã 1100030 cũng ghi ở dòng 36 cho Ma Hữu Thắng. Kiểm tra xem mã là của ai.",
    ]  # fmt: skip


def test_names_births_addresses_and_codes_are_put_right(imported):
    people = User.objects.all()

    assert [name for name in people.values_list("full_name", flat=True) if name.isupper() or "  " in name] == []
    assert all(unicodedata.is_normalized("NFC", name) for name in people.values_list("full_name", flat=True))
    assert people.get(staff_code="1100001").full_name == "Trần Văn Vượng"
    # Of the 51 years alone one stands in a rejected row (80), of the 29 without an address none does.
    assert people.filter(birth_date__isnull=True, birth_year__isnull=False).count() == 51
    assert people.filter(birth_year__isnull=True).count() == 0
    assert people.filter(email="").count() == 29
    assert people.filter(email__contains="(").count() == 0
    assert people.get(staff_code="1100003").email == "hieumx3@caobang.example.vn"
    assert sorted(people.filter(staff_code__startswith="NV").values_list("staff_code", flat=True)) == [
        f"NV{number:06}" for number in range(1, 13)
    ]
    assert people.filter(phone__regex=r"^0\d{9}$").count() == 1175


def test_the_same_file_twice_changes_nothing(imported):
    events = User.pgh_event_model.objects.count() + Posting.pgh_event_model.objects.count()

    call_command("import_staff", LIST, stdout=StringIO(), stderr=StringIO())

    assert counts_of(StaffImport.objects.latest("pk")) == {
        "created": 0, "changed": 0, "same": 1175, "rejected": 25, "leaver": 0, "skipped": 8,
    }  # fmt: skip
    assert User.pgh_event_model.objects.count() + Posting.pgh_event_model.objects.count() == events


def test_a_dry_run_says_the_same_and_writes_nothing(province):
    out = StringIO()

    call_command("import_staff", LIST, dry_run=True, stdout=out, stderr=StringIO())

    assert (
        out.getvalue().splitlines()[0] == "Mới: 1175 · Thay đổi: 0 · Giữ nguyên: 0 · Không nhập: 25 · Đề nghị thôi: 0"
    )
    assert (User.objects.count(), StaffImport.objects.count()) == (0, 0)


def test_a_complete_list_of_a_commune_proposes_who_is_missing(imported, tmp_path):
    commune = Unit.objects.get(code="CB-C029")
    working = User.objects.filter(postings__unit__path__startswith=commune.path)
    kept, left = working.first(), set(working.values_list("staff_code", flat=True))
    listed = tmp_path / "list.csv"
    listed.write_text(f"Mã nhân viên;Họ và tên;Mã đơn vị\n{kept.staff_code};{kept.full_name};\n")
    listed.write_text(
        "Mã nhân viên;Họ và tên;Mã đơn vị\n"
        f"{kept.staff_code};{kept.full_name};{kept.main_posting().unit.code}\n"
    )  # fmt: skip

    call_command("import_staff", listed, complete="CB-C029", stdout=StringIO(), stderr=StringIO())

    staff_import = StaffImport.objects.latest("pk")
    assert {row.code for row in staff_import.rows.of_outcome("leaver")} == left - {kept.staff_code}
    assert Posting.objects.filter(ends_on__isnull=False).count() == 0
