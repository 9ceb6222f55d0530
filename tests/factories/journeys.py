"""A commune with everybody who takes part in the main job, on the reference data of every installation."""

import datetime
import io
from types import SimpleNamespace

from django.core.management import call_command
from django.utils import timezone

from accounts.models import Unit, User
from accounts.states import RoleName
from councils.models import Council, RuleSheet
from councils.states import Office
from initiatives.actions.duties import ensure_duties
from initiatives.models import Campaign, Season
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.councils import CouncilFactory, SeatFactory
from tests.factories.initiatives import SeasonFactory, WindowFactory, employed

PASSWORD = "Trời mưa, đường trơn"
TITLE = "Quy trình rút ngắn thời gian chờ khám bảo hiểm y tế bằng phiếu hẹn theo khung giờ"
FIELD = "y-te"
ANSWERS = {
    "known-solution": "Người bệnh đến từ 5 giờ sáng để lấy số, chờ trung bình 74 phút.",
    "purpose": "Người bệnh ở bản xa đến đúng giờ khám, không phải chờ từ sáng sớm.",
    "content": "Mỗi ngày chia thành 8 khung giờ, mỗi khung 6 phiếu hẹn giao về các bản từ chiều hôm trước.",
    "steps": "Y tế thôn bản ghi tên, trạm phát phiếu theo khung giờ, quầy đón tiếp gọi theo phiếu.",
    "novelty": "Trước đây ai đến trước khám trước; nay giờ khám được hẹn theo quãng đường từ bản đến trạm.",
    "applicability": "Trạm y tế nào có y tế thôn bản đều làm được, không cần máy móc.",
    "conditions": "Giấy in phiếu và một người ghi sổ hẹn mỗi buổi chiều.",
    "benefit-author": "Thời gian chờ trung bình giảm từ 74 phút xuống 19 phút.",
    "economic-effect": "Không phát sinh chi phí ngoài giấy in phiếu. Tiết kiệm 412 giờ chờ mỗi tháng.",
    "social-effect": "Người già và trẻ nhỏ không còn phải đi từ lúc trời chưa sáng.",
    "evidence": "Sổ khám bệnh từ tháng 6 đến tháng 10, so với cùng kỳ năm trước.",
}


class Commune(SimpleNamespace):
    """A commune of a province, its health station, its council, and the people by what they do."""

    unit: Unit
    station: Unit
    season: Season
    council: Council
    author: User
    partner: User
    coordinator: User
    chair: User
    secretary: User
    members: list[User]
    head: User


def commune() -> Commune:
    """Give a commune on a day of its season, in an open round, in which nobody has written anything yet."""
    call_command("load_reference", stdout=io.StringIO())
    now = timezone.now()
    season = SeasonFactory(year=timezone.localdate(now).year, campaign=Campaign.objects.get())
    day = datetime.timedelta(days=1)
    WindowFactory(season=season, name="Đợt bổ sung", opens_at=now - day, closes_at=now + 30 * day)
    province = UnitFactory(kind="province", name="Tỉnh Cao Bằng", recognition_level="provincial")
    unit = UnitFactory(parent=province, name="UBND xã Lũng Nặm", short_name="LN", recognition_level="grassroots")
    station = UnitFactory(parent=unit, name="Trạm Y tế xã Lũng Nặm", kind="public_service_unit")
    people = _staff_of(station) | _offices_of(unit)
    ensure_duties(season=season, now=now)
    return Commune(unit=unit, station=station, season=season, **people, **_council_of(unit))


def _staff_of(station: Unit) -> dict[str, User]:
    author = employed(station, person__full_name="Bế Thị Kiều Oanh", position="Trạm trưởng")
    author.set_password(PASSWORD)
    author.save()
    return {"author": author, "partner": employed(station, person__full_name="Bế Ích Quân", position="Điều dưỡng")}


def _offices_of(unit: Unit) -> dict[str, User]:
    coordinator = RoleFactory(unit=unit, name=RoleName.COORDINATOR, person__full_name="Hoàng Thị Mỷ")
    head = RoleFactory(unit=unit, name=RoleName.HEAD, title="Chủ tịch", person__full_name="Nông Hải Đường")
    return {"coordinator": coordinator.person, "head": head.person}


def _council_of(unit: Unit) -> dict:
    """Give a council whose three members score; they and the chair vote, the secretary does neither."""
    council = CouncilFactory(unit=unit, rule_sheet=RuleSheet.objects.published().get(level="grassroots"))
    chair = SeatFactory(
        council=council, office=Office.CHAIR, position=1, may_score=False, person__full_name="Đàm Vĩnh Tường"
    )
    secretary = SeatFactory(
        council=council, office=Office.SECRETARY, position=2, may_score=False, may_vote=False,
        person__full_name="Mông Văn Khải",
    )  # fmt: skip
    names = ("Lý Mùi Phấy", "Triệu Văn Sáng", "Lục Thị Hạnh")
    members = [SeatFactory(council=council, position=3, person__full_name=name).person for name in names]
    return {"council": council, "chair": chair.person, "secretary": secretary.person, "members": members}
