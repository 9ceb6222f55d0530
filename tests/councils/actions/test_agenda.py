"""The order of an agenda: by hand over what was seen, and by the work items make."""

import pytest

from common.errors import NotAllowed
from councils.actions.agenda import StaleAgendaError, order_by_work, reorder
from councils.actions.conflicts import declare_conflict
from councils.actions.sessions import move_item, plan_session, put_on_agenda
from councils.actions.voting import open_vote
from councils.models import Assessment, Session
from councils.opinions import opinions_on
from councils.work_order import Work, by_work
from tests.factories.councils import SESSION_AT, in_session, score, scored, sitting, under_review
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return sitting(members=2)


@world
def session(at) -> Session:
    """An agenda of five: of one mind, usual, disputed, and two that the same member leaves."""
    by = at.secretary.person
    session = plan_session(council=at.council, by=by, name="Đợt 2", held_at=SESSION_AT, place="")
    assessments = [*scored(at), *scored(at, points=(10, 20)), disputed(at), *scored(at, 2)]
    put_on_agenda(session=session, assessments=assessments, by=by)
    for assessment in (assessments[1], assessments[3]):
        declare_conflict(assessment=assessment, by=at.members[0].person, reason="Cùng tổ")
    return session


def disputed(at) -> Assessment:
    (assessment,) = under_review(at)
    for seat in at.seats:
        score(assessment, seat, *((35, 50) if seat != at.chair else (15, 60)))  # 75 points, novelty below its minimum
    return Assessment.objects.get(pk=assessment.pk)


def keys(session) -> list[int]:
    return list(session.items.order_by("position").values_list("pk", flat=True))


def test_items_stand_in_the_order_that_was_dragged(at, session):
    seen = keys(session)
    wanted = [seen[4], *seen[:4]]

    reorder(session=session, by=at.secretary.person, seen=seen, wanted=wanted)

    assert keys(session) == wanted


def test_the_later_of_two_secretaries_is_told_and_moves_nothing(at, session):
    seen = keys(session)
    move_item(item=session.items.get(pk=seen[0]), by=at.chair.person, up=False)
    now = keys(session)

    with pytest.raises(StaleAgendaError):
        reorder(session=session, by=at.secretary.person, seen=seen, wanted=seen[::-1])

    assert keys(session) == now


@pytest.mark.parametrize("how", ["one twice", "one missing", "one of another session"])
def test_an_order_names_every_item_once(how, at, session):
    seen = keys(session)
    wanted = {
        "one twice": [seen[0], *seen[:4]],
        "one missing": seen[1:],
        "one of another session": [*seen[1:], in_session(at).items.get().pk],
    }[how]

    with pytest.raises(NotAllowed, match="đúng một lần"):
        reorder(session=session, by=at.secretary.person, seen=seen, wanted=wanted)

    assert keys(session) == seen


def test_what_was_dealt_with_keeps_its_place(at):
    session = in_session(at, 3)
    first, second, third = keys(session)
    open_vote(item=session.items.get(pk=first), by=at.secretary.person)

    reorder(session=session, by=at.secretary.person, seen=[second, third], wanted=[third, second])

    assert keys(session) == [first, third, second]


def test_an_ordinary_member_orders_nothing(at, session):
    with pytest.raises(NotAllowed):
        order_by_work(session=session, by=at.members[0].person, seen=keys(session))


def test_disputed_items_come_first_those_with_the_same_member_left_out_together_and_those_of_one_mind_last(at, session):
    agreed, usual, disputed, leaving, agreed_too = keys(session)

    order_by_work(session=session, by=at.secretary.person, seen=keys(session))

    assert keys(session) == [disputed, usual, leaving, agreed, agreed_too]
    ranked = by_work(session.items.to_come().for_order())
    assert [each.work for each in ranked] == [
        Work.DISPUTED, Work.CONFLICT, Work.CONFLICT, Work.UNANIMOUS, Work.UNANIMOUS
    ]  # fmt: skip
    name = at.members[0].person.full_name
    assert [each.why for each in ranked][:2] == [
        "Ý kiến khác nhau: 3 phiếu đạt, 1 phiếu không đạt.",
        f"Cả 3 phiếu không đạt. {name} không tham gia.",
    ]


def test_a_sheet_is_for_an_item_only_if_it_alone_meets_every_bound(at, session):
    items = list(session.items.select_related("assessment").order_by("position"))

    opinions = opinions_on(items)

    given = [(each.favourable, each.unfavourable, each.missing) for each in map(opinions.get, keys(session))]
    assert given == [(4, 0, 0), (0, 3, 0), (3, 1, 0), (3, 0, 0), (4, 0, 0)]


@pytest.mark.growth
@pytest.mark.parametrize("count", [2, 8])
def test_the_reasons_need_the_same_queries_for_any_agenda(count, at, django_assert_num_queries):
    session = in_session(at, count)

    with django_assert_num_queries(7):
        assert len(by_work(session.items.to_come().for_order())) == count
