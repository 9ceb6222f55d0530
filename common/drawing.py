"""Arithmetic of the small drawings: bars whose widths are attributes, lozenges for ballots. No product rules."""

from dataclasses import dataclass
from decimal import Decimal

PITCH, LOZENGE, EDGE = 44, 32, 3  # from one lozenge to the next, its width, the margin before the first


@dataclass(frozen=True)
class Stretch:
    """A piece of a bar, in percent of it, as attributes want them (a point, never a comma)."""

    kind: str
    start: str
    width: str


def stretches(**shares: float | Decimal) -> list[Stretch]:
    """Lay pieces one after another: `gold=61.5, way=20.7`; what is nothing is left out, what is over 100 is cut."""
    pieces, start = [], Decimal(0)
    for kind, share in shares.items():
        width = min(max(Decimal(str(share or 0)), Decimal(0)), 100 - start)
        if width:
            pieces.append(Stretch(kind, f"{start:f}%", f"{width:f}%"))
            start += width
    return pieces


def lozenges(**kinds: int) -> list[tuple[str, int]]:
    """Give one lozenge per ballot or seat, alike beside alike: its kind and where its top stands."""
    row = [kind for kind, count in kinds.items() for _number in range(count or 0)]
    return [(kind, EDGE + LOZENGE // 2 + PITCH * place) for place, kind in enumerate(row)]


def threshold_at(votes: float | Decimal) -> str:
    """Give where the line of so many votes stands: 3.5 runs through the fourth lozenge, 4 after the fourth."""
    whole, rest = divmod(Decimal(str(votes)), 1)
    place = PITCH * whole + (EDGE + LOZENGE * rest if rest else -EDGE)
    return f"{place.normalize():f}"
