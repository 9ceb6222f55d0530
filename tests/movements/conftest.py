"""A small made-up province in the real units, as a world (tests/worlds.py)."""

from movements.demo import prepare_units
from movements.province import make_province
from tests.worlds import world


@world
def made_up_province(now):
    """Give nothing: its rows are looked for."""
    prepare_units()
    make_province(staff=700, initiatives=300, seasons=2, seed=7, now=now)
