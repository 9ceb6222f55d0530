"""The sections of a report, in their order. A new one is a module beside these and a line here."""

from movements.reports import (
    benefits,
    conferences,
    council_work,
    dialogues,
    dossiers,
    model_work,
    opinions,
    people,
    programme_work,
    recommendations,
    replication,
    tiers,
)
from movements.reports.section import Section

SECTIONS: tuple[Section, ...] = (
    people.SECTION,
    dossiers.SECTION,
    tiers.SECTION,
    council_work.SECTION,
    benefits.SECTION,
    replication.SECTION,
    model_work.SECTION,
    dialogues.SECTION,
    opinions.SECTION,
    programme_work.SECTION,
    recommendations.SECTION,
    conferences.SECTION,
)


def section_of(name: str) -> Section | None:
    """Give the section of that name; None where a report has kept one that is no more."""
    return next((section for section in SECTIONS if section.name == name), None)
