"""How an item leaves a council without a decision (process.md 2.3): each from its page, each told with its reason."""

from types import SimpleNamespace

import pytest
from django.urls import reverse

from common.errors import NotAllowed
from councils.actions.completion import ask_to_complete
from councils.actions.reviews import withdraw_from_above
from councils.models import Assessment
from councils.states import AssessmentStatus, Outcome
from initiatives.states import Status
from notifications.models import Notice
from tests.factories.councils import in_session, scored, sitting
from tests.factories.decisions import VerdictFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    settings.MFA_REQUIRED_FOR = "nobody"


@world
def at():
    return sitting(members=1)


@pytest.fixture
def above(at):
    """A recognised initiative before a higher council, scored."""
    (assessment,) = scored(at)
    Assessment.objects.filter(pk=assessment.pk).update(act="effect")
    initiative = assessment.initiative
    type(initiative).objects.filter(pk=initiative.pk).update(status=Status.RECOGNISED)
    fresh = Assessment.objects.select_related("initiative", "council").get(pk=assessment.pk)
    return SimpleNamespace(assessment=fresh, initiative=fresh.initiative, author=fresh.initiative.entered_by)


def told(person) -> list[tuple]:
    """Give the kinds of what a person was told by councils."""
    return list(Notice.objects.filter(person=person, kind__startswith="councils/").values_list("kind", flat=True))


def test_removed_and_barred_from_later_rounds(at, client_of):
    (assessment,) = scored(at)
    author = assessment.initiative.entered_by

    client_of(at.secretary.person).post(reverse("councils:remove", args=[assessment.pk]), {"reason": "Quá hạn bổ sung"})

    assessment.refresh_from_db()
    assessment.initiative.refresh_from_db()
    assert (assessment.status, assessment.initiative.status) == (AssessmentStatus.BARRED, Status.REMOVED)
    assert told(author) == ["councils/barred"]
    assert "Quá hạn bổ sung" in Notice.objects.get(person=author, kind="councils/barred").body


def test_withdrawn_from_the_council_by_the_lead_author(at, client_of):
    (assessment,) = scored(at)
    initiative = assessment.initiative

    client_of(initiative.entered_by).post(reverse("councils:withdraw", args=[initiative.pk]), {"reason": "Viết lại"})

    assessment.refresh_from_db()
    initiative.refresh_from_db()
    assert (assessment.status, assessment.status_reason) == (AssessmentStatus.CLOSED, "Viết lại")
    assert initiative.status == Status.WITHDRAWN


def test_postponed_with_its_reason(at, client_of):
    item = in_session(at).items.get()
    author = item.assessment.initiative.entered_by

    client_of(at.secretary.person).post(reverse("councils:postpone", args=[item.pk]), {"reason": "Chờ thẩm định"})

    item.assessment.refresh_from_db()
    assert item.assessment.status == AssessmentStatus.POSTPONED
    assert "Chờ thẩm định" in Notice.objects.get(person=author, kind="councils/postponed").body


def test_what_a_session_did_not_come_to_is_told_too(at):
    session = in_session(at)
    author = session.items.get().assessment.initiative.entered_by

    at.together(session, "close")

    assert told(author) == ["councils/postponed"]


def test_to_be_completed_above_is_told_and_judged_anew(above, at, client_of, now):
    Assessment.objects.filter(pk=above.assessment.pk).update(status=AssessmentStatus.ON_AGENDA)
    verdict = VerdictFactory(item__assessment=above.assessment, outcome=Outcome.TO_COMPLETE)
    ask_to_complete(above.assessment, verdict, by=at.secretary.person, now=now)

    client_of(at.secretary.person).post(reverse("councils:judge_anew", args=[above.assessment.pk]))

    above.initiative.refresh_from_db()
    anew = Assessment.objects.get(follows=above.assessment)
    assert (anew.status, above.initiative.status) == (AssessmentStatus.ASSIGNED, Status.RECOGNISED)
    assert told(above.author) == ["councils/to_complete"]


@pytest.mark.parametrize("status", [AssessmentStatus.SCORED, AssessmentStatus.TO_COMPLETE, AssessmentStatus.POSTPONED])
def test_withdrawn_from_the_council_above_and_still_recognised(above, at, client_of, status):
    Assessment.objects.filter(pk=above.assessment.pk).update(status=status)
    address = reverse("councils:withdraw_above", args=[above.initiative.pk])

    page = client_of(above.author).get(above.initiative.get_absolute_url()).content.decode()
    client_of(above.author).post(address, {"reason": "Bổ sung số liệu"})

    above.assessment.refresh_from_db()
    above.initiative.refresh_from_db()
    assert address in page
    assert (above.assessment.status, above.assessment.status_reason) == (AssessmentStatus.CLOSED, "Bổ sung số liệu")
    assert above.initiative.status == Status.RECOGNISED
    assert "councils/withdrawn" in told(at.chair.person)


def test_what_is_decided_above_is_not_withdrawn(above):
    Assessment.objects.filter(pk=above.assessment.pk).update(
        status=AssessmentStatus.PUBLISHED, outcome=Outcome.NOT_RECOGNISED
    )

    with pytest.raises(NotAllowed):
        withdraw_from_above(initiative=above.initiative, by=above.author, reason="x")


def test_only_the_lead_author_withdraws_from_above(above, at):
    with pytest.raises(NotAllowed):
        withdraw_from_above(initiative=above.initiative, by=at.secretary.person, reason="x")
