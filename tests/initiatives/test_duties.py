"""The duty of each person against a second, slower reading of the same rules, after any history of deeds."""

import datetime
import threading
from collections import Counter
from decimal import Decimal

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisTestCase

from initiatives.actions.duties import (
    ensure_duties,
    people_changed,
    recompute_tallies,
    refresh_duties,
    settle_current_seasons,
    wrong_tallies,
)
from initiatives.models import Author, Duty, DutyTally, Excuse, Initiative, Season
from initiatives.states import Consent, DutyMetBy, Status
from initiatives.workflow import advance
from tests.factories.accounts import PostingFactory, TargetGroupFactory, UnitFactory, UserFactory
from tests.factories.initiatives import (
    AuthorFactory,
    CampaignFactory,
    ExcuseFactory,
    InitiativeFactory,
    SeasonFactory,
    employed,
)

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2026, 11, 23, 7, 40, tzinfo=datetime.UTC)


def tally_of(season) -> dict[str, int]:
    columns = ("exempt", "nothing", "drafted", "under_way", "met")
    total = Counter()
    for tally in DutyTally.objects.filter(season=season):
        total.update({column: getattr(tally, column) for column in columns})
    return {column: count for column, count in total.items() if count}


def duty_of(person) -> tuple:
    duty = Duty.objects.get(person=person)
    return str(duty.progress), duty.met_by_id, str(duty.exemption)


@pytest.mark.parametrize(
    ("status", "by_recognised", "by_submitted"),
    [
        (Status.DRAFT, "drafted", "drafted"),
        (Status.SUBMITTED, "under_way", "met"),
        (Status.RETURNED, "under_way", "met"),
        (Status.ACCEPTED, "under_way", "met"),
        (Status.IN_REVIEW, "under_way", "met"),
        (Status.RECOGNISED, "met", "met"),
        (Status.NOT_RECOGNISED, "nothing", "met"),
        (Status.WITHDRAWN, "nothing", "nothing"),
        (Status.REMOVED, "nothing", "nothing"),
        (Status.REVOKED, "nothing", "nothing"),
    ],
)
def test_how_far_a_state_counts_by_either_rule(status, by_recognised, by_submitted):
    found = []
    for rule in (DutyMetBy.RECOGNISED, DutyMetBy.SUBMITTED):
        season = SeasonFactory(campaign=CampaignFactory(name=rule, duty_met_by=rule))
        unit = UnitFactory()
        initiative = InitiativeFactory(status=status, season=season, unit=unit, entered_by=employed(unit))
        refresh_duties(initiative=initiative, now=NOW)
        found.append(Duty.objects.get(season=season).progress)
        assert tally_of(season) == {found[-1]: 1}

    assert found == [by_recognised, by_submitted]


def test_a_co_author_counts_once_he_or_she_agrees_and_from_the_campaigns_share_on():
    season = SeasonFactory(campaign=CampaignFactory(duty_min_share=Decimal(30)))
    unit = UnitFactory()
    initiative = InitiativeFactory(status=Status.RECOGNISED, unit=unit, season=season, entered_by=employed(unit))
    initiative.authors.update(share=40)
    helper, partner = employed(unit), employed(unit)
    AuthorFactory(initiative=initiative, person=helper, share=20, consent=Consent.AGREED)
    waiting = AuthorFactory(initiative=initiative, person=partner, share=40)
    refresh_duties(initiative=initiative, now=NOW)
    before = [duty_of(person)[0] for person in (initiative.entered_by, helper, partner)]

    waiting.consent, waiting.consent_at = Consent.AGREED, NOW
    waiting.save()
    refresh_duties(initiative=initiative, now=NOW)

    assert before == ["met", "nothing", "nothing"]
    assert duty_of(partner) == ("met", initiative.pk, "")
    assert Duty.objects.get(person=partner).met_at == NOW  # agreed after the recognition


def test_a_removed_author_owes_again():
    unit = UnitFactory()
    initiative = InitiativeFactory(status=Status.RECOGNISED, unit=unit)
    partner = AuthorFactory(initiative=initiative, person=employed(unit), share=0, consent=Consent.AGREED)
    refresh_duties(initiative=initiative, now=NOW)
    assert duty_of(partner.person)[0] == "met"

    partner.delete()
    refresh_duties(initiative=initiative, people=[partner.person_id], now=NOW)

    assert duty_of(partner.person)[0] == "nothing"


def test_revoking_a_recognition_opens_the_duty_again_unless_another_meets_it():
    unit = UnitFactory()
    person = employed(unit)
    first, second = (
        InitiativeFactory(status=Status.RECOGNISED, unit=unit, entered_by=person, status_since=NOW.replace(day=day))
        for day in (1, 2)
    )
    refresh_duties(initiative=first, now=NOW)
    found = [duty_of(person)]

    for initiative in (first, second):
        advance(initiative, "revoke", by=UserFactory(), reason="Không phải tác giả", now=NOW)
        found.append(duty_of(person))

    assert found == [("met", first.pk, ""), ("met", second.pk, ""), ("nothing", None, "")]


def test_where_two_a_year_are_wanted_the_second_one_meets_the_duty():
    season = SeasonFactory(campaign=CampaignFactory(target_per_person=2))
    unit = UnitFactory()
    person = employed(unit)
    first, second = (
        InitiativeFactory(status=status, season=season, unit=unit, entered_by=person)
        for status in (Status.RECOGNISED, Status.IN_REVIEW)
    )
    refresh_duties(initiative=first, now=NOW)
    before = duty_of(person)

    advance(second, "recognise", by=UserFactory(), now=NOW)

    assert (before, duty_of(person)) == (("under_way", None, ""), ("met", second.pk, ""))


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "exemption"),
    [
        ("2020-01-01", None, ""),
        ("2026-09-01", None, ""),
        ("2026-10-03", None, ""),  # 90 days to the end of the year
        ("2026-10-04", None, "new"),
        ("2020-01-01", "2026-11-22", "left"),
        ("2020-01-01", "2026-11-23", ""),  # the last day is today
        ("2020-01-01", "2026-12-31", ""),
    ],
)
def test_part_years_by_the_rules(starts_on, ends_on, exemption):
    season = SeasonFactory()
    person = PostingFactory(starts_on=starts_on, ends_on=ends_on).person

    ensure_duties(season=season, people=[person], now=NOW)

    assert duty_of(person) == ("nothing", None, exemption)


@pytest.mark.parametrize(("starts_on", "ends_on"), [("2026-11-24", None), ("2020-01-01", "2025-12-31")])
def test_nobody_owes_before_the_first_day_or_after_leaving_in_an_earlier_year(starts_on, ends_on):
    person = PostingFactory(starts_on=starts_on, ends_on=ends_on).person

    ensure_duties(season=SeasonFactory(), now=NOW)

    assert not Duty.objects.filter(person=person).exists()


def test_a_transfer_takes_the_duty_along():
    season = SeasonFactory()
    old = PostingFactory()
    ensure_duties(season=season, now=NOW)
    old.ends_on = datetime.date(2026, 10, 31)
    old.save()
    soldiers = TargetGroupFactory(code="army", name="Lực lượng vũ trang")
    new = PostingFactory(person=old.person, starts_on=datetime.date(2026, 11, 1), group=soldiers)

    people_changed([old.person], NOW)

    duty = Duty.objects.get()
    assert (duty.unit, duty.group, duty.exemption) == (new.unit, soldiers, "")
    assert (duty.came_from, duty.came_on, duty.days) == (old.unit, new.starts_on, 365)
    assert list(DutyTally.objects.order_by("pk").values_list("unit", "group", "nothing")) == [
        (old.unit_id, old.group_id, 0),
        (new.unit_id, soldiers.pk, 1),
    ]


def test_who_left_after_meeting_the_duty_still_counts_as_having_met_it():
    posting = PostingFactory(ends_on=datetime.date(2026, 9, 30))
    initiative = InitiativeFactory(status=Status.RECOGNISED, unit=posting.unit, entered_by=posting.person)

    refresh_duties(initiative=initiative, now=NOW)

    assert duty_of(posting.person) == ("met", initiative.pk, "")


def test_a_posting_that_turns_out_to_have_ended_earlier_takes_the_duty_away():
    season = SeasonFactory()
    posting = PostingFactory()
    ensure_duties(season=season, now=NOW)
    posting.ends_on = datetime.date(2025, 12, 31)
    posting.save()

    people_changed([posting.person], NOW)

    assert (Duty.objects.count(), tally_of(season)) == (0, {})


def test_a_second_run_changes_nothing():
    PostingFactory.create_batch(3)
    SeasonFactory()

    assert [settle_current_seasons(now=NOW), settle_current_seasons(now=NOW)] == [3, 0]


def test_only_the_unit_asked_for_is_made():
    commune = UnitFactory()
    school = UnitFactory(parent=commune)
    inside, _outside = employed(school), employed(UnitFactory())
    season = SeasonFactory()

    assert ensure_duties(season=season, unit=commune, now=NOW) == 1
    assert Duty.objects.get().person == inside


def test_tallies_are_proved_and_can_be_written_anew():
    PostingFactory.create_batch(2)
    season = SeasonFactory()
    ensure_duties(season=season, now=NOW)
    assert wrong_tallies(season) == []
    tally = DutyTally.objects.first()

    DutyTally.objects.filter(pk=tally.pk).update(met=5)
    found = wrong_tallies(season)
    recompute_tallies(season)

    assert len(found) == 1
    assert wrong_tallies(season) == []


@pytest.mark.growth
def test_settling_costs_the_same_queries_for_many_people(django_assert_num_queries):
    unit, season = UnitFactory(), SeasonFactory()
    people = [employed(unit) for _ in range(30)]

    ensure_duties(season=season, people=people[:1], now=NOW)  # the tally is there
    for few in (people[1:3], people[3:]):
        with django_assert_num_queries(9):
            ensure_duties(season=season, people=few, now=NOW)
    with django_assert_num_queries(5):
        ensure_duties(season=season, people=people, now=NOW)


def expected(person, season) -> str | None:
    """Read the rules again, one person at a time, in the simplest words."""
    campaign, today = season.campaign, min(NOW.date(), season.ends_on)
    held = [
        posting
        for posting in person.postings.all()
        if posting.starts_on <= today and (posting.ends_on is None or posting.ends_on >= season.starts_on)
    ]
    if not held:
        return None
    mine = [
        author
        for author in person.authorships.select_related("initiative")
        if author.consent == "agreed" and author.initiative.season_id == season.pk
    ]
    counting = {"submitted": {"submitted", "returned", "accepted", "in_review", "recognised", "not_recognised"}}
    good = counting.get(campaign.duty_met_by, {"recognised"})
    met = [author for author in mine if author.initiative.status in good and author.share >= campaign.duty_min_share]
    if len(met) >= campaign.target_per_person:
        return "met"
    days = set()
    for posting in held:
        day = max(posting.starts_on, season.starts_on)
        while day <= min(posting.ends_on or season.ends_on, season.ends_on):
            days.add(day)
            day += datetime.timedelta(days=1)
    away = set()
    for excuse in Excuse.objects.filter(person=person, season=season, lifted_at=None):
        day = excuse.starts_on
        while day <= excuse.ends_on:
            away.add(day)
            day += datetime.timedelta(days=1)
    if max(days) < today or len(days - away) < max(campaign.duty_from_days, 1):
        return "exempt"
    way = {"submitted", "returned", "accepted", "in_review"}
    if met or any(a.initiative.status in way and a.share >= campaign.duty_min_share for a in mine):
        return "under_way"
    return "drafted" if any(author.initiative.status == "draft" for author in mine) else "nothing"


deeds = st.lists(
    st.tuples(
        st.sampled_from(["state", "consent", "share", "leave", "arrive", "join", "excuse", "lift"]),
        st.integers(0, 3), st.integers(0, 2), st.sampled_from(list(Status)), st.sampled_from(list(Consent)),
        st.sampled_from([0, 10, 30, 60, 100]), st.dates(datetime.date(2025, 11, 1), datetime.date(2026, 12, 31)),
    ),
    max_size=12,
)  # fmt: skip


class AnyHistory(HypothesisTestCase):
    @settings(max_examples=40, phases=[Phase.generate], deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        rule=st.sampled_from(list(DutyMetBy)), min_share=st.sampled_from([0, 30]),
        target=st.sampled_from([1, 2]), deeds=deeds,
    )  # fmt: skip
    def test_duties_and_tallies_say_what_a_second_reading_of_the_rows_says(self, rule, min_share, target, deeds):
        campaign = CampaignFactory(duty_met_by=rule, duty_min_share=min_share, target_per_person=target)
        season = SeasonFactory(campaign=campaign)
        units = [UnitFactory(recognition_level="grassroots") for _ in range(2)]
        people = [employed(units[index % 2]) for index in range(4)]
        works = [
            InitiativeFactory(status=Status.RECOGNISED, season=season, unit=units[0], entered_by=people[index])
            for index in range(3)
        ]
        for kind, who, what, status, consent, share, day in deeds:
            self._do(kind, people[who], works[what], status, consent, share, day, units)

        ensure_duties(season=season, people=people, now=NOW)
        kept = {
            duty.person: "exempt" if duty.exemption else duty.progress
            for duty in Duty.objects.filter(season=season).select_related("person")
        }
        read = {person: said for person in people if (said := expected(person, season))}
        assert kept == read
        assert tally_of(season) == dict(Counter(read.values()))
        assert wrong_tallies(season) == []

        Author.objects.update(share=0)
        Author.objects.filter(is_lead=True).update(share=100)  # what the database demands at the end of a transaction

    def _do(self, kind, person, work, status, consent, share, day, units):
        """One deed as the product does it: the rows change, then the authors' duties are settled."""
        if kind == "state":
            # Past the workflow on purpose: any state may follow any other here.
            Initiative.objects.filter(pk=work.pk).update(status=status)
        elif kind in {"consent", "share"}:
            value = {"consent": consent} if kind == "consent" else {"share": share}
            Author.objects.filter(initiative=work, person=person).update(**value)
        elif kind == "join":
            Author.objects.get_or_create(initiative=work, person=person, defaults={"consent": consent, "share": share})
        elif kind == "excuse":
            self._excuse(person, day, day + datetime.timedelta(days=3 * share + 30))
        elif kind == "lift":
            Excuse.objects.standing().filter(person=person).update(lifted_by=person, lifted_at=NOW)
        elif kind == "leave":
            person.postings.filter(ends_on=None, starts_on__lte=day).update(ends_on=day)
        elif not person.postings.exclude(ends_on__lt=day).exists():
            PostingFactory(person=person, unit=units[share % 2], starts_on=day)
        work.refresh_from_db()
        refresh_duties(initiative=work, now=NOW)
        people_changed([person], NOW)

    def _excuse(self, person, first, last):
        season = Season.objects.get()
        first, last = max(first, season.starts_on), min(last, season.ends_on)
        if first > last or Excuse.objects.standing().filter(person=person, starts_on__lte=last, ends_on__gte=first):
            return
        ExcuseFactory(person=person, season=season, starts_on=first, ends_on=last)


@pytest.mark.threads
@pytest.mark.django_db(transaction=True)
def test_many_deeds_at_once_lose_no_count_and_never_wait_in_a_circle():
    with transaction.atomic():  # shares total 100 at the end of it
        season, unit = SeasonFactory(), UnitFactory(recognition_level="grassroots")
        people = [employed(unit) for _ in range(4)]
        works = [
            InitiativeFactory(status=Status.IN_REVIEW, season=season, unit=unit, entered_by=lead) for lead in people
        ]
        for work in works:
            for other in people:
                if other != work.entered_by:
                    AuthorFactory(initiative=work, person=other, consent=Consent.AGREED)
    start, failures = threading.Barrier(len(works)), []

    def recognise(work):
        try:
            start.wait(60)
            advance(work, "recognise", by=people[0], now=NOW)
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=recognise, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)

    assert failures == []
    assert tally_of(season) == {"met": 4}
    assert wrong_tallies(season) == []
