"""Who appeals, hears and answers, until when, and the reason when not."""

import datetime

from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.formats import day
from councils.hearing import authors_of, last_day_of, took_part
from councils.models import Appeal, DecisionItem, Hearer
from councils.permissions import represented, runs, seat_of, why_not_run
from councils.permissions.offices import why_for
from councils.states import OPEN_APPEALS, AppealStatus, DecisionStatus, Outcome
from initiatives.nouns import why_own


def why_not_appeal(user: User | None, item: DecisionItem, today: datetime.date) -> str | None:
    """Say why the user may not appeal against what this item refused or what was cancelled, or None."""
    assessment = item.assessment
    if item.decision.status != DecisionStatus.PUBLISHED:
        return _("The decision has not been published.")
    if assessment.outcome != Outcome.NOT_RECOGNISED and item.revoked_on is None:
        return _("Only a refusal or a cancelled recognition can be appealed against.")
    if user is None or not assessment.initiative.authors.filter(person=user).exists():
        return _("Only an author appeals.")
    last = last_day_of(item)
    if today > last:
        return _("The time to appeal ended on %(day)s.") % {"day": day(last)}
    own = item.appeals.filter(by=user, is_about_revocation=item.revoked_on is not None)
    if own.exclude(status=AppealStatus.WITHDRAWN).exists():
        return _("You have appealed against this already.")
    other = item.appeals.open().select_related("by").first()
    if other is not None:
        return _("%(name)s has appealed on %(day)s; the answer holds for all authors.") % {
            "name": other.by,
            "day": day(timezone.localdate(other.filed_at)),
        }
    if item.appeals.filter(status=AppealStatus.UPHELD, is_about_revocation=item.revoked_on is not None).exists():
        return _("It is being judged anew already.")
    return None


def why_not_handle(user: User | None, appeal: Appeal) -> str | None:
    """Say why the user does not handle the appeal as an officer of the council that hears it, or None."""
    if user is not None and user.pk in authors_of(appeal.item.assessment):
        return why_own(appeal.item.assessment.initiative)
    if reason := why_not_run(user, appeal.council):
        return reason
    absent = represented(user, appeal.council)
    return why_for(absent) if absent and absent.person_id in authors_of(appeal.item.assessment) else None


def why_not_assign_hearers(user: User | None, appeal: Appeal) -> str | None:
    """Say why the user may not say who hears the appeal, or None."""
    return why_not_handle(user, appeal)


def why_not_find(user: User | None, hearer: Hearer) -> str | None:
    """Say why the user may not write this finding, or None."""
    if hearer.appeal.status != AppealStatus.HEARD:
        return _("The appeal has been answered. State: %(state)s.") % {"state": hearer.appeal.get_status_display()}
    seat = seat_of(user, hearer.appeal.council)
    if seat is None or seat.pk != hearer.seat_id:
        return _("Only whoever hears the appeal writes the finding.")
    return None


def why_not_conclude(user: User | None, appeal: Appeal) -> str | None:
    """Say why the user may not answer the appeal, or None: all findings are in, and no former voter where avoidable."""
    reason = why_not_handle(user, appeal)
    if reason:
        return reason
    hearers = list(appeal.hearers.all())
    if not hearers or any(not hearer.finding for hearer in hearers):
        return _("Not every hearer has written a finding yet.")
    former = took_part(appeal.item.assessment) | authors_of(appeal.item.assessment)
    officers = appeal.council.seats.in_force(timezone.localdate()).officers()
    absent = represented(user, appeal.council)
    if absent is not None and absent.person_id in former:
        return why_for(absent)
    if user.pk in former and any(seat.person_id not in former for seat in officers):
        return _("You took part in what is appealed against: another officer of the council answers.")
    return None


def why_not_withdraw_appeal(user: User | None, appeal: Appeal) -> str | None:
    """Say why the user may not withdraw the appeal, or None."""
    if user is None or appeal.by_id != user.pk:
        return _("Only whoever has appealed withdraws the appeal.")
    return None


def reads_findings(user: User, appeal: Appeal) -> bool:
    """Say whether the user reads what hearers found: officers and hearers do, authors read the answer."""
    if user.pk in authors_of(appeal.item.assessment):
        return False
    return runs(user, appeal.council) or appeal.hearers.filter(seat__person=user).exists()


def is_open(appeal: Appeal) -> bool:
    """Say whether it still waits for an answer."""
    return appeal.status in OPEN_APPEALS


def why_not_print_answer(appeal: Appeal) -> str | None:
    """Say why there is no paper of the answer yet, or None."""
    return None if appeal.concluded_at else _("The paper is there once the appeal is answered.")
