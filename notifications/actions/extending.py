"""Extending a limit: never shorter, with a reason, kept with who did it, and told to those concerned once."""

import datetime

from django.db import transaction
from django.db.models import CharField, Exists, Model, OuterRef, Value
from django.db.models.functions import Cast, Concat
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.commits import after_commit
from common.errors import NotAllowed, require
from notifications.actions.telling import GRACE, notify
from notifications.limits import By, Limit, limits, moment_of, why_not_later
from notifications.models import Extension, Notice

TOLD = "extended:"  # begins the keys of notices that a limit was extended
RECENT = datetime.timedelta(days=7)


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
        after_commit(_hand_over, made.pk, key)
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
        people, "reminders/extended", url=limit.url(row), key=f"{TOLD}{extension.pk}", extension=extension,
        label=limit.label, name=limit.name(row),
    )  # fmt: skip


def hand_over_untold(*, now: datetime.datetime) -> int:
    """Hand over again the extensions many are to hear of and nobody has: their task was lost; give how many.

    Whoever was told already is not told again.
    """
    many = [kind for kind, limit in limits().items() if limit.tells_many]
    told = Notice.objects.filter(key=Concat(Value(TOLD), Cast(OuterRef("pk"), CharField())))
    recent = Extension.objects.filter(~Exists(told), kind__in=many, at__gte=now - RECENT, at__lt=now - GRACE)
    untold = list(recent.values_list("pk", "thing"))
    for pk, thing in untold:
        _hand_over(pk, int(thing.rpartition("-")[2]))
    return len(untold)


def _hand_over(extension_id: int, key: int) -> None:
    from notifications.tasks import tell_of_extension  # noqa: PLC0415 (tasks stand above actions)

    tell_of_extension.delay(extension_id, key)
