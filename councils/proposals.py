"""What a sharing out would give to whom and why, before anything is written (councils.sharing_out does the sum)."""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.db.models import Count, Sum
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from common.formats import day, number
from councils.conflicts import kept_out
from councils.models import (
    Assessment,
    Assignment,
    Council,
    KnownField,
    Refusal,
    ReviewTally,
    ScoreSheet,
    Seat,
    SeatDeputy,
)
from councils.sharing_out import Dossier, Scorer, SharingPlan, share_out
from councils.states import AssignmentReason
from initiatives.permissions import why_held
from initiatives.versions import digest

EXPERIENCED_FROM = 3  # so many sheets handed in for dossiers of a field: that member knows it


@dataclass(frozen=True)
class Given:
    """A dossier with one member, and why."""

    seat: Seat
    reason: AssignmentReason
    is_new: bool


@dataclass
class Line:
    """One dossier: with whom it would be, and why places stay empty."""

    assessment: Assessment
    given: list[Given] = field(default_factory=list)
    lack: int = 0
    why: list[str] = field(default_factory=list)

    @property
    def new(self) -> list[Given]:
        """What would be added."""
        return [each for each in self.given if each.is_new]


@dataclass(frozen=True)
class Load:
    """How many dossiers of these seasons a member has, and would have."""

    seat: Seat
    before: int
    new: int

    @property
    def after(self) -> int:
        """How many it would be."""
        return self.before + self.new


@dataclass(frozen=True)
class Proposal:
    """A sharing out, worked out but not written."""

    each: int
    limit: int | None
    lines: list[Line]
    loads: list[Load]

    @property
    def short(self) -> list[Line]:
        """Dossiers with places that stay empty."""
        return [line for line in self.lines if line.lack]

    @property
    def new_count(self) -> int:
        """How many assignments it would make."""
        return sum(len(line.new) for line in self.lines)

    @property
    def digest(self) -> str:
        """A hash of everything it would give, to tell whether it is still the one that was read."""
        given = {
            str(line.assessment.pk): {str(each.seat.pk): str(each.reason.value) for each in line.given}
            for line in self.lines
        }
        return digest({"each": self.each, "limit": self.limit, "given": given})


def propose(
    assessments: Sequence[Assessment], seats: Sequence[Seat], *, each: int, limit: int | None = None
) -> Proposal:
    """Work out who gets what of these dossiers of one council; what is with members already stays with them."""
    had = _assignments(assessments)
    barred = kept_out(assessments)
    away = absent_members(assessments[0].council, timezone.localdate()) if assessments else {}
    for key, why in refused_by(assessments).items():
        barred[key] = why | barred[key]
    barred = {one.pk: away | dict(barred.get(one.pk, {})) for one in assessments}
    known = _known_by(assessments, seats)
    experienced = _experienced(assessments, seats)
    before = _loads(assessments, seats)
    plan = share_out(
        [
            Dossier(
                key=each_one.pk,
                taken=frozenset(given.seat.pk for given in had[each_one.pk]),
                barred=frozenset(barred.get(each_one.pk, ())),
                known_by=known[each_one.pk] | experienced[each_one.pk],
            )
            for each_one in assessments
            if not why_held(each_one.initiative)
        ],
        [Scorer(seat.pk, before.get(seat.pk, 0)) for seat in seats],
        each=each,
        limit=limit,
    )
    by_key = {seat.pk: seat for seat in seats}
    lines = {one.pk: Line(one, given=list(had[one.pk])) for one in assessments}
    for share in plan.shares:
        reason = _reason(share.seat, known[share.dossier], experienced[share.dossier])
        lines[share.dossier].given.append(Given(by_key[share.seat], reason, is_new=True))
    for line in lines.values():
        line.lack = max(each - len(line.given), 0)
        line.why = _why_short(line, seats, barred.get(line.assessment.pk, {}), plan, limit) if line.lack else []
    loads = [Load(seat, before.get(seat.pk, 0), plan.loads[seat.pk] - before.get(seat.pk, 0)) for seat in seats]
    return Proposal(each=each, limit=limit, lines=list(lines.values()), loads=loads)


def absent_members(council: Council, on: datetime.date) -> dict[int, str]:
    """Give the seats of members who are absent, with the reason in words: nothing new is given to them."""
    away = SeatDeputy.objects.in_force(on).filter(seat__council=council).values_list("seat", "ends_on")
    return {seat: _("is absent until %(day)s") % {"day": day(until)} for seat, until in away}


def refused_by(assessments: Sequence[Assessment]) -> dict[int, dict[int, str]]:
    """Give for each dossier the seats whose members have refused it, with the reason in words: none gets it again."""
    found: dict[int, dict[int, str]] = defaultdict(dict)
    refusals = Refusal.objects.standing().filter(assessment__in=assessments).order_by("pk")
    for assessment, seat, reason, deputy in refusals.values_list("assessment", "seat", "reason", "deputy"):
        found[assessment][seat] = reason if deputy else _("has refused: %(reason)s") % {"reason": reason}
    return found


def _assignments(assessments: Sequence[Assessment]) -> Mapping[int, list[Given]]:
    had: dict[int, list[Given]] = defaultdict(list)
    rows = Assignment.objects.filter(assessment__in=assessments).select_related("seat__person")
    for row in rows.order_by("seat__position", "pk"):
        had[row.assessment_id].append(Given(row.seat, AssignmentReason(row.reason), is_new=False))
    return had


def _known_by(assessments: Sequence[Assessment], seats: Sequence[Seat]) -> dict[int, frozenset[int]]:
    """Give for each dossier the seats that know its field or one above it."""
    known = list(KnownField.objects.filter(seat__in=seats).order_by().values_list("seat_id", "field__path"))
    return {
        one.pk: frozenset(
            seat for seat, path in known if one.initiative.field and one.initiative.field.path.startswith(path)
        )
        for one in assessments
    }


def _experienced(assessments: Sequence[Assessment], seats: Sequence[Seat]) -> dict[int, frozenset[int]]:
    """Give for each dossier the seats whose members have scored enough dossiers of the same field."""
    of_field, of_person = "assessment__initiative__field", "seat__person"
    scored = ScoreSheet.objects.handed_in().filter(
        seat__person__in={seat.person_id for seat in seats},
        assessment__initiative__field__in={one.initiative.field_id for one in assessments},
    )
    counted = scored.order_by().values_list(of_person, of_field).annotate(count=Count("pk"))
    able = {(person, of) for person, of, count in counted.filter(count__gte=EXPERIENCED_FROM)}
    return {
        one.pk: frozenset(seat.pk for seat in seats if (seat.person_id, one.initiative.field_id) in able)
        for one in assessments
    }


def _loads(assessments: Sequence[Assessment], seats: Sequence[Seat]) -> dict[int, int]:
    """Give how many dossiers of the same seasons each member has had, done or not."""
    seasons = {one.initiative.season_id for one in assessments}
    tallies = ReviewTally.objects.filter(seat__in=seats, season__in=seasons).order_by()
    return dict(tallies.values_list("seat").annotate(Sum("assigned_count")))


def _reason(seat: int, known: frozenset[int], experienced: frozenset[int]) -> AssignmentReason:
    if seat in known:
        return AssignmentReason.FIELD
    return AssignmentReason.EXPERIENCE if seat in experienced else AssignmentReason.LOAD


def _why_short(
    line: Line, seats: Sequence[Seat], barred: Mapping[int, str], plan: SharingPlan, limit: int | None
) -> list[str]:
    """Say why places of a dossier stay empty: held, members kept out, members at the limit, too few members."""
    if held := why_held(line.assessment.initiative):
        return [held]
    having = {given.seat.pk for given in line.given}
    out = [seat for seat in seats if seat.pk in barred and seat.pk not in having]
    full = [seat for seat in seats if seat.pk not in having and seat.pk not in barred]
    why = [_("%(member)s: %(reason)s.") % {"member": seat.person, "reason": barred[seat.pk]} for seat in out]
    if full:
        names = ", ".join(str(seat.person) for seat in full)
        why.append(_("At the limit of %(limit)s: %(members)s.") % {"limit": number(limit), "members": names})
    if not why:
        words = ngettext(
            "Only %(count)d member of the council scores.", "Only %(count)d members of the council score.", len(seats)
        )
        why.append(words % {"count": len(seats)})
    return why
