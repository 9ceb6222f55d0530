"""Every address of the site, by app."""

from django.contrib import admin
from django.urls import include, path

from common.views import health
from config.language import choose_language
from config.views import home
from notifications.views.letters import letter, letters

urlpatterns = [
    path("", home, name="home"),
    path("health/", health, name="health"),
    path("admin/", admin.site.urls),
    path("accounts/", include("accounts.auth_urls")),
    path("people/", include("accounts.urls")),
    path("inbox/", include("notifications.urls")),
    path("mail/", letters, name="letters"),
    path("mail/<slug:name>/", letter, name="letter"),
    path("initiatives/", include("initiatives.urls")),
    path("progress/", include("movements.urls")),
    path("dialogues/", include("movements.dialogue_urls")),
    path("programmes/", include("movements.programme_urls")),
    path("conferences/", include("movements.conference_urls")),
    path("recommendations/", include("movements.recommendation_urls")),
    path("reports/", include("movements.report_urls")),
    path("stories/", include("movements.story_urls")),
    path("commendations/", include("movements.commendation_urls")),
    path("councils/", include("councils.urls")),
    path("", include("councils.public_urls")),
    path("language/", choose_language, name="set_language"),
]
