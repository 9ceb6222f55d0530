"""Addresses of who scores what: sharing out, choosing by hand, the fields members know."""

from django.urls import path

from councils.views import answers, deputies, masked, profiles, scoring, sharings, similarity

urlpatterns = [
    path("<int:pk>/share/", sharings.share_dossiers, name="share"),
    path("sharings/<int:pk>/undo/", sharings.undo, name="undo_sharing"),
    path("assessments/<int:pk>/members/", sharings.choose, name="choose_members"),
    path("assessments/<int:pk>/score/skip/", scoring.skip, name="skip"),
    path("assessments/<int:pk>/score/unskip/", scoring.unskip, name="unskip"),
    path("assessments/<int:pk>/similarity/", similarity.similarity, name="similarity"),
    path("assessments/<int:pk>/similarity/again/", similarity.compare_again, name="compare_again"),
    path("assessments/<int:pk>/similarity/look/", similarity.look, name="look_at_similarity"),
    path("assessments/<int:pk>/refuse/", answers.refuse, name="refuse"),
    path("queue/accept/", answers.accept, name="accept_all"),
    path("<int:pk>/answers/", answers.answers, name="answers"),
    path("refusals/<int:pk>/give/", answers.give, name="give_refused"),
    path("refusals/<int:pk>/leave/", answers.leave, name="leave_refused"),
    path("refusals/<int:pk>/take/", answers.take, name="take_refused"),
    path("assessments/<int:pk>/report/", masked.dossier_paper, name="dossier_paper"),
    path("assessments/<int:pk>/files/<int:file>/", masked.dossier_file, name="dossier_file"),
    path("seats/<int:pk>/profile/", profiles.profile, name="profile"),
    path("seats/<int:pk>/deputy/", deputies.deputy, name="deputy"),
    path("deputies/<int:pk>/end/", deputies.end, name="end_deputy"),
    path("deputies/<int:pk>/again/", deputies.again, name="take_up_deputy"),
    path("seats/<int:pk>/fields/", sharings.known_fields, name="known_fields"),
]
