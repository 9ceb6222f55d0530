"""Assignments members have refused: back with the secretary, with the reason."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from councils.querysets.refusals import RefusalQuerySet
from councils.states.refusals import RefusalStatus


@tracked()
class Refusal(models.Model):
    """A member has refused to score a dossier. The assignment is gone: it is in no queue, counted and due nowhere."""

    assessment = models.ForeignKey(
        "councils.Assessment", models.CASCADE, related_name="refusals", verbose_name=_("assessment")
    )
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="refusals", verbose_name=_("seat"))
    reason = models.CharField(_("reason"), max_length=300)
    refused_at = models.DateTimeField(_("refused"))
    status = models.CharField(_("state"), max_length=12, choices=RefusalStatus, default=RefusalStatus.OPEN)
    given_to = models.ForeignKey(
        "councils.Seat", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("given to")
    )
    settled_at = models.DateTimeField(_("settled"), null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("settled by")
    )

    settled_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("settled on behalf of"),
    )  # fmt: skip
    deputy = models.ForeignKey(
        "councils.SeatDeputy", models.PROTECT, null=True, blank=True, related_name="refusals",
        verbose_name=_("during an absence"), help_text=_("The deputy could not take it."),
    )  # fmt: skip

    objects = RefusalQuerySet.as_manager()

    class Meta:
        verbose_name = _("refused assignment")
        verbose_name_plural = _("refused assignments")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "seat"], name="refusal_open_is_one_a_seat", condition=Q(status="open")
            ),
            models.CheckConstraint(name="refusal_says_why", condition=~Q(reason="")),
            models.CheckConstraint(
                name="refusal_is_settled_by_somebody",
                condition=Q(status="open", settled_at__isnull=True, settled_by__isnull=True)
                | ~Q(status="open") & Q(settled_at__isnull=False, settled_by__isnull=False),
            ),
            models.CheckConstraint(
                name="refusal_given_on_says_to_whom",
                condition=Q(status="given", given_to__isnull=False) | ~Q(status="given") & Q(given_to__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assessment_id}, {self.seat_id}"
