"""Changing authors after submission: with a reason, and with the consent of everybody concerned (design.md 9)."""

import datetime

from django.db import transaction

from accounts.models import User
from common.errors import require
from initiatives import notices
from initiatives.actions.duties import refresh_duties
from initiatives.actions.submission import freeze_version
from initiatives.author_lists import author_of
from initiatives.models import AuthorChange, ChangeConsent, Initiative, Step
from initiatives.permissions import why_not_answer_change, why_not_change_authors, why_not_drop_change
from initiatives.states import ChangeOutcome, Consent, Status, StepName


@transaction.atomic
def propose_change(
    *, initiative: Initiative, rows: list[dict], reason: str, by: User, now: datetime.datetime
) -> AuthorChange:
    """Propose the authors as they shall be. Asked are all authors of now and then, less who has refused before."""
    current = Initiative.objects.select_for_update(no_key=True).get(pk=initiative.pk)
    require(why_not_change_authors(by, current))
    change = AuthorChange.objects.create(initiative=current, reason=reason, rows=rows, proposed_by=by, proposed_at=now)
    named = {author.person_id for author in current.authors.all() if author.consent != Consent.REFUSED}
    people = (named | {row["person"] for row in rows}) - {None}
    ChangeConsent.objects.bulk_create(ChangeConsent(change=change, person_id=pk) for pk in sorted(people))
    change.consents.filter(person=by).update(consent=Consent.AGREED, answered_at=now)
    notices.change_proposed(change)
    _apply_if_agreed(change, by=by, now=now)
    return change


@transaction.atomic
def answer_change(
    *, change: AuthorChange, agrees: bool, by: User, now: datetime.datetime, reason: str = ""
) -> AuthorChange:
    """Note what one person says; the last consent puts the change into force, one refusal ends it."""
    current = _locked(change)
    require(why_not_answer_change(by, current, agrees=agrees, reason=reason))
    answer = Consent.AGREED if agrees else Consent.REFUSED
    current.consents.filter(person=by).update(consent=answer, answered_at=now, refused_because=reason)
    if agrees:
        _apply_if_agreed(current, by=by, now=now)
    else:
        _close(current, ChangeOutcome.REFUSED, now)
    return current


@transaction.atomic
def drop_change(*, change: AuthorChange, by: User, now: datetime.datetime) -> AuthorChange:
    """Take a proposal back before everybody has agreed."""
    current = _locked(change)
    require(why_not_drop_change(by, current))
    _close(current, ChangeOutcome.DROPPED, now)
    return current


def _locked(change: AuthorChange) -> AuthorChange:
    Initiative.objects.select_for_update(no_key=True).get(pk=change.initiative_id)
    return AuthorChange.objects.select_related("initiative").get(pk=change.pk)


def _close(change: AuthorChange, outcome: str, now: datetime.datetime) -> None:
    change.outcome, change.closed_at = outcome, now
    change.save()
    notices.change_settled(change)


def _apply_if_agreed(change: AuthorChange, *, by: User, now: datetime.datetime) -> None:
    """Put the list into force once nobody is left to ask, and keep it in a version of its own."""
    if change.consents.exclude(consent=Consent.AGREED).exists():
        return
    initiative = change.initiative
    before = [author.person_id for author in initiative.authors.all() if author.person_id]
    initiative.authors.all().delete()
    for position, row in enumerate(change.rows, 1):
        author = author_of(row, initiative, position)
        author.consent, author.consent_at, author.agreed_share = Consent.AGREED, now, author.share
        author.save()
    Step.objects.create(
        initiative=initiative, step=StepName.AUTHORS, source=initiative.status, target=initiative.status,
        by=change.proposed_by, at=now, reason=change.reason,
    )  # fmt: skip
    if initiative.status != Status.RETURNED:  # what is being corrected is frozen when it is handed in again
        freeze_version(dossier=initiative.main_dossier(), by=by, now=now)
    refresh_duties(initiative=initiative, people=before, now=now)
    _close(change, ChangeOutcome.APPLIED, now)
