"""Addresses of what comes after a recognition: going up a tier, and appeals."""

from django.urls import path

from councils.views import appeal_papers, appeals, forwarding

urlpatterns = [
    path("recognitions/<int:pk>/appeal/", appeals.file, name="file_appeal"),
    path("<int:pk>/appeals/", appeals.appeals, name="appeals"),
    path("appeals/<int:pk>/", appeals.appeal, name="appeal"),
    path("appeals/<int:pk>/hearers/", appeals.hearers, name="assign_hearers"),
    path("appeals/<int:pk>/finding/", appeals.finding, name="write_finding"),
    path("appeals/<int:pk>/answer/", appeals.conclude, name="conclude_appeal"),
    path("appeals/<int:pk>/answer/paper/", appeal_papers.answer_paper, name="answer_paper"),
    path("appeals/<int:pk>/withdraw/", appeals.withdraw, name="withdraw_appeal"),
    path("appeals/files/<int:pk>/", appeals.appeal_file, name="appeal_file"),
    path("initiatives/<int:pk>/put-forward/", forwarding.put_forward, name="put_forward"),
    path("initiatives/<int:pk>/withdraw-above/", forwarding.withdraw, name="withdraw_above"),
    path("put-forward/", forwarding.unit_lists, name="unit_lists"),
    path("initiatives/<int:pk>/move/", forwarding.move, name="move_candidate"),
    path("initiatives/<int:pk>/report/", forwarding.begin_effect, name="begin_effect"),
]
