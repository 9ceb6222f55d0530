"""Addresses of people: the own account, and helping others in."""

from django.urls import path

from accounts.views import me, slips

app_name = "accounts"

urlpatterns = [
    path("me/", me.me, name="me"),
    path("me/contact/", me.contact, name="contact"),
    path("me/e-mail/<str:token>/", me.confirm_address, name="confirm_address"),
    path("slips/", slips.newcomers, name="slips"),
    path("slips/print/", slips.print_slips, name="print_slips"),
    path("slips/invite/", slips.invite, name="invite"),
]
