"""Finding a person by name or staff code: name, unit and position come back, and nothing more. How people are named."""

import datetime

from django.db.models import Case, IntegerField, Prefetch, Q, Value, When
from django.utils.translation import gettext as _

from accounts.models import Posting, Unit, User
from accounts.querysets import in_force_through, under
from common.vietnamese import fold

MOST = 20
SHORTEST = 2


def find_people(
    text: str, *, on: datetime.date, near: Unit | None = None, within: list[Unit] | None = None
) -> list[User]:
    """Give people with a main posting that day (as `person.today[0]`), those of the unit `near` first.

    All words must be in the name or be the beginning of the staff code, with or without diacritics. The e-mail
    address finds nobody: whoever knows one could learn whose it is.
    """
    words = fold(text).split()
    if len("".join(words)) < SHORTEST:
        return []
    today = Posting.objects.main().in_force(on).select_related("unit")
    found = User.objects.search(text).filter(in_force_through("postings", on), is_active=True, postings__is_main=True)
    if within is not None:
        found = found.filter(under(within, "postings__unit"))
    nearness = Case(
        When(Q(postings__unit__path__startswith=near.path) if near else Q(pk__in=[]), then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
    rows = found.annotate(nearness=nearness).order_by("nearness", "name_key", "pk")
    rows = rows.prefetch_related(Prefetch("postings", today, to_attr="today"))[: 3 * MOST]
    return [person for person in rows if _is_meant(person, words)][:MOST]


def name_of(person: User, on_behalf_of: User | None) -> str:
    """Give the name of whoever did something, with that of the absent person it was done for."""
    if on_behalf_of is None:
        return str(person)
    return _("%(name)s, on behalf of %(absent)s") % {"name": person, "absent": on_behalf_of}


def _is_meant(person: User, words: list[str]) -> bool:
    name, code = fold(person.full_name), person.staff_code.lower()
    return all(word in name or code.startswith(word) for word in words)
