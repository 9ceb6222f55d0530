"""The site's addresses and the two floors."""

from django.urls import path

from config.bench import floor
from config.urls import urlpatterns as site

urlpatterns = [
    *site,
    path("floor/", floor.bare, name="floor_bare"),
    path("floor/session/", floor.with_session, name="floor_session"),
]
