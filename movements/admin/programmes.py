"""Annual programmes and their tasks, to be read: they move by the steps of their pages alone."""

from django.contrib import admin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from initiatives.admin.dossiers import KeptAdmin, PartInline
from movements.models import Programme, Task, TaskReport


class TaskInline(PartInline):
    """Who does what."""

    model = Task
    fields = ["position", "unit", "body", "due_on", "status", "percent"]

    def get_queryset(self, request: HttpRequest):
        """Bring the units along: each row names one."""
        return super().get_queryset(request).select_related("unit")


@admin.register(Programme)
class ProgrammeAdmin(KeptAdmin):
    """Programmes of all units; texts are read on their page."""

    list_display = ["title", "unit", "year", "subject", "status", "issued_on", "number"]
    list_filter = ["status", "subject", "year"]
    list_select_related = ["unit"]
    search_fields = ["title", "=unit__code", "=number"]
    search_help_text = _("Title, code of the unit, or number.")
    exclude = ["aims"]
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    inlines = [TaskInline]


class ReportInline(PartInline):
    """What was reported of a task."""

    model = TaskReport
    fields = ["at", "step", "source", "target", "percent", "by", "on_behalf_of"]
    fk_name = "task"

    def get_queryset(self, request: HttpRequest):
        """Bring the persons along: each row names one."""
        return super().get_queryset(request).select_related("by", "on_behalf_of")


@admin.register(Task)
class TaskAdmin(KeptAdmin):
    """Tasks: who does them, by when, how far they are."""

    list_display = ["content", "programme", "unit", "body", "due_on", "status", "percent"]
    list_filter = ["status"]
    list_select_related = ["programme", "unit"]
    search_fields = ["=unit__code", "=person__staff_code", "body__icontains"]
    search_help_text = _("Code of the unit, staff code of the person in charge, or name of a body outside.")
    date_hierarchy = "due_on"
    inlines = [ReportInline]
