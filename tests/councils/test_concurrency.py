"""Two people at the same moment, on the real database."""

import datetime
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from threading import Barrier

import pytest
from django.db import connection, transaction

from common.errors import NotAllowed
from councils.actions.conflicts import declare_conflict
from councils.actions.correspondence import end_at_its_moment, send_reply
from councils.actions.figures import find_wrong_figures
from councils.actions.forwarding import put_forward
from councils.actions.scoring import Entry, StaleSheetError, hand_in, save_sheet
from councils.actions.session_steps import confirm, propose
from councils.actions.verdict_checks import find_wrong_verdicts
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.actions.written_opinions import send_opinion
from councils.models import Assessment, Assignment, OpenVote, Reply, ScoreSheet, Session, Verdict, WrittenOpinion
from councils.states import AssessmentStatus
from tests.factories.accounts import UnitFactory
from tests.factories.correspondence import answer, corresponding, sent_out
from tests.factories.councils import CouncilFactory, in_session, score, sitting, under_review
from tests.factories.decisions import DecisionItemFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.threads]


def at_once(*deeds: Callable) -> list:
    """Do all at the same moment, each on a connection of its own; give what came of each."""
    start = Barrier(len(deeds))

    def run(deed: Callable):
        try:
            start.wait()
            return deed()
        except (NotAllowed, StaleSheetError) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(run, deeds))


def typed(assessment, seat, *points) -> Assignment:
    assignment = Assignment.objects.select_related("assessment__initiative", "seat__person").get(
        assessment=assessment, seat=seat
    )
    criteria = assessment.rule_sheet.criteria.values_list("pk", flat=True)
    entry = Entry(points={key: Decimal(value) for key, value in zip(criteria, points, strict=True)})
    save_sheet(assignment=assignment, by=seat.person, entry=entry, revision=1)
    return assignment


def test_two_sheets_handed_in_at_once_give_the_right_mean():
    at = sitting(members=0)
    (assessment,) = under_review(at)
    first, second = typed(assessment, at.chair, 30, 50), typed(assessment, at.secretary, 31, 50)

    at_once(
        lambda: hand_in(assignment=first, by=at.chair.person),
        lambda: hand_in(assignment=second, by=at.secretary.person),
    )

    assessment.refresh_from_db()
    assert (assessment.sheet_count, assessment.mean, assessment.status) == (
        2,
        Decimal("80.50"),
        AssessmentStatus.SCORED,
    )
    assert find_wrong_figures() == []


def test_one_sheet_handed_in_twice_at_once_counts_once():
    at = sitting(members=1)
    (assessment,) = under_review(at)
    assignment = typed(assessment, at.chair, 30, 50)

    at_once(*[lambda: hand_in(assignment=assignment, by=at.chair.person)] * 2)

    assessment.refresh_from_db()
    assert assessment.sheet_count == 1
    assert find_wrong_figures() == []


def test_of_two_tabs_that_save_at_once_one_is_told():
    at = sitting(members=1)
    (assessment,) = under_review(at)
    assignment = Assignment.objects.select_related("assessment__initiative", "seat__person").get(
        assessment=assessment, seat=at.chair
    )

    outcomes = at_once(
        *[
            lambda text=text: save_sheet(
                assignment=assignment, by=at.chair.person, entry=Entry(comment=text), revision=1
            )
            for text in ("ở máy tính", "ở điện thoại")
        ]
    )

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["ScoreSheet", "StaleSheetError"]
    kept = next(outcome for outcome in outcomes if isinstance(outcome, ScoreSheet))
    assert ScoreSheet.objects.get().comment == kept.comment


def test_two_votes_of_one_member_at_once_are_one_vote():
    at = sitting(members=1)
    item = open_vote(item=in_session(at).items.get(), by=at.secretary.person)

    at_once(
        lambda: cast_vote(item=item, by=at.chair.person, choice="yes"),
        lambda: cast_vote(item=item, by=at.chair.person, choice="no"),
    )

    assert OpenVote.objects.count() == 1


def test_all_members_vote_at_once():
    at = sitting(members=3)
    item = open_vote(item=in_session(at).items.get(), by=at.secretary.person)

    at_once(*[lambda seat=seat: cast_vote(item=item, by=seat.person, choice="yes") for seat in at.seats])

    assert OpenVote.objects.count() == 5


def test_an_item_closed_by_two_at_once_has_one_verdict_that_counts_every_vote_taken():
    at = sitting(members=1)
    item = open_vote(item=in_session(at).items.get(), by=at.secretary.person)
    for seat in (at.chair, at.secretary):
        cast_vote(item=item, by=seat.person, choice="yes")

    outcomes = at_once(
        lambda: close_item(item=item, by=at.secretary.person),
        lambda: close_item(item=item, by=at.chair.person),
        lambda: cast_vote(item=item, by=at.members[0].person, choice="yes"),
    )

    assert sum(isinstance(outcome, Verdict) for outcome in outcomes) == 1
    assert Verdict.objects.get().figures["agree"] == OpenVote.objects.count()
    assert Assessment.objects.get().status == AssessmentStatus.DECIDED


def test_the_last_sheet_and_the_withdrawal_of_a_member_at_once_end_the_scoring():
    at = sitting(members=1)
    (assessment,) = under_review(at)
    score(assessment, at.chair, 30, 50)
    assignment = typed(assessment, at.secretary, 30, 50)

    at_once(
        lambda: hand_in(assignment=assignment, by=at.secretary.person),
        lambda: declare_conflict(assessment=assessment, by=at.members[0].person, reason="Cùng tổ"),
    )

    assessment.refresh_from_db()
    assert (assessment.status, assessment.sheet_count, assessment.assigned_count) == (AssessmentStatus.SCORED, 2, 2)
    assert find_wrong_figures() == []


def test_two_clerks_at_once_never_put_forward_more_than_the_council_takes():
    above = CouncilFactory(
        unit=UnitFactory(kind="province", recognition_level="provincial"), level="provincial", quota_per_unit=1,
        asks_for_report=False,
    )  # fmt: skip
    council = CouncilFactory(unit=UnitFactory(parent=above.unit, kind="commune", recognition_level="grassroots"))
    with transaction.atomic():
        items = [DecisionItemFactory(decision__council=council) for _number in range(2)]
    initiatives = [item.assessment.initiative for item in items]

    done = at_once(*(lambda each=each: put_forward(initiative=each, by=each.entered_by) for each in initiatives))

    assert sorted(isinstance(each, NotAllowed) for each in done) == [False, True]
    assert Assessment.objects.filter(council=above).count() == 1


def test_an_opinion_sent_as_the_vote_opens_is_in_before_it_or_refused_and_twice_is_one():
    at = sitting(members=3)
    absent = at.members[0]
    item = in_session(at, absent=(absent,)).items.get()

    def send():
        return send_opinion(item=item, by=absent.person, choice="yes", text="Đã đọc kỹ hồ sơ.")

    opened, *sent = at_once(lambda: open_vote(item=item, by=at.secretary.person), send, send)

    kept = [each for each in sent if isinstance(each, WrittenOpinion)]
    assert not isinstance(opened, NotAllowed)
    assert WrittenOpinion.objects.count() == bool(kept)


def test_at_the_moment_of_the_close_exactly_one_opens_the_answers_and_a_late_change_counts_or_is_refused():
    at = corresponding(members=2)
    session = sent_out(at)
    answer(session, dict.fromkeys(at.seats, "yes"))
    item, moment = session.items.get(), session.held_at
    proposed = propose(session=session, step="close", by=at.secretary.person)

    by_clock, _again, by_officers, changed = at_once(
        lambda: end_at_its_moment(session=session, now=moment),
        lambda: end_at_its_moment(session=session, now=moment),
        lambda: confirm(proposed=proposed, by=at.chair.person),
        lambda: send_reply(item=item, by=at.members[0].person, choice="abstain"),
    )

    outcomes = [by_clock, _again, by_officers]
    assert sum(not (each is None or isinstance(each, NotAllowed)) for each in outcomes) == 1
    assert Verdict.objects.get().figures["abstain"] == isinstance(changed, Reply)
    assert OpenVote.objects.filter(choice="abstain").exists() == isinstance(changed, Reply)
    assert list(find_wrong_verdicts()) == []


def test_more_time_and_the_clock_at_once_never_both():
    at = corresponding(members=1)
    session = sent_out(at)
    later = session.held_at + datetime.timedelta(days=1)
    proposed = propose(session=session, step="extend", at=later, reason="Mưa lũ", by=at.secretary.person)

    closed, _extended = at_once(
        lambda: end_at_its_moment(session=session, now=session.held_at),
        lambda: confirm(proposed=proposed, by=at.chair.person),
    )

    after = Session.objects.get()
    assert (after.status, after.held_at == later) in {("closed", False), ("open", True)}
    assert (closed is not None) == (after.status == "closed")


def test_a_conflict_declared_as_the_answers_are_opened_never_leaves_half_an_answer():
    at = corresponding(members=2)
    session = sent_out(at)
    answer(session, dict.fromkeys(at.seats, "yes"))
    item = session.items.get()

    at_once(
        lambda: end_at_its_moment(session=session, now=session.held_at),
        lambda: declare_conflict(assessment=item.assessment, by=at.members[0].person, reason="Cùng tổ"),
    )

    figures = Verdict.objects.get().figures
    assert (figures["agree"], figures["recused"]) in {(4, 0), (3, 1)}
    assert Reply.objects.count() == OpenVote.objects.count() == figures["agree"]
    assert list(find_wrong_verdicts()) == []
