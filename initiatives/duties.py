"""The one function that writes duties and their tallies (the rules: `initiatives.standings`)."""

import datetime
from collections import Counter
from collections.abc import Iterable, Mapping

from django.db import IntegrityError, transaction
from django.utils import timezone

from initiatives.models import Author, Duty, Initiative, Season
from initiatives.standings import FIELDS, Standing, standings_of
from initiatives.tallies import move_tallies, place_of

COLUMNS = [field.removesuffix("_id") for field in FIELDS]


@transaction.atomic(savepoint=False)
def settle(people_by_season: Mapping[Season, Iterable[int]], *, now: datetime.datetime) -> int:
    """Make duties and tallies say what the rules say of these people; give how many duties were made or changed.

    Duties are locked in the order of their keys before the rows they follow from are read, tallies after all duties:
    two of these running at once see each other's work and never wait for one another in a circle.
    """
    moves: Counter = Counter()
    count = 0
    for season in sorted(people_by_season, key=lambda season: season.pk):
        count += _settle_season(season, sorted(set(people_by_season[season])), now, moves)
    move_tallies(moves)
    return count


def settle_authors_of(
    initiatives: Iterable[Initiative],
    *,
    now: datetime.datetime,
    seasons: Iterable[int] = (),
    people: Iterable[int] = (),
) -> int:
    """Settle the duties of all authors of these initiatives at once.

    `people` were authors until now, `seasons` those to which the initiatives belonged until now.
    """
    initiatives = list(initiatives)
    season_ids = {initiative.season_id for initiative in initiatives} | set(seasons)
    authors = Author.objects.filter(initiative__in=initiatives, person__isnull=False)
    ids = {*authors.values_list("person_id", flat=True), *people}
    found = Season.objects.select_related("campaign").filter(pk__in=season_ids)
    return settle(dict.fromkeys(found, ids), now=now)


def _settle_season(season: Season, people: list[int], now: datetime.datetime, moves: Counter) -> int:
    for attempt in range(3):
        duties = {
            duty.person_id: duty
            for duty in Duty.objects.filter(season=season, person__in=people)
            .select_for_update(of=("self",), no_key=True)
            .order_by("pk")
        }
        standings = standings_of(season, people, now)
        made = [
            Duty(person_id=person, season=season, **vars(standing))
            for person, standing in standings.items()
            if person not in duties
        ]
        if _create(made, last_attempt=attempt == 2):
            break
    changed = _apply(duties, standings, moves)
    if len(changed) == 1:  # an author alone, nearly always: a plain update costs less than one by cases
        changed[0].save(update_fields=[*COLUMNS, "updated_at"])
    else:
        Duty.objects.bulk_update(changed, [*COLUMNS, "updated_at"], batch_size=200)
    for duty in made:
        moves[place_of(duty)] += 1
    gone = [duty for person, duty in duties.items() if person not in standings]
    for duty in gone:
        moves[place_of(duty)] -= 1
    if gone:
        Duty.objects.filter(pk__in=[duty.pk for duty in gone]).delete()
    return len(made) + len(changed) + len(gone)


def _create(duties: list[Duty], *, last_attempt: bool) -> bool:
    """Make duties; False when somebody else has just made one of them, which can be locked then."""
    if not duties:
        return True
    try:
        with transaction.atomic():
            Duty.objects.bulk_create(duties, batch_size=1000)
    except IntegrityError:
        if last_attempt:
            raise
        return False
    return True


def _apply(duties: dict[int, Duty], standings: dict[int, Standing], moves: Counter) -> list[Duty]:
    """Set what has changed in the duties that exist, and note how the tallies move."""
    changed = []
    for person in duties.keys() & standings.keys():
        duty = duties[person]
        standing = standings[person]
        if {field: getattr(duty, field) for field in FIELDS} == vars(standing):
            continue
        moves[place_of(duty)] -= 1
        for field, value in vars(standing).items():
            setattr(duty, field, value)
        moves[place_of(duty)] += 1
        duty.updated_at = timezone.now()
        changed.append(duty)
    return changed
