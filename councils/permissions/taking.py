"""Which council takes which dossiers for recognition, and why not another one."""

from collections.abc import Sequence

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from councils.models import Council
from councils.permissions import why_not_run
from councils.states import OVER_SESSIONS
from councils.taking import is_over, models_of, of_its_field
from initiatives.models import Initiative
from initiatives.states import Kind
from initiatives.upwards import goes_up, upwards_of


def why_not_responsible(council: Council, initiatives: Sequence[Initiative]) -> str | None:
    """Say why this council does not recognise one of these, and which one does, or None."""
    asked = Initiative.objects.filter(pk__in=[each.pk for each in initiatives])
    if council.is_steering:
        return _why_not_steered(council, asked) or why_over(council)
    model = asked.filter(kind=Kind.MODEL).first()
    if model is not None:
        return _("%(number)s is a model: its steering committee evaluates it.") % {"number": model.number}
    up = set(asked.filter(goes_up()).values_list("pk", flat=True))
    fits = set(asked.filter(of_its_field(council)).values_list("pk", flat=True))
    reasons = (
        _why_other_unit(council, each, is_up=each.pk in up)
        or (None if each.pk in fits else _why_other_field(council, each))
        for each in initiatives
    )
    return next(filter(None, reasons), None) or why_over(council)


def _why_not_steered(council: Council, asked: QuerySet[Initiative]) -> str | None:
    other = asked.exclude(models_of(council)).first()
    if other is None:
        return None
    if not other.is_model:
        return _("%(number)s is an initiative: a steering committee evaluates models alone.") % {"number": other.number}
    return _("%(number)s: another steering committee is nearer.") % {"number": other.number}


def _why_other_unit(council: Council, initiative: Initiative, *, is_up: bool) -> str | None:
    upwards = upwards_of(initiative) if is_up else None
    if (upwards.above.pk if upwards else initiative.recognising_unit_id) == council.unit_id:
        return None
    if upwards and initiative.recognising_unit_id == council.unit_id:
        return f"{initiative.number}: {upwards.why}"
    return _("Another council is responsible for one of these dossiers.")


def _why_other_field(council: Council, initiative: Initiative) -> str:
    others = Council.objects.of_fields(timezone.localdate()).filter(unit=council.unit_id, level=council.level)
    path = initiative.field.path if initiative.field else ""
    found = [each for each in others.select_related("field") if path.startswith(each.field.path)]
    if found:
        names = {"number": initiative.number, "council": max(found, key=lambda each: each.field.depth)}
        return _("%(number)s: %(council)s takes the dossiers of this field.") % names
    return _("%(number)s: this council takes dossiers of the field %(field)s alone.") % {
        "number": initiative.number,
        "field": council.field,
    }


def why_over(council: Council) -> str | None:
    """Say that a council for one session takes nothing more, or None."""
    if is_over(council):
        return _("This council was set up for one session, which has been held.")
    return None


def why_not_plan(user: User | None, council: Council) -> str | None:
    """Say why the user may not plan a session of this council, or None."""
    if reason := why_not_run(user, council) or why_over(council):
        return reason
    if council.for_session and council.sessions.exclude(status__in=OVER_SESSIONS).exists():
        return _("This council was set up for one session, which is planned already.")
    return None
