"""The papers of scoring and voting: a member's score sheet and the vote-count minutes, read back from the PDF."""

from decimal import Decimal

import pytest
from django.urls import reverse

from councils.actions.scoring import Entry, hand_in, save_sheet
from councils.box_count import BoxCount
from councils.models import Assessment, Assignment, Ballot, ScoreSheet
from councils.papers.counts import count_content
from councils.states import BallotChoice, CriterionKind, Outcome, TieRule
from tests.councils.test_decision_pages import words_of
from tests.factories.accounts import UserFactory
from tests.factories.ballots import Voting, box_for, opened
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


# ---- Vote-count minutes


def minutes_of(voting: Voting) -> str:
    return reverse("councils:count_paper", args=[voting.box.pk])


def counted(items: int = 1) -> Voting:
    """Give a counted box of a council of six: four agree, one disagrees, one has not voted."""
    voting = opened(members=4, items=items)
    for number, seat in enumerate(voting.at.members, start=1):
        seat.person.full_name = f"Đàm Vĩnh Tường {number}"
        seat.person.save()
    voting.vote(voting.at.seats[:3])
    voting.vote(voting.at.seats[3:4], BallotChoice.NO)
    voting.vote(voting.at.seats[4:5], BallotChoice.BLANK)
    voting.count()
    return voting


def test_the_vote_count_minutes_say_the_counts_the_roll_and_the_digest(client_of):
    voting = counted()
    client = client_of(voting.at.members[0].person)

    pdf = client.get(minutes_of(voting))

    assert pdf["Content-Type"] == "application/pdf"
    words = words_of(pdf.content)
    (item,) = voting.items
    for shown in (
        "BIÊN BẢN KIỂM PHIẾU", "Bỏ phiếu kín tại phiên họp đợt 2", "Quyết định số 12/QĐ-UBND", "tại Hội trường",
        "Số thành viên hội đồng: 6; có mặt: 6", "Đóng hòm phiếu: Nông Hải Đường và Mông Văn Khải",
        "kiểm phiếu: Nông Hải Đường và Mông Văn Khải", item.assessment.initiative.number, "6 5 4 1 3 1 0",
        "Tỷ lệ đồng ý: 3/6, bằng 50 %", "Đàm Vĩnh Tường 3 Đã bỏ phiếu", "Đàm Vĩnh Tường 4 Không bỏ phiếu",
        voting.box.digest, "Kết luận: Không công nhận.",
        "NGƯỜI KIỂM PHIẾU (Ký, ghi rõ họ tên) Mông Văn Khải CHỦ TỊCH HỘI ĐỒNG (Ký, ghi rõ họ tên) Nông Hải Đường",
    ):  # fmt: skip
        assert shown in words, shown
    assert minutes_of(voting) in client.get(reverse("councils:results", args=[voting.box.pk])).content.decode()


def test_no_code_of_a_ballot_is_in_the_minutes(client_of):
    voting = counted(items=2)

    words = words_of(client_of(voting.at.chair.person).get(minutes_of(voting)).content)

    codes = Ballot.objects.values_list("code", flat=True)
    assert len(codes) == 10
    assert [code for code in codes if code in words] == []
    assert "Đàm Vĩnh Tường 2 Mục 1, 2" in words


def test_whoever_votes_as_he_or_she_likes_the_roll_reads_the_same():
    """Two councils, two results: beside the names stands the same."""
    assert roll_after([1, 1, 1, 2, 2]) == roll_after([2, 2, 1, 1, 1])


def roll_after(choices) -> list[str]:
    voting = opened(members=3)
    for seat, choice in zip(voting.at.seats, choices, strict=True):
        voting.vote([seat], str(choice))
    voting.count()
    content = count_content(BoxCount(voting.box, voting.box.items.all()))
    return [f"{line['name']}: {line['voted']}" for line in content["roll"]]


def test_a_reader_without_a_part_in_an_item_reads_nothing_of_it(client_of):
    voting = opened(members=3, items=2)
    first, second = voting.box.items.order_by("item__position")
    voting.vote(voting.at.seats)
    voting.together("strike", item=first, person=voting.at.members[2].person, reason="Vợ của tác giả")
    voting.count()

    words, whole = (
        words_of(client_of(seat.person).get(minutes_of(voting)).content)
        for seat in (voting.at.members[2], voting.at.chair)
    )

    hidden, shown = (each.item.assessment.initiative.number for each in (first, second))
    assert (hidden in words, shown in words, "không ghi 1 mục" in words) == (False, True, True)
    assert (hidden in whole, "không ghi" in whole, "Vợ của tác giả" in whole) == (True, False, False)


def test_the_minutes_of_a_tied_ballot_do_not_take_the_verdict_of_the_next_one(client_of):
    first = opened(members=4, vote_ratio="50%", tie_rule=TieRule.SECOND)
    first.vote(first.at.seats[:3])
    first.vote(first.at.seats[3:], BallotChoice.NO)
    first.count()
    second = box_for(first.at, first.items)
    second.together("open")
    second.vote(second.at.seats)
    second.count()
    client = client_of(first.at.chair.person)

    tied, decided = (words_of(client.get(minutes_of(voting)).content) for voting in (first, second))

    assert ("chưa đưa đến kết luận" in tied, "Tỷ lệ đồng ý" in tied) == (True, False)
    assert ("chưa đưa đến kết luận" in decided, "Tỷ lệ đồng ý: 6/6" in decided) == (False, True)


def test_there_are_no_minutes_before_the_count(client_of):
    voting = opened()
    voting.vote(voting.at.seats)

    assert client_of(voting.at.chair.person).get(minutes_of(voting)).status_code == 403
    assert client_of(UserFactory()).get(minutes_of(voting)).status_code == 404


@pytest.mark.growth
@pytest.mark.parametrize("items", [1, 4])
def test_the_minutes_need_the_same_queries_for_any_number_of_items(items, client_of, django_assert_num_queries):
    voting = counted(items=items)
    client = client_of(voting.at.chair.person)

    with django_assert_num_queries(14):
        assert client.get(minutes_of(voting)).status_code == 200
