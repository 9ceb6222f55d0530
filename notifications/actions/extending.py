"""Extending a limit: never shorter, with a reason, kept with who did it, and told to those concerned once."""

import datetime
from functools import partial

from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import NotAllowed, require
from notifications.actions.telling import notify
from notifications.limits import By, Limit, moment_of, why_not_later
from notifications.models import Extension


@transaction.atomic
def extend(*, limit: Limit, key: int, to: By, reason: str, by: User, now: datetime.datetime | None = None) -> Extension:
    """Move the limit of one thing to a later moment; its reminders follow, for they are found by what is true."""
    now = now or timezone.now()
    row = limit.lock(key)
    require(limit.why_not(by, row, now))
    if not reason.strip():
        raise NotAllowed(_("Say why."))
    before = limit.by(row)
    require(why_not_later(limit, row, to, now))
    limit.move(row, to)
    made = record(kind=limit.kind, key=limit.key_of(row), before=before, after=to, reason=reason, by=by, now=now)
    if limit.tells_many:
        transaction.on_commit(partial(_hand_over, made.pk, key), robust=True)
    else:
        tell(extension=made, limit=limit, row=row, now=now)
    return made


def record(*, kind: str, key: int, before: By, after: By, reason: str, by: User, now: datetime.datetime) -> Extension:
    """Keep that a limit was extended; also called where extending has an action of its own."""
    return Extension.objects.create(
        kind=kind, thing=f"{kind}-{key}", has_hour=isinstance(after, datetime.datetime), before=moment_of(before),
        after=moment_of(after), reason=reason.strip(), by=by, at=now,
    )  # fmt: skip


def tell(*, extension: Extension, limit: Limit, row: Model, now: datetime.datetime) -> None:
    """Tell those concerned, each once however often this is called; whoever extended it knows."""
    people = [person for person in limit.people(row, now) if person.pk != extension.by_id]
    notify(
        people, "reminders/extended", url=limit.url(row), key=f"extended:{extension.pk}", extension=extension,
        label=limit.label, name=limit.name(row),
    )  # fmt: skip


def _hand_over(extension_id: int, key: int) -> None:
    from notifications.tasks import tell_of_extension  # noqa: PLC0415 (tasks stand above actions)

    tell_of_extension.delay(extension_id, key)
