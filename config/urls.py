"""Every address of the site, by app."""

from django.contrib import admin
from django.urls import include, path

from common.views import health
from config.language import choose_language

urlpatterns = [
    path("health/", health, name="health"),
    path("admin/", admin.site.urls),
    path("accounts/", include("allauth.urls")),
    path("inbox/", include("notifications.urls")),
    path("progress/", include("movements.urls")),
    path("language/", choose_language, name="set_language"),
]
