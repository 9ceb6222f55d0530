"""How people get in the first time: an invitation by mail, or a printed slip with a code that works once."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.querysets import OneTimeSlipQuerySet
from common.history import tracked


@tracked()
class Invitation(models.Model):
    """A mail with a link to set the first password; the link is made when the mail is sent and kept nowhere."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="invitations", verbose_name=_("person")
    )
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("invited by")
    )
    created_at = models.DateTimeField(_("created at"))
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    sent_to = models.CharField(_("sent to"), max_length=254, blank=True)
    returned_because = models.CharField(
        _("came back because"), max_length=300, blank=True, help_text=_("What the mail server said of the address.")
    )

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["-pk"]
        constraints = [
            # A double click sends one letter; the next one may follow once the first has gone.
            models.UniqueConstraint(
                fields=["person"], name="invitation_waiting_is_one_a_person", condition=Q(sent_at__isnull=True)
            ),
            models.CheckConstraint(
                name="invitation_comes_back_from_where_it_went",
                condition=Q(returned_because="") | Q(sent_at__isnull=False) & ~Q(sent_to=""),
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)


@tracked(exclude=["code_hash"])
class OneTimeSlip(models.Model):
    """A code on paper with which somebody sets a password once; only its hash is kept."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="slips", verbose_name=_("person"))
    code_hash = models.CharField(max_length=64, editable=False)
    issued_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("issued by")
    )
    issued_at = models.DateTimeField(_("issued at"))
    expires_at = models.DateTimeField(_("works until"))
    used_at = models.DateTimeField(_("used at"), null=True, blank=True)
    replaced_at = models.DateTimeField(_("replaced at"), null=True, blank=True)

    objects = OneTimeSlipQuerySet.as_manager()

    class Meta:
        verbose_name = _("one-time slip")
        verbose_name_plural = _("one-time slips")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                name="slip_that_works_is_one_a_person",
                condition=Q(used_at__isnull=True, replaced_at__isnull=True),
            ),
            models.CheckConstraint(
                name="slip_ends_used_or_replaced", condition=Q(used_at__isnull=True) | Q(replaced_at__isnull=True)
            ),
            models.CheckConstraint(
                name="slip_expires_after_it_is_issued", condition=Q(expires_at__gt=models.F("issued_at"))
            ),
        ]

    def __str__(self) -> str:
        return str(self.person)
