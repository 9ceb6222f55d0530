"""What follows the recognition of models: the outstanding ones, and their commendation by another body.

Evaluation, recognition and commendation are three acts by three bodies (mass-mobilisation.md 4).
"""

import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from councils.querysets.commendations import CommendationQuerySet
from councils.states import DecisionStatus, FormOfCommendation


@tracked()
class Distinction(models.Model):
    """A recognised model the steering committee has chosen as outstanding, and why."""

    initiative = models.OneToOneField(
        "initiatives.Initiative", models.PROTECT, related_name="distinction", verbose_name=_("model")
    )
    council = models.ForeignKey(
        "councils.Council", models.PROTECT, related_name="distinctions", verbose_name=_("steering committee")
    )
    because = models.CharField(_("because"), max_length=300)
    chosen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("chosen by")
    )
    chosen_at = models.DateTimeField(_("chosen"))

    class Meta:
        verbose_name = _("outstanding model")
        verbose_name_plural = _("outstanding models")
        ordering = ["-chosen_at", "-pk"]

    def __str__(self) -> str:
        return str(self.initiative)


@tracked()
class CommendationDecision(TimeStamped):
    """The decision by which a body commends outstanding models. Only `councils.workflow` sets `status`.

    What individuals and collectives were given for the whole movement is recorded apart (`movements.Commendation`).
    """

    council = models.ForeignKey(
        "councils.Council", models.PROTECT, related_name="commendations", verbose_name=_("proposed by")
    )
    issuer = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("issued by"))
    form = models.CharField(_("form"), max_length=12, choices=FormOfCommendation)
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.CharField(_("number"), max_length=60, blank=True)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    signer_name = models.CharField(_("signer"), max_length=120, blank=True)
    status = models.CharField(_("state"), max_length=10, choices=DecisionStatus, default=DecisionStatus.DRAFT)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("published by"),
    )  # fmt: skip

    objects = CommendationQuerySet.as_manager()

    class Meta:
        verbose_name = _("commendation decision")
        verbose_name_plural = _("commendation decisions")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["issuer", "number", "year"],
                name="commendation_number_is_given_once",
                condition=~models.Q(number=""),
            ),
            models.CheckConstraint(
                name="commendation_published_is_complete",
                condition=models.Q(status="draft", published_at__isnull=True)
                | models.Q(
                    status="published",
                    published_at__isnull=False,
                    published_by__isnull=False,
                    signed_on__isnull=False,
                )
                & ~models.Q(number="")
                & ~models.Q(signer_name=""),
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="published_commendations_stay",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__status="published"),
            )
        ]

    def __str__(self) -> str:
        return self.number or str(_("Commendation without a number yet"))

    def get_absolute_url(self) -> str:
        """The commendation with its list."""
        return reverse("councils:commendation", args=[self.pk])


@tracked()
class CommendationItem(models.Model):
    """One outstanding model on the list of a commendation."""

    commendation = models.ForeignKey(
        CommendationDecision, models.CASCADE, related_name="items", verbose_name=_("commendation decision")
    )
    distinction = models.ForeignKey(
        Distinction, models.PROTECT, related_name="commended_in", verbose_name=_("outstanding model")
    )
    position = models.PositiveIntegerField(_("order"))

    class Meta:
        verbose_name = _("model commended")
        verbose_name_plural = _("models commended")
        ordering = ["commendation", "position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["commendation", "distinction"], name="commendation_names_a_model_once")
        ]

    def __str__(self) -> str:
        return f"{self.commendation_id}: {self.distinction_id}"
