"""Addresses of the councils' work."""

from django.urls import path

from councils.decision_urls import urlpatterns as decision_urls
from councils.rule_urls import urlpatterns as rule_urls
from councils.views import assessments, ballots, boxes, councils, items, minutes, queue, scoring, sessions

app_name = "councils"
urlpatterns = [
    path("", councils.councils, name="list"),
    path("queue/", queue.queue, name="queue"),
    path("<int:pk>/", councils.council, name="council"),
    path("<int:pk>/waiting/", councils.waiting, name="waiting"),
    path("<int:pk>/assessments/", councils.assessments, name="assessments"),
    path("<int:pk>/sessions/", sessions.plan, name="plan"),
    path("assessments/<int:pk>/", assessments.assessment, name="assessment"),
    path("assessments/<int:pk>/score/", scoring.score, name="score"),
    path("assessments/<int:pk>/score/save/", scoring.save, name="save_score"),
    path("assessments/<int:pk>/score/skip/", scoring.skip, name="skip"),
    path("assessments/<int:pk>/score/back/", scoring.back, name="take_back"),
    path("assessments/<int:pk>/conflict/", scoring.conflict, name="conflict"),
    path("assessments/<int:pk>/assign/", assessments.assign_more, name="assign"),
    path("assessments/<int:pk>/close-scoring/", assessments.end_scoring, name="close_scoring"),
    path("assessments/<int:pk>/judge-anew/", assessments.take_up_again, name="judge_anew"),
    path("assessments/<int:pk>/remove/", assessments.remove, name="remove"),
    path("initiatives/<int:pk>/withdraw/", assessments.withdraw, name="withdraw"),
    path("sessions/<int:pk>/", sessions.session, name="session"),
    path("sessions/<int:pk>/room/", sessions.room, name="room"),
    path("sessions/<int:pk>/plan/", sessions.replan, name="replan"),
    path("sessions/<int:pk>/agenda/", sessions.agenda, name="agenda"),
    path("sessions/<int:pk>/attendance/", sessions.attendance, name="attendance"),
    path("sessions/<int:pk>/open/", sessions.begin, name="open_session"),
    path("sessions/<int:pk>/close/", sessions.end, name="close_session"),
    path("sessions/<int:pk>/minutes/", minutes.minutes, name="minutes"),
    path("sessions/<int:pk>/minutes/write/", minutes.write, name="write_minutes"),
    path("sessions/<int:pk>/minutes/sign/", minutes.sign, name="sign_minutes"),
    path("sessions/<int:pk>/minutes/paper/", minutes.paper, name="minutes_paper"),
    path("items/<int:pk>/move/", items.move, name="move_item"),
    path("items/<int:pk>/take-off/", items.take_off, name="take_off"),
    path("items/<int:pk>/open/", items.start_vote, name="open_vote"),
    path("items/<int:pk>/vote/", items.vote, name="vote"),
    path("items/<int:pk>/hand/", items.hand, name="hand"),
    path("items/<int:pk>/close/", items.conclude, name="close_item"),
    path("items/<int:pk>/postpone/", items.postpone, name="postpone"),
    path("items/<int:pk>/box/", boxes.prepare, name="prepare_box"),
    path("boxes/<int:pk>/", boxes.box, name="box"),
    path("boxes/<int:pk>/part/", boxes.part, name="box_part"),
    path("boxes/<int:pk>/press/", boxes.press, name="press"),
    path("boxes/<int:pk>/roll/", boxes.change_roll, name="change_roll"),
    path("boxes/<int:pk>/void/", boxes.void, name="void_box"),
    path("boxes/<int:pk>/ballot/", ballots.ballot, name="ballot"),
    path("boxes/<int:pk>/keys/", ballots.keys, name="keys"),
    path("boxes/<int:pk>/turn/", ballots.turn, name="turn"),
    path("boxes/<int:pk>/papers/", ballots.papers, name="papers"),
    path("boxes/<int:pk>/results/", ballots.results, name="results"),
    *decision_urls,
    *rule_urls,
]
