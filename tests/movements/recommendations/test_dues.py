"""Recommendations are reminded of until they are answered and carried out; the side that recommends gives more time."""

import datetime

import pytest
from django.utils import timezone

from common.errors import NotAllowed
from movements.actions.recommendations import carry_out_recommendation, decline_recommendation
from movements.models import Recommendation
from notifications.actions.extending import extend
from notifications.actions.reminding import remind
from notifications.dues import Scope, Span, kind_named
from notifications.limits import limits
from notifications.models import Notice, Reminder
from notifications.reference import load
from tests.factories.recommendations import ACCEPTED_UNTIL, accepted, between, drafted, recommendation
from tests.worlds import world

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)
ANSWER_BY = datetime.date(2026, 12, 15)


@world
def at():
    return between()


def found(kind: str, on: datetime.date, now, people=None) -> list[tuple]:
    return [(due.thing, due.person_id, due.day) for due in kind_named(kind).find(Span(on, on, now, people))]


def test_the_answer_is_owed_by_those_who_answer_for_the_addressee_until_it_is_given(at, now):
    drafted(at)
    sent = recommendation(at)
    both = [(f"recommendation_answer-{sent.pk}", person.pk, ANSWER_BY) for person in (at.clerk, at.chief)]

    assert found("recommendation_answer", ANSWER_BY, now) == both
    assert found("recommendation_answer", ANSWER_BY, now, people=[at.chief.pk]) == both[1:]
    assert found("recommendation_answer", ANSWER_BY, now, people=[at.head.pk]) == []
    assert found("recommendation_answer", ANSWER_BY - DAY, now) == []
    decline_recommendation(recommendation=sent, answer="Không", by=at.chief)
    assert found("recommendation_answer", ANSWER_BY, now) == []


def test_what_was_accepted_is_owed_until_it_is_carried_out(at, now):
    made = accepted(at)

    assert [person for _thing, person, _day in found("recommendation", ACCEPTED_UNTIL, now)] == [
        at.clerk.pk, at.chief.pk,
    ]  # fmt: skip
    carry_out_recommendation(recommendation=made, result="Xong", done_on=made.sent_on, by=at.clerk)
    assert found("recommendation", ACCEPTED_UNTIL, now) == []


def test_two_recommendations_of_one_unit_are_told_apart_in_the_inbox(at):
    for title in ("Sửa đường liên xóm", "Thêm bác sĩ cho trạm"):
        recommendation(at, title=title)

    told = Notice.objects.filter(person=at.chief, kind="movements/recommendation_sent").order_by("pk")
    assert [notice.title.rpartition(" · ")[2] for notice in told] == ["Sửa đường liên xóm", "Thêm bác sĩ cho trạm"]


def test_heads_are_led_to_the_list_of_what_is_awaited(at, client_of):
    recommendation(at)
    accepted(at)
    scope = Scope("unit-1", "Tỉnh", ())

    for kind in ("recommendation_answer", "recommendation"):
        page = client_of(at.chief).get(kind_named(kind).url_for(scope)).context["page"]
        assert [each.limit is not None for each in page] == [True]


@pytest.mark.growth
@pytest.mark.parametrize("count", [2, 10])
def test_finding_takes_the_same_questions_for_any_number(count, at, now, django_assert_num_queries):
    for _each in range(count):
        recommendation(at)

    with django_assert_num_queries(2):
        assert len(found("recommendation_answer", ANSWER_BY, now)) == 2 * count


def test_the_ladder_reminds_before_the_day_and_once_it_is_over(at):
    load()
    recommendation(at)
    kind = kind_named("recommendation_answer")

    for day in (14, 16):  # a working day before Tuesday, 15 December; one after it
        remind(kind=kind, now=timezone.make_aware(datetime.datetime(2026, 12, day, 8)))

    told = Reminder.objects.order_by("person", "pk").values_list("person", "step__days", "step__audience")
    own = [(person.pk, -1, "owner") for person in (at.chief, at.clerk)]
    assert [each for each in told if each[1] < 0] == sorted(own)
    assert {days for _person, days, _audience in told} == {-1, 1}


@pytest.mark.parametrize(("kind", "make"), [("recommendation_answer", recommendation), ("recommendation", accepted)])
def test_the_side_that_recommends_gives_more_time_and_never_less(kind, make, at, now):
    made = Recommendation.objects.for_list().get(pk=make(at).pk)
    limit, day = limits()[kind], made.limit

    for by, to in ((at.chief, day + DAY), (at.clerk, day + DAY), (at.head, day), (at.head, day - DAY)):
        with pytest.raises(NotAllowed):
            extend(limit=limit, key=made.pk, to=to, reason="Mưa lũ", by=by, now=now)
    extend(limit=limit, key=made.pk, to=day + DAY, reason="Mưa lũ", by=at.coordinator, now=now)

    assert Recommendation.objects.get().limit == day + DAY


def test_the_other_limit_of_a_recommendation_is_none(at, now):
    made = recommendation(at)

    with pytest.raises(NotAllowed, match="No limit"):
        extend(limit=limits()["recommendation"], key=made.pk, to=ANSWER_BY + DAY, reason="x", by=at.head, now=now)


def test_strangers_do_not_find_the_limit_of_a_draft(at):
    draft = drafted(at)
    stranger = between().head

    assert limits()["recommendation_answer"].visible_to(stranger, draft.pk) is None
