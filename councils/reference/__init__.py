"""What every installation begins with: a rule sheet for grassroots councils and one for the provincial council.

`manage.py load_reference` calls `load()`. What exists is left as it is: administrators make new versions.
"""

import tomllib
from decimal import Decimal
from pathlib import Path

from django.db import transaction

from councils.models import Band, Criterion, GroupMinimum, RuleSheet

RULES = Path(__file__).parent / "rules.toml"


@transaction.atomic
def load() -> None:
    """Make the rule sheets that are missing, with their criteria and bands."""
    for sheet in tomllib.loads(RULES.read_text(encoding="utf-8"))["sheets"]:
        if not RuleSheet.objects.filter(name=sheet["name"], version=sheet["version"]).exists():
            load_sheet(sheet)


def load_sheet(sheet: dict) -> RuleSheet:
    """Make one rule sheet."""
    criteria, minimums = sheet.pop("criteria"), sheet.pop("group_minimums")
    made = RuleSheet.objects.create(**{**sheet, "pass_mark": Decimal(sheet["pass_mark"])})
    GroupMinimum.objects.bulk_create(
        [GroupMinimum(sheet=made, group=group, min_points=Decimal(points)) for group, points in minimums.items()]
    )
    for position, criterion in enumerate(criteria, 1):
        row = Criterion.objects.create(
            sheet=made,
            position=position,
            group=criterion["group"],
            name=criterion["name"],
            help=criterion.get("help", ""),
            max_points=criterion["max"],
            min_points=criterion.get("min"),
        )
        Band.objects.bulk_create(
            [Band(criterion=row, low=low, high=high, label=label) for low, high, label in criterion["bands"]]
        )
    return made
