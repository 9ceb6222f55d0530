import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import load_workbook

from accounts import reference
from accounts.imports import progress
from accounts.models import StaffImport, User
from accounts.states import ImportStatus, RoleName
from tests.factories.accounts import RoleFactory, StaffImportFactory, UnitFactory

pytestmark = pytest.mark.django_db
NEW = reverse("accounts:upload")
LIST = (
    "DANH SÁCH;;;;\n;;;;\nTT;Mã nhân viên;Họ và tên;Năm sinh;Đối tượng\n"
    "1;1001;NÔNG THỊ HOA;1980;Viên chức\n2;1002;Lục Văn Bảo;1985;Khách\n3;;Tổng cộng: 2;;\n"
)


@pytest.fixture
def commune():
    reference.load()
    return UnitFactory(name="UBND xã Lũng Nặm")


@pytest.fixture
def client(commune, client_of):
    return client_of(RoleFactory(unit=commune, name=RoleName.COORDINATOR).person)


@pytest.fixture
def upload(client, commune):
    def go(content=LIST, name="nhân sự.csv", **data):
        file = SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)
        usual = {"file": file, "unit": commune.pk, "joined_on": "2026-01-01", "changed_on": "2026-11-23"}
        return client.post(NEW, usual | data)

    return go


def step(client, name, staff_import, data=None, method="post"):
    return getattr(client, method)(reverse(f"accounts:{name}", args=[staff_import.pk]), data or {})


def columns_of(staff_import):
    return {f"column_{index}": meaning for meaning, index in staff_import.columns.items()}


@pytest.fixture
def at(upload, client, django_capture_on_commit_callbacks):
    """Bring the list to a step through its pages."""

    def go(status, **data):
        upload(**data)
        staff_import = StaffImport.objects.latest("pk")
        with django_capture_on_commit_callbacks(execute=True):
            if status in (ImportStatus.CHECKED, ImportStatus.DONE):
                step(client, "import_columns", staff_import, columns_of(staff_import))
        with django_capture_on_commit_callbacks(execute=True):
            if status == ImportStatus.DONE:
                step(client, "import_confirm", staff_import)
        staff_import.refresh_from_db()
        assert staff_import.status == status
        return staff_import

    return go


def test_from_the_upload_to_the_result(upload, client, commune, django_capture_on_commit_callbacks):
    to_columns = upload()
    staff_import = StaffImport.objects.get()
    page = client.get(to_columns.url, follow=True)
    assert page.redirect_chain[-1][0] == reverse("accounts:import_columns", args=[staff_import.pk])
    assert [(each["title"], each["cells"]) for each in page.context["form"].columns()][2] == (
        "Họ và tên", ["NÔNG THỊ HOA", "Lục Văn Bảo", "Tổng cộng: 2"],
    )  # fmt: skip

    with django_capture_on_commit_callbacks(execute=True):
        step(client, "import_columns", staff_import, columns_of(staff_import))
    preview = step(client, "import", staff_import, method="get")
    assert [(each["url"], each["count"]) for each in preview.context["filters"]] == [
        ("?outcome=created#rows", 1), ("?outcome=changed#rows", 0), ("?outcome=same#rows", 0),
        ("?outcome=rejected#rows", 1),
    ]  # fmt: skip
    assert [row.number for row in preview.context["page"]] == [5]
    assert reverse("accounts:import_rejected", args=[staff_import.pk]) in preview.content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        step(client, "import_confirm", staff_import)
    assert step(client, "import_confirm", staff_import).status_code == 302
    result = step(client, "import", staff_import, method="get")
    assert result.templates[0].name == "accounts/import_result.html"
    assert User.objects.get(staff_code="1001").main_posting().unit == commune


def test_a_column_can_be_given_another_meaning(upload, client, django_capture_on_commit_callbacks):
    upload(LIST.replace("Mã nhân viên", "Ký hiệu"))
    staff_import = StaffImport.objects.get()
    assert "staff_code" not in staff_import.columns

    with django_capture_on_commit_callbacks(execute=True):
        step(client, "import_columns", staff_import, {**columns_of(staff_import), "column_1": "staff_code"})

    assert staff_import.rows.get(number=4).code == "1001"


@pytest.mark.parametrize(("changes", "wrong"), [({"column_1": "full_name"}, "column_1"), ({"column_2": ""}, "__all__")])
def test_columns_that_make_no_sense_are_said_where_they_are(upload, client, changes, wrong):
    upload()
    staff_import = StaffImport.objects.get()

    response = step(client, "import_columns", staff_import, columns_of(staff_import) | changes)

    assert response.status_code == 422
    assert wrong in response.context["form"].errors
    assert StaffImport.objects.get().status == ImportStatus.UPLOADED


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n\0", "<html>", "Kính gửi ông Nông Văn A"])
def test_a_file_that_is_no_list_is_refused_at_its_field_and_nothing_is_kept(upload, content):
    response = upload(content)

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["file"])
    assert StaffImport.objects.count() == 0


def test_a_list_for_a_unit_of_others_is_refused(upload):
    response = upload(unit=UnitFactory().pk)

    assert list(response.context["form"].errors) == ["unit"]


def test_new_people_cannot_count_from_after_the_transfers(upload):
    assert list(upload(joined_on="2026-12-01").context["form"].errors) == ["joined_on"]


def test_the_bar_answers_only_when_it_has_moved_and_ends_with_the_page(upload, client):
    upload()
    staff_import = StaffImport.objects.get()
    step(client, "import_columns", staff_import, columns_of(staff_import))  # no worker takes it up here
    progress.note(staff_import.pk, 40, 100)

    page = step(client, "import", staff_import, method="get").content.decode()
    moved = step(client, "import_working", staff_import, {"seen": "0"}, method="get")
    still = step(client, "import_working", staff_import, {"seen": "40"}, method="get")

    assert 'http-equiv="refresh"' in page
    assert (moved.status_code, moved.context["stage"].percent, still.status_code) == (200, 40, 204)

    done = StaffImportFactory(uploader=staff_import.uploader, unit=staff_import.unit)
    ended = step(client, "import_working", done, method="get")
    assert (ended.status_code, ended.headers["HX-Refresh"]) == (286, "true")


def test_rejected_rows_come_back_as_they_were_with_their_reasons(at, client):
    staff_import = at(ImportStatus.DONE)

    sheet = step(client, "import_rejected", staff_import, method="get")
    text = step(client, "import_rejected", staff_import, {"format": "csv"}, method="get")

    rows = list(load_workbook(io.BytesIO(b"".join(sheet.streaming_content))).active.values)
    lines = list(csv.reader(io.StringIO(text.content.decode("utf-8-sig"))))
    assert rows[1][:6] == ("2", "1002", "Lục Văn Bảo", "1985", "Khách", 5)
    assert lines[1][:6] == ["2", "1002", "Lục Văn Bảo", "1985", "Khách", "5"]
    assert "Khách" in rows[1][6]
    assert len(rows) == len(lines) == 2


def test_the_rows_given_back_can_be_put_right_and_uploaded(at, client, upload, django_capture_on_commit_callbacks):
    staff_import = at(ImportStatus.DONE)
    text = step(client, "import_rejected", staff_import, {"format": "csv"}, method="get").content.decode()

    again = at(ImportStatus.DONE, content=text.replace(",Khách,", ",Công chức,"))

    assert (again.created_count, again.rejected_count) == (1, 0)
    assert User.objects.filter(staff_code="1002").exists()


def test_a_list_is_given_up_after_a_question(at, client, django_capture_on_commit_callbacks):
    staff_import = at(ImportStatus.CHECKED)

    asked = step(client, "import_cancel", staff_import, method="get")
    with django_capture_on_commit_callbacks(execute=True):
        step(client, "import_cancel", staff_import)

    staff_import.refresh_from_db()
    assert (asked.templates[0].name, staff_import.status) == ("confirm.html", ImportStatus.CANCELLED)
    assert step(client, "import", staff_import, method="get").templates[0].name == "accounts/import_stopped.html"


def test_leavers_are_chosen_and_confirmed_by_themselves(at, client, commune):
    at(ImportStatus.DONE)
    staff_import = at(ImportStatus.DONE, content=LIST.replace("1001;NÔNG THỊ HOA", "1003;Ma Thị Ba"), is_complete="on")
    proposals = {row.code: row for row in staff_import.rows.of_outcome("leaver")}

    nobody = step(client, "import_leavers", staff_import, {"last_day": "2026-11-30"})
    assert User.objects.get(staff_code="1001").main_posting() is not None
    step(client, "import_leavers", staff_import, {"rows": [proposals["1001"].pk], "last_day": "2026-06-30"})

    assert nobody.status_code == 302
    assert User.objects.get(staff_code="1001").main_posting() is None


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_list_of_lists_needs_the_same_queries_for_any_length(rows, client, commune, django_assert_num_queries):
    for _ in range(rows):
        StaffImportFactory(unit=commune)

    with django_assert_num_queries(4):  # user, roles, page, notices
        response = client.get(reverse("accounts:imports"))

    assert len(response.context["page"]) == rows


@pytest.mark.growth
@pytest.mark.parametrize("people", [1, 20])
def test_the_preview_needs_the_same_queries_for_any_length(at, client, people, django_assert_num_queries):
    rows = "".join(f"{n};{5000 + n};Nông Thị {chr(65 + n)};1980;Viên chức\n" for n in range(people))
    staff_import = at(ImportStatus.CHECKED, content="TT;Mã nhân viên;Họ và tên;Năm sinh;Đối tượng\n" + rows)

    with django_assert_num_queries(5):  # user, roles, list, rows, notices
        response = step(client, "import", staff_import, {"outcome": "created"}, method="get")

    assert len(response.context["page"]) == people


def test_lists_of_other_units_are_not_found(client):
    foreign = StaffImportFactory(unit=UnitFactory())

    assert step(client, "import", foreign, method="get").status_code == 404
