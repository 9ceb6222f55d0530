"""Where the report of effect and replicability of an initiative stands (process.md 3.3)."""

from dataclasses import dataclass
from functools import cached_property

from initiatives.models import Dossier, Initiative, ReportAnswer, Version
from initiatives.states import Act


@dataclass(frozen=True)
class Report:
    """The report of one initiative; without a dossier nobody has begun it."""

    initiative: Initiative
    dossier: Dossier | None

    @cached_property
    def versions(self) -> list[Version]:
        """What was handed in, the newest first, each with the unit's answer."""
        if self.dossier is None:
            return []
        return list(
            self.dossier.versions.select_related(
                "handed_in_by", "unit_answer__by", "unit_answer__on_behalf_of"
            ).order_by("-number")
        )

    @property
    def waiting(self) -> Version | None:
        """The version that waits for the unit's word."""
        newest = self.versions[0] if self.versions else None
        return newest if newest is not None and answer_to(newest) is None else None

    @property
    def given_back(self) -> ReportAnswer | None:
        """What the unit asks to be mended, where it gave the newest version back."""
        answer = answer_to(self.versions[0]) if self.versions else None
        return answer if answer is not None and not answer.is_confirmed else None

    @property
    def confirmed(self) -> Version | None:
        """The newest version the unit has confirmed: what goes to a higher council."""
        return next((each for each in self.versions if (said := answer_to(each)) and said.is_confirmed), None)


def answer_to(version: Version) -> ReportAnswer | None:
    """Give the unit's word on a version."""
    return getattr(version, "unit_answer", None)


def report_of(initiative: Initiative) -> Report:
    """Give the report of an initiative."""
    dossier = initiative.dossiers.select_related("template").filter(act=Act.EFFECT).first()
    if dossier is not None:
        dossier.initiative = initiative
    return Report(initiative, dossier)
