"""Addresses of the movement's figures."""

from django.urls import path

from movements.views import accounts, alongside, files, models, outcomes, progress, reminding, wall

app_name = "movements"

urlpatterns = [
    path("mine/", accounts.account, name="account"),
    path("of/<int:pk>/", accounts.account, name="account_of"),
    path("models/", models.models, name="models"),
    path("models/totals/", models.model_totals, name="model_totals"),
    path("", progress.progress, name="progress"),
    path("files/<int:pk>/", files.file, name="file"),
    path("files/<int:pk>/remove/", files.remove, name="remove_file"),
    path("files/<int:pk>/restore/", files.restore, name="restore_file"),
    path("files/of/<slug:kind>/<int:pk>/", files.attach, name="attach_files"),
    path("<int:year>/<str:code>/", progress.progress, name="unit_progress"),
    path("<int:year>/<str:code>/duties/", accounts.duties, name="duties"),
    path("<int:year>/<str:code>/people/<str:state>/", progress.people, name="people"),
    path("<int:year>/<str:code>/over-time/", alongside.over_time, name="over_time"),
    path("<int:year>/<str:code>/communes/", alongside.communes, name="communes"),
    path("<int:year>/<str:code>/mobilisation/", alongside.mobilisation, name="mobilisation"),
    path("<int:year>/<str:code>/wall/", wall.wall, name="wall"),
    path("<int:year>/<str:code>/remind/", reminding.remind, name="remind"),
    path("<int:year>/<str:code>/initiatives/<str:state>/", outcomes.initiatives, name="initiatives"),
]
