"""Opinions in writing: of whom, on what, until when; sealed until the item is closed; each counts once at most."""

import pytest
from django.db import IntegrityError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from common.errors import NotAllowed
from councils.actions.conflicts import declare_conflict
from councils.actions.sessions import plan_session, put_on_agenda
from councils.actions.verdict_checks import find_wrong_verdicts
from councils.actions.voting import cast_vote, close_item, open_vote, postpone_item
from councils.actions.written_opinions import send_opinion, take_opinion_back
from councils.models import AgendaItem, Assessment, OpenVote, Seat, WrittenOpinion
from councils.permissions.written_opinions import why_not_write
from councils.states import Choice, Method, NotCounted, Office
from councils.verdicts import sentence
from councils.written import Roll, why_not_counted
from tests.factories.councils import SESSION_AT, RuleSheetFactory, SeatFactory, in_session, scored, sitting
from tests.factories.initiatives import AuthorFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=3)


@world
def session(at):
    """An open session of five: the first member is away."""
    return in_session(at, absent=(at.members[0],))


def again(item: AgendaItem) -> AgendaItem:
    return AgendaItem.objects.get(pk=item.pk)


def write(item, seat, choice="yes", text="Đã đọc kỹ hồ sơ, số liệu rõ."):
    return send_opinion(item=item, by=seat.person, choice=choice, text=text)


def open_it(at, session) -> AgendaItem:
    return open_vote(item=session.items.get(), by=at.secretary.person)


def close(at, item, *voters, choice="yes"):
    for seat in voters:
        cast_vote(item=item, by=seat.person, choice=choice)
    return close_item(item=item, by=at.secretary.person)


def counting(value=True):
    """Let the rules of all items count opinions in writing."""
    sheet = RuleSheetFactory(name="Ý kiến bằng văn bản được tính", counts_written=value, pass_mark=None, method="vote")
    Assessment.objects.update(rule_sheet=sheet)


class TestTheMoment:
    def test_from_the_agenda_on_before_the_session_begins(self, at):
        planned = plan_session(council=at.council, by=at.chair.person, name="Đợt 1", held_at=SESSION_AT, place="")
        (item,) = put_on_agenda(session=planned, assessments=scored(at), by=at.chair.person)

        assert write(item, at.chair).counted is None

    def test_it_can_be_replaced_until_the_vote_is_opened(self, at, session):
        item, absent = session.items.get(), at.members[0]
        write(item, absent, "yes")
        write(item, absent, "no", "Chưa rõ chi phí.")
        open_it(at, session)

        with pytest.raises(NotAllowed, match="mở biểu quyết"):
            write(item, absent, "yes")
        with pytest.raises(NotAllowed, match="mở biểu quyết"):
            take_opinion_back(item=item, by=absent.person)

        assert list(WrittenOpinion.objects.values_list("choice", "text")) == [("no", "Chưa rõ chi phí.")]

    def test_it_can_be_taken_back_until_then(self, at, session):
        write(session.items.get(), at.members[0])
        take_opinion_back(item=session.items.get(), by=at.members[0].person)

        assert not WrittenOpinion.objects.exists()

    def test_nothing_is_taken_once_the_item_is_closed_or_postponed(self, at, session):
        item = session.items.get()
        postpone_item(item=item, by=at.secretary.person, reason="Cần xem thực tế")

        assert "hoãn" in why_not_write(at.members[0].person, again(item))

    def test_a_second_ballot_takes_opinions_again_until_its_own_roll(self, at, session):
        rules = RuleSheetFactory(
            name="Bỏ phiếu lại", vote_ratio="50%", ratio_base="valid", tie_rule="second", method="vote", pass_mark=None,
            counts_written=True,
        )  # fmt: skip
        Assessment.objects.update(rule_sheet=rules)
        write(session.items.get(), at.members[0], "no")
        item = open_it(at, session)
        for seat, choice in zip(at.seats[:2] + at.members[1:], ("yes", "yes", "no", "abstain"), strict=True):
            cast_vote(item=item, by=seat.person, choice=choice)
        assert close_item(item=item, by=at.secretary.person) is None  # 2 for, 1 against and 1 against in writing
        assert WrittenOpinion.objects.get().counted is None

        write(session.items.get(), at.members[0], "yes")
        verdict = close(at, open_it(at, session), *at.seats[:2])

        assert (verdict.figures["agree"], verdict.figures["written"]["agree"], verdict.figures["ballot"]) == (3, 1, 2)

    def test_the_database_takes_nothing_after_the_roll_is_fixed(self, at, session):
        item, given = session.items.get(), {"choice": "yes", "text": "Muộn", "sent_at": SESSION_AT}
        kept = write(item, at.members[0])
        open_it(at, session)

        with pytest.raises(IntegrityError, match="roll of item"), transaction.atomic():
            WrittenOpinion.objects.create(item=item, seat=at.members[1], **given)
        with pytest.raises(IntegrityError, match="roll of item"), transaction.atomic():
            WrittenOpinion.objects.filter(pk=kept.pk).update(choice="no")


def _present(at, session):
    return at.chair.person


def _recused(at, session):
    declare_conflict(assessment=session.items.get().assessment, by=at.members[0].person, reason="Cùng tổ")
    return at.members[0].person


def _author(at, session):
    AuthorFactory(initiative=session.items.get().assessment.initiative, person=at.members[0].person, share=0)
    return at.members[0].person


def _expert(at, session):
    return SeatFactory(council=at.council, office=Office.EXPERT).person


def _without_a_vote(at, session):
    Seat.objects.filter(pk=at.members[0].pk).update(may_vote=False)
    return at.members[0].person


def _member_with_a_substitute_there(at, session):
    substitute = SeatFactory(council=at.council, stands_in_for=at.members[0], person__full_name="Vi Văn Thay")
    at.together(session, "arrive", seat=substitute)
    return at.members[0].person


def _substitute(at, session):
    return SeatFactory(council=at.council, stands_in_for=at.members[0]).person


def _substitute_there(at, session):
    substitute = SeatFactory(council=at.council, stands_in_for=at.members[0])
    at.together(session, "arrive", seat=substitute)
    return substitute.person


def _new_on_the_council(at, session):
    return SeatFactory(council=at.council).person


def _of_a_secret_item(at, session):
    rules = RuleSheetFactory(name="Bỏ phiếu kín", is_secret=True)
    Assessment.objects.update(rule_sheet=rules)
    return at.members[0].person


def _of_an_item_without_a_vote(at, session):
    rules = RuleSheetFactory(name="Chấm điểm", method=Method.SCORE)
    Assessment.objects.update(rule_sheet=rules)
    return at.members[0].person


@pytest.mark.parametrize(
    ("who", "reason"),
    [
        (_present, "có mặt"),
        (_recused, "Cùng tổ"),
        (_author, "tác giả"),
        (_expert, "thành viên"),
        (_without_a_vote, "quyền biểu quyết"),
        (_member_with_a_substitute_there, "Vi Văn Thay"),
        (_substitute, "thành viên"),
        (_substitute_there, "Người thay"),
        (_new_on_the_council, "danh sách"),
        (_of_a_secret_item, "phiếu kín"),
        (_of_an_item_without_a_vote, "điểm"),
    ],
)  # fmt: skip
def test_who_may_not_write_hears_why(who, reason, at, session):
    person = who(at, session)

    with pytest.raises(NotAllowed, match=reason):
        send_opinion(item=session.items.get(), by=type(person).objects.get(pk=person.pk), choice="yes", text="Có")

    assert not WrittenOpinion.objects.exists()


def test_an_opinion_says_why(at, session):
    with pytest.raises(NotAllowed):
        write(session.items.get(), at.members[0], text="  ")


def test_the_database_takes_none_on_a_secret_item(at, session):
    item, absent = session.items.get(), _of_a_secret_item(at, session)

    with pytest.raises(IntegrityError, match="secret"), transaction.atomic():
        WrittenOpinion.objects.create(item=item, seat=absent.seats.get(), choice="yes", text="Có", sent_at=SESSION_AT)


class TestWhatComesOfIt:
    def test_where_the_rules_count_it_stands_in_the_verdict_and_its_sentence(self, at, session):
        counting()
        write(session.items.get(), at.members[0])

        verdict = close(at, open_it(at, session), *at.seats[:2])

        figures = verdict.figures
        assert (figures["agree"], figures["present"], figures["base"]) == (3, 4, 5)
        assert "Trong đó có 1 ý kiến bằng văn bản (1 đồng ý, 0 không đồng ý)." in sentence(verdict)
        assert (WrittenOpinion.objects.get().counted, WrittenOpinion.objects.get().because) == (True, "")

    def test_where_they_do_not_it_is_read_out_and_the_sentence_says_so(self, at, session):
        write(session.items.get(), at.members[0])

        verdict = close(at, open_it(at, session), *at.seats[:2])

        opinion = WrittenOpinion.objects.get()
        assert (verdict.figures["agree"], opinion.counted, opinion.because) == (2, False, NotCounted.RULES)
        assert opinion.is_read_out
        assert "1 ý kiến bằng văn bản không được tính." in sentence(verdict)

    def test_the_verdict_is_what_is_stored_gives_even_once_the_writer_has_left_the_council(self, at, session):
        counting()
        write(session.items.get(), at.members[0])
        close(at, open_it(at, session), *at.seats[:2])
        Seat.objects.filter(pk=at.members[0].pk).update(ends_on=at.members[0].starts_on)

        assert list(find_wrong_verdicts()) == []

    def test_an_abstention_in_writing_counts_neither_way_and_is_not_in_the_base(self, at, session):
        counting()
        write(session.items.get(), at.members[0], "abstain")

        verdict = close(at, open_it(at, session), *at.seats[:2])

        assert (verdict.figures["agree"], verdict.figures["written"]["disagree"]) == (2, 0)
        assert WrittenOpinion.objects.get().because == NotCounted.ABSTAINS

    def test_whoever_comes_after_all_votes_in_the_room_and_the_opinion_stays_sealed(self, at, session):
        counting()
        write(session.items.get(), at.members[0], "no")
        at.together(session, "arrive", seat=at.members[0])

        verdict = close(at, open_it(at, session), at.members[0], at.chair)

        opinion = WrittenOpinion.objects.get()
        assert (verdict.figures["agree"], verdict.figures["disagree"]) == (2, 0)
        assert (opinion.because, opinion.is_read_out) == (NotCounted.PRESENT, False)
        assert list(WrittenOpinion.objects.visible_to(at.members[0].person)) == [opinion]
        assert not WrittenOpinion.objects.visible_to(at.chair.person).exists()

    def test_whoever_comes_while_the_vote_is_open_is_not_on_the_roll_and_the_opinion_counts(self, at, session):
        counting()
        write(session.items.get(), at.members[0])
        item = open_it(at, session)
        at.together(session, "arrive", seat=at.members[0])
        with pytest.raises(NotAllowed):
            cast_vote(item=item, by=at.members[0].person, choice="yes")

        assert close(at, item, at.chair).figures["agree"] == 2

    def test_a_substitute_on_the_roll_stands_for_the_member(self, at, session):
        counting()
        write(session.items.get(), at.members[0])
        substitute = SeatFactory(council=at.council, stands_in_for=at.members[0])
        at.together(session, "arrive", seat=substitute)

        verdict = close(at, open_it(at, session), at.chair)

        assert verdict.figures["agree"] == 1
        assert WrittenOpinion.objects.get().because == NotCounted.SUBSTITUTE

    def test_a_conflict_found_while_the_vote_is_open_takes_the_opinion_out(self, at, session):
        counting()
        write(session.items.get(), at.members[0])
        item = open_it(at, session)
        declare_conflict(assessment=item.assessment, by=at.members[0].person, reason="Cùng tổ")

        verdict = close(at, item, at.chair)

        assert (verdict.figures["agree"], verdict.figures["recused"]) == (1, 1)
        assert WrittenOpinion.objects.get().because == NotCounted.RECUSED

    def test_opinions_make_no_quorum(self, at):
        session = in_session(at, absent=tuple(at.members[:1]))
        at.together(session, "leave", seat=at.members[1])
        at.together(session, "leave", seat=at.members[2])
        for seat in at.members:
            write(session.items.get(), seat)

        with pytest.raises(NotAllowed, match="2 trong 5"):
            open_it(at, session)

    def test_an_item_taken_off_the_agenda_by_a_postponement_counts_nothing(self, at, session):
        write(session.items.get(), at.members[0])
        postpone_item(item=session.items.get(), by=at.secretary.person, reason="Cần xem thực tế")

        assert WrittenOpinion.objects.get().counted is None
        assert not WrittenOpinion.objects.visible_to(at.chair.person).exists()


class TestWhoReads:
    @pytest.mark.parametrize("is_closed", [False, True])
    def test_nobody_but_the_writer_until_the_item_is_closed(self, is_closed, at, session):
        write(session.items.get(), at.members[0])
        item = open_it(at, session)
        if is_closed:
            close(at, item, *at.seats[:2])

        readers = [seat for seat in at.seats if WrittenOpinion.objects.visible_to(seat.person).exists()]

        assert readers == (at.seats if is_closed else [at.members[0]])

    def test_who_has_no_part_in_the_item_reads_nothing_of_it(self, at, session):
        write(session.items.get(), at.members[0])
        declare_conflict(assessment=session.items.get().assessment, by=at.members[1].person, reason="Cùng tổ")
        close(at, open_it(at, session), *at.seats[:2])

        assert not WrittenOpinion.objects.visible_to(at.members[1].person).exists()

    def test_its_history_says_when_and_never_what(self, at, session):
        write(session.items.get(), at.members[0])

        names = {field.name for field in WrittenOpinion.pgh_event_model._meta.get_fields()}

        assert WrittenOpinion.pgh_event_model.objects.count() == 1
        assert not names & {"choice", "text"}


def test_the_database_never_counts_one_beside_a_vote_in_the_room(at, session):
    write(session.items.get(), at.members[0])
    at.together(session, "arrive", seat=at.members[0])
    close(at, open_it(at, session), at.members[0])

    with pytest.raises(IntegrityError, match="in the room"), transaction.atomic():
        WrittenOpinion.objects.update(counted=True, because="")


SEATS = [Seat(pk=key, person_id=key, starts_on=SESSION_AT.date()) for key in range(1, 6)]
SUBSTITUTES = [
    Seat(pk=key, person_id=key, stands_in_for_id=key - 10, starts_on=SESSION_AT.date()) for key in range(11, 16)
]
KEYS = [seat.pk for seat in SEATS + SUBSTITUTES]


@settings(deadline=None)
@given(
    there=st.sets(st.sampled_from(KEYS)),
    recused=st.sets(st.sampled_from(KEYS)),
    wrote=st.fixed_dictionaries({}, optional={key: st.sampled_from(Choice.values) for key in KEYS}),
    counts=st.booleans(),
)
def test_no_place_ever_speaks_twice(there, recused, wrote, counts):
    roll = Roll({seat.pk: seat for seat in SEATS + SUBSTITUTES}, there, recused, SESSION_AT.date())
    places = {seat.pk: seat.stands_in_for_id or seat.pk for seat in SEATS + SUBSTITUTES}

    counted = [seat for seat, choice in wrote.items() if not why_not_counted(seat, choice, roll, counts=counts)]

    spoken = [places[seat] for seat in counted]
    assert len(spoken) == len(set(spoken))
    assert not set(spoken) & {places[seat] for seat in there}
    assert not set(counted) & recused
    assert counts or not counted


def test_whoever_has_changed_seats_that_day_speaks_from_one_of_them():
    before, after = (Seat(pk=key, person_id=7, starts_on=SESSION_AT.date()) for key in (1, 2))
    roll = Roll({1: before, 2: after}, {2}, set(), SESSION_AT.date())

    assert why_not_counted(1, "yes", roll, counts=True) == NotCounted.PRESENT


def test_of_two_who_wrote_one_comes_and_the_verdict_holds_each_once():
    at = sitting(members=5)
    session = in_session(at, absent=tuple(at.members[:2]))
    counting()
    for seat in at.members[:2]:
        write(session.items.get(), seat)
    at.together(session, "arrive", seat=at.members[1])

    verdict = close(at, open_it(at, session), *at.seats[:2], *at.members[1:])

    voters = set(OpenVote.objects.values_list("seat", flat=True))
    counted = set(WrittenOpinion.objects.filter(counted=True).values_list("seat", flat=True))
    assert not voters & counted
    assert verdict.figures["agree"] == len(voters) + len(counted) == 7
