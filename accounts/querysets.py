"""Every question we ask about units and people."""

import datetime
from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Self

from django.apps import apps
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from accounts.onetime import is_code
from common.finding import with_words
from common.tree import TreeQuerySet, paths_above
from common.vietnamese import fold


def in_force(on: datetime.date, *, since: str = "starts_on", until: str = "ends_on") -> Q:
    """Give the condition "holds on that day": begun, and not ended before it (an open end holds)."""
    return Q(**{f"{since}__lte": on}) & (Q(**{f"{until}__isnull": True}) | Q(**{f"{until}__gte": on}))


def under(units: Iterable, relation: str = "unit") -> Q:
    """Give the condition "belongs to one of the units or to a unit below", for any row with a unit.

    `relation` leads to the unit (`"posting__unit"`; `""` when the rows are units). No unit: no row.
    """
    return under_paths((unit.path for unit in units), relation)


def under_paths(paths: Iterable[str], relation: str = "unit") -> Q:
    """Give the same condition for units known by their paths alone."""
    path = f"{relation}__path__startswith" if relation else "path__startswith"
    return reduce(or_, (Q(**{path: each}) for each in paths), Q(pk__in=[]))


class UnitQuerySet(TreeQuerySet):
    """Units of today's tree."""

    def in_force(self, on: datetime.date) -> Self:
        """Units that exist on that day."""
        return self.filter(in_force(on, since="valid_from", until="valid_to"))

    def recognising(self) -> Self:
        """Units that have an initiative council of their own."""
        return self.exclude(recognition_level="")

    def search(self, text: str) -> Self:
        """Units whose name or code contains the text, with or without diacritics."""
        return self.filter(search__contains=fold(text))


class UserQuerySet(QuerySet):
    """People."""

    def search(self, text: str) -> Self:
        """People whose name, staff code or e-mail contains the text, with or without diacritics."""
        return self.filter(with_words(text, "search"))

    def invitable(self) -> Self:
        """People with an address who have set no password yet (as Django marks it, or empty)."""
        return self.exclude(email="").filter(Q(password="") | Q(password__startswith=UNUSABLE_PASSWORD_PREFIX))

    def for_letting_in(self, now: datetime.datetime) -> Self:
        """All that a row of the list of newcomers shows; the people come with their main posting."""
        slips = apps.get_model("accounts", "OneTimeSlip").objects.working(now).filter(person=OuterRef("pk"))
        invitations = apps.get_model("accounts", "Invitation").objects.filter(person=OuterRef("pk"))
        return self.annotate(
            unit_name=F("postings__unit__name"),
            slip_until=Subquery(slips.values("expires_at")[:1]),
            invited_at=Subquery(invitations.order_by("-pk").values("created_at")[:1]),
            returned_because=Subquery(invitations.order_by("-pk").values("returned_because")[:1]),
        )

    def for_staff_list(self) -> Self:
        """All that a row of the list of staff shows; the people come with their main posting (`working_under`)."""
        return self.annotate(
            unit_name=F("postings__unit__name"),
            position=F("postings__position"),
            group_name=F("postings__group__name"),
            group_id=F("postings__group"),
        )

    def known_as(self, login: str) -> Self:
        """The person who signs in by this staff code or e-mail address, in any case; nobody or one."""
        login = login.strip()
        return self.filter(Q(staff_code__iexact=login) | Q(email=login.lower()) & ~Q(email=""))

    def working_in(self, unit, on: datetime.date) -> Self:
        """People whose main posting on that day is in the unit or below it."""
        return self.working_under([unit], on)

    def working_under(self, units: Iterable, on: datetime.date) -> Self:
        """People whose main posting on that day is in one of the units or below."""
        return self.filter(in_force_through("postings", on), under(units, "postings__unit"), postings__is_main=True)


def in_force_through(relation: str, on: datetime.date) -> Q:
    """Give `in_force` for rows reached through a relation, in one join."""
    return in_force(on, since=f"{relation}__starts_on", until=f"{relation}__ends_on")


class DatedQuerySet(QuerySet):
    """Postings and roles: rows that hold from one day to another."""

    def in_force(self, on: datetime.date) -> Self:
        """Rows that hold on that day."""
        return self.filter(in_force(on))


class PostingQuerySet(DatedQuerySet):
    """Who works where."""

    def main(self) -> Self:
        """The posting that counts a person once."""
        return self.filter(is_main=True)


class RoleQuerySet(DatedQuerySet):
    """Who is responsible for what."""

    def over(self, unit, on: datetime.date, *names: str) -> Self:
        """Roles that hold for the unit on that day because they are held in it or in a unit above it."""
        return self.in_force(on).filter(unit__path__in=paths_above(unit), **({"name__in": names} if names else {}))


class SubstituteQuerySet(QuerySet):
    """Who acts for whom, from a day to a day."""

    def standing(self) -> Self:
        """Not ended before the last day."""
        return self.filter(ended_at__isnull=True)

    def in_force(self, on: datetime.date) -> Self:
        """Those who act on that day."""
        return self.standing().filter(in_force(on))

    def between(self, first: datetime.date, last: datetime.date) -> Self:
        """Those who act, or will, on some day of these."""
        return self.standing().filter(starts_on__lte=last, ends_on__gte=first)


class OneTimeSlipQuerySet(QuerySet):
    """Printed slips."""

    def standing(self) -> Self:
        """Neither used nor replaced."""
        return self.filter(used_at__isnull=True, replaced_at__isnull=True)

    def working(self, now: datetime.datetime) -> Self:
        """Those whose code lets somebody in at this moment."""
        return self.standing().filter(expires_at__gt=now, person__is_active=True)

    def matching(self, login: str, code: str, now: datetime.datetime):
        """Give the slip of the person who signs in so, if that is its code and it still works; else None."""
        person = apps.get_model("accounts", "User").objects.known_as(login).first()
        slip = self.working(now).filter(person=person).select_related("person").first()
        return slip if slip and is_code(code, slip.code_hash) else None


class StaffImportQuerySet(QuerySet):
    """Uploaded staff lists."""

    def visible_to(self, user, units: Iterable | None) -> Self:
        """The user's own and those for units the user co-ordinates; all of them where `units` is None."""
        return self if units is None else self.filter(Q(uploader=user) | under(units))

    def for_list(self) -> Self:
        """All that one row of the list of imports shows."""
        return self.select_related("uploader", "unit")


class StaffImportRowQuerySet(QuerySet):
    """Rows of uploaded staff lists."""

    def of_outcome(self, outcome: str) -> Self:
        """Rows with this outcome, in the order of the list."""
        return self.filter(outcome=outcome).order_by("number", "pk")

    def unsettled(self) -> Self:
        """Proposals nobody has decided on."""
        return self.filter(settled_at__isnull=True)
