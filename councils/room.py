"""The room of a session as one visitor sees it: agenda, the item at hand, the last verdict, who is there.

An item in which the visitor has no part is a number without a word (design.md 4: recused members see nothing of it).
"""

from functools import cached_property

from django.db.models import Max, Min
from django.utils import timezone

from councils.counting import Turnout, count_turnout, votes_on, weighed_on
from councils.models import AgendaItem, Attendance, Box, BoxStep, Roll, RuleSheet, WrittenOpinion
from councils.opinion_list import read_out
from councils.permissions import (
    why_no_quorum,
    why_not_close_item,
    why_not_open_session,
    why_not_open_vote,
    why_not_vote,
)
from councils.permissions.ballots import why_not_prepare
from councils.ratios import needed
from councils.room_parts import Entry, Meeting, Member
from councils.selection import usual_rules
from councils.states import BoxStatus, Choice, ItemStatus, Method, SheetStatus
from councils.stays import comings_and_goings


class Room(Meeting):
    """Everything the room shows to one visitor, each part asked for once."""

    @cached_property
    def at_hand(self) -> Entry | None:
        """The item that is being voted on, or the first one still to come."""
        voting = [entry for entry in self.entries if entry.status == ItemStatus.VOTING]
        waiting = [entry for entry in self.entries if entry.status == ItemStatus.WAITING]
        return next(iter(voting or (waiting if self.is_open else [])), None)

    @property
    def item(self) -> AgendaItem | None:
        """The item at hand, if the visitor has a part in it."""
        return self.at_hand.item if self.at_hand else None

    @cached_property
    def block(self) -> list[AgendaItem]:
        """The items of the block that is being voted on, if the visitor has a part in them."""
        if not self.is_voting or self.item is None or self.item.block_id is None:
            return []
        voting = [entry.item for entry in self.entries if entry.status == ItemStatus.VOTING]
        return [item for item in voting if item and item.block_id == self.item.block_id]

    @property
    def numbers(self) -> str:
        """The numbers of the items that are being voted on."""
        return ", ".join(str(entry.position) for entry in self.entries if entry.status == ItemStatus.VOTING)

    @property
    def is_voting(self) -> bool:
        """Whether a vote is open."""
        return self.at_hand is not None and self.at_hand.status == ItemStatus.VOTING

    @cached_property
    def done_count(self) -> int:
        """Items dealt with."""
        return sum(entry.status in {ItemStatus.CLOSED, ItemStatus.POSTPONED} for entry in self.entries)

    @cached_property
    def last(self) -> AgendaItem | None:
        """The item concluded last, if the visitor has a part in it."""
        closed = [entry.item for entry in self.entries if entry.status == ItemStatus.CLOSED and entry.item]
        return max(closed, key=lambda item: item.closed_at, default=None)

    @property
    def concluded(self) -> list[AgendaItem]:
        """The item concluded last, with all of its block."""
        if self.last is None or self.last.block_id is None:
            return [self.last] if self.last else []
        closed = [entry.item for entry in self.entries if entry.item and entry.status == ItemStatus.CLOSED]
        return [item for item in closed if item.block_id == self.last.block_id]

    @cached_property
    def attendances(self) -> list[Attendance]:
        """The list of attendance, with the times members came and went."""
        lines = self.session.attendances.select_related("seat__person").prefetch_related("stays")
        return list(lines.order_by("seat__position", "seat"))

    @cached_property
    def recused(self) -> set[int]:
        """Seats without a part in the item at hand."""
        return set(self.item.assessment.recusals.binding().values_list("seat", flat=True)) if self.item else set()

    @cached_property
    def choices(self) -> dict[int, str]:
        """The votes on the item at hand; only one's own choice and the number of all are shown."""
        return votes_on(self.item) if self.item and self.is_voting else {}

    @property
    def may_write(self) -> bool:
        """Whether the visitor is not recorded as being there, and would vote: then opinions are sent in writing."""
        there = self.is_open and any(each.is_present and each.seat == self.seat for each in self.attendances)
        return self.seat is not None and self.seat.may_vote and not self.is_over and not there

    @cached_property
    def writers(self) -> set[int]:
        """Seats of which an opinion in writing on the item at hand is in and would be read out; never what it says."""
        return {each.opinion.seat_id for each in weighed_on(self.item) if each.is_read_out} if self.item else set()

    @cached_property
    def read(self) -> dict[int, list[WrittenOpinion]]:
        """The opinions in writing on what was concluded last, by item: they are read out now."""
        return read_out(self.concluded, self.user)

    @cached_property
    def box(self) -> Box | None:
        """The ballot box of the item at hand, until it is counted or void."""
        if self.item is None or not self.item.is_secret:
            return None
        return Box.objects.live().filter(items__item=self.item).first()

    @cached_property
    def asked(self) -> list[BoxStep]:
        """What one person has asked for at the box and a second one must confirm."""
        return list(self.box.steps.asked_lately().select_related("asked_by")) if self.box else []

    @property
    def takes_ballot(self) -> bool:
        """Whether the visitor may put a ballot into the box now."""
        return (
            self.box is not None
            and self.box.status == BoxStatus.OPEN
            and Roll.objects.filter(item__box=self.box, person=self.user, voted=False).exists()
        )

    @cached_property
    def holds_key(self) -> bool:
        """Whether the visitor holds a key of the box."""
        return self.box is not None and self.box.holders.filter(person=self.user).exists()

    @cached_property
    def lacks_key(self) -> bool:
        """Whether the visitor is to take a key of the box and try it."""
        return (
            self.box is not None
            and self.box.status == BoxStatus.PREPARING
            and self.box.holders.filter(person=self.user, tried=False).exists()
        )

    @cached_property
    def why_not_prepare(self) -> str | None:
        """Why no box can be prepared for the item at hand, or None."""
        return why_not_prepare(self.user, self.item)

    @property
    def members(self) -> list[Member]:
        """The roll."""
        return [
            Member(
                attendance=each,
                is_out=each.seat_id in self.recused,
                choice=self.choices.get(each.seat_id, ""),
                has_written=each.seat_id in self.writers,
                is_late=each.is_present and self._roll is not None and each.seat_id not in self._roll,
                times=comings_and_goings(each, self.session),
            )
            for each in self.attendances
        ]

    @property
    def _roll(self) -> list[int] | None:
        return self.item.present if self.item else None

    @cached_property
    def turnout(self) -> Turnout:
        """Seats, who is there and votes, for the item at hand (for the whole session when there is none)."""
        return count_turnout(self.attendances, self.recused, self.choices, roll=self._roll)

    @property
    def missing_count(self) -> int:
        """Members present who have not voted yet."""
        return self.turnout.present - self.turnout.voted

    @property
    def missing(self) -> list[Member]:
        """Members on the roll of the open vote who have not voted yet; never what the others have voted."""
        return [each for each in self.members if self._is_missing(each)]

    def _is_missing(self, member: Member) -> bool:
        is_there = member.attendance.is_present and not member.is_late and not member.is_out
        return is_there and member.seat.may_vote and not member.choice

    @property
    def quorum(self) -> int:
        """How many must be there."""
        return needed(self._rule.quorum_ratio, self.turnout.entitled)

    @property
    def has_quorum(self) -> bool:
        """Whether enough are there."""
        return why_no_quorum(self._rule.quorum_ratio, self.turnout.present, self.turnout.entitled) is None

    @cached_property
    def _rule(self) -> RuleSheet:
        today = timezone.localdate()
        return self.item.assessment.rule_sheet if self.item else usual_rules(self.session.council, today)

    @property
    def by_scores_alone(self) -> bool:
        """Whether the item at hand is concluded without a vote."""
        return self._rule.method == Method.SCORE

    @cached_property
    def spread(self) -> dict | None:
        """The lowest and the highest total of the item at hand."""
        if self.item is None:
            return None
        sheets = self.item.assessment.sheets.filter(status=SheetStatus.SUBMITTED)
        return sheets.aggregate(lowest=Min("total"), highest=Max("total"))

    @property
    def own_vote(self) -> str:
        """What the visitor has voted."""
        return self.choices.get(self.seat.pk, "") if self.seat else ""

    @property
    def own_choice(self) -> str:
        """What the visitor has voted, in words."""
        return str(Choice(self.own_vote).label) if self.own_vote in Choice.values else ""

    @cached_property
    def why_not_vote(self) -> str | None:
        """Why the visitor may not vote on the item at hand, or None."""
        return why_not_vote(self.user, self.item)

    @cached_property
    def why_not_go_on(self) -> str | None:
        """Why whoever runs the session may not take the next step with the item at hand, or None."""
        closes = self.is_voting or self.by_scores_alone
        return why_not_close_item(self.user, self.item) if closes else why_not_open_vote(self.user, self.item)

    @cached_property
    def why_not_begin(self) -> str | None:
        """Why the session may not be opened, or None."""
        return why_not_open_session(self.user, self.session)
