"""Questions about replication: applications in other units, and the checks of their benefits."""

import datetime
from typing import Self

from django.apps import apps
from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from accounts.querysets import in_force, under
from accounts.roles import units_of
from accounts.states import RoleName
from common.finding import with_words
from common.kept_files import AttachedFiles
from initiatives.states import ADOPTION_LIVE, PUBLIC, AdoptionStatus


class AdoptionQuerySet(QuerySet):
    """Applications of initiatives in other units."""

    def visible_to(self, user) -> Self:
        """What is confirmed of public initiatives, and what the user has a part in.

        Before it is confirmed: the people who apply it, everybody who works in the receiving unit, its co-ordinators
        and heads, and whoever reads the initiative whole.
        """
        if not user.is_authenticated:
            return self.none()
        privy = apps.get_model("initiatives", "Initiative").objects.privy_to(user)
        known = Q(status=AdoptionStatus.CONFIRMED, initiative__status__in=PUBLIC)
        return self.filter(self._own(user) | known | Q(initiative__in=privy))

    def report_read_by(self, user) -> Self:
        """Those of which the user reads what was written for the head (`permissions.adoption.reads_report`)."""
        if not user.is_authenticated:
            return self.none()
        answered = Q(status__in=[AdoptionStatus.CONFIRMED, AdoptionStatus.REVOKED])
        return self.visible_to(user).filter(self._own(user) | answered)

    def in_units_of(self, user) -> Self:
        """What happens in units for which the user is co-ordinator or head."""
        return self.filter(self._in_units_of(user))

    def to_confirm_by(self, user) -> Self:
        """What waits for the user's word: reported in a unit he or she heads, not written or applied by the user."""
        reported = self.filter(under(units_of(user, RoleName.HEAD)), status=AdoptionStatus.REPORTED)
        own = user.authorships.values("initiative")
        return reported.exclude(pk__in=user.adoptions.values("adoption")).exclude(initiative__in=own)

    def _own(self, user) -> Q:
        works_in = user.postings.filter(in_force(timezone.localdate())).values("unit")
        return Q(pk__in=user.adoptions.values("adoption")) | Q(unit__in=works_in) | self._in_units_of(user)

    @staticmethod
    def _in_units_of(user) -> Q:
        return under(units_of(user, RoleName.COORDINATOR, RoleName.HEAD))

    def live(self) -> Self:
        """Neither given up nor revoked."""
        return self.filter(status__in=ADOPTION_LIVE)

    def confirmed(self) -> Self:
        """Those that count: the head of the receiving unit has signed, and nobody has revoked it."""
        return self.filter(status=AdoptionStatus.CONFIRMED)

    def search(self, text: str) -> Self:
        """Those of initiatives or units whose name, number or code contains all words, diacritics or not."""
        return self.filter(with_words(text, "initiative__search", "unit__search"))

    def for_list(self) -> Self:
        """All that one row shows."""
        return self.select_related(
            "initiative__unit", "initiative__field", "unit", "parent__unit", "confirmation", "interested_by"
        ).prefetch_related("people__person")

    def per_initiative(self) -> dict[int, int]:
        """Give how many units apply each of the initiatives, by what is confirmed."""
        counted = self.confirmed().order_by().values_list("initiative").annotate(Count("pk"))
        return dict(counted)


class EvidenceQuerySet(AttachedFiles):
    """Files of evidence."""

    def visible_to(self, user) -> Self:
        """Those of reports the user reads: of the own unit at once, of others once the head has signed; no public."""
        adoptions = apps.get_model("initiatives", "Adoption").objects
        return self.filter(adoption__in=adoptions.report_read_by(user))


class BenefitCheckQuerySet(QuerySet):
    """Checks of benefits."""

    def waiting(self) -> Self:
        """Not done yet, of applications that still hold."""
        return self.filter(checked_at__isnull=True, adoption__status=AdoptionStatus.CONFIRMED)

    def done(self) -> Self:
        """Done, of applications that still hold."""
        return self.filter(checked_at__isnull=False, adoption__status=AdoptionStatus.CONFIRMED)

    def open_on(self, today: datetime.date) -> Self:
        """Those whose day has come."""
        return self.waiting().filter(opens_on__lte=today)

    def of_units_of(self, user) -> Self:
        """What units are to check for which the user is co-ordinator or head."""
        return self.filter(under(units_of(user, RoleName.COORDINATOR, RoleName.HEAD)))

    def for_list(self) -> Self:
        """All that one row shows."""
        return self.select_related("adoption__initiative__unit", "adoption__unit", "unit", "checked_by", "on_behalf_of")
