"""What a unit means to put forward to a higher council, in the order it gave (process.md 2.3, step 8)."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.history import tracked


@tracked()
class Candidate(models.Model):
    """The place of a recognised initiative on its unit's list for a higher council; without a row it comes last."""

    council = models.ForeignKey(
        "councils.Council", models.CASCADE, related_name="candidates", verbose_name=_("council")
    )
    initiative = models.ForeignKey(
        "initiatives.Initiative", models.CASCADE, related_name="+", verbose_name=_("initiative")
    )
    position = models.PositiveIntegerField(_("order"))

    class Meta:
        verbose_name = _("place on a list to put forward")
        verbose_name_plural = _("places on lists to put forward")
        ordering = ["council", "position", "pk"]
        constraints = [models.UniqueConstraint(fields=["council", "initiative"], name="candidate_has_one_place")]

    def __str__(self) -> str:
        return f"{self.council_id}, {self.initiative_id}: {self.position}"
