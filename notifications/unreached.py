"""People whom nothing reaches beside the inbox: their address is dead, or they have none on any channel."""

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from accounts.models import User
from notifications.channels import in_order
from notifications.models import DeadAddress, PushSubscription
from notifications.states import Channel

FIELDS = {Channel.MAIL: "email", Channel.GATEWAY: "phone"}


def _dead(channel: str) -> QuerySet[DeadAddress]:
    return DeadAddress.objects.filter(channel=channel, address=OuterRef(FIELDS[channel]))


def with_dead_address(people: QuerySet[User]) -> QuerySet[User]:
    """Give those whose address of mail is dead, each with the reason, since when, and the key of that row."""
    dead = _dead(Channel.MAIL)
    return people.filter(Exists(dead)).annotate(
        dead_pk=Subquery(dead.values("pk")[:1]),
        dead_reason=Subquery(dead.values("reason")[:1]),
        dead_since=Subquery(dead.values("since")[:1]),
    )


def without_channel(people: QuerySet[User]) -> QuerySet[User]:
    """Give those whom no channel of this site reaches."""
    found = people
    for adapter in in_order():
        if adapter.name == Channel.PUSH:
            found = found.exclude(Exists(PushSubscription.objects.filter(person=OuterRef("pk"))))
        else:
            found = found.filter(Q(**{FIELDS[adapter.name]: ""}) | Exists(_dead(adapter.name)))
    return found
