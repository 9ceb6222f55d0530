"""Conferences are planned, changed, people invited, held or cancelled, and concluded by the head of the host."""

import datetime
from collections.abc import Collection, Mapping, Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Unit, User
from accounts.states import UnitKind
from common.errors import NotAllowed, require
from movements import conference_notices as notices
from movements.conference_plans import Guest, Item
from movements.conference_states import ConferenceStep
from movements.models import Conference, Participant, ProgrammeItem
from movements.permissions.conferences import why_not_plan, why_not_prepare
from movements.states import LEVEL_OF_KIND
from movements.workflow.conferences import advance

FACTS = ("theme", "held_at", "place", "chair", "about")
WHEN_AND_WHERE = ("held_at", "place")


@transaction.atomic
def plan_conference(*, unit: Unit, facts: Mapping, by: User) -> Conference:
    """Plan a conference of a unit; it may lie behind, where one is recorded that was held already."""
    require(why_not_plan(by, unit))
    return Conference.objects.create(
        unit=unit, level=LEVEL_OF_KIND[UnitKind(unit.kind)], planned_by=by, **{name: facts[name] for name in FACTS}
    )


@transaction.atomic
def change_conference(*, conference: Conference, facts: Mapping, by: User) -> Conference:
    """Change what is planned; whoever is invited hears of another time or place."""
    current = _locked(conference)
    require(why_not_prepare(by, current))
    has_moved = any(getattr(current, name) != facts[name] for name in WHEN_AND_WHERE)
    for name in FACTS:
        setattr(current, name, facts[name])
    if has_moved:
        current.sequence += 1
    current.save()
    if has_moved:
        notices.changed(current, _invited(current))
    return current


@transaction.atomic
def write_programme(*, conference: Conference, items: Sequence[Item], by: User) -> None:
    """Let these be the items of the programme, in this order."""
    current = _locked(conference)
    require(why_not_prepare(by, current))
    current.programme.all().delete()
    ProgrammeItem.objects.bulk_create(
        ProgrammeItem(
            conference=current, position=position, title=item.title, starts_at=item.starts_at, speaker=item.speaker
        )
        for position, item in enumerate(items, start=1)
    )


@transaction.atomic
def add_participants(*, conference: Conference, guests: Sequence[Guest], by: User) -> int:
    """Add people to the list, each once; gives how many were not on it yet. Nobody is told before `invite`."""
    current = _locked(conference)
    require(why_not_prepare(by, current))
    known = {(each.person_id, each.name, each.organisation) for each in current.participants.all()}
    wanted = dict.fromkeys((guest.person.pk if guest.person else None, guest.name, guest.organisation)
                           for guest in guests)  # fmt: skip
    made = [
        Participant(conference=current, person_id=person, name=name, organisation=organisation)
        for person, name, organisation in wanted
        if (person, name, organisation) not in known
    ]
    Participant.objects.bulk_create(made)
    return len(made)


@transaction.atomic
def remove_participant(*, participant: Participant, by: User) -> None:
    """Take somebody off the list who was not invited yet."""
    require(why_not_prepare(by, _locked(participant.conference)))
    current = Participant.objects.select_related("person").get(pk=participant.pk)  # as it is under the lock
    if current.invited_at:
        raise NotAllowed(_("%(name)s is invited already and stays on the list.") % {"name": current})
    current.delete()


@transaction.atomic
def invite_participants(*, conference: Conference, by: User, now: datetime.datetime | None = None) -> int:
    """Invite everybody on the list who is not invited yet; people with an account are told. Gives how many."""
    now, current = now or timezone.now(), _locked(conference)
    require(why_not_prepare(by, current))
    if current.held_at <= now:
        raise NotAllowed(_("The conference has begun: nobody is invited any more."))
    new = list(current.participants.filter(invited_at=None).select_related("person"))
    Participant.objects.filter(pk__in=[each.pk for each in new]).update(invited_at=now)
    notices.invited(current, [each.person for each in new if each.person])
    return len(new)


@transaction.atomic
def hold_conference(
    *, conference: Conference, came: Collection[int], attendance: int, by: User, now: datetime.datetime | None = None
) -> Conference:
    """Say that it was held, who of the list came (keys), and how many came in all, those not listed too."""
    now, current = now or timezone.now(), _locked(conference)
    if current.held_at > now:
        raise NotAllowed(_("It begins at %(at)s: it cannot have been held yet.") % {
            "at": timezone.localtime(current.held_at).strftime("%H:%M, %d/%m/%Y")
        })  # fmt: skip
    listed = current.participants.filter(pk__in=came)
    if attendance < listed.count():
        raise NotAllowed(_("More people of the list came than that."))
    held = advance(current, ConferenceStep.HOLD, by=by, now=now, attendance=attendance)
    listed.update(came=True)
    return held


@transaction.atomic
def unhold_conference(
    *, conference: Conference, reason: str, by: User, now: datetime.datetime | None = None
) -> Conference:
    """Say that it was not held after all; it is planned again."""
    back = advance(
        _locked(conference), ConferenceStep.UNHOLD, by=by, now=now or timezone.now(), text=reason, attendance=None
    )
    back.participants.update(came=False)
    return back


@transaction.atomic
def cancel_conference(
    *, conference: Conference, reason: str, by: User, now: datetime.datetime | None = None
) -> Conference:
    """Cancel what is planned; whoever was invited reads why."""
    current = _locked(conference)
    gone = advance(
        current, ConferenceStep.CANCEL, by=by, now=now or timezone.now(), text=reason, sequence=current.sequence + 1
    )
    notices.cancelled(gone, _invited(gone), reason=reason.strip())
    return gone


@transaction.atomic
def conclude_conference(
    *, conference: Conference, conclusion: str, by: User, now: datetime.datetime | None = None
) -> Conference:
    """Publish the conclusions: everybody reads them, and whoever is to carry something out is told."""
    now, current = now or timezone.now(), _locked(conference)
    concluded = advance(
        current, ConferenceStep.CONCLUDE, by=by, now=now, text=conclusion, conclusion=conclusion.strip(),
        concluded_at=now,
    )  # fmt: skip
    notices.concluded(concluded, concluded.conclusions.for_list())
    return concluded


@transaction.atomic
def reopen_conference(
    *, conference: Conference, reason: str, by: User, now: datetime.datetime | None = None
) -> Conference:
    """Open the conclusions again to put something right, as long as nothing of them is carried out."""
    return advance(
        _locked(conference), ConferenceStep.REOPEN, by=by, now=now or timezone.now(), text=reason, concluded_at=None
    )


def _invited(conference: Conference) -> list[User]:
    rows = conference.participants.filter(invited_at__isnull=False, person__isnull=False).select_related("person")
    return [each.person for each in rows]


def _locked(conference: Conference) -> Conference:
    return Conference.objects.select_for_update(of=("self",)).select_related("unit").get(pk=conference.pk)
