"""Administration of the tree of units: moves while a unit is unused, succession afterwards."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from treebeard.admin import TreeAdmin

from accounts.actions.units import merge_unit, succeed_unit
from accounts.admin.people import FoldedSearch
from accounts.forms.units import SucceedForm, UnitForm
from accounts.models import Unit
from accounts.permissions import why_not_move
from common.errors import NotAllowed


@admin.register(Unit)
class UnitAdmin(FoldedSearch, TreeAdmin):
    """Units, one level of the tree at a time; a search looks at all of them."""

    form = UnitForm
    list_display = ["name", "code", "kind", "short_name", "recognition_level", "valid_from", "valid_to"]
    list_filter = ["kind", "recognition_level", ("valid_to", admin.EmptyFieldListFilter)]
    search_fields = ["search__contains"]
    search_help_text = gettext_lazy("Name, code or abbreviation, with or without diacritics.")
    list_per_page = 100
    show_full_result_count = False

    def get_readonly_fields(self, request: HttpRequest, obj: Unit | None = None) -> list[str]:
        """Show the successor, which only succession names, and with it the last day."""
        return ["valid_to", "successor"] if obj and obj.successor_id else ["successor"]

    def get_form(self, request: HttpRequest, obj: Unit | None = None, change: bool = False, **kwargs) -> type[UnitForm]:
        """Let the form know who asks."""
        form = super().get_form(request, obj, change, **kwargs)
        form.user = request.user
        return form

    def get_urls(self) -> list:
        """Add the page of succession."""
        view = self.admin_site.admin_view(self.succeed_view)
        return [path("<int:pk>/succeed/", view, name="accounts_unit_succeed"), *super().get_urls()]

    def move_node(self, request: HttpRequest) -> HttpResponse:
        """Refuse to drag a used unit below another parent; the page reloads and shows the reason."""
        unit = get_object_or_404(Unit, pk=request.POST.get("node"))
        target = get_object_or_404(Unit, pk=request.POST.get("target"))
        parent = target if request.POST.get("relation") == "child" else Unit.objects.get_parent(target)
        if parent != Unit.objects.get_parent(unit) and (reason := why_not_move(request.user, unit)):
            messages.error(request, reason)
            return HttpResponseBadRequest(reason)
        return super().move_node(request)

    def succeed_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask for the successor, and let it take the unit's place."""
        unit = get_object_or_404(Unit, pk=pk)
        if not self.has_change_permission(request, unit):
            raise PermissionDenied
        form = SucceedForm(unit, request.POST or None)
        if form.is_valid():
            try:
                successor = self._succeed(unit, form.cleaned_data, request)
            except NotAllowed as refusal:
                form.add_error(None, str(refusal))
            else:
                messages.success(
                    request, _("%(successor)s takes the place of %(unit)s.") % {"successor": successor, "unit": unit}
                )
                return redirect(reverse("admin:accounts_unit_change", args=[successor.pk]))
        context = self.admin_site.each_context(request) | {
            "title": _("Successor of %(unit)s") % {"unit": unit},
            "form": form,
            "unit": unit,
            "opts": self.opts,
            "media": self.media + form.media,
        }
        return TemplateResponse(request, "admin/accounts/unit/succeed.html", context)

    def _succeed(self, unit: Unit, answers: dict, request: HttpRequest) -> Unit:
        if answers["into"]:
            return merge_unit(unit=unit, into=answers["into"], on=answers["on"], by=request.user)
        new = {name: answers[name] for name in ("code", "name", "kind")}
        return succeed_unit(unit=unit, on=answers["on"], by=request.user, **new)
