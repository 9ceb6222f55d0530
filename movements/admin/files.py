"""Files of programmes, tasks and promises, to be read: they are attached on the pages of these alone."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from initiatives.admin.dossiers import KeptAdmin
from movements.models import MovementFile


@admin.register(MovementFile)
class MovementFileAdmin(KeptAdmin):
    """Those taken off as well."""

    list_display = ["name", "programme", "task", "commitment", "media_type", "size", "uploaded_by", "removed_at"]
    list_filter = ["media_type", ("removed_at", admin.EmptyFieldListFilter)]
    list_select_related = ["programme", "task", "commitment", "uploaded_by"]
    search_fields = ["name", "=sha256"]
    search_help_text = _("Name, or SHA-256.")
