import io
import zipfile

import pytest
from django.core.exceptions import ValidationError
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from common.errors import NotAllowed
from initiatives.actions.attachments import add_attachments, remove_attachment, restore_attachment, set_confidential
from initiatives.actions.drafting import delete_draft
from initiatives.files import MAX_COUNT, MAX_SIZE, examine, safe_name
from initiatives.models import Attachment, Initiative
from initiatives.states import Status
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.forms import draft_of_a_teacher
from tests.factories.initiatives import AttachmentFactory, InitiativeFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n"
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@world
def initiative() -> Initiative:
    return draft_of_a_teacher()


def package(*names, **contents):
    """Give a zip archive with these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
        for name, content in contents.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def compound(*streams):
    """Give the beginning of an older Office file with these streams, one of them across two readings."""
    padding = b"\0" * ((1 << 20) - len(OLE) - 5)
    return OLE + padding + b"".join(name.encode("utf-16-le") + b"\0" * 40 for name in streams)


DOCX = package("[Content_Types].xml", "word/document.xml")
ODT_TYPE = "application/vnd.oasis.opendocument.text"


def upload(content=PDF, name="Bảng điểm.pdf"):
    return SimpleUploadedFile(name, content)


class TestWhatAFileIs:
    @pytest.mark.parametrize(
        ("content", "suffix"),
        [
            (PDF, ".pdf"),
            (JPEG, ".jpg"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 20, ".png"),
            (b"RIFF\x24\0\0\0WEBPVP8 " + b"\0" * 20, ".webp"),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", ".heic"),
            (DOCX, ".docx"),
            (package("[Content_Types].xml", "xl/workbook.xml"), ".xlsx"),
            (package("[Content_Types].xml", "ppt/presentation.xml"), ".pptx"),
            (package(mimetype=ODT_TYPE), ".odt"),
            (compound("WordDocument"), ".doc"),
            (compound("Workbook"), ".xls"),
            (compound("PowerPoint Document"), ".ppt"),
        ],
    )
    def test_the_kind_of_a_file_is_found_in_its_content(self, content, suffix):
        examined = examine(upload(content, name="gì cũng được.exe"))

        assert (examined.suffix, examined.name, examined.size) == (suffix, f"gì cũng được.exe{suffix}", len(content))

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"", "trống"),
            (b"<html><script>alert(1)</script></html>", "PDF"),
            (b"MZ\x90\x00" + b"\0" * 100, "PDF"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "PDF"),
            ("chỉ là chữ".encode(), "PDF"),
            (package("a.txt"), "nén"),
            (package("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "macro"),
            (package("[Content_Types].xml", "xl/workbook.xml", "xl/VBAPROJECT.BIN"), "macro"),
            (DOCX[:40], "hỏng"),
            (compound("WordDocument", "_VBA_PROJECT"), "macro"),
            (compound("EncryptedPackage"), "mật khẩu"),
            (compound("Something"), "Word"),
        ],
    )
    def test_what_is_not_taken_says_why(self, content, said):
        with pytest.raises(ValidationError, match=said):
            examine(upload(content))

    def test_a_file_that_is_too_large_is_not_read(self):
        file = upload()
        file.size = MAX_SIZE + 1

        with pytest.raises(ValidationError, match=r"20,1.*20,0"):
            examine(file)

    @pytest.mark.parametrize(
        ("name", "kept"),
        [
            ("Bảng điểm.pdf", "Bảng điểm.pdf"),
            ("C:\\Users\\Ngọc\\Bảng điểm.PDF", "Bảng điểm.pdf"),
            ("../../etc/passwd", "passwd.pdf"),
            ("bảng.docx", "bảng.docx.pdf"),
            ("a\u202efdp.exe", "afdp.exe.pdf"),
            ("x" * 400 + ".pdf", "x" * 146 + ".pdf"),
            ('a"b\r\nc.pdf', "ab c.pdf"),
            ("", "tep.pdf"),
            ("...", "tep.pdf"),
        ],
    )
    def test_names_are_fit_for_every_list_and_end_in_what_the_file_is(self, name, kept):
        assert safe_name(name, ".pdf") == kept

    def test_a_picture_keeps_one_spelling_of_its_suffix(self):
        assert safe_name("chợ phiên.JPEG", ".jpg") == "chợ phiên.jpg"


class TestAttaching:
    def attach(self, initiative, now, *uploads, by=None):
        files = [examine(each) for each in uploads]
        return add_attachments(dossier=initiative.dossiers.get(), files=files, by=by or initiative.entered_by, now=now)

    def test_a_file_is_kept_under_a_random_name_with_its_hash(self, now, initiative):
        [attachment] = self.attach(initiative, now, upload())

        assert (attachment.name, attachment.media_type, attachment.size) == (
            "Bảng điểm.pdf", "application/pdf", len(PDF),
        )  # fmt: skip
        assert attachment.is_confidential
        assert "ng" not in attachment.file.name.split("/")[-1].removesuffix(".pdf")
        with default_storage.open(attachment.file.name) as kept:
            assert kept.read() == PDF

    def test_the_same_content_is_kept_once(self, now, initiative):
        self.attach(initiative, now, upload())

        again = self.attach(initiative, now, upload(name="tên khác.pdf"), upload(JPEG, "a.jpg"), upload(JPEG, "b.jpg"))

        assert [attachment.name for attachment in again] == ["a.jpg"]
        assert Attachment.objects.count() == 2

    def test_a_removed_file_comes_back_when_it_is_attached_again(self, now, initiative):
        [attachment] = self.attach(initiative, now, upload())
        remove_attachment(attachment=attachment, by=initiative.entered_by, now=now)

        back = self.attach(initiative, now, upload())

        assert back == [attachment]
        assert list(Attachment.objects.present()) == [attachment]

    def test_ten_files_are_the_most_and_removed_ones_do_not_count(self, now, initiative):
        AttachmentFactory.create_batch(MAX_COUNT - 1, dossier=initiative.dossiers.get())
        [last] = self.attach(initiative, now, upload())

        with pytest.raises(NotAllowed, match="10"):
            self.attach(initiative, now, upload(JPEG))
        remove_attachment(attachment=last, by=initiative.entered_by, now=now)
        self.attach(initiative, now, upload(JPEG))
        with pytest.raises(NotAllowed, match="10"):
            restore_attachment(attachment=last, by=initiative.entered_by, now=now)

        assert Attachment.objects.present().count() == MAX_COUNT

    def test_a_removed_file_can_be_brought_back(self, now, initiative):
        [attachment] = self.attach(initiative, now, upload())
        remove_attachment(attachment=attachment, by=initiative.entered_by, now=now)

        restore_attachment(attachment=attachment, by=initiative.entered_by, now=now)

        assert Attachment.objects.present().get() == attachment

    @pytest.mark.parametrize("status", [each for each in Status if each not in {Status.DRAFT, Status.RETURNED}])
    def test_what_was_handed_in_keeps_its_files(self, status, now):
        initiative = draft_of_a_teacher(status=status)
        attachment = AttachmentFactory(dossier=initiative.dossiers.get())

        with pytest.raises(NotAllowed):
            remove_attachment(attachment=attachment, by=initiative.entered_by, now=now)
        with pytest.raises(NotAllowed):
            set_confidential(attachment=attachment, is_confidential=False, by=initiative.entered_by, now=now)
        with pytest.raises(NotAllowed):
            self.attach(initiative, now, upload())

    def test_with_a_deleted_draft_its_files_go(self, now, django_capture_on_commit_callbacks, initiative):
        [attachment] = self.attach(initiative, now, upload())

        with django_capture_on_commit_callbacks(execute=True):
            delete_draft(initiative=initiative, by=initiative.entered_by, now=now)

        assert not default_storage.exists(attachment.file.name)


class TestDownloading:
    def get(self, client_of, user, attachment):
        answer = client_of(user).get(reverse("initiatives:attachment", args=[attachment.pk]))
        answer.whole = b"".join(answer.streaming_content) if answer.streaming else answer.content
        return answer

    def test_a_file_comes_as_a_download_under_its_own_name(self, client_of):
        initiative = InitiativeFactory()
        attachment = AttachmentFactory(dossier=initiative.dossiers.get(), name="Ảnh chợ phiên.jpg")

        answer = self.get(client_of, initiative.entered_by, attachment)

        assert answer.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''%E1%BA%A2nh")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Type"] == "image/jpeg"
        assert answer.whole == b"\xff\xd8\xff\xe0"

    @pytest.mark.parametrize("status", list(Status))
    @pytest.mark.parametrize("is_confidential", [True, False])
    def test_strangers_get_what_is_public_and_not_kept_back(self, client_of, status, is_confidential):
        initiative = InitiativeFactory(status=status)
        attachment = AttachmentFactory(dossier=initiative.dossiers.get(), is_confidential=is_confidential)

        answer = self.get(client_of, UserFactory(), attachment)

        assert (answer.status_code == 200) == (status == Status.RECOGNISED and not is_confidential)

    @pytest.mark.parametrize(("is_confidential", "said"), [(True, 1), (False, 0)])
    def test_a_file_kept_back_says_who_reads_it(self, client_of, is_confidential, said):
        initiative = InitiativeFactory(status=Status.SUBMITTED)
        AttachmentFactory(dossier=initiative.dossiers.get(), is_confidential=is_confidential)

        page = client_of(initiative.entered_by).get(initiative.get_absolute_url()).content.decode()

        assert page.count("giữ kín: chỉ người kiểm tra và hội đồng đọc") == said

    def test_the_co_ordinator_gets_files_only_once_the_dossier_was_handed_in(self, client_of):
        draft, handed_in = InitiativeFactory(), InitiativeFactory(status=Status.SUBMITTED)

        codes = {
            initiative.status: self.get(
                client_of,
                RoleFactory(unit=initiative.unit).person,
                AttachmentFactory(dossier=initiative.dossiers.get()),
            ).status_code
            for initiative in (draft, handed_in)
        }

        assert codes == {Status.DRAFT: 404, Status.SUBMITTED: 200}
