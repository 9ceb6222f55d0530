"""Limits of replication that can be extended: the word of the receiving unit, and the check of a benefit."""

import datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from accounts.responsible import Responsible
from initiatives.models import Adoption, BenefitCheck
from initiatives.notices import CHECKING
from initiatives.permissions.adoption import why_not_answer_adoption, why_not_check_benefit
from initiatives.states import AdoptionStatus
from notifications.limits import Limit


class AdoptionLimit(Limit):
    """Until when a unit says whether it applies what its people reported; extended by whoever is to say so."""

    kind = "adoption"
    label = gettext_lazy("An application reported in the unit is to be confirmed")

    def visible_to(self, user: User, key: int) -> Adoption | None:
        """To whoever reads the application."""
        return Adoption.objects.visible_to(user).select_related("unit", "initiative").filter(pk=key).first()

    def row(self, key: int) -> Adoption:
        """The application."""
        return Adoption.objects.select_related("unit", "initiative").get(pk=key)

    def lock(self, key: int) -> Adoption:
        """The application, locked."""
        rows = Adoption.objects.select_for_update(of=("self",), no_key=True)
        return rows.select_related("unit", "initiative").get(pk=key)

    def by(self, row: Adoption) -> datetime.date | None:
        """The day the word of the head is due."""
        return row.due_on

    def why_not(self, user: User, row: Adoption, now: datetime.datetime) -> str | None:
        """The head, while the report waits."""
        if row.status != AdoptionStatus.REPORTED:
            return _("No report waits for the word of the head.")
        return why_not_answer_adoption(user, row)

    def move(self, row: Adoption, to: datetime.date) -> None:
        """Write the day."""
        row.due_on = to
        row.save(update_fields=["due_on", "updated_at"])

    def people(self, row: Adoption, now: datetime.datetime) -> list[User]:
        """Those who apply it."""
        return [each.person for each in row.people.select_related("person")]


class BenefitCheckLimit(Limit):
    """Until when a benefit is checked; extended by the unit that checks it."""

    kind = "benefit_check"
    label = gettext_lazy("A benefit is to be checked")

    def visible_to(self, user: User, key: int) -> BenefitCheck | None:
        """To whoever reads the application."""
        readable = Adoption.objects.visible_to(user)
        return self._rows().filter(pk=key, adoption__in=readable).first()

    def row(self, key: int) -> BenefitCheck:
        """The check."""
        return self._rows().get(pk=key)

    def lock(self, key: int) -> BenefitCheck:
        """The check, locked."""
        return self._rows().select_for_update(of=("self",), no_key=True).get(pk=key)

    def by(self, row: BenefitCheck) -> datetime.date:
        """The day it ends."""
        return row.due_on

    def why_not(self, user: User, row: BenefitCheck, now: datetime.datetime) -> str | None:
        """Those who may check it now."""
        return why_not_check_benefit(user, row)

    def move(self, row: BenefitCheck, to: datetime.date) -> None:
        """Write the day."""
        row.due_on = to
        row.save(update_fields=["due_on", "updated_at"])

    def people(self, row: BenefitCheck, now: datetime.datetime) -> list[User]:
        """Those who apply it, and those who check."""
        roles = Responsible(timezone.localdate(now), *CHECKING)
        checking = User.objects.filter(pk__in=roles.each(row.unit.path, *CHECKING))
        return [*(each.person for each in row.adoption.people.select_related("person")), *checking]

    def name(self, row: BenefitCheck) -> str:
        """The application it belongs to."""
        return str(row.adoption)

    @staticmethod
    def _rows() -> QuerySet[BenefitCheck]:
        return BenefitCheck.objects.select_related("adoption__initiative", "adoption__unit", "unit")
