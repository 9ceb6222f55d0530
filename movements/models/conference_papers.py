"""What a conference leaves behind: papers read there, models presented, conclusions with owner, day and result."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.kept_files import Below
from common.models import KeptFile, StepTaken, TimeStamped
from movements.conference_states import ConclusionStatus, ConclusionStep
from movements.models.conferences import Conference
from movements.querysets.conferences import ConclusionQuerySet, PaperQuerySet

paper_path = Below("conference-papers", "conference_id")


@tracked()
class ConferencePaper(KeptFile, TimeStamped):
    """A paper of a conference: who wrote it, for which unit; with its file or without."""

    conference = models.ForeignKey(Conference, models.CASCADE, related_name="papers", verbose_name=_("conference"))
    title = models.CharField(_("title"), max_length=300)
    authors = models.CharField(_("authors"), max_length=300)
    unit = models.CharField(_("unit of the authors"), max_length=200, blank=True)
    file = models.FileField(_("file"), upload_to=paper_path, max_length=200, blank=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    suffix = models.CharField(
        _("type"), max_length=8, blank=True, help_text=_("Found in the content, not in the name.")
    )
    media_type = models.CharField(_("media type"), max_length=100, blank=True)
    size = models.PositiveIntegerField(_("size in bytes"), default=0)
    sha256 = models.CharField("SHA-256", max_length=64, blank=True)
    added_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("added by"))

    objects = PaperQuerySet.as_manager()

    class Meta:
        verbose_name = _("paper of a conference")
        verbose_name_plural = _("papers of conferences")
        ordering = ["conference", "pk"]
        constraints = [
            models.CheckConstraint(
                name="conference_paper_has_title_and_authors",
                condition=~models.Q(title="") & ~models.Q(authors=""),
            ),
            models.CheckConstraint(
                name="conference_paper_has_a_whole_file_or_none",
                condition=models.Q(file="", name="", sha256="", size=0)
                | ~models.Q(file="") & ~models.Q(name="") & ~models.Q(sha256="") & models.Q(size__gt=0),
            ),
        ]

    def __str__(self) -> str:
        return self.title


@tracked()
class PresentedModel(models.Model):
    """A recognised model or initiative that was presented at a conference."""

    conference = models.ForeignKey(Conference, models.CASCADE, related_name="presented", verbose_name=_("conference"))
    initiative = models.ForeignKey(
        "initiatives.Initiative", models.PROTECT, related_name="conferences", verbose_name=_("model or initiative")
    )

    class Meta:
        verbose_name = _("model presented at a conference")
        verbose_name_plural = _("models presented at conferences")
        ordering = ["conference", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["conference", "initiative"], name="model_is_presented_once_a_conference")
        ]

    def __str__(self) -> str:
        return f"{self.conference_id}: {self.initiative_id}"


@tracked()
class Conclusion(TimeStamped):
    """What a conference gives a unit to do by a day; the unit says what was done, the host may open it again."""

    conference = models.ForeignKey(Conference, models.CASCADE, related_name="conclusions", verbose_name=_("conference"))
    text = models.TextField(_("what is to be done"), max_length=4000)
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="conference_conclusions", verbose_name=_("unit that does it")
    )
    due_on = models.DateField(_("due on"))
    status = models.CharField(_("state"), max_length=6, choices=ConclusionStatus, default=ConclusionStatus.OPEN)
    result = models.TextField(_("what was done"), max_length=4000, blank=True)
    done_on = models.DateField(_("carried out on"), null=True, blank=True)

    objects = ConclusionQuerySet.as_manager()

    class Meta:
        verbose_name = _("conclusion of a conference")
        verbose_name_plural = _("conclusions of conferences")
        ordering = ["conference", "due_on", "pk"]
        constraints = [
            models.CheckConstraint(name="conclusion_says_something", condition=~models.Q(text="")),
            models.CheckConstraint(
                name="conclusion_carried_out_says_what_was_done",
                condition=models.Q(status="open", result="", done_on__isnull=True)
                | models.Q(status="done", done_on__isnull=False) & ~models.Q(result=""),
            ),
        ]
        indexes = [
            # The ladder of reminders and what is overdue: both ask for what is open by its day.
            models.Index(fields=["due_on"], name="conclusion_open_by_day", condition=models.Q(status="open"))
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """The page of its conference, where it is followed."""
        return f"{reverse('conferences:detail', args=[self.conference_id])}#conclusion-{self.pk}"

    @property
    def is_late(self) -> bool:
        """Whether its day is over and nothing was done."""
        return self.status == ConclusionStatus.OPEN and self.due_on < timezone.localdate()

    @property
    def look(self) -> tuple[str, str]:
        """The kind of its badge and the lozenge in it (look.md 3)."""
        if self.status == ConclusionStatus.DONE:
            return "good", "good"
        return ("fix", "fix") if self.is_late else ("way", "half")

    @property
    def state(self) -> str:
        """Its state in words."""
        return str(_("Overdue")) if self.is_late else self.get_status_display()


class ConclusionEntry(StepTaken):
    """One step in the life of a conclusion: what happened, when, by whom, what was said."""

    conclusion = models.ForeignKey(Conclusion, models.CASCADE, related_name="history", verbose_name=_("conclusion"))
    step = models.CharField(_("step"), max_length=10, choices=ConclusionStep)
    source = models.CharField(_("from"), max_length=6, choices=ConclusionStatus)
    target = models.CharField(_("to"), max_length=6, choices=ConclusionStatus)
    text = models.TextField(_("words"), max_length=4000, blank=True)

    class Meta:
        verbose_name = _("step of a conclusion")
        verbose_name_plural = _("steps of conclusions")
        ordering = ["conclusion", "at", "pk"]
        triggers = [pgtrigger.Protect(name="steps_of_conclusions_stay", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.conclusion_id}: {self.step}"
