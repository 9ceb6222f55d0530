import pytest

from common.errors import NotAllowed
from councils.actions.figures import find_wrong_figures
from councils.actions.reviews import bar, open_assessments, withdraw_initiative
from councils.models import Assessment, Assignment, Recusal
from councils.states import AssessmentStatus, Office, RecusalKind
from initiatives.models import Initiative
from initiatives.states import Status
from notifications.models import Notice
from tests.factories.accounts import UserFactory
from tests.factories.councils import SeatFactory, in_session, scored, sitting, under_review
from tests.factories.initiatives import AuthorFactory, InitiativeFactory, VersionFactory

pytestmark = pytest.mark.django_db


def accepted(at, **kwargs) -> Initiative:
    initiative = InitiativeFactory(unit=at.council.unit, status=Status.ACCEPTED, **kwargs)
    VersionFactory(initiative=initiative)
    return initiative


def test_opening_fills_the_queues_of_all_who_score(now):
    at = sitting(members=2)
    dossiers = [accepted(at), accepted(at)]

    opened = open_assessments(council=at.council, initiatives=dossiers, by=at.secretary.person, now=now)

    assert [(each.status, each.assigned_count, each.rule_sheet) for each in opened] == [
        (AssessmentStatus.ASSIGNED, 4, at.council.rule_sheet)
    ] * 2
    assert set(Initiative.objects.values_list("status", flat=True)) == {Status.IN_REVIEW}
    assert Assignment.objects.count() == 8
    assert find_wrong_figures() == []


def test_opening_judges_the_newest_version(now):
    at = sitting()
    initiative = accepted(at)
    newest = VersionFactory(initiative=initiative, number=2)

    (opened,) = open_assessments(council=at.council, initiatives=[initiative], by=at.secretary.person, now=now)

    assert opened.version == newest


def test_each_member_is_told_once_how_many_have_come(now):
    at = sitting(members=1)

    open_assessments(council=at.council, initiatives=[accepted(at), accepted(at)], by=at.secretary.person, now=now)

    told = Notice.objects.filter(kind="councils/assigned")
    assert {notice.person for notice in told} == {seat.person for seat in at.seats}
    assert {notice.title for notice in told} == {"2 hồ sơ cần chấm"}


def test_a_member_who_is_a_co_author_is_left_out(now):
    at = sitting(members=2)
    initiative = accepted(at)
    AuthorFactory(initiative=initiative, person=at.members[0].person)

    (opened,) = open_assessments(council=at.council, initiatives=[initiative], by=at.secretary.person, now=now)

    assert list(opened.recusals.values_list("seat", "kind")) == [(at.members[0].pk, RecusalKind.AUTHOR)]
    assert not opened.assignments.filter(seat=at.members[0]).exists()
    assert opened.assigned_count == 3
    assert find_wrong_figures() == []


@pytest.mark.parametrize("office", ["member", "stranger"])
def test_only_those_who_run_the_council_open_its_work(office, now):
    at = sitting()
    by = at.members[0].person if office == "member" else UserFactory()

    with pytest.raises(NotAllowed, match="thư ký"):
        open_assessments(council=at.council, initiatives=[accepted(at)], by=by, now=now)


def test_a_dossier_of_another_council_is_refused_and_nothing_opens(now):
    at = sitting()
    own, other = accepted(at), accepted(sitting())

    with pytest.raises(NotAllowed, match="hội đồng khác"):
        open_assessments(council=at.council, initiatives=[own, other], by=at.secretary.person, now=now)

    assert not Assessment.objects.exists()
    assert set(Initiative.objects.values_list("status", flat=True)) == {Status.ACCEPTED}


def test_nobody_brings_an_own_initiative_before_the_council(now):
    at = sitting()
    initiative = accepted(at, entered_by=at.secretary.person)

    with pytest.raises(NotAllowed, match="tác giả"):
        open_assessments(council=at.council, initiatives=[initiative], by=at.secretary.person, now=now)

    assert open_assessments(council=at.council, initiatives=[initiative], by=at.chair.person, now=now)


def test_a_dossier_cannot_be_opened_twice(now):
    at = sitting()
    initiative = accepted(at)
    open_assessments(council=at.council, initiatives=[initiative], by=at.secretary.person, now=now)

    with pytest.raises(NotAllowed):
        open_assessments(council=at.council, initiatives=[initiative], by=at.secretary.person, now=now)

    assert Assessment.objects.count() == 1


def test_where_every_member_is_in_conflict_nobody_scores(now):
    at = sitting(members=0)
    initiative = accepted(at)
    for seat in (at.chair, at.secretary):
        AuthorFactory(initiative=initiative, person=seat.person)
    runs = SeatFactory(council=at.council, office=Office.SECRETARY, may_score=False)

    (opened,) = open_assessments(council=at.council, initiatives=[initiative], by=runs.person, now=now)

    assert (opened.status, opened.assigned_count) == (AssessmentStatus.WAITING, 0)
    assert opened.recusals.count() == 2


def test_barring_removes_the_initiative_from_the_round_and_tells_its_authors(now):
    at = sitting()
    (assessment,) = under_review(at)

    bar(assessment=assessment, by=at.secretary.person, reason="Không bổ sung hồ sơ", now=now)

    assessment.refresh_from_db()
    assessment.initiative.refresh_from_db()
    assert (assessment.status, assessment.initiative.status) == (AssessmentStatus.BARRED, Status.REMOVED)
    assert not assessment.assignments.exists()
    assert Notice.objects.filter(kind="councils/barred", person=assessment.initiative.entered_by).count() == 1
    assert find_wrong_figures() == []


def test_barring_needs_a_reason(now):
    at = sitting()
    (assessment,) = under_review(at)

    with pytest.raises(NotAllowed, match="vì sao"):
        bar(assessment=assessment, by=at.secretary.person, reason=" ", now=now)


def test_an_author_withdraws_what_is_before_the_council(now):
    at = sitting()
    (assessment,) = scored(at)
    author = assessment.initiative.entered_by

    withdraw_initiative(initiative=assessment.initiative, by=author, reason="Cần thử thêm", now=now)

    assessment.refresh_from_db()
    assert (assessment.status, assessment.status_reason) == (AssessmentStatus.CLOSED, "Cần thử thêm")
    assert Initiative.objects.get().status == Status.WITHDRAWN
    assert Notice.objects.filter(kind="councils/withdrawn").count() == 3
    assert find_wrong_figures() == []


def test_withdrawing_takes_the_item_off_the_agenda(now):
    at = sitting()
    session = in_session(at)
    initiative = session.items.get().assessment.initiative

    withdraw_initiative(initiative=initiative, by=initiative.entered_by, reason="Cần thử thêm", now=now)

    assert not session.items.exists()


def test_nobody_but_the_lead_author_withdraws(now):
    at = sitting()
    (assessment,) = under_review(at)

    with pytest.raises(NotAllowed):
        withdraw_initiative(initiative=assessment.initiative, by=at.secretary.person, reason="Nhầm", now=now)

    assessment.refresh_from_db()
    assert assessment.status == AssessmentStatus.ASSIGNED
    assert not Recusal.objects.exists()
