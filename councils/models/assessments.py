"""One initiative before one council for one act: assignments, conflicts, score sheets."""

import datetime
from decimal import Decimal

import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from councils.querysets import AssessmentQuerySet, ReviewTallyQuerySet, ScoreSheetQuerySet
from councils.querysets.assignments import AssignmentQuerySet
from councils.states import (
    ASSESSMENT_LOOKS,
    BEFORE_SCORES_CLOSE,
    Act,
    AssessmentStatus,
    AssignmentReason,
    Outcome,
    SheetStatus,
)


@tracked(exclude=["assigned_count", "sheet_count", "updated_at"])
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
    status_reason = models.CharField(_("reason for the state"), max_length=300, blank=True)
    opened_at = models.DateTimeField(_("opened"))
    scores_due_at = models.DateTimeField(_("scores due"), null=True, blank=True)
    assigned_count = models.PositiveSmallIntegerField(_("members to score it"), default=0)
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
                condition=~models.Q(status__in=["closed", "set_aside"]),
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
    def shows_mean(self) -> bool:
        """Whether all have scored or the scoring is closed: before, the mean would lead those who still score."""
        return self.status not in BEFORE_SCORES_CLOSE

    @property
    def look(self) -> tuple[str, str]:
        """The class of its badge and the lozenge in it (look.md 3)."""
        if self.status == AssessmentStatus.PUBLISHED:
            return ("state state-gold", "gold") if self.outcome == Outcome.RECOGNISED else ("state", "over")
        return ASSESSMENT_LOOKS[AssessmentStatus(self.status)]


@tracked(exclude=["seen_at"])
class Assignment(models.Model):
    """One dossier in one member's queue."""

    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="assignments", verbose_name=_("assessment"))
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="assignments", verbose_name=_("seat"))
    assigned_at = models.DateTimeField(_("assigned"))
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("assigned by")
    )
    reason = models.CharField(
        _("why this member"), max_length=10, choices=AssignmentReason, default=AssignmentReason.ALL
    )
    sharing = models.ForeignKey(
        "councils.Sharing", models.PROTECT, null=True, blank=True, related_name="assignments",
        verbose_name=_("shared out with"),
    )  # fmt: skip
    deputy = models.ForeignKey(
        "councils.SeatDeputy", models.PROTECT, null=True, blank=True, related_name="assignments",
        verbose_name=_("scored for somebody absent"),
    )  # fmt: skip
    seen_at = models.DateTimeField(_("seen"), null=True, blank=True)
    accepted_at = models.DateTimeField(_("accepted"), null=True, blank=True)
    done_at = models.DateTimeField(_("done"), null=True, blank=True)
    skipped_at = models.DateTimeField(_("put off"), null=True, blank=True)
    skip_reason = models.CharField(_("put off because"), max_length=300, blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["assessment", "seat"], name="assignment_is_one_a_seat"),
            models.CheckConstraint(
                name="assignment_accepted_is_seen",
                condition=models.Q(accepted_at__isnull=True) | models.Q(seen_at__isnull=False),
            ),
            models.CheckConstraint(
                name="assignment_put_off_says_why",
                condition=models.Q(skipped_at__isnull=True, skip_reason="")
                | models.Q(skipped_at__isnull=False, done_at__isnull=True) & ~models.Q(skip_reason=""),
            ),
        ]
        indexes = [
            models.Index(
                fields=["seat", "id"], name="assignment_to_do", condition=models.Q(done_at__isnull=True)
            ),  # the queue
            models.Index(fields=["seat", "-done_at"], name="assignment_done"),  # the member's own past scores
        ]

    def __str__(self) -> str:
        return f"{self.assessment_id} → {self.seat_id}"


@tracked(exclude=["revision", "mark_count", "comment", "note", "updated_at"])
class ScoreSheet(TimeStamped):
    """A member's score sheet for one dossier (process.md 3.4); hidden from fellow members until their own is in.

    What is saved while typing stays out of the history; what was handed in, each time, is in it.
    """

    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="sheets", verbose_name=_("assessment"))
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="sheets", verbose_name=_("seat"))
    status = models.CharField(_("state"), max_length=10, choices=SheetStatus, default=SheetStatus.DRAFT)
    revision = models.PositiveIntegerField(_("revision"), default=1)
    mark_count = models.PositiveSmallIntegerField(_("criteria scored"), default=0)
    total = models.DecimalField(
        _("total"), max_digits=6, decimal_places=2, null=True, blank=True,
        help_text=_("Empty in a sheet that gives no points, such as one that ended at a question answered no."),
    )  # fmt: skip
    handed_in = models.JSONField(
        _("as handed in"), null=True, blank=True, editable=False, help_text=_("Points and texts, for the history.")
    )
    earlier = models.JSONField(
        _("earlier, taken back"), default=list, blank=True, editable=False,
        help_text=_("As handed in before it was taken back when the scores of others could be read, with the reason."),
    )  # fmt: skip
    comment = models.TextField(_("comment for the author"), blank=True)
    note = models.TextField(_("note to the secretary"), blank=True)
    submitted_at = models.DateTimeField(_("handed in"), null=True, blank=True)

    objects = ScoreSheetQuerySet.as_manager()

    class Meta:
        verbose_name = _("score sheet")
        verbose_name_plural = _("score sheets")
        ordering = ["assessment", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["assessment", "seat"], name="sheet_is_one_a_seat"),
            models.CheckConstraint(
                name="sheet_handed_in_keeps_what_it_said",
                condition=models.Q(status="draft", submitted_at__isnull=True, handed_in__isnull=True)
                | models.Q(status="submitted", submitted_at__isnull=False, handed_in__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.assessment_id}, {self.seat_id}: {self.total}"

    @property
    def changes(self) -> list[dict]:
        """Why and when it was taken back after the scores of others could be read, and what it gave before."""
        return [
            {
                "reason": each["reason"],
                "at": datetime.datetime.fromisoformat(each["taken_back_at"]),
                "total": None if each["total"] is None else Decimal(each["total"]),
                "points": [Decimal(points) for _place, points in sorted(each["points"].items(), key=_by_place)],
            }
            for each in self.earlier
        ]


def _by_place(entry: tuple[str, str]) -> int:
    return int(entry[0])


class Mark(models.Model):
    """Points (or yes or no) of one sheet under one criterion, with the member's remark. Sheets carry the history."""

    sheet = models.ForeignKey(ScoreSheet, models.CASCADE, related_name="marks", verbose_name=_("score sheet"))
    criterion = models.ForeignKey("councils.Criterion", models.PROTECT, related_name="+", verbose_name=_("criterion"))
    points = models.DecimalField(_("points"), max_digits=5, decimal_places=2, null=True, blank=True)
    answer = models.BooleanField(_("answer"), null=True, blank=True)
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
        triggers = [
            pgtrigger.Trigger(
                name="mark_is_within_its_scale",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func="""
                    PERFORM 1 FROM councils_criterion WHERE id = NEW.criterion_id AND max_points >= NEW.points;
                    IF NEW.points IS NOT NULL AND NOT FOUND THEN
                        RAISE EXCEPTION '% points are more than criterion % allows', NEW.points, NEW.criterion_id
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return f"{self.points}"


class ReviewTally(models.Model):
    """How far one member has come with the dossiers of one season: kept, because pages show it and never count.

    Moved by F() in the transaction that moves the assignments, in the order of the keys; `councils.figures` proves it.
    """

    seat = models.ForeignKey("councils.Seat", models.CASCADE, related_name="tallies", verbose_name=_("seat"))
    season = models.ForeignKey("initiatives.Season", models.CASCADE, related_name="+", verbose_name=_("season"))
    assigned_count = models.PositiveIntegerField(_("assigned"), default=0)
    done_count = models.PositiveIntegerField(_("done"), default=0)
    recused_count = models.PositiveIntegerField(_("recused"), default=0)

    objects = ReviewTallyQuerySet.as_manager()

    class Meta:
        verbose_name = _("review tally")
        verbose_name_plural = _("review tallies")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["seat", "season"], name="tally_is_one_a_seat_and_season"),
            models.CheckConstraint(
                name="tally_done_is_at_most_assigned",
                condition=models.Q(done_count__lte=models.F("assigned_count")),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seat_id}, {self.season_id}: {self.done_count} / {self.assigned_count}"
