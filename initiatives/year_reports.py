"""What a model reported at the end of its year, as those who judge it read it."""

from initiatives.models import Initiative, Version
from initiatives.reading import Entry, sections
from initiatives.states import Act

FIGURES = {"money": "money", "labour-days": "labour_days", "land": "land", "people": "people"}  # question → column


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


def figures_in(content: dict) -> dict[str, int]:
    """Give the figures of a report by column; what was not asked counts nothing."""
    answers = content["answers"]
    return {
        column: int(text) if (text := answers.get(key, {}).get("text", "")).isdecimal() else 0
        for key, column in FIGURES.items()
    }
