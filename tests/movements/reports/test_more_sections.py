"""What reports say of replication, models and dialogues: as the lists of the day, and the same years later."""

import datetime
from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.models import Unit
from accounts.states import RoleName
from councils.actions.commendations import draft_commendation, publish_commendation
from councils.models import Distinction
from councils.states import AssessmentStatus, FormOfCommendation
from initiatives.actions.benefits import check_benefit
from initiatives.models import Adoption, BenefitCheck, Initiative, ModelResults
from initiatives.states import Status
from movements.actions.commitments import confirm_result, report_result
from movements.dialogue_figures import HELD, SAID, Scope, summary
from movements.models import Commitment
from movements.registered_models import PARTS, registered, totals
from movements.reports.changes import changed_rows
from movements.reports.counting import count, kept, wrong_reports
from movements.reports.entries import entries
from movements.reports.history import Book
from movements.reports.sections import SECTIONS, section_of
from movements.reports.tables import branch_of, tables
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory, UserFactory
from tests.factories.adoption import confirmed, interested, recognised
from tests.factories.decisions import DecidedFactory
from tests.factories.dialogues import answered, host, promised, published
from tests.factories.history import later
from tests.factories.initiatives import VersionFactory
from tests.factories.registrations import ModelAreaFactory, ModelFactory
from tests.factories.reports import changed, frozen, said
from tests.factories.steering import steering
from tests.worlds import world

pytestmark = pytest.mark.django_db
PAST, AHEAD = datetime.date(2026, 11, 11), datetime.date(2100, 1, 1)


def add_replication(at: SimpleNamespace) -> None:
    """An initiative of a school two units apply, one of which learned it from the other and was checked."""
    school, clinic, library = (
        UnitFactory(parent=at.unit, name=name, kind="public_service_unit") for name in ("Trường", "Trạm", "Thư viện")
    )
    at.school, at.initiative = school, recognised(unit=school)
    chair = RoleFactory(unit=at.unit, name=RoleName.HEAD).person
    heads = {unit: RoleFactory(unit=unit, name=RoleName.HEAD).person for unit in (clinic, library)}
    at.first = confirmed(at.initiative, clinic, heads[clinic])
    at.second = confirmed(at.initiative, library, heads[library], parent=at.first)
    at.waiting = interested(recognised(unit=school), library)
    check = BenefitCheck.objects.get(adoption=at.second, after_months=6)
    check_benefit(check=check, confirmed=8_000_000, not_computable=False, finding="Đã đối chiếu sổ", by=chair)


def add_models(at: SimpleNamespace) -> None:
    """Five models: handed in only, registered, evaluated, refused, and one that came to be commended."""
    committee = steering(unit=at.unit)
    economy = ModelAreaFactory(code="kinh-te", name="Kinh tế", standard="economy")
    ModelFactory(unit=at.unit, status=Status.SUBMITTED)
    at.model = ModelFactory(unit=at.unit, status=Status.ACCEPTED, way="continue", holder="individual")
    evaluated = ModelFactory(unit=at.unit, status=Status.IN_REVIEW, way="improve")
    refused, best = (
        ModelFactory(unit=at.unit, status=status, area=economy) for status in (Status.NOT_RECOGNISED, Status.RECOGNISED)
    )
    for model in (evaluated, refused, best):
        outcome = "recognised" if model == best else "not_recognised"
        done = DecidedFactory(
            council=committee.council, initiative=model, version=VersionFactory(initiative=model), outcome=outcome
        )
        if model != evaluated:
            type(done).objects.filter(pk=done.pk).update(status=AssessmentStatus.PUBLISHED)
    ModelResults.objects.create(
        initiative=best, version=best.latest_version(), money=24_000_000, labour_days=48, land=320, people=212
    )
    distinction = Distinction.objects.create(
        initiative=best, council=committee.council, because="Tốt", chosen_by=committee.secretary.person,
        chosen_at=timezone.now(),
    )  # fmt: skip
    today = datetime.date(2026, 11, 8)
    made = draft_commendation(
        council=committee.council, issuer=at.unit, form=FormOfCommendation.GRASSROOTS, distinctions=[distinction],
        by=committee.secretary.person, today=today,
    )  # fmt: skip
    publish_commendation(
        commendation=made, number="45/QĐ-UBND", signed_on=today, signer_name="Nông Hải Đường", by=at.head
    )


def add_dialogues(at: SimpleNamespace) -> None:
    """One with an answer and promises kept, reported, running and overdue; one with businesses, one of years before."""
    promises = [promised(at, text=text, due_on=AHEAD) for text in ("Đã xong", "Đã báo cáo", "Còn hạn")]
    published(at, answered(), *promises, promised(at, text="Quá hạn", due_on=PAST))
    done, reported = Commitment.objects.filter(due_on=AHEAD).order_by("opinion__position")[:2]
    for promise in (done, reported):
        report_result(commitment=promise, outcome="kept", account="Đã làm", by=at.in_charge)
    confirm_result(commitment=done, by=at.head)
    published(at, answered(), partners="businesses", number="16/TB-UBND", participants=30)
    published(at, answered(), held_on=datetime.date(2020, 5, 5), number="1/TB-UBND")


@world
def at():
    """All of these in one province."""
    at = SimpleNamespace(**vars(host()))
    at.province = Unit.objects.get(depth=1)
    add_dialogues(at)
    add_models(at)
    add_replication(at)
    return at


@pytest.fixture
def report(at):
    return frozen(at.initiative.season.campaign)


def test_a_report_counts_dialogues_and_what_was_said_and_promised_in_them(report):
    assert said(report, "dialogues") == {"dialogues": 2, "people": 1, "businesses": 1, "participants": 150}
    assert said(report, "opinions") == {
        "opinions": 6, "answered": 2, "committed": 4, "closed": 1, "kept": 1, "reported": 1, "running": 1, "late": 1,
    }  # fmt: skip


def test_a_report_says_of_dialogues_what_their_page_says(report, at):
    shown = summary(Scope(2026, at.province), timezone.localdate()).total.figures

    found = said(report, "dialogues") | said(report, "opinions")
    assert {name: found.get(name, 0) for name in (*HELD, *SAID)} == {
        name: getattr(shown, name) for name in (*HELD, *SAID)
    }


def test_a_report_counts_models_from_registration_to_commendation(report):
    assert said(report, "models") == {
        "registered": 4, "continued": 1, "improved": 1, "new": 2, "evaluated": 3, "recognised": 1, "not_recognised": 1,
        "outstanding": 1, "commended": 1, "money": 24_000_000, "labour_days": 48, "land": 320, "people": 212,
    }  # fmt: skip


def test_a_report_says_of_models_what_their_page_says(report):
    found = said(report, "models")

    assert {name: found.get(name, 0) for name in PARTS} == totals(registered(), {}).counts


def test_a_report_counts_applications_where_they_are_and_initiatives_where_they_came_from(report, at):
    assert said(report, "replication") == {
        "spread": 1, "confirmed": 2, "passed_on": 1, "under_way": 1, "checked": 1, "checked_claim": 12_000_000,
        "found": 8_000_000,
    }  # fmt: skip
    found = tables(report, branch_of(report, at.unit.code))
    by_unit = next(part for part in found.parts if part.section.name == "replication").tables[0]
    assert {row.name: row.values.get("confirmed", 0) for row in by_unit.rows} == {"Trường": 0, "Trạm": 1, "Thư viện": 1}


def test_models_and_opinions_are_parted_by_the_names_of_their_own_lists(report):
    parts = {part.section.name: part for part in tables(report, branch_of(report)).parts}
    parted = {
        name: {table.by: {str(row.name): row.values[first] for row in table.rows} for table in parts[name].tables}
        for name, first in (("models", "registered"), ("opinions", "opinions"))
    }

    assert (parted["models"]["field"], parted["models"]["group"]) == (
        {"Văn hóa - xã hội": 2, "Kinh tế": 2}, {"Collective": 3, "Individual": 1}
    )  # fmt: skip
    assert (parted["opinions"]["field"], parted["opinions"]["level"]) == (
        {"Đất đai": 2, "Giao thông": 4}, {"Communes and wards": 6}
    )  # fmt: skip


def change_much(at: SimpleNamespace) -> None:
    """Let something of each section be otherwise than before."""
    published(at, answered(), number="17/TB-UBND", participants=10, place="Hội trường")
    confirm_result(commitment=Commitment.objects.get(status="reported"), by=at.head)
    Initiative.objects.filter(pk=at.model.pk).update(area=ModelAreaFactory(code="kinh-te"), way="new")
    Adoption.objects.filter(pk=at.first.pk).update(status="revoked")


def test_counted_again_after_later_changes_a_report_gives_the_same(report, at):
    before = kept(report)
    with later():
        change_much(at)

    assert count(Book(report.campaign, report.as_of)) == before
    assert list(wrong_reports()) == []


def test_what_has_changed_since_is_told_of_these_sections_too(report, at):
    with later():
        change_much(at)
    now, province = timezone.now(), branch_of(report)

    promises = changed_rows(report, province, section_of("opinions"), section_of("opinions").figure("closed"), now)

    assert changed(report) == {
        ("dialogues", "dialogues"): (2, 3), ("dialogues", "people"): (1, 2), ("dialogues", "participants"): (150, 160),
        ("opinions", "opinions"): (6, 7), ("opinions", "answered"): (2, 3), ("opinions", "closed"): (1, 2),
        ("opinions", "kept"): (1, 2), ("opinions", "reported"): (1, 0), ("models", "continued"): (1, 0),
        ("models", "new"): (2, 3), ("replication", "confirmed"): (2, 1),
    }  # fmt: skip
    assert [(each.row[0], each.then, each.now) for each in promises] == [("opinion", 0, 1)]


def test_each_figure_is_the_sum_of_the_list_it_opens_to(report, at):
    with later():
        change_much(at)

    for unit in (branch_of(report), branch_of(report, at.unit.code)):
        for part in tables(report, unit).parts:
            for figure in part.section.figures:
                found = entries(report, unit, part.section, figure, {})
                assert sum(each.value for each in found) == part.total.values.get(figure.name, 0), figure.name


def test_each_number_of_a_table_is_the_sum_of_the_list_it_opens_to(report, at, client_of):
    client = client_of(UserFactory(is_staff=True, is_superuser=True))
    found = tables(report, branch_of(report, at.unit.code))

    for part in found.parts:
        for table in part.tables:
            for row in table.rows:
                figure = next((each for each in part.section.in_tables if row.values.get(each.name)), None)
                if figure is not None and row.code in {"", at.unit.code}:
                    url = reverse("reports:entries", args=[report.pk, at.unit.code, part.section.name, figure.name])
                    page = client.get(url, row.query)
                    assert page.context["sum"] == row.values[figure.name], (part.section.name, table.by, row.name)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_people_find_names_in_the_list_of_what_everybody_may_read_and_no_list_of_the_rest(
    section, report, at, client_of
):
    client = client_of(PostingFactory(unit=at.owner).person)
    figure = section.figures[0]

    page = client.get(reverse("reports:entries", args=[report.pk, at.province.code, section.name, figure.name]))

    assert page.status_code == (200 if section.is_open else 403)
    if section.is_open:
        assert "Không còn, hoặc không thuộc quyền xem" not in page.content.decode()


def test_a_list_comes_as_a_spreadsheet_too(report, at, client_of):
    url = reverse("reports:entries", args=[report.pk, at.province.code, "dialogues", "participants"])

    sheet = client_of(UserFactory()).get(url, {"xlsx": 1})

    assert b"".join(sheet.streaming_content).startswith(b"PK")


@pytest.mark.parametrize("address", [("nothing", "met"), ("people", "nothing")])
def test_a_figure_no_report_has_is_not_found(address, report, at, client_of):
    client = client_of(UserFactory(is_staff=True, is_superuser=True))

    assert client.get(reverse("reports:entries", args=[report.pk, at.province.code, *address])).status_code == 404
