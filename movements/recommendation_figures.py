"""Figures of recommendations by level, of a year: counted from the rows whenever they are asked for.

Each figure is the length of a list: both ask `Scope.recommendations`. The year is that of the day they were sent.
"""

import datetime
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Unit
from movements.models import Recommendation
from movements.querysets.recommendations import standing
from movements.recommendation_states import Standing
from movements.states import DialogueLevel

MEANINGS = {
    Standing.SENT: _("Sent in the year to a unit above or a body of the province, and not taken back."),
    Standing.WAITING: _("Not answered yet, the day has not passed."),
    Standing.LATE_ANSWER: _("Not answered, and the day to answer has passed."),
    Standing.ANSWERED: _("Accepted with a day, or declined with a reason."),
    Standing.DECLINED: _("Answered with the reason why not."),
    Standing.RUNNING: _("To be carried out, the day has not passed."),
    Standing.LATE: _("Not carried out, and the day has passed."),
    Standing.CARRIED_OUT: _("With what was done, and when."),
}
IN_TABLE = [how for how in Standing if how not in {Standing.WAITING, Standing.RUNNING}]  # seven columns are the most


@dataclass(frozen=True)
class Scope:
    """What is counted: recommendations sent in a year by a unit or one below it, perhaps of one level."""

    year: int
    unit: Unit
    level: str = ""

    def recommendations(self, how: str = Standing.SENT, today: datetime.date | None = None) -> QuerySet[Recommendation]:
        """Give those counted, perhaps only those that stand in this way."""
        found = Recommendation.objects.sent().within(self.unit).filter(sent_on__year=self.year)
        found = found.filter(level=self.level) if self.level else found
        return found.filter(standing(how, today))

    def address(self, name: str = "list", **more: object) -> str:
        """Give the address of a page of the same scope."""
        kept = {"year": self.year, "unit": self.unit.code, "level": self.level, **more}
        asked = urlencode({key: value for key, value in kept.items() if value})
        return f"{reverse(f'recommendations:{name}')}?{asked}"


@dataclass
class Row:
    """Figures of one level, each with the address of its list."""

    name: str
    scope: Scope
    counts: dict[str, int]

    @property
    def cells(self) -> list[tuple[str, int, str]]:
        """Give of each figure its name, the number and the address of the list behind it."""
        return [(how.label, self.counts[how], self.scope.address(standing=how.value)) for how in IN_TABLE]


def rows(scope: Scope, today: datetime.date) -> tuple[Row, list[Row]]:
    """Give the figures of the scope, and those of each level in it from which anything was sent; one query."""
    counts = {f"{how.value}_": Count("pk", filter=standing(how, today)) for how in Standing}
    found = scope.recommendations().order_by().values("level").annotate(**counts)
    by_level = {row["level"]: {how: row[f"{how.value}_"] for how in Standing} for row in found}
    total = {how: sum(counts[how] for counts in by_level.values()) for how in Standing}
    levels = [
        Row(str(level.label), replace(scope, level=level.value), by_level[level])
        for level in DialogueLevel
        if level in by_level
    ]
    return Row(str(scope.unit), scope, total), levels
