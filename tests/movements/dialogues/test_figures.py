"""Figures of dialogues: each is the length of the list behind it, and Bắc Ninh's 1,269 come out as 1,269."""

import datetime
import io
import random
from collections import Counter

import pytest
import xlsxwriter
from django.urls import reverse
from django.utils import timezone

from accounts.models import Unit, User
from accounts.states import RoleName
from movements.actions.commitments import confirm_result, report_result
from movements.actions.dialogues import publish_dialogues, record_dialogues
from movements.actions.reports import freeze_report
from movements.dialogue_figures import SAID, Figures, Scope, summary
from movements.lists import columns_to_fill_in, dialogues_of
from movements.models import Commitment, Dialogue, DialogueMinimum, OpinionField
from movements.plans import Reading
from movements.reference import load
from movements.reports.counting import Cell, kept
from movements.states import DialogueLevel
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.dialogues import answered, host, promised, published, recorded
from tests.factories.initiatives import SeasonFactory
from tests.worlds import world

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 23)
EARLY = datetime.date(2026, 11, 20)


@world
def at():
    """A dialogue with a promise in every state, one of the year before, one not published."""
    at = host()
    states = [promised(at, text=f"Ý kiến {number}") for number in range(4)]
    published(at, answered(), *states, promised(at, text="Quá hạn", due_on=EARLY))
    running = list(Commitment.objects.filter(due_on__gt=TODAY).order_by("opinion__position"))
    for promise, outcome in zip(running, ("kept", "partly", "not_kept"), strict=False):
        report_result(commitment=promise, outcome=outcome, account="Đã làm", by=at.in_charge)
    for promise in running[:2]:
        confirm_result(commitment=promise, by=at.head)
    published(at, answered(), held_on=datetime.date(2025, 5, 5), number="3/TB-UBND", participants=50)
    recorded(at, answered(), place="Chưa công bố")
    return at


def province() -> Unit:
    return Unit.objects.get(depth=1)


def of(**more) -> Figures:
    return summary(Scope(**({"year": 2026, "unit": province()} | more)), TODAY).total.figures


def test_opinions_are_answered_or_promised_and_promises_are_in_one_state(at):
    expected = Figures(
        dialogues=1, participants=120, opinions=6, answered=1, committed=5, closed=2, kept=1, partly=1, not_kept=0,
        reported=1, running=1, late=1,
    )  # fmt: skip

    assert of() == expected
    assert of(unit=at.unit) == of(level="commune") == expected
    assert of(unit=at.owner) == of(level="province") == of(kind="extraordinary") == Figures()
    assert of(year=2025) == Figures(dialogues=1, participants=50, opinions=1, answered=1)
    assert of(field=OpinionField.objects.get(code="land")) == Figures(
        dialogues=1, participants=120, opinions=1, answered=1
    )


@pytest.mark.parametrize("narrower", [{}, {"level": "commune"}, {"year": 2025}, {"field": "transport"}])
def test_each_figure_is_the_length_of_its_list(narrower, at, client):
    if "field" in narrower:
        narrower = {"field": OpinionField.objects.get(code=narrower["field"])}
    row = summary(Scope(**({"year": 2026, "unit": province()} | narrower)), TODAY).total

    for name in SAID:
        assert len(client.get(row.urls[name]).context["page"]) == getattr(row.figures, name), name
    listed = client.get(row.urls["dialogues"]).context["page"]
    assert (len(listed), sum(each.participants for each in listed)) == (row.figures.dialogues, row.figures.participants)


def test_rows_of_levels_and_units_add_up_to_the_whole(at):
    found = summary(Scope(2026, province()), TODAY)

    assert [(row.name, row.figures) for row in found.levels] == [("Communes and wards", found.total.figures)]
    assert [(row.name, row.figures.dialogues) for row in found.units] == [(at.unit.name, 1)]
    assert {row.name: row.figures.opinions for row in found.fields} == {"Đất đai": 1, "Giao thông": 5}
    assert {row.name: row.figures.dialogues for row in found.fields} == {"Đất đai": 1, "Giao thông": 1}


def test_the_number_expected_holds_from_its_year_and_is_met_or_not_unit_by_unit(at, client):
    other = UnitFactory(parent=province(), name="UBND xã khác")
    UnitFactory(parent=province(), valid_from=datetime.date(2027, 1, 1), name="UBND xã sau này")
    DialogueMinimum.objects.create(level="commune", from_year=2025, count=2)
    DialogueMinimum.objects.create(level="commune", from_year=2026, count=1)
    DialogueMinimum.objects.create(level="body", from_year=2027, count=1)

    (this_year,) = summary(Scope(2026, province()), TODAY).minimums
    (before,) = summary(Scope(2025, province()), TODAY).minimums
    address = reverse("dialogues:units") + f"?year=2026&unit={province().code}&level=commune"
    listed = {unit.name: unit.held for unit in client.get(address).context["page"]}
    missing = client.get(address + "&missing=1").context["page"]

    assert (this_year.met, this_year.expected, this_year.count) == (1, 2, 1)
    assert (before.met, before.expected, before.count) == (0, 2, 2)
    assert listed == {at.unit.name: 1, other.name: 0}
    assert [unit.name for unit in missing] == [other.name]


@pytest.mark.growth
@pytest.mark.parametrize("count", [2, 12])
def test_figures_take_the_same_questions_for_any_number(count, django_assert_num_queries):
    at = host()
    for number in range(count):
        unit = UnitFactory(parent=province())
        RoleFactory(unit=unit, person=at.head, name=RoleName.HEAD)
        RoleFactory(unit=unit, person=at.coordinator)
        at.unit, at.head, at.coordinator = (
            unit, type(at.head).objects.get(pk=at.head.pk), type(at.head).objects.get(pk=at.coordinator.pk),
        )  # fmt: skip
        published(at, answered(), promised(at), number=f"{number}/TB-UBND")
    scope = Scope(2026, province())

    with django_assert_num_queries(9):
        found = summary(scope, TODAY)

    assert found.total.figures.dialogues == count


# ---- Bắc Ninh: 1,269 dialogues through the product's own doors ----

BAC_NINH = {DialogueLevel.PROVINCE: 24, DialogueLevel.BODY: 147, DialogueLevel.COMMUNE: 1098}
YEARS = {2025: 631, 2026: 638}


def bac_ninh() -> tuple[Unit, dict[str, list[Unit]]]:
    """A province with fields of opinions, units of three levels, and one who heads and one who co-ordinates all."""
    load()
    top = UnitFactory(kind="province", code="BN", name="Tỉnh Bắc Ninh", recognition_level="provincial")
    units = {
        DialogueLevel.PROVINCE: [top],
        DialogueLevel.BODY: [UnitFactory(parent=top, kind="department", name=f"Sở {number}") for number in range(7)],
        DialogueLevel.COMMUNE: [UnitFactory(parent=top, name=f"UBND phường {number}") for number in range(33)],
    }
    return top, units


def sheet_of(rows: list[list]) -> io.BytesIO:
    """Write the sheet to fill in, filled in."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    sheet = book.add_worksheet()
    for number, row in enumerate([list(columns_to_fill_in()), *rows]):
        sheet.write_row(number, 0, row)
    book.close()
    file.seek(0)
    return file


def made_up(units: dict[str, list[Unit]], chance: random.Random) -> tuple[list[list], dict[str, Counter]]:
    """Give the rows of 1,269 dialogues, and what was counted while they were made up."""
    counted = {"level": Counter(), "year": Counter(), "field": Counter(), "opinions": Counter()}
    levels = [level for level, count in BAC_NINH.items() for _ in range(count)]
    years = [year for year, count in YEARS.items() for _ in range(count)]
    chance.shuffle(levels)
    names = list(OpinionField.objects.values_list("name", flat=True))
    rows = []
    for number, (level, year) in enumerate(zip(levels, years, strict=True)):
        unit = chance.choice(units[level])
        day = datetime.date(year, chance.randint(1, 10), chance.randint(1, 28))
        head = [unit.code, f"{day:%d/%m/%Y}", f"Hội trường {number}", "Nguyễn Văn An", "Chủ tịch",
                chance.choice(["Định kỳ", "Đột xuất", ""]), chance.choice(["Nhân dân", "Doanh nghiệp"]), "",
                chance.randint(30, 400), f"{number + 1}/TB", f"{day:%d/%m/%Y}"]  # fmt: skip
        fields = [chance.choice(names) for _ in range(chance.randint(1, 3))]
        for place, name in enumerate(fields):
            said = [name, f"Ý kiến {number}.{place}"]
            said += ["Đã trả lời", "", "", "", ""] if chance.random() < 0.9 else [
                "", "Sẽ giải quyết", "", "", f"{day + datetime.timedelta(days=30):%d/%m/%Y}"
            ]  # fmt: skip
            rows.append([*(head if place == 0 else [""] * len(head)), *said])
            counted["opinions"][name] += 1
        counted["level"][level] += 1
        counted["year"][year] += 1
        counted["field"].update(set(fields))
    return rows, counted


def frozen_cells(figure: str, by: User) -> list[tuple[Cell, int]]:
    """Freeze a report and give the numbers of one figure of dialogues with their places."""
    campaign = SeasonFactory().campaign
    report = freeze_report(campaign=campaign, on=timezone.localdate(), title="Sơ kết", by=by)
    return [
        (cell, value) for cell, value in kept(report).items() if (cell.section, cell.figure) == ("dialogues", figure)
    ]


@pytest.mark.volume
def test_the_1269_dialogues_of_bac_ninh_are_recorded_published_and_reported_as_1269(client, monkeypatch):
    top, units = bac_ninh()
    coordinator, head = RoleFactory(unit=top).person, RoleFactory(unit=top, name=RoleName.HEAD).person
    rows, counted = made_up(units, random.Random(2026))

    read = dialogues_of(sheet_of(rows), Reading(top, TODAY), coordinator)
    assert read.wrong == []
    made = record_dialogues(plans=read.dialogues, by=coordinator)
    publish_dialogues(numbered=[(each, each.notice_number, each.noticed_on) for each in made], by=head)

    assert Dialogue.objects.published().count() == 1269
    years = {year: summary(Scope(year, top), TODAY) for year in YEARS}
    assert {year: found.total.figures.dialogues for year, found in years.items()} == YEARS == counted["year"]
    levels, fields, opinions = Counter(), Counter(), Counter()
    for found in years.values():
        levels.update({row.scope.level: row.figures.dialogues for row in found.levels})
        fields.update({row.name: row.figures.dialogues for row in found.fields})
        opinions.update({row.name: row.figures.opinions for row in found.fields})
        assert sum(row.figures.dialogues for row in [*found.units, found.own]) == found.total.figures.dialogues
        total = found.total.figures
        assert total.opinions == total.answered + total.committed
    assert levels == counted["level"] == BAC_NINH
    assert (fields, opinions) == (counted["field"], counted["opinions"])
    listed = client.get(reverse("dialogues:list"), {"unit": "BN", "year": 2026, "xlsx": 1})
    assert b"".join(listed.streaming_content).startswith(b"PK")
    monkeypatch.undo()  # history is written, and reports are frozen, by the true clock
    frozen = frozen_cells("dialogues", by=head)
    assert {year: sum(value for cell, value in frozen if cell.year == year) for year in YEARS} == YEARS
    assert {level: sum(value for cell, value in frozen if cell.level == level) for level in BAC_NINH} == BAC_NINH
