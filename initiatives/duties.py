"""The rules of the yearly duty (design.md 9), and the one function that writes duties and their tallies.

What a person owes follows from rows alone: main postings, authorships, states of initiatives. So it can be computed
again at any time, and must come out the same (`manage.py check_figures`). Reasons: docs/decisions.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db import IntegrityError, connection, transaction
from django.db.models import F, Q
from django.utils import timezone

from accounts.models import Posting
from initiatives.models import Author, Campaign, Duty, DutyTally, Initiative, Season
from initiatives.states import (
    HANDED_IN,
    UNDER_WAY,
    Consent,
    DutyMetBy,
    Exemption,
    Kind,
    Progress,
    Status,
)

RULE_EXEMPTIONS = {Exemption.NEW, Exemption.LEFT}  # given and lifted by the rules, unless somebody decided them
FIELDS = ["unit_id", "group_id", "exemption", "progress", "met_by_id", "met_at"]
TALLIED = ("exempt", "nothing", "drafted", "under_way", "met")
COLUMNS = [field.removesuffix("_id") for field in FIELDS]


@dataclass(frozen=True)
class Part:
    """A person's consented part in one initiative of the season."""

    initiative_id: int
    status: str
    share: float
    submitted_at: datetime.datetime | None
    status_since: datetime.datetime
    consent_at: datetime.datetime | None


@dataclass(frozen=True)
class Standing:
    """How a person stands with the duty of one season, by the rules alone."""

    unit_id: int
    group_id: int
    exemption: str
    progress: str
    met_by_id: int | None
    met_at: datetime.datetime | None


def is_exempt_by_rule(duty: Duty) -> bool:
    """Say whether the rules of the season exempt the person, and nobody in particular."""
    return duty.exemption in RULE_EXEMPTIONS and duty.exempted_by_id is None


def time_met(part: Part, campaign: Campaign) -> datetime.datetime | None:
    """Say since when this part counts towards the duty, if it does; never before the author agreed to it."""
    if part.share < campaign.duty_min_share:
        return None
    if campaign.duty_met_by == DutyMetBy.SUBMITTED:
        since = part.submitted_at if part.status in HANDED_IN - {Status.REVOKED} else None
    else:
        since = part.status_since if part.status == Status.RECOGNISED else None
    return since and max(since, part.consent_at or since)


def progress_of(parts: Iterable[Part], campaign: Campaign) -> tuple[str, int | None, datetime.datetime | None]:
    """Give the furthest the person has come: how far, by which initiative, since when.

    The duty is met by the initiative that makes up the campaign's number for a person, the earliest ones first.
    """
    parts = list(parts)
    counted = sorted((since, part.initiative_id) for part in parts if (since := time_met(part, campaign)))
    wanted = max(campaign.target_per_person, 1)
    if len(counted) >= wanted:
        met_at, initiative_id = counted[wanted - 1]
        return Progress.MET, initiative_id, met_at
    handed_in = any(part.status in UNDER_WAY and part.share >= campaign.duty_min_share for part in parts)
    if counted or handed_in:
        return Progress.UNDER_WAY, None, None
    return (Progress.DRAFTED if any(part.status == Status.DRAFT for part in parts) else Progress.NOTHING), None, None


def exemption_of(postings: Iterable[Posting], season: Season, as_of: datetime.date) -> str:
    """Say why the rules exempt somebody with these main postings: gone, or here for too few days of the season."""
    ends = [posting.ends_on or season.ends_on for posting in postings]
    if max(ends) < as_of:
        return Exemption.LEFT
    days = sum(
        (min(end, season.ends_on) - max(posting.starts_on, season.starts_on)).days + 1
        for posting, end in zip(postings, ends, strict=True)
    )
    return Exemption.NEW if days < season.campaign.duty_from_days else ""


def standings_of(season: Season, people: Iterable[int], now: datetime.datetime) -> dict[int, Standing]:
    """Compute from the rows how these people stand; without a main posting in the season nobody owes."""
    people = list(people)
    as_of = min(timezone.localdate(now), season.ends_on)
    postings = defaultdict(list)
    in_season = Q(starts_on__lte=as_of) & (Q(ends_on__isnull=True) | Q(ends_on__gte=season.starts_on))
    found = Posting.objects.main().filter(in_season, person__in=people).order_by()
    for posting in sorted(found, key=lambda posting: posting.starts_on):
        postings[posting.person_id].append(posting)
    parts = _parts_of(season, people)
    standings = {}
    for person, held in postings.items():
        progress, met_by, met_at = progress_of(parts[person], season.campaign)
        exemption = "" if progress == Progress.MET else exemption_of(held, season, as_of)
        standings[person] = Standing(held[-1].unit_id, held[-1].group_id, exemption, progress, met_by, met_at)
    return standings


def _parts_of(season: Season, people: list[int]) -> dict[int, list[Part]]:
    rows = Author.objects.filter(
        person__in=people, consent=Consent.AGREED, initiative__season=season, initiative__kind=Kind.INITIATIVE
    ).values_list(
        "person_id", "initiative_id", "initiative__status", "share",
        "initiative__submitted_at", "initiative__status_since", "consent_at",
    )  # fmt: skip
    parts = defaultdict(list)
    for person, *values in rows:
        parts[person].append(Part(*values))
    return parts


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
    _move_tallies(moves)
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
        moves[_place(duty)] += 1
    gone = [duty for person, duty in duties.items() if person not in standings]
    for duty in gone:
        moves[_place(duty)] -= 1
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
        standing = _with_decision(duty, standings[person])
        if {field: getattr(duty, field) for field in FIELDS} == vars(standing):
            continue
        moves[_place(duty)] -= 1
        for field, value in vars(standing).items():
            setattr(duty, field, value)
        moves[_place(duty)] += 1
        duty.updated_at = timezone.now()
        changed.append(duty)
    return changed


def _with_decision(duty: Duty, standing: Standing) -> Standing:
    """Let an exemption stand that somebody has decided."""
    decided = duty.exemption and not is_exempt_by_rule(duty)
    return replace(standing, exemption=duty.exemption) if decided else standing


def rewrite(duty: Duty, *, now: datetime.datetime, **decision) -> None:
    """Write what somebody decided about one duty, locked by the caller, and settle it and its tally by the rules."""
    moves: Counter = Counter({_place(duty): -1})
    standing = standings_of(duty.season, [duty.person_id], now)[duty.person_id]
    for field, value in decision.items():
        setattr(duty, field, value)
    for field, value in vars(_with_decision(duty, standing)).items():
        setattr(duty, field, value)
    duty.save()
    moves[_place(duty)] += 1
    _move_tallies(moves)


def _place(duty: Duty) -> tuple[int, int, int, str]:
    """Give the tally in which the duty is counted, and the column."""
    return duty.season_id, duty.unit_id, duty.group_id, "exempt" if duty.exemption else str(duty.progress)


def _move_tallies(moves: Counter) -> None:
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
