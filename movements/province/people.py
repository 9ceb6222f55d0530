"""Staff of a made-up province: people, postings and roles in the real tree of units."""

import datetime
import random
from dataclasses import dataclass, field

from django.utils import timezone

from accounts.models import Posting, Role, TargetGroup, Unit, User
from accounts.states import RoleName
from common.bulk import copy_rows, next_ids, write_history
from common.vietnamese import fold, name_key
from movements.province.names import GROUPS, POSITIONS, full_name

FIRST_CODE = 5_000_000  # far above the codes of personnel offices, so that a list can still be imported
COUNCIL_SIZE = 7
USER_COLUMNS = (
    "id password is_superuser created_at updated_at staff_code full_name name_key search birth_date sex email phone "
    "qualification party_member language is_active is_staff"
).split()
POSTING_COLUMNS = "id created_at updated_at person_id unit_id position group_id is_main starts_on".split()
ROLE_COLUMNS = "id created_at updated_at person_id name unit_id title starts_on".split()


@dataclass
class Person:
    """What the builders need to know of somebody."""

    pk: int
    name: str
    unit: Unit
    group: TargetGroup
    position: str


@dataclass
class Staff:
    """Everybody, by the unit whose council is theirs."""

    people: list[Person] = field(default_factory=list)
    by_council: dict[int, list[Person]] = field(default_factory=dict)  # recognising unit → its people
    heads: dict[int, Person] = field(default_factory=dict)  # recognising unit → head


def recognising_units(units: list[Unit]) -> dict[int, Unit]:
    """Give each unit's nearest unit with a council, the unit itself or one above it."""
    by_path = {unit.path: unit for unit in units}
    found = {}
    for unit in units:
        for end in range(len(unit.path), 0, -unit.steplen):
            above = by_path[unit.path[:end]]
            if above.recognition_level:
                found[unit.pk] = above
                break
    return found


def _places(chance: random.Random, units: list[Unit], above: dict[int, Unit], count: int) -> list[Unit]:
    """Say where people work: first enough for every council, then anywhere, schools and offices more than most."""
    homes: dict[int, list[Unit]] = {}
    for unit in units:
        if unit.pk in above:
            homes.setdefault(above[unit.pk].pk, []).append(unit)
    places = [chance.choice(home) for home in homes.values() for _ in range(COUNCIL_SIZE)][:count]
    everywhere = [unit for home in homes.values() for unit in home]
    weights = [3 if unit.kind == "public_service_unit" else 1 for unit in everywhere]
    return places + chance.choices(everywhere, weights, k=count - len(places))


def build_staff(chance: random.Random, count: int, since: datetime.date) -> Staff:
    """Write `count` people with a main posting each since that day; co-ordinators and heads where councils sit."""
    units = list(Unit.objects.filter(valid_to__isnull=True))
    above = recognising_units(units)
    groups = {group.code: group for group in TargetGroup.objects.all()}
    usual = TargetGroup.objects.get(code="civil")
    staff, users, now = Staff(), [], timezone.now()
    user_ids = next_ids(User, count)
    for pk, unit in zip(user_ids, _places(chance, units, above, count), strict=True):
        name, sex = full_name(chance)
        code = str(FIRST_CODE + pk)
        email = f"{fold(name).replace(' ', '')}.{pk}@caobang.example.vn"
        group = groups.get(GROUPS.get(unit.kind, ""), usual)
        person = Person(pk, name, unit, group, chance.choice(POSITIONS[unit.kind]))
        staff.people.append(person)
        staff.by_council.setdefault(above[unit.pk].pk, []).append(person)
        born = datetime.date(chance.randint(1966, 2002), chance.randint(1, 12), chance.randint(1, 28))
        users.append(
            (pk, f"!{chance.getrandbits(200):050x}", False, now, now, code, name, name_key(name),
             f"{fold(name)} {code} {email}", born, sex, email, f"09{chance.randint(10**7, 10**8 - 1)}",
             chance.choice(("Đại học", "Cao đẳng", "Thạc sĩ")), chance.random() < 0.4, "vi", True, False)
        )  # fmt: skip
    copy_rows(User, USER_COLUMNS, users)
    write_history(User, user_ids)
    _build_postings(staff, since, now)
    _build_roles(staff, since, now)
    return staff


def _build_postings(staff: Staff, since: datetime.date, now: datetime.datetime) -> None:
    ids = next_ids(Posting, len(staff.people))
    copy_rows(
        Posting,
        POSTING_COLUMNS,
        [
            (pk, now, now, person.pk, person.unit.pk, person.position, person.group.pk, True, since)
            for pk, person in zip(ids, staff.people, strict=True)
        ],
    )
    write_history(Posting, ids)


def _build_roles(staff: Staff, since: datetime.date, now: datetime.datetime) -> None:
    rows = []
    for unit_id, people in staff.by_council.items():
        staff.heads[unit_id] = people[0]
        rows.append((people[0].pk, RoleName.HEAD, unit_id, "Thủ trưởng đơn vị"))
        rows.append((people[1 % len(people)].pk, RoleName.COORDINATOR, unit_id, ""))
    ids = next_ids(Role, len(rows))
    copy_rows(
        Role,
        ROLE_COLUMNS,
        [
            (pk, now, now, person, name, unit, title, since)
            for pk, (person, name, unit, title) in zip(ids, rows, strict=True)
        ],
    )
    write_history(Role, ids)
