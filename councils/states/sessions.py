"""Where a session stands, what takes two people in it, and how much its wall shows."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class SessionStatus(models.TextChoices):
    """A session of a council."""

    PLANNED = "planned", pgettext_lazy("session", "Planned")
    OPEN = "open", pgettext_lazy("session", "In session")
    CLOSED = "closed", pgettext_lazy("session", "Closed")
    CANCELLED = "canceled", pgettext_lazy("session", "Cancelled")


OVER_SESSIONS = {SessionStatus.CLOSED, SessionStatus.CANCELLED}  # nothing more happens in them


class Wall(models.TextChoices):
    """How much the wall of the room shows."""

    NUMBERS = "numbers", _("Numbers of items alone")
    TITLES = "titles", _("Titles and outcomes")
    FIGURES = "figures", _("Titles, outcomes and figures")


class SessionDeed(models.TextChoices):
    """What takes two people in a session: one officer proposes, another one confirms."""

    OPEN = "open", pgettext_lazy("session", "Open the session")
    CLOSE = "close", pgettext_lazy("session", "Close the session")
    ARRIVE = "arrive", pgettext_lazy("session", "Record an arrival")
    LEAVE = "leave", pgettext_lazy("session", "Record a departure")
    EXCUSE = "excuse", pgettext_lazy("session", "Change why somebody is absent")
    EXTEND = "extend", pgettext_lazy("session", "Give more time to answer")
    REPLACE = "replace", pgettext_lazy("session", "Ask the substitute")


MOVES_OF_ROLL = {SessionDeed.ARRIVE, SessionDeed.LEAVE}
ROLL_DEEDS = MOVES_OF_ROLL | {SessionDeed.EXCUSE}
DEEDS_ABOUT_A_SEAT = ROLL_DEEDS | {SessionDeed.REPLACE}
