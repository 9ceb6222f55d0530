"""The pages of decisions and recognitions: what they show, to whom, and that the deeds behind them are done."""

import datetime
import io
import zipfile

import openpyxl
import pypdf
import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from accounts.models import Unit
from common.paper import qr_code
from councils.actions.decisions import draft_decision, publish_decision
from councils.forms.decisions import number_after
from councils.models import Assessment, Certificate, Decision, RegistryEntry, Verdict
from councils.papers.certificates import MASK, certificates_pdf, check_address, issued_at
from councils.permissions.decisions import why_not_publish
from councils.scans import signed_decision
from councils.states import Act, CertificateStatus, DecisionStatus, Office, Outcome
from initiatives.states import Status
from tests.factories.accounts import PostingFactory, UserFactory
from tests.factories.councils import CouncilFactory, ScoreSheetFactory, SeatFactory
from tests.factories.decisions import answers, decided
from tests.factories.recognitions import commune_council, head_over, recognised_below_the_province
from tests.worlds import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _no_facts_of_other_tests():
    cache.clear()


@world
def council():
    return commune_council()


@world
def head(council):
    return head_over(council)


@world
def secretary(council):
    return SeatFactory(council=council, office=Office.SECRETARY).person


@world
def scene(now):
    return recognised_below_the_province(now)


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


def test_the_secretary_drafts_and_the_head_publishes(council, secretary, head, client_of):
    first = decided(council, title="Nhật ký đọc sách", content=answers(content="Đọc sách mỗi tuần."))
    second = decided(council, title="Sổ trực", outcome=Outcome.NOT_RECOGNISED)
    left = decided(council, title="Để đợt sau")

    listed = client_of(secretary).get(reverse("councils:decisions", args=[council.pk]))
    assert set(listed.context["waiting"]) == {first, second, left}
    client_of(secretary).post(reverse("councils:draft_decision", args=[council.pk]), {"items": [first.pk, second.pk]})
    decision = Decision.objects.get()
    drafted = client_of(secretary).get(decision.get_absolute_url())
    assert [len(drafted.context[name]) for name in ("recognised", "refused", "more")] == [1, 1, 1]
    assert drafted.context["why_not_publish"]
    asked = client_of(head).get(reverse("councils:publish_decision", args=[decision.pk]))
    assert [asked.context[name] for name in ("recognised", "refused", "certificates")] == [1, 1, 1]
    form = asked.context["form"]
    done = client_of(head).post(
        reverse("councils:publish_decision", args=[decision.pk]),
        {
            "number": "214/QĐ-UBND", "notice_number": "31/TB-UBND", "signed_on": "20/11/2026", "signer": head.pk,
            "signer_title": form.initial["signer_title"], "legal_bases": form.initial["legal_bases"],
        },
        follow=True,
    )  # fmt: skip

    decision.refresh_from_db()
    assert (decision.status, decision.signed_on) == (DecisionStatus.PUBLISHED, datetime.date(2026, 11, 20))
    assert decision.signer_title == "Chủ tịch"
    html = done.content.decode()
    for shown in ("214/QĐ-UBND", "Nhật ký đọc sách", "31/TB-UBND", "Sổ trực"):
        assert shown in html
    assert RegistryEntry.objects.get().title == "Nhật ký đọc sách"


def test_the_form_proposes_the_next_number_and_refuses_a_given_one_and_a_day_ahead(council, head, client_of, now):
    first = draft_decision(council=council, assessments=[decided(council)], by=head)
    publish_decision(
        decision=first, number="214/QĐ-UBND", signed_on=timezone.localdate(), signer=head, signer_title="Chủ tịch",
        by=head, now=timezone.now(),
    )  # fmt: skip
    second = draft_decision(council=council, assessments=[decided(council)], by=head)
    address = reverse("councils:publish_decision", args=[second.pk])

    form = client_of(head).get(address).context["form"]
    values = form.initial | {"number": "214/QĐ-UBND", "signed_on": f"{form.initial['signed_on']:%d/%m/%Y}"}
    refused = client_of(head).post(address, values)
    ahead = client_of(head).post(address, values | {"number": "215/QĐ-UBND", "signed_on": "01/01/2120"})

    assert list(ahead.context["form"].errors) == ["signed_on"]
    assert form.initial["number"] == "215/QĐ-UBND"
    assert "notice_number" not in form.fields
    assert "215/QĐ-UBND" in refused.context["form"].errors["number"][0]
    second.refresh_from_db()
    assert second.status == DecisionStatus.DRAFT


@pytest.mark.parametrize(
    ("number", "following"), [("214/QĐ-UBND", "215/QĐ-UBND"), ("QĐ-09", "QĐ-10"), ("không số", ""), ("", "")]
)
def test_the_number_that_follows(number, following):
    assert number_after(number) == following


def test_items_go_in_and_out_of_a_draft(council, secretary, client_of):
    first, second = decided(council), decided(council)
    decision = draft_decision(council=council, assessments=[first], by=secretary)
    client = client_of(secretary)

    client.post(reverse("councils:add_items", args=[decision.pk]), {"items": [second.pk]})
    client.post(
        reverse("councils:remove_items", args=[decision.pk]), {"items": [decision.items.get(assessment=first).pk]}
    )
    nothing = client.post(reverse("councils:add_items", args=[decision.pk]), {"items": []}, follow=True)

    assert list(decision.items.values_list("assessment", flat=True)) == [second.pk]
    assert "Chọn ít nhất một mục." in nothing.content.decode()


def test_a_draft_is_discarded_after_a_question(council, secretary, client_of):
    decision = draft_decision(council=council, assessments=[decided(council)], by=secretary)
    address = reverse("councils:discard_decision", args=[decision.pk])

    asked = client_of(secretary).get(address)
    client_of(secretary).post(address)

    assert asked.status_code == 200
    assert not Decision.objects.exists()


def test_nobody_reads_of_an_own_item_in_a_draft(council, secretary, client_of):
    own = decided(council, title="Của chính thư ký", lead=secretary)
    other = decided(council, title="Của người khác")
    decision = draft_decision(council=council, assessments=[own, other], by=secretary)

    page = client_of(secretary).get(decision.get_absolute_url())
    listed = client_of(secretary).get(reverse("councils:decisions", args=[council.pk]))
    papers = [
        client_of(secretary).get(reverse(f"councils:{name}", args=[decision.pk])).status_code
        for name in ("decision_paper", "annexed_list")
    ]

    assert "Của chính thư ký" not in page.content.decode() + listed.content.decode()
    assert (page.context["own_count"], papers) == (1, [403, 403])


def test_the_waiting_list_leaves_out_what_a_member_has_no_part_in(council, secretary, client_of):
    assessment = decided(council, title="Của người nhà")
    seat = council.seats.get(person=secretary)
    assessment.recusals.create(seat=seat, kind="declared", reason="Vợ là tác giả", at=timezone.now(), by=secretary)

    listed = client_of(secretary).get(reverse("councils:decisions", args=[council.pk]))

    assert listed.context["waiting"] == []


def left_by(council, *people, outcome=Outcome.NOT_RECOGNISED) -> Assessment:
    """Give a decided item that these people have left as members; all of them may conclude."""
    assessment = decided(council, title="Của người nhà", outcome=outcome)
    for person in people:
        seat = council.seats.filter(person=person).first() or SeatFactory(council=council, person=person)
        council.seats.filter(pk=seat.pk).update(may_conclude=True)
        assessment.recusals.create(seat=seat, kind="declared", reason="Người nhà", at=timezone.now(), by=person)
    return assessment


def read_of(client, decision) -> dict[str, tuple[int, bool]]:
    """Give, for every page and paper of a decision, how it answers and whether it tells of the relative's item."""
    item = decision.items.get(assessment__initiative__title="Của người nhà")
    places = {
        "page": decision.get_absolute_url(),
        "list": reverse("councils:decisions", args=[decision.council_id]),
        "notice": reverse("councils:refusal_paper", args=[item.pk]),
        "recognition": reverse("councils:recognition", args=[item.pk]),
    }
    for name in ("decision_paper", "annexed_list"):
        places |= {name: reverse(f"councils:{name}", args=[decision.pk])}
    places["word"] = f"{places['decision_paper']}?docx=1"
    found = {}
    for name, address in places.items():
        answer = client.get(address)
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        found[name] = (answer.status_code, "Của người nhà" in text_of(body))
    return found


def text_of(body: bytes) -> str:
    if body.startswith(b"%PDF"):
        return words_of(body)
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            return " ".join(package.read(name).decode(errors="replace") for name in package.namelist())
    return body.decode()


def test_a_draft_tells_nothing_of_an_item_its_reader_has_left_even_to_who_signs_it(council, secretary, head, client_of):
    chair = SeatFactory(council=council, office=Office.CHAIR, may_conclude=True).person
    assessment = left_by(council, secretary, head, outcome=Outcome.RECOGNISED)
    decision = draft_decision(council=council, assessments=[assessment], by=chair)

    for person in (secretary, head):
        found = read_of(client_of(person), decision)
        assert {name: status for name, (status, _tells) in found.items()} == {
            "page": 200, "list": 200, "notice": 404, "recognition": 404, "decision_paper": 403, "annexed_list": 403,
            "word": 403,
        }  # fmt: skip
        assert not any(tells for _status, tells in found.values())
        assert "mục số 1" in why_not_publish(person, decision)
    assert {name for name, (_status, tells) in read_of(client_of(chair), decision).items() if tells} == {
        "page", "decision_paper", "annexed_list", "word",
    }  # fmt: skip
    assert why_not_publish(chair, decision) is None


def test_a_published_notice_tells_nothing_of_an_item_its_reader_has_left(council, secretary, head, client_of, now):
    chair = SeatFactory(council=council, office=Office.CHAIR, may_conclude=True).person
    draft = draft_decision(council=council, assessments=[left_by(council, secretary, head)], by=chair)
    decision = publish_decision(
        decision=draft, number="", notice_number="31/TB-UBND", signed_on=datetime.date(2026, 11, 20), signer=chair,
        signer_title="Chủ tịch", by=chair, now=now,
    )  # fmt: skip

    for person in (secretary, head):
        found = read_of(client_of(person), decision)
        assert not any(tells for _status, tells in found.values())
        assert [found[name][0] for name in ("notice", "decision_paper", "word")] == [404, 403, 403]
        assert signed_decision(person, decision.pk).why_not_read
        assert signed_decision(person, decision.pk).why_not_upload
    assert read_of(client_of(chair), decision)["page"] == (200, True)
    assert signed_decision(chair, decision.pk).why_not_read is None
    assert signed_decision(UserFactory(), decision.pk).why_not_read


def test_members_see_published_decisions_but_not_what_waits(council, secretary, client_of):
    member = SeatFactory(council=council).person
    draft = draft_decision(council=council, assessments=[decided(council)], by=secretary)
    decided(council)

    listed = client_of(member).get(reverse("councils:decisions", args=[council.pk]))

    assert (listed.context["waiting"], list(listed.context["drafts"])) == ([], [])
    assert client_of(member).get(draft.get_absolute_url()).status_code == 404


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_pages_need_the_same_queries_for_any_length(rows, council, head, client_of, django_assert_num_queries):
    for _ in range(rows):
        decided(council)
    decision = draft_decision(council=council, assessments=[decided(council) for _ in range(rows)], by=head)
    client = client_of(head)
    client.get(decision.get_absolute_url())
    with django_assert_num_queries(11):
        listed = client.get(reverse("councils:decisions", args=[council.pk]))
    with django_assert_num_queries(14):
        drafted = client.get(decision.get_absolute_url())
    assert (len(listed.context["waiting"]), len(drafted.context["recognised"])) == (rows, rows)


# ---- Papers


def test_the_decision_is_a_paper_with_its_list(scene, client_of):
    pdf = client_of(UserFactory()).get(reverse("councils:decision_paper", args=[scene.item.decision_id]))

    assert pdf["Content-Type"] == "application/pdf"
    words = words_of(pdf.content)
    for shown in (
        "ỦY BAN NHÂN DÂN", "Số: 214/QĐ-UBND", "ngày 20 tháng 11 năm 2026", "Căn cứ Nghị định số 13/2012/NĐ-CP",
        "Điều 1. Công nhận 01 sáng kiến cấp cơ sở năm 2026", "Phiếu hẹn khám", "82,5",
        "Trường Tiểu học xã Lũng Nặm",
    ):  # fmt: skip
        assert shown in words, shown


def test_a_grade_stands_on_decision_list_and_certificate(council, head, client_of):
    graded = decided(council, title="Nhật ký đọc sách")
    verdict = Verdict.objects.get(item__assessment=graded)
    verdict.figures["grade"] = "A"
    verdict.save()
    decision = draft_decision(council=council, assessments=[graded, decided(council)], by=head)
    publish_decision(
        decision=decision, number="214/QĐ-UBND", signed_on=timezone.localdate(), signer=head, signer_title="Chủ tịch",
        by=head, now=timezone.now(),
    )  # fmt: skip

    client = client_of(head)
    assert "Xếp loại A" in client.get(decision.get_absolute_url()).content.decode()
    assert "Xếp loại" in words_of(client.get(reverse("councils:decision_paper", args=[decision.pk])).content)
    first, second = Certificate.objects.order_by("item__position")
    assert [certificate.content["grade"] for certificate in (first, second)] == ["A", ""]
    made_at = issued_at(first)
    assert "xếp loại A" in words_of(certificates_pdf([first], title="Giấy chứng nhận", made_at=made_at))
    assert "xếp loại" not in words_of(certificates_pdf([second], title="Giấy chứng nhận", made_at=made_at))


def test_the_annexed_list_is_a_spreadsheet(scene, client_of):
    response = client_of(scene.secretary).get(reverse("councils:annexed_list", args=[scene.item.decision_id]))

    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    rows = list(sheet.iter_rows(values_only=True))
    heads = ("TT", "Số hồ sơ", "Tên sáng kiến", "Tác giả (tỷ lệ)", "Đơn vị", "Lĩnh vực", "Điểm trung bình", "Loại")
    assert rows[0] == heads
    assert rows[1][2:5] == ("Phiếu hẹn khám", "Nông Thị Bích Ngọc", "Trường Tiểu học xã Lũng Nặm")
    assert rows[1][6] == 82.5


def test_a_certificate_is_a_paper_with_a_code_that_leads_to_its_check(scene, settings):
    settings.SITE_URL = "https://sangkien.caobang.gov.vn"
    certificate = scene.certificate

    pdf = certificates_pdf([certificate], title="Giấy chứng nhận", made_at=issued_at(certificate))

    words = words_of(pdf)
    for shown in (
        "GIẤY CHỨNG NHẬN SÁNG KIẾN", "Phiếu hẹn khám", "Nông Thị Bích Ngọc", "Tỷ lệ đóng góp 100 %", certificate.code,
        "214/QĐ-UBND", "1/2026", "Chia theo khung giờ.", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    ):  # fmt: skip
        assert shown in words, shown
    address = check_address(certificate.code)
    assert address == f"https://sangkien.caobang.gov.vn/certificates/{certificate.code}/"
    assert qr_code(address, mask=MASK) == qr_code(address, mask=MASK)
    assert certificates_pdf([certificate], title="Giấy chứng nhận", made_at=issued_at(certificate)) == pdf


def test_all_certificates_of_a_decision_come_in_one_file(council, head, secretary, client_of, now):
    decision = draft_decision(council=council, assessments=[decided(council) for _ in range(3)], by=head)
    publish_decision(
        decision=decision,
        number="1/QĐ-UBND",
        signed_on=now.date(),
        signer=head,
        signer_title="Chủ tịch",
        by=head,
        now=now,
    )
    address = reverse("councils:certificates_paper", args=[decision.pk])

    pdf = client_of(secretary).get(address)

    assert len(pypdf.PdfReader(io.BytesIO(pdf.content)).pages) == 3
    assert client_of(UserFactory()).get(address).status_code == 403


def test_an_author_reads_only_the_own_notice(council, head, client_of, now):
    refused = [
        decided(council, outcome=Outcome.NOT_RECOGNISED, title=title, lead=PostingFactory(unit=council.unit).person)
        for title in ("Của tôi", "Của người khác")
    ]
    decision = draft_decision(council=council, assessments=refused, by=head)
    publish_decision(
        decision=decision, number="", notice_number="31/TB-UBND", signed_on=now.date(), signer=head,
        signer_title="Chủ tịch", by=head, now=now,
    )  # fmt: skip
    own, other = decision.items.order_by("position")
    author = client_of(own.assessment.initiative.entered_by)

    pdf = author.get(reverse("councils:refusal_paper", args=[own.pk]))

    words = words_of(pdf.content)
    assert "Của tôi" in words
    assert "cần ít nhất 5 phiếu" in words
    assert "Của người khác" not in words
    assert author.get(reverse("councils:refusal_paper", args=[other.pk])).status_code == 404
    page = author.get(decision.get_absolute_url())
    assert "Của người khác" not in page.content.decode()
    assert author.get(reverse("councils:decision_paper", args=[decision.pk])).status_code == 403


# ---- Recognitions


def test_a_certificate_is_issued_anew_from_its_page(scene, client_of):
    address = reverse("councils:replace_certificate", args=[scene.certificate.code])
    client = client_of(scene.secretary)
    same = client.post(
        address, {"name": "Nông Thị Bích Ngọc", "workplace": "Trường Tiểu học xã Lũng Nặm", "reason": "Sửa"}
    )

    done = client.post(address, {"name": "Nông Thị Bích Ngọc A", "workplace": "", "reason": "Sửa tên"}, follow=True)

    assert same.context["form"].errors
    new = Certificate.objects.valid().get()
    assert new.content["author"] == "Nông Thị Bích Ngọc A"
    assert new.code in done.content.decode()
    assert client_of(scene.author).get(address).status_code == 403


def test_a_recognition_is_cancelled_from_its_page(scene, client_of):
    address = reverse("councils:revoke", args=[scene.item.pk])
    client = client_of(scene.head)
    early, ahead = (
        client.post(address, {"decision_number": "71/QĐ", "decided_on": day, "reason": "Sao chép"})
        for day in ("01/01/2020", "01/01/2120")
    )

    done = client.post(
        address,
        {"decision_number": "71/QĐ-UBND", "decided_on": f"{timezone.localdate():%d/%m/%Y}", "reason": "Sao chép"},
        follow=True,
    )

    assert early.context["form"].errors["decided_on"]
    assert ahead.context["form"].errors["decided_on"]
    assert Certificate.objects.get().status == CertificateStatus.REVOKED
    assert "71/QĐ-UBND" in done.content.decode()
    assert client.get(reverse("councils:decision", args=[scene.item.decision_id])).context["rows"][0]["cancelled"]


def test_an_author_opens_the_own_recognition_and_certificate(scene, client_of):
    author, stranger = client_of(scene.author), client_of(UserFactory())
    addresses = [
        reverse("councils:recognition", args=[scene.item.pk]),
        reverse("councils:certificate_paper", args=[scene.certificate.code]),
    ]

    assert [author.get(each).status_code for each in addresses] == [200, 200]
    assert [stranger.get(each).status_code for each in addresses] == [404, 404]


def test_an_author_puts_the_initiative_forward_from_its_page(scene, client_of):
    address = reverse("councils:put_forward", args=[scene.initiative.pk])

    asked = client_of(scene.author).get(address)
    client_of(scene.author).post(address)

    assert asked.context["back_url"] == scene.initiative.get_absolute_url()
    assert Assessment.objects.get(act=Act.EFFECT).council == scene.above
    scene.initiative.refresh_from_db()
    assert scene.initiative.status == Status.RECOGNISED
    assert client_of(scene.author).get(address).status_code == 403


def test_the_page_of_an_initiative_leads_its_author_on(council, head, client_of, now):
    CouncilFactory(unit=Unit.objects.get(kind="province"), level="provincial", asks_for_report=False)
    assessment = decided(council)
    begun = {"status": "draft", "total": None, "submitted_at": None}
    ScoreSheetFactory(assessment=assessment, comment="Nên ghi rõ số liệu.", note="Chỉ thư ký đọc")
    ScoreSheetFactory(assessment=assessment, comment="Đang viết", **begun)
    decision = publish_decision(
        decision=draft_decision(council=council, assessments=[assessment], by=head), number="214/QĐ-UBND",
        notice_number="", signed_on=datetime.date(2026, 11, 20), signer=head, signer_title="Chủ tịch", by=head, now=now,
    )  # fmt: skip
    initiative = decision.items.get().assessment.initiative

    own, others = [
        client_of(user).get(initiative.get_absolute_url()).content.decode()
        for user in (initiative.authors.get().person, UserFactory())
    ]

    leads = [
        reverse("councils:recognition", args=[decision.items.get().pk]),
        reverse("councils:put_forward", args=[initiative.pk]),
        "Nên ghi rõ số liệu.",
    ]
    assert [each in own for each in leads] == [True, True, True]
    assert [each in others for each in leads] == [False, False, False]
    assert [words in own for words in ("Chỉ thư ký đọc", "Đang viết")] == [False, False]


def test_an_author_reads_no_comment_before_the_decision(council, client_of):
    assessment = decided(council)
    ScoreSheetFactory(assessment=assessment, comment="Nên ghi rõ số liệu.")

    page = client_of(assessment.initiative.entered_by).get(assessment.initiative.get_absolute_url())

    assert "Nên ghi rõ số liệu." not in page.content.decode()
