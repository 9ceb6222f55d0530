"""Until when a promise is to be kept: extended by the host of the dialogue, for everybody to read."""

import datetime

from django.utils.translation import gettext_lazy

from accounts.models import User
from movements.models import Commitment
from movements.notices import owners_of
from movements.permissions.commitments import why_not_extend
from notifications.limits import Limit


class CommitmentLimit(Limit):
    """The day of a promise, as long as nothing was reported."""

    kind = "commitment"
    label = gettext_lazy("What was promised is to be kept")

    def visible_to(self, user: User, key: int) -> Commitment | None:
        """To whoever reads the dialogue."""
        return Commitment.objects.visible_to(user).for_list().filter(pk=key).first()

    def row(self, key: int) -> Commitment:
        """The promise."""
        return Commitment.objects.for_list().get(pk=key)

    def lock(self, key: int) -> Commitment:
        """The promise, locked."""
        return Commitment.objects.select_for_update(of=("self",)).for_list().get(pk=key)

    def by(self, row: Commitment) -> datetime.date:
        """The day it is due."""
        return row.due_on

    def why_not(self, user: User, row: Commitment, now: datetime.datetime) -> str | None:
        """The host's side, while nothing is reported."""
        return why_not_extend(user, row, now)

    def move(self, row: Commitment, to: datetime.date) -> None:
        """Write the day."""
        row.due_on = to
        row.save(update_fields=["due_on", "updated_at"])

    def people(self, row: Commitment, now: datetime.datetime) -> list[User]:
        """Those who are to keep it."""
        return owners_of(row)
