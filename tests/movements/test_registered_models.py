"""The list of registered models and the figures that open to it."""

import io

import openpyxl
import pytest
from django.urls import reverse
from django.utils import timezone

from councils.models import Distinction
from initiatives.models import Author, Duty, Initiative, ModelArea
from initiatives.standings import standings_of
from initiatives.states import Consent, Holder, Status, StepName, Way
from initiatives.workflow import Move, advance_all
from movements.actions.reports import freeze_report
from movements.registered_models import GROUPINGS, groups, narrowed, registered, totals
from movements.reports.tables import branch_of, tables
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.dossiers import clinic
from tests.factories.initiatives import InitiativeFactory, SeasonFactory, employed
from tests.factories.registrations import ModelAreaFactory, ModelFactory
from tests.factories.steering import steering

pytestmark = pytest.mark.django_db


def test_registered_is_what_was_found_complete_and_not_withdrawn():
    unit = clinic()
    every = {status: ModelFactory(unit=unit, status=status) for status in Status}
    InitiativeFactory(unit=unit, status=Status.RECOGNISED)

    kept = {Status.ACCEPTED, Status.IN_REVIEW, Status.RECOGNISED, Status.NOT_RECOGNISED, Status.REVOKED}
    assert {model.pk for model in registered()} == {every[status].pk for status in kept}


def some_models() -> None:
    at = steering()
    unit, economy = at.council.unit, ModelAreaFactory(code="kinh-te", name="Kinh tế", standard="economy")
    new = ModelFactory(unit=unit, status=Status.RECOGNISED, area=economy)
    ModelFactory(unit=unit, status=Status.RECOGNISED, way="continue", holder="individual")
    ModelFactory(unit=unit, status=Status.NOT_RECOGNISED, way="improve")
    ModelFactory(status=Status.ACCEPTED, season=SeasonFactory(year=2025))
    Distinction.objects.create(
        initiative=new, council=at.council, because="Tốt", chosen_by=at.secretary.person, chosen_at=timezone.now()
    )


def test_each_figure_opens_to_a_list_of_as_many(client):
    some_models()
    pages = [client.get(reverse("movements:model_totals"), {"by": by}).context for by in GROUPINGS]

    cells = [cell for page in pages for row in (*page["rows"], page["total"]) for cell in row.cells]
    opened = {link: client.get(link).context["count"] for _part, link, _count in cells}

    assert [(link, count) for _part, link, count in cells if opened[link] != count] == []
    assert pages[0]["total"].counts == {
        "registered": 4, "continued": 1, "improved": 1, "new": 2, "recognised": 2, "outstanding": 1, "commended": 0,
    }  # fmt: skip
    assert pages[0]["total"].ratio == "50\u00a0%"


@pytest.mark.parametrize("by", GROUPINGS)
def test_the_figures_of_all_groups_add_up(by):
    some_models()

    rows = groups(registered(), GROUPINGS[by], {})

    counts = totals(registered(), {}).counts
    assert {part: sum(row.counts[part] for row in rows) for part in counts} == counts


@pytest.mark.parametrize(
    ("query", "count"),
    [("", 4), ("?year=2025", 1), ("?holder=individual", 1), ("?way=improve", 1), ("?state=recognised", 2),
     ("?state=outstanding", 1), ("?state=not_recognised", 1), ("?standard=economy", 1), ("?state=nonsense", 4)],
)  # fmt: skip
def test_the_list_is_filtered_by_everybody(query, count, client):
    some_models()

    page = client.get(reverse("movements:models") + query)

    assert (page.context["count"], len(page.context["page"])) == (count, count)


def test_why_a_model_was_not_recognised_is_read_by_everybody(client):
    model = ModelFactory(status=Status.NOT_RECOGNISED)
    model.history.create(
        step=StepName.REFUSE, source=Status.IN_REVIEW, target=Status.NOT_RECOGNISED, at=timezone.now(),
        reason="2 đồng ý, cần ít nhất 4.",
    )  # fmt: skip

    page = client.get(reverse("movements:models")).content.decode()

    assert "2 đồng ý, cần ít nhất 4." in page
    assert model.get_absolute_url() not in page


@pytest.mark.growth
@pytest.mark.parametrize("rows", [1, 10])
def test_the_list_needs_the_same_queries_for_any_length(rows, client, django_assert_num_queries):
    unit = clinic()
    for _row in range(rows):
        ModelFactory(unit=unit, status=Status.ACCEPTED)
    client.get(reverse("movements:models"))

    with django_assert_num_queries(5):
        page = client.get(reverse("movements:models"))
    assert len(page.context["page"]) == rows


def bac_ninh() -> Initiative:
    """1,014 models handed in by the units of a province, by kind of unit, area and way as they come."""
    province = UnitFactory(kind="province", name="Tỉnh Bắc Ninh", recognition_level="provincial")
    units = [UnitFactory(parent=province, kind="commune", recognition_level="grassroots") for _each in range(3)]
    areas = [
        ModelAreaFactory(code=f"area-{standard}", name=standard, standard=standard)
        for standard in ("economy", "society", "security", "system")
    ]
    lead, season, now = employed(units[0]), SeasonFactory(), timezone.now()
    ways, holders = list(Way), list(Holder)
    rows = [
        Initiative(
            kind="model", title=f"Mô hình {number}", season=season, unit=units[number % 3], entered_by=lead,
            recognising_unit=units[number % 3], serial=number // 3 + 1, number=f"BN.DVK.2026.{number + 1:04}",
            submitted_at=now, status=Status.SUBMITTED, status_since=now, area=areas[number % 4], way=ways[number % 3],
            holder=holders[number % 2], holder_name="Chi bộ",
        )
        for number in range(1014)
    ]  # fmt: skip
    for row in rows:
        row.set_keys()
    Initiative.objects.bulk_create(rows)
    Author.objects.bulk_create(
        Author(initiative=row, person=lead, is_lead=True, share=100, consent=Consent.AGREED, consent_at=now)
        for row in rows
    )
    return province


def test_the_page_of_a_unit_shows_the_models_registered_in_it_and_below_it(client):
    commune = UnitFactory(kind="commune", recognition_level="grassroots", code="LN")
    school, season = UnitFactory(parent=commune), SeasonFactory()
    ModelFactory(unit=school, season=season, status=Status.RECOGNISED)
    ModelFactory(unit=commune, season=season, status=Status.ACCEPTED)
    ModelFactory(season=season, status=Status.ACCEPTED)

    page = client.get(reverse("movements:mobilisation", args=[season.year, commune.code]))

    row = page.context["models"]
    assert (row.counts["registered"], row.counts["recognised"]) == (2, 1)
    assert client.get(row.links["registered"]).context["count"] == 2
    assert row.links["recognised"].replace("&", "&amp;") in page.content.decode()


@pytest.mark.volume
def test_the_1014_models_of_bac_ninh_are_found_complete_and_reported_with_exactly_that_total(client):
    province = bac_ninh()
    clerk = RoleFactory(unit=province, name="coordinator").person
    assert totals(registered(), {}).counts["registered"] == 0

    advance_all([Move(model, StepName.ACCEPT) for model in Initiative.objects.all()], by=clerk)

    page = client.get(reverse("movements:model_totals"), {"year": 2026}).context
    assert page["total"].counts["registered"] == 1014
    assert {
        by: sum(row.counts["registered"] for row in groups(registered(), each, {})) for by, each in GROUPINGS.items()
    } == (dict.fromkeys(GROUPINGS, 1014))
    assert client.get(reverse("movements:models"), {"year": 2026}).context["count"] == 1014
    exported = client.get(reverse("movements:models"), {"xlsx": 1})
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(exported.streaming_content))).active
    assert sheet.max_row == 1 + 1014
    assert ModelArea.objects.count() == 4
    assert narrowed(registered(), {"state": "recognised"}).count() == 0
    head = RoleFactory(unit=province, name="head").person
    report = freeze_report(campaign=SeasonFactory().campaign, on=timezone.localdate(), title="Sơ kết", by=head)
    frozen = tables(report, branch_of(report)).parts
    (models,) = (part for part in frozen if part.section.name == "models")
    assert {name: models.total.values[name] for name in ("registered", "continued", "improved", "new")} == {
        "registered": 1014, "continued": 338, "improved": 338, "new": 338,
    }  # fmt: skip
    assert {table.by: sum(row.values["registered"] for row in table.rows) for table in models.tables} == dict.fromkeys(
        ("unit", "field", "group", "level", "year"), 1014
    )


@pytest.mark.volume
def test_the_1014_models_of_bac_ninh_meet_nobody_s_duty():
    province = bac_ninh()
    clerk = RoleFactory(unit=province, name="coordinator").person
    advance_all([Move(model, StepName.ACCEPT) for model in Initiative.objects.all()], by=clerk)
    lead, season = Initiative.objects.first().entered_by, Initiative.objects.first().season

    standing = standings_of(season, [lead.pk], timezone.now())[lead.pk]

    assert (standing.progress, standing.met_by_id) == ("nothing", None)
    assert list(Duty.objects.filter(person=lead).values_list("progress", flat=True)) == ["nothing"]
