"""What was promised in a dialogue is to be kept."""

from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy

from accounts.querysets import under_paths
from accounts.responsible import Responsible
from accounts.states import RoleName
from movements.models import Commitment
from movements.notices import owner_keys
from notifications.dues import Due, DueKind, Scope, Span
from notifications.states import Audience


class CommitmentDue(DueKind):
    """A promise runs out; owed by the person in charge, without one by head and co-ordinators of the unit."""

    name = "commitment"
    label = gettext_lazy("A promise made in a dialogue is to be kept")
    task_of_others = gettext_lazy("promises of dialogues to be kept")
    audiences = (Audience.OWNER, Audience.HEAD)

    def find(self, span: Span) -> Iterator[Due]:
        """Give the promises published and not reported on, for each who is to keep one; two queries."""
        roles = Responsible(timezone.localdate(span.now), RoleName.COORDINATOR, RoleName.HEAD)
        running = Commitment.objects.open().filter(due_on__gte=span.first, due_on__lte=span.last)
        if span.people is not None:
            own = under_paths(roles.paths_of(span.people))
            running = running.filter(own) | running.filter(person__in=span.people)
        task = gettext_lazy("keep what was promised, and say what became of it")
        rows = running.select_related("unit", "person", "opinion__dialogue").order_by("due_on", "pk")
        for each in rows.iterator():
            for person in owner_keys(each, roles):
                if span.people is None or person in span.people:
                    yield Due(
                        f"commitment-{each.pk}", person, each.due_on,
                        task, Truncator(each.promise).words(30),
                        each.get_absolute_url(), each.opinion.dialogue.published_at, each.unit.path,
                    )  # fmt: skip

    def url_for(self, scope: Scope) -> str:
        """The promises the reader's units are to keep."""
        return reverse("dialogues:commitments")
