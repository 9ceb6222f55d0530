"""Frozen reports, and what they say: by the product's own actions."""

from django.utils import timezone

from initiatives.models import Campaign
from movements.actions.reports import freeze_report
from movements.models import FrozenReport
from movements.reports.changes import differences
from movements.reports.tables import branch_of, tables
from tests.factories.accounts import UserFactory


def frozen(campaign: Campaign) -> FrozenReport:
    """Freeze all figures of a campaign as they stand."""
    administrator = UserFactory(is_staff=True, is_superuser=True)
    return freeze_report(campaign=campaign, on=timezone.localdate(), title="Sơ kết", by=administrator)


def said(report: FrozenReport, section: str, code: str = "") -> dict[str, int]:
    """Give the figures of a section for a unit, or for the province; noughts left out."""
    part = next(part for part in tables(report, branch_of(report, code)).parts if part.section.name == section)
    return part.total.values


def changed(report: FrozenReport) -> dict[tuple[str, str], tuple[int, int]]:
    """Give what every figure of the province was and is that is otherwise now."""
    return {
        (each.section.name, each.figure.name): (each.then, each.now)
        for each in differences(report, branch_of(report), timezone.now())
        if each.change
    }
