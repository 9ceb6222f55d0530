"""A made-up province of any size in the real tree of units: what demonstrations and benchmarks run on.

    make_province(staff=10_000, initiatives=10_000, seasons=2, seed=1)

The same numbers give the same province. Rows come in by COPY, their history with them; states come from the real
rules (a verdict is judged, a duty settled), and `manage.py check_figures` proves the whole.
"""

from movements.province.build import make_province

__all__ = ["make_province"]
