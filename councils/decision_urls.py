"""Addresses of decisions and certificates inside the councils' part of the site."""

from django.urls import path

from councils.views import certificate_files, commendations, decision_papers, decisions, letters, recognitions, scans

urlpatterns = [
    path("scans/<str:kind>/<int:pk>/", scans.scans, name="scans"),
    path("scans/<str:kind>/<int:pk>/<int:scan>/", scans.scan, name="scan"),
    path("sessions/<int:pk>/minutes/mark/", scans.mark, name="mark_scan"),
    path("decisions/<int:pk>/files/", certificate_files.files, name="certificate_files"),
    path("certificate-files/<int:pk>/", certificate_files.file, name="certificate_file"),
    path("certificate-files/<int:pk>/progress/", certificate_files.working, name="certificate_file_progress"),
    path("certificate-files/<int:pk>/give-up/", certificate_files.give_up, name="give_up_file"),
    path("certificate-files/<int:pk>/download/", certificate_files.download, name="download_file"),
    path("<int:pk>/letters/", letters.letters, name="letters"),
    path("letters/<int:pk>/", letters.letter, name="letter"),
    path("letters/<int:pk>/paper/", letters.letter_paper, name="letter_paper"),
    path("letters/<int:pk>/void/", letters.void, name="void_letter"),
    path("<int:pk>/decisions/", decisions.decisions, name="decisions"),
    path("<int:pk>/decisions/draft/", decisions.draft, name="draft_decision"),
    path("decisions/<int:pk>/", decisions.decision, name="decision"),
    path("decisions/<int:pk>/add/", decisions.add_items, name="add_items"),
    path("decisions/<int:pk>/take-out/", decisions.remove_items, name="remove_items"),
    path("decisions/<int:pk>/discard/", decisions.discard, name="discard_decision"),
    path("decisions/<int:pk>/publish/", decisions.publish, name="publish_decision"),
    path("decisions/<int:pk>/paper/", decision_papers.decision_paper, name="decision_paper"),
    path("decisions/<int:pk>/list/", decision_papers.annexed_list, name="annexed_list"),
    path("decisions/<int:pk>/certificates/", decision_papers.certificates_paper, name="certificates_paper"),
    path("<int:pk>/outstanding/", commendations.outstanding, name="outstanding"),
    path("<int:pk>/commend/", commendations.commend, name="commend"),
    path("outstanding/<int:pk>/take-back/", commendations.no_longer, name="no_longer_outstanding"),
    path("commendations/<int:pk>/", commendations.commendation, name="commendation"),
    path("commendations/<int:pk>/discard/", commendations.discard, name="discard_commendation"),
    path("recognitions/<int:pk>/", recognitions.recognition, name="recognition"),
    path("recognitions/<int:pk>/cancel/", recognitions.revoke, name="revoke"),
    path("recognitions/<int:pk>/notice/", decision_papers.refusal_paper, name="refusal_paper"),
    path("certificates/<str:code>/paper/", decision_papers.certificate_paper, name="certificate_paper"),
    path("certificates/<str:code>/replace/", recognitions.replace, name="replace_certificate"),
]
