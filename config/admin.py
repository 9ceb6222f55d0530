"""The administrators' corner: Django's admin under the site's own name."""

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class SangKienAdmin(admin.AdminSite):
    """Django's admin with our words in its header and our sign-in before it: there is no second door."""

    site_header = gettext_lazy("Sáng kiến: administration")
    site_title = gettext_lazy("Sáng kiến")
    index_title = gettext_lazy("Administration")

    @method_decorator(login_not_required)
    def login(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """Lead to the sign-in of the site."""
        if request.user.is_authenticated and not self.has_permission(request):
            raise PermissionDenied(_("Only administrators open the administration."))
        return redirect_to_login(request.GET.get("next") or request.get_full_path())

    def password_change(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        """Change it where everybody does."""
        return redirect("account_change_password")
