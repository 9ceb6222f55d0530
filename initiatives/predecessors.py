"""Which model of an earlier year a registration goes on with, and what stands before and after it in that line."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.models import User
from initiatives.models import Initiative
from initiatives.states import Kind, Status

REGISTERED = {Status.ACCEPTED, Status.IN_REVIEW, Status.RECOGNISED, Status.NOT_RECOGNISED}  # found complete
ENDED_EARLY = {Status.DRAFT, Status.WITHDRAWN, Status.REMOVED}
LONGEST_LINE = 30  # a movement has no more years


def predecessors_for(initiative: Initiative) -> QuerySet[Initiative]:
    """Give the models of earlier years this one may go on with: of the same unit (or one before it), the newest first.

    Each is gone on with once a year; whatever is this initiative's own choice already stays among them.
    """
    others = Initiative.objects.filter(continues=OuterRef("pk"), season=initiative.season_id)
    taken = others.exclude(status__in=ENDED_EARLY).exclude(pk=initiative.pk)
    of_unit = Q(unit=initiative.unit_id) | Q(unit__successor=initiative.unit_id)
    found = Initiative.objects.filter(
        of_unit, kind=Kind.MODEL, status__in=REGISTERED, season__year__lt=initiative.season.year
    )
    return found.exclude(Exists(taken)).select_related("season").order_by("-season__year", "-pk")


def line_before(initiative: Initiative) -> list[int]:
    """Give the keys of the models this one goes on with, the nearest first."""
    line: list[int] = []
    key = initiative.continues_id
    while key is not None and key not in line and len(line) < LONGEST_LINE:
        line.append(key)
        key = Initiative.objects.filter(pk=key).values_list("continues", flat=True).first()
    return line


def line_of(initiative: Initiative, user: User) -> list[Initiative]:
    """Give the years of a model as far as the user may see them, the oldest first; empty where it stands alone."""
    keys = {initiative.pk, *line_before(initiative)}
    after = [initiative.pk]
    while after and len(keys) < LONGEST_LINE:
        later = Initiative.objects.filter(continues__in=after).exclude(status__in=ENDED_EARLY)
        after = [key for key in later.values_list("pk", flat=True) if key not in keys]
        keys |= set(after)
    if len(keys) == 1:
        return []
    seen = Initiative.objects.visible_to(user).filter(pk__in=keys).select_related("season")
    return sorted(seen, key=lambda model: (model.season.year, model.pk))
