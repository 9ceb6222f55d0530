"""Which items of an agenda could be put to one vote, in groups that could be one block."""

from dataclasses import dataclass
from itertools import groupby

from accounts.models import User
from councils.models import AgendaItem, Session
from councils.permissions.blocks import recused_of
from councils.states import Method
from councils.work_order import Ranked, by_work


@dataclass(frozen=True)
class Group:
    """Items that could be one block: of one mind, by the same rules, with the same members left out."""

    rows: tuple[Ranked, ...]


def groups_of(session: Session, user: User) -> list[Group]:
    """Give the groups of two items and more in which the user has a part, the largest first."""
    items = AgendaItem.objects.visible_to(user).filter(session=session, assessment__rule_sheet__is_secret=False)
    ranked = by_work(items.exclude(assessment__rule_sheet__method=Method.SCORE).to_come().for_order())
    fit = sorted((each for each in ranked if each.opinion.is_unanimous), key=_kind)
    groups = [Group(tuple(sorted(rows, key=lambda each: each.item.position))) for _key, rows in groupby(fit, _kind)]
    return sorted((group for group in groups if len(group.rows) > 1), key=lambda group: -len(group.rows))


def _kind(each: Ranked) -> tuple:
    return each.item.assessment.rule_sheet_id, recused_of(each.item)
