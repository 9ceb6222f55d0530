"""The Django admin under the name of this site."""

from django.contrib.admin.apps import AdminConfig


class AdminSite(AdminConfig):
    """The administrators' corner; its site is `config.admin.SangKienAdmin`."""

    default_site = "config.admin.SangKienAdmin"
