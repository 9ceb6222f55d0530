"""Counts of initiatives by state, theme and day, as triggers keep them (`initiatives.models.tallies`): what they must
say, written anew after a bulk load, carried along when a unit moves, and folded.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from django.db import connection, models, transaction
from django.db.models import Count, Sum
from django.db.models.functions import TruncDate

from accounts.models import Unit
from common.locks import take_lock
from common.tree import paths_above
from initiatives.models import DayTally, Duty, Initiative, InitiativeTally, Season, ThemeTag
from initiatives.states import Event, Kind

PLACE = ("unit_id", "field_id", "theme_id", "level", "status")
DAY_PLACE = ("unit_id", "event", "day")
TALLIES = {InitiativeTally: PLACE, DayTally: DAY_PLACE}
BATCH = 2000


def true_states(season: Season) -> Counter:
    """Count the initiatives of a season in each unit and below it, by field and state, and by theme and state."""
    initiatives = Initiative.objects.filter(season=season, kind=Kind.INITIATIVE).order_by()
    tags = ThemeTag.objects.filter(initiative__season=season, initiative__kind=Kind.INITIATIVE).order_by()
    found: Counter = Counter()
    rows = initiatives.values_list("unit_id", "field_id", "status").annotate(count=Count("pk"))
    for unit, field, status, count in rows.iterator(chunk_size=BATCH):
        found[unit, field, None, "", status] = count
    rows = tags.values_list("initiative__unit_id", "theme_id", "initiative__status").annotate(count=Count("pk"))
    for unit, theme, status, count in rows.iterator(chunk_size=BATCH):
        found[unit, None, theme, "", status] = count
    return at_all_above(found)


def true_days(season: Season) -> Counter:
    """Count from the rows on which days initiatives of a season were handed in, and duties met, in a unit and below."""
    handed_in = Initiative.objects.handed_in().filter(season=season, kind=Kind.INITIATIVE).order_by()
    met = Duty.objects.filter(season=season, met_at__isnull=False).order_by()
    found: Counter = Counter()
    for event, rows, moment in ((Event.HANDED_IN, handed_in, "submitted_at"), (Event.MET, met, "met_at")):
        days = rows.values_list("unit_id", TruncDate(moment)).annotate(count=Count("pk"))
        for unit, day, count in days.iterator(chunk_size=BATCH):
            found[unit, str(event), day] = count
    return at_all_above(found)


def at_all_above(own: Counter) -> Counter:
    """Count what is at a unit, the first part of each place, at all units above it too."""
    units = list(Unit.objects.order_by())
    key_at = {unit.path: unit.pk for unit in units}
    above = {unit.pk: [key_at[path] for path in paths_above(unit)] for unit in units}
    found: defaultdict[tuple, int] = defaultdict(int)
    for (unit, *place), count in own.items():
        for each in above[unit]:
            found[each, *place] += count
    return Counter(found)


def kept_counts(tally: type[models.Model], season: Season, **more) -> Counter:
    """Give what the rows of a tally say of a season, by place; places at nothing are left out."""
    rows = tally.objects.filter(season=season, **more).order_by().values_list(*TALLIES[tally])
    return Counter({tuple(place): count for *place, count in rows.annotate(total=Sum("count")) if count})


def write_counts(tally: type[models.Model], season: Season, true: Counter, **more) -> int:
    """Put these counts in place of the rows of a season (`more`: of some of them) and give how many there are now."""
    tally.objects.filter(season=season, **more).delete()
    rows = [
        tally(season=season, **dict(zip(TALLIES[tally], place, strict=True)), count=count)
        for place, count in sorted(true.items(), key=repr)
    ]
    return len(tally.objects.bulk_create(rows, batch_size=BATCH))


@transaction.atomic
def recompute_counts(seasons: Iterable[Season]) -> int:
    """Write the counts of these seasons anew from the rows, after a bulk load while nobody works; give how many."""
    return sum(
        write_counts(InitiativeTally, season, true_states(season), level="")
        + write_counts(DayTally, season, true_days(season))
        for season in seasons
    )


@transaction.atomic
def fold_counts() -> int:
    """Make one row of all rows of a place, none where they add up to nothing; give how many rows went.

    Deeds at the same moment go on: what they add stays beside it.
    """
    take_lock("fold-counts")
    return sum(_fold(tally._meta.db_table, ", ".join(("season_id", *place))) for tally, place in TALLIES.items())


def _fold(table: str, place: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            WITH many AS (
                SELECT unnest(array_agg(id)) AS id FROM {table} GROUP BY {place} HAVING COUNT(*) > 1 OR SUM(count) = 0
            ), gone AS (
                DELETE FROM {table} one USING many WHERE one.id = many.id RETURNING one.*
            ), folded AS (
                INSERT INTO {table} ({place}, count)
                    SELECT {place}, SUM(count) FROM gone GROUP BY {place} HAVING SUM(count) <> 0 RETURNING 1
            )
            SELECT (SELECT COUNT(*) FROM gone) - (SELECT COUNT(*) FROM folded)
            """
        )
        return cursor.fetchone()[0]


def unit_moves(unit: int, left: list[int], joined: list[int]) -> None:
    """Take what is counted in a unit, before it moves, from the units it leaves and add it to those it comes under.

    Deeds that count something wait until the transaction ends: they ask then which units are above theirs.
    """
    with connection.cursor() as cursor:
        for tally, place in TALLIES.items():
            table, kept = tally._meta.db_table, ", ".join(("season_id", *place[1:]))
            cursor.execute(f"LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE")
            cursor.execute(
                f"""
                INSERT INTO {table} (unit_id, {kept}, count)
                    SELECT above, {kept}, sign * SUM(count)
                    FROM {table}, UNNEST(%s::bigint[], %s::int[]) AS move (above, sign)
                    WHERE unit_id = %s GROUP BY above, sign, {kept} HAVING SUM(count) <> 0
                """,
                [[*left, *joined], [-1] * len(left) + [1] * len(joined), unit],
            )


def differing(said: Counter, true: Counter) -> list[tuple[tuple, int, int]]:
    """Give the places at which two counts differ, with both."""
    places = sorted({*said, *true}, key=repr)
    return [(place, said[place], true[place]) for place in places if said[place] != true[place]]
