"""Charts as plain SVG drawn by the server, several kinds: bars, lines over time, tiles. No product rules.

Each kind is worked out here and drawn by a template of templates/components/charts/ (`{% lines %}` and so on,
`common.templatetags.charts`). Shape tells what colour tells: dashes, hatching, names on the lines; the table with the
same numbers stands behind each. Coordinates are strings, so that no language puts a comma into them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

RULES = 5  # so many lines across a chart at most
STEPS = (1, 2, 5)
TILE, GAP = 86, 6  # width of a tile with its margin, the margin
CLASSES = (Decimal(100), Decimal(75), Decimal(50), Decimal(25), Decimal(0))  # of tiles, from each of these on


def plain(value: float) -> str:
    """Write a coordinate."""
    return f"{value:.1f}"


def rules_up_to(top: int) -> list[int]:
    """Give round numbers from 0 to the first one that is not below `top`, few enough to read."""
    step, place = 1, 0
    while top > step * (RULES - 1):
        place += 1
        step = STEPS[place % 3] * 10 ** (place // 3)
    last = -(-top // step) * step or step
    return list(range(0, last + 1, step))


@dataclass(frozen=True)
class Line:
    """What one line shows: its points, each a place from 0 to 1 and a number; `kind` says how it is drawn."""

    name: str
    points: Sequence[tuple[float, int]]
    kind: str = "way"  # way, gold; "before" is dashed

    @property
    def last(self) -> int:
        """The number at its end."""
        return self.points[-1][1] if self.points else 0


@dataclass(frozen=True)
class DrawnLine:
    """A line on the canvas."""

    line: Line
    points: str
    x: str
    y: str
    name_y: str


@dataclass
class Lines:
    """A chart of lines over one axis, drawn for one width: rules across with numbers, ticks below with words."""

    lines: Sequence[Line]
    ticks: Sequence[tuple[float, str]]
    width: int
    height: int
    left: int = 56
    right: int = 150
    named: bool = True  # whether the lines carry their names
    drawn: list[DrawnLine] = field(init=False)

    def __post_init__(self) -> None:
        self.numbers = rules_up_to(max((number for line in self.lines for _x, number in line.points), default=0))
        self.drawn = []
        taken: list[float] = []
        for line in self.lines:
            if line.points:
                x, y = self._x(line.points[-1][0]), self._y(line.points[-1][1])
                name_y = y - 10 if any(abs(y - other) < 34 for other in taken) else y + 4
                taken.append(y)
                points = " ".join(f"{plain(self._x(x))},{plain(self._y(number))}" for x, number in line.points)
                self.drawn.append(DrawnLine(line, points, plain(x), plain(y), plain(name_y)))

    def _x(self, share: float) -> float:
        return self.left + share * (self.width - self.left - self.right)

    def _y(self, number: float) -> float:
        bottom, top = self.height - 32, 20
        return bottom - (bottom - top) * number / self.numbers[-1]

    @property
    def rules(self) -> list[tuple[str, int]]:
        """The lines across: height and number."""
        return [(plain(self._y(number)), number) for number in self.numbers]

    @property
    def ticks_drawn(self) -> list[tuple[str, str]]:
        """The words below: place and word."""
        return [(plain(self._x(share)), words) for share, words in self.ticks]

    @property
    def edges(self) -> tuple[str, str, str]:
        """Where the rules begin and end, and where the words below stand."""
        return plain(self.left), plain(self.width - self.right), plain(self.height - 8)


@dataclass(frozen=True)
class Bar:
    """A bar: its name, its number, its own address where it opens something."""

    name: str
    number: int
    kind: str = "way"
    url: str = ""


def widths(bars: Iterable[Bar]) -> list[tuple[Bar, str]]:
    """Give each bar with its width in percent of the longest."""
    bars = list(bars)
    longest = max((bar.number for bar in bars), default=0) or 1
    return [(bar, f"{Decimal(100 * bar.number) / longest:.2f}%") for bar in bars]


@dataclass(frozen=True)
class Tile:
    """A tile of a grid: a short and a whole name, its share in percent (None: nothing to show), what it opens."""

    name: str
    short: str
    share: Decimal | None
    words: str = ""
    url: str = ""
    column: int | None = None
    row: int | None = None


@dataclass(frozen=True)
class DrawnTile:
    """A tile on the canvas; `css` tells its class by hatching and colour."""

    tile: Tile
    x: int
    y: int
    css: str


def class_of(share: Decimal | None) -> str:
    """Give the class in which a share is drawn: full, from 75, 50, 25, 0 on; none where there is nothing to show."""
    return "none" if share is None else next(str(bound) for bound in CLASSES if share >= bound)


@dataclass
class Tiles:
    """A grid of tiles: where they are placed, those without a place after them, row by row."""

    tiles: Sequence[Tile]
    columns: int = 8

    def __post_init__(self) -> None:
        cells: dict[tuple[int, int], Tile] = {}
        others = [
            tile
            for tile in self.tiles
            if tile.column is None or tile.row is None or cells.setdefault((tile.column, tile.row), tile) is not tile
        ]
        placed = list(cells.values())
        first_column = min((tile.column for tile in placed), default=0)
        first_row = min((tile.row for tile in placed), default=0)
        self.columns = max([tile.column - first_column + 1 for tile in placed], default=min(self.columns, len(others)))
        below = max((tile.row - first_row + 1 for tile in placed), default=0)
        self.drawn = [self._at(tile, tile.column - first_column, tile.row - first_row) for tile in placed]
        self.drawn += [
            self._at(tile, place % self.columns, below + place // self.columns) for place, tile in enumerate(others)
        ]
        self.drawn.sort(key=lambda each: (each.y, each.x))
        rows = max((each.y // TILE + 1 for each in self.drawn), default=0)
        self.width, self.height = self.columns * TILE, rows * TILE

    @staticmethod
    def _at(tile: Tile, column: int, row: int) -> DrawnTile:
        return DrawnTile(tile, column * TILE, row * TILE, class_of(tile.share))
