"""Addresses anybody may open without an account: the registry, and the check of a certificate that papers print."""

from django.urls import include, path

from councils.views import certificates, registry

registry_urls = [
    path("", registry.registry, name="list"),
    path("<int:pk>/", registry.entry, name="detail"),
]

urlpatterns = [
    path("registry/", include((registry_urls, "registry"))),
    path("certificates/", certificates.ask_code, name="certificates"),
    path("certificates/<str:code>/", certificates.certificate, name="certificate"),
]
