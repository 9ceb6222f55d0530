"""Addresses of frozen reports: everybody with an account reads; what is behind differences is for those responsible."""

from types import SimpleNamespace

from django.utils import timezone

from movements.actions.reports import freeze_report
from tests.factories.accounts import UserFactory
from tests.project.access import MISSING, OK, REFUSED, row

OPEN = {"section": "dialogues", "figure": "dialogues"}
RESPONSIBLE = {"coordinator": OK, "signer": OK, "steering": OK, "administrator": OK}


def set_scene(scene: SimpleNamespace) -> None:
    """A report of today, with somebody of the school in it."""
    scene.frozen_report = freeze_report(
        campaign=scene.duty.season.campaign, on=timezone.localdate(), title="Sơ kết",
        by=UserFactory(is_staff=True, is_superuser=True),
    )  # fmt: skip


def _of(scene: SimpleNamespace) -> dict:
    return {"pk": scene.frozen_report.pk, "code": scene.school.code}


def _rows(scene: SimpleNamespace) -> dict:
    return {**_of(scene), "section": "people", "figure": "missing"}


ROWS = [
    row("reports:list", others=OK),
    row("reports:freeze", administrator=OK, steering=OK, others=REFUSED),
    row(
        "reports:freeze",
        case="done",
        method="post",
        data=lambda _: {"title": "Báo cáo năm", "on": timezone.localdate().strftime("%d/%m/%Y")},
        administrator=OK,
        steering=OK,
        others=REFUSED,
    ),
    row("reports:plan", method="post", administrator=OK, steering=OK, others=REFUSED),
    row("reports:report", kwargs=lambda scene: {"pk": scene.frozen_report.pk}, others=OK),
    row("reports:unit_report", kwargs=_of, others=OK),
    row(
        "reports:report",
        case="of a year",
        kwargs=lambda scene: {"pk": scene.frozen_report.pk},
        data=lambda scene: {"year": scene.duty.season.year},
        others=OK,
    ),
    row(
        "reports:report",
        case="of no year",
        kwargs=lambda scene: {"pk": scene.frozen_report.pk},
        data=lambda _: {"year": 1999},
        others=MISSING,
    ),
    row("reports:units", kwargs=_of, others=OK),
    row("reports:units", case="sheet", kwargs=_of, data=lambda _: {"xlsx": 1}, others=OK),
    row("reports:table", kwargs=lambda scene: {**_of(scene), "section": "people", "by": "group"}, others=OK),
    row("reports:sheet", kwargs=_of, others=OK),
    row("reports:paper", kwargs=_of, others=OK),
    row("reports:paper", case="word", kwargs=_of, data=lambda _: {"docx": 1}, others=OK),
    row("reports:entries", kwargs=_rows, others=REFUSED, **RESPONSIBLE),
    row("reports:entries", case="open to everybody", kwargs=lambda scene: _rows(scene) | OPEN, others=OK),
    row("reports:entries", case="sheet", kwargs=_rows, data=lambda _: {"xlsx": 1}, others=REFUSED, **RESPONSIBLE),
    row("reports:changes", kwargs=_of, others=OK),
    row("reports:changed_rows", case="open to everybody", kwargs=lambda scene: _rows(scene) | OPEN, others=OK),
    row("reports:changed_rows", kwargs=_rows, others=REFUSED, **RESPONSIBLE),
    row(
        "reports:changed_rows",
        case="sheet",
        kwargs=_rows,
        data=lambda _: {"xlsx": 1},
        others=REFUSED,
        **RESPONSIBLE,
    ),
]
