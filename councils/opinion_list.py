"""The opinions in writing in one session as one visitor sees them: the own ones, those read out, who has sent one."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from accounts.models import User
from councils.models import AgendaItem, Session, WrittenOpinion
from councils.permissions import runs, seat_of
from councils.permissions.written_opinions import why_item_takes_none, why_not_write_in


@dataclass(frozen=True)
class Line:
    """One item: the visitor's own opinion, what was read out, and for officers the names of who has sent one."""

    item: AgendaItem
    why_not: str | None
    own: WrittenOpinion | None = None
    read: list[WrittenOpinion] = field(default_factory=list)
    senders: list[str] = field(default_factory=list)


class OpinionList:
    """Everything the page of opinions in writing shows, each part asked for once."""

    def __init__(self, session: Session, user: User):
        self.session, self.user = session, user

    @cached_property
    def why_not(self) -> str | None:
        """Why the visitor sends none in this session, or None."""
        return why_not_write_in(self.user, self.session)

    @cached_property
    def lines(self) -> list[Line]:
        """The items in which the visitor has a part, in their order."""
        items = list(AgendaItem.objects.visible_to(self.user).for_room(self.session).order_by("position"))
        seat, read, senders = seat_of(self.user, self.session.council), read_out(items, self.user), self._senders(items)
        own = {each.item_id: each for each in WrittenOpinion.objects.filter(item__in=items, seat=seat)}
        return [
            Line(
                item,
                self.why_not or why_item_takes_none(item),
                own.get(item.pk),
                read.get(item.pk, []),
                senders.get(item.pk, []),
            )
            for item in items
        ]

    def _senders(self, items: list[AgendaItem]) -> dict[int, list[str]]:
        if not runs(self.user, self.session.council):
            return {}
        names = defaultdict(list)
        sent = WrittenOpinion.objects.filter(item__in=items).order_by("item", "seat__position", "seat")
        for item, name in sent.values_list("item", "seat__person__full_name"):
            names[item].append(name)
        return names


def read_out(items: Iterable[AgendaItem], user: User) -> dict[int, list[WrittenOpinion]]:
    """Give by item the opinions that were opened when it was closed."""
    found = defaultdict(list)
    opinions = WrittenOpinion.objects.visible_to(user).filter(item__in=items).select_related("seat__person")
    for each in opinions:
        if each.is_read_out:
            found[each.item_id].append(each)
    return found
