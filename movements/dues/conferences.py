"""Conferences to come to, and conclusions to carry out; the host gives more time for these."""

import datetime
from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy

from accounts.models import User
from accounts.querysets import under_paths
from accounts.responsible import Responsible
from accounts.states import RoleName
from movements.conference_states import ConclusionStatus, ConferenceStatus
from movements.models import Conclusion, Participant
from movements.notices import answering_for
from movements.permissions.conferences import why_not_extend
from movements.querysets.dialogues import ANSWERING
from notifications.dues import Due, DueKind, Scope, Span
from notifications.limits import Limit
from notifications.states import Audience


class ConferenceDue(DueKind):
    """A conference is near; reminded before it alone, for afterwards nothing can be done."""

    name = "conference"
    label = gettext_lazy("A conference takes place")
    task_of_others = gettext_lazy("people invited to a conference")
    audiences = (Audience.OWNER,)

    def find(self, span: Span) -> Iterator[Due]:
        """Give everybody with an account who is invited to what is planned; one query."""
        start, end = span.moments
        invited = Participant.objects.filter(
            conference__status=ConferenceStatus.PLANNED, conference__held_at__gte=max(start, span.now),
            conference__held_at__lt=end, invited_at__isnull=False, person__isnull=False,
        )  # fmt: skip
        if span.people is not None:
            invited = invited.filter(person__in=span.people)
        for each in invited.select_related("conference__unit").order_by("conference__held_at", "pk").iterator():
            held = each.conference
            yield Due(
                f"conference-{held.pk}", each.person_id, held.held_at, gettext_lazy("come to the conference"),
                Truncator(held.theme).words(30), held.get_absolute_url(), each.invited_at, held.unit.path,
            )  # fmt: skip


class ConclusionDue(DueKind):
    """A conclusion runs out; owed by head and co-ordinators of the unit it names."""

    name = "conclusion"
    label = gettext_lazy("A conclusion of a conference is to be carried out")
    task_of_others = gettext_lazy("conclusions of conferences to be carried out")
    audiences = (Audience.OWNER, Audience.HEAD)

    def find(self, span: Span) -> Iterator[Due]:
        """Give what was concluded and is not carried out, for each who answers for the unit; two queries."""
        roles = Responsible(timezone.localdate(span.now), RoleName.COORDINATOR, RoleName.HEAD)
        running = Conclusion.objects.running().filter(due_on__gte=span.first, due_on__lte=span.last)
        if span.people is not None:
            running = running.filter(under_paths(roles.paths_of(span.people)))
        task = gettext_lazy("carry out a conclusion, and say what was done")
        for each in running.select_related("unit", "conference").order_by("due_on", "pk").iterator():
            for person in roles.each(each.unit.path, *ANSWERING):
                if span.people is None or person in span.people:
                    yield Due(
                        f"conclusion-{each.pk}", person, each.due_on, task, Truncator(each.text).words(30),
                        each.get_absolute_url(), each.conference.concluded_at, each.unit.path,
                    )  # fmt: skip

    def url_for(self, scope: Scope) -> str:
        """What the reader's units are to carry out."""
        return reverse("conferences:conclusions")


class ConclusionLimit(Limit):
    """The day of a conclusion, as long as it is not carried out."""

    kind = ConclusionDue.name
    label = gettext_lazy("What was concluded is to be carried out")

    def visible_to(self, user: User, key: int) -> Conclusion | None:
        """To whoever reads it."""
        return Conclusion.objects.visible_to(user).for_list().filter(pk=key).first()

    def row(self, key: int) -> Conclusion:
        """The conclusion."""
        return Conclusion.objects.for_list().get(pk=key)

    def lock(self, key: int) -> Conclusion:
        """The conclusion, locked."""
        return Conclusion.objects.select_for_update(of=("self",)).for_list().get(pk=key)

    def by(self, row: Conclusion) -> datetime.date | None:
        """The day; none once it is carried out."""
        return row.due_on if row.status == ConclusionStatus.OPEN else None

    def why_not(self, user: User, row: Conclusion, now: datetime.datetime) -> str | None:
        """The host's side, while it runs."""
        return why_not_extend(user, row, now)

    def move(self, row: Conclusion, to: datetime.date) -> None:
        """Write the day."""
        row.due_on = to
        row.save(update_fields=["due_on", "updated_at"])

    def people(self, row: Conclusion, now: datetime.datetime) -> list[User]:
        """Those who answer for the unit that does it."""
        return answering_for(row.unit)
