"""Addresses of stories: what is published everybody reads, without an account."""

from django.urls import path

from movements.views import stories, telling

app_name = "stories"

urlpatterns = [
    path("", stories.story_list, name="list"),
    path("feed/", stories.StoryFeed(), name="feed"),
    path("<int:pk>/", stories.story, name="story"),
    path("<int:pk>/picture/", stories.picture, name="picture"),
    path("tell/<int:pk>/", telling.tell, name="tell"),
    path("<int:pk>/edit/", telling.edit, name="edit"),
    path("<int:pk>/publish/", telling.publish, name="publish"),
    path("<int:pk>/take-down/", telling.down, name="down"),
    path("consent/<int:pk>/", telling.consent, name="consent"),
]
