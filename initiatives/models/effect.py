"""What follows a recognition: the unit's word on a report of effect, and what other units confirm (process.md 3.3)."""

import datetime

import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from initiatives.querysets.effect import ConfirmationQuerySet
from initiatives.states import CONFIRMATION_LOOKS, ConfirmationStatus


class ReportAnswer(models.Model):
    """What the unit says to a report of effect handed in: confirmed, or given back for a reason. It stays."""

    version = models.OneToOneField(
        "initiatives.Version", models.PROTECT, related_name="unit_answer", verbose_name=_("version")
    )
    is_confirmed = models.BooleanField(_("confirmed"))
    reason = models.TextField(_("reason"), max_length=2000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("on behalf of"), help_text=_("Who was absent, where a deputy answered."),
    )  # fmt: skip
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("answer of the unit to a report of effect")
        verbose_name_plural = _("answers of units to reports of effect")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="report_given_back_says_why", condition=models.Q(is_confirmed=True) | ~models.Q(reason="")
            )
        ]
        triggers = [pgtrigger.Protect(name="answers_to_reports_stay", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self) -> str:
        return f"{self.version}"


MOVES_WHEN_REVOKED = "ARRAY['status', 'revoked_at', 'revoked_by_id', 'revoked_because', 'updated_at']"


@tracked()
class EffectConfirmation(TimeStamped):
    """Another unit confirms that it applies the initiative, and with what effect (giấy xác nhận hiệu quả áp dụng).

    Asked for by the authors or the co-ordinator of their unit, prepared in the unit asked, signed by its head. Once
    signed it stays as it is and can only be revoked, for a reason. Only `initiatives.workflow` sets `status`.
    """

    initiative = models.ForeignKey(
        "initiatives.Initiative", models.PROTECT, related_name="confirmations", verbose_name=_("initiative")
    )
    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("unit asked"))
    status = models.CharField(_("state"), max_length=10, choices=ConfirmationStatus, default=ConfirmationStatus.ASKED)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("asked by"))
    asked_at = models.DateTimeField(_("asked"))
    extended_to = models.DateField(
        _("extended to"), null=True, blank=True, help_text=_("Empty: the days the campaign gives.")
    )
    message = models.CharField(_("words to the unit"), max_length=500, blank=True)
    applied_since = models.DateField(_("applied since"), null=True, blank=True, help_text=_("Its month counts."))
    economic_effect = models.TextField(_("economic effect"), max_length=8000, blank=True)
    benefit = models.PositiveBigIntegerField(_("benefit in money (đồng)"), null=True, blank=True)
    benefit_not_computable = models.BooleanField(_("benefit cannot be computed"), default=False)
    social_benefit = models.TextField(_("social benefit"), max_length=8000, blank=True)
    replicability = models.TextField(_("replicability"), max_length=8000, blank=True)
    conclusion = models.TextField(_("conclusion"), max_length=4000, blank=True)
    prepared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("prepared by")
    )
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("signed by")
    )
    signed_at = models.DateTimeField(_("signed"), null=True, blank=True)
    signed_content = models.JSONField(_("as signed"), default=dict, blank=True, editable=False)
    declined_because = models.CharField(_("declined because"), max_length=300, blank=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("revoked by")
    )
    revoked_at = models.DateTimeField(_("revoked"), null=True, blank=True)
    revoked_because = models.CharField(_("revoked because"), max_length=300, blank=True)

    objects = ConfirmationQuerySet.as_manager()

    class Meta:
        verbose_name = _("confirmation of effect")
        verbose_name_plural = _("confirmations of effect")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "unit"],
                name="confirmation_is_one_a_unit",
                condition=models.Q(status__in=["asked", "signed"]),
            ),
            models.CheckConstraint(
                name="confirmation_signed_is_complete",
                condition=~models.Q(status__in=["signed", "revoked"])
                | models.Q(applied_since__isnull=False, signed_by__isnull=False, signed_at__isnull=False)
                & ~models.Q(conclusion=""),
            ),
            models.CheckConstraint(
                name="confirmation_ends_for_a_reason",
                condition=(~models.Q(status="declined") | ~models.Q(declined_because=""))
                & (~models.Q(status="revoked") | ~models.Q(revoked_because="")),
            ),
            models.CheckConstraint(
                name="confirmation_benefit_is_a_sum_or_not_computable",
                condition=models.Q(benefit__isnull=True) | models.Q(benefit_not_computable=False),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="signed_confirmations_stay",
                when=pgtrigger.Before,
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__status__in=["signed", "revoked"]),
                func=f"""
                    IF TG_OP = 'UPDATE' AND OLD.status = 'signed' AND NEW.status = 'revoked'
                        AND to_jsonb(OLD) - {MOVES_WHEN_REVOKED} = to_jsonb(NEW) - {MOVES_WHEN_REVOKED} THEN
                        RETURN NEW;
                    END IF;
                    RAISE EXCEPTION 'confirmation % is signed: it can only be revoked', OLD.id
                        USING ERRCODE = 'check_violation';
                """,
            )
        ]

    def __str__(self) -> str:
        return f"{self.initiative}: {self.unit}"

    def get_absolute_url(self) -> str:
        """The page on which it is prepared, signed and read."""
        return reverse("initiatives:confirmation", args=[self.pk])

    @property
    def due_on(self) -> datetime.date:
        """The day the answer is due: the days the campaign gives, unless it was extended."""
        days = self.initiative.season.campaign.confirmation_days
        return self.extended_to or timezone.localdate(self.asked_at) + datetime.timedelta(days=days)

    @property
    def look(self) -> tuple[str, str]:
        """The class of its badge and the lozenge in it (look.md 3)."""
        return CONFIRMATION_LOOKS[ConfirmationStatus(self.status)]
