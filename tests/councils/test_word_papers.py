"""The papers of councils to be edited: their Word files are read back, and nothing of the data is missing."""

import datetime
import io

import pytest
from django.urls import reverse
from docx import Document

from common.word import TYPE, render_word
from councils.actions.decisions import draft_decision, publish_decision
from councils.actions.minutes import minutes_of
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.box_count import whole_count
from councils.models import Decision
from councils.papers.counts import count_digest
from councils.papers.minutes import minutes_content
from councils.states import BallotChoice, Outcome
from initiatives.versions import digest
from tests.factories.ballots import opened
from tests.factories.councils import in_session, sitting
from tests.factories.decisions import decided
from tests.factories.recognitions import commune_council, head_over
from tests.reading import words_of_word
from tests.worlds import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    settings.MFA_REQUIRED_FOR = "nobody"


@world
def council():
    return commune_council()


@world
def head(council):
    return head_over(council)


@world
def at():
    return sitting(members=2)


@world
def session(at):
    """A session that is over: one item recognised, one not come to, one member away."""
    session = in_session(at, 2, absent=(at.members[1],))
    item = open_vote(item=session.items.get(position=1), by=at.secretary.person)
    for seat in at.seats[:3]:
        cast_vote(item=item, by=seat.person, choice="yes")
    close_item(item=item, by=at.secretary.person)
    return at.together(session, "close")


def word_of(client, name: str, *args) -> str:
    response = client.get(reverse(f"councils:{name}", args=args), {"docx": 1})
    assert (response.status_code, response["Content-Type"]) == (200, TYPE)
    assert ".docx" in response["Content-Disposition"]
    return words_of_word(response.content)


def texts(data, without=()) -> list[str]:
    """Give every text that stands anywhere in the data, but for what only steers the paper."""
    if isinstance(data, dict):
        return [text for key, value in data.items() if key not in without for text in texts(value, without)]
    if isinstance(data, list):
        return [text for value in data for text in texts(value, without)]
    return [" ".join(data.split())] if isinstance(data, str) and data else []


STEERING = {
    "held_at", "closed_at", "date", "outcome", "head", "above", "act", "counted_at", "step", "names", "kind",
}  # fmt: skip


def test_minutes_to_be_edited_say_what_the_pdf_says_and_that_they_are_not_what_is_signed(at, session, client_of):
    content = minutes_content(minutes_of(session))

    words = word_of(client_of(at.chair.person), "minutes_paper", session.pk)

    folded = words.casefold()
    assert [text for text in texts(content, STEERING) if text.casefold() not in folded] == []
    assert "Có mặt 3/4 thành viên" in words
    assert "công nhận 1, không công nhận 0, đề nghị hoàn thiện 0 giải pháp trong tổng số 2 hồ sơ" in words
    assert "Chỉ bản trên hệ thống và bản PDF được ký từ đó có giá trị" in words
    assert digest(content) in words


def test_minutes_with_everything_in_them_lose_nothing(at, session):
    """The longest text, marks of templates and several lines, in every place the secretary writes."""
    odd = "{{ x }} {% if %} <b>&amp;</b> _đậm_ “trích” \\ 100 %"
    content = minutes_content(minutes_of(session)) | {
        "number": odd, "guests": f"{odd}\n{odd}", "opening": "dài " * 16_000, "conclusion": odd * 100, "founding": odd,
    }  # fmt: skip
    content["items"][0] |= {"opinions": odd, "title": odd, "recused": [{"name": odd, "why": odd}]}

    words = words_of_word(render_word("councils/minutes.docx", content | {"sha256": "0" * 64}))

    assert [text for text in texts(content, STEERING) if text not in words and text.upper() not in words] == []
    assert words.count(odd) == 2 + 2 + 1 + 1 + 100 + 1 + 1


def test_who_has_no_part_in_an_item_reads_its_number_alone(at, session):
    content = minutes_content(minutes_of(session))
    content["items"][0] = {"position": 1, "hidden": True}

    words = words_of_word(render_word("councils/minutes.docx", content | {"sha256": "0" * 64}))

    assert "1. (Nội dung này không hiển thị với người đọc.)" in words
    assert "trong tổng số 1 hồ sơ" in words


def test_vote_count_minutes_to_be_edited_have_the_counts_the_roll_and_the_digests(client_of):
    voting = opened(members=3, items=2)
    voting.vote(voting.at.seats[:3])
    voting.vote(voting.at.seats[3:4], BallotChoice.NO)
    voting.count()

    words = word_of(client_of(voting.at.chair.person), "count_paper", voting.box.pk)

    for shown in (
        "BIÊN BẢN KIỂM PHIẾU", "Bỏ phiếu kín tại phiên họp đợt 2", "Số thành viên hội đồng: 5; có mặt: 5",
        "Đóng hòm phiếu: Nông Hải Đường và Mông Văn Khải", "5 4 4 0 3 1 0", "Tỷ lệ đồng ý: 3/5", "Mục 1, 2",
        "Không bỏ phiếu", voting.box.digest, count_digest(whole_count(voting.box)),
        "CHỦ TỊCH HỘI ĐỒNG (Ký, ghi rõ họ tên)",
    ):  # fmt: skip
        assert shown in words, shown


@pytest.fixture
def published(council, head):
    yes, no = decided(council, title="Nhật ký & đọc sách"), decided(council, outcome=Outcome.NOT_RECOGNISED)
    return publish_decision(
        decision=draft_decision(council=council, assessments=[yes, no], by=head), number="214/QĐ-UBND",
        notice_number="31/TB-UBND", signed_on=datetime.date(2026, 11, 20), signer=head, signer_title="Chủ tịch",
        by=head, now=datetime.datetime(2026, 11, 23, tzinfo=datetime.UTC),
    )  # fmt: skip


def test_a_decision_to_be_edited_has_its_articles_and_its_list_on_a_page_that_lies(published, head, client_of):
    response = client_of(head).get(reverse("councils:decision_paper", args=[published.pk]), {"docx": 1})

    words = words_of_word(response.content)
    content = {key: value for key, value in published.content.items() if key not in {"refused", "notice_number"}}
    folded = words.casefold()
    assert [text for text in texts(content, STEERING - {"head"}) if text.casefold() not in folded] == []
    for shown in (
        "Số: 214/QĐ-UBND", "ngày 20 tháng 11 năm 2026", "Điều 1. Công nhận 01 sáng kiến cấp cơ sở năm",
        "Danh sách này có 01 sáng kiến./.", "Nơi nhận:",
    ):  # fmt: skip
        assert shown in words
    sides = [section.page_width > section.page_height for section in Document(io.BytesIO(response.content)).sections]
    assert sides == [False, True]


def test_a_notice_to_be_edited_names_each_refusal_with_its_reason(council, head, client_of):
    assessment = decided(council, outcome=Outcome.NOT_RECOGNISED)
    decision = draft_decision(council=council, assessments=[assessment], by=head)

    words = word_of(client_of(head), "decision_paper", decision.pk)

    assert Decision.objects.get().number == ""
    for shown in ("THÔNG BÁO", "Số: ……/TB-……", assessment.initiative.number, "Không công nhận."):
        assert shown in words
