"""Addresses of initiatives."""

from django.urls import path

from initiatives.views import checking, deeds, detail, handing_in, lists, papers

app_name = "initiatives"

urlpatterns = [
    path("", lists.initiative_list, name="list"),
    path("to-check/", checking.to_check, name="to_check"),
    path("<int:pk>/", detail.detail, name="detail"),
    path("<int:pk>/submit/", handing_in.submit, name="submit"),
    path("<int:pk>/check/", checking.check, name="check"),
    path("<int:pk>/withdraw/", deeds.withdraw, name="withdraw"),
    path("<int:pk>/recall/", deeds.recall, name="recall"),
    path("<int:pk>/extend/", deeds.extend, name="extend"),
    path("<int:pk>/hold/", deeds.hold, name="hold"),
    path("<int:pk>/points/<int:point>/answer/", deeds.answer, name="answer"),
    path("<int:pk>/versions/<int:number>/", detail.version, name="version"),
    path("<int:pk>/versions/<int:number>/changes/", detail.changes, name="changes"),
    path("<int:pk>/versions/<int:number>/content/", papers.content, name="content"),
    path("<int:pk>/versions/<int:number>/application/", papers.application, name="application"),
    path("<int:pk>/versions/<int:number>/report/", papers.report, name="report"),
    path("<int:pk>/versions/<int:number>/receipt/", handing_in.receipt, name="receipt"),
    path("<int:pk>/versions/<int:number>/receipt/paper/", papers.receipt_paper, name="receipt_paper"),
]
