"""Evidence of an application as files: attached until it is reported, kept as reported, read by whoever reads it."""

from types import SimpleNamespace

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from accounts.states import RoleName
from common.errors import NotAllowed
from initiatives.actions.adoption import abandon_adoption, report_adoption, take_report_back
from initiatives.actions.confirmations import revoke_confirmation, sign_confirmation
from initiatives.actions.evidence import add_evidence, remove_evidence, restore_evidence
from initiatives.files import MAX_COUNT
from initiatives.models import Adoption, Evidence
from initiatives.permissions.adoption import reads_report, why_not_show_evidence
from initiatives.states import AdoptionStatus
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory, UserFactory
from tests.factories.adoption import WORD, interested, kept_evidence, recognised, reported, under_way
from tests.factories.effect import AT
from tests.factories.files import PDF, examined, picture, scan
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def scene():
    """A school's recognised initiative; in the same commune a clinic with a head, and a library."""
    commune = UnitFactory(name="Xã Lũng Nặm", recognition_level="grassroots")
    school, clinic, library = (
        UnitFactory(parent=commune, name=name, kind="public_service_unit")
        for name in ("Trường Tiểu học", "Trạm Y tế", "Thư viện xã")
    )
    author = PostingFactory(unit=school).person
    return SimpleNamespace(
        school=school, clinic=clinic, author=author,
        initiative=recognised(lead=author, unit=school, entered_by=author),
        nurse=PostingFactory(unit=clinic).person, reader=PostingFactory(unit=library).person,
        head=RoleFactory(unit=clinic, name=RoleName.HEAD).person,
        librarian=RoleFactory(unit=library, name=RoleName.HEAD).person,
        chair=RoleFactory(unit=commune, name=RoleName.HEAD).person, stranger=UserFactory(),
    )  # fmt: skip


@pytest.fixture
def begun(scene):
    """The clinic applies it."""
    return under_way(scene.initiative, scene.clinic, by=scene.nurse)


def reported_in_files(adoption: Adoption) -> Adoption:
    """Report it with a file alone."""
    kept_evidence(adoption)
    return report_adoption(adoption=adoption, evidence="", texts=WORD, by=adoption.interested_by, now=AT)


class TestKeeping:
    def test_people_of_the_unit_attach_files_which_are_kept_whole(self, scene, begun):
        paper, photo = add_evidence(adoption=begun, files=examined(scan(), picture()), by=scene.nurse)

        assert (paper.name, photo.media_type, photo.uploaded_by) == ("biên bản.pdf", "image/jpeg", scene.nurse)
        with paper.file.open("rb") as stored:
            assert stored.read() == PDF
        assert paper.file.name.startswith(f"evidence/{begun.pk}/")

    def test_the_same_content_is_kept_once_and_a_removed_file_comes_back(self, scene, begun):
        [kept] = add_evidence(adoption=begun, files=examined(scan()), by=scene.nurse)
        remove_evidence(evidence=kept, by=scene.nurse)

        assert not begun.files.present().exists()
        assert add_evidence(adoption=begun, files=examined(scan("khác.pdf")), by=scene.nurse) == [kept]
        assert add_evidence(adoption=begun, files=examined(scan()), by=scene.nurse) == []
        assert [file.name for file in begun.files.present()] == ["biên bản.pdf"]

    def test_there_is_room_for_so_many_files(self, scene, begun):
        many = examined(*(scan(content=PDF + b"\n" * n) for n in range(MAX_COUNT)))
        first, *_others = add_evidence(adoption=begun, files=many, by=scene.nurse)
        remove_evidence(evidence=first, by=scene.nurse)
        add_evidence(adoption=begun, files=examined(picture()), by=scene.nurse)

        with pytest.raises(NotAllowed):
            restore_evidence(evidence=first, by=scene.nurse)
        assert begun.files.present().count() == MAX_COUNT

    @pytest.mark.parametrize("who", ["author", "reader", "stranger", "librarian"])
    def test_others_attach_nothing_and_take_nothing_off(self, scene, begun, who):
        kept = kept_evidence(begun)

        with pytest.raises(NotAllowed):
            add_evidence(adoption=begun, files=examined(picture()), by=getattr(scene, who))
        with pytest.raises(NotAllowed):
            remove_evidence(evidence=kept, by=getattr(scene, who))
        with pytest.raises(NotAllowed):
            restore_evidence(evidence=kept, by=getattr(scene, who))


class TestReporting:
    def test_files_alone_are_evidence_enough(self, scene, begun):
        waiting = reported_in_files(begun)

        assert (waiting.status, waiting.evidence) == (AdoptionStatus.REPORTED, "")

    def test_files_come_along_with_the_report(self, scene, begun):
        report_adoption(
            adoption=begun, evidence="", files=examined(picture()), texts=WORD, by=scene.nurse, now=AT
        )  # fmt: skip

        assert [file.name for file in begun.files.all()] == ["ảnh.jpg"]

    def test_a_file_that_was_taken_off_is_no_evidence(self, scene, begun):
        remove_evidence(evidence=kept_evidence(begun), by=scene.nurse)

        with pytest.raises(NotAllowed):
            report_adoption(adoption=begun, evidence=" ", texts=WORD, by=scene.nurse, now=AT)

    def test_the_database_takes_no_report_without_evidence(self, scene, begun):
        waiting = reported(recognised(unit=scene.school), scene.clinic, by=scene.nurse)

        with pytest.raises(IntegrityError), transaction.atomic():
            Adoption.objects.filter(pk=waiting.pk).update(evidence="")

    @pytest.mark.parametrize("end", ["reported", "confirmed", "revoked", "abandoned"])
    def test_what_was_reported_stays_for_the_action_and_the_database(self, scene, begun, end):
        waiting = reported_in_files(begun)
        kept = Evidence.objects.get()
        if end in {"confirmed", "revoked"}:
            signed = sign_confirmation(confirmation=waiting.confirmation, by=scene.head, now=AT)
            if end == "revoked":
                revoke_confirmation(confirmation=signed, reason="Nhầm", by=scene.head)
        elif end == "abandoned":
            abandon_adoption(adoption=waiting, reason="Thiếu người", by=scene.nurse)

        with pytest.raises(NotAllowed):
            remove_evidence(evidence=kept, by=scene.nurse)
        with pytest.raises(NotAllowed):
            add_evidence(adoption=waiting, files=examined(picture()), by=scene.nurse)
        with pytest.raises(IntegrityError), transaction.atomic():
            Evidence.objects.update(removed_at=AT)
        with pytest.raises(IntegrityError), transaction.atomic():
            kept.delete()

    def test_a_report_taken_back_lets_files_be_changed_again(self, scene, begun):
        back = take_report_back(adoption=reported_in_files(begun), by=scene.nurse)

        assert why_not_show_evidence(scene.nurse, back) is None


@pytest.mark.parametrize("state", ["interested", "under_way", "reported", "confirmed", "revoked"])
def test_files_are_read_by_whoever_reads_the_report(scene, state):
    shown = interested(scene.initiative, scene.clinic, by=scene.nurse)
    kept = kept_evidence(shown)
    if state != "interested":
        Adoption.objects.filter(pk=shown.pk).update(adaptation="x", starts_on=AT.date(), status="under_way")
    if state in {"reported", "confirmed", "revoked"}:
        shown = report_adoption(adoption=shown, evidence="", texts=WORD, by=scene.nurse, now=AT)
    if state in {"confirmed", "revoked"}:
        signed = sign_confirmation(confirmation=shown.confirmation, by=scene.head, now=AT)
        if state == "revoked":
            revoke_confirmation(confirmation=signed, reason="Nhầm", by=scene.head)

    people = [scene.author, scene.nurse, scene.head, scene.chair, scene.reader, scene.librarian, scene.stranger]
    for person in people:
        page = Adoption.objects.visible_to(person).filter(pk=shown.pk).first()
        expected = page is not None and reads_report(person, page)
        assert Evidence.objects.visible_to(person).filter(pk=kept.pk).exists() is expected, person


class TestPages:
    def attach(self, client, adoption, *uploads):
        return client.post(reverse("initiatives:attach_evidence", args=[adoption.pk]), {"files": list(uploads)})

    def test_files_are_attached_taken_off_and_brought_back_on_the_page(self, scene, begun, client_of):
        nurse = client_of(scene.nurse)
        page = self.attach(nurse, begun, scan(), picture())
        kept = begun.files.first()
        given = nurse.get(kept.get_absolute_url())
        nurse.post(kept.remove_url)
        gone = nurse.get(kept.get_absolute_url())
        shown = nurse.get(begun.get_absolute_url())
        nurse.post(kept.restore_url)

        assert page.url == f"{begun.get_absolute_url()}#files"
        assert b"".join(given.streaming_content) == PDF
        assert (given["Content-Type"], given["X-Content-Type-Options"]) == ("application/pdf", "nosniff")
        assert gone.status_code == 404
        assert kept.restore_url in shown.content.decode()
        assert begun.files.present().count() == 2

    def test_what_cannot_be_taken_says_why_on_the_page(self, scene, begun, client_of):
        page = self.attach(client_of(scene.nurse), begun, scan("x.exe", b"MZ"), picture())

        assert page.status_code == 422
        assert "x.exe" in page.content.decode()
        assert [file.name for file in begun.files.all()] == ["ảnh.jpg"]  # what can be taken is not sent twice

    def test_a_report_in_which_something_is_wrong_keeps_its_files(self, scene, begun, client_of):
        nurse, address = client_of(scene.nurse), reverse("initiatives:report_adoption", args=[begun.pk])
        form = {"evidence": "", "benefit": "", "benefit_not_computable": "on"}
        wrong = nurse.post(address, form | {"files": [picture(), scan("x.exe", b"MZ")]})
        done = nurse.post(address, form | {"conclusion": "Tốt"})

        assert wrong.status_code == 422
        assert "ảnh.jpg" in wrong.content.decode()
        assert set(wrong.context["form"].errors) == {"conclusion", "files"}
        assert done.status_code == 302
        assert [file.name for file in begun.files.all()] == ["ảnh.jpg"]

    def test_beside_a_form_only_the_files_are_drawn_anew(self, scene, begun, client_of):
        kept = kept_evidence(begun)

        part = client_of(scene.nurse).post(kept.remove_url, headers={"HX-Request": "true"}).content.decode()

        assert kept.restore_url in part
        assert "<html" not in part

    def test_the_head_reads_them_with_the_report_and_the_authors_once_it_is_signed(self, scene, begun, client_of):
        waiting = reported_in_files(begun)
        kept, head, author = Evidence.objects.get(), client_of(scene.head), client_of(scene.author)
        to_the_head = head.get(waiting.get_absolute_url()).content.decode()
        before = author.get(waiting.get_absolute_url()).content.decode()
        sign_confirmation(confirmation=waiting.confirmation, by=scene.head, now=AT)
        after = author.get(waiting.get_absolute_url()).content.decode()

        assert [kept.get_absolute_url() in page for page in (to_the_head, before, after)] == [True, False, True]
        assert kept.remove_url not in to_the_head

    def test_the_public_reads_none_of_them(self, scene, begun, client):
        waiting = reported_in_files(begun)
        sign_confirmation(confirmation=waiting.confirmation, by=scene.head, now=AT)

        assert client.get(Evidence.objects.get().get_absolute_url()).status_code == 302  # to sign in
