"""Figures of conferences by level, of a year: counted from the rows whenever they are asked for.

What took place is counted, in the year it was held; the number of conferences opens their list, the conclusions theirs.
"""

import datetime
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.db.models import Count, Q, QuerySet, Sum
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from accounts.models import Unit
from movements.conference_states import ConclusionStatus, ConferenceStatus
from movements.models import Conclusion, Conference
from movements.states import DialogueLevel

OPEN, DONE, LATE = "open", "done", "late"
# Each figure: its name, what it means, which list it opens (None: the conferences themselves).
FIGURES = {
    "held": (pgettext_lazy("figure", "Conferences"), _("Held in the year.")),
    "came": (pgettext_lazy("figure", "Participants"), _("Who came; who came to two counts twice.")),
    "papers": (pgettext_lazy("figure", "Papers"), _("Recorded of these conferences.")),
    "presented": (pgettext_lazy("figure", "Models presented"), _("Recognised ones; once for each conference.")),
    "concluded": (pgettext_lazy("figure", "Conclusions"), _("With a unit and a day, once they are published.")),
    "done": (pgettext_lazy("figure", "Carried out"), _("Of these, with what was done.")),
    "late": (pgettext_lazy("figure", "Overdue"), _("Not carried out, and the day has passed.")),
}  # fmt: skip
OF_CONCLUSIONS = {"concluded": "", "done": DONE, "late": LATE}


@dataclass(frozen=True)
class Scope:
    """What is counted: conferences held in a year by a unit or one below it, perhaps of one level."""

    year: int
    unit: Unit
    level: str = ""

    def conferences(self) -> QuerySet[Conference]:
        """Give the conferences counted."""
        return Conference.objects.held().filter(self._held())

    def conclusions(self, how: str = "", today: datetime.date | None = None) -> QuerySet[Conclusion]:
        """Give the published conclusions of these, perhaps only those that stand in this way."""
        published = Conclusion.objects.filter(self._held("conference__"), conference__status=ConferenceStatus.CONCLUDED)
        return published.filter(standing(how, today))

    def _held(self, to: str = "") -> Q:
        held = Q(**{f"{to}held_at__year": self.year, f"{to}unit__path__startswith": self.unit.path})
        return held & Q(**{f"{to}level": self.level}) if self.level else held

    def address(self, name: str, **more: object) -> str:
        """Give the address of a page of the same scope."""
        kept = {"year": self.year, "unit": self.unit.code, "level": self.level, **more}
        asked = urlencode({key: value for key, value in kept.items() if value})
        return f"{reverse(f'conferences:{name}')}?{asked}"


def standing(how: str, today: datetime.date | None) -> Q:
    """Give the condition for conclusions that are open, overdue or carried out; all of them without a word."""
    is_open = Q(status=ConclusionStatus.OPEN)
    return {
        OPEN: is_open, DONE: Q(status=ConclusionStatus.DONE), LATE: is_open & Q(due_on__lt=today) if today else is_open,
    }.get(how, Q())  # fmt: skip


@dataclass
class Row:
    """Figures of one level, each with the address of its list."""

    name: str
    scope: Scope
    counts: dict[str, int]

    @property
    def cells(self) -> list[tuple[str, int, str]]:
        """Give of each figure its name, the number and the address of the list behind it."""
        return [(FIGURES[name][0], self.counts[name], self.url(name)) for name in FIGURES if name != "presented"]

    def url(self, name: str) -> str:
        """Give the address of the list behind a figure."""
        if name in OF_CONCLUSIONS:
            return self.scope.address("conclusions", state=OF_CONCLUSIONS[name])
        return self.scope.address("list", state="took_place")


def rows(scope: Scope, today: datetime.date) -> tuple[Row, list[Row]]:
    """Give the figures of the scope, and those of each level in it that held any; four queries."""
    held = scope.conferences().order_by().values("level")
    counted = [
        held.annotate(held=Count("pk"), came=Sum("attendance")),
        held.annotate(papers=Count("papers")),
        held.annotate(presented=Count("presented")),
        scope.conclusions().order_by().values("conference__level").annotate(
            concluded=Count("pk"), done=Count("pk", filter=standing(DONE, today)),
            late=Count("pk", filter=standing(LATE, today)),
        ),
    ]  # fmt: skip
    by_level: dict[str, dict[str, int]] = {}
    for row in (row for found in counted for row in found):
        level = row.pop("level", None) or row.pop("conference__level")
        by_level.setdefault(level, dict.fromkeys(FIGURES, 0)).update(row)
    total = {name: sum(counts[name] for counts in by_level.values()) for name in FIGURES}
    levels = [
        Row(str(level.label), replace(scope, level=level.value), by_level[level])
        for level in DialogueLevel
        if level in by_level
    ]
    return Row(str(scope.unit), scope, total), levels
