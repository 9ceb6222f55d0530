"""The clock of appeals: findings of those who hear them, then the answer."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from councils.models import Appeal, Hearer, Seat
from councils.states import OFFICERS, AppealStatus
from notifications.dues import Due, DueKind, Scope, Span
from notifications.states import Audience


class FindingDue(DueKind):
    """A member who hears an appeal has not said yet what he or she found."""

    name = "finding"
    label = gettext_lazy("An appeal is to be heard")
    task_of_others = gettext_lazy("findings on appeals")
    audiences = (Audience.OWNER, Audience.SECRETARY, Audience.CHAIR)

    def find(self, span: Span) -> Iterator[Due]:
        """Give the findings missing of open appeals, by the day of the answer; one query."""
        hearers = Hearer.objects.filter(
            found_at__isnull=True, appeal__in=Appeal.objects.open(), appeal__due_on__gte=span.first,
            appeal__due_on__lte=span.last,
        )  # fmt: skip
        if span.people is not None:
            hearers = hearers.filter(seat__person__in=span.people)
        for hearer in hearers.select_related("appeal", "seat").order_by("appeal", "pk"):
            appeal = hearer.appeal
            yield Due(
                f"finding-{appeal.pk}", hearer.seat.person_id, appeal.due_on,
                gettext_lazy("say what you found on an appeal"), "", appeal.get_absolute_url(), hearer.assigned_at,
                council_id=appeal.council_id,
            )  # fmt: skip

    def url_for(self, scope: Scope) -> str:
        """The appeals before the council."""
        return reverse("councils:appeals", args=[scope.council_id])


class AnswerDue(FindingDue):
    """An appeal is to be answered; owed by the officers of the council that hears it."""

    name = "answer"
    label = gettext_lazy("An appeal is to be answered")
    task_of_others = gettext_lazy("appeals to be answered")
    audiences = (Audience.OWNER,)

    def find(self, span: Span) -> Iterator[Due]:
        """Give open appeals by their last day, for each officer who is none of the authors; two queries."""
        appeals = Appeal.objects.filter(
            status__in=[AppealStatus.FILED, AppealStatus.HEARD], due_on__gte=span.first, due_on__lte=span.last
        ).prefetch_related("item__assessment__initiative__authors")  # fmt: skip
        officers: dict[int, list[int]] = {}
        today = timezone.localdate(span.now)
        seats = Seat.objects.in_force(today).acting_as(today, *OFFICERS)
        for council, person in seats.filter(council__appeals__in=appeals).values_list("council", "person").distinct():
            officers.setdefault(council, []).append(person)
        for appeal in appeals.order_by("due_on", "pk"):
            authors = {author.person_id for author in appeal.item.assessment.initiative.authors.all()}
            for person in sorted(set(officers.get(appeal.council_id, [])) - authors):
                if span.people is None or person in span.people:
                    yield Due(
                        f"answer-{appeal.pk}", person, appeal.due_on, gettext_lazy("answer an appeal"), "",
                        appeal.get_absolute_url(), appeal.filed_at, council_id=appeal.council_id,
                    )  # fmt: skip
