"""Appeals against a refusal or a cancelled recognition: who hears them, what was found, how they end."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.kept_files import Below
from common.models import KeptFile, TimeStamped
from councils.querysets.appeals import AppealQuerySet
from councils.states import APPEAL_LOOKS, AppealStatus


@tracked()
class Appeal(TimeStamped):
    """An author's appeal against what a published decision refused or a later one cancelled.

    Goes to the council above, or to the same one where there is none, and is heard by members who had no hand in what
    is appealed. Only `councils.workflow` sets `status`.
    """

    item = models.ForeignKey(
        "councils.DecisionItem", models.PROTECT, related_name="appeals", verbose_name=_("item of a decision")
    )
    is_about_revocation = models.BooleanField(_("against the cancelling of a recognition"), default=False)
    council = models.ForeignKey(
        "councils.Council", models.PROTECT, related_name="appeals", verbose_name=_("council that hears it")
    )
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="appeals", verbose_name=_("author"))
    status = models.CharField(_("state"), max_length=10, choices=AppealStatus, default=AppealStatus.FILED)
    filed_at = models.DateTimeField(_("filed"))
    due_on = models.DateField(_("to be answered by"))
    grounds = models.TextField(_("grounds"), max_length=8000)
    reasons = models.TextField(_("reasons of the answer"), max_length=8000, blank=True)
    concluded_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("answered on behalf of"),
    )  # fmt: skip
    concluded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("answered by")
    )
    concluded_at = models.DateTimeField(_("answered"), null=True, blank=True)
    opened = models.OneToOneField(
        "councils.Assessment", models.PROTECT, null=True, blank=True, related_name="appeal",
        verbose_name=_("judged anew by"),
    )  # fmt: skip

    objects = AppealQuerySet.as_manager()

    class Meta:
        verbose_name = _("appeal")
        verbose_name_plural = _("appeals")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "is_about_revocation", "by"],
                name="appeal_is_one_an_author",
                condition=~models.Q(status="withdrawn"),
            ),
            models.UniqueConstraint(
                fields=["item", "is_about_revocation"],
                name="appeal_is_open_once",
                condition=models.Q(status__in=["filed", "heard"]),
            ),
            models.CheckConstraint(name="appeal_has_grounds", condition=~models.Q(grounds="")),
            models.CheckConstraint(
                name="appeal_is_answered_with_reasons",
                condition=models.Q(
                    status__in=["rejected", "upheld"], concluded_at__isnull=False, concluded_by__isnull=False
                )
                & ~models.Q(reasons="")
                | models.Q(status__in=["filed", "heard", "withdrawn"], concluded_at__isnull=True, reasons=""),
            ),
            models.CheckConstraint(
                name="appeal_upheld_is_judged_anew",
                condition=models.Q(status="upheld", opened__isnull=False)
                | ~models.Q(status="upheld") & models.Q(opened__isnull=True),
            ),
        ]
        indexes = [models.Index(fields=["council", "status", "due_on"], name="appeal_by_due_day")]  # the officers' list

    def __str__(self) -> str:
        return f"{self.item_id}: {self.by}"

    def get_absolute_url(self) -> str:
        """The page of the appeal."""
        return reverse("councils:appeal", args=[self.pk])

    @property
    def look(self) -> tuple[str, str]:
        """The class of its badge and the lozenge in it (look.md 3)."""
        return APPEAL_LOOKS[AppealStatus(self.status)]


appeal_path = Below("appeals", "appeal_id")


@tracked()
class AppealFile(KeptFile):
    """A file that came with an appeal; it stays with it."""

    appeal = models.ForeignKey(Appeal, models.PROTECT, related_name="files", verbose_name=_("appeal"))
    file = models.FileField(_("file"), upload_to=appeal_path, max_length=200)
    suffix = models.CharField(_("type"), max_length=8)

    class Meta:
        verbose_name = _("file of an appeal")
        verbose_name_plural = _("files of appeals")
        ordering = ["appeal", "pk"]


@tracked()
class Hearer(models.Model):
    """A member who hears an appeal, and what he or she found."""

    appeal = models.ForeignKey(Appeal, models.PROTECT, related_name="hearers", verbose_name=_("appeal"))
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="+", verbose_name=_("seat"))
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("assigned by")
    )
    assigned_at = models.DateTimeField(_("assigned"))
    finding = models.TextField(_("finding"), max_length=8000, blank=True)
    found_at = models.DateTimeField(_("found"), null=True, blank=True)

    class Meta:
        verbose_name = _("hearer of an appeal")
        verbose_name_plural = _("hearers of appeals")
        ordering = ["appeal", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["appeal", "seat"], name="hearer_is_one_a_seat"),
            models.CheckConstraint(
                name="finding_has_a_time",
                condition=models.Q(finding="", found_at__isnull=True)
                | ~models.Q(finding="") & models.Q(found_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.appeal_id}: {self.seat}"
