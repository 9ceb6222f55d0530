"""Applying an initiative in another unit: interest, adaptation, report, what is given back or up, who takes part."""

import datetime
from collections.abc import Mapping, Sequence

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from common.errors import NotAllowed, require
from initiatives.actions.confirmations import WRITTEN
from initiatives.actions.keeping import keep_files
from initiatives.files import Examined
from initiatives.models import Adopter, Adoption, EffectConfirmation, Initiative
from initiatives.notices import adoption as notices
from initiatives.permissions.adoption import belongs_to, why_not_adopt, why_not_complete, why_not_name
from initiatives.states import AdoptionStepName, ConfirmationStatus
from initiatives.workflow import advance_confirmation
from initiatives.workflow.adoption import advance_adoption, note_step, why_not_take


@transaction.atomic
def begin_adoption(
    *,
    initiative: Initiative,
    unit: Unit,
    why: str,
    by: User,
    parent: Adoption | None = None,
    now: datetime.datetime | None = None,
) -> Adoption:
    """Show interest in applying an initiative in a unit: its authors and the unit's head are told.

    `parent` is the application from which the unit learned it. Raises `NotAllowed` with the reason.
    """
    locked = Initiative.objects.select_for_update(of=("self",), no_key=True).select_related("unit").get(
        pk=initiative.pk
    )  # fmt: skip
    require(why_not_adopt(by, locked, unit))
    now = now or timezone.now()
    try:
        with transaction.atomic():
            begun = Adoption.objects.create(
                initiative=locked, unit=unit, parent=parent, why=why.strip(), interested_by=by, interested_at=now,
                status_since=now,
            )  # fmt: skip
    except IntegrityError:
        raise NotAllowed(_("%(unit)s cannot have learned it there.") % {"unit": unit}) from None
    begun.people.create(person=by)
    note_step(begun, AdoptionStepName.EXPRESS, "", by=by, now=now)
    notices.begun(begun, by)
    return begun


@transaction.atomic
def plan_adoption(
    *,
    adoption: Adoption,
    adaptation: str,
    starts_on: datetime.date,
    by: User,
    parent: Adoption | None = None,
    now: datetime.datetime | None = None,
) -> Adoption:
    """Write what is done otherwise here, from when, and from whom the unit learned it; again while it is applied."""
    current = lock_adoption(adoption)
    texts = {"adaptation": adaptation.strip(), "starts_on": starts_on}
    planned = advance_adoption(current, AdoptionStepName.PLAN, by=by, now=now, **texts)
    if planned.parent_id != (parent.pk if parent else None):
        _learn_from(planned, parent)
    return planned


def _learn_from(adoption: Adoption, parent: Adoption | None) -> None:
    """Put an application below another one; what would not be a tree is refused by the database, said here in words."""
    adoption.parent = parent
    try:
        with transaction.atomic():
            adoption.save(update_fields=["parent", "updated_at"])
    except IntegrityError:
        raise NotAllowed(
            _("%(unit)s learned it, by way of others, from here: it cannot be the other way round too.")
            % {"unit": parent.unit if parent else adoption.unit}
        ) from None


@transaction.atomic
def report_adoption(
    *,
    adoption: Adoption,
    evidence: str,
    texts: Mapping,
    by: User,
    files: Sequence[Examined] = (),
    now: datetime.datetime | None = None,
) -> Adoption:
    """Hand to the head of the unit what was done and achieved: written once, as the confirmation he or she signs.

    The evidence is text, files, or both; `files` are added to those attached before.
    `texts` are the columns of the confirmation (`confirmations.WRITTEN`) but since when, which the application knows.
    A confirmation for which the authors have asked the unit is the one that is written.
    """
    now = now or timezone.now()
    current = lock_adoption(adoption)
    require(why_not_take(by, current, AdoptionStepName.REPORT))
    asked = EffectConfirmation.objects.filter(
        initiative=current.initiative, unit=current.unit, status=ConfirmationStatus.ASKED
    ).first()
    written = asked or EffectConfirmation(
        initiative=current.initiative, unit=current.unit, asked_by=by, asked_at=now
    )  # fmt: skip
    for name, value in {**texts, "applied_since": current.starts_on.replace(day=1)}.items():
        if name in WRITTEN:
            setattr(written, name, value)
    written.prepared_by = by
    keep_files(current.files, files, by=by)
    current.evidence, current.confirmation = evidence.strip(), written
    require(why_not_complete(current))
    written.save()
    days = datetime.timedelta(days=current.initiative.season.campaign.adoption_days)
    due_on = timezone.localdate(now) + days
    columns = {"evidence": current.evidence, "confirmation": written, "reported_at": now, "due_on": due_on}
    reported = advance_adoption(current, AdoptionStepName.REPORT, by=by, now=now, **columns)
    notices.reported(reported, by)
    return reported


@transaction.atomic
def take_report_back(*, adoption: Adoption, by: User, now: datetime.datetime | None = None) -> Adoption:
    """Take the report back before the head has said anything, to write on."""
    return advance_adoption(lock_adoption(adoption), AdoptionStepName.TAKE_BACK, by=by, now=now)


@transaction.atomic
def give_report_back(*, adoption: Adoption, reason: str, by: User, now: datetime.datetime | None = None) -> Adoption:
    """Give the report back for the unit, and say what is missing."""
    given_back = advance_adoption(lock_adoption(adoption), AdoptionStepName.GIVE_BACK, by=by, reason=reason, now=now)
    notices.given_back(given_back, reason.strip())
    return given_back


@transaction.atomic
def abandon_adoption(*, adoption: Adoption, reason: str, by: User, now: datetime.datetime | None = None) -> Adoption:
    """Give the application up, for a reason; what was written for the head's word is put away."""
    current = lock_adoption(adoption)
    require(why_not_take(by, current, AdoptionStepName.ABANDON, reason))
    if current.confirmation is not None and current.confirmation.status == ConfirmationStatus.ASKED:
        advance_confirmation(current.confirmation, "drop", by=by)
    abandoned = advance_adoption(current, AdoptionStepName.ABANDON, by=by, reason=reason, now=now)
    notices.abandoned(abandoned, reason.strip(), by)
    return abandoned


@transaction.atomic
def name_adopter(*, adoption: Adoption, person: User, by: User, task: str = "") -> Adopter:
    """Name somebody of the receiving unit among those who apply it."""
    current = lock_adoption(adoption)
    require(why_not_name(by, current))
    if not belongs_to(person, current.unit):
        raise NotAllowed(_("%(person)s does not work in %(unit)s.") % {"person": person, "unit": current.unit})
    named, is_new = Adopter.objects.get_or_create(adoption=current, person=person, defaults={"task": task.strip()})
    if is_new:
        notices.named(current, person, by)
    return named


@transaction.atomic
def remove_adopter(*, adopter: Adopter, by: User) -> None:
    """Take somebody off, while it is under way; the last one gives the application up instead."""
    current = lock_adoption(adopter.adoption)
    require(why_not_name(by, current))
    if not current.people.exclude(pk=adopter.pk).exists():
        raise NotAllowed(_("Somebody applies it. Name others first, or give the application up."))
    adopter.delete()


def lock_adoption(adoption: Adoption) -> Adoption:
    """Give the row as it stands, locked; before it the open confirmation, in the order in which signing locks."""
    open_ones = EffectConfirmation.objects.filter(
        initiative=adoption.initiative_id, unit=adoption.unit_id, status=ConfirmationStatus.ASKED
    )
    list(open_ones.select_for_update(no_key=True).order_by("pk"))
    rows = Adoption.objects.select_for_update(of=("self",), no_key=True)
    return rows.select_related("initiative__unit", "unit", "confirmation").get(pk=adoption.pk)
