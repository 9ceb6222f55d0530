"""What somebody sees who opens the address of a deed instead of pressing its button."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def explained_deeds(get_response: Callable) -> Callable:
    """Say in words what Django answers with an empty page (a middleware, the last one).

    A session that ends before a button is pressed leads there: signing in goes on to the address of the deed.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code != 405 or request.method != "GET":
            return response
        page = render(request, "405.html", status=405)
        page.headers["Allow"] = response.headers["Allow"]
        return page

    return middleware
