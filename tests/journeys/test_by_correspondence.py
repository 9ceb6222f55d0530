"""A session by correspondence, whole: from the plan to the published decision, each deed by whom it belongs to."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.states import RoleName
from councils import tasks
from councils.models import Session
from initiatives.models import Initiative
from initiatives.states import Status
from tests.factories.accounts import RoleFactory
from tests.factories.correspondence import LATER, REASONS, corresponding
from tests.factories.councils import Sitting, scored
from tests.journeys.visitor import Visitor

pytestmark = [pytest.mark.django_db, pytest.mark.site]
NAME = "Lấy ý kiến hồ sơ bổ sung"
VERDICT = (
    "Hội đồng có 5 ghế, không ai phải rời mục này, đã trả lời 4 trong 5, 3 đồng ý, 1 không đồng ý. 70 % của 4 là 2,8. "
    "Điểm trung bình 85, cần từ 70. Công nhận."
)


def test_a_council_decides_by_correspondence(settings, monkeypatch):
    settings.MFA_REQUIRED_FOR = "nobody"
    at = corresponding(members=3)
    (assessment,) = scored(at)

    page = plan(at)
    send_out(at, page)
    answer(at, page)
    see_nothing_before_the_moment(at, page)
    give_more_time(at, page)
    let_the_moment_come(monkeypatch)
    read_what_came_of_it(at, page)
    sign_the_summary(at, page)
    publish(at)

    assert Initiative.objects.get(pk=assessment.initiative_id).status == Status.RECOGNISED


def plan(at: Sitting) -> str:
    """The secretary plans it and chooses the dossier; gives the address of its page."""
    secretary = Visitor(at.secretary.person).open(at.council.get_absolute_url()).follow("Lấy ý kiến bằng văn bản")
    until = f"{timezone.localtime() + LATER:%H:%M %d/%m/%Y}"
    secretary.press("Lưu kế hoạch, chọn hồ sơ", {"name": NAME, "held_at": until})
    secretary.press("Đưa hồ sơ đã chọn vào chương trình")

    assert secretary.heading == NAME
    assert not at.members[0].person.notices.filter(kind="councils/answers_wanted").exists()
    return secretary.address


def send_out(at: Sitting, page: str) -> None:
    Visitor(at.secretary.person).open(page).press("Đề nghị gửi lấy ý kiến")
    chair = Visitor(at.chair.person).open(page)
    assert "Gửi 5 thành viên" in chair.text
    chair.press("Xác nhận: Gửi lấy ý kiến")


def answer(at: Sitting, page: str) -> None:
    """Four of five follow their notice and answer; one changes what he has said."""
    for seat, choice in zip(at.seats[:4], ("yes", "yes", "yes", "yes"), strict=True):
        notice = seat.person.notices.get(kind="councils/answers_wanted")
        member = Visitor(seat.person).open(notice.get_absolute_url())
        member.follow("Trả lời mục 1").press("Gửi câu trả lời", {"choice": choice})
        assert "Đã trả lời hết." in member.text
    changed = Visitor(at.members[1].person).open(page).follow("Sửa ý kiến")
    changed.press("Gửi câu trả lời", {"choice": "no", "reasons": REASONS})


def see_nothing_before_the_moment(at: Sitting, page: str) -> None:
    secretary = Visitor(at.secretary.person).open(page)

    assert "4 / 5 đã trả lời" in secretary.text
    assert "1 thành viên còn được trả lời" in secretary.text
    assert REASONS not in secretary.text
    assert "Không đồng ý" not in secretary.text


def give_more_time(at: Sitting, page: str) -> None:
    later = f"{timezone.localtime() + 2 * LATER:%H:%M %d/%m/%Y}"
    secretary = Visitor(at.secretary.person).open(page).follow("Gia hạn")
    secretary.press("Đề nghị ghi nhận", {"at": later, "reason": "Mưa lũ, mất mạng"})
    Visitor(at.chair.person).open(page).press("Xác nhận: Kéo dài hạn trả lời")

    assert at.members[2].person.notices.filter(kind="councils/answers_extended").count() == 1


def let_the_moment_come(monkeypatch) -> None:
    """The clock comes too early, and then at the moment."""
    assert tasks.open_answers() == 0
    moment = Session.objects.get().held_at + datetime.timedelta(seconds=30)
    with monkeypatch.context() as patched:
        patched.setattr(tasks.timezone, "now", lambda: moment)
        assert tasks.open_answers() == 1


def read_what_came_of_it(at: Sitting, page: str) -> None:
    member = Visitor(at.members[0].person).open(page)

    assert "1 công nhận, 0 không công nhận, 0 hoãn." in member.text
    assert member.words_in("sentence") == VERDICT
    assert ": Không đồng ý" in member.text
    assert REASONS in member.text


def sign_the_summary(at: Sitting, page: str) -> None:
    for seat in (at.secretary, at.chair):
        signer = Visitor(seat.person).open(page).follow("Biên bản tổng hợp ý kiến").press("Ký biên bản")
    assert signer.heading == "Biên bản tổng hợp ý kiến"
    assert f"Không trả lời: {at.members[2].person}" in signer.text


def publish(at: Sitting) -> None:
    head = RoleFactory(unit=at.council.unit, name=RoleName.HEAD, title="Chủ tịch").person
    secretary = Visitor(at.secretary.person).open(reverse("councils:decisions", args=[at.council.pk]))
    secretary.press("Soạn quyết định cho mục đã chọn")
    signer = Visitor(head).open(secretary.address).follow("Ký và công bố…")
    signer.press("Công bố quyết định", {"number": "215/QĐ-UBND", "signed_on": f"{timezone.localdate():%d/%m/%Y}"})

    assert signer.heading == "Quyết định 215/QĐ-UBND"
