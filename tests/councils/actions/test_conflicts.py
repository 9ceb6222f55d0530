"""Conflicts are proposed, decided and undone; only those in force change who counts."""

import pytest
from django.db import IntegrityError, transaction

from common.errors import NotAllowed
from councils.actions.assignments import assign
from councils.actions.conflicts import decide_conflicts, declare_conflict, find_conflicts, look_for_conflicts
from councils.actions.figures import find_wrong_figures
from councils.actions.reviews import open_assessments
from councils.actions.voting import cast_vote, open_vote
from councils.counting import turnout
from councils.models import Assessment, Assignment, OpenVote, Recusal
from councils.states import AssessmentStatus, RecusalKind, RecusalStatus, RecusalStep
from initiatives.models import Initiative
from initiatives.states import Status
from tests.factories.accounts import PostingFactory, RelativeFactory
from tests.factories.councils import AssessmentFactory, in_session, score, scored, sitting, under_review
from tests.factories.initiatives import AuthorFactory, InitiativeFactory, VersionFactory

pytestmark = pytest.mark.django_db
UPHOLD, SET_ASIDE = RecusalStep.UPHOLD, RecusalStep.SET_ASIDE


def relatives(at, initiative) -> None:
    """Let the first member be a relative of the lead author."""
    RelativeFactory(person=at.members[0].person, relative=initiative.entered_by)


def proposed(at, now) -> tuple[Assessment, Recusal]:
    """A dossier in all queues in which a relative was found afterwards."""
    (assessment,) = under_review(at)
    relatives(at, assessment.initiative)
    find_conflicts(assessments=[assessment], now=now)
    return assessment, Recusal.objects.get()


def decide(recusal, step, by, reason="Không cùng hộ", **more):
    (decided,) = decide_conflicts(recusals=[recusal], step=step, by=by, reason=reason, **more)
    return decided


def test_opening_proposes_and_does_not_assign_the_member_until_it_is_decided(now):
    at = sitting(members=2)
    initiative = InitiativeFactory(unit=at.council.unit, status=Status.ACCEPTED)
    VersionFactory(initiative=initiative)
    relatives(at, initiative)

    (opened,) = open_assessments(council=at.council, initiatives=[initiative], by=at.secretary.person, now=now)

    recusal = Recusal.objects.get()
    assert (recusal.seat, recusal.kind, recusal.status) == (at.members[0], RecusalKind.RELATIVE, RecusalStatus.PROPOSED)
    assert set(opened.assignments.values_list("seat", flat=True)) == {
        seat.pk for seat in (at.chair, at.secretary, at.members[1])
    }
    decide(recusal, SET_ASIDE, at.secretary.person, now=now)
    assign(assessments=[opened], by=at.secretary.person, now=now)
    assert opened.assignments.filter(seat=at.members[0]).exists()
    assert find_wrong_figures() == []


def test_a_proposal_changes_nothing_for_the_member(now):
    at = sitting()
    assessment, _recusal = proposed(at, now)
    member = at.members[0].person

    assert Assessment.objects.visible_to(member).contains(assessment)
    assert Assignment.objects.visible_to(member).filter(assessment=assessment).exists()
    assert score(assessment, at.members[0], 30, 50).total == 80
    assert find_wrong_figures() == []


def test_upheld_the_member_leaves_the_item_with_sheet_and_queue(now):
    at = sitting(members=2)
    assessment, recusal = proposed(at, now)
    score(assessment, at.members[0], 30, 50)

    decided = decide(recusal, UPHOLD, at.secretary.person, now=now)

    assessment.refresh_from_db()
    assert (decided.status, decided.decided_by, decided.decided_at) == ("in_force", at.secretary.person, now)
    assert (assessment.sheet_count, assessment.assigned_count) == (0, 3)
    assert not Assessment.objects.visible_to(at.members[0].person).exists()
    assert find_wrong_figures() == []


@pytest.mark.parametrize("step", [UPHOLD, SET_ASIDE])
def test_a_decision_can_be_taken_back(step, now):
    at = sitting(members=2)
    _assessment, recusal = proposed(at, now)
    back = SET_ASIDE if step == UPHOLD else UPHOLD

    decide(recusal, step, at.secretary.person, now=now)
    decided = decide(recusal, back, at.chair.person, reason="Xem lại", now=now)

    assert (decided.status, decided.decided_by) == (
        "set_aside" if back == SET_ASIDE else "in_force", at.chair.person
    )  # fmt: skip
    assert find_wrong_figures() == []


def test_setting_aside_needs_a_reason(now):
    at = sitting()
    _assessment, recusal = proposed(at, now)

    with pytest.raises(NotAllowed):
        decide(recusal, SET_ASIDE, at.secretary.person, reason=" ", now=now)

    recusal.refresh_from_db()
    assert recusal.status == RecusalStatus.PROPOSED


@pytest.mark.parametrize("who", ["member", "own"])
def test_members_do_not_decide_and_nobody_decides_on_an_own_conflict(who, now):
    at = sitting()
    assessment, recusal = proposed(at, now)
    by = at.members[0].person
    if who == "own":
        declared = declare_conflict(assessment=assessment, by=at.secretary.person, reason="Cùng tổ", now=now)
        recusal, by = declared, at.secretary.person

    with pytest.raises(NotAllowed):
        decide(recusal, SET_ASIDE, by, now=now)


def test_who_has_left_the_item_does_not_decide_on_others(now):
    at = sitting()
    assessment, recusal = proposed(at, now)
    declare_conflict(assessment=assessment, by=at.secretary.person, reason="Cùng tổ", now=now)

    with pytest.raises(NotAllowed):
        decide(recusal, UPHOLD, at.secretary.person, now=now)


def test_what_a_member_declared_can_be_set_aside_and_declared_again(now):
    at = sitting(members=2)
    (assessment,) = under_review(at)
    member = at.members[0].person
    recusal = declare_conflict(assessment=assessment, by=member, reason="Cùng tổ", now=now)

    decide(recusal, SET_ASIDE, at.secretary.person, now=now)
    assert Assessment.objects.visible_to(member).contains(assessment)

    again = declare_conflict(assessment=assessment, by=member, reason="Là vợ chồng", now=now)
    assert (again.pk, again.status, again.reason, again.decided_by) == (recusal.pk, "in_force", "Là vợ chồng", None)
    assert find_wrong_figures() == []


def test_authorship_is_never_set_aside(now):
    at = sitting()
    (assessment,) = under_review(at)
    AuthorFactory(initiative=assessment.initiative, person=at.members[0].person)
    look_for_conflicts(council=at.council, by=at.secretary.person, now=now)
    recusal = Recusal.objects.get()

    assert (recusal.kind, recusal.status) == (RecusalKind.AUTHOR, RecusalStatus.IN_FORCE)
    with pytest.raises(NotAllowed):
        decide(recusal, SET_ASIDE, at.secretary.person, now=now)
    with pytest.raises(IntegrityError), transaction.atomic():
        Recusal.objects.update(
            status="set_aside", decided_by=at.secretary.person, decided_at=now, decided_because="Thử"
        )


def test_an_author_whose_declared_conflict_is_set_aside_is_still_out(now):
    at = sitting()
    (assessment,) = under_review(at)
    declared = declare_conflict(assessment=assessment, by=at.members[0].person, reason="Cùng tổ", now=now)
    AuthorFactory(initiative=assessment.initiative, person=at.members[0].person)

    decide(declared, SET_ASIDE, at.secretary.person, now=now)

    assert list(Recusal.objects.binding().values_list("seat", "kind")) == [(at.members[0].pk, RecusalKind.AUTHOR)]
    assert find_wrong_figures() == []


def test_looking_twice_finds_nothing_new(now):
    at = sitting()
    assessments = under_review(at, 3)
    for assessment in assessments:
        relatives(at, assessment.initiative)

    counts = [look_for_conflicts(council=at.council, by=at.secretary.person, now=now) for _time in range(2)]

    assert counts == [3, 0]


def test_two_reasons_of_one_member_are_decided_each_and_the_second_waits_while_the_first_holds(now):
    at = sitting()
    assessment, recusal = proposed(at, now)
    for person in (at.members[0].person, assessment.initiative.entered_by):
        PostingFactory(person=person, unit=at.council.unit)
    find_conflicts(assessments=[assessment], now=now)
    assert Recusal.objects.to_decide().count() == 2

    decide(recusal, UPHOLD, at.secretary.person, now=now)
    assert Recusal.objects.to_decide().count() == 0

    decide(recusal, SET_ASIDE, at.secretary.person, now=now)
    assert [each.kind for each in Recusal.objects.to_decide()] == [RecusalKind.UNIT]


def test_only_what_is_in_force_lowers_the_base_of_a_vote(now):
    at = sitting(members=2)
    session = in_session(at)
    item = session.items.get()
    relatives(at, item.assessment.initiative)
    look_for_conflicts(council=at.council, by=at.secretary.person, now=now)
    recusal = Recusal.objects.get()
    counts = [(turnout(item).recused, turnout(item).entitled)]

    decide(recusal, UPHOLD, at.secretary.person, now=now)
    counts.append((turnout(item).recused, turnout(item).entitled))

    assert counts == [(0, 4), (1, 3)]


def test_upholding_in_an_open_vote_takes_the_vote_along_and_nobody_comes_back_into_it(now):
    at = sitting(members=2)
    item = open_vote(item=in_session(at).items.get(), by=at.secretary.person)
    cast_vote(item=item, by=at.members[0].person, choice="yes")
    relatives(at, item.assessment.initiative)
    look_for_conflicts(council=at.council, by=at.secretary.person, now=now)
    recusal = decide(Recusal.objects.get(), UPHOLD, at.secretary.person, now=now)

    assert not OpenVote.objects.exists()
    with pytest.raises(NotAllowed):
        decide(recusal, SET_ASIDE, at.secretary.person, now=now)


def test_what_the_council_has_decided_is_closed_to_conflicts(now):
    at = sitting()
    (assessment,) = scored(at)
    relatives(at, assessment.initiative)
    find_conflicts(assessments=[assessment], now=now)
    Assessment.objects.update(status=AssessmentStatus.DECIDED, outcome="recognised")

    assert Recusal.objects.to_decide().count() == 0
    with pytest.raises(NotAllowed):
        decide(Recusal.objects.get(), UPHOLD, at.secretary.person, now=now)


def test_who_has_left_a_dossier_has_left_it_once_it_is_completed_too(now):
    at = sitting()
    (before,) = under_review(at)
    declare_conflict(assessment=before, by=at.members[0].person, reason="Cùng tổ", now=now)
    Assessment.objects.update(status=AssessmentStatus.CLOSED)
    after = AssessmentFactory(council=at.council, initiative=before.initiative, version=before.version, follows=before)

    find_conflicts(assessments=[after], now=now)

    assert list(after.recusals.values_list("seat", "kind", "status", "reason")) == [
        (at.members[0].pk, RecusalKind.DECLARED, RecusalStatus.IN_FORCE, "Cùng tổ")
    ]
    assert find_wrong_figures() == []


def test_a_completed_dossier_that_waits_again_is_hidden_from_an_officer_who_had_left_it(now):
    at = sitting()
    (before,) = under_review(at)
    declare_conflict(assessment=before, by=at.secretary.person, reason="Cùng tổ", now=now)
    Assessment.objects.update(status=AssessmentStatus.TO_COMPLETE)
    Initiative.objects.update(status=Status.ACCEPTED)

    seen = [Initiative.objects.visible_to(seat.person).exists() for seat in (at.chair, at.secretary)]

    assert seen == [True, False]
