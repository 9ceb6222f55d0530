"""The history of a made-up province, dated as if its rows had been written when the things happened.

    date_the_record(since=…, now=…)     after `make_province`, in its transaction

Bulk builders leave one event a row, of the moment they run. Reports are counted from events, so without this nothing
could be told of an earlier day. Only what reports count is dated (docs/decisions/0079); triggers date what comes after.
"""

import datetime

from django.db import connection, models

from accounts.models import TargetGroup, Unit
from common.bulk import without_triggers
from councils.models import Assessment, Council, Decision, DecisionItem, ScoreSheet, Session
from initiatives.models import Author, Campaign, Duty, Field, Initiative, ModelArea, Season
from movements.models import OpinionField

THERE_FROM_THE_START = (Campaign, Season, Unit, TargetGroup, Field, ModelArea, OpinionField, Council)
HANDED_IN = """
    (SELECT MIN(dossier.submitted_at) FROM initiatives_initiative AS dossier
     JOIN initiatives_author AS author ON author.initiative_id = dossier.id
     WHERE author.person_id = event.person_id AND dossier.season_id = event.season_id)
"""
SEASON_BEGINS = "(SELECT season.starts_on FROM initiatives_season AS season WHERE season.id = event.season_id)"
OPENED = """
    (SELECT MIN(assessment.opened_at) FROM councils_assessment AS assessment
     WHERE assessment.initiative_id = event.pgh_obj_id)
"""


def date_the_record(*, since: datetime.datetime, now: datetime.datetime) -> None:
    """Date the history: what was there from the start at `since`, deeds when they were done, nothing after `now`."""
    with without_triggers():
        for model in THERE_FROM_THE_START:
            _date(model, "%(since)s", since, now)
        _date_duties(since, now)
        _date_dossiers(since, now)
        _date_councils(since, now)


def _date_duties(since: datetime.datetime, now: datetime.datetime) -> None:
    """A duty begins with its season; it is under way once something is handed in, and met when that is decided."""
    unmet = {"met_by_id": "NULL", "met_at": "NULL"}
    _then(Duty, HANDED_IN, "progress IN ('under_way', 'met')", since, now, progress="'under_way'", **unmet)
    _then(Duty, "event.met_at", "progress = 'met' AND pgh_label = 'insert'", since, now)
    begun = "progress IN ('under_way', 'met')"
    _date(
        Duty, SEASON_BEGINS, since, now, progress=f"CASE WHEN {begun} THEN 'nothing' ELSE progress END", **unmet
    )  # fmt: skip


def _date_dossiers(since: datetime.datetime, now: datetime.datetime) -> None:
    """A dossier is handed in, comes before its council, and is decided; a draft is there since it was begun."""
    decided = "status IN ('recognised', 'not_recognised')"
    _then(Initiative, OPENED, decided, since, now, status="'in_review'")
    further = "submitted_at IS NOT NULL AND status <> 'submitted' AND pgh_label = 'insert'"
    _then(Initiative, "event.status_since", further, since, now)
    _date(
        Initiative, "COALESCE(event.submitted_at, event.status_since)", since, now,
        status="CASE WHEN submitted_at IS NULL THEN status ELSE 'submitted' END",
    )  # fmt: skip
    begun = """(SELECT COALESCE(dossier.submitted_at, dossier.status_since) FROM initiatives_initiative AS dossier
                WHERE dossier.id = event.initiative_id)"""
    _date(Author, begun, since, now)


def _date_councils(since: datetime.datetime, now: datetime.datetime) -> None:
    """An assessment is opened, and is over with its decision; sheets, sessions and decisions carry their own times."""
    _then(Assessment, "event.status_since", "outcome <> ''", since, now)
    _date(
        Assessment, "event.opened_at", since, now, outcome="''",
        status="CASE WHEN outcome = '' THEN status ELSE 'assigned' END",
    )  # fmt: skip
    opened = "(SELECT opened_at FROM councils_assessment AS assessment WHERE assessment.id = event.assessment_id)"
    _date(ScoreSheet, f"COALESCE(event.submitted_at, {opened})", since, now)
    _date(Session, "COALESCE(event.closed_at, event.held_at)", since, now)
    _date(Decision, "event.published_at", since, now)
    published = "(SELECT published_at FROM councils_decision AS decision WHERE decision.id = event.decision_id)"
    _date(DecisionItem, published, since, now)


def _date(model: type[models.Model], at: str, since: datetime.datetime, now: datetime.datetime, **columns: str) -> None:
    """Date the first event of each row; `columns` say what stood there then. All words of SQL are ours."""
    table = model.pgh_event_model._meta.db_table
    changed = "".join(f', "{name}" = {value}' for name, value in columns.items())
    _run(f"UPDATE {table} AS event SET pgh_created_at = {_within(at)}{changed} WHERE pgh_label = 'insert'", since, now)


def _then(
    model: type[models.Model], at: str, where: str, since: datetime.datetime, now: datetime.datetime, **columns: str
) -> None:
    """Add an event to rows, as their first one is now but for `columns`; called in the order of what happened."""
    event = model.pgh_event_model
    names = [each.column for each in event._meta.fields if each.name not in {"pgh_id", "pgh_created_at", "pgh_label"}]
    copied = ", ".join(f'"{name}"' for name in names)
    values = ", ".join(columns.get(name, f'event."{name}"') for name in names)
    _run(
        f"INSERT INTO {event._meta.db_table} (pgh_created_at, pgh_label, {copied}) "
        f"SELECT {_within(at)}, 'update', {values} FROM {event._meta.db_table} AS event WHERE {where}",
        since, now,
    )  # fmt: skip


def _within(at: str) -> str:
    return f"LEAST(GREATEST(({at})::timestamptz, %(since)s), %(now)s)"


def _run(statement: str, since: datetime.datetime, now: datetime.datetime) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, {"since": since, "now": now})
