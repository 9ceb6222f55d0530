"""The words of thematic conferences and of what they conclude; no rules."""

from django.db import models
from django.utils.translation import pgettext_lazy


class ConferenceStatus(models.TextChoices):
    """Where a conference stands; only `movements.workflow.conferences` sets it."""

    PLANNED = "planned", pgettext_lazy("conference", "Planned")
    HELD = "held", pgettext_lazy("conference", "Held, to be concluded")
    CONCLUDED = "concluded", pgettext_lazy("conference", "Concluded")
    CANCELLED = "cancelled", pgettext_lazy("conference", "Cancelled")


PUBLIC_CONFERENCES = (ConferenceStatus.HELD, ConferenceStatus.CONCLUDED)
CONFERENCE_LOOKS = {
    ConferenceStatus.PLANNED: ("way", "half"),
    ConferenceStatus.HELD: ("way", "ring"),
    ConferenceStatus.CONCLUDED: ("good", "good"),
    ConferenceStatus.CANCELLED: ("", "gone"),
}


class ConferenceStep(models.TextChoices):
    """The steps in the life of a conference."""

    HOLD = "hold", pgettext_lazy("conference", "Held")
    UNHOLD = "unhold", pgettext_lazy("conference", "Not held after all")
    CONCLUDE = "conclude", pgettext_lazy("conference", "Concluded")
    REOPEN = "reopen", pgettext_lazy("conference", "Opened again")
    CANCEL = "cancel", pgettext_lazy("conference", "Cancelled")


class ConclusionStatus(models.TextChoices):
    """Where a conclusion of a conference stands; only `movements.workflow.conclusions` sets it."""

    OPEN = "open", pgettext_lazy("conclusion", "To be carried out")
    DONE = "done", pgettext_lazy("conclusion", "Carried out")


class ConclusionStep(models.TextChoices):
    """The steps in the life of a conclusion."""

    REPORT = "report", pgettext_lazy("conclusion", "Carried out")
    REOPEN = "reopen", pgettext_lazy("conclusion", "Opened again")
