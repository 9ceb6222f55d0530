"""Addresses of recommendations to a higher level: what is sent is open to everybody."""

from django.urls import path

from movements.views import recommendations, recommending

app_name = "recommendations"

urlpatterns = [
    path("", recommendations.recommendation_list, name="list"),
    path("figures/", recommendations.figures, name="figures"),
    path("new/<str:code>/", recommending.write, name="write"),
    path("<int:pk>/", recommendations.recommendation, name="detail"),
    path("<int:pk>/correct/", recommending.correct, name="correct"),
    path("<int:pk>/delete/", recommending.delete, name="delete"),
    path("<int:pk>/send/", recommending.send, name="send"),
    path("<int:pk>/take-back/", recommending.take_back, name="take_back"),
    path("<int:pk>/answer/", recommending.answer, name="answer"),
    path("<int:pk>/answer/take-back/", recommending.take_answer_back, name="take_answer_back"),
    path("<int:pk>/carried-out/", recommending.carry_out, name="carry_out"),
    path("<int:pk>/reopen/", recommending.reopen, name="reopen"),
]
