"""What members answer to assignments: seen, accepted, refused; and what becomes of what is refused."""

import pytest
from django.urls import reverse
from django.utils import translation

from common.errors import NotAllowed
from councils.actions.answers import accept_all, give_on, leave_refused, refuse_assignment, take_refused
from councils.actions.assignments import assign, choose_members
from councils.actions.conflicts import declare_conflict
from councils.actions.figures import find_wrong_figures
from councils.models import Assessment, Assignment, Refusal
from councils.proposals import propose
from councils.states import AssessmentStatus
from councils.states.refusals import RefusalStatus
from notifications.models import Notice
from tests.factories.councils import score, sitting, under_review
from tests.worlds import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _in_english():
    """Say reasons in the words of the code."""
    with translation.override("en"):
        yield


@world
def at():
    return sitting(members=3)


@pytest.fixture
def dossier(at):
    """A dossier before the chair, the secretary and one member; two more members have not got it."""
    (found,) = under_review(at, 1)
    return choose_members(assessment=found, seats=[at.chair, at.secretary, at.members[0]], by=at.secretary.person)


def of(seat, dossier):
    return Assignment.objects.get(seat=seat, assessment=dossier)


def refused(at, dossier, now, who=0):
    seat = at.members[who]
    return refuse_assignment(assignment=of(seat, dossier), by=seat.person, reason="Không đúng chuyên môn", now=now)


def test_opening_the_queue_marks_as_seen_and_one_click_accepts_all(at, client_of):
    under_review(at, 2)
    client, mine = client_of(at.members[0].person), Assignment.objects.filter(seat=at.members[0])
    assert not mine.exclude(seen_at=None).exists()

    shown = client.get(reverse("councils:queue")).content.decode()
    assert reverse("councils:accept_all") in shown
    assert (mine.exclude(seen_at=None).count(), mine.exclude(accepted_at=None).count()) == (2, 0)

    client.post(reverse("councils:accept_all"))
    assert mine.exclude(accepted_at=None).count() == 2
    assert reverse("councils:accept_all") not in client.get(reverse("councils:queue")).content.decode()
    assert not Assignment.objects.exclude(seat=at.members[0]).exclude(seen_at=None).exists()


def test_accepting_twice_changes_nothing(at, now):
    under_review(at, 1)

    assert accept_all(by=at.members[0].person, now=now) == 1
    assert accept_all(by=at.members[0].person) == 0
    assert Assignment.objects.get(seat=at.members[0]).accepted_at == now


def test_a_refused_one_is_in_no_queue_and_counted_nowhere_and_the_officers_are_told(at, dossier, now):
    refusal = refused(at, dossier, now)

    assert not Assignment.objects.filter(seat=at.members[0], assessment=dossier).exists()
    assert not Assignment.objects.visible_to(at.members[0].person).exists()
    dossier.refresh_from_db()
    assert (dossier.assigned_count, dossier.status) == (2, AssessmentStatus.ASSIGNED)
    assert find_wrong_figures() == []
    told = Notice.objects.filter(kind="councils/assignment_refused")
    assert set(told.values_list("person", flat=True)) == {at.chair.person_id, at.secretary.person_id}
    assert "Không đúng chuyên môn" in told.first().body
    assert refusal.status == RefusalStatus.OPEN


def test_what_all_have_refused_waits_to_be_assigned_again(at, now):
    (found,) = under_review(at, 1)
    found = choose_members(assessment=found, seats=[at.members[0]], by=at.secretary.person)

    refusal = refused(at, found, now)
    found.refresh_from_db()
    assert (found.assigned_count, found.status) == (0, AssessmentStatus.WAITING)

    take_refused(refusal=refusal, by=at.members[0].person)
    found.refresh_from_db()
    assert (found.assigned_count, found.status) == (1, AssessmentStatus.ASSIGNED)
    assert find_wrong_figures() == []


def test_one_click_gives_it_to_somebody_else_and_never_back(at, dossier, now):
    refusal = refused(at, dossier, now)

    given = give_on(refusal=refusal, by=at.secretary.person)

    assert (given.status, given.settled_by) == (RefusalStatus.GIVEN, at.secretary.person)
    assert given.given_to in at.members[1:]
    assert of(given.given_to, dossier).assigned_by == at.secretary.person
    assert Notice.objects.filter(kind="councils/assigned", person=given.given_to.person).exists()
    assert find_wrong_figures() == []

    assign(assessments=[dossier], by=at.secretary.person, now=now)
    assert not Assignment.objects.filter(seat=at.members[0], assessment=dossier).exists()
    line = propose([Assessment.objects.get(pk=dossier.pk)], [at.members[0]], each=9).lines[0]
    assert line.new == []
    assert "has refused: Không đúng chuyên môn" in " ".join(line.why)


def test_it_says_why_nobody_else_can_take_it(at, dossier, now):
    assign(assessments=[dossier], by=at.secretary.person, now=now)
    refusal = refused(at, dossier, now)

    with pytest.raises(NotAllowed, match="Nobody else can score it"):
        give_on(refusal=refusal, by=at.secretary.person)
    assert Refusal.objects.get().status == RefusalStatus.OPEN


def test_whatever_gives_it_to_somebody_settles_one_refusal(at, dossier, now):
    refused(at, dossier, now)

    seats = [at.chair, at.secretary, at.members[1]]
    choose_members(assessment=dossier, seats=seats, by=at.secretary.person)

    assert Refusal.objects.get().given_to == at.members[1]


def test_the_scoring_stays_open_while_a_refusal_waits_and_ends_when_it_is_left(at, dossier, now):
    refusal = refused(at, dossier, now)
    score(dossier, at.chair, 30, 50)
    score(dossier, at.secretary, 30, 50)
    dossier.refresh_from_db()
    assert dossier.status == AssessmentStatus.ASSIGNED

    leave_refused(refusal=refusal, by=at.secretary.person)

    dossier.refresh_from_db()
    assert dossier.status == AssessmentStatus.SCORED


def test_who_may_settle_and_who_may_not(at, dossier, now):
    refusal = refused(at, dossier, now)

    for deed in (give_on, leave_refused):
        with pytest.raises(NotAllowed, match="Only the secretary and the chair"):
            deed(refusal=refusal, by=at.members[1].person)
    with pytest.raises(NotAllowed, match="Only who has refused"):
        take_refused(refusal=refusal, by=at.secretary.person)
    leave_refused(refusal=refusal, by=at.secretary.person)
    with pytest.raises(NotAllowed):
        give_on(refusal=refusal, by=at.secretary.person)


def test_whoever_has_begun_or_is_done_does_not_refuse(at, dossier, now):
    score(dossier, at.members[0], 30, 50)

    with pytest.raises(NotAllowed, match="Take it back"):
        refused(at, dossier, now)


def test_nobody_refuses_for_others(at, dossier):
    with pytest.raises(NotAllowed, match="not assigned to you"):
        refuse_assignment(assignment=of(at.members[0], dossier), by=at.members[1].person, reason="Không")


def test_officers_without_a_part_in_a_dossier_read_no_refusal_of_it(at, dossier, now, client_of):
    declare_conflict(assessment=dossier, by=at.secretary.person, reason="Cùng nhà")
    refused(at, dossier, now)

    page = reverse("councils:answers", args=[at.council.pk])
    assert client_of(at.secretary.person).get(page).context["refused"] == []
    assert len(client_of(at.chair.person).get(page).context["refused"]) == 1
    assert at.secretary.person_id not in set(
        Notice.objects.filter(kind="councils/assignment_refused").values_list("person", flat=True)
    )


def test_a_member_refuses_and_takes_it_back_on_the_pages(at, dossier, client_of):
    client, page = client_of(at.members[0].person), reverse("councils:refuse", args=[dossier.pk])
    assert page in client.get(reverse("councils:score", args=[dossier.pk])).content.decode()

    assert client.post(page, {"reason": ""}).status_code == 422
    client.post(page, {"reason": "Không đúng chuyên môn"})
    refusal = Refusal.objects.get()
    assert client.get(reverse("councils:score", args=[dossier.pk])).status_code == 404
    sent_back = client.get(reverse("councils:queue"), {"show": "recused"}).content.decode()
    assert reverse("councils:take_refused", args=[refusal.pk]) in sent_back

    client.post(reverse("councils:take_refused", args=[refusal.pk]))
    assert of(at.members[0], dossier).assigned_by == at.members[0].person


def test_the_secretary_sees_who_has_not_seen_and_gives_on_from_the_council_page(at, dossier, client_of, now):
    accept_all(by=at.chair.person)
    refused(at, dossier, now)
    client = client_of(at.secretary.person)

    rows = client.get(reverse("councils:answers", args=[at.council.pk])).context["members"]
    assert [(row["seat"], row["unseen"], row["unaccepted"]) for row in rows] == [
        (at.chair.pk, 0, 0), (at.secretary.pk, 1, 1),
    ]  # fmt: skip
    give = reverse("councils:give_refused", args=[Refusal.objects.get().pk])
    assert give in client.get(at.council.get_absolute_url()).content.decode()
    client.post(give)
    assert Refusal.objects.get().status == RefusalStatus.GIVEN
