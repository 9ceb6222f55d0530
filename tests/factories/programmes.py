"""Annual programmes as people write them: by the product's own actions."""

import datetime
from dataclasses import dataclass

from accounts.models import Unit, User
from accounts.states import RoleName
from movements.actions.programme_tasks import add_task
from movements.actions.programmes import draft_programme, issue_programme, localise_programme
from movements.models import Programme, Task
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory

ISSUED_ON = datetime.date(2026, 1, 15)
DUE_ON = datetime.date(2026, 12, 14)
FRONT = "Liên đoàn Lao động tỉnh"


@dataclass
class Tiers:
    """A province that issues programmes, a department with a task in them, a commune that localises them."""

    province: Unit
    head: User
    steering: User
    department: Unit
    department_head: User
    in_charge: User
    commune: Unit
    commune_head: User
    coordinator: User


def tiers() -> Tiers:
    province = UnitFactory(kind="province", name="Tỉnh Cao Bằng", recognition_level="provincial")
    department = UnitFactory(parent=province, kind="department", name="Sở Nội vụ", recognition_level="grassroots")
    commune = UnitFactory(parent=province, kind="commune", name="UBND xã Lũng Nặm", recognition_level="grassroots")
    return Tiers(
        province=province,
        head=RoleFactory(unit=province, name=RoleName.HEAD).person,
        steering=RoleFactory(unit=province, name=RoleName.STEERING).person,
        department=department,
        department_head=RoleFactory(unit=department, name=RoleName.HEAD).person,
        in_charge=PostingFactory(unit=department, person__full_name="Đàm Vĩnh Tường").person,
        commune=commune,
        commune_head=RoleFactory(unit=commune, name=RoleName.HEAD).person,
        coordinator=RoleFactory(unit=commune, name=RoleName.COORDINATOR).person,
    )


def facts(**more) -> dict:
    usual = {"year": 2026, "subject": "initiatives", "title": "Chương trình phong trào sáng kiến", "aims": ""}
    return usual | more


def task_facts(at: Tiers, **more) -> dict:
    usual = {
        "content": "Tập huấn viết sáng kiến", "result": "Mỗi xã một lớp", "unit": at.department, "body": "",
        "partners": "", "person": at.in_charge, "due_on": DUE_ON,
    }  # fmt: skip
    return usual | more


def outside(at: Tiers, **more) -> dict:
    """A task of a body outside the tree."""
    return task_facts(at, content="Phát động công đoàn viên", unit=None, body=FRONT, person=None) | more


def drafted(at: Tiers, *tasks: dict, unit: Unit | None = None, by: User | None = None, **more) -> Programme:
    by = by or at.steering
    programme = draft_programme(unit=unit or at.province, facts=facts(**more), by=by)
    for each in tasks:
        add_task(programme=programme, facts=each, by=by)
    return programme


def issued(at: Tiers, *tasks: dict, **more) -> Programme:
    programme = drafted(at, *tasks or (task_facts(at),), **more)
    return issue_programme(
        programme=programme, issued_on=ISSUED_ON, signer="Vi Văn Sơn, Phó Chủ tịch UBND tỉnh", number="12/KH-UBND",
        by=at.head,
    )  # fmt: skip


def task(at: Tiers, **more) -> Task:
    """A task of a programme that runs."""
    return issued(at, task_facts(at, **more)).tasks.for_list().get()


def localised(at: Tiers, programme: Programme, *, is_issued: bool = True) -> Programme:
    """The commune's own, with all tasks of the one above."""
    own = localise_programme(programme=programme, unit=at.commune, tasks=list(programme.tasks.all()), by=at.coordinator)
    if not is_issued:
        return own
    return issue_programme(programme=own, issued_on=ISSUED_ON, signer="Nông Hải Đường", by=at.commune_head)
