"""What follows a recognition, to be read: the units' answers to reports of effect, confirmations of other units."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from initiatives.admin.dossiers import NUMBER_HELP, KeptAdmin
from initiatives.models import EffectConfirmation, ReportAnswer


@admin.register(ReportAnswer)
class ReportAnswerAdmin(KeptAdmin):
    """Which reports of effect units have confirmed or given back."""

    list_display = ["version", "is_confirmed", "by", "on_behalf_of", "at"]
    list_filter = ["is_confirmed"]
    list_select_related = ["version", "by", "on_behalf_of"]
    search_fields = ["=version__dossier__initiative__number"]
    search_help_text = NUMBER_HELP


@admin.register(EffectConfirmation)
class EffectConfirmationAdmin(KeptAdmin):
    """Which units were asked, and what they confirmed."""

    list_display = ["initiative", "unit", "status", "asked_at", "signed_at"]
    list_filter = ["status"]
    list_select_related = ["initiative", "unit"]
    search_fields = ["=initiative__number", "initiative__search", "=unit__code"]
    search_help_text = _("Number or title of the initiative, or code of the unit.")
