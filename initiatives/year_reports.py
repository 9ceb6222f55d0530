"""What a model reported at the end of its year, as those who judge it read it."""

from initiatives.models import Initiative, Version
from initiatives.reading import Entry, sections
from initiatives.states import Act


def newest_report(initiative: Initiative) -> Version | None:
    """Give the report handed in last; None where there is none, as of everything that is no model."""
    if not initiative.is_model:
        return None
    found = Version.objects.filter(dossier__initiative=initiative.pk, dossier__act=Act.YEAR)
    return found.select_related("handed_in_by").order_by("-number").first()


def report_parts(initiative: Initiative) -> list[tuple[str, list[Entry]]]:
    """Give the sections of the newest report, to be read behind those of the registration."""
    report = newest_report(initiative)
    return sections(report.content) if report is not None else []
