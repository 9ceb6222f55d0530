"""The minutes of a session: they write themselves from what happened; the secretary adds words, members sign."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped

WORDS = ("number", "guests", "opening", "conclusion")  # what is said of the session as a whole


@tracked()
class Minutes(TimeStamped):
    """What the secretary adds to what the system knows of a session (process.md 3.5)."""

    session = models.OneToOneField(
        "councils.Session", models.PROTECT, related_name="minutes", verbose_name=_("session")
    )
    number = models.CharField(_("number"), max_length=60, blank=True)
    guests = models.TextField(_("guests"), max_length=2000, blank=True)
    opening = models.TextField(_("report of the secretary"), max_length=8000, blank=True)
    opinions = models.JSONField(_("opinions"), default=dict, help_text=_("By the key of the agenda item."))
    conclusion = models.TextField(_("conclusion of the chair"), max_length=8000, blank=True)
    revision = models.PositiveIntegerField(_("revision"), default=1)

    class Meta:
        verbose_name = _("minutes")
        verbose_name_plural = _("minutes")
        ordering = ["-session__held_at"]

    def __str__(self) -> str:
        return str(self.session)

    def get_absolute_url(self) -> str:
        """The page on which they are read, written and signed."""
        return reverse("councils:minutes", args=[self.session_id])


@tracked()
class MinutesSignature(models.Model):
    """A member has signed the minutes as they stood then; signing again replaces it, the history keeps both."""

    minutes = models.ForeignKey(Minutes, models.PROTECT, related_name="signatures", verbose_name=_("minutes"))
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="+", verbose_name=_("seat"))
    at = models.DateTimeField(_("signed at"))
    content = models.JSONField(_("as signed"))
    scan = models.ForeignKey(
        "councils.SignedScan", models.PROTECT, null=True, blank=True, related_name="signatures",
        verbose_name=_("signed on paper, scan"),
    )  # fmt: skip
    marked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("marked by")
    )
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("on behalf of"),
    )  # fmt: skip
    sha256 = models.CharField(_("digest"), max_length=64)

    class Meta:
        verbose_name = _("signature under minutes")
        verbose_name_plural = _("signatures under minutes")
        ordering = ["minutes", "seat__position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["minutes", "seat"], name="signature_is_one_a_seat"),
            models.CheckConstraint(
                name="signature_on_a_scan_says_who_marked_it",
                condition=models.Q(scan__isnull=True, marked_by__isnull=True)
                | models.Q(scan__isnull=False, marked_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.minutes_id}: {self.seat_id}"
