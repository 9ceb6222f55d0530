"""The ladders with what they would say on a day, and the log of what they have said."""

import datetime

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.forms import BaseInlineFormSet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from common.admin import ReadOnlyAdmin
from notifications.beforehand import forget_ladders
from notifications.foresight import MOST, foresee
from notifications.models import Reminder, Rule, Step


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


class DayForm(forms.Form):
    """A day, for "what would go out?"."""

    day = forms.DateField(label=_("day"), widget=admin.widgets.AdminDateWidget)


@admin.register(Rule)
class RuleAdmin(admin.ModelAdmin):
    """The ladders: one for each kind of due date."""

    list_display = ["__str__", "is_active", "step_list"]
    inlines = [StepInline]
    show_full_result_count = False

    def get_queryset(self, request: HttpRequest):
        """Rules with their steps."""
        return super().get_queryset(request).prefetch_related("steps")

    def save_related(self, request: HttpRequest, form, formsets, change: bool) -> None:
        """Save the steps with the ladder, and show them on pages at once."""
        super().save_related(request, form, formsets, change)
        forget_ladders()

    def get_readonly_fields(self, request: HttpRequest, obj: Rule | None = None) -> list[str]:
        """Leave a ladder with what it is of."""
        return ["kind"] if obj else []

    @admin.display(description=_("steps"))
    def step_list(self, rule: Rule) -> str:
        """The steps in a line."""
        return " · ".join(str(step) for step in rule.steps.all() if step.is_active)

    def get_urls(self) -> list:
        """Add the page that says what would go out."""
        return [
            path("foresight/", self.admin_site.admin_view(self.foresight), name="notifications_rule_foresight"),
            *super().get_urls(),
        ]

    def foresight(self, request: HttpRequest) -> HttpResponse:
        """Say what every ladder would say on a day, by what is true now."""
        if not self.has_view_permission(request):
            raise PermissionDenied
        now = timezone.now()
        form = DayForm(request.GET or None, initial={"day": timezone.localdate(now)})
        day = form.cleaned_data["day"] if form.is_valid() else timezone.localdate(now)
        found = [(rule, step) for rule in self.get_queryset(request) for step in foresee(rule, day, now)]
        context = self.admin_site.each_context(request) | {
            "title": _("What would go out on a day"), "opts": self.opts, "form": form, "day": day, "found": found,
            "media": form.media, "most": MOST,
        }  # fmt: skip
        return render(request, "admin/notifications/rule/foresight.html", context)


@admin.register(Reminder)
class ReminderAdmin(ReadOnlyAdmin):
    """What was said: to whom, when, of what, by which step, and what became of it on its way."""

    list_display = ["made_at", "person", "ladder", "step_name", "due_on", "due_count", "asked_by", "read_at", "sent"]
    list_filter = ["step__rule", "step__audience", "made_at"]
    search_fields = ["=person__staff_code", "=person__email", "=thing"]
    search_help_text = _("Staff code or e-mail of who was reminded, or what is due.")
    date_hierarchy = "made_at"

    def get_queryset(self, request: HttpRequest):
        """Reminders with what a row shows."""
        return Reminder.objects.for_list()

    @admin.display(description=_("ladder of reminders"))
    def ladder(self, reminder: Reminder) -> str:
        """Which ladder."""
        return str(reminder.step.rule)

    @admin.display(description=_("step"))
    def step_name(self, reminder: Reminder) -> str:
        """Which step of it."""
        return str(reminder.step)

    @admin.display(description=_("read at"))
    def read_at(self, reminder: Reminder) -> datetime.datetime | None:
        """When it was read in the inbox."""
        return reminder.notice and reminder.notice.read_at

    @admin.display(description=_("sent"))
    def sent(self, reminder: Reminder) -> str:
        """The way to what was sent beside the inbox."""
        if reminder.notice_id is None:
            return "–"
        url = reverse("admin:notifications_delivery_changelist")
        return format_html('<a href="{}?notice={}">{}</a>', url, reminder.notice_id, _("Deliveries"))
