"""The words of recommendations to a higher level; no rules."""

from django.db import models
from django.utils.translation import pgettext_lazy


class RecommendationStatus(models.TextChoices):
    """Where a recommendation stands; only `movements.workflow.recommendations` sets it."""

    DRAFT = "draft", pgettext_lazy("recommendation", "Not sent yet")
    SENT = "sent", pgettext_lazy("recommendation", "Waits for the answer")
    ACCEPTED = "accepted", pgettext_lazy("recommendation", "Accepted, to be carried out")
    DECLINED = "declined", pgettext_lazy("recommendation", "Declined")
    CARRIED_OUT = "carried_out", pgettext_lazy("recommendation", "Carried out")


# What the list is filtered by beside how recommendations stand: drafts, and what is awaited, in time or late.
BY_STATUS = {
    "draft": RecommendationStatus.DRAFT, "unanswered": RecommendationStatus.SENT,
    "accepted": RecommendationStatus.ACCEPTED,
}  # fmt: skip
ANSWERED = (RecommendationStatus.ACCEPTED, RecommendationStatus.DECLINED, RecommendationStatus.CARRIED_OUT)
RECOMMENDATION_LOOKS = {
    RecommendationStatus.DRAFT: ("", "draft"),
    RecommendationStatus.SENT: ("way", "ring"),
    RecommendationStatus.ACCEPTED: ("way", "half"),
    RecommendationStatus.DECLINED: ("", "over"),
    RecommendationStatus.CARRIED_OUT: ("good", "good"),
}


class RecommendationStep(models.TextChoices):
    """The steps in the life of a recommendation."""

    SEND = "send", pgettext_lazy("recommendation", "Sent")
    TAKE_BACK = "take_back", pgettext_lazy("recommendation", "Taken back")
    ACCEPT = "accept", pgettext_lazy("recommendation", "Accepted")
    DECLINE = "decline", pgettext_lazy("recommendation", "Declined")
    TAKE_ANSWER_BACK = "take_answer_back", pgettext_lazy("recommendation", "Answer taken back")
    CARRY_OUT = "carry_out", pgettext_lazy("recommendation", "Carried out")
    REOPEN = "reopen", pgettext_lazy("recommendation", "Opened again")


class Standing(models.TextChoices):
    """How recommendations stand, as lists and figures tell it.

    What was sent waits, is late or is answered; what is answered is declined, runs, is overdue or is carried out.
    """

    SENT = "sent", pgettext_lazy("recommendations", "Sent")
    WAITING = "waiting", pgettext_lazy("recommendations", "Waiting for the answer")
    LATE_ANSWER = "late_answer", pgettext_lazy("recommendations", "Answer overdue")
    ANSWERED = "answered", pgettext_lazy("recommendations", "Answered")
    DECLINED = "declined", pgettext_lazy("recommendations", "Declined")
    RUNNING = "running", pgettext_lazy("recommendations", "Accepted, time left")
    LATE = "late", pgettext_lazy("recommendations", "Accepted, overdue")
    CARRIED_OUT = "carried_out", pgettext_lazy("recommendations", "Carried out")
