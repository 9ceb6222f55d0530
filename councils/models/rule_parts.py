"""What a rule sheet is made of: criteria, their bands, what groups must reach, and the grade table."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from councils.models.rules import RuleSheet, frozen_once_used
from councils.states import CriterionKind, Outcome

# What a question that is not passed leads to; empty where the answer is only noted.
WHEN_NO = [(each.value, each.label) for each in (Outcome.NOT_RECOGNISED, Outcome.TO_COMPLETE)]


@tracked()
class Criterion(models.Model):
    """One criterion: a scale, in a group, perhaps with a minimum below which the dossier fails."""

    sheet = models.ForeignKey(RuleSheet, models.CASCADE, related_name="criteria", verbose_name=_("rule sheet"))
    position = models.PositiveSmallIntegerField(_("order"))
    group = models.CharField(_("group"), max_length=120, blank=True)
    name = models.CharField(_("criterion"), max_length=200)
    help = models.CharField(_("explanation"), max_length=300, blank=True)
    kind = models.CharField(_("kind"), max_length=8, choices=CriterionKind, default=CriterionKind.POINTS)
    max_points = models.DecimalField(_("maximum"), max_digits=5, decimal_places=2, default=0)
    min_points = models.DecimalField(
        _("eliminatory minimum (mean)"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        help_text=_("A mean below it fails the dossier."),
    )
    when_no = models.CharField(
        _("if not passed"), max_length=16, choices=WHEN_NO, blank=True,
        help_text=_("Of a yes-or-no question: what the council then concludes, whatever comes after it."),
    )  # fmt: skip

    class Meta:
        verbose_name = _("criterion")
        verbose_name_plural = _("criteria")
        ordering = ["sheet", "position"]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "position"], name="criterion_has_its_own_place"),
            models.CheckConstraint(
                name="criterion_minimum_is_within_its_scale",
                condition=models.Q(kind="points", max_points__gt=0)
                & (
                    models.Q(min_points__isnull=True)
                    | models.Q(min_points__gte=0, min_points__lte=models.F("max_points"))
                )
                | ~models.Q(kind="points") & models.Q(max_points=0, min_points__isnull=True),
            ),
            models.CheckConstraint(
                name="criterion_stops_only_where_it_asks_yes_or_no",
                condition=models.Q(kind="gate") | models.Q(when_no=""),
            ),
        ]
        triggers = frozen_once_used("{row}.sheet_id")

    def __str__(self) -> str:
        return self.name

    @property
    def has_points(self) -> bool:
        """Whether it is scored on a scale."""
        return self.kind == CriterionKind.POINTS

    @property
    def is_gate(self) -> bool:
        """Whether it is answered yes or no."""
        return self.kind == CriterionKind.GATE


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


@tracked()
class Grade(models.Model):
    """One line of the grade table; it reaches up to the next one, so that no mean lies in two or between two."""

    sheet = models.ForeignKey(RuleSheet, models.CASCADE, related_name="grades", verbose_name=_("rule sheet"))
    name = models.CharField(_("grade"), max_length=60)
    low = models.DecimalField(_("mean from"), max_digits=5, decimal_places=2)

    class Meta:
        verbose_name = _("grade")
        verbose_name_plural = _("grades")
        ordering = ["sheet", "-low"]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "low"], name="grade_begins_alone"),
            models.UniqueConstraint(fields=["sheet", "name"], name="grade_has_its_own_name"),
        ]
        triggers = frozen_once_used("{row}.sheet_id")

    def __str__(self) -> str:
        return self.name


@tracked()
class GradeCondition(models.Model):
    """A side condition of a grade; whoever fails it gets no grade, not the next lower one (process.md 2.6 no. 1)."""

    grade = models.ForeignKey(Grade, models.CASCADE, related_name="conditions", verbose_name=_("grade"))
    name = models.CharField(_("criterion or group"), max_length=200, help_text=_("As written at the criteria."))
    min_points = models.DecimalField(_("mean at least"), max_digits=5, decimal_places=2)

    class Meta:
        verbose_name = _("condition of a grade")
        verbose_name_plural = _("conditions of grades")
        ordering = ["grade", "pk"]
        constraints = [models.UniqueConstraint(fields=["grade", "name"], name="grade_asks_once_of_each")]
        triggers = frozen_once_used("(SELECT sheet_id FROM councils_grade WHERE id = {row}.grade_id)")

    def __str__(self) -> str:
        return f"{self.name}: {self.min_points}"
