"""Sessions, agendas, attendance, open votes and verdicts, to be looked up."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from councils.admin.reviews import KeptAdmin
from councils.models import (
    AgendaItem,
    Attendance,
    Block,
    Minutes,
    MinutesSignature,
    OpenVote,
    Reply,
    Session,
    SessionStep,
    Stay,
    Verdict,
    WrittenOpinion,
)
from councils.states import ItemStatus

ITEM = ["=assessment__initiative__number", "session__name"]
ITEM_HELP = _("Number of the dossier or name of the session.")


@admin.register(Session)
class SessionAdmin(KeptAdmin):
    """Sessions of all councils."""

    list_display = ["name", "council", "held_at", "by_correspondence", "place", "status"]
    list_filter = ["status", "by_correspondence"]
    list_select_related = ["council"]
    date_hierarchy = "held_at"
    search_fields = ["name", "council__name"]
    search_help_text = _("Name of the session or of the council.")


@admin.register(Attendance)
class AttendanceAdmin(KeptAdmin):
    """Who was there."""

    list_display = ["session", "seat", "is_present", "reason"]
    list_filter = ["is_present"]
    list_select_related = ["session", "seat__person"]
    search_fields = ["=seat__person__staff_code", "session__name"]
    search_help_text = _("Staff code of the member or name of the session.")


@admin.register(Stay)
class StayAdmin(KeptAdmin):
    """When members came and went."""

    list_display = ["attendance", "came_at", "left_at", "left_because"]
    list_select_related = ["attendance__seat__person"]
    search_fields = ["=attendance__seat__person__staff_code", "attendance__session__name"]
    search_help_text = _("Staff code of the member or name of the session.")


@admin.register(SessionStep)
class SessionStepAdmin(KeptAdmin):
    """What one officer proposed and another one confirmed or refused."""

    list_display = ["session", "step", "seat", "asked_by", "asked_at", "done_by", "refused_by"]
    list_filter = ["step"]
    list_select_related = ["session", "seat__person", "asked_by", "done_by", "refused_by"]
    search_fields = ["session__name"]
    search_help_text = _("Name of the session.")


@admin.register(AgendaItem)
class AgendaItemAdmin(KeptAdmin):
    """What was on an agenda."""

    list_display = ["assessment", "session", "position", "status", "closed_at"]
    list_filter = ["status"]
    list_select_related = ["session", "assessment__initiative", "assessment__council"]
    search_fields = ITEM
    search_help_text = ITEM_HELP


@admin.register(Block)
class BlockAdmin(KeptAdmin):
    """Items put to one vote."""

    list_display = ["id", "session", "opened_by", "opened_at"]
    list_select_related = ["session", "opened_by"]
    search_fields = ["session__name"]
    search_help_text = _("Name of the session.")


@admin.register(OpenVote)
class OpenVoteAdmin(KeptAdmin):
    """Open votes."""

    list_display = ["item", "seat", "choice", "at"]
    list_filter = ["choice"]
    list_select_related = ["item__session", "item__assessment__initiative", "item__assessment__council", "seat__person"]
    search_fields = ["=item__assessment__initiative__number", "=seat__person__staff_code"]
    search_help_text = _("Number of the dossier or staff code of the member.")


@admin.register(WrittenOpinion)
class WrittenOpinionAdmin(KeptAdmin):
    """Opinions in writing on closed items; what they say is read on the pages alone."""

    list_display = ["item", "seat", "sent_at", "counted", "because"]
    list_filter = ["counted", "because"]
    exclude = ["choice", "text"]
    list_select_related = ["item__session", "item__assessment__initiative", "item__assessment__council", "seat__person"]
    search_fields = ["=item__assessment__initiative__number", "=seat__person__staff_code"]
    search_help_text = _("Number of the dossier or staff code of the member.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[WrittenOpinion]:
        """Those on closed items: before, only officers of the council know who has sent one."""
        return super().get_queryset(request).filter(item__status=ItemStatus.CLOSED)


@admin.register(Reply)
class ReplyAdmin(KeptAdmin):
    """Replies in writing on items that are concluded; what they say is read on the pages alone."""

    list_display = ["item", "seat", "sent_at"]
    exclude = ["choice", "reasons"]
    list_select_related = ["item__session", "item__assessment__initiative", "item__assessment__council", "seat__person"]
    search_fields = ["=item__assessment__initiative__number", "=seat__person__staff_code"]
    search_help_text = _("Number of the dossier or staff code of the member.")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Reply]:
        """Those that were opened: before, and of what was postponed, only the council knows who has answered."""
        return super().get_queryset(request).opened()


@admin.register(Verdict)
class VerdictAdmin(KeptAdmin):
    """What came of items."""

    list_display = ["item", "outcome", "rule_sheet", "at"]
    list_filter = ["outcome"]
    list_select_related = ["item__session", "item__assessment__initiative", "item__assessment__council", "rule_sheet"]
    search_fields = ["=item__assessment__initiative__number"]
    search_help_text = _("Number of the dossier.")


@admin.register(Minutes)
class MinutesAdmin(KeptAdmin):
    """What secretaries have added to minutes; what members have no part in is read on the pages alone."""

    list_display = ["session", "number", "revision", "updated_at"]
    exclude = ["opening", "opinions", "conclusion"]
    list_select_related = ["session__council"]
    search_fields = ["number", "session__name"]
    search_help_text = _("Number of the minutes or name of the session.")


@admin.register(MinutesSignature)
class MinutesSignatureAdmin(KeptAdmin):
    """Who has signed which minutes."""

    list_display = ["minutes", "seat", "at", "sha256"]
    exclude = ["content"]
    list_select_related = ["minutes__session", "seat__person"]
    search_fields = ["=seat__person__staff_code", "minutes__session__name"]
    search_help_text = _("Staff code of the member or name of the session.")
