"""What reports say of recommendations to a higher level and of conferences: as their pages, and the same later."""

import datetime
from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import timezone

from movements import conference_figures, recommendation_figures
from movements.actions.conference_papers import (
    add_paper,
    carry_out_conclusion,
    present_model,
    remove_paper,
    write_conclusion,
)
from movements.actions.conferences import conclude_conference
from movements.actions.recommendations import (
    accept_recommendation,
    carry_out_recommendation,
    decline_recommendation,
    send_recommendation,
    take_recommendation_back,
)
from movements.models import Recommendation
from movements.recommendation_states import Standing
from movements.reports.changes import changed_rows
from movements.reports.counting import count, kept, wrong_reports
from movements.reports.entries import entries
from movements.reports.history import Book
from movements.reports.sections import section_of
from movements.reports.tables import branch_of, tables
from tests.factories.accounts import UserFactory
from tests.factories.adoption import recognised
from tests.factories.conferences import held, planned
from tests.factories.history import later
from tests.factories.recommendations import between, drafted
from tests.factories.reports import changed, frozen, said
from tests.worlds import world

pytestmark = pytest.mark.django_db
PAST, AHEAD = datetime.date(2026, 3, 20), datetime.date(2100, 1, 1)
THEN = datetime.datetime(2026, 3, 2, 8, 0, tzinfo=timezone.get_default_timezone())
YEARS_AGO = datetime.datetime(2020, 5, 5, 8, 0, tzinfo=timezone.get_default_timezone())
NAMES = ("recommendations", "conferences")


def sent(at: SimpleNamespace, now: datetime.datetime = THEN, answer_due_on=AHEAD, **more) -> Recommendation:
    made = send_recommendation(recommendation=drafted(at, **more), number="15/CV-UBND", by=at.head, now=now)
    Recommendation.objects.filter(pk=made.pk).update(answer_due_on=answer_due_on)
    return made


def accepted(at: SimpleNamespace, due_on: datetime.date) -> Recommendation:
    return accept_recommendation(
        recommendation=sent(at), answer="Bố trí vốn năm sau", due_on=due_on, by=at.chief, now=THEN
    )


def add_recommendations(at: SimpleNamespace) -> None:
    """One in each state, one taken back, one never sent, one of years before."""
    at.waiting, at.unanswered = (
        sent(at, title="Cầu treo Nà Lạn"),
        sent(at, title="Trạm bơm Bản Giới", answer_due_on=PAST),
    )
    decline_recommendation(recommendation=sent(at), answer="Không đủ vốn", by=at.chief, now=THEN)
    at.running, at.late = accepted(at, AHEAD), accepted(at, PAST)
    carry_out_recommendation(
        recommendation=accepted(at, AHEAD), result="Đã làm đường", done_on=THEN.date(), by=at.chief, now=THEN
    )
    take_recommendation_back(recommendation=sent(at), reason="Sai nơi nhận", by=at.head, now=THEN)
    drafted(at)
    sent(at, now=YEARS_AGO)


def add_conferences(at: SimpleNamespace) -> None:
    """One concluded; one held, whose conclusions nobody reads yet; one planned, one of years before."""
    at.conference = held(at, held_at=THEN, attendance=40)
    add_paper(conference=at.conference, title="Dân vận ở xóm", authors="Lý A", by=at.coordinator)
    present_model(conference=at.conference, initiative=recognised(unit=at.unit), by=at.coordinator)
    at.done, at.to_do, _late = (
        write_conclusion(
            conference=at.conference, text="Sửa nhà văn hóa xóm", unit=at.unit, due_on=due_on, by=at.coordinator
        )
        for due_on in (AHEAD, AHEAD, PAST)
    )
    conclude_conference(conference=at.conference, conclusion="Nhất trí", by=at.head)
    carry_out_conclusion(conclusion=at.done, result="Đã nhân rộng", done_on=PAST, by=at.head)
    at.open = held(at, held_at=THEN, attendance=25, theme="Dân vận khéo ở biên giới")
    write_conclusion(conference=at.open, text="Mở lớp", unit=at.unit, due_on=AHEAD, by=at.coordinator)
    at.paper = add_paper(conference=at.open, title="Dân vận ở chợ", authors="Lý A", by=at.coordinator)
    planned(at, held_at=THEN, theme="Chưa tổ chức")
    held(at, held_at=YEARS_AGO)


@world
def at():
    """Both in one province."""
    at = SimpleNamespace(**vars(between()))
    add_recommendations(at)
    add_conferences(at)
    return at


@pytest.fixture
def report(at):
    return frozen(at.conference.presented.get().initiative.season.campaign)


def test_a_report_counts_recommendations_by_how_they_stand(report):
    assert said(report, "recommendations") == {
        "sent": 6, "waiting": 1, "late_answer": 1, "answered": 4, "accepted": 3, "declined": 1, "running": 1, "late": 1,
        "carried_out": 1,
    }  # fmt: skip


def test_a_report_says_of_recommendations_what_their_page_says(report, at):
    today = timezone.localdate()
    for unit in (at.addressee, at.unit):
        shown, _levels = recommendation_figures.rows(recommendation_figures.Scope(2026, unit), today)
        found = said(report, "recommendations", unit.code)
        assert {how: found.get(how.value, 0) for how in Standing} == shown.counts


def test_a_report_counts_conferences_held_and_what_came_of_them(report):
    assert said(report, "conferences") == {
        "held": 2, "came": 65, "papers": 2, "presented": 1, "concluded": 3, "done": 1, "running": 1, "late": 1,
    }  # fmt: skip


def test_a_report_says_of_conferences_what_their_page_says(report, at):
    today = timezone.localdate()
    for unit in (at.addressee, at.unit):
        shown, _levels = conference_figures.rows(conference_figures.Scope(2026, unit), today)
        found = said(report, "conferences", unit.code)
        assert {name: found.get(name, 0) for name in conference_figures.FIGURES} == shown.counts


def test_they_are_parted_by_unit_level_and_year_and_recommendations_by_field(report):
    parts = {part.section.name: part for part in tables(report, branch_of(report)).parts}
    first = {"recommendations": "sent", "conferences": "held"}
    parted = {
        name: {table.by: {str(row.name): row.values[first[name]] for row in table.rows} for table in parts[name].tables}
        for name in NAMES
    }

    assert parted == {
        "recommendations": {
            "unit": {"UBND xã Lũng Nặm": 6}, "field": {"Giao thông": 6}, "level": {"Communes and wards": 6},
            "year": {"2026": 6},
        },
        "conferences": {"unit": {"UBND xã Lũng Nặm": 2}, "level": {"Communes and wards": 2}, "year": {"2026": 2}},
    }  # fmt: skip


def change_much(at: SimpleNamespace) -> None:
    """Let something of both be otherwise than before."""
    decline_recommendation(recommendation=at.unanswered, answer="Không đủ vốn", by=at.chief)
    take_recommendation_back(recommendation=at.waiting, reason="Sai nơi nhận", by=at.head)
    carry_out_recommendation(recommendation=at.running, result="Xong", done_on=PAST, by=at.chief)
    remove_paper(paper=at.paper, by=at.coordinator)
    carry_out_conclusion(conclusion=at.to_do, result="Đã nhân rộng", done_on=PAST, by=at.head)
    conclude_conference(conference=at.open, conclusion="Nhất trí", by=at.head)


def test_counted_again_after_later_changes_a_report_gives_the_same(report, at):
    before = kept(report)
    with later():
        change_much(at)

    assert count(Book(report.campaign, report.as_of)) == before
    assert list(wrong_reports()) == []


def test_what_has_changed_since_is_told(report, at):
    with later():
        change_much(at)

    section = section_of("recommendations")
    rows = changed_rows(report, branch_of(report), section, section.figure("declined"), timezone.now())

    assert changed(report) == {
        ("recommendations", "sent"): (6, 5), ("recommendations", "waiting"): (1, 0),
        ("recommendations", "late_answer"): (1, 0), ("recommendations", "answered"): (4, 5),
        ("recommendations", "declined"): (1, 2), ("recommendations", "running"): (1, 0),
        ("recommendations", "carried_out"): (1, 2), ("conferences", "papers"): (2, 1),
        ("conferences", "concluded"): (3, 4), ("conferences", "done"): (1, 2),
    }  # fmt: skip
    assert [(each.row, each.then, each.now) for each in rows] == [(("recommendation", at.unanswered.pk), 0, 1)]


@pytest.mark.parametrize("name", NAMES)
def test_each_figure_is_the_sum_of_the_list_it_opens_to(name, report, at):
    with later():
        change_much(at)

    for code in ("", at.unit.code):
        found = said(report, name, code)
        for each in section_of(name).figures:
            listed = entries(report, branch_of(report, code), section_of(name), each, {})
            assert sum(row.value for row in listed) == found.get(each.name, 0), (code, each.name)


@pytest.mark.parametrize(
    ("section", "figure", "words"),
    [
        ("recommendations", "late_answer", "Trạm bơm Bản Giới"),
        ("conferences", "held", "Dân vận khéo ở biên giới"),
        ("conferences", "late", "Sửa nhà văn hóa xóm"),
    ],
)
def test_everybody_with_an_account_reads_what_a_figure_counts(section, figure, words, report, at, client_of):
    page = client_of(UserFactory()).get(
        reverse("reports:entries", args=[report.pk, at.addressee.code, section, figure])
    )

    assert words in page.content.decode()
    assert all(row.url for row in page.context["rows"])


def test_what_was_taken_back_since_is_counted_but_not_named_to_those_who_may_not_read_it(report, at, client_of):
    with later():
        take_recommendation_back(recommendation=at.waiting, reason="Sai nơi nhận", by=at.head)
    address = reverse("reports:entries", args=[report.pk, at.addressee.code, "recommendations", "waiting"])

    page = client_of(UserFactory()).get(address)

    assert [row.url for row in page.context["rows"]] == [""]
    assert "Cầu treo Nà Lạn" not in page.content.decode()
