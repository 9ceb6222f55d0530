"""Decisions that cover many initiatives, certificates, and the public registry made from them."""

from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.states import Level
from common.history import tracked
from common.models import TimeStamped
from councils.querysets import DecisionQuerySet, RegistryQuerySet
from councils.states import CertificateStatus, DecisionStatus


@tracked()
class Decision(TimeStamped):
    """A decision of the head of the recognising unit (process.md 3.8). Only `councils.workflow` sets `status`."""

    council = models.ForeignKey("councils.Council", models.PROTECT, related_name="decisions", verbose_name=_("council"))
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.CharField(_("number"), max_length=60, blank=True)
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    signer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("signer")
    )
    signer_title = models.CharField(_("title of the signer"), max_length=160, blank=True)
    status = models.CharField(_("state"), max_length=10, choices=DecisionStatus, default=DecisionStatus.DRAFT)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("recognition decision")
        verbose_name_plural = _("recognition decisions")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["council", "number", "year"],
                name="decision_number_is_given_once",
                condition=~models.Q(number=""),
            ),
            models.CheckConstraint(
                name="decision_published_is_complete",
                condition=models.Q(status="draft", published_at__isnull=True)
                | models.Q(
                    status="published", published_at__isnull=False, signed_on__isnull=False, signer__isnull=False
                )
                & ~models.Q(number=""),
            ),
        ]

    def __str__(self) -> str:
        return self.number or str(_("Decision without a number yet"))

    def get_absolute_url(self) -> str:
        """The decision with its annexed list."""
        return reverse("councils:decision", args=[self.pk])


@tracked()
class DecisionItem(models.Model):
    """One assessment covered by a decision."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="items", verbose_name=_("decision"))
    assessment = models.OneToOneField(
        "councils.Assessment", models.PROTECT, related_name="decision_item", verbose_name=_("assessment")
    )
    position = models.PositiveIntegerField(_("order"))

    class Meta:
        verbose_name = _("item of a decision")
        verbose_name_plural = _("items of a decision")
        ordering = ["decision", "position"]

    def __str__(self) -> str:
        return f"{self.decision_id}: {self.assessment_id}"


@tracked()
class Certificate(TimeStamped):
    """A certificate of one author for one recognised initiative (process.md 3.9); checked in public by its code."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    item = models.ForeignKey(
        DecisionItem, models.PROTECT, related_name="certificates", verbose_name=_("item of a decision")
    )
    author = models.ForeignKey(
        "initiatives.Author", models.PROTECT, related_name="certificates", verbose_name=_("author")
    )
    register_number = models.CharField(_("number in the register"), max_length=40)
    content = models.JSONField(_("what is printed"))
    issued_on = models.DateField(_("issued on"))
    status = models.CharField(_("state"), max_length=10, choices=CertificateStatus, default=CertificateStatus.VALID)
    ended_on = models.DateField(_("valid until"), null=True, blank=True)
    replaced_by = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaces", verbose_name=_("replaced by")
    )
    reason = models.CharField(_("reason"), max_length=300, blank=True)
    cancelled_by_decision = models.CharField(_("decision on the cancellation"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["item", "author"], name="certificate_is_valid_once", condition=models.Q(status="valid")
            ),
            models.CheckConstraint(
                name="certificate_says_why_it_ended",
                condition=models.Q(status="valid", ended_on__isnull=True, replaced_by__isnull=True)
                | models.Q(status="replaced", ended_on__isnull=False, replaced_by__isnull=False) & ~models.Q(reason="")
                | models.Q(status="revoked", ended_on__isnull=False) & ~models.Q(reason=""),
            ),
        ]

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        """The public page that says valid, replaced or revoked."""
        return reverse("certificate", args=[self.code])


class RegistryEntry(models.Model):
    """A recognised initiative as the public registry shows and finds it.

    Written only when a decision is published or a recognition cancelled; `check_figures` proves it against the rows.
    Holds nothing confidential. One entry an initiative: the highest level reached counts.
    """

    initiative = models.OneToOneField(
        "initiatives.Initiative", models.CASCADE, related_name="registry_entry", verbose_name=_("initiative")
    )
    item = models.ForeignKey(DecisionItem, models.PROTECT, related_name="+", verbose_name=_("item of a decision"))
    level = models.CharField(_("level"), max_length=12, choices=Level)
    year = models.PositiveSmallIntegerField(_("year"))
    field = models.ForeignKey("initiatives.Field", models.PROTECT, null=True, related_name="+", verbose_name=_("field"))
    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("unit"))
    recognised_on = models.DateField(_("recognised on"))
    title = models.CharField(_("title"), max_length=300)
    authors = models.TextField(_("authors"))
    decision = models.CharField(_("decision"), max_length=200)
    excerpt = models.TextField(_("public text"), blank=True)
    words = SearchVectorField(help_text=_("Each word as written and without diacritics."))

    objects = RegistryQuerySet.as_manager()

    class Meta:
        verbose_name = _("entry of the registry")
        verbose_name_plural = _("entries of the registry")
        ordering = ["-recognised_on", "-pk"]
        indexes = [
            GinIndex(fields=["words"], name="registry_words"),  # the search
            models.Index(fields=["-recognised_on", "-id"], name="registry_newest"),  # browsing, by key
            models.Index(fields=["year", "level", "-recognised_on", "-id"], name="registry_filters"),
        ]

    def __str__(self) -> str:
        return self.title
