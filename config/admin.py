"""The administrators' corner: Django's admin under the site's own name."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _


class SangKienAdmin(admin.AdminSite):
    """Django's admin with our words in its header."""

    site_header = _("Sáng kiến: administration")
    site_title = _("Sáng kiến")
    index_title = _("Administration")
