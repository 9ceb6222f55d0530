"""What is judged."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class InitiativesConfig(AppConfig):
    """What is judged."""

    name = "initiatives"
    verbose_name = _("Initiatives")
