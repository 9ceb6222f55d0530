import datetime

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from councils.codes import is_mistyped, new_code, new_codes
from councils.views.certificates import GUESSES
from tests.factories.decisions import CertificateFactory, DecisionItemFactory, content_of

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_guesses_of_other_tests():
    cache.clear()


def page(code: str) -> tuple[int, str]:
    response = Client().get(reverse("certificate", args=[code]))
    return response.status_code, response.content.decode()


def test_a_valid_certificate_shows_what_to_compare():
    certificate = CertificateFactory()
    certificate.refresh_from_db()

    status, html = page(certificate.code)

    assert status == 200
    shown = [
        "Giấy đang có giá trị", certificate.content["title"], "Nông Thị Bích Ngọc", "100",
        "Trường Tiểu học xã Lũng Nặm", "Cấp cơ sở, năm 2026",
        certificate.content["decision"], "18/12/2026", certificate.register_number,
        "Nông Hải Đường", "Phó Chủ tịch",
    ]  # fmt: skip
    positions = [html.find(words, html.find("answer-line")) for words in shown]
    assert -1 not in positions
    assert positions[:2] == sorted(positions[:2])


def test_co_authors_are_compared_too():
    authors = [{"name": "Nông Thị Bích Ngọc", "share": 66.67, "self": True}, {"name": "Lã Văn Khuyến", "share": 33.33}]
    item = DecisionItemFactory()
    certificate = CertificateFactory(item=item, content=content_of(item) | {"authors": authors, "share": 66.67})

    _, html = page(certificate.code)

    assert "66,67\u00a0%" in html
    assert "Lã Văn Khuyến (33,33\u00a0%)" in html


def test_a_replaced_certificate_leads_to_the_one_in_its_place():
    newest = CertificateFactory()
    middle = CertificateFactory(
        item=newest.item,
        status="replaced",
        reason="Sửa tên đệm",
        ended_on=datetime.date(2027, 1, 5),
        replaced_by=newest,
    )
    first = CertificateFactory(
        item=newest.item, status="replaced", reason="Sai ngày", ended_on=datetime.date(2027, 1, 4), replaced_by=middle
    )

    status, html = page(first.code)

    assert status == 200
    assert "Giấy đã được thay" in html
    assert "Sai ngày" in html
    assert "Công nhận vẫn giữ nguyên." in html
    assert newest.get_absolute_url() in html
    assert "Giấy đang có giá trị" not in html


def test_a_revoked_certificate_says_by_which_decision_and_why():
    certificate = CertificateFactory(
        status="revoked",
        reason="Trùng với sáng kiến đã công nhận trước đó",
        cancelled_by_decision="71/QĐ-UBND",
        ended_on=datetime.date(2027, 4, 2),
    )

    status, html = page(certificate.code)

    assert status == 200
    for shown in ("Giấy đã bị thu hồi", "71/QĐ-UBND", "02/04/2027", "Trùng với sáng kiến đã công nhận trước đó"):
        assert shown in html
    assert "Giấy đang có giá trị" not in html


def test_a_code_typed_otherwise_leads_to_the_same_page():
    certificate = CertificateFactory()

    response = Client().get(reverse("certificate", args=[certificate.code.replace("-", "").lower()]))

    assert response.url == certificate.get_absolute_url()


def test_a_typed_code_leads_to_its_page_and_a_false_one_says_what_is_wrong():
    certificate = CertificateFactory()

    found = Client().get(reverse("certificates"), {"code": f" {certificate.code.lower()} "})
    wrong = Client().get(reverse("certificates"), {"code": "QD-12"})

    assert found.url == certificate.get_absolute_url()
    assert "QD-12" in wrong.context["form"].errors["code"][0]


def test_a_slip_and_an_unknown_code_are_told_apart():
    CertificateFactory()
    code = new_code(2026)
    slip = code[:-1] + ("0" if code[-1] != "0" else "1")

    assert is_mistyped(slip)
    status, html = page(slip)
    assert (status, "gõ sai" in html) == (404, True)
    status, html = page(code)
    assert (status, "Sổ không có giấy chứng nhận" in html) == (404, True)


@pytest.mark.parametrize("code", ["x", "CB26", "<script>", "%00", "CB26-7K4M-Q2X%"])
def test_no_typed_code_breaks_the_page(code):
    status, html = page(code)

    assert status == 404
    assert "<script>" not in html.split("<main")[1]


def test_guessing_ends_after_some_codes_but_slips_do_not_count():
    certificate = CertificateFactory()
    slip = certificate.code[:-1] + ("0" if certificate.code[-1] != "0" else "1")

    slips = {page(slip)[0] for _ in range(GUESSES.most + 1)}
    before = page(certificate.code)[0]
    guesses = {page(code)[0] for code in new_codes(2026, GUESSES.most)}

    assert (slips, before, guesses) == ({404}, 200, {404})
    assert page(certificate.code)[0] == 429


def test_the_check_stays_out_of_caches_and_search_engines():
    response = Client().get(CertificateFactory().get_absolute_url())

    assert "no-store" in response["Cache-Control"]
    assert response["X-Robots-Tag"] == "noindex"


def test_a_check_needs_one_query(django_assert_num_queries):
    certificate = CertificateFactory()
    with django_assert_num_queries(1):
        Client().get(certificate.get_absolute_url())
