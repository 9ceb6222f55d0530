"""Addresses of frozen reports."""

from django.urls import path

from movements.views import report_changes, report_entries, report_units, reports

app_name = "reports"

urlpatterns = [
    path("", reports.report_list, name="list"),
    path("freeze/", reports.freeze, name="freeze"),
    path("plan/", reports.plan, name="plan"),
    path("<int:pk>/", reports.report, name="report"),
    path("<int:pk>/of/<str:code>/", reports.report, name="unit_report"),
    path("<int:pk>/of/<str:code>/units/", report_units.units, name="units"),
    path("<int:pk>/of/<str:code>/table/<slug:section>/<slug:by>/", reports.table, name="table"),
    path("<int:pk>/of/<str:code>/sheet/", reports.sheet, name="sheet"),
    path("<int:pk>/of/<str:code>/paper/", reports.paper, name="paper"),
    path("<int:pk>/of/<str:code>/rows/<slug:section>/<slug:figure>/", report_entries.rows, name="entries"),
    path("<int:pk>/of/<str:code>/changes/", report_changes.changes, name="changes"),
    path("<int:pk>/of/<str:code>/changes/<slug:section>/<slug:figure>/", report_changes.rows, name="changed_rows"),
]
