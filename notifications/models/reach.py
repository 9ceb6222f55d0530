"""How people can be reached beside their address of mail: devices that take messages, and addresses that are dead."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from notifications.querysets import PushSubscriptionQuerySet
from notifications.states import Channel


class DeadAddress(models.Model):
    """An address to which nothing is sent any more; whoever enters another one is reached again."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="dead_addresses", verbose_name=_("person")
    )
    channel = models.CharField(_("channel"), max_length=8, choices=Channel)
    address = models.CharField(_("address"), max_length=254)
    reason = models.CharField(_("reason"), max_length=300)
    since = models.DateTimeField(_("since"), default=timezone.now)

    class Meta:
        verbose_name = _("dead address")
        verbose_name_plural = _("dead addresses")
        ordering = ["-since", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["address", "channel"], name="dead_address_is_noted_once"),
        ]

    def __str__(self) -> str:
        return self.address


class PushSubscription(models.Model):
    """A browser on a device that takes messages, as its maker's push service knows it."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="push_subscriptions", verbose_name=_("person")
    )
    endpoint = models.CharField(max_length=500, unique=True)
    p256dh = models.CharField(max_length=120)
    auth = models.CharField(max_length=60)
    device = models.CharField(_("device"), max_length=120, blank=True)
    made_at = models.DateTimeField(_("made"), default=timezone.now)

    objects = PushSubscriptionQuerySet.as_manager()

    class Meta:
        verbose_name = _("device that takes messages")
        verbose_name_plural = _("devices that take messages")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return self.device or str(_("Device"))
