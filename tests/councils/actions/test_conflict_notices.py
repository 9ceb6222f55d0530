"""Who hears of conflicts the data show: officers once until they have answered, the member when it is decided."""

import pytest

from councils.actions.conflicts import decide_conflicts, find_conflicts, look_for_conflicts
from councils.models import Recusal
from councils.states import RecusalStep
from notifications.models import Notice
from tests.factories.accounts import RelativeFactory
from tests.factories.councils import sitting, under_review
from tests.factories.initiatives import AuthorFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
FOUND, UPHELD, SET_ASIDE = "councils/conflicts_found", "councils/conflict_upheld", "councils/conflict_set_aside"


@world
def at():
    return sitting(members=3)


def related(at, count: int, seat=None) -> list:
    """Dossiers whose authors a member turns out to be a relative of, once they are before the council."""
    assessments = under_review(at, count)
    for assessment in assessments:
        RelativeFactory(person=(seat or at.members[0]).person, relative=assessment.initiative.entered_by)
    return assessments


def told(kind: str) -> list[tuple[int, str]]:
    return list(Notice.objects.filter(kind=kind).order_by("person", "pk").values_list("person", "title"))


def people(kind: str) -> list[int]:
    return [person for person, _title in told(kind)]


def officers(at) -> list[int]:
    return sorted([at.chair.person_id, at.secretary.person_id])


def test_officers_hear_once_however_many_are_found_and_however_often_it_is_looked(at, now):
    find_conflicts(assessments=related(at, 3), now=now)
    find_conflicts(assessments=related(at, 2), now=now)
    look_for_conflicts(council=at.council, by=at.secretary.person)

    assert people(FOUND) == officers(at)
    assert [title for _person, title in told(FOUND)] == ["3 xung đột lợi ích cần quyết định"] * 2


def test_they_hear_again_of_new_ones_once_they_have_answered(at, now):
    find_conflicts(assessments=related(at, 1), now=now)
    decide_conflicts(recusals=Recusal.objects.all(), step=RecusalStep.UPHOLD, by=at.chair.person)

    find_conflicts(assessments=related(at, 1), now=now)

    assert people(FOUND) == sorted(officers(at) * 2)


def test_nobody_hears_where_nothing_is_found_or_an_author_is_left_out(at, now):
    (assessment,) = under_review(at)
    AuthorFactory(initiative=assessment.initiative, person=at.members[0].person)

    find_conflicts(assessments=[assessment], now=now)

    assert Recusal.objects.count() == 1
    assert told(FOUND) == []


def test_an_officer_hears_nothing_of_what_others_decide_on(at, now):
    """The secretary does not decide on the own conflict, and is not told of it."""
    find_conflicts(assessments=related(at, 1, at.secretary), now=now)

    assert people(FOUND) == [at.chair.person_id]


@pytest.mark.parametrize(("step", "kind"), [(RecusalStep.UPHOLD, UPHELD), (RecusalStep.SET_ASIDE, SET_ASIDE)])
def test_the_member_concerned_hears_when_it_is_decided_once_for_all(step, kind, at, now):
    assessments = related(at, 2)
    find_conflicts(assessments=assessments, now=now)
    assert people(UPHELD) == people(SET_ASIDE) == []

    decide_conflicts(recusals=Recusal.objects.all(), step=step, by=at.chair.person, reason="Không cùng hộ")

    (notice,) = Notice.objects.filter(kind__in=[UPHELD, SET_ASIDE])
    assert (notice.kind, notice.person) == (kind, at.members[0].person)
    assert all(each.initiative.number in notice.body for each in assessments)
    assert not any(each.initiative.title in notice.body for each in assessments)
