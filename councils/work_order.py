"""The order of an agenda by the work it makes, and why each item stands where it stands.

Disputed ones first, while heads are fresh; then those with the same members left out, one after the other, so that
somebody leaves the room once; those of one mind last, for one vote.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from councils.models import AgendaItem, Recusal
from councils.opinions import Opinion, opinions_on
from councils.states import RecusalStatus


class Work(TextChoices):
    """What kind of work an item makes, in the order in which it is done."""

    DISPUTED = "1", gettext_lazy("Disputed")
    CONFLICT = "2", gettext_lazy("Somebody leaves")
    USUAL = "3", gettext_lazy("Usual")
    UNANIMOUS = "4", gettext_lazy("Of one mind")


@dataclass(frozen=True)
class Ranked:
    """An item with the work it makes."""

    item: AgendaItem
    opinion: Opinion
    recused: tuple[tuple[int, str], ...]

    @property
    def work(self) -> Work:
        """Which kind of work it makes."""
        if self.opinion.is_disputed:
            return Work.DISPUTED
        if self.recused:
            return Work.CONFLICT
        return Work.UNANIMOUS if self.opinion.is_unanimous else Work.USUAL

    @property
    def rank(self) -> tuple:
        """Where it stands: by work, then beside those with the same members left out, then as it stood."""
        return self.work, tuple(seat for seat, _name in self.recused), self.item.position

    @property
    def why(self) -> str:
        """Why it stands there, in words."""
        return " ".join(filter(None, [_sheets(self.opinion), self._leaving]))

    @property
    def _leaving(self) -> str:
        names = ", ".join(name for _seat, name in self.recused)
        return _("%(names)s has no part in it.") % {"names": names} if names else ""


def _sheets(opinion: Opinion) -> str:
    values = {"yes": opinion.favourable, "no": opinion.unfavourable, "missing": opinion.missing}
    said = []
    if opinion.is_disputed:
        said.append(_("Sheets differ: %(yes)d for it, %(no)d against.") % values)
    elif opinion.favourable:
        said.append(ngettext("%(yes)d sheet for it.", "All %(yes)d sheets for it.", opinion.favourable) % values)
    elif opinion.unfavourable:
        said.append(
            ngettext("%(no)d sheet against it.", "All %(no)d sheets against it.", opinion.unfavourable) % values
        )
    else:
        said.append(_("No score sheets: the vote alone decides."))
    if opinion.missing:
        said.append(
            ngettext("%(missing)d sheet is not in.", "%(missing)d sheets are not in.", opinion.missing) % values
        )
    return " ".join(said)


def left_out(item: AgendaItem) -> list[Recusal]:
    """Give the conflicts in force, by seat; from recusals read along with the item."""
    in_force = (each for each in item.assessment.recusals.all() if each.status == RecusalStatus.IN_FORCE)
    return sorted(in_force, key=lambda each: each.seat_id)


def by_work(items: Iterable[AgendaItem]) -> list[Ranked]:
    """Give the items in the order of the work they make; needs recusals with their people read along."""
    rows = list(items)
    opinions = opinions_on(rows)
    ranked = [
        Ranked(
            item,
            opinions[item.pk],
            tuple((each.seat_id, each.seat.person.full_name) for each in left_out(item)),
        )
        for item in rows
    ]
    return sorted(ranked, key=lambda each: each.rank)
