"""Fill tables in bulk with COPY: builders of demo and benchmark data, and tables without a history of their own.

Row triggers fire on COPY and would cost more than the rows: inside `without_triggers` they are off, foreign keys
included, so a builder writes the history itself (`write_history`) and `check_figures` proves the result.
"""

import io
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from django.db import connection, models, transaction
from django.utils import timezone


@contextmanager
def without_triggers() -> Iterator[None]:
    """Open a transaction in which no trigger fires; needs a superuser of the database."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield
        cursor.execute("SET LOCAL session_replication_role = origin")


@contextmanager
def without_index(model: type[models.Model], name: str) -> Iterator[None]:
    """Take an index away and make it anew over all rows at the end: one of many words a row costs a tenth so."""
    index = next(each for each in model._meta.indexes if each.name == name)
    with connection.schema_editor() as editor:
        editor.remove_index(model, index)
    yield
    with connection.schema_editor() as editor:
        editor.add_index(model, index)


def next_ids(model: type[models.Model], count: int) -> range:
    """Reserve as many consecutive primary keys of a table."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_serial_sequence(%s, 'id')", [model._meta.db_table])
        sequence = cursor.fetchone()[0]
        cursor.execute("SELECT nextval(%s)", [sequence])
        first = cursor.fetchone()[0]
        cursor.execute("SELECT setval(%s, %s)", [sequence, first + count - 1 if count else first])
    return range(first, first + count)


def _cell(value: object) -> str:
    """Give a value as COPY reads it; called for every cell, so the usual kinds come first."""
    kind = type(value)
    if kind is int:
        return str(value)
    if value is None:
        return "\\N"
    if kind is bool:
        return "t" if value else "f"
    if kind is dict:
        value = json.dumps(value, ensure_ascii=False)
    elif kind is list:  # an array of numbers or plain words
        value = "{" + ",".join(map(str, value)) + "}"
    text = value if kind is str else str(value)
    if "\\" in text:
        text = text.replace("\\", "\\\\")
    if "\n" in text or "\t" in text or "\r" in text:
        text = text.replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
    return text


class _Lines(io.TextIOBase):
    """The rows of one COPY as a file that is read once, piece by piece."""

    def __init__(self, rows: Iterable[tuple], usual: tuple = ()) -> None:
        self._rows, self._end = iter(rows), "".join(f"\t{_cell(value)}" for value in usual) + "\n"
        self._rest = ""
        self.count = 0

    def read(self, size: int = -1) -> str:
        """Give about `size` letters of the file."""
        parts, length = [self._rest], len(self._rest)
        while not 0 <= size <= length:
            row = next(self._rows, None)
            if row is None:
                break
            line = "\t".join(map(_cell, row)) + self._end
            self.count += 1
            parts.append(line)
            length += len(line)
        text = "".join(parts)
        size = len(text) if size < 0 else size
        self._rest = text[size:]
        return text[:size]


def copy_rows(model: type[models.Model], columns: list[str], rows: Iterable[tuple], usual: tuple = ()) -> int:
    """Write rows into a model's table by COPY and give their number.

    `columns` are column names (`unit_id`); the last of them have in every row the `usual` values.
    """
    lines = _Lines(rows, usual)
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        cursor.copy_expert(f'COPY "{model._meta.db_table}" ({names}) FROM STDIN', lines)
    return lines.count


def is_kept_time(field: models.Field) -> bool:
    """Say whether the model itself fills the field in with the time of writing."""
    return getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False)


def copy_objects(model: type[models.Model], objects: Iterable[models.Model]) -> range:
    """Write unsaved objects by COPY with keys of their own, their history with them; give the keys.

    Times that the model keeps itself are now; nothing else of `save` runs.
    """
    objects = list(objects)
    fields, now = model._meta.concrete_fields, timezone.now()
    relations = [field for field in fields if field.is_relation]
    kept_times = [field for field in fields if is_kept_time(field)]
    ids = next_ids(model, len(objects))
    for pk, each in zip(ids, objects, strict=True):
        each.pk = pk
        for field in relations:
            if field.is_cached(each) and (related := field.get_cached_value(each)) is not None:
                setattr(each, field.attname, related.pk)  # it may have got its key after it was set here
        for field in kept_times:
            setattr(each, field.attname, now)
    names = [field.attname for field in fields]
    copy_rows(
        model, [field.column for field in fields], (tuple(getattr(each, name) for name in names) for each in objects)
    )
    if hasattr(model, "pgh_event_model"):
        write_history(model, ids)
    return ids


def copy_values(model: type[models.Model], rows: Iterable[Mapping[str, object]]) -> range:
    """Write rows of plain values by COPY with keys of their own, their history with them; give the keys.

    All rows name the same fields (`unit_id`); the others get the model's defaults, times it keeps itself are now. For
    tables so large that an object a row would cost more than the row.
    """
    rows = list(rows)
    names = list(rows[0]) if rows else []
    ids, now = next_ids(model, len(rows)), timezone.now()
    others = [field for field in model._meta.concrete_fields if field.attname not in names and not field.primary_key]
    usual = tuple(now if is_kept_time(field) else field.get_default() for field in others)
    columns = ["id", *(model._meta.get_field(name).column for name in names), *(field.column for field in others)]
    copy_rows(model, columns, ((pk, *row.values()) for pk, row in zip(ids, rows, strict=True)), usual)
    if hasattr(model, "pgh_event_model"):
        write_history(model, ids)
    return ids


def write_history(model: type[models.Model], ids: range) -> None:
    """Write the "insert" events of rows that came in while triggers were off."""
    event = model.pgh_event_model
    tracked = {field.column for field in event._meta.fields if not field.name.startswith("pgh_")}
    columns = [field.column for field in model._meta.fields if field.column in tracked]
    names = ", ".join(f'"{column}"' for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{event._meta.db_table}" (pgh_created_at, pgh_label, pgh_obj_id, {names}) '
            f'SELECT %s, %s, id, {names} FROM "{model._meta.db_table}" WHERE id >= %s AND id < %s',
            [timezone.now(), "insert", ids.start, ids.stop],
        )
