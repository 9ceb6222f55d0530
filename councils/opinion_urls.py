"""Addresses of opinions in writing."""

from django.urls import path

from councils.views import written_opinions

urlpatterns = [
    path("sessions/<int:pk>/opinions/", written_opinions.opinions, name="opinions"),
    path("items/<int:pk>/opinion/", written_opinions.write, name="opinion"),
    path("items/<int:pk>/opinion/back/", written_opinions.take_back, name="take_opinion_back"),
    path("assessments/<int:pk>/opinion/back/", written_opinions.take_kept, name="take_kept_back"),
]
