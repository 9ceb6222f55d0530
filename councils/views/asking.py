"""The page that says what will happen before it does (templates/confirm.html)."""

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def ask_first(
    request: HttpRequest,
    *,
    title: str,
    words: str,
    act: str,
    keep: str,
    back: str,
    form: Form | None = None,
    grave: bool = True,
) -> HttpResponse:
    """Ask, with the form of what must be said about it; 422 when that was wrong."""
    context = {
        "title": title,
        "words": words,
        "act": act,
        "keep": keep,
        "back_url": back,
        "grave": grave,
        "form": form,
    }
    return render(request, "confirm.html", context, status=422 if form is not None and form.errors else 200)
