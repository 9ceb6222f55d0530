"""The word of a unit and the check of a benefit are given more time by those who owe them."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.states import RoleName
from common.errors import NotAllowed
from initiatives.actions.confirmations import ask_for_confirmation
from initiatives.models import BenefitCheck
from notifications.actions.extending import extend
from notifications.dues import Span, kind_named
from notifications.limits import limits
from notifications.models import Notice
from notifications.reference import load
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.adoption import confirmed, recognised, reported
from tests.factories.effect import asked_confirmation

pytestmark = pytest.mark.django_db
LATER = datetime.timedelta(days=9)


@pytest.fixture
def commune():
    return UnitFactory(recognition_level="grassroots")


@pytest.fixture
def clinic(commune):
    return UnitFactory(parent=commune, kind="public_service_unit")


@pytest.fixture
def head(clinic):
    return RoleFactory(unit=clinic, name=RoleName.HEAD).person


def told() -> set:
    return set(Notice.objects.filter(kind="reminders/extended").values_list("person", flat=True))


def test_a_report_is_to_be_answered_within_the_days_of_the_campaign(clinic, now):
    waiting = reported(recognised(), clinic)

    days = waiting.initiative.season.campaign.adoption_days
    assert waiting.due_on == timezone.localdate(waiting.reported_at) + datetime.timedelta(days=days)


def test_the_head_takes_more_time_and_those_who_apply_it_are_told(clinic, head):
    waiting = reported(recognised(), clinic)
    more = {"limit": limits()["adoption"], "key": waiting.pk, "to": waiting.due_on + LATER, "reason": "Đi công tác"}

    with pytest.raises(NotAllowed):
        extend(by=waiting.interested_by, **more)
    extend(by=head, **more)

    assert type(waiting).objects.get().due_on == waiting.due_on + LATER
    assert told() == {each.person_id for each in waiting.people.all()}


def test_what_is_answered_needs_no_more_time(clinic, head):
    done = confirmed(recognised(), clinic, head)

    with pytest.raises(NotAllowed, match="Không có báo cáo nào đang chờ"):
        extend(limit=limits()["adoption"], key=done.pk, to=done.due_on + LATER, reason="x", by=head)


def test_the_unit_that_checks_a_benefit_takes_more_time(clinic, commune, head):
    checker, stranger = RoleFactory(unit=commune).person, UserFactory()
    confirmed(recognised(), clinic, head)
    BenefitCheck.objects.update(opens_on=timezone.localdate())
    check = BenefitCheck.objects.order_by("after_months").first()
    more = {"limit": limits()["benefit_check"], "key": check.pk, "to": check.due_on + LATER, "reason": "Chờ số liệu"}

    with pytest.raises(NotAllowed):
        extend(by=stranger, **more)
    extend(by=checker, **more)

    check.refresh_from_db()
    assert check.due_on == more["to"]
    assert told() == {each.person_id for each in check.adoption.people.all()}


def test_the_page_says_until_when_and_leads_to_more_time(clinic, head, client_of):
    waiting = reported(recognised(), clinic)
    more = reverse("notifications:extend", args=["adoption", waiting.pk])
    pages = [
        client_of(person).get(waiting.get_absolute_url()).content.decode() for person in (head, waiting.interested_by)
    ]

    assert [more in page for page in pages] == [True, False]
    assert "Cần trả lời trước" in pages[1]
    assert client_of(head).get(more).status_code == 200


def test_a_unit_asked_to_confirm_takes_more_time_and_its_reminders_follow(clinic, head, now):
    asked = asked_confirmation(recognised(), unit=clinic)
    day = asked.due_on
    more = {"limit": limits()["confirmation"], "key": asked.pk, "to": day + LATER, "reason": "Đi công tác"}

    with pytest.raises(NotAllowed):
        extend(by=asked.asked_by, **more)
    with pytest.raises(NotAllowed):
        extend(by=head, **more | {"to": day})
    extend(by=head, **more)

    asked.refresh_from_db()
    assert asked.due_on == day + LATER
    assert [due.day for due in kind_named("confirmation").find(Span(day, day + LATER, now))] == [day + LATER]
    assert told() == {asked.asked_by_id, *asked.initiative.authors.values_list("person", flat=True)}


def test_the_page_of_a_confirmation_says_until_when_and_what_will_be_reminded(clinic, head, client_of):
    load()
    initiative = recognised()
    asked = ask_for_confirmation(initiative=initiative, unit=clinic, by=initiative.entered_by)
    more = reverse("notifications:extend", args=["confirmation", asked.pk])

    pages = [client_of(who).get(asked.get_absolute_url()).content.decode() for who in (head, asked.asked_by)]

    assert [(more in page, "Lần nhắc tới" in page) for page in pages] == [(True, True), (False, False)]
    assert all("Cần trả lời trước" in page for page in pages)
    assert client_of(head).get(more).status_code == 200
    assert Notice.objects.filter(kind="initiatives/confirmation_asked", body__contains="Cần trả lời trước").exists()
