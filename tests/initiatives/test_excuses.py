"""Days of a season on which somebody owes nothing: decided with a reason, lifted with one, the rules do the rest."""

import datetime

import pytest
from django.db import IntegrityError, transaction

from common.errors import NotAllowed
from initiatives.actions.duties import ensure_duties, people_changed, refresh_duties, wrong_tallies
from initiatives.actions.excuses import exempt, lift_excuse
from initiatives.figures import wrong_figures
from initiatives.models import Duty, DutyTally, Excuse
from initiatives.states import Status
from notifications.models import Notice
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory, UserFactory
from tests.factories.initiatives import ExcuseFactory, InitiativeFactory, SeasonFactory, employed

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2026, 11, 23, 7, 40, tzinfo=datetime.UTC)


@pytest.fixture
def duty():
    """Somebody who has worked all year."""
    posting = PostingFactory()
    ensure_duties(season=SeasonFactory(), now=NOW)
    return Duty.objects.get(person=posting.person)


@pytest.fixture
def head(duty):
    return RoleFactory(unit=duty.unit).person


def counted() -> dict[str, int]:
    tally = DutyTally.objects.get()
    return {name: count for name in ("exempt", "nothing", "met") if (count := getattr(tally, name))}


def test_who_is_exempt_all_year_owes_nothing_until_somebody_lifts_it(duty, head):
    excuse = exempt(duty=duty, reason="leave", note="Nghỉ thai sản", by=head, now=NOW)
    ensure_duties(season=duty.season, now=NOW)
    duty.refresh_from_db()
    during = (counted(), duty.exemption, duty.exemption_note, duty.days)

    lift_excuse(excuse=excuse, because="Đi làm lại", by=head, now=NOW)

    duty.refresh_from_db()
    assert during == ({"exempt": 1}, "leave", "Nghỉ thai sản", 0)
    assert (counted(), duty.exemption, duty.exemption_note, duty.days) == ({"nothing": 1}, "", "", 365)
    assert (Excuse.objects.get().lifted_by, Excuse.objects.get().lifted_because) == (head, "Đi làm lại")
    assert list(wrong_figures(NOW)) == wrong_tallies(duty.season) == []


@pytest.mark.parametrize(
    ("ends_on", "days", "exemption"),
    [("2026-10-02", 90, ""), ("2026-10-03", 89, "illness")],  # the campaign asks from 90 days of work on
)
def test_with_enough_days_of_work_left_the_duty_stays(duty, head, ends_on, days, exemption):
    last = datetime.date.fromisoformat(ends_on)

    exempt(duty=duty, reason="illness", note="", by=head, ends_on=last, now=NOW)

    duty.refresh_from_db()
    assert (duty.days, duty.exemption) == (days, exemption)


def test_only_days_on_which_somebody_works_are_taken_away():
    posting = PostingFactory(starts_on="2026-07-01")
    season = SeasonFactory()
    ExcuseFactory(person=posting.person, season=season, starts_on="2026-03-01", ends_on="2026-07-31")

    ensure_duties(season=season, now=NOW)

    assert Duty.objects.get().days == 184 - 31


def test_the_longest_of_several_reasons_is_the_one_that_is_named(duty, head):
    spring, autumn = datetime.date(2026, 3, 31), datetime.date(2026, 5, 1)
    exempt(duty=duty, reason="illness", note="", by=head, ends_on=spring, now=NOW)
    exempt(duty=duty, reason="leave", note="", by=head, starts_on=autumn, now=NOW)

    duty.refresh_from_db()
    assert (duty.exemption, duty.days) == ("leave", 30)


def test_who_has_met_the_duty_counts_as_having_met_it_although_exempt(duty, head):
    exempt(duty=duty, reason="leave", note="", by=head, now=NOW)
    initiative = InitiativeFactory(status=Status.RECOGNISED, season=duty.season, unit=duty.unit, entered_by=duty.person)

    refresh_duties(initiative=initiative, now=NOW)

    assert counted() == {"met": 1}


def test_exempt_days_move_with_the_person(duty, head):
    exempt(duty=duty, reason="leave", note="", by=head, now=NOW)
    duty.person.postings.update(ends_on=datetime.date(2026, 10, 31))
    new = PostingFactory(person=duty.person, starts_on=datetime.date(2026, 11, 1))

    people_changed([duty.person], NOW)

    duty.refresh_from_db()
    assert (duty.unit, duty.came_from, duty.exemption) == (new.unit, head.roles.get().unit, "leave")


def test_nobody_came_from_a_unit_that_was_succeeded_by_the_own_one(duty):
    new = UnitFactory()
    type(duty.unit).objects.filter(pk=duty.unit_id).update(successor=new, valid_to="2026-10-31")
    duty.person.postings.update(ends_on=datetime.date(2026, 10, 31))
    PostingFactory(person=duty.person, unit=new, starts_on=datetime.date(2026, 11, 1))

    people_changed([duty.person], NOW)

    duty.refresh_from_db()
    assert (duty.unit, duty.came_from) == (new, None)


def test_the_person_is_told_what_was_decided_and_what_was_lifted(duty, head):
    excuse = exempt(duty=duty, reason="leave", note="", by=head, now=NOW)
    lift_excuse(excuse=excuse, because="Nhầm người", by=head, now=NOW)

    told = Notice.objects.filter(person=duty.person).order_by("pk")
    assert [notice.kind for notice in told] == ["initiatives/exempted", "initiatives/excuse_lifted"]
    assert "Nhầm người" in told[1].body
    assert not Notice.objects.exclude(person=duty.person).exists()


def test_only_those_responsible_for_the_unit_decide_and_nobody_for_himself(duty, head):
    PostingFactory(person=head, unit=duty.unit)
    ensure_duties(season=duty.season, now=NOW)
    excuse = exempt(duty=duty, reason="leave", note="", by=head, now=NOW)

    with pytest.raises(NotAllowed):
        exempt(duty=Duty.objects.get(person=head), reason="leave", note="", by=head, now=NOW)
    for user in (duty.person, UserFactory(), RoleFactory(unit=UnitFactory()).person):
        with pytest.raises(NotAllowed):
            lift_excuse(excuse=excuse, because="Nhầm", by=user, now=NOW)

    assert Excuse.objects.standing().count() == 1


def test_days_outside_the_season_or_taken_already_are_refused(duty, head):
    exempt(duty=duty, reason="leave", note="", by=head, ends_on=datetime.date(2026, 3, 31), now=NOW)

    for first, last in (("2026-03-31", "2026-04-30"), ("2025-12-31", "2026-01-01"), ("2026-09-02", "2026-09-01")):
        days = {"starts_on": datetime.date.fromisoformat(first), "ends_on": datetime.date.fromisoformat(last)}
        with pytest.raises(NotAllowed):
            exempt(duty=duty, reason="illness", note="", by=head, now=NOW, **days)

    assert Excuse.objects.count() == 1


def test_the_database_keeps_exempt_days_apart(duty):
    ExcuseFactory(person=duty.person, season=duty.season)

    with pytest.raises(IntegrityError), transaction.atomic():
        ExcuseFactory(person=duty.person, season=duty.season)


def test_what_is_lifted_is_lifted_once_and_for_a_reason(duty, head):
    excuse = exempt(duty=duty, reason="leave", note="", by=head, now=NOW)
    with pytest.raises(NotAllowed):
        lift_excuse(excuse=excuse, because=" ", by=head, now=NOW)

    lift_excuse(excuse=excuse, because="Nhầm", by=head, now=NOW)

    with pytest.raises(NotAllowed):
        lift_excuse(excuse=excuse, because="Nhầm", by=head, now=NOW)


def test_a_duty_that_says_otherwise_than_its_rows_is_found(duty):
    Duty.objects.filter(pk=duty.pk).update(days=5)

    found = list(wrong_figures(NOW))

    assert found == [f"duty of person {duty.person_id} in 2026: days kept 5, true 365"]


def test_colleagues_see_nothing_of_it(duty, head):
    ExcuseFactory(person=duty.person, season=duty.season)
    colleague = employed(duty.unit)

    seen = [Excuse.objects.visible_to(user).count() for user in (duty.person, head, colleague)]

    assert seen == [1, 1, 0]
