"""What units recommend to a higher level: sent, answered, carried out."""

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from common.history import tracked
from common.models import StepTaken, TimeStamped
from common.vietnamese import fold
from movements.querysets.recommendations import RecommendationQuerySet
from movements.recommendation_states import RECOMMENDATION_LOOKS, RecommendationStatus, RecommendationStep
from movements.states import DialogueLevel

USUAL_DAYS = 15
Status = RecommendationStatus
NOT_SENT = {"status": "draft", "sent_on": None, "sent_at": None, "sent_by": None, "sent_for": None,
            "answer_due_on": None}  # fmt: skip
NOT_ANSWERED = {"answer": "", "answered_at": None, "answered_by": None, "answered_for": None, "due_on": None}
NOT_DONE = {"result": "", "done_on": None}


def _q(values: dict) -> models.Q:
    """Give the condition that columns hold these values."""
    return models.Q(**{f"{name}__isnull" if value is None else name: value is None or value
                       for name, value in values.items()})  # fmt: skip


SENT = models.Q(sent_on__isnull=False, sent_at__isnull=False, sent_by__isnull=False, answer_due_on__isnull=False)
SAID = models.Q(answered_at__isnull=False, answered_by__isnull=False) & ~models.Q(answer="")
DONE = models.Q(done_on__isnull=False) & ~models.Q(result="")


@tracked()
class AnswerTime(models.Model):
    """How many working days units of a level have to answer what is recommended to them."""

    level = models.CharField(_("level of the unit that answers"), max_length=10, choices=DialogueLevel, unique=True)
    days = models.PositiveSmallIntegerField(_("working days to answer"), default=USUAL_DAYS)

    class Meta:
        verbose_name = _("time to answer recommendations")
        verbose_name_plural = _("times to answer recommendations")
        ordering = ["level"]
        constraints = [models.CheckConstraint(name="answer_time_is_a_day_or_more", condition=models.Q(days__gte=1))]

    def __str__(self) -> str:
        return f"{self.get_level_display()}: {self.days}"


@tracked(exclude=["search"])
class Recommendation(TimeStamped):
    """What a unit recommends to one above it: drafted, sent, accepted or declined, carried out.

    Once sent it stays as it was sent, until it is taken back unanswered. Only `movements.workflow.recommendations` sets
    `status`.
    """

    unit = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="recommendations", verbose_name=_("unit that recommends")
    )
    addressee = models.ForeignKey(
        "accounts.Unit", models.PROTECT, related_name="recommendations_received", verbose_name=_("addressed to")
    )
    level = models.CharField(_("level"), max_length=10, choices=DialogueLevel)
    title = models.CharField(_("about"), max_length=300)
    text = models.TextField(_("what is recommended, and why"), max_length=8000)
    field = models.ForeignKey(
        "movements.OpinionField", models.PROTECT, related_name="recommendations", verbose_name=_("field")
    )
    opinion = models.ForeignKey(
        "movements.Opinion", models.PROTECT, null=True, blank=True, related_name="recommendations",
        verbose_name=_("opinion it comes from"),
    )  # fmt: skip
    initiative = models.ForeignKey(
        "initiatives.Initiative", models.PROTECT, null=True, blank=True, related_name="recommendations",
        verbose_name=_("initiative or model it comes from"),
    )  # fmt: skip
    conference = models.ForeignKey(
        "movements.Conference", models.PROTECT, null=True, blank=True, related_name="recommendations",
        verbose_name=_("conference it comes from"),
    )  # fmt: skip
    status = models.CharField(_("state"), max_length=12, choices=Status, default=Status.DRAFT)
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name=_("written by")
    )
    number = models.CharField(_("number of the letter"), max_length=60, blank=True)
    sent_on = models.DateField(_("sent on"), null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("sent by")
    )
    sent_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("sent on behalf of"),
    )  # fmt: skip
    answer_due_on = models.DateField(_("to be answered by"), null=True, blank=True)
    answer = models.TextField(_("answer"), max_length=8000, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("answered by")
    )
    answered_for = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("answered on behalf of"),
    )  # fmt: skip
    due_on = models.DateField(_("to be carried out by"), null=True, blank=True)
    result = models.TextField(_("what was done"), max_length=8000, blank=True)
    done_on = models.DateField(_("carried out on"), null=True, blank=True)
    search = models.CharField(max_length=400, editable=False)

    objects = RecommendationQuerySet.as_manager()

    class Meta:
        verbose_name = _("recommendation to a higher level")
        verbose_name_plural = _("recommendations to a higher level")
        ordering = ["-sent_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                name="recommendation_says_something", condition=~models.Q(title="") & ~models.Q(text="")
            ),
            models.CheckConstraint(
                name="recommendation_goes_to_another_unit", condition=~models.Q(addressee=models.F("unit"))
            ),
            models.CheckConstraint(
                name="recommendation_comes_from_one_thing",
                condition=models.Q(opinion__isnull=True, initiative__isnull=True)
                | models.Q(opinion__isnull=True, conference__isnull=True)
                | models.Q(initiative__isnull=True, conference__isnull=True),
            ),
            models.CheckConstraint(
                name="recommendation_has_what_its_state_says",
                condition=_q(NOT_SENT | NOT_ANSWERED | NOT_DONE)
                | _q({"status": "sent"} | NOT_ANSWERED | NOT_DONE) & SENT
                | _q({"status": "declined", "due_on": None} | NOT_DONE) & SENT & SAID
                | _q({"status": "accepted"} | NOT_DONE) & SENT & SAID & models.Q(due_on__isnull=False)
                | _q({"status": "carried_out"}) & SENT & SAID & DONE & models.Q(due_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(fields=["sent_on", "level"], name="recommendation_by_day"),  # figures of a year, the list
            # The ladder of reminders: what waits for an answer, and what is to be carried out, by its day.
            models.Index(
                fields=["answer_due_on"], name="recommendation_to_answer", condition=models.Q(status="sent")
            ),
            models.Index(fields=["due_on"], name="recommendation_to_do", condition=models.Q(status="accepted")),
            GinIndex(OpClass("search", name="gin_trgm_ops"), name="recommendation_search"),  # the list
        ]  # fmt: skip
        triggers = [
            pgtrigger.Protect(
                name="sent_recommendations_are_not_deleted",
                operation=pgtrigger.Delete,
                condition=~pgtrigger.Q(old__status="draft"),
            ),
            pgtrigger.Protect(
                name="recommendations_stay_as_sent",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(
                    "OLD.status <> 'draft' AND NEW.status <> 'draft' AND "
                    "(OLD.unit_id, OLD.addressee_id, OLD.level, OLD.title, OLD.text, OLD.field_id, OLD.opinion_id, "
                    "OLD.initiative_id, OLD.conference_id, OLD.number, OLD.sent_on) IS DISTINCT FROM "
                    "(NEW.unit_id, NEW.addressee_id, NEW.level, NEW.title, NEW.text, NEW.field_id, NEW.opinion_id, "
                    "NEW.initiative_id, NEW.conference_id, NEW.number, NEW.sent_on)"
                ),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def save(self, *args, **kwargs) -> None:
        """Keep what the search looks at beside the row."""
        self.search = fold(f"{self.title} {self.number}")[:400]
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """The page on which it is read, by everybody once it is sent."""
        return reverse("recommendations:detail", args=[self.pk])

    @property
    def is_sent(self) -> bool:
        """Whether it is out."""
        return self.status != Status.DRAFT

    @property
    def limit(self):
        """The day that counts now: of the answer, or of carrying it out; None where nothing is awaited."""
        return {Status.SENT: self.answer_due_on, Status.ACCEPTED: self.due_on}.get(self.status)

    @property
    def is_late(self) -> bool:
        """Whether the day that counts now is over."""
        return self.limit is not None and self.limit < timezone.localdate()

    @property
    def look(self) -> tuple[str, str]:
        """The kind of its badge and the lozenge in it (look.md 3)."""
        return ("fix", "fix") if self.is_late else RECOMMENDATION_LOOKS[Status(self.status)]

    @property
    def state(self) -> str:
        """Its state in words."""
        if not self.is_late:
            return self.get_status_display()
        return str(_("Answer overdue")) if self.status == Status.SENT else str(_("Accepted, overdue"))


class RecommendationEntry(StepTaken):
    """One step in the life of a recommendation: what happened, when, by whom, what was said."""

    recommendation = models.ForeignKey(
        Recommendation, models.CASCADE, related_name="history", verbose_name=_("recommendation")
    )
    step = models.CharField(_("step"), max_length=16, choices=RecommendationStep)
    source = models.CharField(_("from"), max_length=12, choices=RecommendationStatus)
    target = models.CharField(_("to"), max_length=12, choices=RecommendationStatus)
    text = models.TextField(_("words"), max_length=8000, blank=True)
    due_on = models.DateField(_("due on"), null=True, blank=True)

    class Meta:
        verbose_name = _("step of a recommendation")
        verbose_name_plural = _("steps of recommendations")
        ordering = ["recommendation", "at", "pk"]
        triggers = [pgtrigger.Protect(name="steps_of_recommendations_stay", operation=pgtrigger.Update)]

    def __str__(self) -> str:
        return f"{self.recommendation_id}: {self.step}"
