"""Who puts an initiative forward to the council above, what that council asks for, and the reason when not."""

import datetime

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.roles import responsible_for
from accounts.states import Level, RoleName
from common.formats import day
from councils.models import Assessment, Council
from councils.permissions import why_not_withdraw
from councils.states import BEFORE_THE_COUNCIL, OVER, Act, AssessmentStatus, CouncilKind, Outcome
from initiatives.effect import report_of
from initiatives.models import Initiative, Season
from initiatives.permissions import leads
from initiatives.states import Status

ABOVE = BEFORE_THE_COUNCIL | {AssessmentStatus.TO_COMPLETE}


def puts_forward(user: User | None, initiative: Initiative) -> bool:
    """Say whether it is the user's to put the initiative forward: as author, or for its unit."""
    if user is None or not user.is_authenticated:
        return False
    is_author = any(author.person_id == user.pk for author in initiative.authors.all())
    return is_author or responsible_for(user, initiative.unit, RoleName.COORDINATOR, RoleName.HEAD)


def why_not_put_forward(user: User | None, initiative: Initiative, council: Council | None) -> str | None:
    """Say why the initiative cannot go before the provincial council, or None."""
    if not puts_forward(user, initiative):
        return _("Only its authors, the co-ordinator and the head of its unit put an initiative forward.")
    if initiative.status != Status.RECOGNISED:
        return _("Only an initiative recognised at grassroots level can be put forward.")
    if council is None:
        return _("There is no provincial council at present.")
    return (
        why_closed(council)
        or why_already_forward(initiative, council)
        or why_no_report(initiative, council)
        or why_full(council, *sender_of(initiative))
    )


def why_no_report(initiative: Initiative, council: Council) -> str | None:
    """Say that the council asks for a report of effect the unit has confirmed, and what to do next; or None."""
    if not council.asks_for_report:
        return None
    report = report_of(initiative)
    if report.confirmed is not None:
        return None
    if report.waiting is not None:
        return _("The report of effect waits for the word of %(unit)s; then the initiative can be put forward.") % {
            "unit": initiative.unit
        }
    return _(
        "%(council)s asks for a report of effect and replicability. Write it, hand it in to %(unit)s, and put the "
        "initiative forward once the unit has confirmed it."
    ) % {"council": council, "unit": initiative.unit}


def sender_of(initiative: Initiative) -> tuple[Unit, Season]:
    """Give whose place it takes before a higher council: of the unit that recognised it, in its season."""
    return initiative.recognising_unit, initiative.season


def forwarded_from(council: Council, unit: Unit, season: Season) -> QuerySet[Assessment]:
    """Give what the unit has put forward to the council in the season."""
    sent = Assessment.objects.filter(council=council, act=Act.EFFECT).exclude(status__in=OVER)
    return sent.filter(initiative__season=season, initiative__recognising_unit=unit)


def why_full(council: Council, unit: Unit, season: Season) -> str | None:
    """Say that the council takes no more from this unit in this season, or None."""
    limit = council.quota_per_unit
    if not limit or forwarded_from(council, unit, season).count() < limit:
        return None
    return _(
        "%(council)s takes at most %(limit)d initiatives from %(unit)s in %(year)d, and so many have been put forward. "
        "One that is withdrawn makes room for another."
    ) % {"council": council, "limit": limit, "unit": unit, "year": season.year}


def why_not_withdraw_from_above(user: User | None, initiative: Initiative) -> str | None:
    """Say why the user may not take back what was put forward: that is the lead author's to decide."""
    if not leads(user, initiative):
        return _("Only the lead author withdraws the initiative.")
    standing = initiative.assessments.filter(act=Act.EFFECT, status__in=ABOVE)
    if initiative.status != Status.RECOGNISED or not standing.exists():
        return _("Nothing of it is before a higher council.")
    return next((reason for each in standing if (reason := why_not_withdraw(each))), None)


def why_not_order(user: User | None, unit: Unit) -> str | None:
    """Say why the user may not order what the unit means to put forward, or None."""
    if user is not None and responsible_for(user, unit, RoleName.COORDINATOR, RoleName.HEAD):
        return None
    return _("Only the co-ordinator and the head of %(unit)s order its list.") % {"unit": unit}


def why_closed(council: Council, today: datetime.date | None = None) -> str | None:
    """Say when the council takes what is put forward, if not today."""
    today = today or timezone.localdate()
    if council.takes_from and today < council.takes_from:
        return _("%(council)s takes initiatives from %(day)s on.") % {
            "council": council,
            "day": day(council.takes_from),
        }
    if council.takes_until and today > council.takes_until:
        return _("%(council)s took initiatives until %(day)s.") % {"council": council, "day": day(council.takes_until)}
    return None


def why_already_forward(initiative: Initiative, council: Council) -> str | None:
    """Say that the council has it already or has judged it, or None."""
    assessments = initiative.assessments.filter(council__level=council.level)
    if any(each.act == Act.RECOGNITION and each.outcome == Outcome.RECOGNISED for each in assessments):
        return _("The provincial council itself has recognised it.")
    latest = assessments.filter(act=Act.EFFECT).exclude(status__in=OVER).first()
    if latest is None:
        return None
    if latest.status == AssessmentStatus.PUBLISHED:
        return _("The provincial council has decided on it already.")
    if latest.status == AssessmentStatus.BARRED:
        return _("The provincial council has removed it from the round: %(reason)s") % {"reason": latest.status_reason}
    return _("It is before the provincial council already.")


def provincial_council(initiative: Initiative | None = None) -> Council | None:
    """Give the council of the province that judges effect and replicability today, that of the field first."""
    standing = Council.objects.in_force(timezone.localdate()).filter(
        kind=CouncilKind.INITIATIVES, level=Level.PROVINCIAL, for_session=False
    )
    path = initiative.field.path if initiative is not None and initiative.field else ""
    found = [
        council
        for council in standing.select_related("unit", "field").order_by("unit__path", "pk")
        if council.field is None or path.startswith(council.field.path)
    ]
    return max(found, key=lambda council: council.field.depth if council.field else 0, default=None)
