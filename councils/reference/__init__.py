"""What every installation begins with: a rule sheet for grassroots councils, one for the provincial council, templates.

`manage.py load_reference` calls `load()`. What exists is left as it is: the editor makes new versions.
"""

import tomllib
from pathlib import Path

from django.db import transaction

from councils.models import Band, Criterion, Grade, GradeCondition, GroupMinimum, RuleSheet
from councils.workflow import advance_rules

FOLDER = Path(__file__).parent


@transaction.atomic
def load() -> None:
    """Make the rule sheets and templates that are missing, with all their parts."""
    for sheet in sheets_in("rules.toml"):
        if _is_missing(sheet):
            advance_rules(load_sheet(sheet), "publish", by=None)
    for sheet in sheets_in("templates.toml"):
        if _is_missing(sheet):
            load_sheet(sheet | {"is_template": True})


def sheets_in(name: str) -> list[dict]:
    """Read the sheets of one file; numbers stay exact."""
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))["sheets"]


def _is_missing(sheet: dict) -> bool:
    return not RuleSheet.objects.filter(name=sheet["name"], version=sheet["version"]).exists()


def load_sheet(sheet: dict) -> RuleSheet:
    """Make one rule sheet as a draft; gives it as the database has it."""
    parts = {name: sheet.get(name, ()) for name in ("criteria", "grades")}
    minimums = sheet.get("group_minimums", {})
    own = {name: value for name, value in sheet.items() if name not in {*parts, "group_minimums"}}
    made = RuleSheet.objects.create(**{"starts_on": sheet["issued_on"], **own})
    for position, criterion in enumerate(parts["criteria"], 1):
        _load_criterion(made, position, criterion)
    GroupMinimum.objects.bulk_create(
        [GroupMinimum(sheet=made, group=group, min_points=points) for group, points in minimums.items()]
    )
    for grade in parts["grades"]:
        row = Grade.objects.create(sheet=made, name=grade["name"], low=grade["low"])
        GradeCondition.objects.bulk_create(
            [
                GradeCondition(grade=row, name=name, min_points=points)
                for name, points in grade.get("conditions", {}).items()
            ]
        )
    return RuleSheet.objects.get(pk=made.pk)


def _load_criterion(sheet: RuleSheet, position: int, criterion: dict) -> None:
    row = Criterion.objects.create(
        sheet=sheet,
        position=position,
        kind=criterion.get("kind", "points"),
        group=criterion.get("group", ""),
        name=criterion["name"],
        help=criterion.get("help", ""),
        max_points=criterion.get("max", 0),
        min_points=criterion.get("min"),
        when_no=criterion.get("when_no", ""),
    )
    Band.objects.bulk_create(
        [Band(criterion=row, low=low, high=high, label=label) for low, high, label in criterion.get("bands", ())]
    )
