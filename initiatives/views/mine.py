"""The start page of everybody on the staff."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from initiatives.my_year import MyYear


def mine(request: HttpRequest) -> HttpResponse:
    """Show how the year stands for this person and what to do now."""
    now = timezone.now()
    year = MyYear(request.user, now, timezone.localdate(now))
    context = {
        "year": year,
        "notice": year.notice(),
        "limit": year.limit(),
        "waiting": year.waiting(),
        "road": year.road(),
        "examples": year.examples(),
    }
    return render(request, "initiatives/mine.html", context)
