"""By correspondence: who is asked what and until when, what comes of the answers, and that none is read before."""

import datetime

import pgtrigger
import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from common.errors import NotAllowed
from councils.actions import correspondence
from councils.actions.agenda import reorder
from councils.actions.conflicts import declare_conflict
from councils.actions.correspondence import end_what_is_due, plan_correspondence, send_reply
from councils.actions.session_steps import confirm, propose
from councils.actions.sessions import change_plan, put_on_agenda, record_attendance
from councils.actions.verdict_checks import find_wrong_verdicts
from councils.actions.voting import cast_vote, close_item, open_vote, postpone_item
from councils.actions.written_opinions import send_opinion
from councils.models import AgendaItem, Assessment, Attendance, OpenVote, Reply, Seat, Session, Verdict, WrittenOpinion
from councils.states import AssessmentStatus, Choice, ItemStatus, Outcome, SessionStatus
from councils.verdicts import calculation, sentence
from tests.factories.correspondence import REASONS, answer, by_letter, corresponding, planned, sent_out, time_up
from tests.factories.councils import RuleSheetFactory, SeatFactory, scored
from tests.factories.initiatives import AuthorFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
MINUTE = datetime.timedelta(minutes=1)


@world
def at():
    return corresponding(members=3)


@world
def session(at):
    """Two items with five members, who may answer."""
    return sent_out(at, 2)


def items(session) -> list[AgendaItem]:
    return list(session.items.order_by("position"))


def everybody(at, *choices):
    return dict(zip(at.seats, choices, strict=True))


def told(kind, seat):
    return seat.person.notices.filter(kind=f"councils/{kind}").count()


class TestPlanning:
    def test_whoever_runs_the_council_plans_it_for_a_moment_to_come(self, at):
        until = timezone.now() + MINUTE

        session = plan_correspondence(council=at.council, by=at.chair.person, name="Đợt 1", until=until)

        assert (session.by_correspondence, session.held_at, session.attendances.count()) == (True, until, 5)
        assert [told("session_planned", seat) for seat in at.seats] == [0] * 5

    def test_neither_a_member_nor_for_a_moment_that_is_past(self, at):
        with pytest.raises(NotAllowed, match="thư ký và chủ tịch"):
            plan_correspondence(
                council=at.council, by=at.members[0].person, name="Đợt 1", until=timezone.now() + MINUTE
            )
        with pytest.raises(NotAllowed):
            plan_correspondence(council=at.council, by=at.chair.person, name="Đợt 1", until=timezone.now() - MINUTE)

        assert not Session.objects.exists()

    @pytest.mark.parametrize("rules", [{"is_secret": True}, {"method": "score"}, {}])
    def test_dossiers_whose_rules_ask_for_something_else_do_not_come_onto_it(self, rules, at):
        session = planned(at)
        Assessment.objects.update(rule_sheet=RuleSheetFactory(name="Quy tắc khác", **rules), status="scored")
        session.items.all().delete()
        assessment = Assessment.objects.get()

        with pytest.raises(NotAllowed, match=assessment.initiative.number):
            put_on_agenda(session=session, assessments=[assessment], by=at.secretary.person)

    def test_the_database_allows_no_secret_ballot_by_correspondence(self):
        with pytest.raises(IntegrityError, match="takes_open_votes"), transaction.atomic():
            by_letter(name="Kín", is_secret=True)

    def test_the_moment_can_be_changed_freely_until_it_is_sent_out(self, at):
        session = planned(at)
        earlier = session.held_at - MINUTE

        change_plan(session=session, by=at.secretary.person, name="Đợt 2", held_at=earlier, place="")

        assert Session.objects.get().held_at == earlier
        assert [told("session_changed", seat) for seat in at.seats] == [0] * 5


class TestSendingOut:
    def test_it_takes_two_officers_and_everybody_with_a_vote_is_told(self, at):
        silent = SeatFactory(council=at.council, may_vote=False, may_score=False)
        session = planned(at)
        proposed = propose(session=session, step="open", by=at.secretary.person)
        with pytest.raises(NotAllowed, match="đề nghị"):
            confirm(proposed=proposed, by=at.secretary.person)

        sent = confirm(proposed=proposed, by=at.chair.person).session

        assert (sent.status, sent.opened_at is None) == (SessionStatus.OPEN, False)
        assert [told("answers_wanted", seat) for seat in [*at.seats, silent]] == [1, 1, 1, 1, 1, 0]

    def test_nothing_is_sent_out_without_an_item(self, at):
        until = timezone.now() + MINUTE
        session = plan_correspondence(council=at.council, by=at.chair.person, name="Đợt 1", until=until)

        with pytest.raises(NotAllowed, match="Chương trình"):
            propose(session=session, step="open", by=at.secretary.person)

    def test_what_was_proposed_holds_for_exactly_these_items_members_and_moment(self, at):
        session = planned(at)
        proposed = propose(session=session, step="open", by=at.secretary.person)
        change_plan(
            session=session, by=at.secretary.person, name=session.name, held_at=session.held_at + MINUTE, place=""
        )

        with pytest.raises(NotAllowed, match="thay đổi"):
            confirm(proposed=proposed, by=at.chair.person)

    def test_authors_among_the_members_leave_the_item_and_who_has_a_part_in_nothing_is_not_asked(self, at):
        session = planned(at)
        with transaction.atomic():
            AuthorFactory(initiative=Assessment.objects.get().initiative, person=at.members[0].person, share=0)

        at.together(session, "open")

        assert told("answers_wanted", at.members[0]) == 0
        assert Assessment.objects.get().recusals.binding().get().seat == at.members[0]

    def test_afterwards_what_is_asked_stays_as_it_was(self, at, session):
        (ready,) = scored(at)
        keys = [item.pk for item in items(session)]

        for deed in (
            lambda: put_on_agenda(session=session, assessments=[ready], by=at.secretary.person),
            lambda: reorder(session=session, by=at.secretary.person, seen=keys, wanted=keys[::-1]),
            lambda: change_plan(session=session, by=at.chair.person, name="", held_at=session.held_at, place=""),
        ):
            with pytest.raises(NotAllowed, match="đã được gửi"):
                deed()

    def test_nothing_of_a_room_happens_in_it(self, at, session):
        item = items(session)[0]

        for deed in (
            lambda: open_vote(item=item, by=at.secretary.person),
            lambda: close_item(item=item, by=at.secretary.person),
            lambda: cast_vote(item=item, by=at.chair.person, choice="yes"),
            lambda: send_opinion(item=item, by=at.chair.person, choice="yes", text="Có"),
            lambda: record_attendance(session=session, by=at.secretary.person, presences={}),
            lambda: propose(session=session, step="arrive", seat=at.chair, by=at.secretary.person, reason="Có"),
        ):
            with pytest.raises(NotAllowed):
                deed()

        assert not OpenVote.objects.exists()
        assert not WrittenOpinion.objects.exists()


class TestAnswering:
    def test_an_answer_can_be_changed_until_the_moment(self, at, session):
        item, last = items(session)[0], session.held_at - datetime.timedelta(microseconds=1)
        send_reply(item=item, by=at.chair.person, choice="yes")
        send_reply(item=item, by=at.chair.person, choice="no", reasons=f" {REASONS} ", now=last)

        reply = Reply.objects.get()
        assert (reply.choice, reply.reasons, reply.sent_at) == ("no", REASONS, last)

    def test_at_the_moment_itself_it_is_too_late_even_before_the_clock_has_come(self, at, session):
        with pytest.raises(NotAllowed, match="Quá hạn"):
            send_reply(item=items(session)[0], by=at.chair.person, choice="yes", now=session.held_at)

        assert not Reply.objects.exists()

    def test_whoever_is_against_says_why(self, at, session):
        with pytest.raises(NotAllowed):
            send_reply(item=items(session)[0], by=at.chair.person, choice="no", reasons="  ")

    def test_the_database_takes_no_answer_late_none_without_reasons_and_none_in_a_room(self, at, session):
        item = items(session)[0]
        given = {"item": item, "seat": at.chair, "choice": "yes"}

        with pytest.raises(IntegrityError, match="no replies"), transaction.atomic():
            Reply.objects.create(**given, sent_at=session.held_at)
        with pytest.raises(IntegrityError, match="says_why"), transaction.atomic():
            Reply.objects.create(**given | {"choice": "no"}, sent_at=timezone.now())
        with pytest.raises(IntegrityError, match="replies in writing"), transaction.atomic():
            OpenVote.objects.create(**given, at=timezone.now())
        with pytest.raises(IntegrityError, match="replies in writing"), transaction.atomic():
            WrittenOpinion.objects.create(**given, text="Có", sent_at=timezone.now())

    @pytest.mark.parametrize(
        ("who", "reason"),
        [
            ("expert", "thành viên"), ("without a vote", "quyền"), ("recused", "Cùng tổ"), ("author", "tác giả"),
            ("new", "ghế"), ("substitute not asked", "thành viên"),
        ],
    )  # fmt: skip
    def test_who_may_not_answer_hears_why(self, who, reason, at, session):
        item = items(session)[0]
        seat = at.members[0]
        if who == "expert":
            seat = SeatFactory(council=at.council, office="expert")
        elif who == "without a vote":
            Seat.objects.filter(pk=seat.pk).update(may_vote=False)
        elif who == "recused":
            declare_conflict(assessment=item.assessment, by=seat.person, reason="Cùng tổ")
        elif who == "author":
            AuthorFactory(initiative=item.assessment.initiative, person=seat.person, share=0)
        elif who == "new":
            seat = SeatFactory(council=at.council)
        else:
            seat = SeatFactory(council=at.council, stands_in_for=seat)
        person = type(seat.person).objects.get(pk=seat.person_id)

        with pytest.raises(NotAllowed, match=reason):
            send_reply(item=item, by=person, choice="yes")

        assert not Reply.objects.exists()

    def test_a_conflict_takes_the_answer_out(self, at, session):
        answer(session, {at.chair: "yes", at.members[0]: "yes"})
        declare_conflict(assessment=items(session)[0].assessment, by=at.members[0].person, reason="Cùng tổ")

        left = Reply.objects.filter(seat=at.members[0]).values_list("item__position", flat=True)

        assert (list(left), Reply.objects.filter(seat=at.chair).count()) == ([2], 2)

    def test_an_item_postponed_meanwhile_takes_none(self, at, session):
        item = items(session)[0]
        postpone_item(item=item, by=at.secretary.person, reason="Cần xem thực tế")

        with pytest.raises(NotAllowed, match="hoãn"):
            send_reply(item=item, by=at.chair.person, choice="yes")


class TestSubstitutes:
    @pytest.fixture
    def substitute(self, at):
        return SeatFactory(council=at.council, stands_in_for=at.members[0], person__full_name="Vi Văn Thay")

    def test_two_officers_let_one_answer_for_a_member_who_cannot(self, at, session, substitute):
        at.together(session, "replace", seat=substitute, reason="Nằm viện")

        with pytest.raises(NotAllowed, match="Vi Văn Thay"):
            send_reply(item=items(session)[0], by=at.members[0].person, choice="yes")
        answer(session, {substitute: "yes", at.chair: "yes", at.secretary: "yes", at.members[1]: "yes"})
        time_up(session)

        verdict = Verdict.objects.order_by("pk").first()
        assert (verdict.figures["present"], verdict.figures["seats"], verdict.figures["agree"]) == (4, 5, 4)
        assert told("answers_wanted", substitute) == 1
        assert Attendance.objects.get(seat=at.members[0]).reason == "Nằm viện"

    def test_a_substitute_who_does_not_answer_leaves_the_place_empty(self, at, session, substitute):
        at.together(session, "replace", seat=substitute, reason="Nằm viện")
        answer(session, dict.fromkeys([at.chair, at.secretary, at.members[1], at.members[2]], "yes"))
        time_up(session)

        figures = Verdict.objects.first().figures
        assert (figures["present"], figures["entitled"]) == (4, 5)

    def test_not_for_a_member_who_has_answered(self, at, session, substitute):
        answer(session, {at.members[0]: "yes"})

        with pytest.raises(NotAllowed, match="đã trả lời"):
            propose(session=session, step="replace", seat=substitute, by=at.secretary.person, reason="Nằm viện")

    def test_not_twice_and_not_without_a_reason(self, at, session, substitute):
        with pytest.raises(NotAllowed, match="vì sao"):
            propose(session=session, step="replace", seat=substitute, by=at.secretary.person, reason=" ")
        at.together(session, "replace", seat=substitute, reason="Nằm viện")
        with pytest.raises(NotAllowed, match="Vi Văn Thay"):
            propose(session=session, step="replace", seat=substitute, by=at.secretary.person, reason="Nằm viện")


class TestMoreTime:
    def test_two_officers_give_it_with_a_reason_and_everybody_asked_is_told(self, at, session):
        later = session.held_at + datetime.timedelta(days=2)

        at.together(session, "extend", at=later, reason="Mưa lũ, mất mạng")
        send_reply(item=items(session)[0], by=at.chair.person, choice="yes", now=later - MINUTE)

        session.refresh_from_db()
        assert session.held_at == later
        assert [told("answers_extended", seat) for seat in at.seats] == [1] * 5

    @pytest.mark.parametrize("shift", [-MINUTE, datetime.timedelta(0)])
    def test_it_never_becomes_shorter(self, shift, at, session):
        with pytest.raises(NotAllowed, match="dài"):
            propose(session=session, step="extend", at=session.held_at + shift, reason="Gấp", by=at.secretary.person)

    def test_the_database_lets_neither_the_kind_nor_the_moment_slip(self, at, session):
        for changed in (
            {"held_at": session.held_at - MINUTE},
            {"held_at": session.held_at + MINUTE},
            {"by_correspondence": False},
        ):
            with pytest.raises(IntegrityError, match="keeps its kind"), transaction.atomic():
                Session.objects.update(**changed)

    def test_not_without_a_reason(self, at, session):
        with pytest.raises(NotAllowed, match="vì sao"):
            propose(session=session, step="extend", at=session.held_at + MINUTE, by=at.secretary.person)


class TestTheClose:
    def test_the_clock_opens_the_answers_at_the_moment_and_judges_each_item(self, at, session):
        answer(session, everybody(at, "yes", "yes", "yes", "yes", "no"))

        assert end_what_is_due(now=session.held_at - MINUTE) == 0
        assert end_what_is_due(now=session.held_at) == 1
        assert end_what_is_due(now=session.held_at) == 0

        first, second = Verdict.objects.order_by("pk")
        assert first.figures["present"] == 5
        assert "đã trả lời 5 trong 5, 4 đồng ý, 1 không đồng ý" in sentence(first)
        assert ("Trả lời đúng hạn", "5") in calculation(first)
        assert {each.outcome for each in (first, second)} == {Outcome.RECOGNISED}
        assert set(Assessment.objects.values_list("status", flat=True)) == {AssessmentStatus.DECIDED}
        assert [told("answers_opened", seat) for seat in at.seats] == [1] * 5
        assert [told("minutes_ready", seat) for seat in at.seats[:2]] == [1, 1]

    def test_two_officers_open_them_before_once_all_are_in_and_not_sooner(self, at, session):
        answer(session, everybody(at, *["yes"] * 5) | {})
        Reply.objects.filter(seat=at.members[2], item__position=2).delete()
        with pytest.raises(NotAllowed, match="1 thành viên"):
            propose(session=session, step="close", by=at.secretary.person)
        send_reply(item=items(session)[1], by=at.members[2].person, choice="abstain")

        closed = at.together(session, "close")

        assert (closed.status, Verdict.objects.count()) == (SessionStatus.CLOSED, 2)

    def test_the_database_opens_nothing_before_the_moment_by_one_alone(self, at, session):
        with pytest.raises(IntegrityError, match="one person alone"), transaction.atomic():
            Session.objects.update(status="closed", closed_at=session.held_at - MINUTE)

    def test_nobody_answers_afterwards(self, at, session):
        answer(session, everybody(at, *["yes"] * 5))
        at.together(session, "close")

        with pytest.raises(NotAllowed, match="đến"):
            send_reply(item=items(session)[0], by=at.chair.person, choice="no", reasons=REASONS)
        with pytest.raises(IntegrityError, match="no replies"), transaction.atomic():
            Reply.objects.update(choice="abstain")
        with pytest.raises(IntegrityError, match="were counted"), transaction.atomic():
            Reply.objects.all().delete()
        with pytest.raises(IntegrityError, match="replies in writing"), transaction.atomic():
            OpenVote.objects.update(choice="no")

    def test_whoever_did_not_answer_is_absent_in_quorum_and_base(self, at, session):
        answer(session, dict(zip(at.seats[:4], ("yes", "yes", "yes", "no"), strict=True)))
        time_up(session)

        figures = Verdict.objects.first().figures
        assert (figures["present"], figures["base"], figures["needed"], figures["agree"]) == (4, 4, 3, 3)
        assert list(Attendance.objects.order_by("seat").values_list("is_present", flat=True)) == [True] * 4 + [False]

    def test_quorum_and_base_are_those_of_the_item(self, at, session):
        first, second = items(session)
        for seat in at.seats[:4]:
            send_reply(item=first, by=seat.person, choice="yes")
        for seat in at.seats[:3]:
            send_reply(item=second, by=seat.person, choice="yes")
        time_up(session)

        assert [item.status for item in items(session)] == [ItemStatus.CLOSED, ItemStatus.POSTPONED]
        assert items(session)[1].reason == "Chưa đủ ý kiến trả lời: 3 trong 5, cần ít nhất 4."

    def test_without_a_quorum_the_item_has_no_verdict_and_its_answers_stay_sealed(self, at, session):
        answer(session, {at.chair: "yes", at.secretary: "no"})
        time_up(session)

        assert not Verdict.objects.exists()
        assert not OpenVote.objects.exists()
        assert not OpenVote.pgh_event_model.objects.exists()
        assert set(Assessment.objects.values_list("status", flat=True)) == {AssessmentStatus.POSTPONED}
        assert [Reply.objects.visible_to(seat.person).count() for seat in at.seats] == [2, 2, 0, 0, 0]
        body = at.members[0].person.notices.get(kind="councils/answers_opened").body
        assert "Mục 1 chờ phiên họp khác: Chưa đủ ý kiến trả lời: 2 trong 5, cần ít nhất 4." in body

    def test_nobody_answering_at_all_postpones_everything(self, at, session):
        time_up(session)

        assert set(AgendaItem.objects.values_list("status", flat=True)) == {ItemStatus.POSTPONED}

    def test_what_was_postponed_goes_to_another_session(self, at, session):
        time_up(session)

        again = planned(at)
        moved = put_on_agenda(
            session=again, assessments=Assessment.objects.filter(status="postponed"), by=at.secretary.person
        )

        assert len(moved) == 2

    def test_a_held_dossier_is_left_and_does_not_stop_the_others(self, at, session):
        answer(session, everybody(at, *["yes"] * 5))
        initiative = items(session)[0].assessment.initiative
        initiative.held_because = "Có đơn khiếu nại"
        initiative.save()
        time_up(session)

        assert [item.status for item in items(session)] == [ItemStatus.POSTPONED, ItemStatus.CLOSED]
        assert "tạm giữ" in items(session)[0].reason

    def test_one_session_that_fails_does_not_stop_the_others(self, at, session, monkeypatch, caplog):
        other = sent_out(corresponding(members=3), 1)
        deed = correspondence.end_at_its_moment

        def fails_once(*, session, now):
            if session.pk != other.pk:
                raise RuntimeError
            return deed(session=session, now=now)

        monkeypatch.setattr(correspondence, "end_at_its_moment", fails_once)

        assert end_what_is_due(now=max(session.held_at, other.held_at)) == 1
        assert [record.levelname for record in caplog.records] == ["ERROR"]
        caplog.clear()

    def test_verdicts_are_what_is_stored_gives(self, at, session):
        answer(session, dict(zip(at.seats[:4], ("yes", "yes", "abstain", "no"), strict=True)))
        time_up(session)

        assert Verdict.objects.count() == 2
        assert list(find_wrong_verdicts()) == []

    def test_a_reply_changed_behind_the_system_is_found(self, at, session):
        answer(session, everybody(at, *["yes"] * 5))
        time_up(session)
        with pgtrigger.ignore("councils.Reply:reply_comes_before_the_close"):
            Reply.objects.filter(item=items(session)[0], seat=at.chair).update(choice="abstain")

        (line,) = find_wrong_verdicts()

        assert line.endswith("the votes counted are not the replies in writing")


class TestTies:
    def of(self, rule, **more):
        return corresponding(2, vote_ratio="50%", tie_rule=rule, method="vote", pass_mark=None, **more)

    @pytest.mark.parametrize(("chair", "outcome"), [("yes", Outcome.RECOGNISED), ("no", Outcome.NOT_RECOGNISED)])
    def test_the_chairs_answer_decides_where_the_rules_say_so(self, chair, outcome):
        at = self.of("chair")
        session = sent_out(at)
        other = "no" if chair == "yes" else "yes"
        answer(session, {at.chair: chair, at.secretary: other, at.members[0]: chair, at.members[1]: other})
        at.together(session, "close")

        assert Verdict.objects.get().outcome == outcome
        assert list(find_wrong_verdicts()) == []

    def test_a_second_ballot_waits_for_a_session_in_a_room(self):
        at = self.of("second")
        session = sent_out(at)
        answer(session, {at.chair: "yes", at.secretary: "no", at.members[0]: "yes", at.members[1]: "no"})
        at.together(session, "close")

        (item,) = items(session)
        assert (item.status, Verdict.objects.count()) == (ItemStatus.POSTPONED, 0)
        assert "lần hai" in item.reason


def test_a_mean_in_the_band_to_complete_sends_the_dossier_back_by_the_clock():
    at = corresponding(members=3, complete_from=60)
    session = sent_out(at, points=(25, 40))
    answer(session, everybody(at, *["yes"] * 5))
    time_up(session)

    assert Verdict.objects.get().outcome == Outcome.TO_COMPLETE
    points = Assessment.objects.get().initiative.latest_version().points
    assert set(points.values_list("asked_by", flat=True)) == {at.secretary.person_id}


class AgainError(Exception):
    """Takes an example back."""


@settings(
    deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(data=st.data())
def test_the_order_of_answers_and_what_was_answered_before_never_matter(data, at, session):
    """Each seat's last answer counts, in whatever order they came and whatever was said before."""
    last = data.draw(st.fixed_dictionaries({seat: st.sampled_from(Choice.values) for seat in at.seats}))
    first = data.draw(st.lists(st.tuples(st.sampled_from(at.seats), st.sampled_from(Choice.values)), max_size=6))
    orders = [at.seats, data.draw(st.permutations(at.seats))]
    found = []
    for order, before in zip(orders, ([], first), strict=True):
        try:
            with transaction.atomic():
                for seat, choice in before:
                    answer(session, {seat: choice})
                answer(session, {seat: last[seat] for seat in order})
                time_up(session)
                votes = OpenVote.objects.order_by("item__position", "seat").values_list("seat", "choice")
                found.append((list(votes), list(Verdict.objects.order_by("pk").values_list("outcome", "figures"))))
                assert list(find_wrong_verdicts()) == []
                raise AgainError
        except AgainError:
            pass

    assert found[0] == found[1]
    assert dict(found[0][0]) == {seat.pk: choice for seat, choice in last.items()}
