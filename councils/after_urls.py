"""Addresses of what comes after a recognition: going up a tier, and appeals."""

from django.urls import path

from councils.views import forwarding

urlpatterns = [
    path("initiatives/<int:pk>/put-forward/", forwarding.put_forward, name="put_forward"),
    path("put-forward/", forwarding.unit_lists, name="unit_lists"),
    path("initiatives/<int:pk>/move/", forwarding.move, name="move_candidate"),
    path("initiatives/<int:pk>/report/", forwarding.begin_effect, name="begin_effect"),
]
