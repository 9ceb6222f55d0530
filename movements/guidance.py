"""What each target group is asked for: its guidance, and its themes with how many initiatives serve each."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from accounts.models import TargetGroup
from initiatives.models import Theme
from movements.outcomes import Counts


@dataclass
class ThemeCount:
    """A theme and what has become of the initiatives that serve it."""

    theme: Theme
    counts: Counts


@dataclass
class Asked:
    """A target group and its themes."""

    group: TargetGroup
    themes: list[Theme] = field(default_factory=list)

    def counted(self, counts: Mapping[int, Counts]) -> list[ThemeCount]:
        """Give its themes with their counts; one out of use only while something serves it."""
        pairs = [ThemeCount(theme, counts.get(theme.pk, Counts())) for theme in self.themes]
        return [pair for pair in pairs if pair.theme.is_active or pair.counts.handed_in]


def asked_of_groups() -> list[Asked]:
    """Give every target group with its themes; one query."""
    columns = ("pk", "code", "name", "guidance", "position")
    of_theme = ("pk", "code", "name", "is_active")
    rows = TargetGroup.objects.order_by("position", "code", "themes__position", "themes__code")
    found: dict[int, Asked] = {}
    for row in rows.values_list(*columns, *(f"themes__{name}" for name in of_theme)):
        group, theme = row[: len(columns)], dict(zip(of_theme, row[len(columns) :], strict=True))
        asked = found.setdefault(group[0], Asked(TargetGroup(**dict(zip(columns, group, strict=True)))))
        if theme["pk"] is not None:
            asked.themes.append(Theme(group=asked.group, **theme))
    return list(found.values())
