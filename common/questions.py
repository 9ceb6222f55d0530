"""Questions written out in SQL, for what nearly every page asks: rows of models read from joined tables.

Put together by Django such a question takes the process up to ten times as long as the database takes to answer it.

    for (held, unit), rest in read(sql.format(columns=columns(held=HeldRole, unit=Unit)), [HeldRole, Unit], {...}):
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from django.db import connections, router
from django.db.models import Model


def columns(**models: type[Model]) -> str:
    """Give the columns of models as a SELECT lists them, by the names their tables have in the question."""
    return ", ".join(f'{name}."{each.column}"' for name, model in models.items() for each in _fields(model))


def read(sql: str, models: Sequence[type[Model]], params: Mapping[str, Any]) -> Iterator[tuple[list, tuple]]:
    """Give for each row its models, None where an outer join found none, and what stands in the columns after them.

    The columns come in the order of the models, as `columns` gives them.
    """
    using = router.db_for_read(models[0])
    with connections[using].cursor() as cursor:
        cursor.execute(sql, params)
        rows = cursor.fetchall()
    for row in rows:
        objects, start = [], 0
        for model in models:
            names = _names(model)
            end = start + len(names)
            values = row[start:end]
            objects.append(model.from_db(using, names, values) if values[0] is not None else None)
            start = end
        yield objects, row[start:]


def _fields(model: type[Model]) -> list:
    """Give the fields with a column each, the key first. None of them is read in another form than it is stored in."""
    return list(model._meta.concrete_fields)


@cache
def _names(model: type[Model]) -> list[str]:
    return [each.attname for each in _fields(model)]
