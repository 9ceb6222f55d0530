"""Lists paged by key, never by offset: page 400 costs what page 1 costs, and nothing is skipped when rows arrive.

A view gives `page_of(initiatives, request.GET, order=("-submitted_at",))` to its template; the template walks over
`page` and includes components/list_end.html below it.
"""

import datetime
import json
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.signing import BadSignature, Signer
from django.db.models import Q, QuerySet
from django.http import QueryDict

SIZE = 50
AFTER, BEFORE = "after", "before"
_READERS = {
    "datetime": datetime.datetime.fromisoformat,
    "date": datetime.date.fromisoformat,
    "Decimal": Decimal,
}


@dataclass(frozen=True)
class Page:
    """The rows to show and the addresses of the pages beside it, the filters of this address kept.

    `is_whole`: they are all there are, so that nobody has to count.
    """

    rows: list
    next_url: str | None
    previous_url: str | None
    is_whole: bool = False

    def __iter__(self) -> Iterator:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


def page_of(
    queryset: QuerySet, address: QueryDict, *, order: tuple[str, ...], size: int = SIZE, keys_first: bool = False
) -> Page:
    """Give the page the address asks for, in one query.

    `order` names fields or annotations of the rows that are never NULL ("-" for descending); the primary key is
    added as the last one, so that rows alike in everything else are neither skipped nor shown twice. A rank or a
    similarity is `real` in PostgreSQL: cast it to a decimal, or a row may not equal its own cursor.

    `keys_first`: which rows stand on the page is found before anything is joined to them. For lists of tens of
    thousands that no index has in this order: only keys are sorted, not all that a row shows.
    """
    keys = order if order[-1].lstrip("-") in {"pk", "id"} else (*order, "pk")
    signer = Signer(salt=f"page of {queryset.model._meta.label} by {' '.join(keys)}")
    backwards, cursor = _asked(address, signer)
    direction = tuple(_turned(key) for key in keys) if backwards else keys
    if cursor is not None:
        queryset = queryset.filter(_beyond(direction, cursor))
    shown = queryset.order_by(*direction)
    if keys_first:
        shown = shown.filter(pk__in=shown.values("pk")[: size + 1])
    rows = list(shown[: size + 1])
    more, rows = len(rows) > size, rows[:size]
    if backwards:
        rows.reverse()
    has_next, has_previous = (True, more) if backwards else (more, cursor is not None)
    return Page(
        rows=rows,
        next_url=_url(address, AFTER, signer, keys, rows[-1]) if has_next and rows else None,
        previous_url=_url(address, BEFORE, signer, keys, rows[0]) if has_previous and rows else None,
        is_whole=not has_next and not has_previous,
    )


def _asked(address: QueryDict, signer: Signer) -> tuple[bool, list | None]:
    """Read the cursor of the address; one that is broken, forged or of another list means the first page."""
    backwards = BEFORE in address
    text = address.get(BEFORE if backwards else AFTER)
    if not text:
        return False, None
    try:
        return backwards, signer.unsign_object(text, serializer=_Typed)
    except BadSignature:
        return False, None


def _beyond(keys: tuple[str, ...], cursor: list) -> Q:
    """Rows after the cursor. The first key is bounded once more by itself, so that its index gives the range."""
    beyond, equal = Q(), Q()
    for key, value in zip(keys, cursor, strict=True):
        name, lookup = key.lstrip("-"), "lt" if key.startswith("-") else "gt"
        beyond |= equal & Q((f"{name}__{lookup}", value))
        equal &= Q((name, value))
    name, lookup = keys[0].lstrip("-"), "lte" if keys[0].startswith("-") else "gte"
    return Q((f"{name}__{lookup}", cursor[0])) & beyond


def _url(address: QueryDict, side: str, signer: Signer, keys: tuple[str, ...], row: Any) -> str:
    kept = address.copy()
    for name in (AFTER, BEFORE):
        kept.pop(name, None)
    kept[side] = signer.sign_object([_value(row, key.lstrip("-")) for key in keys], serializer=_Typed)
    return f"?{kept.urlencode()}"


def _value(row: Any, name: str) -> Any:
    if isinstance(row, dict):
        return row["id" if name == "pk" and "pk" not in row else name]
    for part in name.split("__"):
        row = getattr(row, part)
    return row


def _turned(key: str) -> str:
    return key[1:] if key.startswith("-") else f"-{key}"


class _Typed:
    """JSON that brings dates and decimals back as what they were."""

    def dumps(self, values: list) -> bytes:
        if None in values:
            raise ValueError("a list is ordered by a field that is NULL in one of its rows")
        plain = [
            {type(value).__name__: str(value)} if isinstance(value, (datetime.date, Decimal)) else value
            for value in values
        ]
        return json.dumps(plain, separators=(",", ":")).encode()

    def loads(self, text: bytes) -> list:
        return [_typed(value) for value in json.loads(text)]


def _typed(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    ((name, text),) = value.items()
    return _READERS[name](text)
