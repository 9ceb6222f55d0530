"""Who owes an initiative this season and how far everybody has come (rules: `initiatives.standings`)."""

import datetime
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from accounts.models import Posting, Unit, User
from accounts.querysets import in_force
from initiatives.duties import settle, settle_authors_of
from initiatives.models import Duty, DutyTally, Initiative, Season
from initiatives.tallies import TALLIED, tallies_from_duties

BATCH = 1000


def refresh_duties(*, initiative: Initiative, people: Iterable[int] = (), now: datetime.datetime | None = None) -> int:
    """Settle the duties of all authors of an initiative, and of people who were authors until now.

    Called whenever its state, its authors, a share or a consent changes, in the same transaction.
    """
    return settle_authors_of([initiative], people=people, now=now or timezone.now())


def ensure_duties(
    *,
    season: Season,
    now: datetime.datetime,
    people: Iterable[User | int] | None = None,
    unit: Unit | None = None,
) -> int:
    """Make and settle the duties of these people, of everybody in a unit's subtree, or of everybody at all.

    Whoever has a main posting during the season owes. In batches, each in a transaction of its own, so that it can
    run beside the day's work, and again after it was interrupted. Gives how many duties were made or changed.
    """
    ids = _everybody(season, unit) if people is None else sorted({getattr(person, "pk", person) for person in people})
    season = Season.objects.select_related("campaign").get(pk=season.pk)
    return sum(settle({season: ids[start : start + BATCH]}, now=now) for start in range(0, len(ids), BATCH))


def _everybody(season: Season, unit: Unit | None) -> list[int]:
    """Everybody with a main posting in the season or a duty already, within the unit if one is named."""
    postings = Posting.objects.main().filter(starts_on__lte=season.ends_on).exclude(ends_on__lt=season.starts_on)
    duties = Duty.objects.filter(season=season)
    if unit is not None:
        postings = postings.filter(unit__path__startswith=unit.path)
        duties = duties.within(unit)
    return sorted({*postings.values_list("person_id", flat=True), *duties.values_list("person_id", flat=True)})


def people_changed(people: Iterable[User | int], now: datetime.datetime) -> None:
    """Settle the duties of people whose postings have changed, in every season that holds.

    Called through `settings.POSTING_HOOKS` by whoever writes postings: the import of staff, the admin.
    """
    ids = list(people)
    for season in Season.objects.current(timezone.localdate(now)):
        ensure_duties(season=season, people=ids, now=now)


def settle_current_seasons(*, now: datetime.datetime) -> int:
    """Settle every duty of the seasons that hold today, or ended within the last month: postings begin and end."""
    today = timezone.localdate(now)
    recent = in_force(today) | in_force(today - datetime.timedelta(days=31))
    return sum(ensure_duties(season=season, now=now) for season in Season.objects.filter(recent))


def wrong_tallies(season: Season) -> list[str]:
    """Compare the tallies of a season with its duties; give one sentence for each that differs."""
    counted = tallies_from_duties(season)
    kept = {(tally.unit_id, tally.group_id): tally for tally in DutyTally.objects.filter(season=season)}
    wrong = []
    for place in sorted({*counted, *kept}):
        said = {column: getattr(kept.get(place), column, 0) for column in TALLIED}
        true = {column: counted.get(place, {}).get(column, 0) for column in TALLIED}
        if said != true:
            wrong.append(f"season {season}, unit {place[0]}, group {place[1]}: tally {said}, duties {true}")
    return wrong


@transaction.atomic
def recompute_tallies(season: Season) -> int:
    """Write the tallies of a season anew from its duties, after a bulk load; give how many there are."""
    list(Duty.objects.filter(season=season).select_for_update(no_key=True).order_by("pk").values_list("pk"))
    counted = tallies_from_duties(season)
    DutyTally.objects.filter(season=season).delete()
    DutyTally.objects.bulk_create(
        [
            DutyTally(season=season, unit_id=unit, group_id=group, **counts)
            for (unit, group), counts in sorted(counted.items())
        ],
        batch_size=1000,
    )
    return len(counted)
