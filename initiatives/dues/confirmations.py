"""What other units were asked to confirm: that they apply an initiative, and with what effect."""

import datetime
from collections.abc import Iterator

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy

from accounts.responsible import Responsible
from initiatives.models import Author, EffectConfirmation
from initiatives.notices import CHECKING
from initiatives.states import ADOPTION_UNDER_WAY, ConfirmationStatus
from notifications.dues import Due, DueKind, Scope, Span
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
            days = each.initiative.season.campaign.confirmation_days
            day = timezone.localdate(each.asked_at) + datetime.timedelta(days=days)
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
