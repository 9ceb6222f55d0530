"""What goes into people's own calendars: the address of a feed, and invitations that lie in mails."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Feed(models.Model):
    """A person's private address of a calendar; only the hash of its token is kept, so it is shown once."""

    person = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="feed", verbose_name=_("person")
    )
    token_hash = models.CharField(max_length=64, unique=True, editable=False)
    made_at = models.DateTimeField(_("made"))

    class Meta:
        verbose_name = _("calendar address")
        verbose_name_plural = _("calendar addresses")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.person)


class Invite(models.Model):
    """The invitation that goes with the mail of a notice."""

    notice = models.OneToOneField(
        "notifications.Notice", models.CASCADE, related_name="invite", verbose_name=_("notice")
    )
    text = models.TextField(_("text"))

    class Meta:
        verbose_name = _("invitation in a mail")
        verbose_name_plural = _("invitations in mails")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return str(self.notice)
