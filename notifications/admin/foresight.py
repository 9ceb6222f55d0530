"""What ladders would say: all of them on a day, and one of them as it is being edited, before it is saved."""

from django import forms
from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.forms import BaseForm, BaseFormSet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import path
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from notifications.foresight import AHEAD, MOST, foresee, try_out
from notifications.models import Rule


class DayForm(forms.Form):
    """A day, for "what would go out?"."""

    day = forms.DateField(label=_("On the day"), widget=admin.widgets.AdminDateWidget)


class Foresight:
    """The pages beside the ladders of the administration that say whom they would tell."""

    def get_urls(self) -> list:
        """Add the two pages."""
        on_a_day, as_edited = (self.admin_site.admin_view(view) for view in (self.foresight, self.try_out))
        return [
            path("foresight/", on_a_day, name="notifications_rule_foresight"),
            path("<int:pk>/try-out/", as_edited, name="notifications_rule_try_out"),
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

    def try_out(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Say what one ladder would say as it was typed; nothing of that is kept."""
        rule = get_object_or_404(self.get_queryset(request), pk=pk)
        if not self.has_change_permission(request, rule):
            raise PermissionDenied
        with transaction.atomic():
            typed = self._typed(request, rule)
            is_good = all(each.is_valid() for each in typed)
            if is_good:
                for each in typed:
                    each.save()
            found = try_out(Rule.objects.prefetch_related("steps").get(pk=pk), timezone.now()) if is_good else []
            transaction.set_rollback(True)
        context = self.admin_site.each_context(request) | {
            "title": _("Whom the ladder would tell as it is typed"), "opts": self.opts, "rule": rule, "found": found,
            "is_good": is_good, "most": MOST, "ahead": AHEAD,
        }  # fmt: skip
        return render(request, "admin/notifications/rule/try_out.html", context, status=200 if is_good else 422)

    def _typed(self, request: HttpRequest, rule: Rule) -> list[BaseForm | BaseFormSet]:
        """Give the form of the ladder and those of its steps, with what was typed."""
        form = self.get_form(request, rule, change=True)(request.POST, instance=rule)
        steps = [formset for formset, _inline in self.get_formsets_with_inlines(request, rule)]
        return [form, *(each(request.POST, instance=rule, prefix=each.get_default_prefix()) for each in steps)]
