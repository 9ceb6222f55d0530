"""What has changed about a person, when and by whom: read from the rows the database's triggers wrote."""

import datetime
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from accounts.models import User
from common.formats import day

SHOWN = ("staff_code", "full_name", "birth_date", "email", "phone", "qualification", "party_member", "is_active")
MOST = 100


@dataclass(frozen=True, slots=True)
class Change:
    """One field of a person was changed from one value to another; without a name: by the system itself."""

    at: datetime.datetime
    by: str
    field: str
    before: Any
    after: Any

    @property
    def before_text(self) -> str:
        """The value before, as it is written on pages."""
        return _text(self.before)

    @property
    def after_text(self) -> str:
        """The value after."""
        return _text(self.after)


def changes_of(person: User) -> list[Change]:
    """Give the latest changes of a person's own data, newest first; two queries."""
    events = list(
        User.pgh_event_model.objects.filter(pgh_obj=person.pk).select_related("pgh_context").order_by("-pgh_id")[:MOST]
    )
    names = _names({event.pgh_context.metadata.get("user") for event in events if event.pgh_context})
    changes = []
    for after, before in pairwise(events):
        by = names.get(after.pgh_context.metadata.get("user"), "") if after.pgh_context else ""
        for name in SHOWN:
            old, new = getattr(before, name), getattr(after, name)
            if old != new:
                changes.append(Change(after.pgh_created_at, by, _label(User, name), old, new))
    return changes


def _names(keys: set) -> dict[int, str]:
    return dict(User.objects.filter(pk__in=keys - {None}).values_list("pk", "full_name")) if keys - {None} else {}


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return day(value) if isinstance(value, datetime.date) else str(value or "")


def _label(model: type[Model], name: str) -> str:
    return model._meta.get_field(name).verbose_name
