"""Addresses of dialogues: what is published is open to everybody."""

from django.urls import path

from movements.views import commitments, dialogue_figures, dialogue_lists, dialogues, publishing, recording

app_name = "dialogues"

urlpatterns = [
    path("", dialogues.dialogue_list, name="list"),
    path("figures/", dialogue_figures.figures, name="figures"),
    path("said/", dialogue_figures.said, name="said"),
    path("units/", dialogue_figures.units, name="units"),
    path("publish/", publishing.publish_all, name="publish_all"),
    path("new/<str:code>/", recording.record, name="record"),
    path("lists/sheet/", dialogue_lists.sheet, name="sheet"),
    path("lists/<str:code>/", dialogue_lists.upload, name="upload"),
    path("promises/", commitments.commitments, name="commitments"),
    path("promises/<int:pk>/", commitments.commitment, name="commitment"),
    path("promises/<int:pk>/report/", commitments.report, name="report"),
    path("promises/<int:pk>/take-back/", commitments.take_back, name="take_back"),
    path("promises/<int:pk>/confirm/", commitments.confirm, name="confirm"),
    path("promises/<int:pk>/send-back/", commitments.send_back, name="send_back"),
    path("promises/<int:pk>/reopen/", commitments.reopen, name="reopen"),
    path("<int:pk>/", dialogues.dialogue, name="detail"),
    path("<int:pk>/notice/", dialogues.notice, name="notice"),
    path("<int:pk>/facts/", recording.facts, name="facts"),
    path("<int:pk>/opinions/", recording.opinions, name="opinions"),
    path("<int:pk>/paste/", dialogue_lists.paste, name="paste"),
    path("<int:pk>/publish/", recording.publish, name="publish"),
    path("<int:pk>/delete/", recording.delete, name="delete"),
]
