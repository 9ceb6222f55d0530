"""What it adds up to."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MovementsConfig(AppConfig):
    """What it adds up to."""

    name = "movements"
    verbose_name = _("The movement")
