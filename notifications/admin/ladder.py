"""The ladders with what they would say on a day, and the log of what they have said."""

from django import forms
from django.contrib import admin
from django.db.models import Case, QuerySet, Value, When
from django.forms import BaseInlineFormSet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from accounts.admin.people import FoldedSearch
from common.admin import ReadOnlyAdmin, in_lines
from common.formats import day, moment, number
from notifications.admin.foresight import Foresight
from notifications.beforehand import forget_ladders
from notifications.dues import kinds
from notifications.models import Reminder, Rule, Step
from notifications.states import Audience


class StepFormSet(BaseInlineFormSet):
    """Keeps a step that has reminded somebody: it can be taken out of use alone."""

    def clean(self) -> None:
        """Refuse to delete it, and say what to do instead."""
        super().clean()
        for form in self.deleted_forms:
            if form.instance.pk and form.instance.reminders.exists():
                form.add_error(None, _("This step has reminded people: take it out of use instead."))
                raise forms.ValidationError(_("A step that has reminded people cannot be deleted."))


class StepInline(admin.TabularInline):
    """The steps of a ladder, in the order of the days."""

    model = Step
    formset = StepFormSet
    extra = 0
    fields = ["days", "time", "audience", "is_urgent", "is_active"]


@admin.register(Rule)
class RuleAdmin(Foresight, admin.ModelAdmin):
    """The ladders: one for each kind of due date, in the order in which a year brings them."""

    list_display = ["__str__", "is_active", "step_list"]
    fields = ["kind", "is_active"]
    inlines = [StepInline]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Rule]:
        """Rules with their steps."""
        return super().get_queryset(request).prefetch_related("steps")

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        """Save the steps with the ladder, and show them on pages at once."""
        super().save_related(request, form, formsets, change)
        forget_ladders()

    def get_ordering(self, request: HttpRequest) -> list:
        """As the apps name what can be due."""
        return [Case(*(When(kind=name, then=Value(place)) for place, name in enumerate(kinds())), default=None)]

    def get_readonly_fields(self, request: HttpRequest, obj: Rule | None = None) -> list[str]:
        """Leave a ladder with what it is of."""
        return ["kind"] if obj else []

    @admin.display(description=_("steps"))
    def step_list(self, rule: Rule) -> str:
        """The steps in a line."""
        return " · ".join(str(step) for step in rule.steps.all() if step.is_active)


@admin.register(Reminder)
class ReminderAdmin(FoldedSearch, ReadOnlyAdmin):
    """What was said: to whom, when, of what, by which step, and what became of it on its way."""

    list_display = ["made_at", "person", "why", "due", "became"]
    list_filter = ["step__rule", "step__audience", "made_at"]
    search_fields = ["person__search__contains", "=person__staff_code", "=person__email", "=thing"]
    search_help_text = _("Name, staff code or e-mail of who was reminded, or what is due.")
    date_hierarchy = "made_at"

    class Media:
        """Columns that hold sentences."""

        css = {"all": ["css/admin-lists.css"]}

    def get_queryset(self, request: HttpRequest) -> QuerySet[Reminder]:
        """Reminders with what a row shows."""
        return Reminder.objects.for_list()

    @admin.display(description=_("why"))
    def why(self, reminder: Reminder) -> SafeString:
        """Which step of which ladder, or who asked for it."""
        asked = _("Asked for by %(name)s") % {"name": reminder.asked_by} if reminder.asked_by else ""
        return in_lines(str(reminder.step.rule), str(reminder.step), asked)

    @admin.display(description=_("due on"), ordering="due_on")
    def due(self, reminder: Reminder) -> SafeString:
        """The day, and how many are due where others are told."""
        is_owner = reminder.step.audience == Audience.OWNER
        return in_lines(day(reminder.due_on), "" if is_owner else f"× {number(reminder.due_count)}")

    @admin.display(description=_("what became of it"))
    def became(self, reminder: Reminder) -> SafeString | str:
        """When it was read or put off, and the way to what was sent beside the inbox."""
        if reminder.notice_id is None:
            return "–"
        url = f"{reverse('admin:notifications_delivery_changelist')}?notice={reminder.notice_id}"
        read = _("Read: %(time)s") % {"time": moment(reminder.notice.read_at)} if reminder.notice.read_at else ""
        put_off = _("Put off: %(time)s") % {"time": moment(reminder.put_off_at)} if reminder.put_off_at else ""
        return in_lines(read, put_off, format_html('<a href="{}">{}</a>', url, _("Deliveries")))

    def has_delete_permission(self, request: HttpRequest, obj: Reminder | None = None) -> bool:
        """Nobody: what is deleted here would be said again."""
        return False
