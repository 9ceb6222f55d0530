"""What every page may show: the province's name, the languages on offer, the sections of the header."""

from functools import cache, partial

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

from config.navigation import sections_for
from notifications.models import Notice


def site(request: HttpRequest) -> dict:
    """Give base.html what it needs; what costs anything is worked out when a page asks for it."""
    user = getattr(request, "user", AnonymousUser())  # an error page may come before sign-in is known
    return {
        "province_name": settings.PROVINCE_NAME,
        "languages": settings.LANGUAGES,
        "sections": partial(sections_for, user, request.path),
        "unread_count": cache(partial(_unread_count, user)),  # one query, and only on pages with a header
    }


def _unread_count(user) -> int:
    return Notice.objects.visible_to(user).unread().count() if user.is_authenticated else 0
