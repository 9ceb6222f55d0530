"""Items of an agenda put to one vote."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.history import tracked


@tracked()
class Block(models.Model):
    """Items on which all sheets agree, voted on at once; each keeps votes, verdict and arithmetic of its own.

    An item that was taken out, or came to no verdict, belongs to no block.
    """

    session = models.ForeignKey("councils.Session", models.CASCADE, related_name="blocks", verbose_name=_("session"))
    opened_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("opened by")
    )
    opened_at = models.DateTimeField(_("vote opened"))

    class Meta:
        verbose_name = _("block of items")
        verbose_name_plural = _("blocks of items")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"
