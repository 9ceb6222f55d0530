"""The number a dossier gets when it is first handed in: LN.2026.031, of a model LN.DVK.2026.031."""

import datetime

from accounts.models import Unit
from common.models import next_number
from initiatives.models import Initiative
from initiatives.states import Kind
from initiatives.windows import opening_for

MARKS = {Kind.INITIATIVE: "", Kind.MODEL: "DVK."}  # what tells the series of one kind from that of another


def prefix_of(unit: Unit) -> str:
    """Give what the numbers of a recognising unit begin with: its abbreviation, or its code if others share that."""
    if not unit.short_name:
        return unit.code
    shared = Unit.objects.recognising().filter(short_name=unit.short_name).exclude(pk=unit.pk).exists()
    return unit.code if shared else unit.short_name


def take_number(initiative: Initiative, now: datetime.datetime) -> tuple[str, ...]:
    """Fill in season, recognising unit, number and time of handing in; the caller saves, in the same transaction.

    Gap-free for each kind, season and recognising unit: the series stays locked until the transaction ends. A late
    draft counts for the season of the window that takes it.
    """
    window = opening_for(initiative, now).current
    if window is not None and window.season_id != initiative.season_id:
        initiative.season = window.season
    unit = initiative.nearest_council_unit()
    initiative.recognising_unit = unit
    initiative.serial = next_number(f"{initiative.kind}:{initiative.season_id}:{unit.pk}")
    initiative.number = (
        f"{prefix_of(unit)}.{MARKS[Kind(initiative.kind)]}{initiative.season.year}.{initiative.serial:03}"
    )
    initiative.submitted_at = now
    return "season", "recognising_unit", "serial", "number", "submitted_at"
