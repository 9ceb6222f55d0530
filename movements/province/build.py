"""The order in which a province is made."""

import datetime
import random
from collections.abc import Callable, Sequence

from django.db.models import Max
from django.utils import timezone

from accounts.models import User
from common.bulk import without_triggers, write_history
from common.memory import many_objects
from councils.actions.registry import recompute_levels
from initiatives.counts import recompute_counts
from initiatives.duties import settle
from initiatives.models import Campaign, Duty, Season
from initiatives.reference.campaign import load_windows
from movements.province.councils import Trials, build_councils, build_trials
from movements.province.decisions import build_decisions
from movements.province.initiatives import build_initiatives, build_themes
from movements.province.people import Staff, build_staff
from movements.province.plans import Planner


def make_province(
    *,
    staff: int,
    initiatives: int,
    seasons: int,
    seed: int,
    now: datetime.datetime | None = None,
    own: Sequence[tuple[User, str, str]] = (),
    say: Callable[[str], None] = lambda words: None,
) -> None:
    """Fill the database, all or nothing; units and reference data must be there, made-up people must not.

    `own` are people made by hand with unit codes and positions (`people.build_staff`), counted in `staff`.
    Initiatives are spread evenly over the last `seasons` years up to this one.
    """
    now = now or timezone.now()
    chance = random.Random(seed)
    years = seasons_until(seasons, now)
    since = years[0].starts_on
    with many_objects(), without_triggers():
        people = build_staff(chance, staff, since, own)
        say(f"{staff} people")
        trials = Trials(chance, build_councils(people, since))
        planner = Planner(chance, people, now)
        plans = [
            plan
            for place, season in enumerate(years)
            for plan in planner.plan_season(season, _share(initiatives, seasons, place))
        ]
        held = [trial for plan in plans if (trial := trials.hold(plan))]
        build_initiatives(chance, plans)
        build_themes(random.Random(seed), plans)  # with chances of its own: the rest of a seed stays what it was
        say(f"{len(plans)} initiatives")
        build_trials(held)
        say(f"{len(held)} assessments")
        build_decisions(held)
        _settle(people, years, now)
        recompute_counts(years)
        recompute_levels(years)
        say("decisions and duties")


def _settle(people: Staff, years: list[Season], now: datetime.datetime) -> None:
    """Make the duties of all, with the history that triggers would have written: reports are counted from it."""
    last = Duty.objects.aggregate(last=Max("pk"))["last"] or 0
    settle({season: [person.pk for person in people.people] for season in years}, now=now)
    newest = Duty.objects.aggregate(last=Max("pk"))["last"] or 0
    write_history(Duty, range(last + 1, newest + 1))


def _share(count: int, seasons: int, place: int) -> int:
    """Give how many of `count` fall to one of the seasons."""
    return count // seasons + (place < count % seasons)


def seasons_until(count: int, now: datetime.datetime) -> list[Season]:
    """Give the last seasons in which dossiers have been taken, the earliest first.

    Years before the movement are added to it, so that a benchmark can have as many as it asks for.
    """
    campaign = Campaign.objects.order_by("starts_on").last()
    begun = Season.objects.filter(campaign=campaign, windows__opens_at__lt=now)
    last = begun.order_by("-year").values_list("year", flat=True).first()
    if last is None:
        raise ValueError("No window of the movement has opened yet.")
    years = range(last - count + 1, last + 1)
    for year in years:
        season, is_new = Season.objects.get_or_create(
            campaign=campaign,
            year=year,
            defaults={"starts_on": datetime.date(year, 1, 1), "ends_on": datetime.date(year, 12, 31)},
        )
        if is_new:
            load_windows(season)
    found = Season.objects.filter(campaign=campaign, year__in=years)
    return list(found.select_related("campaign").order_by("year"))
