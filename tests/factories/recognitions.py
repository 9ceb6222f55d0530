"""A commune whose council decides and whose head signs, and what has been recognised there."""

import datetime
from types import SimpleNamespace

from accounts.states import RoleName
from councils.actions.decisions import draft_decision, publish_decision
from councils.models import Certificate, Council, Decision
from councils.states import Office
from tests.factories.accounts import PostingFactory, RoleFactory, UnitFactory
from tests.factories.councils import CouncilFactory, SeatFactory
from tests.factories.decisions import answers, decided

SIGNED_ON = datetime.date(2026, 11, 20)


def commune_council() -> Council:
    """Give the council of a commune below the province."""
    province = UnitFactory(kind="province", name="Tỉnh Cao Bằng", recognition_level="provincial")
    unit = UnitFactory(parent=province, name="UBND xã Lũng Nặm", recognition_level="grassroots")
    return CouncilFactory(unit=unit, name="Hội đồng sáng kiến xã Lũng Nặm")


def head_over(council: Council):
    """Give the head of the council's unit, who signs."""
    return RoleFactory(unit=council.unit, name=RoleName.HEAD, title="Chủ tịch").person


def publish(council, assessments, signer, now, number="214/QĐ-UBND", **more) -> Decision:
    """Sign and publish a decision on these items at once."""
    decision = draft_decision(council=council, assessments=assessments, by=signer)
    return publish_decision(
        decision=decision, number=number, signed_on=SIGNED_ON, signer=signer, signer_title="Chủ tịch", by=signer,
        now=now, **more,
    )  # fmt: skip


def recognised_below_the_province(now, *, is_whole: bool = False) -> SimpleNamespace:
    """Give a recognised initiative of a school's teacher, and the council of the province above.

    `is_whole`: with all its papers, as its page reads them; else with one answer that everybody may find.
    """
    province = UnitFactory(kind="province", name="Tỉnh Cao Bằng", recognition_level="provincial")
    unit = UnitFactory(parent=province, name="UBND xã Lũng Nặm", recognition_level="grassroots")
    school = UnitFactory(parent=unit, name="Trường Tiểu học xã Lũng Nặm", kind="public_service_unit")
    council = CouncilFactory(unit=unit)
    head = head_over(council)
    secretary = SeatFactory(council=council, office=Office.SECRETARY).person
    above = CouncilFactory(unit=province, level="provincial", asks_for_report=False)
    governor, officer = head_over(above), SeatFactory(council=above, office=Office.SECRETARY).person
    author = PostingFactory(unit=school).person
    content = None if is_whole else answers(content="Chia theo khung giờ.")
    assessment = decided(council, title="Phiếu hẹn khám", lead=author, unit=school, content=content)
    decision = publish(council, [assessment], head, now)
    return SimpleNamespace(
        council=council, head=head, secretary=secretary, above=above, governor=governor, officer=officer,
        author=author, initiative=assessment.initiative, item=decision.items.get(),
        certificate=Certificate.objects.get(),
    )  # fmt: skip
