"""Addresses of initiatives."""

from django.urls import path

from initiatives.views import (
    attachments,
    authors,
    checking,
    deeds,
    detail,
    drafting,
    handing_in,
    lists,
    mine,
    papers,
    steps,
)

app_name = "initiatives"

urlpatterns = [
    path("mine/", mine.mine, name="mine"),
    path("begin/", drafting.begin, name="begin"),
    path("begin/for/", drafting.begin_for, name="begin_for"),
    path("attachments/<int:pk>/", attachments.attachment, name="attachment"),
    path("<int:pk>/edit/", steps.resume, name="edit"),
    path("<int:pk>/edit/<int:step>/", steps.edit, name="edit"),
    path("<int:pk>/save/", steps.save, name="save"),
    path("<int:pk>/texts/<int:copy>/", drafting.choose, name="choose"),
    path("<int:pk>/delete/", drafting.delete, name="delete"),
    path("<int:pk>/consent/", authors.consent, name="consent"),
    path("<int:pk>/authors/add/", authors.add, name="add_author"),
    path("<int:pk>/authors/change/", authors.change, name="change_authors"),
    path("<int:pk>/authors/<int:author>/", authors.author, name="author"),
    path("<int:pk>/authors/<int:author>/remove/", authors.remove, name="remove_author"),
    path("<int:pk>/authors/<int:author>/lead/", authors.lead, name="lead_author"),
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
