"""What two people do in a session, and the times members come and go."""

from django.conf import settings
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from councils.querysets.sessions import SessionStepQuerySet, StayQuerySet
from councils.states import DEEDS_ABOUT_A_SEAT, SessionDeed

PERSON = settings.AUTH_USER_MODEL


class MomentRange(Func):
    """The time between two moments; without the second one it has not ended."""

    function = "TSTZRANGE"
    output_field = DateTimeRangeField()


@tracked()
class Stay(models.Model):
    """One stay of a member in a session that is open: somebody who comes back has several."""

    attendance = models.ForeignKey(
        "councils.Attendance", models.CASCADE, related_name="stays", verbose_name=_("attendance")
    )
    came_at = models.DateTimeField(_("came"))
    left_at = models.DateTimeField(_("left"), null=True, blank=True)
    reason = models.CharField(_("reason"), max_length=200, blank=True, help_text=_("Why the member came late."))
    left_because = models.CharField(_("left because"), max_length=200, blank=True)

    objects = StayQuerySet.as_manager()

    class Meta:
        verbose_name = _("stay")
        verbose_name_plural = _("stays")
        ordering = ["attendance", "came_at"]
        constraints = [
            models.CheckConstraint(
                name="stay_ends_after_it_begins", condition=Q(left_at=None) | Q(left_at__gte=F("came_at"))
            ),
            ExclusionConstraint(
                name="stays_of_a_seat_do_not_overlap",
                expressions=[
                    ("attendance", RangeOperators.EQUAL),
                    (MomentRange("came_at", "left_at", RangeBoundary()), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.attendance_id}: {self.came_at:%H:%M}"


@tracked()
class SessionStep(models.Model):
    """What one officer has proposed for a session; it is done when another one confirms it, or refused, or withdrawn.

    `given` holds the facts it was proposed for: the roll at the opening, what is left at the end, the time of an
    arrival, a later moment. Nothing else than that is ever confirmed.
    """

    session = models.ForeignKey("councils.Session", models.CASCADE, related_name="steps", verbose_name=_("session"))
    step = models.CharField(_("step"), max_length=7, choices=SessionDeed)
    seat = models.ForeignKey(
        "councils.Seat", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("about")
    )
    given = models.JSONField(_("proposed"), default=dict)
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+", verbose_name=_("proposed by"))
    asked_at = models.DateTimeField(_("proposed"))
    done_by = models.ForeignKey(
        PERSON, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("confirmed by")
    )
    done_at = models.DateTimeField(_("confirmed"), null=True, blank=True)
    asked_for = models.ForeignKey(
        PERSON, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("proposed on behalf of")
    )
    done_for = models.ForeignKey(
        PERSON, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("confirmed on behalf of")
    )
    refused_by = models.ForeignKey(
        PERSON, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("refused or withdrawn by")
    )
    refused_at = models.DateTimeField(_("refused or withdrawn"), null=True, blank=True)
    reason = models.CharField(_("refused because"), max_length=300, blank=True)

    objects = SessionStepQuerySet.as_manager()

    class Meta:
        verbose_name = _("step of a session")
        verbose_name_plural = _("steps of sessions")
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(name="session_step_takes_two_people", condition=~Q(asked_by=F("done_by"))),
            models.CheckConstraint(
                name="session_step_is_not_confirmed_for_who_proposed",
                condition=~Q(asked_for=F("done_by")) & ~Q(asked_by=F("done_for")) & ~Q(asked_for=F("done_for")),
            ),
            models.CheckConstraint(
                name="session_step_waits_or_is_done_or_refused",
                condition=Q(done_by=None, done_at=None, refused_by=None, refused_at=None)
                | Q(done_by__isnull=False, done_at__isnull=False, refused_by=None, refused_at=None)
                | Q(done_by=None, done_at=None, refused_by__isnull=False, refused_at__isnull=False),
            ),
            models.CheckConstraint(
                name="session_step_of_the_roll_is_about_a_seat",
                condition=Q(step__in=sorted(DEEDS_ABOUT_A_SEAT), seat__isnull=False)
                | Q(step__in=[SessionDeed.OPEN, SessionDeed.CLOSE, SessionDeed.EXTEND], seat=None),
            ),
            models.UniqueConstraint(
                fields=["session", "step", "seat"],
                name="session_step_waits_once",
                condition=Q(done_at=None, refused_at=None),
                nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return self.get_step_display()

    @property
    def words(self) -> str:
        """What is done, as the page of its session says it: by correspondence nobody opens or closes a room."""
        if self.session.by_correspondence and self.step == SessionDeed.OPEN:
            return gettext("Send the questions out")
        if self.session.by_correspondence and self.step == SessionDeed.CLOSE:
            return gettext("Open the answers")
        return self.get_step_display()
