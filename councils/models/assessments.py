"""One initiative before one council for one act: assignments, conflicts, score sheets."""

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from councils.querysets import AssessmentQuerySet, AssignmentQuerySet
from councils.states import (
    ASSESSMENT_LOOKS,
    Act,
    AssessmentStatus,
    Outcome,
    RecusalKind,
    SheetStatus,
)


@tracked(exclude=["sheet_count", "updated_at"])
class Assessment(TimeStamped):
    """One initiative before one council for one act, on the version handed in, by one rule sheet.

    The level of an initiative is nowhere but here (process.md 2.1). Only `councils.workflow` sets `status`.
    """

    initiative = models.ForeignKey(
        "initiatives.Initiative", models.PROTECT, related_name="assessments", verbose_name=_("initiative")
    )
    council = models.ForeignKey(
        "councils.Council", models.PROTECT, related_name="assessments", verbose_name=_("council")
    )
    act = models.CharField(_("act"), max_length=12, choices=Act, default=Act.RECOGNITION)
    version = models.ForeignKey(
        "initiatives.Version", models.PROTECT, related_name="+", verbose_name=_("version judged")
    )
    rule_sheet = models.ForeignKey(
        "councils.RuleSheet", models.PROTECT, related_name="assessments", verbose_name=_("rule sheet")
    )
    follows = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="followed_by", verbose_name=_("put forward after")
    )
    status = models.CharField(_("state"), max_length=12, choices=AssessmentStatus, default=AssessmentStatus.WAITING)
    status_since = models.DateTimeField(_("in this state since"))
    opened_at = models.DateTimeField(_("opened"))
    scores_due_at = models.DateTimeField(_("scores due"), null=True, blank=True)
    sheet_count = models.PositiveSmallIntegerField(_("score sheets handed in"), default=0)
    mean = models.DecimalField(_("mean score"), max_digits=6, decimal_places=2, null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=16, choices=Outcome, blank=True)

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assessment")
        verbose_name_plural = _("assessments")
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["initiative", "council", "act"],
                name="assessment_is_one_an_act",
                condition=~models.Q(status="closed"),
            ),
            models.CheckConstraint(
                name="assessment_has_an_outcome_once_decided",
                condition=models.Q(status__in=["decided", "published"]) & ~models.Q(outcome="")
                | ~models.Q(status__in=["decided", "published"]),
            ),
        ]
        indexes = [
            models.Index(fields=["council", "status", "-id"], name="assessment_by_state"),  # the secretary's lists
        ]

    def __str__(self) -> str:
        return f"{self.initiative}: {self.council}"

    def get_absolute_url(self) -> str:
        """The page of the assessment."""
        return reverse("councils:assessment", args=[self.pk])

    @property
    def look(self) -> tuple[str, str]:
        """The class of its badge and the lozenge in it (look.md 3)."""
        if self.status == AssessmentStatus.PUBLISHED:
            return ("state state-gold", "gold") if self.outcome == Outcome.RECOGNISED else ("state", "over")
        return ASSESSMENT_LOOKS[AssessmentStatus(self.status)]


@tracked()
class Assignment(models.Model):
    """One dossier in one member's queue."""

    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="assignments", verbose_name=_("assessment"))
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="assignments", verbose_name=_("seat"))
    assigned_at = models.DateTimeField(_("assigned"))
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("assigned by")
    )
    done_at = models.DateTimeField(_("done"), null=True, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["assessment", "seat"], name="assignment_is_one_a_seat")]
        indexes = [
            models.Index(
                fields=["seat", "id"], name="assignment_to_do", condition=models.Q(done_at__isnull=True)
            ),  # the queue
            models.Index(fields=["seat", "-done_at"], name="assignment_done"),  # the member's own past scores
        ]

    def __str__(self) -> str:
        return f"{self.assessment_id} → {self.seat_id}"


@tracked()
class Recusal(models.Model):
    """A member has no part in one assessment, and why; nothing of it is shown to the member from then on."""

    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="recusals", verbose_name=_("assessment"))
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="recusals", verbose_name=_("seat"))
    kind = models.CharField(_("how"), max_length=8, choices=RecusalKind)
    reason = models.CharField(_("reason"), max_length=300)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("by"))
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("recusal")
        verbose_name_plural = _("recusals")
        ordering = ["assessment", "pk"]
        constraints = [models.UniqueConstraint(fields=["assessment", "seat"], name="recusal_is_one_a_seat")]

    def __str__(self) -> str:
        return f"{self.seat_id}: {self.reason}"


@tracked()
class ScoreSheet(TimeStamped):
    """A member's score sheet for one dossier (process.md 3.4); hidden from fellow members until their own is in."""

    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="sheets", verbose_name=_("assessment"))
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="sheets", verbose_name=_("seat"))
    status = models.CharField(_("state"), max_length=10, choices=SheetStatus, default=SheetStatus.DRAFT)
    revision = models.PositiveIntegerField(_("revision"), default=1)
    total = models.DecimalField(_("total"), max_digits=6, decimal_places=2, null=True, blank=True)
    comment = models.TextField(_("comment for the author"), blank=True)
    note = models.TextField(_("note to the secretary"), blank=True)
    submitted_at = models.DateTimeField(_("handed in"), null=True, blank=True)

    class Meta:
        verbose_name = _("score sheet")
        verbose_name_plural = _("score sheets")
        ordering = ["assessment", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["assessment", "seat"], name="sheet_is_one_a_seat"),
            models.CheckConstraint(
                name="sheet_handed_in_has_a_total_and_a_time",
                condition=models.Q(status="draft", submitted_at__isnull=True)
                | models.Q(status="submitted", submitted_at__isnull=False, total__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assessment_id}, {self.seat_id}: {self.total}"


class Mark(models.Model):
    """The points of one sheet under one criterion, with the member's remark. Sheets carry the history."""

    sheet = models.ForeignKey(ScoreSheet, models.CASCADE, related_name="marks", verbose_name=_("score sheet"))
    criterion = models.ForeignKey("councils.Criterion", models.PROTECT, related_name="+", verbose_name=_("criterion"))
    points = models.DecimalField(_("points"), max_digits=5, decimal_places=2, null=True, blank=True)
    remark = models.TextField(_("remark"), blank=True)

    class Meta:
        verbose_name = _("mark")
        verbose_name_plural = _("marks")
        ordering = ["sheet", "criterion__position"]
        constraints = [
            models.UniqueConstraint(fields=["sheet", "criterion"], name="mark_is_one_a_criterion"),
            models.CheckConstraint(
                name="mark_is_not_negative", condition=models.Q(points__isnull=True) | models.Q(points__gte=0)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.points}"
