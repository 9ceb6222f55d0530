"""The rules of the yearly duty (design.md 9): what a person owes, by the rows alone; nothing is written here.

Main postings, exempt days somebody has decided, authorships and states of initiatives say it all. So it can be computed
again at any time, and must come out the same (`manage.py check_figures`). Reasons: docs/decisions.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from itertools import pairwise

from django.db.models import F, Q
from django.utils import timezone

from accounts.models import Posting
from initiatives.models import Author, Campaign, Excuse, Season
from initiatives.states import HANDED_IN, UNDER_WAY, Consent, DutyMetBy, Exemption, Kind, Progress, Status


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
    came_from_id: int | None
    came_on: datetime.date | None
    days: int
    exemption: str
    exemption_note: str
    progress: str
    met_by_id: int | None
    met_at: datetime.datetime | None


FIELDS = [field.name for field in fields(Standing)]


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


def _shared(season: Season, *ranges: Posting | Excuse) -> int:
    """Give how many days of the season lie in all of these ranges."""
    first = max(season.starts_on, *(each.starts_on for each in ranges))
    last = min(season.ends_on, *(each.ends_on or season.ends_on for each in ranges))
    return max((last - first).days + 1, 0)


def exemption_of(
    postings: Sequence[Posting], excuses: Iterable[Excuse], season: Season, as_of: datetime.date
) -> tuple[int, str, str]:
    """Give how many days of the season somebody with these main postings works, and why he or she is exempt, if so.

    Days somebody has decided to be exempt are no days of work; as long as those left are as many as the campaign asks,
    the duty stays. The rules themselves exempt who has gone, and who is here for too few days.
    """
    away = {excuse: sum(_shared(season, excuse, posting) for posting in postings) for excuse in excuses}
    days = sum(_shared(season, posting) for posting in postings) - sum(away.values())
    is_short = days < max(season.campaign.duty_from_days, 1)
    decided = max(away, key=lambda excuse: (away[excuse], excuse.pk), default=None)
    if is_short and decided is not None and away[decided]:
        return days, decided.reason, decided.note
    if max(posting.ends_on or season.ends_on for posting in postings) < as_of:
        return days, Exemption.LEFT, ""
    return days, Exemption.NEW if is_short else "", ""


def transfer_of(postings: Sequence[Posting]) -> tuple[int | None, datetime.date | None]:
    """Give the unit from which the person came last in the season, and the first day after; not where one unit
    succeeded the other and everybody stayed.
    """
    for before, after in reversed(list(pairwise(postings))):
        if before.unit_id != after.unit_id and before.succeeded_by != after.unit_id:
            return before.unit_id, after.starts_on
    return None, None


def standings_of(season: Season, people: Iterable[int], now: datetime.datetime) -> dict[int, Standing]:
    """Compute from the rows how these people stand; without a main posting in the season nobody owes."""
    people = list(people)
    as_of = min(timezone.localdate(now), season.ends_on)
    parts, excuses = _parts_of(season, people), _excuses_of(season, people)
    standings = {}
    for person, held in _postings_of(season, people, as_of).items():
        progress, met_by, met_at = progress_of(parts[person], season.campaign)
        days, exemption, note = exemption_of(held, excuses[person], season, as_of)
        if progress == Progress.MET:
            exemption = note = ""
        standings[person] = Standing(
            held[-1].unit_id, held[-1].group_id, *transfer_of(held), days, exemption, note, progress, met_by, met_at
        )
    return standings


def _postings_of(season: Season, people: list[int], as_of: datetime.date) -> dict[int, list[Posting]]:
    """Give the main postings of the season begun by that day, in their order."""
    in_season = Q(starts_on__lte=as_of) & (Q(ends_on__isnull=True) | Q(ends_on__gte=season.starts_on))
    found = Posting.objects.main().filter(in_season, person__in=people).order_by()
    postings = defaultdict(list)
    for posting in sorted(found.annotate(succeeded_by=F("unit__successor")), key=lambda posting: posting.starts_on):
        postings[posting.person_id].append(posting)
    return postings


def _excuses_of(season: Season, people: list[int]) -> dict[int, list[Excuse]]:
    found = defaultdict(list)
    for excuse in Excuse.objects.standing().filter(season=season, person__in=people).order_by():
        found[excuse.person_id].append(excuse)
    return found


def _parts_of(season: Season, people: list[int]) -> dict[int, list[Part]]:
    kinds = Kind.values if season.campaign.models_meet_duty else [Kind.INITIATIVE]
    rows = Author.objects.filter(
        person__in=people, consent=Consent.AGREED, initiative__season=season, initiative__kind__in=kinds
    ).values_list(
        "person_id", "initiative_id", "initiative__status", "share",
        "initiative__submitted_at", "initiative__status_since", "consent_at",
    )  # fmt: skip
    parts = defaultdict(list)
    for person, *values in rows:
        parts[person].append(Part(*values))
    return parts
