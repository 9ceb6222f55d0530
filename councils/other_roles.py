"""Members and experts who read a dossier with its authors in another role: co-ordinators and heads of its unit.

Where the rule sheet hides authors they neither score it nor are asked about it. What they read as members is masked as
for everybody else, and they vote with the others: by then the authors are known to all.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable

from django.utils.translation import gettext as _

from accounts.models import Role, User
from accounts.states import RoleName
from councils.models import Assessment, Seat
from councils.seats import run_under_names
from councils.states import OFFICERS
from initiatives.permissions import is_responsible

READ_WHOLE = (RoleName.COORDINATOR, RoleName.HEAD)


def why_knows_authors(user: User, assessment: Assessment) -> str | None:
    """Say that the user reads elsewhere what the rule sheet hides from those who score, or None."""
    if not assessment.rule_sheet.is_anonymous or assessment.council in run_under_names(user):
        return None
    return words() if is_responsible(user, assessment.initiative.unit) else None


def words() -> str:
    """The reason, for the person concerned and for whoever shares out."""
    return _("Authors are hidden here, and co-ordinators and heads of the unit know them: others score this dossier.")


def knowing_authors(assessments: Iterable[Assessment], on: datetime.date) -> dict[int, set[int]]:
    """Give the seats that know the authors of each dossier whose authors are hidden; one question where none is."""
    hidden = Assessment.objects.filter(pk__in=[each.pk for each in assessments], rule_sheet__is_anonymous=True)
    rows = list(hidden.order_by().values_list("pk", "council", "initiative__unit__path"))
    if not rows:
        return {}
    seats = Seat.objects.in_force(on).filter(council__in={council for _pk, council, _path in rows})
    held: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for seat, person, council in seats.exclude(office__in=OFFICERS).values_list("pk", "person", "council"):
        held[person].append((council, seat))
    roles = Role.objects.in_force(on).filter(name__in=READ_WHOLE, person__in=held)
    found: dict[int, set[int]] = defaultdict(set)
    for person, above in roles.values_list("person", "unit__path"):
        for council, seat in held[person]:
            for pk, before, path in rows:
                if before == council and path.startswith(above):
                    found[pk].add(seat)
    return found
