"""The words for ways of telling people; no rules."""

import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

# Nobody is told anything between these hours, by the clock of the province.
NIGHT_BEGINS, NIGHT_ENDS = datetime.time(21), datetime.time(7)
FIRST_HOUR, LAST_HOUR, USUAL_HOUR = 7, 20, 8  # of the letter of the day


class Channel(models.TextChoices):
    """How a notice reaches somebody; the inbox always has it."""

    MAIL = "mail", _("E-mail")
    PUSH = "push", _("Message on the device")
    GATEWAY = "gateway", _("Message through the province's gateway")
    INBOX = "inbox", _("Inbox of this site")


class Topic(models.TextChoices):
    """A kind of news people choose about; which notice belongs to which is in `topics.py`."""

    DUTIES = "duties", _("What I have to do, and by when")
    INITIATIVES = "initiatives", _("My initiatives")
    COUNCIL = "council", _("Work of my councils")
    UNIT = "unit", _("Work of my unit")


class When(models.TextChoices):
    """When news of a topic goes out through a channel."""

    NOW = "now", _("At once")
    DAILY = "daily", _("In the letter of the day")
    NEVER = "never", _("Only in the inbox")


class Fate(models.TextChoices):
    """What became of a delivery; the words sort as the administration lists them, failed ones first."""

    FAILED = "failed", pgettext_lazy("delivery", "Given up")
    LEFT = "left", pgettext_lazy("delivery", "Left out")
    LETTER = "letter", pgettext_lazy("delivery", "Waits for the letter of the day")
    SENT = "sent", pgettext_lazy("delivery", "Sent")
    WAITING = "waiting", pgettext_lazy("delivery", "On its way")


class Audience(models.TextChoices):
    """Whom a step of the ladder tells: who owes it, then those who answer for him or her."""

    OWNER = "owner", _("Who has to do it")
    HEAD = "head", _("Head of the unit")
    SECRETARY = "secretary", _("Secretary of the council")
    CHAIR = "chair", _("Chair of the council")
