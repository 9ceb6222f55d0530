"""Candidates among rows made up by chance, beside the same found by hand; when their page counts, and what it asks."""

import random
from itertools import product
from types import SimpleNamespace

import pytest
from django.urls import reverse

from accounts.models import User
from accounts.states import Level
from common.paging import SIZE
from councils.actions.registry import write_entries
from councils.models import DecisionItem
from initiatives.models import Author
from movements import candidates
from movements.candidates import evidence_of, individuals
from movements.models import CommendationCriteria
from tests.factories.accounts import RoleFactory, UnitFactory, UserFactory
from tests.factories.councils import CouncilFactory
from tests.factories.decisions import DecidedFactory, DecisionItemFactory
from tests.factories.effect import AT, asked_confirmation
from tests.factories.initiatives import AuthorFactory, CampaignFactory, SeasonFactory
from tests.factories.movements import DutyFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at(now):
    """A province with a commune and a school in it, and a council of each tier."""
    province = UnitFactory(kind="province", recognition_level="provincial")
    commune = UnitFactory(parent=province, recognition_level="grassroots")
    school = UnitFactory(parent=commune, kind="public_service_unit")
    campaign = CampaignFactory(duty_min_share=30)
    return SimpleNamespace(
        units=[province, commune, school], head=RoleFactory(unit=province, name="head").person,
        below=CouncilFactory(unit=commune), above=CouncilFactory(unit=province, level="provincial"),
        season=SeasonFactory(campaign=campaign), before=SeasonFactory(campaign=campaign, year=2025),
    )  # fmt: skip


def recognised(at, lead, *, season=None, above=False, **more):
    """Give an initiative a council has recognised: of the commune, or of the province itself."""
    item = DecisionItemFactory(
        decision__council=at.above if above else at.below, assessment__initiative__lead=lead,
        assessment__initiative__season=season or at.season, **more,
    )  # fmt: skip
    return item.assessment.initiative


def find_effective(at, initiative, **more):
    """Let the council of the province find it effective and replicable; what says it was cancelled comes along."""
    assessment = DecidedFactory(
        council=at.above, initiative=initiative, act="effect", status="published", version=initiative.latest_version()
    )
    DecisionItemFactory(assessment=assessment, decision__council=at.above, **more)


def make_up(at, chance) -> list[User]:
    """Write people with parts in initiatives that were judged in all ways there are."""
    cancelled = {"revoked_on": AT.date(), "revoked_by_decision": "9/QĐ", "revoked_because": "Sai"}
    people = UserFactory.create_batch(10)
    for person in people[1:]:
        DutyFactory(person=person, unit=chance.choice(at.units), season=at.season)
    made = []
    for _number in range(24):
        lead, other = chance.sample(people, 2)
        status = chance.choice(["recognised", "recognised", "recognised", "revoked", "in_review"])
        season = chance.choice([at.season, at.season, at.season, at.before])
        how = cancelled if status == "revoked" else {}
        made.append(
            recognised(
                at, lead, season=season, above=chance.random() < 0.2, assessment__initiative__status=status, **how
            )
        )
        share, consent = chance.choice([20, 30, 80]), chance.choice(["agreed", "agreed", "waiting"])
        made[-1].authors.update(share=100 - share)
        AuthorFactory(initiative=made[-1], person=other, share=share, consent=consent)
        if chance.random() < 0.5:
            find_effective(at, made[-1], **(cancelled if chance.random() < 0.2 else {}))
        for kind in chance.choices(["signed", "asked"], k=chance.randint(0, 2)):
            signed = {"applied_since": AT.date(), "signed_by": lead, "signed_at": AT, "conclusion": "Tốt"}
            asked_confirmation(made[-1], status=kind, **(signed if kind == "signed" else {}))
    write_entries(made)
    return people


def counted_by_hand(at, people) -> dict[User, tuple[int, int, int]]:
    """Give what each has of what criteria ask for, looked for row by row."""
    counted = {}
    for person in people:
        parts = [
            part.initiative
            for part in Author.objects.filter(person=person)
            if part.consent == "agreed" and part.share >= 30
            and (part.initiative.season, part.initiative.status) == (at.season, "recognised")
        ]  # fmt: skip
        items = DecisionItem.objects.filter(assessment__initiative__in=parts, assessment__act="effect", revoked_on=None)
        above = {item.assessment.initiative for item in items if item.assessment.council.level == Level.PROVINCIAL}
        signed = sum(part.confirmations.filter(status="signed").count() for part in parts)
        counted[person] = len(parts), len(above), signed
    return counted


@pytest.mark.parametrize("soon", [0, 1500])
@pytest.mark.parametrize("seed", range(2))
def test_candidates_are_those_found_by_hand_whatever_is_asked_for(seed, soon, at, monkeypatch):
    monkeypatch.setattr(candidates, "SOON_LOOKED_AT", soon)
    people, sizes = make_up(at, random.Random(seed)), set()
    counted = counted_by_hand(at, people)
    paths = {person: duty.unit.path for person in people for duty in person.duties.filter(season=at.season)}
    criteria = CommendationCriteria.objects.create(campaign=at.season.campaign)

    for asked in [*product(range(3), repeat=3)][1:]:
        criteria.recognised, criteria.provincial, criteria.confirmations = asked
        criteria.save()
        for unit in at.units:
            wanted = {
                person
                for person, path in paths.items()
                if path.startswith(unit.path)
                and all(count >= least for count, least in zip(counted[person], asked, strict=True))
            }
            sizes.add(len(wanted))
            for a_page in (False, True):
                found = list(individuals(at.season, unit, a_page=a_page))
                assert (len(found), set(found)) == (len(wanted), wanted), (asked, unit.depth, a_page)

    assert len(sizes) > 4


def test_evidence_of_the_province_is_what_was_found_effective_there(at):
    person = UserFactory()
    effective, only_recognised = (recognised(at, person, above=above) for above in (False, True))
    find_effective(at, effective)
    write_entries([effective, only_recognised])

    evidence = evidence_of([person], at.season)[person.pk]

    assert evidence.initiatives == [effective, only_recognised]
    assert evidence.provincial == {effective.pk}


def fill(at, people: int) -> None:
    """Let as many people of the commune reach the usual criteria."""
    for _number in range(people):
        initiative = recognised(at, DutyFactory(unit=at.units[1], season=at.season).person)
        find_effective(at, initiative)
        write_entries([initiative])


def test_how_many_reach_the_criteria_is_counted_after_the_page_where_it_does_not_show_all(at, client_of):
    client, url = client_of(at.head), reverse("commendations:candidates", args=[2026, at.units[0].code])
    fill(at, 2)
    whole = client.get(url).context["people_count"]
    fill(at, SIZE)

    first = client.get(url)

    counts = [client.get(url, wanted).context["people_count"] for wanted in ({"part": 1}, {"counted": 1})]
    assert (whole, first.context["people_count"], counts) == (2, None, [SIZE + 2, SIZE + 2])
    assert len(first.context["people"]) == SIZE
    assert 'hx-get="?part=1"' in first.content.decode()
    assert f"<strong>{SIZE + 2}</strong>" in client.get(url, {"part": 1}).content.decode()


@pytest.mark.growth
@pytest.mark.parametrize("soon", [0, 1500])
@pytest.mark.parametrize("people", [1, SIZE + 3])
def test_the_page_needs_the_same_queries_for_any_number_of_people(
    people, soon, at, client_of, django_assert_num_queries, monkeypatch
):
    monkeypatch.setattr(candidates, "SOON_LOOKED_AT", soon)
    fill(at, people)
    client, url = client_of(at.head), reverse("commendations:candidates", args=[2026, at.units[0].code])

    with django_assert_num_queries(16):
        response = client.get(url)
    assert len(response.context["people"]) == min(people, SIZE)
