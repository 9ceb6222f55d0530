"""Promises that run out are reminded of; the host gives more time, never less."""

import datetime

import pytest
from django.utils import timezone

from accounts.states import RoleName
from common.errors import NotAllowed
from movements.actions.commitments import report_result
from movements.dues import KINDS
from movements.models import Commitment
from notifications.actions.extending import extend
from notifications.actions.reminding import remind
from notifications.dues import Span, kind_named
from notifications.limits import limits
from notifications.models import Notice, Reminder
from notifications.reference import load
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.dialogues import DUE_ON, commitment, host, promised, published, recorded
from tests.worlds import world

pytestmark = pytest.mark.django_db
OF_PROMISES = next(kind for kind in KINDS if kind.name == "commitment")
DAY = datetime.timedelta(days=1)


@world
def at():
    return host()


def found(now, first=DUE_ON, last=DUE_ON, people=None) -> list[tuple]:
    return [(due.thing, due.person_id, due.day) for due in OF_PROMISES.find(Span(first, last, now, people))]


def test_a_promise_is_owed_by_the_person_in_charge_from_the_day_it_is_published(at, now):
    recorded(at, promised(at), place="Chưa công bố")
    promise = commitment(at)

    assert found(now) == [(f"commitment-{promise.pk}", at.in_charge.pk, DUE_ON)]
    assert found(now, last=DUE_ON - DAY, first=DUE_ON - DAY) == []
    report_result(commitment=promise, outcome="kept", account="Xong", by=at.in_charge)
    assert found(now) == []


def test_without_a_person_or_once_he_or_she_has_left_the_unit_answers(at, now):
    coordinator = RoleFactory(unit=at.owner, name=RoleName.COORDINATOR).person
    promise = commitment(at, person=None)
    both = [(f"commitment-{promise.pk}", person.pk, DUE_ON) for person in (coordinator, at.owner_head)]
    assert found(now) == both
    Commitment.objects.update(person=at.in_charge)
    assert len(found(now)) == 1

    type(at.in_charge).objects.filter(pk=at.in_charge.pk).update(is_active=False)

    assert found(now) == both


def test_only_the_people_asked_for_are_found(at, now):
    published(at, promised(at), promised(at, text="Cầu hỏng", person=None))

    assert [person for _thing, person, _day in found(now, people=[at.owner_head.pk])] == [at.owner_head.pk]
    assert [person for _thing, person, _day in found(now, people=[at.in_charge.pk])] == [at.in_charge.pk]
    assert found(now, people=[at.head.pk]) == []


@pytest.mark.growth
@pytest.mark.parametrize("count", [2, 20])
def test_finding_takes_the_same_questions_for_any_number(count, at, now, django_assert_num_queries):
    published(at, *(promised(at, text=f"Ý kiến {number}") for number in range(count)))

    with django_assert_num_queries(1):
        assert len(found(now)) == count


def test_the_ladder_reminds_the_owner_and_after_the_day_the_head(at):
    load()
    commitment(at)
    kind = kind_named("commitment")

    for day in (9, 15):  # three working days before Monday, 14 December; one after it
        remind(kind=kind, now=timezone.make_aware(datetime.datetime(2026, 12, day, 8)))

    told = Reminder.objects.order_by("pk").values_list("person", "step__days")
    assert list(told) == [(at.in_charge.pk, -3), (at.in_charge.pk, -1), (at.owner_head.pk, 1)]


def test_the_host_gives_more_time_and_never_less(at, now):
    promise = commitment(at)
    limit, later = limits()["commitment"], DUE_ON + 7 * DAY

    for by, to in ((at.in_charge, later), (at.owner_head, later), (at.head, DUE_ON - DAY), (at.head, DUE_ON)):
        with pytest.raises(NotAllowed):
            extend(limit=limit, key=promise.pk, to=to, reason="Mưa lũ", by=by, now=now)
    extend(limit=limit, key=promise.pk, to=later, reason="Mưa lũ", by=at.head, now=now)

    assert Commitment.objects.get().due_on == later
    told = Notice.objects.filter(kind="reminders/extended").values_list("person", flat=True)
    assert set(told) == {at.in_charge.pk}
    report_result(commitment=promise, outcome="kept", account="Xong", by=at.in_charge)
    with pytest.raises(NotAllowed):
        extend(limit=limit, key=promise.pk, to=later + DAY, reason="Mưa lũ", by=at.head, now=now)


def test_strangers_do_not_find_the_limit_of_what_is_not_published(at):
    draft = recorded(at, promised(at), place="Chưa công bố").opinions.get().commitment
    stranger = RoleFactory(unit=UnitFactory(), name=RoleName.HEAD).person

    assert limits()["commitment"].visible_to(stranger, draft.pk) is None
    assert limits()["commitment"].visible_to(at.head, draft.pk) == draft
