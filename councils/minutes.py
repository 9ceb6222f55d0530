"""The minutes of a session as one visitor sees them: the content, who has signed which of it, what may be done."""

from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from councils.models import AgendaItem, Attendance, Minutes, MinutesSignature
from councils.papers.minutes import changed_since, minutes_content, seen_by
from councils.permissions.minutes import signers_of, why_not_sign_minutes, why_not_write_minutes
from initiatives.versions import digest

NAMES = {
    "number": _("Number of the minutes"),
    "held_at": _("Beginning"),
    "closed_at": _("End"),
    "at": _("Place"),
    "chair": _("Council chair"),
    "secretary": _("Council secretary"),
    "present": _("Present"),
    "absent": _("Absent"),
    "replaced": _("Substitutes"),
    "guests": _("Guests"),
    "opening": _("Report of the secretary"),
    "conclusion": _("Conclusion of the chair"),
}


@dataclass(frozen=True)
class Signer:
    """Somebody who signs: the seat, and the signature if there is one and it still holds."""

    attendance: Attendance
    signature: MinutesSignature | None
    holds: bool

    @property
    def stitch(self) -> str:
        """The lozenge: signed, signed what has changed since, not yet."""
        return "" if self.signature is None else "done" if self.holds else "fix"


class Reading:
    """Everything the page of the minutes shows, each part asked for once."""

    def __init__(self, minutes: Minutes, user: User):
        self.minutes, self.user, self.session = minutes, user, minutes.session

    @cached_property
    def content(self) -> dict:
        """All of it, as the rows are now."""
        return minutes_content(self.minutes)

    @cached_property
    def sha256(self) -> str:
        """The digest a signature is given for."""
        return digest(self.content)

    @cached_property
    def hidden(self) -> set[int]:
        """Items of which the visitor reads nothing."""
        seen = set(AgendaItem.objects.visible_to(self.user).filter(session=self.session).values_list("pk", flat=True))
        return {row["item"] for row in self.content["items"]} - seen

    @cached_property
    def shown(self) -> dict:
        """What the visitor reads."""
        return seen_by(self.content, self.hidden)

    @cached_property
    def signers(self) -> list[Signer]:
        """Who was there and signs, in the order of the seats."""
        signed = self.minutes.signatures.select_related("marked_by", "on_behalf_of") if self.minutes.pk else []
        given = {each.seat_id: each for each in signed}
        return [
            Signer(each, (found := given.get(each.seat_id)), found is not None and found.sha256 == self.sha256)
            for each in signers_of(self.session)
        ]

    @property
    def own(self) -> Signer | None:
        """The visitor's own line."""
        return next((each for each in self.signers if each.attendance.seat.person_id == self.user.pk), None)

    @property
    def is_signed(self) -> bool:
        """Whether everybody has signed what stands there now."""
        return bool(self.signers) and all(each.holds for each in self.signers)

    @cached_property
    def changes(self) -> list[dict]:
        """What has changed since the visitor signed, of what he or she may read."""
        if self.own is None or self.own.signature is None or self.own.holds:
            return []
        found = changed_since(self.own.signature.content, self.content, self.hidden)
        return [{"what": _named(what), "before": _told(old), "after": _told(new)} for what, old, new in found]

    @property
    def may_write(self) -> bool:
        """Whether the visitor adds to them."""
        return why_not_write_minutes(self.user, self.session) is None

    @cached_property
    def why_not_sign(self) -> str | None:
        """Why the visitor does not sign, or None."""
        return why_not_sign_minutes(self.user, self.session)


def _named(what: str) -> str:
    return gettext("Item %(number)s") % {"number": what} if what.isdecimal() else str(NAMES.get(what, what))


def _told(value: object) -> str:
    """Give a value of the content in words: a list of members is their names."""
    if isinstance(value, list):
        return ", ".join(f"{row['name']} {row.get('times', '')}".strip() for row in value)
    return "" if value is None else str(value)
