"""Cancelling a recognition: by a decision, for a reason that everybody may read (process.md 2.9)."""

import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from common.errors import require
from councils import notices
from councils.actions.registry import write_entries
from councils.actions.reviews import close_assessments
from councils.models import Certificate, Council, DecisionItem
from councils.permissions.decisions import signs_for, why_not_revoke
from councils.states import Act, CertificateStatus
from councils.workflow import end_certificates
from initiatives.actions import review


@transaction.atomic
def revoke_recognition(
    *,
    item: DecisionItem,
    reason: str,
    decision_number: str,
    decided_on: datetime.date,
    by: User,
    now: datetime.datetime,
) -> DecisionItem:
    """Cancel what an item recognises, with its certificates and its place in the registry.

    Without the recognition at grassroots nothing stands: what a higher council found or has before it goes with it,
    and the duties it met are open again. A higher council's finding can be cancelled by itself.
    """
    Council.objects.select_for_update(no_key=True).get(pk=item.decision.council_id)
    locked = DecisionItem.objects.select_for_update(of=("self",)).select_related(
        "decision__council__unit", "assessment__initiative", "assessment__council"
    )
    current = locked.get(pk=item.pk)
    require(why_not_revoke(by, current) or _why_not_cancel(current, reason, decision_number, decided_on, now))
    initiative = current.assessment.initiative
    cancelled = [current]
    if current.assessment.act == Act.RECOGNITION:
        cancelled += locked.in_force().filter(assessment__initiative=initiative, assessment__act=Act.EFFECT)
        close_assessments(initiative=initiative, act=Act.EFFECT, by=by, reason=reason, now=now)
        absent = signs_for(by, current.decision.council)
        review.revoke_recognition(initiative=initiative, by=by, on_behalf_of=absent, reason=reason, now=now)
    for each in cancelled:
        each.revoked_on, each.revoked_by_decision = decided_on, decision_number.strip()
        each.revoked_because, each.revoked_at = reason.strip(), now
        each.save(update_fields=["revoked_on", "revoked_at", "revoked_by_decision", "revoked_because"])
    _revoke_certificates(cancelled, by=by)
    write_entries([initiative])
    notices.revoked(current)
    return current


def _why_not_cancel(
    item: DecisionItem, reason: str, decision_number: str, decided_on: datetime.date, now: datetime.datetime
) -> str | None:
    if not reason.strip() or not decision_number.strip():
        return _("Give the number of the decision and the reason.")
    if decided_on > timezone.localdate(now):
        return _("The date of signing lies ahead.")
    if decided_on < item.decision.signed_on:
        return _("The recognition was decided on %(day)s; it cannot be cancelled before.") % {
            "day": item.decision.signed_on.strftime("%d/%m/%Y")
        }
    return None


def _revoke_certificates(items: list[DecisionItem], *, by: User) -> None:
    certificates = Certificate.objects.filter(item__in=items, status=CertificateStatus.VALID).order_by("pk")
    first = items[0]
    end_certificates(
        certificates.select_for_update(),
        "revoke",
        by=by,
        ended_on=first.revoked_on,
        reason=first.revoked_because,
        cancelled_by_decision=first.revoked_by_decision,
    )
