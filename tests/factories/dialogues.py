"""Dialogues as people record them: by the product's own actions."""

import datetime
from dataclasses import dataclass

from accounts.models import Unit, User
from accounts.states import RoleName
from movements.actions.dialogues import publish_dialogue, record_dialogue
from movements.models import Commitment, Dialogue, OpinionField
from movements.plans import OpinionPlan, PromisePlan
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory

HELD_ON = datetime.date(2026, 11, 10)
NOTICED_ON = datetime.date(2026, 11, 17)
DUE_ON = datetime.date(2026, 12, 14)


def field(code: str = "land", name: str = "Đất đai") -> OpinionField:
    return OpinionField.objects.get_or_create(code=code, defaults={"name": name})[0]


def facts(**more) -> dict:
    usual = {
        "held_on": HELD_ON, "place": "Nhà văn hóa xã", "host_name": "Nông Hải Đường",
        "host_position": "Chủ tịch UBND xã", "kind": "periodic", "partners": "people", "topic": "",
        "participants": 120, "conclusion": "",
    }  # fmt: skip
    return usual | more


@dataclass
class Host:
    """A unit that holds dialogues, and another that keeps promises, each with who answers for it."""

    unit: Unit
    head: User
    coordinator: User
    owner: Unit
    owner_head: User
    in_charge: User


def host(province: Unit | None = None) -> Host:
    province = province or UnitFactory(kind="province", name="Tỉnh Cao Bằng", recognition_level="provincial")
    unit = UnitFactory(parent=province, name="UBND xã Lũng Nặm", recognition_level="grassroots")
    owner = UnitFactory(parent=province, kind="department", name="Sở Xây dựng", recognition_level="grassroots")
    return Host(
        unit=unit,
        head=RoleFactory(unit=unit, name=RoleName.HEAD).person,
        coordinator=RoleFactory(unit=unit, name=RoleName.COORDINATOR).person,
        owner=owner,
        owner_head=RoleFactory(unit=owner, name=RoleName.HEAD).person,
        in_charge=PostingFactory(unit=owner, person__full_name="Đàm Vĩnh Tường").person,
    )


def promised(at: Host, *, due_on: datetime.date = DUE_ON, text: str = "Đường vào thôn sạt lở", **more) -> OpinionPlan:
    promise = PromisePlan("Sửa xong đoạn sạt lở", at.owner, due_on, more.pop("person", at.in_charge))
    return OpinionPlan(field("transport", "Giao thông"), text, promise=promise, **more)


def answered(text: str = "Đề nghị công khai quy hoạch", **more) -> OpinionPlan:
    return OpinionPlan(field(), text, "Đã niêm yết tại trụ sở từ ngày 01/10", **more)


def recorded(at: Host, *opinions: OpinionPlan, **more) -> Dialogue:
    return record_dialogue(unit=at.unit, facts=facts(**more), by=at.coordinator, opinions=opinions)


def published(at: Host, *opinions: OpinionPlan, number: str = "15/TB-UBND", **more) -> Dialogue:
    dialogue = recorded(at, *opinions, **more)
    return publish_dialogue(dialogue=dialogue, number=number, noticed_on=max(dialogue.held_on, NOTICED_ON), by=at.head)


def commitment(at: Host, **more) -> Commitment:
    """A promise that runs."""
    return Commitment.objects.get(opinion__dialogue=published(at, promised(at, **more)))
