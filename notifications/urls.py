"""Addresses of the inbox."""

from django.urls import path

from notifications import views

app_name = "notifications"

urlpatterns = [
    path("<int:pk>/", views.open_notice, name="open"),
]
