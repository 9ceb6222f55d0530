"""All certificates of a decision as one file to print or to hand out, made by a worker and kept for some days."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from common.models import TimeStamped
from councils.querysets.certificate_files import CertificateFileQuerySet
from councils.states import FileKind


def private_path(file: "CertificateFile", name: str) -> str:
    """Give a path that cannot be guessed; the file is never served by it."""
    return f"certificate-files/{timezone.localdate():%Y/%m}/{get_random_string(32)}"


class CertificateFile(TimeStamped):
    """One file of certificates: asked for, being made, made, given up or failed; its times tell where it stands."""

    decision = models.ForeignKey(
        "councils.Decision", models.CASCADE, related_name="certificate_files", verbose_name=_("decision")
    )
    kind = models.CharField(_("kind"), max_length=3, choices=FileKind)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("asked for by")
    )
    asked_at = models.DateTimeField(_("asked for"))
    begun_at = models.DateTimeField(_("begun"), null=True, blank=True)
    done_at = models.DateTimeField(_("done"), null=True, blank=True)
    failed_at = models.DateTimeField(_("failed"), null=True, blank=True)
    cancelled_at = models.DateTimeField(_("given up"), null=True, blank=True)
    file = models.FileField(_("file"), upload_to=private_path, max_length=200, blank=True)
    count = models.PositiveIntegerField(_("certificates"), default=0)

    objects = CertificateFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("file of certificates")
        verbose_name_plural = _("files of certificates")
        ordering = ["-pk"]
        constraints = [
            models.CheckConstraint(
                name="certificate_file_ends_once",
                condition=models.Q(done_at__isnull=True, failed_at__isnull=True)
                | models.Q(done_at__isnull=True, cancelled_at__isnull=True)
                | models.Q(failed_at__isnull=True, cancelled_at__isnull=True),
            ),
            models.UniqueConstraint(
                name="certificate_file_is_made_once_at_a_time",
                fields=["decision", "kind"],
                condition=models.Q(done_at__isnull=True, failed_at__isnull=True, cancelled_at__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision}, {self.get_kind_display()}"

    def get_absolute_url(self) -> str:
        """The page that shows how far it has come, and gives it."""
        return reverse("councils:certificate_file", args=[self.pk])

    @property
    def is_working(self) -> bool:
        """Whether it is still to be made."""
        return not (self.done_at or self.failed_at or self.cancelled_at)
