"""Reading the seats somebody holds, with council, unit and field and with who acts for whom, in one question.

It is asked on every page of a council, so it is written out (common.questions).
"""

import datetime
import json
from functools import cache

from django.db.models import Model

from common.questions import columns, read

# A seat held on a day, by somebody or between two.
_HELD = "{seat}.starts_on <= %(day)s AND ({seat}.ends_on IS NULL OR {seat}.ends_on >= %(day)s)"
_PEOPLE = """
    (SELECT json_agg(json_build_array(person.id, person.full_name, absent.office, deputy.ends_on)
                     ORDER BY deputy.id)::text
       FROM councils_seatdeputy deputy
       JOIN councils_seat absent ON absent.id = deputy.seat_id
       JOIN councils_seat acting ON acting.id = deputy.deputy_id
       JOIN accounts_user left_out ON left_out.id = absent.person_id AND left_out.is_active
       JOIN accounts_user person ON person.id = {whose}.person_id
      WHERE {own}.id = seat.id AND deputy.ended_at IS NULL
        AND deputy.starts_on <= %(day)s AND deputy.ends_on >= %(day)s AND {absent} AND {acting})
"""
_SEATS = """
    SELECT {columns}, {acts_for}, {acting}
      FROM councils_seat seat
      JOIN councils_council council ON council.id = seat.council_id
      JOIN accounts_unit unit ON unit.id = council.unit_id
      LEFT JOIN initiatives_field field ON field.id = council.field_id
     WHERE seat.person_id = %(person)s AND {held} AND {exists}
     ORDER BY unit.path, council.starts_on DESC, seat.position, seat.id
"""


def read_seats(seat: type[Model], person: int, day: datetime.date) -> list[Model]:
    """Give the seats of a person on that day in councils that exist on it; each says whom it acts for and who for it.

    `absent` and `deputed` are lists of key, name, office and last day.
    """
    found = []
    for (held, council, unit, field), (absent, deputed) in read(
        _question(seat), _models(seat), {"person": person, "day": day}
    ):
        council.unit, council.field, held.council = unit, field, council
        held.absent, held.deputed = (json.loads(each or "[]") for each in (absent, deputed))
        found.append(held)
    return found


@cache
def _question(seat: type[Model]) -> str:
    both = {name: _HELD.format(seat=name) for name in ("absent", "acting")}
    return _SEATS.format(
        columns=columns(**dict(zip(("seat", "council", "unit", "field"), _models(seat), strict=True))),
        acts_for=_PEOPLE.format(whose="absent", own="acting", **both),
        acting=_PEOPLE.format(whose="acting", own="absent", **both),
        held=_HELD.format(seat="seat"),
        exists=_HELD.format(seat="council"),
    )


@cache
def _models(seat: type[Model]) -> tuple[type[Model], ...]:
    council = seat._meta.get_field("council").related_model
    related = (council._meta.get_field(name).related_model for name in ("unit", "field"))
    return (seat, council, *related)
