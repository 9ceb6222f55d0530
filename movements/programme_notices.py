"""Who hears about annual programmes: owners of tasks, units that may localise them, who confirms and who waits."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils import timezone

from accounts.models import HeldRole, User
from accounts.responsible import Responsible
from movements.models import Programme, Task
from movements.notices import answering_for
from movements.querysets.dialogues import ANSWERING
from movements.querysets.programmes import WRITING
from notifications.actions import News, notify, notify_of


def owners_of(task: Task) -> list[User]:
    """Give the person in charge, else those who answer for the unit, or for the issuing one of a body outside."""
    if task.person is not None and task.person.is_active:
        return [task.person]
    return answering_for(task.unit) if task.unit else answering_for(task.programme.unit, *WRITING)


def owner_keys(task: Task, roles: Responsible) -> list[int]:
    """Give the keys of the same people, by roles (`WRITING`) read beforehand."""
    if task.person is not None and task.person.is_active:
        return [task.person_id]
    path, names = (task.unit.path, ANSWERING) if task.unit else (task.programme.unit.path, WRITING)
    return roles.each(path, *names)


def issued(programme: Programme, tasks: Sequence[Task], *, by: User) -> None:
    """Tell everybody who has a task, once each, and those who answer for units one step below, who may localise it."""
    today = timezone.localdate()
    roles, theirs = Responsible(today, *WRITING), {}
    for each in tasks:
        for person in owner_keys(each, roles):
            theirs.setdefault(person, []).append(each)
    people, page = User.objects.in_bulk(theirs), f"{reverse('programmes:mine')}?below=on"
    news = [
        News([people[key]], "movements/tasks_assigned", programme, page, context={"tasks": own})
        for key, own in theirs.items()
    ]
    below = HeldRole.objects.in_force(today).filter(
        name__in=ANSWERING, person__is_active=True, unit__depth=programme.unit.depth + 1,
        unit__path__startswith=programme.unit.path,
    )  # fmt: skip
    others = User.objects.filter(pk__in=below.values("person")).exclude(pk__in=[*theirs, by.pk])
    notify_of(*news, News(list(others), "movements/programme_issued", programme))


def reported(task: Task) -> None:
    """Ask the issuing unit to confirm that a task is done; whoever reported it cannot."""
    but = {task.done_in.by_id, task.done_in.on_behalf_of_id}
    people = [person for person in answering_for(task.programme.unit, *WRITING) if person.pk not in but]
    notify(people, "movements/task_reported", about=task)


def settled(task: Task, kind: str, *, by: User, reason: str = "") -> None:
    """Tell the owners what the issuing unit has decided; whoever decided it knows."""
    people = [person for person in owners_of(task) if person.pk != by.pk]
    notify(people, kind, about=task, reason=reason)
