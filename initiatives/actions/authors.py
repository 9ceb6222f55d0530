"""Who the authors of a draft are, their shares, and what each of them says to it (process.md 2.7, design.md 9)."""

import datetime
from decimal import Decimal

from django.db import transaction

from accounts.models import User
from common.errors import require
from initiatives import notices
from initiatives.actions.duties import refresh_duties
from initiatives.actions.writing import bump, lock_for_writing, touch
from initiatives.models import Author, Initiative
from initiatives.permissions import (
    why_authors_stay,
    why_not_add_author,
    why_not_answer_consent,
    why_not_lead,
    why_not_remove_author,
)
from initiatives.states import Consent, QuestionKind

HUNDRED = Decimal(100)


def set_shares(*, initiative: Initiative, shares: dict[str, Decimal], by: User, now: datetime.datetime) -> None:
    """Set shares by the authors' keys; whose share changes is asked again, except who changes the own one.

    The caller holds the lock (`save_answers`). People are asked once the shares make a whole.
    """
    require(why_authors_stay(initiative))
    authors = list(initiative.authors.select_related("person"))
    for author in authors:
        share = shares.get(str(author.pk), author.share)
        if share != author.share:
            author.share = share
            _settle_consent(author, by=by, now=now)
            author.save()
    ask_for_consent(initiative=initiative, authors=authors, by=by)
    refresh_duties(initiative=initiative, now=now)


def _settle_consent(author: Author, *, by: User, now: datetime.datetime) -> None:
    """Say what an author's consent is worth after a change: nobody agrees to a share he or she has not seen."""
    if author.person_id is None:
        return  # outside persons sign the paper
    if author.person_id == by.pk or (author.agreed_share == author.share and author.consent != Consent.REFUSED):
        _agree(author, now)
    else:
        author.consent, author.consent_at, author.refused_because = Consent.WAITING, None, ""


def _agree(author: Author, now: datetime.datetime) -> None:
    author.consent, author.agreed_share, author.refused_because = Consent.AGREED, author.share, ""
    author.consent_at = now


def ask_for_consent(*, initiative: Initiative, authors: list[Author], by: User) -> None:
    """Tell those who have not answered, once the shares total 100; for one share each is told once."""
    if sum((author.share for author in authors), Decimal(0)) != HUNDRED:
        return
    for author in authors:
        if author.person_id not in {None, by.pk} and author.consent == Consent.WAITING:
            notices.consent_asked(author, by=by)


@transaction.atomic
def add_author(
    *,
    initiative: Initiative,
    by: User,
    now: datetime.datetime,
    person: User | None = None,
    outside: dict | None = None,
    task: str = "",
) -> Author:
    """Name another author, of the house or (`outside`: name, birth_date, residence) from outside; the share follows."""
    current = lock_for_writing(initiative, by=by, now=now)
    require(why_not_add_author(by, current, person))
    details = {f"outside_{part}": value for part, value in (outside or {}).items()}
    last = max(author.position for author in current.authors.all())
    author = Author(initiative=current, person=person, task=task, position=last + 1, **details)
    if person is None:
        _agree(author, now)
    author.save()
    _changed(current, by=by, now=now)
    return author


@transaction.atomic
def change_author(
    *, author: Author, by: User, now: datetime.datetime, task: str, outside: dict | None = None
) -> Author:
    """Change what an author did, and who an outside person is."""
    current = lock_for_writing(author.initiative, by=by, now=now)
    author = current.authors.get(pk=author.pk)
    author.task = task
    require(why_authors_stay(current))
    if author.person_id is None:
        for part, value in (outside or {}).items():
            setattr(author, f"outside_{part}", value)
    author.save()
    touch(current, now)
    return author


@transaction.atomic
def remove_author(*, author: Author, by: User, now: datetime.datetime) -> None:
    """Take an author off a draft; the share is open until somebody else has it."""
    current = lock_for_writing(author.initiative, by=by, now=now)
    author = current.authors.select_related("person").get(pk=author.pk)
    require(why_not_remove_author(by, author))
    author.delete()
    refresh_duties(initiative=current, people=[author.person_id] if author.person_id else [], now=now)
    _changed(current, by=by, now=now)
    if author.person_id not in {None, by.pk}:
        notices.author_removed(current, author.person, by=by)


@transaction.atomic
def make_lead(*, author: Author, by: User, now: datetime.datetime) -> None:
    """Let another author lead; the initiative belongs to the lead author's unit."""
    current = lock_for_writing(author.initiative, by=by, now=now)
    author = current.authors.select_related("person").get(pk=author.pk)
    require(why_not_lead(by, author))
    current.authors.filter(is_lead=True).update(is_lead=False, updated_at=now)
    author.is_lead = True
    author.save()
    current.unit = author.person.main_posting().unit
    current.save(update_fields=["unit", "updated_at"])
    _changed(current, by=by, now=now)


@transaction.atomic
def top_up_lead(*, initiative: Initiative, by: User, now: datetime.datetime) -> None:
    """Give the lead author what is missing to 100 %, or take from the lead what is too much."""
    current = lock_for_writing(initiative, by=by, now=now)
    authors = list(current.authors.all())
    lead = next(author for author in authors if author.is_lead)
    share = lead.share + HUNDRED - sum(author.share for author in authors)
    if 0 <= share <= HUNDRED:
        set_shares(initiative=current, shares={str(lead.pk): share}, by=by, now=now)
        _changed(current, by=by, now=now)


def _changed(initiative: Initiative, *, by: User, now: datetime.datetime) -> None:
    bump(initiative.main_dossier(), QuestionKind.AUTHORS, by=by, now=now)
    touch(initiative, now)


@transaction.atomic
def answer_consent(*, author: Author, agrees: bool, by: User, now: datetime.datetime, reason: str = "") -> Author:
    """Note that a co-author agrees to being named with this share, or refuses and says why; the lead is told."""
    initiative = Initiative.objects.select_for_update(no_key=True).get(pk=author.initiative_id)
    author = initiative.authors.select_related("person").get(pk=author.pk)
    require(why_not_answer_consent(by, author, agrees=agrees, reason=reason))
    if agrees:
        _agree(author, now)
    else:
        author.consent, author.refused_because, author.agreed_share = Consent.REFUSED, reason, None
        author.consent_at = now
    author.save()
    refresh_duties(initiative=initiative, now=now)
    touch(initiative, now)
    notices.consent_answered(author)
    return author
