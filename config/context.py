"""What every page may show: the province's name, the languages on offer, the sections of the header."""

from functools import partial

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from config.navigation import sections_for


def site(request: HttpRequest) -> dict:
    """Give base.html what it needs; no queries, and the sections only when a page asks for them."""
    user = getattr(request, "user", AnonymousUser())  # an error page may come before sign-in is known
    return {
        "province_name": settings.PROVINCE_NAME,
        "languages": settings.LANGUAGES,
        "sections": partial(sections_for, user, request.path),
    }
