"""Who says what becomes of a registered model: pilot and launch, the report of the year; and the reason when not."""

import datetime

from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import responsible_for
from accounts.states import RoleName
from initiatives.completeness import gaps
from initiatives.models import Dossier, Initiative
from initiatives.permissions.dossiers import acts_for_authors
from initiatives.states import Act, Status
from initiatives.year_reports import newest_report


def acts_after_recognition(user: User | None, initiative: Initiative) -> bool:
    """Say whether the user is an author or co-ordinates the unit: both speak for the initiative from then on."""
    if user is None or not user.is_authenticated:
        return False
    return acts_for_authors(user, initiative) or responsible_for(user, initiative.unit, RoleName.COORDINATOR)


def why_not_run(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the user may not record the pilot or launch of the model, or None."""
    return _why_not_running(initiative) or _why_not_speak(user, initiative)


def why_not_write_year_report(user: User | None, initiative: Initiative) -> str | None:
    """Say why the user may not write the model's report of the year, or None."""
    return _why_not_running(initiative) or _why_not_speak(user, initiative)


def _why_not_running(initiative: Initiative) -> str | None:
    if not initiative.is_model:
        return _("Only models have a pilot, a launch and a report of the year.")
    if initiative.status != Status.ACCEPTED:
        return _("This is done while the model runs: from its registration until the steering committee has it.")
    return None


def _why_not_speak(user: User | None, initiative: Initiative) -> str | None:
    if acts_after_recognition(user, initiative):
        return None
    return _("Whoever answers for the model, or the co-ordinator of the unit, does this.")


def year_report_of(initiative: Initiative) -> Dossier | None:
    """Give the papers of the report of the year, if anybody has begun it."""
    dossier = initiative.dossiers.select_related("template").filter(act=Act.YEAR).first()
    if dossier is not None:
        dossier.initiative = initiative
    return dossier


def why_not_report(user: User | None, initiative: Initiative, now: datetime.datetime) -> str | None:
    """Say why the report of the year cannot be handed in: the person, then what is missing."""
    if reason := why_not_write_year_report(user, initiative):
        return reason
    dossier = year_report_of(initiative)
    if dossier is None:
        return _("Nobody has begun the report of the year yet.")
    missing = gaps(dossier, now)
    if not missing:
        return None
    return _("Not answered yet: %(questions)s.") % {
        "questions": ", ".join(gap.question.heading or gap.question.label for gap in missing if gap.question)
    }


def why_not_evaluated_yet(initiative: Initiative) -> str | None:
    """Say why a model cannot come before its steering committee: without a report there is nothing to evaluate."""
    if not initiative.is_model:
        return None
    report = newest_report(initiative)
    if report is None:
        return _("%(number)s: the report of the year has not been handed in.") % {"number": initiative.number}
    registered = initiative.latest_version()
    if registered is not None and registered.handed_in_at > report.handed_in_at:
        return _("%(number)s: the registration was corrected after the report. Hand the report in again.") % {
            "number": initiative.number
        }
    return None
