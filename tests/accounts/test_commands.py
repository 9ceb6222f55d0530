from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.bench.staff_import import measure_import
from accounts.models import StaffImport, TargetGroup, Unit, User
from accounts.reference import load
from tests.factories.accounts import PostingFactory, TargetGroupFactory, UnitFactory

pytestmark = pytest.mark.django_db

UNITS = """code,parent_code,kind,name_vi,has_council
CB-C1-1,CB-C1,public_service_unit,Trường THCS xã Lũng Nặm,
CB,,province,Tỉnh Cao Bằng,provincial
CB-C1,CB,commune,UBND xã Lũng Nặm,grassroots
CB-C2,CB,commune,UBND xã Lê Nin,grassroots
CB-D1,CB,department,Sở Khoa học và Công nghệ,grassroots
"""


@pytest.fixture
def table(tmp_path):
    def write(text=UNITS):
        path = tmp_path / "units.csv"
        path.write_text(text)
        return path

    return write


def run(*args, **options):
    out = StringIO()
    call_command(*args, stdout=out, stderr=StringIO(), **options)
    return out.getvalue().strip()


def test_units_are_imported_in_any_order_with_their_abbreviations(table):
    said = run("import_units", table())

    units = Unit.objects.order_by("path").values_list("code", "depth", "short_name", "recognition_level", "numchild")
    assert list(units) == [
        ("CB", 1, "CB", "provincial", 3),
        ("CB-C1", 2, "LN", "grassroots", 1),
        ("CB-C1-1", 3, "", "", 0),
        ("CB-C2", 2, "LNIN", "grassroots", 0),
        ("CB-D1", 2, "SKHCN", "grassroots", 0),
    ]
    assert Unit.objects.find_problems() == ([], [], [], [], [])
    assert said == "Đơn vị: 5 mới, 0 thay đổi, 0 giữ nguyên."


def test_units_imported_again_change_only_what_differs(table):
    run("import_units", table())

    again = run("import_units", table())
    changed = run("import_units", table(UNITS.replace("Lê Nin", "Lê-nin") + "CB-C3,CB,ward,UBND phường Tân Giang,\n"))

    assert again == "Đơn vị: 0 mới, 0 thay đổi, 5 giữ nguyên."
    assert changed == "Đơn vị: 1 mới, 1 thay đổi, 4 giữ nguyên."
    assert Unit.objects.get(code="CB-C2").short_name == "LNIN"
    assert Unit.objects.find_problems() == ([], [], [], [], [])


def test_all_faults_of_a_table_of_units_are_told_with_their_rows_and_nothing_is_imported(table):
    faulty = UNITS + "CB-C1,CB,commune,Xã trùng,\nCB-C4,CB-C9,village,,lớn\nX,Y,ward,Vòng,\nY,X,ward,Vòng,\n"

    with pytest.raises(CommandError) as refused:
        run("import_units", table(faulty))

    assert str(refused.value).splitlines() == [
        "Dòng 7, cột code: “CB-C1” đã có ở dòng 4",
        "Dòng 8, cột name_vi: đang để trống",
        "Dòng 8, cột kind: “village” không thuộc các giá trị: province, party_or_front_body, department, commune, "
        "ward, division, public_service_unit, armed_forces, enterprise",
        "Dòng 8, cột has_council: “lớn” không thuộc các giá trị: grassroots, provincial",
        "Dòng 8, cột parent_code: không có đơn vị “CB-C9”",
        "Dòng 9, cột parent_code: chuỗi đơn vị cấp trên quay lại chính đơn vị này",
        "Dòng 10, cột parent_code: chuỗi đơn vị cấp trên quay lại chính đơn vị này",
    ]
    assert Unit.objects.count() == 0


def test_a_table_of_units_does_not_move_units(table):
    run("import_units", table())

    with pytest.raises(CommandError, match="CB-C2"):
        run("import_units", table(UNITS.replace("CB-C1-1,CB-C1", "CB-C1-1,CB-C2")))

    assert Unit.objects.get(code="CB-C1-1").depth == 3


@pytest.mark.parametrize("text", ["code,name_vi\nCB,Tỉnh\n", ""])
def test_a_table_without_its_columns_is_refused(table, text):
    with pytest.raises(CommandError):
        run("import_units", table(text))


def test_groups_of_the_movement_are_loaded_once_and_keep_what_was_written_since():
    load()
    TargetGroup.objects.filter(code="workers").update(guidance="Của tỉnh")
    load()

    assert list(TargetGroup.objects.values_list("code", flat=True)) == ["cadres", "civil", "armed", "workers"]
    assert TargetGroup.objects.get(code="workers").guidance == "Của tỉnh"
    assert all(2 <= group.guidance.count(".") <= 4 for group in TargetGroup.objects.exclude(code="workers"))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"unit": "CB-X"}, "CB-X"),
        ({"group": "nobody"}, "nobody"),
        ({"unit": "C1", "complete": "C2"}, "--unit"),
    ],
)
def test_staff_are_not_imported_on_terms_that_cannot_be(tmp_path, options, said):
    UnitFactory(code="C1")
    UnitFactory(code="C2")
    path = tmp_path / "list.csv"
    path.write_text("Họ và tên;Đơn vị\nNông Thị Hoa;C1\n")

    with pytest.raises(CommandError, match=said):
        run("import_staff", path, **options)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 \x01\x02", "Nông Thị Hoa;1980\nLục Văn Bảo;1985\n".encode()])
def test_a_file_that_is_no_list_leaves_nothing_behind(tmp_path, content):
    path = tmp_path / "list.csv"
    path.write_bytes(content)

    with pytest.raises(CommandError):
        run("import_staff", path, dry_run=True)

    assert StaffImport.objects.count() == 0


def test_a_missing_file_is_told():
    with pytest.raises(CommandError, match=r"list\.csv"):
        run("import_staff", "list.csv")


def test_new_people_whose_row_names_no_group_get_the_one_that_was_given(tmp_path):
    UnitFactory(code="C1")
    group = TargetGroupFactory(code="armed", name="Lực lượng vũ trang")
    path = tmp_path / "list.csv"
    path.write_text("Họ và tên;Năm sinh;Mã đơn vị\nNông Thị Hoa;1980;C1\n")

    said = run("import_staff", path, group="armed")

    assert said == "Mới: 1 · Thay đổi: 0 · Giữ nguyên: 0 · Không nhập: 0 · Đề nghị thôi: 0"
    assert User.objects.get().main_posting().group == group


def test_the_bench_imports_a_messy_list_and_leaves_the_database_as_it_was():
    kept = PostingFactory().person

    found = measure_import(rows=300)

    assert (found.created + found.rejected, found.same_again) == (300, found.created)
    assert found.rejected > 0
    assert list(User.objects.all()) == [kept]
