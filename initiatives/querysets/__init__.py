"""Every question we ask about initiatives and windows."""

import datetime
from collections.abc import Callable
from functools import cache, reduce
from operator import or_
from typing import Self

from django.apps import apps
from django.conf import settings
from django.db.models import F, Prefetch, Q, QuerySet
from django.utils.module_loading import import_string

from accounts.querysets import in_force, under
from accounts.roles import units_of
from accounts.states import RoleName
from common.finding import with_words
from common.kept_files import AttachedFiles
from common.tree import paths_above
from initiatives.states import HANDED_IN, PUBLIC, WITH_AUTHORS, Status


@cache
def sight_rules() -> list[Callable]:
    """Give the rules of other apps by which somebody sees an initiative: each takes a user and gives a Q."""
    return [import_string(path) for path in settings.SIGHT_RULES]


@cache
def mask_rules() -> list[Callable]:
    """Give the rules of other apps by which somebody reads an initiative without its authors: a user → a Q."""
    return [import_string(path) for path in settings.MASK_RULES]


class SeasonQuerySet(QuerySet):
    """Years of campaigns."""

    def current(self, on: datetime.date) -> Self:
        """Seasons that hold on that day."""
        return self.filter(in_force(on))


class WindowQuerySet(QuerySet):
    """Windows in which dossiers are taken."""

    def for_dossier(self, unit, field, kind: str) -> Self:
        """Windows that fit a dossier of this kind, unit and field, with the depth of their unit (None: all)."""
        fits = Q(kind=kind) & (Q(unit__isnull=True) | Q(unit__path__in=paths_above(unit)))
        fits &= Q(field__isnull=True) | (Q(field__path__in=paths_above(field)) if field else Q(pk__in=[]))
        return self.filter(fits).annotate(unit_depth=F("unit__depth"))

    def open_at(self, now: datetime.datetime) -> Self:
        """Windows that take dossiers at this moment."""
        return self.filter(opens_at__lte=now, closes_at__gt=now)

    def coming(self, now: datetime.datetime) -> Self:
        """Windows that have not closed yet."""
        return self.filter(closes_at__gt=now)


class InitiativeQuerySet(QuerySet):
    """Initiatives, as far as somebody may see them."""

    def visible_to(self, user) -> Self:
        """What is public, and what the user sees as somebody concerned."""
        if not user.is_authenticated:
            return self.public()
        return self.filter(Q(status__in=PUBLIC) | self._concerning(user))

    def privy_to(self, user) -> Self:
        """What the user sees whole, confidential parts too: as author, for the unit, or on the council.

        A draft is seen by its authors and by whoever enters it for them. The apps that call us add their rules
        through `settings.SIGHT_RULES` (design.md 4: the council it is before).
        """
        if not user.is_authenticated:
            return self.none()
        return self.filter(self._concerning(user))

    def written_by(self, user) -> Self:
        """What the user sees as an author or as whoever enters it for one: no other rule need be asked for these."""
        return self.filter(self._written_by(user))

    def _concerning(self, user) -> Q:
        seen = self._written_by(user) | self._handed_in_to(user)
        for rule in sight_rules():
            seen |= rule(user)
        return seen

    @staticmethod
    def _written_by(user) -> Q:
        own = Q(pk__in=user.authorships.values("initiative_id"))
        return own | Q(entered_by=user, status__in=WITH_AUTHORS)

    def nameless_to(self, user) -> Self:
        """What the user reads somewhere without its authors: its unit would tell who they are."""
        if not user.is_authenticated:
            return self.none()
        return self.filter(reduce(or_, (rule(user) for rule in mask_rules()), Q(pk__in=[])))

    def public(self) -> Self:
        """What strangers may see."""
        return self.filter(status__in=PUBLIC)

    def of_author(self, user) -> Self:
        """Initiatives that name the user as an author."""
        return self.filter(authors__person=user)

    def handed_in_to(self, user) -> Self:
        """Initiatives handed in to units for which the user is co-ordinator or head."""
        return self.filter(self._handed_in_to(user))

    @staticmethod
    def _handed_in_to(user) -> Q:
        return under(units_of(user, RoleName.COORDINATOR, RoleName.HEAD)) & Q(submitted_at__isnull=False)

    def waiting_for_check(self) -> Self:
        """Handed in, to be checked for completeness."""
        return self.filter(status=Status.SUBMITTED)

    def overdue(self, today: datetime.date) -> Self:
        """What should have been done before today."""
        return self.filter(due_on__lt=today)

    def of_kind(self, kind: str) -> Self:
        """Initiatives alone, or models alone: they are never counted together."""
        return self.filter(kind=kind)

    def handed_in(self) -> Self:
        """Everything that was handed in and not taken back."""
        return self.filter(status__in=HANDED_IN)

    def search(self, text: str) -> Self:
        """Initiatives whose title or number contains all words, with or without diacritics."""
        return self.filter(with_words(text, "search"))

    def with_authors(self) -> Self:
        """Their authors with the persons, in one query (`Initiative.authors_with_persons`)."""
        authors = apps.get_model("initiatives", "Author").objects.select_related("person")
        return self.prefetch_related(Prefetch("authors", authors.order_by("position", "pk")))

    def for_list(self) -> Self:
        """All that one row of a list shows, in a fixed number of queries."""
        return self.select_related("unit", "season", "field", "area", "recognising_unit").prefetch_related(
            "authors__person"
        )


class AttachmentQuerySet(AttachedFiles):
    """Files of dossiers."""

    def visible_to(self, user) -> Self:
        """Files of what is public, unless confidential, and all files of what concerns the user."""
        privy = Q(dossier__initiative__in=apps.get_model("initiatives", "Initiative").objects.privy_to(user))
        return self.filter(privy | Q(dossier__initiative__status__in=PUBLIC, is_confidential=False))
