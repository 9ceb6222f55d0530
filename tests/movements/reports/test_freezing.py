"""What is frozen stays, can be counted again from the rows as they stood, and agrees with the pages of that moment."""

import datetime

import pytest
from django.db import IntegrityError, InternalError, transaction
from django.utils import timezone

from common.errors import NotAllowed
from councils.actions.revocation import revoke_recognition
from initiatives.models import Duty, Initiative
from initiatives.states import Exemption, Progress, Status
from movements.actions.reports import freeze_report, plan_milestones
from movements.models import FrozenFigure, FrozenReport, Milestone
from movements.progress import summary
from movements.reports.counting import Cell, count, kept, wrong_reports
from movements.reports.history import Book, rows_at
from tests.factories.accounts import PostingFactory, RoleFactory, SubstituteFactory, UserFactory
from tests.factories.effect import asked_confirmation
from tests.factories.history import later
from tests.factories.initiatives import FieldFactory, InitiativeFactory, SeasonFactory
from tests.factories.movements import DutyFactory
from tests.factories.recognitions import recognised_below_the_province
from tests.worlds import world

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2026, 11, 23, 14, 40, tzinfo=timezone.get_default_timezone())


@world
def at(now):
    """A recognised initiative, two handed in (one of another commune), a draft, people in every state of the duty."""
    scene = recognised_below_the_province(now)
    scene.season = SeasonFactory()
    scene.field = FieldFactory(code="giao-duc")
    school = scene.initiative.unit
    scene.waiting = InitiativeFactory(unit=school, status=Status.SUBMITTED, field=scene.field, first_year_benefit=7)
    scene.busy = DutyFactory(unit=school, person=scene.waiting.entered_by, progress=Progress.UNDER_WAY)
    scene.draft = InitiativeFactory(unit=school)
    scene.idle = DutyFactory(unit=scene.council.unit)
    DutyFactory(unit=scene.council.unit, exemption=Exemption.LEAVE)
    return scene


def frozen(at, **more):
    values = {"campaign": at.season.campaign, "on": timezone.localdate(), "title": "Sơ kết", "by": at.governor}
    return freeze_report(**values | more)


def total(cells, section, figure):
    return sum(value for cell, value in cells.items() if (cell.section, cell.figure) == (section, figure))


def test_a_report_counts_people_initiatives_tiers_councils_and_benefit(at):
    Initiative.objects.filter(pk=at.initiative.pk).update(first_year_benefit=2_400_000)
    asked_confirmation(
        at.initiative, status="signed", benefit=1_000_000, applied_since=NOW.date(), signed_by=UserFactory(),
        signed_at=NOW, conclusion="Áp dụng được",
    )  # fmt: skip

    numbers = kept(frozen(at))

    assert {
        (cell.section, cell.figure): total(numbers, cell.section, cell.figure) for cell in numbers
    } == {
        ("people", "obliged"): 3, ("people", "met"): 1, ("people", "under_way"): 1, ("people", "missing"): 1,
        ("people", "exempt"): 1, ("initiatives", "submitted"): 3, ("initiatives", "accepted"): 1,
        ("initiatives", "recognised"): 1, ("tiers", "recognised"): 1, ("councils", "concluded"): 1,
        ("councils", "decisions"): 1, ("benefits", "claimed"): 2_400_000, ("benefits", "claims"): 1,
        ("benefits", "confirmed"): 1_000_000, ("benefits", "confirmations"): 1,
    }  # fmt: skip


def test_a_number_says_of_which_year_unit_group_field_and_level_it_is(at):
    numbers = kept(frozen(at))

    school = at.initiative.unit_id
    assert numbers[Cell("initiatives", "submitted", 2026, school, "civil", "giao-duc", "")] == 1
    assert numbers[Cell("tiers", "recognised", 2026, school, "civil", "", "grassroots")] == 1
    assert numbers[Cell("people", "missing", 2026, at.council.unit_id, "civil", "", "")] == 1


def test_a_report_says_of_people_what_the_page_of_progress_says(at):
    numbers, shown = kept(frozen(at)), summary(at.season, at.above.unit).total

    names = ("obliged", "met", "under_way", "missing", "exempt")
    assert [total(numbers, "people", name) for name in names] == [getattr(shown, name) for name in names]


def change_everything(at):
    """Let all that a report counts be otherwise than before."""
    revoke_recognition(
        item=at.item, reason="Không đúng tác giả", decision_number="9/QĐ", decided_on=timezone.localdate(NOW),
        by=at.head, now=NOW,
    )  # fmt: skip
    Initiative.objects.filter(pk=at.waiting.pk).update(unit=at.council.unit, first_year_benefit=9, field=None)
    Duty.objects.filter(pk=at.idle.pk).update(exemption=Exemption.ILLNESS)
    at.busy.delete()
    DutyFactory(unit=at.council.unit, season=SeasonFactory(year=2027))
    PostingFactory(unit=at.council.unit)


def test_a_report_counted_again_after_everything_has_changed_gives_the_same_numbers(at):
    report = frozen(at)
    before = kept(report)
    with later():
        change_everything(at)

    assert count(Book(report.campaign, report.as_of)) == before
    assert count(Book(report.campaign, timezone.now())) != before
    assert list(wrong_reports()) == []


def test_rows_deleted_since_are_counted_as_of_before_and_not_after(at):
    key, before = at.busy.pk, timezone.now()
    with later():
        at.busy.delete()

    assert key in {row[0] for row in rows_at(Duty, before)}
    assert key not in {row[0] for row in rows_at(Duty, timezone.now())}


def test_a_number_changed_behind_the_back_of_the_database_is_found(at):
    report = frozen(at)
    wrong = FrozenReport.objects.create(
        campaign=report.campaign, title="Sai", as_of=report.as_of, frozen_at=report.frozen_at, frozen_by=at.governor,
        names=report.names, sha256="0" * 64,
    )  # fmt: skip

    found = list(wrong_reports())

    assert found[0] == f"report {wrong.pk}: the figures no longer have the hash they were frozen with"
    assert len(found) == 1 + len(kept(report))


@pytest.mark.parametrize("model", [FrozenReport, FrozenFigure])
def test_nothing_frozen_is_changed_or_deleted(at, model):
    frozen(at)

    with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
        model.objects.update(**{"title" if model is FrozenReport else "value": 5})
    with pytest.raises(InternalError, match="Cannot update or delete"), transaction.atomic():
        model.objects.all()._raw_delete("default")


def test_no_figure_is_added_to_a_report_once_it_is_written(at):
    report = frozen(at)
    earlier = FrozenReport.objects.create(
        campaign=report.campaign, title="Cũ", as_of=report.as_of, frozen_at=report.frozen_at, frozen_by=at.governor,
        names={}, sha256="0" * 64, written_at=timezone.now() - datetime.timedelta(days=1),
    )  # fmt: skip

    with pytest.raises(IntegrityError, match="is frozen"), transaction.atomic():
        FrozenFigure.objects.create(
            report=earlier, section="people", figure="met", year=2026, unit=at.council.unit, value=1
        )


@pytest.mark.parametrize("who", ["head", "author", "secretary"])
def test_only_those_of_the_province_and_administrators_freeze(at, who):
    with pytest.raises(NotAllowed, match="Only the head and the steering committee of"):
        frozen(at, by=getattr(at, who))
    assert frozen(at, by=UserFactory(is_staff=True, is_superuser=True)).frozen_by.is_staff


def test_the_steering_committee_of_the_province_freezes_and_one_of_a_commune_does_not(at):
    of_province = RoleFactory(name="steering", unit=at.above.unit).person
    of_commune = RoleFactory(name="steering", unit=at.council.unit).person

    assert frozen(at, by=of_province).frozen_by == of_province
    with pytest.raises(NotAllowed, match="freeze figures"):
        frozen(at, by=of_commune)


def test_a_report_bears_the_moment_it_is_said_to_be_frozen_at_and_never_one_before_its_figures(at):
    tomorrow, long_ago = (timezone.now() + datetime.timedelta(days=days) for days in (1, -900))

    assert frozen(at, now=tomorrow).frozen_at == tomorrow
    early = frozen(at, now=long_ago)
    assert early.frozen_at == early.as_of


def test_a_deputy_freezes_on_behalf_of_the_absent_head(at):
    deputy = SubstituteFactory(person=at.governor).deputy

    assert (frozen(at, by=deputy).on_behalf_of, frozen(at).on_behalf_of) == (at.governor, None)


@pytest.mark.parametrize(("days", "words"), [(1, "lies ahead"), (-3000, "record of changes begins")])
def test_no_day_is_frozen_of_which_nothing_can_be_told(at, days, words):
    with pytest.raises(NotAllowed, match=words):
        frozen(at, on=timezone.localdate() + datetime.timedelta(days=days))


def test_milestones_follow_from_the_dates_of_the_campaign_once(at):
    campaign = at.season.campaign
    campaign.preliminary_review_on = datetime.date(2027, 12, 31)
    campaign.final_review_on = datetime.date(2030, 12, 15)

    assert [plan_milestones(campaign=campaign, by=at.governor) for _time in range(2)] == [4, 0]
    assert [(each.kind, each.on.isoformat()) for each in Milestone.objects.all()] == [
        ("launch", "2025-10-01"), ("yearly", "2026-12-31"), ("preliminary", "2027-12-31"), ("final", "2030-12-15"),
    ]  # fmt: skip
