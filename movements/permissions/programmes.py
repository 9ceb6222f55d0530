"""Who drafts, issues, closes and localises annual programmes, and the reason when not."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import Unit, User
from accounts.roles import responsible_for, units_of
from accounts.states import RoleName
from movements.models import Programme
from movements.programme_states import ProgrammeStatus, TaskStatus
from movements.querysets.programmes import WRITING


def why_not_draft(user: User, unit: Unit) -> str | None:
    """Say why the user may not draft programmes of the unit, or None."""
    if responsible_for(user, unit, *WRITING):
        return None
    return _(
        "Only co-ordinators, heads and the steering committee of %(unit)s or of a unit above it draft its programmes."
    ) % {"unit": unit}


def why_not_change(user: User, programme: Programme) -> str | None:
    """Say why the user may not change the programme or its tasks, or None."""
    if not programme.is_draft:
        return _("The programme is issued: it stays as it is. What comes later is issued as a programme of its own.")
    return why_not_draft(user, programme.unit)


def _why_not_head(user: User, programme: Programme) -> str | None:
    if responsible_for(user, programme.unit, RoleName.HEAD):
        return None
    return _("Only the head of %(unit)s or of a unit above it issues its programmes and closes them.") % {
        "unit": programme.unit
    }


def why_not_issue(user: User, programme: Programme) -> str | None:
    """Only the head issues a programme, and only one that has tasks."""
    if not programme.is_draft:
        return _("The programme is issued already.")
    if reason := _why_not_head(user, programme):
        return reason
    if not programme.tasks.exists():
        return _("The programme has no task yet.")
    return None


def why_not_close(user: User, programme: Programme) -> str | None:
    """Only the head closes a programme, once nothing waits for a word of the issuing unit."""
    if not programme.runs:
        return _("Only a programme that is issued and runs is closed.")
    if reason := _why_not_head(user, programme):
        return reason
    if waiting := programme.tasks.filter(status=TaskStatus.REPORTED).count():
        return ngettext(
            "%(count)d task is reported done and waits to be confirmed or sent back.",
            "%(count)d tasks are reported done and wait to be confirmed or sent back.",
            waiting,
        ) % {"count": waiting}
    return None


def why_not_open_again(user: User, programme: Programme) -> str | None:
    """Only the head opens a closed programme again."""
    if programme.status != ProgrammeStatus.CLOSED:
        return _("Only a closed programme is opened again.")
    return _why_not_head(user, programme)


def why_not_localise(user: User, programme: Programme, unit: Unit) -> str | None:
    """Say why the user may not take tasks of the programme over into one of the unit, or None."""
    if not programme.runs:
        return _("Only a programme that is issued and not closed is localised.")
    if unit.pk == programme.unit_id or not unit.path.startswith(programme.unit.path):
        return _("%(unit)s is not below %(issuer)s, which issued the programme.") % {
            "unit": unit, "issuer": programme.unit,
        }  # fmt: skip
    if reason := why_not_draft(user, unit):
        return reason
    own = programme.localised.filter(unit=unit).first()
    if own is not None and not own.is_draft:
        return _("%(unit)s has localised it already: %(title)s.") % {"unit": unit, "title": own.title}
    return None


def localises_for(user: User, programme: Programme) -> list[Unit]:
    """Give the highest units below the issuing one for which the user localises the programme."""
    units = [unit for unit in units_of(user, *WRITING) if unit.path.startswith(programme.unit.path)]
    return [unit for unit in units if why_not_localise(user, programme, unit) is None] if programme.runs else []
