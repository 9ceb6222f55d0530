"""Sessions: who was there, what was on the agenda, how it was voted, what came of it in figures and words."""

import datetime

import pgtrigger
from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from councils.querysets import AgendaItemQuerySet, SessionQuerySet
from councils.querysets.sessions import AttendanceQuerySet
from councils.states import Choice, ItemStatus, Method, Outcome, SessionStatus, Wall

PERSON = settings.AUTH_USER_MODEL
CANCELLED = models.Q(
    ~models.Q(cancelled_because=""), status="canceled", cancelled_at__isnull=False, cancelled_by__isnull=False
)
STANDING = ~models.Q(status="canceled") & models.Q(
    cancelled_at__isnull=True, cancelled_by__isnull=True, cancelled_because=""
)
# SQL for "the item with this id is voted on by secret ballot".
IS_SECRET = """
    SELECT 1 FROM councils_agendaitem item
      JOIN councils_assessment assessment ON assessment.id = item.assessment_id
      JOIN councils_rulesheet sheet ON sheet.id = assessment.rule_sheet_id
     WHERE item.id = {item} AND sheet.is_secret AND sheet.method <> 'score'
"""


# SQL for "the item with this id is decided by correspondence".
BY_CORRESPONDENCE = """
    SELECT 1 FROM councils_agendaitem item JOIN councils_session session ON session.id = item.session_id
     WHERE item.id = {item} AND session.by_correspondence
"""


@tracked()
class Session(TimeStamped):
    """A meeting of a council (process.md 3.5), in a room or by correspondence. Only `councils.workflow` sets `status`.

    By correspondence nobody meets: `held_at` is the moment until which answers in writing are taken (`Reply`).
    """

    council = models.ForeignKey("councils.Council", models.PROTECT, related_name="sessions", verbose_name=_("council"))
    name = models.CharField(_("name"), max_length=160)
    by_correspondence = models.BooleanField(_("by correspondence"), default=False)
    held_at = models.DateTimeField(_("date and time"), help_text=_("By correspondence: until when answers are taken."))
    place = models.CharField(_("place"), max_length=200, blank=True)
    status = models.CharField(_("state"), max_length=8, choices=SessionStatus, default=SessionStatus.PLANNED)
    opened_at = models.DateTimeField(_("opened"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    sequence = models.PositiveSmallIntegerField(
        _("how often it was moved"), default=0, help_text=_("Calendars replace an older invitation by a newer one.")
    )
    signing_until = models.DateField(
        _("minutes to be signed by"),
        null=True,
        blank=True,
        help_text=_("Where it was extended; else by the council's days."),
    )
    cancelled_at = models.DateTimeField(_("cancelled"), null=True, blank=True)
    cancelled_by = models.ForeignKey(
        PERSON, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("cancelled by")
    )
    cancelled_for = models.ForeignKey(
        PERSON, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("cancelled on behalf of")
    )
    cancelled_because = models.CharField(_("cancelled because"), max_length=300, blank=True)
    wall = models.CharField(
        _("the wall shows"),
        max_length=7,
        choices=Wall,
        default=Wall.NUMBERS,
        help_text=_("Where it follows the remote."),
    )

    objects = SessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        ordering = ["-held_at"]
        constraints = [
            models.CheckConstraint(name="session_cancelled_says_when_by_whom_and_why", condition=CANCELLED | STANDING)
        ]
        triggers = [
            pgtrigger.Trigger(
                name="session_moves_by_two_people",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__status__df=pgtrigger.F("new__status")),
                func="""
                    IF NEW.by_correspondence AND NEW.status = 'closed' AND NEW.closed_at >= NEW.held_at THEN
                        RETURN NEW;  -- its moment has come
                    END IF;
                    IF OLD.status = 'planned' AND NEW.status = 'canceled' THEN
                        RETURN NEW;  -- nothing has happened in it
                    END IF;
                    PERFORM 1 FROM councils_sessionstep
                      WHERE session_id = NEW.id AND done_at IS NOT NULL AND OLD.status <> 'canceled'
                        AND step = CASE NEW.status WHEN 'open' THEN 'open' WHEN 'closed' THEN 'close' END;
                    IF NOT FOUND THEN
                        RAISE EXCEPTION 'session % does not become % by one person alone', NEW.id, NEW.status
                              USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="session_keeps_its_kind_and_its_moment",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__by_correspondence__df=pgtrigger.F("new__by_correspondence"))
                | pgtrigger.Q(old__held_at__df=pgtrigger.F("new__held_at"), old__by_correspondence=True)
                & ~pgtrigger.Q(old__status="planned"),
                func="""
                    PERFORM 1 FROM councils_sessionstep
                      WHERE session_id = NEW.id AND done_at IS NOT NULL AND step = 'extend'
                        AND (given->>'at')::timestamptz = NEW.held_at;
                    IF NOT FOUND OR NEW.held_at < OLD.held_at OR NEW.by_correspondence <> OLD.by_correspondence THEN
                        RAISE EXCEPTION 'session % keeps its kind, and the moment it was sent out with', NEW.id
                              USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The room of the session."""
        return reverse("councils:session", args=[self.pk])

    @property
    def sign_by(self) -> datetime.date | None:
        """The day by which its minutes are to be signed; None before it is closed."""
        if self.closed_at is None:
            return None
        return self.signing_until or timezone.localdate(self.closed_at) + datetime.timedelta(
            days=self.council.signing_days
        )


@tracked()
class Attendance(models.Model):
    """Who is present, who not and why; from the opening on `Stay` says from when to when."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="attendances", verbose_name=_("session"))
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="attendances", verbose_name=_("seat"))
    is_present = models.BooleanField(_("present"), default=False)
    reason = models.CharField(_("reason for absence"), max_length=200, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name=_("recorded by")
    )

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendances")
        ordering = ["session", "seat__position", "pk"]
        constraints = [models.UniqueConstraint(fields=["session", "seat"], name="attendance_is_one_a_seat")]

    def __str__(self) -> str:
        return f"{self.seat_id}: {self.is_present}"


@tracked()
class AgendaItem(models.Model):
    """One dossier on the agenda. Only `councils.workflow` sets `status`."""

    session = models.ForeignKey(Session, models.CASCADE, related_name="items", verbose_name=_("session"))
    assessment = models.ForeignKey(
        "councils.Assessment", models.PROTECT, related_name="items", verbose_name=_("assessment")
    )
    position = models.PositiveSmallIntegerField(_("order"))
    status = models.CharField(_("state"), max_length=10, choices=ItemStatus, default=ItemStatus.WAITING)
    reason = models.CharField(_("postponed because"), max_length=300, blank=True)
    ballot = models.PositiveSmallIntegerField(_("ballot"), default=1, help_text=_("2 after a tie that asks for it."))
    opened_at = models.DateTimeField(_("vote opened"), null=True, blank=True)
    closed_at = models.DateTimeField(_("vote closed"), null=True, blank=True)
    block = models.ForeignKey(
        "councils.Block", models.PROTECT, null=True, blank=True, related_name="items", verbose_name=_("block of items")
    )
    present = ArrayField(
        models.BigIntegerField(), verbose_name=_("seats present"), null=True, blank=True,
        help_text=_("Who was there when its vote was opened: its turnout stands as it was then."),
    )  # fmt: skip

    objects = AgendaItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        ordering = ["session", "position"]
        constraints = [
            models.UniqueConstraint(fields=["session", "assessment"], name="item_is_on_an_agenda_once"),
            models.UniqueConstraint(
                fields=["session", "position"], name="item_has_its_own_place", deferrable=models.Deferrable.DEFERRED
            ),
            ExclusionConstraint(  # two that are voted on at once are of one block
                name="item_is_voted_on_alone_or_in_a_block",
                expressions=[
                    ("session", RangeOperators.EQUAL),
                    (Coalesce(F("block"), -F("id"), output_field=models.BigIntegerField()), RangeOperators.NOT_EQUAL),
                ],
                condition=models.Q(status="voting"),
            ),
            models.CheckConstraint(
                name="item_in_a_block_is_voted_on",
                condition=models.Q(block=None) | models.Q(status__in=["voting", "closed"]),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="secret_item_closes_with_its_box",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                condition=pgtrigger.Q(old__status__df=pgtrigger.F("new__status"), new__status="closed"),
                func=f"""
                    PERFORM 1 FROM councils_boxitem JOIN councils_box ON councils_box.id = councils_boxitem.box_id
                      WHERE councils_boxitem.item_id = NEW.id AND councils_box.status = 'counted';
                    IF NOT FOUND AND EXISTS ({IS_SECRET.format(item="NEW.id")}) THEN
                        RAISE EXCEPTION 'item % is decided by a secret ballot that is not counted', NEW.id
                              USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return f"{self.position}. {self.assessment}"

    @property
    def is_secret(self) -> bool:
        """Whether it is voted on by secret ballot."""
        rule = self.assessment.rule_sheet
        return rule.is_secret and rule.method != Method.SCORE


@tracked()
class OpenVote(models.Model):
    """One member's open vote on one item; a secret ballot never comes here."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="votes", verbose_name=_("agenda item"))
    seat = models.ForeignKey("councils.Seat", models.PROTECT, related_name="votes", verbose_name=_("seat"))
    choice = models.CharField(_("vote"), max_length=8, choices=Choice)
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("open vote")
        verbose_name_plural = _("open votes")
        ordering = ["item", "seat__position", "pk"]
        constraints = [models.UniqueConstraint(fields=["item", "seat"], name="vote_is_one_a_seat")]
        triggers = [
            pgtrigger.Trigger(
                name="secret_item_has_no_open_votes",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=f"""
                    IF EXISTS ({IS_SECRET.format(item="NEW.item_id")}) THEN
                        RAISE EXCEPTION 'the vote on item % is secret', NEW.item_id USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="vote_by_correspondence_is_the_reply",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                func=f"""
                    IF EXISTS ({BY_CORRESPONDENCE.format(item="NEW.item_id")}) AND NOT EXISTS (
                        SELECT 1 FROM councils_reply reply
                          JOIN councils_agendaitem item ON item.id = reply.item_id
                          JOIN councils_session session ON session.id = item.session_id
                         WHERE reply.item_id = NEW.item_id AND reply.seat_id = NEW.seat_id
                           AND reply.choice = NEW.choice AND session.status = 'closed'
                    ) THEN
                        RAISE EXCEPTION 'item % is decided by the replies in writing', NEW.item_id
                              USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seat_id}: {self.choice}"


@tracked()
class Verdict(models.Model):
    """What came of an item: figures, rule, outcome; the sentence is made from them in the reader's language."""

    item = models.OneToOneField(AgendaItem, models.PROTECT, related_name="verdict", verbose_name=_("agenda item"))
    rule_sheet = models.ForeignKey("councils.RuleSheet", models.PROTECT, related_name="+", verbose_name=_("rule sheet"))
    figures = models.JSONField(
        _("figures"),
        help_text=_("seats, recused, entitled, present, agree, disagree, abstain, base, needed, mean, failed criteria"),
    )
    presence = models.JSONField(
        _("presence"), default=dict, help_text=_("Seats present, absent and recused when the vote was open.")
    )
    outcome = models.CharField(_("outcome"), max_length=16, choices=Outcome)
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("verdict")
        verbose_name_plural = _("verdicts")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.get_outcome_display()

    @property
    def grade(self) -> str:
        """The grade by the table of the rule sheet, if one was given."""
        return self.figures.get("grade", "")
