"""The demonstration: a small province, and people made by hand, one for each part to play."""

import datetime
import tomllib
from dataclasses import dataclass
from pathlib import Path

from django.contrib.auth.hashers import make_password
from django.core.management import call_command
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from accounts.demo import UNITS_FILE
from accounts.models import Role, Unit, User
from accounts.states import RoleName
from initiatives.models import Season, Window
from initiatives.reference.campaign import CLOSES, OPENS
from initiatives.states import Kind
from movements.province import make_province
from movements.province.record import date_the_record
from movements.scenes import play_scenes

MAP_FILE = Path(__file__).with_name("map.toml")
PASSWORD = "sangkien2026"
SIZE = {"staff": 900, "initiatives": 900, "seasons": 2, "seed": 2026}
ROUND_BEFORE, ROUND_AFTER, ROUND_LEAST = (datetime.timedelta(days=days) for days in (60, 30, 3))
COMMUNE, STATION, SCHOOL, PROVINCE = "CB-C029", "CB-C029-05", "CB-C029-07", "CB"


@dataclass(frozen=True)
class Account:
    """One person of the demonstration."""

    staff_code: str
    full_name: str
    unit: str
    position: str
    part: str
    sex: str = "m"


# In each unit offices go by order: head and chair, co-ordinator and vice-chair, secretary, members.
ACCOUNTS = (
    Account(
        "THUTRUONG",
        "Nông Hải Đường",
        COMMUNE,
        "Chủ tịch UBND xã",
        gettext_noop("Head of unit, council chair, signs decisions"),
    ),
    Account(
        "DAUMOI",
        "Lục Thị Minh Nguyệt",
        COMMUNE,
        "Công chức văn phòng",
        gettext_noop("Unit co-ordinator, vice-chair"),
        "f",
    ),
    Account("THUKY", "Mông Văn Khải", COMMUNE, "Công chức tư pháp", gettext_noop("Council secretary")),
    Account("UYVIEN1", "Đàm Vĩnh Tường", COMMUNE, "Công chức địa chính", gettext_noop("Council member")),
    Account("UYVIEN2", "Hoàng Văn Thắng", COMMUNE, "Chỉ huy trưởng quân sự", gettext_noop("Council member")),
    Account("UYVIEN3", "Triệu Mùi Chẳn", COMMUNE, "Chủ tịch Hội Phụ nữ", gettext_noop("Council member"), "f"),
    Account("TACGIA", "Nông Thị Bích Ngọc", SCHOOL, "Giáo viên", gettext_noop("Staff: writes initiatives"), "f"),
    Account("DONGTACGIA", "Lục Thế Cường", SCHOOL, "Giáo viên", gettext_noop("Staff: co-author")),
    Account(
        "CHUYENGIA",
        "Bế Xuân Trường",
        STATION,
        "Bác sĩ, Trưởng trạm y tế",
        gettext_noop("Outside expert of the council: comments, does not score"),
    ),
    Account(
        "LANHDAOTINH",
        "Vi Văn Sơn",
        PROVINCE,
        "Phó Chủ tịch UBND tỉnh",
        gettext_noop("Chair of the provincial council, signs its decisions"),
    ),
    Account("BANCHIDAO", "Hoàng Thị Ánh Tuyết", PROVINCE, "Chuyên viên", gettext_noop("Steering committee"), "f"),
    Account(
        "THUKYTINH", "Phan Thúy Ngân", PROVINCE, "Chuyên viên", gettext_noop("Secretary of the provincial council"), "f"
    ),
    Account("QUANTRI", "Đinh Mạnh Hùng", PROVINCE, "Chuyên viên", gettext_noop("Administrator")),
)


@transaction.atomic
def make_demo(now: datetime.datetime | None = None) -> None:
    """Fill an empty database: reference data, the real units, a small province with these people in it."""
    now = now or timezone.now()
    prepare_units()
    keep_a_round_open(now)
    password = make_password(PASSWORD)
    own = [(_user(account, password), account.unit, account.position) for account in ACCOUNTS]
    make_province(**SIZE, own=own, now=now)
    date_the_record(since=first_day_of_the_record(), now=now)
    Role.objects.create(
        person=User.objects.get(staff_code="BANCHIDAO"),
        name=RoleName.STEERING,
        unit=Unit.objects.get(code=PROVINCE),
        starts_on=datetime.date(2025, 10, 1),
    )
    play_scenes(now)


def first_day_of_the_record() -> datetime.datetime:
    """Give the moment at which the record of the made-up province begins: the first day of its first year."""
    first = Season.objects.filter(duties__isnull=False).order_by("starts_on").first()
    return timezone.make_aware(datetime.datetime.combine(first.starts_on, OPENS))


def prepare_units() -> None:
    """Load the reference data and bring in the real units of Cao Bằng."""
    call_command("load_reference", verbosity=0)
    call_command("import_units", UNITS_FILE, verbosity=0)
    place_on_map()


def place_on_map() -> None:
    """Give the communes their tiles on the map of the province."""
    places = tomllib.loads(MAP_FILE.read_text(encoding="utf-8"))
    units = list(Unit.objects.filter(code__in=places, map_column=None))
    for unit in units:
        unit.map_column, unit.map_row = places[unit.code]
    Unit.objects.bulk_update(units, ["map_column", "map_row"], batch_size=100)


def keep_a_round_open(now: datetime.datetime) -> None:
    """See that a round is under way, whatever the day: where none stays open for a while, one is added to the year.

    Sectors with rounds of their own get one too, since the narrowest that fits a dossier holds.
    """
    open_now = Window.objects.filter(unit=None, field=None, opens_at__lte=now, closes_at__gte=now + ROUND_LEAST)
    if not open_now.filter(kind=Kind.INITIATIVE).exists():
        _add_rounds(now, Kind.INITIATIVE)
    if not open_now.filter(kind=Kind.MODEL).exists():
        _add_rounds(now, Kind.MODEL)


def _add_rounds(now: datetime.datetime, kind: str) -> None:
    today = timezone.localdate(now)
    season = Season.objects.get(starts_on__lte=today, ends_on__gte=today)
    opens_at = max(now - ROUND_BEFORE, timezone.make_aware(datetime.datetime.combine(season.starts_on, OPENS)))
    closes_at = timezone.make_aware(datetime.datetime.combine(today + ROUND_AFTER, CLOSES))
    sectors = (
        season.windows.filter(kind=kind)
        .exclude(field=None)
        .order_by("field_id")
        .values_list("field", flat=True)
        .distinct()
    )
    for field in (None, *sectors):
        Window.objects.create(
            season=season,
            kind=kind,
            name="Đợt bổ sung",
            field_id=field,
            opens_at=min(opens_at, now),
            closes_at=closes_at,
        )


def accounts() -> list[tuple[str, str, str, str]]:
    """Give staff code, password, name and part of the demonstration's people, if it is in this database."""
    present = set(
        User.objects.filter(staff_code__in=[each.staff_code for each in ACCOUNTS]).values_list("staff_code", flat=True)
    )
    return [
        (each.staff_code, PASSWORD, each.full_name, _(each.part)) for each in ACCOUNTS if each.staff_code in present
    ]


def _user(account: Account, password: str) -> User:
    is_administrator = account.staff_code == "QUANTRI"
    return User(
        staff_code=account.staff_code,
        full_name=account.full_name,
        sex=account.sex,
        password=password,
        birth_date=datetime.date(1985, 3, 14),
        email=f"{account.staff_code.lower()}@caobang.example.vn",
        qualification="Đại học",
        is_staff=is_administrator,
        is_superuser=is_administrator,
    )
