"""Thematic conferences: programme, participants, and the steps of their lives (mass-mobilisation.md 5)."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import StepTaken, TimeStamped
from common.vietnamese import fold
from movements.conference_states import CONFERENCE_LOOKS, PUBLIC_CONFERENCES, ConferenceStatus, ConferenceStep
from movements.querysets.conferences import ConferenceQuerySet
from movements.states import DialogueLevel


@tracked(exclude=["search"])
class Conference(TimeStamped):
    """One conference: planned, held with so many people, concluded; only `movements.workflow.conferences` moves it."""

    unit = models.ForeignKey("accounts.Unit", models.PROTECT, related_name="conferences", verbose_name=_("host unit"))
    level = models.CharField(_("level"), max_length=10, choices=DialogueLevel)
    theme = models.CharField(_("theme"), max_length=300)
    held_at = models.DateTimeField(_("begins at"))
    place = models.CharField(_("place"), max_length=200)
    chair = models.CharField(_("chaired by"), max_length=200)
    about = models.TextField(_("purpose and content"), max_length=8000, blank=True)
    status = models.CharField(_("state"), max_length=10, choices=ConferenceStatus, default=ConferenceStatus.PLANNED)
    attendance = models.PositiveIntegerField(_("number who came"), null=True, blank=True)
    conclusion = models.TextField(_("conclusions of the chair"), max_length=20_000, blank=True)
    concluded_at = models.DateTimeField(_("concluded at"), null=True, blank=True)
    sequence = models.PositiveSmallIntegerField(_("changes of time or place"), default=0)
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("planned by")
    )
    search = models.CharField(max_length=540, editable=False)

    objects = ConferenceQuerySet.as_manager()

    class Meta:
        verbose_name = _("thematic conference")
        verbose_name_plural = _("thematic conferences")
        ordering = ["-held_at", "-pk"]
        constraints = [
            models.CheckConstraint(name="conference_has_a_theme", condition=~models.Q(theme="")),
            models.CheckConstraint(
                name="conference_held_says_how_many_came",
                condition=models.Q(
                    status__in=["planned", "cancelled"], attendance__isnull=True, concluded_at__isnull=True
                )
                | models.Q(status="held", attendance__isnull=False, concluded_at__isnull=True)
                | models.Q(status="concluded", attendance__isnull=False, concluded_at__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["status", "held_at"], name="conference_by_day"),  # figures of a year, the list
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="conference_search"),  # the list
        ]
        triggers = [
            pgtrigger.Protect(name="conferences_are_not_deleted", operation=pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return self.theme

    def save(self, *args, **kwargs) -> None:
        """Keep what the search looks at beside the row."""
        self.search = fold(f"{self.theme} {self.place}")[:540]
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """The page on which it is read, by everybody once it was held."""
        return reverse("conferences:detail", args=[self.pk])

    @property
    def was_held(self) -> bool:
        """Whether it took place."""
        return self.status in PUBLIC_CONFERENCES

    @property
    def look(self) -> tuple[str, str]:
        """The kind of its badge and the lozenge in it (look.md 3)."""
        return CONFERENCE_LOOKS[ConferenceStatus(self.status)]


@tracked()
class ProgrammeItem(models.Model):
    """One item of the programme: when, what, who speaks."""

    conference = models.ForeignKey(Conference, models.CASCADE, related_name="programme", verbose_name=_("conference"))
    position = models.PositiveSmallIntegerField(_("order"))
    starts_at = models.TimeField(_("time"), null=True, blank=True)
    title = models.CharField(_("item"), max_length=300)
    speaker = models.CharField(_("speaker"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("item of a programme")
        verbose_name_plural = _("items of programmes")
        ordering = ["conference", "position", "pk"]
        constraints = [models.CheckConstraint(name="programme_item_says_what", condition=~models.Q(title=""))]

    def __str__(self) -> str:
        return self.title


@tracked()
class Participant(models.Model):
    """Who is invited: somebody with an account, or somebody from outside by name; and whether he or she came."""

    conference = models.ForeignKey(
        Conference, models.CASCADE, related_name="participants", verbose_name=_("conference")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="conferences",
        verbose_name=_("person"),
    )  # fmt: skip
    name = models.CharField(_("full name"), max_length=120, blank=True, help_text=_("Of somebody from outside."))
    organisation = models.CharField(_("organisation"), max_length=200, blank=True)
    invited_at = models.DateTimeField(_("invited"), null=True, blank=True)
    came = models.BooleanField(_("came"), default=False)

    class Meta:
        verbose_name = _("participant of a conference")
        verbose_name_plural = _("participants of conferences")
        ordering = ["conference", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["conference", "person"], name="participant_with_account_is_one"),
            models.UniqueConstraint(
                fields=["conference", "name", "organisation"], condition=models.Q(person__isnull=True),
                name="participant_from_outside_is_one",
            ),
            models.CheckConstraint(
                name="participant_is_a_person_or_a_name",
                condition=models.Q(person__isnull=False, name="", organisation="")
                | models.Q(person__isnull=True) & ~models.Q(name=""),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.person.full_name if self.person_id else self.name


class ConferenceEntry(StepTaken):
    """One step in the life of a conference: what happened, when, by whom, why."""

    conference = models.ForeignKey(Conference, models.CASCADE, related_name="history", verbose_name=_("conference"))
    step = models.CharField(_("step"), max_length=10, choices=ConferenceStep)
    source = models.CharField(_("from"), max_length=10, choices=ConferenceStatus)
    target = models.CharField(_("to"), max_length=10, choices=ConferenceStatus)
    text = models.TextField(_("words"), max_length=20_000, blank=True)

    class Meta:
        verbose_name = _("step of a conference")
        verbose_name_plural = _("steps of conferences")
        ordering = ["conference", "at", "pk"]
        triggers = [pgtrigger.Protect(name="steps_of_conferences_stay", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.conference_id}: {self.step}"
