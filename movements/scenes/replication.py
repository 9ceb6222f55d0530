"""What was recognised spreads: learned by one unit from another, reported, checked, looked for on the board."""

import datetime

from accounts.models import HeldRole, Posting, Unit, User
from accounts.states import RoleName
from initiatives.actions.adoption import begin_adoption, plan_adoption, report_adoption
from initiatives.actions.benefits import check_benefit
from initiatives.actions.confirmations import sign_confirmation
from initiatives.actions.wanted import make_offer, post_wanted, take_offer
from initiatives.models import Adoption, BenefitCheck, Initiative
from movements.scenes.after import CONFIRMED, NEIGHBOUR, SCHOOL_NEARBY
from movements.scenes.cast import Cast

STATION, SCHOOL = "CB-C029-05", "CB-C029-07"
LONG_AGO, LATELY = datetime.timedelta(days=240), datetime.timedelta(days=70)
WHY = "Đơn vị gặp cùng khó khăn, đã xem cách làm tại chỗ và thấy làm theo được."
ADAPTED = "Giữ nguyên các bước; thay biểu mẫu giấy bằng bảng tính dùng chung vì đơn vị đã có mạng nội bộ."
EVIDENCE = "Sổ theo dõi từ ngày bắt đầu, bảng so sánh số giờ công trước và sau, ảnh chụp tại bộ phận một cửa."
FOUND = "Đối chiếu sổ theo dõi hai tháng và phỏng vấn ba người làm: số giờ tiết kiệm thấp hơn mức đã báo cáo."
PAPERS = "Người dân phải khai lại cùng một thông tin ở ba tờ khai khác nhau"
PAPERS_MORE = "Mỗi tuần khoảng 40 lượt, mỗi lượt mất thêm 15 phút. Đã thử in sẵn tờ khai nhưng vẫn phải chép tay."
STOCK = "Theo dõi vật tư y tế sắp hết hạn ở các thôn"
STOCK_MORE = "Sáu thôn giữ tủ thuốc, không ai biết thứ gì sắp hết hạn. Cần một cách làm đơn giản, không tốn kinh phí."
WORD = "Trường chúng tôi đã gộp ba biểu thành một; có thể gửi mẫu và hướng dẫn trong một buổi."


def spread_to_other_units(cast: Cast) -> None:
    """Show one application that waits for its head, learned from another; two a third unit checks; one just begun."""
    first, second = cast.recognised()[:2]
    learned = Adoption.objects.get(initiative=first, unit__code=NEIGHBOUR)
    _report(first, SCHOOL_NEARBY, cast, since=LATELY, parent=learned)
    *places, last = [code for code in (NEIGHBOUR, STATION, SCHOOL_NEARBY, SCHOOL) if code != second.unit.code][:3]
    done = [_report(second, code, cast, since=LONG_AGO) for code in places]
    for adoption in done:
        sign_confirmation(confirmation=adoption.confirmation, by=_answering(adoption.unit, cast), now=cast.now)
    check = BenefitCheck.objects.open_on(cast.today).filter(adoption=done[0]).first()
    if check is not None:
        by = _answering(check.unit, cast)
        check_benefit(check=check, confirmed=9_000_000, not_computable=False, finding=FOUND, by=by, now=cast.now)
    unit, by = Unit.objects.get(code=last), _somebody(last, cast)
    begin_adoption(initiative=second, unit=unit, why=WHY, by=by, now=cast.now)


def _report(
    initiative: Initiative, code: str, cast: Cast, *, since: datetime.timedelta, parent: Adoption | None = None
) -> Adoption:
    by, unit = _somebody(code, cast), Unit.objects.get(code=code)
    begun = begin_adoption(initiative=initiative, unit=unit, why=WHY, by=by, parent=parent, now=cast.now)
    planned = plan_adoption(
        adoption=begun, adaptation=ADAPTED, starts_on=cast.today - since, by=by, parent=parent, now=cast.now
    )
    return report_adoption(adoption=planned, evidence=EVIDENCE, texts=CONFIRMED, by=by, now=cast.now)


def _somebody(code: str, cast: Cast) -> User:
    """Give somebody who works in the unit itself, or where nobody does its co-ordinator."""
    postings = Posting.objects.main().in_force(cast.today).filter(unit__code=code, person__held_roles=None)
    roles = HeldRole.objects.in_force(cast.today).filter(unit__code=code, name=RoleName.COORDINATOR)
    found = postings.order_by("pk").first() or roles.order_by("pk").first()
    return found.person


def _answering(unit: Unit, cast: Cast) -> User:
    """Give the nearest head of the unit."""
    roles = HeldRole.objects.over(unit, cast.today, RoleName.HEAD).select_related("person")
    return roles.order_by("-unit__depth", "pk").first().person


def fill_the_board(cast: Cast) -> None:
    """Show a problem with a word offered, and one whose offer was taken."""
    coordinator, until = cast.people["DAUMOI"], cast.today + datetime.timedelta(days=45)
    papers = post_wanted(
        unit=cast.council.unit, title=PAPERS, problem=PAPERS_MORE, until=until, by=coordinator, now=cast.now
    )
    make_offer(wanted=papers, text=WORD, by=cast.people["TACGIA"], now=cast.now)
    initiative = cast.recognised()[0]
    station = Unit.objects.get(code=STATION)
    stock = post_wanted(unit=station, title=STOCK, problem=STOCK_MORE, until=until, by=coordinator, now=cast.now)
    offer = make_offer(wanted=stock, initiative=initiative, by=initiative.entered_by, now=cast.now)
    take_offer(offer=offer, by=coordinator, now=cast.now)
