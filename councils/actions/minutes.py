"""Minutes: the secretary's words over exactly the revision they were typed on, and the members' signatures."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from common.errors import require
from councils import notices
from councils.both_names import name_both
from councils.models import Minutes, MinutesSignature, Seat, Session, SignedScan
from councils.papers.minutes import minutes_content
from councils.permissions import seat_of
from councils.permissions.minutes import (
    signing_lines,
    why_no_minutes,
    why_not_mark,
    why_not_sign_minutes,
    why_not_write_minutes,
)
from initiatives.versions import digest


class StaleMinutesError(Exception):
    """The minutes have changed since this page was loaded; nothing was written."""


def minutes_of(session: Session) -> Minutes:
    """Give the minutes of a session that is over; as long as nobody has written in them, unsaved."""
    require(why_no_minutes(session))
    found = Minutes.objects.filter(session=session).first() or Minutes(session=session)
    found.session = session
    return found


@transaction.atomic
def write_minutes(
    *, session: Session, by: User, words: Mapping[str, str], opinions: Mapping[int, str], revision: int
) -> Minutes:
    """Keep what the secretary adds; `words` are fields of `Minutes`, `opinions` come by agenda item.

    Opinions on items that are not named stay. Whoever has signed is asked to sign again.
    """
    require(why_not_write_minutes(by, session))
    name_both(by, session.council)
    minutes = _locked(session)
    if minutes.revision != revision:
        raise StaleMinutesError
    kept = minutes.opinions | {str(pk): text for pk, text in opinions.items()}
    written = {**words, "opinions": {pk: text for pk, text in kept.items() if text}}
    if all(getattr(minutes, name) == value for name, value in written.items()):
        return minutes
    for name, value in written.items():
        setattr(minutes, name, value)
    minutes.revision += 1
    minutes.save()
    notices.minutes_changed(minutes, by)
    return minutes


@transaction.atomic
def sign_minutes(*, session: Session, by: User, sha256: str) -> MinutesSignature:
    """Sign the minutes as they were read; `sha256` is the digest of what was shown. A second time changes nothing."""
    require(why_not_sign_minutes(by, session))
    minutes = _locked(session)
    content = minutes_content(minutes)
    if digest(content) != sha256:
        raise StaleMinutesError
    seat = seat_of(by, session.council)
    return _put_signature(minutes, seat, {"content": content, "sha256": sha256} | _in_whose_place(session, seat))


@transaction.atomic
def mark_signed_on_paper(*, session: Session, seat: Seat, scan: SignedScan, by: User) -> MinutesSignature:
    """Mark that somebody has signed on the scanned paper: a signature of what the scan is bound to."""
    minutes = _locked(session)
    content = minutes_content(minutes)
    require(why_not_mark(by, session, seat, scan if scan.minutes_id == minutes.pk else None))
    if digest(content) != scan.signed_sha256:
        raise StaleMinutesError
    return _put_signature(
        minutes,
        seat,
        {"content": content, "sha256": scan.signed_sha256, "scan": scan, "marked_by": by}
        | _in_whose_place(session, seat),
    )


def _in_whose_place(session: Session, seat: Seat) -> dict:
    """Give the absent officer in whose place the seat signs, as a field of the signature."""
    return {"on_behalf_of_id": signing_lines(session).get(seat=seat).acts_for}


def _put_signature(minutes: Minutes, seat: Seat, signed: dict) -> MinutesSignature:
    """Keep a signature; one for the same content stays as it is."""
    signed |= {"at": timezone.now()}
    signature, is_new = MinutesSignature.objects.get_or_create(minutes=minutes, seat=seat, defaults=signed)
    if not is_new and signature.sha256 != signed["sha256"]:
        for name, value in ({"scan": None, "marked_by": None} | signed).items():
            setattr(signature, name, value)
        signature.save()
    return signature


def _locked(session: Session) -> Minutes:
    Minutes.objects.bulk_create([Minutes(session=session)], ignore_conflicts=True)
    minutes = Minutes.objects.select_for_update().get(session=session)
    minutes.session = session
    return minutes
