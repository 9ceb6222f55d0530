"""Who acts for an absent officer of a council: the rules, both names, and never both hands of what takes two."""

import datetime

import pghistory
import pytest
from django.db import IntegrityError, transaction
from django.forms.models import model_to_dict
from django.utils import timezone, translation

from accounts.states import RoleName
from common.errors import NotAllowed
from councils.actions.assignments import choose_members
from councils.actions.conflicts import declare_conflict
from councils.actions.deputies import end_deputy, name_deputy, take_up_again
from councils.actions.minutes import minutes_of, sign_minutes
from councils.actions.session_steps import confirm, propose
from councils.actions.sessions import Presence, plan_session, put_on_agenda, record_attendance
from councils.actions.voting import cast_vote, open_vote
from councils.anonymity import is_masked
from councils.dues import ANSWERING
from councils.models import OpenVote, Seat, SeatDeputy, SessionStep
from councils.papers.minutes import minutes_content
from councils.permissions import on_behalf_of, runs, why_not_run_for
from councils.permissions.deputies import why_not_deputise, why_not_name_for
from councils.permissions.minutes import signers_of, why_not_sign_minutes
from councils.seats import Absent, expert_seats_of, held_by, offices_in
from councils.sight import officers
from councils.states import Office
from initiatives.versions import digest
from notifications.dues import Due
from notifications.models import Notice
from notifications.states import Audience
from tests.factories.accounts import RoleFactory, UserFactory
from tests.factories.correspondence import corresponding, planned
from tests.factories.councils import (
    SESSION_AT,
    RuleSheetFactory,
    SeatDeputyFactory,
    SeatFactory,
    Sitting,
    anew,
    scored,
    sitting,
    under_review,
)
from tests.factories.initiatives import FieldFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def _in_english():
    """Say reasons in the words of the code."""
    with translation.override("en"):
        yield


@world
def at() -> Sitting:
    at = sitting(members=2)
    at.vice = SeatFactory(council=at.council, office=Office.VICE_CHAIR, position=4, may_score=False)
    at.ready = scored(at)
    return at


@world
def away(at) -> Sitting:
    """The secretary is absent, and a member acts."""
    at.row = SeatDeputyFactory(seat=at.secretary, deputy=at.members[0])
    return at


def name(at, absent, deputy, **more):
    said = {"starts_on": TODAY, "ends_on": TODAY + 5 * DAY, "reason": "Đi học", "by": absent.person} | more
    return name_deputy(seat=absent, deputy=deputy, **said)


def planned_by(at, seat, absent=()):
    """Give a session with a roll and one dossier, planned by whoever runs the council."""
    by = anew(seat)
    session = plan_session(council=at.council, by=by, name="Đợt 1", held_at=SESSION_AT, place="Hội trường")
    put_on_agenda(session=session, assessments=at.ready, by=anew(at.chair))
    record_attendance(
        session=session,
        by=by,
        presences={each: Presence(each not in absent, "đi vắng") for each in [*at.seats, at.vice]},
    )
    return session


class TestOffice:
    def test_a_deputy_does_the_deeds_of_the_office_for_these_days_alone(self, at):
        SeatDeputyFactory(seat=at.secretary, deputy=at.members[0], starts_on=TODAY, ends_on=TODAY)
        late = SeatDeputyFactory(seat=at.vice, deputy=at.members[1], starts_on=TODAY + DAY)
        over = SeatDeputyFactory(seat=at.chair, deputy=at.members[1], starts_on=TODAY - 3 * DAY, ends_on=TODAY - DAY)

        assert runs(anew(at.members[0]), at.council)
        assert offices_in(anew(at.members[0]), at.council) == {Office.MEMBER, Office.SECRETARY}
        assert runs(anew(at.secretary), at.council)
        assert offices_in(anew(late.deputy), at.council) == {Office.MEMBER}
        assert not runs(anew(over.deputy), at.council)

    def test_it_is_over_when_it_is_ended_or_either_seat_is_or_the_absent_one_has_left(self, away):
        deputy = away.members[0]
        for change in ("ended", "seat", "deputy", "left"):
            with transaction.atomic():
                row = SeatDeputy.objects.get(pk=away.row.pk)
                if change == "ended":
                    end_deputy(row=row, by=away.secretary.person)
                elif change == "seat":
                    type(row.seat).objects.filter(pk=row.seat_id).update(ends_on=TODAY - DAY)
                elif change == "deputy":
                    type(row.seat).objects.filter(pk=row.deputy_id).update(ends_on=TODAY - DAY)
                else:
                    type(deputy.person).objects.filter(pk=away.secretary.person_id).update(is_active=False)
                assert not runs(anew(deputy), away.council), change
                transaction.set_rollback(True)
        assert runs(anew(deputy), away.council)

    def test_who_is_told_and_asked_as_an_officer_is_told_and_asked_as_a_deputy(self, away):
        deputy = away.members[0]
        seats = away.council.seats

        assert set(seats.officers()) == {away.chair, away.secretary, deputy}
        assert type(deputy.person).objects.filter(officers(), pk=deputy.person_id).exists()
        due = Due("x", away.members[1].person_id, TODAY, "", council_id=away.council.pk)
        scope = ANSWERING[Audience.SECRETARY](TODAY)(due)
        assert scope.people == (away.secretary.person_id, deputy.person_id)

    def test_a_deputy_has_one_vote_and_the_absent_officer_none_of_it(self, away):
        session = planned_by(away, away.members[0], absent=(away.secretary,))
        step = propose(session=session, step="open", by=anew(away.members[0]))
        confirm(proposed=step, by=anew(away.chair))
        item = open_vote(item=session.items.get(), by=anew(away.members[0]))

        cast_vote(item=item, by=anew(away.members[0]), choice="yes")
        cast_vote(item=item, by=anew(away.members[0]), choice="no")

        assert list(OpenVote.objects.values_list("seat", "choice")) == [(away.members[0].pk, "no")]
        with pytest.raises(NotAllowed, match="present"):
            cast_vote(item=item, by=anew(away.secretary), choice="yes")

    def test_nothing_is_done_for_somebody_whom_it_concerns(self, away):
        (mine,) = under_review(away, lead=away.secretary.person)
        left, other = under_review(away, 2)
        declare_conflict(assessment=left, by=away.secretary.person, reason="Họ hàng")
        deputy = anew(away.members[0])

        for concerned in (mine, left):
            assert "whom this concerns" in why_not_run_for(deputy, concerned)
            with pytest.raises(NotAllowed, match="whom this concerns"):
                choose_members(assessment=concerned, seats=[], by=deputy)
        assert why_not_run_for(deputy, other) is None
        assert why_not_run_for(anew(away.chair), left) is None

    def test_the_history_of_a_deed_names_both(self, away):
        session = planned_by(away, away.chair)

        with pghistory.context(user=away.members[0].person_id):
            step = propose(session=session, step="open", by=anew(away.members[0]))
            confirm(proposed=step, by=anew(away.chair))

        event = session.events.order_by("-pgh_id").first()
        assert event.pgh_context.metadata == {
            "user": away.members[0].person_id, "on_behalf_of": away.secretary.person_id
        }  # fmt: skip


def test_seats_are_read_as_django_reads_them_in_one_question(away, django_assert_num_queries):
    person = anew(away.members[0])
    other = SeatFactory(person=person, council__field=FieldFactory(), office=Office.EXPERT)
    SeatFactory(person=person, ends_on=TODAY - DAY)
    SeatFactory(person=person, council__ends_on=TODAY - DAY)
    related = Seat.objects.of(person, TODAY).select_related("council__unit", "council__field")
    asked = [model_to_dict(each) | model_to_dict(each.council, exclude=["field"]) for each in related]

    with django_assert_num_queries(1):
        seats = [*held_by(person), *expert_seats_of(person)]
        read = {each: (each.council, each.council.unit, each.council.field) for each in seats}
        told = [
            model_to_dict(each, exclude=["knows"]) | model_to_dict(each.council, exclude=["field"]) for each in seats
        ]

    assert read == {each: (each.council, each.council.unit, each.council.field) for each in related}
    assert sorted(told, key=str) == sorted(({k: v for k, v in each.items() if k != "knows"} for each in asked), key=str)
    assert read[other][2] is not None
    assert [each.absent for each in seats] == [
        [Absent(away.secretary.person_id, away.secretary.person.full_name, Office.SECRETARY, away.row.ends_on)], []
    ]  # fmt: skip
    (own,) = held_by(anew(away.secretary))
    assert [each.person_id for each in own.deputed] == [person.pk]


class TestTwoPeople:
    @pytest.mark.parametrize(("first", "second"), [("secretary", "deputy"), ("deputy", "secretary")])
    @pytest.mark.parametrize("step", ["open", "close", "arrive"])
    def test_an_officer_and_the_own_deputy_open_close_and_record_nothing_together(self, away, step, first, second):
        people = {"secretary": away.secretary, "deputy": away.members[0]}
        session = planned_by(away, away.chair, absent=(away.members[1],))
        if step != "open":
            opened = propose(session=session, step="open", by=anew(away.secretary))
            session = confirm(proposed=opened, by=anew(away.chair)).session
        more = {"seat": away.members[1]} if step == "arrive" else {}
        proposed = propose(session=session, step=step, by=anew(people[first]), **more)

        with pytest.raises(NotAllowed, match="acts for the other"):
            confirm(proposed=proposed, by=anew(people[second]))

        done = confirm(proposed=proposed, by=anew(away.chair))
        absent = away.secretary.person_id if first == "deputy" else None
        assert (done.asked_for_id, done.done_for_id) == (absent, None)

    def test_nor_does_a_vice_chair_confirm_for_the_secretary_whose_deputy_he_is(self, at):
        SeatDeputyFactory(seat=at.secretary, deputy=at.vice)
        session = planned_by(at, at.chair)
        proposed = propose(session=session, step="open", by=anew(at.secretary))

        with pytest.raises(NotAllowed, match="acts for the other"):
            confirm(proposed=proposed, by=anew(at.vice))

    def test_a_deputy_confirms_in_the_place_of_the_absent_what_somebody_else_proposes(self, away):
        session = planned_by(away, away.chair)
        proposed = propose(session=session, step="open", by=anew(away.chair))

        done = confirm(proposed=proposed, by=anew(away.members[0]))

        assert (done.asked_for_id, done.done_for_id) == (None, away.secretary.person_id)

    def test_what_the_deputy_proposed_is_not_confirmed_by_the_absent_after_the_absence_either(self, at):
        """The vice-chair, who may still be asked after it has ended, proposed it for the secretary."""
        row = SeatDeputyFactory(seat=at.secretary, deputy=at.vice)
        session = planned_by(at, at.chair)
        proposed = propose(session=session, step="open", by=anew(at.vice))
        end_deputy(row=row, by=anew(at.vice))

        with pytest.raises(NotAllowed):
            confirm(proposed=proposed, by=anew(at.secretary))

    @pytest.mark.parametrize("names", [("asked_for", "done_by"), ("asked_by", "done_for"), ("asked_for", "done_for")])
    def test_the_database_takes_no_step_of_the_two(self, away, names):
        session, now = planned_by(away, away.chair), timezone.now()
        people = {"asked_by": away.chair.person, "done_by": away.vice.person, "asked_at": now, "done_at": now}

        with (
            pytest.raises(IntegrityError, match="session_step_is_not_confirmed_for_who_proposed"),
            transaction.atomic(),
        ):
            SessionStep.objects.create(
                session=session, step="open", **people | dict.fromkeys(names, away.secretary.person)
            )

    @pytest.mark.parametrize(("first", "second"), [("secretary", "deputy"), ("deputy", "secretary")])
    def test_they_send_out_no_questions_by_correspondence(self, first, second):
        at = corresponding(members=2)
        people = {"secretary": at.secretary, "deputy": at.members[0]}
        session = planned(at)
        SeatDeputyFactory(seat=at.secretary, deputy=at.members[0])
        proposed = propose(session=session, step="open", by=anew(people[first]))

        with pytest.raises(NotAllowed, match="acts for the other"):
            confirm(proposed=proposed, by=anew(people[second]))


class TestMinutes:
    def closed(self, at, absent):
        session = planned_by(at, at.members[0], absent=absent)
        step = propose(session=session, step="open", by=anew(at.members[0]))
        confirm(proposed=step, by=anew(at.chair))
        step = propose(session=session, step="close", by=anew(at.chair))
        return confirm(proposed=step, by=anew(at.members[0])).session

    def test_the_deputy_signs_in_the_place_of_an_officer_who_was_not_there(self, away):
        session = self.closed(away, absent=(away.secretary,))
        content = minutes_content(minutes_of(session))
        end_deputy(row=away.row, by=anew(away.secretary))

        signature = sign_minutes(session=session, by=anew(away.members[0]), sha256=digest(content))

        assert [line.seat for line in signers_of(session)] == [away.chair, away.members[0]]
        assert content["secretary"] == away.members[0].person.full_name
        assert (signature.seat, signature.on_behalf_of) == (away.members[0], away.secretary.person)
        assert "recorded as present" in why_not_sign_minutes(anew(away.secretary), session)

    def test_an_officer_who_was_there_signs_and_the_deputy_does_not(self, away):
        session = self.closed(away, absent=())

        assert [line.seat for line in signers_of(session)] == [away.chair, away.secretary]
        assert minutes_content(minutes_of(session))["secretary"] == away.secretary.person.full_name
        assert "sign them" in why_not_sign_minutes(anew(away.members[0]), session)

    def test_whoever_was_named_after_the_session_signs_nothing_of_it(self, at):
        session = planned_by(at, at.chair, absent=(at.secretary,))
        step = propose(session=session, step="open", by=anew(at.chair))
        confirm(proposed=step, by=anew(at.vice))
        SeatDeputyFactory(seat=at.secretary, deputy=at.members[0])
        step = propose(session=session, step="close", by=anew(at.chair))
        closed = confirm(proposed=step, by=anew(at.vice)).session

        assert [line.seat for line in signers_of(closed)] == [at.chair]


class TestRules:
    def test_whoever_is_absent_the_head_and_an_administrator_name_one_for_an_officer_and_no_other_officer(self, at):
        head = RoleFactory(unit=at.council.unit, name=RoleName.HEAD).person
        administrator = UserFactory(is_staff=True, is_superuser=True)

        for user in (anew(at.secretary), head, administrator):
            assert why_not_name_for(user, at.secretary) is None
            assert why_not_name_for(user, at.members[0]) is None
        for seat in (at.chair, at.vice, at.members[0]):
            assert "A deputy is named by" in why_not_name_for(anew(seat), at.secretary)
        assert why_not_name_for(anew(at.chair), at.members[0]) is None
        assert "A deputy is named by" in why_not_name_for(anew(at.members[1]), at.members[0])
        name(at, at.secretary, at.vice)
        assert "A deputy is named by" in why_not_name_for(anew(at.vice), at.members[0])

    def test_a_deputy_is_a_member_of_the_same_council_who_is_there_and_holds_no_other_such_office(self, at):
        expert = SeatFactory(council=at.council, office=Office.EXPERT)
        substitute = SeatFactory(council=at.council, stands_in_for=at.members[1])
        leaving = SeatFactory(council=at.council, ends_on=TODAY + DAY)
        gone = SeatFactory(council=at.council, person__is_active=False)
        days = (TODAY, TODAY + 5 * DAY)
        reasons = {
            SeatFactory(): "Choose a member of the same council.",
            expert: "Choose a member of the same council.",
            substitute: "Choose a member of the same council.",
            leaving: f"{leaving.person} does not sit on the council on all of these days.",
            gone: f"{gone.person} has left.",
            at.secretary: "That is the one who is absent. Choose somebody else.",
            at.chair: f"{at.chair.person} runs the council already: choose somebody else, so that two remain for what "
            "takes two.",
        }

        assert {seat: why_not_deputise(at.secretary, seat, *days) for seat in reasons} == reasons
        assert why_not_deputise(at.secretary, at.members[0], *days) is None
        assert why_not_deputise(at.chair, at.vice, *days) is None
        assert "Only members" in why_not_deputise(expert, at.members[0], *days)

    def test_one_hand_holds_one_office_and_a_deputy_has_no_deputy(self, away):
        days = (TODAY, TODAY + DAY)

        assert "two offices are not in one hand" in why_not_deputise(away.chair, away.members[0], *days)
        assert "a deputy has no deputy" in why_not_deputise(away.members[0], away.members[1], *days)
        assert "end that first" in why_not_deputise(away.secretary, away.members[1], *days)
        assert "is absent too" in why_not_deputise(away.members[1], away.secretary, *days)
        later = (away.row.ends_on + DAY, away.row.ends_on + 2 * DAY)
        assert why_not_deputise(away.secretary, away.members[1], *later) is None

    def test_no_two_for_one_seat_at_once_and_none_of_another_council_in_the_database_either(self, away):
        with pytest.raises(IntegrityError, match="do_not_overlap"), transaction.atomic():
            SeatDeputyFactory(seat=away.secretary, deputy=away.members[1], starts_on=TODAY + DAY)
        for deputy in (SeatFactory(), SeatFactory(council=away.council, office=Office.EXPERT)):
            with pytest.raises(IntegrityError, match="does not act for"), transaction.atomic():
                SeatDeputyFactory(seat=away.chair, deputy=deputy)

    def test_where_authors_are_hidden_no_scorer_acts_for_who_knows_them_and_one_who_did_would_read_masked(self):
        at = sitting(members=1, rule_sheet=RuleSheetFactory(name="Ẩn danh", is_anonymous=True))
        at.vice = SeatFactory(council=at.council, office=Office.VICE_CHAIR, may_score=False, position=4)
        days = (TODAY, TODAY + DAY)

        assert "Authors are hidden" in why_not_deputise(at.secretary, at.members[0], *days)
        assert why_not_deputise(at.secretary, at.vice, *days) is None
        (assessment,) = under_review(at)
        SeatDeputyFactory(seat=at.secretary, deputy=at.members[0])
        SeatDeputyFactory(seat=at.chair, deputy=at.vice)
        assert is_masked(anew(at.members[0]), assessment)
        assert not is_masked(anew(at.vice), assessment)

    def test_both_and_the_other_officers_are_told_and_ended_it_can_be_taken_up_again_as_a_row_of_its_own(self, at):
        named = name(at, at.secretary, at.members[0])
        end_deputy(row=named, by=anew(at.members[0]))

        again = take_up_again(row=named, by=anew(at.secretary))

        assert again.pk != named.pk
        assert SeatDeputy.objects.standing().get() == again
        kinds = Notice.objects.exclude(kind="councils/assigned").values_list("kind", "person")
        assert set(kinds) == {
            ("councils/you_act_named", at.members[0].person_id), ("councils/deputy_named", at.chair.person_id),
            ("councils/deputy_ended", at.chair.person_id), ("councils/deputy_ended", at.secretary.person_id),
        }  # fmt: skip
        with pytest.raises(NotAllowed, match="A deputy is named by"):
            end_deputy(row=again, by=anew(at.chair))
        assert on_behalf_of(anew(at.members[0]), at.council) == at.secretary.person_id
