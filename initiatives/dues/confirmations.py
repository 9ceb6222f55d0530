"""What other units were asked to confirm: that they apply an initiative, and with what effect; they take more time."""

import datetime
from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from accounts.models import User
from accounts.responsible import Responsible
from initiatives.models import Author, EffectConfirmation
from initiatives.notices import CHECKING, authors_of
from initiatives.permissions.effect import why_not_prepare_confirmation
from initiatives.states import ADOPTION_UNDER_WAY, ConfirmationStatus
from notifications.dues import Due, DueKind, Scope, Span
from notifications.limits import Limit
from notifications.states import Audience


class ConfirmationDue(DueKind):
    """A unit was asked for its word; owed by its head and co-ordinators within the days the campaign gives.

    What people of the unit have reported themselves is another kind (`initiatives.dues.adoption`).
    """

    name = "confirmation"
    label = gettext_lazy("An application is to be confirmed")
    task_of_others = gettext_lazy("confirmations of effect")
    audiences = (Audience.OWNER, Audience.HEAD, Audience.SECRETARY)

    def find(self, span: Span) -> Iterator[Due]:
        """Give the confirmations asked for and not answered, for each who may answer; three queries, one for none."""
        roles = Responsible(timezone.localdate(span.now), *CHECKING)
        asked = EffectConfirmation.objects.filter(status=ConfirmationStatus.ASKED, asked_at__lt=span.moments[1])
        asked = asked.exclude(adoption__status__in=ADOPTION_UNDER_WAY)
        asked = asked.select_related("initiative__season__campaign", "unit").order_by("asked_at", "pk")
        if not asked:
            return
        authors: dict[int, set[int]] = {}
        of_these = Author.objects.filter(initiative__confirmations__in=asked.order_by(), person__isnull=False)
        for initiative, person in of_these.values_list("initiative", "person"):
            authors.setdefault(initiative, set()).add(person)
        for each in asked:
            day = each.due_on
            own = frozenset(authors.get(each.initiative_id, ()))
            people = roles.each(each.unit.path, *CHECKING, without=own) if span.holds(day) else []
            for person in people:
                if span.people is None or person in span.people:
                    yield Due(
                        f"confirmation-{each.pk}", person, day, gettext_lazy("confirm what an initiative achieves"),
                        each.initiative.title, each.get_absolute_url(), each.asked_at, each.unit.path,
                    )  # fmt: skip

    def url_for(self, scope: Scope) -> str:
        """What units were asked."""
        return reverse("initiatives:confirmations")


class ConfirmationLimit(Limit):
    """Until when a unit answers what it was asked; extended by those who answer for it."""

    kind = ConfirmationDue.name
    label = gettext_lazy("The confirmation asked for is due")

    def visible_to(self, user: User, key: int) -> EffectConfirmation | None:
        """To whoever reads it."""
        return EffectConfirmation.objects.visible_to(user).for_list().filter(pk=key).first()

    def row(self, key: int) -> EffectConfirmation:
        """The confirmation."""
        return EffectConfirmation.objects.for_list().get(pk=key)

    def lock(self, key: int) -> EffectConfirmation:
        """The confirmation, locked."""
        return EffectConfirmation.objects.select_for_update(of=("self",), no_key=True).for_list().get(pk=key)

    def by(self, row: EffectConfirmation) -> datetime.date | None:
        """The day the answer is due; none where it was given."""
        return row.due_on if row.status == ConfirmationStatus.ASKED else None

    def why_not(self, user: User, row: EffectConfirmation, now: datetime.datetime) -> str | None:
        """Those who write it, while it waits."""
        return why_not_prepare_confirmation(user, row)

    def move(self, row: EffectConfirmation, to: datetime.date) -> None:
        """Write the day."""
        row.extended_to = to
        row.save(update_fields=["extended_to", "updated_at"])

    def people(self, row: EffectConfirmation, now: datetime.datetime) -> list[User]:
        """Those who wait for the answer: the authors, and who asked for it."""
        return [*authors_of(row.initiative), row.asked_by]

    def name(self, row: EffectConfirmation) -> str:
        """The initiative and the unit that was asked."""
        return str(row)
