"""The real score sheets an installation brings along (process.md 2.6), each on both sides of every threshold."""

from decimal import Decimal

import pytest

from councils.counting import count_marks
from councils.models import RuleSheet
from councils.reference import load_sheet, sheets_in
from councils.states import Method, Outcome
from councils.verdicts import Figures, judge

pytestmark = pytest.mark.django_db
REFUSED, RECOGNISED, TO_COMPLETE = Outcome.NOT_RECOGNISED, Outcome.RECOGNISED, Outcome.TO_COMPLETE
YES, NO = True, False


def sheet_named(part: str) -> RuleSheet:
    (sheet,) = [sheet for sheet in sheets_in("templates.toml") if part in sheet["name"]]
    return load_sheet(sheet)


def outcome_of(sheet: RuleSheet, *rows: tuple, agree: int = 5, disagree: int = 0) -> tuple[str, str]:
    """Judge a council of five by these rows, one a member: points or answers in the order of the sheet."""
    asked = [criterion for criterion in sheet.criteria.all() if criterion.kind != "comment"]
    marks = [
        (number, criterion.pk, None if criterion.is_gate else Decimal(str(value)), value if criterion.is_gate else None)
        for number, row in enumerate(rows)
        for criterion, value in zip(asked, row, strict=False)
    ]
    votes = {} if sheet.method == Method.SCORE else {"agree": agree, "disagree": disagree}
    figures = Figures(seats=5, present=5, sheets=len(rows), **votes, **count_marks(sheet, marks))
    judgement = judge(sheet, figures)
    assert judgement.missing == ()
    return judgement.outcome, judgement.figures.get("grade", "")


@pytest.mark.parametrize(
    ("row", "outcome", "grade"),
    [
        ((30, 28, 27), RECOGNISED, "A"),  # 85
        ((29, 29, 27), RECOGNISED, ""),  # 85, novelty 29: no A, and no B
        ((30, 28, 26), RECOGNISED, "B"),  # 84
        ((20, 25, 25), RECOGNISED, "B"),  # 70
        ((19, 26, 25), RECOGNISED, ""),  # 70, novelty 19: no B, and no C
        ((20, 25, 24), RECOGNISED, "C"),  # 69
        ((10, 20, 20), RECOGNISED, "C"),  # 50
        ((10, 20, 19), REFUSED, ""),  # 49
        ((9, 30, 30), REFUSED, ""),  # a criterion below 10
        ((40, 9, 30), REFUSED, ""),
        ((40, 30, 9), REFUSED, ""),
        ((40, 10, 10), RECOGNISED, "C"),  # each criterion at its minimum
    ],
)
def test_education_in_da_nang(row, outcome, grade):
    assert outcome_of(sheet_named("Đà Nẵng"), row, row, row) == (outcome, grade)


def test_in_da_nang_a_mean_is_not_rounded_up_to_a_grade():
    rows = [(30, 28, 27), (30, 28, 27), (30, 28, 26)]  # 84.66…

    assert outcome_of(sheet_named("Đà Nẵng"), *rows) == (RECOGNISED, "B")


@pytest.mark.parametrize(("row", "outcome"), [((0, 50), RECOGNISED), ((30, 20), RECOGNISED), ((30, 19), REFUSED)])
def test_son_la(row, outcome):
    assert outcome_of(sheet_named("Sơn La"), row, row, row) == (outcome, "")


def test_the_five_bands_of_son_la():
    bands = sheet_named("Sơn La").criteria.first().bands.values_list("low", "high")

    assert list(bands) == [(0, 0), (1, 15), (16, 20), (21, 26), (27, 30)]


@pytest.mark.parametrize(
    ("row", "agree", "outcome"),
    [
        ((10, 10, 15, 10, 15, 5, 5), 5, RECOGNISED),  # 70, novelty 20 of 40
        ((10, 10, 15, 10, 15, 5, 4), 5, TO_COMPLETE),  # 69
        ((10, 10, 15, 10, 15, 0, 0), 5, TO_COMPLETE),  # 60
        ((10, 10, 14, 10, 15, 0, 0), 5, REFUSED),  # 59
        ((9, 20, 15, 10, 15, 10, 10), 5, REFUSED),  # known solutions: below 10
        ((20, 9, 15, 10, 15, 10, 10), 5, REFUSED),  # creativity: below 10
        ((10, 10, 15, 10, 15, 5, 5), 4, RECOGNISED),  # 3.5 of 5
        ((10, 10, 15, 10, 15, 5, 5), 3, REFUSED),
    ],
)
def test_communes_in_bac_ninh(row, agree, outcome):
    assert outcome_of(sheet_named("Bắc Ninh"), row, row, row, agree=agree, disagree=5 - agree) == (outcome, "")


@pytest.mark.parametrize(("novelty", "outcome"), [((10, 10), RECOGNISED), ((10, "9.99"), REFUSED)])
def test_novelty_in_bac_ninh_needs_half_of_its_points(novelty, outcome):
    sheet = sheet_named("Bắc Ninh")
    sheet.criteria.update(min_points=None)  # what is left is the minimum of the group
    row = (*novelty, 15, 10, 15, 10, 10)

    assert outcome_of(sheet, row, row, row)[0] == outcome


@pytest.mark.parametrize(("row", "outcome"), [((10, 15, 15, 10, 0), RECOGNISED), ((10, 15, 15, 9, 0), REFUSED)])
def test_education_in_ham_yen_has_a_criterion_without_points(row, outcome):
    sheet = sheet_named("Hàm Yên")

    assert outcome_of(sheet, row, row, row) == (outcome, "")
    assert list(sheet.criteria.filter(kind="comment").values_list("name", flat=True)) == ["Tính cấp thiết"]


@pytest.mark.parametrize(
    ("row", "agree", "outcome", "grade"),
    [
        ((15, 15, 15, 15, 15, 5, 0), 5, RECOGNISED, "cấp thành phố"),  # 80
        ((15, 15, 15, 15, 15, "4.99", 0), 5, RECOGNISED, "cấp cơ sở"),  # 79.99
        ((15, 15, 15, 5, 0, 0, 0), 5, RECOGNISED, "cấp cơ sở"),  # 50
        ((15, 15, 15, "4.99", 0, 0, 0), 5, REFUSED, ""),  # 49.99
        ((15, 15, 15, 15, 15, 5, 0), 3, RECOGNISED, "cấp thành phố"),  # 2.5 of 5
        ((15, 15, 15, 15, 15, 5, 0), 2, REFUSED, ""),
    ],
)
def test_the_city_of_the_tender(row, agree, outcome, grade):
    sheet = sheet_named("thành phố")

    assert outcome_of(sheet, row, row, row, agree=agree, disagree=5 - agree) == (outcome, grade)


@pytest.mark.parametrize(("row", "outcome"), [((30, 15, 5, 0, 0), RECOGNISED), ((30, 15, 4, 0, 0), REFUSED)])
def test_the_power_company_of_vung_tau(row, outcome):
    assert outcome_of(sheet_named("Vũng Tàu"), row, row, row) == (outcome, "")


ALL = (YES, YES, YES, YES, YES)


@pytest.mark.parametrize(
    ("rows", "agree", "outcome"),
    [
        ((ALL, ALL, ALL), 5, RECOGNISED),
        ((ALL, ALL, ALL), 4, RECOGNISED),  # 3.33 of 5
        ((ALL, ALL, ALL), 3, REFUSED),
        ((ALL, ALL, (NO,)), 5, RECOGNISED),  # 2 of 3 find it complete
        ((ALL, (NO,), (NO,)), 5, TO_COMPLETE),
        ((ALL, ALL, (YES, NO)), 5, RECOGNISED),
        ((ALL, (YES, NO), (YES, NO)), 5, REFUSED),  # not novel
        ((ALL, (YES, YES, NO), (YES, YES, NO)), 5, TO_COMPLETE),  # not applied long enough
        ((ALL, (YES, YES, YES, NO), (YES, YES, YES, NO)), 5, REFUSED),  # not effective
        (((YES, YES, YES, YES, NO),) * 3, 5, RECOGNISED),  # for this unit alone: only noted
    ],
)
def test_the_questions_of_evn(rows, agree, outcome):
    assert outcome_of(sheet_named("EVN"), *rows, agree=agree, disagree=5 - agree) == (outcome, "")


def test_there_are_seven_for_initiatives_and_two_for_models_and_each_says_where_it_comes_from():
    sheets = sheets_in("templates.toml")

    assert len(sheets) == 9
    assert len([sheet for sheet in sheets if "Dân vận khéo" in sheet["name"]]) == 2
    assert all(sheet["source"] for sheet in sheets)
