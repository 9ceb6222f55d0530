"""The pages of opinions in writing: one reads first whether it counts; what it says is read after the closing."""

import io

import docx
import pypdf
import pytest
from django.urls import reverse

from councils.actions.minutes import minutes_of
from councils.actions.voting import cast_vote, close_item, open_vote
from councils.actions.written_opinions import send_opinion
from councils.models import Assessment, WrittenOpinion
from councils.papers.minutes import minutes_content
from tests.factories.councils import RuleSheetFactory, in_session, sitting
from tests.worlds import world

pytestmark = pytest.mark.django_db
WORDS = "Số liệu tiết kiệm đã đối chiếu với sổ của trường."


@world
def at():
    return sitting(members=3)


@world
def session(at):
    return in_session(at, absent=(at.members[0],))


def page(client, name, pk) -> str:
    return client.get(reverse(f"councils:{name}", args=[pk])).content.decode()


def write(at, session):
    return send_opinion(item=session.items.get(), by=at.members[0].person, choice="yes", text=WORDS)


def close(at, session):
    item = open_vote(item=session.items.get(), by=at.secretary.person)
    for seat in at.seats[:2]:
        cast_vote(item=item, by=seat.person, choice="yes")
    close_item(item=item, by=at.secretary.person)


@pytest.mark.parametrize("counts", [True, False])
def test_before_writing_one_reads_whether_it_counts(counts, client_of, at, session):
    Assessment.objects.update(rule_sheet=RuleSheetFactory(name="Quy tắc khác", counts_written=counts))

    shown = page(client_of(at.members[0].person), "opinion", session.items.get().pk)

    assert ("<strong>được tính</strong>" in shown, "<strong>không được tính</strong>" in shown) == (counts, not counts)


def test_it_is_sent_changed_and_taken_back_on_the_page(client_of, at, session):
    client, pk = client_of(at.members[0].person), session.items.get().pk
    assert client.post(reverse("councils:opinion", args=[pk]), {"choice": "", "text": ""}).status_code == 422

    client.post(reverse("councils:opinion", args=[pk]), {"choice": "yes", "text": WORDS})
    assert WORDS in page(client, "opinion", pk)
    assert WORDS in page(client, "opinions", session.pk)

    client.post(reverse("councils:take_opinion_back", args=[pk]))
    assert not WrittenOpinion.objects.exists()


def test_what_was_typed_too_late_is_shown_with_the_reason(client_of, at, session):
    client, item = client_of(at.members[0].person), session.items.get()
    open_vote(item=item, by=at.secretary.person)

    response = client.post(reverse("councils:opinion", args=[item.pk]), {"choice": "yes", "text": WORDS})

    assert (response.status_code, WORDS in response.content.decode()) == (422, True)
    assert "Chưa gửi được" in response.content.decode()
    assert not WrittenOpinion.objects.exists()


def test_officers_see_who_has_sent_one_and_others_do_not(client_of, at, session):
    write(at, session)
    open_vote(item=session.items.get(), by=at.secretary.person)
    lists = {name: page(client_of(seat.person), "opinions", session.pk) for name, seat in _readers(at).items()}
    rooms = {name: page(client_of(seat.person), "session", session.pk) for name, seat in _readers(at).items()}

    assert [name for name, shown in lists.items() if "Đã gửi:" in shown] == ["chair", "secretary"]
    assert [name for name, shown in rooms.items() if "đã gửi ý kiến bằng văn bản" in shown] == ["chair", "secretary"]
    assert [name for name, shown in rooms.items() if "Đã nhận 1 ý kiến bằng văn bản" in shown] == list(rooms)
    assert not [name for name, shown in (lists | rooms).items() if WORDS in shown]


def _readers(at):
    return {"chair": at.chair, "secretary": at.secretary, "member": at.members[1]}


def test_the_room_asks_those_who_are_not_there_for_their_opinion(client_of, at, session):
    asked = [seat for seat in at.seats if "Vắng mặt? Gửi" in page(client_of(seat.person), "session", session.pk)]

    assert asked == [at.members[0]]


def test_once_closed_it_is_read_in_the_room_and_on_the_list(client_of, at, session):
    write(at, session)
    close(at, session)

    for seat in _readers(at).values():
        assert WORDS in page(client_of(seat.person), "session", session.pk)
        assert WORDS in page(client_of(seat.person), "opinions", session.pk)


def test_minutes_carry_it_with_what_came_of_it_on_page_and_papers(client_of, at, session):
    write(at, session)
    close(at, session)
    closed = at.together(session, "close")
    client, paper = client_of(at.chair.person), reverse("councils:minutes_paper", args=[session.pk])

    pdf = "".join(each.extract_text() for each in pypdf.PdfReader(io.BytesIO(client.get(paper).content)).pages)
    word = docx.Document(io.BytesIO(client.get(paper, {"docx": 1}).content))

    assert WORDS in page(client, "minutes", session.pk)
    assert WORDS in " ".join(pdf.split())
    assert WORDS in "\n".join(each.text for each in word.paragraphs)
    (row,) = minutes_content(minutes_of(closed))["items"]
    assert row["written"] == [
        {
            "name": at.members[0].person.full_name,
            "choice": "Đồng ý",
            "text": WORDS,
            "counted": "Ý kiến không được tính. Theo quy tắc này, ý kiến bằng văn bản không được tính.",
        }
    ]


def test_minutes_without_any_read_as_they_always_did(at, session):
    close(at, session)

    assert "written" not in minutes_content(minutes_of(at.together(session, "close")))["items"][0]


def test_minutes_keep_silent_of_one_whose_writer_came_after_all(at, session):
    write(at, session)
    at.together(session, "arrive", seat=at.members[0])
    close(at, session)

    assert "written" not in minutes_content(minutes_of(at.together(session, "close")))["items"][0]


@pytest.mark.growth
@pytest.mark.parametrize("items", [1, 6])
def test_the_list_costs_the_same_for_any_number_of_items(items, client_of, at, django_assert_num_queries):
    session = in_session(at, items, absent=(at.members[0],))
    for item in session.items.all():
        send_opinion(item=item, by=at.members[0].person, choice="no", text=WORDS)
    client = client_of(at.secretary.person)

    with django_assert_num_queries(9):
        shown = client.get(reverse("councils:opinions", args=[session.pk]))
    assert len(shown.context["listed"].lines) == items
