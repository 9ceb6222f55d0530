"""Addresses of thematic conferences: what was held is open to everybody."""

from django.urls import path

from movements.views import conference_papers, conferences, conferring

app_name = "conferences"

urlpatterns = [
    path("", conferences.conference_list, name="list"),
    path("figures/", conferences.figures, name="figures"),
    path("conclusions/", conferences.conclusions, name="conclusions"),
    path("new/<str:code>/", conferring.plan, name="plan"),
    path("<int:pk>/", conferences.conference, name="detail"),
    path("<int:pk>/paper/", conferences.programme, name="programme"),
    path("<int:pk>/change/", conferring.change, name="change"),
    path("<int:pk>/programme/", conferring.write_programme, name="write_programme"),
    path("<int:pk>/participants/", conferring.participants, name="participants"),
    path("<int:pk>/invite/", conferring.invite, name="invite"),
    path("<int:pk>/held/", conferring.hold, name="hold"),
    path("<int:pk>/not-held/", conferring.unhold, name="unhold"),
    path("<int:pk>/cancel/", conferring.cancel, name="cancel"),
    path("<int:pk>/conclude/", conferring.conclude, name="conclude"),
    path("<int:pk>/reopen/", conferring.reopen, name="reopen"),
    path("<int:pk>/papers/new/", conference_papers.add_paper, name="add_paper"),
    path("<int:pk>/models/new/", conference_papers.present, name="present"),
    path("<int:pk>/conclusions/new/", conference_papers.add_conclusion, name="add_conclusion"),
    path("participants/<int:pk>/remove/", conferring.remove_participant, name="remove_participant"),
    path("papers/<int:pk>/", conferences.paper_file, name="paper_file"),
    path("papers/<int:pk>/remove/", conference_papers.remove_paper, name="remove_paper"),
    path("models/<int:pk>/remove/", conference_papers.withdraw, name="withdraw"),
    path("conclusions/<int:pk>/remove/", conference_papers.remove_conclusion, name="remove_conclusion"),
    path("conclusions/<int:pk>/carried-out/", conference_papers.carry_out, name="carry_out"),
    path("conclusions/<int:pk>/reopen/", conference_papers.reopen_conclusion, name="reopen_conclusion"),
]
