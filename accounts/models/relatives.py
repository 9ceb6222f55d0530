"""Who among the staff is a relative of whom: told by the person, read by nobody else."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Relative(models.Model):
    """Somebody has declared that a colleague is a relative.

    No history and no page of the administration: only who declared it reads it, and what is taken back is gone
    (docs/decisions/0063).
    """

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="relatives", verbose_name=_("person")
    )
    relative = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="relative_of", verbose_name=_("relative")
    )
    declared_at = models.DateTimeField(_("declared at"))

    class Meta:
        verbose_name = _("relative")
        verbose_name_plural = _("relatives")
        ordering = ["person", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["person", "relative"], name="relative_is_declared_once"),
            models.CheckConstraint(name="relative_is_somebody_else", condition=~models.Q(person=models.F("relative"))),
        ]

    def __str__(self) -> str:
        return f"{self.person_id}: {self.relative_id}"
