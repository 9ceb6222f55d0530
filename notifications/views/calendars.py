"""The private address of somebody's calendar, and the calendar behind it; one due date as a file for a calendar."""

import datetime

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from notifications.actions.calendars import end_feed, renew_feed
from notifications.dues import kind_named
from notifications.feed import calendar_of, calendar_of_day, owner_of
from notifications.models import Feed


def calendar(request: HttpRequest) -> HttpResponse:
    """Say whether the reader has a private address of a calendar; make one, shown this once, or give it up."""
    person, address = request.user, ""
    if request.method == "POST" and request.POST.get("do") == "renew":
        token = renew_feed(person=person, now=timezone.now())
        address = settings.SITE_URL + reverse("notifications:feed", args=[token])
    elif request.method == "POST":
        end_feed(person=person)
        messages.success(request, _("The address no longer works."))
        return redirect("notifications:calendar")
    context = {"feed": Feed.objects.filter(person=person).first(), "address": address}
    answer = render(request, "notifications/calendar.html", context)
    answer["Cache-Control"] = "private, no-store"
    return answer


def due(request: HttpRequest, kind: str, day: str) -> HttpResponse:
    """Give what the reader owes of a kind on a day, to be taken into a calendar."""
    known = kind_named(kind)
    try:
        on = datetime.date.fromisoformat(day)
    except ValueError:
        on = None
    if known is None or on is None:
        raise Http404
    entries = calendar_of_day(request.user, known, on, timezone.now())
    if entries is None:
        messages.info(request, _("Nothing is due of you there on that day."))
        return redirect("notifications:calendar")
    answer = HttpResponse(entries, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{kind}-{on.isoformat()}.ics"'
    answer["Cache-Control"] = "private, no-store"
    return answer


@login_not_required
def feed(request: HttpRequest, token: str) -> HttpResponse:
    """Give the calendar of whoever the address belongs to; the address is the key."""
    person = owner_of(token)
    if person is None:
        raise Http404
    answer = HttpResponse(calendar_of(person, timezone.now()), content_type="text/calendar; charset=utf-8")
    answer["Cache-Control"] = "private, max-age=900"
    answer["X-Robots-Tag"] = "noindex"
    answer["Referrer-Policy"] = "no-referrer"
    return answer
