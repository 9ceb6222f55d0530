"""Addresses of annual programmes and their tasks, for everybody with an account."""

from django.urls import path

from movements.views import programme_steps, programme_tasks, programme_writing, programmes

app_name = "programmes"

urlpatterns = [
    path("", programmes.programme_list, name="list"),
    path("new/<str:code>/", programme_writing.draft, name="draft"),
    path("of/<int:year>/<str:code>/", programmes.of_unit, name="of_unit"),
    path("tasks/", programme_tasks.mine, name="mine"),
    path("tasks/<int:pk>/", programme_tasks.task, name="task"),
    path("tasks/<int:pk>/edit/", programme_writing.edit_task, name="edit_task"),
    path("tasks/<int:pk>/delete/", programme_writing.remove_task, name="remove_task"),
    path("tasks/<int:pk>/report/", programme_tasks.report, name="report"),
    path("tasks/<int:pk>/take-back/", programme_tasks.take_back, name="take_back"),
    path("tasks/<int:pk>/confirm/", programme_tasks.confirm, name="confirm"),
    path("tasks/<int:pk>/send-back/", programme_tasks.send_back, name="send_back"),
    path("tasks/<int:pk>/reopen/", programme_tasks.reopen, name="reopen_task"),
    path("<int:pk>/", programmes.programme, name="detail"),
    path("<int:pk>/units/", programmes.units, name="units"),
    path("<int:pk>/facts/", programme_writing.facts, name="facts"),
    path("<int:pk>/tasks/new/", programme_writing.new_task, name="new_task"),
    path("<int:pk>/tasks/paste/", programme_writing.paste_tasks, name="paste_tasks"),
    path("<int:pk>/delete/", programme_writing.delete, name="delete"),
    path("<int:pk>/issue/", programme_steps.issue, name="issue"),
    path("<int:pk>/close/", programme_steps.close, name="close"),
    path("<int:pk>/reopen/", programme_steps.reopen, name="reopen"),
    path("<int:pk>/localise/<str:code>/", programme_steps.localise, name="localise"),
]
