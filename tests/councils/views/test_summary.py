"""The summary list: what stands in it for whom, on the page and in its files."""

from io import BytesIO

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from councils.actions.assignments import close_scoring
from councils.actions.conflicts import declare_conflict
from councils.actions.voting import cast_vote, close_item, open_vote, postpone_item
from councils.models import Assessment
from councils.states import AssessmentStatus
from councils.views import summary
from initiatives.actions.novelty import note_look
from tests.factories.councils import AssessmentFactory, in_session, score, scored, sitting, under_review
from tests.factories.initiatives import AuthorFactory, FieldFactory, SeasonFactory
from tests.initiatives.access import compared
from tests.reading import words_of_pdf, words_of_word
from tests.worlds import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    settings.MFA_REQUIRED_FOR = "nobody"


@world
def at():
    return sitting(members=1)


@world
def session(at):
    """Four items: recognised, not recognised, put off, still to come."""
    session = in_session(at, 4)
    yes, no, later, _coming = session.items.order_by("position")
    for item, choice in ((yes, "yes"), (no, "no")):
        open_vote(item=item, by=at.secretary.person)
        for seat in at.seats:
            cast_vote(item=item, by=seat.person, choice=choice)
        close_item(item=item, by=at.secretary.person)
    postpone_item(item=later, by=at.secretary.person, reason="Chờ xem thực tế")
    return session


def get(client, at, **query):
    return client.get(reverse("councils:summary", args=[at.council.pk]), query)


def rows(client, at, **query) -> list[dict]:
    return get(client, at, **query).context["rows"]


def titles_of(session) -> list[str]:
    return [item.assessment.initiative.title for item in session.items.order_by("position")]


def test_a_session_is_listed_in_the_order_of_its_agenda_with_what_came_of_it(at, session, client_of):
    under_review(at)  # not on the agenda

    listed = rows(client_of(at.secretary.person), at, session=session.pk)

    assert [row["title"] for row in listed] == titles_of(session)
    assert [(row["agree"], row["base"], row["share"]) for row in listed[:2]] == [(3, 3, 100), (0, 3, 0)]
    assert [row["mean"] for row in listed] == [85, 85, 85, 85]
    assert (listed[0]["reason"], listed[1]["reason"][-16:]) == ("", "Không công nhận.")
    assert (listed[2]["result"], listed[2]["remarks"]) == ("Đã hoãn", "Chờ xem thực tế")
    assert [row["sheets"] for row in listed] == [3] * 4


def test_a_season_is_listed_by_number_and_what_was_judged_anew_once(at, client_of):
    first, second = scored(at, 2)
    Assessment.objects.filter(pk=first.pk).update(status=AssessmentStatus.CLOSED)
    again = AssessmentFactory(council=at.council, initiative=first.initiative, version=first.version, follows=first)

    listed = rows(client_of(at.secretary.person), at)

    assert [row["assessment"] for row in listed] == [again.pk, second.pk]


def test_the_latest_season_comes_first_and_another_can_be_chosen(at, client_of):
    old, new = SeasonFactory(year=2025), SeasonFactory(year=2026)
    (before,) = under_review(at, season=old)
    (now,) = under_review(at, season=new)
    client = client_of(at.secretary.person)

    shown = [
        [row["assessment"] for row in rows(client, at, **query)] for query in ({}, {"season": old.pk}, {"season": ""})
    ]

    assert shown[:2] == [[now.pk], [before.pk]]
    assert set(shown[2]) == {now.pk, before.pk}


def test_it_is_narrowed_by_result_field_and_words(at, session, client_of):
    field = FieldFactory(name="Y tế")
    (medical,) = under_review(at, title="Tủ thuốc xóm", field=field)
    client = client_of(at.secretary.person)
    titles = titles_of(session)

    def found(**query):
        return [row["title"] for row in rows(client, at, **query)]

    assert found(outcome="recognised") == found(outcome="recognised", session=session.pk) == titles[:1]
    assert found(outcome="not_recognised", session=session.pk) == titles[1:2]
    assert found(field=field.pk) == found(q="tu thuoc") == [medical.initiative.title]


def test_a_member_reads_nothing_of_what_he_or_she_has_left_and_is_told_only_that_something_is(at, session, client_of):
    member = at.members[0].person
    left, own, other = under_review(at, 3)
    declare_conflict(assessment=left, by=member, reason="Cùng tổ")
    AuthorFactory(initiative=own.initiative, person=member)
    client = client_of(member)

    numbers = [row["number"] for row in rows(client, at)]
    papers = [words_of_pdf(get(client, at, pdf=1).content), words_of_word(get(client, at, docx=1).content)]
    narrowed = words_of_pdf(get(client, at, pdf=1, q=left.initiative.number).content)

    assert other.initiative.number in numbers
    for words in (*papers, str(numbers)):
        assert left.initiative.number not in words
        assert own.initiative.number not in words
    assert all("không ghi 2 hồ sơ mà người xem không tham gia" in words for words in papers)
    assert "không ghi 2 hồ sơ" in narrowed  # the same whatever is searched for


def test_the_mean_shows_once_the_scoring_is_closed(at, client_of):
    (assessment,) = under_review(at)
    score(assessment, at.chair, 35, 50)
    client = client_of(at.members[0].person)

    before = (rows(client, at)[0]["mean"], "để trống" in words_of_pdf(get(client, at, pdf=1).content))
    score(assessment, at.members[0], 35, 45)

    assert before == (None, True)
    assert rows(client, at)[0]["mean"] is None
    close_scoring(assessment=assessment, by=at.secretary.person)
    assert rows(client, at)[0]["mean"] == 82.5
    assert "82,5" in words_of_word(get(client, at, docx=1).content)


def test_the_papers_have_the_head_every_column_the_counts_and_room_to_sign(at, session, client_of):
    client = client_of(at.secretary.person)
    first = session.items.get(position=1).assessment.initiative

    for words in (
        words_of_pdf(get(client, at, session=session.pk, pdf=1).content),
        words_of_word(get(client, at, session=session.pk, docx=1).content),
    ):
        flat = words.replace("\u00a0", " ").replace("\u200b", "")
        for shown in (
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "BẢNG TỔNG HỢP KẾT QUẢ XÉT, CÔNG NHẬN SÁNG KIẾN",
            "cấp cơ sở tại phiên họp đợt 2", "Chức vụ", "Số phiếu chấm", first.title, "3/3", "100 %", "Không công nhận",
            "Tổng số 4 hồ sơ: công nhận 1, không công nhận 1, đề nghị hoàn thiện 0, chưa có kết quả 2.",
            "Chờ xem thực tế", "Mông Văn Khải", "Nông Hải Đường",
        ):  # fmt: skip
            assert shown in flat, shown


def test_how_alike_a_text_is_to_earlier_ones_stands_in_page_papers_and_spreadsheet(at, session, client_of, now):
    first, second, *_others = [item.assessment.version for item in session.items.order_by("position")]
    for version, share in ((first, "34.5"), (second, "7.5")):
        compared(version, now, share=share)
    client = client_of(at.secretary.person)

    page = get(client, at, session=session.pk)
    files = [get(client, at, session=session.pk, **{kind: 1}) for kind in ("pdf", "docx", "xlsx")]
    note_look(first, "Văn bản chung", by=at.secretary.person, now=now)
    looked_at = rows(client, at, session=session.pk)[0]

    assert [(row["similarity"], row["to_look_at"]) for row in page.context["rows"]] == [
        (34.5, True), (7.5, False), (None, False), (None, False),
    ]  # fmt: skip
    assert "34,5\N{NO-BREAK SPACE}%" in page.content.decode()
    assert "34,5" in words_of_pdf(files[0].content)
    assert "34,5" in words_of_word(files[1].content)
    sheet = load_workbook(BytesIO(b"".join(files[2].streaming_content))).active
    assert (sheet["M1"].value, sheet["M2"].value, sheet["M4"].value) == ("Tương đồng (%)", 34.5, None)
    assert (looked_at["similarity"], looked_at["to_look_at"]) == (34.5, False)


def test_a_list_of_refusals_says_so_and_gives_reason_and_score(at, session, client_of):
    words = words_of_pdf(get(client_of(at.secretary.person), at, outcome="not_recognised", pdf=1).content)

    assert "DANH SÁCH SÁNG KIẾN KHÔNG ĐƯỢC CÔNG NHẬN" in words
    assert "Tổng số 1 hồ sơ" in words
    assert "85" in words
    assert "0 đồng ý" in words.replace("\u00a0", " ")


def test_the_spreadsheet_has_real_numbers_a_fixed_head_and_filters(at, session, client_of):
    response = get(client_of(at.secretary.person), at, session=session.pk, xlsx=1)
    sheet = load_workbook(BytesIO(b"".join(response.streaming_content))).active

    first = [cell.value for cell in sheet[2]]
    assert first[0] == 1
    assert first[7:12] == [3, 85, 3, 3, 100]
    assert all(isinstance(value, int | float) for value in first[7:12])
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:P5")


def test_a_list_too_long_for_paper_says_what_to_do(at, session, client_of, monkeypatch):
    monkeypatch.setattr(summary, "FIT_ON_PAPER", 3)

    assert get(client_of(at.secretary.person), at, pdf=1).status_code == 403
    assert get(client_of(at.secretary.person), at, pdf=1, outcome="recognised").status_code == 200


def test_council_and_closed_session_lead_to_it(at, session, client_of):
    page = client_of(at.secretary.person).get(at.council.get_absolute_url()).content.decode()

    assert reverse("councils:summary", args=[at.council.pk]) in page


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 8])
def test_page_and_paper_need_the_same_queries_for_any_length(count, at, client_of, django_assert_num_queries):
    scored(at, count)
    client = client_of(at.secretary.person)

    with django_assert_num_queries(13):
        assert get(client, at).status_code == 200
    with django_assert_num_queries(14):
        assert get(client, at, pdf=1).status_code == 200
