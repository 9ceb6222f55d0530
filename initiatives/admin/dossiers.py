"""Initiatives and their papers: to be read. Each deed has its page, which asks, writes the history and tells people."""

from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from common.admin import ReadOnlyAdmin
from initiatives.models import (
    Answer,
    AnswerCopy,
    Attachment,
    Author,
    AuthorChange,
    ChangeConsent,
    CorrectionPoint,
    Dossier,
    FirstApplier,
    Initiative,
    Launch,
    ModelResults,
    Step,
    Version,
)

NUMBER_HELP = _("Number of the dossier.")


class KeptAdmin(ReadOnlyAdmin):
    """What is neither added, changed nor deleted here."""

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False


class PartInline(admin.TabularInline):
    """A part of an initiative, to be read."""

    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        """Nobody."""
        return False


class AuthorInline(PartInline):
    """Its authors."""

    model = Author
    fields = ["position", "person", "outside_name", "share", "is_lead", "consent", "consent_at"]


class StepInline(PartInline):
    """Its history."""

    model = Step
    fields = ["at", "step", "source", "target", "by", "on_behalf_of", "reason"]


@admin.register(Initiative)
class InitiativeAdmin(KeptAdmin):
    """Initiatives with authors and history."""

    list_display = ["number", "title", "unit", "season", "status", "status_since", "due_on"]
    list_filter = ["status", "season", "kind", ("held_because", admin.EmptyFieldListFilter)]
    list_select_related = ["unit", "season__campaign"]
    search_fields = ["search"]
    search_help_text = _("Words of the title without diacritics, or the number.")
    inlines = [AuthorInline, StepInline]


@admin.register(Author)
class AuthorAdmin(KeptAdmin):
    """Who wrote what."""

    list_display = ["name", "initiative", "share", "is_lead", "consent"]
    list_filter = ["consent", "is_lead"]
    list_select_related = ["person", "initiative"]
    search_fields = ["=person__staff_code", "=initiative__number", "outside_name"]
    search_help_text = _("Staff code, number of the dossier, or name of an outside person.")


@admin.register(AuthorChange)
class AuthorChangeAdmin(KeptAdmin):
    """Changes of authors after submission."""

    list_display = ["initiative", "proposed_by", "proposed_at", "outcome", "closed_at"]
    list_filter = ["outcome"]
    list_select_related = ["initiative", "proposed_by"]
    search_fields = ["=initiative__number"]
    search_help_text = NUMBER_HELP


@admin.register(ChangeConsent)
class ChangeConsentAdmin(KeptAdmin):
    """What was said to changes of authors."""

    list_display = ["change", "person", "consent", "answered_at"]
    list_filter = ["consent"]
    list_select_related = ["change__initiative", "person"]
    search_fields = ["=person__staff_code", "=change__initiative__number"]


@admin.register(FirstApplier)
class FirstApplierAdmin(KeptAdmin):
    """Who took part in the first application."""

    list_display = ["name", "initiative", "workplace", "task"]
    list_select_related = ["initiative"]
    search_fields = ["name", "=initiative__number"]


@admin.register(Step)
class StepAdmin(KeptAdmin):
    """What happened, when, by whom."""

    list_display = ["at", "initiative", "step", "source", "target", "by", "on_behalf_of"]
    list_filter = ["step", "target"]
    list_select_related = ["initiative", "by", "on_behalf_of"]
    search_fields = ["=initiative__number", "=by__staff_code"]
    date_hierarchy = "at"


@admin.register(Dossier)
class DossierAdmin(KeptAdmin):
    """Papers by act and form."""

    list_display = ["initiative", "act", "template", "created_at"]
    list_filter = ["act", "template"]
    list_select_related = ["initiative", "template"]
    search_fields = ["=initiative__number"]
    search_help_text = NUMBER_HELP


class WithoutText(KeptAdmin):
    """Texts are read where their readers are known; here only that they exist."""

    def get_fields(self, request: HttpRequest, obj=None) -> list[str]:
        """Leave the text out."""
        return list(self.list_display)


@admin.register(Answer)
class AnswerAdmin(WithoutText):
    """When answers were saved last."""

    list_display = ["dossier_id", "question", "revision", "saved_by", "saved_at"]
    list_select_related = ["question", "saved_by"]
    search_fields = ["=dossier__initiative__number", "question__key"]


@admin.register(AnswerCopy)
class AnswerCopyAdmin(WithoutText):
    """Texts that wait for a choice."""

    list_display = ["answer_id", "based_on", "saved_by", "saved_at"]
    list_select_related = ["saved_by"]
    search_fields = ["=answer__dossier__initiative__number"]
    search_help_text = NUMBER_HELP


@admin.register(Version)
class VersionAdmin(WithoutText):
    """What was handed in, by its hash."""

    list_display = ["dossier", "number", "sha256", "handed_in_by", "handed_in_at"]
    list_select_related = ["dossier__initiative", "handed_in_by"]
    search_fields = ["=dossier__initiative__number", "sha256"]
    date_hierarchy = "handed_in_at"


@admin.register(Attachment)
class AttachmentAdmin(WithoutText):
    """Files by name, size and hash."""

    list_display = ["name", "dossier", "media_type", "size", "sha256", "is_confidential", "uploaded_by", "removed_at"]
    list_filter = ["media_type", "is_confidential", ("removed_at", admin.EmptyFieldListFilter)]
    list_select_related = ["dossier__initiative", "uploaded_by"]
    search_fields = ["=dossier__initiative__number", "name", "=sha256"]


@admin.register(CorrectionPoint)
class CorrectionPointAdmin(KeptAdmin):
    """What was asked and answered."""

    list_display = ["version", "position", "asked", "asked_by", "asked_at", "answered_at"]
    list_filter = [("answered_at", admin.EmptyFieldListFilter)]
    list_select_related = ["version", "asked_by"]
    search_fields = ["=version__dossier__initiative__number"]
    search_help_text = NUMBER_HELP


@admin.register(Launch)
class LaunchAdmin(KeptAdmin):
    """Pilots and launches of models."""

    list_display = ["initiative", "kind", "held_on", "recorded_by"]
    list_filter = ["kind"]
    list_select_related = ["initiative", "recorded_by"]
    search_fields = ["initiative__search"]
    date_hierarchy = "held_on"


@admin.register(ModelResults)
class ModelResultsAdmin(KeptAdmin):
    """What models reported at the end of their year."""

    list_display = ["initiative", "money", "labour_days", "land", "people"]
    list_select_related = ["initiative"]
    search_fields = ["initiative__search"]
