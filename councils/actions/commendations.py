"""Outstanding models and their commendation: the third act, by a third body (mass-mobilisation.md 4)."""

import datetime
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from common.errors import NotAllowed, require
from councils.models import CommendationDecision, CommendationItem, Council, Distinction
from councils.permissions import why_not_own
from councils.permissions.commendations import (
    why_not_change,
    why_not_choose,
    why_not_issuer,
    why_not_outstanding,
)
from councils.workflow.commendations import advance_commendation
from initiatives.models import Initiative


@transaction.atomic
def choose_outstanding(
    *, council: Council, initiatives: Iterable[Initiative], because: str, by: User, now: datetime.datetime | None = None
) -> list[Distinction]:
    """Choose recognised models as outstanding, all or none, with the reason everybody reads."""
    chosen = list(initiatives)
    require(why_not_choose(by, council) or why_not_own(by, council, chosen))
    if not because.strip():
        require(_("Say why."))
    locked = Initiative.objects.filter(pk__in=[each.pk for each in chosen]).select_for_update(no_key=True)
    found = list(locked.order_by("pk"))
    require(next(filter(None, (why_not_outstanding(council, each) for each in found)), None))
    known = set(Distinction.objects.filter(initiative__in=found).values_list("initiative", flat=True))
    return [
        Distinction.objects.create(
            initiative=each, council=council, because=because.strip(), chosen_by=by, chosen_at=now or timezone.now()
        )
        for each in found
        if each.pk not in known
    ]


@transaction.atomic
def no_longer_outstanding(*, distinction: Distinction, by: User) -> None:
    """Take a choice back, as long as no commendation names it."""
    require(why_not_choose(by, distinction.council))
    if distinction.commended_in.exists():
        raise NotAllowed(_("It stands in a commendation: take it out there first."))
    distinction.delete()


@transaction.atomic
def draft_commendation(
    *, council: Council, issuer: Unit, form: str, distinctions: Iterable[Distinction], by: User, today: datetime.date
) -> CommendationDecision:
    """Propose outstanding models of this council for a commendation by another body."""
    require(why_not_choose(by, council) or why_not_issuer(council, issuer))
    chosen = sorted(distinctions, key=lambda each: (each.initiative.number, each.pk))
    require(_why_not_these(council, issuer, form, chosen))
    made = CommendationDecision.objects.create(council=council, issuer=issuer, form=form, year=today.year)
    CommendationItem.objects.bulk_create(
        CommendationItem(commendation=made, distinction=each, position=place) for place, each in enumerate(chosen, 1)
    )
    return made


def _why_not_these(council: Council, issuer: Unit, form: str, chosen: list[Distinction]) -> str | None:
    if not chosen:
        return _("Choose at least one model.")
    if any(each.council_id != council.pk for each in chosen):
        return _("Another steering committee has chosen one of these.")
    before = CommendationItem.objects.filter(
        distinction__in=chosen, commendation__issuer=issuer, commendation__form=form
    ).select_related("distinction__initiative")
    again = before.first()
    if again is None:
        return None
    return _("%(title)s stands in such a commendation already.") % {"title": again.distinction.initiative}


@transaction.atomic
def discard_commendation(*, commendation: CommendationDecision, by: User) -> None:
    """Throw a draft away; its models stay outstanding."""
    draft = CommendationDecision.objects.select_for_update(of=("self",)).select_related("council", "issuer").get(
        pk=commendation.pk
    )  # fmt: skip
    require(why_not_change(by, draft))
    draft.delete()


@transaction.atomic
def publish_commendation(
    *, commendation: CommendationDecision, number: str, signed_on: datetime.date, signer_name: str, by: User,
    now: datetime.datetime | None = None,
) -> CommendationDecision:  # fmt: skip
    """Make the commendation known, with number, date and signer: from then on it stays as it is."""
    now = now or timezone.now()
    locked = CommendationDecision.objects.select_for_update(of=("self",)).select_related("council", "issuer")
    draft = locked.get(pk=commendation.pk)
    if signed_on > timezone.localdate(now):
        raise NotAllowed(_("The date of signing lies ahead."))
    taken = CommendationDecision.objects.filter(issuer=draft.issuer, number=number.strip(), year=signed_on.year)
    if taken.exclude(pk=draft.pk).exists():
        raise NotAllowed(
            _("Number %(number)s has been given in %(year)s.") % {"number": number, "year": signed_on.year}
        )
    draft.number, draft.signed_on, draft.year = number.strip(), signed_on, signed_on.year
    draft.signer_name, draft.published_at, draft.published_by = signer_name.strip(), now, by
    return advance_commendation(draft, by=by)
