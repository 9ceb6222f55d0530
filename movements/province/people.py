"""Staff of a made-up province: people, postings and roles in the real tree of units."""

import datetime
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from accounts.letterhead import office_of
from accounts.models import Posting, Role, TargetGroup, Unit, User
from accounts.states import RoleName
from common.bulk import copy_objects
from common.vietnamese import fold
from movements.province.names import GROUPS, POSITIONS, USUAL_GROUP, full_name

FIRST_CODE = 5_000_000  # far above the codes of personnel offices, so that a list can still be imported
COUNCIL_SIZE = 7
BUSY = 8  # how much larger places are where people made by hand work: there is more to see


@dataclass
class Person:
    """Somebody and the place where he or she works."""

    user: User
    posting: Posting

    @property
    def pk(self) -> int:
        """The key of the account."""
        return self.user.pk

    @property
    def unit(self) -> Unit:
        """Where the person works."""
        return self.posting.unit


@dataclass
class Staff:
    """Everybody, by the unit whose council is theirs."""

    people: list[Person] = field(default_factory=list)
    by_council: dict[int, list[Person]] = field(default_factory=dict)  # recognising unit → its people


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


def _places(chance: random.Random, units: list[Unit], above: dict[int, Unit], count: int, busy: set[str]) -> list[Unit]:
    """Say where people work: first enough for every council, then anywhere, some places far larger than others."""
    homes: dict[int, list[Unit]] = {}
    for unit in units:
        if unit.pk in above:
            homes.setdefault(above[unit.pk].pk, []).append(unit)
    places = [chance.choice(home) for home in homes.values() for _ in range(COUNCIL_SIZE)][:count]
    everywhere, weights = [], []
    for home in homes.values():
        size = chance.lognormvariate(0, 1)  # a department of two thousand beside a commune of thirty
        size *= BUSY if any(unit.code in busy for unit in home) else 1
        everywhere += home
        weights += [size * (3 if unit.kind == "public_service_unit" else 1) for unit in home]
    return places + chance.choices(everywhere, weights, k=count - len(places))


def build_staff(
    chance: random.Random,
    count: int,
    since: datetime.date,
    own: Sequence[tuple[User, str, str]] = (),
    first_code: int = FIRST_CODE,
) -> Staff:
    """Write `count` people, each with a main posting since that day; each council's unit gets co-ordinator and head.

    `own` are people made by hand, with the codes of their units and their positions; offices go to them first.
    Staff codes are numbers from `first_code` on.
    """
    units = list(Unit.objects.filter(valid_to__isnull=True))
    above = recognising_units(units)
    groups = {group.code: group for group in TargetGroup.objects.all()}
    by_code = {unit.code: unit for unit in units}
    drawn = [
        (_user(chance, first_code + place), unit, chance.choice(POSITIONS[unit.kind]))
        for place, unit in enumerate(
            _places(chance, units, above, count - len(own), {code for _user, code, _job in own})
        )
    ]
    staff = Staff()
    for user, unit, position in [*((user.set_keys(), by_code[code], job) for user, code, job in own), *drawn]:
        group = groups[GROUPS.get(unit.kind, USUAL_GROUP)]
        person = Person(user, Posting(person=user, unit=unit, group=group, position=position, starts_on=since))
        staff.people.append(person)
        staff.by_council.setdefault(above[unit.pk].pk, []).append(person)
    copy_objects(User, [person.user for person in staff.people])
    copy_objects(Posting, [person.posting for person in staff.people])
    by_key = {unit.pk: unit for unit in units}
    copy_objects(
        Role, [role for key, people in staff.by_council.items() for role in _roles(by_key[key], people, since)]
    )
    return staff


def _user(chance: random.Random, code: int) -> User:
    name, sex = full_name(chance)
    return User(
        staff_code=str(code),
        full_name=name,
        password=f"!{chance.getrandbits(200):050x}",  # nobody signs in with it
        email=f"{fold(name).replace(' ', '')}.{code}@caobang.example.vn",
        phone=f"09{chance.randint(10**7, 10**8 - 1)}",
        birth_date=datetime.date(chance.randint(1966, 2002), chance.randint(1, 12), chance.randint(1, 28)),
        sex=sex,
        qualification=chance.choice(("Đại học", "Cao đẳng", "Thạc sĩ")),
        party_member=chance.random() < 0.4,
    ).set_keys()


def _roles(unit: Unit, people: list[Person], since: datetime.date) -> list[Role]:
    head, coordinator = people[0], people[1 % len(people)]
    return [
        Role(person=head.user, name=RoleName.HEAD, unit=unit, title=office_of(unit), starts_on=since),
        Role(person=coordinator.user, name=RoleName.COORDINATOR, unit=unit, starts_on=since),
    ]
