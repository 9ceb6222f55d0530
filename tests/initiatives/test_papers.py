import io

import pytest
from django.urls import reverse
from django.utils import translation
from pypdf import PdfReader

from initiatives.actions.submission import submit_initiative
from initiatives.papers import application_pdf, receipt_pdf, report_pdf
from tests.factories.dossiers import complete_draft
from tests.factories.initiatives import AuthorFactory
from tests.reading import words_of_word
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
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


def test_application_and_report_to_be_edited_say_what_the_pdf_says(version, client_of):
    client = client_of(version.handed_in_by)
    said = {
        "application": ("ĐƠN YÊU CẦU CÔNG NHẬN SÁNG KIẾN", "Kính gửi: Hội đồng sáng kiến UBND xã Lũng Nặm", "40 %",
                        "Hoàng Văn Sơn", "XÁC NHẬN CỦA ĐƠN VỊ", "NGƯỜI NỘP ĐƠN", "cam đoan", "ĐỒNG TÁC GIẢ"),
        "report": ("BÁO CÁO MÔ TẢ SÁNG KIẾN", "4. Tình trạng giải pháp đã biết Người bệnh đến từ 5 giờ sáng",
                   "Dòng một. Dòng hai có #let x = 1 và *sao* $toán$ @nhãn."),
    }  # fmt: skip
    for name, parts in said.items():
        file = client.get(reverse(f"initiatives:{name}", args=[version.dossier.initiative_id, 1]), {"docx": 1}).content
        words = words_of_word(file).replace("\u00a0", " ")
        assert [part for part in (*parts, "Bế Ích Quân", version.sha256) if part not in words] == []


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


def handed_in(now, **kwargs):
    draft = complete_draft(**kwargs)
    return submit_initiative(initiative=draft, by=draft.entered_by, now=now)


def test_cells_of_a_pasted_table_stay_apart(now):
    version = handed_in(now, texts={"content": "Kết quả:\nNăm\tSố em\n2025\t14\n2026\t27\n\nHết bảng."})

    words = words_of(report_pdf(version, version.content))

    assert "Kết quả: Năm Số em 2025 14 2026 27 Hết bảng." in words


def test_numbers_and_dashes_of_a_pasted_list_stay_paragraphs(now):
    version = handed_in(now, texts={"content": "1.\tLập danh sách\n2.\tLàm bảng\n-\tCắt thẻ"})

    words = words_of(report_pdf(version, version.content))

    assert "1. Lập danh sách 2. Làm bảng - Cắt thẻ" in words


def test_every_author_has_a_place_to_sign_whoever_has_an_account_or_not(now):
    draft = complete_draft()
    outside = {"person": None, "outside_name": "Hoàng Thị Mẩy", "outside_birth_date": "1960-01-02"}
    AuthorFactory(initiative=draft, share=0, position=3, outside_residence="Xóm Nặm Rằng", **outside)
    draft.authors.filter(position=2).update(share=20, agreed_share=20)
    draft.authors.filter(position=3).update(share=20)
    version = submit_initiative(initiative=draft, by=draft.entered_by, now=now)

    for pdf in (application_pdf(version, version.content), report_pdf(version, version.content)):
        signed = words_of(pdf).rpartition("XÁC NHẬN CỦA ĐƠN VỊ")[2]
        assert signed.count("ĐỒNG TÁC GIẢ") == 2
        assert [name in signed for name in ("Bế Thị Kiều Oanh", "Bế Ích Quân", "Hoàng Thị Mẩy")] == [True] * 3
