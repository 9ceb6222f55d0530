"""What the data show of conflicts between members and authors, and whom it keeps out of the queues."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from councils.actions.conflicts import decide_conflicts, find_conflicts
from councils.conflicts import kept_out, new_grounds
from councils.models import Recusal
from councils.states import RecusalKind, RecusalStatus, RecusalStep
from tests.factories.accounts import PostingFactory, RelativeFactory, RoleFactory, UnitFactory
from tests.factories.councils import AssessmentFactory, SeatFactory, sitting
from tests.factories.initiatives import AuthorFactory, InitiativeFactory, SeasonFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 23)


class Bench:
    """A commune's council with one member besides its officers, and one dossier of one author."""

    def __init__(self):
        self.province = UnitFactory(recognition_level="provincial")
        self.commune = UnitFactory(parent=self.province, recognition_level="grassroots")
        self.school = UnitFactory(parent=self.commune)
        self.at = sitting(unit=self.commune)
        self.assessment = AssessmentFactory(council=self.at.council)
        self.member, self.author = self.at.members[0], self.assessment.initiative.entered_by

    def found(self) -> list[tuple[int, str, str]]:
        return [(each.seat, each.kind, each.detail) for each in new_grounds([self.assessment], TODAY)]


@world
def bench() -> Bench:
    return Bench()


def small_unit(bench: Bench, people: int) -> None:
    for person in (bench.member.person, bench.author):
        PostingFactory(person=person, unit=bench.school)
    PostingFactory.create_batch(people - 2, unit=bench.school)


def test_strangers_are_in_no_conflict(bench):
    PostingFactory(person=bench.member.person, unit=bench.commune)
    PostingFactory(person=bench.author, unit=bench.school)

    assert bench.found() == []


@pytest.mark.parametrize(("people", "most", "is_found"), [(3, 3, True), (4, 3, False), (2, 0, False), (15, 15, True)])
def test_a_unit_counts_as_small_up_to_the_number_the_council_has_set(bench, people, most, is_found):
    bench.at.council.small_unit = most
    bench.at.council.save()

    small_unit(bench, people)

    expected = [(bench.member.pk, RecusalKind.UNIT, bench.school.name)]
    assert bench.found() == (expected if is_found else [])


def test_who_has_left_the_unit_works_there_no_more(bench):
    small_unit(bench, 2)
    bench.member.person.postings.update(ends_on=TODAY - datetime.timedelta(days=1))

    assert bench.found() == []


# Who heads what: the head of …, over somebody posted in …; found where the answer is yes.
HEADS = [
    ("member", "school", "school", True),
    ("member", "commune", "school", False),  # everybody's superior by office: that is why he or she sits there
    ("member", "commune", "commune", True),
    ("author", "school", "school", True),
    ("author", "commune", "school", True),
    ("author", "school", "commune", False),
]


@pytest.mark.parametrize(("who", "heads", "place", "is_found"), HEADS)
def test_superiors_and_subordinates_are_found_but_not_who_heads_the_council_s_own_unit(
    bench, who, heads, place, is_found
):
    head, other = bench.member.person, bench.author
    if who == "author":
        head, other = other, head
    RoleFactory(person=head, unit=getattr(bench, heads), name="head")
    PostingFactory(person=other, unit=getattr(bench, place))

    expected = [(bench.member.pk, RecusalKind.SUPERIOR, getattr(bench, place).name)]
    assert bench.found() == (expected if is_found else [])


def test_a_head_on_the_council_of_the_level_above_is_the_superior_of_everybody_below(bench):
    province = bench.province
    at = sitting(unit=province, level="provincial")
    assessment = AssessmentFactory(
        council=at.council, initiative=bench.assessment.initiative, version=bench.assessment.version
    )
    RoleFactory(person=at.members[0].person, unit=bench.commune, name="head")
    PostingFactory(person=bench.author, unit=bench.school)

    found = [(each.seat, each.kind) for each in new_grounds([assessment], TODAY)]
    assert found == [(at.members[0].pk, RecusalKind.SUPERIOR)]


@pytest.mark.parametrize(
    ("ago", "seasons", "is_found"),
    [(0, 2, True), (1, 2, True), (2, 2, False), (2, 3, True), (0, 1, True), (0, 0, False)],
)
def test_co_authors_of_the_last_seasons_are_found(bench, ago, seasons, is_found):
    bench.at.council.coauthor_seasons = seasons
    bench.at.council.save()
    season = bench.assessment.initiative.season
    then = season if ago == 0 else SeasonFactory(campaign=season.campaign, year=season.year - ago)
    other = InitiativeFactory(lead=bench.author, season=then, status="recognised")
    AuthorFactory(initiative=other, person=bench.member.person)

    expected = [(bench.member.pk, RecusalKind.COAUTHOR, str(season.year - ago))]
    assert bench.found() == (expected if is_found else [])


def test_a_common_draft_is_nobody_s_business(bench):
    draft = InitiativeFactory(lead=bench.author, season=bench.assessment.initiative.season)
    AuthorFactory(initiative=draft, person=bench.member.person)

    assert bench.found() == []


@pytest.mark.parametrize("declares", ["member", "author"])
def test_relatives_are_found_whoever_of_the_two_declared_it_and_nobody_is_named(bench, declares):
    pair = [bench.member.person, bench.author]
    person, relative = pair if declares == "member" else pair[::-1]
    RelativeFactory(person=person, relative=relative)

    (ground,) = new_grounds([bench.assessment], TODAY)

    assert (ground.seat, ground.kind, ground.detail) == (bench.member.pk, RecusalKind.RELATIVE, "")
    assert ground.why == str(RecusalKind.RELATIVE.sentence)


def test_an_author_is_an_author_and_nothing_else(bench):
    small_unit(bench, 2)
    AuthorFactory(initiative=bench.assessment.initiative, person=bench.member.person)

    assert bench.found() == [(bench.member.pk, RecusalKind.AUTHOR, "")]


def test_kept_out_are_those_in_force_those_to_decide_and_those_not_yet_recorded(bench, now):
    small_unit(bench, 2)
    why = f"{RecusalKind.UNIT.sentence}" % {"detail": bench.school.name}
    expected = {bench.assessment.pk: {bench.member.pk: why}}
    assert kept_out([bench.assessment], TODAY) == expected

    find_conflicts(assessments=[bench.assessment], now=now)
    assert kept_out([bench.assessment], TODAY) == expected

    (recusal,) = Recusal.objects.all()
    assert recusal.status == RecusalStatus.PROPOSED
    by = bench.at.secretary.person
    decide_conflicts(recusals=[recusal], step=RecusalStep.SET_ASIDE, by=by, reason="Hai tổ khác nhau", now=now)
    assert kept_out([bench.assessment], TODAY) == {bench.assessment.pk: {}}

    decide_conflicts(recusals=[recusal], step=RecusalStep.UPHOLD, by=by, now=now)
    assert kept_out([bench.assessment], TODAY) == expected


def test_what_was_set_aside_is_not_proposed_again_either_once_the_dossier_is_completed(bench, now):
    small_unit(bench, 2)
    find_conflicts(assessments=[bench.assessment], now=now)
    decide_conflicts(
        recusals=Recusal.objects.all(), step=RecusalStep.SET_ASIDE, by=bench.at.secretary.person, reason="Khác", now=now
    )
    bench.assessment.__class__.objects.update(status="closed")
    again = AssessmentFactory(
        council=bench.at.council, initiative=bench.assessment.initiative, version=bench.assessment.version
    )

    assert [find_conflicts(assessments=[each], now=now) for each in (bench.assessment, again)] == [0, 0]
    assert Recusal.objects.count() == 1


@pytest.mark.growth
def test_six_hundred_dossiers_cost_as_many_questions_as_two():
    at = sitting(members=7)
    school = UnitFactory(parent=at.council.unit)
    for seat in at.seats:
        PostingFactory(person=seat.person, unit=school)
    counts = []
    for number in (2, 20):
        assessments = [AssessmentFactory(council=at.council) for _number in range(number)]
        for assessment in assessments:
            PostingFactory(person=assessment.initiative.entered_by, unit=school)
        at.council.small_unit = 100
        at.council.save()
        with CaptureQueriesContext(connection) as captured:
            out = kept_out(assessments, TODAY)
        assert {len(seats) for seats in out.values()} == {9}
        counts.append(len(captured))

    assert counts == [12, 12]


def test_seats_of_another_council_are_not_looked_at(bench):
    SeatFactory(person=bench.author)

    assert bench.found() == []
