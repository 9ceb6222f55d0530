"""The words of annual programmes and of their tasks; no rules."""

from django.db import models
from django.utils.translation import pgettext_lazy


class ProgrammeSubject(models.TextChoices):
    """What a programme is about: both movements run side by side (design.md 1)."""

    INITIATIVES = "initiatives", pgettext_lazy("programme", "Initiatives and solutions")
    MODELS = "models", pgettext_lazy("programme", "Dân vận khéo")


class ProgrammeStatus(models.TextChoices):
    """Where a programme stands; only `movements.workflow.programmes` sets it."""

    DRAFT = "draft", pgettext_lazy("programme", "Being drafted")
    ISSUED = "issued", pgettext_lazy("programme", "Issued")
    CLOSED = "closed", pgettext_lazy("programme", "Closed")


OUT = (ProgrammeStatus.ISSUED, ProgrammeStatus.CLOSED)  # everybody with an account reads these
PROGRAMME_LOOKS = {
    ProgrammeStatus.DRAFT: ("", "draft"),
    ProgrammeStatus.ISSUED: ("way", "half"),
    ProgrammeStatus.CLOSED: ("way", "done"),
}


class TaskStatus(models.TextChoices):
    """Where a task stands; only `movements.workflow.programmes` sets it. Overdue is a question, not a state."""

    OPEN = "open", pgettext_lazy("task", "To be done")
    REPORTED = "reported", pgettext_lazy("task", "Reported done, to be confirmed")
    CONFIRMED = "confirmed", pgettext_lazy("task", "Done")


TASK_LOOKS = {
    TaskStatus.OPEN: ("way", "half"),
    TaskStatus.REPORTED: ("way", "ring"),
    TaskStatus.CONFIRMED: ("good", "good"),
}


class TaskStep(models.TextChoices):
    """The steps in the life of a task."""

    PROGRESS = "progress", pgettext_lazy("task", "Progress reported")
    DONE = "done", pgettext_lazy("task", "Reported done")
    TAKE_BACK = "take_back", pgettext_lazy("task", "Report taken back")
    CONFIRM = "confirm", pgettext_lazy("task", "Confirmed as done")
    SEND_BACK = "send_back", pgettext_lazy("task", "Not confirmed")
    REOPEN = "reopen", pgettext_lazy("task", "Opened again")
