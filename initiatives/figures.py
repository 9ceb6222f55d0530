"""What must be true of stored figures, computed again from the rows; `manage.py check_figures` says what differs."""

import datetime
from collections.abc import Iterator

from django.db.models import Count, Max, Min, Sum

from initiatives.duties import standings_of, tallies_from_duties
from initiatives.models import Duty, DutyTally, Initiative, Season, Version
from initiatives.states import Kind, Progress, Status
from initiatives.versions import digest

COLUMNS = ("exempt", *Progress.values)
BATCH = 2000


def wrong_figures(now: datetime.datetime) -> Iterator[str]:
    """Give one sentence for each figure of initiatives that differs from its rows."""
    yield from _wrong_duties(now)
    yield from _wrong_tallies()
    yield from _wrong_numbers()
    yield from _wrong_shares()
    yield from _wrong_hashes()


def _wrong_duties(now: datetime.datetime) -> Iterator[str]:
    """Compare how far each person has come with what the rules say of the rows."""
    for season in Season.objects.select_related("campaign"):
        duties = Duty.objects.filter(season=season).order_by("person_id")
        people = list(duties.values_list("person_id", flat=True))
        for start in range(0, len(people), BATCH):
            batch = people[start : start + BATCH]
            standings = standings_of(season, batch, now)
            for duty in duties.filter(person__in=batch):
                true = standings.get(duty.person_id)
                if true and (duty.progress, duty.met_by_id) != (true.progress, true.met_by_id):
                    yield (
                        f"duty of person {duty.person_id} in {season}: kept {duty.progress} by {duty.met_by_id}, "
                        f"true {true.progress} by {true.met_by_id}"
                    )


def _wrong_tallies() -> Iterator[str]:
    for season in Season.objects.all():
        true = tallies_from_duties(season)
        kept = {(tally.unit_id, tally.group_id): tally for tally in DutyTally.objects.filter(season=season)}
        for place in sorted(set(true) | set(kept)):
            for column in COLUMNS:
                stored, counted = getattr(kept.get(place), column, 0), true.get(place, {}).get(column, 0)
                if stored != counted:
                    yield f"tally {column} of unit and group {place} in {season}: kept {stored}, true {counted}"


def _wrong_numbers() -> Iterator[str]:
    """Numbers of a season and recognising unit run from 1 without a gap."""
    series = Initiative.objects.filter(serial__isnull=False).order_by().values("season__year", "recognising_unit")
    for row in series.annotate(first=Min("serial"), last=Max("serial"), count=Count("pk")):
        if (row["first"], row["last"]) != (1, row["count"]):
            yield (
                f"numbers of unit {row['recognising_unit']} in {row['season__year']}: from {row['first']} "
                f"to {row['last']}, but {row['count']} dossiers"
            )


def _wrong_shares() -> Iterator[str]:
    handed_in = Initiative.objects.filter(kind=Kind.INITIATIVE).exclude(status__in=[Status.DRAFT, Status.WITHDRAWN])
    for pk, total in handed_in.annotate(total=Sum("authors__share")).exclude(total=100).values_list("pk", "total"):
        yield f"shares of initiative {pk}: {total} in all"


def _wrong_hashes() -> Iterator[str]:
    """What was handed in still has the hash that stands on its receipt."""
    for version in Version.objects.order_by("pk").iterator(chunk_size=500):
        if digest(version.content) != version.sha256:
            yield f"version {version.pk}: the content no longer has the hash of its receipt"
