"""The figures pages show and never count: sheets and mean of an assessment, how far each member has come.

Whoever changes what they count moves them in the same transaction; `find_wrong_figures` proves them from the rows.
"""

from collections.abc import Mapping
from decimal import Decimal

from django.db import connection, transaction
from django.db.models import Count, F

from councils.models import Assessment, Assignment, Recusal, ReviewTally, RuleSheet
from councils.ratios import cut
from councils.states import SheetStatus
from councils.verdicts.scores import average_of, counting_sheets

# What the rows give for each assessment; the mean as its rule sheet makes it (councils.verdicts.scores).
TRUE_FIGURES = """
    SELECT a.id, COALESCE(s.sheets, 0) AS sheets, COALESCE(g.assigned, 0) AS assigned,
           CASE r.rounding WHEN 'two' THEN ROUND(s.mean, 2) WHEN 'one' THEN ROUND(s.mean, 1)
                           WHEN 'whole' THEN ROUND(s.mean) ELSE TRUNC(s.mean, 2) END AS mean
      FROM councils_assessment a
      JOIN councils_rulesheet r ON r.id = a.rule_sheet_id
      LEFT JOIN LATERAL (
        SELECT COUNT(*) AS sheets,
               CASE WHEN r.average = 'median' THEN (PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY total))::numeric
                    WHEN COUNT(total) >= r.drop_from THEN (SUM(total) - MIN(total) - MAX(total)) / (COUNT(total) - 2)
                    ELSE AVG(total) END AS mean
          FROM councils_scoresheet WHERE status = 'submitted' AND assessment_id = a.id
      ) s ON true
      LEFT JOIN (SELECT assessment_id, COUNT(*) AS assigned FROM councils_assignment GROUP BY 1) g
        ON g.assessment_id = a.id
"""
WRONG_FIGURES = f"""
    SELECT a.id, a.sheet_count, a.mean, a.assigned_count, counted.sheets, counted.mean, counted.assigned
      FROM councils_assessment a JOIN ({TRUE_FIGURES}) counted ON counted.id = a.id
     WHERE (a.sheet_count, a.assigned_count, a.mean)
           IS DISTINCT FROM (counted.sheets, counted.assigned, counted.mean)
     ORDER BY a.id
"""
RECOMPUTE = f"""
    UPDATE councils_assessment SET sheet_count = counted.sheets, mean = counted.mean, assigned_count = counted.assigned
      FROM ({TRUE_FIGURES}) counted
     WHERE counted.id = councils_assessment.id
       AND (sheet_count, assigned_count, councils_assessment.mean)
           IS DISTINCT FROM (counted.sheets, counted.assigned, counted.mean);
    DELETE FROM councils_reviewtally;
    INSERT INTO councils_reviewtally (seat_id, season_id, assigned_count, done_count, recused_count)
    SELECT seat_id, season_id, SUM(assigned), SUM(done), SUM(recused)
      FROM (
        SELECT seat_id, assessment_id, 1 AS assigned, (done_at IS NOT NULL)::int AS done, 0 AS recused
          FROM councils_assignment
        UNION ALL
        SELECT seat_id, assessment_id, 0, 0, 1 FROM councils_recusal WHERE status = 'in_force'
      ) part
      JOIN councils_assessment a ON a.id = part.assessment_id
      JOIN initiatives_initiative i ON i.id = a.initiative_id
     GROUP BY seat_id, season_id;
"""


# What moves for one seat in one season: dossiers assigned, done, and without a part in them.
Moves = Mapping[tuple[int, int], tuple[int, int, int]]


def settle(assessment: Assessment) -> Assessment:
    """Count the sheets and the mean of one assessment anew; its row must be locked."""
    totals = list(assessment.sheets.filter(status=SheetStatus.SUBMITTED).values_list("total", flat=True))
    assessment.sheet_count = len(totals)
    assessment.mean = mean_of(assessment.rule_sheet, [total for total in totals if total is not None])
    assessment.assigned_count = assessment.assignments.count()
    assessment.save(update_fields=["sheet_count", "mean", "assigned_count", "updated_at"])
    return assessment


def mean_of(rule_sheet: RuleSheet, totals: list[Decimal]) -> Decimal | None:
    """Give the average of the totals as the rules make it, none of none."""
    counting, _dropped = counting_sheets(rule_sheet, [(total,) for total in totals])
    return cut(average_of(rule_sheet, [total for (total,) in counting])) if totals else None


def move_tallies(moves: Moves) -> None:
    """Move the tallies of seats, in the order of their keys so that two of these never wait for one another."""
    keys = sorted(key for key, move in moves.items() if any(move))
    ReviewTally.objects.bulk_create(
        [ReviewTally(seat_id=seat, season_id=season) for seat, season in keys], ignore_conflicts=True
    )
    for seat, season in keys:
        assigned, done, recused = moves[seat, season]
        ReviewTally.objects.filter(seat=seat, season=season).update(
            assigned_count=F("assigned_count") + assigned,
            done_count=F("done_count") + done,
            recused_count=F("recused_count") + recused,
        )


def find_wrong_figures() -> list[str]:
    """Compare every kept figure of the councils with the rows it counts; gives one line for each that differs."""
    return [*_wrong_assessments(), *_wrong_tallies()]


def _wrong_assessments() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(WRONG_FIGURES)
        wrong = cursor.fetchall()
    return [
        f"assessment {pk}: {sheets} sheets, mean {mean}, assigned to {assigned}; "
        f"the rows give {true_sheets}, {true_mean}, {true_assigned}"
        for pk, sheets, mean, assigned, true_sheets, true_mean, true_assigned in wrong
    ]


def _wrong_tallies() -> list[str]:
    true: dict[tuple[int, int], list[int]] = {}
    season = "assessment__initiative__season"
    for seat, year, assigned, done in (
        Assignment.objects.order_by().values_list("seat", season).annotate(Count("pk"), Count("done_at"))
    ):
        true[seat, year] = [assigned, done, 0]
    for seat, year, recused in Recusal.objects.binding().order_by().values_list("seat", season).annotate(Count("pk")):
        true.setdefault((seat, year), [0, 0, 0])[2] = recused
    kept = {
        (tally.seat_id, tally.season_id): [tally.assigned_count, tally.done_count, tally.recused_count]
        for tally in ReviewTally.objects.all()
    }
    nothing = [0, 0, 0]
    return [
        f"tally of seat {seat} in season {year}: {kept.get((seat, year), nothing)}; "
        f"the rows give {true.get((seat, year), nothing)}"
        for seat, year in sorted({*true, *kept})
        if kept.get((seat, year), nothing) != true.get((seat, year), nothing)
    ]


@transaction.atomic
def recompute_figures() -> None:
    """Write every kept figure anew from the rows; for bulk builders and repairs."""
    with connection.cursor() as cursor:
        cursor.execute(RECOMPUTE)
