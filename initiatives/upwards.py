"""Where a dossier goes whose author heads the unit that recognises: to the council of the level above (process.md 2.4).

Asked anew each time: heads and authors change. Where no unit above has a council, the own one judges.
"""

from dataclasses import dataclass

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import HeldRole, Unit
from accounts.states import RoleName
from initiatives.models import Initiative
from initiatives.states import Kind, Status


@dataclass(frozen=True)
class Upwards:
    """Who of the authors heads which unit, and whose council judges the dossier for that reason."""

    head: str
    own: Unit
    above: Unit

    @property
    def why(self) -> str:
        """The reason in plain words."""
        return _("%(head)s heads %(own)s: the council of %(above)s judges this dossier, not that of the own unit.") % {
            "head": self.head,
            "own": self.own,
            "above": self.above,
        }


def upwards_of(initiative: Initiative) -> Upwards | None:
    """Say that the dossier goes to the level above, and why; None where the own unit's council judges it."""
    own = initiative.recognising_unit or initiative.nearest_council_unit()
    if own is None or initiative.is_model:  # whoever heads the unit answers for its models; others evaluate them
        return None
    heads = _heads().filter(unit=own, person__in=initiative.authors.values("person"))
    head = heads.select_related("person").order_by("pk").first()
    above = head and Unit.objects.above(own).recognising().exclude(pk=own.pk).order_by("-depth").first()
    return Upwards(str(head.person), own, above) if above else None


def judging_unit(initiative: Initiative, upwards: Upwards | None) -> Unit:
    """Give the unit whose council judges the dossier, or has it already."""
    if initiative.status == Status.IN_REVIEW:
        under_review = initiative.assessments.filter(act="recognition").exclude(status="closed")
        found = under_review.select_related("council__unit").first()
        if found is not None:
            return found.council.unit
    own = initiative.recognising_unit or initiative.unit.recognising_unit() or initiative.unit
    return upwards.above if upwards else own


def goes_up() -> Q:
    """Give the condition "goes to the level above", for initiatives that have a number."""
    heads = _heads().filter(unit=OuterRef("recognising_unit"), person__authorships__initiative=OuterRef("pk"))
    return Q(kind=Kind.INITIATIVE) & Q(Exists(heads)) & Q(Exists(_above()))


def unit_above() -> QuerySet:
    """Give, as a subquery on initiatives, the next unit with a council above the one that recognises."""
    return _above().order_by("-depth").values("pk")[:1]


def _above() -> QuerySet[Unit]:
    """Give the units with a council above the initiative's recognising unit."""
    path = ExpressionWrapper(OuterRef("recognising_unit__path"), output_field=CharField())
    below = Unit.objects.recognising().alias(below=path)
    return below.filter(below__startswith=F("path")).exclude(pk=OuterRef("recognising_unit"))


def _heads() -> QuerySet[HeldRole]:
    return HeldRole.objects.in_force(timezone.localdate()).filter(name=RoleName.HEAD)
