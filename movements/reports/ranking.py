"""The units one step below another, ranked: who is all there, who is behind the whole, and by how much it has moved."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.formats import number, percent_of
from movements.reports.earlier import Before
from movements.reports.tables import Found, Row

ALL = Decimal(100)


@dataclass
class Ranked:
    """A unit with what it is ranked by; `change` is how many percentage points its share has moved, None: no base."""

    name: str
    code: str
    obliged: int
    met: int
    missing: int
    share: Decimal
    recognised: int = 0
    claimed: int = 0
    change: Decimal | None = None
    rank: int = 0


@dataclass
class Order:
    """A way to order the units: what its column is called, and the key by which the first comes first."""

    title: str | Promise
    key: Callable[[Ranked], tuple] = field(repr=False)


ORDERS: dict[str, Order] = {
    "name": Order(_("Unit"), lambda each: ()),
    "met": Order(_("Met of obliged"), lambda each: (-each.met,)),
    "share": Order(_("Share met"), lambda each: (-each.share, -each.obliged)),
    "change": Order(pgettext_lazy("share", "Change"), lambda each: (each.change is None, -(each.change or 0))),
    "recognised": Order(_("Initiatives recognised"), lambda each: (-each.recognised,)),
    "claimed": Order(pgettext_lazy("figure", "Benefit claimed"), lambda each: (-each.claimed,)),
}


ONLY = {
    "all_in": (_("At 100 %"), _("Units in which everybody has met the duty.")),
    "behind": (_("Behind the whole"), _("Units whose share is lower than that of the whole.")),
    "with_nobody": (_("With nobody yet"), _("Units in which nobody has met the duty.")),
}


@dataclass
class Ranking:
    """The units in an order, and what their list says: `whole` is the share of all of them together."""

    rows: list[Ranked]
    whole: Decimal

    def only(self, which: str) -> list[Ranked]:
        """Give those of one kind, in the order of the list; all without one."""
        if which not in ONLY:
            return self.rows
        those = {each.code for each in getattr(self, which)}
        return [each for each in self.rows if each.code in those]

    @property
    def parts(self) -> list[tuple]:
        """Name, title, meaning and count of each kind of units."""
        return [(name, title, means, len(getattr(self, name))) for name, (title, means) in ONLY.items()]

    @property
    def all_in(self) -> list[Ranked]:
        """Units in which everybody has met the duty."""
        return [each for each in self.rows if each.share == ALL]

    @property
    def behind(self) -> list[Ranked]:
        """Units below the share of the whole, the last of them first."""
        return sorted((each for each in self.rows if each.share < self.whole), key=lambda each: each.share)

    @property
    def with_nobody(self) -> list[Ranked]:
        """Units in which nobody has met it."""
        return [each for each in self.rows if not each.met]


def ranking(found: Found, earlier: Before | None = None, order: str = "share") -> Ranking:
    """Rank the units one step below in which somebody is obliged; of equal share they have the same rank.

    Who is counted in the unit itself is in the share of the whole, and no place of the list.
    """
    people = found.part("people")
    if people is None:
        return Ranking([], Decimal(0))
    then = earlier.shares() if earlier else {}
    recognised = {row.code: row.values.get("recognised", 0) for row in _rows(found, "initiatives")}
    claimed = {row.code: row.values.get("claimed", 0) for row in _rows(found, "benefits")}
    rows = [
        Ranked(
            str(row.name), row.code, row.values["obliged"], row.values.get("met", 0), row.values.get("missing", 0),
            row.share, recognised.get(row.code, 0), claimed.get(row.code, 0),
            row.share - then[row.code] if row.code in then else None,
        )
        for row in _rows(found, "people")
        if row.values.get("obliged") and row.code != found.unit.code
    ]  # fmt: skip
    shares = [each.share for each in rows]
    for each in rows:
        each.rank = 1 + sum(share > each.share for share in shares)
    return Ranking(
        sorted(rows, key=ORDERS[order].key),
        percent_of(people.total.values.get("met", 0), people.total.values.get("obliged", 0)),
    )


def signed(change: Decimal) -> str:
    """Write a change with its sign."""
    exact = change.to_integral_value() if change == change.to_integral_value() else change
    return f"+\u00a0{number(exact)}" if exact > 0 else number(exact)


def _rows(found: Found, section: str) -> list[Row]:
    table = found.table(section, "unit")
    return table.rows if table else []
