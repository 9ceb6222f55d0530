"""Whoever is invited is reminded before a conference, and units of what they are to carry out."""

import datetime

import pytest

from common.errors import NotAllowed
from movements.actions.conference_papers import carry_out_conclusion
from movements.actions.conferences import add_participants, cancel_conference, invite_participants
from movements.conference_plans import Guest
from movements.models import Conclusion
from notifications.actions.extending import extend
from notifications.dues import Span, kind_named
from notifications.limits import limits
from tests.factories.accounts import UserFactory
from tests.factories.conferences import AHEAD, DUE_ON, conclusion, planned
from tests.factories.recommendations import between
from tests.worlds import world

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@world
def at():
    return between()


def found(kind: str, on: datetime.date, now, people=None) -> list[tuple]:
    return [(due.thing, due.person_id) for due in kind_named(kind).find(Span(on, on, now, people))]


def test_people_with_an_account_are_reminded_of_what_they_are_invited_to(at, now):
    conference, guest = planned(at, held_at=AHEAD), UserFactory()
    add_participants(
        conference=conference, guests=[Guest(person=guest), Guest(name="Lò A Páo", organisation="HTX")], by=at.head
    )
    assert found("conference", AHEAD.date(), now) == []
    invite_participants(conference=conference, by=at.head)

    assert found("conference", AHEAD.date(), now) == [(f"conference-{conference.pk}", guest.pk)]
    assert found("conference", AHEAD.date(), now, people=[at.head.pk]) == []
    assert found("conference", AHEAD.date(), AHEAD + DAY) == []
    cancel_conference(conference=conference, reason="Mưa lũ", by=at.head)
    assert found("conference", AHEAD.date(), now) == []


def test_conclusions_are_owed_by_those_who_answer_for_the_unit_until_they_are_carried_out(at, now):
    made = conclusion(at)
    both = [(f"conclusion-{made.pk}", person.pk) for person in (at.coordinator, at.head)]

    assert found("conclusion", DUE_ON, now) == both
    assert found("conclusion", DUE_ON, now, people=[at.head.pk]) == both[1:]
    carry_out_conclusion(conclusion=made, result="Xong", done_on=now.date(), by=at.head)
    assert found("conclusion", DUE_ON, now) == []


def test_the_host_gives_more_time_and_never_less(at, now):
    made, limit = conclusion(at), limits()["conclusion"]

    for by, to in ((UserFactory(), DUE_ON + DAY), (at.head, DUE_ON)):
        with pytest.raises(NotAllowed):
            extend(limit=limit, key=made.pk, to=to, reason="Mưa lũ", by=by, now=now)
    extend(limit=limit, key=made.pk, to=DUE_ON + DAY, reason="Mưa lũ", by=at.coordinator, now=now)

    assert Conclusion.objects.get().due_on == DUE_ON + DAY
