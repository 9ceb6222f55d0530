"""Decisions, certificates and the registry, to be looked up: each deed has its page."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from councils.admin.reviews import KeptAdmin
from councils.models import (
    Certificate,
    CertificateFile,
    Decision,
    DecisionItem,
    Letter,
    LetterItem,
    RegistryEntry,
    SignedScan,
)

NUMBER_HELP = _("Number of the decision or of the dossier.")


@admin.register(Decision)
class DecisionAdmin(KeptAdmin):
    """Decisions; what was signed is read on their papers."""

    list_display = ["number", "notice_number", "council", "status", "signed_on", "signer"]
    fields = [*list_display, "signer_title", "legal_bases", "published_at"]
    list_filter = ["status", "year"]
    list_select_related = ["council", "signer"]
    search_fields = ["=number", "=notice_number", "council__name"]
    search_help_text = _("Number of the decision or name of the council.")


@admin.register(DecisionItem)
class DecisionItemAdmin(KeptAdmin):
    """What stands in which decision."""

    list_display = ["assessment", "decision", "position", "revoked_on"]
    list_filter = [("revoked_on", admin.EmptyFieldListFilter)]
    list_select_related = ["decision", "assessment__initiative", "assessment__council"]
    search_fields = ["=decision__number", "=assessment__initiative__number"]
    search_help_text = NUMBER_HELP


@admin.register(Certificate)
class CertificateAdmin(KeptAdmin):
    """Certificates by code and number in the register."""

    list_display = ["code", "register_number", "author", "item", "status", "issued_on", "ended_on"]
    fields = [*list_display, "reason", "replaced_by"]
    list_filter = ["status"]
    list_select_related = ["author__person", "item__decision", "item__assessment__initiative", "replaced_by"]
    search_fields = ["=code", "=register_number", "=item__decision__number"]
    search_help_text = _("Code, number in the register, or number of the decision.")


@admin.register(RegistryEntry)
class RegistryEntryAdmin(KeptAdmin):
    """What the public registry shows; written from the decisions."""

    list_display = ["title", "authors", "unit", "level", "year", "decision", "recognised_on"]
    fields = list_display
    list_filter = ["level", "year"]
    list_select_related = ["unit"]
    search_fields = ["title", "authors", "=decision"]


@admin.register(Letter)
class LetterAdmin(KeptAdmin):
    """Letters of submission; what was signed is read on their papers."""

    list_display = ["number", "council", "addressee", "signed_on", "signer", "voided_at"]
    fields = [*list_display, "signer_title", "issued_by", "issued_at", "voided_by", "void_reason"]
    list_select_related = ["council", "addressee", "signer"]
    search_fields = ["=number", "council__name"]
    search_help_text = _("Number of the letter or name of the council.")


@admin.register(LetterItem)
class LetterItemAdmin(KeptAdmin):
    """What stands in which letter."""

    list_display = ["assessment", "letter", "position"]
    list_select_related = ["letter", "assessment__initiative", "assessment__council"]
    search_fields = ["=letter__number", "=assessment__initiative__number"]
    search_help_text = _("Number of the letter or of the dossier.")


@admin.register(CertificateFile)
class CertificateFileAdmin(KeptAdmin):
    """Files of certificates; they are downloaded from their page."""

    list_display = ["decision", "kind", "asked_by", "asked_at", "done_at", "count"]
    fields = [*list_display, "begun_at", "failed_at", "cancelled_at"]
    list_filter = ["kind"]
    list_select_related = ["decision", "asked_by"]
    search_fields = ["=decision__number"]
    search_help_text = NUMBER_HELP


@admin.register(SignedScan)
class SignedScanAdmin(KeptAdmin):
    """Scans of signed papers; the files are read on the pages alone."""

    list_display = ["name", "minutes", "box", "decision", "uploaded_by", "uploaded_at"]
    fields = [*list_display, "sha256", "signed_sha256", "size"]
    list_select_related = ["minutes__session", "box__session", "decision", "uploaded_by"]
    search_fields = ["name", "=sha256"]
    search_help_text = _("Name or SHA-256 of the file.")
