"""Limits of councils are extended by those who run them, never shortened, and those concerned are told."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from common.errors import NotAllowed
from councils.models import Appeal, Assessment
from initiatives.models import Initiative
from notifications.actions.extending import extend
from notifications.limits import limits
from notifications.models import Extension, Notice
from tests.factories.councils import in_session, sitting, under_review
from tests.factories.decisions import DecisionItemFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()
LIMIT = datetime.datetime(2026, 12, 4, 17, tzinfo=ZONE)
LATER = LIMIT + datetime.timedelta(days=3)


@world
def at():
    return sitting(members=2)


def told() -> set[int]:
    return set(Notice.objects.filter(kind="reminders/extended").values_list("person", flat=True))


def test_all_dossiers_due_at_one_moment_move_together(at, now):
    first, second, other = under_review(at, 3)
    Assessment.objects.update(scores_due_at=LIMIT)
    Assessment.objects.filter(pk=other.pk).update(scores_due_at=LATER)
    first.assignments.filter(seat=at.members[0]).update(done_at=now)
    second.assignments.filter(seat=at.members[0]).update(done_at=now)

    extension = extend(
        limit=limits()["scores"], key=first.pk, to=LATER - datetime.timedelta(hours=1), reason="Bão lũ",
        by=at.secretary.person, now=now,
    )  # fmt: skip

    assert list(Assessment.objects.order_by("pk").values_list("scores_due_at", flat=True)) == [
        LATER - datetime.timedelta(hours=1), LATER - datetime.timedelta(hours=1), LATER,
    ]  # fmt: skip
    assert (extension.thing, extension.before) == (f"scores-{at.council.pk}", LIMIT)
    assert told() == {seat.person_id for seat in at.seats} - {at.secretary.person_id, at.members[0].person_id}


def test_members_do_not_extend_and_nobody_shortens(at, now):
    (assessment,) = under_review(at, 1)
    Assessment.objects.update(scores_due_at=LIMIT)
    earlier = LIMIT - datetime.timedelta(days=1)
    refused = [(at.members[0].person, LATER, "Bão"), (at.secretary.person, earlier, "Bão"),
               (at.secretary.person, LIMIT, "Bão"), (at.secretary.person, LATER, " ")]  # fmt: skip

    for by, to, reason in refused:
        with pytest.raises(NotAllowed):
            extend(limit=limits()["scores"], key=assessment.pk, to=to, reason=reason, by=by, now=now)

    assert not Extension.objects.exists()
    assert Assessment.objects.get().scores_due_at == LIMIT


def test_the_day_of_a_decision_is_extended_for_its_authors_to_read(at, client_of, now):
    (assessment,) = under_review(at, 1)
    initiative = assessment.initiative
    Initiative.objects.update(due_on=datetime.date(2026, 12, 20))

    extend(
        limit=limits()["decision"], key=initiative.pk, to=datetime.date(2027, 1, 10), reason="Thiếu phản biện",
        by=at.chair.person, now=now,
    )  # fmt: skip

    initiative.refresh_from_db()
    lead = initiative.authors.get(is_lead=True).person
    page = client_of(lead).get(initiative.get_absolute_url()).content.decode()
    assert initiative.due_on == datetime.date(2027, 1, 10)
    assert told() == {lead.pk, at.secretary.person_id}
    assert "Thiếu phản biện" in page


def test_the_day_for_signing_minutes_is_extended_for_one_session(at, now):
    session = in_session(at)
    at.together(session, "close")
    session.refresh_from_db()
    usual = session.sign_by

    extend(
        limit=limits()["minutes"], key=session.pk, to=usual + datetime.timedelta(days=2), reason="Chờ chữ ký",
        by=at.secretary.person, now=session.closed_at,
    )  # fmt: skip

    session.refresh_from_db()
    assert session.sign_by == usual + datetime.timedelta(days=2)
    assert at.chair.person_id in told()


def test_an_answer_is_put_off_by_the_chair_alone_and_not_for_ever(at, now):
    item = DecisionItemFactory()
    author = item.assessment.initiative.authors.first().person
    due_on = timezone.localdate(now) + datetime.timedelta(days=30)
    appeal = Appeal.objects.create(
        item=item, council=at.council, by=author, filed_at=now, due_on=due_on, grounds="Chưa xét số liệu"
    )
    limit, day = limits()["answer"], datetime.timedelta(days=1)

    for by, to in ((at.secretary.person, due_on + day), (at.chair.person, due_on + 31 * day)):
        with pytest.raises(NotAllowed):
            extend(limit=limit, key=appeal.pk, to=to, reason="Xác minh thêm", by=by, now=now)
    extend(limit=limit, key=appeal.pk, to=due_on + 30 * day, reason="Xác minh thêm", by=at.chair.person, now=now)

    appeal.refresh_from_db()
    assert appeal.due_on == due_on + 30 * day
    assert told() == {author.pk, at.secretary.person_id}


def test_the_page_asks_until_when_and_why_and_says_what_is_wrong(at, client_of):
    (assessment,) = under_review(at, 1)
    future = timezone.now() + datetime.timedelta(days=10)
    Assessment.objects.update(scores_due_at=future)
    client, address = client_of(at.secretary.person), reverse("notifications:extend", args=["scores", assessment.pk])

    wrong = client.post(address, {"to": "01/01/2020 08:00", "reason": "Bão"})
    right = client.post(address, {"to": f"{future + datetime.timedelta(days=2):%Y-%m-%d %H:%M}", "reason": "Bão lũ"})

    assert (client.get(address).status_code, wrong.status_code, right.status_code) == (200, 422, 302)
    assert Extension.objects.get().reason == "Bão lũ"
    assert "Bão lũ" in client.get(reverse("councils:assessment", args=[assessment.pk])).content.decode()
