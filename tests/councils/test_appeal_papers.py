"""The answer to an appeal as a paper: read back as PDF and Word, by whoever reads the appeal, once it is answered."""

from types import SimpleNamespace

import pytest
from django.urls import reverse

from accounts.states import RoleName
from councils.actions.appeals import assign_hearers, conclude_appeal, file_appeal, write_finding
from councils.actions.decisions import draft_decision, publish_decision
from councils.actions.revocation import revoke_recognition
from councils.models import Appeal, Council
from councils.papers.appeals import answer_content
from councils.states import Outcome
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.councils import SeatFactory, sitting
from tests.factories.decisions import decided
from tests.reading import words_of_pdf, words_of_word
from tests.worlds import world

pytestmark = pytest.mark.django_db
GROUNDS = "Chưa xét số liệu phụ lục 2.\nĐề nghị đối chiếu với sổ của trường."
REASONS = "Số liệu phụ lục 2 đã được xét tại phiên họp, ghi ở biên bản."


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    settings.MFA_REQUIRED_FOR = "nobody"


@world
def scene(now):
    """A commune's council that hears an appeal itself: a refusal nobody of it voted on, heard by its second member."""
    province = UnitFactory(kind="province", name="Tỉnh Cao Bằng", recognition_level="provincial")
    unit = UnitFactory(parent=province, name="UBND xã Lũng Nặm", kind="commune", recognition_level="grassroots")
    at = sitting(members=2, unit=unit)
    Council.objects.filter(pk=at.council.pk).update(name="Hội đồng sáng kiến xã Lũng Nặm")
    heard_by = SeatFactory(council=at.council, person__full_name="Lục Thị Xuyến")
    head = RoleFactory(unit=unit, name=RoleName.HEAD, title="Chủ tịch").person
    return SimpleNamespace(at=at, head=head, unit=unit, heard_by=heard_by)


def appeal_against(scene, now, outcome=Outcome.NOT_RECOGNISED) -> Appeal:
    assessment = decided(scene.at.council, outcome=outcome, title="Sổ trực & bàn giao <ca>")
    draft = draft_decision(council=scene.at.council, assessments=[assessment], by=scene.head)
    numbers = {"number": "214/QĐ-UBND"} if outcome == Outcome.RECOGNISED else {
        "number": "", "notice_number": "31/TB-UBND",
    }  # fmt: skip
    decision = publish_decision(
        decision=draft,
        **numbers,
        signed_on=now.date(),
        signer=scene.head,
        signer_title="Chủ tịch",
        by=scene.head,
        now=now,
    )
    item = decision.items.get()
    if outcome == Outcome.RECOGNISED:
        item = revoke_recognition(
            item=item, decision_number="9/QĐ-UBND", decided_on=now.date(), reason="Trùng", by=scene.head, now=now
        )
    return file_appeal(item=item, grounds=GROUNDS, by=assessment.initiative.entered_by, now=now)


def answered(scene, now, *, is_upheld: bool, outcome=Outcome.NOT_RECOGNISED) -> Appeal:
    return answer(scene, now, appeal_against(scene, now, outcome), is_upheld=is_upheld)


def answer(scene, now, appeal, *, is_upheld: bool) -> Appeal:
    by = scene.at.secretary.person
    (hearer,) = assign_hearers(appeal=appeal, seats=[scene.heard_by], by=by, now=now)
    write_finding(hearer=hearer, finding="Nhận xét chỉ để nội bộ", by=scene.heard_by.person, now=now)
    return conclude_appeal(appeal=appeal, is_upheld=is_upheld, reasons=REASONS, by=by, now=now)


def papers_of(client, appeal) -> list[str]:
    page = reverse("councils:answer_paper", args=[appeal.pk])
    return [words_of_pdf(client.get(page).content), words_of_word(client.get(page, {"docx": 1}).content)]


def test_the_answer_is_a_paper_with_its_reasons_and_who_heard_it(scene, now, client_of):
    appeal = answered(scene, now, is_upheld=False)

    for words in papers_of(client_of(appeal.by), appeal):
        for shown in (
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "HỘI ĐỒNG SÁNG KIẾN XÃ LŨNG NẶM", "ỦY BAN NHÂN DÂN XÃ LŨNG NẶM",
            "Lũng Nặm, ngày 23 tháng 11 năm 2026", "Về việc trả lời khiếu nại", f"Kính gửi: {appeal.by.full_name}",
            "Thông báo số 31/TB-UBND ngày 23/11/2026", "Sổ trực & bàn giao <ca>",
            f"{appeal.item.assessment.initiative.number}; tác giả: {appeal.by.full_name}; đơn vị: UBND xã Lũng Nặm",
            "Chưa xét số liệu phụ lục 2.",
            "Đề nghị đối chiếu với sổ của trường.", "Lục Thị Xuyến, Ủy viên hội đồng", "Bác khiếu nại.", REASONS,
            "TM. HỘI ĐỒNG", "THƯ KÝ HỘI ĐỒNG", scene.at.secretary.person.full_name, "Nơi nhận",
        ):  # fmt: skip
            assert shown in words
        assert "chỉ để nội bộ" not in words
        assert "Chấp nhận khiếu nại" not in words


def test_an_upheld_one_says_who_judges_anew(scene, now, client_of):
    appeal = answered(scene, now, is_upheld=True)

    for words in papers_of(client_of(scene.heard_by.person), appeal):
        assert "Chấp nhận khiếu nại. Hội đồng sáng kiến xã Lũng Nặm xét lại từ đầu." in words
        assert "Bác khiếu nại" not in words


def test_one_against_a_cancelling_names_its_decision(scene, now):
    appeal = answered(scene, now, is_upheld=False, outcome=Outcome.RECOGNISED)

    against = answer_content(Appeal.objects.get(pk=appeal.pk))["against"]

    assert against == "Quyết định số 9/QĐ-UBND ngày 23/11/2026 về việc hủy bỏ công nhận sáng kiến"


def test_it_is_linked_from_the_answer_and_is_not_there_before(scene, now, client_of):
    waiting = appeal_against(scene, now)
    author = client_of(waiting.by)
    page = reverse("councils:answer_paper", args=[waiting.pk])
    assert author.get(page).status_code == 403
    assert page not in author.get(waiting.get_absolute_url()).content.decode()

    appeal = answer(scene, now, waiting, is_upheld=False)

    assert page in client_of(appeal.by).get(appeal.get_absolute_url()).content.decode()
    assert client_of(UserFactory()).get(page).status_code == 404
    assert client_of(scene.at.members[0].person).get(page).status_code == 404
