"""Which rule sheet a new assessment goes by: one function, asked by everything that begins one."""

import datetime

from councils.models import Council, RuleSheet
from councils.states import Act
from initiatives.models import Field, Season


def usual_rules(council: Council, on: datetime.date) -> RuleSheet:
    """Give the sheet for what is about no dossier in particular, such as whether a session has a quorum."""
    return rule_sheet_for(council, "", None, None, on)


def rule_sheet_for(
    council: Council, act: str, field: Field | None, season: Season | None, on: datetime.date
) -> RuleSheet:
    """Give the most specific sheet in force: for the council, then for the season, the field, the act.

    Of sheets written for all, only the one the council was set up with counts, in its latest version in force; where
    that has ended or has not begun, it still judges: a council is never without rules.
    """
    held = RuleSheet.objects.holding(council, act=act, season=season, on=on).select_related("field")
    found = [sheet for sheet in held if _is_about(sheet, field) and _is_meant(sheet, council)]
    return max(found, key=lambda sheet: _weight(sheet, council), default=council.rule_sheet)


def _is_about(sheet: RuleSheet, field: Field | None) -> bool:
    """Say whether the field is the sheet's or lies below it."""
    return sheet.field is None or (field is not None and field.path.startswith(sheet.field.path))


def _is_meant(sheet: RuleSheet, council: Council) -> bool:
    """Say whether the sheet was written for something in particular, or is the one the council was set up with."""
    return bool(sheet.council_id or sheet.season_id or sheet.field_id or sheet.act) or (
        sheet.name == council.rule_sheet.name
    )


def _weight(sheet: RuleSheet, council: Council) -> tuple:
    return (
        sheet.council_id is not None,
        sheet.season_id is not None,
        sheet.field.depth if sheet.field else 0,
        sheet.act in Act.values,
        sheet.name == council.rule_sheet.name,
        sheet.starts_on,
        sheet.version,
        sheet.pk,
    )
