"""Applications of initiatives in other units, as their actions leave them behind."""

import datetime

from accounts.models import Unit, User
from initiatives.actions.adoption import begin_adoption, plan_adoption, report_adoption
from initiatives.actions.confirmations import sign_confirmation
from initiatives.actions.evidence import add_evidence
from initiatives.actions.wanted import post_wanted
from initiatives.models import Adoption, Evidence, Initiative, Wanted
from initiatives.states import Status
from tests.factories.effect import AT
from tests.factories.files import examined
from tests.factories.initiatives import InitiativeFactory, VersionFactory, employed

WORD = {
    "economic_effect": "Giảm 6 giờ công mỗi tuần", "benefit": 12_000_000, "benefit_not_computable": False,
    "social_benefit": "Ít chờ hơn", "replicability": "Các trạm khác", "conclusion": "Áp dụng tốt",
}  # fmt: skip


def recognised(**more) -> Initiative:
    """Give a recognised initiative that was handed in."""
    initiative = InitiativeFactory(status=Status.RECOGNISED, **more)
    VersionFactory(initiative=initiative)
    return initiative


def interested(initiative: Initiative, unit: Unit, by: User | None = None, **more) -> Adoption:
    """Give an application somebody of the unit has shown interest in."""
    by = by or employed_there(unit)
    return begin_adoption(initiative=initiative, unit=unit, why="Cùng một khó khăn", by=by, now=AT, **more)


def employed_there(unit: Unit) -> User:
    """Give somebody who works in the unit."""
    return employed(unit)


def under_way(initiative: Initiative, unit: Unit, starts_on: datetime.date | None = None, **more) -> Adoption:
    """Give one that has begun."""
    begun = interested(initiative, unit, **more)
    starts_on = starts_on or datetime.date(2026, 3, 10)
    return plan_adoption(
        adoption=begun, adaptation="Dùng biểu mẫu của trạm", starts_on=starts_on, by=begun.interested_by, now=AT,
        parent=begun.parent,
    )  # fmt: skip


def kept_evidence(adoption: Adoption) -> Evidence:
    """Give a file attached to it."""
    return add_evidence(adoption=adoption, files=examined(), by=adoption.interested_by)[0]


def reported(initiative: Initiative, unit: Unit, texts: dict | None = None, **more) -> Adoption:
    """Give one that waits for the head."""
    begun = under_way(initiative, unit, **more)
    return report_adoption(
        adoption=begun, evidence="Sổ theo dõi số 12", texts=WORD | (texts or {}), by=begun.interested_by, now=AT
    )


def confirmed(initiative: Initiative, unit: Unit, head: User, **more) -> Adoption:
    """Give one that the head has confirmed."""
    waiting = reported(initiative, unit, **more)
    sign_confirmation(confirmation=waiting.confirmation, by=head, now=AT)
    waiting.refresh_from_db()
    return waiting


def posted(unit: Unit, by: User, title: str = "Tờ khai phải chép ba lần") -> Wanted:
    """Give a problem on the board."""
    return post_wanted(unit=unit, title=title, problem="Mỗi tuần 40 lượt", until=datetime.date(2100, 1, 1), by=by)
