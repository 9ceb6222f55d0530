"""Every stored figure of the site, proved from the rows."""

import datetime
from collections.abc import Iterator

from councils.actions.ballot_checks import find_wrong_ballots
from councils.actions.figures import find_wrong_figures
from councils.actions.registry import wrong_entries, wrong_levels
from initiatives.figures import wrong_figures
from movements.dialogue_proof import wrong_dialogues
from movements.recommendation_proof import wrong_recommendations
from movements.reports.counting import wrong_reports


def differences(now: datetime.datetime) -> Iterator[str]:
    """Give one sentence for each stored figure that differs from what its rows say; nothing when all is well."""
    yield from wrong_figures(now)
    yield from find_wrong_figures()
    yield from find_wrong_ballots()
    yield from wrong_entries()
    yield from wrong_dialogues()
    yield from wrong_recommendations()
    yield from wrong_levels()
    yield from wrong_reports()
