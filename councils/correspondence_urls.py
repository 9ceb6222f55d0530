"""Addresses of sessions by correspondence."""

from django.urls import path

from councils.views import correspondence

urlpatterns = [
    path("<int:pk>/correspondence/", correspondence.plan, name="plan_correspondence"),
    path("items/<int:pk>/reply/", correspondence.reply, name="reply"),
    path("sessions/<int:pk>/more-time/", correspondence.more_time, name="more_time"),
    path("sessions/<int:pk>/substitute/", correspondence.ask_substitute, name="ask_substitute"),
]
