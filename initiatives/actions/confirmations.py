"""Confirmations of effect: asked for, prepared, signed or declined, revoked (process.md 3.3)."""

import datetime
from collections.abc import Mapping
from dataclasses import asdict

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.letterhead import letterhead, title_of_deputy
from accounts.models import Unit, User
from accounts.roles import represented
from accounts.states import RoleName
from common.errors import NotAllowed, require
from initiatives import notices
from initiatives.actions.adoption_outcome import confirm_adoption_of, revoke_adoption_of
from initiatives.models import EffectConfirmation, Initiative
from initiatives.permissions.effect import why_not_ask_for_confirmation, why_not_prepare_confirmation
from initiatives.reading import share
from initiatives.workflow import advance_confirmation

WRITTEN = (
    "applied_since", "economic_effect", "benefit", "benefit_not_computable", "social_benefit", "replicability",
    "conclusion",
)  # fmt: skip


@transaction.atomic
def ask_for_confirmation(
    *, initiative: Initiative, unit: Unit, by: User, message: str = "", now: datetime.datetime | None = None
) -> EffectConfirmation:
    """Ask a unit to confirm what the initiative achieves there; its head and co-ordinators are told."""
    current = Initiative.objects.select_for_update(of=("self",), no_key=True).select_related("unit")
    locked = current.get(pk=initiative.pk)
    require(why_not_ask_for_confirmation(by, locked, unit))
    try:
        with transaction.atomic():
            asked = EffectConfirmation.objects.create(
                initiative=locked, unit=unit, asked_by=by, asked_at=now or timezone.now(), message=message.strip()
            )
    except IntegrityError:
        raise NotAllowed(_("%(unit)s has been asked already.") % {"unit": unit}) from None
    notices.confirmation_asked(asked)
    return asked


@transaction.atomic
def prepare_confirmation(*, confirmation: EffectConfirmation, texts: Mapping, by: User) -> EffectConfirmation:
    """Keep what the unit asked writes (`WRITTEN`); the head signs it later."""
    current = _lock(confirmation)
    require(why_not_prepare_confirmation(by, current))
    for name in WRITTEN:
        setattr(current, name, texts[name])
    current.prepared_by = by
    current.save()
    return current


@transaction.atomic
def sign_confirmation(
    *, confirmation: EffectConfirmation, by: User, now: datetime.datetime | None = None
) -> EffectConfirmation:
    """Sign what stands there for the unit: from now on it stays as it is. Names are kept as they are today.

    With it the application in the unit is confirmed, for those who apply it as for the authors.
    """
    now = now or timezone.now()
    current = _lock(confirmation)
    initiative = current.initiative
    content = asdict(letterhead(current.unit)) | {
        "number": initiative.number,
        "title": initiative.title,
        "from": initiative.unit.name,
        "authors": [
            {"name": author.name, "share": share(f"{author.share.normalize():f}")}
            for author in initiative.authors_with_persons()
        ],
        "signer": by.full_name,
    }
    if absent := represented(by, current.unit, RoleName.HEAD):
        posting = by.main_posting()
        content["head"] = title_of_deputy(content["head"], posting.position if posting else "")
        content["on_behalf_of"] = absent.full_name
    signed = advance_confirmation(current, "sign", by=by, signed_by=by, signed_at=now, signed_content=content)
    confirm_adoption_of(signed, by=by, now=now)
    notices.confirmation_answered(signed, "initiatives/confirmation_signed", reason="")
    return signed


@transaction.atomic
def decline_confirmation(*, confirmation: EffectConfirmation, reason: str, by: User) -> EffectConfirmation:
    """Say for the unit that it does not confirm, and why."""
    said = reason.strip()
    declined = advance_confirmation(_lock(confirmation), "decline", by=by, reason=said, declined_because=said)
    notices.confirmation_answered(declined, "initiatives/confirmation_declined", reason=said)
    return declined


@transaction.atomic
def take_back_question(*, confirmation: EffectConfirmation, by: User) -> EffectConfirmation:
    """Ask the unit no longer; what it has prepared is kept out of sight of everybody else."""
    taken_back = advance_confirmation(_lock(confirmation), "take_back", by=by)
    notices.confirmation_taken_back(taken_back)
    return taken_back


@transaction.atomic
def revoke_confirmation(
    *, confirmation: EffectConfirmation, reason: str, by: User, now: datetime.datetime | None = None
) -> EffectConfirmation:
    """Revoke for the unit what it has signed; the text stays, with the reason."""
    said, now = reason.strip(), now or timezone.now()
    ended = {"revoked_by": by, "revoked_at": now, "revoked_because": said}
    revoked = advance_confirmation(_lock(confirmation), "revoke", by=by, reason=said, **ended)
    revoke_adoption_of(revoked, reason=said, by=by, now=now)
    notices.confirmation_answered(revoked, "initiatives/confirmation_revoked", reason=said)
    return revoked


def _lock(confirmation: EffectConfirmation) -> EffectConfirmation:
    rows = EffectConfirmation.objects.select_for_update(of=("self",)).select_related("initiative__unit", "unit")
    return rows.get(pk=confirmation.pk)
