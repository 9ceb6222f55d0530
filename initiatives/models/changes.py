"""A change of authors after submission: proposed with a reason, in force when everybody concerned has agreed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from initiatives.states import ChangeOutcome, Consent


@tracked()
class AuthorChange(TimeStamped):
    """The authors as they shall be: the whole list, so that what was agreed to is what comes into force."""

    initiative = models.ForeignKey(
        "initiatives.Initiative", models.CASCADE, related_name="author_changes", verbose_name=_("initiative")
    )
    reason = models.TextField(_("reason"))
    rows = models.JSONField(
        _("authors as they shall be"), help_text=_("Person or outside person, share, task, lead; in their order.")
    )
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("proposed by")
    )
    proposed_at = models.DateTimeField(_("proposed"))
    outcome = models.CharField(_("outcome"), max_length=8, choices=ChangeOutcome, default=ChangeOutcome.WAITING)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)

    class Meta:
        verbose_name = _("change of authors")
        verbose_name_plural = _("changes of authors")
        ordering = ["-proposed_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative"], name="author_change_waits_alone", condition=models.Q(outcome="waiting")
            ),
            models.CheckConstraint(
                name="author_change_is_closed_or_waits",
                condition=models.Q(outcome="waiting", closed_at__isnull=True)
                | ~models.Q(outcome="waiting") & models.Q(closed_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.initiative_id}: {self.get_outcome_display()}"


@tracked()
class ChangeConsent(models.Model):
    """What one person concerned says to a change of authors."""

    change = models.ForeignKey(
        AuthorChange, models.CASCADE, related_name="consents", verbose_name=_("change of authors")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="author_change_consents", verbose_name=_("person")
    )
    consent = models.CharField(_("consent"), max_length=8, choices=Consent, default=Consent.WAITING)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    refused_because = models.CharField(_("refused because"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("consent to a change of authors")
        verbose_name_plural = _("consents to changes of authors")
        ordering = ["change", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["change", "person"], name="change_consent_is_asked_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_consent_display()}"
