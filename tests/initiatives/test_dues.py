"""What is due of initiatives, and of whom, as the ladder asks for it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.states import RoleName
from initiatives.actions.adoption import give_report_back
from initiatives.actions.confirmations import revoke_confirmation
from initiatives.dues import KINDS
from initiatives.models import Adoption, BenefitCheck, Duty, EffectConfirmation
from initiatives.states import Consent, Status
from notifications.dues import Span
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.adoption import confirmed, recognised, reported
from tests.factories.initiatives import (
    AuthorFactory,
    FieldFactory,
    InitiativeFactory,
    SeasonFactory,
    WindowFactory,
    employed,
)

pytestmark = pytest.mark.django_db
ZONE = timezone.get_default_timezone()
BY_NAME = {kind.name: kind for kind in KINDS}


def at(month: int, day: int, hour: int = 17) -> datetime.datetime:
    return datetime.datetime(2026, month, day, hour, tzinfo=ZONE)


def on(month: int, day: int) -> datetime.date:
    return datetime.date(2026, month, day)


NOVEMBER, YEAR_S_END = on(11, 1), on(12, 31)


def found(kind: str, now, first=NOVEMBER, last=YEAR_S_END, people=None) -> list[tuple]:
    """Give what is due as (thing, person, day), in the order in which it is found."""
    dues = BY_NAME[kind].find(Span(first, last, now, people))
    return [(due.thing, due.person_id, due.day) for due in dues]


@pytest.fixture
def province():
    return UnitFactory(kind="province", recognition_level="provincial")


@pytest.fixture
def commune(province):
    return UnitFactory(parent=province, recognition_level="grassroots")


def owing(unit, progress: str = "nothing", exemption: str = "") -> int:
    person = employed(unit)
    Duty.objects.create(
        person=person, season=SeasonFactory(), unit=unit, group=person.postings.get().group, progress=progress,
        exemption=exemption,
    )  # fmt: skip
    return person.pk


def test_whoever_has_nothing_is_reminded_of_the_last_round_of_the_year(commune, now):
    first = WindowFactory(name="Đợt 1", opens_at=at(10, 1), closes_at=at(11, 10))
    last = WindowFactory(opens_at=at(11, 15), closes_at=at(11, 30))
    person = owing(commune)
    owing(commune, "under_way")
    owing(commune, exemption="leave")

    assert found("window", at(11, 5)) == [(f"window-{last.pk}", person, on(11, 30))]
    assert found("window", at(11, 5), last=on(11, 20)) == []
    assert first.closes_at < last.closes_at


def test_a_unit_with_rounds_of_its_own_is_not_reminded_of_those_of_the_province(province, commune, now):
    of_province = WindowFactory()
    own = WindowFactory(unit=commune, closes_at=at(12, 15))
    school = UnitFactory(parent=commune, kind="school")
    elsewhere = UnitFactory(parent=province, recognition_level="grassroots")
    here, below, there = owing(commune), owing(school), owing(elsewhere)

    assert sorted(found("window", now)) == sorted([
        (f"window-{of_province.pk}", there, on(11, 30)),
        (f"window-{own.pk}", here, on(12, 15)),
        (f"window-{own.pk}", below, on(12, 15)),
    ])  # fmt: skip


def test_whoever_has_a_draft_is_reminded_of_the_round_that_takes_it(commune, now):
    schools = FieldFactory()
    WindowFactory()
    of_schools = WindowFactory(field=schools, closes_at=at(12, 20))
    person = owing(commune, "drafted")
    lead = Duty.objects.get(person=person).person
    older = InitiativeFactory(unit=commune, lead=lead)
    draft = InitiativeFactory(unit=commune, lead=lead, field=FieldFactory(parent=schools))
    owing(commune, "drafted")  # a draft of somebody else names this person: nothing of an own

    dues = list(BY_NAME["window"].find(Span(on(11, 1), on(12, 31), now)))

    assert [(due.thing, due.person_id, due.by, due.about, due.url) for due in dues] == [
        (f"draft-{draft.pk}", person, of_schools.closes_at, draft.title, reverse("initiatives:edit", args=[draft.pk]))
    ]
    assert older.pk < draft.pk


@pytest.mark.parametrize(
    ("now", "expected"), [(at(11, 5), on(11, 10)), (at(11, 12), on(11, 30)), (at(12, 10), on(11, 30))]
)
def test_a_draft_too_late_for_one_round_waits_for_the_next_and_is_late_after_the_last(now, expected, commune):
    WindowFactory(opens_at=at(10, 1), closes_at=at(11, 10))
    WindowFactory(opens_at=at(11, 15), closes_at=at(11, 30))
    lead = Duty.objects.get(person=owing(commune, "drafted")).person
    InitiativeFactory(unit=commune, lead=lead)

    assert [day for _thing, _person, day in found("window", now)] == [expected]


def test_some_people_s_alone_can_be_asked_for(commune, now):
    window = WindowFactory()
    _others, person = owing(commune), owing(commune)

    assert found("window", now, people=[person]) == [(f"window-{window.pk}", person, on(11, 30))]


def test_a_returned_dossier_is_owed_by_its_lead_author(commune, now):
    returned = InitiativeFactory(status=Status.RETURNED, due_on=on(12, 9), unit=commune)
    returned.authors.update(share=60)
    AuthorFactory(initiative=returned, share=40)
    InitiativeFactory(status=Status.SUBMITTED, due_on=on(12, 9), unit=commune)

    assert found("correction", now) == [(f"correction-{returned.pk}", returned.entered_by_id, on(12, 9))]


def test_consents_wait_only_for_what_is_handed_in(commune, now):
    submitted = InitiativeFactory(status=Status.SUBMITTED, due_on=on(12, 9), unit=commune)
    submitted.authors.update(share=60)
    silent = AuthorFactory(initiative=submitted, share=30)
    AuthorFactory(initiative=submitted, share=10, consent=Consent.AGREED, consent_at=now, agreed_share=10)
    AuthorFactory(initiative=InitiativeFactory(unit=commune))

    assert found("consent", now) == [(f"consent-{silent.pk}", silent.person_id, on(12, 9))]


def test_those_who_check_hear_how_many_dossiers_a_day_has_and_none_of_their_own(province, commune, now):
    coordinator = RoleFactory(unit=commune).person
    above = RoleFactory(unit=province).person
    for _ in range(2):
        InitiativeFactory(status=Status.SUBMITTED, due_on=on(12, 9), unit=commune)
    InitiativeFactory(status=Status.SUBMITTED, due_on=on(12, 9), unit=commune, lead=coordinator)
    InitiativeFactory(status=Status.SUBMITTED, due_on=on(12, 9), unit=commune, held_because="Có tranh chấp")

    dues = list(BY_NAME["check"].find(Span(on(11, 1), on(12, 31), now)))

    assert [(due.person_id, due.day, str(due.task())) for due in dues] == [
        (coordinator.pk, on(12, 9), "kiểm tra tính đầy đủ của 2 hồ sơ"),
        (above.pk, on(12, 9), "kiểm tra tính đầy đủ của 1 hồ sơ"),
    ]


def test_what_one_of_those_who_check_owes_is_found_for_that_person_alone(province, commune, now):
    coordinator, elsewhere = RoleFactory(unit=commune).person, RoleFactory().person
    InitiativeFactory(status=Status.SUBMITTED, due_on=on(12, 9), unit=UnitFactory(parent=commune))

    assert [person for _thing, person, _day in found("check", now, people=[coordinator.pk])] == [coordinator.pk]
    assert found("check", now, people=[elsewhere.pk]) == []


def test_where_nobody_co_ordinates_the_head_checks(commune, now):
    head = RoleFactory(unit=commune, name=RoleName.HEAD).person
    InitiativeFactory(status=Status.SUBMITTED, due_on=on(12, 9), unit=UnitFactory(parent=commune))

    assert [person for _thing, person, _day in found("check", now)] == [head.pk]


def asked_of(unit, now, **kwargs) -> EffectConfirmation:
    initiative = InitiativeFactory(status=Status.RECOGNISED)
    return EffectConfirmation.objects.create(
        initiative=initiative, unit=unit, asked_by=initiative.entered_by, asked_at=now, **kwargs
    )


def test_a_unit_asked_to_confirm_owes_its_word_by_the_days_of_the_campaign(commune, now):
    head, coordinator = RoleFactory(unit=commune, name=RoleName.HEAD).person, RoleFactory(unit=commune).person
    asked = asked_of(commune, now)
    asked.initiative.authors.update(share=60)
    AuthorFactory(initiative=asked.initiative, person=coordinator, share=40)
    asked_of(commune, now, status="taken_back")

    assert found("confirmation", now) == [(f"confirmation-{asked.pk}", head.pk, on(12, 13))]
    assert found("confirmation", now, last=on(12, 12)) == []


@pytest.mark.growth
@pytest.mark.parametrize("count", [2, 20])
@pytest.mark.parametrize(("kind", "queries"), [("window", 3), ("correction", 1), ("consent", 1), ("check", 3)])
def test_finding_takes_the_same_questions_for_any_number(kind, queries, count, commune, now, django_assert_num_queries):
    WindowFactory()
    RoleFactory(unit=commune)
    for _ in range(count):
        owing(commune)
        InitiativeFactory(unit=commune, lead=Duty.objects.get(person=owing(commune, "drafted")).person)
        InitiativeFactory(status=Status.RETURNED, due_on=on(12, 9), unit=commune)
        submitted = InitiativeFactory(status=Status.SUBMITTED, due_on=on(12, 9), unit=commune)
        submitted.authors.update(share=60)
        AuthorFactory(initiative=submitted, share=40, person=UserFactory())

    with django_assert_num_queries(queries):
        assert found(kind, now)


@pytest.fixture
def clinic(commune):
    return UnitFactory(parent=commune, kind="public_service_unit")


def test_the_head_owes_a_word_on_what_people_of_the_unit_report(clinic, commune, now):
    head, coordinator = RoleFactory(unit=clinic, name=RoleName.HEAD).person, RoleFactory(unit=clinic).person
    waiting = reported(recognised(), clinic, by=coordinator)
    Adoption.objects.update(reported_at=now, due_on=on(12, 13))

    assert found("adoption", now) == [(f"adoption-{waiting.pk}", head.pk, on(12, 13))]
    assert found("adoption", now, last=on(12, 12)) == []
    assert found("confirmation", now) == []


def test_a_head_who_applies_it_or_wrote_it_owes_no_word_but_the_head_above(clinic, commune, now):
    head, above = (RoleFactory(unit=unit, name=RoleName.HEAD).person for unit in (clinic, commune))
    reported(recognised(), clinic, by=head)
    Adoption.objects.update(reported_at=now, due_on=on(12, 13))

    assert [person for _thing, person, _day in found("adoption", now)] == [above.pk]


def test_a_report_given_back_is_owed_by_nobody(clinic, now):
    head = RoleFactory(unit=clinic, name=RoleName.HEAD).person
    waiting = reported(recognised(), clinic)
    Adoption.objects.update(reported_at=now, due_on=on(12, 13))
    give_report_back(adoption=waiting, reason="Thiếu số liệu", by=head)

    assert found("adoption", now) == found("confirmation", now) == []


def test_a_third_unit_owes_the_check_of_a_benefit_once_its_day_has_come(clinic, commune, now):
    head = RoleFactory(unit=clinic, name=RoleName.HEAD).person
    coordinator, author = RoleFactory(unit=commune).person, RoleFactory(unit=commune, name=RoleName.HEAD).person
    confirmed(recognised(lead=author), clinic, head)
    soon, later = BenefitCheck.objects.order_by("after_months")
    BenefitCheck.objects.filter(after_months=6).update(due_on=on(12, 9))

    assert found("benefit_check", now) == [(f"benefit-{soon.pk}", coordinator.pk, on(12, 9))]
    assert later.opens_on > on(12, 9)


def test_the_check_of_what_was_revoked_is_owed_no_longer(clinic, commune, now):
    head = RoleFactory(unit=clinic, name=RoleName.HEAD).person
    RoleFactory(unit=commune)
    done = confirmed(recognised(), clinic, head)
    BenefitCheck.objects.filter(after_months=6).update(due_on=on(12, 9))
    revoke_confirmation(confirmation=done.confirmation, reason="Nhầm", by=head)

    assert found("benefit_check", now) == []


@pytest.mark.growth
@pytest.mark.parametrize("count", [2, 10])
@pytest.mark.parametrize("kind", ["adoption", "benefit_check"])
def test_finding_what_replication_asks_takes_the_same_questions_for_any_number(
    kind, count, clinic, commune, now, django_assert_num_queries
):
    head = RoleFactory(unit=clinic, name=RoleName.HEAD).person
    RoleFactory(unit=commune)
    for _ in range(count):
        reported(recognised(), clinic)
        confirmed(recognised(), clinic, head)
    Adoption.objects.update(reported_at=now, due_on=on(12, 13))
    BenefitCheck.objects.filter(after_months=6).update(due_on=on(12, 9))

    with django_assert_num_queries(4):
        assert len(found(kind, now)) >= count
