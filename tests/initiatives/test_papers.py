import io

import pytest
from django.urls import reverse
from django.utils import translation
from pypdf import PdfReader

from initiatives.actions.submission import submit_initiative
from initiatives.papers import application_pdf, receipt_pdf, report_pdf
from tests.factories.dossiers import complete_draft

pytestmark = pytest.mark.django_db


@pytest.fixture
def version(now):
    draft = complete_draft(texts={"content": "Dòng một.\nDòng hai có #let x = 1 và *sao* $toán$ @nhãn."})
    return submit_initiative(initiative=draft, by=draft.entered_by, now=now)


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages).split())


def test_the_receipt_has_number_time_hash_and_the_way_to_check_it(version):
    words = words_of(receipt_pdf(version))

    for part in (
        "GIẤY BIÊN NHẬN HỒ SƠ", "LN.2026.001", "14:40 ngày 23/11/2026", "Bế Thị Kiều Oanh", version.sha256[:32],
        version.sha256[32:], "UBND XÃ LŨNG NẶM", "sha256sum",
    ):  # fmt: skip
        assert part in words


def test_the_application_asks_by_name_for_recognition_and_has_places_to_sign(version):
    words = words_of(application_pdf(version, version.content))

    for part in (
        "ĐƠN YÊU CẦU CÔNG NHẬN SÁNG KIẾN", "Kính gửi: Hội đồng sáng kiến UBND xã Lũng Nặm", "Bế Ích Quân", "40 %",
        "Ngày sáng kiến được áp dụng lần đầu hoặc áp dụng thử: 01/06/2026", "24.000.000 đồng", "Hoàng Văn Sơn",
        "XÁC NHẬN CỦA ĐƠN VỊ", "NGƯỜI NỘP ĐƠN", "cam đoan",
    ):  # fmt: skip
        assert part in words.replace("\u00a0", " ")


def test_the_report_numbers_its_headings(version):
    words = words_of(report_pdf(version, version.content))

    assert "BÁO CÁO MÔ TẢ SÁNG KIẾN" in words
    assert "4. Tình trạng giải pháp đã biết Người bệnh đến từ 5 giờ sáng" in words


def test_what_people_typed_stays_text(version):
    words = words_of(report_pdf(version, version.content))

    assert "Dòng một. Dòng hai có #let x = 1 và *sao* $toán$ @nhãn." in words


def test_papers_are_vietnamese_and_the_same_bytes_whoever_asks(version):
    vietnamese = application_pdf(version, version.content)

    with translation.override("en"):
        english = application_pdf(version, version.content)

    assert vietnamese == english


def test_a_paper_opens_under_the_name_of_its_dossier(version, client_of):
    client = client_of(version.handed_in_by)

    answer = client.get(reverse("initiatives:receipt_paper", args=[version.dossier.initiative_id, 1]))

    assert answer["Content-Type"] == "application/pdf"
    assert "LN.2026.001" in answer["Content-Disposition"]
