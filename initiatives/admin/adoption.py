"""Replication, to be read: applications in other units, who applies, their steps, checks of benefits."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from initiatives.admin.dossiers import KeptAdmin, PartInline
from initiatives.models import Adopter, Adoption, AdoptionStep, BenefitCheck, Evidence

LOOKED_FOR = _("Number or title of the initiative, or code of the unit.")


class AdopterInline(PartInline):
    """Who applies it."""

    model = Adopter
    fields = ["person", "task"]


class AdoptionStepInline(PartInline):
    """Its history."""

    model = AdoptionStep
    fields = ["at", "step", "source", "target", "by", "on_behalf_of", "reason"]


@admin.register(Adoption)
class AdoptionAdmin(KeptAdmin):
    """Which units apply which initiatives."""

    list_display = ["initiative", "unit", "status", "status_since", "starts_on", "parent"]
    list_filter = ["status"]
    list_select_related = ["initiative", "unit", "parent__initiative", "parent__unit"]
    search_fields = ["=initiative__number", "initiative__search", "=unit__code"]
    search_help_text = LOOKED_FOR
    inlines = [AdopterInline, AdoptionStepInline]


@admin.register(Adopter)
class AdopterAdmin(KeptAdmin):
    """Who applies initiatives of others."""

    list_display = ["person", "adoption", "task"]
    list_select_related = ["person", "adoption__initiative", "adoption__unit"]
    search_fields = ["=person__staff_code", "=adoption__initiative__number"]


@admin.register(AdoptionStep)
class AdoptionStepAdmin(KeptAdmin):
    """What happened to applications."""

    list_display = ["at", "adoption", "step", "by", "on_behalf_of", "reason"]
    list_filter = ["step"]
    list_select_related = ["adoption__initiative", "adoption__unit", "by", "on_behalf_of"]
    search_fields = ["=adoption__initiative__number", "=adoption__unit__code"]


@admin.register(BenefitCheck)
class BenefitCheckAdmin(KeptAdmin):
    """What units claimed, and what a third unit found."""

    list_display = ["adoption", "after_months", "unit", "due_on", "claimed", "confirmed", "checked_at"]
    list_filter = [("checked_at", admin.EmptyFieldListFilter), "after_months"]
    list_select_related = ["adoption__initiative", "adoption__unit", "unit"]
    search_fields = ["=adoption__initiative__number", "=adoption__unit__code", "=unit__code"]


@admin.register(Evidence)
class EvidenceAdmin(KeptAdmin):
    """By which files units show that they apply it; those taken off as well."""

    list_display = ["name", "adoption", "media_type", "size", "uploaded_by", "removed_at"]
    list_filter = ["media_type", ("removed_at", admin.EmptyFieldListFilter)]
    list_select_related = ["adoption__initiative", "adoption__unit", "uploaded_by"]
    search_fields = ["=adoption__initiative__number", "=adoption__unit__code", "name", "=sha256"]
