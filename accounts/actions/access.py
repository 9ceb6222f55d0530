"""How people get in: invitations, one-time slips, passwords, and a change of the e-mail address."""

import datetime
import smtplib
from collections.abc import Collection

from django.core import signing
from django.db import transaction
from django.utils.translation import gettext as _

from accounts import letters
from accounts.models import Invitation, OneTimeSlip, User
from accounts.onetime import ADDRESS_SALT, RESET_LIFETIME, SLIP_LIFETIME, hash_of, new_slip_code
from accounts.permissions import people_let_in_by, why_not_let_in
from common.commits import after_commit
from common.errors import NotAllowed, require
from common.refusals import Refusal

LETTERS_A_TASK = 50
LONGEST_REASON = Invitation._meta.get_field("returned_because").max_length


@transaction.atomic
def issue_slips(*, people: Collection[User], by: User, now: datetime.datetime) -> list[tuple[OneTimeSlip, str]]:
    """Make a one-time code for each, in their order; codes given out before stop working.

    Nothing but what is returned here ever holds the codes: print them at once.
    """
    require(why_not_let_in(by))
    _require_reachable(people, by)
    _lock(people)
    OneTimeSlip.objects.standing().filter(person__in=people).update(replaced_at=now)
    codes = [new_slip_code() for _person in people]
    slips = OneTimeSlip.objects.bulk_create(
        [
            OneTimeSlip(
                person=person, code_hash=hash_of(code), issued_by=by, issued_at=now, expires_at=now + SLIP_LIFETIME
            )
            for person, code in zip(people, codes, strict=True)
        ]
    )
    return list(zip(slips, codes, strict=True))


def _require_reachable(people: Collection[User], by: User) -> None:
    reachable = set(people_let_in_by(by).filter(pk__in=[p.pk for p in people]).values_list("pk", flat=True))
    others = [person.full_name for person in people if person.pk not in reachable]
    if others:
        raise NotAllowed(
            _("%(names)s: outside your units, or entrusted with a role, so that only administrators help them in.")
            % {"names": ", ".join(others)}
        )


@transaction.atomic
def set_password(*, person: User, password: str, now: datetime.datetime) -> None:
    """Set the person's password: other devices are signed out, and a printed slip has done its work."""
    person.set_password(password)
    person.save()
    person.slips.standing().update(used_at=now)


@transaction.atomic
def invite(*, person: User, by: User, now: datetime.datetime) -> bool:
    """Send a link with which the person sets the first password; say whether a letter will go."""
    return invite_all(people=[person], by=by, now=now) == 1


@transaction.atomic
def invite_all(*, people: Collection[User], by: User, now: datetime.datetime) -> int:
    """Invite those who have an address and no password yet; give how many letters will go.

    Somebody who waits for a letter already gets that one, not a second.
    """
    from accounts.tasks import send_invitations  # noqa: PLC0415 (tasks stand above actions)

    require(why_not_let_in(by))
    _lock(people)
    invited = [person for person in people if person.is_active and person.email and not person.has_usable_password()]
    waiting = dict(Invitation.objects.filter(person__in=invited, sent_at__isnull=True).values_list("person_id", "pk"))
    new = Invitation.objects.bulk_create(
        Invitation(person=person, invited_by=by, created_at=now) for person in invited if person.pk not in waiting
    )
    ids = [*waiting.values(), *(invitation.pk for invitation in new)]
    for start in range(0, len(ids), LETTERS_A_TASK):
        after_commit(send_invitations.delay, ids[start : start + LETTERS_A_TASK])
    return len(ids)


def _lock(people: Collection[User]) -> None:
    """Let nobody else issue or invite for the same people until this is done."""
    list(User.objects.select_for_update(no_key=True).filter(pk__in=[p.pk for p in people]).order_by("pk").values("pk"))


def send_invitation(*, invitation_id: int, now: datetime.datetime) -> bool:
    """Send one invitation that waits; two workers at once send one letter.

    Where the mail server says that nobody has the address, it came back: trying again would change nothing.
    """
    with transaction.atomic():
        waiting = Invitation.objects.select_for_update(skip_locked=True, of=("self",)).filter(sent_at__isnull=True)
        invitation = waiting.select_related("person").filter(pk=invitation_id).first()
        if invitation is None:
            return False
        try:
            letters.invitation(invitation, now)
        except smtplib.SMTPRecipientsRefused as error:
            refusal = Refusal.of(error, invitation.person.email)
            if not refusal.is_dead:
                raise
            invitation.returned_because = refusal.words[:LONGEST_REASON]
        invitation.sent_at, invitation.sent_to = now, invitation.person.email
        invitation.save(update_fields=["sent_at", "sent_to", "returned_because"])
    return not invitation.returned_because


@transaction.atomic
def note_returned(*, key: str, address: str, reason: str) -> Invitation | None:
    """Note that the invitation whose letter had this key came back from this address; None where none did, or again."""
    _word, _colon, rest = key.partition(":")
    number = rest.partition(":")[0]
    if not number.isdecimal() or key != letters.key_of(int(number)):
        return None
    sent = Invitation.objects.select_for_update(of=("self",)).select_related("person", "invited_by")
    found = sent.filter(pk=int(number), sent_to__iexact=address, sent_at__isnull=False, returned_because="").first()
    if found is not None:
        found.returned_because = reason[:LONGEST_REASON]
        found.save(update_fields=["returned_because"])
    return found


@transaction.atomic
def change_contact(*, person: User, email: str, phone: str) -> str:
    """Save the telephone number; give the new e-mail address, if any, to which a letter goes to prove it."""
    from accounts.tasks import send_new_address  # noqa: PLC0415 (tasks stand above actions)

    person = User.objects.select_for_update(no_key=True).get(pk=person.pk)
    person.phone = phone
    person.save()
    if email in ("", person.email):
        return ""
    after_commit(send_new_address.delay, person.pk, email)
    return email


@transaction.atomic
def confirm_address(*, person: User, token: str) -> None:
    """Take over the e-mail address that the link in a letter proves."""
    from accounts.tasks import send_address_changed  # noqa: PLC0415 (tasks stand above actions)

    try:
        pk, before, address = signing.loads(token, salt=ADDRESS_SALT, max_age=RESET_LIFETIME)
    except signing.BadSignature:
        raise NotAllowed(_("This link has expired or is incomplete. Ask for a new one.")) from None
    if (pk, before) != (person.pk, person.email):
        raise NotAllowed(_("This link belongs to another account or to an earlier change."))
    if User.objects.filter(email=address).exists():
        raise NotAllowed(_("Somebody else signs in with this e-mail address."))
    person.email = address
    person.save()
    if before:
        after_commit(send_address_changed.delay, person.pk, before)
