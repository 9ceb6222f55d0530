"""Recommendations as people make them: by the product's own actions."""

import datetime
from dataclasses import dataclass

from accounts.models import Unit, User
from accounts.states import RoleName
from movements.actions.recommendations import accept_recommendation, send_recommendation, write_recommendation
from movements.models import Recommendation
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.dialogues import field

ACCEPTED_UNTIL = datetime.date(2026, 12, 31)


@dataclass
class Sides:
    """A commune that recommends and the province above it, each with head and co-ordinator."""

    unit: Unit
    head: User
    coordinator: User
    addressee: Unit
    chief: User  # head of the addressee
    clerk: User  # co-ordinator of the addressee


def between(province: Unit | None = None) -> Sides:
    province = province or UnitFactory(kind="province", name="Tỉnh Cao Bằng", recognition_level="provincial")
    unit = UnitFactory(parent=province, kind="commune", name="UBND xã Lũng Nặm", recognition_level="grassroots")
    return Sides(
        unit=unit,
        head=RoleFactory(unit=unit, name=RoleName.HEAD).person,
        coordinator=RoleFactory(unit=unit, name=RoleName.COORDINATOR).person,
        addressee=province,
        chief=RoleFactory(unit=province, name=RoleName.HEAD).person,
        clerk=RoleFactory(unit=province, name=RoleName.COORDINATOR).person,
    )


def facts(at: Sides, **more) -> dict:
    usual = {
        "addressee": at.addressee, "title": "Đầu tư đường vào xóm Lũng Đẩy", "text": "Ngân sách xã không đủ.",
        "field": field("transport", "Giao thông"),
    }  # fmt: skip
    return usual | more


def drafted(at: Sides, **more) -> Recommendation:
    return write_recommendation(unit=at.unit, facts=facts(at, **more), by=at.coordinator)


def recommendation(at: Sides, **more) -> Recommendation:
    """One that is sent."""
    return send_recommendation(recommendation=drafted(at, **more), number="15/CV-UBND", by=at.head)


def accepted(at: Sides, due_on: datetime.date = ACCEPTED_UNTIL, **more) -> Recommendation:
    return accept_recommendation(
        recommendation=recommendation(at, **more), answer="Bố trí vốn năm sau", due_on=due_on, by=at.chief
    )
