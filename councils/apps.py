"""Who judges and how."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CouncilsConfig(AppConfig):
    """Who judges and how."""

    name = "councils"
    verbose_name = _("Councils")
