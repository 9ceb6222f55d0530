"""The words for ways of telling people; no rules."""

import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

# Nobody is told anything between these hours, by the clock of the province.
NIGHT_BEGINS, NIGHT_ENDS = datetime.time(21), datetime.time(7)


class Channel(models.TextChoices):
    """How a notice reaches somebody beside the inbox."""

    MAIL = "mail", _("E-mail")


class Audience(models.TextChoices):
    """Whom a step of the ladder tells: who owes it, then those who answer for him or her."""

    OWNER = "owner", _("Who has to do it")
    HEAD = "head", _("Head of the unit")
    SECRETARY = "secretary", _("Secretary of the council")
    CHAIR = "chair", _("Chair of the council")
