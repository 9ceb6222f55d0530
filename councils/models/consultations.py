"""Outside experts: asked about one dossier, they comment on it and count nowhere (process.md 2.4)."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from councils.querysets.consultations import ConsultationQuerySet


@tracked(exclude=["comment"])
class Consultation(models.Model):
    """An expert is asked about one dossier; the comment sheet is read by the members once it is handed in."""

    assessment = models.ForeignKey(
        "councils.Assessment", models.CASCADE, related_name="consultations", verbose_name=_("assessment")
    )
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="consultations", verbose_name=_("seat"))
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("asked by"))
    asked_at = models.DateTimeField(_("asked at"))
    comment = models.TextField(_("comment sheet"), blank=True)
    handed_in_at = models.DateTimeField(_("handed in"), null=True, blank=True)

    objects = ConsultationQuerySet.as_manager()

    class Meta:
        verbose_name = _("expert asked")
        verbose_name_plural = _("experts asked")
        ordering = ["assessment", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["assessment", "seat"], name="consultation_is_one_a_seat"),
            models.CheckConstraint(
                name="consultation_handed_in_says_something", condition=Q(handed_in_at__isnull=True) | ~Q(comment="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assessment_id}, {self.seat_id}"

    def get_absolute_url(self) -> str:
        """The dossier beside the comment sheet."""
        return reverse("councils:consultation", args=[self.pk])
