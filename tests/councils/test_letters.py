"""Letters of submission: what waits for one, how it is numbered, what stands on it, who reads it."""

import datetime

import pytest
from django.db import DatabaseError, transaction
from django.urls import reverse

from common.errors import NotAllowed
from councils.actions.forwarding import put_forward
from councils.actions.letters import issue_letter, void_letter
from councils.models import Letter, LetterItem
from councils.papers.letters import signs_of
from councils.permissions.letters import to_be_submitted
from councils.states import Office
from tests.factories.accounts import UnitFactory, UserFactory
from tests.factories.councils import SeatFactory
from tests.factories.recognitions import recognised_below_the_province
from tests.reading import words_of_pdf, words_of_word
from tests.worlds import world

pytestmark = pytest.mark.django_db
SIGNED_ON = datetime.date(2026, 11, 21)


@pytest.fixture(autouse=True)
def _without_a_second_factor(settings):
    settings.MFA_REQUIRED_FOR = "nobody"


@world
def scene(now):
    return recognised_below_the_province(now)


@pytest.fixture
def forward(scene, now):
    """The initiative of the scene, put forward to the province."""
    return put_forward(initiative=scene.initiative, by=scene.author, now=now)


def issue(scene, forward, now, **more) -> Letter:
    usual = {"signed_on": SIGNED_ON, "signer": scene.head, "signer_title": "Chủ tịch", "by": scene.secretary}
    return issue_letter(council=scene.council, assessments=[forward], now=now, **usual | more)


def test_a_letter_is_filled_from_the_decision_and_takes_the_next_number(scene, forward, now):
    letter = issue(scene, forward, now)

    assert letter.number == "01/TTr-UBND"
    (row,) = letter.content["rows"]
    assert (row["title"], row["decision"]) == ("Phiếu hẹn khám", scene.item.decision.number)
    assert list(to_be_submitted(scene.council)) == []


def test_numbers_have_no_gap_even_where_a_letter_was_refused_void_or_numbered_by_hand(scene, forward, now):
    issue(scene, forward, now, number="02/TTr-UBND")  # the office had given that one already
    first = Letter.objects.get()
    with pytest.raises(NotAllowed):
        issue(scene, forward, now)  # stands in a letter: nothing is taken from the series
    void_letter(letter=first, by=scene.secretary, reason="Sai ngày ký", now=now)
    second = issue(scene, forward, now)
    void_letter(letter=second, by=scene.secretary, reason="Thiếu tên", now=now)
    third = issue(scene, forward, now)

    assert [second.number, third.number] == ["01/TTr-UBND", "03/TTr-UBND"]


@pytest.mark.parametrize(
    ("kind", "name", "signs"),
    [("commune", "UBND xã Lũng Nặm", "TTr-UBND"), ("department", "Sở Giáo dục và Đào tạo", "TTr-SGDĐT")],
)
def test_the_signs_behind_the_number_are_those_of_the_unit(kind, name, signs):
    assert signs_of(UnitFactory(kind=kind, name=name)) == signs


def test_a_number_is_given_once_a_year(scene, forward, now, client_of):
    letter = issue(scene, forward, now)
    void_letter(letter=letter, by=scene.secretary, reason="Sai", now=now)
    form = {"items": [forward.pk], "number": letter.number, "signed_on": "21/11/2026", "signer": scene.head.pk,
            "signer_title": "Chủ tịch"}  # fmt: skip

    response = client_of(scene.secretary).post(reverse("councils:letters", args=[scene.council.pk]), form)

    assert response.status_code == 422
    assert list(response.context["form"].errors) == ["number"]
    assert Letter.objects.count() == 1


def test_the_page_issues_a_letter_and_its_papers_say_all_of_it(scene, forward, client_of):
    client = client_of(scene.secretary)
    address = reverse("councils:letters", args=[scene.council.pk])
    assert client.get(address).context["waiting"] == [forward]
    form = {"items": [forward.pk], "number": "", "signed_on": "21/11/2026", "signer": scene.head.pk,
            "signer_title": "Phó Chủ tịch", "words": "Kèm 02 bản in.\nKính mong xem xét #sớm {{ x }}."}  # fmt: skip

    done = client.post(address, form, follow=True)

    letter = Letter.objects.get()
    assert "Phiếu hẹn khám" in done.content.decode()
    paper = reverse("councils:letter_paper", args=[letter.pk])
    for words in (words_of_pdf(client.get(paper).content), words_of_word(client.get(paper, {"docx": 1}).content)):
        for shown in (
            "TỜ TRÌNH", "Số: 01/TTr-UBND", "ngày 21 tháng 11 năm 2026", "Kính gửi:", scene.above.name,
            f"Căn cứ Quyết định số {scene.item.decision.number} ngày 20/11/2026", "đối với 01 sáng kiến",
            "Kính mong xem xét #sớm {{ x }}.", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", scene.head.full_name, "DANH SÁCH",
            scene.initiative.number, "Phiếu hẹn khám", "Danh sách này có 01 sáng kiến./.",
        ):  # fmt: skip
            assert shown in words, shown


def test_nothing_chosen_says_so(scene, forward, client_of):
    address = reverse("councils:letters", args=[scene.council.pk])

    response = client_of(scene.secretary).post(address, {"signed_on": "21/11/2026"})

    assert response.status_code == 422
    assert "items" in response.context["form"].errors


def test_a_void_letter_says_why_and_what_it_submitted_waits_again(scene, forward, now, client_of):
    letter = issue(scene, forward, now)
    client = client_of(scene.secretary)

    client.post(reverse("councils:void_letter", args=[letter.pk]), {"reason": "Sai tên tác giả"})

    assert list(to_be_submitted(scene.council)) == [forward]
    assert "Sai tên tác giả" in client.get(letter.get_absolute_url()).content.decode()
    with pytest.raises(NotAllowed):
        void_letter(letter=letter, by=scene.secretary, reason="Lần nữa", now=now)


def test_a_letter_is_never_rewritten_or_deleted(scene, forward, now):
    letter = issue(scene, forward, now)

    for deed in (
        lambda: Letter.objects.filter(pk=letter.pk).update(content={}),
        lambda: Letter.objects.filter(pk=letter.pk).update(number="9"),
        lambda: Letter.objects.filter(pk=letter.pk).delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            deed()
    assert LetterItem.objects.count() == 1


def test_who_prepares_and_who_receives_reads_it_nobody_else(scene, forward, now, client_of):
    letter = issue(scene, forward, now)
    member = SeatFactory(council=scene.council, office=Office.MEMBER).person

    seen = {
        person: client_of(person).get(letter.get_absolute_url()).status_code
        for person in (scene.secretary, scene.head, scene.officer, member, UserFactory())
    }

    assert list(seen.values()) == [200, 200, 200, 404, 404]


def test_only_who_signs_for_the_unit_signs(scene, forward, now):
    with pytest.raises(NotAllowed):
        issue(scene, forward, now, signer=scene.secretary)
    with pytest.raises(NotAllowed):
        issue(scene, forward, now, by=scene.author)


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 6])
def test_the_page_needs_the_same_queries_for_any_number(
    count, scene, forward, now, client_of, django_assert_num_queries
):
    for _number in range(count):
        void_letter(letter=issue(scene, forward, now), by=scene.secretary, reason="Sai", now=now)
    client = client_of(scene.secretary)

    with django_assert_num_queries(11):
        assert client.get(reverse("councils:letters", args=[scene.council.pk])).status_code == 200
