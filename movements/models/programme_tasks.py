"""Who does what in a programme: tasks with their owners and days, and what was reported of each."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import StepTaken, TimeStamped
from movements.programme_states import TASK_LOOKS, ProgrammeStatus, TaskStatus, TaskStep
from movements.querysets.programmes import TaskQuerySet


@tracked()
class Task(TimeStamped):
    """One task of a programme: what, with which result, whose, until when.

    The owner is a unit, or a body outside the tree of units known by its name. Written with the programme until that is
    issued; from then on it moves by `movements.workflow.programmes` alone. Without a person, head and co-ordinators of
    the unit answer; for a body outside, those who answer for the issuing unit do.
    """

    programme = models.ForeignKey(
        "movements.Programme", models.CASCADE, related_name="tasks", verbose_name=_("programme")
    )
    position = models.PositiveSmallIntegerField(_("order"))
    above = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="localised", verbose_name=_("task it localises")
    )
    content = models.TextField(_("task"), max_length=4000)
    result = models.TextField(_("expected result"), max_length=2000, blank=True)
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, null=True, blank=True, related_name="programme_tasks",
        verbose_name=_("unit that does it"),
    )  # fmt: skip
    body = models.CharField(_("body outside the tree of units"), max_length=200, blank=True)
    partners = models.CharField(_("together with"), max_length=600, blank=True)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="programme_tasks",
        verbose_name=_("person in charge"),
    )  # fmt: skip
    due_on = models.DateField(_("due on"))
    status = models.CharField(_("state"), max_length=10, choices=TaskStatus, default=TaskStatus.OPEN)
    percent = models.PositiveSmallIntegerField(_("done so far, in percent"), default=0)
    done_in = models.OneToOneField(
        "movements.TaskReport", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("report that says it is done"),
    )  # fmt: skip
    confirmed_at = models.DateTimeField(_("confirmed"), null=True, blank=True)

    objects = TaskQuerySet.as_manager()

    class Meta:
        verbose_name = _("task of a programme")
        verbose_name_plural = _("tasks of programmes")
        ordering = ["programme", "position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["programme", "above"], name="task_is_localised_once_a_programme"),
            models.CheckConstraint(name="task_says_something", condition=~models.Q(content="")),
            models.CheckConstraint(name="task_percent_is_at_most_100", condition=models.Q(percent__lte=100)),
            models.CheckConstraint(
                name="task_has_one_owner",
                condition=models.Q(unit__isnull=False, body="") | models.Q(~models.Q(body=""), unit__isnull=True),
            ),
            models.CheckConstraint(
                name="task_done_has_its_report",
                condition=models.Q(status="open", done_in__isnull=True, confirmed_at__isnull=True)
                | models.Q(status="reported", done_in__isnull=False, percent=100, confirmed_at__isnull=True)
                | models.Q(status="confirmed", done_in__isnull=False, percent=100, confirmed_at__isnull=False),
            ),
        ]
        indexes = [
            # The ladder of reminders and what is overdue: both ask for what is open by its day.
            models.Index(fields=["due_on"], name="task_open_by_day", condition=models.Q(status="open"))
        ]
        triggers = [
            pgtrigger.Trigger(
                name="tasks_issued_stay",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func="""
                    IF TG_OP = 'UPDATE' AND (OLD.programme_id, OLD.content, OLD.result, OLD.body, OLD.partners)
                        = (NEW.programme_id, NEW.content, NEW.result, NEW.body, NEW.partners)
                        AND OLD.unit_id IS NOT DISTINCT FROM NEW.unit_id
                        AND OLD.above_id IS NOT DISTINCT FROM NEW.above_id THEN
                        RETURN NEW;
                    END IF;
                    IF EXISTS (
                        SELECT 1 FROM movements_programme
                        WHERE status <> 'draft' AND id IN (OLD.programme_id, NEW.programme_id)
                    ) THEN
                        RAISE EXCEPTION 'tasks of an issued programme stay as they were issued'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                    IF NEW.above_id IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM movements_task above JOIN movements_programme own ON own.id = NEW.programme_id
                        WHERE above.id = NEW.above_id AND above.programme_id = own.above_id
                    ) THEN
                        RAISE EXCEPTION 'a task localises one of the programme that its own localises'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return self.content

    def get_absolute_url(self) -> str:
        """The page on which it is followed."""
        return reverse("programmes:task", args=[self.pk])

    @property
    def owner(self) -> str:
        """Who does it, by name."""
        return self.unit.name if self.unit_id else self.body

    @property
    def is_late(self) -> bool:
        """Whether its day is over in a programme that runs, and it was not reported done."""
        runs = self.programme.status == ProgrammeStatus.ISSUED
        return runs and self.status == TaskStatus.OPEN and self.due_on < timezone.localdate()

    @property
    def look(self) -> tuple[str, str]:
        """The kind of its badge and the lozenge in it (look.md 3)."""
        if self.status == TaskStatus.OPEN and self.programme.status != ProgrammeStatus.ISSUED:
            return "", "draft" if self.programme.is_draft else "over"
        return ("fix", "fix") if self.is_late else TASK_LOOKS[TaskStatus(self.status)]

    @property
    def state(self) -> str:
        """Its state in words; of a programme that was closed, what was left undone."""
        if self.status == TaskStatus.OPEN and self.programme.status == ProgrammeStatus.CLOSED:
            return str(_("Not done"))
        return str(_("Overdue")) if self.is_late else self.get_status_display()


class TaskReport(StepTaken):
    """One step in the life of a task: how far it is or that it is done, and the word of the issuing unit on that."""

    task = models.ForeignKey(Task, models.CASCADE, related_name="reports", verbose_name=_("task"))
    step = models.CharField(_("step"), max_length=10, choices=TaskStep)
    source = models.CharField(_("from"), max_length=10, choices=TaskStatus)
    target = models.CharField(_("to"), max_length=10, choices=TaskStatus)
    percent = models.PositiveSmallIntegerField(_("done so far, in percent"))
    text = models.TextField(_("words"), max_length=4000, blank=True)
    evidence = models.URLField(_("address of the evidence"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("report on a task")
        verbose_name_plural = _("reports on tasks")
        ordering = ["task", "at", "pk"]
        constraints = [
            models.CheckConstraint(name="task_report_percent_is_at_most_100", condition=models.Q(percent__lte=100)),
            models.CheckConstraint(
                name="task_report_says_something",
                condition=~models.Q(step__in=["progress", "done", "send_back", "reopen"]) | ~models.Q(text=""),
            ),
        ]
        triggers = [pgtrigger.Protect(name="reports_on_tasks_stay", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.task_id}: {self.step}"
