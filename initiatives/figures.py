"""What must be true of stored figures, computed again from the rows; `manage.py check_figures` says what differs."""

import datetime
from collections.abc import Iterator

from django.db.models import Count, F, Max, Min, Q, QuerySet, Sum
from django.utils import timezone

from accounts.querysets import in_force
from initiatives.counts import differing, kept_counts, true_days, true_states
from initiatives.models import (
    Adoption,
    DayTally,
    Duty,
    DutyTally,
    EffectConfirmation,
    Initiative,
    InitiativeTally,
    ModelResults,
    Season,
    Version,
)
from initiatives.standings import FIELDS, Standing, standings_of
from initiatives.states import AdoptionStatus, ConfirmationStatus, Kind, Progress, Status
from initiatives.tallies import tallies_from_duties
from initiatives.versions import digest
from initiatives.year_reports import figures_in

COLUMNS = ("exempt", *Progress.values)
BATCH = 2000
DAY = datetime.timedelta(days=1)
RIPE = datetime.timedelta(days=31)  # so long after a season's end the night's task settles what postings say of it
SETTLED_FOR_GOOD = ["progress", "met_by_id"]


def wrong_figures(now: datetime.datetime) -> Iterator[str]:
    """Give one sentence for each figure of initiatives that differs from its rows."""
    yield from _wrong_duties(now)
    yield from _wrong_tallies()
    yield from _wrong_counts()
    yield from _wrong_numbers()
    yield from _wrong_shares()
    yield from _wrong_hashes()
    yield from _wrong_applications()
    yield from _wrong_results()


def _wrong_duties(now: datetime.datetime) -> Iterator[str]:
    """Compare what is kept of each person with what the rules say of the rows.

    Postings begin and end at midnight, and a task of the night settles them: until then yesterday's rules hold too. Of
    seasons long over only how far somebody came is kept up when postings are put right.
    """
    today = timezone.localdate(now)
    settled = set(Season.objects.filter(in_force(today) | in_force(today - RIPE)).values_list("pk", flat=True))
    for season in Season.objects.select_related("campaign"):
        names = FIELDS if season.pk in settled else SETTLED_FOR_GOOD
        duties = Duty.objects.filter(season=season).order_by("person_id")
        people = list(duties.values_list("person_id", flat=True))
        for start in range(0, len(people), BATCH):
            batch = people[start : start + BATCH]
            wrong = _differing(duties.filter(person__in=batch), standings_of(season, batch, now), names)
            before = standings_of(season, wrong, now - DAY) if wrong else {}
            for person, (kept, true) in wrong.items():
                if person not in before or kept != {name: getattr(before[person], name) for name in names}:
                    told = [
                        f"{name} kept {kept[name]}, true {true[name]}" for name in names if kept[name] != true[name]
                    ]
                    yield f"duty of person {person} in {season}: {'; '.join(told)}"


def _differing(
    duties: QuerySet[Duty], standings: dict[int, Standing], names: list[str]
) -> dict[int, tuple[dict, dict]]:
    """Give of the duties that are not as the rules say what is kept and what is true, by person."""
    found = {}
    for duty in duties:
        if duty.person_id in standings:
            kept, true = ({name: getattr(of, name) for name in names} for of in (duty, standings[duty.person_id]))
            if kept != true:
                found[duty.person_id] = (kept, true)
    return found


def _wrong_tallies() -> Iterator[str]:
    for season in Season.objects.all():
        true = tallies_from_duties(season)
        kept = {(tally.unit_id, tally.group_id): tally for tally in DutyTally.objects.filter(season=season)}
        for place in sorted(set(true) | set(kept)):
            for column in COLUMNS:
                stored, counted = getattr(kept.get(place), column, 0), true.get(place, {}).get(column, 0)
                if stored != counted:
                    yield f"tally {column} of unit and group {place} in {season}: kept {stored}, true {counted}"


def _wrong_counts() -> Iterator[str]:
    for season in Season.objects.all():
        for place, stored, counted in differing(kept_counts(InitiativeTally, season, level=""), true_states(season)):
            yield f"initiatives at unit, field, theme, level, state {place} in {season}: kept {stored}, true {counted}"
        for place, stored, counted in differing(kept_counts(DayTally, season), true_days(season)):
            yield f"initiatives or duties at unit and day {place} in {season}: kept {stored}, true {counted}"


def _wrong_numbers() -> Iterator[str]:
    """Numbers of a kind, season and recognising unit run from 1 without a gap."""
    series = (
        Initiative.objects.filter(serial__isnull=False).order_by().values("kind", "season__year", "recognising_unit")
    )
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


def _wrong_applications() -> Iterator[str]:
    """What counts as applied has the word of its unit, and every such word that holds counts (decision page 75)."""
    told = Adoption.objects.confirmed().exclude(
        confirmation__status=ConfirmationStatus.SIGNED, confirmation__unit=F("unit"),
        confirmation__initiative=F("initiative"),
    )  # fmt: skip
    for pk in told.order_by("pk").values_list("pk", flat=True):
        yield f"application {pk} counts as confirmed without a confirmation that holds"
    uncounted = EffectConfirmation.objects.signed().exclude(unit=F("initiative__unit"))
    uncounted = uncounted.filter(Q(adoption=None) | ~Q(adoption__status=AdoptionStatus.CONFIRMED))
    for pk in uncounted.order_by("pk").values_list("pk", flat=True):
        yield f"confirmation {pk} holds, but no application counts for it"


def _wrong_results() -> Iterator[str]:
    """What reports of the year add up is what the newest report of each model says."""
    for results in ModelResults.objects.select_related("version").order_by("pk").iterator(chunk_size=500):
        said = figures_in(results.version.content)
        kept = {name: getattr(results, name) for name in said}
        if kept != said:
            yield f"results of model {results.initiative_id}: kept {kept}, reported {said}"
