"""The movement, its years and rounds."""

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from common.errors import NotAllowed
from initiatives.actions.seasons import copy_season
from initiatives.models import Campaign, Season, Window
from initiatives.reference.campaign import load_model_windows
from initiatives.states import Kind


@admin.register(Campaign)
class CampaignAdmin(admin.ModelAdmin):
    """The rules that hold in all seasons of a movement."""

    list_display = ["name", "starts_on", "ends_on", "duty_met_by", "target_per_person"]
    search_fields = ["name", "theme"]
    show_full_result_count = False


class WindowForm(forms.ModelForm):
    """A round once open keeps its days: it is extended on a page of its own, with a reason, and people are told."""

    def clean(self) -> dict:
        """Refuse other days for a round that has opened."""
        data = super().clean()
        known = Window.objects.filter(pk=self.instance.pk, opens_at__lte=timezone.now()).first()
        for name in ("opens_at", "closes_at"):
            if known is not None and name in data and data[name] != getattr(known, name):
                self.add_error(name, _("The round has opened. Extend it from the list of rounds, with a reason."))
        return data


class WindowInline(admin.TabularInline):
    """The rounds of a season."""

    model = Window
    form = WindowForm
    extra = 0
    autocomplete_fields = ["field", "unit"]
    fields = ["name", "kind", "field", "unit", "opens_at", "closes_at"]


@admin.register(Season)
class SeasonAdmin(admin.ModelAdmin):
    """The years, each copied to the next with its rounds in one step."""

    list_display = ["year", "campaign", "starts_on", "ends_on"]
    list_filter = ["campaign"]
    list_select_related = ["campaign"]
    search_fields = ["=year", "campaign__name"]
    inlines = [WindowInline]
    actions = ["copy_to_next_year", "open_for_models"]
    show_full_result_count = False

    @admin.action(description=gettext_lazy("Copy to the next year, with the rounds"), permissions=["add"])
    def copy_to_next_year(self, request: HttpRequest, chosen: QuerySet[Season]) -> None:
        """Make the season that follows each one chosen."""
        for season in chosen.select_related("campaign").order_by("year"):
            try:
                made = copy_season(season=season)
            except NotAllowed as reason:
                self.message_user(request, str(reason), messages.ERROR)
            else:
                words = _("Season %(year)s has been made, with %(count)d rounds. Look at their days.")
                self.message_user(request, words % {"year": made.year, "count": made.windows.count()}, messages.SUCCESS)

    @admin.action(
        description=gettext_lazy("Add the usual rounds for models, where there are none"), permissions=["add"]
    )
    def open_for_models(self, request: HttpRequest, chosen: QuerySet[Season]) -> None:
        """Give seasons made by hand the rounds in which models are registered."""
        for season in chosen.order_by("year"):
            load_model_windows(season)
            rounds = season.windows.filter(kind=Kind.MODEL).order_by("opens_at")
            words = _("Season %(year)s takes models in: %(rounds)s. Look at their days.")
            said = {"year": season.year, "rounds": ", ".join(each.name for each in rounds)}
            self.message_user(request, words % said, messages.SUCCESS)


@admin.register(Window)
class WindowAdmin(admin.ModelAdmin):
    """Rounds, wherever they belong."""

    form = WindowForm
    list_display = ["name", "kind", "season", "field", "unit", "opens_at", "closes_at", "extend"]
    list_filter = ["season", "kind"]
    list_select_related = ["season", "field", "unit"]
    search_fields = ["name", "unit__name", "field__name"]
    autocomplete_fields = ["season", "field", "unit"]
    date_hierarchy = "closes_at"
    show_full_result_count = False

    @admin.display(description=gettext_lazy("more time"))
    def extend(self, window: Window) -> SafeString:
        """The way to the page that asks until when and why."""
        url = reverse("notifications:extend", args=["window", window.pk])
        return format_html('<a href="{}">{}</a>', url, _("Extend…"))
