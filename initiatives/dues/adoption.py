"""What replication asks of units: the head's word on an application reported, a third unit's check of a benefit."""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from accounts.responsible import Responsible
from accounts.states import RoleName
from initiatives.models import Adopter, Adoption, Author, BenefitCheck
from initiatives.notices import CHECKING
from initiatives.states import AdoptionStatus
from notifications.dues import Due, DueKind, Scope, Span
from notifications.states import Audience


def concerned_by(adoptions: Iterable[Adoption]) -> dict[int, frozenset[int]]:
    """Give for each application who wrote or applies it: these people do not answer for it; two queries."""
    adoptions = list(adoptions)
    of_initiative, found = defaultdict(set), defaultdict(set)
    authors = Author.objects.filter(initiative__in={each.initiative_id for each in adoptions}, person__isnull=False)
    for initiative, person in authors.values_list("initiative", "person"):
        of_initiative[initiative].add(person)
    people = Adopter.objects.filter(adoption__in=[each.pk for each in adoptions])
    for adoption, person in people.values_list("adoption", "person"):
        found[adoption].add(person)
    return {each.pk: frozenset(found[each.pk] | of_initiative[each.initiative_id]) for each in adoptions}


class AdoptionDue(DueKind):
    """People of a unit report that they apply an initiative; the word of its head is owed within the days given."""

    name = "adoption"
    label = gettext_lazy("An application reported in the unit is to be confirmed")
    task_of_others = gettext_lazy("applications of initiatives of others to be confirmed")
    audiences = (Audience.OWNER, Audience.HEAD, Audience.SECRETARY)

    def find(self, span: Span) -> Iterator[Due]:
        """Give the applications reported and not answered, for the nearest head who may; four queries."""
        roles = Responsible(timezone.localdate(span.now), RoleName.HEAD)
        rows = Adoption.objects.filter(
            status=AdoptionStatus.REPORTED, reported_at__lt=span.moments[1], due_on__range=(span.first, span.last)
        )
        due = list(rows.select_related("initiative", "unit").order_by("due_on", "pk"))
        concerned = concerned_by(due)
        for each in due:
            found = roles.nearest(each.unit.path, RoleName.HEAD, without=concerned[each.pk])
            for person in found.people if found else ():
                if span.people is None or person in span.people:
                    yield Due(
                        f"adoption-{each.pk}", person, each.due_on,
                        gettext_lazy("confirm that the unit applies it, or give the report back"),
                        each.initiative.title, each.get_absolute_url(), each.reported_at, each.unit.path,
                    )  # fmt: skip

    def url_for(self, scope: Scope) -> str:
        """What waits for a head."""
        return reverse("initiatives:adoptions") + "?status=reported&scope=units"


class BenefitCheckDue(DueKind):
    """A third unit is to look at the benefit of an application; owed by its co-ordinators and head."""

    name = "benefit_check"
    label = gettext_lazy("A benefit is to be checked")
    task_of_others = gettext_lazy("benefits to be checked")
    audiences = (Audience.OWNER, Audience.HEAD, Audience.SECRETARY)

    def find(self, span: Span) -> Iterator[Due]:
        """Give the checks whose time has come, by the day they end; four queries."""
        roles = Responsible(timezone.localdate(span.now), *CHECKING)
        rows = BenefitCheck.objects.waiting().filter(
            due_on__gte=span.first, due_on__lte=span.last, opens_on__lte=timezone.localdate(span.now)
        )
        checks = list(rows.select_related("adoption__initiative", "unit").order_by("due_on", "pk"))
        concerned = concerned_by(check.adoption for check in checks)
        for check in checks:
            for person in roles.each(check.unit.path, *CHECKING, without=concerned[check.adoption_id]):
                if span.people is None or person in span.people:
                    yield Due(
                        f"benefit-{check.pk}", person, check.due_on,
                        gettext_lazy("check the benefit of an application"), check.adoption.initiative.title,
                        reverse("initiatives:check_benefit", args=[check.pk]),
                        timezone.make_aware(datetime.datetime.combine(check.opens_on, datetime.time())),
                        check.unit.path,
                    )  # fmt: skip

    def url_for(self, scope: Scope) -> str:
        """What units are to check."""
        return reverse("initiatives:benefit_checks")
