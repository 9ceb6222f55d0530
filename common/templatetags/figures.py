"""The functions of common/formats.py as filters, built into all templates; an empty value stays empty.

`{{ season.closes_at|moment }}, {{ season.closes_at|days_left }}` → 17:00 thứ Hai, 30/11/2026, còn 7 ngày
"""

from collections.abc import Callable

from django import template

from common import formats

register = template.Library()


def _filter(function: Callable) -> None:
    def given(value, argument=None) -> str:
        if value is None or value == "":
            return ""
        return function(value) if argument is None else function(value, argument)

    given.__doc__ = function.__doc__
    register.filter(function.__name__, given)


for _function in (
    formats.day,
    formats.weekday,
    formats.clock,
    formats.moment,
    formats.stamp,
    formats.recently,
    formats.days_left,
    formats.days_since,
    formats.number,
    formats.percent,
    formats.money,
    formats.file_size,
    formats.together,
    formats.inside_sentence,
):
    _filter(_function)
