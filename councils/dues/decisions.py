"""Decisions a council owes the authors by the day the campaign sets."""

import datetime
from collections import Counter
from collections.abc import Iterator
from functools import partial

from django.db.models import Max, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import User
from accounts.querysets import under_paths
from common.formats import number
from councils.dues.answering import Officers
from councils.models import Assessment, Council
from councils.states import Act, Office
from initiatives.models import Initiative
from initiatives.states import Status
from notifications.dues import Due, DueKind, Scope, Span
from notifications.states import Audience

LOOK_BACK, LOOK_AHEAD = datetime.timedelta(days=60), datetime.timedelta(days=120)


def decide(count: int) -> str:
    """Say how many dossiers wait for a decision."""
    words = ngettext("bring %(count)s dossier to a decision", "bring %(count)s dossiers to a decision", count)
    return words % {"count": number(count)}


class DecisionDue(DueKind):
    """Complete dossiers without a published decision; owed by the secretary, all of a day and council together."""

    name = "decision"
    label = gettext_lazy("A decision is due")
    task_of_others = gettext_lazy("limits for decisions")
    audiences = (Audience.OWNER, Audience.CHAIR)

    def find(self, span: Span) -> Iterator[Due]:
        """Give for each day and council how many dossiers there are; three queries, one where there is none."""
        officers = Officers(timezone.localdate(span.now), Office.SECRETARY)
        owed = Initiative.objects.filter(
            status__in=[Status.ACCEPTED, Status.IN_REVIEW], held_because="", due_on__gte=span.first,
            due_on__lte=span.last,
        )  # fmt: skip
        if span.people is not None:
            councils, paths = officers.before(span.people)
            judged = Assessment.objects.filter(act=Act.RECOGNITION, council__in=councils)
            owed = owed.filter(Q(pk__in=judged.values("initiative")) | under_paths(paths, "recognising_unit"))
        rows = list(owed.order_by("due_on", "pk").values_list("pk", "due_on", "recognising_unit__path", "kind"))
        if not rows:
            return
        before = dict(
            Assessment.objects.filter(act=Act.RECOGNITION, initiative__in=owed.order_by())
            .values_list("initiative")
            .annotate(Max("council"))
        )
        counts: Counter = Counter()
        for pk, day, path, kind in rows:
            scope = officers.by_council.get(before[pk]) if pk in before else officers.nearest(path or "", kind)
            if scope is not None:
                counts[day, scope] += 1
        for (day, scope), count in counts.items():
            for person in scope.people:
                if span.people is None or person in span.people:
                    yield Due(
                        f"decision-{scope.council_id}-{day:%Y%m%d}", person, day, partial(decide, count), scope.name,
                        self.url_for(scope), council_id=scope.council_id,
                    )  # fmt: skip

    def url_for(self, scope: Scope) -> str:
        """The council with what waits for it."""
        return reverse("councils:council", args=[scope.council_id])


def next_decision(council: Council, person: User, now: datetime.datetime) -> datetime.date | None:
    """Give the first day, of late or to come, by which this person owes a decision of the council."""
    today = timezone.localdate(now)
    span = Span(today - LOOK_BACK, today + LOOK_AHEAD, now, [person.pk])
    return min((due.day for due in DecisionDue().find(span) if due.council_id == council.pk), default=None)
