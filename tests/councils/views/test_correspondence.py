"""The pages of sessions by correspondence: planned and answered by hand, and no page says what was answered before."""

import io

import pypdf
import pytest
from django.urls import reverse
from django.utils import timezone

from councils.actions.conflicts import declare_conflict
from councils.actions.correspondence import send_reply
from councils.actions.minutes import minutes_of
from councils.models import Assessment, MinutesSignature, Reply, Seat, Session
from councils.papers.minutes import minutes_content
from councils.permissions.minutes import signers_of
from initiatives.versions import digest
from tests.factories.accounts import UserFactory
from tests.factories.correspondence import LATER, REASONS, answer, corresponding, planned, sent_out, time_up
from tests.factories.councils import RuleSheetFactory, SeatFactory
from tests.reading import words_of_word
from tests.worlds import world

pytestmark = pytest.mark.django_db


@world
def at():
    return corresponding(members=3)


@world
def session(at):
    return sent_out(at, 2)


def address(name, pk):
    return reverse(f"councils:{name}", args=[pk])


def page(client, name, pk) -> str:
    response = client.get(address(name, pk))
    assert response.status_code == 200
    return response.content.decode()


def items(session):
    return list(session.items.order_by("position"))


def test_it_is_planned_from_the_page_of_a_council_whose_rules_allow_it(client_of, at):
    client = client_of(at.secretary.person)
    assert address("plan_correspondence", at.council.pk) in page(client, "council", at.council.pk)
    until = f"{timezone.localtime() + LATER:%H:%M %d/%m/%Y}"

    response = client.post(address("plan_correspondence", at.council.pk), {"name": "Đợt 1", "held_at": until})

    session = Session.objects.get()
    assert (session.by_correspondence, response.url) == (True, address("agenda", session.pk))


def test_a_council_whose_rules_do_not_allow_it_is_not_led_there(client_of, at):
    at.council.rule_sheet = RuleSheetFactory(name="Chỉ họp trực tiếp")
    at.council.save()

    shown = page(client_of(at.secretary.person), "council", at.council.pk)

    assert address("plan_correspondence", at.council.pk) not in shown


def test_a_moment_that_is_past_is_refused_at_its_field(client_of, at):
    past = f"{timezone.localtime() - LATER:%H:%M %d/%m/%Y}"

    response = client_of(at.secretary.person).post(
        address("plan_correspondence", at.council.pk), {"name": "Đợt 1", "held_at": past}
    )

    assert response.status_code == 422
    assert "đã qua" in response.content.decode()


def test_dossiers_that_do_not_go_by_correspondence_say_why_in_the_list(client_of, at):
    session = planned(at)
    Assessment.objects.update(rule_sheet=RuleSheetFactory(name="Kín", is_secret=True), status="scored")
    session.items.all().delete()
    (assessment,) = Assessment.objects.all()
    client = client_of(at.secretary.person)

    shown = page(client, "agenda", session.pk)
    response = client.post(address("agenda", session.pk), {"assessments": [assessment.pk]})

    assert "phải bỏ phiếu kín" in shown
    assert f'value="{assessment.pk}"' not in shown
    assert response.status_code == 403
    assert "phải bỏ phiếu kín" in response.content.decode()


def test_one_answers_item_by_item_and_comes_back_to_the_list(client_of, at, session):
    client, (first, second) = client_of(at.members[0].person), items(session)
    assert "<strong>2 mục</strong> chờ trả lời" in page(client, "session", session.pk)

    there = client.post(address("reply", first.pk), {"choice": "yes", "reasons": ""})
    back = client.post(address("reply", second.pk), {"choice": "no", "reasons": REASONS})

    assert (there.url, back.url) == (address("reply", second.pk), session.get_absolute_url())
    shown = page(client, "session", session.pk)
    assert "Đã trả lời hết." in shown
    assert REASONS in shown
    assert REASONS in page(client, "reply", second.pk)


def test_against_without_reasons_is_said_at_the_field(client_of, at, session):
    response = client_of(at.members[0].person).post(address("reply", items(session)[0].pk), {"choice": "no"})

    assert response.status_code == 422
    assert "Nêu lý do không đồng ý." in response.content.decode()


def test_what_was_typed_too_late_is_shown_with_the_reason(client_of, at, session):
    time_up(session)

    response = client_of(at.chair.person).post(
        address("reply", items(session)[0].pk), {"choice": "no", "reasons": REASONS}
    )

    shown = response.content.decode()
    assert response.status_code == 422
    assert REASONS in shown
    assert "chỉ nhận trả lời đến" in shown


def test_the_next_item_is_one_with_a_part_in_it(client_of, at, session):
    first, second = items(session)
    declare_conflict(assessment=second.assessment, by=at.members[0].person, reason="Cùng tổ")
    client = client_of(at.members[0].person)

    response = client.post(address("reply", first.pk), {"choice": "yes"})

    assert response.url == session.get_absolute_url()
    assert client.get(address("reply", second.pk)).status_code == 404
    assert second.assessment.get_absolute_url() not in page(client, "session", session.pk)


def test_the_page_says_who_has_answered_and_is_drawn_anew_only_when_something_has_changed(client_of, at, session):
    client = client_of(at.chair.person)
    token = client.get(session.get_absolute_url()).context["token"]
    assert client.get(address("room", session.pk), {"since": token}).status_code == 204

    answer(session, {at.members[0]: "yes"})

    room = client.get(session.get_absolute_url()).context["room"]
    assert (room.done_count, room.asked_count) == (1, 5)
    assert [each.stitch for each in room.members] == ["", "", "done", "", ""]


def test_two_officers_give_more_time_on_the_page(client_of, at, session):
    until = f"{timezone.localtime() + 2 * LATER:%H:%M %d/%m/%Y}"
    secretary, chair = client_of(at.secretary.person), client_of(at.chair.person)
    secretary.post(address("more_time", session.pk), {"at": until, "reason": "Mưa lũ"})
    step = session.steps.get(step="extend")

    assert "Mưa lũ" in page(chair, "session", session.pk)
    chair.post(address("confirm_step", step.pk))

    session.refresh_from_db()
    assert f"{timezone.localtime(session.held_at):%H:%M %d/%m/%Y}" == until


def test_less_time_is_refused_on_the_form(client_of, at, session):
    sooner = f"{timezone.localtime() + LATER / 2:%H:%M %d/%m/%Y}"

    response = client_of(at.secretary.person).post(address("more_time", session.pk), {"at": sooner, "reason": "Gấp"})

    assert response.status_code == 422
    assert "chỉ được kéo dài" in response.content.decode()


def test_a_substitute_is_asked_on_the_page_and_finds_the_way_to_it(client_of, at, session):
    substitute = SeatFactory(council=at.council, stands_in_for=at.members[0], person__full_name="Vi Văn Thay")
    assert client_of(substitute.person).get(session.get_absolute_url()).status_code == 404
    client_of(at.secretary.person).post(
        address("ask_substitute", session.pk), {"seat": substitute.pk, "reason": "Nằm viện"}
    )
    client_of(at.chair.person).post(address("confirm_step", session.steps.get(step="replace").pk))

    client = client_of(type(substitute.person).objects.get(pk=substitute.person_id))
    assert "<strong>2 mục</strong> chờ trả lời" in page(client, "session", session.pk)
    assert "Vi Văn Thay trả lời thay." in page(client_of(at.members[0].person), "session", session.pk)


def test_the_answers_are_opened_by_name_to_those_with_a_part(client_of, at, session):
    first = items(session)[0]
    declare_conflict(assessment=first.assessment, by=at.members[2].person, reason="Cùng tổ")
    answer(session, {at.chair: "yes"})
    send_reply(item=first, by=at.members[0].person, choice="no", reasons=REASONS)
    answer(session, dict.fromkeys((at.secretary, at.members[1]), "yes"))
    time_up(session)

    assert REASONS in page(client_of(at.chair.person), "session", session.pk)
    assert REASONS not in page(client_of(at.members[2].person), "session", session.pk)


@pytest.mark.parametrize(
    "name", ["remote", "remote_part", "remote_code", "projector", "attendance", "roll", "block", "opinions"]
)
def test_pages_of_a_room_say_that_there_is_none(name, client_of, at, session):
    response = client_of(at.secretary.person).get(address(name, session.pk))

    assert "bằng văn bản" in response.content.decode() or response.status_code == 403


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 6])
def test_the_page_costs_the_same_for_many_items(count, client_of, at, django_assert_max_num_queries):
    session = sent_out(at, count)
    answer(session, {at.chair: "yes"})
    client = client_of(at.secretary.person)

    with django_assert_max_num_queries(26):
        client.get(session.get_absolute_url())


class TestTheSummary:
    @pytest.fixture
    def closed(self, at, session):
        """Item 1 decided with one against and one silent, item 2 without enough answers."""
        first, second = items(session)
        answer(session, {at.chair: "yes", at.secretary: "yes"})
        for seat, choice in ((at.members[0], "yes"), (at.members[1], "no")):
            send_reply(item=first, by=seat.person, choice=choice, reasons=REASONS if choice == "no" else "")
        assert second.replies.count() == 2
        return time_up(session)

    def test_it_says_who_was_asked_who_answered_what_and_who_did_not(self, at, closed):
        content = minutes_content(minutes_of(closed))
        names = [seat.person.full_name for seat in at.seats]

        first, second = content["items"]
        assert (content["seats"], len(content["present"]), len(content["absent"])) == (5, 4, 1)
        assert [(each["name"], each["choice"], each["text"]) for each in first["replies"]] == [
            (names[0], "Đồng ý", ""),
            (names[1], "Đồng ý", ""),
            (names[2], "Đồng ý", ""),
            (names[3], "Không đồng ý", REASONS),
        ]
        assert first["silent"] == [names[4]]
        assert (second["replies"], second["answered"]) == ([], names[:2])
        assert "2 trong 5" in second["postponed"]

    @pytest.mark.parametrize("asked", [{}, {"docx": 1}])
    def test_as_a_paper_it_has_a_form_of_its_own(self, asked, client_of, at, closed):
        response = client_of(at.chair.person).get(address("minutes_paper", closed.pk), asked)

        paper = io.BytesIO(response.content)
        if asked:
            words = words_of_word(response.content)
        else:
            words = " ".join(" ".join(each.extract_text().split()) for each in pypdf.PdfReader(paper).pages)
        for part in (
            "Tổng hợp ý kiến bằng văn bản",
            "Đã trả lời 4/5 thành viên",
            "Không trả lời 1 thành viên",
            f"không đồng ý. Lý do: {REASONS}",
            "Ý kiến không được mở",
            "Công nhận",
        ):
            assert part in words

    def test_chair_and_secretary_sign_it_and_of_those_with_the_right_who_answered(self, at, closed):
        Seat.objects.filter(pk__in=[at.members[0].pk, at.members[2].pk]).update(may_sign=True)

        assert [line.seat for line in signers_of(closed)] == at.seats[:3]

    def test_a_chair_who_has_not_answered_signs_it_all_the_same(self, client_of, at, session):
        answer(session, dict.fromkeys(at.seats[1:], "yes"))
        closed = time_up(session)
        sha256 = digest(minutes_content(minutes_of(closed)))

        client_of(at.chair.person).post(address("sign_minutes", closed.pk), {"sha256": sha256})

        assert MinutesSignature.objects.get().seat == at.chair

    def test_its_page_shows_it_and_who_has_no_part_in_an_item_reads_nothing_of_it(self, client_of, at, session):
        first = items(session)[0]
        declare_conflict(assessment=first.assessment, by=at.members[2].person, reason="Cùng tổ")
        for seat in at.seats[:4]:
            send_reply(item=first, by=seat.person, choice="no", reasons=REASONS)
        closed = time_up(session)

        assert REASONS in page(client_of(at.chair.person), "minutes", closed.pk)
        assert REASONS not in page(client_of(at.members[2].person), "minutes", closed.pk)


def test_the_admin_neither_shows_a_reply_before_it_was_opened_nor_ever_what_it_says(client_of, at, session):
    client = client_of(UserFactory(is_staff=True, is_superuser=True))
    answer(session, dict.fromkeys(at.seats, "no"))
    reply = Reply.objects.first()
    change = reverse("admin:councils_reply_change", args=[reply.pk])
    lists = reverse("admin:councils_reply_changelist")

    assert client.get(lists).context["cl"].result_count == 0
    assert client.get(change).status_code == 302
    time_up(session)
    assert client.get(lists).context["cl"].result_count == 10
    assert REASONS not in client.get(change).content.decode()
