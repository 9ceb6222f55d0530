"""Addresses of the inbox, of what people choose, of links in letters."""

from django.urls import path

from notifications.views import calendars, choices, devices, inbox, limits, unreached

app_name = "notifications"

urlpatterns = [
    path("", inbox.inbox, name="inbox"),
    path("count/", inbox.count, name="count"),
    path("due/", inbox.agenda, name="agenda"),
    path("<int:pk>/", inbox.open_notice, name="open"),
    path("read-all/", inbox.read_all, name="read_all"),
    path("choices/", choices.choices, name="choices"),
    path("stop/<str:token>/", choices.stop, name="stop"),
    path("not-now/<str:token>/", choices.not_now, name="not_now"),
    path("worker.js", devices.worker, name="worker"),
    path("devices/", devices.subscribe, name="subscribe"),
    path("devices/<int:pk>/remove/", devices.unsubscribe, name="unsubscribe"),
    path("unreached/", unreached.unreached, name="unreached"),
    path("unreached/paper/", unreached.paper, name="unreached_paper"),
    path("unreached/<int:pk>/again/", unreached.again, name="try_address"),
    path("limits/<slug:kind>/<int:key>/", limits.extend_limit, name="extend"),
    path("calendar/", calendars.calendar, name="calendar"),
    path("calendar/<slug:kind>/<slug:day>.ics", calendars.due, name="due"),
    path("calendar/<str:token>.ics", calendars.feed, name="feed"),
]
