import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from initiatives.models import Campaign
from movements import reference
from movements.actions.reports import freeze_report, plan_milestones
from movements.actions.stories import begin_story
from movements.models import Commendation, CommendationCriteria, Programme, Task, TitleHeld, WiderReach
from tests.factories.accounts import UserFactory
from tests.factories.conferences import conclusion
from tests.factories.initiatives import InitiativeFactory
from tests.factories.movements import DutyFactory
from tests.factories.programmes import issued, tiers
from tests.factories.recommendations import between, recommendation
from tests.worlds import world

pytestmark = pytest.mark.django_db
WRITTEN = [
    "frozenreport", "frozenfigure", "story", "storyconsent", "programme", "task", "recommendation", "conference",
    "conclusion",
]  # fmt: skip
KEPT = ["milestone", "titlerule", "titleheld", "widerreach", "commendationcriteria", "commendation", "answertime"]


@world
def administrator():
    return UserFactory(is_staff=True, is_superuser=True)


@world
def rows(administrator):
    """A row in every table."""
    duty = DutyFactory()
    campaign = Campaign.objects.get()
    reference.load()
    plan_milestones(campaign=campaign, by=administrator)
    freeze_report(campaign=campaign, on=timezone.localdate(), title="Sơ kết", by=administrator)
    day = datetime.date(2026, 11, 20)
    TitleHeld.objects.create(person=duty.person, title="grassroots", year=2025, entered_by=administrator)
    initiative = InitiativeFactory(status="recognised")
    WiderReach.objects.create(initiative=initiative, issuer="Bộ Nội vụ", number="1", signed_on=day)
    begin_story(initiative=initiative, by=administrator)
    issued(tiers())
    CommendationCriteria.objects.create(campaign=campaign)
    at = between()
    recommendation(at)
    conclusion(at)
    Commendation.objects.create(
        campaign=campaign, form="province", issuer="UBND", number="1", signed_on=day, person=duty.person,
        recorded_by=administrator,
    )  # fmt: skip


@pytest.fixture
def client(client_of, administrator, settings):
    settings.MFA_REQUIRED_FOR = "nobody"
    return client_of(administrator)


@pytest.mark.parametrize("name", WRITTEN + KEPT)
def test_every_table_is_listed_and_searched(rows, client, name):
    answer = client.get(reverse(f"admin:movements_{name}_changelist"), {"q": "UBND"})

    assert answer.status_code == 200


@pytest.mark.parametrize("name", WRITTEN)
def test_nobody_adds_what_is_frozen_or_has_pages_of_its_own(rows, client, name):
    assert client.get(reverse(f"admin:movements_{name}_add")).status_code == 403


@pytest.mark.parametrize("model", [Programme, Task])
def test_what_moves_by_a_workflow_is_read_with_its_parts(model, rows, client):
    row = model.objects.get()

    page = client.get(reverse(f"admin:movements_{model._meta.model_name}_change", args=[row.pk]))

    assert (page.status_code, str(row) in page.content.decode()) == (200, True)


@pytest.mark.parametrize("name", KEPT)
def test_what_is_set_here_can_be_added(rows, client, name):
    assert client.get(reverse(f"admin:movements_{name}_add")).status_code == 200
