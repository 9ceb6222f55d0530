"""The ladder: before and after each kind of due date, who is reminded when; and who has been.

What is due is no table: it is asked of the modules in `settings.DUES` (notifications/dues.py).
"""

import datetime

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import TimeStamped
from notifications.dues import choices_of_kinds, kind_named
from notifications.querysets import ReminderQuerySet, StepQuerySet
from notifications.states import NIGHT_BEGINS, NIGHT_ENDS, Audience

TOLD = {
    Audience.OWNER: _("another reminder"),
    Audience.HEAD: _("the head of the unit is told"),
    Audience.SECRETARY: _("the secretary of the council is told"),
    Audience.CHAIR: _("the chair of the council is told"),
}


@tracked()
class Rule(TimeStamped):
    """The ladder of one kind of due date."""

    kind = models.CharField(_("what is due"), max_length=24, unique=True, choices=choices_of_kinds)
    is_active = models.BooleanField(_("reminds"), default=True)

    class Meta:
        verbose_name = _("ladder of reminders")
        verbose_name_plural = _("ladders of reminders")
        ordering = ["kind"]

    def __str__(self) -> str:
        return str(kind_named(self.kind).label) if kind_named(self.kind) else self.kind


@tracked()
class Step(models.Model):
    """One step of a ladder: so many working days before or after the day, at this hour, these people are told."""

    rule = models.ForeignKey(Rule, models.CASCADE, related_name="steps", verbose_name=_("ladder of reminders"))
    days = models.SmallIntegerField(
        _("working days"), help_text=_("Before the day with a minus, after it without; 0: on the day.")
    )
    time = models.TimeField(_("at"), default=datetime.time(7, 30))
    audience = models.CharField(_("tells"), max_length=10, choices=Audience, default=Audience.OWNER)
    is_urgent = models.BooleanField(
        _("urgent"), default=False, help_text=_("Goes out at once, apart from the letter of the day.")
    )
    is_active = models.BooleanField(
        _("in use"), default=True, help_text=_("A step that has reminded somebody is taken out of use, not deleted.")
    )

    objects = StepQuerySet.as_manager()

    class Meta:
        verbose_name = _("step")
        verbose_name_plural = _("steps")
        ordering = ["rule", "days", "time", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["rule", "audience", "days", "time"], name="step_tells_once_a_moment", nulls_distinct=False
            ),
            models.CheckConstraint(
                name="step_leaves_the_night_alone", condition=Q(time__gte=NIGHT_ENDS, time__lt=NIGHT_BEGINS)
            ),
            models.CheckConstraint(name="step_is_within_three_months", condition=Q(days__gte=-60, days__lte=60)),
        ]

    def __str__(self) -> str:
        return f"{self.when}, {self.time:%H:%M}: {self.get_audience_display()}"

    @property
    def when(self) -> str:
        """The day, as people say it."""
        days = abs(self.days)
        if not days:
            return gettext("on the day")
        words = (
            ngettext("%(days)d working day before", "%(days)d working days before", days)
            if self.days < 0
            else ngettext("%(days)d working day after", "%(days)d working days after", days)
        )
        return words % {"days": days}

    @property
    def told(self) -> str:
        """What the person who owes it reads of a step still to come."""
        return TOLD[Audience(self.audience)]

    def clean(self) -> None:
        """Refuse who cannot be told of this kind of due date."""
        kind = kind_named(self.rule.kind)
        if kind is not None and self.audience not in kind.audiences:
            raise ValidationError({"audience": _("Of what is due here nobody knows a person of that kind.")})


class Reminder(models.Model):
    """That somebody was reminded: by which step, of what, for which day. Its key is what makes it happen once."""

    step = models.ForeignKey(Step, models.PROTECT, related_name="reminders", verbose_name=_("step"))
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="reminders", verbose_name=_("person")
    )
    thing = models.CharField(
        _("what is due"), max_length=80, help_text=_("Told to others than who owes it: the unit or council.")
    )
    due_on = models.DateField(_("due on"))
    due_count = models.PositiveIntegerField(_("how many are due"), default=1)
    notice = models.ForeignKey(
        "notifications.Notice", models.SET_NULL, null=True, related_name="reminders", verbose_name=_("notice")
    )
    made_at = models.DateTimeField(_("made"))
    put_off_at = models.DateTimeField(
        _("put off at"), null=True, blank=True, help_text=_("Not spoken of before the next step.")
    )
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("asked for by"), help_text=_("Empty: the ladder itself, at its hour."),
    )  # fmt: skip
    asked_on = models.DateField(_("asked for on"), null=True, blank=True)

    objects = ReminderQuerySet.as_manager()

    class Meta:
        verbose_name = _("reminder")
        verbose_name_plural = _("reminders")
        ordering = ["-pk"]
        constraints = [
            # The truth of the ladder: whatever is killed or run twice, nobody is reminded twice by the same step.
            # Besides, nobody is reminded twice by hand on a day (notifications.actions.calling).
            models.UniqueConstraint(
                fields=["thing", "person", "step", "due_on", "asked_on"],
                name="reminder_is_made_once",
                nulls_distinct=False,
            ),
            models.CheckConstraint(
                name="reminder_is_asked_for_by_somebody_on_a_day",
                condition=Q(asked_by__isnull=True, asked_on__isnull=True)
                | Q(asked_by__isnull=False, asked_on__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["-made_at"], name="reminder_by_day")]  # what was sent on a day

    def __str__(self) -> str:
        return f"{self.thing}, {self.due_on}"
