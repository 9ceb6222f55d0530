"""The words of dialogues and of what is promised in them; no rules."""

from django.db import models
from django.utils.translation import pgettext_lazy

from accounts.states import UnitKind


class DialogueLevel(models.TextChoices):
    """The level at which a dialogue is held and counted: that of the unit whose leaders host it."""

    PROVINCE = "province", pgettext_lazy("dialogue", "Province")
    BODY = "body", pgettext_lazy("dialogue", "Bodies of the province")
    COMMUNE = "commune", pgettext_lazy("dialogue", "Communes and wards")
    UNIT = "unit", pgettext_lazy("dialogue", "Agencies and public service units")


LEVEL_OF_KIND = {
    UnitKind.PROVINCE: DialogueLevel.PROVINCE,
    UnitKind.PARTY_OR_FRONT_BODY: DialogueLevel.BODY,
    UnitKind.DEPARTMENT: DialogueLevel.BODY,
    UnitKind.ARMED_FORCES: DialogueLevel.BODY,
    UnitKind.COMMUNE: DialogueLevel.COMMUNE,
    UnitKind.WARD: DialogueLevel.COMMUNE,
    UnitKind.DIVISION: DialogueLevel.UNIT,
    UnitKind.PUBLIC_SERVICE_UNIT: DialogueLevel.UNIT,
    UnitKind.ENTERPRISE: DialogueLevel.UNIT,
}


class DialogueKind(models.TextChoices):
    """Held by the year's plan, or because something called for it."""

    PERIODIC = "periodic", pgettext_lazy("dialogue", "Periodic")
    EXTRAORDINARY = "extraordinary", pgettext_lazy("dialogue", "Extraordinary")


class Partners(models.TextChoices):
    """With whom leaders talk."""

    PEOPLE = "people", pgettext_lazy("dialogue", "People")
    BUSINESSES = "businesses", pgettext_lazy("dialogue", "Businesses")


class DialogueStatus(models.TextChoices):
    """Whether the notice of conclusions is out; only `movements.workflow` sets it."""

    DRAFT = "draft", pgettext_lazy("dialogue", "Not published yet")
    PUBLISHED = "published", pgettext_lazy("dialogue", "Published")


DIALOGUE_LOOKS = {
    DialogueStatus.DRAFT: ("", "draft"),
    DialogueStatus.PUBLISHED: ("way", "done"),
}


class CommitmentStatus(models.TextChoices):
    """Where a promise stands; only `movements.workflow` sets it."""

    OPEN = "open", pgettext_lazy("commitment", "To be kept")
    REPORTED = "reported", pgettext_lazy("commitment", "Result to be confirmed")
    CLOSED = "closed", pgettext_lazy("commitment", "Closed")


class CommitmentStep(models.TextChoices):
    """The steps in the life of a promise."""

    REPORT = "report", pgettext_lazy("commitment", "Result reported")
    TAKE_BACK = "take_back", pgettext_lazy("commitment", "Report taken back")
    CONFIRM = "confirm", pgettext_lazy("commitment", "Result confirmed, closed")
    SEND_BACK = "send_back", pgettext_lazy("commitment", "Result not confirmed")
    REOPEN = "reopen", pgettext_lazy("commitment", "Opened again")


class Outcome(models.TextChoices):
    """What became of a promise."""

    KEPT = "kept", pgettext_lazy("commitment", "Kept")
    PARTLY = "partly", pgettext_lazy("commitment", "Partly kept")
    NOT_KEPT = "not_kept", pgettext_lazy("commitment", "Not kept")


OUTCOME_LOOKS = {
    Outcome.KEPT: ("good", "good"),
    Outcome.PARTLY: ("way", "half"),
    Outcome.NOT_KEPT: ("", "over"),
}


class Settled(models.TextChoices):
    """How an opinion was settled, as lists and figures tell it; the last five are what became of a promise."""

    UNSETTLED = "unsettled", pgettext_lazy("opinion", "Neither answered nor promised")
    ANSWERED = "answered", pgettext_lazy("opinion", "Answered on the spot")
    COMMITTED = "committed", pgettext_lazy("opinion", "Promised")
    RUNNING = "running", pgettext_lazy("opinion", "Promised, time left")
    LATE = "late", pgettext_lazy("opinion", "Promised, overdue")
    REPORTED = "reported", pgettext_lazy("opinion", "Result to be confirmed")
    CLOSED = "closed", pgettext_lazy("opinion", "Closed with a result")
    KEPT = "kept", pgettext_lazy("opinion", "Closed: kept")
    PARTLY = "partly", pgettext_lazy("opinion", "Closed: partly kept")
    NOT_KEPT = "not_kept", pgettext_lazy("opinion", "Closed: not kept")
