"""Which language a page is in: the person's own choice, else the device's, else Vietnamese.

What browsers ask for is left aside: many phones and offices in the province run in English, their owners don't.
"""

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.i18n import LANGUAGE_QUERY_PARAMETER, set_language


def chosen_language(get_response: Callable) -> Callable:
    """Answer in the reader's language (a middleware; after the one that knows the user)."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.LANGUAGE_CODE = _language_of(request)
        with translation.override(request.LANGUAGE_CODE):
            response = get_response(request)
        response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response

    return middleware


@login_not_required
def choose_language(request: HttpRequest) -> HttpResponse:
    """Remember a language on this device and, for somebody signed in, with the account (letters use it too)."""
    language = request.POST.get(LANGUAGE_QUERY_PARAMETER)
    if request.user.is_authenticated and language in dict(settings.LANGUAGES):
        request.user.language = language
        request.user.save(update_fields=["language"])
    return set_language(request)


def _language_of(request: HttpRequest) -> str:
    asked = (
        request.user.language if request.user.is_authenticated else request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME)
    )
    return asked if asked in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
