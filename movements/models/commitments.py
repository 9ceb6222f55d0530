"""What leaders promise in dialogues: by whom, by when, and what became of it."""

import pgtrigger
from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import StepTaken, TimeStamped
from movements.querysets.dialogues import CommitmentQuerySet
from movements.states import OUTCOME_LOOKS, CommitmentStatus, CommitmentStep, Outcome


@tracked()
class Commitment(TimeStamped):
    """A promise made to whoever gave an opinion: a unit (and perhaps a person) keeps it by a day.

    Written with the dialogue until that is published; from then on it moves by `movements.workflow` alone: the owner
    says what became of it, the host's side confirms that. Without a person, head and co-ordinators of the unit answer.
    """

    opinion = models.OneToOneField(
        "movements.Opinion", models.CASCADE, related_name="commitment", verbose_name=_("opinion")
    )
    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="commitments", verbose_name=_("unit that keeps it")
    )
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="commitments",
        verbose_name=_("person in charge"),
    )  # fmt: skip
    promise = models.TextField(_("what is promised"), max_length=4000)
    due_on = models.DateField(_("due on"))
    status = models.CharField(_("state"), max_length=10, choices=CommitmentStatus, default=CommitmentStatus.OPEN)
    outcome = models.CharField(_("what became of it"), max_length=10, choices=Outcome, blank=True)
    account = models.TextField(_("what was done, or why not"), max_length=4000, blank=True)
    reported_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("reported by")
    )
    reported_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("reported on behalf of"),
    )  # fmt: skip
    reported_at = models.DateTimeField(_("reported"), null=True, blank=True)
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("commitment of a dialogue")
        verbose_name_plural = _("commitments of dialogues")
        ordering = ["due_on", "pk"]
        constraints = [
            models.CheckConstraint(name="commitment_promises_something", condition=~models.Q(promise="")),
            models.CheckConstraint(
                name="commitment_reported_says_what_became_of_it",
                condition=models.Q(
                    status="open", outcome="", account="", reported_by__isnull=True, reported_at__isnull=True,
                    closed_at__isnull=True,
                )
                | models.Q(
                    ~models.Q(account=""), status="reported", outcome__in=Outcome.values, reported_by__isnull=False,
                    reported_at__isnull=False, closed_at__isnull=True,
                )
                | models.Q(
                    ~models.Q(account=""), status="closed", outcome__in=Outcome.values, reported_by__isnull=False,
                    reported_at__isnull=False, closed_at__isnull=False,
                ),
            ),
        ]  # fmt: skip
        indexes = [
            # The ladder of reminders and what is overdue: both ask for what is open by its day.
            models.Index(fields=["due_on"], name="commitment_open_by_day", condition=models.Q(status="open"))
        ]
        triggers = [
            pgtrigger.Trigger(
                name="promises_published_stay",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                func="""
                    IF TG_OP = 'UPDATE' AND (OLD.opinion_id, OLD.unit_id, OLD.promise)
                        = (NEW.opinion_id, NEW.unit_id, NEW.promise) THEN
                        RETURN NEW;
                    END IF;
                    IF EXISTS (
                        SELECT 1 FROM movements_opinion o JOIN movements_dialogue d ON d.id = o.dialogue_id
                        WHERE d.status = 'published' AND o.id IN (OLD.opinion_id, NEW.opinion_id)
                    ) THEN
                        RAISE EXCEPTION 'a promise published stays as it was published'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
                    IF EXISTS (SELECT 1 FROM movements_opinion WHERE id = NEW.opinion_id AND answer <> '') THEN
                        RAISE EXCEPTION 'an opinion is answered or promised, not both'
                            USING ERRCODE = 'check_violation';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return self.promise

    def get_absolute_url(self) -> str:
        """The page on which it is followed."""
        return reverse("dialogues:commitment", args=[self.pk])

    @property
    def is_late(self) -> bool:
        """Whether its day is over and nothing was reported."""
        return self.status == CommitmentStatus.OPEN and self.due_on < timezone.localdate()

    @property
    def look(self) -> tuple[str, str]:
        """The kind of its badge and the lozenge in it (look.md 3)."""
        if self.status == CommitmentStatus.CLOSED:
            return OUTCOME_LOOKS[Outcome(self.outcome)]
        if self.status == CommitmentStatus.REPORTED:
            return "way", "ring"
        return ("fix", "fix") if self.is_late else ("way", "half")

    @property
    def state(self) -> str:
        """Its state in words: what became of it once it is closed."""
        if self.status == CommitmentStatus.CLOSED:
            return self.get_outcome_display()
        return str(_("Overdue")) if self.is_late else self.get_status_display()


class CommitmentEntry(StepTaken):
    """One step in the life of a promise: what happened, when, by whom, what was said."""

    commitment = models.ForeignKey(Commitment, models.CASCADE, related_name="history", verbose_name=_("commitment"))
    step = models.CharField(_("step"), max_length=10, choices=CommitmentStep)
    source = models.CharField(_("from"), max_length=10, choices=CommitmentStatus)
    target = models.CharField(_("to"), max_length=10, choices=CommitmentStatus)
    outcome = models.CharField(_("what became of it"), max_length=10, choices=Outcome, blank=True)
    text = models.TextField(_("words"), max_length=4000, blank=True)

    class Meta:
        verbose_name = _("step of a commitment")
        verbose_name_plural = _("steps of commitments")
        ordering = ["commitment", "at", "pk"]
        triggers = [pgtrigger.Protect(name="steps_of_promises_stay", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.commitment_id}: {self.step}"
