"""Annual programmes are drafted, issued by the head of the unit, localised by units below, closed at the end."""

import datetime
from collections.abc import Mapping, Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from common.errors import NotAllowed, require
from movements import programme_notices as notices
from movements.models import Programme, Task
from movements.permissions.programmes import why_not_change, why_not_draft, why_not_localise
from movements.workflow.programmes import absent_head, move

FACTS = ("year", "subject", "title", "aims")
LOCALISED_FACTS = ("title", "aims")  # year and movement are those of the programme above


@transaction.atomic
def draft_programme(*, unit: Unit, facts: Mapping, by: User) -> Programme:
    """Begin the programme of a unit for a year; only those who draft for the unit read it until it is issued."""
    require(why_not_draft(by, unit))
    _locked_unit(unit)
    return _kept(Programme(unit=unit, entered_by=by, **{name: facts[name] for name in FACTS if name in facts}))


@transaction.atomic
def change_programme(*, programme: Programme, facts: Mapping, by: User) -> Programme:
    """Change what a draft says besides its tasks; of one that localises another, its title and aims."""
    current = locked(programme)
    require(why_not_change(by, current))
    for name in LOCALISED_FACTS if current.above_id else FACTS:
        setattr(current, name, facts[name])
    return _kept(current)


def _kept(programme: Programme) -> Programme:
    """Save a draft, unless the unit has one of that title for the year already."""
    alike = Programme.objects.filter(unit=programme.unit_id, year=programme.year, title=programme.title)
    if alike.exclude(pk=programme.pk).exists():
        raise NotAllowed(
            _("%(unit)s has a programme of this title for %(year)d already. Give a supplement a title of its own.")
            % {"unit": programme.unit, "year": programme.year}
        )
    programme.save()
    return programme


@transaction.atomic
def delete_programme(*, programme: Programme, by: User) -> None:
    """Delete a draft with its tasks; once issued it stays."""
    current = locked(programme)
    require(why_not_change(by, current))
    current.delete()


@transaction.atomic
def issue_programme(
    *, programme: Programme, issued_on: datetime.date, signer: str, by: User, number: str = "", document: str = "",
    now: datetime.datetime | None = None,
) -> Programme:  # fmt: skip
    """Issue the programme: everybody with an account reads it, owners of tasks and units below are told."""
    now, current = now or timezone.now(), locked(programme)
    if not signer.strip():
        raise NotAllowed(_("Say who signed it."))
    require(why_not_day(current, issued_on, timezone.localdate(now)))
    issued = move(
        current, "issue", by=by, issued_on=issued_on, number=number.strip(), signer=signer.strip(), document=document,
        issued_at=now, issued_by=by, issued_for=absent_head(by, current),
    )  # fmt: skip
    notices.issued(issued, list(issued.tasks.for_list().order_by("position", "pk")), by=by)
    return issued


def why_not_day(programme: Programme, issued_on: datetime.date, today: datetime.date) -> str | None:
    """Say why the programme cannot bear this date, or None."""
    if issued_on > today:
        return _("This day lies ahead: enter it here once it is signed.")
    if issued_on.year not in {programme.year - 1, programme.year}:
        return _("A programme for %(year)d is issued in %(before)d or %(year)d.") % {
            "year": programme.year, "before": programme.year - 1,
        }  # fmt: skip
    early = programme.tasks.filter(due_on__lt=issued_on).order_by("position").first()
    if early is not None:
        return _("Task %(number)d is due before that day.") % {"number": early.position}
    return None


@transaction.atomic
def close_programme(*, programme: Programme, by: User, now: datetime.datetime | None = None) -> Programme:
    """Close the programme at the end: what is open stays not done, and nobody is reminded of it any more."""
    return move(locked(programme), "close", by=by, closed_at=now or timezone.now())


@transaction.atomic
def open_programme_again(*, programme: Programme, by: User) -> Programme:
    """Open a closed programme again, such as when a last report comes late."""
    return move(locked(programme), "reopen", by=by, closed_at=None)


@transaction.atomic
def localise_programme(*, programme: Programme, unit: Unit, tasks: Sequence[Task], by: User) -> Programme:
    """Copy chosen tasks into a draft of the unit, each with a link to the one it comes from.

    The unit becomes their owner; dates and words stay as they are until somebody changes the draft. Called again while
    the draft is not issued, it adds the tasks chosen that are not there yet.
    """
    current = locked(programme)
    _locked_unit(unit)
    require(why_not_localise(by, current, unit))
    chosen = [task for task in tasks if task.programme_id == current.pk]
    if not chosen:
        raise NotAllowed(_("Choose at least one task."))
    own = current.localised.filter(unit=unit).select_related("unit").first() or _kept(
        Programme(
            unit=unit, above=current, year=current.year, subject=current.subject, title=current.title, entered_by=by
        )
    )
    known, last = set(own.tasks.values_list("above", flat=True)), own.tasks.count()
    fresh = [task for task in chosen if task.pk not in known]
    Task.objects.bulk_create(
        Task(programme=own, position=position, above=task, content=task.content, result=task.result, unit=unit,
             due_on=task.due_on)
        for position, task in enumerate(fresh, start=last + 1)
    )  # fmt: skip
    return own


def locked(programme: Programme) -> Programme:
    """Give the programme as it is now, locked until the end of the transaction."""
    return Programme.objects.select_for_update(of=("self",)).select_related("unit", "above__unit").get(pk=programme.pk)


def _locked_unit(unit: Unit) -> None:
    Unit.objects.select_for_update(no_key=True).get(pk=unit.pk)
