"""Limits of initiatives that can be extended: the completeness check, and the rounds in which dossiers are taken."""

import datetime

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from initiatives.dues.windows import WindowDue
from initiatives.models import Initiative, Window
from initiatives.notices import authors_of, checkers_of
from initiatives.permissions import why_not_check
from initiatives.states import Status
from notifications.dues import Span
from notifications.limits import Limit


class CheckLimit(Limit):
    """Until when a dossier is checked for completeness; extended by those who check it."""

    kind = "check"
    label = gettext_lazy("The dossier is to be checked for completeness")

    def visible_to(self, user: User, key: int) -> Initiative | None:
        """To whoever reads the dossier whole."""
        return Initiative.objects.privy_to(user).select_related("unit").filter(pk=key).first()

    def row(self, key: int) -> Initiative:
        """The dossier."""
        return Initiative.objects.select_related("unit").get(pk=key)

    def lock(self, key: int) -> Initiative:
        """The dossier, locked."""
        rows = Initiative.objects.select_for_update(of=("self",), no_key=True)
        return rows.select_related("unit").get(pk=key)

    def by(self, row: Initiative) -> datetime.date | None:
        """The day an answer is due."""
        return row.due_on

    def why_not(self, user: User, row: Initiative, now: datetime.datetime) -> str | None:
        """Those who check it, while it waits for them."""
        if row.status != Status.SUBMITTED:
            return _("The dossier is not being checked.")
        return why_not_check(user, row, now)

    def move(self, row: Initiative, to: datetime.date) -> None:
        """Write the day."""
        row.due_on = to
        row.save(update_fields=["due_on", "updated_at"])

    def people(self, row: Initiative, now: datetime.datetime) -> list[User]:
        """The authors, and those who check."""
        return [*authors_of(row), *checkers_of(row)]

    def name(self, row: Initiative) -> str:
        """The number."""
        return row.number


class WindowLimit(Limit):
    """Until when a round takes dossiers; extended by administrators, also when it has closed already."""

    kind = "window"
    label = gettext_lazy("A round takes dossiers")
    has_hour = True
    tells_many = True

    def visible_to(self, user: User, key: int) -> Window | None:
        """To administrators."""
        allowed = user.is_active and user.is_staff and user.has_perm("initiatives.change_window")
        return Window.objects.select_related("season").filter(pk=key).first() if allowed else None

    def row(self, key: int) -> Window:
        """The round."""
        return Window.objects.select_related("season").get(pk=key)

    def lock(self, key: int) -> Window:
        """The round, locked."""
        return Window.objects.select_for_update(of=("self",)).select_related("season").get(pk=key)

    def by(self, row: Window) -> datetime.datetime:
        """The moment it closes."""
        return row.closes_at

    def why_not(self, user: User, row: Window, now: datetime.datetime) -> str | None:
        """Administrators."""
        if user.is_active and user.is_staff and user.has_perm("initiatives.change_window"):
            return None
        return _("Only administrators extend a round.")

    def move(self, row: Window, to: datetime.datetime) -> None:
        """Write the moment."""
        row.closes_at = to
        row.save(update_fields=["closes_at", "updated_at"])

    def people(self, row: Window, now: datetime.datetime) -> list[User]:
        """Everybody who owes an initiative and whom the ladder would remind of this round."""
        day = Span(timezone.localdate(row.closes_at), timezone.localdate(row.closes_at), now)
        own = (f"window-{row.pk}", "draft-")
        ids = {due.person_id for due in WindowDue().find(day) if due.by == row.closes_at and due.thing.startswith(own)}
        return list(User.objects.filter(pk__in=ids, is_active=True))

    def url(self, row: Window) -> str:
        """The start page, where the round stands."""
        return reverse("initiatives:mine")
