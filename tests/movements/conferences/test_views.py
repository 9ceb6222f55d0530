"""Pages of conferences: planned and documented by the host, read by everybody once held, counted by level and year."""

import datetime
import io

import pytest
from django.template import Context, Template
from django.urls import reverse
from django.utils import timezone

from movements.actions.conferences import add_participants, invite_participants
from movements.conference_plans import Guest
from movements.models import Conclusion, Conference, ConferencePaper, PresentedModel, Recommendation
from notifications.reference import load
from tests.factories.accounts import UserFactory
from tests.factories.conferences import AHEAD, HELD_AT, concluded, conclusion, held, planned
from tests.factories.decisions import RegistryEntryFactory
from tests.factories.dialogues import field
from tests.factories.initiatives import InitiativeFactory, SeasonFactory
from tests.factories.recommendations import between
from tests.factories.registrations import ModelFactory
from tests.reading import rows_of_sheet, words_of_pdf
from tests.worlds import world

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


@world
def at():
    field()
    return between()


def address(name: str, row) -> str:
    return reverse(f"conferences:{name}", args=[row.pk])


def upload(content: bytes = PDF, name: str = "tham-luan.pdf") -> io.BytesIO:
    file = io.BytesIO(content)
    file.name = name
    return file


def typed(**more) -> dict:
    return {
        "theme": "Dân vận khéo", "on": "20/11/2026", "at": "08:00", "place": "Hội trường", "chair": "Nông Hải Đường",
    } | more  # fmt: skip


def rows(*items: tuple[str, str, str], **more) -> dict:
    data = {"rows-TOTAL_FORMS": len(items), "rows-INITIAL_FORMS": 0}
    for place, values in enumerate(items):
        data |= dict(zip((f"rows-{place}-{name}" for name in ("starts_at", "title", "speaker")), values, strict=True))
    return data | more


def test_a_conference_is_planned_held_and_concluded_on_its_pages(at, client_of):
    own = client_of(at.head)
    made = own.post(reverse("conferences:plan", args=[at.unit.code]), typed())
    conference = Conference.objects.get()
    assert made.url == address("write_programme", conference)
    own.post(made.url, rows(("08:00", "Khai mạc", "Nông Hải Đường"), ("", "", ""), ("", "Thảo luận", "")))
    own.post(address("participants", conference), {"lines": f"{at.clerk.staff_code}\nLò A Páo\tHợp tác xã"})
    own.post(address("add_paper", conference), {"title": "Tham luận", "authors": "Bế Xuân Trường", "file": upload()})
    model = InitiativeFactory(status="recognised", number="LN-2026-9")
    own.post(address("present", conference), {"initiative": "ln-2026-9"})
    guest = conference.participants.get(person=None)
    own.post(address("hold", conference), {"came": [guest.pk], "attendance": "35"})
    own.post(address("add_conclusion", conference), {"text": "Nhân rộng", "unit": at.unit.code, "due_on": "14/12/2026"})
    own.post(address("conclude", conference), {"conclusion": "Nhất trí"})
    own.post(address("carry_out", Conclusion.objects.get()), {"result": "Đã nhân rộng", "done_on": "23/11/2026"})

    conference.refresh_from_db()
    assert (conference.status, conference.attendance, conference.level) == ("concluded", 35, "commune")
    page = own.get(conference.get_absolute_url())
    words = page.content.decode()
    for text in ("Khai mạc", "Thảo luận", "Lò A Páo", "Hợp tác xã", "Tham luận", model.title, "Đã nhân rộng"):
        assert text in words, text
    assert [each.came for each in page.context["participants"]] == [False, True]
    assert list(conference.programme.values_list("position", "title")) == [(1, "Khai mạc"), (2, "Thảo luận")]


def test_what_is_wrong_is_said_at_its_place_and_changes_nothing(at, client_of):
    own, conference = client_of(at.head), planned(at)
    wrong = [
        own.post(reverse("conferences:plan", args=[at.unit.code]), typed(at="sáng")),
        own.post(address("write_programme", conference), rows(("08:00", "", ""))),
        own.post(address("participants", conference), {"lines": "Không ai"}),
        own.post(address("add_paper", conference), {"title": "A", "authors": "B", "file": upload(b"MZ\x90", "a.pdf")}),
        own.post(address("present", conference), {"initiative": "1"}),
        own.post(address("hold", conference), {"attendance": "0"}),
        own.post(address("cancel", conference), {"reason": ""}),
    ]

    assert [answer.status_code for answer in wrong] == [422] * len(wrong)
    assert (Conference.objects.count(), ConferencePaper.objects.count()) == (1, 0)
    assert not conference.participants.exists()


def test_more_rows_come_without_losing_what_is_typed(at, client_of):
    answer = client_of(at.head).post(address("write_programme", planned(at)), rows(("8", "Đang gõ", ""), more="1"))

    editor = answer.context["editor"]
    assert (answer.status_code, len(editor.forms), editor.forms[0]["title"].value()) == (200, 6, "Đang gõ")


def test_strangers_read_what_was_held_without_names_and_files(at, client, client_of):
    conference = held(at)
    own = client_of(at.head)
    own.post(address("add_paper", conference), {"title": "Tham luận", "authors": "Bế Xuân Trường", "file": upload()})
    paper = ConferencePaper.objects.get()

    page = client.get(conference.get_absolute_url()).content.decode()
    file = client_of(UserFactory()).get(address("paper_file", paper))

    assert "Tham luận" in page
    assert at.head.full_name not in page
    assert client.get(address("paper_file", paper)).status_code == 302
    assert (b"".join(file.streaming_content), file["X-Content-Type-Options"]) == (PDF, "nosniff")
    assert client.get(planned(at).get_absolute_url()).status_code == 404


def test_a_model_that_is_not_public_any_more_is_not_named(at, client_of, client):
    conference, model = (
        held(at),
        InitiativeFactory(status="recognised", number="LN-2026-9", title="Chỉ người trong cuộc"),
    )
    client_of(at.head).post(address("present", conference), {"initiative": "LN-2026-9"})
    assert model.title in client.get(conference.get_absolute_url()).content.decode()

    type(model).objects.filter(pk=model.pk).update(status="in_review")

    assert model.title not in client.get(conference.get_absolute_url()).content.decode()


def test_the_programme_and_the_list_of_participants_are_a_paper(at, client_of):
    conference, own = planned(at, held_at=AHEAD), client_of(at.head)
    own.post(address("write_programme", conference), rows(("08:00", "Khai mạc", "Nông Hải Đường")))
    own.post(address("participants", conference), {"lines": "Lò A Páo; Hợp tác xã Lũng Nặm"})

    words = words_of_pdf(own.get(address("programme", conference)).content)

    for text in ("ỦY BAN NHÂN DÂN XÃ LŨNG NẶM", "08:00 ngày 04/12/2026", "Khai mạc", "Lò A Páo", "Hợp tác xã Lũng"):
        assert text in words, text


def test_a_recommendation_is_written_from_a_conference(at, client_of):
    conference, own = concluded(at), client_of(at.head)
    url = f"{reverse('recommendations:write', args=[at.unit.code])}?conference={conference.pk}"
    assert url in own.get(conference.get_absolute_url()).content.decode()

    own.post(url, {"addressee": at.addressee.pk, "title": "Vốn", "text": "Cần vốn", "field": field().pk})

    made = Recommendation.objects.get()
    assert made.conference == conference
    assert list(own.get(conference.get_absolute_url()).context["recommended"]) == [made]
    assert conference.theme in own.get(made.get_absolute_url()).content.decode()


@pytest.mark.parametrize(
    ("query", "count"),
    [({}, 2), ({"year": 2026}, 1), ({"year": 2025}, 1), ({"q": "dan van kheo"}, 2), ({"q": "thuế"}, 0),
     ({"state": "held"}, 1), ({"state": "took_place"}, 2), ({"state": "planned"}, 0), ({"level": "commune"}, 2),
     ({"level": "province"}, 0), ({"year": "x"}, 2)],
)  # fmt: skip
def test_the_list_is_filtered_by_its_address(query, count, at, client):
    held(at)
    concluded(at, held_at=datetime.datetime(2025, 3, 3, 8, tzinfo=AHEAD.tzinfo))
    planned(at, held_at=AHEAD)

    assert len(client.get(reverse("conferences:list"), query).context["page"]) == count


def test_figures_are_those_of_their_lists(at, client):
    late = datetime.date(2026, 11, 22)
    concluded(at, at.unit, at.addressee, attendance=30, due_on=late)
    held(at, attendance=20)
    planned(at, held_at=AHEAD)
    held(at, held_at=datetime.datetime(2025, 3, 3, 8, tzinfo=AHEAD.tzinfo))

    page = client.get(reverse("conferences:figures"), {"year": 2026})

    total = page.context["total"]
    assert total.counts == {
        "held": 2, "came": 50, "papers": 0, "presented": 0, "concluded": 2, "done": 0, "late": 2,
    }  # fmt: skip
    for row in (total, *page.context["levels"]):
        for name in ("held", "concluded", "done", "late"):
            assert len(client.get(row.url(name)).context["page"]) == row.counts[name], name
    sheet = rows_of_sheet(client.get(reverse("conferences:figures"), {"year": 2026, "xlsx": 1}))
    assert [row[1:3] for row in sheet[1:]] == [[2, 50], [2, 50]]
    assert rows_of_sheet(client.get(reverse("conferences:list"), {"xlsx": 1}))[1][6] == 20


def test_papers_and_models_count_once_each(at, client, client_of):
    conference, own = held(at), client_of(at.head)
    for number in range(2):
        own.post(address("add_paper", conference), {"title": f"Tham luận {number}", "authors": "A"})
        InitiativeFactory(status="recognised", number=f"LN-2026-{number}")
        own.post(address("present", conference), {"initiative": f"LN-2026-{number}"})

    (listed,) = client.get(reverse("conferences:list")).context["page"]
    counts = client.get(reverse("conferences:figures"), {"year": 2026}).context["total"].counts

    assert (listed.paper_count, listed.model_count, counts["papers"], counts["presented"]) == (2, 2, 2, 2)


def test_units_find_the_conclusions_they_carry_out(at, client_of):
    made, url = conclusion(at), reverse("conferences:conclusions")

    assert list(client_of(at.coordinator).get(url).context["page"]) == [made]
    assert len(client_of(UserFactory()).get(url).context["page"]) == 0
    assert rows_of_sheet(client_of(at.head).get(url, {"xlsx": 1}))[1][0] == "Nhân rộng mô hình"


def test_whoever_is_invited_reads_when_he_or_she_will_be_reminded(at, client_of, monkeypatch, now):
    monkeypatch.setattr(timezone, "now", lambda: now)
    load()
    conference, guest = planned(at, held_at=AHEAD), UserFactory()
    add_participants(conference=conference, guests=[Guest(person=guest)], by=at.head)
    invite_participants(conference=conference, by=at.head)

    pages = [client_of(who).get(conference.get_absolute_url()).content.decode() for who in (guest, at.head)]

    assert ["Lần nhắc tới" in page for page in pages] == [True, False]


def test_who_carries_out_a_conclusion_reads_when_the_next_one_will_be_reminded(at, client_of, monkeypatch, now):
    monkeypatch.setattr(timezone, "now", lambda: now)
    load()
    conference = concluded(at, at.unit, at.unit)

    pages = [client_of(who).get(conference.get_absolute_url()).content.decode() for who in (at.head, UserFactory())]

    assert [page.count("Lần nhắc tới") for page in pages] == [1, 0]


def test_the_page_of_a_unit_leads_to_its_conferences(at, client):
    SeasonFactory()

    page = client.get(reverse("movements:unit_progress", args=[2026, at.unit.code])).content.decode()

    assert f"{reverse('conferences:figures')}?unit={at.unit.code}&amp;year=2026" in page


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 10])
def test_the_list_needs_the_same_queries_for_any_length(count, at, client, django_assert_num_queries):
    for _each in range(count):
        held(at)

    with django_assert_num_queries(2):
        response = client.get(reverse("conferences:list"))
    assert len(response.context["page"]) == count


@pytest.mark.growth
@pytest.mark.parametrize("count", [1, 8])
def test_the_page_of_a_conference_needs_the_same_queries_for_any_length(count, at, client, django_assert_num_queries):
    conference = concluded(at, *[at.unit] * count)
    client.get(conference.get_absolute_url())

    with django_assert_num_queries(9):
        assert len(client.get(conference.get_absolute_url()).context["conclusions"]) == count


@pytest.mark.parametrize("make", [InitiativeFactory, ModelFactory])
def test_the_page_of_what_was_presented_names_the_conferences_everybody_reads(make, at, client, client_of):
    shown, other = make(status="recognised", unit=at.unit), make(status="recognised", unit=at.unit)
    entry = RegistryEntryFactory(initiative=shown)
    conferences = [held(at), concluded(at, at.unit, theme="Nhân rộng"), planned(at, held_at=AHEAD, theme="Sắp tới")]
    for conference in conferences:
        PresentedModel.objects.create(conference=conference, initiative=shown)

    inside = client_of(at.coordinator)
    pages = [inside.get(shown.get_absolute_url()), client.get(reverse("registry:detail", args=[entry.pk]))]
    without = inside.get(other.get_absolute_url()).content.decode()

    for page in (each.content.decode() for each in pages):
        assert [each.get_absolute_url() in page for each in conferences] == [True, True, False]
    assert 'id="presented"' not in without


@pytest.mark.growth
@pytest.mark.parametrize("count", [0, 1, 5])
def test_where_it_was_presented_is_one_query_for_any_number(count, at, django_assert_num_queries):
    shown = InitiativeFactory(status="recognised")
    for day in range(1, count + 1):
        conference = held(at, held_at=HELD_AT - datetime.timedelta(days=day))
        PresentedModel.objects.create(conference=conference, initiative=shown)

    with django_assert_num_queries(1):
        page = Template("{% load conferences %}{% presented_at pk %}").render(Context({"pk": shown.pk}))

    assert page.count("<li>") == count
