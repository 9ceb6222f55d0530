"""A Dân vận khéo model, whole: from its registration to a commendation and to another unit that applies it.

Whoever walks this road reads of a model, never of an initiative: every page and every letter on it is looked at.
"""

import datetime
import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import Unit, User
from accounts.states import RoleName
from councils.models import CommendationDecision, Council, Decision, Distinction, Session
from councils.reference import load_sheet
from councils.states import CouncilKind, Office
from councils.workflow import advance_rules
from initiatives.models import Adoption, Initiative, Question
from initiatives.states import AdoptionStatus, Status
from notifications.models import Notice
from tests.factories.accounts import RoleFactory, UnitFactory
from tests.factories.councils import CouncilFactory, SeatFactory
from tests.factories.initiatives import WindowFactory, employed
from tests.factories.journeys import PASSWORD, Commune, commune
from tests.journeys.visitor import Visitor, tidy
from tests.reading import words_of_pdf

pytestmark = [pytest.mark.django_db, pytest.mark.site]
MODEL, CELL = "Ngày thứ Bảy giúp dân làm thủ tục ở xóm", "Chi bộ xóm Nặm Rằng"
STEPS = (("reasons", "aims"), ("content", "place", "forces"), ("resources", "outputs", "lasting"))
REPORT = {"money": "24000000", "labour-days": "48", "land": "320", "people": "212"}
EFFECT = {
    "evidence": "Sổ ghi 12 ngày Chủ nhật.", "benefit": "0", "economic_effect": "Không tính bằng tiền.",
    "social_benefit": "96 lượt người được giúp.", "replicability": "Xóm nào cũng làm được.",
    "conclusion": "Nên làm tiếp.",
}  # fmt: skip
DAY = datetime.timedelta(days=1)
RULES = {
    "name": "Quy tắc đánh giá mô hình", "version": 1, "level": "grassroots", "method": "vote", "vote_ratio": "50%",
    "ratio_base": "present", "quorum_ratio": "2/3",
}  # fmt: skip
# Where initiatives are rightly spoken of too: one's own year, what a model does not stand in for, lists of both kinds.
OF_BOTH = re.compile(r"^/initiatives/(mine/|begin/model/|to-check/|\?kind=model)$")


class Reader(Visitor):
    """A visitor who keeps the words of every page read, less header and footer."""

    read: dict[str, str] = {}

    def _show(self, response):
        super()._show(response)
        main = self.page.find(".//main")
        self.read[self.address] = tidy(main.text_content())
        return self


def test_a_model_goes_the_whole_way():
    Reader.read = {}
    place = commune()
    committee, party_head = found_a_committee(place)
    open_the_round(place)

    model = register(place)
    find_complete(place, model)
    launch(place, model)
    report(place, model)
    bring_before_the_committee(place, committee, model)
    hold_a_session(place, committee)
    recognise(place, committee, party_head, model)
    choose_as_outstanding(place, committee)
    commend(place, committee)
    apply_in_another_unit(place, model)

    look_it_up(model)
    read_the_papers(place, committee, model)
    assert spoken_of_as_an_initiative() == []


def spoken_of_as_an_initiative() -> list[str]:
    """Give what pages and letters of the road call an initiative."""
    said = {address: words for address, words in Reader.read.items() if not OF_BOTH.match(address)}
    said |= {f"{notice.kind} {notice.pk}": f"{notice.title} {notice.body}" for notice in Notice.objects.all()}
    return [
        f"{where}: {words[max(0, found.start() - 60) : found.end() + 40]}"
        for where, words in said.items()
        for found in re.finditer(r"sáng kiến", words, re.IGNORECASE)
    ]


def found_a_committee(place: Commune) -> tuple[Council, User]:
    party = UnitFactory(parent=place.unit, name="Đảng ủy xã Lũng Nặm", kind="party_or_front_body")
    sheet = load_sheet(RULES | {"issued_on": timezone.localdate()})
    committee = CouncilFactory(
        kind=CouncilKind.STEERING, unit=place.unit, issued_by=party, name="Ban Chỉ đạo Dân vận khéo xã Lũng Nặm",
        rule_sheet=advance_rules(sheet, "publish", by=None),
    )  # fmt: skip
    seats = ((place.chair, Office.CHAIR), (place.secretary, Office.SECRETARY), (place.members[0], Office.MEMBER))
    for position, (person, office) in enumerate(seats, 1):
        SeatFactory(council=committee, person=person, office=office, position=position)
    return committee, RoleFactory(unit=party, name=RoleName.HEAD, title="Bí thư").person


def open_the_round(place: Commune) -> None:
    now = timezone.now()
    WindowFactory(kind="model", season=place.season, name="Đăng ký", opens_at=now - DAY, closes_at=now + 30 * DAY)


def register(place: Commune) -> Initiative:
    author = Reader().open(reverse("account_login"))
    author.press("Đăng nhập", {"login": place.author.staff_code, "password": PASSWORD})
    author.follow("Đăng ký mô hình").press("Bắt đầu đăng ký")
    facts = {"holder": "collective", "holder-more": CELL, "title": MODEL, "area": "van-hoa-xa-hoi", "way": "new"}
    author.press("Sang bước 2", facts)
    for number, keys in enumerate(STEPS, 3):
        author.press(f"Sang bước {number}", {key: f"Đã ghi rõ phần {key}." for key in keys})
    author.press("Nộp hồ sơ")

    model = Initiative.objects.get()
    assert (model.kind, model.status, model.holder_name) == ("model", Status.SUBMITTED, CELL)
    assert author.heading == f"Biên nhận {model.number}"
    author.open(reverse("initiatives:mine")).open(model.get_absolute_url())
    return model


def find_complete(place: Commune, model: Initiative) -> None:
    coordinator = Reader(place.coordinator).open(reverse("initiatives:to_check")).follow(MODEL)
    coordinator.press("Hồ sơ đầy đủ").open(reverse("initiatives:list") + "?kind=model").follow(MODEL)

    model.refresh_from_db()
    assert model.status == Status.ACCEPTED


def launch(place: Commune, model: Initiative) -> None:
    today = f"{timezone.localdate():%d/%m/%Y}"
    said = {key: f"Đã nêu {key}." for key in ("content", "commitment", "responsibilities", "output")}
    author = Reader(place.author).open(model.get_absolute_url())
    author.follow("Ghi nhận làm điểm").press("Ghi nhận làm điểm", said | {"held_on": today, "place": "Xóm Nặm Rằng"})
    author.follow("Ghi nhận ra mắt").press("Ghi nhận ra mắt", said | {"held_on": today, "place": "Nhà văn hóa xã"})

    assert list(model.launches.order_by("pk").values_list("kind", flat=True)) == ["pilot", "launch"]


def report(place: Commune, model: Initiative) -> None:
    author = Reader(place.author).open(model.get_absolute_url()).follow("Báo cáo cuối năm").press("Bắt đầu báo cáo")
    for number in (2, 3):
        author.press(f"Sang bước {number}", {key: REPORT.get(key, "Đã đạt.") for key in asked_on(author)})
    author.open(reverse("initiatives:year_report", args=[model.pk])).press("Nộp báo cáo")

    assert model.results.land == 320


def asked_on(writer: Reader) -> list[str]:
    """Give the questions of the step that is shown."""
    found = Question.objects.filter(section__template__act="year").values_list("key", flat=True)
    return [key for key in found if any(key in form.fields for form in writer.page.forms)]


def bring_before_the_committee(place: Commune, committee: Council, model: Initiative) -> None:
    secretary = Reader(place.secretary).open(committee.get_absolute_url())
    secretary.follow("Đưa hồ sơ ra hội đồng").press("Đưa hồ sơ đã chọn ra hội đồng")

    model.refresh_from_db()
    assert model.status == Status.IN_REVIEW


def hold_a_session(place: Commune, committee: Council) -> None:
    secretary = Reader(place.secretary).open(committee.get_absolute_url()).follow("Lên lịch phiên họp")
    tomorrow = timezone.localdate() + DAY
    secretary.press(
        "Lưu lịch họp, mời thành viên",
        {"name": "Phiên đánh giá", "held_at": f"08:00 {tomorrow:%d/%m/%Y}", "place": "Hội trường"},
    )
    secretary.press("Đưa hồ sơ đã chọn vào chương trình").follow("Ghi điểm danh")
    voters = committee.seats.all()
    secretary.press("Ghi điểm danh", {f"present-{seat.pk}": "on" for seat in voters})
    room = secretary.press("Đề nghị khai mạc phiên họp").address
    Reader(place.chair).open(room).press("Xác nhận: Khai mạc phiên họp")
    secretary.open(room).press("Mở biểu quyết mục 1")
    for seat in voters:
        Reader(seat.person).open(room).press("Đồng ý")
    secretary.open(room).press("Đóng biểu quyết")
    secretary.follow("Đề nghị kết thúc phiên họp").press("Đề nghị kết thúc phiên họp")
    Reader(place.chair).open(room).press("Xác nhận: Kết thúc phiên họp")
    secretary.open(room)
    assert secretary.heading == "Phiên họp đã kết thúc"


def recognise(place: Commune, committee: Council, party_head: User, model: Initiative) -> None:
    """The committee's secretary drafts; the head of the Party committee, who has not evaluated, signs."""
    secretary = Reader(place.secretary).open(committee.get_absolute_url()).follow("Quyết định")
    secretary.press("Soạn quyết định cho mục đã chọn")
    head = Reader(party_head).open(secretary.address).follow("Ký và công bố…")
    head.press("Công bố quyết định", {"number": "31-QĐ/ĐU", "signed_on": f"{timezone.localdate():%d/%m/%Y}"})

    model.refresh_from_db()
    assert model.status == Status.RECOGNISED
    Reader(place.author).open(model.get_absolute_url())


def choose_as_outstanding(place: Commune, committee: Council) -> None:
    secretary = Reader(place.secretary).open(committee.get_absolute_url()).follow("Mô hình tiêu biểu, khen thưởng")
    model = Initiative.objects.get()
    secretary.press("Chọn là tiêu biểu", {"models": [str(model.pk)], "because": "212 lượt người dân được giúp."})

    assert Distinction.objects.get().initiative == model


def commend(place: Commune, committee: Council) -> None:
    """The secretary proposes; the head of the commune publishes what the People's Committee has signed."""
    secretary = Reader(place.secretary).open(reverse("councils:outstanding", args=[committee.pk]))
    chosen = {"models": [str(Distinction.objects.get().pk)], "issuer": str(place.unit.pk), "form": "grassroots"}
    secretary.press("Đề nghị khen thưởng mô hình đã chọn", chosen)
    head = Reader(place.head).open(secretary.address)
    paper = {"number": "412/QĐ-UBND", "signed_on": f"{timezone.localdate():%d/%m/%Y}", "signer_name": "Nông Hải Đường"}
    head.press("Công bố khen thưởng", paper)

    assert CommendationDecision.objects.get().status == "published"
    assert "Nông Hải Đường" in Reader().open(head.address).text


def apply_in_another_unit(place: Commune, model: Initiative) -> None:
    """Somebody of another commune applies it there; the head of that commune confirms it."""
    other = UnitFactory(parent=Unit.objects.get(kind="province"), name="UBND xã Thanh Long")
    adopter = employed(other, person__full_name="Nguyễn Thị Chanh")
    head = RoleFactory(unit=other, name=RoleName.HEAD, person__full_name="Vi Văn Lân").person
    today = f"{timezone.localdate():%d/%m/%Y}"
    visitor = Reader(adopter).open(model.get_absolute_url()).follow("Áp dụng ở đơn vị tôi")
    visitor.press("Báo cho tác giả", {"unit": str(other.pk), "why": "Xóm cũng xa nơi làm thủ tục."})
    page = visitor.address
    said = {"adaptation": "Làm vào Chủ nhật.", "starts_on": today}
    visitor.follow("Cách làm và ngày bắt đầu").press("Giữ lại", said)
    Reader(adopter).open(page).follow("Báo cáo áp dụng").press("Trình thủ trưởng đơn vị", EFFECT)
    Reader(head).open(page).follow("Xác nhận…").press("Ký xác nhận")

    assert Adoption.objects.get().status == AdoptionStatus.CONFIRMED
    author = Reader(place.author).open(model.get_absolute_url()).follow("UBND xã Thanh Long")
    assert [adopter.full_name in author.text, place.author.full_name in author.text] == [True, True]
    author.open(model.get_absolute_url()).follow("Quá trình nhân rộng")
    assert "UBND xã Thanh Long" in author.text


def look_it_up(model: Initiative) -> None:
    """A stranger finds it in the list and in the registry, with its commendation."""
    stranger = Reader().open(reverse("movements:models"))
    assert CELL in stranger.text
    stranger.follow(MODEL)
    assert "31-QĐ/ĐU" in stranger.text
    assert "Giấy khen của UBND xã Lũng Nặm, Quyết định 412/QĐ-UBND" in stranger.text
    assert "Giấy chứng nhận" not in stranger.text
    stranger.open(reverse("movements:model_totals"))


def read_the_papers(place: Commune, committee: Council, model: Initiative) -> None:
    """Whoever downloads the papers of the road reads of a model too."""
    clerk, session = Client(), Session.objects.get()
    clerk.force_login(place.secretary)
    author = Client()
    author.force_login(place.author)
    papers = [
        (author, reverse("initiatives:receipt_paper", args=[model.pk, 1])),
        (author, reverse("initiatives:application", args=[model.pk, 1])),
        (author, reverse("initiatives:confirmation_paper", args=[Adoption.objects.get().confirmation_id])),
        (clerk, reverse("councils:minutes_paper", args=[session.pk])),
        (clerk, reverse("councils:summary", args=[committee.pk]) + "?pdf=1"),
        (clerk, reverse("councils:decision_paper", args=[Decision.objects.get().pk])),
    ]
    words = {address: words_of_pdf(by.get(address).content) for by, address in papers}

    assert [address for address, said in words.items() if "sáng kiến" in said.casefold()] == []
    assert "Trưởng ban" in words[reverse("councils:minutes_paper", args=[session.pk])]
    assert [address for address, said in words.items() if "mô hình" not in said.casefold()] == []
