"""The papers of scoring and voting: a member's score sheet and the vote-count minutes, read back from the PDF."""

from decimal import Decimal

import pytest
from django.urls import reverse

from councils.actions.scoring import Entry, hand_in, save_sheet
from councils.models import Assessment, Assignment, ScoreSheet
from councils.states import CriterionKind, Outcome
from tests.councils.test_decision_pages import words_of
from tests.factories.accounts import UserFactory
from tests.factories.councils import CriterionFactory, RuleSheetFactory, score, sitting, under_review
from tests.worlds import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    settings.MFA_REQUIRED_FOR = "nobody"


@world
def at():
    return sitting(members=1)


@world
def assessment(at) -> Assessment:
    return under_review(at, title="Phiếu hẹn khám theo khung giờ")[0]


def paper_of(sheet: ScoreSheet) -> str:
    return reverse("councils:sheet_paper", args=[sheet.pk])


def handed_in(assessment: Assessment, seat, **entry) -> ScoreSheet:
    assignment = Assignment.objects.select_related("assessment__initiative", "seat__person").get(
        assessment=assessment, seat=seat
    )
    save_sheet(assignment=assignment, by=seat.person, entry=Entry(**entry), revision=1)
    return hand_in(assignment=assignment, by=seat.person)


# ---- Score sheets


def test_a_score_sheet_is_a_paper_with_points_remarks_and_the_name(at, assessment, client_of):
    new, useful = assessment.rule_sheet.criteria.order_by("position")
    seat = at.members[0]
    sheet = handed_in(
        assessment,
        seat,
        points={new.pk: Decimal(31), useful.pk: Decimal(52)},
        remarks={new.pk: "Lần đầu áp dụng ở trạm."},
        comment="Nên ghi rõ số liệu.",
        note="Xem lại minh chứng số 3.",
    )
    client = client_of(seat.person)

    pdf = client.get(paper_of(sheet))

    assert pdf["Content-Type"] == "application/pdf"
    words = words_of(pdf.content)
    for shown in (
        "PHIẾU CHẤM ĐIỂM", assessment.council.name.upper(), assessment.initiative.number,
        "Phiếu hẹn khám theo khung giờ", assessment.initiative.unit.name, "1 Tính mới 40 31 Lần đầu áp dụng ở trạm.",
        "2 Hiệu quả 60 52", "Tổng điểm 100 83", "Nên ghi rõ số liệu.", "ỦY VIÊN HỘI ĐỒNG", seat.person.full_name,
    ):  # fmt: skip
        assert shown in words, shown
    assert "minh chứng số 3" not in words  # what is said to the secretary alone
    page = client.get(reverse("councils:score", args=[assessment.pk])).content.decode()
    assert paper_of(sheet) in page


def test_a_sheet_that_ended_at_a_question_says_so_and_gives_no_total(client_of):
    rules = RuleSheetFactory(name="Có câu hỏi")
    question = CriterionFactory(
        sheet=rules, position=0, name="Không trùng giải pháp khác?", kind=CriterionKind.GATE, max_points=0,
        when_no=Outcome.NOT_RECOGNISED,
    )  # fmt: skip
    at = sitting(rule_sheet=rules)
    (assessment,) = under_review(at)
    sheet = handed_in(assessment, at.chair, answers={question.pk: False})

    words = words_of(client_of(at.chair.person).get(paper_of(sheet)).content)

    assert "1 Không trùng giải pháp khác? Có / Không Không" in words
    assert "2 Tính mới 40 Không chấm" in words
    assert "nên không có tổng điểm" in words
    assert "Tổng điểm 100" not in words


def test_the_sheet_of_another_is_closed_until_the_own_one_is_in(at, assessment, client_of):
    sheet = score(assessment, at.members[0], 30, 50)
    chair = client_of(at.chair.person)

    before = chair.get(paper_of(sheet)).status_code
    score(assessment, at.chair, 20, 50)

    assert (before, chair.get(paper_of(sheet)).status_code) == (404, 200)
    assert paper_of(sheet) in chair.get(assessment.get_absolute_url()).content.decode()
    assert client_of(UserFactory()).get(paper_of(sheet)).status_code == 404


def test_a_sheet_that_is_not_in_is_no_paper(at, assessment, client_of):
    seat = at.members[0]
    assignment = Assignment.objects.select_related("assessment__initiative", "seat__person").get(
        assessment=assessment, seat=seat
    )
    sheet = save_sheet(assignment=assignment, by=seat.person, entry=Entry(comment="Chưa xong"), revision=1)

    assert client_of(seat.person).get(paper_of(sheet)).status_code == 404
