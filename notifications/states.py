"""The words for ways of telling people; no rules."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """How a notice reaches somebody beside the inbox."""

    MAIL = "mail", _("E-mail")
