"""Addresses of the movement's figures."""

from django.urls import path

from movements import views

app_name = "movements"

urlpatterns = [
    path("", views.progress, name="progress"),
    path("<int:year>/<str:code>/", views.progress, name="unit_progress"),
    path("<int:year>/<str:code>/people/<str:state>/", views.people, name="people"),
]
