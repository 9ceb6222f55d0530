"""Which council takes which dossiers for recognition: by kind, by unit, by field, for one session."""

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, Q, Subquery
from django.db.models.lookups import Exact
from django.utils import timezone

from councils.models import Council
from councils.states import BEFORE_THE_COUNCIL, AssessmentStatus, CouncilKind, SessionStatus
from initiatives.states import Kind, Status
from initiatives.upwards import goes_up, unit_above


def waiting_for(council: Council) -> Q:
    """Give the complete dossiers this council is to recognise; a unit's first level decides which council that is.

    A steering committee takes the models that have reported. A dossier whose author heads the recognising unit waits
    for the council of the next unit above.
    """
    unit = council.unit
    if council.is_steering:
        return Q(status=Status.ACCEPTED, results__isnull=False) & models_of(council)
    if council.level != unit.recognition_level or is_over(council):
        return Q(pk__in=[])
    own = Q(recognising_unit=unit) & ~goes_up()
    sent_up = Q(recognising_unit__path__startswith=unit.path) & goes_up() & Q(Exact(Subquery(unit_above()), unit.pk))
    return Q(status=Status.ACCEPTED, kind=Kind.INITIATIVE) & (own | sent_up) & of_its_field(council)


def models_of(council: Council) -> Q:
    """Give the models a steering committee evaluates: below its unit, less what a nearer committee takes."""
    steering = Council.objects.in_force(timezone.localdate()).filter(kind=CouncilKind.STEERING, for_session=False)
    nearer = steering.filter(unit__path__startswith=council.unit.path).exclude(unit=council.unit_id)
    found = Q(kind=Kind.MODEL, recognising_unit__path__startswith=council.unit.path)
    for path in nearer.values_list("unit__path", flat=True):
        found &= ~Q(recognising_unit__path__startswith=path)
    return found


def of_its_field(council: Council) -> Q:
    """Give the initiatives of the council's field; a standing one leaves to others what is of a narrower field."""
    own = Q(field__path__startswith=council.field.path) if council.field else Q()
    if council.for_session:
        return own
    others = Council.objects.of_fields(timezone.localdate()).filter(unit=council.unit_id, level=council.level)
    if council.field:
        others = others.filter(field__path__startswith=council.field.path).exclude(field=council.field_id)
    path = ExpressionWrapper(OuterRef("field__path"), output_field=CharField())
    return own & ~Q(Exists(others.alias(of=path).filter(of__startswith=F("field__path"))))


def is_over(council: Council) -> bool:
    """Say whether a council for one session has held it and has nothing left to judge."""
    if not council.for_session or not council.sessions.filter(status=SessionStatus.CLOSED).exists():
        return False
    left = BEFORE_THE_COUNCIL - {AssessmentStatus.DECIDED}
    return not council.assessments.filter(status__in=left).exists()
