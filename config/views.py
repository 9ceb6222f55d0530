"""The first page."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render


@login_not_required
def home(request: HttpRequest) -> HttpResponse:
    """Tell strangers what this is; lead everybody else to the own page."""
    if not request.user.is_authenticated:
        return render(request, "home.html")
    return redirect("initiatives:mine")
