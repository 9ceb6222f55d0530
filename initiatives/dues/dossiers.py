"""What is due of single dossiers: corrections, consents, the completeness check."""

from collections import Counter
from collections.abc import Iterator
from functools import partial

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy, ngettext

from accounts.querysets import under_paths
from accounts.responsible import Responsible
from common.formats import number
from initiatives.models import Author, Initiative
from initiatives.notices import CHECKING
from initiatives.states import Consent, Status
from notifications.dues import Due, DueKind, Scope, Span
from notifications.states import Audience


def _days(span: Span, prefix: str = "") -> dict:
    return {f"{prefix}due_on__gte": span.first, f"{prefix}due_on__lte": span.last}


class CorrectionDue(DueKind):
    """A returned dossier is to be handed in again; owed by the lead author."""

    name = "correction"
    label = gettext_lazy("A dossier is to be corrected")
    task_of_others = gettext_lazy("returned dossiers to be handed in again")

    def find(self, span: Span) -> Iterator[Due]:
        """Give returned dossiers by the day their limit ends; one query."""
        leads = Author.objects.filter(
            is_lead=True, person__isnull=False, initiative__status=Status.RETURNED, **_days(span, "initiative__")
        ).order_by("initiative")
        if span.people is not None:
            leads = leads.filter(person__in=span.people)
        for author in leads.select_related("initiative__unit").iterator():
            initiative = author.initiative
            yield Due(
                f"correction-{initiative.pk}", author.person_id, initiative.due_on,
                gettext_lazy("correct and hand in again"), initiative.title, initiative.get_absolute_url(),
                initiative.status_since, initiative.unit.path,
            )  # fmt: skip


class ConsentDue(DueKind):
    """A co-author has not said yet whether he or she agrees, and the dossier cannot be accepted before."""

    name = "consent"
    label = gettext_lazy("A co-author is to agree")
    task_of_others = gettext_lazy("co-authors to agree")
    audiences = (Audience.OWNER, Audience.HEAD)

    def find(self, span: Span) -> Iterator[Due]:
        """Give the consents that wait for dossiers handed in, by the day the check is due; one query."""
        waiting = Author.objects.filter(
            person__isnull=False, consent=Consent.WAITING, initiative__status=Status.SUBMITTED,
            **_days(span, "initiative__"),
        ).order_by("initiative", "pk")  # fmt: skip
        if span.people is not None:
            waiting = waiting.filter(person__in=span.people)
        for author in waiting.select_related("initiative__unit").iterator():
            initiative = author.initiative
            yield Due(
                f"consent-{author.pk}", author.person_id, initiative.due_on,
                gettext_lazy("agree to being named as an author, or refuse"), initiative.title,
                reverse("initiatives:consent", args=[initiative.pk]), initiative.status_since, initiative.unit.path,
            )  # fmt: skip


def check(count: int) -> str:
    """Say how many dossiers are to be checked."""
    words = ngettext("check %(count)s dossier for completeness", "check %(count)s dossiers for completeness", count)
    return words % {"count": number(count)}


class CheckDue(DueKind):
    """Dossiers are to be checked for completeness; owed by the co-ordinators, all of a day together."""

    name = "check"
    label = gettext_lazy("Dossiers are to be checked")
    task_of_others = gettext_lazy("dossiers to be checked for completeness")

    def find(self, span: Span) -> Iterator[Due]:
        """Give for each day and who checks how many dossiers there are; three queries, one where there is none."""
        roles = Responsible(timezone.localdate(span.now), *CHECKING)
        waiting = Initiative.objects.waiting_for_check().filter(held_because="", **_days(span))
        if span.people is not None:
            waiting = waiting.filter(under_paths(roles.paths_of(span.people)))
        rows = list(waiting.order_by("due_on", "pk").values_list("pk", "due_on", "unit__path"))
        authors: dict[int, set[int]] = {}
        of_these = waiting.filter(authors__person__isnull=False).values_list("pk", "authors__person")
        for initiative, person in of_these if rows else ():
            authors.setdefault(initiative, set()).add(person)
        counts: Counter = Counter()
        for pk, day, path in rows:
            found = roles.first(path, *CHECKING, without=frozenset(authors.get(pk, ())))
            for person in found.people if found else ():
                counts[day, found.path, person] += 1
        for (day, path, person), count in counts.items():
            if span.people is None or person in span.people:
                thing = f"check-{day:%Y%m%d}-{path}"
                yield Due(thing, person, day, partial(check, count), url=self.page, unit_path=path)

    @property
    def page(self) -> str:
        """The list of dossiers to check."""
        return reverse("initiatives:to_check")

    def url_for(self, scope: Scope) -> str:
        """The same list: heads read it too."""
        return self.page
