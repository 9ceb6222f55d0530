"""Rows some at a time, where all at once would fill the memory."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Row = TypeVar("Row")
SIZE = 1000


def batched(rows: Iterable[Row], size: int = SIZE) -> Iterator[list[Row]]:
    """Give the rows in lists of `size`, the last one shorter; what is given may be read once only."""
    left = iter(rows)
    while batch := list(islice(left, size)):
        yield batch
