"""Scans of papers that were signed by hand, each bound to the digest of what was signed."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.kept_files import Below
from common.models import KeptFile, TimeStamped

private_path = Below("signed-scans")


@tracked()
class SignedScan(KeptFile, TimeStamped):
    """A scan of signed minutes, vote-count minutes or a decision; a newer one takes its place, the old one is kept."""

    minutes = models.ForeignKey(
        "councils.Minutes", models.PROTECT, null=True, blank=True, related_name="scans", verbose_name=_("minutes")
    )
    box = models.ForeignKey(
        "councils.Box", models.PROTECT, null=True, blank=True, related_name="scans", verbose_name=_("ballot box")
    )
    decision = models.ForeignKey(
        "councils.Decision", models.PROTECT, null=True, blank=True, related_name="scans", verbose_name=_("decision")
    )
    signed_sha256 = models.CharField(_("digest of what was signed"), max_length=64)
    file = models.FileField(_("file"), upload_to=private_path, max_length=200)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("uploaded by")
    )
    uploaded_at = models.DateTimeField(_("uploaded"))

    class Meta:
        verbose_name = _("scan of a signed paper")
        verbose_name_plural = _("scans of signed papers")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="scan_is_of_one_paper",
                condition=Q(minutes__isnull=False, box__isnull=True, decision__isnull=True)
                | Q(minutes__isnull=True, box__isnull=False, decision__isnull=True)
                | Q(minutes__isnull=True, box__isnull=True, decision__isnull=False),
            )
        ]
