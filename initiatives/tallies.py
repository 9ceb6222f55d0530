"""The tallies of duties that pages show instead of counting: moved with each duty, in the same transaction.

Written by `initiatives.duties` alone; `manage.py check_figures` proves them against the duties. Those of initiatives
and of days are moved by the database itself: `initiatives.counts`.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping

from django.db import connection
from django.db.models import F

from initiatives.models import Duty, DutyTally, Season

TALLIED = ("exempt", "nothing", "drafted", "under_way", "met")


def place_of(duty: Duty) -> tuple[int, int, int, str]:
    """Give the tally in which the duty is counted, and the column."""
    return duty.season_id, duty.unit_id, duty.group_id, "exempt" if duty.exemption else str(duty.progress)


def move_tallies(moves: Counter) -> None:
    """Add to and take from the tallies, in the order of season, unit and group; make those that are not there yet."""
    wanted: dict[tuple, dict[str, int]] = defaultdict(dict)
    for (season, unit, group, column), count in moves.items():
        if count:
            wanted[season, unit, group][column] = count
    if wanted and all(count > 0 for counts in wanted.values() for count in counts.values()):
        _add_to_tallies(wanted)
        return
    for season, unit, group in sorted(wanted):
        moved = {name: F(name) + count for name, count in wanted[season, unit, group].items()}
        place = {"season_id": season, "unit_id": unit, "group_id": group}
        if not DutyTally.objects.filter(**place).update(**moved):
            DutyTally.objects.bulk_create([DutyTally(**place)], ignore_conflicts=True)
            DutyTally.objects.filter(**place).update(**moved)


def _add_to_tallies(wanted: Mapping[tuple, dict[str, int]]) -> None:
    """Add to many tallies at once, as when people are imported: nothing is taken from any of them."""
    table, columns = DutyTally._meta.db_table, ("season_id", "unit_id", "group_id", *TALLIED)
    rows = [(*place, *(wanted[place].get(name, 0) for name in TALLIED)) for place in sorted(wanted)]
    added = ", ".join(f"{name} = {table}.{name} + excluded.{name}" for name in TALLIED)
    arrays = ", ".join(["%s::bigint[]"] * len(columns))
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {table} ({', '.join(columns)}) SELECT * FROM UNNEST({arrays})"
            f" ON CONFLICT (season_id, unit_id, group_id) DO UPDATE SET {added}",
            [list(column) for column in zip(*rows, strict=True)],
        )


def tallies_from_duties(season: Season) -> dict[tuple[int, int], Counter]:
    """Count all duties of a season by unit and group: what the tallies must say."""
    counts: dict[tuple[int, int], Counter] = defaultdict(Counter)
    rows = Duty.objects.filter(season=season).values_list("unit_id", "group_id", "exemption", "progress")
    for unit, group, exemption, progress in rows.iterator(chunk_size=5000):
        counts[unit, group]["exempt" if exemption else progress] += 1
    return counts
