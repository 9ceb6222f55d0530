"""The letters of a site without a mail server."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from notifications.outbox import keeps_letters, latest_letters, letter_named

LETTERS = 100


def letters(request: HttpRequest) -> HttpResponse:
    """Show the last letters that were written into files, to administrators."""
    require_kept_letters(request)
    return render(request, "notifications/letters.html", {"letters": latest_letters(LETTERS)})


def letter(request: HttpRequest, name: str) -> HttpResponse:
    """Show one of them."""
    require_kept_letters(request)
    found = letter_named(name)
    if found is None:
        raise Http404
    return render(request, "notifications/letter.html", {"letter": found})


def require_kept_letters(request: HttpRequest) -> None:
    """Let nobody but administrators know of letters: whoever reads an invitation can accept it."""
    if not (keeps_letters() and request.user.is_staff):
        raise Http404
