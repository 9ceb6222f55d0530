"""The milestones of a campaign, and the figures of the movement as they stood at a moment."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.functions import TransactionNow
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from common.formats import day
from common.history import tracked
from common.models import TimeStamped


@tracked()
class Milestone(TimeStamped):
    """A day on which the movement is looked at: its launch, each year's end, preliminary and final review."""

    class Kind(models.TextChoices):
        """What the day is for (design.md 1)."""

        LAUNCH = "launch", pgettext_lazy("milestone", "Launch")
        YEARLY = "yearly", pgettext_lazy("milestone", "Yearly report")
        PRELIMINARY = "preliminary", pgettext_lazy("milestone", "Preliminary review")
        FINAL = "final", pgettext_lazy("milestone", "Final review")

    campaign = models.ForeignKey(
        "initiatives.Campaign", models.PROTECT, related_name="milestones", verbose_name=_("campaign")
    )
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    on = models.DateField(_("day"))

    class Meta:
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        ordering = ["on", "kind"]
        constraints = [models.UniqueConstraint(fields=["campaign", "kind", "on"], name="milestone_is_one_a_day")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {day(self.on)}"


class FrozenReport(models.Model):
    """All figures of the movement as they stood at a moment; written once and never changed (a trigger keeps it).

    `names` holds what units, target groups and fields were called then, and where units stood in the tree.
    """

    campaign = models.ForeignKey(
        "initiatives.Campaign", models.PROTECT, related_name="frozen_reports", verbose_name=_("campaign")
    )
    milestone = models.ForeignKey(
        Milestone, models.PROTECT, null=True, blank=True, related_name="reports", verbose_name=_("milestone")
    )
    title = models.CharField(_("title"), max_length=200)
    note = models.CharField(_("note"), max_length=500, blank=True)
    as_of = models.DateTimeField(_("figures as of"))
    frozen_at = models.DateTimeField(_("frozen"))
    frozen_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("frozen by")
    )
    on_behalf_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("on behalf of"), help_text=_("Who was absent, where a deputy froze it."),
    )  # fmt: skip
    written_at = models.DateTimeField(
        db_default=TransactionNow(), editable=False, help_text=_("The transaction in which its figures come too.")
    )
    names = models.JSONField(_("names as they were"), editable=False)
    sha256 = models.CharField(_("SHA-256 of the figures"), max_length=64, editable=False)

    class Meta:
        verbose_name = _("frozen report")
        verbose_name_plural = _("frozen reports")
        ordering = ["-as_of", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="report_is_frozen_after_its_moment", condition=models.Q(frozen_at__gte=models.F("as_of"))
            )
        ]
        triggers = [
            pgtrigger.Protect(name="frozen_reports_stay", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The page of its figures."""
        return reverse("reports:report", args=[self.pk])


class FrozenFigure(models.Model):
    """One number of a frozen report: what a figure of a section was in one place. Noughts are left out."""

    report = models.ForeignKey(FrozenReport, models.PROTECT, related_name="figures", verbose_name=_("frozen report"))
    section = models.CharField(_("section"), max_length=24)
    figure = models.CharField(_("figure"), max_length=24)
    year = models.PositiveSmallIntegerField(_("year"))
    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="+", verbose_name=_("unit"))
    group = models.CharField(_("target group"), max_length=40, blank=True)
    field = models.CharField(_("field"), max_length=40, blank=True)
    level = models.CharField(_("level"), max_length=12, blank=True)
    value = models.BigIntegerField(_("value"))

    class Meta:
        verbose_name = _("frozen figure")
        verbose_name_plural = _("frozen figures")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["report", "section", "figure", "year", "unit", "group", "field", "level"],
                name="frozen_figure_is_one_a_place",
            )
        ]
        triggers = [
            pgtrigger.Protect(name="frozen_figures_stay", operation=pgtrigger.Update | pgtrigger.Delete),
            # Once a statement: of tens of thousands of rows, one look at each would cost more than writing them.
            pgtrigger.Trigger(
                name="frozen_figures_come_with_their_report",
                level=pgtrigger.Statement,
                when=pgtrigger.After,
                operation=pgtrigger.Insert,
                referencing=pgtrigger.Referencing(new="added"),
                func="""
                    IF EXISTS (
                        SELECT 1 FROM (SELECT DISTINCT report_id FROM added) AS named
                        LEFT JOIN movements_frozenreport AS report ON report.id = named.report_id
                        WHERE report.written_at IS DISTINCT FROM NOW()
                    ) THEN
                        RAISE EXCEPTION 'a report is frozen: no figure is added to it'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.section}.{self.figure}: {self.value}"
