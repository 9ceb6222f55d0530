"""Addresses of people: the staff of units, lists of staff to import, the own account, helping others in."""

from django.urls import path

from accounts.views import imports, me, people, relatives, slips, substitutes

app_name = "accounts"

urlpatterns = [
    path("", people.people, name="people"),
    path("sheet/", people.people_sheet, name="people_sheet"),
    path("<int:pk>/", people.person, name="person"),
    path("<int:pk>/contact/", people.correct, name="correct_contact"),
    path("imports/", imports.imports, name="imports"),
    path("imports/new/", imports.upload, name="upload"),
    path("imports/<int:pk>/", imports.show, name="import"),
    path("imports/<int:pk>/columns/", imports.columns, name="import_columns"),
    path("imports/<int:pk>/sheet/", imports.sheet, name="import_sheet"),
    path("imports/<int:pk>/confirm/", imports.confirm, name="import_confirm"),
    path("imports/<int:pk>/cancel/", imports.cancel, name="import_cancel"),
    path("imports/<int:pk>/working/", imports.working, name="import_working"),
    path("imports/<int:pk>/rejected/", imports.rejected, name="import_rejected"),
    path("imports/<int:pk>/leavers/", imports.leavers, name="import_leavers"),
    path("me/", me.me, name="me"),
    path("me/contact/", me.contact, name="contact"),
    path("me/e-mail/<str:token>/", me.confirm_address, name="confirm_address"),
    path("me/relatives/", relatives.relatives, name="relatives"),
    path("me/relatives/<int:pk>/remove/", relatives.remove, name="remove_relative"),
    path("me/deputy/", substitutes.substitutes, name="substitutes"),
    path("<int:pk>/deputy/", substitutes.substitutes_for, name="substitutes_for"),
    path("deputies/<int:pk>/end/", substitutes.end, name="end_substitute"),
    path("deputies/<int:pk>/resume/", substitutes.resume, name="resume_substitute"),
    path("slips/", slips.newcomers, name="slips"),
    path("slips/print/", slips.print_slips, name="print_slips"),
    path("slips/invite/", slips.invite, name="invite"),
]
