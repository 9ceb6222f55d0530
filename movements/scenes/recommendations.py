"""What the commune recommends to the province: one accepted, one whose answer is overdue, one draft."""

import datetime

from accounts.models import Role
from accounts.states import RoleName
from movements.actions.recommendations import accept_recommendation, send_recommendation, write_recommendation
from movements.models import Opinion, OpinionField, Recommendation
from movements.scenes.cast import Cast

WEEKS = datetime.timedelta(weeks=1)


def recommend_upwards(cast: Cast) -> None:
    """Write three, send two, have one answered; the first comes from an opinion of the commune's dialogue."""
    opinion = Opinion.objects.filter(dialogue__unit=cast.council.unit, field__code="transport").order_by("pk").first()
    road = _written(
        cast, "Bố trí vốn kiên cố hóa đường vào xóm Lũng Đẩy", "transport", opinion=opinion,
        text="Hai đoạn sạt lở tái diễn mỗi mùa mưa; ngân sách xã chỉ đủ gia cố tạm. Kiến nghị tỉnh đưa tuyến đường vào "
             "kế hoạch đầu tư năm sau.",
    )  # fmt: skip
    staff = _written(
        cast, "Bổ sung biên chế công chức công nghệ thông tin cho xã", "administration",
        text="Từ ngày 01/7/2025 xã nhận thêm nhiều thủ tục của cấp huyện nhưng chưa có công chức chuyên trách.",
    )  # fmt: skip
    _written(
        cast, "Hướng dẫn thống nhất mức chi cho tổ công nghệ số cộng đồng", "finance",
        text="Mỗi xã đang chi một mức; đề nghị có hướng dẫn chung.",
    )  # fmt: skip
    head = cast.people["THUTRUONG"]
    sent = send_recommendation(recommendation=road, number="58/UBND-VP", by=head, now=cast.now - 2 * WEEKS)
    send_recommendation(recommendation=staff, number="31/UBND-VP", by=head, now=cast.now - 6 * WEEKS)
    if chief := _head_of_the_province(cast):
        accept_recommendation(
            recommendation=sent, by=chief, now=cast.now - WEEKS, due_on=cast.today + 20 * WEEKS,
            answer="Đồng ý. Giao Sở Xây dựng khảo sát, đưa vào kế hoạch vốn duy tu năm sau.",
        )  # fmt: skip


def _written(cast: Cast, title: str, field: str, **more) -> Recommendation:
    facts = {"addressee": cast.above.unit, "title": title, "field": OpinionField.objects.get(code=field), **more}
    return write_recommendation(unit=cast.council.unit, facts=facts, by=cast.people["DAUMOI"])


def _head_of_the_province(cast: Cast):
    roles = Role.objects.in_force(cast.today).filter(unit=cast.above.unit, name=RoleName.HEAD)
    role = roles.exclude(person=cast.people["THUTRUONG"]).select_related("person").first()
    return role.person if role else None
