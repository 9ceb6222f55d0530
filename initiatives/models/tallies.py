"""How many initiatives stand where, and what happened on which day: kept by the database itself, counted by no page.

Triggers note each change as a row of +1 or −1 at the unit and at each unit above it (docs/decisions/0077). So no deed
waits for another at the same figure, nothing can bypass it, and a figure is the sum of a unit's own rows, however much
lies below; a task folds them into one (`initiatives.counts.fold_counts`), `manage.py check_figures` proves them.
"""

from collections.abc import Iterable

import pgtrigger
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit
from accounts.states import Level
from initiatives.states import HANDED_IN, Event, Kind, Status


class InitiativeTally(models.Model):
    """How many more or fewer initiatives of a season, of a unit or one below it, are in a state.

    Of one initiative there is a row by field, one for each of its themes (without field), and, once it stands in the
    registry, one by the highest level reached; a figure sums rows of one of these kinds.
    """

    season = models.ForeignKey("initiatives.Season", models.CASCADE, related_name="+", verbose_name=_("season"))
    unit = models.ForeignKey("accounts.Unit", models.CASCADE, related_name="+", verbose_name=_("unit"))
    field = models.ForeignKey(
        "initiatives.Field", models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("field")
    )
    theme = models.ForeignKey(
        "initiatives.Theme", models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("theme")
    )
    level = models.CharField(_("level"), max_length=12, choices=Level, blank=True)
    status = models.CharField(_("state"), max_length=16, choices=Status)
    count = models.IntegerField(_("how many more"))

    class Meta:
        verbose_name = _("initiative tally")
        verbose_name_plural = _("initiative tallies")
        ordering = ["season", "unit", "pk"]
        indexes = [  # the dashboard, which reads the index alone
            models.Index(
                fields=["season", "unit"],
                include=["field", "theme", "level", "status", "count"],
                name="initiative_tally_by_unit",
            )
        ]

    def __str__(self) -> str:
        return f"{self.unit_id}/{self.status}, {self.season_id}"


class DayTally(models.Model):
    """How many more or fewer times something happened on a day of a season, in a unit or below it: a curve's steps."""

    season = models.ForeignKey("initiatives.Season", models.CASCADE, related_name="+", verbose_name=_("season"))
    unit = models.ForeignKey("accounts.Unit", models.CASCADE, related_name="+", verbose_name=_("unit"))
    event = models.CharField(_("what happened"), max_length=12, choices=Event)
    day = models.DateField(_("day"))
    count = models.IntegerField(_("how many more"))

    class Meta:
        verbose_name = _("day tally")
        verbose_name_plural = _("day tallies")
        ordering = ["season", "unit", "event", "day", "pk"]
        indexes = [  # the dashboard, which reads the index alone
            models.Index(fields=["season", "unit"], include=["event", "day", "count"], name="day_tally_by_unit")
        ]

    def __str__(self) -> str:
        return f"{self.unit_id}/{self.event}, {self.day}"


def _listed(values: Iterable[str]) -> str:
    return ", ".join(f"'{value}'" for value in sorted(values))


def _both(moved: str) -> str:
    """Give SQL that takes the old row from the figures and adds the new one; `moved` has {row} and {sign}."""
    return (
        f"IF TG_OP <> 'INSERT' THEN {moved.format(row='OLD', sign='-1')} END IF;\n"
        f"IF TG_OP <> 'DELETE' THEN {moved.format(row='NEW', sign='1')} END IF;\n"
        "RETURN NULL;"
    )


def _row(changed: str) -> str:
    """Leave out what did not change; SQL lists of columns, {row} for OLD or NEW."""
    old, new = changed.format(row="OLD"), changed.format(row="NEW")
    return f"IF TG_OP = 'UPDATE' AND ({old}) IS NOT DISTINCT FROM ({new}) THEN RETURN NULL; END IF;\n"


def _trigger(name: str, columns: tuple[str, ...], func: str) -> pgtrigger.Trigger:
    operation = pgtrigger.Insert | pgtrigger.UpdateOf(*columns) | pgtrigger.Delete
    return pgtrigger.Trigger(name=name, when=pgtrigger.After, operation=operation, func=func)


COLUMNS = "season_id, unit_id, field_id, theme_id, level, status, count"
DAY_COLUMNS = "season_id, unit_id, event, day, count"


def _counting(unit: str) -> str:
    """Give SQL for the rows of `accounts_unit above` at which something of a unit counts: its own, and all above it."""
    return f"""above.path IN (
                SELECT left(own.path, size) FROM accounts_unit own,
                    generate_series({Unit.steplen}, length(own.path), {Unit.steplen}) size
                WHERE own.id = {unit}
            )"""


def on_day(moment: str) -> str:
    """Give SQL for the day of a moment in the time zone of the province."""
    return f"({moment} AT TIME ZONE '{settings.TIME_ZONE}')::date"


def initiatives_are_tallied() -> list[pgtrigger.Trigger]:
    """Give the triggers of initiatives: by field and state, by theme and state, by the day of handing in."""
    states = f"""
        IF {{row}}.kind = '{Kind.INITIATIVE}' THEN
            INSERT INTO initiatives_initiativetally ({COLUMNS})
                SELECT {{row}}.season_id, above.id, {{row}}.field_id, NULL, '', {{row}}.status, {{sign}}
                FROM accounts_unit above WHERE {_counting("{row}.unit_id")};
            INSERT INTO initiatives_initiativetally ({COLUMNS})
                SELECT {{row}}.season_id, above.id, NULL, tag.theme_id, '', {{row}}.status, {{sign}}
                FROM initiatives_themetag tag, accounts_unit above
                WHERE tag.initiative_id = {{row}}.id AND {_counting("{row}.unit_id")};
        END IF;
    """
    counts = f"{{row}}.kind = '{Kind.INITIATIVE}' AND {{row}}.status IN ({_listed(HANDED_IN)})"
    days = f"""
        IF {counts} THEN
            INSERT INTO initiatives_daytally ({DAY_COLUMNS})
                SELECT {{row}}.season_id, above.id, '{Event.HANDED_IN}', {on_day("{row}.submitted_at")}, {{sign}}
                FROM accounts_unit above WHERE {_counting("{row}.unit_id")};
        END IF;
    """
    place = "{row}.season_id, {row}.unit_id, {row}.kind"
    stand = f"{place}, {{row}}.field_id, {{row}}.status"
    day = f"{place}, {{row}}.submitted_at, {counts}"
    columns = ("season_id", "unit_id", "kind", "status")
    return [
        _trigger("states_are_tallied", (*columns, "field_id"), _row(stand) + _both(states)),
        _trigger("days_are_tallied", (*columns, "submitted_at"), _row(day) + _both(days)),
    ]


def tags_are_tallied() -> list[pgtrigger.Trigger]:
    """Give the trigger of themes given to initiatives."""
    moved = f"""
        INSERT INTO initiatives_initiativetally ({COLUMNS})
            SELECT one.season_id, above.id, NULL, {{row}}.theme_id, '', one.status, {{sign}}
            FROM initiatives_initiative one, accounts_unit above
            WHERE one.id = {{row}}.initiative_id AND one.kind = '{Kind.INITIATIVE}' AND {_counting("one.unit_id")};
    """
    return [_trigger("tags_are_tallied", ("initiative_id", "theme_id"), _both(moved))]


def duties_are_tallied() -> list[pgtrigger.Trigger]:
    """Give the trigger of duties: by the day they were met."""
    moved = f"""
        IF {{row}}.met_at IS NOT NULL THEN
            INSERT INTO initiatives_daytally ({DAY_COLUMNS})
                SELECT {{row}}.season_id, above.id, '{Event.MET}', {on_day("{row}.met_at")}, {{sign}}
                FROM accounts_unit above WHERE {_counting("{row}.unit_id")};
        END IF;
    """
    changed = "{row}.season_id, {row}.unit_id, {row}.met_at"
    return [_trigger("days_met_are_tallied", ("season_id", "unit_id", "met_at"), _row(changed) + _both(moved))]


def levels_are_tallied() -> list[pgtrigger.Trigger]:
    """Give the trigger of whatever says which level an initiative has reached: a row each, with unit, field, level."""
    moved = f"""
        INSERT INTO initiatives_initiativetally ({COLUMNS})
            SELECT one.season_id, above.id, {{row}}.field_id, NULL, {{row}}.level, '{Status.RECOGNISED}', {{sign}}
            FROM initiatives_initiative one, accounts_unit above
            WHERE one.id = {{row}}.initiative_id AND one.kind = '{Kind.INITIATIVE}' AND {_counting("{row}.unit_id")};
    """
    columns = ("initiative_id", "unit_id", "field_id", "level")
    changed = ", ".join(f"{{row}}.{column}" for column in columns)
    return [_trigger("levels_are_tallied", columns, _row(changed) + _both(moved))]
