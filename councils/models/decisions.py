"""Decisions that cover many initiatives, certificates, and the public registry made from them."""

import datetime
from collections.abc import Iterable

import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.states import Level
from common.formats import number
from common.history import tracked
from common.models import TimeStamped
from councils.querysets.decisions import (
    CertificateQuerySet,
    DecisionItemQuerySet,
    DecisionQuerySet,
    RegistryQuerySet,
)
from councils.states import CertificateStatus, DecisionStatus
from initiatives.models.tallies import levels_are_tallied
from initiatives.states import Kind


@tracked(exclude=["content"])
class Decision(TimeStamped):
    """A decision of the head of the recognising unit (process.md 3.8). Only `councils.workflow` sets `status`.

    It publishes what the council concluded: the recognised ones by the decision and its annexed list, the others by
    a written notice with the reason (process.md 2.3, step 6), which has a number of its own.
    """

    council = models.ForeignKey("councils.Council", models.PROTECT, related_name="decisions", verbose_name=_("council"))
    year = models.PositiveSmallIntegerField(_("year"))
    number = models.CharField(_("number"), max_length=60, blank=True)
    notice_number = models.CharField(
        _("number of the notice"), max_length=60, blank=True, help_text=_("To the authors of what is not recognised.")
    )
    legal_bases = models.TextField(_("legal bases"), blank=True, help_text=_("One a line, as printed."))
    signed_on = models.DateField(_("signed on"), null=True, blank=True)
    signer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("signer")
    )
    signer_title = models.CharField(_("title of the signer"), max_length=160, blank=True)
    status = models.CharField(_("state"), max_length=10, choices=DecisionStatus, default=DecisionStatus.DRAFT)
    published_at = models.DateTimeField(_("published"), null=True, blank=True)
    content = models.JSONField(_("what was signed"), default=dict, blank=True, editable=False)

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
            models.UniqueConstraint(
                fields=["council", "notice_number", "year"],
                name="decision_notice_number_is_given_once",
                condition=~models.Q(notice_number=""),
            ),
            models.CheckConstraint(
                name="decision_published_is_complete",
                condition=models.Q(status="draft", published_at__isnull=True)
                | models.Q(
                    status="published", published_at__isnull=False, signed_on__isnull=False, signer__isnull=False
                )
                & ~models.Q(number="", notice_number=""),
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="signed_decisions_stay_as_they_are",
                operation=pgtrigger.Update | pgtrigger.Delete,
                condition=pgtrigger.Q(old__status="published"),
            )
        ]

    def __str__(self) -> str:
        return self.number or self.notice_number or str(_("Decision without a number yet"))

    def get_absolute_url(self) -> str:
        """The decision with its annexed list."""
        return reverse("councils:decision", args=[self.pk])


@tracked()
class DecisionItem(models.Model):
    """One assessment covered by a decision; a recognition cancelled later says by which decision and why."""

    decision = models.ForeignKey(Decision, models.CASCADE, related_name="items", verbose_name=_("decision"))
    assessment = models.OneToOneField(
        "councils.Assessment", models.PROTECT, related_name="decision_item", verbose_name=_("assessment")
    )
    position = models.PositiveIntegerField(_("order"))
    revoked_on = models.DateField(_("cancelled on"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("cancelling made known"), null=True, blank=True)
    revoked_by_decision = models.CharField(_("decision on the cancellation"), max_length=120, blank=True)
    revoked_because = models.CharField(_("cancelled because"), max_length=300, blank=True)

    objects = DecisionItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("item of a decision")
        verbose_name_plural = _("items of a decision")
        ordering = ["decision", "position"]
        constraints = [
            models.CheckConstraint(
                name="item_is_revoked_by_a_decision_for_a_reason",
                condition=models.Q(revoked_on__isnull=True, revoked_by_decision="", revoked_because="")
                | models.Q(revoked_on__isnull=False)
                & ~models.Q(revoked_by_decision="")
                & ~models.Q(revoked_because=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision_id}: {self.assessment_id}"


def percentage(share: float) -> str:
    """Give a share with all its decimals: 33,33 %."""
    return f"{number(share)}\u00a0%"


def named_with_shares(authors: Iterable[dict]) -> str:
    """Give authors ({"name", "share"}) as people read them: Đàm Thị Hồng Chiêm (70 %), Lã Văn Khuyến (30 %)."""
    return ", ".join(f"{author['name']} ({percentage(author['share'])})" for author in authors)


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

    objects = CertificateQuerySet.as_manager()

    class Meta:
        verbose_name = _("certificate")
        verbose_name_plural = _("certificates")
        ordering = ["-pk"]
        constraints = [
            # Deferred: the one in its place is written before the old one says so.
            ExclusionConstraint(
                name="certificate_is_valid_once",
                expressions=[("item", RangeOperators.EQUAL), ("author", RangeOperators.EQUAL)],
                condition=models.Q(status="valid"),
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                name="certificate_says_why_it_ended",
                condition=models.Q(status="valid", ended_on__isnull=True, replaced_by__isnull=True)
                | models.Q(status="replaced", ended_on__isnull=False, replaced_by__isnull=False) & ~models.Q(reason="")
                | models.Q(status="revoked", ended_on__isnull=False) & ~models.Q(reason=""),
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="printed_certificates_stay_as_they_are",
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__content__df=pgtrigger.F("new__content"))
                | pgtrigger.Q(old__code__df=pgtrigger.F("new__code")),
            )
        ]

    def __str__(self) -> str:
        return self.code

    def get_absolute_url(self) -> str:
        """The public page that says valid, replaced or revoked."""
        return reverse("certificate", args=[self.code])

    @property
    def decided_on(self) -> datetime.date:
        """The date of the decision, as printed."""
        return datetime.date.fromisoformat(self.content["decided_on"])

    @property
    def level_words(self) -> str:
        """The level with its year: Cấp cơ sở, năm 2025."""
        return gettext("%(level)s, year %(year)s") % {
            "level": Level(self.content["level"]).label,
            "year": self.content["year"],
        }

    @property
    def share_words(self) -> str:
        """The share, as printed."""
        return percentage(self.content["share"])

    @property
    def co_authors(self) -> str:
        """The other authors with their shares, as printed."""
        return named_with_shares(author for author in self.content["authors"] if not author.get("self"))

    def latest(self) -> "Certificate":
        """Give the certificate that stands in place of this one today: itself, or the last of its replacements."""
        last = self
        while last.replaced_by_id:
            last = last.replaced_by
        return last


class RegistryEntry(models.Model):
    """A recognised initiative as the public registry shows and finds it.

    Written only when a decision is published or a recognition cancelled; `check_figures` proves it against the rows.
    Holds nothing confidential. One entry an initiative: the highest level reached counts.
    """

    initiative = models.OneToOneField(
        "initiatives.Initiative", models.CASCADE, related_name="registry_entry", verbose_name=_("initiative")
    )
    item = models.ForeignKey(DecisionItem, models.PROTECT, related_name="+", verbose_name=_("item of a decision"))
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.INITIATIVE)
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
            GinIndex(
                fields=["words"], name="registry_words", fastupdate=False
            ),  # the search: written rarely, read often
            models.Index(fields=["-recognised_on", "-id"], name="registry_newest"),  # browsing, by key
            models.Index(fields=["year", "level", "-recognised_on", "-id"], name="registry_filters"),
        ]
        triggers = levels_are_tallied()

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page of the registry everybody may read."""
        return reverse("registry:detail", args=[self.pk])
