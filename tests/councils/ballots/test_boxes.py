import datetime
import uuid

import pytest
from django.core.cache import cache
from django.db import IntegrityError, InternalError, connection, transaction

from common.errors import NotAllowed
from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.ballots import Receipt
from councils.actions.boxes import ASKING_LASTS, prepare_box, press
from councils.actions.keys import take_key, try_key, turn_key
from councils.actions.reviews import withdraw_initiative
from councils.actions.voting import cast_vote, close_item, open_vote, postpone_item
from councils.models import Ballot, Box, BoxItem, KeyHolder, Lock, OpenVote, Paper, Roll, Session, Verdict
from councils.sealing import Envelope, new_code, seal_ballot
from councils.states import BallotChoice, BoxStatus, ItemStatus, Outcome
from councils.verdicts import sentence
from tests.factories.accounts import UserFactory
from tests.factories.ballots import Slip, Voting, box_for, opened, prepared, secret_rules
from tests.factories.councils import SeatFactory, Sitting, in_session, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at() -> Sitting:
    return sitting(members=3, rule_sheet=secret_rules())


@world
def session(at) -> Session:
    return in_session(at)


@world
def unopened(at, session) -> Voting:
    return box_for(at, list(session.items.all()))


@world
def voting(unopened) -> Voting:
    unopened.together("open")
    return unopened


@world
def of_ties() -> Voting:
    return opened(tie_rule="second", vote_ratio="50%", ratio_base="valid")


def listed(voting: Voting) -> dict[str, str]:
    return dict(Ballot.objects.filter(item__box=voting.box).values_list("code", "choice"))


def test_a_counted_box_gives_the_verdict_and_lists_every_ballot(voting):
    slips = voting.vote(voting.at.seats[:4]) + voting.vote(voting.at.seats[4:], BallotChoice.NO)

    voting.count()

    (item,) = voting.items
    item.refresh_from_db()
    assert (voting.box.status, item.status) == (BoxStatus.COUNTED, ItemStatus.CLOSED)
    assert item.verdict.outcome == Outcome.RECOGNISED
    assert "4 đồng ý, 1 không đồng ý." in sentence(item.verdict)
    assert listed(voting) == {code: slip.choices[key] for slip in slips for key, code in slip.codes().items()}
    assert find_wrong_ballots() == []


def test_after_counting_no_envelope_key_lock_or_attempt_is_left(voting):
    voting.vote(voting.at.seats)
    voting.count()

    left = [KeyHolder.objects.count(), Lock.objects.count(), Paper.objects.count()]
    assert left == [0, 0, 0]
    assert set(Roll.objects.values_list("voted", "sealed", "attempt")) == {(True, None, None)}
    assert cache.get(f"councils:box:{voting.box.pk}:first-key") is None


def test_blank_ballots_are_neither_for_nor_against():
    voting = opened(ratio_base="valid")
    voting.vote(voting.at.seats[:3])
    voting.vote(voting.at.seats[3:4], BallotChoice.ABSTAIN)
    voting.vote(voting.at.seats[4:], BallotChoice.BLANK)

    voting.count()

    figures = Verdict.objects.get().figures
    assert (figures["agree"], figures["disagree"], figures["abstain"], figures["blank"]) == (3, 0, 1, 1)
    assert (figures["base"], figures["silent"]) == (3, 0)
    assert "1 phiếu trắng" in sentence(Verdict.objects.get())


def test_a_box_holds_a_block_of_items_and_each_gets_its_verdict():
    voting = opened(items=3)
    first, second, third = voting.box.items.order_by("item__position")
    slips = [
        Slip(seat.person, {first.pk: "1", second.pk: "2", third.pk: "1" if number < 4 else "2"})
        for number, seat in enumerate(voting.at.seats)
    ]
    assert {slip.cast(voting.box) for slip in slips} == {Receipt.RECEIVED}

    voting.count()

    outcomes = list(Verdict.objects.order_by("item__position").values_list("outcome", flat=True))
    assert outcomes == [Outcome.RECOGNISED, Outcome.NOT_RECOGNISED, Outcome.RECOGNISED]
    codes = [code for slip in slips for code in slip.codes().values()]
    assert sorted(listed(voting)) == sorted(codes)
    assert len(set(codes)) == 15


def test_nobody_learns_a_figure_before_the_count(voting):
    voting.vote(voting.at.seats)
    voting.together("close")
    voting.turn(voting.at.chair)

    assert Ballot.objects.count() == 0
    assert Verdict.objects.count() == 0


@pytest.mark.parametrize("step", ["open", "close", "reopen", "void"])
@pytest.mark.parametrize("office", [0, 1])
def test_one_person_alone_moves_no_box(step, office, unopened):
    if step in ("close", "reopen"):
        unopened.together("open")
    if step == "reopen":
        unopened.together("close")
    before = unopened.box.status
    officer = unopened.officers[office]

    press(box=unopened.box, step=step, by=officer, reason="Mất chìa khóa")
    with pytest.raises(NotAllowed, match="người thứ hai"):
        press(box=unopened.box, step=step, by=officer, reason="Mất chìa khóa")

    unopened.box.refresh_from_db()
    assert unopened.box.status == before


def test_two_key_holders_without_an_officer_do_not_move_a_box():
    at = sitting(members=4, rule_sheet=secret_rules())
    session = in_session(at)
    holders = [seat.person for seat in at.members[:3]]
    box = prepare_box(items=list(session.items.all()), holders=holders, by=at.secretary.person)
    for person in holders:
        try_key(box=box, by=person, code=take_key(box=box, by=person))

    press(box=box, step="open", by=holders[0])
    with pytest.raises(NotAllowed, match="thư ký hoặc chủ tịch"):
        press(box=box, step="open", by=holders[1])

    press(box=box, step="open", by=at.chair.person)
    assert Box.objects.get().status == BoxStatus.OPEN


def test_an_ordinary_member_is_none_of_the_two(voting):
    with pytest.raises(NotAllowed, match="giữ chìa khóa"):
        press(box=voting.box, step="close", by=voting.at.seats[4].person)


def test_the_database_knows_that_two_people_are_two(voting):
    step = voting.box.steps.get()

    with pytest.raises(IntegrityError, match="box_step_takes_two_people"), transaction.atomic():
        voting.box.steps.filter(pk=step.pk).update(done_by=step.asked_by)


def test_what_was_asked_long_ago_is_asked_anew(voting, now):
    press(box=voting.box, step="close", by=voting.officers[0], now=now)
    press(box=voting.box, step="close", by=voting.officers[1], now=now + ASKING_LASTS + datetime.timedelta(seconds=1))

    assert Box.objects.get().status == BoxStatus.OPEN
    assert voting.box.steps.get(done_at=None).asked_by == voting.officers[1]


def test_a_box_opens_with_three_tried_keys_only(at, session):
    items = list(session.items.all())
    box = prepare_box(items=items, holders=[seat.person for seat in at.seats[:4]], by=at.secretary.person)
    codes = {seat: take_key(box=box, by=seat.person) for seat in at.seats[:4]}
    for seat in at.seats[:2]:
        try_key(box=box, by=seat.person, code=codes[seat])

    with pytest.raises(NotAllowed, match="ít nhất 3"):
        press(box=box, step="open", by=at.chair.person)
    try_key(box=box, by=at.seats[2].person, code=codes[at.seats[2]])
    for seat in (at.chair, at.secretary):
        press(box=box, step="open", by=seat.person)

    assert Box.objects.get().status == BoxStatus.OPEN
    assert (KeyHolder.objects.count(), Lock.objects.count()) == (3, 6)


@pytest.mark.parametrize("count", [2, 6])
def test_keys_are_three_to_five(count, at, session):
    holders = [seat.person for seat in (*at.seats, SeatFactory(council=at.council))[:count]]

    with pytest.raises(NotAllowed, match="từ 3 đến 5"):
        prepare_box(items=list(session.items.all()), holders=holders, by=at.secretary.person)


def test_a_key_is_held_by_members_with_a_part_in_the_items(at, session):
    (item,) = session.items.all()
    item.assessment.recusals.create(seat=at.members[0], kind="found", at=item.assessment.opened_at)
    for third in (UserFactory(), at.members[0].person):
        with pytest.raises(NotAllowed):
            prepare_box(items=[item], holders=[at.chair.person, at.secretary.person, third], by=at.secretary.person)

    assert not Box.objects.exists()


def test_the_wrong_code_is_no_key(unopened):
    at = unopened.at

    with pytest.raises(NotAllowed, match="không phải mã"):
        try_key(box=unopened.box, by=at.chair.person, code=unopened.codes[at.secretary.pk])


def test_the_first_key_opens_nothing_and_the_same_twice_neither(voting):
    voting.vote(voting.at.seats)
    voting.together("close")

    assert voting.turn(voting.at.chair, voting.at.chair) == [False, False]
    assert voting.box.status == BoxStatus.CLOSED
    assert voting.turn(voting.at.members[0]) == [True]


def test_a_key_turned_with_another_holders_code_is_refused(voting):
    voting.vote(voting.at.seats)
    voting.together("close")
    voting.turn(voting.at.chair)

    with pytest.raises(NotAllowed, match="không phải mã"):
        turn_key(box=voting.box, by=voting.at.secretary.person, code=voting.codes[voting.at.chair.pk])
    with pytest.raises(NotAllowed, match="giữ chìa khóa"):
        turn_key(box=voting.box, by=voting.at.seats[4].person, code=voting.codes[voting.at.chair.pk])


def test_a_cache_lost_between_the_keys_costs_another_turn(voting):
    voting.vote(voting.at.seats)
    voting.together("close")
    voting.turn(voting.at.chair)
    cache.clear()

    assert voting.turn(voting.at.secretary, voting.at.chair) == [False, True]
    assert find_wrong_ballots() == []


def test_keys_lost_make_a_void_box_and_the_items_wait_for_another(voting):
    voting.vote(voting.at.seats)
    voting.together("close")

    with pytest.raises(NotAllowed, match="vì sao"):
        press(box=voting.box, step="void", by=voting.officers[0], reason=" ")
    voting.together("void", reason="Mất hai chìa khóa")

    (item,) = voting.items
    item.refresh_from_db()
    assert (voting.box.status, item.status) == (BoxStatus.VOID, ItemStatus.WAITING)
    assert not Roll.objects.filter(sealed__isnull=False).exists()
    assert voting.slip(voting.at.chair).cast(voting.box) == Receipt.VOID
    again = box_for(voting.at, [item])
    again.together("open")
    again.vote(again.at.seats)
    again.count()
    assert Verdict.objects.get().figures["agree"] == 5
    assert find_wrong_ballots() == []


def test_a_reopened_box_takes_more_ballots_until_a_key_is_turned(voting):
    voting.vote(voting.at.seats[:4])
    voting.together("close")
    late = voting.slip(voting.at.seats[4])
    assert late.cast(voting.box) == Receipt.CLOSED

    voting.together("reopen")
    assert late.cast(voting.box) == Receipt.RECEIVED
    voting.together("close")
    voting.turn(voting.at.chair)
    with pytest.raises(NotAllowed, match="chỉ còn kiểm phiếu"):
        press(box=voting.box, step="reopen", by=voting.officers[0])

    assert voting.turn(voting.at.secretary) == [True]
    assert Ballot.objects.count() == 5


def test_fewer_ballots_than_the_minimum_are_never_opened(voting):
    voting.vote(voting.at.seats[:3])  # the quorum of five is four
    voting.together("close")

    with pytest.raises(NotAllowed, match="ít hơn 4"):
        voting.turn(voting.at.chair)

    assert Ballot.objects.count() == 0


def test_a_box_too_small_to_be_secret_is_not_opened():
    voting = prepared(members=1)
    (item,) = voting.items
    item.assessment.recusals.create(seat=voting.at.members[0], kind="found", at=item.assessment.opened_at)

    with pytest.raises(NotAllowed, match="không còn kín"):
        press(box=voting.box, step="open", by=voting.officers[0])


def alter(sealed: bytes) -> bytes:
    return bytes(sealed[:-1]) + bytes([sealed[-1] ^ 1])


def set_line(person, **values):
    Roll.objects.filter(person=person).update(**values)


def test_an_envelope_changed_after_the_closing_is_not_opened(voting):
    voting.vote(voting.at.seats)
    voting.together("close")
    chair = voting.at.chair.person
    set_line(chair, sealed=alter(bytes(Roll.objects.get(person=chair).sealed)))

    with pytest.raises(NotAllowed, match="không phải những phong bì"):
        voting.turn(*voting.at.seats[:2])

    voting.box.refresh_from_db()
    assert (voting.box.status, Ballot.objects.count()) == (BoxStatus.CLOSED, 0)


def test_an_envelope_removed_after_the_closing_is_missed(voting):
    voting.vote(voting.at.seats)
    voting.together("close")
    set_line(voting.at.seats[4].person, voted=False, sealed=None, attempt=None)

    with pytest.raises(NotAllowed, match="không phải những phong bì"):
        voting.turn(*voting.at.seats[:2])


@pytest.mark.parametrize("how", ["altered", "copied", "of another item", "of no choice"])
def test_an_envelope_that_is_not_its_lines_own_opens_nothing(voting, how):
    voting.vote(voting.at.seats)
    chair, other = voting.at.chair.person, voting.at.secretary.person
    line = Roll.objects.get(person=chair)
    made = {
        "of another item": Envelope("1", new_code(), line.item_id + 1, chair.pk),
        "of no choice": Envelope("7", new_code(), line.item_id, chair.pk),
    }

    sealed = {
        "altered": lambda: alter(bytes(line.sealed)),
        "copied": lambda: bytes(Roll.objects.get(person=other).sealed),
    }.get(how, lambda: seal_ballot(voting.box.public_key, made[how]))()
    set_line(chair, sealed=sealed)
    voting.together("close")

    with pytest.raises(NotAllowed, match="bị sửa"):
        voting.turn(*voting.at.seats[:2])

    assert Ballot.objects.count() == 0


def test_a_truncated_envelope_does_not_enter_the_table(voting):
    voting.vote(voting.at.seats[:1])
    sealed = bytes(Roll.objects.get(person=voting.at.chair.person).sealed)

    with pytest.raises(IntegrityError, match="one_size"), transaction.atomic():
        set_line(voting.at.chair.person, sealed=sealed[:-1])


def test_two_voters_with_one_number_do_not_stop_the_count(voting):
    number = voting.vote(voting.at.seats[:1])[0].number
    for seat in voting.at.seats[1:]:
        slip = voting.slip(seat)
        slip.number = number
        assert slip.cast(voting.box) == Receipt.RECEIVED

    voting.count()

    assert Ballot.objects.count() == 5
    assert find_wrong_ballots() == []


def test_a_late_arrival_comes_onto_the_roll_by_two_people():
    voting = opened(absent=(4,))
    late = voting.at.seats[4]
    with pytest.raises(NotAllowed, match="có mặt"):
        press(box=voting.box, step="add", by=voting.officers[0], person=late.person)
    voting.at.together(voting.box.session, "arrive", seat=late)
    assert voting.slip(late).cast(voting.box) == Receipt.NOT_ON_ROLL

    voting.together("add", person=late.person)

    voting.vote(voting.at.seats)
    voting.count()
    assert Verdict.objects.get().figures["agree"] == 5


def test_a_conflict_found_while_open_takes_one_envelope_out_of_one_item():
    voting = opened(items=2)
    voting.vote(voting.at.seats)
    first, second = voting.box.items.order_by("item__position")
    out = voting.at.seats[4]

    with pytest.raises(NotAllowed, match="vì sao"):
        press(box=voting.box, step="strike", by=voting.officers[0], item=first, person=out.person)
    voting.together("strike", item=first, person=out.person, reason="Anh trai của tác giả")

    assert list(first.item.assessment.recusals.values_list("seat", flat=True)) == [out.pk]
    voting.count()
    assert [each.ballots.count() for each in (first, second)] == [4, 5]
    assert [verdict.figures["entitled"] for verdict in Verdict.objects.order_by("pk")] == [4, 5]
    assert find_wrong_ballots() == []


def test_a_box_with_the_envelope_of_a_recused_member_is_not_closed(voting):
    voting.vote(voting.at.seats)
    (item,) = voting.items
    item.assessment.recusals.create(seat=voting.at.seats[4], kind="found", at=item.assessment.opened_at)

    with pytest.raises(NotAllowed, match="không tham gia mục 1"):
        press(box=voting.box, step="close", by=voting.officers[0])


def test_whose_ballot_is_in_the_box_does_not_leave_before_the_count(voting):
    voting.vote(voting.at.seats)

    with pytest.raises(NotAllowed, match="danh sách biểu quyết của mục 1"):
        voting.at.together(voting.box.session, "leave", seat=voting.at.members[0], reason="ốm")


def test_the_open_path_is_closed_to_a_secret_item(at, session):
    (item,) = session.items.all()
    secretary = at.secretary.person

    with pytest.raises(NotAllowed, match="bỏ phiếu kín"):
        open_vote(item=item, by=secretary)
    with pytest.raises(NotAllowed, match="bỏ phiếu kín"):
        close_item(item=item, by=secretary)
    with pytest.raises(IntegrityError, match="is secret"), transaction.atomic():
        OpenVote.objects.create(item=item, seat=at.chair, choice="yes", at=session.held_at)
    with pytest.raises(IntegrityError, match="not counted"), transaction.atomic():
        session.items.update(status="closed")


def test_a_raised_hand_is_no_secret_ballot(voting):
    (item,) = voting.items

    with pytest.raises(NotAllowed, match="bỏ phiếu kín"):
        cast_vote(item=item, by=voting.at.chair.person, choice="yes")


def test_an_open_item_gets_no_box():
    at = sitting(members=3)
    session = in_session(at)

    with pytest.raises(NotAllowed, match="biểu quyết công khai"):
        prepare_box(
            items=list(session.items.all()), holders=[seat.person for seat in at.seats[:3]], by=at.secretary.person
        )


def test_an_item_is_in_one_box_at_a_time(unopened):
    holders = [seat.person for seat in unopened.at.seats[:3]]

    with pytest.raises(NotAllowed, match="đang ở trong một hòm phiếu"):
        prepare_box(items=unopened.items, holders=holders, by=unopened.officers[1])
    with pytest.raises(IntegrityError, match="another ballot box"), transaction.atomic():
        BoxItem.objects.create(box=Box.objects.create(session=unopened.box.session), item=unopened.items[0])


def test_neither_the_item_nor_the_session_leaves_a_live_box(voting):
    (item,) = voting.items

    with pytest.raises(NotAllowed, match="đang ở trong một hòm phiếu"):
        postpone_item(item=item, by=voting.officers[1], reason="Hết giờ")
    with pytest.raises(NotAllowed):
        voting.at.together(voting.box.session, "close")


def test_a_session_waits_for_a_box_that_is_being_prepared(unopened):
    with pytest.raises(NotAllowed, match="hòm phiếu"):
        unopened.at.together(unopened.box.session, "close")


def test_a_held_dossier_is_not_counted(voting):
    voting.vote(voting.at.seats)
    voting.together("close")
    initiative = voting.items[0].assessment.initiative
    initiative.held_because = "Có đơn khiếu nại"
    initiative.save()

    with pytest.raises(NotAllowed, match="tạm giữ"):
        voting.turn(voting.at.chair)


def test_counted_ballots_stay_as_they_are(voting):
    voting.vote(voting.at.seats)
    voting.count()

    for deed in (lambda: Ballot.objects.update(choice="2"), Ballot.objects.all().delete):
        with pytest.raises(InternalError, match="ballot_stays_as_counted"), transaction.atomic():
            deed()
    with pytest.raises(InternalError), transaction.atomic():
        Box.objects.update(status="open")
    assert find_wrong_ballots() == []


@pytest.mark.parametrize(("source", "target"), [("open", "counted"), ("open", "preparing"), ("closed", "preparing")])
def test_the_database_lets_a_box_move_only_as_the_table_says(voting, source, target):
    voting.vote(voting.at.seats)
    if source == "closed":
        voting.together("close")

    with pytest.raises((InternalError, IntegrityError)), transaction.atomic():
        Box.objects.update(status=target)


def test_a_line_holds_an_envelope_only_with_its_attempt_and_as_voted(voting):
    (item,) = voting.box.items.all()
    sealed = seal_ballot(voting.box.public_key, Envelope("1", new_code(), item.pk, 1))
    for values in (
        {"sealed": sealed, "voted": True},
        {"sealed": sealed, "attempt": uuid.uuid4()},
        {"attempt": uuid.uuid4(), "voted": True},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            set_line(voting.at.chair.person, **values)


def test_a_lock_is_never_changed(voting):
    with pytest.raises(InternalError, match="lock_stays_as_made"), transaction.atomic():
        Lock.objects.update(sealed=b"0" * 128)
    assert voting.box.locks.count() == 6


def tied(voting: Voting) -> None:
    """Let as many agree as disagree, the last abstain, and count."""
    for seats, choice in ((slice(2), "1"), (slice(2, 4), "2"), (slice(4, 5), "3")):
        voting.vote(voting.at.seats[seats], choice)
    voting.count()


def test_a_tie_leads_to_a_second_ballot_in_a_new_box(of_ties):
    tied(of_ties)
    (item,) = of_ties.items
    item.refresh_from_db()
    assert (item.status, item.ballot, Verdict.objects.count()) == (ItemStatus.WAITING, 2, 0)

    again = box_for(of_ties.at, [item])
    again.together("open")
    again.vote(again.at.seats)
    again.count()

    assert Verdict.objects.get().figures["agree"] == 5
    assert [each.ballots.count() for each in BoxItem.objects.order_by("pk")] == [5, 5]
    assert find_wrong_ballots() == []


def test_a_second_tie_is_a_refusal(of_ties):
    tied(of_ties)

    again = box_for(of_ties.at, of_ties.items)
    again.together("open")
    tied(again)

    assert Verdict.objects.get().outcome == Outcome.NOT_RECOGNISED
    assert find_wrong_ballots() == []


def test_the_steps_of_two_people_are_recorded_with_their_reason(voting):
    voting.vote(voting.at.seats)
    voting.count()
    SeatFactory(council=voting.at.council)

    chair, secretary = voting.officers
    assert list(voting.box.steps.values_list("step", "asked_by", "done_by")) == [
        ("open", chair.pk, secretary.pk),
        ("close", chair.pk, secretary.pk),
        ("count", chair.pk, secretary.pk),
    ]


def test_the_first_key_is_never_in_the_database(voting):
    voting.vote(voting.at.seats)
    voting.together("close")
    voting.turn(voting.at.chair)

    uncovered = cache.get(f"councils:box:{voting.box.pk}:first-key").inner.values()
    with connection.cursor() as cursor:
        cursor.execute("SELECT sealed FROM councils_lock")
        stored = b"".join(bytes(sealed) for (sealed,) in cursor.fetchall())
    assert len(uncovered) == 2
    assert not any(inner in stored for inner in uncovered)


def test_a_dossier_is_not_withdrawn_from_a_live_box_but_after_it_was_made_void(unopened):
    initiative = unopened.items[0].assessment.initiative
    author = initiative.authors.get(is_lead=True).person

    with pytest.raises(NotAllowed, match="đang biểu quyết"):
        withdraw_initiative(initiative=initiative, by=author, reason="Cần sửa")
    unopened.together("void", reason="Mất chìa khóa")
    withdraw_initiative(initiative=initiative, by=author, reason="Cần sửa")

    unopened.items[0].refresh_from_db()
    assert unopened.items[0].status == ItemStatus.POSTPONED
