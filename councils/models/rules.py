"""Rule sheets: by which criteria and which arithmetic a council judges (process.md 2.5, 2.6)."""

import pgtrigger
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.states import Level
from common.history import tracked
from common.models import TimeStamped
from councils.querysets.rules import RuleSheetQuerySet
from councils.ratios import PATTERN, is_ratio
from councils.states import (
    Act,
    Average,
    CriterionKind,
    Method,
    RatioBase,
    Rounding,
    RuleStatus,
    TieRule,
)


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
    """A version of the rules; immutable once an assessment uses it: a change makes the next version.

    `councils.selection.rule_sheet_for` says which one a new assessment goes by. Only `councils.workflow` sets `status`.
    """

    name = models.CharField(_("name"), max_length=160)
    version = models.PositiveSmallIntegerField(_("version"), default=1)
    status = models.CharField(_("state"), max_length=10, choices=RuleStatus, default=RuleStatus.DRAFT)
    is_template = models.BooleanField(
        _("template"), default=False, help_text=_("To copy from: no council judges by it itself.")
    )
    level = models.CharField(_("level"), max_length=12, choices=Level, default=Level.GRASSROOTS)
    council = models.ForeignKey(
        "councils.Council", models.PROTECT, null=True, blank=True, related_name="own_rules", verbose_name=_("for"),
        help_text=_("Empty: for all councils of the level."),
    )  # fmt: skip
    act = models.CharField(
        _("for the act"), max_length=12, choices=Act, blank=True, help_text=_("Empty: for both acts.")
    )
    field = models.ForeignKey(
        "initiatives.Field", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("for the field"),
        help_text=_("With the fields below it. Empty: for all."),
    )  # fmt: skip
    season = models.ForeignKey(
        "initiatives.Season", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("for the season"),
        help_text=_("Empty: for all."),
    )  # fmt: skip
    starts_on = models.DateField(_("valid from"), default=timezone.localdate)
    ends_on = models.DateField(_("valid until"), null=True, blank=True)
    source = models.CharField(_("source"), max_length=300, blank=True)
    issued_on = models.DateField(_("issued on"), default=timezone.localdate)
    method = models.CharField(_("what decides"), max_length=8, choices=Method, default=Method.BOTH)
    pass_mark = models.DecimalField(_("pass mark (mean)"), max_digits=5, decimal_places=2, null=True, blank=True)
    complete_from = models.DecimalField(
        _("to be completed from"), max_digits=5, decimal_places=2, null=True, blank=True,
        help_text=_("A mean from here to below the pass mark: the author completes the dossier. Empty: no such band."),
    )  # fmt: skip
    average = models.CharField(_("of all sheets"), max_length=6, choices=Average, default=Average.MEAN)
    drop_from = models.PositiveSmallIntegerField(
        _("drop the highest and the lowest sheet from"), null=True, blank=True,
        help_text=_("From so many sheets on. Empty: all sheets count."),
    )  # fmt: skip
    rounding = models.CharField(_("rounding of the mean"), max_length=5, choices=Rounding, default=Rounding.EXACT)
    min_sheets = models.PositiveSmallIntegerField(_("least number of score sheets"), default=1)
    whole_points = models.BooleanField(_("whole points only"), default=True)
    spread_limit = models.DecimalField(
        _("members disagree above a difference of"), max_digits=5, decimal_places=2, null=True, blank=True,
        help_text=_("Points between the highest and the lowest total. Empty: 20 % of the scale."),
    )  # fmt: skip
    is_anonymous = models.BooleanField(
        _("authors are hidden from members who score"), default=False,
        help_text=_("Names and units are masked in texts and files until the scoring is closed."),
    )  # fmt: skip
    gate_ratio = models.CharField(
        _("a yes-or-no question is passed by"), max_length=8, default="1/2", validators=[is_ratio],
        help_text=_("At least this share of the sheets that answer it says yes: 70% or 2/3."),
    )  # fmt: skip
    vote_ratio = models.CharField(
        _("votes needed"), max_length=8, blank=True, validators=[is_ratio],
        help_text=_("At least this share agrees: 70% or 2/3."),
    )  # fmt: skip
    ratio_base = models.CharField(_("taken of"), max_length=8, choices=RatioBase, default=RatioBase.PRESENT)
    recused_leave_base = models.BooleanField(_("members who leave the item are not counted in it"), default=True)
    quorum_ratio = models.CharField(
        _("quorum"), max_length=8, default="2/3", validators=[is_ratio],
        help_text=_("At least this share of those entitled to vote is present: 70% or 2/3."),
    )  # fmt: skip
    is_secret = models.BooleanField(_("secret ballot"), default=False)
    counts_written = models.BooleanField(_("written opinions of absent members count"), default=False)
    allows_correspondence = models.BooleanField(
        _("may be decided by correspondence"), default=False,
        help_text=_("Between sessions, by answers in writing until a moment. Never by secret ballot."),
    )  # fmt: skip
    tie_rule = models.CharField(_("in a tie"), max_length=10, choices=TieRule, default=TieRule.NONE, blank=True)
    tie_criterion = models.CharField(_("criterion that decides a tie"), max_length=200, blank=True)
    tie_points = models.DecimalField(_("mean it must reach"), max_digits=5, decimal_places=2, null=True, blank=True)

    objects = RuleSheetQuerySet.as_manager()

    class Meta:
        verbose_name = _("rule sheet")
        verbose_name_plural = _("rule sheets")
        ordering = ["name", "-version"]
        constraints = [
            models.UniqueConstraint(fields=["name", "version"], name="rule_sheet_version_is_unique"),
            models.CheckConstraint(
                name="rule_sheet_ratios_can_be_read",
                condition=models.Q(quorum_ratio__regex=PATTERN)
                & models.Q(gate_ratio__regex=PATTERN)
                & (models.Q(vote_ratio="") | models.Q(vote_ratio__regex=PATTERN)),
            ),
            models.CheckConstraint(
                name="rule_sheet_has_what_its_method_needs",
                condition=models.Q(method="score", pass_mark__isnull=False)
                | models.Q(method="vote") & ~models.Q(vote_ratio="")
                | models.Q(method="both", pass_mark__isnull=False) & ~models.Q(vote_ratio=""),
            ),
            models.CheckConstraint(
                name="rule_sheet_completes_below_its_pass_mark",
                condition=models.Q(complete_from__isnull=True) | models.Q(complete_from__lt=models.F("pass_mark")),
            ),
            models.CheckConstraint(
                name="rule_sheet_keeps_a_sheet_of_those_dropped",
                condition=models.Q(drop_from__isnull=True) | models.Q(drop_from__gte=3),
            ),
            models.CheckConstraint(
                name="rule_sheet_ends_after_it_begins",
                condition=models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=models.F("starts_on")),
            ),
            models.CheckConstraint(
                name="rule_sheet_tie_can_be_decided",
                condition=models.Q(tie_rule="criterion", tie_points__isnull=False) & ~models.Q(tie_criterion="")
                | models.Q(tie_rule="chair", is_secret=False, tie_criterion="", tie_points__isnull=True)
                | models.Q(tie_rule__in=["", "second"], tie_criterion="", tie_points__isnull=True),
            ),
            models.CheckConstraint(
                name="rule_sheet_takes_open_votes_by_correspondence",
                condition=models.Q(allows_correspondence=False)
                | models.Q(is_secret=False, method__in=[Method.VOTE, Method.BOTH]),
            ),
        ]
        triggers = frozen_once_used("{row}.id", parts=False)

    def __str__(self) -> str:
        return gettext("%(name)s, version %(version)d") % {"name": self.name, "version": self.version}

    def get_absolute_url(self) -> str:
        """The page that reads it out."""
        return reverse("councils:rules", args=[self.pk])

    @property
    def is_draft(self) -> bool:
        """Whether it is still being written."""
        return self.status == RuleStatus.DRAFT

    @property
    def is_scored(self) -> bool:
        """Whether points count."""
        return self.method != Method.VOTE

    @property
    def has_sheets(self) -> bool:
        """Whether members fill in sheets: points count, or questions are answered yes or no."""
        return self.is_scored or any(each.kind == CriterionKind.GATE for each in self.criteria.all())
