"""Rule sheets: by which criteria and which arithmetic a council judges (process.md 2.5, 2.6)."""

import pgtrigger
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.states import Level
from common.history import tracked
from common.models import TimeStamped
from councils.ratios import PATTERN, is_ratio
from councils.states import Method, RatioBase


def frozen_once_used(sheet: str, *, parts: bool = True) -> list[pgtrigger.Trigger]:
    """Give the triggers that keep a used rule sheet as it is; `sheet` is SQL for its id, with `{row}` for OLD or NEW.

    Its parts can then neither change nor come in later.
    """
    check = """
        PERFORM 1 FROM councils_assessment WHERE rule_sheet_id = {sheet};
        IF FOUND THEN
            RAISE EXCEPTION 'rule sheet % is in use and cannot change', {sheet} USING ERRCODE = 'check_violation';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
    """
    triggers = [
        pgtrigger.Trigger(
            name="used_rules_are_immutable",
            when=pgtrigger.Before,
            operation=pgtrigger.Update | pgtrigger.Delete,
            func=check.format(sheet=sheet.format(row="OLD")),
        )
    ]
    if parts:
        triggers.append(
            pgtrigger.Trigger(
                name="used_rules_get_no_new_parts",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert,
                func=check.format(sheet=sheet.format(row="NEW")),
            )
        )
    return triggers


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
    vote_ratio = models.CharField(
        _("votes needed"),
        max_length=8,
        blank=True,
        validators=[is_ratio],
        help_text=_("At least this share agrees: 70% or 2/3."),
    )
    ratio_base = models.CharField(_("taken of"), max_length=8, choices=RatioBase, default=RatioBase.PRESENT)
    quorum_ratio = models.CharField(
        _("quorum"),
        max_length=8,
        default="2/3",
        validators=[is_ratio],
        help_text=_("At least this share of those entitled to vote is present: 70% or 2/3."),
    )
    min_sheets = models.PositiveSmallIntegerField(_("least number of score sheets"), default=1)
    whole_points = models.BooleanField(_("whole points only"), default=True)

    class Meta:
        verbose_name = _("rule sheet")
        verbose_name_plural = _("rule sheets")
        ordering = ["name", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["name", "version"], name="rule_sheet_version_is_unique"),
            models.CheckConstraint(
                name="rule_sheet_ratios_can_be_read",
                condition=models.Q(quorum_ratio__regex=PATTERN)
                & (models.Q(vote_ratio="") | models.Q(vote_ratio__regex=PATTERN)),
            ),
            models.CheckConstraint(
                name="rule_sheet_has_what_its_method_needs",
                condition=models.Q(method="score", pass_mark__isnull=False)
                | models.Q(method="vote") & ~models.Q(vote_ratio="")
                | models.Q(method="both", pass_mark__isnull=False) & ~models.Q(vote_ratio=""),
            ),
        ]
        triggers = frozen_once_used("{row}.id", parts=False)

    def __str__(self) -> str:
        return gettext("%(name)s, version %(version)d") % {"name": self.name, "version": self.version}


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
        triggers = frozen_once_used("{row}.sheet_id")

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
        triggers = frozen_once_used("(SELECT sheet_id FROM councils_criterion WHERE id = {row}.criterion_id)")

    def __str__(self) -> str:
        return f"{self.low}–{self.high}: {self.label}"


@tracked()
class GroupMinimum(models.Model):
    """The least that the criteria of one group must reach together, such as 20 of 40 for novelty."""

    sheet = models.ForeignKey(RuleSheet, models.CASCADE, related_name="group_minimums", verbose_name=_("rule sheet"))
    group = models.CharField(_("group"), max_length=120, help_text=_("As written at its criteria."))
    min_points = models.DecimalField(_("least mean of their sum"), max_digits=5, decimal_places=2)

    class Meta:
        verbose_name = _("group minimum")
        verbose_name_plural = _("group minimums")
        ordering = ["sheet", "pk"]
        constraints = [models.UniqueConstraint(fields=["sheet", "group"], name="group_has_one_minimum")]
        triggers = frozen_once_used("{row}.sheet_id")

    def __str__(self) -> str:
        return f"{self.group}: {self.min_points}"
