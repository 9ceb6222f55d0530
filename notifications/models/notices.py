"""What people have been told: the inbox, and what went out beside it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from notifications.querysets import DeliveryQuerySet, NoticeQuerySet
from notifications.states import Channel, Fate, Topic
from notifications.topics import FROM_THE_LADDER, topic_of


class Notice(models.Model):
    """One entry of somebody's inbox, in the language he or she read at that moment."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices", verbose_name=_("person")
    )
    kind = models.CharField(_("kind"), max_length=80)
    title = models.CharField(_("title"), max_length=200)
    body = models.TextField(_("text"), blank=True)
    url = models.CharField(_("address"), max_length=300, blank=True, help_text=_("A page of this site."))
    key = models.CharField(_("key"), max_length=200, null=True, blank=True)  # noqa: DJ001 (absent, not empty: unique)
    is_urgent = models.BooleanField(_("urgent"), default=False)
    created_at = models.DateTimeField(_("created at"))
    read_at = models.DateTimeField(_("read at"), null=True, blank=True)

    objects = NoticeQuerySet.as_manager()

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-pk"]
        constraints = [
            # Nobody is told the same thing twice.
            models.UniqueConstraint(fields=["key", "person"], name="notice_key_is_used_once_a_person"),
            # Opening a notice redirects there: it never leads to another site.
            models.CheckConstraint(
                name="notice_leads_to_a_page_of_this_site", condition=Q(url="") | Q(url__regex=r"^/([^/\\]|$)")
            ),
        ]
        indexes = [
            models.Index(fields=["person", "-id"], name="notice_inbox"),  # the inbox, paged by key
            models.Index(fields=["person"], name="notice_unread", condition=Q(read_at__isnull=True)),  # every header
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Opening it there marks it as read."""
        return reverse("notifications:open", args=[self.pk])

    @property
    def topic(self) -> Topic:
        """Of what it is news."""
        return topic_of(self.kind)


class Delivery(models.Model):
    """One sending through one channel, of a notice or of a letter of the day; nothing is sent twice under one key.

    What waits for the letter of the day is a delivery too; once the letter is written, `letter` says which one.
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="deliveries", verbose_name=_("person")
    )
    notice = models.ForeignKey(
        Notice, models.CASCADE, null=True, blank=True, related_name="deliveries", verbose_name=_("notice")
    )
    letter = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="items", verbose_name=_("letter of the day")
    )
    channel = models.CharField(_("channel"), max_length=8, choices=Channel, default=Channel.MAIL)
    address = models.CharField(_("sent to"), max_length=254, blank=True)
    key = models.CharField(_("key"), max_length=220, unique=True)
    html = models.TextField(blank=True, editable=False)  # kept until the mail has gone
    fate = models.CharField(_("what became of it"), max_length=8, choices=Fate, default=Fate.WAITING)
    made_at = models.DateTimeField(_("made"), default=timezone.now)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_try_at = models.DateTimeField(_("next try"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    receipt = models.CharField(_("receipt"), max_length=300, blank=True, help_text=_("What the channel answered."))
    failed_reason = models.CharField(_("reason of the failure"), max_length=300, blank=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("sent again by"),
    )  # fmt: skip

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("delivery")
        verbose_name_plural = _("deliveries")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="delivery_is_tried_again_while_it_waits",
                condition=Q(fate=Fate.WAITING, next_try_at__isnull=False)
                | ~Q(fate=Fate.WAITING) & Q(next_try_at__isnull=True),
            ),
            models.CheckConstraint(
                name="delivery_is_sent_at_a_time",
                condition=Q(fate=Fate.SENT, sent_at__isnull=False) | ~Q(fate=Fate.SENT) & Q(sent_at__isnull=True),
            ),
            # The key of a letter names person and day: an outage makes one letter of a day, not several.
            models.CheckConstraint(
                name="delivery_is_of_a_notice_or_a_letter",
                condition=Q(notice__isnull=False) | Q(key__startswith="daily:"),
            ),
        ]
        indexes = [
            # The sweep that takes up what a killed worker or a full mail server left behind.
            models.Index(fields=["next_try_at"], name="delivery_due", condition=Q(next_try_at__isnull=False)),
            # Whose letter of the day is to be written.
            models.Index(fields=["person"], name="delivery_for_letter", condition=Q(fate=Fate.LETTER)),
            models.Index(fields=["fate", "-id"], name="delivery_failed_first"),  # the administration
        ]

    def __str__(self) -> str:
        return f"{self.get_channel_display()}: {self.address or self.person}"

    @property
    def is_letter(self) -> bool:
        """Whether it is a letter of the day, not a single notice."""
        return self.notice_id is None

    @property
    def waits_for_the_morning(self) -> bool:
        """Whether it does not go at night: what the ladder says, letters, messages; not what is sent again by hand."""
        if self.asked_by_id is not None:
            return False
        return self.is_letter or self.channel != Channel.MAIL or self.notice.kind in FROM_THE_LADDER
