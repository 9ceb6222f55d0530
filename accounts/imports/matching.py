"""Who of a list is already known and where they work: a few queries for the whole list."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import NamedTuple

from django.db.models import Q
from django.db.models.functions import Lower, Upper

from accounts.imports.cells import Birth
from accounts.models import Posting, User
from accounts.officers import entrusted
from common.vietnamese import name_key

AT_ONCE = 5000


class Known(NamedTuple):
    """A person already in the system."""

    pk: int
    staff_code: str
    full_name: str
    name_key: str
    birth_date: datetime.date | None
    birth_year: int | None
    sex: str
    email: str
    phone: str
    qualification: str
    party_member: bool

    @property
    def birth(self) -> Birth | None:
        """The date of birth or the year alone."""
        if self.birth_date:
            return Birth(self.birth_date, self.birth_date.year)
        return Birth(None, self.birth_year) if self.birth_year else None


class Post(NamedTuple):
    """A main posting that has not ended before the day of the list."""

    pk: int
    person: int
    unit: int
    group: int
    position: str
    starts_on: datetime.date


FIELDS = ["pk", *Known._fields[1:]]


def births_agree(one: Birth | None, other: Birth | None) -> bool:
    """Say whether both may be one person's: the dates are equal, or the years where one has no more."""
    if one is None or other is None:
        return False
    return one.date == other.date if one.date and other.date else one.year == other.year


def births_differ(one: Birth | None, other: Birth | None) -> bool:
    """Say whether both are known and cannot be one person's."""
    return one is not None and other is not None and not births_agree(one, other)


class Acquaintances:
    """The people a list may mean: by code, by name, by e-mail; with their postings and duties."""

    def __init__(self, on: datetime.date) -> None:
        self.on = on
        self.by_code: dict[str, Known] = {}
        self.by_name: dict[str, list[Known]] = defaultdict(list)
        self.by_email: dict[str, Known] = {}
        self.by_pk: dict[int, Known] = {}
        self.posts: dict[int, list[Post]] = {}
        self.entrusted: set[int] = set()  # administrators, people with a role or an office

    def meet(self, *, codes: Collection[str] = (), names: Collection[str] = (), emails: Collection[str] = ()) -> None:
        """Read the people of these codes, name keys and addresses."""
        people = User.objects.order_by()
        for part in _parts(codes):
            self._add(people.alias(upper=Upper("staff_code")).filter(upper__in=part))
        for part in _parts(names):
            self._add(people.filter(name_key__in=part))
        for part in _parts(emails):
            self._add(people.alias(lower=Lower("email")).filter(lower__in=part).exclude(email=""))

    def look_up(self) -> None:
        """Read where the people met so far work, and which of them are trusted with more than their own papers."""
        self.posts = self._read_posts()
        for part in _parts(self.by_pk):
            self.entrusted |= set(User.objects.filter(entrusted(), pk__in=part).values_list("pk", flat=True))

    def _add(self, people) -> None:
        for values in people.values_list(*FIELDS):
            known = Known(*values)
            if known.pk not in self.by_pk:
                self.by_pk[known.pk] = known
                self.by_code[known.staff_code.upper()] = known
                self.by_name[known.name_key].append(known)
                if known.email:
                    self.by_email[known.email.lower()] = known

    def _read_posts(self) -> dict[int, list[Post]]:
        posts: dict[int, list[Post]] = defaultdict(list)
        open_posts = (
            Posting.objects.main().filter(Q(ends_on__isnull=True) | Q(ends_on__gte=self.on)).order_by("starts_on")
        )
        for part in _parts(self.by_pk):
            rows = open_posts.filter(person__in=part)
            for row in rows.values_list("pk", "person_id", "unit_id", "group_id", "position", "starts_on"):
                posts[row[1]].append(Post(*row))
        return posts

    def named(self, name: str, birth: Birth | None) -> list[Known]:
        """Give the people of this name whose birth agrees."""
        return [known for known in self.by_name.get(name_key(name), []) if births_agree(known.birth, birth)]

    def working_in(self, people: list[Known], unit: int) -> list[Known]:
        """Give those of them who work in the unit."""
        return [known for known in people if any(post.unit == unit for post in self.posts.get(known.pk, []))]


def _parts(values: Collection) -> Iterator[list]:
    everything = list(values)
    for start in range(0, len(everything), AT_ONCE):
        yield everything[start : start + AT_ONCE]
