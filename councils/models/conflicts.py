"""Conflicts of interest: found in the data or said by the member, in force at once or once somebody has decided."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from councils.querysets.conflicts import RecusalQuerySet
from councils.states import RecusalKind, RecusalStatus


@tracked()
class Recusal(models.Model):
    """Why a member has, or may have, no part in one assessment; in force, nothing of it is shown to that member.

    One row for each reason, so that each is decided on its own; of those of one member at most one is in force.
    Only `councils.workflow.recusals` sets `status`.
    """

    assessment = models.ForeignKey(
        "councils.Assessment", models.CASCADE, related_name="recusals", verbose_name=_("assessment")
    )
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="recusals", verbose_name=_("seat"))
    kind = models.CharField(_("kind"), max_length=12, choices=RecusalKind)
    reason = models.CharField(
        _("reason"), max_length=300, blank=True, help_text=_("Said by the member; or the unit, the season it lies in.")
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))
    status = models.CharField(_("state"), max_length=12, choices=RecusalStatus, default=RecusalStatus.IN_FORCE)
    decided_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("decided on behalf of"),
    )  # fmt: skip
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("decided by")
    )
    decided_at = models.DateTimeField(_("decided at"), null=True)
    decided_because = models.CharField(_("decided because"), max_length=300, blank=True)

    objects = RecusalQuerySet.as_manager()

    class Meta:
        verbose_name = _("recusal")
        verbose_name_plural = _("recusals")
        ordering = ["assessment", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["assessment", "seat", "kind"], name="recusal_is_one_a_seat_and_kind"),
            models.UniqueConstraint(
                fields=["assessment", "seat"], name="recusal_in_force_is_one_a_seat", condition=Q(status="in_force")
            ),
            models.CheckConstraint(
                name="recusal_said_by_somebody_says_why",
                condition=~Q(kind__in=["declared", "recorded"]) | ~Q(reason=""),
            ),
            models.CheckConstraint(
                name="recusal_of_an_author_is_in_force", condition=~Q(kind="found") | Q(status="in_force")
            ),
            models.CheckConstraint(
                name="recusal_set_aside_says_who_when_and_why",
                condition=~Q(status="set_aside")
                | Q(decided_by__isnull=False, decided_at__isnull=False) & ~Q(decided_because=""),
            ),
            models.CheckConstraint(
                name="recusal_proposed_is_undecided",
                condition=~Q(status="proposed") | Q(decided_by__isnull=True, decided_at__isnull=True),
            ),
        ]
        indexes = [
            models.Index(fields=["assessment"], name="recusal_to_decide", condition=Q(status="proposed")),
        ]

    def __str__(self) -> str:
        return f"{self.seat_id}: {self.why}"

    @property
    def why(self) -> str:
        """The reason in words."""
        words = RecusalKind(self.kind).sentence
        return str(words % {"detail": self.reason}) if words else self.reason
