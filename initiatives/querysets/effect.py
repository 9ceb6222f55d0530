"""Questions about what follows a recognition: confirmations of effect by other units."""

from typing import Self

from django.apps import apps
from django.db.models import Q, QuerySet

from accounts.querysets import under
from accounts.roles import units_of
from accounts.states import RoleName
from initiatives.states import PUBLIC, ConfirmationStatus


class ConfirmationQuerySet(QuerySet):
    """Confirmations of effect."""

    def visible_to(self, user) -> Self:
        """What the user's unit was asked for, all about an initiative read whole, and what is signed of public ones.

        An author who heads the unit asked reads it as an author.
        """
        if not user.is_authenticated:
            return self.none()
        privy = apps.get_model("initiatives", "Initiative").objects.privy_to(user)
        signed = Q(status=ConfirmationStatus.SIGNED, initiative__status__in=PUBLIC)
        return self.filter(self._asked_of(user) | Q(initiative__in=privy) | signed)

    def asked_of(self, user) -> Self:
        """What units were asked for which the user is co-ordinator or head."""
        return self.filter(self._asked_of(user))

    @staticmethod
    def _asked_of(user) -> Q:
        return under(units_of(user, RoleName.COORDINATOR, RoleName.HEAD))

    def signed(self) -> Self:
        """Those that hold."""
        return self.filter(status=ConfirmationStatus.SIGNED)

    def for_list(self) -> Self:
        """All that one row shows."""
        rows = self.select_related("initiative__season__campaign", "initiative__unit", "unit", "asked_by", "signed_by")
        return rows.select_related("adoption")
