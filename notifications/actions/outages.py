"""A channel that is away: noted when sending finds it so, told to administrators once, over when it answers again."""

import datetime
from collections.abc import Mapping

from django.contrib.auth.models import Permission
from django.db import transaction
from django.db.models import Q, QuerySet
from django.urls import reverse

from accounts.models import User
from common.locks import take_lock
from notifications.actions.telling import notify
from notifications.models import Delivery, Notice, Outage
from notifications.tokens import touch_inboxes

# A server that starts anew is no outage; nobody is told of it.
TELLS_AFTER = datetime.timedelta(minutes=5)


@transaction.atomic
def note_answers(answers: Mapping[str, str], *, now: datetime.datetime) -> None:
    """Note what channels answered last: why one is away, or "" that it is not. One query while nothing changes."""
    lasting = {outage.channel: outage for outage in Outage.objects.lasting()} if answers else {}
    for channel, error in answers.items():
        if error:
            _note_away(channel, error[:300], now)
        elif channel in lasting:
            _note_back(lasting[channel], now)


def _note_away(channel: str, error: str, now: datetime.datetime) -> None:
    take_lock(f"outage:{channel}")
    tried = {"last_failed_at": now, "last_error": error}
    if not Outage.objects.lasting().filter(channel=channel).update(**tried):
        Outage.objects.create(channel=channel, since=now, **tried)


def _note_back(outage: Outage, now: datetime.datetime) -> None:
    """End it: the notice leaves the inboxes, and what failed meanwhile is sent now, not after its pause."""
    if not Outage.objects.lasting().filter(pk=outage.pk).update(over_at=max(now, outage.since)):
        return  # another worker was faster
    told = Notice.objects.filter(key=_key(outage))
    people = list(told.values_list("person_id", flat=True))
    told.delete()
    touch_inboxes(people)
    failed = Delivery.objects.waiting().filter(channel=outage.channel, attempts__gt=0, next_try_at__gt=now)
    failed.update(next_try_at=now)


@transaction.atomic
def tell_of_outages(*, now: datetime.datetime) -> int:
    """Tell administrators of each outage that lasts, once however often this is called; give of how many."""
    new = Outage.objects.lasting().filter(told_at__isnull=True, since__lte=now - TELLS_AFTER)
    found = list(new.with_waiting().select_for_update(skip_locked=True, of=("self",)))
    people = list(_administrators()) if found else []
    for outage in found:
        page = reverse("admin:notifications_outage_changelist")
        notify(people, "notifications/channel_away", url=page, key=_key(outage), outage=outage)
        Outage.objects.filter(pk=outage.pk).update(told_at=now)
    return len(found)


def _administrators() -> QuerySet[User]:
    """Give those who may look outages up in the administration."""
    may = Permission.objects.filter(codename="view_outage", content_type__app_label="notifications")
    own, by_group = Q(user_permissions__in=may), Q(groups__permissions__in=may)
    return User.objects.filter(Q(is_superuser=True) | own | by_group, is_staff=True, is_active=True).distinct()


def _key(outage: Outage) -> str:
    return f"away:{outage.pk}"
