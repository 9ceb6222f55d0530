"""Every question we ask about annual programmes and their tasks."""

import datetime
from typing import Self

from django.db.models import Count, Q, QuerySet

from accounts.querysets import under
from accounts.roles import roles_of, units_of
from accounts.states import RoleName
from movements.programme_states import OUT, ProgrammeStatus, TaskStatus
from movements.querysets.dialogues import ANSWERING
from movements.states import LEVEL_OF_KIND

WRITING = (*ANSWERING, RoleName.STEERING)  # the steering committee drafts the programme and follows it


def _read_by(user, to: str = "") -> Q:
    """Give the condition "a programme the user reads": issued, or of a unit for which he or she drafts programmes."""
    if not user.is_authenticated:
        return Q(pk__in=[])
    return Q(**{f"{to}status__in": OUT}) | under(units_of(user, *WRITING), f"{to}unit")


def late(today: datetime.date, to: str = "") -> Q:
    """Give the condition "overdue" for tasks; `to` leads to the task."""
    runs = Q(**{f"{to}programme__status": ProgrammeStatus.ISSUED})
    return runs & Q(**{f"{to}status": TaskStatus.OPEN, f"{to}due_on__lt": today})


def _answered_by(user, names: tuple[str, ...], below: bool, relation: str = "unit") -> Q:
    """Give the condition "of a unit in which the user holds one of these roles", or of one below it too."""
    if below:
        return under(units_of(user, *names), relation)
    return Q(**{f"{relation}__in": [role.unit_id for role in roles_of(user) if role.name in names]})


class ProgrammeQuerySet(QuerySet):
    """Annual programmes."""

    def visible_to(self, user) -> Self:
        """What is issued, to everybody with an account; a draft, to those who draft for the unit or one above it."""
        return self.filter(_read_by(user))

    def out(self) -> Self:
        """Those issued, closed ones too."""
        return self.filter(status__in=OUT)

    def drafts_of(self, user) -> Self:
        """Those the user may still write on."""
        return self.filter(under(units_of(user, *WRITING)), status=ProgrammeStatus.DRAFT)

    def within(self, unit) -> Self:
        """Those of the unit or of one below it."""
        return self.filter(unit__path__startswith=unit.path)

    def of_level(self, level: str) -> Self:
        """Those of units of that level (`DialogueLevel`)."""
        return self.filter(unit__kind__in=[kind for kind, its in LEVEL_OF_KIND.items() if its == level])

    def for_list(self) -> Self:
        """All that one row shows, but for its counts."""
        return self.select_related("unit", "above__unit")

    def counted(self, today: datetime.date) -> Self:
        """The same with its counts: tasks, those confirmed, those overdue."""
        return self.annotate(
            task_count=Count("tasks"),
            done_count=Count("tasks", filter=Q(tasks__status=TaskStatus.CONFIRMED)),
            late_count=Count("tasks", filter=late(today, "tasks__")),
        )


class TaskQuerySet(QuerySet):
    """Tasks of programmes."""

    def visible_to(self, user) -> Self:
        """Those of programmes the user reads."""
        return self.filter(_read_by(user, "programme__"))

    def owned_by(self, user, *, below: bool = False) -> Self:
        """Those the user, or a unit in which he or she answers, is to do; of bodies outside, those of its issuer.

        `below` brings those of all units below as well.
        """
        doing, issuing = _answered_by(user, ANSWERING, below), _answered_by(user, WRITING, below, "programme__unit")
        return self.filter(Q(person=user) | doing | Q(unit__isnull=True) & issuing)

    def to_confirm_by(self, user) -> Self:
        """Those reported done that wait for the user's word, as one of the issuing unit's side."""
        issued = under(units_of(user, *WRITING), "programme__unit")
        return self.filter(issued, status=TaskStatus.REPORTED, programme__status=ProgrammeStatus.ISSUED)

    def out(self) -> Self:
        """Those of programmes that are issued."""
        return self.filter(programme__status__in=OUT)

    def open(self) -> Self:
        """Those to be done: not reported done, in a programme that runs."""
        return self.filter(programme__status=ProgrammeStatus.ISSUED, status=TaskStatus.OPEN)

    def unfinished(self) -> Self:
        """Those of programmes that run, not confirmed yet."""
        return self.filter(programme__status=ProgrammeStatus.ISSUED).exclude(status=TaskStatus.CONFIRMED)

    def of_unit(self, unit) -> Self:
        """Those the unit or one below it does."""
        return self.filter(unit__path__startswith=unit.path)

    def for_list(self) -> Self:
        """All that one row shows, but for its counts."""
        return self.select_related("programme__unit", "unit", "person")

    def counted(self) -> Self:
        """The same with its counts: in how many issued programmes it was localised, and in how many it is done."""
        there = Q(localised__programme__status__in=OUT)
        return self.annotate(
            localised_count=Count("localised", filter=there),
            localised_done_count=Count("localised", filter=there & Q(localised__status=TaskStatus.CONFIRMED)),
        )
