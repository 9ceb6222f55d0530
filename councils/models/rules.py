"""Rule sheets: by which criteria and which arithmetic a council judges (process.md 2.5, 2.6)."""

from decimal import Decimal

import pgtrigger
from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.states import Level
from common.history import tracked
from common.models import TimeStamped
from councils.states import Method, RatioBase


def frozen_once_used(sheet: str) -> pgtrigger.Trigger:
    """Give the trigger that keeps a used rule sheet and its criteria as they are; `sheet` is SQL for the sheet's id."""
    return pgtrigger.Trigger(
        name="used_rules_are_immutable",
        when=pgtrigger.Before,
        operation=pgtrigger.Update | pgtrigger.Delete,
        func=f"""
            PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = {sheet};
            IF FOUND THEN
                RAISE EXCEPTION 'rule sheet % is in use and cannot change', {sheet} USING ERRCODE = 'check_violation';
            END IF;
            IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
            RETURN NEW;
        """,
    )


@tracked()
class RuleSheet(TimeStamped):
    """A version of the rules; immutable once an assessment uses it: a change makes the next version."""

    name = models.CharField(_("name"), max_length=160)
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    level = models.CharField(_("level"), max_length=12, choices=Level, default=Level.GRASSROOTS)
    source = models.CharField(_("source"), max_length=300, blank=True)
    issued_on = models.DateField(_("issued on"))
    method = models.CharField(_("what decides"), max_length=8, choices=Method, default=Method.BOTH)
    pass_mark = models.DecimalField(_("pass mark (mean)"), max_digits=5, decimal_places=2, null=True, blank=True)
    vote_ratio = models.DecimalField(
        _("votes needed (%)"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("At least this share agrees."),
    )
    ratio_base = models.CharField(_("taken of"), max_length=8, choices=RatioBase, default=RatioBase.PRESENT)
    quorum_ratio = models.DecimalField(
        _("quorum (% of those entitled to vote)"), max_digits=5, decimal_places=2, default=Decimal("66.67")
    )
    min_sheets = models.PositiveSmallIntegerField(_("least number of score sheets"), default=1)

    class Meta:
        verbose_name = _("rule sheet")
        verbose_name_plural = _("rule sheets")
        ordering = ["name", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["name", "version"], name="rule_sheet_version_is_unique"),
            models.CheckConstraint(
                name="rule_sheet_ratios_are_percentages",
                condition=models.Q(quorum_ratio__gt=0, quorum_ratio__lte=100)
                & (models.Q(vote_ratio__isnull=True) | models.Q(vote_ratio__gt=0, vote_ratio__lte=100)),
            ),
            models.CheckConstraint(
                name="rule_sheet_has_what_its_method_needs",
                condition=models.Q(method="score", pass_mark__isnull=False)
                | models.Q(method="vote", vote_ratio__isnull=False)
                | models.Q(method="both", pass_mark__isnull=False, vote_ratio__isnull=False),
            ),
        ]
        triggers = [frozen_once_used("OLD.id")]

    def __str__(self) -> str:
        return f"{self.name}, {self.version}"


@tracked()
class Criterion(models.Model):
    """One criterion: a scale, in a group, perhaps with a minimum below which the dossier fails."""

    sheet = models.ForeignKey(RuleSheet, models.CASCADE, related_name="criteria", verbose_name=_("rule sheet"))
    position = models.PositiveSmallIntegerField(_("order"))
    group = models.CharField(_("group"), max_length=120, blank=True)
    name = models.CharField(_("criterion"), max_length=200)
    help = models.CharField(_("explanation"), max_length=300, blank=True)
    max_points = models.DecimalField(_("maximum"), max_digits=5, decimal_places=2)
    min_points = models.DecimalField(
        _("eliminatory minimum (mean)"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("A mean below it fails the dossier."),
    )

    class Meta:
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["sheet", "position"]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "position"], name="criterion_has_its_own_place"),
            models.CheckConstraint(
                name="criterion_minimum_is_within_its_scale",
                condition=models.Q(max_points__gt=0)
                & (
                    models.Q(min_points__isnull=True)
                    | models.Q(min_points__gte=0, min_points__lte=models.F("max_points"))
                ),
            ),
        ]
        triggers = [frozen_once_used("OLD.sheet_id")]

    def __str__(self) -> str:
        return self.name


@tracked()
class Band(models.Model):
    """A part of a criterion's scale and what it means: shown to the member who scores."""

    criterion = models.ForeignKey(Criterion, models.CASCADE, related_name="bands", verbose_name=_("criterion"))
    low = models.DecimalField(_("from"), max_digits=5, decimal_places=2)
    high = models.DecimalField(_("to"), max_digits=5, decimal_places=2)
    label = models.CharField(_("meaning"), max_length=160)

    class Meta:
        verbose_name = _("band")
        verbose_name_plural = _("bands")
        ordering = ["criterion", "low"]
        constraints = [
            models.CheckConstraint(name="band_ends_above_its_beginning", condition=models.Q(high__gte=models.F("low"))),
        ]

    def __str__(self) -> str:
        return f"{self.low}–{self.high}: {self.label}"
