"""When a channel was away: mail server, gateway or push services did not answer, or took nothing of ours."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from notifications.querysets import OutageQuerySet
from notifications.states import Channel


class Outage(models.Model):
    """One time in which nothing went through a channel; what was to go waits and is tried again."""

    channel = models.CharField(_("channel"), max_length=8, choices=Channel)
    since = models.DateTimeField(_("away since"))
    last_failed_at = models.DateTimeField(_("last try"))
    last_error = models.CharField(_("last error"), max_length=300)
    told_at = models.DateTimeField(_("administrators told"), null=True, blank=True)
    over_at = models.DateTimeField(_("back since"), null=True, blank=True)

    objects = OutageQuerySet.as_manager()

    class Meta:
        verbose_name = _("outage of a channel")
        verbose_name_plural = _("outages of channels")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["channel"], name="outage_that_lasts_is_one_a_channel", condition=Q(over_at__isnull=True)
            ),
            models.CheckConstraint(
                name="outage_ends_after_it_began", condition=Q(over_at__isnull=True) | Q(over_at__gte=F("since"))
            ),
        ]

    def __str__(self) -> str:
        return self.get_channel_display()

    @property
    def deliveries_url(self) -> str:
        """What waits for the channel, in the administration."""
        return f"{reverse('admin:notifications_delivery_changelist')}?channel={self.channel}&fate=waiting"
