"""Dossiers shared out among the members of a council."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from common.history import tracked


@tracked()
class Sharing(models.Model):
    """One sharing out of dossiers: who asked for it and for what, so that it can be taken back as one."""

    council = models.ForeignKey("councils.Council", models.CASCADE, related_name="sharings", verbose_name=_("council"))
    at = models.DateTimeField(_("at"))
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("by"))
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("on behalf of"),
    )  # fmt: skip
    each = models.PositiveSmallIntegerField(_("members for each dossier"))
    limit = models.PositiveIntegerField(_("most dossiers for one member"), null=True, blank=True)
    undone_at = models.DateTimeField(_("taken back"), null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("taken back by"),
    )  # fmt: skip

    class Meta:
        verbose_name = _("sharing out")
        verbose_name_plural = _("sharings out")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(name="sharing_gives_each_somebody", condition=models.Q(each__gte=1)),
            models.CheckConstraint(
                name="sharing_is_taken_back_by_somebody",
                condition=models.Q(undone_at__isnull=True, undone_by__isnull=True)
                | models.Q(undone_at__isnull=False, undone_by__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.council_id}, {self.at}"
