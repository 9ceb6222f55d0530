"""Addresses of candidates for commendation, titles and commendations."""

from django.urls import path

from movements.views import commendations, titles

app_name = "commendations"

urlpatterns = [
    path("", commendations.commendation_list, name="list"),
    path("record/", commendations.record, name="record"),
    path("<int:year>/<str:code>/", commendations.candidates, name="candidates"),
    path("<int:year>/<str:code>/titles/", titles.titles, name="titles"),
    path("<int:year>/<str:code>/titles/enter/", titles.enter, name="enter_titles"),
]
