"""A task of an annual programme is to be done; its day is extended by the unit that issued the programme."""

import datetime
from collections.abc import Iterator

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy

from accounts.models import User
from accounts.querysets import under_paths
from accounts.responsible import Responsible
from movements.models import Task
from movements.permissions.programme_tasks import why_not_extend
from movements.programme_notices import owner_keys, owners_of
from movements.querysets.programmes import WRITING
from notifications.dues import Due, DueKind, Scope, Span
from notifications.limits import Limit
from notifications.states import Audience


class TaskDue(DueKind):
    """A task runs out; owed by the person in charge, without one by head and co-ordinators of the unit.

    For a body outside the tree of units, those who draft the issuing unit's programmes see to it.
    """

    name = "task"
    label = gettext_lazy("A task of an annual programme is to be done")
    task_of_others = gettext_lazy("tasks of annual programmes to be done")
    audiences = (Audience.OWNER, Audience.HEAD)

    def find(self, span: Span) -> Iterator[Due]:
        """Give the tasks of programmes that run and are not reported done, for each who has one; two queries."""
        roles = Responsible(timezone.localdate(span.now), *WRITING)
        running = Task.objects.open().filter(due_on__gte=span.first, due_on__lte=span.last)
        if span.people is not None:
            paths = roles.paths_of(span.people)
            outside = Q(unit__isnull=True) & under_paths(paths, "programme__unit")
            running = running.filter(under_paths(paths) | outside | Q(person__in=span.people))
        task = gettext_lazy("do the task, and say how far it is")
        for each in running.for_list().order_by("due_on", "pk").iterator():
            path = (each.unit or each.programme.unit).path
            for person in owner_keys(each, roles):
                if span.people is None or person in span.people:
                    yield Due(
                        f"task-{each.pk}", person, each.due_on, task, Truncator(each.content).words(30),
                        each.get_absolute_url(), each.programme.issued_at, path,
                    )  # fmt: skip

    def url_for(self, scope: Scope) -> str:
        """The tasks of the reader's units and of those below."""
        return f"{reverse('programmes:mine')}?below=on"


class TaskLimit(Limit):
    """The day of a task, as long as it is not reported done."""

    kind = "task"
    label = gettext_lazy("The task is to be done")

    def visible_to(self, user: User, key: int) -> Task | None:
        """To whoever reads the programme."""
        return Task.objects.visible_to(user).for_list().filter(pk=key).first()

    def row(self, key: int) -> Task:
        """The task."""
        return Task.objects.for_list().get(pk=key)

    def lock(self, key: int) -> Task:
        """The task, locked."""
        return Task.objects.select_for_update(of=("self",)).for_list().get(pk=key)

    def by(self, row: Task) -> datetime.date:
        """The day it is due."""
        return row.due_on

    def why_not(self, user: User, row: Task, now: datetime.datetime) -> str | None:
        """The issuing unit's side, while it is not reported done."""
        return why_not_extend(user, row, now)

    def move(self, row: Task, to: datetime.date) -> None:
        """Write the day."""
        row.due_on = to
        row.save(update_fields=["due_on", "updated_at"])

    def people(self, row: Task, now: datetime.datetime) -> list[User]:
        """Those who are to do it."""
        return owners_of(row)
