"""Finding rows by words typed anywhere in a short text that is kept folded (`search` columns)."""

from functools import reduce
from operator import and_, or_

from django.db.models import Q

from common.vietnamese import fold


def with_words(text: str, *columns: str) -> Q:
    """Give the condition "each word of the text occurs in one of the columns", with or without diacritics.

    `columns` hold folded text (`common.vietnamese.fold`); no word: every row.
    """
    words = fold(text).split()
    return reduce(and_, (reduce(or_, (Q(**{f"{name}__contains": word}) for name in columns)) for word in words), Q())
