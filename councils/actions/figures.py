"""The figures pages show and never count: sheets and mean of an assessment, how far each member has come.

Whoever changes what they count moves them in the same transaction; `find_wrong_figures` proves them from the rows.
"""

from collections.abc import Mapping

from django.db import connection, transaction
from django.db.models import Avg, Count, DecimalField, F, Func, Q

from councils.models import Assessment, Assignment, Recusal, ReviewTally
from councils.ratios import cut
from councils.states import SheetStatus

RECOMPUTE = """
    UPDATE councils_assessment SET sheet_count = counted.sheets, mean = counted.mean, assigned_count = counted.assigned
      FROM (
        SELECT a.id, COALESCE(s.sheets, 0) AS sheets, s.mean, COALESCE(g.assigned, 0) AS assigned
          FROM councils_assessment a
          LEFT JOIN (SELECT assessment_id, COUNT(*) AS sheets, TRUNC(AVG(total), 2) AS mean
                       FROM councils_scoresheet WHERE status = 'submitted' GROUP BY 1) s ON s.assessment_id = a.id
          LEFT JOIN (SELECT assessment_id, COUNT(*) AS assigned FROM councils_assignment GROUP BY 1) g
            ON g.assessment_id = a.id
      ) counted
     WHERE counted.id = councils_assessment.id
       AND (sheet_count, assigned_count) IS DISTINCT FROM (counted.sheets, counted.assigned)
        OR counted.id = councils_assessment.id AND councils_assessment.mean IS DISTINCT FROM counted.mean;
    DELETE FROM councils_reviewtally;
    INSERT INTO councils_reviewtally (seat_id, season_id, assigned_count, done_count, recused_count)
    SELECT seat_id, season_id, SUM(assigned), SUM(done), SUM(recused)
      FROM (
        SELECT seat_id, assessment_id, 1 AS assigned, (done_at IS NOT NULL)::int AS done, 0 AS recused
          FROM councils_assignment
        UNION ALL
        SELECT seat_id, assessment_id, 0, 0, 1 FROM councils_recusal
      ) part
      JOIN councils_assessment a ON a.id = part.assessment_id
      JOIN initiatives_initiative i ON i.id = a.initiative_id
     GROUP BY seat_id, season_id;
"""


class Trunc(Func):
    """Cut a number after some digits."""

    function = "TRUNC"
    output_field = DecimalField()


# What moves for one seat in one season: dossiers assigned, done, and without a part in them.
Moves = Mapping[tuple[int, int], tuple[int, int, int]]


def settle(assessment: Assessment) -> Assessment:
    """Count the sheets and the mean of one assessment anew; its row must be locked."""
    sheets = assessment.sheets.filter(status=SheetStatus.SUBMITTED).aggregate(count=Count("pk"), mean=Avg("total"))
    assessment.sheet_count = sheets["count"]
    assessment.mean = None if sheets["mean"] is None else cut(sheets["mean"])
    assessment.assigned_count = assessment.assignments.count()
    assessment.save(update_fields=["sheet_count", "mean", "assigned_count", "updated_at"])
    return assessment


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
    handed_in = Q(sheets__status=SheetStatus.SUBMITTED)
    sheets = Assessment.objects.annotate(
        true_count=Count("sheets", filter=handed_in),
        true_mean=Trunc(Avg("sheets__total", filter=handed_in), 2),
    ).filter(
        ~Q(sheet_count=F("true_count"))
        | Q(mean__isnull=True, true_mean__isnull=False)
        | Q(mean__isnull=False) & ~Q(mean=F("true_mean"))
        | Q(mean__isnull=False, true_mean__isnull=True)
    )
    assigned = Assessment.objects.annotate(true_count=Count("assignments")).exclude(assigned_count=F("true_count"))
    return [
        *(
            f"assessment {row.pk}: {row.sheet_count} sheets, mean {row.mean}; "
            f"the rows give {row.true_count}, {row.true_mean}"
            for row in sheets.order_by("pk")
        ),
        *(
            f"assessment {row.pk}: assigned to {row.assigned_count}; the rows give {row.true_count}"
            for row in assigned.order_by("pk")
        ),
    ]


def _wrong_tallies() -> list[str]:
    true: dict[tuple[int, int], list[int]] = {}
    season = "assessment__initiative__season"
    for seat, year, assigned, done in (
        Assignment.objects.order_by().values_list("seat", season).annotate(Count("pk"), Count("done_at"))
    ):
        true[seat, year] = [assigned, done, 0]
    for seat, year, recused in Recusal.objects.order_by().values_list("seat", season).annotate(Count("pk")):
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
