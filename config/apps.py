"""The Django admin under the name of this site."""

from django.contrib.admin.apps import AdminConfig


class AdminSite(AdminConfig):
    """The administrators' corner; its site is `config.admin.SangKienAdmin`."""

    default_site = "config.admin.SangKienAdmin"

    def ready(self) -> None:
        """Register the checks of the site as a whole."""
        super().ready()
        from config import checks  # noqa: F401, PLC0415 (registers itself; needs the settings)
