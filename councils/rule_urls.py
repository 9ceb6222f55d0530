"""Addresses of rule sheets."""

from django.urls import path

from councils.views import rules

urlpatterns = [
    path("rules/", rules.rules_list, name="rules_list"),
    path("rules/<int:pk>/", rules.rules, name="rules"),
    path("rules/<int:pk>/copy/", rules.copy, name="copy_rules"),
    path("rules/<int:pk>/edit/", rules.edit, name="edit_rules"),
    path("rules/<int:pk>/preview/", rules.preview, name="preview_rules"),
    path("rules/<int:pk>/publish/", rules.publish, name="publish_rules"),
    path("rules/<int:pk>/delete/", rules.drop, name="drop_rules"),
]
