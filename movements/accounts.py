"""The account of a person's duties over the years, and a unit's duties of one year: read, never written.

The level at which a duty was met is no field of anything here: it is the registry's, where the highest level reached
by the initiative counts.
"""

import datetime
from dataclasses import dataclass

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Posting, Unit, User
from accounts.states import Level
from councils.models import RegistryEntry
from initiatives.models import Duty, Excuse, Season
from initiatives.permissions import why_not_exempt
from movements.progress import LISTS

STATES = {
    **{name: behind.title for name, behind in LISTS.items()},
    "part_year": pgettext_lazy("duty", "Part of the year"),
    "transferred": pgettext_lazy("duty", "Came from another unit"),
}
ORDERS = {
    "name": (_("By name"), ("person__name_key",)),
    "unit": (_("By unit, then name"), ("unit__path", "person__name_key")),
    "days": (_("Fewest days of work first"), ("days", "person__name_key")),
}


def duties_of(unit: Unit, season: Season, state: str, *, own: bool = False) -> QuerySet[Duty]:
    """Give the duties counted in a unit, or in it and below, with all that one row shows; `state` as in `STATES`."""
    found = (Duty.objects.filter(unit=unit) if own else Duty.objects.within(unit)).filter(season=season)
    if state == "part_year":
        found = found.filter(days__lt=season.days)
    elif state == "transferred":
        found = found.filter(came_from__isnull=False)
    elif state:
        found = found.filter(**LISTS[state].rows)
    return with_levels(found.select_related("person", "unit", "group", "met_by", "came_from"))


def with_levels(duties: QuerySet[Duty]) -> QuerySet[Duty]:
    """Give the duties with the level at which each was met."""
    entries = RegistryEntry.objects.filter(initiative=OuterRef("met_by")).order_by()
    return duties.annotate(level=Subquery(entries.values("level")[:1]))


def level_words(duty: Duty) -> str:
    """Give the level at which a duty was met, in words; empty where it is not met by something recognised."""
    return str(Level(duty.level).label) if duty.level else ""


@dataclass(frozen=True)
class Year:
    """One year of the account."""

    season: Season
    duty: Duty | None
    excuses: list[Excuse]
    postings: list[Posting]
    why_not_exempt: str | None

    @property
    def is_part(self) -> bool:
        """Whether the person works for a part of the year only."""
        return self.duty is not None and self.duty.days < self.season.days

    @property
    def level(self) -> str:
        """The level at which the duty was met."""
        return level_words(self.duty)


class Account:
    """How a person stands with the duty of each year of the campaign, as far as the reader may see it."""

    def __init__(self, person: User, reader: User, today: datetime.date):
        self.person, self.is_own = person, person.pk == reader.pk
        self.today = today
        visible = with_levels(Duty.objects.visible_to(reader).naming_for(reader).filter(person=person))
        related = ("season__campaign", "unit", "group", "met_by", "came_from")
        self.duties = {duty.season_id: duty for duty in visible.select_related(*related)}
        self.seasons = self._seasons()
        self.years = self._years(reader)

    @property
    def is_empty(self) -> bool:
        """Whether the reader sees no duty of the person at all."""
        return not self.duties

    def _seasons(self) -> list[Season]:
        """Give the years begun of the campaign of today, else of the last one."""
        begun = Season.objects.filter(starts_on__lte=self.today).select_related("campaign").order_by("-starts_on")
        found = list(begun[:20])
        return [season for season in found if season.campaign_id == found[0].campaign_id]

    def _years(self, reader: User) -> list[Year]:
        excuses = Excuse.objects.filter(person=self.person, season__in=self.duties)
        excuses = list(excuses.select_related("decided_by", "lifted_by").order_by("starts_on", "pk"))
        postings = list(self.person.postings.main().select_related("unit", "group").order_by("starts_on"))
        years = []
        for season in self.seasons:
            duty = self.duties.get(season.pk)
            if duty is None and not self.is_own:
                continue
            of_year = [
                posting
                for posting in postings
                if posting.starts_on <= season.ends_on and (posting.ends_on or season.ends_on) >= season.starts_on
            ]
            own = [excuse for excuse in excuses if excuse.season_id == season.pk]
            why_not = why_not_exempt(reader, duty) if duty else None
            years.append(Year(season, duty, own, of_year, why_not))
        return years


def search(duties: QuerySet[Duty], text: str) -> QuerySet[Duty]:
    """Give the duties of people whose name or staff code contains the text."""
    return duties.filter(Q(person__in=User.objects.search(text))) if text else duties
