"""Rows as they stood at a moment, read from what the database's triggers wrote of every change.

`rows_at` gives each row's last event before the moment. Events carry the time at which their transaction began, so what
a transaction still at work has written would come in later under an earlier time: `settled_moment` is before all those.
"""

import datetime
from collections.abc import Iterator
from functools import cached_property

from django.db import connection, models
from django.db.models import Min
from django.utils import timezone

from accounts.models import TargetGroup, Unit
from councils.models import Council
from initiatives.models import Author, Campaign, Duty, Field, Initiative, ModelArea, Season
from initiatives.states import Kind
from movements.models import Dialogue, OpinionField
from movements.states import DialogueStatus

DELETED = "delete"
BATCH = 5000
OTHERS_AT_WORK = """
    SELECT LEAST(clock_timestamp(), MIN(xact_start)) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""


def rows_at(model: type[models.Model], moment: datetime.datetime, *names: str) -> Iterator[tuple]:
    """Give (key, *values) of each row of a tracked model that was there at that moment, as it stood; one query."""
    events = model.pgh_event_model.objects.filter(pgh_created_at__lt=moment)
    latest = events.order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    rows = latest.values_list("pgh_obj_id", "pgh_label", *names)
    for key, label, *values in rows.iterator(chunk_size=BATCH):
        if label != DELETED:
            yield key, *values


def settled_moment() -> datetime.datetime:
    """Give the latest moment before which nothing can be written any more: no transaction at work is older."""
    with connection.cursor() as cursor:
        cursor.execute(OTHERS_AT_WORK)
        return cursor.fetchone()[0]


def record_begins(campaign: Campaign) -> datetime.datetime | None:
    """Give the moment of the first record of the campaign: of an earlier one nothing can be told."""
    events = Campaign.pgh_event_model.objects.filter(pgh_obj=campaign.pk)
    return events.aggregate(first=Min("pgh_created_at"))["first"]


class Book:
    """The rows sections count, as they stood at a moment; each table is read once, when it is first asked for."""

    def __init__(self, campaign: Campaign, moment: datetime.datetime):
        self.campaign, self.moment = campaign, moment

    def rows(self, model: type[models.Model], *names: str) -> Iterator[tuple]:
        """Give (key, *values) of each row of a tracked model; see `rows_at`."""
        return rows_at(model, self.moment, *names)

    @cached_property
    def years(self) -> dict[int, int]:
        """The campaign's seasons and their years."""
        rows = self.rows(Season, "campaign_id", "year")
        return {key: year for key, campaign, year in rows if campaign == self.campaign.pk}

    @cached_property
    def units(self) -> dict[int, tuple[str, str, str]]:
        """Units: place in the tree, code, name."""
        return {key: tuple(values) for key, *values in self.rows(Unit, "path", "code", "name")}

    @cached_property
    def calendar(self) -> range:
        """The calendar years in which the campaign runs: what is no dossier of a season is counted by these."""
        dates = {key: days for key, *days in self.rows(Campaign, "starts_on", "ends_on")}
        starts_on, ends_on = dates[self.campaign.pk]
        return range(starts_on.year, ends_on.year + 1)

    @cached_property
    def lists(self) -> dict[str, dict[int, tuple[str, str]]]:
        """The lists of names by which figures are parted (`Parting.names`): by key, code and name, in their order."""
        return {
            "groups": self._list(TargetGroup, "position"),
            "fields": self._list(Field, "path"),
            "areas": self._list(ModelArea, "position"),
            "opinion_fields": self._list(OpinionField, "position"),
        }

    def _list(self, model: type[models.Model], order: str) -> dict[int, tuple[str, str]]:
        rows = sorted(self.rows(model, order, "code", "name"), key=lambda row: row[1:3])
        return {key: (code, name) for key, _order, code, name in rows}

    @cached_property
    def duties(self) -> dict[int, tuple]:
        """Duties of the campaign: person, season, unit, group, exemption, progress."""
        rows = self.rows(Duty, "person_id", "season_id", "unit_id", "group_id", "exemption", "progress")
        return {key: tuple(values) for key, *values in rows if values[1] in self.years}

    @cached_property
    def initiatives(self) -> dict[int, "Dossier"]:
        """Initiatives of the campaign that are no models."""
        return {key: each for key, each in self._dossiers.items() if each.kind == Kind.INITIATIVE}

    @cached_property
    def models(self) -> dict[int, "Dossier"]:
        """Dân vận khéo models of the campaign."""
        return {key: each for key, each in self._dossiers.items() if each.kind == Kind.MODEL}

    @cached_property
    def _dossiers(self) -> dict[int, "Dossier"]:
        counted = {(person, season): group for person, season, _unit, group, *_rest in self.duties.values()}
        leads = {
            initiative: person
            for _key, initiative, person, is_lead in self.rows(Author, "initiative_id", "person_id", "is_lead")
            if is_lead
        }
        seasons = self.years
        return {
            key: Dossier(seasons[season], counted.get((leads.get(key), season)), *values)
            for key, season, *values in self.rows(Initiative, "season_id", *Dossier.COLUMNS)
            if season in seasons
        }

    @cached_property
    def councils(self) -> dict[int, tuple[int, str]]:
        """Councils: unit, level."""
        return {key: tuple(values) for key, *values in self.rows(Council, "unit_id", "level")}

    @cached_property
    def dialogues(self) -> dict[int, tuple[int, str, int, str, int]]:
        """Published dialogues of the campaign's calendar years: host unit, level, year, with whom, participants."""
        rows = self.rows(Dialogue, "status", "held_on", "unit_id", "level", "partners", "participants")
        return {
            key: (unit, level, held_on.year, partners, participants)
            for key, status, held_on, unit, level, partners, participants in rows
            if status == DialogueStatus.PUBLISHED and held_on.year in self.calendar
        }

    @property
    def day(self) -> datetime.date:
        """The day by the province's clock: what was due on an earlier one is overdue."""
        return timezone.localdate(self.moment)

    def year_of(self, at: datetime.datetime) -> int:
        """Give the year in which something took place, by the province's clock."""
        return timezone.localtime(at).year


class Dossier:
    """What a report needs to know of one initiative or model: its year, its lead's target group, and its columns."""

    COLUMNS = (
        "kind", "unit_id", "field_id", "status", "submitted_at", "first_year_benefit", "benefit_not_computable",
        "recognising_unit_id", "holder", "area_id", "way",
    )  # fmt: skip
    __slots__ = (
        "area", "benefit", "benefit_not_computable", "field", "group", "holder", "kind", "recognising_unit", "state",
        "submitted_at", "unit", "way", "year",
    )  # fmt: skip

    def __init__(self, year: int, group: int | None, *columns):
        self.year, self.group = year, group
        (
            self.kind, self.unit, self.field, self.state, self.submitted_at, self.benefit, self.benefit_not_computable,
            self.recognising_unit, self.holder, self.area, self.way,
        ) = columns  # fmt: skip
