"""What every page may show: the province's name and the languages on offer."""

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict:
    """Give base.html the province and the languages; no queries."""
    return {"province_name": settings.PROVINCE_NAME, "languages": settings.LANGUAGES}
